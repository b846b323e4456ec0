"""The lists that go with a month's report, as books to print and as tables for other programs.

NIK and STR are text wherever they stand. A list without rows prints NIHIL and is signed as well.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sikot_desk.db.reports import Reports
from sikot_desk.desk import letters
from sikot_desk.desk.office_papers import NAMES
from sikot_desk.desk.procedures import of_file
from sikot_desk.desk.reports import Report, report
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
from sikot_desk.domain import dates
from sikot_desk.domain.application import Application
from sikot_desk.domain.case import Permit
from sikot_desk.domain.people import Workplace, full_name
from sikot_desk.domain.recaps import days_of, named
from sikot_desk.domain.reports import MONTHS_SHOWN, Cut, What, months_until
from sikot_desk.print import page
from sikot_desk.print.book import Book, BookRow

_SPANS = (30, 90, 180)
_BOTH: tuple[What, What] = ("accepted", "issued")
_Column = tuple[str, float, bool]
Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list: its title, its columns (title, width in mm, centred), its rows and a last word."""

    title: str
    subtitle: str
    columns: tuple[_Column, ...]
    rows: tuple[Cells, ...]
    closing: tuple[str, ...] = ()

    @property
    def head(self) -> Cells:
        """The titles of its columns."""
        return tuple(title for title, _, _ in self.columns)


def listed(key: str, on: Shelf) -> Listed:
    """Give a list by its key, of the month in which the period begins. Raises KeyError."""
    return LISTS[key](on)


def book_of(key: str) -> Callable[[Shelf], Book]:
    """Give the way a list is printed. Raises KeyError when printed for no list."""

    def made(on: Shelf) -> Book:
        found = listed(key, on)
        return Book(
            paper=page.F4_LANDSCAPE,
            kop=letters.kop(on.office),
            marks=marks(on),
            title=found.title,
            subtitle=(on.procedure.name, found.subtitle),
            columns=columns(found.columns),
            rows=[BookRow(row) for row in found.rows],
            totals=(),
            closing=found.closing,
            note="",
            signings=signings(on, "Dibuat oleh"),
            foot=foot(on, NAMES[key]),
            size=8.0,
            row_high=9.0,
        )

    return made


def _month(on: Shelf) -> Report:
    return report(on.register, f"{on.since:%Y-%m}", on.at)


def _place(place: Workplace) -> str:
    return ", ".join(
        part
        for part in (place.name, place.address, place.kecamatan and f"Kec. {place.kecamatan}")
        if part
    )


# --- for the Dinas Kesehatan ----------------------------------------------------------------


def _health(on: Shelf) -> Listed:
    """Every permit issued or revoked in the month, with what the Dinas Kesehatan asks for."""
    apps = Reports(on.register).issued(f"{on.since:%Y-%m}")
    rows = tuple(_permit_row(on, number, app) for number, app in enumerate(apps, 1))
    return Listed(
        title=f"DAFTAR {on.short} TERBIT DAN DICABUT",
        subtitle=f"Untuk Dinas Kesehatan  ·  {_month(on).name}",
        columns=(
            ("No.", 9.0, True),
            ("Nomor izin", 46.0, False),
            ("Tanggal", 22.0, True),
            ("Nama dan gelar", 42.0, False),
            ("NIK", 31.0, True),
            ("Nomor STR", 34.0, False),
            ("Tempat kerja", 58.0, False),
            ("Berlaku sampai", 24.0, True),
            ("Keterangan", 37.0, False),
        ),
        rows=rows,
        closing=(f"Jumlah: {len(rows)} surat.",),
    )


def _permit_row(on: Shelf, number: int, app: Application) -> Cells:
    procedure = of_file(on.office, app)[1]
    kind = procedure.kind(app.kind)
    revoked = [one.revokes for one in app.given if one.revokes]
    remark = f"Mencabut Nomor {', '.join(revoked)}" if revoked else kind.name
    if app.replaces:
        remark = f"Mengganti Nomor {app.replaces}"
    return (
        f"{number}",
        app.number,
        long(app.letter_date),
        full_name(app.applicant),
        app.applicant.identity_number,
        app.str_certificate.number,
        _place(app.workplace),
        NONE if app.revokes else long(app.ends, letters.LIFELONG),
        remark,
    )


# --- permits that end, permits not collected, numbers that were voided --------------------------


def _ending(on: Shelf) -> Listed:
    """Permits in force that end within 30, 90 and 180 days after the month, or after today."""
    day = min(days_of(f"{on.since:%Y-%m}")[1], on.at.date())
    permits = Reports(on.register).ending(day, _SPANS[-1])
    counts = [sum((one.ends or day) <= _after(day, span) for one in permits) for span in _SPANS]
    said = ", ".join(f"{span} hari: {n}" for span, n in zip(_SPANS, counts, strict=True))
    return Listed(
        title="DAFTAR IZIN YANG AKAN BERAKHIR",
        subtitle=f"Dihitung dari {dates.long_date(day)}",
        columns=(
            ("No.", 9.0, True),
            ("Berakhir", 27.0, True),
            ("Dalam (hari)", 17.0, True),
            ("Nomor izin", 46.0, False),
            ("Nama", 62.0, False),
            ("Tempat kerja", 90.0, False),
            ("Tanggal surat", 27.0, True),
            ("Telepon", 25.0, False),
        ),
        rows=tuple(_ending_row(on, number, one, day) for number, one in enumerate(permits, 1)),
        closing=(f"Berakhir dalam {said} izin.",),
    )


def _after(day: date, span: int) -> date:
    return date.fromordinal(day.toordinal() + span)


def _ending_row(on: Shelf, number: int, one: Permit, day: date) -> Cells:
    app = on.register.application(one.file_id) if one.file_id else None
    return (
        f"{number}",
        long(one.ends),
        f"{(one.ends - day).days if one.ends else 0}",
        one.number,
        one.name,
        _place(one.place) if one.place else one.workplace,
        long(one.letter_date),
        app.applicant.phone if app else "",
    )


def _uncollected(on: Shelf) -> Listed:
    """Permits that were ready at the month's end and had not been collected."""
    month, reports = f"{on.since:%Y-%m}", Reports(on.register)
    apps = reports.files(reports.behind(Cut(figure="ready", month=month), on.at.date()))
    return Listed(
        title="DAFTAR IZIN SIAP DIAMBIL",
        subtitle=f"Belum diambil pada akhir {_month(on).name}",
        columns=(
            ("No.", 9.0, True),
            ("Nomor izin", 48.0, False),
            ("Nama", 60.0, False),
            ("Telepon", 34.0, False),
            ("Siap sejak", 28.0, True),
            ("Rak", 22.0, True),
            ("Diberi tahu", 38.0, False),
            ("Tempat kerja", 64.0, False),
        ),
        rows=tuple(_uncollected_row(number, app) for number, app in enumerate(apps, 1)),
        closing=(f"Jumlah: {len(apps)} izin.",),
    )


def _uncollected_row(number: int, app: Application) -> Cells:
    reached = [one for one in app.told if one.reached]
    return (
        f"{number}",
        app.number,
        full_name(app.applicant),
        app.applicant.phone,
        long(app.ready.date()) if app.ready else "",
        app.rack,
        narrow(reached[-1].occurred) if reached else "belum",
        app.workplace.name,
    )


def _void(on: Shelf) -> Listed:
    """Numbers voided in the month, and why."""
    lines = Reports(on.register).void(f"{on.since:%Y-%m}")
    rows = []
    for number, one in enumerate(lines, 1):
        entry = on.register.entry(one.seq)
        user = on.office.user(entry.officer) if entry else None
        app = on.register.application(one.file_id) if one.file_id else None
        rows.append(
            (
                f"{number}",
                one.number,
                one.reason,
                app.registration if app else NONE,
                app.number if app and app.number != one.number else NONE,
                user.name if user else "",
            )
        )
    return Listed(
        title="DAFTAR NOMOR BATAL",
        subtitle=_month(on).name,
        columns=(
            ("No.", 9.0, True),
            ("Nomor", 56.0, False),
            ("Alasan", 102.0, False),
            ("Nomor pendaftaran", 36.0, True),
            ("Diganti nomor", 56.0, False),
            ("Dibatalkan oleh", 44.0, False),
        ),
        rows=tuple(rows),
        closing=(f"Jumlah: {len(rows)} nomor. Nomor batal tidak dipakai kembali.",),
    )


def _reasons(on: Shelf) -> Listed:
    """Why files were handed back in the month, the most frequent reason first."""
    seen = _month(on)
    total = sum(one.count for one in seen.reasons)
    return Listed(
        title="ALASAN PENGEMBALIAN BERKAS",
        subtitle=seen.name,
        columns=(
            ("No.", 12.0, True),
            ("Persyaratan dan alasan", 240.0, False),
            ("Kali", 51.0, True),
        ),
        rows=tuple(
            (f"{number}", one.words, f"{one.count}") for number, one in enumerate(seen.reasons, 1)
        ),
        closing=(f"Jumlah: {total} alasan pada {seen.recap.returned} pemeriksaan.",),
    )


def _kinds(on: Shelf) -> Listed:
    """Accepted and issued, month by month and kind by kind: twelve months, this one the last."""
    shown = months_until(f"{on.since:%Y-%m}", MONTHS_SHOWN)
    tallies = Reports(on.register).by_kind(shown[0], shown[-1])
    counts = {(one.what, one.month, one.kind.partition("/")[0]): 0 for one in tallies}
    for one in tallies:
        counts[one.what, one.month, one.kind.partition("/")[0]] += one.count
    kinds = {kind.key: kind.name for kind in on.procedure.kinds}
    kinds |= {kind: kind for _, _, kind in sorted(counts) if kind not in kinds}

    def cell(month: str, keys: Iterable[str]) -> str:
        came, gone = (sum(counts.get((what, month, key), 0) for key in keys) for what in _BOTH)
        return f"{came} / {gone}"

    width = (303.0 - 33) / (len(kinds) + 1)
    return Listed(
        title="DITERIMA DAN TERBIT MENURUT JENIS",
        subtitle=f"{named(shown[0])} – {named(shown[-1])}",
        columns=(
            ("Bulan", 33.0, False),
            *((name, width, True) for name in (*kinds.values(), "Jumlah")),
        ),
        rows=tuple(
            (named(month), *(cell(month, (key,)) for key in kinds), cell(month, kinds))
            for month in shown
        ),
        closing=("Tiap kotak: diterima / terbit.",),
    )


LISTS: Mapping[str, Callable[[Shelf], Listed]] = {
    "daftar-dinkes": _health,
    "daftar-berakhir": _ending,
    "daftar-belum-diambil": _uncollected,
    "daftar-nomor-batal": _void,
    "daftar-alasan": _reasons,
    "daftar-jenis": _kinds,
}
"""The lists by their keys; the keys are those of `office_papers.NAMES`."""


def recap_rows(seen: Report) -> Iterator[Cells]:
    """Give a recap as rows of a table: part, figure, count."""
    one = seen.recap
    for part, words, figure in (
        ("Pemeriksaan", "Diperiksa", one.checked),
        ("Pemeriksaan", "Lengkap", one.complete),
        ("Pemeriksaan", "Belum lengkap, dikembalikan", one.returned),
        ("Berkas", "Sisa bulan lalu", one.carried),
        ("Berkas", "Diterima", one.accepted),
        ("Berkas", "Izin terbit", one.issued),
        ("Berkas", "Dibatalkan pemohon", one.withdrawn),
        ("Berkas", "Sisa akhir bulan", one.remaining),
        ("Berkas", "Di tangan pemohon", one.away),
        ("Ketepatan waktu", "Tepat waktu", one.on_time),
        ("Ketepatan waktu", "Terlambat", one.late),
        ("Ketepatan waktu", "Hari kerja seluruhnya", one.days),
        ("Ketepatan waktu", "Terlama (hari kerja)", one.longest),
        ("Izin", "Siap diambil, belum diambil", one.ready),
        ("Izin", "Berakhir dalam 90 hari", one.ending),
        ("Izin", "Nomor batal", len(one.void)),
    ):
        yield part, words, f"{figure}"
    for kind in seen.kinds:
        yield "Diterima menurut jenis", kind.name, f"{kind.accepted}"
        yield "Terbit menurut jenis", kind.name, f"{kind.issued}"
    for why in seen.reasons:
        yield "Alasan pengembalian", why.words, f"{why.count}"
    for step in seen.steps:
        if step.line:
            said = f"{step.step.number} {step.step.name}, nilai tengah (menit kerja)"
            yield "Lama tiap langkah", said, f"{step.line.median}"
