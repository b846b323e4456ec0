"""A table as CSV that spreadsheet programs of an Indonesian PC open as it is.

UTF-8 with its mark, semicolons between cells, every cell quoted. No cell becomes a formula, and
a long number such as a NIK stays text.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from sikot_desk.disk import whole

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001
_MOST_DIGITS = 10
"""A spreadsheet rounds or shortens longer numbers, and drops zeros in front."""


def cell(text: str) -> str:
    """Give a cell that no program takes for a formula or a number to be rounded."""
    long_number = text.isdigit() and (len(text) > _MOST_DIGITS or text.startswith("0"))
    return f"'{text}" if text.startswith(_FORMULA) or long_number else text


def write(file: Path, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table whole or not at all; whatever the rows raise passes through. Raises OSError."""
    with whole(file) as out:
        text = io.TextIOWrapper(out, "utf-8-sig", newline="", write_through=True)
        writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL)
        writer.writerow([cell(one) for one in head])
        writer.writerows([cell(one) for one in row] for row in rows)
        text.detach()
