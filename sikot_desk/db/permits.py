"""The permits this register knows: issued here, or noted from before it.

A permit is replaced while another one that stands says so; taking that one back puts the
former in force again.
"""

from sqlite_utils import Database

from sikot_desk.domain.application import Application
from sikot_desk.domain.events import CaseEvent, Numbered
from sikot_desk.domain.settings import OldPermitRecorded

HERE = ""
"""The `source` of a permit issued here."""

_PUT = (
    "INSERT INTO permits (number, identity_number, name, workplace, letter_date, ends, state,"
    " replaces, file_id, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (number) DO UPDATE SET identity_number = excluded.identity_number,"
    " name = excluded.name, workplace = excluded.workplace, letter_date = excluded.letter_date,"
    " ends = excluded.ends, replaces = excluded.replaces, source = excluded.source"
    " WHERE file_id = excluded.file_id"
)


class PermitKnown(ValueError):
    """The number is that of another permit already."""


def note(db: Database, application: Application, event: CaseEvent) -> None:
    """Make the permit of a file be what the file now says. Raises PermitKnown."""
    had = db.execute(
        "SELECT number, replaces FROM permits WHERE file_id = ? AND file_id <> ''",
        (application.file_id,),
    ).fetchone()
    if had and had[0] != application.number:
        db.execute("DELETE FROM permits WHERE number = ?", (had[0],))
        _settle(db, had[1])
    if application.number and application.letter_date:
        kept = had[1] if had else ""
        replaces = event.replaces if isinstance(event, Numbered) else kept
        _put(db, _of(application, replaces))
        _settle(db, kept)


def note_old(db: Database, event: OldPermitRecorded) -> None:
    """Take over a permit from before this register. Raises PermitKnown."""
    row = (
        event.number,
        event.applicant.identity_number,
        event.applicant.name,
        event.workplace.name,
        event.letter_date.isoformat(),
        event.ends.isoformat() if event.ends else None,
        "in_force",
        "",
        "",
        event.source,
    )
    _put(db, row)


def _of(application: Application, replaces: str) -> tuple[str | None, ...]:
    return (
        application.number,
        application.applicant.identity_number,
        application.applicant.name,
        application.workplace.name,
        application.letter_date.isoformat() if application.letter_date else None,
        application.ends.isoformat() if application.ends else None,
        "in_force",
        replaces,
        application.file_id,
        HERE,
    )


def _put(db: Database, row: tuple[str | None, ...]) -> None:
    number, replaces = row[0], row[7]
    if db.execute(_PUT, row).rowcount != 1:
        raise PermitKnown(number)
    _settle(db, str(number))
    _settle(db, str(replaces))


def _settle(db: Database, number: str) -> None:
    """Say of one permit whether another stands that replaces it."""
    db.execute(
        "UPDATE permits SET state = CASE WHEN EXISTS"
        " (SELECT 1 FROM permits AS later WHERE later.replaces = permits.number"
        "  AND later.replaces <> '') THEN 'replaced' ELSE 'in_force' END"
        " WHERE number = ? AND state <> 'revoked'",
        (number,),
    )
