"""Buku nomor: every number of the permit series, used or void, so that none is missing."""

import re
from collections.abc import Sequence

from sikot_desk.db.books import NumberGiven
from sikot_desk.desk import letters
from sikot_desk.desk.procedures import of_file
from sikot_desk.desk.sheets import paper_of
from sikot_desk.desk.shelf import NONE, Shelf, columns, foot, long, marks, narrow, signings
from sikot_desk.domain import dates, numbering
from sikot_desk.domain.application import Application
from sikot_desk.domain.events import NumberVoided
from sikot_desk.domain.intake import formats_of
from sikot_desk.domain.people import full_name
from sikot_desk.print.book import Book, BookRow

_SEQ = re.compile(r"\{seq(?::0(\d)d)?\}")
_NUMBERS = (
    ("Nomor urut", 14.0, True),
    ("Tanggal surat", 24.0, True),
    ("Nama pemegang izin", 56.0, False),
    ("Nomor pendaftaran", 25.0, True),
    ("Keadaan", 19.0, True),
    ("Keterangan", 37.0, False),
)
_STATE = 4
_LETTERS = {"permit": "SURAT IZIN", "revocation": "SURAT PENCABUTAN"}


def number_book(shelf: Shelf) -> Book:
    """Give the buku nomor: each number of the permit series, used or void, without a gap."""
    series = shelf.made.series
    given = shelf.books.numbers(series, shelf.since, shelf.until)
    form = _form(shelf)
    return Book(
        paper=paper_of(shelf.office, "buku-nomor"),
        kop=letters.kop(shelf.office),
        marks=marks(shelf),
        title=f"BUKU NOMOR {_LETTERS[shelf.procedure.letter(shelf.made.letter).form]}",
        subtitle=(f"Seri {_series(form, shelf.until.year)}  ·  {shelf.period}",),
        columns=columns(_NUMBERS),
        rows=[_number(shelf, one, given, form) for one in given],
        totals=(),
        closing=_accounts(shelf, given, form),
        note=shelf.procedure.sentences.get("number_book", ""),
        signings=signings(shelf, "Petugas Back Office"),
        foot=foot(shelf, f"Buku nomor {shelf.short}"),
        size=9.0,
        row_high=8.0,
    )


def _form(shelf: Shelf) -> str:
    series = shelf.made.series
    return numbering.format_on(formats_of(shelf.office), series, shelf.until).template


def _series(form: str, year: int) -> str:
    """Give the form of the series with its serial left open: `503/SIKOT/…/DPMPTSP/2026`."""
    return re.sub(r"\{[^}]*\}", "…", form.replace("{year}", str(year)))


def _serial(form: str, serial: int) -> str:
    """Give a serial as wide as the office's form writes it."""
    found = _SEQ.search(form)
    return f"{serial}".zfill(int(found[1]) if found and found[1] else 1)


def _number(shelf: Shelf, one: NumberGiven, all_: Sequence[NumberGiven], form: str) -> BookRow:
    void = isinstance(one.event, NumberVoided)
    app = one.app
    cells = (
        _serial(form, one.line.serial),
        long(one.letter_date, NONE),
        full_name(app.applicant) if app else NONE,
        app.registration if app else NONE,
        "batal" if void else "terpakai",
        _used_remark(shelf, one, app, all_) if app and not void else _void_remark(shelf, one, form),
    )
    return BookRow(cells, bold=_STATE if void else -1)


def _serial_of(shelf: Shelf, app: Application) -> int:
    """Give the serial a file holds in this series, 0 when none."""
    kind = of_file(shelf.office, app)[1].kind(app.kind)
    keys = (kind.key_of(made) for made in kind.made if made.series == shelf.made.series)
    return next((app.number_of(key).serial for key in keys), 0)


def _void_remark(shelf: Shelf, one: NumberGiven, form: str) -> str:
    user = shelf.office.user(one.officer)
    when = f"{dates.long_date(one.recorded)} pukul {dates.clock(one.recorded)} WIB"
    said = [
        f"{one.line.reason[:1].upper()}{one.line.reason[1:]}.".replace("..", "."),
        f"Dibatalkan oleh {user.name if user else one.officer}, {when}.",
    ]
    if one.app and (serial := _serial_of(shelf, one.app)):
        said.append(f"Diganti nomor {_serial(form, serial)}.")
    return " ".join(said)


def _used_remark(
    shelf: Shelf, one: NumberGiven, app: Application, all_: Sequence[NumberGiven]
) -> str:
    form = _form(shelf)
    procedure = of_file(shelf.office, app)[1]
    kind = procedure.kind(app.kind)
    said = [kind.name] if kind.names_old else []
    said += [
        f"Pengganti nomor {_serial(form, other.line.serial)}"
        for other in all_
        if other.app and other.app.file_id == app.file_id and other.line.state == "void"
    ]
    if late := one.recorded.date() > one.event.occurred.date():
        said.append(f"Dicatat susulan {narrow(one.recorded)}")
    if one.letter_date and one.letter_date < one.event.occurred.date() and not late:
        said.append(f"Tanggal mundur: {one.line.reason}" if one.line.reason else "Tanggal mundur")
    return "; ".join(said)


def _accounts(shelf: Shelf, given: Sequence[NumberGiven], form: str) -> tuple[str, ...]:
    """Prove, year by year, that no number is missing, and say which comes next."""
    series = shelf.made.series
    years = sorted({one.year for one in given}) or [shelf.until.year]
    return tuple(
        _account(
            form, [one for one in given if one.year == year], shelf.register.last(series, year)
        )
        for year in years
    )


def _account(form: str, given: Sequence[NumberGiven], last: int) -> str:
    following = f"Nomor berikutnya {_serial(form, last + 1)}."
    if not given:
        return f"Rekapitulasi: tidak ada nomor yang dipakai. {following}"
    serials = [one.line.serial for one in given]
    first, end = (_serial(form, serial) for serial in (serials[0], serials[-1]))
    gaps = serials[-1] - serials[0] + 1 - len(serials)
    how = f"{gaps} nomor tidak tercatat" if gaps else "berurutan tanpa sela"
    void = sum(one.line.state == "void" for one in given)
    return (
        f"Rekapitulasi: {len(given)} nomor dipakai {how} ({first}–{end}): "
        f"{len(given) - void} terpakai, {void} batal. {following}"
    )
