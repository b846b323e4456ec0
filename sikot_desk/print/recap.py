"""Rekap bulanan: both balances with their proof, timeliness, plots, kinds, signatures; one page.

Readable in one grey. Figures come written; nothing is counted here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from sikot_desk.domain.plots import Plot
from sikot_desk.print import kop, marks, page, plot
from sikot_desk.print.book import BookSigning
from sikot_desk.print.fonts import Face
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks, Zone
from sikot_desk.print.page import HAIRLINE, HEAD, Paper, Pen, Sheet, Type
from sikot_desk.print.text import fitted, grouped_nip

__all__ = ["Balance", "MatrixColumn", "Recap", "Timeliness", "render"]

_LEFT, _RIGHT, _GAP = 20.0, 197.0, 8.0
_COLUMN = (_RIGHT - _LEFT - _GAP) / 2
_ROW = 6.3
_PEN = Pen(0.5)


@dataclass(frozen=True, slots=True)
class Balance:
    """A balance: its title, its lines (words and figure; inset ones begin with two spaces), proof.

    `below` is a small list under it: its title and lines.
    """

    title: str
    lines: tuple[tuple[str, str], ...]
    proof: tuple[str, str]
    below: tuple[str, tuple[tuple[str, str], ...]] = ("", ())


@dataclass(frozen=True, slots=True)
class Timeliness:
    """The large figure (`8 dari 9`), what it says (two lines), and lines of words and figure."""

    figure: str
    said: tuple[str, str]
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A column of the matrix: a kind's name and its figures, one for each row."""

    name: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recap:
    """Everything a rekap says. `nil` prints NIHIL; `notes` stand below the steps, in italic.

    `months` and `steps` are plots of 85 and 177 mm width with their titles; `late` are lines on
    what was recorded afterwards.
    """

    paper: Paper
    kop: Kop
    marks: Marks
    title: str
    subtitle: str
    nil: bool
    balances: tuple[Balance, Balance]
    timeliness: Timeliness
    months: tuple[str, Plot]
    legend: tuple[str, str]
    steps: tuple[str, Plot]
    notes: tuple[str, ...]
    rows: tuple[str, ...]
    columns: tuple[MatrixColumn, ...]
    late: tuple[str, ...]
    signings: tuple[BookSigning, BookSigning]
    foot: str


def render(data: Recap, out: BinaryIO) -> None:
    """Write the recap as a PDF of one page."""
    page.require_face()
    sheet = Sheet(data.paper)
    y = kop.small(sheet, data.kop, _LEFT, _RIGHT, 12) + 9
    middle = (_LEFT + _RIGHT) / 2
    title = fitted(data.title, Type(13.5, Face.BOLD), _RIGHT - _LEFT, 9)
    sheet.centred(middle, y, title.lines[0], Type(title.size, Face.BOLD))
    sheet.centred(middle, y + 6.2, data.subtitle, Type(11))
    y += 8.5
    if data.nil:
        sheet.centred(middle, y + 3.4, "NIHIL", Type(11, Face.BOLD))
        y += 4.5
    y = _balances(sheet, data, y + 5.5)
    y = _second_row(sheet, data, y + 8)
    y = _steps(sheet, data, y + 8)
    y = _matrix(sheet, data, y + 7)
    y = _late(sheet, data.late, y)
    _signed(sheet, data.signings, y + 9)
    _foot(sheet, data)
    marks.put(sheet, data.marks, _RIGHT, Zone(0, data.paper.height, 8))
    page.publish([sheet], f"{data.title} {data.subtitle}", out)


def _heading(sheet: Sheet, x: float, y: float, words: str, right: float) -> float:
    sheet.text(x, y, words, Type(9.8, Face.BOLD))
    sheet.rule(x, right, y + 1.8, _PEN)
    return y + 1.8


def _balances(sheet: Sheet, data: Recap, y: float) -> float:
    second = _LEFT + _COLUMN + _GAP
    ends = [
        _balance(sheet, x, y, one) for x, one in zip((_LEFT, second), data.balances, strict=True)
    ]
    return max(ends)


def _balance(sheet: Sheet, x: float, y: float, data: Balance) -> float:
    right = x + _COLUMN
    y = _heading(sheet, x, y, data.title, right)
    for words, figure in data.lines:
        y = _row(sheet, (x, right), y, (words, figure), Face.REGULAR)
    y = _row(sheet, (x, right), y, data.proof, Face.BOLD)
    title, lines = data.below
    if lines:
        sheet.text(x + 1, y + 4.4, title, Type(8.2, Face.BOLD))
        y += 4.6
        for words, figure in lines:
            y = _small_row(sheet, (x + 1, right - 1.5), y + 4.1, (words, figure))
    return y


def _small_row(sheet: Sheet, span: tuple[float, float], y: float, said: tuple[str, str]) -> float:
    """A line of the small list; what follows its colon goes on below where both are too long."""
    words, small, room = said[0], Type(8.2), span[1] - span[0] - 8
    sheet.right(span[1], y, said[1], small)
    head, colon, rest = words.partition(": ")
    if small.width(words) <= room or not colon:
        told = fitted(words, small, room, 6)
        sheet.text(span[0], y, told.lines[0], Type(told.size))
        return y
    sheet.text(span[0], y, f"{head}:", small)
    sheet.text(span[0] + 3.4, y + 3.6, rest, small)
    return y + 3.6


def _row(
    sheet: Sheet, span: tuple[float, float], y: float, said: tuple[str, str], face: Face
) -> float:
    words, figure = said
    inset = 4.0 if words.startswith("  ") else 1.0
    room = span[1] - span[0] - inset - 4 - Type(9, face).width(figure)
    told = fitted(words.strip(), Type(9, face), room, 7)
    sheet.text(span[0] + inset, y + 4.2, told.lines[0], Type(told.size, face))
    sheet.right(span[1] - 1.5, y + 4.2, figure, Type(9, face))
    sheet.rule(*span, y + _ROW, _PEN)
    return y + _ROW


def _second_row(sheet: Sheet, data: Recap, top: float) -> float:
    """Timeliness at left, the months at right."""
    left = _timeliness(sheet, data.timeliness, top)
    x = _LEFT + _COLUMN + _GAP
    y = _heading(sheet, x, top, data.months[0], _RIGHT)
    at = x + 10
    for words, grey in zip(data.legend, (0.79, 0.33), strict=True):
        sheet.block(at, y + 2, 3, 3, grey)
        sheet.frame(at, y + 2, 3, 3, _PEN)
        sheet.text(at + 4.5, y + 4.5, words, Type(8.2))
        at += 22
    plot.draw(sheet, data.months[1], x, y + 7)
    return max(left, y + 7 + data.months[1].height)


def _timeliness(sheet: Sheet, data: Timeliness, y: float) -> float:
    right = _LEFT + _COLUMN
    y = _heading(sheet, _LEFT, y, "C. Ketepatan waktu", right)
    large = Type(20, Face.BOLD)
    sheet.text(_LEFT + 1, y + 9.4, data.figure, large)
    x = _LEFT + large.width(data.figure) + 7
    for at, line in enumerate(data.said):
        told = fitted(line, Type(8.8), right - x, 6)
        sheet.text(x, y + 5.6 + 4.4 * at, told.lines[0], Type(told.size))
    y += 14.5
    sheet.rule(_LEFT, right, y, _PEN)
    for said in data.lines:
        y = _row(sheet, (_LEFT, right), y, said, Face.REGULAR)
    return y


def _steps(sheet: Sheet, data: Recap, y: float) -> float:
    y = _heading(sheet, _LEFT, y, data.steps[0], _RIGHT)
    plot.draw(sheet, data.steps[1], _LEFT + 1, y + 1.5)
    y += 1.5 + data.steps[1].height + 1.2
    for note in data.notes:
        y += 3.5
        told = fitted(note, Type(7.6, Face.ITALIC), _RIGHT - _LEFT, 6)
        sheet.text(_LEFT + 1, y, told.lines[0], Type(told.size, Face.ITALIC))
    return y


def _matrix(sheet: Sheet, data: Recap, y: float) -> float:
    y = _heading(sheet, _LEFT, y, "F. Menurut jenis permohonan", _RIGHT)
    label = 20.0
    each = (_RIGHT - _LEFT - label) / max(len(data.columns), 1)
    heads = [_broken(one.name, each - 1.4) for one in data.columns]
    high = 3.2 + 2.9 * max((len(lines) for lines, _ in heads), default=1)
    sheet.block(_LEFT, y, _RIGHT - _LEFT, high, HEAD)
    levels = [y, y + high, *(y + high + 5.6 * (at + 1) for at in range(len(data.rows)))]
    edges = [_LEFT, *(_LEFT + label + each * at for at in range(len(data.columns) + 1))]
    for place, (lines, size) in enumerate(heads):
        first = y + high / 2 + 0.9 - (len(lines) - 1) * 1.45
        for at, line in enumerate(lines):
            x = edges[place + 1] + each / 2
            sheet.centred(x, first + 2.9 * at, line, Type(size, Face.BOLD))
    for at, words in enumerate(data.rows):
        base = levels[at + 1] + 3.9
        sheet.text(_LEFT + 1, base, words, Type(8.6))
        for place, column in enumerate(data.columns):
            face = Face.BOLD if place == len(data.columns) - 1 else Face.REGULAR
            sheet.centred(edges[place + 1] + each / 2, base, column.figures[at], Type(8.6, face))
    level = [(_LEFT, one, _RIGHT, one) for one in levels]
    sheet.segments((*level, *((x, levels[0], x, levels[-1]) for x in edges)), _PEN)
    return levels[-1]


def _broken(name: str, room: float) -> tuple[Sequence[str], float]:
    """Give the head of a narrow column in lines that fit, and their size."""
    words, lines = name.split(), [""]
    size = 7.2
    longest = max(Type(size, Face.BOLD).width(word) for word in words)
    size = min(size, size * room / longest)
    type_ = Type(size, Face.BOLD)
    for word in words:
        joined = f"{lines[-1]} {word}".strip()
        if lines[-1] and type_.width(joined) > room:
            lines.append(word)
        else:
            lines[-1] = joined
    return lines, size


def _late(sheet: Sheet, lines: Sequence[str], y: float) -> float:
    for line in lines:
        y += 4.4
        told = fitted(line, Type(8.4), _RIGHT - _LEFT, 6)
        sheet.text(_LEFT, y, told.lines[0], Type(told.size))
    return y


def _signed(sheet: Sheet, signings: Sequence[BookSigning], y: float) -> None:
    for x, one in zip((_LEFT, _LEFT + 115), signings, strict=True):
        for at, line in enumerate(one.lines):
            sheet.text(x, y + 4.2 * at, line, Type(9.2))
        base = y + 25
        if one.name:
            told = fitted(one.name, Type(9.2, Face.BOLD), 62, 6)
            sheet.text(x, base, told.lines[0], Type(told.size, Face.BOLD))
        else:
            sheet.dotted(x, x + 52, base)
        if one.nip is not None:
            sheet.text(x, base + 4.2, f"NIP {grouped_nip(one.nip)}".rstrip(), Type(9.2))


def _foot(sheet: Sheet, data: Recap) -> None:
    y = data.paper.height - 11.6
    sheet.rule(_LEFT, _RIGHT, y, Pen(0.4, HAIRLINE))
    told = fitted(data.foot, Type(7.5), _RIGHT - _LEFT - 28, 6)
    sheet.text(_LEFT, y + 3.5, told.lines[0], Type(told.size))
    sheet.right(_RIGHT, y + 3.5, "halaman 1 dari 1", Type(7.5))
