"""The one connection to a register: opened exclusively, guarded, and asserted to be so.

Turns SQLite's errors into Trouble. Nothing else in the program opens the file, and no second
SQLite library ever touches it.
"""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pysqlite3 as sqlite3

from sikot_desk.db.tables import APPLICATION_ID
from sikot_desk.domain.trouble import Trouble

if TYPE_CHECKING:
    from sqlite_utils import Database

DURABLE: Mapping[str, int | str] = {
    "locking_mode": "exclusive",
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
}
"""What every connection to a register runs under; read back after it was asked for."""

_SET = "; ".join(f"PRAGMA {name} = {value}" for name, value in DURABLE.items())
_PRIMARY = 0xFF
_OK: int = sqlite3.SQLITE_OK
_DENY: int = sqlite3.SQLITE_DENY
_PRAGMAS = frozenset({"data_version", "integrity_check", "user_version", "wal_checkpoint"})
"""`data_version` is the search index' own question."""
_NEVER = frozenset(
    {
        sqlite3.SQLITE_ALTER_TABLE,
        sqlite3.SQLITE_ATTACH,
        sqlite3.SQLITE_CREATE_INDEX,
        sqlite3.SQLITE_CREATE_TABLE,
        sqlite3.SQLITE_CREATE_TRIGGER,
        sqlite3.SQLITE_CREATE_VIEW,
        sqlite3.SQLITE_CREATE_VTABLE,
        sqlite3.SQLITE_DETACH,
        sqlite3.SQLITE_DROP_INDEX,
        sqlite3.SQLITE_DROP_TABLE,
        sqlite3.SQLITE_DROP_TRIGGER,
        sqlite3.SQLITE_DROP_VIEW,
        sqlite3.SQLITE_DROP_VTABLE,
    }
)


def connect(file: Path, *, new: bool = False) -> "Database":
    """Open a register's file as `taken` does, for everything beyond a glance. Raises Trouble."""
    return _wrapped(taken(file, new=new))


def taken(file: Path, *, new: bool = False) -> sqlite3.Connection:
    """Open a register's file and hold it alone until closed; the guard is not yet set.

    Raises Trouble: register_missing, register_busy, register_foreign, folder_read_only,
    register_damaged. A file that is no register is not changed. `new` makes the file.
    """
    if not new and not file.is_file():
        raise Trouble("register_missing", folder=file.parent)
    if not _may_write(file.parent) or not (new or _may_write(file)):
        raise Trouble("folder_read_only", folder=file.parent)
    with trouble_at(file):
        mode = "rwc" if new else "rw"
        conn = sqlite3.connect(
            f"{file.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=0,
            isolation_level=None,
            cached_statements=256,
        )
        try:
            _prepare(conn, file, new=new)
        except BaseException:
            conn.close()
            raise
    return conn


def scratch() -> "Database":
    """Give an empty database in no named file that vanishes when closed and needs no way back."""
    conn = sqlite3.connect("", isolation_level=None)
    conn.execute("PRAGMA journal_mode = off")
    return _wrapped(conn)


def guard(db: "Database") -> None:
    """Deny, from here on, every change of structure and every change of what was journaled."""
    db.conn.set_authorizer(_allow)


@contextmanager
def unguarded(db: "Database") -> Iterator[None]:
    """Lift the guard for one backup or migration; it is set again whatever happens."""
    db.conn.set_authorizer(None)
    try:
        yield
    finally:
        guard(db)


@contextmanager
def trouble_at(file: Path) -> Iterator[None]:
    """Say errors about this file as Trouble; those of a wrong statement stay bugs."""
    try:
        yield
    except (sqlite3.DatabaseError, OSError) as reason:
        trouble = trouble_of(reason, file)
        if trouble is None:
            raise
        raise trouble from reason


def trouble_of(reason: Exception, file: Path) -> Trouble | None:
    """Give the Trouble behind an error of SQLite or the system, None when a statement was wrong."""
    if isinstance(reason, OSError):
        return _trouble_of_system(reason, file)
    code = getattr(reason, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    name = getattr(reason, "sqlite_errorname", "")
    known = {
        sqlite3.SQLITE_BUSY: Trouble("register_busy"),
        sqlite3.SQLITE_NOTADB: Trouble("register_foreign", file=file),
        sqlite3.SQLITE_CANTOPEN: Trouble("folder_read_only", folder=file.parent),
        sqlite3.SQLITE_PERM: Trouble("folder_read_only", folder=file.parent),
        sqlite3.SQLITE_READONLY: Trouble("folder_read_only", folder=file.parent),
        sqlite3.SQLITE_FULL: Trouble("disk_full"),
        sqlite3.SQLITE_IOERR: Trouble("register_unreadable", folder=file.parent, detail=name),
        sqlite3.SQLITE_CORRUPT: Trouble("register_damaged", detail=f"isi berkas ({name})"),
    }
    return known.get(code & _PRIMARY)


def _trouble_of_system(reason: OSError, file: Path) -> Trouble:
    if reason.errno in (errno.ENOSPC, errno.EDQUOT):
        return Trouble("disk_full")
    if reason.errno in (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST):
        return Trouble("folder_read_only", folder=file.parent)
    name = errno.errorcode.get(reason.errno or 0, "?")
    return Trouble("register_unreadable", folder=file.parent, detail=name)


def _may_write(place: Path) -> bool:
    """Ask before opening: on a file one may only read, an exclusive WAL says "disk I/O error"."""
    return os.access(place, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _prepare(conn: sqlite3.Connection, file: Path, *, new: bool) -> None:
    conn.execute("PRAGMA locking_mode = exclusive")
    (found,) = conn.execute("PRAGMA application_id").fetchone()
    if not new and found != APPLICATION_ID:
        raise Trouble("register_foreign", file=file)
    for statement in _SET.split("; "):
        conn.execute(statement)
    if new:
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    conn.execute("BEGIN IMMEDIATE")
    conn.execute("ROLLBACK")
    _assert_taken(conn)


def _wrapped(conn: sqlite3.Connection) -> "Database":
    from sqlite_utils import Database  # noqa: PLC0415 - the sign-in is painted without it

    return Database(conn, strict=True, execute_plugins=False)


def _assert_taken(conn: sqlite3.Connection) -> None:
    taken = {name: conn.execute(f"PRAGMA {name}").fetchone()[0] for name in DURABLE}
    if taken != DURABLE:
        raise RuntimeError(f"SQLite did not take what was asked: {taken}")


def _allow(
    action: int, what: str | None, detail: str | None, _place: str | None, _by: str | None
) -> int:
    if action in _NEVER:
        return _DENY
    if action in (sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE):
        return _DENY if what == "journal" else _OK
    if action == sqlite3.SQLITE_PRAGMA:
        harmless = what in _PRAGMAS and not (what == "user_version" and detail)
        return _OK if harmless else _DENY
    return _OK
