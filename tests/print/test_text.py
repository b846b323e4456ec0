"""Setting text: line breaks, no-break pairs, justified paragraphs, fitting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sikot_desk.print import fonts, text
from sikot_desk.print.fonts import Face
from sikot_desk.print.page import Type
from sikot_desk.print.text import Span, plain, sentence, wrap

NBSP = "\N{NO-BREAK SPACE}"


def lines_of(words: str, size: float = 10, width: float = 60) -> list[str]:
    found = wrap(plain(words), size, width)
    return [" ".join("".join(s.text for s in w) for w in line.words) for line in found]


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ("Kelurahan Delima, Kecamatan Binawidya", "Kelurahan~Delima, Kecamatan~Binawidya"),
        ("Kota Pekanbaru dan Kabupaten Kampar", "Kota~Pekanbaru dan Kabupaten~Kampar"),
        ("Jalan Melati Nomor 12, RT 003/RW 007", "Jalan~Melati Nomor~12, RT~003/RW~007"),
        ("Blok C Kilometer 7,5", "Blok~C Kilometer~7,5"),
        ("tanggal 8 Juli 2026 pukul 16.00", "tanggal 8~Juli~2026 pukul~16.00"),
        ("pukul 08.00–16.00 WIB", "pukul~08.00–16.00~WIB"),
        ("Plt. KEPALA, Rp 10", "Plt.~KEPALA, Rp~10"),
        ("2 (dua) hari kerja", "2~(dua) hari kerja"),
        ("PEMERINTAH KOTA PEKANBARU", "PEMERINTAH KOTA PEKANBARU"),
        ("Ekskelurahan Baru", "Ekskelurahan Baru"),
    ],
)
def test_pairs_are_kept_together(given_: str, kept: str) -> None:
    assert text.kept(given_) == kept.replace("~", NBSP)


def test_a_line_never_ends_between_kept_words() -> None:
    for width in range(20, 90):
        lines = lines_of("di Kelurahan Delima pada 8 Juli 2026 nanti", width=width)
        assert not any(line.endswith(("Kelurahan", "Juli")) for line in lines if width > 30)


def test_bold_words_are_found_in_their_order() -> None:
    assert sentence("satu dua tiga dua", "dua", "tiga", "absent") == (
        Span("satu "),
        Span("dua", Face.BOLD),
        Span(" "),
        Span("tiga", Face.BOLD),
        Span(" dua"),
    )
    assert sentence("x", "x") == (Span("x", Face.BOLD),)


@given(words=st.text(max_size=200), width=st.floats(4, 100))
def test_lines_keep_to_the_width_and_lose_nothing(words: str, width: float) -> None:
    found = wrap(plain(words), 10, width)
    printed = "".join(s.text for line in found for word in line.words for s in word)
    squeezed = "".join(text.kept(words).split())
    assert "".join(printed.split()) == squeezed
    assert all(line.width <= width + 4 for line in found)


def test_an_endless_word_is_cut_between_letters() -> None:
    assert len(lines_of("A" * 200, width=40)) > 5
    kept = lines_of("Kelurahan " + "Panjang" * 9, width=30)
    assert kept[0] == "Kelurahan"


def test_a_gaping_line_is_not_justified() -> None:
    gaping = wrap(plain("satu " + "A" * 18 + " " + "B" * 18), 10, 62)
    assert not text.justified(gaping, 10, 62)
    even = wrap(plain("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh"), 10, 60)
    assert text.justified(even, 10, 60)


def test_text_is_made_smaller_before_it_is_broken_and_cut() -> None:
    type_ = Type(10)
    short = text.fitted("satu", type_, 50, 6)
    assert (short.lines, short.size, short.whole) == (("satu",), 10, True)
    smaller = text.fitted("satu dua tiga empat lima enam", type_, 46, 6)
    assert len(smaller.lines) == 1
    assert 6 <= smaller.size < 10
    broken = text.fitted("satu dua tiga empat lima enam " * 2, type_, 46, 8, 3)
    assert len(broken.lines) > 1
    assert broken.size == 8
    assert broken.whole
    cut = text.fitted("satu dua tiga empat lima enam " * 9, type_, 46, 8, 2)
    assert cut.lines[-1].endswith("…")
    assert not cut.whole
    assert all(fonts.width(line, Face.REGULAR, 8) <= 46 for line in cut.lines)


def test_cutting_leaves_what_fits_alone() -> None:
    assert text.cut("satu", Type(10), 50) == "satu"
    assert text.cut("satu dua tiga", Type(10), 12) == "satu…"
    assert text.cut("satu", Type(10), 0.1) == "…"


def test_numbers_in_the_groups_people_read() -> None:
    assert text.grouped_id("260100000473") == "26 01 0000047 3"
    assert text.grouped_id("1") == "1"
    assert text.grouped_code("K7QF4M2X9T") == "K7QF4 M2X9T"
    assert text.grouped_code("K7QF4") == "K7QF4"
    assert text.grouped_nip("193704172003121004") == "19370417 200312 1 004"
    assert text.grouped_nip("19370417 200312 1 004") == "19370417 200312 1 004"
    assert text.grouped_nip("tidak ada") == "tidak ada"
    assert text.masked("1471000000000002") == "1471••••••••0002"
    assert text.masked("A1234567") == "A1234567"
