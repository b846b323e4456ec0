"""What a PIN or a password must be, and how long one waits after wrong ones.

Knows no hash and no table: those are the desk's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sikot_desk.domain.refusals import Refused

DIGITS = 6
LEAST, MOST = 10, 128
"""Letters of a password."""
_LONGEST_WAIT = 300
_RUNS = ("012345678901234", "987654321098765")
_BORN = range(1940, 2016)
Form = Literal["none", "pin", "password"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the door asks of a person: `form` none (walk in), PIN or password.

    `locked`: this PC knows no PIN and the register is a live one; `wait` in whole seconds.
    """

    form: Form = "none"
    locked: bool = False
    wait: int = 0


def fault(word: str, roles: Sequence[str], field: str = "pin") -> Refused | None:
    """Refuse what is no PIN of six digits, one that anybody guesses, or a password too short.

    A password is the Admin's alone.
    """
    if not is_pin(word) and "admin" in roles:
        if LEAST <= len(word) <= MOST and len(set(word)) > LEAST // 2:
            return None
        return Refused("password_short", {"least": LEAST}, field=field)
    if not is_pin(word):
        return Refused("pin_form", field=field)
    return Refused("pin_easy", field=field) if _is_easy(word) else None


def is_pin(word: str) -> bool:
    """Say whether the word has the form of a PIN: six digits."""
    return len(word) == DIGITS and word.isascii() and word.isdigit()


def _is_easy(pin: str) -> bool:
    repeats = any(pin == pin[:size] * (DIGITS // size) for size in (1, 2, 3))
    pairs = re.fullmatch(r"(\d)\1(\d)\2(\d)\3", pin) is not None
    return repeats or pairs or any(pin in run for run in _RUNS) or _is_birthday(pin)


def _is_birthday(pin: str) -> bool:
    """Say whether it reads as a day of birth, DDMMYY."""
    day, month, year = int(pin[:2]), int(pin[2:4]), int(pin[4:])
    return any(_is_date(century + year, month, day) for century in (1900, 2000))


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day).year in _BORN
    except ValueError:
        return False


def wait_after(wrong: int) -> int:
    """Give the seconds to wait after so many wrong tries in a row: 1, doubling, at most 300."""
    doublings = min(wrong, _LONGEST_WAIT) - 1
    return min(2**doublings, _LONGEST_WAIT) if wrong > 0 else 0
