"""Surat kuasa: the applicant lets another bring or take a file; two data blocks, two signatures.

A private letter, so without the office's head; the giver signs over stamp duty.
"""

from dataclasses import dataclass
from typing import BinaryIO

from sikot_desk.print import form, marks, page, written
from sikot_desk.print.fonts import MM, Face
from sikot_desk.print.marks import Marks
from sikot_desk.print.page import Paper, Sheet, Type
from sikot_desk.print.text import Sentence
from sikot_desk.print.written import Blank, Block, Hand

__all__ = ["ProxyLetter", "render"]

_LEFT, _RIGHT_MARGIN = 25.0, 20.0
_SIZES = (11.0, 10.5, 10.0, 9.5, 9.0)


@dataclass(frozen=True, slots=True)
class ProxyLetter:
    """Everything a surat kuasa says; empty values are left for the pen, `purposes` to be ticked.

    `file_id` is that of the file it belongs to, empty where there is none yet.
    """

    paper: Paper
    marks: Marks
    opening: Sentence
    giver: tuple[Blank, ...]
    gives: Sentence
    taker: tuple[Blank, ...]
    purpose: Sentence
    purposes: tuple[str, ...]
    closing: tuple[Sentence, ...]
    place: str
    day: str
    giver_name: str
    taker_name: str
    file_id: str = ""


def render(data: ProxyLetter, out: BinaryIO) -> None:
    """Write the letter as a PDF of one page, in smaller type if need be."""
    page.require_face()
    for size in _SIZES:
        sheet = Sheet(data.paper)
        if _laid(sheet, data, size) <= data.paper.height - 14:
            break
    marks.put(sheet, data.marks, data.paper.width - _RIGHT_MARGIN)
    page.publish([sheet], "Surat kuasa", out)


def _laid(sheet: Sheet, data: ProxyLetter, size: float) -> float:
    """Set the letter in one type size; the last baseline returns."""
    right = data.paper.width - _RIGHT_MARGIN
    type_, lead = Type(size), size * 13 / 11 / MM
    block = Block(_LEFT + 7, _LEFT + 51, right, size).holding((*data.giver, *data.taker))
    width = right - _LEFT

    def told(text: Sentence, y: float, gap: float = 2.6) -> float:
        return written.paragraph(sheet, (_LEFT, y + lead + gap), text, type_, width)

    if data.file_id:
        form.bars_at_right(sheet, data.file_id, right + 3.6, 12)
    sheet.centred((_LEFT + right) / 2, 28, "SURAT KUASA", Type(14, Face.BOLD))
    y = told(data.opening, 33)
    y = written.blanks(sheet, block, y + 0.6, data.giver)
    y = told(data.gives, y)
    y = written.blanks(sheet, block, y + 0.6, data.taker)
    y = told(data.purpose, y)
    y = written.choices(sheet, (_LEFT + 7, y + lead + 2), data.purposes, type_, width - 7)
    for text in data.closing:
        y = told(text, y)
    return _signatures(sheet, data, y + lead + 6, type_)


def _signatures(sheet: Sheet, data: ProxyLetter, y: float, type_: Type) -> float:
    """The giver at the right over stamp duty, the taker at the left."""
    right = data.paper.width - _RIGHT_MARGIN
    x = right - 66
    day = f"{data.place}, {data.day}"
    sheet.text(x, y, day, type_)
    if not data.day:
        sheet.dotted(x + type_.width(day), right, y)
    y += type_.size * 13 / 11 / MM + 1
    taker = Hand(_LEFT, 58, "Penerima Kuasa,", data.taker_name)
    giver = Hand(x, 66, "Pemberi Kuasa,", data.giver_name, stamp=True)
    return max(written.sign(sheet, hand, y, type_) for hand in (taker, giver))
