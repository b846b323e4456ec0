"""Formulir permohonan: what the applicant asks for, prefilled from a file or blank (SOP step 1).

The applicant signs it over stamp duty; what is not typed is left for the pen.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from sikot_desk.print import form, kop, marks, page, written
from sikot_desk.print.fonts import MM, Face
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks
from sikot_desk.print.page import Paper, Sheet, Type
from sikot_desk.print.text import Sentence, draw_lines, fitted, plain, wrap
from sikot_desk.print.written import Blank, Block, Hand

__all__ = ["ApplicationForm", "render"]

_LEFT, _RIGHT_MARGIN = 25.0, 20.0
_SIZES = (11.0, 10.5, 10.0, 9.5)
_SIGNING = 50.0
"""What place, date, signature and name need."""


@dataclass(frozen=True, slots=True)
class ApplicationForm:
    """Everything a formulir permohonan says.

    `addressee` are the lines after *Kepada Yth.*; `file_id` is empty on a blank form; `place` and
    `day` go above the signature, an empty `day` for the pen; `enclosures` are the requirements.
    """

    paper: Paper
    kop: Kop
    marks: Marks
    title: str
    addressee: tuple[str, ...]
    opening: Sentence
    person: tuple[Blank, ...]
    asks: Sentence
    workplace: tuple[Blank, ...]
    encloses: Sentence
    enclosures: tuple[str, ...]
    declares: Sentence
    notice: str
    place: str
    day: str
    applicant: str
    file_id: str = ""


def render(data: ApplicationForm, out: BinaryIO) -> None:
    """Write the form as a PDF: one page in smaller type if need be, else the end on a second."""
    page.require_face()
    for size in _SIZES:
        sheets = _Setter(data, size).laid()
        if len(sheets) == 1:
            break
    else:
        sheets = _Setter(data, _SIZES[2]).laid()
    right = data.paper.width - _RIGHT_MARGIN
    for number, sheet in enumerate(sheets, 1):
        _foot(sheet, data, right, f"halaman {number} dari {len(sheets)}")
        marks.put(sheet, data.marks, right)
    page.publish(sheets, data.title.capitalize(), out)


class _Setter:
    """The form being set in one type size; `y` is the last baseline set."""

    def __init__(self, data: ApplicationForm, size: float) -> None:
        self.data = data
        self.type = Type(size)
        self.lead = size * 13 / 11 / MM
        self.right = data.paper.width - _RIGHT_MARGIN
        self.width = self.right - _LEFT
        self.bottom = data.paper.height - 19
        self.sheets = [Sheet(data.paper)]
        self.y = 0.0

    def laid(self) -> list[Sheet]:
        """All pages."""
        self._opening()
        self._paragraph(self.data.opening, 2.4)
        self._rows(self.data.person)
        self._paragraph(self.data.asks, 2.4)
        self._rows(self.data.workplace)
        self._paragraph(self.data.encloses, 2.4)
        for at, text in enumerate(self.data.enclosures, 1):
            self._enclosure(at, text)
        self._paragraph(self.data.declares, 2.4, self.lead + _SIGNING)
        self._signature()
        return self.sheets

    def _room(self, draw: Callable[[Sheet, float], float], after: float = 0.0) -> None:
        """Draw on the page that holds it whole with `after` below it, a new one if need be."""
        end = draw(Sheet(self.data.paper), self.y)
        if end + after > self.bottom:
            self.sheets.append(Sheet(self.data.paper))
            self.y = 20.0 - self.lead
        self.y = draw(self.sheets[-1], self.y)

    def _opening(self) -> None:
        data, sheet = self.data, self.sheets[-1]
        kop.small(sheet, data.kop, _LEFT, self.right, 12)
        end = self.right
        if data.file_id:
            end = form.bars_at_right(sheet, data.file_id, self.right + 3.6, 32) - 6
        title = Type(13, Face.BOLD)
        lines = wrap(plain(data.title, Face.BOLD), 13, end - _LEFT)
        y = draw_lines(sheet, (_LEFT, 37.5), lines, title, 5.6)
        y = max(y + 9, 51.0)
        sheet.text(_LEFT, y, "Kepada Yth.", self.type)
        for line in data.addressee:
            told = fitted(line, self.type, self.width, 8)
            y += self.lead
            sheet.text(_LEFT, y, told.lines[0], self.type.at(told.size))
        self.y = y + 1.6

    def _paragraph(self, text: Sentence, gap: float, after: float = 0.0) -> None:
        def draw(sheet: Sheet, y: float) -> float:
            place = (_LEFT, y + self.lead + gap)
            return written.paragraph(sheet, place, text, self.type, self.width)

        self._room(draw, after)

    def _rows(self, rows: tuple[Blank, ...]) -> None:
        block = Block(_LEFT + 7, _LEFT + 51, self.right, self.type.size)
        block = block.holding((*self.data.person, *self.data.workplace))
        for row in rows:
            self._room(partial(_row, block, row))

    def _enclosure(self, number: int, text: str) -> None:
        size = self.type.size - 1
        lead = size * 1.2 / MM

        def draw(sheet: Sheet, y: float) -> float:
            y += lead + 0.55
            form.box(sheet, _LEFT + 1, y - 2.7, 3.0, ticked=False)
            sheet.right(_LEFT + 12, y, f"{number}.", Type(size))
            lines = wrap(plain(text), size, self.width - 14)
            return draw_lines(sheet, (_LEFT + 14, y), lines, Type(size), lead)

        self._room(draw)

    def _signature(self) -> None:
        data, sheet = self.data, self.sheets[-1]
        x = 120.0 if data.paper.width > 212 else 117.0
        y = self.y + self.lead + 4.5
        day = f"{data.place}, {data.day}"
        sheet.text(x, y, day, self.type)
        if not data.day:
            sheet.dotted(x + self.type.width(day), self.right, y)
        hand = Hand(x, self.right - x, "Pemohon,", data.applicant, stamp=True)
        self.y = written.sign(sheet, hand, y + self.lead + 0.6, self.type)


def _row(block: Block, row: Blank, sheet: Sheet, y: float) -> float:
    return written.blanks(sheet, block, y, (row,))


def _foot(sheet: Sheet, data: ApplicationForm, right: float, count: str) -> None:
    y = data.paper.height - 12
    small = Type(7)
    alone = count.endswith("dari 1")
    lines = wrap(plain(data.notice), 7, right - _LEFT - (0 if alone else 22))
    draw_lines(sheet, (_LEFT, y - 2.8 * (len(lines) - 1)), lines, small, 2.8)
    if not alone:
        sheet.right(right, y, count, small)
