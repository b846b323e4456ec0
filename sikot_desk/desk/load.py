"""What goes onto a stick: a run of entries, put there part by part and read back from it.

Reading what goes takes the register; putting it there takes none, and may run beside other work.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice, takewhile

from sikot_desk import __version__
from sikot_desk.db.journal import Line
from sikot_desk.db.register import Register
from sikot_desk.domain import sending as d
from sikot_desk.domain.entries import GENESIS
from sikot_desk.domain.trouble import Trouble
from sikot_desk.export import bundle, drive
from sikot_desk.keys import counter_key
from sikot_desk.paths import Data

SAFE = "Flashdisk sudah boleh dilepas."
"""Said only when everything was read back from the stick itself."""
Drive = drive.Drive
"""A stick as it is found."""
File = drive.File
"""A file to be put on it."""
_PAGE = 1000
_LABEL = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """Entries after `since` up to `last`; `prev` is the hash before them, `sender` who sends."""

    sender: bundle.Sender
    since: int
    last: int
    prev: bytes

    @property
    def total(self) -> int:
        """How many entries go."""
        return self.last - self.since


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """How far the putting is: entries done of all.

    `shut` are the entries sealed so far; `sealed`, `copied` and `read_back` bytes so far.
    """

    done: int
    total: int
    shut: int = 0
    sealed: int = 0
    copied: int = 0
    read_back: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Safe(Going):
    """Everything was read back from the stick: it may be pulled out; `action` records it."""

    action: d.Export


def load(register: Register, data: Data, at: datetime) -> Load:
    """Give what goes now: everything since the last confirmed entry.

    Raises Trouble: head_office_unknown, key_unreadable.
    """
    office = register.office().on(at.date())
    known = office.head_office
    if known is None:
        raise Trouble("head_office_unknown")
    key = counter_key.load_or_make(data.keys)
    since = office.receipt.seq if office.receipt else 0
    sender = bundle.Sender(
        sign=key.sign,
        public_key=key.public,
        office=office.identity.short_name if office.identity else "",
        recipients=(known.age, known.escrow),
        program=__version__,
        utc=at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    return whole(register, sender, since)


def whole(register: Register, sender: bundle.Sender, since: int) -> Load:
    """Give everything after an entry as a load."""
    prev = bytes.fromhex(register.hash_at(since)) if since else GENESIS
    return Load(sender=sender, since=since, last=register.head.seq, prev=prev)


def lines(register: Register, what: Load, after: int) -> Iterator[Line]:
    """Give the lines of a load after an entry, in order."""
    return takewhile(lambda line: line.seq <= what.last, register.bodies(after))


def page(register: Register, what: Load, after: int) -> tuple[bytes, ...]:
    """Give the next entries' exact bytes after an entry, none when there are no more."""
    return tuple(line.body for line in islice(lines(register, what, after), _PAGE))


def put(
    what: Load, bodies: Iterable[bytes], stick: drive.Drive, beside: Sequence[drive.File] = ()
) -> Iterator[Going]:
    """Put a load on a stick, saying how far it is; `beside` are files for people that go with it.

    The last thing said is safe, and bears the act that records it. Left before, or on trouble,
    what this run wrote is taken away again. Raises Trouble.
    """
    headers: list[bundle.Header] = []
    far = Going(done=0, total=what.total)
    try:
        for part in bundle.parts(bodies, what.prev, what.sender):
            drive.room_for(stick.folder, len(part.content))
            headers.append(part.header)
            for here in _part(part, stick, what, far):
                yield here
            far = here
        if not headers:
            raise Trouble("nothing_to_send")
        for file in beside:
            drive.room_for(stick.folder, len(file.content))
            yield from (far for _ in drive.put(stick.folder, file))
    except BaseException:
        for name in (*(str(one.name) for one in headers), *(file.name for file in beside)):
            drive.remove(stick.folder, name)
        raise
    yield Safe(
        done=what.total,
        total=what.total,
        shut=what.total,
        sealed=far.sealed,
        copied=far.sealed,
        read_back=far.sealed,
        action=_export(headers, stick, what.sender),
    )


def take_back(action: d.Export, stick: drive.Drive) -> None:
    """Take the files of an export off the stick again: nobody may record it."""
    for name in action.files:
        drive.remove(stick.folder, name)


def _part(part: bundle.Part, stick: drive.Drive, what: Load, before: Going) -> Iterator[Going]:
    size, header = len(part.content), part.header
    first, count = header.first - 1 - what.since, header.last - header.first + 1
    bytes_done = 0

    def far() -> Going:
        return Going(
            done=first + count * min(bytes_done, 2 * size) // (2 * size),
            total=what.total,
            shut=header.last - what.since,
            sealed=before.sealed + size,
            copied=before.sealed + min(bytes_done, size),
            read_back=before.sealed + max(bytes_done - size, 0),
        )

    yield far()
    for done in drive.put(stick.folder, drive.File(part.file, part.content)):
        bytes_done += done
        yield far()


def _export(put_there: list[bundle.Header], stick: drive.Drive, sender: bundle.Sender) -> d.Export:
    return d.Export(
        first=put_there[0].first,
        last=put_there[-1].last,
        head=put_there[-1].head,
        files=tuple(str(header.name) for header in put_there),
        stick=called(stick),
        sealed_to=sender.recipients,
    )


def called(stick: drive.Drive) -> str:
    """Give what people call a stick, as it is recorded: letters that can be seen alone."""
    seen = "".join(letter for letter in stick.label if letter.isprintable())
    return seen.strip()[:_LABEL]
