"""Papers that belong to no act: what step 1 gives out, the books, the calibration sheet.

Each can be had at any time; looking at one records nothing. What depends on a file, a kind or a
period is asked for in the wish. How they are drawn is loaded with the first one that is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sikot_desk import __version__
from sikot_desk.db.register import Register
from sikot_desk.desk.papers import STILL, Offset
from sikot_desk.domain.paper_settings import OfficePaperPrinted
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.reservations import SheetReserved

NAMES: Mapping[str, str] = {
    "lembar-persyaratan": "Lembar persyaratan (standar pelayanan)",
    "formulir-permohonan": "Formulir permohonan",
    "surat-kuasa": "Surat kuasa",
    "tanda-terima-kolektif": "Tanda terima kolektif",
    "daftar-penyerahan": "Daftar penyerahan",
    "daftar-paraf": "Daftar berkas untuk diparaf penerima",
    "daftar-periksa": "Daftar periksa kosong",
    "lembar-register": "Lembar register kosong",
    "buku-register": "Buku register",
    "buku-nomor": "Buku nomor",
    "buku-nomor-pendaftaran": "Buku nomor pendaftaran",
    "buku-penyerahan": "Buku penyerahan izin",
    "buku-ekspedisi": "Buku ekspedisi",
    "rekap-bulanan": "Rekap bulanan",
    "daftar-dinkes": "Daftar untuk Dinas Kesehatan",
    "daftar-berakhir": "Daftar izin yang akan berakhir",
    "daftar-belum-diambil": "Daftar izin belum diambil",
    "daftar-nomor-batal": "Daftar nomor batal",
    "daftar-alasan": "Alasan pengembalian",
    "daftar-jenis": "Diterima dan terbit menurut jenis",
    "lembar-kalibrasi": "Lembar kalibrasi pencetak",
    "uji-timpa": "Cetak timpa uji",
    "kartu-pemindai": "Kartu uji pemindai",
    "map-darurat": "Map darurat",
}
"""Every paper of the office by its key, and what the counter calls it."""
MAP = "map-darurat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which paper, when (aware), by which officer's name.

    `kind` and `file` narrow a paper of step 1 down (both empty: blank, of all kinds; `file` is
    any number or scan of a file, or a name that fits one applicant; of a file that is over only
    the person and the workplace are taken; `files` are those of a lot, or of a batch through one
    `step`). `series` chooses one in the number book (empty: the permits'). `since` and `until`
    are the days of a book's period, by default the month so far. `size` is a size of letters
    (empty: the office's), for the calibration; `offset` moves its test over-print, right and
    down in mm. `sheets` are the reserved receipts of a *map darurat*.
    """

    key: str
    at: datetime
    officer: str = ""
    kind: str = ""
    series: str = ""
    file: str = ""
    files: tuple[str, ...] = ()
    step: str = ""
    since: date | None = None
    until: date | None = None
    size: str = ""
    offset: Offset = STILL
    copies: int = 1
    sheets: tuple[SheetReserved, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePaper:
    """A paper as it goes to the press; `of` is the file, kind or period it is about, or empty.

    `again` counts the earlier prints of one that says CETAK ULANG; `digest` is SHA-256 (hex) of
    the render without that.
    """

    key: str
    of: str
    copies: int
    digest: str
    pdf: bytes
    again: int = 0

    @property
    def file(self) -> str:
        """The name under which a folder keeps it."""
        again = f"ulang{self.again}" if self.again else ""
        return "-".join(part for part in (self.of, self.key, again) if part) + ".pdf"


def make(register: Register, wish: Wish) -> OfficePaper | Refused:
    """Render one paper. Raises Trouble (font_missing, sop_broken) and KeyError for no such key."""
    from sikot_desk.desk import office_drawing  # noqa: PLC0415 - loaded with the first paper

    return office_drawing.make(register, wish)


def printed(paper: OfficePaper) -> OfficePaperPrinted:
    """Give the event that records a print."""
    return OfficePaperPrinted(
        paper=paper.key,
        about=paper.of,
        copies=paper.copies,
        again=paper.again,
        digest=paper.digest,
        program=__version__,
    )
