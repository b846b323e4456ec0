"""The books of the counter: a table that runs over pages, its totals, signatures on the last.

Landscape books name the office in plain lines at the left, upright ones under the small kop. A
row is never split; the signatures stay whole with at least two rows. Cells are text, never markup.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from sikot_desk.print import kop, marks, page
from sikot_desk.print.book_cells import Breaker
from sikot_desk.print.fonts import MM, Face
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks, Zone
from sikot_desk.print.page import HAIRLINE, HEAD, Paper, Pen, Sheet, Type
from sikot_desk.print.text import fitted, grouped_nip

__all__ = ["Book", "BookColumn", "BookRow", "BookSigning", "render", "sheets"]

_PAD = 1.3
_PEN = Pen(0.5)
_NUMBERS_HIGH = 4.1
_SIGNING_HIGH = 33.0
_LEAST_ROWS = 2
"""The signatures never stand on a page with fewer rows, where there are as many."""


@dataclass(frozen=True, slots=True)
class BookColumn:
    """A column: its title, its width in mm, and whether its cells stand in the middle."""

    title: str
    width: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class BookRow:
    """A row: its cells (a line break is kept), and what it adds to each of the book's totals.

    The cells at the places `bold` and `italic` are set so.
    """

    cells: tuple[str, ...]
    counts: tuple[int, ...] = ()
    bold: int = -1
    italic: int = -1


@dataclass(frozen=True, slots=True)
class BookSigning:
    """Who signs: the lines above the room, the name (empty: dotted), the NIP (None: no line)."""

    lines: tuple[str, ...]
    name: str = ""
    nip: str | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """Everything a book says.

    `totals` are the words counted (`permohonan`); `numbered` puts a row of column numbers below
    the head; `closing` stands below the last row, `note` in italic below it; `signings` are left
    and right; `foot` is the left part of the footer. `row_high` is a row's least height in mm,
    `size` the cells' type in points.
    """

    paper: Paper
    kop: Kop
    marks: Marks
    title: str
    subtitle: tuple[str, ...]
    columns: tuple[BookColumn, ...]
    rows: Sequence[BookRow]
    totals: tuple[str, ...]
    closing: tuple[str, ...]
    note: str
    signings: tuple[BookSigning, BookSigning]
    foot: str
    size: float = 7.4
    row_high: float = 15.5
    numbered: bool = False

    @property
    def wide(self) -> bool:
        """A landscape book."""
        return self.paper.width > self.paper.height

    @property
    def left(self) -> float:
        """Where the table begins."""
        return 15.0 if self.wide else 25.0

    @property
    def right(self) -> float:
        """Where the table ends."""
        return self.left + sum(column.width for column in self.columns)


def render(data: Book, out: BinaryIO) -> None:
    """Write the book as a PDF; one without rows says NIHIL and is signed all the same."""
    page.publish(sheets(data), f"{data.title} {data.subtitle[-1]}", out)


def sheets(data: Book) -> list[Sheet]:
    """Give all pages of a book, to be published alone or with other papers."""
    page.require_face()
    laid = _Pages(data).laid()
    for number, sheet in enumerate(laid, 1):
        _foot(sheet, data, f"halaman {number} dari {len(laid)}")
        marks.put(sheet, data.marks, data.right, Zone(0, data.paper.height, 8))
    return laid


@dataclass(frozen=True, slots=True)
class _Row:
    lines: tuple[tuple[str, ...], ...]
    high: float
    row: BookRow


class _Pages:
    """A book being laid out page by page."""

    def __init__(self, data: Book) -> None:
        self.data = data
        self.lead = data.size * 8.8 / 7.4 / MM
        self.breaker = Breaker(data.size)
        self.edges = [data.left]
        for column in data.columns:
            self.edges.append(self.edges[-1] + column.width)
        self.bottom = data.paper.height - 14.5
        self.sums = [0] * len(data.totals)

    def laid(self) -> list[Sheet]:
        """All pages."""
        rows = [self._row(row) for row in self.data.rows]
        groups = list(self._groups(rows))
        sheets = []
        for number, group in enumerate(groups):
            sheet = Sheet(self.data.paper)
            sheets.append(sheet)
            y = self._head(sheet, first=number == 0)
            y = self._table(sheet, group, y)
            y = self._totals(sheet, group, y)
            if number == len(groups) - 1:
                self._close(sheet, y)
        return sheets

    def _row(self, row: BookRow) -> _Row:
        lines = tuple(
            self.breaker.lines(cell, self._face(row, place), column.width - 2 * _PAD)
            for place, (cell, column) in enumerate(zip(row.cells, self.data.columns, strict=True))
        )
        high = max(map(len, lines)) * self.lead + 3.2
        return _Row(lines, max(high, self.data.row_high), row)

    def _face(self, row: BookRow, place: int) -> Face:
        if place == row.bold:
            return Face.BOLD
        return Face.ITALIC if place == row.italic else Face.REGULAR

    # --- which rows go on which page --------------------------------------------------------

    def _groups(self, rows: Sequence[_Row]) -> Iterator[Sequence[_Row]]:
        """Fill pages with rows; the last page has room for what closes the book."""
        start = 0
        while True:
            room = self.bottom - self._head(Sheet(self.data.paper), first=start == 0) - 6
            held = self._held(rows, start, room)
            left = len(rows) - start - held
            if not left:
                yield from self._last(rows[start:], room)
                return
            if left < _LEAST_ROWS < held:
                held -= _LEAST_ROWS - left
            yield rows[start : start + held]
            start += held

    def _last(self, rows: Sequence[_Row], room: float) -> Iterator[Sequence[_Row]]:
        """The rows that are left: on one page with the closing, else the last two go with it."""
        if sum(row.high for row in rows) + self._closing_high() > room:
            kept = max(len(rows) - _LEAST_ROWS, 1)
            yield rows[:kept]
            rows = rows[kept:]
        yield rows

    def _held(self, rows: Sequence[_Row], start: int, room: float) -> int:
        """How many rows from `start` on a page holds, at least one."""
        used = 0.0
        for held, row in enumerate(rows[start : start + 100]):
            used += row.high
            if used > room and held:
                return held
        return min(len(rows) - start, 100)

    def _closing_high(self) -> float:
        lines = len(self.data.closing) + bool(self.data.note)
        return 4.6 * lines + _SIGNING_HIGH

    # --- drawing ----------------------------------------------------------------------------

    def _head(self, sheet: Sheet, *, first: bool) -> float:
        """Office, title and table head; where the rows begin returns."""
        top = self._opening(sheet) if first or self.data.wide else self._further(sheet)
        return self._table_head(sheet, top)

    def _opening(self, sheet: Sheet) -> float:
        data = self.data
        if data.wide:
            _office_lines(sheet, data.kop, data.left)
            middle, y, size = data.paper.width / 2, 14.8, 15.0
        else:
            rule = kop.small(sheet, data.kop, data.left, data.right, 12)
            middle, y, size = (data.left + data.right) / 2, rule + 8.6, 13.0
        sheet.centred(middle, y, data.title, Type(size, Face.BOLD))
        for at, line in enumerate(data.subtitle):
            room = 190 if data.wide else data.right - data.left
            told = fitted(line, Type(10.8 if data.wide and not at else 9.6), room, 7)
            y += 5.6
            sheet.centred(middle, y, told.lines[0], Type(told.size))
        if not data.rows:
            y += 5.4
            sheet.centred(middle, y, "NIHIL", Type(10.5, Face.BOLD))
        return y + 4.2

    def _further(self, sheet: Sheet) -> float:
        data = self.data
        words = f"{data.title.capitalize()}, lanjutan  ·  {data.subtitle[-1]}"
        told = fitted(words, Type(9), data.right - data.left, 7)
        sheet.text(data.left, 17, told.lines[0], Type(told.size))
        return 21.0

    def _table_head(self, sheet: Sheet, top: float) -> float:
        data = self.data
        type_ = Type(data.size, Face.BOLD)
        titles = [
            self.breaker.lines(column.title, Face.BOLD, column.width - 1.6)
            for column in data.columns
        ]
        high = max(9.1, max(map(len, titles)) * self.lead + 2.6)
        sheet.block(data.left, top, data.right - data.left, high, HEAD)
        for column, lines, left in zip(data.columns, titles, self.edges, strict=False):
            y = top + high / 2 + 0.125 * data.size - (len(lines) - 1) * self.lead / 2
            for at, line in enumerate(lines):
                sheet.centred(left + column.width / 2, y + at * self.lead, line, type_)
        bottom = top + high
        if data.numbered:
            italic = Type(6.8, Face.ITALIC)
            for number, (column, left) in enumerate(zip(data.columns, self.edges, strict=False), 1):
                sheet.centred(left + column.width / 2, bottom + 2.9, f"{number}", italic)
            bottom += _NUMBERS_HIGH
        self._borders(sheet, [top, top + high, bottom])
        return bottom

    def _borders(self, sheet: Sheet, levels: Sequence[float]) -> None:
        left, right = self.data.left, self.data.right
        level = [(left, y, right, y) for y in levels]
        upright = [(x, levels[0], x, levels[-1]) for x in self.edges]
        sheet.segments((*level, *upright), _PEN)

    def _table(self, sheet: Sheet, rows: Sequence[_Row], y: float) -> float:
        levels = [y]
        pieces: dict[Face, list[tuple[float, float, str]]] = {}
        for row in rows:
            for place, lines in enumerate(row.lines):
                face = self._face(row.row, place)
                put = pieces.setdefault(face, [])
                base = levels[-1] + 1.6 + 0.26 * self.data.size + 0.3
                for at, line in enumerate(lines):
                    put.append((self._x(place, line, face), base + at * self.lead, line))
            levels.append(levels[-1] + row.high)
        for face, found in pieces.items():
            sheet.texts(found, Type(self.data.size, face))
        self._borders(sheet, levels)
        return levels[-1]

    def _x(self, place: int, line: str, face: Face) -> float:
        column = self.data.columns[place]
        if not column.centred:
            return self.edges[place] + _PAD
        return self.edges[place] + (column.width - self.breaker.width(line, face)) / 2

    def _totals(self, sheet: Sheet, rows: Sequence[_Row], y: float) -> float:
        """What stands on this page, what was carried over, and both together."""
        if not self.data.totals:
            return y
        here = [sum(row.row.counts[at] for row in rows) for at in range(len(self.sums))]
        before = self.sums
        self.sums = [one + other for one, other in zip(here, before, strict=True)]
        said = f"Jumlah pada halaman ini: {self._counted(here)}.  "
        said += f"Pindahan dari halaman sebelumnya: {self._counted(before)}.  "
        said += f"Jumlah sampai halaman ini: {self._counted(self.sums)}."
        told = fitted(said, Type(8), self.data.right - self.data.left, 6)
        sheet.text(self.data.left, y + 4.4, told.lines[0], Type(told.size))
        return y + 4.4

    def _counted(self, counts: Sequence[int]) -> str:
        return ", ".join(
            f"{count} {word}" for count, word in zip(counts, self.data.totals, strict=True)
        )

    def _close(self, sheet: Sheet, y: float) -> None:
        data = self.data
        room = data.right - data.left
        for said, face in (
            *((line, Face.REGULAR) for line in data.closing),
            *([(data.note, Face.ITALIC)] if data.note else []),
        ):
            told = fitted(said, Type(8.8, face), room, 6)
            y += 4.8
            sheet.text(data.left, y, told.lines[0], Type(told.size, face))
        first, second = data.signings
        _sign(sheet, first, data.left + (10 if data.wide else 0), y + 8)
        _sign(sheet, second, data.right - (82 if data.wide else 70), y + 8)


def _office_lines(sheet: Sheet, office: Kop, left: float) -> None:
    """The office at the left of a landscape book, in ordinary letters."""
    lines = (office.government, *office.dinas_lines)
    for at, line in enumerate(lines):
        told = fitted(line.title().replace(" Dan", " dan"), Type(8.4), 82, 6)
        sheet.text(left, 11.6 + 3.7 * at, told.lines[0], Type(told.size))


def _sign(sheet: Sheet, signing: BookSigning, x: float, y: float) -> None:
    for at, line in enumerate(signing.lines):
        told = fitted(line, Type(9.5), 75, 7)
        sheet.text(x, y + 4.1 * at, told.lines[0], Type(told.size))
    y += 4.1 * (len(signing.lines) - 1) + 16.5
    if signing.name:
        told = fitted(signing.name, Type(9.5, Face.BOLD), 78, 6)
        sheet.text(x, y, told.lines[0], Type(told.size, Face.BOLD))
    else:
        sheet.dotted(x, x + 52, y)
    if signing.nip is not None:
        sheet.text(x, y + 4.3, f"NIP {grouped_nip(signing.nip)}".rstrip(), Type(9.5))


def _foot(sheet: Sheet, data: Book, count: str) -> None:
    y = data.paper.height - 11.6
    sheet.rule(data.left, data.right, y, Pen(0.4, HAIRLINE))
    small = Type(7.5)
    told = fitted(data.foot, small, data.right - data.left - 30, 6)
    sheet.text(data.left, y + 3.5, told.lines[0], Type(told.size))
    sheet.right(data.right, y + 3.5, count, small)
