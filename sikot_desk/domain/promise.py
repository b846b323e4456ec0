"""The promise: so many working days from *lengkap dan benar*, time at the applicant left out.

Reckoned here for whoever asks; what a receipt has printed is an entry's and is never reckoned
anew (SOP, total: 2 hari kerja).
"""

from collections.abc import Iterable
from datetime import datetime, time

from sikot_desk.domain.application import Pause
from sikot_desk.domain.office import Office
from sikot_desk.domain.worktime import Calendar


def due(
    accepted: datetime,
    pauses: Iterable[Pause],
    days: int,
    office: Office,
    calendar: Calendar,
) -> datetime:
    """Give the close of the working day `days` on; a pause still open moves nothing yet."""
    cutoff = office.option("cutoff")
    return calendar.due(
        accepted,
        days,
        tuple((pause.start, pause.end) for pause in pauses),
        count_first_day=office.option("count_first_day") == "on",
        cutoff=time.fromisoformat(cutoff) if cutoff else None,
    )


def minutes(pauses: Iterable[Pause], start: datetime, end: datetime, calendar: Calendar) -> int:
    """Give the working minutes of a stretch of a file's life, its pauses left out."""
    whole = calendar.minutes_between(start, max(start, end))
    for pause in pauses:
        begin, stop = max(start, pause.start), min(end, pause.end or end)
        if begin < stop:
            whole -= calendar.minutes_between(begin, stop)
    return max(whole, 0)


def days_taken(
    accepted: datetime, pauses: Iterable[Pause], ready: datetime, calendar: Calendar
) -> int:
    """Give the working days from acceptance (day 0) to *siap diambil*, pauses left out."""
    zone = calendar.zone
    spans = [(accepted, ready), *((one.start, one.end or ready) for one in pauses)]
    whole, *away = (
        calendar.working_days_between(begin.astimezone(zone).date(), end.astimezone(zone).date())
        for begin, end in spans
    )
    return max(whole - sum(away), 0)
