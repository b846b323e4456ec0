"""Kartu uji pemindai: bars in every size the papers use, to be read by a new scanner.

Each has what it must give printed beside it; scanned anywhere in the program, it is answered with
what the program heard.
"""

from dataclasses import dataclass
from typing import BinaryIO

from sikot_desk.print import barcode, form, kop, marks, page
from sikot_desk.print.fonts import Face
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks
from sikot_desk.print.page import A4, HEAD, Pen, Sheet, Type
from sikot_desk.print.text import draw_lines, sentence, wrap

__all__ = ["Bars", "ScannerCard", "render"]

_LEFT, _RIGHT = 20.0, 190.0
_ROW = 27.0
_BARS_HIGH = 11.0
_BARS_AT, _BOX_AT = 78.0, 172.0
_BODY = 10.5
_LEAD = 4.7
_STEPS = (
    "Buka SIKOT Desk pada layar mana pun, lalu pindai barcode di bawah satu per satu.",
    (
        "Setiap kali layar menjawab Pemindai bekerja, beri tanda pada kotaknya. Layar juga "
        "menyebut kecepatan pemindai dan tanda yang ditambahkannya."
    ),
    (
        "Bila layar tidak menjawab, bersihkan kaca pemindai, dekatkan atau jauhkan sedikit, dan "
        "pindai lagi. Barcode yang paling rapat boleh dicoba tiga kali."
    ),
    (
        "Bila barcode terbaca pada Notepad tetapi tidak pada SIKOT Desk, atur pemindai agar "
        "menambahkan Enter setelah kode (lihat buku petunjuk pemindai)."
    ),
)
_BOLD = ("Pemindai bekerja", "menambahkan Enter")
_TITLE = "KARTU UJI PEMINDAI"


@dataclass(frozen=True, slots=True)
class Bars:
    """One code: its digits, its module in mm, and on which papers it stands."""

    digits: str
    module: float
    papers: str


@dataclass(frozen=True, slots=True)
class ScannerCard:
    """The card of an office: its kop, marks, and the codes from the widest to the finest."""

    kop: Kop
    marks: Marks
    bars: tuple[Bars, ...]
    foot: str


def render(data: ScannerCard, out: BinaryIO) -> None:
    """Write the card as a PDF of one A4 page."""
    page.require_face()
    sheet = Sheet(A4)
    y = kop.small(sheet, data.kop, _LEFT, _RIGHT, 12)
    sheet.text(_LEFT, y + 9, _TITLE, Type(15, Face.BOLD))
    y = _steps(sheet, y + 16.5)
    top = y + 3
    for number, one in enumerate(data.bars):
        _row(sheet, one, top + _ROW * number)
    sheet.frame(_LEFT, top, _RIGHT - _LEFT, _ROW * len(data.bars), Pen(0.7))
    form.footer(sheet, _LEFT, _RIGHT, (data.foot, "halaman 1 dari 1"))
    marks.put(sheet, data.marks, _RIGHT)
    page.publish([sheet], _TITLE.capitalize(), out)


def _steps(sheet: Sheet, y: float) -> float:
    for number, step in enumerate(_STEPS, 1):
        bold = [words for words in _BOLD if words in step]
        lines = wrap(sentence(step, *bold), _BODY, _RIGHT - _LEFT - 7)
        sheet.text(_LEFT, y, f"{number}.", Type(_BODY))
        y = draw_lines(sheet, (_LEFT + 7, y), lines, Type(_BODY), _LEAD) + _LEAD + 1
    return y - _LEAD


def _row(sheet: Sheet, one: Bars, top: float) -> None:
    """What the bars are for, the bars, and the box to tick; nothing within the quiet zone."""
    sheet.block(_LEFT, top, _BARS_AT - _LEFT - 6, _ROW, HEAD)
    size = f"{one.module:.2f} mm".replace(".", ",")
    sheet.text(_LEFT + 3, top + 7, size, Type(12, Face.BOLD))
    lines = wrap(sentence(one.papers), 8.5, _BARS_AT - _LEFT - 12)
    draw_lines(sheet, (_LEFT + 3, top + 12), lines, Type(8.5), 3.7)
    barcode.draw(sheet, (_BARS_AT, top + 5), one.digits, one.module, _BARS_HIGH)
    wide = barcode.width(one.digits, one.module)
    sheet.centred(_BARS_AT + wide / 2, top + 20.5, one.digits, Type(10, Face.BOLD))
    form.box(sheet, _BOX_AT, top + 8, 5, ticked=False)
    sheet.centred(_BOX_AT + 2.5, top + 17, "terbaca", Type(8))
    sheet.rule(_LEFT, _RIGHT, top, Pen(0.5))
