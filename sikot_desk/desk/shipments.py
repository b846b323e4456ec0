"""How the sending to head office stands, and each export with its day and its confirmation.

Read from the entries; nothing here changes anything.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sikot_desk.db.codec import event_of
from sikot_desk.db.projections import at_of
from sikot_desk.db.register import Register
from sikot_desk.domain import sending as d
from sikot_desk.domain.sending import Sending

_OWN = frozenset({"exported", "receipt_read"})
"""Entries of the sending itself: by themselves nothing worth a journey."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the sending stands: its state and sentence, and the figures behind it.

    `new` counts entries after the last confirmed one, `sent` those put on a stick and not
    confirmed; times are aware, None when it never happened.
    """

    state: Sending
    sentence: str
    head_office: str
    new: int
    sent: int
    confirmed: int
    confirmed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipment:
    """One export: recorded `at`, entries `first` to `last`, onto which stick.

    `confirmed` is when head office first wrote that it holds them all, None while it has not.
    """

    at: datetime
    first: int
    last: int
    stick: str
    confirmed: datetime | None

    @property
    def count(self) -> int:
        """How many entries went."""
        return self.last - self.first + 1


def shipments(register: Register) -> tuple[Shipment, ...]:
    """Give every export, newest first."""
    receipts = [
        event
        for entry in register.entries_of("read_receipt")
        if isinstance(event := event_of(entry), d.ReceiptRead)
    ]
    made = [
        Shipment(
            at=at_of(entry),
            first=event.first,
            last=event.last,
            stick=event.stick,
            confirmed=_confirmed(receipts, event.last),
        )
        for entry in register.entries_of("export")
        if isinstance(event := event_of(entry), d.Exported)
    ]
    return tuple(reversed(made))


def _confirmed(receipts: list[d.ReceiptRead], last: int) -> datetime | None:
    return next((moment(one.received) for one in receipts if one.seq >= last), None)


def moment(utc: str) -> datetime:
    """Read a time as head office writes it."""
    return datetime.strptime(utc, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def last_used(register: Register, stick: str) -> datetime | None:
    """Give when a stick of that name was last written to, None for never."""
    return next((one.at for one in shipments(register) if one.stick == stick), None)


def known_since(register: Register) -> datetime | None:
    """Give when head office first was known, None while it is not."""
    entries = register.entries_of("enrol_head_office")
    return at_of(entries[0]) if entries else None


def standing(register: Register) -> Standing:
    """Say how the sending of a register stands."""
    office = register.office()
    last = _last_that_counts(register)
    confirmed = office.receipt.seq if office.receipt else 0
    state = d.state(office.head_office, office.exported, office.receipt, last)
    name = office.head_office.head_office if office.head_office else ""
    copied = office.exported.last if office.exported else 0
    sent = max(copied - confirmed, 0)
    new = max(last - confirmed, 0)
    facts = {
        "new": new,
        "sent": sent,
        "uncopied": max(last - max(copied, confirmed), 0),
        "head_office": name,
        "missing": _gaps(office.receipt),
    }
    return Standing(
        state=state,
        sentence=d.SENTENCES[state].format(**facts),
        head_office=name,
        new=new,
        sent=sent,
        confirmed=confirmed,
        confirmed_at=moment(office.receipt.received) if office.receipt else None,
    )


def _last_that_counts(register: Register) -> int:
    seq = register.head.seq
    while (entry := register.entry(seq)) is not None and entry.act in _OWN:
        seq -= 1
    return seq


def _gaps(confirmed: d.ReceiptRead | None) -> str:
    if confirmed is None:
        return ""
    pairs = zip(confirmed.missing[::2], confirmed.missing[1::2], strict=True)
    return ", ".join(f"{first}–{last}" for first, last in pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """What the counter owes head office: how the sending stands, and when it last sent.

    `is_late` where the last confirmation is longer ago than the office allows.
    """

    standing: Standing
    sent_at: datetime | None
    is_late: bool


def owed(register: Register, now: datetime) -> Owed:
    """Say what is owed; nothing is late where nothing is unconfirmed (option `send_days`)."""
    stands = standing(register)
    since = stands.confirmed_at or known_since(register)
    waits = stands.state not in {Sending.UNKNOWN, Sending.CONFIRMED}
    allowed = int(register.office().option("send_days"))
    sent = shipments(register)
    return Owed(
        standing=stands,
        sent_at=sent[0].at if sent else None,
        is_late=waits and since is not None and (now - since).days >= allowed,
    )


def span(register: Register) -> tuple[datetime, datetime] | None:
    """Give when the first and the last entry that would go now were recorded, None for none."""
    confirmed = register.office().receipt
    first = register.entry((confirmed.seq if confirmed else 0) + 1)
    last = register.entry(register.head.seq)
    return (at_of(first), at_of(last)) if first and last else None


HEAD = ("Waktu", "Catatan pertama", "Catatan terakhir", "Banyaknya", "Flashdisk", "Keadaan")


def table_rows(sent: Sequence[Shipment]) -> Iterator[tuple[str, ...]]:
    """Give the shipments as rows under HEAD, for other programs."""
    for one in sent:
        state = "Tunggu tanda terima"
        if one.confirmed is not None:
            state = f"Diterima {one.confirmed.astimezone(one.at.tzinfo):%d-%m-%Y}"
        when = f"{one.at:%d-%m-%Y %H:%M}"
        yield when, str(one.first), str(one.last), str(one.count), one.stick, state
