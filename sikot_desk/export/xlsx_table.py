"""Tables as one XLSX workbook, the same bytes for the same tables and time.

Text is always text: no cell becomes a formula or a link, and a NIK keeps its zeros. Numbers are
numbers. Dates come as text, in the office's form.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from sikot_desk.disk import whole

Cell = str | int | float
Place = Path | BinaryIO

MOST_ROWS = 1_048_575
"""Rows below the head that a sheet of the format can hold; more go on in a sheet of their own."""

_MOST_TEXT = 32_767
_MOST_NAME = 31
_NOT_IN_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_NARROWEST, _WIDEST = 6, 60
_AIR = 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, the row of heads, and the rows, which are read once."""

    name: str
    head: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def write(
    place: Place,
    sheet_name: str,
    head: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    made: datetime,
) -> None:
    """Write a workbook of one sheet, as `write_sheets` does."""
    write_sheets(place, (Sheet(sheet_name, head, rows),), made)


def write_sheets(place: Place, sheets: Sequence[Sheet], made: datetime) -> None:
    """Write a workbook into a file, whole or not at all, or into a stream.

    `made` is the time that the workbook says it was made. Whatever the rows raise passes
    through. Raises OSError.
    """
    if isinstance(place, Path):
        with whole(place) as out:
            _write(out, sheets, made)
    else:
        _write(place, sheets, made)


def _write(out: BinaryIO, sheets: Sequence[Sheet], made: datetime) -> None:
    """Rows wait in temporary files, never all in memory; none stays behind."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - loaded by the first workbook
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

    with TemporaryDirectory() as beside:
        book = Workbook(out, {"constant_memory": True, "tmpdir": beside})
        book.set_properties({"created": made.replace(tzinfo=None)})
        try:
            taken: set[str] = set()
            for sheet in sheets:
                _fill(book, sheet, taken)
            book.close()
        except FileCreateError as reason:
            raise OSError(str(reason)) from reason
        finally:
            for page in book.worksheets():
                page.row_data_fh.close()
            book.fileclosed = True


def _fill(book: Any, sheet: Sheet, taken: set[str]) -> None:
    bold = book.add_format({"bold": True, "bottom": 1})
    rows = iter(sheet.rows)
    more: Sequence[Cell] | None = next(rows, ())
    while more is not None:
        page = book.add_worksheet(_name(sheet.name, taken))
        more = _page(page, sheet.head, _from(more, rows), bold)


def _from(first: Sequence[Cell], rows: Iterator[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
    yield first
    yield from rows


def _page(
    page: Any, head: Sequence[str], rows: Iterator[Sequence[Cell]], bold: Any
) -> Sequence[Cell] | None:
    """Fill a sheet; give the first row that it cannot hold, None when all are in it."""
    widths = [len(one) for one in head]
    page.freeze_panes(1, 0)
    for column, words in enumerate(head):
        page.write_string(0, column, words, bold)
    left = None
    for number, row in enumerate(rows, 1):
        if number > MOST_ROWS:
            left = row
            break
        _line(page, number, row, widths)
    for column, width in enumerate(widths):
        page.set_column(column, column, min(max(width, _NARROWEST), _WIDEST) + _AIR)
    return left


def _line(page: Any, number: int, row: Sequence[Cell], widths: list[int]) -> None:
    for column, cell in enumerate(row):
        if isinstance(cell, str):
            text = cell if len(cell) <= _MOST_TEXT else cell[: _MOST_TEXT - 1] + "…"
            page.write_string(number, column, text)
        else:
            page.write_number(number, column, cell)
        if column < len(widths):
            widths[column] = max(widths[column], len(str(cell)))


def _name(name: str, taken: set[str]) -> str:
    """Give a name that the format allows and no sheet of the workbook has yet."""
    bare = name.translate(_NOT_IN_NAME).strip().strip("'")[:_MOST_NAME].strip() or "Tabel"
    given, number = bare, 1
    while given.casefold() in taken:
        number += 1
        tail = f" ({number})"
        given = bare[: _MOST_NAME - len(tail)] + tail
    taken.add(given.casefold())
    return given
