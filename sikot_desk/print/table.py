"""Tables of a paper: a grey head, wrapped cells, rows that are never split."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sikot_desk.print.fonts import MM, Face
from sikot_desk.print.page import HEAD, Pen, Sheet, Type
from sikot_desk.print.text import Line, draw_lines, plain, wrap

__all__ = [
    "CONTINUED",
    "Column",
    "Room",
    "Row",
    "Table",
    "draw_head",
    "draw_row",
    "draw_rows",
    "measured",
]

CONTINUED = 24.0
"""Where a table goes on upon a further sheet, in mm from its top."""

_PAD = 1.75
_PEN = Pen(0.5)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its width in mm and the face of its cells."""

    title: str
    width: float
    face: Face = Face.REGULAR


@dataclass(frozen=True, slots=True)
class Table:
    """Columns from `left`, set in `size` points; leading and padding follow from the size."""

    left: float
    columns: tuple[Column, ...]
    size: float

    @property
    def width(self) -> float:
        """The width of all columns."""
        return sum(column.width for column in self.columns)

    @property
    def lead(self) -> float:
        """The leading of a cell: 9.8 on 12."""
        return self.size * 12 / 9.8 / MM

    @property
    def edges(self) -> tuple[float, ...]:
        """Where the columns begin, and where the last one ends."""
        found = [self.left]
        for column in self.columns:
            found.append(found[-1] + column.width)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Row:
    """A row whose cells are broken into lines; `height` in mm."""

    cells: tuple[tuple[Line, ...], ...]
    height: float


@dataclass(frozen=True, slots=True)
class Room:
    """Where rows go: the sheet, from `top` down to `bottom` in mm."""

    sheet: Sheet
    top: float
    bottom: float


def measured(table: Table, values: Sequence[str]) -> Row:
    """Break the values of one row into their columns; a line break in a value is kept."""
    cells = tuple(
        _cell(value, column, table.size)
        for value, column in zip(values, table.columns, strict=True)
    )
    lines = max(len(cell) for cell in cells)
    return Row(cells, lines * table.lead + 0.43 * table.size)


def _cell(value: str, column: Column, size: float) -> tuple[Line, ...]:
    room = column.width - 2 * _PAD
    parts = value.split("\n")
    return tuple(line for part in parts for line in wrap(plain(part, column.face), size, room))


def draw_head(sheet: Sheet, table: Table, top: float, high: float) -> float:
    """The head of the table; where the rows begin returns."""
    sheet.block(table.left, top, table.width, high, HEAD)
    type_ = Type(table.size - 0.3, Face.BOLD)
    baseline = top + high / 2 + 0.125 * table.size
    for column, left in zip(table.columns, table.edges, strict=False):
        sheet.text(left + _PAD, baseline, column.title, type_)
    sheet.rule(table.left, table.left + table.width, top, _PEN)
    _borders(sheet, table, top, high)
    return top + high


def draw_row(sheet: Sheet, table: Table, row: Row, top: float) -> float:
    """One row with its borders; where the next one begins returns."""
    for cell, left in zip(row.cells, table.edges, strict=False):
        place = (left + _PAD, top + 0.5 * table.size)
        draw_lines(sheet, place, cell, Type(table.size), table.lead)
    _borders(sheet, table, top, row.height)
    return top + row.height


def draw_rows(
    table: Table, rows: Sequence[Row], room: Room, high: float, turn: Callable[[], Sheet]
) -> float:
    """Draw head and rows; `turn` gives a further sheet when there is no room. The end returns."""
    sheet, y = room.sheet, draw_head(room.sheet, table, room.top, high)
    for row in rows:
        if y + row.height > room.bottom:
            sheet = turn()
            y = draw_head(sheet, table, CONTINUED, high)
        y = draw_row(sheet, table, row, y)
    return y


def _borders(sheet: Sheet, table: Table, top: float, high: float) -> None:
    """The lines below and beside a row; the one above belongs to the row before."""
    sheet.rule(table.left, table.left + table.width, top + high, _PEN)
    for edge in table.edges:
        sheet.upright(edge, top, top + high, _PEN)
