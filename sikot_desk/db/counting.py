"""The rows that reports are counted from, kept as the journal grows; `domain.happenings` says them.

Durations follow the calendar: when the office changes hours, holidays, closures or how days are
counted, the rows that this touches are reckoned anew.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from sikot_desk.domain import calendars
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Application
from sikot_desk.domain.happenings import Change, Clock
from sikot_desk.domain.office import Office

_PUT = "INSERT INTO happenings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_WHENEVER = ("0000", "9999-99-99T")
_COUNTED_BY = frozenset({"cutoff", "count_first_day"})
"""The options by which days are counted."""
Span = tuple[str, str]


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


def touched(event: Any, office: Office) -> Span | None:
    """Give the days (ISO texts, the second one outside) whose durations an event may change.

    `office` is the one after it; its first table of hours holds for all days before it too.
    """
    if isinstance(event, s.ClosureSet):
        return event.day.isoformat(), f"{event.day.isoformat()}U"
    if isinstance(event, s.HolidaysSet):
        return f"{event.year:04d}", f"{event.year + 1:04d}"
    if isinstance(event, s.HoursSet):
        first = min(one.since for one in office.hours)
        return _WHENEVER if event.since == first else (event.since.isoformat(), _WHENEVER[1])
    if isinstance(event, s.OptionSet) and event.option in _COUNTED_BY:
        return _WHENEVER
    return None


def reckon(
    db: Database,
    span: Span,
    file: Callable[[int], Application],
    clocks: Clocks,
    office: Office,
) -> None:
    """Reckon anew how long the steps and permits took that lie within a span, even in part."""
    ids = db.execute(
        "SELECT DISTINCT id FROM happenings WHERE what IN ('issued', 'step') AND month >= ?"
        " AND started < ? AND ended >= ?",
        (span[0][:7], span[1], span[0]),
    ).fetchall()
    for (start,) in ids:
        app = file(start)
        _reckoned(db, start, app, clocks.of(office, app.procedure))


def _reckoned(db: Database, start: int, app: Application, clock: Clock) -> None:
    for passage in app.passages:
        db.execute(
            "UPDATE happenings SET measure = ? WHERE id = ? AND what = 'step' AND seq = ?",
            (clock.step(app, passage), start, passage.seq),
        )
    if app.ready:
        db.execute(
            "UPDATE happenings SET detail = ?, measure = ? WHERE id = ? AND what = 'issued'",
            (*clock.issued(app), start),
        )
