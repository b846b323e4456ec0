"""A plot's plain shapes on a sheet, in greys that a photocopy keeps apart."""

from collections.abc import Mapping

from sikot_desk.domain.plots import Plot, Tone, Weight
from sikot_desk.print.fonts import Face
from sikot_desk.print.page import BLACK, HAIRLINE, Pen, Sheet, Type

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
    for line in plot.lines:
        if line.weight in _BEHIND:
            _line(sheet, (x + line.x, y + line.y), (x + line.to_x, y + line.to_y), line.weight)
    for box in plot.boxes:
        grey = _GREYS.get(box.tone)
        if grey is not None and box.width > 0 and box.height > 0:
            sheet.block(x + box.x, y + box.y, box.width, box.height, grey)
            sheet.frame(x + box.x, y + box.y, box.width, box.height, _EDGE)
    for line in plot.lines:
        if line.weight not in _BEHIND:
            _line(sheet, (x + line.x, y + line.y), (x + line.to_x, y + line.to_y), line.weight)
    for word in plot.words:
        face = Face.BOLD if word.strong else Face.REGULAR
        type_ = Type(plot.size, face, _QUIET if word.quiet else BLACK)
        put = {"left": sheet.text, "middle": sheet.centred, "right": sheet.right}[word.align]
        put(x + word.x, y + word.y, word.text, type_)


def _line(
    sheet: Sheet, start: tuple[float, float], end: tuple[float, float], weight: Weight
) -> None:
    sheet.path((start, end), _PENS[weight])
