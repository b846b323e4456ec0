"""The register's schema, version by version, and the fingerprint that proves it unchanged.

Each step is a small named function that is never edited after release.
"""

import hashlib
from collections.abc import Callable, Mapping

from sqlite_utils import Database, Migrations

from sikot_desk.db import tables
from sikot_desk.domain.trouble import Trouble

Step = Callable[[Database], None]


def version_1(db: Database) -> None:
    """The journal, its caches, and the drafts of this PC."""
    for statement in tables.VERSION_1:
        db.execute(statement)
    db.execute("PRAGMA user_version = 1")


STEPS: tuple[Step, ...] = (version_1,)
VERSION = len(STEPS)
FINGERPRINTS: Mapping[int, str] = {
    1: "cf5a6f14be8c507b3cfe34b6e4285090b1e4ddb7030d5d5092b04b639092a1e2",
}


def version_of(db: Database) -> int:
    """Give the schema's version as the file names it; 0 when it has none yet."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return int(version)


def fingerprint(db: Database) -> str:
    """Give SHA-256 (hex) over the schema's own words, without SQLite's and FTS5's inner tables."""
    rows = db.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
        " AND NOT (type IN ('table', 'index') AND tbl_name IN"
        " ('_sqlite_migrations', 'sqlite_sequence', 'search_data', 'search_idx',"
        " 'search_docsize', 'search_config')) ORDER BY type, name"
    )
    return hashlib.sha256("\n".join("\x1f".join(row) for row in rows).encode()).hexdigest()


def prove(db: Database) -> None:
    """Raise Trouble: register_newer for an unknown version, register_altered for a foreign hand."""
    found = version_of(db)
    if found > VERSION:
        raise Trouble("register_newer", found=found, known=VERSION)
    if fingerprint(db) != FINGERPRINTS.get(found):
        raise Trouble("register_altered", detail=f"bentuk {found} tidak seperti semestinya")


def migrate(db: Database, steps: tuple[Step, ...] = STEPS) -> None:
    """Bring the schema to this program's version, each step in its own transaction."""
    known = Migrations("register")
    for step in steps:
        known()(step)
    known.apply(db)
