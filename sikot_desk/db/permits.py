"""The permits this register knows, issued here or noted from before it, and what ends each.

A permit is replaced or revoked while a letter that stands says so; taking that letter's number
back puts the permit in force again. An amendment may bear the number of the permit it replaces:
both are kept, by the file that issued them.
"""

from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from sikot_desk.db import codec
from sikot_desk.domain.application import Application, LetterNumber
from sikot_desk.domain.people import Workplace
from sikot_desk.domain.settings import OldPermitRecorded

HERE = ""
"""The `source` of a permit issued here."""

_PUT = (
    "INSERT OR REPLACE INTO permits (number, file_id, identity_number, name, workplace, place,"
    " workplace_no, letter_date, ends, source, state, ended_by, ended)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'in_force', '', NULL)"
)


class PermitKnown(ValueError):
    """The number is that of another permit already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    number: str
    file_id: str
    identity_number: str
    name: str
    place: Workplace
    workplace_no: int
    letter_date: date
    ends: date | None
    source: str


def note(db: Database, application: Application) -> None:
    """Make permits and endings be what the file now says. Raises PermitKnown."""
    file_id = application.file_id
    touched = _forgotten(db, file_id)
    if not (touched or application.given):
        return
    for one in application.given:
        touched |= _ended(db, file_id, one)
    issues = application.number and application.letter_date and not application.revokes
    if issues and not (application.copied and not application.replaces):
        _put(db, _of(application), alone=not application.copied)
        touched.add(application.number)
    for number in sorted(touched):
        _settle(db, number)


def note_old(db: Database, event: OldPermitRecorded) -> None:
    """Take over a permit from before this register. Raises PermitKnown."""
    row = _Row(
        number=event.number,
        file_id="",
        identity_number=event.applicant.identity_number,
        name=event.applicant.name,
        place=event.workplace,
        workplace_no=0,
        letter_date=event.letter_date,
        ends=event.ends,
        source=event.source,
    )
    _put(db, row, alone=True)
    _settle(db, event.number)


def _forgotten(db: Database, file_id: str) -> set[str]:
    """Drop what a file said before, and give the numbers it was said of."""
    gone = db.execute("DELETE FROM endings WHERE file_id = ? RETURNING number", (file_id,))
    touched = {str(row[0]) for row in gone.fetchall()}
    had = db.execute(
        "DELETE FROM permits WHERE file_id = ? AND file_id <> '' RETURNING number", (file_id,)
    )
    return touched | {str(row[0]) for row in had.fetchall()}


def _ended(db: Database, file_id: str, one: LetterNumber) -> set[str]:
    """Note which permit a numbered letter ends, and give its number."""
    number = one.revokes or one.replaces
    if not number or one.letter_date is None:
        return set()
    state = "revoked" if one.revokes else "replaced"
    row = (number, file_id, state, one.number, one.letter_date.isoformat())
    db.execute("INSERT INTO endings VALUES (?, ?, ?, ?, ?)", row)
    return {number}


def _of(application: Application) -> _Row:
    return _Row(
        number=application.number,
        file_id=application.file_id,
        identity_number=application.applicant.identity_number,
        name=application.applicant.name,
        place=application.workplace,
        workplace_no=application.workplace_no,
        letter_date=application.letter_date or date.min,
        ends=application.ends,
        source=HERE,
    )


def _put(db: Database, row: _Row, *, alone: bool) -> None:
    others = "SELECT 1 FROM permits WHERE number = ? AND file_id <> ?"
    if alone and db.execute(others, (row.number, row.file_id)).fetchone():
        raise PermitKnown(row.number)
    values = (
        row.number,
        row.file_id,
        row.identity_number,
        row.name,
        row.place.name,
        codec.to_text(row.place),
        row.workplace_no,
        row.letter_date.isoformat(),
        row.ends.isoformat() if row.ends else None,
        row.source,
    )
    db.execute(_PUT, values)


def _settle(db: Database, number: str) -> None:
    """Say of the permits of a number which letter ends each, revocation before replacement.

    A letter that bears the same number ends only those of earlier files.
    """
    rows = db.execute("SELECT file_id FROM permits WHERE number = ?", (number,)).fetchall()
    for (file_id,) in rows:
        ending = db.execute(
            "SELECT state, ended_by, ended FROM endings WHERE number = ?1 AND file_id <> ?2"
            " AND (ended_by <> ?1 OR file_id > ?2)"
            " ORDER BY state DESC, ended DESC, file_id DESC LIMIT 1",
            (number, file_id),
        ).fetchone()
        state, ended_by, ended = ending or ("in_force", "", None)
        db.execute(
            "UPDATE permits SET state = ?, ended_by = ?, ended = ?"
            " WHERE number = ? AND file_id = ?",
            (state, ended_by, ended, number, file_id),
        )
