"""Making, proving and migrating a register's file before anybody reads it.

A new register appears under its name only when it is whole. An older one is copied and
verified before its schema changes.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlite_utils import Database

from sikot_desk import disk
from sikot_desk.db import backup, connect, migrations
from sikot_desk.db.migrations import STEPS, Step
from sikot_desk.domain.trouble import Trouble


def opened(file: Path, steps: tuple[Step, ...] = STEPS) -> Database:
    """Open a register's file, bring it to this program's version, prove it and set the guard.

    Raises Trouble: what `connect` raises, register_newer, register_altered.
    """
    db = connect.connect(file)
    try:
        with connect.trouble_at(file):
            migrations.prove(db)
            if migrations.version_of(db) < len(steps):
                backup.before_migration(db, file.parent / "backups")
                migrations.migrate(db, steps)
                migrations.prove(db)
            connect.guard(db)
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def founding(file: Path) -> Iterator[Path]:
    """Make an empty register beside `file`; it gets its name when the block ends well.

    Whatever fails leaves nothing behind. Raises Trouble: register_exists, folder_read_only,
    disk_full.
    """
    if file.exists():
        raise Trouble("register_exists", folder=file.parent)
    place = file.with_suffix(".new")
    try:
        with connect.trouble_at(file):
            _blank(place)
            yield place
            disk.publish(place, file)
    finally:
        with suppress(OSError):
            disk.remove(place)


def _blank(place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    disk.remove(place)
    db = connect.connect(place, new=True)
    try:
        migrations.migrate(db)
    finally:
        db.close()
