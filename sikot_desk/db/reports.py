"""What a month's report is made of: tallies, the files behind every figure, lists of permits.

Reads the rows of `happenings`, in the order in which they are kept; nothing is written here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sikot_desk.db import codec
from sikot_desk.db.lines import PERMIT, NumberLine, permit_of
from sikot_desk.db.register import Register
from sikot_desk.domain import reports
from sikot_desk.domain.application import Application
from sikot_desk.domain.case import Permit
from sikot_desk.domain.fixing import RecapFixed
from sikot_desk.domain.recaps import days_of
from sikot_desk.domain.reports import AtEnd, Cut, LateLine, Recap, Tally

ENDING = 90
"""Days after a month's end in which permits end that its recap counts."""

OF_MONTH = (
    "SELECT what, month, kind, detail, measure, count(*) FROM happenings WHERE what IN"
    " ('accepted', 'check', 'handed', 'issued', 'reason', 'step', 'void', 'withdrawn')"
    " AND month = ? GROUP BY what, month, kind, detail, measure"
)
BEFORE = (
    "SELECT what, month, '', '', 0, count(*) FROM happenings WHERE what IN"
    " ('accepted', 'handed', 'issued', 'withdrawn') AND month < ? GROUP BY what, month"
)
_WITH_APPLICANT = (
    "FROM happenings AS h WHERE what = 'away' AND month <= ?1"
    " AND (ended = '' OR substr(ended, 1, 7) > ?1)"
    " AND NOT EXISTS (SELECT 1 FROM happenings AS g WHERE g.id = h.id AND g.month <= ?1"
    " AND g.what IN ('issued', 'withdrawn'))"
)
_ENDING = "FROM permits WHERE state = 'in_force' AND ends > ? AND ends <= ?"
_LATE = (
    "FROM happenings WHERE recorded > month AND month = ? AND seq > ?"
    " AND what IN ('accepted', 'check', 'handed', 'issued', 'withdrawn')"
)
_ROWS: Mapping[str, str] = {
    "checked": "what = 'check'",
    "complete": "what = 'check' AND detail = 'complete'",
    "returned": "what = 'check' AND detail = 'incomplete'",
    "accepted": "what = 'accepted'",
    "issued": "what = 'issued'",
    "withdrawn": "what = 'withdrawn'",
    "on_time": "what = 'issued' AND detail = 'on_time'",
    "late": "what = 'issued' AND detail = 'late'",
    "void": "what = 'void'",
    "reason": "what = 'reason' AND detail = ?2",
    "step": "what = 'step' AND detail = ?2",
}
"""The rows of the month behind each figure that counts such rows."""
_STANDING: Mapping[str, tuple[str, str, str]] = {
    "carried": ("accepted", "'issued', 'withdrawn'", "<"),
    "remaining": ("accepted", "'issued', 'withdrawn'", "<="),
    "ready": ("issued", "'handed'", "<="),
}
"""Figures of what came in until a month and had not gone: what brought it, what takes it away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixing:
    """A recap as it was fixed or amended: by which entry, and its figures."""

    seq: int
    event: RecapFixed


class Reports:
    """The reports of an open register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def recap(self, month: str, today: date) -> Recap:
        """Count a month as it now stands. Raises ValueError for no month."""
        return reports.recap(
            month, self.tallies(month), self.at_end(month, today), self._recorded_late(month)
        )

    def tallies(self, month: str) -> tuple[Tally, ...]:
        """Give the tallies of a month, and of those before it what is carried over."""
        rows = (*self._register.rows(OF_MONTH, month), *self._register.rows(BEFORE, month))
        return tuple(
            Tally(what=what, month=of, kind=kind, detail=detail, measure=measure, count=count)
            for what, of, kind, detail, measure, count in rows
        )

    def at_end(self, month: str, today: date) -> AtEnd:
        """Give what stood at the month's end, or today while the month still runs."""
        day = min(days_of(month)[1], today)
        away = self._register.rows(f"SELECT count(DISTINCT id) {_WITH_APPLICANT}", month)
        ending = self._register.rows(f"SELECT count(*) {_ENDING}", *_days(day, ENDING))
        return AtEnd(away=away[0][0], ending=ending[0][0])

    def late(self, month: str) -> tuple[LateLine, ...]:
        """Give what was recorded into a month after it was fixed or amended last."""
        fixed = self._register.office().recap(month)
        rows = self._register.rows(
            f"SELECT what, count(*) {_LATE} GROUP BY what", month, fixed.seq if fixed else 0
        )
        return tuple(LateLine(month=month, what=what, count=count) for what, count in rows)

    def _recorded_late(self, month: str) -> tuple[LateLine, ...]:
        """What was recorded in a month into earlier ones after they were first fixed."""
        found = []
        for fixed in self._register.office().recaps:
            if fixed.number or fixed.month >= month:
                continue
            rows = self._register.rows(
                f"SELECT what, count(*) {_LATE} AND recorded = ? GROUP BY what",
                fixed.month,
                fixed.seq,
                month,
            )
            found += [LateLine(month=fixed.month, what=what, count=n) for what, n in rows]
        return tuple(found)

    def by_kind(self, first: str, last: str) -> tuple[Tally, ...]:
        """Give what was accepted and issued in each month of a stretch, by kind."""
        rows = self._register.rows(
            "SELECT what, month, kind, count(*) FROM happenings WHERE what IN"
            " ('accepted', 'issued') AND month BETWEEN ? AND ? GROUP BY what, month, kind",
            first,
            last,
        )
        return tuple(
            Tally(what=what, month=month, kind=kind, count=count)
            for what, month, kind, count in rows
        )

    def fixings(self, month: str) -> tuple[Fixing, ...]:
        """Give what fixed and amended a month, in that order, with the figures as they were."""
        found = []
        for one in self._register.office().recaps:
            entry = self._register.entry(one.seq) if one.month == month else None
            event = codec.event_of(entry) if entry else None
            if isinstance(event, RecapFixed):
                found.append(Fixing(seq=one.seq, event=event))
        return tuple(found)

    def first_month(self) -> str:
        """Give the first month in which anything happened, empty when nothing has."""
        rows = self._register.rows(
            "SELECT min(month) FROM (SELECT min(month) AS month FROM happenings WHERE what = 'step'"
            " UNION ALL SELECT min(month) FROM happenings WHERE what = 'check')"
        )
        return rows[0][0] or ""

    # --- the files behind a figure ----------------------------------------------------------

    def behind(self, cut: Cut, today: date) -> tuple[str, ...]:
        """Give the file behind each thing that a figure counts, in the order of its entries.

        A file that was checked twice stands there twice; a permit from before this register has
        no file and an empty id. Raises KeyError for no figure.
        """
        if cut.figure == "ending":
            day = min(days_of(cut.month)[1], today)
            return tuple(one.file_id for one in self.ending(day, ENDING))
        return tuple(file_id for (file_id,) in self._rows_behind(cut))

    def _rows_behind(self, cut: Cut) -> list[tuple[str]]:
        if cut.figure == "away":
            inner = f"SELECT id {_WITH_APPLICANT}"
            sql = f"SELECT file_id FROM applications WHERE id IN ({inner}) ORDER BY id"
            return self._register.rows(sql, cut.month)
        if cut.figure == "susulan":
            fixed = self._register.office().recap(cut.month)
            sql = f"SELECT a.file_id FROM (SELECT id, seq {_LATE}) AS h JOIN applications AS a"
            sql += " USING (id) ORDER BY h.seq"
            return self._register.rows(sql, cut.month, fixed.seq if fixed else 0)
        if cut.figure in _STANDING:
            came, went, how = _STANDING[cut.figure]
            gone = f"SELECT id FROM happenings WHERE what IN ({went}) AND month {how} ?1"
            inner = f"SELECT id FROM happenings WHERE what = '{came}' AND month {how} ?1"
            sql = (
                f"SELECT file_id FROM applications WHERE id IN ({inner} EXCEPT {gone}) ORDER BY id"
            )
            return self._register.rows(sql, cut.month)
        narrowed = tuple(filter(None, (cut.detail, cut.kind)))
        sql = (
            "SELECT a.file_id FROM (SELECT id, seq, kind FROM happenings"
            f" WHERE {_ROWS[cut.figure]} AND month = ?1) AS h JOIN applications AS a USING (id)"
            f"{' WHERE h.kind = ?2' if cut.kind else ''} ORDER BY h.seq"
        )
        return self._register.rows(sql, cut.month, *narrowed)

    # --- lists ------------------------------------------------------------------------------

    def issued(self, month: str) -> tuple[Application, ...]:
        """Give the files whose permit was issued in a month, in the order of its numbers."""
        rows = self._register.rows(
            "SELECT a.body FROM happenings AS h JOIN applications AS a USING (id)"
            " WHERE h.what = 'issued' AND h.month = ? ORDER BY a.letter_date, h.seq",
            month,
        )
        return tuple(codec.from_text(Application, body) for (body,) in rows)

    def files(self, ids: tuple[str, ...]) -> tuple[Application, ...]:
        """Give files by their ids, each once, in that order."""
        found = map(self._register.application, dict.fromkeys(filter(None, ids)))
        return tuple(app for app in found if app)

    def ending(self, day: date, days: int) -> tuple[Permit, ...]:
        """Give the permits in force that end within so many days after a day, the first first."""
        rows = self._register.rows(
            f"SELECT {PERMIT} {_ENDING} ORDER BY ends, number",
            *_days(day, days),
        )
        return tuple(permit_of(row) for row in rows)

    def void(self, month: str) -> tuple[NumberLine, ...]:
        """Give the numbers voided in a month, in their order."""
        rows = self._register.rows(
            "SELECT n.number, n.serial, n.state, n.file_id, n.seq, n.reason FROM happenings AS h"
            " JOIN numbers AS n ON n.number = h.detail AND n.state = 'void'"
            " WHERE h.what = 'void' AND h.month = ? ORDER BY n.series, n.year, n.serial",
            month,
        )
        return tuple(NumberLine(*row) for row in rows)


def _days(day: date, days: int) -> tuple[str, str]:
    """Give the ISO texts of a day and of the one so many days later."""
    return day.isoformat(), (day + timedelta(days=days)).isoformat()
