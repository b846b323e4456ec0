"""The receipt on the 80 mm roll: as long as it says, its bars read from a thermal head's dots."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
import zxingcpp

from sikot_desk.print import page, receipt_roll
from sikot_desk.print.marks import Marks, Reprint
from sikot_desk.print.receipt import Custody
from tests.print import reading, samples

LONG = "Muhammad Abdurrahman Wahid Kusumawardhana Hadiningrat Panjang Sekali, S.Tr.Kes., M.Kes."


def drawn(**change: Any) -> bytes:
    return reading.pdf(receipt_roll.render, samples.receipt(paper=page.ROLL_80, **change))


def test_the_roll_is_80_wide_and_as_long_as_what_it_says() -> None:
    (short,) = reading.page_sizes(drawn())
    (long,) = reading.page_sizes(drawn(applicant=LONG, outcome=samples.acceptance(23)))
    assert short[0] == pytest.approx(80, abs=0.02)
    assert 110 < short[1] < long[1] < 200


def test_it_says_what_the_sheet_says_and_names_the_missing_by_number_alone() -> None:
    text = reading.words(drawn())
    for said in (
        "TANDA TERIMA BERKAS",
        "0035/2026",
        "26 01 0000047 3",
        "10 dari 11 persyaratan ada.",
        "Tidak ada: nomor 3 pada daftar persyaratan.",
        "Rabu, 8 Juli 2026, pukul 16.00 WIB",
        "Bawa lembar ini saat mengambil surat izin",
        "Rina Marlina",
    ):
        assert said in text, said
    assert "ijazah" not in text


def test_a_file_left_at_the_counter_has_no_number_and_no_promise() -> None:
    text = reading.words(drawn(outcome=Custody(datetime(2026, 7, 6, 9, 34), "Berkas dititipkan.")))
    assert "TANDA TITIP BERKAS" in text
    assert "BELUM DINYATAKAN LENGKAP" in text
    assert "Dijanjikan" not in text


@pytest.mark.parametrize("training", [False, True])
def test_the_bars_are_read_from_the_dots_of_a_thermal_head(training: bool) -> None:
    document = drawn(marks=Marks(training=training))
    dots = reading.picture(document, 0, 203).point(lambda value: 255 if value > 127 else 0)
    found = zxingcpp.read_barcodes(dots, formats=zxingcpp.BarcodeFormat.Code128)
    assert [code.text for code in found] == ["260100000473"]


def test_a_reprint_names_its_officer_whole() -> None:
    reprint = Reprint(2, datetime(2026, 7, 6, 10, 5), "Muhammad Fadli Harahap Siregar")
    text = reading.words(drawn(marks=Marks(reprint=reprint)))
    assert "CETAK ULANG ke-2" in text
    assert "6 Juli 2026, 10.05 WIB, Muhammad Fadli Harahap Siregar" in text


def test_nothing_is_printed_outside_the_72_mm_of_the_head() -> None:
    image = reading.picture(drawn(applicant=LONG), 0, 254)
    ink = image.point(lambda value: 255 if value < 200 else 0).getbbox()
    assert ink is not None
    assert ink[0] >= 39
    assert ink[2] <= 761


def test_the_roll_says_what_was_promised_before() -> None:
    said = "Janji semula Rabu, 8 Juli 2026."
    outcome = replace(samples.acceptance(), earlier=said)
    assert said in reading.words(drawn(outcome=outcome))
