"""A table saved for other programs, in a file that the officer names."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from sikot_desk.export import csv_table

ALREADY, NO_FOLDER, NO_PLACE, UNWRITABLE = "already", "no_folder", "no_place", "unwritable"
"""Why a table was not saved."""


def save_table(file: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Save a table as CSV; empty when it was saved, else one of the reasons above.

    A file that is there already is never written over.
    """
    place = Path(file.strip()).expanduser()
    if not place.is_absolute() or place.is_dir():
        return NO_PLACE
    if not place.parent.is_dir():
        return NO_FOLDER
    if place.exists():
        return ALREADY
    try:
        csv_table.write(place, head, rows)
    except OSError:
        return UNWRITABLE
    return ""
