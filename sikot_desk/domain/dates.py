"""Indonesian words for dates, hours and small numbers, on papers and on screens.

Everything here is spelled out in tables: the operating system's locale is never asked, and no
clock is read. Moments are written as they stand; whoever holds a moment of another time zone
converts it to WIB first.
"""

from collections.abc import Sequence
from datetime import date, datetime, time

__all__ = [
    "between_clocks",
    "clock",
    "counted",
    "listed",
    "long_date",
    "long_moment",
    "month_name",
    "month_roman",
    "narrow_date",
    "narrow_moment",
    "number_word",
    "period",
    "short_moment",
    "weekday_date",
    "weekday_moment",
    "weekday_name",
]

_MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_ONES = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_LARGEST_WORD = 31
_MANY_WORDS = 2


def month_name(month: int) -> str:
    """The month's Indonesian name; `month` counts from 1, otherwise ValueError."""
    return _MONTHS[_month_index(month)]


def month_roman(month: int) -> str:
    """The month in roman numerals, as numbers of letters use it; counts from 1."""
    return _ROMAN[_month_index(month)]


def _month_index(month: int) -> int:
    if not 1 <= month <= len(_MONTHS):
        raise ValueError(f"no month {month}")
    return month - 1


def weekday_name(day: date) -> str:
    """`Rabu`."""
    return _WEEKDAYS[day.weekday()]


def weekday_called(weekday: str) -> str:
    """`Senin` for `0`; what is no weekday (0–6) is given back as it is."""
    return dict(zip("0123456", _WEEKDAYS, strict=True)).get(weekday, weekday)


def long_date(day: date) -> str:
    """`8 Juli 2026`, without a leading zero."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def weekday_date(day: date) -> str:
    """`Rabu, 8 Juli 2026`, the form of a promise."""
    return f"{weekday_name(day)}, {long_date(day)}"


def narrow_date(day: date) -> str:
    """`8/7/2026`, for narrow table columns only."""
    return f"{day.day}/{day.month}/{day.year}"


def clock(moment: time | datetime) -> str:
    """`16.00`: hour and minute with a full stop, without the zone."""
    return f"{moment.hour:02d}.{moment.minute:02d}"


def between_clocks(start: time | datetime, end: time | datetime) -> str:
    """`08.00–16.00`, an en dash without spaces; one hour only when both are the same minute."""
    first, last = clock(start), clock(end)
    return first if first == last else f"{first}–{last}"


def long_moment(moment: datetime) -> str:
    """`8 Juli 2026, 16.00 WIB`."""
    return f"{long_date(moment)}, {clock(moment)} WIB"


def weekday_moment(moment: datetime) -> str:
    """`Rabu, 8 Juli 2026, pukul 16.00 WIB`, the form of a promise and of a receipt."""
    return f"{weekday_date(moment)}, pukul {clock(moment)} WIB"


def short_moment(moment: datetime) -> str:
    """`Rabu, 8 Juli 2026, 16.00 WIB`, where a form has less room."""
    return f"{weekday_date(moment)}, {clock(moment)} WIB"


def narrow_moment(moment: datetime) -> str:
    """`6/7 09.34`: day, month and hour for the columns of the routing sheet."""
    return f"{moment.day}/{moment.month} {clock(moment)}"


def period(start: date, end: date) -> str:
    """`1–31 Juli 2026`; month and year are repeated only where they differ."""
    if start == end:
        return long_date(end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{long_date(end)}"
    if start.year == end.year:
        return f"{start.day} {month_name(start.month)} – {long_date(end)}"
    return f"{long_date(start)} – {long_date(end)}"


def number_word(number: int) -> str:
    """The number in words, `dua puluh satu`; from 0 to 31, otherwise ValueError."""
    if not 0 <= number <= _LARGEST_WORD:
        raise ValueError(f"no word for {number}")
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    if tens == 1:
        return f"{_ONES[ones]} belas"
    return f"{_ONES[tens]} puluh" + (f" {_ONES[ones]}" if ones else "")


def in_words(number: int) -> str:
    """A number inside a sentence: in words where two suffice (`tiga`), else as a figure (`21`)."""
    word = number_word(number) if 0 <= number <= _LARGEST_WORD else ""
    return word if word and word.count(" ") < _MANY_WORDS else f"{number}"


def counted(number: int, unit: str = "") -> str:
    """`2 (dua) hari kerja`: a number with its word; beyond 31 the figure stands alone."""
    figure = f"{number} ({number_word(number)})" if 0 <= number <= _LARGEST_WORD else f"{number}"
    return f"{figure} {unit}".rstrip()


def listed(parts: Sequence[str]) -> str:
    """`a, b, dan c`; two parts are joined by `dan` alone."""
    *first, last = parts or ("",)
    if not first:
        return last
    comma = "," if len(first) > 1 else ""
    return f"{', '.join(first)}{comma} dan {last}"
