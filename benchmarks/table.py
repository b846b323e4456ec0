"""The table of a run: rows of ratios, each to a limit that was measured beside it.

Holds values and how they are written down; measures nothing.
"""

import json
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

from sqlite_utils.utils import sqlite3


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row: `ratio` of what was measured to the limit (or seconds, where `unit` is s).

    `goal` is the most it may be, None where none is set; `facts` are what was measured, in the
    unit their name ends with.
    """

    key: str
    name: str
    limit: str
    ratio: float
    goal: float | None
    unit: str = "×"
    facts: dict[str, float] = field(default_factory=dict)

    @property
    def verdict(self) -> str:
        if self.goal is None:
            return "–"
        return "met" if self.ratio <= self.goal else "MISSED"


def calm(seconds: Sequence[float]) -> float:
    """Give the lower quartile: what it takes while nothing else on the machine disturbs it."""
    return quantiles(seconds, n=4, method="inclusive")[0] if len(seconds) > 1 else seconds[0]


def middle(seconds: Sequence[float]) -> float:
    return median(seconds)


def p95(seconds: Sequence[float]) -> float:
    return quantiles(seconds, n=20, method="inclusive")[-1]


def ms(seconds: float) -> float:
    return round(seconds * 1000, 3)


def written(rows: Iterable[Row]) -> str:
    """Give the table as Markdown."""
    lines = ["| speed | limit in the same run | measured | goal | |", "|---|---|---|---|---|"]
    for row in rows:
        goal = "–" if row.goal is None else f"≤ {row.goal:g} {row.unit}"
        lines.append(
            f"| {row.name} | {row.limit} | {row.ratio:.2f} {row.unit} | {goal} | {row.verdict} |"
        )
    return "\n".join(lines)


def machine() -> dict[str, object]:
    """Say what a run was measured on."""
    return {
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "system": platform.system(),
        "cores": os.cpu_count(),
    }


def kept(rows: Sequence[Row], run: dict[str, object], place: Path) -> None:
    """Write the results as JSON."""
    said = [
        {
            "key": row.key,
            "name": row.name,
            "limit": row.limit,
            "ratio": round(row.ratio, 3),
            "unit": row.unit,
            "goal": row.goal,
            "verdict": row.verdict,
            "facts": row.facts,
        }
        for row in rows
    ]
    text = json.dumps({"run": run, "rows": said}, ensure_ascii=False, indent=2)
    place.write_text(text + "\n", encoding="utf-8")
