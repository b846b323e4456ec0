"""The rows that reports are counted from, kept as the journal grows; `domain.happenings` says them.

Durations follow the calendar: when the office changes hours, holidays, closures or how days are
counted, the rows that this touches are reckoned anew.
"""

import tomllib
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from sikot_desk.domain import calendars
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Pause
from sikot_desk.domain.happenings import Change, Clock
from sikot_desk.domain.office import Office

_PUT = "INSERT INTO happenings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_TOUCHED = {
    "step": (
        "SELECT kind, detail, measure, id, seq, started, ended, '' FROM happenings"
        " WHERE what = 'step' AND month = ? AND started < ? AND ended >= ?"
    ),
    "issued": (
        "SELECT h.kind, detail, measure, h.id, h.seq, started, ended,"
        " json_extract(a.body, '$.procedure') FROM happenings AS h"
        " JOIN applications AS a ON a.id = h.id"
        " WHERE what = 'issued' AND month = ? AND started < ? AND ended >= ?"
    ),
}
"""Rows of a month and the version of the procedure their file follows, where it counts."""
_MEND = (
    "UPDATE happenings SET detail = ?, measure = ? WHERE what = ? AND month = ? AND kind = ?"
    " AND detail = ? AND measure = ? AND id = ? AND seq = ?"
)
_COUNTED_BY = frozenset({"cutoff", "count_first_day"})
"""The options by which days are counted."""


@dataclass(frozen=True, slots=True)
class Touched:
    """Rows whose durations may be others now: days as ISO texts, `until` outside; which rows."""

    since: str = "0000"
    until: str = "9999-99-99T"
    what: tuple[str, ...] = ("step", "issued")


@dataclass
class Clocks:
    """The clocks of an office as it is, by the version of the procedure a file follows."""

    _known: dict[str, Clock] = field(default_factory=dict)

    def of(self, office: Office, version: str) -> Clock:
        """Give the clock of a procedure's version."""
        if version not in self._known:
            texts = {one.version: one.text for one in office.procedures}
            self._known[version] = Clock(
                office=office,
                calendar=calendars.calendar(office),
                days=_promised(texts.get(version, "")),
            )
        return self._known[version]


@lru_cache(maxsize=16)
def _promised(text: str) -> int:
    """Give the working days that a procedure's text promises; read once, it is a long text."""
    days: int = tomllib.loads(text).get("days", 0)
    return days


def note(db: Database, start: int, change: Change) -> None:
    """Write what an entry changes in the rows of the file on line `start`."""
    for seq in change.undone:
        gone = "DELETE FROM happenings WHERE id = ? AND what = 'step' AND seq = ?"
        db.execute(gone, (start, seq))
    if change.unissued:
        db.execute("DELETE FROM happenings WHERE id = ? AND what = 'issued'", (start,))
    if change.back:
        db.execute(
            "UPDATE happenings SET ended = ? WHERE id = ? AND what = 'away' AND ended = ''",
            (change.back, start),
        )
    if change.kind:
        other = "UPDATE happenings SET kind = ? WHERE id = ? AND kind <> ''"
        db.execute(other, (change.kind, start))
    for row in change.added:
        said = (row.what, row.month, row.kind, row.detail, row.measure)
        db.execute(_PUT, (*said, start, row.seq, row.started, row.ended, row.recorded))


def touched(event: Any, office: Office) -> Touched | None:
    """Give what an event may change of durations; None for nothing.

    `office` is the one after it; its first table of hours holds for all days before it too.
    """
    if isinstance(event, s.ClosureSet):
        return Touched(event.day.isoformat(), f"{event.day.isoformat()}U")
    if isinstance(event, s.HolidaysSet):
        return Touched(f"{event.year:04d}", f"{event.year + 1:04d}")
    if isinstance(event, s.HoursSet):
        first = min(one.since for one in office.hours)
        return Touched("0000" if event.since == first else event.since.isoformat())
    if isinstance(event, s.OptionSet) and event.option in _COUNTED_BY:
        return Touched(what=("issued",))
    return None


def reckon(db: Database, touched: Touched, clocks: Clocks, office: Office) -> None:
    """Reckon anew how long the steps and permits took that lie within the days, even in part.

    All snapshots must be written. A month at a time; what comes out the same is left as it is.
    """
    away = _away(db)
    for what in touched.what:
        months = db.execute(
            "SELECT DISTINCT month FROM happenings WHERE what = ? AND month >= ?",
            (what, touched.since[:7]),
        ).fetchall()
        for (month,) in months:
            rows = db.execute(_TOUCHED[what], (month, touched.until, touched.since)).fetchall()
            for row in rows:
                _reckon_row(db, (what, month), row, away.get(row[3], ()), clocks, office)


def _reckon_row(
    db: Database,
    place: tuple[str, str],
    row: tuple[Any, ...],
    pauses: tuple[Pause, ...],
    clocks: Clocks,
    office: Office,
) -> None:
    *key, started, ended, version = row
    clock, detail = clocks.of(office, version), key[1]
    span = datetime.fromisoformat(started), datetime.fromisoformat(ended)
    if place[0] == "issued":
        detail, measure = clock.lateness(pauses, *span)
    else:
        measure = clock.minutes(pauses, *span)
    if [detail, measure] != key[1:3]:
        db.execute(_MEND, (detail, measure, *place, *key))


def _away(db: Database) -> dict[int, tuple[Pause, ...]]:
    """Give when files were with their applicants, in order."""
    found: dict[int, tuple[Pause, ...]] = {}
    for line, start, end in db.execute(
        "SELECT id, started, ended FROM happenings WHERE what = 'away' ORDER BY id, started, seq"
    ):
        ended = datetime.fromisoformat(end) if end else None
        pause = Pause(start=datetime.fromisoformat(start), end=ended)
        found[line] = (*found.get(line, ()), pause)
    return found
