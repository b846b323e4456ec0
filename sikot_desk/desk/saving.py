"""A table saved for other programs, in a file that the officer names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sikot_desk.export import csv_table, xlsx_table

ALREADY, NO_FOLDER, NO_PLACE, UNWRITABLE = "already", "no_folder", "no_place", "unwritable"
NOT_YOURS = "not_yours"
"""Why a table was not saved."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table to be: the name of its sheet, the row of heads, and the moment it is made."""

    name: str
    head: Sequence[str]
    made: datetime


def save_table(file: str, table: Table, rows: Iterable[Sequence[str]]) -> str:
    """Save a table, as a workbook where the name ends with .xlsx, else as CSV.

    Empty when it was saved, else one of the reasons above. A file that is there already is never
    written over; whatever the rows raise passes through and leaves nothing behind.
    """
    place = _place(file)
    if not place.is_absolute() or place.is_dir():
        return NO_PLACE
    if not place.parent.is_dir():
        return NO_FOLDER
    if place.exists():
        return ALREADY
    try:
        if place.suffix.lower() == ".xlsx":
            xlsx_table.write(place, table.name, table.head, rows, table.made)
        else:
            csv_table.write(place, table.head, rows)
    except OSError:
        return UNWRITABLE
    return ""


def take_back(file: str) -> None:
    """Take away a table that was saved as its officer cancelled it. Raises OSError."""
    _place(file).unlink(missing_ok=True)


def _place(file: str) -> Path:
    return Path(file.strip()).expanduser()
