"""What the office's calendar will lack soon: years of holidays, and the hours of Ramadan."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sikot_desk.domain.office import Office

_FEAST, _FAST_DAYS, _AHEAD = "Idul", 30, 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What the calendar will lack: the last year of holidays, and Ramadan's first day if unset.

    `confirmed_to` is the last year whose holidays are no longer provisional, 0 for none.
    """

    holidays_to: int
    confirmed_to: int
    ramadan: date | None


def missing(office: Office, today: date) -> Missing:
    """Say how far the holidays reach, and whether a Ramadan within 30 days has no hours yet."""
    years = {one.year: one.provisional for one in office.holidays if one.days}
    sure = [year for year, provisional in years.items() if not provisional]
    return Missing(
        holidays_to=max(years, default=0),
        confirmed_to=max(sure, default=0),
        ramadan=_coming_fast(office, today),
    )


def _coming_fast(office: Office, today: date) -> date | None:
    for feast in sorted(_feasts(office)):
        first = feast - timedelta(days=_FAST_DAYS)
        if not today <= feast or first - today > timedelta(days=_AHEAD):
            continue
        if not any(one.until and one.since <= feast and first <= one.until for one in office.hours):
            return first
    return None


def _feasts(office: Office) -> Iterable[date]:
    """Give the first day of *Idul Fitri* of each year in the holiday tables."""
    for table in office.holidays:
        days = sorted(day for day, name in table.days.items() if _FEAST in name and "Fitri" in name)
        named = [day for day in days if "Cuti" not in table.days[day]]
        if named:
            yield date.fromisoformat(named[0])
