"""All caches made again from the journal, in place or beside it, and the first difference.

The same code as append's fills them, so equal rows prove that nobody else wrote there.
"""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any

from sqlite_utils import Database

from sikot_desk.db import tables
from sikot_desk.db.journal import Line
from sikot_desk.db.projections import Projections
from sikot_desk.domain.entries import Entry

_AT_ONCE = 2000


def refill(db: Database, entries: Iterable[tuple[Line, Entry]], projections: Projections) -> None:
    """Empty the caches and fill them from these entries, inside the caller's transaction.

    `projections` are of this `db` and have seen no entry yet.
    """
    db.execute("INSERT INTO search (search) VALUES ('delete-all')")
    for name in tables.CACHES:
        db.execute(f"DELETE FROM {name}")
    for count, (line, entry) in enumerate(entries, start=1):
        projections.apply(entry, line.hash)
        if count % _AT_ONCE == 0:
            projections.flush()
    projections.flush()


def first_difference(here: Database, there: Database) -> tuple[str, str] | None:
    """Give the first cache, and the key of the row, in which two registers differ."""
    for name in tables.CACHES:
        for mine, other in zip_longest(_pages(here, name), _pages(there, name)):
            if mine != other:
                rows = zip_longest(mine or [], other or [])
                row, instead = next(pair for pair in rows if pair[0] != pair[1])
                return name, str((row or instead)[0])
    return None


def _pages(db: Database, name: str) -> Iterator[list[Any]]:
    rows = db.execute(f"SELECT * FROM {name} ORDER BY 1, 2")
    return iter(lambda: rows.fetchmany(_AT_ONCE), [])
