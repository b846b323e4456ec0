"""Tanda terima kolektif: one receipt for several complete files one person brought.

The same two halves as the receipt of one file, with a row of number, promise and bars for each.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from sikot_desk.domain import dates
from sikot_desk.print import barcode, form, halves, marks, page
from sikot_desk.print.fonts import Face
from sikot_desk.print.form import INK, Columns, Field
from sikot_desk.print.halves import LEFT, Half, Hands
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks
from sikot_desk.print.page import HEAD, Paper, Pen, Sheet, Type
from sikot_desk.print.text import Sentence, fitted, grouped_id

__all__ = ["CollectedFile", "CollectiveReceipt", "render"]

_HEAD_HIGH = 4.8
_ROW = 12.8
_MODULE = 0.33
_TITLES = ("No.", "Nomor pendaftaran", "Pemohon", "Jenis", "Dijanjikan selesai", "Nomor berkas")
_WIDTHS = (8.0, 26.0, 0.0, 34.0, 31.0, 41.0)
"""The applicant's column takes what the others leave."""


@dataclass(frozen=True, slots=True)
class CollectedFile:
    """One complete file of the lot: its registration number, applicant, kind, promise (WIB)."""

    registration: str
    applicant: str
    kind: str
    promise: datetime
    file_id: str


@dataclass(frozen=True, slots=True)
class CollectiveReceipt:
    """Everything a tanda terima kolektif says; `moment` (WIB) is when the lot was accepted."""

    paper: Paper
    kop: Kop
    marks: Marks
    product: str
    moment: datetime
    bringer: str
    relation: str
    phone: str
    workplace: str
    files: tuple[CollectedFile, ...]
    terms: tuple[str, ...]
    officer: str
    officer_title: str
    notice: Sentence
    small_print: str
    registration_label: str = "Nomor pendaftaran"


def render(data: CollectiveReceipt, out: BinaryIO) -> None:
    """Write the receipt as a PDF; files that do not fit on one sheet go on to the next."""
    page.require_face()
    most = _rows_that_fit(data)
    parts = [data.files[at : at + most] for at in range(0, len(data.files), most)] or [()]
    sheets = []
    for number, part in enumerate(parts, 1):
        sheet = Sheet(data.paper)
        count = f"lembar {number} dari {len(parts)}" if len(parts) > 1 else ""
        for half in halves.both(data.paper, count):
            _half(sheet, data, half, (part, 1 + most * (number - 1)))
        halves.cut_line(sheet)
        sheets.append(sheet)
    page.publish(sheets, "Tanda terima kolektif", out)


def _rows_that_fit(data: CollectiveReceipt) -> int:
    """How many files one half holds with room to sign below them."""
    half = halves.both(data.paper)[0]
    blank = Sheet(data.paper)
    top = _opening(blank, data, half) + _HEAD_HIGH
    return max(1, int((half.line_y - 16 - 4.9 - 4.8 - top) / _ROW))


def _half(
    sheet: Sheet, data: CollectiveReceipt, half: Half, part: tuple[tuple[CollectedFile, ...], int]
) -> None:
    halves.head(sheet, half, data.kop, data.marks)
    top = _opening(sheet, data, half)
    y = _table(sheet, data, (top, half.right), part)
    terms = fitted("  ".join(data.terms), Type(8.2), half.right - LEFT, 6)
    sheet.text(LEFT, y + 4.4, terms.lines[0], Type(terms.size))
    hands = Hands(data.bringer, data.officer, data.officer_title)
    if half.for_office:
        halves.sign_office(sheet, half, hands, y + 4.8, hand_over=True)
    else:
        halves.sign_applicant(sheet, half, hands, y + 4.8, (data.notice, data.small_print))


def _opening(sheet: Sheet, data: CollectiveReceipt, half: Half) -> float:
    """Title and fields; where the table begins returns."""
    top = half.top
    sheet.text(LEFT, top + 31.2, "TANDA TERIMA KOLEKTIF", Type(12.5, Face.BOLD))
    files = f"{dates.counted(len(data.files))} berkas"
    sheet.right(half.right, top + 31.2, files, Type(11, Face.BOLD))
    product = fitted(data.product, Type(9.5), half.right - LEFT, 7)
    sheet.text(LEFT, top + 36, product.lines[0], Type(product.size))
    y = top + 41.5
    if data.marks.reprint:
        marks.reprint_frame(sheet, data.marks.reprint, LEFT, half.right, top + 37.4)
        y += 6.2
    middle = half.right - 88
    left = Columns(LEFT, 42, 44.4, middle - 3)
    right = Columns(middle, middle + 28, middle + 30.4, half.right)
    first = (
        Field("Diterima lengkap", dates.weekday_moment(data.moment)),
        Field("Tempat kerja", data.workplace),
    )
    second = (
        Field("Pembawa berkas", f"{data.bringer}, {data.relation}"),
        Field("Telepon", data.phone),
    )
    ends = [form.fields(sheet, left, y, first, Type(8.6), 4.52)]
    ends.append(form.fields(sheet, right, y, second, Type(8.6), 4.52))
    return max(ends) + 3


def _edges(right: float) -> list[float]:
    rest = right - LEFT - sum(_WIDTHS)
    found = [LEFT]
    for wide in _WIDTHS:
        found.append(found[-1] + (wide or rest))
    return found


def _table(
    sheet: Sheet,
    data: CollectiveReceipt,
    place: tuple[float, float],
    part: tuple[tuple[CollectedFile, ...], int],
) -> float:
    top, right = place
    edges = _edges(right)
    files, first = part
    bottom = top + _HEAD_HIGH + _ROW * len(files)
    sheet.block(LEFT, top, right - LEFT, _HEAD_HIGH, HEAD)
    for at, title in enumerate(_TITLES):
        words = data.registration_label if at == 1 else title
        told = fitted(words, Type(7.4, Face.BOLD), edges[at + 1] - edges[at] - 1.5, 5)
        middle = (edges[at] + edges[at + 1]) / 2
        sheet.centred(middle, top + 3.3, told.lines[0], Type(told.size, Face.BOLD))
    for at, file in enumerate(files):
        y = top + _HEAD_HIGH + _ROW * at
        sheet.rule(LEFT, right, y, INK)
        _file(sheet, file, f"{first + at}.", (y, edges))
    for edge in edges[1:-1]:
        sheet.upright(edge, top, bottom, Pen(0.3, 0.6))
    sheet.frame(LEFT, top, right - LEFT, bottom - top, Pen(0.7))
    return bottom


def _file(sheet: Sheet, file: CollectedFile, number: str, place: tuple[float, list[float]]) -> None:
    top, edges = place
    promise = f"{dates.long_date(file.promise)}, {dates.clock(file.promise)} WIB"
    cells = (
        (number, Type(8)),
        (file.registration, Type(9.5, Face.BOLD)),
        (file.applicant, Type(8.4, Face.BOLD)),
        (file.kind, Type(8)),
        (promise, Type(8, Face.BOLD)),
    )
    for at, (words, type_) in enumerate(cells):
        room = edges[at + 1] - edges[at] - 2.6
        told = fitted(words, type_, room, 6.4, 4)
        y = top + _ROW / 2 + 1 - 1.35 * (len(told.lines) - 1)
        for line_number, line in enumerate(told.lines):
            sheet.text(edges[at] + 1.3, y + 2.7 * line_number, line, type_.at(told.size))
    digits = barcode.payload(file.file_id)
    middle = (edges[5] + edges[6]) / 2
    left = middle - barcode.width(digits, _MODULE) / 2
    barcode.draw(sheet, (left, top + 0.9), digits, _MODULE, 9)
    sheet.centred(middle, top + 12.1, grouped_id(file.file_id), Type(6))
