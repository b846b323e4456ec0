"""Invented books: a landscape register with totals, an upright one with a closing line."""

from typing import Any

from sikot_desk.print import page
from sikot_desk.print.book import Book, BookColumn, BookRow, BookSigning
from sikot_desk.print.marks import Marks
from tests.print import samples

WIDE = page.Paper("F4 lanskap", 330, 215)
COLUMNS = (
    BookColumn("No.", 10, centred=True),
    BookColumn("Nama pemohon dan gelar", 60),
    BookColumn("Nomor dan tanggal izin", 25),
    BookColumn("Tempat kerja dan alamat", 90),
    BookColumn("Keterangan", 118),
)
SIGNINGS = (
    BookSigning(("Mengetahui,", "Sekretaris,"), nip=""),
    BookSigning(("Pekanbaru, 10 Juli 2026", "Petugas Back Office,"), "Dedi Saputra"),
)


def rows(count: int, **change: str) -> list[BookRow]:
    told = {
        "name": "Siti Rahmawati, A.Md.OT.",
        "number": "503/SIKOT/031/DPMPTSP/2026\n3 Juli 2026",
        "place": "Klinik Cahaya",
        "remark": "",
        **change,
    }
    return [
        BookRow((f"{at}", *told.values()), (1, at % 2), italic=4 if told["remark"] else -1)
        for at in range(1, count + 1)
    ]


def register_book(**change: Any) -> Book:
    return Book(
        **{
            "paper": WIDE,
            "kop": samples.kop(),
            "marks": Marks(),
            "title": "BUKU REGISTER PERIZINAN",
            "subtitle": ("Surat Izin Kerja Okupasi Terapis (SIKOT)", "Periode 1–10 Juli 2026"),
            "columns": COLUMNS,
            "rows": rows(12),
            "totals": ("permohonan", "izin terbit"),
            "closing": (),
            "note": "",
            "signings": SIGNINGS,
            "foot": "Buku Register Perizinan SIKOT  ·  dicetak 10 Juli 2026 oleh Dedi Saputra",
            "numbered": True,
            **change,
        }
    )


def number_book(**change: Any) -> Book:
    columns = (BookColumn("Nomor urut", 15, centred=True), BookColumn("Nama", 160))
    return register_book(
        **{
            "paper": page.F4_215,
            "title": "BUKU NOMOR SURAT IZIN",
            "subtitle": ("Seri 503/SIKOT/…/DPMPTSP/2026  ·  1–31 Juli 2026",),
            "columns": columns,
            "rows": [BookRow((f"{at:03d}", "Ahmad Zaki"), bold=at % 2) for at in range(40)],
            "totals": (),
            "closing": ("Rekapitulasi: 40 nomor dipakai berurutan tanpa sela.",),
            "note": "Nomor yang sudah dipakai atau batal tidak dipakai kembali.",
            "signings": (SIGNINGS[0], BookSigning(("Petugas,",), "Dedi", "197008171995032004")),
            "size": 9.0,
            "row_high": 8.0,
            "numbered": False,
            **change,
        }
    )
