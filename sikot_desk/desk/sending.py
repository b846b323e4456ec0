"""Sending to head office by stick: its card, what will go, putting it there, what comes back.

Everything goes by acts of the counter; a stick is looked at by the names in `export.names` alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from sikot_desk import __version__
from sikot_desk.db.register import Register
from sikot_desk.domain import sending as d
from sikot_desk.domain.entries import GENESIS
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.roles import roles_for
from sikot_desk.domain.sending import Sending
from sikot_desk.domain.stages import ROLE_NAMES
from sikot_desk.domain.trouble import Trouble
from sikot_desk.export import bundle, drive, looking, names, receipt
from sikot_desk.keys import counter_key, enrolment
from sikot_desk.keys.enrolment import BadCard
from sikot_desk.paths import Data

SAFE = "Flashdisk sudah boleh dilepas."
"""Said only when everything was read back from the stick itself."""
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
class Card:
    """Head office's card as found, for the officer to compare: eight words, and the act to do."""

    words: tuple[str, ...]
    action: d.EnrolHeadOffice
    is_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """How far the putting is: entries done of all."""

    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Safe(Going):
    """Everything was read back from the stick: it may be pulled out; `action` records it."""

    action: d.Export


def standing(register: Register) -> Standing:
    """Say how the sending of a register stands."""
    office = register.office()
    last = _last_that_counts(register)
    confirmed = office.receipt.seq if office.receipt else 0
    state = d.state(office.head_office, office.exported, office.receipt, last)
    name = office.head_office.head_office if office.head_office else ""
    sent = max((office.exported.last if office.exported else 0) - confirmed, 0)
    new = max(last - confirmed, 0)
    facts = {"new": new, "sent": sent, "head_office": name, "missing": _gaps(office.receipt)}
    return Standing(
        state=state,
        sentence=d.SENTENCES[state].format(**facts),
        head_office=name,
        new=new,
        sent=sent,
        confirmed=confirmed,
        confirmed_at=_moment(office.receipt.received) if office.receipt else None,
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


def _moment(utc: str) -> datetime:
    return datetime.strptime(utc, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


# --- knowing each other ---------------------------------------------------------------------


def find_card(register: Register, data: Data, folder: Path) -> Card:
    """Read head office's card on a stick, sign it for the counter, and give it to be compared.

    Raises Trouble: card_missing, card_odd, key_unreadable.
    """
    try:
        file = looking.one(folder, enrolment.HEAD_OFFICE_FILE, enrolment.LARGEST_READ)
        if file is None:
            raise Trouble("card_missing", folder=folder, file=enrolment.HEAD_OFFICE_FILE)
        read = enrolment.read_head_office(file)
    except (BadCard, looking.NotPlain) as reason:
        raise Trouble("card_odd", file=enrolment.HEAD_OFFICE_FILE) from reason
    known = register.office().head_office
    card = read.card
    action = d.EnrolHeadOffice(
        head_office=card.head_office,
        sign=card.sign,
        age=card.age,
        escrow=card.escrow,
        replaces=card.replaces,
        by_earlier=read.by_earlier,
        by_counter=_key(data).sign(enrolment.text(card)).hex() if read.by_earlier else "",
    )
    same = known is not None and (known.sign, known.age) == (card.sign, card.age)
    return Card(words=read.words, action=action, is_known=same)


def compared(card: Card, words: Sequence[str], reason: str = "") -> d.EnrolHeadOffice:
    """Give the act that knows head office, once the words read aloud are the card's own."""
    same = tuple(word.lower() for word in words) == card.words
    return replace(card.action, words_compared=same, reason=reason)


def own_card(register: Register, data: Data) -> tuple[drive.File, tuple[str, ...]]:
    """Give the counter's own card as a file for the stick, with its eight words."""
    key, identity = _key(data), register.office().identity
    office = identity.short_name if identity else ""
    card = enrolment.CounterCard(office=office, public_key=key.public)
    name = enrolment.COUNTER_FILE.format(counter=key.public[:16].upper())
    return drive.File(name, enrolment.counter_file(card, key.sign)), enrolment.words_of(card)


def _key(data: Data) -> counter_key.CounterKey:
    return counter_key.load_or_make(data.keys)


# --- putting on a stick -----------------------------------------------------------------------


def may_send(register: Register, officer: str, at: datetime) -> Refused | None:
    """Say why an officer may put nothing on a stick, before anything is written there."""
    user = register.office().acting(officer, at.date())
    if user is None:
        return Refused("user_unknown", {"user": officer})
    allowed = roles_for("export", None)
    if user.closed or not set(allowed) & set(user.roles):
        return Refused("role_missing", {"role": " / ".join(ROLE_NAMES[one] for one in allowed)})
    return None


def stick(folder: Path | None) -> drive.Drive:
    """Give the stick to write to: the folder named, else the only one that is in.

    Raises Trouble: stick_missing, stick_many.
    """
    if folder is not None:
        return drive.at(folder)
    found = drive.removable()
    if len(found) != 1:
        places = ", ".join(str(one.folder) for one in found)
        raise Trouble("stick_many", folders=places) if found else Trouble("stick_none")
    return found[0]


def send(
    register: Register,
    data: Data,
    stick: drive.Drive,
    at: datetime,
    beside: Sequence[drive.File] = (),
) -> Iterator[Going]:
    """Put everything since the last confirmed entry on a stick, saying how far it is.

    `beside` are files for people that go with it.

    The last thing said is safe, and bears the act that records it. Left before, or on trouble,
    what this run wrote is taken away again. Raises Trouble.
    """
    office = register.office().on(at.date())
    known = office.head_office
    if known is None:
        raise Trouble("head_office_unknown")
    key = _key(data)
    sender = bundle.Sender(
        sign=key.sign,
        public_key=key.public,
        office=office.identity.short_name if office.identity else "",
        recipients=(known.age, known.escrow),
        program=__version__,
        utc=at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    since = office.receipt.seq if office.receipt else 0
    return _put_all(register, sender, stick, since, beside)


def _put_all(
    register: Register,
    sender: bundle.Sender,
    stick: drive.Drive,
    since: int,
    beside: Sequence[drive.File] = (),
) -> Iterator[Going]:
    last = register.head.seq
    prev = bytes.fromhex(register.hash_at(since)) if since else GENESIS
    bodies = (line.body for line in register.bodies(since) if line.seq <= last)
    put: list[bundle.Header] = []
    try:
        for part in bundle.parts(bodies, prev, sender):
            drive.room_for(stick.folder, len(part.content))
            put.append(part.header)
            yield from _put(part, stick.folder, since, last)
        if not put:
            raise Trouble("nothing_to_send")
        for file in beside:
            drive.room_for(stick.folder, len(file.content))
            yield from (
                Going(done=last - since, total=last - since) for _ in drive.put(stick.folder, file)
            )
    except BaseException:
        for name in (*(str(header.name) for header in put), *(file.name for file in beside)):
            drive.remove(stick.folder, name)
        raise
    yield Safe(done=last - since, total=last - since, action=_export(put, stick, sender))


def _put(part: bundle.Part, folder: Path, since: int, last: int) -> Iterator[Going]:
    before, count = part.header.first - 1 - since, part.header.last - part.header.first + 1
    bytes_done, all_bytes = 0, 2 * len(part.content)
    for done in drive.put(folder, drive.File(part.file, part.content)):
        bytes_done += done
        share = count * min(bytes_done, all_bytes) // all_bytes
        yield Going(done=before + share, total=last - since)


def _export(put: list[bundle.Header], stick: drive.Drive, sender: bundle.Sender) -> d.Export:
    return d.Export(
        first=put[0].first,
        last=put[-1].last,
        head=put[-1].head,
        files=tuple(str(header.name) for header in put),
        stick=stick.label,
        sealed_to=sender.recipients,
    )


# --- what comes back --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipts:
    """What a stick brings from head office: the newest receipt for this counter, and the refused.

    `action` is what reading it does, None when there is none newer than the last one read;
    `refused` are names of files that are no receipt of our head office.
    """

    action: d.ReadReceipt | None
    refused: tuple[str, ...] = ()


def find_receipts(register: Register, folder: Path) -> Receipts:
    """Look for receipts to this counter on a stick. Raises Trouble."""
    office = register.office()
    if office.head_office is None:
        raise Trouble("head_office_unknown")
    newest: tuple[str, receipt.Receipt] | None = None
    refused: list[str] = []
    for name, found in looking.named(folder, names.ReceiptName.read):
        if name.counter != register.counter:
            continue
        try:
            file = found.read(receipt.LARGEST_READ)
            read = file.decode("ascii"), receipt.read(file, office.head_office.sign)
        except (receipt.BadReceipt, looking.NotPlain):
            refused.append(found.name)
            continue
        except OSError as reason:
            raise Trouble("stick_gone", folder=folder) from reason
        newest = max(filter(None, (newest, read)), key=lambda one: one[1].number)
    known = office.receipt.number if office.receipt else 0
    newer = newest if newest and newest[1].number > known else None
    return Receipts(action=_reading(*newer) if newer else None, refused=tuple(refused))


def _reading(signed: str, found: receipt.Receipt) -> d.ReadReceipt:
    return d.ReadReceipt(
        head_office=found.head_office,
        number=found.number,
        epoch=found.epoch,
        seq=found.seq,
        hash=found.hash,
        missing=tuple(seq for gap in found.missing for seq in gap),
        received=found.utc,
        signed=signed,
    )
