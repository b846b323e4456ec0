"""Buku register: every file accepted in a period, in the order of its registration number."""

from sikot_desk.db.boards import Boards
from sikot_desk.db.books import Registered
from sikot_desk.desk import letters
from sikot_desk.desk.procedures import of_file
from sikot_desk.desk.sheets import paper_of
from sikot_desk.desk.shelf import (
    NONE,
    Shelf,
    columns,
    foot,
    long,
    marks,
    narrow,
    signings,
)
from sikot_desk.desk.slips import RELATIONS
from sikot_desk.domain import dates
from sikot_desk.domain.application import Application, Status
from sikot_desk.domain.events import HandedOver
from sikot_desk.domain.people import full_name
from sikot_desk.print.book import Book, BookRow

COLUMNS = (
    ("No.", 8.0, True),
    ("Tanggal lengkap", 16.5, True),
    ("Nomor pendaftaran", 20.0, True),
    ("Nama pemohon dan gelar", 31.0, False),
    ("Tempat, tanggal lahir", 25.0, False),
    ("Alamat", 31.0, False),
    ("Jenis (tempat ke-)", 21.0, False),
    ("Nomor STR, berlaku sampai", 30.5, False),
    ("Tempat kerja dan alamat", 36.0, False),
    ("Nomor dan tanggal izin", 25.0, False),
    ("Berlaku sampai", 17.0, False),
    ("Diambil, oleh", 16.0, False),
    ("Keterangan", 26.0, False),
)


def register_book(shelf: Shelf) -> Book:
    """Give the buku register: every file accepted in the period, in registration order."""
    rows = [
        _registered(shelf, number, one)
        for number, one in enumerate(shelf.books.registered(shelf.since, shelf.until), 1)
    ]
    return Book(
        paper=paper_of(shelf.office, "buku"),
        kop=letters.kop(shelf.office),
        marks=marks(shelf),
        title="BUKU REGISTER PERIZINAN",
        subtitle=(shelf.procedure.name, f"Periode {shelf.period}"),
        columns=columns(COLUMNS),
        rows=rows,
        totals=("permohonan", "izin terbit", "ditarik pemohon"),
        closing=(),
        note="",
        signings=signings(shelf, "Petugas Back Office"),
        foot=foot(shelf, f"Buku Register Perizinan {shelf.short}"),
        numbered=True,
    )


def _registered(shelf: Shelf, number: int, one: Registered) -> BookRow:
    app, who = one.app, one.app.applicant
    kind = of_file(shelf.office, app)[1].kind(app.kind).name
    remarks, late = _remarks(shelf, one)
    cells = (
        f"{number}",
        narrow(app.accepted),
        app.registration,
        full_name(who),
        f"{who.birth_place},\n{dates.long_date(who.birth_date)}",
        _short(who.address),
        f"{kind} ({app.workplace_no})",
        f"{app.str_certificate.number}\n{long(app.str_certificate.ends, letters.LIFELONG)}",
        f"{app.workplace.name}, {_short(app.workplace.address)}{_district(app)}",
        *_permit(app),
        remarks,
    )
    counts = (1, int(bool(app.number)), int(app.status is Status.WITHDRAWN))
    return BookRow(cells, counts, italic=len(cells) - 1 if late else -1)


def _district(app: Application) -> str:
    return f", Kec. {app.workplace.kecamatan}" if app.workplace.kecamatan else ""


def _short(address: str) -> str:
    return address.replace("Kelurahan ", "Kel. ").replace("Kecamatan ", "Kec. ")


def _permit(app: Application) -> tuple[str, str, str]:
    """Give number and date, end, and by whom it was taken: blank while ink may still come."""
    if app.status is Status.WITHDRAWN:
        return NONE, NONE, NONE
    if not app.number:
        return "", "", ""
    taken = "belum"
    if app.handed:
        own = app.handed.relation == "self"
        taken = f"{narrow(app.handed.occurred)}\n{'sendiri' if own else _relation(app.handed)}"
    ends = dates.narrow_date(app.ends) if app.ends else letters.LIFELONG
    return f"{app.number}\n{long(app.letter_date)}", ends, taken


def _relation(handed: HandedOver) -> str:
    return "kuasa" if handed.relation == "proxy" else RELATIONS[handed.relation]


_OLD = {
    "none": "Izin lama",
    "replaced": "Mengganti",
    "revoked": "Mencabut",
    "same": "Duplikat dari",
}


def _remarks(shelf: Shelf, one: Registered) -> tuple[str, bool]:
    """Give what is to be remarked on a file, and whether it was recorded later than it happened."""
    app, said = one.app, []
    late = app.accepted is not None and (
        app.afterwards or one.recorded.date() > app.accepted.date()
    )
    if late:
        said.append(f"Dicatat susulan {narrow(one.recorded)}")
    if app.status is Status.WITHDRAWN:
        said.append(f"Ditarik pemohon {narrow(app.last)}; nomor pendaftaran tidak dipakai lagi")
    if app.old_permit:
        old = of_file(shelf.office, app)[1].kind(app.kind).old
        by = f" dengan Nomor {app.letters[0].number}" if app.letters else ""
        said.append(f"{_OLD[old]} Nomor {app.old_permit}{by}")
    permit = Boards(shelf.register).permit(app.number, app.file_id) if app.number else None
    if permit and permit.file_id == app.file_id and permit.ended_by:
        how = "Dicabut dengan" if permit.state == "revoked" else "Diganti"
        said.append(f"{how} Nomor {permit.ended_by}")
    return "\n".join(said), late
