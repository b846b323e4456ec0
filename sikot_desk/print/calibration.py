"""Lembar kalibrasi: what a printer does to a sheet, read by eye from rulers, lines and targets.

Its test over-print puts crosses where the targets are, moved by the offset typed so far, so that
the officer sees whether number, date and code will land in their places.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from sikot_desk.print import barcode, page
from sikot_desk.print.fonts import Face
from sikot_desk.print.page import HEAD, Paper, Pen, Sheet, Type
from sikot_desk.print.text import draw_lines, sentence, wrap

__all__ = ["Calibration", "TestOverprint", "render", "render_test", "targets"]

_EDGE = 5.0
_LEFT = 25.0
_FINE = Pen(0.35)
_TICKS = {0: 6.0, 5: 4.2}
_TICK = 2.6
_MODULES = (0.25, 0.33, 0.40)
_GREYS = (1.0, 0.93, 0.86, 0.73, 0.6, 0.46, 0.33, 0.0)
_READINGS = ("Titik", "Geser mendatar (mm)", "Geser tegak (mm)", "Cetak ulang ke-", "Dibaca oleh")
_STEPS = (
    (
        "Cetak lembar ini pada skala 100 % (tanpa “sesuaikan halaman”), arah kertas sama dengan "
        "saat mencetak blanko."
    ),
    (
        "Ukur garis mendatar dan garis tegak di bawah dengan penggaris. Selisih lebih dari 0,5 mm "
        "berarti skala pencetak belum 100 %."
    ),
    (
        "Baca pada penggaris tepi: angka yang tepat berimpit dengan tepi kertas. Bila garis 0 "
        "terpotong, baca garis pertama yang utuh dan jaraknya dari tepi."
    ),
    (
        "Masukkan lembar ini kembali ke baki dengan muka dan arah yang sama, lalu pilih cetak "
        "timpa uji: silang kedua harus jatuh di tengah lingkaran. Baca geserannya pada jala 1 mm."
    ),
    ("Ketik bacaan pada layar Kertas → Kalibrasi printer; disimpan untuk pencetak dan baki itu."),
)
_BOLD = (
    "skala 100 %",
    "berimpit dengan tepi kertas",
    "cetak timpa uji",
    "Kertas → Kalibrasi printer",
)


@dataclass(frozen=True, slots=True)
class Calibration:
    """A sheet for one paper size; the sample number is of the office's own form."""

    paper: Paper
    number: str


@dataclass(frozen=True, slots=True)
class TestOverprint:
    """The test over-print onto that sheet: `offset` is right and down in mm."""

    __test__ = False

    paper: Paper
    offset: tuple[float, float]


def targets(paper: Paper) -> tuple[tuple[str, float, float], ...]:
    """The four targets: their letters and the middle of each, in mm."""
    right = paper.width - 55
    bottom = paper.height - (47 if paper.height > 310 else 39)
    return (("A", 45, 127), ("B", right, 127), ("C", 45, bottom), ("D", right, bottom))


def render(data: Calibration, out: BinaryIO) -> None:
    """Write the sheet as a PDF of one page."""
    page.require_face()
    sheet = Sheet(data.paper)
    _rulers(sheet)
    _words(sheet, data.paper)
    _lines(sheet, data.paper)
    for name, x, y in targets(data.paper):
        _target(sheet, name, x, y)
    y = _readings(sheet, 148)
    y = _bars(sheet, y + 12)
    _letters(sheet, data.number, y + 8)
    page.publish([sheet], f"Lembar kalibrasi {data.paper.name}", out)


def render_test(data: TestOverprint, out: BinaryIO) -> None:
    """Write the test over-print as a PDF of one page: a cross with its letter for each target."""
    page.require_face()
    sheet = Sheet(data.paper)
    right, down = data.offset
    for name, across, below in targets(data.paper):
        x, y = across + right, below + down
        sheet.segments(((x - 4, y - 4, x + 4, y + 4), (x - 4, y + 4, x + 4, y - 4)), Pen(0.5))
        sheet.text(x + 5, y + 5, name, Type(8))
    page.publish([sheet], f"Cetak timpa uji {data.paper.name}", out)


# --- rulers ---------------------------------------------------------------------------------------


def _rulers(sheet: Sheet) -> None:
    """Ticks of one millimetre along all four edges, a number each ten, beginning at the corner."""
    wide, high = sheet.paper.width, sheet.paper.height
    level = [(x, tick) for x, tick in _ticks(wide)]
    upright = [(y, tick) for y, tick in _ticks(high)]
    lines = [(x, _EDGE, x, _EDGE + tick) for x, tick in level]
    lines += [(x, high - _EDGE, x, high - _EDGE - tick) for x, tick in level]
    lines += [(_EDGE, y, _EDGE + tick, y) for y, tick in upright]
    lines += [(wide - _EDGE, y, wide - _EDGE - tick, y) for y, tick in upright]
    sheet.segments(lines, Pen(0.25))
    small = Type(6)
    for at in range(10, int(wide) - 9, 10):
        sheet.centred(at, _EDGE + 9, f"{at}", small)
        sheet.centred(at, high - _EDGE - 7.2, f"{at}", small)
    for at in range(20, int(high) - 19, 10):
        sheet.text(_EDGE + 7, at + 0.8, f"{at}", small)
        sheet.right(wide - _EDGE - 7, at + 0.8, f"{at}", small)


def _ticks(length: float) -> Iterator[tuple[float, float]]:
    for place in range(int(length) + 1):
        yield float(place), _TICKS.get(place % 10, _TICK)


# --- what is read ---------------------------------------------------------------------------------


def _words(sheet: Sheet, paper: Paper) -> None:
    sheet.text(_LEFT, 30, "LEMBAR KALIBRASI PENCETAK", Type(15, Face.BOLD))
    y, small = 36.0, Type(8.6)
    x = _LEFT
    for label, wide in (("Pencetak:", 34), ("Baki:", 22), ("Tanggal:", 26)):
        sheet.text(x, y, label, small)
        x += small.width(label) + 1.2
        sheet.dotted(x, x + wide, y)
        x += wide + 3
    sheet.text(x, y, f"Kertas: {paper.name}", small)
    y = 47.0
    room = paper.width - _LEFT - 30
    for number, words in enumerate(_STEPS, 1):
        sheet.text(_LEFT, y, f"{number}.", Type(9.5))
        bold = [one for one in _BOLD if one in words][:1]
        lines = wrap(sentence(words, *bold), 9.5, room)
        y = draw_lines(sheet, (_LEFT + 6, y), lines, Type(9.5), 4.1) + 5.2


def _lines(sheet: Sheet, paper: Paper) -> None:
    """A level line of 150.0 mm and an upright one of 200.0, or what the sheet holds."""
    y = 102.0
    sheet.rule(_LEFT, _LEFT + 150, y, _FINE)
    for end in (_LEFT, _LEFT + 150):
        sheet.upright(end, y - 2.8, y + 2.8, _FINE)
    sheet.centred(_LEFT + 75, y - 1.8, "150,0 mm mendatar", Type(8.6))
    long = 200.0 if paper.height > 310 else 150.0
    x = paper.width - 20
    sheet.upright(x, 98, 98 + long, _FINE)
    for end in (98.0, 98 + long):
        sheet.rule(x - 3, x + 3, end, _FINE)
    told = Type(7)
    sheet.right(x - 1.5, 106, f"{long:.0f},0 mm", told)
    sheet.right(x - 1.5, 109.2, "tegak", told)


def _target(sheet: Sheet, name: str, x: float, y: float) -> None:
    """A grid of 1 mm, 20 wide and high, with a circle and a cross in its middle."""
    grid = [(x - 10, y + at, x + 10, y + at) for at in range(-10, 11)]
    grid += [(x + at, y - 10, x + at, y + 10) for at in range(-10, 11)]
    sheet.segments(grid, Pen(0.2, 0.6))
    sheet.segments(((x - 6, y, x + 6, y), (x, y - 6, x, y + 6)), Pen(0.5))
    sheet.circle((x, y), 2.0, Pen(0.6))
    sheet.centred(x, y + 13.6, f"{name}   x {x:.0f}   y {y:.0f}", Type(8))


def _readings(sheet: Sheet, y: float) -> float:
    sheet.text(_LEFT, y, "Hasil bacaan", Type(10.5, Face.BOLD))
    top, wide, row = y + 3, 155.0, 7.2
    column = wide / len(_READINGS)
    sheet.block(_LEFT, top, wide, 8, HEAD)
    levels = [top, *(top + 8 + row * at for at in range(5))]
    edges = [_LEFT + column * at for at in range(len(_READINGS) + 1)]
    sheet.segments([(_LEFT, level, _LEFT + wide, level) for level in levels], _FINE)
    sheet.segments([(edge, top, edge, levels[-1]) for edge in edges], _FINE)
    for title, edge in zip(_READINGS, edges, strict=False):
        sheet.centred(edge + column / 2, top + 5, title, Type(7.8, Face.BOLD))
    for at, name in enumerate("ABCD"):
        sheet.centred(_LEFT + column / 2, levels[at + 1] + 4.8, name, Type(9))
    note = "Tanda: ke kanan dan ke bawah positif. Batas: ± 15 mm; di luar itu periksa baki kertas."
    sheet.text(_LEFT, levels[-1] + 4.6, note, Type(8, Face.ITALIC))
    return levels[-1] + 4.6


def _bars(sheet: Sheet, y: float) -> float:
    words = "Uji bilah kode (pindai masing-masing; pakai lebar terkecil yang selalu terbaca)"
    sheet.text(_LEFT, y, words, Type(9.5, Face.BOLD))
    for at, module in enumerate(_MODULES):
        x = _LEFT + 52 * at
        barcode.draw(sheet, (x, y + 4), f"{round(module * 100):08d}", module, 9)
        told = f"modul {module:.2f} mm".replace(".", ",")
        sheet.text(x, y + 16.4, told, Type(8))
    return y + 16.4


def _letters(sheet: Sheet, number: str, y: float) -> None:
    bold = Type(9.5, Face.BOLD)
    sheet.text(_LEFT, y, "Uji huruf", bold)
    sample = f"Nomor : {number}    é ü ñ ’ – ± ×    0 O 1 l I 5 S 8 B"
    sheet.text(_LEFT + 22, y, sample, Type(9.5))
    sheet.text(_LEFT, y + 8, "Uji kelabu", bold)
    for at, grey in enumerate(_GREYS):
        sheet.block(_LEFT + 22 + 11 * at, y + 4.2, 11, 5.6, grey)
        sheet.frame(_LEFT + 22 + 11 * at, y + 4.2, 11, 5.6, Pen(0.3))
    note = Type(8, Face.ITALIC)
    sheet.text(_LEFT + 24 + 11 * len(_GREYS), y + 8, "kotak kedua harus masih tampak", note)
