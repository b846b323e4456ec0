"""The office's working calendar, as the pure one of the domain, from what the office set."""

from datetime import date, time

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
        hours=tuple(_hours(one) for one in sorted(office.hours, key=lambda one: one.since)),
        holidays=holidays,
        closures={one.day: one.reason for one in office.closures},
    )


def _hours(table: HoursSet) -> Hours:
    days = {int(day): tuple(_span(span) for span in spans) for day, spans in table.days.items()}
    return Hours(effective=table.since, days=days)


def _span(text: str) -> tuple[time, time]:
    start, end = text.split("-")
    return time.fromisoformat(start), time.fromisoformat(end)
