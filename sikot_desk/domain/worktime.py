"""The office's working time: hours by date, closed days, and the promise counted in working days.

The clock of the SOP runs from *lengkap dan benar*, skips weekends, holidays, *cuti bersama* and
closures, and stops while the file is with the applicant. Nothing here knows what time it is.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from functools import cached_property, lru_cache, partial
from itertools import accumulate

_DAY = timedelta(days=1)
_WEEK = 7
_REMEMBERED = 4096
"""Answers kept by one calendar: a board asks for the same days of file after file."""
_FARTHEST = 1000
"""Days without a single working day after which a calendar counts as having none."""

Spans = tuple[tuple[time, time], ...]
Pause = tuple[datetime, datetime | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Office hours from a day on: weekday (Monday 0) to its spans, in order, none overlapping.

    A weekday without spans is no working day.
    """

    effective: date
    days: Mapping[int, Spans]

    def spans(self, weekday: int) -> Spans:
        """Give the spans of a weekday, Monday 0."""
        return self.days.get(weekday, ())


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """The working calendar: dated hours, holidays and closures (day to name), distance from UTC.

    Days before the first table of hours follow that first one. All datetimes that go in are
    aware; all that come out carry the office's offset. Raises ValueError for one without zone.
    """

    hours: tuple[Hours, ...]
    holidays: Mapping[date, str] = field(default_factory=dict)
    closures: Mapping[date, str] = field(default_factory=dict)
    offset_minutes: int = 420

    @cached_property
    def zone(self) -> timezone:
        """Give the office's fixed zone (WIB has no summer time)."""
        return timezone(timedelta(minutes=self.offset_minutes))

    @cached_property
    def _tables(self) -> tuple[Hours, ...]:
        return tuple(sorted(self.hours, key=lambda one: one.effective))

    @cached_property
    def _closed(self) -> tuple[date, ...]:
        return tuple(sorted({*self.holidays, *self.closures}))

    @cached_property
    def _spans(self) -> Callable[[date], Spans]:
        return lru_cache(_REMEMBERED)(self._spans_of)

    @cached_property
    def _seconds_worked(self) -> Callable[[date, date], int]:
        return self._remembered(_seconds)

    @cached_property
    def _days_worked(self) -> Callable[[date, date], int]:
        return self._remembered(lambda spans: 1 if spans else 0)

    def _remembered(self, weight: Callable[[Spans], int]) -> Callable[[date, date], int]:
        """Give what adds up a weight between days, with the closed days' share up to each."""
        days = self._closed if self._tables else ()
        lost = (weight(self.hours_on(day).spans(day.weekday())) for day in days)
        closed = tuple(accumulate(lost, initial=0))
        return lru_cache(_REMEMBERED)(partial(self._sum, weight=weight, closed=closed))

    def hours_on(self, day: date) -> Hours:
        """Give the table of hours in force that day. Raises LookupError when there is none."""
        if not self._tables:
            raise LookupError("no office hours")
        in_force = [one for one in self._tables if one.effective <= day]
        return in_force[-1] if in_force else self._tables[0]

    def spans(self, day: date) -> Spans:
        """Give the spans in which the office works that day; empty on a closed day."""
        return self._spans(day)

    def _spans_of(self, day: date) -> Spans:
        if self.why_closed(day):
            return ()
        return self.hours_on(day).spans(day.weekday())

    def why_closed(self, day: date) -> str:
        """Give the name of the holiday or the reason of the closure, empty on other days."""
        return self.holidays.get(day, "") or self.closures.get(day, "")

    def is_working_day(self, day: date) -> bool:
        """Say whether the office works that day at all."""
        return bool(self.spans(day))

    def opening(self, day: date) -> datetime:
        """Give the hour a working day begins. Raises LookupError on a closed day."""
        return datetime.combine(day, self._worked(day)[0][0], self.zone)

    def close(self, day: date) -> datetime:
        """Give the hour a working day ends. Raises LookupError on a closed day."""
        return datetime.combine(day, self._worked(day)[-1][1], self.zone)

    def _worked(self, day: date) -> Spans:
        spans = self.spans(day)
        if not spans:
            raise LookupError(f"{day.isoformat()} is no working day")
        return spans

    def next_working_day(self, day: date) -> date:
        """Give the first working day after `day`. Raises LookupError when there is none."""
        return self._nearest(day, _DAY)

    def previous_working_day(self, day: date) -> date:
        """Give the last working day before `day`. Raises LookupError when there is none."""
        return self._nearest(day, -_DAY)

    def _nearest(self, day: date, step: timedelta) -> date:
        for _ in range(_FARTHEST):
            day += step
            if self.is_working_day(day):
                return day
        raise LookupError("no working day in the calendar")

    def minutes_of_day(self, day: date) -> int:
        """Give the minutes of an ordinary working day under the hours in force on `day`.

        It is the first working weekday's, whatever weekday or holiday `day` itself is: the
        measure of a standard time given in days.
        """
        table = self.hours_on(day)
        worked = [spans for weekday in range(_WEEK) if (spans := table.spans(weekday))]
        return _seconds(worked[0]) // 60 if worked else 0

    def minutes_between(self, start: datetime, end: datetime) -> int:
        """Give the whole working minutes from `start` to `end`; 0 when `end` is not later.

        Whole days are counted by weeks, so a long span costs no more than its closed days.
        """
        start, end = self._local(start), self._local(end)
        if end <= start:
            return 0
        whole = self._seconds_worked(start.date(), end.date())
        before = _seconds_until(self.spans(start.date()), start)
        after = _seconds_until(self.spans(end.date()), end)
        return (whole - before + after) // 60

    def working_days_between(self, start: date, end: date) -> int:
        """Give the number of working days d with start < d <= end; 0 when `end` is not later."""
        return self._days_worked(start + _DAY, end + _DAY)

    def remaining(self, now: datetime, due: datetime) -> int:
        """Give the working minutes left until `due`, negative when it has passed."""
        return self.minutes_between(now, due) - self.minutes_between(due, now)

    def due(
        self,
        start: datetime,
        days: int,
        pauses: tuple[Pause, ...] = (),
        count_first_day: bool = False,
        cutoff: time | None = None,
    ) -> datetime:
        """Give the promised end: the close of the working day `days` after day 0.

        Day 0 is the day of `start` (declared complete), or the next working day when that was
        later than the `cutoff` hour; with `count_first_day` a working day 0 counts as day 1.
        Each ended pause (from, to) moves the due day by the working days d with
        from.date() < d <= to.date(). An open pause moves nothing yet: while it lasts there is no
        due time to hold anyone to, and the caller says so.
        """
        begun = self._local(start)
        first = begun.date()
        if cutoff is not None and begun.time() > cutoff:
            first = self.next_working_day(first)
        count = days + sum(self._pause_days(pause) for pause in pauses)
        if count_first_day and self.is_working_day(first):
            count -= 1
        return self.close(self._after(first, max(count, 0)))

    def _pause_days(self, pause: Pause) -> int:
        begun, ended = pause
        if ended is None:
            return 0
        return self.working_days_between(self._local(begun).date(), self._local(ended).date())

    def _after(self, day: date, count: int) -> date:
        """Give the count-th working day after `day`; for 0 the day itself or the next worked."""
        if count == 0 and not self.is_working_day(day):
            count = 1
        for _ in range(count):
            day = self.next_working_day(day)
        return day

    def _local(self, moment: datetime) -> datetime:
        if moment.tzinfo is None:
            raise ValueError(f"{moment.isoformat()} has no zone")
        return moment.astimezone(self.zone)

    def _sum(
        self, first: date, end: date, weight: Callable[[Spans], int], closed: tuple[int, ...]
    ) -> int:
        """Add up a weight of the days' spans over first <= day < end, closed days left out.

        `closed` holds that weight of all closed days before each of them, and of all of them.
        """
        if end <= first:
            return 0
        total = 0
        for since, until, table in self._stretches(first, end):
            weights = [weight(table.spans(weekday)) for weekday in range(_WEEK)]
            weeks, rest = divmod((until - since).days, _WEEK)
            total += weeks * sum(weights)
            total += sum(weights[(since.weekday() + more) % _WEEK] for more in range(rest))
        before, within = (bisect_left(self._closed, day) for day in (first, end))
        return total - (closed[within] - closed[before])

    def _stretches(self, first: date, end: date) -> Iterator[tuple[date, date, Hours]]:
        """Cut first <= day < end where the hours change."""
        table = self.hours_on(first)
        for change in self._tables:
            if first < change.effective < end:
                yield first, change.effective, table
                first, table = change.effective, change
        yield first, end, table


def _seconds(spans: Spans) -> int:
    return sum(_second(stop) - _second(begin) for begin, stop in spans)


def _seconds_until(spans: Spans, moment: datetime) -> int:
    """Give the working seconds of the day that lie before the moment's hour."""
    at = _second(moment.time())
    return sum(max(min(at, _second(stop)) - _second(begin), 0) for begin, stop in spans)


def _second(hour: time) -> int:
    return hour.hour * 3600 + hour.minute * 60 + hour.second
