"""Lembar pengembalian berkas: what is missing or wrong in a file, and how to mend it.

The same paper serves a file handed back at the check (SOP step 2, not yet received) and one sent
back after acceptance, which keeps its registration number. What either means for the clock comes
as a sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from sikot_desk.domain import dates
from sikot_desk.print import form, kop, marks, page, table
from sikot_desk.print.fonts import MM, Face
from sikot_desk.print.form import Columns, Field, Signing
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks
from sikot_desk.print.page import Paper, Pen, Sheet, Type
from sikot_desk.print.table import Column, Row, Table
from sikot_desk.print.text import Sentence, draw_lines, fitted, grouped_id, plain, wrap

__all__ = ["ReturnRow", "ReturnSlip", "render"]

_LEFT = 20.0
_SIZES = (9.8, 9.2, 8.6, 8.0)
_HEAD_HIGH = 7.1
_LEAST_ROOM = 20.0


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """One failed item: its number on the checklist, its name, the verdict, and the remedy."""

    number: int
    name: str
    result: str
    remedy: str


@dataclass(frozen=True, slots=True)
class ReturnSlip:
    """Everything a lembar pengembalian says.

    `registration` is empty before acceptance; `statement` says what the return means;
    `passed_note` (or "") what need not be checked again; `checked_from` and `checked_to` are WIB;
    `footer` is the complaint line.
    """

    paper: Paper
    kop: Kop
    marks: Marks
    product: str
    file_id: str
    applicant: str
    kind: str
    workplace: str
    brought_by: str
    checked_from: datetime
    checked_to: datetime
    round: int
    registration: str
    statement: Sentence
    rows: tuple[ReturnRow, ...]
    passed_note: str
    next_step: Sentence
    place: str
    receiver: str
    officer: str
    officer_title: str
    footer: str
    registration_label: str = "Nomor pendaftaran"


def render(data: ReturnSlip, out: BinaryIO) -> None:
    """Write the slip as a PDF: one page, type made smaller for many rows, else more pages."""
    page.require_face()
    for size in _SIZES:
        sheets = _Pages(data, size).laid()
        if len(sheets) == 1:
            break
    else:
        sheets = _Pages(data, _SIZES[1]).laid()
    right = data.paper.width - _LEFT
    for number, sheet in enumerate(sheets, 1):
        form.footer(sheet, _LEFT, right, (data.footer, f"halaman {number} dari {len(sheets)}"))
        marks.put(sheet, data.marks, right)
    page.publish(sheets, f"Lembar pengembalian {data.file_id}", out)


class _Pages:
    """The pages of one slip being laid in one type size; `y` is where the page is free."""

    def __init__(self, data: ReturnSlip, size: float) -> None:
        self.data = data
        self.right = data.paper.width - _LEFT
        self.bottom = data.paper.height - 23.5
        wide = self.right - _LEFT
        columns = (
            Column("No.", 9),
            Column("Persyaratan", 46, Face.BOLD),
            Column("Hasil pemeriksaan", 44),
            Column("Cara melengkapi", wide - 99),
        )
        self.table = Table(_LEFT, columns, size)
        self.sheets = [Sheet(data.paper)]
        self.y = 0.0

    def laid(self) -> list[Sheet]:
        """All pages of the slip."""
        self.y = _opening(self.data, self.sheets[0], self.right)
        self._rows([self._measured(row) for row in self.data.rows])
        self._note()
        self._closing()
        return self.sheets

    def _measured(self, row: ReturnRow) -> Row:
        return table.measured(self.table, (f"{row.number}.", row.name, row.result, row.remedy))

    def _turn(self) -> Sheet:
        """A further page with the name of the paper at its head."""
        sheet = Sheet(self.data.paper)
        words = f"Lembar pengembalian berkas, lanjutan  ·  {grouped_id(self.data.file_id)}"
        sheet.text(_LEFT, 20, words, Type(9))
        self.sheets.append(sheet)
        self.y = table.CONTINUED
        return sheet

    def _rows(self, rows: Sequence[Row]) -> None:
        room = table.Room(self.sheets[-1], self.y, self.bottom)
        self.y = table.draw_rows(self.table, rows, room, _HEAD_HIGH, self._turn)

    def _note(self) -> None:
        if not self.data.passed_note:
            return
        italic = plain(self.data.passed_note, Face.ITALIC)
        lines = wrap(italic, 9, self.right - _LEFT)
        place = (_LEFT, self.y + 4.9)
        self.y = draw_lines(self.sheets[-1], place, lines, Type(9), 4.0)

    def _closing(self) -> None:
        lead = self.table.lead
        lines = wrap(self.data.next_step, self.table.size, self.right - _LEFT - 8)
        high = 5.8 + 5.4 + (len(lines) - 1) * lead + 4.6
        spare = self.bottom - self.y - (6.1 + high + 8.2 + 6.5 + _LEAST_ROOM + 8)
        if spare < 0:
            self._turn()
            spare = 10.0
        top = self.y + min(6.1, 3 + max(spare, 0))
        sheet = self.sheets[-1]
        sheet.frame(_LEFT, top, self.right - _LEFT, high, Pen(1))
        sheet.text(_LEFT + 4, top + 5.8, "Langkah berikutnya", Type(9.5, Face.BOLD))
        place = (_LEFT + 4, top + 11.2)
        draw_lines(sheet, place, lines, Type(self.table.size), lead)
        self._signatures(top + high + 8.2, min(26.5, _LEAST_ROOM + max(spare, 0)))

    def _signatures(self, y: float, room: float) -> None:
        data, sheet = self.data, self.sheets[-1]
        when = f"{data.place}, {dates.long_date(data.checked_to)}"
        sheet.text(_LEFT, y, when, Type(10.5))
        y += 6.5
        heading = "Berkas dan lembar ini saya terima kembali,"
        left = Signing(_LEFT, 62, y, y + room)
        form.signature(sheet, left, heading, data.receiver, 10.5)
        right = Signing(self.right - 65, 65, y, y + room)
        form.signature(sheet, right, f"{data.officer_title},", data.officer, 10.5)


def _opening(data: ReturnSlip, sheet: Sheet, right: float) -> float:
    """Kop, title, fields and the statement; where the table begins returns."""
    kop.small(sheet, data.kop, _LEFT, right, 12)
    bars = form.bars_at_right(sheet, data.file_id, right, 33.5, high=11)
    title = fitted("LEMBAR PENGEMBALIAN BERKAS", Type(15, Face.BOLD), bars - _LEFT - 4, 11)
    sheet.text(_LEFT, 38.2, title.lines[0], Type(title.size, Face.BOLD))
    product = fitted(data.product, Type(10.5), bars - _LEFT - 4, 8)
    sheet.text(_LEFT, 44.2, product.lines[0], Type(product.size))
    y = 55.95
    if data.marks.reprint:
        marks.reprint_frame(sheet, data.marks.reprint, _LEFT, right, 49.6)
        y += 6
    columns = Columns(_LEFT, 60.3, 63.1, right)
    y = form.fields(sheet, columns, y, _fields(data), Type(10.5), 5.47)
    lead = 13 / MM
    room = right - _LEFT
    lines = wrap(data.statement, 10.5, room, squeeze=True)
    y = draw_lines(sheet, (_LEFT, y + 8.5), lines, Type(10.5), lead, justify=room)
    return y + 4.9


def _fields(data: ReturnSlip) -> list[Field]:
    hours = dates.between_clocks(data.checked_from, data.checked_to)
    day = dates.weekday_date(data.checked_from)
    checked = f"{day}, pukul {hours} WIB, pemeriksaan ke-{data.round}"
    number = [Field(data.registration_label, data.registration, Face.BOLD, 11)]
    return [
        *(number if data.registration else []),
        Field("Pemohon", data.applicant, Face.BOLD),
        Field("Jenis permohonan", data.kind),
        Field("Tempat kerja", data.workplace),
        Field("Dibawa oleh", data.brought_by),
        Field("Diperiksa", checked),
    ]
