"""What somebody else fills in and signs: data typed already or left for the pen, stamp duty.

Widths, heights and baselines are in mm, type in points; an empty value becomes dotted lines.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sikot_desk.print import form
from sikot_desk.print.fonts import MM, Face
from sikot_desk.print.page import Pen, Sheet, Type
from sikot_desk.print.text import Sentence, draw_lines, fitted, plain, wrap

__all__ = ["Blank", "Block", "Hand", "blanks", "choices", "paragraph", "sign", "stamp_duty"]

_DOTTED = 6.6
"""Rows for handwriting are at least this far apart."""
_CELL = 4.4
STAMP = (30.0, 22.0)


@dataclass(frozen=True, slots=True)
class Blank:
    """One row of data: its value, or where it is empty so many dotted `lines` or `cells`."""

    label: str
    value: str = ""
    lines: int = 1
    cells: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Where a block of rows stands: labels, colons, values, the right end; its type size."""

    label: float
    colon: float
    right: float
    size: float

    @property
    def value(self) -> float:
        """Where the values begin."""
        return self.colon + 3.2

    @property
    def lead(self) -> float:
        """The leading: 11 on 13."""
        return self.size * 13 / 11 / MM

    def holding(self, rows: Sequence[Blank]) -> "Block":
        """The block with its colons moved right where a label needs more room."""
        widest = max((Type(self.size).width(row.label) for row in rows), default=0.0)
        return replace(self, colon=max(self.colon, self.label + widest + 2))


def blanks(sheet: Sheet, block: Block, y: float, rows: Sequence[Blank]) -> float:
    """Draw rows below the baseline `y`; the last baseline returns."""
    type_ = Type(block.size)
    for row in rows:
        y += block.lead + 1.3 if row.value else _DOTTED
        sheet.text(block.label, y, row.label, type_)
        sheet.text(block.colon, y, ":", type_)
        y = _value(sheet, block, row, y)
    return y


def _value(sheet: Sheet, block: Block, row: Blank, y: float) -> float:
    if row.value:
        face = Face.BOLD if row.bold else Face.REGULAR
        lines = wrap(plain(row.value, face), block.size, block.right - block.value)
        return draw_lines(sheet, (block.value, y), lines, Type(block.size), block.lead)
    if row.cells:
        for at in range(row.cells):
            sheet.frame(block.value + at * _CELL, y - 3.6, _CELL, 5.0, Pen(0.4))
        return y
    for at in range(row.lines):
        y += _DOTTED if at else 0
        sheet.dotted(block.value, block.right, y)
    return y


def paragraph(
    sheet: Sheet, place: tuple[float, float], text: Sentence, type_: Type, width: float
) -> float:
    """A justified paragraph from the baseline at `place`; its last baseline returns."""
    lines = wrap(text, type_.size, width, squeeze=True)
    return draw_lines(sheet, place, lines, type_, type_.size * 13 / 11 / MM, justify=width)


def choices(
    sheet: Sheet, place: tuple[float, float], labels: Sequence[str], type_: Type, width: float
) -> float:
    """Boxes to tick, one a row, from the baseline at `place`; the last baseline returns."""
    x, y = place
    lead = type_.size * 13 / 11 / MM
    for at, label in enumerate(labels):
        y += lead + 1.6 if at else 0
        form.box(sheet, x, y - 3.1, 3.4, ticked=False)
        lines = wrap(plain(label), type_.size, width - 6)
        y = draw_lines(sheet, (x + 6, y), lines, type_, lead)
    return y


def stamp_duty(sheet: Sheet, left: float, top: float) -> None:
    """The frame for the *meterai*, hidden by it once it is stuck on."""
    wide, high = STAMP
    sheet.frame(left, top, wide, high, Pen(0.5, 0.5, (2, 1.5)))
    grey = Type(7, grey=0.4)
    sheet.centred(left + wide / 2, top + high / 2, "meterai", grey)
    sheet.centred(left + wide / 2, top + high / 2 + 3.2, "Rp10.000", grey)


@dataclass(frozen=True, slots=True)
class Hand:
    """A place to sign: its left edge and width, heading, name (or empty: a dotted line)."""

    x: float
    width: float
    heading: str
    name: str
    stamp: bool = False


def sign(sheet: Sheet, hand: Hand, y: float, type_: Type, room: float = 30.0) -> float:
    """Heading at `y`, room to sign, the name in bold `room` below; the last baseline returns.

    Where stamp duty is due, its frame stands left of the signature, which crosses it.
    """
    sheet.text(hand.x, y, hand.heading, type_)
    if hand.stamp:
        stamp_duty(sheet, hand.x - STAMP[0] + 8, y + 2)
    name_y = y + room
    if not hand.name:
        sheet.dotted(hand.x, hand.x + hand.width, name_y)
        return name_y
    bold = Type(type_.size, Face.BOLD)
    told = fitted(hand.name, bold, hand.width, type_.size * 0.8, 3)
    for at, line in enumerate(told.lines):
        sheet.text(hand.x, name_y + 0.42 * told.size * at, line, bold.at(told.size))
    return name_y + 0.42 * told.size * (len(told.lines) - 1)
