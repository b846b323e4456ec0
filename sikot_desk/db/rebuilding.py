"""All caches made again from the journal, in place or beside it, and the first difference.

The same code as append's fills them, so equal rows prove that nobody else wrote there.
"""

from collections.abc import Iterable
from itertools import zip_longest

from sqlite_utils import Database

from sikot_desk.db import journal, tables
from sikot_desk.db.journal import Line
from sikot_desk.db.projections import Projections

_AT_ONCE = 500


def refill(db: Database, lines: Iterable[Line], projections: Projections) -> None:
    """Empty the caches and fill them from these lines, inside the caller's transaction.

    `projections` are of this `db` and have seen no entry yet.
    """
    db.execute("INSERT INTO search (search) VALUES ('delete-all')")
    for name in tables.CACHES:
        db.execute(f"DELETE FROM {name}")
    for count, line in enumerate(lines, start=1):
        projections.apply(journal.entry_of(line), line.hash)
        if count % _AT_ONCE == 0:
            projections.flush()
    projections.flush()


def first_difference(here: Database, there: Database) -> tuple[str, str] | None:
    """Give the first cache, and the key of the row, in which two registers differ."""
    for name in tables.CACHES:
        rows = (db.execute(f"SELECT * FROM {name} ORDER BY 1, 2") for db in (here, there))
        for mine, other in zip_longest(*rows):
            if mine != other:
                return name, str((mine or other)[0])
    return None
