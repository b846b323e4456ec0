"""A book runs over pages, adds up, says NIHIL, and is signed once, at its end."""

import io
from typing import Any

import pytest
from pypdf import PdfReader

from sikot_desk.print import book
from sikot_desk.print.marks import Marks
from tests.print import books, reading
from tests.print.reading import pdf, words
from tests.print.samples import HOSTILE, LONGEST_NAME, LONGEST_PLACE


def drawn(**change: Any) -> bytes:
    return pdf(book.render, books.register_book(**change))


def pages(document: bytes) -> list[str]:
    found = PdfReader(io.BytesIO(document)).pages
    return [" ".join(sheet.extract_text().split()) for sheet in found]


def numbers_on(text: str, count: int) -> list[int]:
    """Which rows stand on a page, by their number before the name."""
    return [at for at in range(1, count + 1) if f" {at} Siti" in text]


@pytest.mark.parametrize("count", range(1, 40))
def test_every_row_is_there_once_and_the_end_is_signed(count: int) -> None:
    found = pages(drawn(rows=books.rows(count)))
    on = [numbers_on(text, count) for text in found]
    assert [at for group in on for at in group] == list(range(1, count + 1))
    assert ["Mengetahui," in text for text in found] == [*[False] * (len(found) - 1), True]
    assert len(on[-1]) >= min(2, count)
    for number, text in enumerate(found, 1):
        assert f"halaman {number} dari {len(found)}" in text
        assert "BUKU REGISTER PERIZINAN" in text
        assert "Keterangan 1 2 3 4 5" in text


def test_totals_are_carried_from_page_to_page() -> None:
    first, second, *_ = pages(drawn(rows=books.rows(20)))
    count = len(numbers_on(first, 20))
    odd = (count + 1) // 2
    assert f"Jumlah pada halaman ini: {count} permohonan, {odd} izin terbit." in first
    assert "Pindahan dari halaman sebelumnya: 0 permohonan, 0 izin terbit." in first
    assert f"Pindahan dari halaman sebelumnya: {count} permohonan, {odd} izin terbit." in second
    assert (
        "Jumlah sampai halaman ini: 20 permohonan, 10 izin terbit."
        in pages(drawn(rows=books.rows(20)))[-1]
    )


def test_an_empty_book_says_so_and_is_signed() -> None:
    text = words(drawn(rows=[]))
    for said in ("NIHIL", "Mengetahui,", "0 permohonan, 0 izin terbit.", "halaman 1 dari 1"):
        assert said in text
    assert "NIHIL" not in words(drawn())


def test_an_upright_book_has_its_kop_once_and_closes_with_its_account() -> None:
    document = pdf(book.render, books.number_book())
    first, second = pages(document)
    assert "PEMERINTAH KOTA PEKANBARU" in first
    assert "PEMERINTAH" not in second
    assert "Buku nomor surat izin, lanjutan" in second
    assert "Rekapitulasi: 40 nomor" not in first
    assert "Rekapitulasi: 40 nomor dipakai berurutan tanpa sela." in second
    assert "tidak dipakai kembali." in second
    assert "NIP 19700817 199503 2 004" in second
    assert reading.page_sizes(document)[0] == pytest.approx((215, 330), abs=0.1)


def test_a_landscape_book_lies_on_its_side() -> None:
    assert reading.page_sizes(drawn())[0] == pytest.approx((330, 215), abs=0.1)


def test_long_and_hostile_cells_stay_text_within_the_page() -> None:
    rows = [
        *books.rows(3, name=LONGEST_NAME, place=LONGEST_PLACE, remark="W" * 200),
        *books.rows(2, number="503/" + "9" * 60, remark="Dicatat susulan 10/7/2026"),
        *(books.rows(1, name=typed)[0] for typed in HOSTILE),
    ]
    document = drawn(rows=rows)
    text = words(document)
    assert text.count("Dicatat susulan 10/7/2026") == 2
    for typed in HOSTILE:
        assert typed in text
    assert sum(page_text.count("W") for page_text in pages(document)) >= 3 * 200
    for number in range(len(reading.page_sizes(document))):
        assert not reading.reaches_edge(document, number=number)


def test_a_number_breaks_after_its_strokes() -> None:
    found = PdfReader(io.BytesIO(drawn())).pages[0].extract_text()
    assert "503/SIKOT/031/" in found
    assert "DPMPTSP/2026" in found


def test_in_training_every_page_says_so() -> None:
    document = drawn(rows=books.rows(20), marks=Marks(training=True))
    assert all("LATIHAN" in text for text in pages(document))
    assert set(reading.fonts_of(document).values()) == {True}
