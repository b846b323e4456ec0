"""Holding a register's file: its one connection, the journal's end, and the caches.

Runs changes in durable transactions and, after an error of the disk, opens the file again and
finds out what was kept. What an entry means is not known here.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]

from sikot_desk.db import journal, opening
from sikot_desk.db.connect import trouble_at, trouble_of
from sikot_desk.db.journal import Head
from sikot_desk.db.projections import CodeOf, Conflict, Projections
from sikot_desk.domain.entries import BadEntry
from sikot_desk.domain.trouble import Trouble


class Holding:
    """A register's file in hand, alive again after a failure.

    `head` is the journal's end, `counter` the id in the first entry (or the one given, for a
    register that has none yet).
    """

    def __init__(self, file: Path, code_of: CodeOf, counter: str = "") -> None:
        self.file = file
        self.code_of = code_of
        self.counter = counter
        self.head = Head()
        self._closed = False
        self._alive: tuple[Database, Projections] | None = None
        self._attach()

    @property
    def live(self) -> Database:
        """The connection, opened again after a failure. Raises Trouble, ValueError once closed."""
        return self._attached()[0]

    @property
    def caches(self) -> Projections:
        """What the entries gave, on the live connection. Raises as `live` does."""
        return self._attached()[1]

    def forgotten(self) -> Projections:
        """Give caches that remember nothing of what was applied and not yet written."""
        db = self.live
        self._alive = db, Projections(db, self.code_of)
        return self._alive[1]

    def rows(self, sql: str, *values: object) -> list[Any]:
        """Give all rows of a reading statement. Raises Trouble."""
        with trouble_at(self.file):
            rows: list[Any] = self.live.execute(sql, values).fetchall()
            return rows

    def durably(self, change: Callable[[], Head]) -> None:
        """Run a change, which gives the journal's new end, in one durable transaction.

        Raises Conflict for what the tables refuse, Trouble (disk_full, save_failed,
        folder_read_only) for a disk that does not keep it, Trouble save_unsure when it stands in
        the file but the disk does not answer for it, and whatever the change raises.
        """
        wanted: Head | None = None
        try:
            with self.live.atomic():
                wanted = change()
        except sqlite3.IntegrityError as reason:
            self._start_over()
            raise Conflict(str(reason)) from reason
        except sqlite3.Error as reason:
            if not self._kept(reason, wanted):
                raise self._unsaved(reason) from reason
        except BaseException:
            self._start_over()
            raise
        else:
            self.head = wanted

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let all changes made within reach the disk at once, at the end, or none of them.

        Raises Trouble as `durably` does. After an exception this holding is good for nothing.
        """
        with trouble_at(self.file), self.live.atomic():
            yield

    def tidy(self) -> None:
        """Bring everything into the one file, so that a copy of it is complete."""
        with trouble_at(self.file):
            self.live.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Bring everything into the one file and let go of it. Closing twice is harmless."""
        try:
            if self._alive is not None:
                self.tidy()
        finally:
            self._drop()
            self._closed = True

    def _start_over(self) -> None:
        """Believe the file again; one that does not answer is opened anew by the next use."""
        self.forgotten()
        try:
            self.head = journal.head_of(self.live)
        except (sqlite3.Error, BadEntry):
            self._drop()

    def _kept(self, reason: sqlite3.Error, wanted: Head | None) -> bool:
        """The connection is dead: open the file again and see whether the change is in it."""
        before = self.head
        self._drop()
        try:
            self._attach()
        except Trouble:
            raise self._unsaved(reason) from reason
        if wanted is None or wanted == before or self.head != wanted:
            return False
        try:
            self.tidy()
        except Trouble as trouble:
            raise Trouble("save_unsure", detail=_failed(reason)) from trouble
        return True

    def _unsaved(self, reason: sqlite3.Error) -> Exception:
        trouble = trouble_of(reason, self.file)
        if trouble is not None and trouble.code == "register_unreadable":
            return Trouble("save_failed", detail=_failed(reason))
        return trouble or reason

    def _attached(self) -> tuple[Database, Projections]:
        if self._closed:
            raise ValueError("the register is closed")
        return self._alive or self._attach()

    def _attach(self) -> tuple[Database, Projections]:
        db = opening.opened(self.file)
        self._alive = db, Projections(db, self.code_of)
        try:
            with trouble_at(self.file):
                self._read_ends(db)
        except BadEntry as reason:
            self._drop()
            raise Trouble("register_damaged", detail=str(reason)) from reason
        except Trouble:
            self._drop()
            raise
        return self._alive

    def _read_ends(self, db: Database) -> None:
        self.head = journal.head_of(db)
        first = journal.line(db, 1)
        if first:
            self.counter = journal.entry_of(first).counter

    def _drop(self) -> None:
        alive, self._alive = self._alive, None
        if alive is not None:
            with suppress(sqlite3.Error):
                alive[0].close()


def _failed(reason: sqlite3.Error) -> str:
    return f"disk gagal ({getattr(reason, 'sqlite_errorname', '?')})"
