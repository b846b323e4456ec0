"""What a new register starts with: Indonesia's holidays from the library, and shipped TOML.

Seeds become entries once, at founding; afterwards the office's own entries count. The library
is loaded only when asked, since an ordinary day never needs it.
"""

import tomllib
from collections.abc import Iterable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from sikot_desk.domain.trouble import Trouble

SEEDED = range(2022, 2028)
"""The years whose holidays are known to the library with their *cuti bersama*."""

PROVISIONAL_FROM = 2027
"""The first year whose joint decree may still change."""


def holidays_seed(years: Iterable[int]) -> dict[date, str]:
    """Give national holidays and *cuti bersama* of the years, by day, with Indonesian names."""
    known: Any = import_module("holidays").country_holidays(
        "ID", years=sorted(years), categories=("public", "government"), language="id"
    )
    return {day: str(known[day]) for day in sorted(known)}


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file. Raises Trouble (sop_broken) when it is missing or no TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as reason:
        raise Trouble("sop_broken", file=path.name, problems=str(reason)) from reason
