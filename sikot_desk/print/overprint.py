"""Number, date and code printed onto a letter that is already signed, and nothing else.

The places were kept with the blanko as it was printed and are never computed again. Offsets of
the printer and tray move all of them alike.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from sikot_desk.domain import dates
from sikot_desk.print import page, qr
from sikot_desk.print.fonts import Face
from sikot_desk.print.letter import Anchor, Anchors
from sikot_desk.print.page import Paper, Sheet, Type
from sikot_desk.print.text import grouped_code

__all__ = ["NumberPrint", "OffThePage", "reaches_edge", "render"]

_EDGE = 5.0
_CODE = Type(11, Face.BOLD, spacing=0.6)


@dataclass(frozen=True, slots=True)
class NumberPrint:
    """What is printed onto the blanko: `anchors` and `size` (points) as kept with it.

    `offset` is the printer's and tray's, right and down in mm; `qr` the text of the QR, printed
    where the blanko has room for it.
    """

    paper: Paper
    anchors: Anchors
    size: float
    number: str
    letter_date: date
    code: str
    code_note: str
    offset: tuple[float, float] = (0.0, 0.0)
    qr: str = ""

    @property
    def square(self) -> tuple[float, float] | None:
        """The bottom right corner of the QR as it is printed, None where there is none."""
        place = self.anchors.qr
        return (place.x + self.offset[0], place.y + self.offset[1]) if place and self.qr else None


class OffThePage(Exception):
    """Something of an over-print would leave the page or come within 5 mm of an edge."""


@dataclass(frozen=True, slots=True)
class _Piece:
    x: float
    y: float
    words: str
    type_: Type


def reaches_edge(data: NumberPrint) -> bool:
    """Whether any of it would leave the page or come within 5 mm of an edge."""
    page.require_face()
    wide, high = data.paper.width - _EDGE, data.paper.height - _EDGE
    if data.square and not _inside(data.square, wide, high):
        return True
    return any(
        piece.x < _EDGE
        or piece.x + piece.type_.width(piece.words) > wide
        or piece.y - 0.26 * piece.type_.size < _EDGE
        or piece.y + 0.08 * piece.type_.size > high
        for piece in _pieces(data)
    )


def _inside(square: tuple[float, float], wide: float, high: float) -> bool:
    x, y = square
    return x - qr.SIDE >= _EDGE and y - qr.SIDE >= _EDGE and x <= wide and y <= high


def render(data: NumberPrint, out: BinaryIO) -> None:
    """Write the over-print as a PDF of one page; raises OffThePage before writing anything."""
    if reaches_edge(data):
        raise OffThePage
    sheet = Sheet(data.paper)
    for piece in _pieces(data):
        sheet.text(piece.x, piece.y, piece.words, piece.type_)
    if data.square:
        qr.draw(sheet, data.square, data.qr)
    page.publish([sheet], f"Cetak timpa {data.number}", out)


def _pieces(data: NumberPrint) -> Iterator[_Piece]:
    body = Type(data.size)
    yield _piece(data, data.anchors.number, data.number, body)
    yield _piece(data, data.anchors.date, dates.long_date(data.letter_date), body)
    end = data.anchors.code
    code = grouped_code(data.code)
    for down, words, type_ in (
        (-4.4, "Kode pemeriksaan", Type(7.5)),
        (0.0, code, _CODE),
        (3.6, data.code_note, Type(6)),
    ):
        start = Anchor(end.x - type_.width(words) + type_.spacing / 3, end.y + down)
        yield _piece(data, start, words, type_)


def _piece(data: NumberPrint, place: Anchor, words: str, type_: Type) -> _Piece:
    return _Piece(place.x + data.offset[0], place.y + data.offset[1], words, type_)
