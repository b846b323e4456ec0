"""An empty lembar pengembalian for a day without the PC: filled in by hand, bearing no number.

A file that is not complete is not received; so it takes no sheet of the *map darurat* with a
number either.
"""

from dataclasses import dataclass

from sikot_desk.print import form, kop, marks
from sikot_desk.print.fonts import MM, Face
from sikot_desk.print.form import Signing
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks
from sikot_desk.print.outage_receipt import BY_HAND
from sikot_desk.print.page import HEAD, Paper, Pen, Sheet, Type
from sikot_desk.print.text import Sentence, draw_lines, fitted, wrap

__all__ = ["BlankSlip", "sheets"]

_LEFT = 20.0
_TEXT = Type(10.5)
_STEP = 7.4
_COLUMNS = (("No.", 9.0), ("Persyaratan", 46.0), ("Hasil pemeriksaan", 44.0))
_LAST = "Cara melengkapi"
_FIELDS = (
    "Nama pemohon",
    "Telepon",
    "Jenis permohonan",
    "Tempat kerja",
    "Dibawa oleh",
    "Diperiksa, tanggal dan jam",
)
_ROWS, _ROW_HIGH, _HEAD_HIGH = 7, 10.4, 7.1
_ROOM = 20.0


@dataclass(frozen=True, slots=True)
class BlankSlip:
    """Everything an empty return slip says: what the return means, what comes next, the foot."""

    paper: Paper
    kop: Kop
    marks: Marks
    product: str
    statement: Sentence
    next_step: Sentence
    place: str
    officer_title: str
    footer: str


def sheets(data: BlankSlip) -> list[Sheet]:
    """Give the one sheet of an empty slip."""
    sheet = Sheet(data.paper)
    right = data.paper.width - _LEFT
    y = _opening(sheet, data, right)
    y = _table(sheet, right, y)
    y = _next(sheet, data, right, y + 5)
    _sign(sheet, data, right, y + 8.5)
    form.footer(sheet, _LEFT, right, (data.footer, "Lembar darurat"))
    marks.put(sheet, data.marks, right)
    return [sheet]


def _opening(sheet: Sheet, data: BlankSlip, right: float) -> float:
    """Kop, title, dotted fields and the statement; where the table begins returns."""
    kop.small(sheet, data.kop, _LEFT, right, 12)
    sheet.text(_LEFT, 38.2, "LEMBAR PENGEMBALIAN BERKAS", Type(15, Face.BOLD))
    product = fitted(data.product, _TEXT, right - _LEFT, 8)
    sheet.text(_LEFT, 44.2, product.lines[0], _TEXT.at(product.size))
    sheet.text(_LEFT, 49.4, BY_HAND, Type(9.5, Face.ITALIC))
    y = 50.8
    colon = _LEFT + max(_TEXT.width(words) for words in _FIELDS) + 2
    for words in _FIELDS:
        y += _STEP
        sheet.text(_LEFT, y, words, _TEXT)
        sheet.text(colon, y, ":", _TEXT)
        sheet.dotted(colon + 2.8, right, y)
    lead, room = 13 / MM, right - _LEFT
    lines = wrap(data.statement, _TEXT.size, room, squeeze=True)
    return draw_lines(sheet, (_LEFT, y + 8.5), lines, _TEXT, lead, justify=room) + 4.9


def _table(sheet: Sheet, right: float, top: float) -> float:
    """The grid for what is missing; its end returns."""
    edges = [_LEFT]
    for _, wide in _COLUMNS:
        edges.append(edges[-1] + wide)
    high = _HEAD_HIGH + _ROWS * _ROW_HIGH
    sheet.block(_LEFT, top, right - _LEFT, _HEAD_HIGH, HEAD)
    names = (*(name for name, _ in _COLUMNS), _LAST)
    for left, end, name in zip(edges, (*edges[1:], right), names, strict=True):
        sheet.centred((left + end) / 2, top + 4.7, name, Type(9.5, Face.BOLD))
    for row in range(_ROWS):
        sheet.rule(_LEFT, right, top + _HEAD_HIGH + row * _ROW_HIGH, Pen(0.5))
    for left in edges[1:]:
        sheet.upright(left, top, top + high, Pen(0.5))
    sheet.frame(_LEFT, top, right - _LEFT, high, Pen(0.7))
    return top + high


def _next(sheet: Sheet, data: BlankSlip, right: float, top: float) -> float:
    """The box that says what comes next; its end returns."""
    size, lead = 9.8, 12 / MM
    lines = wrap(data.next_step, size, right - _LEFT - 8)
    high = 5.8 + 5.4 + (len(lines) - 1) * lead + 4.6
    sheet.frame(_LEFT, top, right - _LEFT, high, Pen(1))
    sheet.text(_LEFT + 4, top + 5.8, "Langkah berikutnya", Type(9.5, Face.BOLD))
    draw_lines(sheet, (_LEFT + 4, top + 11.2), lines, Type(size), lead)
    return top + high


def _sign(sheet: Sheet, data: BlankSlip, right: float, y: float) -> None:
    where = f"{data.place}, "
    sheet.text(_LEFT, y, where, _TEXT)
    sheet.dotted(_LEFT + _TEXT.width(where), _LEFT + 70, y)
    y += 6.5
    heading = "Berkas dan lembar ini saya terima kembali,"
    form.signature(sheet, Signing(_LEFT, 62, y, y + _ROOM), heading, "", 10.5)
    officer = Signing(right - 65, 65, y, y + _ROOM)
    form.signature(sheet, officer, f"{data.officer_title},", "", 10.5)
