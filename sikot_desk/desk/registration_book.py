"""Buku nomor pendaftaran: every registration number, used, void or reserved, none missing.

A number on a receipt of the *map darurat* is reserved until its file is recorded (*dicatat
susulan*) or it is voided.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from sikot_desk.db.books import NumberGiven
from sikot_desk.desk import letters
from sikot_desk.desk.sheets import paper_of
from sikot_desk.desk.shelf import NONE, Shelf, columns, foot, long, marks, narrow, signings
from sikot_desk.domain import dates
from sikot_desk.domain.identity import grouped
from sikot_desk.domain.intake import REGISTRATION
from sikot_desk.domain.people import full_name
from sikot_desk.domain.reservations import SheetReserved
from sikot_desk.print.book import Book, BookRow

STATES: Mapping[str, str] = {"used": "terpakai", "void": "batal", "reserved": "dicadangkan"}
_COLUMNS = (
    ("Nomor pendaftaran", 24.0, True),
    ("Tanggal lengkap", 22.0, True),
    ("Nama pemohon", 44.0, False),
    ("Nomor berkas", 26.0, True),
    ("Keadaan", 22.0, True),
    ("Keterangan", 37.0, False),
)
_STATE, _REMARK = 4, 5


def registration_book(shelf: Shelf) -> Book:
    """Give the book: each number of the series, from the first to the last of the period."""
    given = shelf.books.numbers(REGISTRATION, shelf.since, shelf.until)
    return Book(
        paper=paper_of(shelf.office, "buku-nomor"),
        kop=letters.kop(shelf.office),
        marks=marks(shelf),
        title="BUKU NOMOR PENDAFTARAN",
        subtitle=(f"{shelf.procedure.name}  ·  {shelf.period}",),
        columns=columns(_COLUMNS),
        rows=[_row(shelf, one) for one in given],
        totals=(),
        closing=tuple(_accounts(shelf, given)),
        note="",
        signings=signings(shelf, "Petugas Loket"),
        foot=foot(shelf, f"Buku nomor pendaftaran {shelf.short}"),
        size=8.4,
        row_high=8.0,
    )


def _row(shelf: Shelf, one: NumberGiven) -> BookRow:
    state, app = one.line.state, one.app
    used = app is not None and state == "used"
    remark, late = _remark(shelf, one)
    cells = (
        one.line.number,
        long(app.accepted, NONE) if app and used else NONE,
        full_name(app.applicant) if app and used else NONE,
        grouped(one.line.file_id),
        STATES[state],
        remark,
    )
    return BookRow(cells, bold=-1 if used else _STATE, italic=_REMARK if late else -1)


def _remark(shelf: Shelf, one: NumberGiven) -> tuple[str, bool]:
    """Give what is to be remarked on a number, and whether it was recorded afterwards."""
    if isinstance(one.event, SheetReserved):
        sheet = one.event
        of = f"lembar {sheet.sheet} dari {sheet.count}"
        return f"Map darurat, {of}, dicetak {narrow(one.recorded)}", False
    if one.line.state == "void":
        user = shelf.office.user(one.officer)
        when = f"{dates.long_date(one.recorded)} pukul {dates.clock(one.recorded)} WIB"
        reason = one.line.reason.rstrip(".")
        by = user.name if user else one.officer
        return f"{reason[:1].upper()}{reason[1:]}. Dibatalkan oleh {by}, {when}.", False
    app = one.app
    late = app is not None and (app.afterwards or one.recorded.date() > one.event.occurred.date())
    return (f"Dicatat susulan {narrow(one.recorded)}", True) if late else ("", False)


def _accounts(shelf: Shelf, given: Sequence[NumberGiven]) -> list[str]:
    """Prove, year by year, that no number is missing, and say which comes next."""
    years = sorted({one.year for one in given}) or [shelf.until.year]
    return [_account(shelf, year, [one for one in given if one.year == year]) for year in years]


def _account(shelf: Shelf, year: int, given: Sequence[NumberGiven]) -> str:
    following = f"Nomor urut berikutnya {shelf.register.last(REGISTRATION, year) + 1}."
    if not given:
        return f"Rekapitulasi: tidak ada nomor yang dipakai. {following}"
    first, last = given[0].line, given[-1].line
    gaps = last.serial - first.serial + 1 - len(given)
    how = f"{gaps} nomor tidak tercatat" if gaps else "berurutan tanpa sela"
    states = Counter(one.line.state for one in given)
    said = ", ".join(f"{states[state]} {word}" for state, word in STATES.items() if states[state])
    return (
        f"Rekapitulasi: {len(given)} nomor {how} ({first.number}–{last.number}): {said}. "
        f"{following}"
    )
