"""What the books of the counter are written from: files and numbers of a period, in their order.

A period is two days, both within it. Nothing is written here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sikot_desk.db import codec
from sikot_desk.db.lines import NumberLine
from sikot_desk.db.numbers import REGISTRATION
from sikot_desk.db.projections import at_of
from sikot_desk.db.register import Register
from sikot_desk.domain.application import Application
from sikot_desk.domain.entries import Entry, decode
from sikot_desk.domain.events import Accepted, Numbered, NumberVoided
from sikot_desk.domain.reservations import ReservedVoided, SheetReserved

HANDED = (
    "status = 'handed_over' AND json_extract(body, '$.handed.occurred') >= ?"
    " AND json_extract(body, '$.handed.occurred') < ?"
    " ORDER BY json_extract(body, '$.handed.occurred'), id"
)
"""Files handed over between two times, read from their index alone."""
MOVED = "moved >= ? AND accepted < ? AND accepted IS NOT NULL ORDER BY year, serial"
"""Registered files that, or whose maps, went on since a time and were there before another."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A file as it stands now, and when its acceptance was recorded."""

    app: Application
    recorded: datetime


@dataclass(frozen=True, slots=True)
class NumberGiven:
    """A number of a series: its line, the entry that gave it its state, the file or None.

    `letter_date` is that of the letter which bears or bore it, None where none ever did.
    """

    line: NumberLine
    year: int
    event: Numbered | NumberVoided | Accepted | SheetReserved | ReservedVoided
    officer: str
    recorded: datetime
    app: Application | None
    letter_date: date | None


class Books:
    """The books of an open register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def registered(self, since: date, until: date) -> Iterator[Registered]:
        """Give the files accepted in a period, in the order of their registration numbers."""
        rows = self._register.rows(
            "SELECT a.body, j.body FROM numbers AS n JOIN applications AS a USING (file_id)"
            " JOIN journal AS j ON j.seq = n.seq WHERE n.series = ? AND n.year BETWEEN ? AND ?"
            " AND n.state = 'used' AND n.serial > 0 AND a.accepted >= ? AND a.accepted < ?"
            " ORDER BY n.year, n.serial",
            REGISTRATION,
            since.year,
            until.year,
            *_bounds(since, until),
        )
        for body, entry in rows:
            yield Registered(codec.from_text(Application, body), at_of(decode(entry)))

    def handed_over(self, since: date, until: date) -> tuple[Application, ...]:
        """Give the files handed over in a period, in that order."""
        return self._files(HANDED, *_bounds(since, until))

    def moved(self, since: date, until: date) -> tuple[Application, ...]:
        """Give the files that may have gone from desk to desk in a period: registered, not idle."""
        first, last = _bounds(since, until)
        return self._files(MOVED, first, last)

    def numbers(self, series: str, since: date, until: date) -> tuple[NumberGiven, ...]:
        """Give the numbers of a series of a period, in order and without a gap between them.

        They run, year by year, from the lowest to the highest that is dated within the period.
        """
        rows = self._register.rows(
            "SELECT n.number, n.serial, n.state, n.file_id, n.seq, n.reason, n.year,"
            " json_extract(CAST(j.body AS TEXT), '$.data.letter_date'),"
            " json_extract(CAST(j.body AS TEXT), '$.data.occurred')"
            " FROM numbers AS n JOIN journal AS j USING (seq) WHERE n.series = ?"
            " AND n.year BETWEEN ? AND ? AND n.serial > 0 ORDER BY n.year, n.serial",
            series,
            since.year,
            until.year,
        )
        places = [at for at, row in enumerate(rows) if since <= self._day(row) <= until]
        if not places:
            return ()
        return tuple(self._given(row) for row in rows[places[0] : places[-1] + 1])

    def void(self, number: str) -> NumberLine | None:
        """Give the line of a number that was voided, None when it is none."""
        rows = self._register.rows(
            "SELECT number, serial, state, file_id, seq, reason FROM numbers"
            " WHERE number = ? AND state = 'void'",
            number,
        )
        return NumberLine(*rows[0]) if rows else None

    def replaced_by(self, number: str) -> str:
        """Give the number of the letter that replaces or revokes a permit, empty when none does."""
        rows = self._register.rows(
            "SELECT ended_by FROM permits WHERE number = ? ORDER BY file_id LIMIT 1", number
        )
        return str(rows[0][0]) if rows else ""

    def _day(self, row: tuple[Any, ...]) -> date:
        """The day by which a number belongs to a period, read without its whole entry."""
        *line, _, letter_date, occurred = row
        if letter_date is None:
            bore = self._bore(str(line[0]), line[3])
            return bore or datetime.fromisoformat(occurred).date()
        return date.fromisoformat(letter_date)

    def _given(self, row: tuple[Any, ...]) -> NumberGiven:
        *line, year, letter_date, _ = row
        ((body,),) = self._register.rows("SELECT body FROM journal WHERE seq = ?", line[4])
        entry = decode(body)
        event: Any = codec.event_of(entry)
        file_id = line[3]
        day = date.fromisoformat(letter_date) if letter_date else self._bore(line[0], file_id)
        return NumberGiven(
            line=NumberLine(*line),
            year=year,
            event=event,
            officer=entry.officer,
            recorded=at_of(entry),
            app=self._register.application(file_id) if file_id else None,
            letter_date=day,
        )

    def _bore(self, number: str, file_id: str) -> date | None:
        """The date of the letter that once bore a voided number, None where none did."""
        bearing = (
            told.letter_date
            for told in map(_numbered, self._register.entries_of(file_id) if file_id else ())
            if told and told.number == number
        )
        return next(bearing, None)

    def _files(self, where: str, *values: object) -> tuple[Application, ...]:
        rows = self._register.rows(f"SELECT body FROM applications WHERE {where}", *values)
        return tuple(codec.from_text(Application, body) for (body,) in rows)


def _numbered(entry: Entry) -> Numbered | None:
    event = codec.event_of(entry)
    return event if isinstance(event, Numbered) else None


def _bounds(since: date, until: date) -> tuple[str, str]:
    """Give the ISO texts between which the times of a period lie, the second one outside."""
    return since.isoformat(), (until + timedelta(days=1)).isoformat()
