"""What head office sees: per counter and over all; recaps, lists, search and verification.

The recap is counted by the same pure computation as at the counter, over the rows in the store.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from sikot_desk.domain import reports
from sikot_desk.domain.recaps import days_of
from sikot_desk.domain.reports import AtEnd, Recap, Tally
from sikot_desk.head_office import tables
from sikot_desk.head_office.store import Reading
from sikot_desk.keys import code

ENDING = 90
_CARRIED = ("accepted", "handed", "issued", "withdrawn")
_MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitLine:
    """A permit as head office knows it; `state` is in_force, replaced or revoked; days are ISO."""

    counter: str
    number: str
    file_id: str
    name: str
    identity_number: str
    workplace: str
    letter_date: str
    ends: str
    state: str
    ended_by: str
    ended: str
    code: str = ""


class Views:
    """The views of an open store, of one counter or of all (an empty `counter`)."""

    def __init__(self, live: Reading, counter: str = "") -> None:
        self._live = live.live
        self._counter = counter

    def recap(self, month: str, today: date) -> Recap:
        """Count a month (`2026-07`) over what was received. Raises ValueError for no month."""
        return reports.recap(month, self.tallies(month), self._at_end(month, today))

    def tallies(self, month: str) -> tuple[Tally, ...]:
        """Give the tallies of a month, and of those before it what is carried over."""
        one = tables.happenings.c
        same = (one.what, one.month, one.kind, one.detail, one.measure)
        here = sa.select(*same, sa.func.count()).where(
            one.month == month, one.what != "away", *self._mine(tables.happenings)
        )
        before = sa.select(one.what, one.month, sa.func.count()).where(
            one.month < month, one.what.in_(_CARRIED), *self._mine(tables.happenings)
        )
        found = [
            Tally(what=what, month=of, kind=kind, detail=detail, measure=measure, count=count)
            for what, of, kind, detail, measure, count in self._live.execute(here.group_by(*same))
        ]
        rows = self._live.execute(before.group_by(one.what, one.month))
        found += [Tally(what=what, month=of, count=count) for what, of, count in rows]
        return tuple(found)

    def _at_end(self, month: str, today: date) -> AtEnd:
        day = min(days_of(month)[1], today)
        return AtEnd(away=self._away(month), ending=len(self.ending(day, ENDING)))

    def _away(self, month: str) -> int:
        one, gone = tables.happenings.alias("one"), tables.happenings.alias("gone")
        over = sa.exists().where(
            gone.c.counter == one.c.counter,
            gone.c.file_id == one.c.file_id,
            gone.c.month <= month,
            gone.c.what.in_(("issued", "withdrawn")),
        )
        chosen = sa.select(one.c.counter, one.c.file_id).where(
            one.c.what == "away",
            one.c.month <= month,
            sa.or_(one.c.ended == "", sa.func.substr(one.c.ended, 1, 7) > month),
            ~over,
            *self._mine(one),
        )
        counted = sa.select(sa.func.count()).select_from(chosen.distinct().subquery())
        return int(self._live.execute(counted).scalar_one())

    def matrix(self, months: Sequence[str]) -> tuple[tuple[str, str, int, int], ...]:
        """Give month × kind: month, kind, accepted, issued, in that order."""
        one = tables.happenings.c
        counted = sa.select(one.month, one.kind, one.what, sa.func.count()).where(
            one.month.in_(list(months)),
            one.what.in_(("accepted", "issued")),
            *self._mine(tables.happenings),
        )
        cells: dict[tuple[str, str], dict[str, int]] = {}
        for month, kind, what, count in self._live.execute(
            counted.group_by(one.month, one.kind, one.what)
        ):
            cells.setdefault((month, kind), {})[what] = count
        return tuple(
            (month, kind, cell.get("accepted", 0), cell.get("issued", 0))
            for (month, kind), cell in sorted(cells.items())
        )

    def issued(self, month: str) -> tuple[PermitLine, ...]:
        """Give the permits whose letter is of a month: the list for Dinas Kesehatan."""
        return self._permits(tables.permits.c.letter_date.startswith(month))

    def revoked(self, month: str) -> tuple[PermitLine, ...]:
        """Give the permits revoked in a month."""
        one = tables.permits.c
        return self._permits(one.state == "revoked", one.ended.startswith(month))

    def ending(self, day: date, days: int) -> tuple[PermitLine, ...]:
        """Give the permits in force that end within so many days after a day."""
        one, until = tables.permits.c, day + timedelta(days=days)
        return self._permits(
            one.state == "in_force", one.ends > day.isoformat(), one.ends <= until.isoformat()
        )

    def search(self, text: str) -> tuple[PermitLine, ...]:
        """Find permits by number or a part of it, by code, file id, NIK, or a part of the name.

        At most 200, the latest letter first.
        """
        one, words = tables.permits.c, " ".join(text.split())
        if not words:
            return ()
        known = code.typed(words)
        if known and (found := self._of_code(known)):
            return found
        digits = words.replace(" ", "")
        parts = [one.name.ilike(f"%{_escaped(word)}%", escape="\\") for word in words.split(" ")]
        number = one.number.ilike(f"%{_escaped(words)}%", escape="\\")
        ids = (one.file_id == digits, one.identity_number == digits)
        return self._permits(sa.or_(number, *ids, sa.and_(*parts)), most=_MOST)

    def _of_code(self, known: str) -> tuple[PermitLine, ...]:
        of = sa.select(tables.codes.c.file_id).where(tables.codes.c.code == known)
        return self._permits(tables.permits.c.file_id.in_(of))

    def _permits(self, *chosen: Any, most: int | None = None) -> tuple[PermitLine, ...]:
        one, given = tables.permits, tables.files
        same = sa.and_(given.c.counter == one.c.counter, given.c.file_id == one.c.file_id)
        names = [name for name in PermitLine.__slots__ if name != "code"]
        wanted = sa.select(
            *(one.c[name] for name in names), sa.func.coalesce(given.c.code, "").label("code")
        )
        rows = self._live.execute(
            wanted.select_from(one.outerjoin(given, same))
            .where(*chosen, *self._mine(one))
            .order_by(one.c.letter_date.desc(), one.c.number)
            .limit(most)
        )
        return tuple(PermitLine(**dict(zip((*names, "code"), row, strict=True))) for row in rows)

    def _mine(self, table: Any) -> tuple[Any, ...]:
        return (table.c.counter == self._counter,) if self._counter else ()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
