"""Verified copies of a register, each under its name only when it is proven whole.

Copies are plain SQLite files without what proves PINs, which never leaves the PC; sealing them
is not done here.
"""

from contextlib import suppress
from pathlib import Path
from typing import Protocol

from sqlite_utils import Database

from sikot_desk import disk
from sikot_desk.db import chain, connect, journal, migrations
from sikot_desk.domain.trouble import Trouble

_TELLING = frozenset({"disk_full", "folder_read_only"})
"""Troubles that say what to do by themselves; any other means that the copy does not hold."""


class Source(Protocol):
    """What a copy is made of: an open register."""

    @property
    def live(self) -> Database:
        """The connection."""


def backup(register: Source, folder: Path) -> Path:
    """Copy the register into a folder, verify the copy and give its place.

    The name tells epoch and last entry. Raises Trouble: disk_full, folder_read_only,
    backup_failed when the copy does not hold.
    """
    head = journal.head_of(register.live)
    with connect.unguarded(register.live):
        return _copied(register.live, folder / f"register-{head.epoch:02d}-{head.seq:07d}.db")


def before_migration(db: Database, folder: Path) -> Path:
    """Copy a register, whose guard is not set yet, before its schema changes."""
    head = journal.head_of(db)
    name = f"register-{head.epoch:02d}-{head.seq:07d}-v{migrations.version_of(db)}.db"
    return _copied(db, folder / name)


def _copied(db: Database, file: Path) -> Path:
    place = file.with_suffix(".part")
    try:
        with connect.trouble_at(file):
            file.parent.mkdir(parents=True, exist_ok=True)
            _remove_parts(file.parent)
            db.execute("VACUUM INTO ?", (str(place),))
            _verify(db, place)
            disk.sync(place)
            disk.publish(place, file)
    except BaseException as reason:
        with suppress(OSError):
            _remove_parts(file.parent)
        if isinstance(reason, Trouble) and reason.code not in _TELLING:
            raise Trouble("backup_failed", folder=file.parent) from reason
        raise
    return file


def _remove_parts(folder: Path) -> None:
    for place in folder.glob("register-*.part"):
        disk.remove(place)


def _verify(db: Database, place: Path) -> None:
    copy = connect.connect(place)
    try:
        migrations.prove(copy)
        copy.execute("DELETE FROM local_pins")
        copy.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        damage = chain.broken_pages(copy)
        bad = chain.first_bad(journal.lines(copy, journal.BEFORE_ALL))
        if damage or bad or _counts(copy) != _counts(db):
            raise Trouble("backup_failed", folder=place.parent)
    finally:
        copy.close()


def _counts(db: Database) -> list[tuple[int, bytes]]:
    head = journal.head_of(db)
    tables = ("journal", "applications", "numbers", "permits", "local_drafts")
    counts = (db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables)
    return [(count, head.hash) for count in counts]
