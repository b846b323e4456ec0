"""Labels of 50 × 25 mm: one for the map at step 2, one with the code for a letter numbered by hand.

2.5 mm stay clear on all sides, and the bars keep their quiet zones.
"""

from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from sikot_desk.domain import dates
from sikot_desk.print import barcode, page
from sikot_desk.print.fonts import Face
from sikot_desk.print.marks import Marks
from sikot_desk.print.page import LABEL, Sheet, Type
from sikot_desk.print.text import cut, fitted, grouped_code, grouped_id

__all__ = ["CodeLabel", "MapLabel", "render"]

_CLEAR = 2.5
_RIGHT = LABEL.width - _CLEAR
_MOST_LETTERS = 30


@dataclass(frozen=True, slots=True)
class MapLabel:
    """The label of a map: registration number, kind in short, bare name without gelar, file id."""

    marks: Marks
    registration: str
    kind: str
    name: str
    file_id: str


@dataclass(frozen=True, slots=True)
class CodeLabel:
    """The label of a letter: number, date, bars with version, code of ten characters, two notes."""

    marks: Marks
    number: str
    letter_date: date
    file_id: str
    version: int
    code: str
    note: tuple[str, str]
    beside: bool = False


def render(data: MapLabel | CodeLabel, out: BinaryIO) -> None:
    """Write one label as a PDF of its own size."""
    page.require_face()
    sheet = Sheet(LABEL)
    if isinstance(data, MapLabel):
        _map(sheet, data)
    else:
        _code(sheet, data)
    page.publish([sheet], f"Label {data.file_id}", out)


def _map(sheet: Sheet, data: MapLabel) -> None:
    number = fitted(data.registration, Type(10, Face.BOLD), 26, 6)
    sheet.text(_CLEAR, 5.05, number.lines[0], Type(number.size, Face.BOLD))
    room = _RIGHT - _CLEAR - Type(number.size, Face.BOLD).width(number.lines[0]) - 2
    if data.marks.training:
        _training(sheet, (_RIGHT - 14, 2.5, 14))
    else:
        kind = fitted(data.kind, Type(6.5), room, 5)
        sheet.right(_RIGHT, 5.0, kind.lines[0], Type(kind.size))
    name = data.name
    if len(name) > _MOST_LETTERS:
        name = name[:_MOST_LETTERS].rstrip() + "…"
    sheet.text(_CLEAR, 8.3, cut(name, Type(7.5), _RIGHT - _CLEAR), Type(7.5))
    digits = barcode.payload(data.file_id)
    left = (LABEL.width - barcode.width(digits, 0.38)) / 2
    barcode.draw(sheet, (left, 9.4), digits, 0.38, 10.4)
    sheet.centred(LABEL.width / 2, 22.4, grouped_id(data.file_id), Type(7))


def _code(sheet: Sheet, data: CodeLabel) -> None:
    number = fitted(data.number, Type(6.6, Face.BOLD), _RIGHT - _CLEAR, 3.5)
    sheet.text(_CLEAR, 4.2, number.lines[0], Type(number.size, Face.BOLD))
    sheet.text(_CLEAR, 6.9, dates.long_date(data.letter_date), Type(6))
    digits = barcode.payload(data.file_id, data.version, beside=data.beside)
    left = (LABEL.width - barcode.width(digits, 0.36)) / 2
    barcode.draw(sheet, (left, 8.2), digits, 0.36, 8.2)
    sheet.text(_CLEAR, 18.6, "Kode pemeriksaan", Type(5))
    code = Type(8.6, Face.BOLD, spacing=0.4)
    sheet.text(_CLEAR, 21.9, grouped_code(data.code), code)
    if data.marks.training:
        _training(sheet, (_RIGHT - 14, 19.0, 14))
        return
    room = _RIGHT - _CLEAR - code.width(grouped_code(data.code)) - 2
    for words, size, y in ((data.note[0], 5.0, 19.4), (data.note[1], 4.4, 21.9)):
        told = fitted(words, Type(size), room, 3)
        sheet.right(_RIGHT, y, told.lines[0], Type(told.size))


def _training(sheet: Sheet, place: tuple[float, float, float]) -> None:
    x, y, wide = place
    sheet.block(x, y, wide, 3, 0.0)
    sheet.centred(x + wide / 2, y + 2.2, "LATIHAN", Type(6.5, Face.BOLD, 1.0))
