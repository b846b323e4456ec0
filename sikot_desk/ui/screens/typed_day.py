"""Dates and moments as officers type them: 5-1-2020, 5/1/20, 050120, 5 Januari 2020; then an hour.

Reads and writes text; knows no field. Day comes before month, as Indonesia writes dates.
"""

import re
from datetime import date, datetime

from sikot_desk.domain import dates
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.words import _

_DAY = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})")
_SOLID = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_NAMED = re.compile(r"(\d{1,2})[-/. ]*([a-z]{3,})[-/. ]*(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MOMENT = re.compile(r"(?:(.+?)[\s,]+)?(?:pukul\s+)?(\d{1,2})[.:](\d{2})", re.IGNORECASE)
_OTHER_NAMES = {"peb": 2, "agt": 8, "ags": 8, "okto": 10, "nop": 11}
"""Beginnings of months that officers write besides those of the names themselves."""
_CENTURY_FROM = 60
"""Years of two digits from here on are of the last century: the oldest who still work."""
UNREADABLE = "day_unreadable"
"""The code of the refusal of a text that is no date; it is never an entry's."""


def read_day(text: str) -> date | None:
    """Read `12-06-2026`, `12/6/26`, `120626`, `12 Juni 2026`; None when empty. Raises ValueError.

    A year of two digits is 1960 to 2059.
    """
    plain = text.strip().lower()
    if not plain:
        return None
    if iso := _ISO.fullmatch(plain):
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    if named := _NAMED.fullmatch(plain):
        return date(_year(named[3]), _month(named[2]), int(named[1]))
    found = _DAY.fullmatch(plain) or _SOLID.fullmatch(plain)
    if found is None:
        raise ValueError(text)
    return date(_year(found[3]), int(found[2]), int(found[1]))


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= _CENTURY_FROM else 2000)


def _month(name: str) -> int:
    for month in range(1, 13):
        if dates.month_name(month).lower().startswith(name):
            return month
    for beginning, month in _OTHER_NAMES.items():
        if name.startswith(beginning):
            return month
    raise ValueError(name)


def show_day(day: date | None) -> str:
    """Write a date so that it cannot be misread, `5 Januari 2020`; empty for None."""
    return "" if day is None else dates.long_date(day)


def tidy_day(text: str) -> str:
    """Give a typed date as it was read; a text that is none stays as it is."""
    try:
        return show_day(read_day(text))
    except ValueError:
        return text


def read_moment(text: str, today: date | None = None) -> datetime | None:
    """Read `12-06-2026 14.30`, and `14.30` where `today` is known; None when empty.

    The office's zone is added by deciding. Raises ValueError.
    """
    if not text.strip():
        return None
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    day = read_day(found[1]) if found[1] else today
    if day is None:
        raise ValueError(text)
    return datetime(day.year, day.month, day.day, int(found[2]), int(found[3]))


def tidy_moment(text: str) -> str:
    """Give a typed moment as it was read; a text that is none stays as it is."""
    try:
        moment = read_moment(text)
    except ValueError:
        return text
    return "" if moment is None else f"{dates.long_date(moment)} {dates.clock(moment)}"


def unreadable(field: str, *, moment: bool = False) -> Refused:
    """Give the refusal of a text that is no date or moment."""
    return Refused(UNREADABLE, {"moment": int(moment)}, field=field)


def unreadable_words(refused: Refused) -> str:
    """Say what is wrong with such a text and how it is typed."""
    if refused.facts.get("moment"):
        return _("Waktu ini tidak dapat dibaca. Ketik seperti 8-7-2026 14.30.")
    return _("Tanggal ini tidak dapat dibaca. Ketik seperti 8-7-2026 atau 8 Juli 2026.")
