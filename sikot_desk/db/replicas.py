"""What head office reads of a replica: flat rows of files, of what happened to them, of permits.

Nothing is written here.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sikot_desk.db.register import Register

_FILES = (
    "SELECT file_id, kind, status, registration, number, code, name, identity_number, workplace,"
    " received, coalesce(accepted, ''), coalesce(letter_date, ''), coalesce(ends, '')"
    " FROM applications"
)
_HAPPENINGS = (
    "SELECT a.file_id, h.what, h.month, h.kind, h.detail, h.measure, h.seq, h.started, h.ended,"
    " h.recorded FROM happenings AS h JOIN applications AS a USING (id)"
)
_PERMITS = (
    "SELECT number, file_id, identity_number, name, workplace, letter_date, coalesce(ends, ''),"
    " state, ended_by, coalesce(ended, '') FROM permits"
)
_TOUCHED = (
    " WHERE number IN (SELECT number FROM permits WHERE file_id = ?1"
    " UNION SELECT number FROM endings WHERE file_id = ?1)"
)
_CODES = "SELECT code, file_id, letter FROM codes"


def files(register: Register, ids: Iterable[str] | None) -> Iterator[Any]:
    """Give the rows of some files, or of all (None)."""
    return _of(register, _FILES, " WHERE file_id = ?", ids)


def happenings(register: Register, ids: Iterable[str] | None) -> Iterator[Any]:
    """Give what happened to some files, or to all."""
    return _of(register, _HAPPENINGS, " WHERE a.file_id = ?", ids)


def permits(register: Register, ids: Iterable[str] | None) -> Iterator[Any]:
    """Give the permits that some files issued or now end, or all."""
    return _of(register, _PERMITS, _TOUCHED, ids)


def codes(register: Register, ids: Iterable[str] | None) -> Iterator[Any]:
    """Give the verification codes of some files, or all."""
    return _of(register, _CODES, " WHERE file_id = ?", ids)


def _of(register: Register, sql: str, where: str, ids: Iterable[str] | None) -> Iterator[Any]:
    if ids is None:
        yield from register.rows(sql)
        return
    for file_id in ids:
        yield from register.rows(sql + where, file_id)
