"""Daftar penyerahan: permits one receiver took away together, each row signed (SOP step 9)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import BinaryIO

from sikot_desk.domain import dates
from sikot_desk.print import form, kop, marks, page, table
from sikot_desk.print.fonts import Face
from sikot_desk.print.form import Columns, Field, Signing
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks
from sikot_desk.print.page import Paper, Sheet, Type
from sikot_desk.print.table import Column, Row, Table
from sikot_desk.print.text import draw_lines, fitted, grouped_code, masked, plain, wrap

__all__ = ["HandedPermit", "HandoverList", "render"]

_LEFT = 15.0
_SIZE = 8.4
_HEAD_HIGH = 6.6
_ROW = 14.0
_SIGN_COLUMN = 35.0
_CLOSING = 46.0
"""What the statement and both signatures take below the last row."""


@dataclass(frozen=True, slots=True)
class HandedPermit:
    """One permit of the list; `code` has ten characters, `remarks` say what was taken back."""

    number: str
    letter_date: date
    code: str
    holder: str
    workplace: str
    registration: str
    remarks: str


@dataclass(frozen=True, slots=True)
class HandoverList:
    """Everything a daftar penyerahan says; `handed` is WIB, `statement` what is signed for.

    The identity number is masked on the paper; `proxy` tells of the surat kuasa.
    """

    paper: Paper
    kop: Kop
    marks: Marks
    product: str
    handed: datetime
    receiver: str
    identity_kind: str
    identity_number: str
    relation: str
    proxy: str
    originals: str
    permits: tuple[HandedPermit, ...]
    statement: str
    officer: str
    officer_title: str
    footer: str
    registration_label: str = "Nomor pendaftaran"


def render(data: HandoverList, out: BinaryIO) -> None:
    """Write the list as a PDF; rows that do not fit go on to the next sheet, never split."""
    page.require_face()
    sheets = _Pages(data).laid()
    right = data.paper.width - _LEFT
    for number, sheet in enumerate(sheets, 1):
        form.footer(sheet, _LEFT, right, (data.footer, f"halaman {number} dari {len(sheets)}"))
        marks.put(sheet, data.marks, right)
    page.publish(sheets, "Daftar penyerahan surat izin", out)


class _Pages:
    """The pages of one list being laid; `y` is where the page is free."""

    def __init__(self, data: HandoverList) -> None:
        self.data = data
        self.right = data.paper.width - _LEFT
        self.bottom = data.paper.height - 23.5
        rest = self.right - _LEFT - 9 - 58 - _SIGN_COLUMN
        columns = (
            Column("No.", 9),
            Column("Nomor, tanggal, kode izin", 58),
            Column("Pemegang izin, tempat kerja", rest * 0.58),
            Column("Keterangan", rest * 0.42),
            Column("Tanda tangan", _SIGN_COLUMN),
        )
        self.table = Table(_LEFT, columns, _SIZE)
        self.sheets = [Sheet(data.paper)]
        self.y = 0.0

    def laid(self) -> list[Sheet]:
        """All pages of the list."""
        self.y = _opening(self.data, self.sheets[0], self.right)
        self._rows([self._measured(n, one) for n, one in enumerate(self.data.permits, 1)])
        self._closing()
        return self.sheets

    def _measured(self, number: int, one: HandedPermit) -> Row:
        named = f"{one.number}\n{dates.long_date(one.letter_date)}\n{grouped_code(one.code)}"
        who = f"{one.holder}\n{one.workplace}"
        remarks = f"{self.data.registration_label} {one.registration}\n{one.remarks}".strip()
        row = table.measured(self.table, (f"{number}.", named, who, remarks, ""))
        return replace(row, height=max(row.height, _ROW))

    def _turn(self) -> Sheet:
        sheet = Sheet(self.data.paper)
        words = f"Daftar penyerahan surat izin, lanjutan  ·  {self.data.receiver}"
        told = fitted(words, Type(9), self.right - _LEFT, 6)
        sheet.text(_LEFT, 20, told.lines[0], Type(told.size))
        self.sheets.append(sheet)
        self.y = table.CONTINUED
        return sheet

    def _rows(self, rows: Sequence[Row]) -> None:
        room = table.Room(self.sheets[-1], self.y, self.bottom)
        self.y = table.draw_rows(self.table, rows, room, _HEAD_HIGH, self._turn)

    def _closing(self) -> None:
        if self.y + _CLOSING > self.bottom:
            self._turn()
        sheet, room = self.sheets[-1], self.right - _LEFT
        lines = wrap(plain(self.data.statement), 9.4, room, squeeze=True)
        y = draw_lines(sheet, (_LEFT, self.y + 6.1), lines, Type(9.4), 4.0, justify=room)
        y += 7.4
        line_y = y + min(24.0, max(16.0, self.bottom - y - 9))
        first = Signing(_LEFT, 66, y, line_y)
        form.signature(sheet, first, "Yang menerima,", self.data.receiver, 9.4)
        second = Signing(self.right - 72, 72, y, line_y)
        form.signature(sheet, second, f"{self.data.officer_title},", self.data.officer, 9.4)


def _opening(data: HandoverList, sheet: Sheet, right: float) -> float:
    """Kop, title and the receiver; where the table begins returns."""
    kop.small(sheet, data.kop, _LEFT, right, 12)
    sheet.text(_LEFT, 38.2, "DAFTAR PENYERAHAN SURAT IZIN", Type(14, Face.BOLD))
    count = f"{dates.counted(len(data.permits))} surat izin"
    sheet.right(right, 38.2, count, Type(11, Face.BOLD))
    product = fitted(data.product, Type(10), right - _LEFT, 8)
    sheet.text(_LEFT, 43.8, product.lines[0], Type(product.size))
    y = 52.0
    if data.marks.reprint:
        marks.reprint_frame(sheet, data.marks.reprint, _LEFT, right, 46.0)
        y += 5
    identity = f"{data.identity_kind} {masked(data.identity_number)}".strip()
    first = (
        Field("Diserahkan", dates.weekday_moment(data.handed)),
        Field("Diterima oleh", data.receiver, Face.BOLD),
        Field("Hubungan", data.relation),
    )
    second = (
        Field("Identitas", identity if data.identity_number else "—"),
        Field("Surat kuasa", data.proxy),
        Field("KTP dan STR asli", data.originals),
    )
    middle = right - 84
    left = Columns(_LEFT, _LEFT + 24, _LEFT + 26.5, middle - 3)
    other = Columns(middle, middle + 29, middle + 31.4, right)
    ends = [form.fields(sheet, left, y, first, Type(9.4), 5.15)]
    ends.append(form.fields(sheet, other, y, second, Type(9.4), 5.15))
    return max(ends) + 5
