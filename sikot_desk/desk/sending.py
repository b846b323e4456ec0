"""Sending to head office by stick: its card, what will go, putting it there, what comes back.

Everything goes by acts of the counter; a stick is looked at by the names in `export.names` alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sikot_desk.db.register import Register
from sikot_desk.desk import load as loads
from sikot_desk.desk import shipments
from sikot_desk.desk.load import Going
from sikot_desk.domain import sending as d
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.roles import roles_for
from sikot_desk.domain.trouble import Trouble
from sikot_desk.domain.user import ROLE_NAMES
from sikot_desk.export import drive, looking, names, receipt
from sikot_desk.keys import counter_key, enrolment
from sikot_desk.keys.enrolment import BadCard
from sikot_desk.paths import Data


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Head office's card as found, for the officer to compare: eight words, and the act to do."""

    words: tuple[str, ...]
    action: d.EnrolHeadOffice
    is_known: bool


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


def lay(folder: Path, file: drive.File) -> Iterator[int]:
    """Write one file onto a stick, as `drive.put` does. Raises Trouble."""
    return drive.put(folder, file)


def _key(data: Data) -> counter_key.CounterKey:
    return counter_key.load_or_make(data.keys)


# --- putting on a stick -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Stick:
    """A stick as the register knows it: when it was last written to, and the card it brings.

    `odd` says why its card is none; a stick is familiar that was used before, or that bears the
    card of our own head office.
    """

    drive: drive.Drive
    used: datetime | None
    card: Card | None
    odd: str = ""

    @property
    def is_familiar(self) -> bool:
        """Whether this is a stick of the office, as far as can be told."""
        return self.used is not None or (self.card is not None and self.card.is_known)


def sticks(folder: Path | None = None) -> tuple[drive.Drive, ...]:
    """Give the sticks that are in, and the folder that was named in place of one."""
    found = drive.removable()
    if folder is None or folder in {one.folder for one in found}:
        return found
    try:
        return (*found, drive.at(folder))
    except Trouble:
        return found


def look(register: Register, data: Data, stick: drive.Drive) -> Stick:
    """Look at a stick. Raises Trouble: stick_missing, stick_gone."""
    card, odd = None, ""
    try:
        card = find_card(register, data, stick.folder)
    except Trouble as reason:
        if reason.code not in {"card_missing", "card_odd"}:
            raise
        odd = str(reason) if reason.code == "card_odd" else ""
    used = shipments.last_used(register, loads.called(stick))
    return Stick(drive=stick, used=used, card=card, odd=odd)


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
    """Put everything since the last confirmed entry on a stick in one go, as `load.put` does.

    Raises Trouble.
    """
    what = loads.load(register, data, at)
    bodies = (line.body for line in loads.lines(register, what, what.since))
    return loads.put(what, bodies, stick, beside)


# --- what comes back --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipts:
    """What a stick brings from head office: the newest receipt for this counter, and the refused.

    `action` is what reading it does, None when there is none newer than the last one read;
    `refused` are names of files that are no receipt of our head office. `read_before` is the
    number of the newest one when it was read already, 0 for none; `others` how many are for other
    counters.
    """

    action: d.ReadReceipt | None
    refused: tuple[str, ...] = ()
    read_before: int = 0
    others: int = 0


def find_receipts(register: Register, folder: Path) -> Receipts:
    """Look for receipts to this counter on a stick. Raises Trouble."""
    office = register.office()
    if office.head_office is None:
        raise Trouble("head_office_unknown")
    newest: tuple[str, receipt.Receipt] | None = None
    refused: list[str] = []
    others = 0
    for name, found in looking.named(folder, names.ReceiptName.read):
        if name.counter != register.counter:
            others += 1
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
    return Receipts(
        action=_reading(*newer) if newer else None,
        refused=tuple(refused),
        read_before=newest[1].number if newest and not newer else 0,
        others=others,
    )


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
