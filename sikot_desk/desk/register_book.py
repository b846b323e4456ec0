"""Buku register: every file accepted in a period, in the order of its registration number."""

from collections.abc import Mapping

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
from sikot_desk.domain.office import Office
from sikot_desk.domain.paper_kinds import KINDS, REGISTER_COLUMNS, USUAL_COLUMNS
from sikot_desk.domain.people import full_name
from sikot_desk.print.book import Book, BookRow

_HEADS: Mapping[str, tuple[str, bool]] = {
    "row": ("No.", True),
    "complete": ("Tanggal lengkap", True),
    "registration": ("Nomor pendaftaran", True),
    "name": ("Nama pemohon dan gelar", False),
    "born": ("Tempat, tanggal lahir", False),
    "address": ("Alamat", False),
    "kind": ("Jenis (tempat ke-)", False),
    "str": ("Nomor STR, berlaku sampai", False),
    "workplace": ("Tempat kerja dan alamat", False),
    "permit": ("Nomor dan tanggal izin", False),
    "ends": ("Berlaku sampai", False),
    "taken": ("Diambil, oleh", False),
    "remarks": ("Keterangan", False),
    "nik": ("NIK atau paspor", False),
}
"""Head of each column of `paper_kinds.REGISTER_COLUMNS`, and whether its cells are centred."""
_RIGID = frozenset({"row", "complete", "registration", "ends", "nik"})
"""Columns that need no more than their width."""


def heads(office: Office) -> tuple[tuple[str, float, bool], ...]:
    """Give the columns an office keeps, in its order: head, width in mm, cells centred.

    They fill the width of the book: what few columns leave goes to those that hold long text,
    and those give way where there are many.
    """
    keys = chosen(office)
    wide = {key: REGISTER_COLUMNS[key] for key in keys}
    room = KINDS["buku"].room[0]
    loose = [key for key in keys if key not in _RIGID]
    spare = room - sum(wide.values())
    share = 1 + spare / sum(wide[key] for key in loose)
    wide |= {key: wide[key] * share for key in loose}
    return tuple((_HEADS[key][0], wide[key], _HEADS[key][1]) for key in keys)


def chosen(office: Office) -> tuple[str, ...]:
    """Give the keys of the columns an office keeps: the usual thirteen until it says else."""
    return office.register_columns or USUAL_COLUMNS


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
        columns=columns(heads(shelf.office)),
        rows=rows,
        totals=("permohonan", "izin terbit", "dibatalkan pemohon"),
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
    permit, ends, taken = _permit(app)
    cells = {
        "row": f"{number}",
        "complete": narrow(app.accepted),
        "registration": app.registration,
        "name": full_name(who),
        "born": f"{who.birth_place},\n{dates.long_date(who.birth_date)}",
        "address": _short(who.address),
        "kind": f"{kind} ({app.workplace_no})",
        "str": f"{app.str_certificate.number}\n{long(app.str_certificate.ends, letters.LIFELONG)}",
        "workplace": f"{app.workplace.name}, {_short(app.workplace.address)}{_district(app)}",
        "permit": permit,
        "ends": ends,
        "taken": taken,
        "remarks": remarks,
        "nik": who.identity_number,
    }
    keys = chosen(shelf.office)
    counts = (1, int(bool(app.number)), int(app.status is Status.WITHDRAWN))
    slanted = keys.index("remarks") if late and "remarks" in keys else -1
    return BookRow(tuple(cells[key] for key in keys), counts, italic=slanted)


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
        said.append(f"Dibatalkan pemohon {narrow(app.last)}; nomor pendaftaran tidak dipakai lagi")
    if app.old_permit:
        old = of_file(shelf.office, app)[1].kind(app.kind).old
        by = f" dengan Nomor {app.letters[0].number}" if app.letters else ""
        said.append(f"{_OLD[old]} Nomor {app.old_permit}{by}")
    permit = Boards(shelf.register).permit(app.number, app.file_id) if app.number else None
    if permit and permit.file_id == app.file_id and permit.ended_by:
        how = "Dicabut dengan" if permit.state == "revoked" else "Diganti"
        said.append(f"{how} Nomor {permit.ended_by}")
    return "\n".join(said), late
