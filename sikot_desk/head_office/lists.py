"""Head office's tables as people read them: the recap of each counter, kinds, permits.

NIK and numbers are text wherever they stand. Writes no file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sikot_desk.domain import dates, recaps, reports
from sikot_desk.domain.reports import Recap
from sikot_desk.head_office.store import Counter, Reading
from sikot_desk.head_office.views import PermitLine, Views

STATES = {"in_force": "berlaku", "replaced": "diganti", "revoked": "dicabut", "lapsed": "habis"}
ALL = "Semua loket"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a key for files, its title, its columns (title and width in mm), its rows."""

    key: str
    title: str
    columns: tuple[tuple[str, float], ...]
    rows: tuple[tuple[str | int, ...], ...]

    @property
    def head(self) -> tuple[str, ...]:
        """The titles of the columns."""
        return tuple(title for title, _ in self.columns)


def tables(live: Reading, month: str, today: date, counter: str = "") -> tuple[Table, ...]:
    """Give the tables of a month (`2026-07`), of one counter or of all."""
    known = tuple(one for one in live.counters() if counter in ("", one.counter))
    views = Views(live, counter)
    names = _names(live.counters())
    return (
        _recaps(live, {one.counter: names[one.counter] for one in known}, month, today),
        _matrix(views, month),
        _permits("terbit", f"Izin terbit {recaps.named(month)}", views.issued(month), names, today),
        _permits(
            "dicabut", f"Izin dicabut {recaps.named(month)}", views.revoked(month), names, today
        ),
    )


def found(live: Reading, text: str, today: date) -> Table:
    """Give the permits that a search finds."""
    lines = Views(live).search(text)
    return _permits("cari", f"Hasil pencarian: {text}", lines, _names(live.counters()), today)


def _names(known: Sequence[Counter]) -> dict[str, str]:
    """Give each counter's office; counters of one office bear the beginning of their own too."""
    offices = [one.office for one in known]
    return {
        one.counter: f"{one.office} ({one.counter[:4]})"
        if offices.count(one.office) > 1
        else one.office
        for one in known
    }


def state_of(line: PermitLine, today: date) -> str:
    """Say how a permit stands today: in_force, lapsed, replaced or revoked."""
    if line.state == "in_force" and line.ends and line.ends < today.isoformat():
        return "lapsed"
    return line.state


_FIGURES = (
    ("Pemeriksaan", "checked"), ("Lengkap", "complete"), ("Dikembalikan", "returned"),
    ("Sisa lalu", "carried"), ("Diterima", "accepted"), ("Terbit", "issued"),
    ("Dibatalkan", "withdrawn"), ("Sisa", "remaining"), ("Di tangan pemohon", "away"),
    ("Tepat waktu", "on_time"), ("Terlambat", "late"),
)  # fmt: skip


def _recaps(live: Reading, names: dict[str, str], month: str, today: date) -> Table:
    rows = [_figures(name, Views(live, one).recap(month, today)) for one, name in names.items()]
    if len(names) > 1:
        rows.append(_figures(ALL, Views(live).recap(month, today)))
    columns = [("Loket", 60.0), *((title, 17.0) for title, _ in _FIGURES), ("Rata-rata hari", 18.0)]
    return Table("rekap", f"Rekapitulasi {recaps.named(month)}", tuple(columns), tuple(rows))


def _figures(name: str, one: Recap) -> tuple[str | int, ...]:
    mean = f"{one.days / one.issued:.1f}".replace(".", ",") if one.issued else "–"
    return (name, *(getattr(one, figure) for _, figure in _FIGURES), mean)


def _matrix(views: Views, month: str) -> Table:
    months = reports.months_until(month, reports.MONTHS_SHOWN)
    cells = views.matrix(months)
    kinds = sorted({kind for _, kind, _, _ in cells})
    of = {(where, kind): (accepted, issued) for where, kind, accepted, issued in cells}
    rows: list[tuple[str | int, ...]] = [
        (recaps.named(one), *(figure for kind in kinds for figure in of.get((one, kind), (0, 0))))
        for one in months
    ]
    heads = [(f"{_kind(kind)} {what}", 22.0) for kind in kinds for what in ("diterima", "terbit")]
    return Table("jenis", "Bulan dan jenis", (("Bulan", 32.0), *heads), tuple(rows))


def _kind(kind: str) -> str:
    """Give a counted kind as a column names it: `baru/2` is the second workplace."""
    name, _, place = kind.partition("/")
    return f"{name} {place}" if place not in ("", "0", "1") else name


def _permits(
    key: str, title: str, lines: Sequence[PermitLine], names: dict[str, str], today: date
) -> Table:
    columns = (
        ("No", 10.0), ("Loket", 42.0), ("Nomor", 48.0), ("Nama", 50.0), ("NIK", 34.0),
        ("Tempat kerja", 50.0), ("Tanggal", 20.0), ("Sampai", 20.0), ("Keadaan", 18.0),
    )  # fmt: skip
    return Table(key, title, columns, tuple(_rows(lines, names, today)))


def _rows(
    lines: Sequence[PermitLine], names: dict[str, str], today: date
) -> Iterator[tuple[str | int, ...]]:
    for number, one in enumerate(lines, start=1):
        yield (
            number,
            names.get(one.counter, one.counter),
            one.number,
            one.name,
            one.identity_number,
            one.workplace,
            _day(one.letter_date),
            _day(one.ends) or "seumur hidup",
            STATES[state_of(one, today)],
        )


def _day(iso: str) -> str:
    return dates.narrow_date(date.fromisoformat(iso)) if iso else ""
