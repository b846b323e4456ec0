"""Lembar persyaratan (standar pelayanan): what to bring, how it goes, how long, what it costs.

Everything on it comes from the same data the checklist is made of; until the office has
confirmed that data, the sheet says so.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from sikot_desk.print import kop, marks, page
from sikot_desk.print.fonts import MM, Face
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks
from sikot_desk.print.page import Paper, Pen, Sheet, Type
from sikot_desk.print.text import Sentence, draw_lines, fitted, plain, wrap

__all__ = ["RequirementRow", "RequirementsSheet", "Section", "render"]

_LEFT = 18.0
_LABELS = 36.0
_SIZES = (10.0, 9.5, 9.0)
_PAD = 2.4
_BOX = (14.0, 11.5)


@dataclass(frozen=True, slots=True)
class RequirementRow:
    """One requirement: its number, its full text, and a remark such as `asli ditunjukkan`."""

    number: int
    text: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of the sheet."""

    title: str
    text: Sentence


@dataclass(frozen=True, slots=True)
class RequirementsSheet:
    """Everything a lembar persyaratan says.

    `steps` are short captions of the SOP's steps, in order; `basis` are the laws without end
    marks; `footer` holds up to two lines; `confirmed` tells whether the office stands by it.
    """

    paper: Paper
    kop: Kop
    marks: Marks
    product: str
    subtitle: str
    requirements: tuple[RequirementRow, ...]
    requirements_note: Sentence
    steps: tuple[str, ...]
    steps_note: Sentence
    sections: tuple[Section, ...]
    basis: tuple[str, ...]
    footer: tuple[str, ...]
    confirmed: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """A row of the sheet: its title and what draws it from a baseline, giving the last one."""

    title: str
    draw: Callable[[Sheet, float], float]


def render(data: RequirementsSheet, out: BinaryIO) -> None:
    """Write the sheet as a PDF: one page in smaller type if need be, else more pages."""
    page.require_face()
    sheets = [Sheet(data.paper)]
    for size in _SIZES:
        sheets = _Setter(data, size).laid()
        if len(sheets) == 1:
            break
    right = data.paper.width - _LEFT
    for number, sheet in enumerate(sheets, 1):
        _foot(sheet, data, right, f"halaman {number} dari {len(sheets)}")
        marks.put(sheet, data.marks, right)
    page.publish(sheets, f"Standar pelayanan {data.product}", out)


class _Setter:
    """The sheet being set in one type size."""

    def __init__(self, data: RequirementsSheet, size: float) -> None:
        self.data = data
        self.size = size
        self.lead = size * 1.24 / MM
        self.left = _LEFT + _LABELS
        self.right = data.paper.width - _LEFT
        self.room = self.right - self.left - 2 * _PAD

    def laid(self) -> list[Sheet]:
        """All pages: the parts one below the other, each kept whole."""
        sheet = Sheet(self.data.paper)
        sheets = [sheet]
        y = _opening(sheet, self.data, self.right)
        sheet.rule(_LEFT, self.right, y, Pen(0.8))
        for part in self._parts():
            high = self._height(part)
            if y + high > self.data.paper.height - 20 and y > 60:
                sheet = Sheet(self.data.paper)
                sheets.append(sheet)
                y = 20.0
                sheet.rule(_LEFT, self.right, y, Pen(0.8))
            self._put(sheet, part, y, high)
            y += high
        return sheets

    def _borders(self, sheet: Sheet, top: float, bottom: float) -> None:
        """The lines around one part, the outer ones heavier."""
        for x, wide in ((_LEFT, 0.8), (self.left, 0.5), (self.right, 0.8)):
            sheet.upright(x, top, bottom, Pen(wide))
        sheet.rule(_LEFT, self.right, bottom, Pen(0.5))

    def _parts(self) -> Iterator[_Part]:
        yield _Part("Persyaratan", self._requirements)
        if self.data.steps:
            yield _Part("Sistem, mekanisme, dan prosedur", self._flow)
        for section in self.data.sections:
            yield _Part(section.title, self._paragraph(section.text))
        if self.data.basis:
            yield _Part("Dasar hukum", self._basis)

    def _height(self, part: _Part) -> float:
        """How high the part is, found by setting it on a sheet that is thrown away."""
        blank = Sheet(self.data.paper)
        end = max(part.draw(blank, 0.0), self._label(blank, part.title, 0.0))
        return self._first() + end + 0.33 * self.size

    def _first(self) -> float:
        """From the top of a part to its first baseline."""
        return 0.57 * self.size

    def _put(self, sheet: Sheet, part: _Part, top: float, high: float) -> None:
        self._borders(sheet, top, top + high)
        self._label(sheet, part.title, top + self._first())
        part.draw(sheet, top + self._first())

    def _label(self, sheet: Sheet, title: str, y: float) -> float:
        lines = wrap(plain(title, Face.BOLD), self.size, _LABELS - 3.6)
        return draw_lines(sheet, (_LEFT + 1.9, y), lines, Type(self.size), self.lead)

    def _paragraph(self, text: Sentence) -> Callable[[Sheet, float], float]:
        def draw(sheet: Sheet, y: float) -> float:
            lines = wrap(text, self.size, self.room)
            return draw_lines(sheet, (self.left + _PAD, y), lines, Type(self.size), self.lead)

        return draw

    def _requirements(self, sheet: Sheet, y: float) -> float:
        step = self.lead + 0.5
        for at, row in enumerate(self.data.requirements):
            y += step if at else 0
            beside = self._remark(sheet, row.remark, y)
            y = self._item(sheet, (row.number, row.text), y, 96 if row.remark else self.room)
            y = max(y, beside)
        if self.data.requirements_note:
            y = self._paragraph(self.data.requirements_note)(sheet, y + self.lead + 1.4)
        return y

    def _remark(self, sheet: Sheet, text: str, y: float) -> float:
        """Write what stands beside a requirement, in up to three small lines."""
        italic = Type(self.size * 0.92, Face.ITALIC)
        remark = fitted(text, italic, self.room - 100, 7, most_lines=3)
        for place, line in enumerate(remark.lines):
            y += self.lead * 0.9 if place else 0
            sheet.text(self.left + 100, y, line, Type(remark.size, Face.ITALIC))
        return y

    def _item(self, sheet: Sheet, item: tuple[int, str], y: float, end: float) -> float:
        """A numbered line whose text hangs under its first word, ending `end` from the left."""
        x = self.left + 9
        sheet.right(x - 1.7, y, f"{item[0]}.", Type(self.size))
        lines = wrap(plain(item[1]), self.size, end - 9 + (0 if end < self.room else _PAD))
        return draw_lines(sheet, (x, y), lines, Type(self.size), self.lead)

    def _basis(self, sheet: Sheet, y: float) -> float:
        laws = [law.strip().rstrip(";.,") for law in self.data.basis]
        for at, law in enumerate(laws, 1):
            y += self.lead + 0.2 if at > 1 else 0
            y = self._item(sheet, (at, law + (";" if at < len(laws) else ".")), y, self.room)
        return y

    def _flow(self, sheet: Sheet, y: float) -> float:
        """The steps as boxes joined by arrows, and what is said below them."""
        count = len(self.data.steps)
        wide = min(_BOX[0], (self.room - 1.5 * (count - 1)) / count)
        top = y - 2.8
        for at, caption in enumerate(self.data.steps):
            x = self.left + _PAD + at * (wide + 1.5)
            _step_box(sheet, (x, top, wide), at + 1, caption)
            if at:
                _arrow(sheet, x, top + _BOX[1] / 2)
        y = top + _BOX[1]
        if self.data.steps_note:
            y = self._paragraph(self.data.steps_note)(sheet, y + self.lead + 1.6)
        return y


def _opening(sheet: Sheet, data: RequirementsSheet, right: float) -> float:
    middle = data.paper.width / 2
    kop.small(sheet, data.kop, _LEFT, right, 12)
    sheet.centred(middle, 38.3, "STANDAR PELAYANAN", Type(15, Face.BOLD))
    lines = (
        (44.5, data.product.upper(), Type(11.5, Face.BOLD), 8.0),
        (49.6, data.subtitle, Type(8.5), 6.5),
    )
    for y, words, type_, least in lines:
        told = fitted(words, type_, right - _LEFT, least)
        sheet.centred(middle, y, told.lines[0], type_.at(told.size))
    return 54.8


def _step_box(sheet: Sheet, frame: tuple[float, float, float], number: int, caption: str) -> None:
    """A box of the flow; its number interrupts the upper edge."""
    x, top, wide = frame
    middle = x + wide / 2
    bottom = top + _BOX[1]
    corners = (
        (middle - 2, top),
        (x, top),
        (x, bottom),
        (x + wide, bottom),
        (x + wide, top),
        (middle + 2, top),
    )
    sheet.path(corners, Pen(0.5))
    sheet.centred(middle, top + 0.95, f"{number}", Type(8, Face.BOLD))
    first, _, rest = caption.partition(" ")
    told = [fitted(words, Type(7), wide - 0.8, 5, 2) for words in (first, rest) if words]
    lines = [(line, part.size) for part in told for line in part.lines]
    start = top + 6.6 - 0.85 * (len(lines) - 1) * (2 if len(lines) > 2 else 1)
    for at, (line, size) in enumerate(lines):
        sheet.centred(middle, start + 3.1 * at, line, Type(size))


def _arrow(sheet: Sheet, x: float, y: float) -> None:
    sheet.rule(x - 1.5, x - 0.2, y, Pen(0.5))
    sheet.path(((x - 0.8, y - 0.45), (x - 0.1, y), (x - 0.8, y + 0.45)), Pen(0.6))


def _foot(sheet: Sheet, data: RequirementsSheet, right: float, count: str) -> None:
    below = data.paper.height
    for at, line in enumerate(data.footer[:2]):
        told = fitted(line, Type(7.5), right - _LEFT - 40, 6)
        sheet.text(_LEFT, below - 13.6 + 3.5 * at, told.lines[0], Type(told.size))
    if not count.endswith("dari 1"):
        sheet.right(right, below - 13.6, count, Type(7.5))
    if not data.confirmed:
        sheet.right(right, below - 10.1, "belum dikonfirmasi kantor", Type(7.5, Face.ITALIC))
