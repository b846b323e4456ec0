"""Number templates and the next number of a series: the office's form, nothing added to it.

A series runs gapless within a calendar year; which numbers were used is the register's
knowledge, not this module's. Templates come from data and are never run as format strings.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

LONGEST = 60
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_TOKEN = re.compile(r"\{([^{}:]*)(?::([^{}]*))?\}")
_WIDTH = re.compile(r"0[1-9]d")
HIGHEST = 99_999
"""The highest serial that a series may begin with; the longest number is reckoned with it."""
_WIDEST = (HIGHEST, date(2028, 8, 28))
_PATTERNS = {
    "seq": r"(?P<seq>\d{1,9})",
    "year": r"\d{4}",
    "month": r"\d{1,2}",
    "month_roman": r"[IVX]{1,4}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberFormat:
    """The form of a series from a day on.

    `start` is the first serial of the year the format takes effect in (go-live in the middle of
    a year, while an older book holds the numbers before it).
    """

    series: str
    template: str
    effective: date
    start: int = 1


def problems(template: str) -> tuple[str, ...]:
    """Give the codes of what is wrong with a template, each once; empty when it can be used.

    Codes: braces (an open or stray brace), unknown_token (a name that is none of seq, year,
    month, month_roman), width (a width other than `:01d` to `:09d`, or one where none may
    stand), no_seq, seq_twice, too_long (a written number over 60 letters).
    """
    return tuple(dict.fromkeys(_problems(template)))


def _problems(template: str) -> Iterator[str]:
    literal = _TOKEN.sub("", template)
    if "{" in literal or "}" in literal:
        yield "braces"
    tokens = [(found[1], found[2]) for found in _TOKEN.finditer(template)]
    names = [name for name, _ in tokens]
    if any(name not in _PATTERNS for name in names):
        yield "unknown_token"
    if not all(_width_fits(name, width) for name, width in tokens):
        yield "width"
    if names.count("seq") != 1:
        yield "seq_twice" if "seq" in names else "no_seq"
    if len(_TOKEN.sub(lambda found: _value(found, *_WIDEST), template)) > LONGEST:
        yield "too_long"


def _width_fits(name: str, width: str | None) -> bool:
    if width is None:
        return True
    return name in {"seq", "month"} and _WIDTH.fullmatch(width) is not None


def shape(template: str) -> str:
    """Give a template without the widths: two of one shape write the same numbers."""
    return _TOKEN.sub(lambda token: f"{{{token[1]}}}", template)


def write(template: str, seq: int, letter_date: date) -> str:
    """Give the full number: the serial, with year and month of the letter's date.

    Raises ValueError when the template has problems.
    """
    if found := problems(template):
        raise ValueError(f"{template!r}: {', '.join(found)}")
    return _TOKEN.sub(lambda token: _value(token, seq, letter_date), template)


def _value(token: re.Match[str], seq: int, day: date) -> str:
    if token[1] == "month_roman":
        return _ROMAN[day.month - 1]
    number = {"seq": seq, "year": day.year, "month": day.month}.get(token[1], 0)
    width = int(token[2][1]) if token[2] and _WIDTH.fullmatch(token[2]) else 0
    return str(number).zfill(width)


def read_serial(template: str, text: str) -> int | None:
    """Find the serial in what an officer typed: the full number, or the serial alone.

    Zeros in front, spaces and the case of letters do not matter. None when the text is
    neither, or the serial would be 0. A text that fits the whole template is read as that.
    """
    typed = "".join(text.split())
    if not typed.isascii():
        return None
    found = re.fullmatch(_pattern(template), typed, re.IGNORECASE)
    found = found or re.fullmatch(_PATTERNS["seq"], typed)
    return int(found["seq"]) or None if found else None


def _pattern(template: str) -> str:
    """Give the expression that a full number of this template matches, spaces left out."""
    parts: list[str] = []
    end = 0
    for token in _TOKEN.finditer(template):
        parts += [_literal(template[end : token.start()]), _token_pattern(token)]
        end = token.end()
    return "".join([*parts, _literal(template[end:])])


def _token_pattern(token: re.Match[str]) -> str:
    if token[1] == "month" and token[2] == "02d":
        return r"\d{2}"
    return _PATTERNS.get(token[1], r"\b\B")


def _literal(text: str) -> str:
    return re.escape("".join(text.split()))


def format_on(formats: Iterable[NumberFormat], series: str, day: date) -> NumberFormat:
    """Give the format of a series in force that day, the latest one given among equals.

    Raises LookupError when none is in force.
    """
    found: NumberFormat | None = None
    for one in formats:
        in_force = one.series == series and one.effective <= day
        if in_force and (found is None or one.effective >= found.effective):
            found = one
    if found is None:
        raise LookupError(f"no number format of {series} on {day.isoformat()}")
    return found


def next_serial(formats: Iterable[NumberFormat], series: str, day: date, last: int) -> int:
    """Give the next serial of the series in the year of `day`, which is the letter's date.

    `last` is the year's highest serial so far, 0 when there is none. A format's start counts
    only in the year it takes effect and only for the first number, so no gap can open later.
    Raises LookupError as `format_on` does.
    """
    chosen = format_on(formats, series, day)
    if last:
        return last + 1
    return chosen.start if chosen.effective.year == day.year else 1
