"""Blank papers for a day without the PC: the checklist and a page of the register, for the pen.

They bear no number: what is written on them is recorded later (*dicatat susulan*), and the
register gives the numbers then.
"""

from collections.abc import Iterable

from sikot_desk.desk import informs, letters
from sikot_desk.desk.informs import Desk
from sikot_desk.desk.register_book import COLUMNS
from sikot_desk.desk.shelf import F4_LANDSCAPE, columns
from sikot_desk.domain import dates
from sikot_desk.domain.sop import Requirement
from sikot_desk.print import page
from sikot_desk.print.book import Book, BookRow, BookSigning

_BY_HAND = "Diisi tangan saat komputer tidak dapat dipakai."
_DOTS = "." * 46
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
            f"Hasil: [   ] lengkap   [   ] dikembalikan   Tanggal dan jam: {_DOTS}",
        ),
        note=f"{_BY_HAND} Nomor pendaftaran diberikan saat dicatat susulan ke dalam register.",
        signings=(
            BookSigning(("Yang menyerahkan berkas,",)),
            BookSigning(("Petugas Loket,",)),
        ),
        foot=_foot(desk, "Daftar periksa"),
        size=7.0,
        row_high=8.0,
    )


def _row(number: int, one: Requirement) -> BookRow:
    return BookRow((f"{number}", one.name, " ".join(one.how), "", "", "", ""))


def register_page(desk: Desk) -> Book:
    """Give a page of the register with nothing in it but the rows' numbers."""
    return Book(
        paper=F4_LANDSCAPE,
        kop=letters.kop(desk.office),
        marks=desk.marks,
        title="BUKU REGISTER PERIZINAN",
        subtitle=(desk.procedure.name, "Lembar darurat, tanggal ......................"),
        columns=columns(COLUMNS),
        rows=list(_blank_rows(_ROWS)),
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


def _blank_rows(count: int) -> Iterable[BookRow]:
    empty = [""] * (len(COLUMNS) - 1)
    return (BookRow((f"{number}", *empty)) for number in range(1, count + 1))


def _foot(desk: Desk, name: str) -> str:
    return f"{name}  ·  dicetak {dates.long_date(desk.today)}"
