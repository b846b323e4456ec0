"""The office's working calendar, as the pure one of the domain, from what the office set."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta

from sikot_desk.domain.office import Office
from sikot_desk.domain.settings import HoursSet
from sikot_desk.domain.worktime import Calendar, Hours

_DAY = timedelta(days=1)


def calendar(office: Office) -> Calendar:
    """Give the working calendar of hours, holidays and closures."""
    holidays = {
        date.fromisoformat(day): name
        for table in office.holidays
        for day, name in table.days.items()
    }
    return Calendar(
        hours=tuple(_tables(office.hours)),
        holidays=holidays,
        closures={one.day: one.reason for one in office.closures},
    )


def _tables(tables: Iterable[HoursSet]) -> Iterator[Hours]:
    """Give the table that holds from each day on which another begins to."""
    known = sorted(tables, key=lambda one: one.since)
    edges = {one.since for one in known} | {one.until + _DAY for one in known if one.until}
    for day in sorted(edges):
        yield _hours(_in_force(known, day), day)


def _in_force(tables: Sequence[HoursSet], day: date) -> HoursSet:
    """Give the table for a time that covers the day, else the lasting one; the later begun first.

    Where there is none of either, the one that began last goes on holding.
    """
    begun = [one for one in tables if one.since <= day]
    passing = [one for one in begun if one.until and day <= one.until]
    lasting = [one for one in begun if one.until is None]
    return (passing or lasting or begun)[-1]


def _hours(table: HoursSet, since: date) -> Hours:
    days = {int(day): tuple(_span(span) for span in spans) for day, spans in table.days.items()}
    return Hours(effective=since, days=days)


def _span(text: str) -> tuple[time, time]:
    start, end = text.split("-")
    return time.fromisoformat(start), time.fromisoformat(end)
