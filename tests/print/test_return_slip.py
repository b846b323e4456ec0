"""The return slip: only what failed, what to do next, and both signatures."""

import pytest

from sikot_desk.print import return_slip
from sikot_desk.print.return_slip import ReturnRow
from sikot_desk.print.text import plain
from tests.print import reading, samples
from tests.print.reading import pdf, words
from tests.print.samples import HOSTILE, LONGEST_NAME, LONGEST_PLACE

SLIP_ID = "260100000499"


def test_before_acceptance_there_is_no_registration_number() -> None:
    document = pdf(return_slip.render, samples.return_slip())
    text = words(document)
    assert "Nomor pendaftaran" not in text
    assert "Diperiksa : Senin, 6 Juli 2026, pukul 10.05–10.32 WIB, pemeriksaan ke-1" in text
    assert "3. Fotokopi ijazah Ada, belum sesuai: tidak dilegalisir Mintakan legalisir" in text
    assert "Langkah berikutnya" in text
    assert "Pekanbaru, 6 Juli 2026" in text
    assert "Muhammad Fadli Harahap Petugas Loket, Rina Marlina" in text
    assert "halaman 1 dari 1" in text
    assert reading.page_sizes(document) == [pytest.approx((210, 297), abs=0.01)]
    assert reading.codes(document) == [SLIP_ID]
    assert not reading.reaches_edge(document)


def test_after_acceptance_the_number_stands_below_the_title() -> None:
    slip = samples.return_slip(registration="0035/2026", statement=plain("Hitungan berhenti."))
    text = words(pdf(return_slip.render, slip))
    assert "(SIKOT) 26 01 0000049 9" in text or "26 01 0000049 9 LEMBAR" in text
    assert "Nomor pendaftaran : 0035/2026 Pemohon" in text
    assert "Hitungan berhenti." in text
    assert "belum diterima" not in text


def test_ten_short_rows_fit_one_page() -> None:
    rows = tuple(
        ReturnRow(number, "Fotokopi STROT", "Tidak ada", "Bawa fotokopi STROT yang masih berlaku.")
        for number in range(1, 11)
    )
    document = pdf(return_slip.render, samples.return_slip(rows=rows))
    assert len(reading.page_sizes(document)) == 1
    assert "10. Fotokopi STROT" in words(document)


def test_many_rows_take_more_pages_each_with_the_table_head() -> None:
    slip = samples.return_slip(rows=samples.FAILED * 9, marks=samples.TRAINING, passed_note="")
    document = pdf(return_slip.render, slip)
    text = words(document)
    pages = len(reading.page_sizes(document))
    assert pages > 1
    assert text.count("Cara melengkapi") >= 2
    assert text.count("LATIHAN · BUKAN DOKUMEN SAH") == pages
    assert text.count("Tambahkan 2 lembar foto yang sama.") == 9
    assert f"halaman {pages} dari {pages}" in text
    assert text.count("Langkah berikutnya") == 1


def test_the_signatures_go_to_a_further_page_when_the_rows_fill_the_first() -> None:
    slip = samples.return_slip(rows=samples.FAILED * 4, marks=samples.REPRINT)
    document = pdf(return_slip.render, slip)
    assert "CETAK ULANG ke-2" in words(document)
    assert len(reading.page_sizes(document)) == 2
    assert reading.codes(document) == [SLIP_ID]


def test_the_longest_names_stay_on_one_page() -> None:
    slip = samples.return_slip(
        applicant=LONGEST_NAME,
        workplace=LONGEST_PLACE,
        brought_by=LONGEST_NAME,
        receiver=LONGEST_NAME,
        product=LONGEST_PLACE,
        registration="0035/2026",
        marks=samples.REPRINT,
        footer="Pengaduan " * 40,
    )
    document = pdf(return_slip.render, slip)
    assert len(reading.page_sizes(document)) == 1
    assert words(document).count("M.A.R.S.") == 3
    assert reading.codes(document) == [SLIP_ID]


def test_nothing_a_person_typed_is_markup() -> None:
    rows = tuple(ReturnRow(1, typed, typed, typed) for typed in HOSTILE)
    text = words(pdf(return_slip.render, samples.return_slip(rows=rows)))
    for typed in HOSTILE:
        assert text.count(typed) == 3
