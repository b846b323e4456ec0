"""What the forms of the counter share: title, bars, aligned fields, boxes to tick, signatures."""

from collections.abc import Sequence
from dataclasses import dataclass

from sikot_desk.print import barcode
from sikot_desk.print.fonts import Face
from sikot_desk.print.page import BLACK, Pen, Sheet, Type
from sikot_desk.print.text import Fitted, fitted, grouped_id

__all__ = [
    "INK",
    "Columns",
    "Field",
    "Signing",
    "Tick",
    "bars_at_right",
    "box",
    "fields",
    "footer",
    "signature",
]


@dataclass(frozen=True, slots=True)
class Field:
    """One row of data: label, value, and how the value is set."""

    label: str
    value: str
    face: Face = Face.REGULAR
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Where labels, colons and values of a block of fields begin, and where values end."""

    label: float
    colon: float
    value: float
    right: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A box of a form with its words; `write_in` leaves a dotted line behind them."""

    label: str
    done: bool = False
    write_in: bool = False


def fields(
    sheet: Sheet, columns: Columns, y: float, rows: Sequence[Field], type_: Type, step: float
) -> float:
    """Draw rows from baseline `y`, each `step` below the one before; the last baseline returns.

    A value too long for its line is made smaller, then broken into up to four lines.
    """
    columns = _widened(columns, rows, type_)
    for number, row in enumerate(rows):
        y += step if number else 0
        sheet.text(columns.label, y, row.label, type_)
        if row.label:
            sheet.text(columns.colon, y, ":", type_)
        value = _value(row, type_, columns)
        for line_number, line in enumerate(value.lines):
            y += 0.4 * value.size if line_number else 0
            sheet.text(columns.value, y, line, Type(value.size, row.face))
    return y


def _widened(columns: Columns, rows: Sequence[Field], type_: Type) -> Columns:
    """The columns, moved right when a label needs more room than they leave."""
    widest = max((type_.width(row.label) for row in rows), default=0.0)
    push = max(0.0, columns.label + widest + 1.5 - columns.colon)
    return Columns(columns.label, columns.colon + push, columns.value + push, columns.right)


def _value(row: Field, type_: Type, columns: Columns) -> Fitted:
    size = row.size or type_.size
    type_of_value = Type(size, row.face)
    room = columns.right - columns.value
    told = fitted(row.value, type_of_value, room, size * 0.82, 3)
    if not told.whole:
        return fitted(row.value, type_of_value, room, size * 0.7, 4)
    return told


def bars_at_right(
    sheet: Sheet, file_id: str, right: float, top: float, module: float = 0.36, high: float = 9.5
) -> float:
    """The bars of a case paper ending a quiet zone before `right`, the id below; left edge back."""
    digits = barcode.payload(file_id)
    wide = barcode.width(digits, module)
    left = right - module * barcode.QUIET_MODULES - wide
    barcode.draw(sheet, (left, top), digits, module, high)
    sheet.centred(left + wide / 2, top + high + 2.9, grouped_id(file_id), Type(7.5))
    return left


def box(sheet: Sheet, x: float, y: float, size: float, *, ticked: bool) -> None:
    """A box to tick whose top left corner is (x, y), ticked or empty."""
    sheet.frame(x, y, size, size, Pen(0.6))
    if ticked:
        corners = ((0.2, 0.5), (0.42, 0.78), (0.82, 0.16))
        sheet.path([(x + size * a, y + size * b) for a, b in corners], Pen(1.1))


@dataclass(frozen=True, slots=True)
class Signing:
    """A place to sign: its left edge and width, the heading's baseline, the line's height."""

    x: float
    width: float
    y: float
    line_y: float


def signature(sheet: Sheet, place: Signing, heading: str, name: str, size: float) -> None:
    """Heading, room, a line, and the name below the line."""
    head = fitted(heading, Type(size), place.width + 14, size * 0.8)
    sheet.text(place.x, place.y, head.lines[0], Type(head.size))
    sheet.rule(place.x, place.x + place.width, place.line_y, Pen(0.5))
    bold = Type(size, Face.BOLD)
    told = fitted(name, bold, place.width, size * 0.72, 3)
    for number, line in enumerate(told.lines):
        down = 0.355 * size + 0.4 * told.size * number
        sheet.text(place.x, place.line_y + down, line, bold.at(told.size))


def footer(sheet: Sheet, left: float, right: float, words: tuple[str, str]) -> None:
    """The foot of a form: a hairline 17 above the lower edge, words at left and right."""
    y = sheet.paper.height - 21
    sheet.rule(left, right, y, Pen(0.4, 0.6))
    small = Type(8)
    told = fitted(words[0], small, right - left - small.width(words[1]) - 4, 6)
    sheet.text(left, y + 3.9, told.lines[0], small.at(told.size))
    sheet.right(right, y + 3.9, words[1], small)


INK = Pen(0.45, BLACK)
"""Inner lines of a form."""
