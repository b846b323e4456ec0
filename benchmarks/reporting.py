"""A month's recap of many files, against the bare SQL that counts the same rows, in one run."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

from benchmarks.table import Row, calm, ms
from sikot_desk.db.register import Register
from sikot_desk.db.reports import BEFORE, OF_MONTH, Reports
from sikot_desk.desk import opening

TODAY = date(2026, 12, 31)
COUNTS = (
    (
        "SELECT what, count(*), sum(measure) FROM happenings WHERE what IN"
        " ('accepted', 'check', 'handed', 'issued', 'reason', 'step', 'void', 'withdrawn')"
        " AND month = ? GROUP BY what"
    ),
    (
        "SELECT what, count(*) FROM happenings WHERE what IN"
        " ('accepted', 'handed', 'issued', 'withdrawn') AND month < ? GROUP BY what"
    ),
)
"""The rows of a recap, counted and nothing else."""


def rows(folder: Path, times: int) -> Iterator[Row]:
    """Count the fullest month of a register, its recap and its bare counts by turns."""
    with opening.open_register(folder) as register:
        month, files = fullest(register)
        reports = Reports(register)
        recap = reports.recap(month, TODAY)
        if recap.accepted != files or not (recap.checks_hold and recap.files_hold):
            raise RuntimeError(f"{month} does not add up")
        bare, whole = [], []
        for _ in range(max(times, 5)):
            bare.append(_timed(lambda: [register.rows(sql, month) for sql in COUNTS]))
            whole.append(_timed(lambda: reports.recap(month, TODAY)))
        counted = sum(row[-1] for sql in (OF_MONTH, BEFORE) for row in register.rows(sql, month))
    yield Row(
        key="recap",
        name=f"recap of a month of {files:,} files",
        limit="bare SQL that counts the same rows",
        ratio=calm(whole) / calm(bare),
        goal=2,
        facts={"recap_ms": ms(calm(whole)), "bare_ms": ms(calm(bare)), "rows": counted},
    )


def fullest(register: Register) -> tuple[str, int]:
    """Give the month in which most files were accepted, and how many."""
    ((month, files),) = register.rows(
        "SELECT month, count(*) FROM happenings WHERE what = 'accepted' GROUP BY month"
        " ORDER BY 2 DESC LIMIT 1"
    )
    return month, files


def _timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun
