"""What another program's hand can do to a register's file: past every guard and trigger."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils.utils import sqlite3

from sikot_desk.db import tables

TRIGGERS = [sql for sql in tables.VERSION_1 if sql.startswith("CREATE TRIGGER")]


@contextmanager
def hand(file: Path) -> Iterator[sqlite3.Connection]:
    """A free hand on the file; the triggers stand again afterwards, so nothing shows."""
    conn = sqlite3.connect(str(file), isolation_level=None)
    for name in ("follows", "stays", "keeps"):
        conn.execute(f"DROP TRIGGER journal_{name}")
    yield conn
    for trigger in TRIGGERS:
        conn.execute(trigger)
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    conn.close()
