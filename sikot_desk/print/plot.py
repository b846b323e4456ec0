"""A plot's plain shapes on a sheet, in greys that a photocopy keeps apart."""

from collections.abc import Mapping, Sequence

from sikot_desk.domain.plots import Line, Plot, Tone, Weight, Word
from sikot_desk.print.fonts import Face
from sikot_desk.print.page import BLACK, HAIRLINE, Pen, Sheet, Type
from sikot_desk.print.text import fitted

__all__ = ["draw"]

_GREYS: Mapping[Tone, float] = {"first": 0.79, "second": 0.33, "bar": 0.79, "over": 0.33}
"""Grounds (track, found) are left to the screen: paper is white."""
_EDGE = Pen(0.5)
_PENS: Mapping[Weight, Pen] = {
    "hair": Pen(0.3, HAIRLINE),
    "axis": Pen(0.6),
    "tick": Pen(1.5),
    "cut": Pen(1.6, 1.0),
}
_BEHIND = frozenset({"hair", "axis"})
_QUIET = 0.25


def draw(sheet: Sheet, plot: Plot, x: float, y: float) -> None:
    """Put a plot on a sheet, its top left corner at (x, y)."""
    _lines(sheet, [one for one in plot.lines if one.weight in _BEHIND], x, y)
    for box in plot.boxes:
        grey = _GREYS.get(box.tone)
        if grey is not None and box.width > 0 and box.height > 0:
            sheet.block(x + box.x, y + box.y, box.width, box.height, grey)
            sheet.frame(x + box.x, y + box.y, box.width, box.height, _EDGE)
    _lines(sheet, [one for one in plot.lines if one.weight not in _BEHIND], x, y)
    for word in plot.words:
        _word(sheet, word, plot.size, (x + word.x, y + word.y))


def _word(sheet: Sheet, word: Word, size: float, place: tuple[float, float]) -> None:
    face = Face.BOLD if word.strong else Face.REGULAR
    type_, text = Type(size, face, _QUIET if word.quiet else BLACK), word.text
    if word.room:
        told = fitted(text, type_, word.room, 5)
        type_, text = type_.at(told.size), told.lines[0]
    put = {"left": sheet.text, "middle": sheet.centred, "right": sheet.right}[word.align]
    put(*place, text, type_)


def _lines(sheet: Sheet, lines: Sequence[Line], x: float, y: float) -> None:
    for one in lines:
        ends = ((x + one.x, y + one.y), (x + one.to_x, y + one.to_y))
        sheet.path(ends, _PENS[one.weight])
