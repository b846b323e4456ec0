"""*Tetapkan rekap*: a month's figures are fixed once, before they are sent; later ones amend them.

What is recorded into a fixed month afterwards is *susulan*; a numbered *rekap perbaikan* says it.
"""

import re
from calendar import monthrange
from datetime import date

from sikot_desk.domain.case import Facts
from sikot_desk.domain.dates import long_date, month_name
from sikot_desk.domain.fixing import AmendRecap, FixRecap, RecapAmended, RecapFixed
from sikot_desk.domain.intake import Outcome
from sikot_desk.domain.office import FixedRecap
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.reports import Recap, digest

_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])", re.ASCII)


def days_of(month: str) -> tuple[date, date]:
    """Give the first and last day of a month (`2026-07`). Raises ValueError for no month."""
    match = _MONTH.fullmatch(month)
    if match is None:
        raise ValueError(month)
    year, number = int(match[1]), int(match[2])
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def named(month: str) -> str:
    """Give a month in words, `Juli 2026`. Raises ValueError for no month."""
    first, _ = days_of(month)
    return f"{month_name(first.month)} {first.year}"


def is_month(text: str) -> bool:
    """Say whether a text is a month that a recap can be of."""
    return _MONTH.fullmatch(text) is not None


def fix(action: FixRecap, facts: Facts) -> Outcome:
    """Fix the figures of a month that has ended, once."""
    recap = _recap(action.month, facts)
    if isinstance(recap, Refused):
        return recap
    last = _last(action.month, facts)
    if last is not None:
        user = facts.office.user(last.officer)
        said = {
            "month": named(action.month),
            "name": user.name if user else last.officer,
            "day": long_date(last.at),
        }
        return Refused("recap_fixed", said, field="month")
    return (
        RecapFixed(month=action.month, figures=recap, digest=digest(recap), number=0, reason=""),
    )


def amend(action: AmendRecap, facts: Facts) -> Outcome:
    """Say anew the figures of a fixed month in which something was recorded since."""
    recap = _recap(action.month, facts)
    if isinstance(recap, Refused):
        return recap
    last = _last(action.month, facts)
    if last is None:
        return Refused("recap_unfixed", {"month": named(action.month)}, field="month")
    if last.digest == digest(recap):
        return Refused("recap_same", {"month": named(action.month)}, field="month")
    return (
        RecapAmended(
            month=action.month,
            figures=recap,
            digest=digest(recap),
            number=last.number + 1,
            reason=action.reason,
        ),
    )


def _recap(month: str, facts: Facts) -> Recap | Refused:
    if not is_month(month) or facts.recap is None:
        return Refused("month_odd", {"month": month}, field="month")
    _, end = days_of(month)
    if facts.now.date() <= end:
        said = {"month": named(month), "day": long_date(end)}
        return Refused("month_running", said, field="month")
    return facts.recap


def _last(month: str, facts: Facts) -> FixedRecap | None:
    return facts.office.recap(month)
