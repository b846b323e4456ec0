"""The receipt, read back from the PDF as a person and as a scanner would."""

from dataclasses import replace

import pytest

from sikot_desk.print import page, receipt
from sikot_desk.print.fonts import Face
from sikot_desk.print.halves import LEFT
from sikot_desk.print.page import Type
from sikot_desk.print.receipt import Custody
from tests.print import golden, reading, samples
from tests.print.reading import pdf, words
from tests.print.samples import FILE_ID, HOSTILE, LONGEST_NAME, LONGEST_PLACE


@pytest.mark.parametrize("paper", [page.A4, page.F4_215, page.F4_210], ids=lambda p: p.name)
def test_both_halves_say_what_was_accepted(paper: page.Paper) -> None:
    document = pdf(receipt.render, samples.receipt(paper=paper))
    text = words(document)
    for both in ("0035/2026", "Siti Rahmawati, A.Md.OT.", "Rabu, 8 Juli 2026, pukul 16.00 WIB"):
        assert text.count(both) == 2
    assert text.count("Senin, 6 Juli 2026, pukul 09.34 WIB") == 2
    assert text.count("tidak dipersyaratkan") == 2
    assert text.count("Diisi saat penyerahan") == 1
    assert text.count("Bawa lembar ini saat mengambil surat izin") == 1
    assert text.count("beserta KTP asli. Lembar hilang") == 1
    assert reading.page_sizes(document) == [pytest.approx((paper.width, paper.height), abs=0.01)]
    assert reading.codes(document) == [FILE_ID, FILE_ID]
    assert not reading.reaches_edge(document)


def test_the_longest_promise_stays_within_its_frame() -> None:
    said = "Kamis, 24 September 2026, pukul 16.00 WIB"
    long = replace(samples.acceptance(3), promise=samples.wib(24, 16, 0).replace(month=9))
    document = pdf(receipt.render, samples.receipt(outcome=long, paper=page.A4))
    placed = [line.split(maxsplit=3) for line in golden.lines(document).splitlines()]
    found = [(float(one[0]), float(one[2])) for one in placed if one[-1] == said]
    assert len(found) == 2
    for left, size in found:
        assert left + Type(size, Face.BOLD).width(said) < page.A4.width - LEFT - 2


def test_a_file_left_at_the_counter_has_no_number_and_no_promise() -> None:
    left = Custody(samples.wib(6), "Berkas dititipkan dan belum dinyatakan lengkap.")
    document = pdf(receipt.render, samples.receipt(outcome=left, marks=samples.REPRINT))
    text = words(document)
    assert text.count("BELUM DINYATAKAN LENGKAP") == 2
    assert text.count("Berkas dititipkan dan belum dinyatakan lengkap.") == 2
    for absent in ("Nomor pendaftaran", "Dijanjikan", "Persyaratan", "Diisi saat penyerahan"):
        assert absent not in text
    assert reading.codes(document) == [FILE_ID, FILE_ID]


def test_a_reprint_says_so_on_both_halves() -> None:
    text = words(pdf(receipt.render, samples.receipt(marks=samples.REPRINT)))
    assert text.count("CETAK ULANG ke-2") == 2
    assert text.count("7 Juli 2026, 13.05 WIB, Rina Marlina") == 2


def test_training_marks_both_halves_and_leaves_the_bars_readable() -> None:
    document = pdf(receipt.render, samples.receipt(marks=samples.TRAINING))
    assert words(document).count("LATIHAN · BUKAN DOKUMEN SAH") == 2
    assert reading.codes(document) == [FILE_ID, FILE_ID]


@pytest.mark.parametrize(("count", "sheets"), [(0, 1), (1, 1), (14, 1), (20, 1), (21, 2), (41, 3)])
def test_long_checklists_take_more_sheets_and_lose_nothing(count: int, sheets: int) -> None:
    document = pdf(receipt.render, samples.receipt(outcome=samples.acceptance(count)))
    text = words(document)
    assert len(reading.page_sizes(document)) == sheets
    for number in range(1, count + 1):
        assert text.count(f" {number}. ") >= 2
    assert (f"lembar 1 dari {sheets}" in text) == (sheets > 1)


def test_the_longest_names_stay_on_one_page() -> None:
    data = samples.receipt(
        applicant=LONGEST_NAME,
        bringer=LONGEST_NAME,
        workplace=LONGEST_PLACE,
        kind=LONGEST_PLACE,
        marks=samples.REPRINT,
        outcome=samples.acceptance(20),
    )
    document = pdf(receipt.render, data)
    assert len(reading.page_sizes(document)) == 1
    assert words(document).count("M.A.R.S.") >= 4
    assert reading.codes(document) == [FILE_ID, FILE_ID]


def test_nothing_a_person_typed_is_markup() -> None:
    data = samples.receipt(
        applicant=HOSTILE[0], workplace=HOSTILE[1], kind=HOSTILE[2], bringer=HOSTILE[3]
    )
    text = words(pdf(receipt.render, data))
    for typed in HOSTILE:
        assert text.count(typed) >= 2


def test_the_label_of_the_registration_number_is_data() -> None:
    data = replace(samples.receipt(), registration_label="Nomor agenda kantor yang panjang")
    assert words(pdf(receipt.render, data)).count("Nomor agenda kantor yang panjang") == 2


def test_a_promise_that_was_another_before_is_said_within_its_frame_on_both_halves() -> None:
    said = "Janji semula Rabu, 8 Juli 2026; waktu menunggu pemohon sampai Kamis tidak dihitung."
    outcome = replace(samples.acceptance(20), earlier=said)
    document = pdf(receipt.render, samples.receipt(outcome=outcome, paper=page.A4))
    assert words(document).count(said) == 2
    assert words(document).count("Petugas Loket,") == 2
    assert len(reading.page_sizes(document)) == 1
