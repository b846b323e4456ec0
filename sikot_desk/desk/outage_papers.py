"""Papers for a day without the PC, for the pen: the *map darurat* and what lies in it.

Its receipts bear reserved numbers; return slips, checklists and register pages bear none. What is
written on them is recorded later (*dicatat susulan*).
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import BinaryIO

from sikot_desk.desk import informs, letters
from sikot_desk.desk.informs import Desk
from sikot_desk.desk.letters import sentence
from sikot_desk.desk.register_book import chosen, heads
from sikot_desk.desk.sheets import on_a_sheet, paper_of
from sikot_desk.desk.shelf import columns
from sikot_desk.domain import dates
from sikot_desk.domain.reservations import SheetReserved
from sikot_desk.domain.sop import Kind, Requirement
from sikot_desk.print import blank_slip, book, outage_receipt, page
from sikot_desk.print.blank_slip import BlankSlip
from sikot_desk.print.book import Book, BookRow, BookSigning
from sikot_desk.print.marks import Marks
from sikot_desk.print.outage_receipt import Numbered, OutageReceipt, Printing
from sikot_desk.print.page import Paper, Sheet

_BY_HAND = "Diisi tangan saat komputer tidak dapat dipakai."
_DOTS = "." * 46
_BOX = "\N{WHITE SQUARE}"
_ROWS = 7
_CHECKLIST = (
    ("No.", 8.0, True),
    ("Persyaratan", 33.0, False),
    ("Cara memeriksa", 84.0, False),
    ("Ada, sesuai", 11.0, True),
    ("Belum sesuai", 11.0, True),
    ("Tidak ada", 11.0, True),
    ("Alasan", 17.0, False),
)


def checklist(desk: Desk) -> Book:
    """Give the checklist of a kind (or of all) with how to check each item, to be ticked."""
    kind = f"Permohonan {desk.kind.name}  ·  " if desk.kind else ""
    return Book(
        paper=page.F4_215,
        kop=letters.kop(desk.office),
        marks=desk.marks,
        title="DAFTAR PERIKSA KELENGKAPAN",
        subtitle=(
            f"{desk.procedure.name}  ·  {kind}perangkat syarat {desk.rules.key}",
            f"Nama pemohon: {_DOTS}   Tempat kerja: {_DOTS}",
        ),
        columns=columns(_CHECKLIST),
        rows=[_row(number, one) for number, one in enumerate(informs.asked(desk), 1)],
        totals=(),
        closing=(
            f"NIK: {_DOTS}   Telepon: {_DOTS}",
            f"Hasil:  {_BOX} lengkap   {_BOX} dikembalikan   Tanggal dan jam: {_DOTS}",
        ),
        note="",
        signings=(
            BookSigning(("Yang menyerahkan berkas,",)),
            BookSigning(("Petugas Loket,",)),
        ),
        foot=_foot(desk, "Daftar periksa; nomor pendaftaran pada tanda terima darurat"),
        size=7.0,
        row_high=8.0,
    )


def _row(number: int, one: Requirement) -> BookRow:
    return BookRow((f"{number}", one.name, " ".join(one.how), "", "", "", ""))


def register_page(desk: Desk) -> Book:
    """Give a page of the register with nothing in it but the rows' numbers."""
    return Book(
        paper=paper_of(desk.office, "buku"),
        kop=letters.kop(desk.office),
        marks=desk.marks,
        title="BUKU REGISTER PERIZINAN",
        subtitle=(desk.procedure.name, "Lembar darurat, tanggal ......................"),
        columns=columns(heads(desk.office)),
        rows=list(_blank_rows(_ROWS, chosen(desk.office))),
        totals=(),
        closing=(f"Dicatat susulan ke dalam register tanggal {_DOTS} oleh {_DOTS}",),
        note=_BY_HAND,
        signings=(
            BookSigning(("Mengetahui,", "Penyelia,")),
            BookSigning(("Petugas Loket,",)),
        ),
        foot=_foot(desk, "Lembar darurat buku register"),
        row_high=14.0,
        numbered=True,
    )


def _blank_rows(count: int, keys: Sequence[str]) -> Iterable[BookRow]:
    for number in range(1, count + 1):
        yield BookRow(tuple(f"{number}" if key == "row" else "" for key in keys))


def _foot(desk: Desk, name: str) -> str:
    return f"{name}  ·  dicetak {dates.long_date(desk.today)}"


# --- the whole map --------------------------------------------------------------------------------

_OFFICER = "Petugas Loket"
_NAMED_KINDS = 3
"""So many kinds have a box of their own on a receipt."""
_SLIP_FOR = 5
"""One empty return slip for so many receipts."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A map: its reserved receipts, and the marks on them."""

    desk: Desk
    reserved: tuple[SheetReserved, ...]
    marks: Marks


def render(data: Folder, out: BinaryIO) -> None:
    """Write the map as one PDF: receipts, return slips, checklists of each kind, register pages."""
    page.require_face()
    page.publish(list(_sheets(data)), f"Map darurat {data.reserved[0].registration}", out)


def _sheets(data: Folder) -> Iterator[Sheet]:
    desk, count, slip = data.desk, len(data.reserved), _slip(data.desk)
    for one in data.reserved:
        yield from outage_receipt.sheets(_receipt(data, one))
    for _ in range(math.ceil(count / _SLIP_FOR)):
        yield from blank_slip.sheets(slip)
    hand = on_a_sheet(desk.office, "tanda-terima")
    upright = Paper(hand.name, *hand.held)
    for kind in _checked_kinds(desk):
        yield from book.sheets(replace(checklist(replace(desk, kind=kind)), paper=upright))
    empty = register_page(desk)
    empty = replace(empty, paper=_held_in(empty.paper, hand))
    for _ in range(math.ceil(count / _ROWS)):
        yield from book.sheets(empty)


def _held_in(paper: Paper, hand: Paper) -> Paper:
    """Give a layout on the sheet of the receipts, turned as it lies, made smaller where it must.

    The whole map comes from one tray.
    """
    wide, high = hand.held
    if (paper.width > paper.height) != (wide > high):
        wide, high = high, wide
    scale = min(1.0, wide / paper.width, high / paper.height)
    shift = ((wide - scale * paper.width) / 2, (high - scale * paper.height) / 2)
    return replace(paper, within=(wide, high), shift=shift, scale=scale)


def _checked_kinds(desk: Desk) -> tuple[Kind, ...]:
    """Give the kinds whose files are checked for completeness at the loket."""
    steps = {step.key for step in desk.procedure.steps if step.act == "check"}
    return tuple(kind for kind in desk.procedure.kinds if steps & set(kind.route))


def _receipt(data: Folder, one: SheetReserved) -> OutageReceipt:
    number = Numbered(one.file_id, one.registration, one.sheet, one.count)
    return OutageReceipt(_printing(data, one.occurred.date()), number)


def _printing(data: Folder, printed: date) -> Printing:
    desk = data.desk
    hours = informs.opening_hours(desk.office, desk.today)
    named = [kind.name.split()[0] for kind in desk.procedure.kinds[:_NAMED_KINDS]]
    return Printing(
        paper=on_a_sheet(desk.office, "tanda-terima"),
        kop=letters.kop(desk.office),
        marks=data.marks,
        kinds=(*named, "Lainnya"),
        requirements=tuple(one.short for one in informs.asked(desk)),
        terms=(desk.words("receipt_standard"), desk.words("receipt_fee")),
        notice=sentence(desk.words("receipt_bring"), hours=hours),
        small_print=f"{desk.words('data_notice')} {desk.words('complaint_notice')}",
        officer_title=_OFFICER,
        printed=printed,
    )


def _slip(desk: Desk) -> BlankSlip:
    hours = informs.opening_hours(desk.office, desk.today)
    dots = "." * 26
    return BlankSlip(
        paper=_held_in(page.A4, on_a_sheet(desk.office, "tanda-terima")),
        kop=letters.kop(desk.office),
        marks=desk.marks,
        product=desk.procedure.name,
        statement=sentence(desk.words("return_before")),
        next_step=sentence(desk.words("return_next"), failed="." * 8, hours=hours, until=dots),
        place=desk.office.identity.city if desk.office.identity else "",
        officer_title=_OFFICER,
        footer=desk.words("return_foot"),
    )
