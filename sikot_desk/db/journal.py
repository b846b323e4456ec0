"""The journal itself: entries in order, each chained to the one before, as they were stored.

Knows nothing of what the entries mean. Its table refuses whatever does not follow.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from sikot_desk.domain.entries import GENESIS, BadEntry, Entry, chain_hash, decode, encode

PAGE = 1000
BEFORE_ALL = -(1 << 63)
"""Below every number that a row could bear, lawful or not."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the journal, byte for byte."""

    seq: int
    prev: bytes
    hash: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """The journal's end: its last seq and hash, with the time and epoch of that entry."""

    seq: int = 0
    hash: bytes = GENESIS
    utc: str = ""
    epoch: int = 1


def head_of(db: Database) -> Head:
    """Give the journal's end as stored. Raises BadEntry when its last line does not hold."""
    row = db.execute(
        "SELECT seq, prev, hash, body FROM journal ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    if row is None:
        return Head()
    line = Line(*row)
    entry = entry_of(line)
    return Head(seq=line.seq, hash=line.hash, utc=entry.utc, epoch=entry.epoch)


def write(db: Database, head: Head, entry: Entry) -> Line:
    """Append one entry after `head` and give its line as read back and hashed again.

    Raises BadEntry when the entry holds what none may, or is not stored as it was given.
    """
    return take(db, head, entry.seq, encode(entry))


def take(db: Database, head: Head, seq: int, body: bytes) -> Line:
    """Append the exact bytes of an entry after `head` and give its line as read back.

    Raises BadEntry when it is not stored as it was given.
    """
    given = Line(seq, head.hash, chain_hash(head.hash, body), body)
    db.execute(
        "INSERT INTO journal (seq, prev, hash, body) VALUES (?, ?, ?, ?)",
        (given.seq, given.prev, given.hash, given.body),
    )
    stored = line(db, seq)
    if stored != given or chain_hash(stored.prev, stored.body) != stored.hash:
        raise BadEntry(f"entry {seq} was not stored as it was given")
    return stored


def line(db: Database, seq: int) -> Line | None:
    """Give one line, None when the journal has no such number."""
    row = db.execute("SELECT seq, prev, hash, body FROM journal WHERE seq = ?", (seq,)).fetchone()
    return Line(*row) if row else None


def lines(db: Database, since: int = 0) -> Iterator[Line]:
    """Give the lines after `since` in order; the journal may grow meanwhile."""
    while True:
        page = db.execute(
            "SELECT seq, prev, hash, body FROM journal WHERE seq > ? ORDER BY seq LIMIT ?",
            (since, PAGE),
        ).fetchall()
        yield from (Line(*row) for row in page)
        if len(page) < PAGE:
            return
        since = page[-1][0]


def entries(lines: Iterable[Line]) -> Iterator[tuple[Line, Entry]]:
    """Give each line with its entry. Raises BadEntry at the first that does not hold."""
    return ((line, entry_of(line)) for line in lines)


def entry_of(line: Line) -> Entry:
    """Read a line's entry. Raises BadEntry when its hash, bytes or number do not hold."""
    if chain_hash(line.prev, line.body) != line.hash:
        raise BadEntry(f"entry {line.seq}: its hash is another")
    entry = decode(line.body)
    if entry.seq != line.seq:
        raise BadEntry(f"entry {line.seq}: it says {entry.seq}")
    return entry
