"""The receipt of the *map darurat*: number and bars printed, everything else left for the pen.

Laid out as the tanda terima it stands for: the office's half above the applicant's. The number on
it is reserved; what is written here is recorded afterwards (*dicatat susulan*).
"""

import math
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from sikot_desk.domain import dates
from sikot_desk.print import form, halves, marks, receipt
from sikot_desk.print.fonts import Face
from sikot_desk.print.form import Signing
from sikot_desk.print.halves import LEFT, Half
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks
from sikot_desk.print.page import Paper, Pen, Sheet, Type
from sikot_desk.print.receipt import RequirementLine, Verdict
from sikot_desk.print.text import Sentence, draw_lines, fitted, plain, wrap

__all__ = ["BY_HAND", "Numbered", "OutageReceipt", "Printing", "sheets"]

BY_HAND = "Map darurat: diisi tangan saat komputer tidak dapat dipakai"
_TEXT = Type(8.6)
_STEP = 6.63
"""Rows for handwriting."""
_CELL = 3.85
_CELLS = 16
_BOX = 3.0
_VALUE = 44.4
_SIGNING_ROOM = 14.0
_MOST_ITEMS = 20
Items: TypeAlias = tuple[RequirementLine, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """One receipt: its file id, its reserved number, and which of how many it is."""

    file_id: str
    registration: str
    sheet: int
    count: int


@dataclass(frozen=True, slots=True)
class Printing:
    """What is the same on every receipt of a map.

    `kinds` are ticked (the last is for all others), `requirements` the short names of those asked,
    `terms` two sentences, `printed` the day the sheets were reserved.
    """

    paper: Paper
    kop: Kop
    marks: Marks
    kinds: tuple[str, ...]
    requirements: tuple[str, ...]
    terms: tuple[str, ...]
    notice: Sentence
    small_print: str
    officer_title: str
    printed: date
    registration_label: str = "Nomor pendaftaran"


@dataclass(frozen=True, slots=True)
class OutageReceipt:
    """A receipt of the map."""

    common: Printing
    number: Numbered


def sheets(data: OutageReceipt) -> list[Sheet]:
    """Give the sheet of a receipt; more than twenty requirements take a second one."""
    items = tuple(
        RequirementLine(number, name, Verdict.OPEN)
        for number, name in enumerate(data.common.requirements, 1)
    )
    chunks = [items[at : at + _MOST_ITEMS] for at in range(0, max(len(items), 1), _MOST_ITEMS)]
    return [_sheet(data, items, at, len(chunks)) for at, items in enumerate(chunks, 1)]


def _sheet(data: OutageReceipt, items: Items, number: int, total: int) -> Sheet:
    sheet = Sheet(data.common.paper)
    for half in halves.both(
        data.common.paper, f"lembar {number} dari {total}" if total > 1 else ""
    ):
        _half(sheet, data, items, half)
    halves.cut_line(sheet)
    return sheet


def _half(sheet: Sheet, data: OutageReceipt, items: Items, half: Half) -> None:
    common = data.common
    halves.head(sheet, half, common.kop, common.marks)
    bars = form.bars_at_right(sheet, data.number.file_id, half.right, half.top + 26.55)
    y = half.top + 44.3
    sheet.text(LEFT, half.top + 31.2, "TANDA TERIMA BERKAS PERMOHONAN", Type(12.5, Face.BOLD))
    if common.marks.reprint:
        marks.reprint_frame(sheet, common.marks.reprint, LEFT, bars - 4, half.top + 33.4)
    else:
        sheet.text(LEFT, half.top + 36.2, BY_HAND, Type(9.5, Face.ITALIC))
    y = max(_left(sheet, data, half, y), _right(sheet, common, half, y))
    y = _checklist(sheet, items, half, y + 4.5)
    y = _promise(sheet, common, half, y + 2.3)
    if half.for_office:
        _office(sheet, data, half, y)
    else:
        _applicant(sheet, common, half, y)


def _label(sheet: Sheet, place: tuple[float, float], colon: float, words: str) -> None:
    x, y = place
    told = fitted(words, _TEXT, colon - x - 1.5, 6)
    sheet.text(x, y, told.lines[0], _TEXT.at(told.size))
    sheet.text(colon, y, ":", _TEXT)


def _left(sheet: Sheet, data: OutageReceipt, half: Half, y: float) -> float:
    """The reserved number, and what is written about the file; the last baseline returns."""
    end = _VALUE + _CELL * _CELLS
    bold = Type(11, Face.BOLD)
    number = fitted(data.number.registration, bold, end - _VALUE - 20, 7)
    _label(sheet, (LEFT, y), 42, data.common.registration_label)
    sheet.text(_VALUE, y, number.lines[0], bold.at(number.size))
    after = _VALUE + bold.at(number.size).width(number.lines[0]) + 5
    sheet.text(after, y, "(dicadangkan)", Type(7.8, Face.ITALIC))
    for words in ("Diterima lengkap", "Nama pemohon", "NIK", "Tempat kerja"):
        y += _STEP
        _label(sheet, (LEFT, y), 42, words)
        if words == "NIK":
            for cell in range(_CELLS):
                sheet.frame(_VALUE + cell * _CELL, y - 3.6, _CELL, 5.0, Pen(0.5))
            continue
        sheet.dotted(_VALUE, end, y)
        if words == "Diterima lengkap":
            sheet.text(half.right - 112.6, y, "pukul", _TEXT)
    return y


def _right(sheet: Sheet, common: Printing, half: Half, y: float) -> float:
    """The kinds to tick, and what is written about who brings the file."""
    left = half.right - 87.6
    sheet.text(left, y, "Jenis", _TEXT)
    sheet.text(left + 10, y, ":", _TEXT)
    room = half.right - left - 12.4
    taken = sum(_BOX + 1.2 + _TEXT.width(kind) for kind in common.kinds)
    gap = (room - taken) / max(len(common.kinds) - 1, 1)
    x, gap = left + 12.4, min(gap, 5.0)
    for kind in common.kinds:
        form.box(sheet, x, y - 2.5, _BOX, ticked=False)
        sheet.text(x + _BOX + 1.2, y, kind, _TEXT)
        x += _BOX + 1.2 + _TEXT.width(kind) + gap
    for words in ("Pembawa berkas", "Hubungan", "Telepon", "Nomor STR"):
        y += _STEP
        _label(sheet, (left, y), left + 26.4, words)
        sheet.dotted(left + 28.4, half.right, y)
    return y


def _checklist(sheet: Sheet, items: Items, half: Half, top: float) -> float:
    room = half.top + half.height - 6.4 - _SIGNING_ROOM - 4.9 - 9.2 - 2.3 - 4.8 - top
    rows = math.ceil(len(items) / 2) or 1
    return receipt.checklist(sheet, items, half.right, top, min(4.9, max(2.9, room / rows)))


def _promise(sheet: Sheet, common: Printing, half: Half, top: float) -> float:
    sheet.frame(LEFT, top, half.right - LEFT, 9.2, Pen(1))
    small, y = Type(8.2), top + 5.6
    x = half.right - 93.6
    for number, term in enumerate(common.terms[:2]):
        told = fitted(term, small, x - LEFT - 6, 6)
        sheet.text(LEFT + 3, top + 3.9 + 4 * number, told.lines[0], small.at(told.size))
    sheet.text(x, y, "Dijanjikan selesai, hari/tanggal", small)
    sheet.dotted(x + small.width("Dijanjikan selesai, hari/tanggal") + 2.4, half.right - 3, y)
    return top + 9.2


def _line(half: Half, end: float) -> float:
    """Where one signs: 14 below the heading where the half has room, 6 clear of its end."""
    return min(end + 4.9 + _SIGNING_ROOM, half.top + half.height - 6.4)


def _office(sheet: Sheet, data: OutageReceipt, half: Half, end: float) -> None:
    """Both signatures, and the tick that this sheet was recorded afterwards."""
    y, line_y = end + 4.9, _line(half, end)
    bringer = Signing(LEFT, 50, y, line_y)
    form.signature(sheet, bringer, "Yang menyerahkan berkas,", "", 8.4)
    officer = Signing(LEFT + 62, 50, y, line_y)
    form.signature(sheet, officer, f"{data.common.officer_title},", "", 8.4)
    left = half.right - 61.6
    form.box(sheet, left, y - 2.6, _BOX, ticked=False)
    small = Type(7.8)
    sheet.text(left + 4.4, y, "sudah dicatat susulan ke dalam register", small)
    sheet.text(left, y + 5.9, "tanggal", small)
    sheet.dotted(left + 11.8, left + 34, y + 5.9)
    sheet.text(left + 36, y + 5.9, "oleh", small)
    sheet.dotted(left + 43.6, half.right, y + 5.9)
    printed = dates.long_date(data.common.printed)
    words = f"Dicetak {printed}, lembar {data.number.sheet} dari {data.number.count}"
    sheet.text(left, y + 11.8, words, Type(7.5, Face.ITALIC, grey=0.4))


def _applicant(sheet: Sheet, common: Printing, half: Half, end: float) -> None:
    """The officer's signature, and beside it what the applicant is to know."""
    y, line_y = end + 4.9, _line(half, end)
    officer = Signing(LEFT, 50, y, line_y)
    form.signature(sheet, officer, f"{common.officer_title},", "", 8.4)
    left = LEFT + 62
    room, bottom = half.right - left, half.top + half.height - 5.5
    size = 8.3
    while True:
        notice = wrap(common.notice, size, room)
        small = wrap(plain(common.small_print), size - 1.3, room)
        high = (len(notice) * 0.44 + len(small) * 0.37) * size
        if y + high <= bottom or size <= 6:
            break
        size -= 0.2
    last = draw_lines(sheet, (left, y), notice, Type(size), 0.44 * size)
    grey = Type(size - 1.3, grey=0.2)
    draw_lines(sheet, (left, last + 0.44 * size), small, grey, 0.37 * size)
