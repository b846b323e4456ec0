"""Rekap bulanan as its paper says it: figures written out, plots, who takes note and who made it.

A fixed month prints the figures that were fixed and says so; one that is not fixed says that too.
"""

from collections.abc import Iterator, Sequence

from sikot_desk.desk import letters, shelf
from sikot_desk.desk.reports import WHAT, Report, StepShown, report
from sikot_desk.desk.shelf import Shelf
from sikot_desk.domain import dates, plots
from sikot_desk.domain.recaps import named
from sikot_desk.domain.reports import LateLine
from sikot_desk.print import page
from sikot_desk.print.book import BookSigning
from sikot_desk.print.recap import Balance, MatrixColumn, Recap, Timeliness

_REASONS = 3
_MONTHS = 6
_WHOLE_FROM = 10
"""Minutes from which on a mean is written without decimals."""


def recap(on: Shelf) -> Recap:
    """Give the recap of the month in which the shelf's period begins."""
    seen = report(on.register, f"{on.since:%Y-%m}", on.at)
    figures = seen.recap
    return Recap(
        paper=page.F4_215,
        kop=letters.kop(on.office),
        marks=shelf.marks(on),
        title=f"REKAPITULASI BULANAN PELAYANAN {on.short}",
        subtitle=_subtitle(seen),
        nil=figures.is_nil,
        balances=(_checks(seen), _files(seen)),
        timeliness=_timeliness(seen),
        months=(_months_title(seen), months(seen, plots.Frame(width=84.5, height=34), _MONTHS)),
        legend=("diterima", "terbit"),
        steps=(
            "E. Waktu tiap langkah SOP (rata-rata, menit) dibandingkan dengan standarnya",
            _steps(seen),
        ),
        notes=tuple(_notes(seen)),
        rows=("Diterima", "Terbit"),
        columns=tuple(_columns(seen)),
        late=tuple(_late(seen)),
        signings=_signings(on),
        foot=_foot(seen),
    )


def _subtitle(seen: Report) -> str:
    number = seen.fixed.number if seen.fixed else 0
    return f"{seen.name}  ·  rekap perbaikan ke-{number}" if number else seen.name


def _checks(seen: Report) -> Balance:
    one = seen.recap
    reasons = seen.reasons[:_REASONS]
    return Balance(
        title="A. Neraca pemeriksaan berkas",
        lines=(
            ("Berkas diperiksa", f"{one.checked}"),
            ("Lengkap", f"{one.complete}"),
            ("Belum lengkap, dikembalikan", f"{one.returned}"),
        ),
        proof=(
            "Diperiksa = lengkap + dikembalikan",
            f"{one.checked} = {one.complete + one.returned}",
        ),
        below=(
            "Alasan pengembalian terbanyak:",
            tuple(
                (f"{at}. {why.words}", f"{why.count}") for at, why in enumerate(reasons, start=1)
            ),
        ),
    )


def _files(seen: Report) -> Balance:
    one = seen.recap
    return Balance(
        title="B. Neraca berkas",
        lines=(
            ("Sisa bulan lalu", f"{one.carried}"),
            ("Diterima bulan ini", f"{one.accepted}"),
            ("Izin terbit", f"{one.issued}"),
            ("Dibatalkan pemohon", f"{one.withdrawn}"),
            ("Sisa akhir bulan", f"{one.remaining}"),
            ("  di antaranya di tangan pemohon", f"{one.away}"),
        ),
        proof=(
            "Sisa lalu + diterima = terbit + dibatalkan + sisa",
            f"{one.carried + one.accepted} = {one.issued + one.withdrawn + one.remaining}",
        ),
    )


def _timeliness(seen: Report) -> Timeliness:
    one = seen.recap
    spent = "Belum ada izin terbit"
    if one.issued:
        mean = decimal(one.days / one.issued)
        spent = f"Rata-rata {mean} hari kerja  ·  terlama {one.longest} hari kerja"
    return Timeliness(
        figure=f"{one.on_time} dari {one.issued}",
        said=(
            f"izin terbit dalam {seen.procedure.days} hari kerja",
            f"{one.late} terlambat" if one.late else "tidak ada yang terlambat",
        ),
        lines=(
            (spent, ""),
            ("Siap diambil, belum diambil", f"{one.ready}"),
            ("Izin berakhir dalam 90 hari", f"{one.ending}"),
            ("Nomor batal pada bulan ini", f"{len(one.void)}"),
            *_voided(one.void),
        ),
    )


def _voided(numbers: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Name the first of the voided numbers in a row of its own: a number may be of any form."""
    if numbers:
        others = f" dan {len(numbers) - 1} nomor lain" if len(numbers) > 1 else ""
        yield f"  {numbers[0]}{others}", ""


def decimal(number: float) -> str:
    """Write a number with one decimal, as Indonesian does: `1,6`."""
    return f"{number:.1f}".replace(".", ",")


def short_month(month: str) -> str:
    """Give a month's name in three letters, `Agu`."""
    return named(month)[:3]


def _months_title(seen: Report) -> str:
    first = seen.recap.months[-_MONTHS].month if len(seen.recap.months) >= _MONTHS else seen.month
    begun = named(first).split()
    year = "" if begun[1] == seen.name.split()[1] else f" {begun[1]}"
    return f"D. Diterima dan terbit, {begun[0]}{year}–{seen.name}"


def months(seen: Report, frame: plots.Frame, count: int) -> plots.Plot:
    """Draw the last months, the report's own the last."""
    shown = seen.recap.months[-count:]
    pairs = [
        plots.Pair(name=short_month(one.month), first=one.accepted, second=one.issued)
        for one in shown
    ]
    said = "; ".join(
        f"{named(one.month)}: diterima {one.accepted}, terbit {one.issued}" for one in shown
    )
    return plots.paired(pairs, frame, said)


def _in_minutes(seen: Report) -> list[StepShown]:
    return [one for one in seen.steps if not one.step.standard.days]


def _steps(seen: Report) -> plots.Plot:
    """Bars of true length up to twice the longest standard; one of a day is told in words."""
    shown = _in_minutes(seen)
    bars = []
    for one in shown:
        mean = one.line.total / one.line.count if one.line else 0.0
        written = decimal(mean) if mean < _WHOLE_FROM else f"{mean:.0f}"
        bars.append(
            plots.Bar(
                name=f"{one.step.number}  {one.step.name}",
                measure=mean,
                written=written if one.line else "–",
                standard=one.standard,
                beside=f"/ {one.standard}",
            )
        )
    frame = plots.Frame(width=175, height=5.2 * len(shown), size=8.2)
    said = "; ".join(f"{bar.name}: {bar.written} menit {bar.beside}" for bar in bars)
    most = 2.0 * max((one.standard for one in shown), default=0)
    return plots.level(bars, frame, said, most=most)


def _notes(seen: Report) -> Iterator[str]:
    yield "Garis tegak tebal = standar SOP; batang gelap = melebihi standar."
    for one in seen.steps:
        if one.step.act == "hand_over":
            yield (
                f"Langkah {one.step.number} dihitung sejak siap diambil, jadi memuat waktu "
                "menunggu pemohon datang."
            )
        days = one.step.standard.days
        if not days:
            continue
        head = f"Langkah {one.step.number} ({one.step.name.lower()}, standar {days} hari kerja)"
        if one.line is None:
            yield f"{head}: belum ada."
            continue
        mean, longest = one.line.total / one.line.count, one.line.longest
        whole = one.standard / days
        yield (
            f"{head}: rata-rata {decimal(mean / whole)} hari kerja, "
            f"terlama {decimal(longest / whole)} hari kerja."
        )


def _columns(seen: Report) -> Iterator[MatrixColumn]:
    for one in seen.kinds:
        yield MatrixColumn(one.name, (f"{one.accepted}", f"{one.issued}"))
    yield MatrixColumn("Jumlah", (f"{seen.recap.accepted}", f"{seen.recap.issued}"))


def late_words(lines: Sequence[LateLine]) -> str:
    """Give what was recorded late in words: `2 diterima, 1 izin terbit`."""
    return ", ".join(f"{one.count} {WHAT.get(one.what, one.what)}" for one in lines)


def _late(seen: Report) -> Iterator[str]:
    """Late recordings in their own part: into this month, and in this month into earlier ones."""
    if seen.late:
        yield (
            f"Dicatat susulan sesudah rekap ditetapkan, di luar angka di atas: "
            f"{late_words(seen.late)}."
        )
    for month in dict.fromkeys(one.month for one in seen.recap.susulan):
        lines = [one for one in seen.recap.susulan if one.month == month]
        yield f"Dicatat susulan pada bulan ini untuk {named(month)}: {late_words(lines)}."


def _signings(on: Shelf) -> tuple[BookSigning, BookSigning]:
    """Who takes note is the office's head; who made it is the officer at the desk."""
    city = on.office.identity.city if on.office.identity else ""
    post = on.procedure.signatory["post"]
    noting = ("Mengetahui,", f"{on.procedure.post(post).short},")
    made = BookSigning((f"{city}, {dates.long_date(on.at.date())}", "Dibuat oleh,"), on.officer)
    holder = shelf.holder(on, post)
    return (
        BookSigning(noting, shelf.name_of(holder), holder.nip)
        if holder
        else BookSigning(noting, nip=""),
        made,
    )


def _foot(seen: Report) -> str:
    if seen.fixed is None:
        return "Angka belum ditetapkan; masih dapat berubah oleh pencatatan sesudahnya."
    at = f"{dates.long_date(seen.fixed.at)} pukul {dates.clock(seen.fixed.at)} WIB"
    return f"Angka dibekukan {at}. Pencatatan setelahnya masuk bagian susulan atau rekap perbaikan."
