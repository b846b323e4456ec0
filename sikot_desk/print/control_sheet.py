"""Lembar kendali: the sheet that travels with the map through all steps of the SOP.

Acts, posts and standard times come from the steps' data; times known when the sheet is printed
stand on it, the rest is for ink.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from sikot_desk.domain import dates
from sikot_desk.print import form, kop, marks, page
from sikot_desk.print.fonts import Face
from sikot_desk.print.form import Columns, Field, Tick
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks
from sikot_desk.print.page import HEAD, Paper, Pen, Sheet, Type
from sikot_desk.print.text import draw_lines, fitted, plain, wrap

__all__ = ["ControlSheet", "SentBack", "Step", "render"]

_COLUMNS = (8.0, 62.0, 15.0, 27.0, 18.0, 18.0, 19.0, 18.0)
_WIDE = sum(_COLUMNS)
_HEADS = (
    ("No.",),
    ("Kegiatan dan pelaksana",),
    ("Standar", "waktu"),
    ("Nama petugas", "atau pejabat"),
    ("Masuk", "tgl, jam"),
    ("Keluar", "tgl, jam"),
    ("Paraf",),
    ("Catatan",),
)
_ROW = 20.6
_HEAD_HIGH = 10.0
_BELOW = 66.4
"""What stands below the table: note, returns, ticks and the foot."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the SOP: number, act, full title of the post, standard time as the SOP says it.

    Officer, `entered` and `left` (WIB) and note are filled in as far as they are known.
    """

    number: int
    act: str
    post: str
    standard: str
    officer: str = ""
    entered: datetime | None = None
    left: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SentBack:
    """A return for repair: when (WIB), and from which step to which, and why."""

    moment: datetime
    words: str


@dataclass(frozen=True, slots=True)
class ControlSheet:
    """Everything a lembar kendali says.

    `ticks` are what must be done before the permit is ready; `note` stands below the table;
    `footer` holds up to two lines.
    """

    paper: Paper
    kop: Kop
    marks: Marks
    sop: str
    product: str
    file_id: str
    registration: str
    applicant: str
    workplace: str
    kind: str
    complete: datetime
    promise: datetime
    steps: tuple[Step, ...]
    sent_back: tuple[SentBack, ...]
    ticks: tuple[Tick, ...]
    note: str
    footer: tuple[str, ...]
    registration_label: str = "Nomor pendaftaran"


def render(data: ControlSheet, out: BinaryIO) -> None:
    """Write the sheet as a PDF of one page."""
    page.require_face()
    sheet = Sheet(data.paper)
    left = (data.paper.width - _WIDE) / 2
    y = _opening(sheet, data, left)
    y = _table(sheet, data, (left, y))
    sheet.text(left, y + 3.9, data.note, Type(7.5, Face.ITALIC, 0.4))
    _sent_back(sheet, data, (left, y + 10))
    _ticks(sheet, data, (left + 109.8, y + 10))
    for number, line in enumerate(data.footer[:2]):
        told = fitted(line, Type(7.5), _WIDE, 6)
        sheet.text(left, data.paper.height - 16.1 + 4.1 * number, told.lines[0], Type(told.size))
    marks.put(sheet, data.marks, left + _WIDE)
    page.publish([sheet], f"Lembar kendali {data.file_id}", out)


def _opening(sheet: Sheet, data: ControlSheet, left: float) -> float:
    """Kop, title, bars and fields; where the table begins returns."""
    right = left + _WIDE
    kop.small(sheet, data.kop, left, right, 11)
    bars = form.bars_at_right(sheet, data.file_id, right + 0.7, 32.1, 0.40, 10.8)
    sheet.text(left, 37.1, "LEMBAR KENDALI", Type(15, Face.BOLD))
    words = fitted(f"{data.sop}  ·  {data.product}", Type(9.5), bars - left - 4, 7)
    sheet.text(left, 42.3, words.lines[0], Type(words.size))
    y = 52.8
    if data.marks.reprint:
        marks.reprint_frame(sheet, data.marks.reprint, left, right, 47.4)
        y += 5.8
    number = Field(data.registration_label, data.registration, Face.BOLD, 11)
    name = Field("Pemohon", data.applicant, Face.BOLD)
    first = (number, name, Field("Tempat kerja", data.workplace))
    second = (
        Field("Jenis", data.kind),
        Field("Lengkap dan benar", dates.long_moment(data.complete)),
        Field("Dijanjikan selesai", dates.short_moment(data.promise), Face.BOLD, 9.3),
    )
    type_ = Type(9.5)
    middle = left + 104.8
    here = Columns(left, left + 33.2, left + 35.4, middle - 2)
    there = Columns(middle, middle + 31, middle + 33.6, right)
    ends = [form.fields(sheet, here, y, first, type_, 5.2)]
    ends.append(form.fields(sheet, there, y, second, type_, 5.2))
    return max(ends) + 5.0


def _edges(left: float) -> list[float]:
    found = [left]
    for wide in _COLUMNS:
        found.append(found[-1] + wide)
    return found


def _table(sheet: Sheet, data: ControlSheet, place: tuple[float, float]) -> float:
    left, top = place
    edges = _edges(left)
    sheet.block(left, top, _WIDE, _HEAD_HIGH, HEAD)
    for lines, start, end in zip(_HEADS, edges, edges[1:], strict=False):
        for number, line in enumerate(lines):
            y = top + 6 - 1.85 * (len(lines) - 1) + 3.6 * number
            sheet.centred((start + end) / 2, y, line, Type(8.4, Face.BOLD))
    y = top + _HEAD_HIGH
    room = data.paper.height - _BELOW - y
    high = min(_ROW, room / max(len(data.steps), 1))
    for step in data.steps:
        sheet.rule(left, left + _WIDE, y, Pen(0.5))
        _step(sheet, step, (y, high), edges)
        y += high
    for edge in edges[1:-1]:
        sheet.upright(edge, top, y, Pen(0.5))
    sheet.frame(left, top, _WIDE, y - top, Pen(0.7))
    return y


def _step(sheet: Sheet, step: Step, place: tuple[float, float], edges: list[float]) -> None:
    top, high = place
    y = top + min(5.5, 0.27 * high)
    sheet.centred((edges[0] + edges[1]) / 2, y, f"{step.number}.", Type(9.5))
    _act(sheet, step, (edges[1] + 1.6, y), (top + high, _COLUMNS[1] - 3))
    standard = fitted(step.standard, Type(9), _COLUMNS[2] - 1.6, 6)
    sheet.centred((edges[2] + edges[3]) / 2, y, standard.lines[0], Type(standard.size))
    name = fitted(step.officer, Type(8.6), _COLUMNS[3] - 2.4, 7, 4)
    for number, line in enumerate(name.lines):
        sheet.text(edges[3] + 1.2, y + 3.2 * number, line, Type(name.size))
    for column, moment in ((4, step.entered), (5, step.left)):
        if moment:
            middle = (edges[column] + edges[column + 1]) / 2
            sheet.centred(middle, y, dates.narrow_moment(moment), Type(8.3))
    note = fitted(step.note, Type(7.5), _COLUMNS[7] - 2, 6, 5)
    for number, line in enumerate(note.lines):
        sheet.text(edges[7] + 1, y + 2.7 * number, line, Type(note.size))


def _act(sheet: Sheet, step: Step, place: tuple[float, float], room: tuple[float, float]) -> None:
    """The act and below it the post, smaller when the row would not hold them."""
    x, y = place
    bottom, wide = room
    factor = 1.0
    while True:
        act = wrap(plain(step.act), 9.2 * factor, wide)
        post = wrap(plain(step.post, Face.BOLD), 8.6 * factor, wide)
        high = ((len(act) - 1) * 3.9 + 4.3 + (len(post) - 1) * 3.8) * factor
        if y + high + 1 <= bottom or factor < 0.6:
            break
        factor -= 0.05
    end = draw_lines(sheet, (x, y), act, Type(9.2 * factor), 3.9 * factor)
    draw_lines(sheet, (x, end + 4.3 * factor), post, Type(8.6 * factor), 3.8 * factor)


def _sent_back(sheet: Sheet, data: ControlSheet, place: tuple[float, float]) -> None:
    left, y = place
    sheet.text(left, y, "Pengembalian untuk perbaikan", Type(9.5, Face.BOLD))
    top, wide = y + 2, 104.0
    heads = (("Tgl, jam", 11.0), ("Dari langkah … ke langkah …, alasan", 52.0), ("Paraf", 93.0))
    for words, middle in heads:
        sheet.centred(left + middle, top + 3.8, words, Type(8, Face.BOLD))
    rows = max(2, min(len(data.sent_back), 3))
    high = 16.4 / rows
    for number in range(rows):
        sheet.rule(left, left + wide, top + 5.6 + high * number, Pen(0.5))
    for number, entry in enumerate(data.sent_back[-rows:]):
        middle = top + 5.6 + high * (number + 0.5)
        sheet.centred(left + 11, middle + 1, dates.narrow_moment(entry.moment), Type(8))
        told = fitted(entry.words, Type(8), 57, 6.5, 2)
        start = middle + 1 - 1.3 * (len(told.lines) - 1)
        for at, line in enumerate(told.lines):
            sheet.text(left + 23.5, start + 2.6 * at, line, Type(told.size))
    for edge in (22.0, 82.0):
        sheet.upright(left + edge, top, top + 22, Pen(0.5))
    sheet.frame(left, top, wide, 22, Pen(0.5))


def _ticks(sheet: Sheet, data: ControlSheet, place: tuple[float, float]) -> None:
    left, y = place
    right = (data.paper.width + _WIDE) / 2
    sheet.text(left, y, "Sebelum dinyatakan siap diambil", Type(9.5, Face.BOLD))
    step = min(5.3, 21.2 / max(len(data.ticks), 1))
    for number, tick in enumerate(data.ticks):
        baseline = y + 5.1 + step * number
        form.box(sheet, left, baseline - 2.7, 3.2, ticked=tick.done)
        told = fitted(tick.label, Type(9), right - left - 5.1, 6.5)
        sheet.text(left + 5.1, baseline, told.lines[0], Type(told.size))
        end = left + 6 + Type(told.size).width(told.lines[0])
        if tick.write_in and end < right - 5:
            sheet.dotted(end, right, baseline)
