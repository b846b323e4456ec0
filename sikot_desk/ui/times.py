"""How times are said on screens: how long, until when, and the pill of a promise."""

from datetime import date, datetime, timedelta

from sikot_desk.desk.standing import Standing
from sikot_desk.domain import dates
from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.pill import Pill
from sikot_desk.ui.words import _

_HOUR = 60
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Juni", "Juli", "Agt", "Sep", "Okt", "Nov", "Des")


def lasting(minutes: int, day: int, *, narrow: bool = False) -> str:
    """Say working minutes in their largest unit; `day` is the minutes of a working day.

    Where it is `narrow`, days are working days without saying so.
    """
    if minutes < _HOUR:
        return _("{n} mnt").format(n=minutes)
    if minutes < day or not day:
        return _("{n} jam").format(n=minutes // _HOUR)
    words = _("{n} hari") if narrow else _("{n} hari kerja")
    return words.format(n=minutes // day)


def short_day(day: date) -> str:
    """`3 Juli`."""
    return f"{day.day} {dates.month_name(day.month)}"


def narrow_day(day: date) -> str:
    """`3 Juli`, `27 Nov`, for a list that has little room."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def near(moment: datetime, now: datetime) -> str:
    """`09.52` today, `kemarin 16.04`, `3 Juli 15.10` before, with its year when it is another."""
    here = moment.astimezone(now.tzinfo)
    clock = dates.clock(here)
    if here.date() == now.date():
        return clock
    if here.date() == now.date() - timedelta(days=1):
        return _("kemarin {clock}").format(clock=clock)
    if here.year == now.year:
        return f"{short_day(here.date())} {clock}"
    return dates.long_date(here.date())


def short_due_pill(standing: Standing, now: datetime) -> Pill | None:
    """Give the pill of a promise in one word or two, for a narrow list that names people."""
    whole = due_pill(standing, now)
    if whole is None or standing.due is None:
        return whole
    if standing.late:
        return pill.late(_("Terlambat"))
    if standing.paused:
        return whole
    due = standing.due.astimezone(now.tzinfo).date()
    return pill.due_today(_("Hari ini")) if due == now.date() else pill.due_later(narrow_day(due))


def due_pill(standing: Standing, now: datetime) -> Pill | None:
    """Give the pill of a promise; None where nothing is promised."""
    if standing.paused:
        return Pill(_("di pemohon"), pill.Weight.INFO, "user")
    if standing.due is None:
        return None
    due = standing.due.astimezone(now.tzinfo)
    if standing.late:
        return pill.late(_("Terlambat {n} hari").format(n=standing.days_late))
    if due.date() == now.date():
        return pill.due_today(_("Hari ini {clock}").format(clock=dates.clock(due)))
    return pill.due_later(short_day(due.date()))


def is_pressing(standing: Standing, now: datetime) -> bool:
    """Tell whether a promise is broken or ends today."""
    if standing.late:
        return True
    due = standing.due
    return due is not None and due.astimezone(now.tzinfo).date() <= now.date()
