"""Bukti penyerahan: who took the permit away, what was shown, and the signature (SOP step 9)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import BinaryIO

from sikot_desk.domain import dates
from sikot_desk.print import form, kop, marks, page
from sikot_desk.print.fonts import Face
from sikot_desk.print.form import Columns, Field, Signing, Tick
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks, Zone
from sikot_desk.print.page import Paper, Pen, Sheet, Type
from sikot_desk.print.text import draw_lines, fitted, grouped_code, masked, plain, wrap

__all__ = ["HandoverProof", "render"]

_LEFT = 15.0
_PER_ROW = 3
_TIGHT_BELOW = 76.0


@dataclass(frozen=True, slots=True)
class HandoverProof:
    """Everything a bukti penyerahan says.

    The identity number is masked on the paper; `proxy` tells of the surat kuasa; `code` has ten
    characters; `handed` is WIB; `statement` is what the receiver signs; `footer` goes below.
    `letter` says in the title what is handed over; `number_label` and `date_label` name its number
    and date, `others` (label, number) the letters handed over with it.
    """

    paper: Paper
    kop: Kop
    marks: Marks
    product: str
    file_id: str
    number: str
    letter_date: date
    valid_until: date | None
    holder: str
    workplace: str
    registration: str
    handed: datetime
    receiver: str
    identity_kind: str
    identity_number: str
    relation: str
    proxy: str
    code: str
    ticks: tuple[Tick, ...]
    statement: str
    officer: str
    officer_title: str
    footer: str
    registration_label: str = "Nomor pendaftaran"
    letter: str = "Surat izin"
    number_label: str = "Nomor izin"
    date_label: str = "Tanggal izin"
    others: tuple[tuple[str, str], ...] = ()


def render(data: HandoverProof, out: BinaryIO) -> None:
    """Write the proof as a PDF of one page."""
    page.require_face()
    sheet = Sheet(data.paper)
    right = data.paper.width - _LEFT
    marks.put(sheet, data.marks, right, Zone(0, data.paper.height, 9))
    kop.small(sheet, data.kop, _LEFT, right, 9)
    bars = form.bars_at_right(sheet, data.file_id, right, 28.9)
    y = _title(sheet, data, bars - 4)
    y = _fields(sheet, data, right, y)
    close = y > _TIGHT_BELOW
    y = _ticks(sheet, data, (y + (3 if close else 5), right), 6.3 if close else 7.3)
    lines = wrap(plain(data.statement), 9.4, right - _LEFT, squeeze=True)
    place = (_LEFT, y + (5.2 if close else 6.1))
    y = draw_lines(sheet, place, lines, Type(9.4), 4.0, justify=right - _LEFT)
    y += 5.2 if close else 6.4
    line_y = y + 16 if close else max(min(data.paper.height - 17.9, y + 30), y + 16)
    first = Signing(_LEFT, 66, y, line_y)
    form.signature(sheet, first, "Yang menerima,", data.receiver, 9.4)
    second = Signing(right - 72, 72, y, line_y)
    form.signature(sheet, second, f"{data.officer_title},", data.officer, 9.4)
    note = fitted(data.footer, Type(7, Face.ITALIC, 0.4), right - _LEFT, 6)
    sheet.text(_LEFT, data.paper.height - 6.3, note.lines[0], Type(note.size, Face.ITALIC, 0.4))
    page.publish([sheet], f"Bukti penyerahan {data.file_id}", out)


def _title(sheet: Sheet, data: HandoverProof, end: float) -> float:
    title = fitted(f"BUKTI PENYERAHAN {data.letter.upper()}", Type(12.9, Face.BOLD), end - _LEFT, 9)
    sheet.text(_LEFT, 33.4, title.lines[0], Type(title.size, Face.BOLD))
    product = fitted(data.product, Type(9.5), end - _LEFT, 7)
    sheet.text(_LEFT, 38.4, product.lines[0], Type(product.size))
    if not data.marks.reprint:
        return 46.7
    marks.reprint_frame(sheet, data.marks.reprint, _LEFT, end, 39.8)
    return 50.2


def _fields(sheet: Sheet, data: HandoverProof, right: float, y: float) -> float:
    until = dates.long_date(data.valid_until) if data.valid_until else "—"
    permit = (
        Field(data.number_label, data.number, Face.BOLD),
        Field(data.date_label, dates.long_date(data.letter_date)),
        *(Field(label, number, Face.BOLD) for label, number in data.others),
        Field("Berlaku sampai", until),
        Field("Pemegang izin", data.holder, Face.BOLD),
        Field("Tempat kerja", data.workplace),
        Field(data.registration_label, data.registration),
    )
    receiver = (
        Field("Diserahkan", dates.short_moment(data.handed)),
        Field("Diterima oleh", data.receiver, Face.BOLD),
        Field("Identitas", f"{data.identity_kind} {masked(data.identity_number)}"),
        Field("Hubungan", data.relation),
        Field("Surat kuasa", data.proxy),
        Field("Kode pemeriksaan", grouped_code(data.code), Face.BOLD),
    )
    middle = right - 78
    left = Columns(_LEFT, _LEFT + 31, _LEFT + 33.5, middle - 3)
    other = Columns(middle, middle + 29.1, middle + 31.5, right)
    step = 5.15 if not data.marks.reprint else 4.6
    ends = [form.fields(sheet, left, y, permit, Type(9.4), step)]
    ends.append(form.fields(sheet, other, y, receiver, Type(9), step))
    return max(ends)


def _ticks(sheet: Sheet, data: HandoverProof, place: tuple[float, float], step: float) -> float:
    """The box of ticks, three a row, rows `step` apart; place is (top, right)."""
    top, right = place
    rows = -(-len(data.ticks) // _PER_ROW)
    if not rows:
        return top
    high = 3.0 + step * rows
    sheet.frame(_LEFT, top, right - _LEFT, high, Pen(0.5))
    for at, tick in enumerate(data.ticks):
        row, column = divmod(at, _PER_ROW)
        x = _LEFT + 2.8 + column * (right - _LEFT) / _PER_ROW
        middle = top + 1.5 + step * (row + 0.5)
        form.box(sheet, x, middle - 1.7, 3.4, ticked=tick.done)
        told = fitted(tick.label, Type(9), (right - _LEFT) / _PER_ROW - 8, 6.5)
        sheet.text(x + 5.2, middle + 1.1, told.lines[0], Type(told.size))
    return top + high
