"""An invented recap: an ordinary month, and one whose every text is as long as it comes."""

from typing import Any

from sikot_desk.domain import plots
from sikot_desk.print import page
from sikot_desk.print.book import BookSigning
from sikot_desk.print.marks import Marks
from sikot_desk.print.recap import Balance, MatrixColumn, Recap, Timeliness
from tests.print import samples

STEPS = (
    ("1  Permohonan masuk", 2.5, 3),
    ("2  Pemeriksaan kelengkapan", 24, 35),
    ("3  Pembuatan blanko", 3.4, 3),
    ("4  Paraf Ahli Muda", 4.2, 5),
    ("9  Penyerahan", 300, 1),
)
FILES = Balance(
    title="B. Neraca berkas",
    lines=(
        ("Sisa bulan lalu", "2"),
        ("Diterima bulan ini", "10"),
        ("Izin terbit", "9"),
        ("Dibatalkan pemohon", "1"),
        ("Sisa akhir bulan", "2"),
        ("  di antaranya di tangan pemohon", "1"),
    ),
    proof=("Sisa lalu + diterima = terbit + dibatalkan + sisa", "12 = 12"),
)


def checks(*reasons: str) -> Balance:
    return Balance(
        title="A. Neraca pemeriksaan berkas",
        lines=(("Berkas diperiksa", "15"), ("Lengkap", "10"), ("Belum lengkap", "5")),
        proof=("Diperiksa = lengkap + dikembalikan", "15 = 15"),
        below=("Alasan pengembalian terbanyak:", tuple((one, "3") for one in reasons)),
    )


def months() -> plots.Plot:
    pairs = [
        plots.Pair(name=name, first=first, second=second)
        for name, first, second in (("Mei", 7, 6), ("Jun", 8, 8), ("Jul", 10, 9))
    ]
    return plots.paired(pairs, plots.Frame(width=84.5, height=34), "")


def steps() -> plots.Plot:
    bars = [
        plots.Bar(name=name, measure=mean, written=f"{mean:g}", standard=most, beside=f"/ {most}")
        for name, mean, most in STEPS
    ]
    return plots.level(bars, plots.Frame(width=175, height=26, size=8.2), "", most=70)


def recap(**change: Any) -> Recap:
    return Recap(
        **{
            "paper": page.F4_215,
            "kop": samples.kop(),
            "marks": Marks(),
            "title": "REKAPITULASI BULANAN PELAYANAN SIKOT",
            "subtitle": "Juli 2026",
            "nil": False,
            "balances": (checks("1. ijazah tidak dilegalisir"), FILES),
            "timeliness": Timeliness(
                figure="8 dari 9",
                said=("izin terbit dalam 2 hari kerja", "1 terlambat"),
                lines=(("Rata-rata 1,6 hari kerja  ·  terlama 3 hari kerja", ""),
                       ("Siap diambil, belum diambil", "1")),
            ),
            "months": ("D. Diterima dan terbit, Mei–Juli 2026", months()),
            "legend": ("diterima", "terbit"),
            "steps": ("E. Waktu tiap langkah SOP (rata-rata, menit)", steps()),
            "notes": ("Garis tegak tebal = standar SOP; batang gelap = melebihi standar.",),
            "rows": ("Diterima", "Terbit"),
            "columns": (MatrixColumn("Baru", ("10", "9")), MatrixColumn("Jumlah", ("10", "9"))),
            "late": (),
            "signings": (
                BookSigning(("Mengetahui,", "Kepala Dinas,"), "AKMAL KHAIRI, S.Th.I., MH",
                            "193704172003121004"),
                BookSigning(("Pekanbaru, 3 Agustus 2026", "Dibuat oleh,"), "Dedi Saputra"),
            ),
            "foot": "Angka dibekukan 3 Agustus 2026 pukul 09.10 WIB.",
            **change,
        }
    )  # fmt: skip
