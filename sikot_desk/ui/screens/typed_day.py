"""Dates and moments as officers type them: DD-MM-YYYY, and an hour after it.

Reads and writes text; knows no field.
"""

import re
from datetime import date, datetime

from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.words import _

_DAY = re.compile(r"\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*")
_SOLID = re.compile(r"\s*(\d{2})(\d{2})(\d{4})\s*")
_MOMENT = re.compile(r"(.+?)[\s,]+(?:pukul\s+)?(\d{1,2})[.:](\d{2})\s*")
UNREADABLE = "day_unreadable"
"""The code of the refusal of a text that is no date; it is never an entry's."""


def read_day(text: str) -> date | None:
    """Read `12-06-2026`, `12/6/2026` or `12062026`; None when empty. Raises ValueError."""
    if not text.strip():
        return None
    found = _DAY.fullmatch(text) or _SOLID.fullmatch(text)
    if found is None:
        raise ValueError(text)
    day, month, year = map(int, found.groups())
    return date(year, month, day)


def show_day(day: date | None) -> str:
    """Write a date as it is typed; empty for None."""
    return "" if day is None else f"{day.day:02d}-{day.month:02d}-{day.year}"


def read_moment(text: str) -> datetime | None:
    """Read `12-06-2026 14.30`; None when empty. The office's zone is added by deciding."""
    if not text.strip():
        return None
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    day = read_day(found[1])
    if day is None:
        raise ValueError(text)
    return datetime(day.year, day.month, day.day, int(found[2]), int(found[3]))


def unreadable(field: str, *, moment: bool = False) -> Refused:
    """Give the refusal of a text that is no date or moment."""
    return Refused(UNREADABLE, {"moment": int(moment)}, field=field)


def unreadable_words(refused: Refused) -> str:
    """Say what is wrong with such a text and how it is typed."""
    if refused.facts.get("moment"):
        return _("Waktu ini tidak dapat dibaca. Ketik seperti 08-07-2026 14.30.")
    return _("Tanggal ini tidak dapat dibaca. Ketik seperti 08-07-2026.")
