"""The two series and every number they gave: used, void or reserved, and never twice.

Follows the entries; which number comes next is for others to decide.
"""

from typing import Any

from sqlite_utils import Database

from sikot_desk.domain.entries import Entry
from sikot_desk.domain.events import Accepted, Numbered, NumberVoided
from sikot_desk.domain.reservations import ReservedVoided, SheetReserved

REGISTRATION = "registration"
"""The series of registration numbers; the permit series are named by their events."""

_PUT = (
    "INSERT INTO numbers (number, series, year, serial, state, file_id, seq, reason)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number, series) DO UPDATE"
    " SET state = excluded.state, seq = excluded.seq, reason = excluded.reason"
    " WHERE file_id = excluded.file_id AND state <> 'void' AND excluded.state <> 'reserved'"
)


class NumberTaken(ValueError):
    """The number belongs to another file, or is void."""


def note(db: Database, entry: Entry, event: Any) -> None:
    """Take over what the event says about numbers; a copied one uses none. Raises NumberTaken."""
    if isinstance(event, Accepted):
        row = (event.registration, REGISTRATION, event.year, event.serial, "used", entry.subject)
        _put(db, (*row, entry.seq, ""))
    elif isinstance(event, SheetReserved | ReservedVoided):
        state = "reserved" if isinstance(event, SheetReserved) else "void"
        row = (event.registration, REGISTRATION, event.year, event.serial, state, event.file_id)
        _put(db, (*row, entry.seq, getattr(event, "reason", "")))
    elif isinstance(event, Numbered | NumberVoided) and event.copied:
        return
    elif isinstance(event, Numbered):
        row = (event.number, event.series, event.year, event.serial, "used", entry.subject)
        _put(db, (*row, entry.seq, event.reason))
    elif isinstance(event, NumberVoided):
        owner = entry.subject if event.of_file else ""
        row = (event.number, event.series, event.year, event.serial, "void", owner)
        _put(db, (*row, entry.seq, event.reason))


def _put(db: Database, row: tuple[Any, ...]) -> None:
    if db.execute(_PUT, row).rowcount != 1:
        raise NumberTaken(row[0])
    _, series, year, serial, *_ = row
    if serial:
        db.execute(
            "INSERT INTO series VALUES (?, ?, ?) ON CONFLICT (series, year)"
            " DO UPDATE SET last = max(last, excluded.last)",
            (series, year, serial),
        )
