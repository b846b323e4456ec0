"""The office's working calendar, as the pure one of the domain, from what the office set."""

from collections.abc import Iterable, Iterator
from datetime import date, time, timedelta

from sikot_desk.domain.office import Office
from sikot_desk.domain.settings import HoursSet
from sikot_desk.domain.worktime import Calendar, Hours


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
    """Give the tables by their first day; after one that ends, the lasting one holds again."""
    ordered = sorted(tables, key=lambda one: one.since)
    lasting = [one for one in ordered if one.until is None]
    for table in ordered:
        yield _hours(table, table.since)
        if table.until is None:
            continue
        after = table.until + timedelta(days=1)
        before = [one for one in lasting if one.since <= after]
        if before and all(one.since != after for one in ordered):
            yield _hours(before[-1], after)


def _hours(table: HoursSet, since: date) -> Hours:
    days = {int(day): tuple(_span(span) for span in spans) for day, spans in table.days.items()}
    return Hours(effective=since, days=days)


def _span(text: str) -> tuple[time, time]:
    start, end = text.split("-")
    return time.fromisoformat(start), time.fromisoformat(end)
