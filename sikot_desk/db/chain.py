"""Proofs over a whole file: SQLite's own, the chain's, and the two of them on a copy.

They say what they found and mend nothing.
"""

from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from sikot_desk.db import journal
from sikot_desk.db.journal import Line
from sikot_desk.domain.entries import GENESIS, BadEntry, Entry


def broken_pages(db: Database) -> tuple[str, ...]:
    """Give what SQLite's integrity check finds, nothing when all is well."""
    found = tuple(row[0] for row in db.execute("PRAGMA integrity_check"))
    return () if found == ("ok",) else found


class Broken(ValueError):
    """The chain does not hold: `seq` is the number of the first bad entry, `why` for people."""

    def __init__(self, seq: int, why: str) -> None:
        super().__init__(why)
        self.seq, self.why = seq, why


def first_bad(lines: Iterable[Line], after: Line | None = None) -> tuple[int, str] | None:
    """Give the number of the first entry that does not hold, and why; None when all do."""
    try:
        for _ in proved(lines, after):
            pass
    except Broken as found:
        return found.seq, found.why
    return None


def proved(lines: Iterable[Line], after: Line | None = None) -> Iterator[tuple[Line, Entry]]:
    """Give each line with its entry as long as they hold. Raises Broken at the first that does not.

    An entry holds when it is the next one (after `after`, which is believed), names the hash
    before it, hashes to its own hash and reads as an entry of the same number and counter, of an
    epoch that never goes back.
    """
    last: Entry | None = None
    prev = after.hash if after else GENESIS
    for seq, line in enumerate(lines, start=after.seq + 1 if after else 1):
        if line.seq != seq:
            raise Broken(seq, f"entri {seq} tidak ada")
        if line.prev != prev:
            raise Broken(seq, f"entri {seq} tidak menyambung ke entri sebelumnya")
        try:
            entry = journal.entry_of(line)
        except BadEntry as reason:
            raise Broken(seq, f"isi entri {seq} tidak cocok dengan sidiknya") from reason
        before = last or entry
        if entry.counter != before.counter or entry.epoch < before.epoch:
            raise Broken(seq, f"entri {seq} bukan dari loket ini")
        yield line, entry
        prev, last = line.hash, entry
