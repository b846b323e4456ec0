"""One receipt for the files of one bringer, each with its number, promise and bars."""

from datetime import timedelta
from typing import Any

import pytest

from sikot_desk.print import collective_receipt, page
from sikot_desk.print.collective_receipt import CollectedFile, CollectiveReceipt
from sikot_desk.print.marks import Marks
from sikot_desk.print.text import plain
from tests.print import reading, samples
from tests.print.reading import pdf, words
from tests.print.samples import HOSTILE, LONGEST_NAME, LONGEST_PLACE

NAMES = ("Siti Rahmawati, A.Md.OT.", "Budi", LONGEST_NAME, *HOSTILE)


def ids(count: int) -> list[str]:
    return [f"2601000{number:04d}0" for number in range(1, count + 1)]


def lot(count: int, **change: Any) -> CollectiveReceipt:
    files = tuple(
        CollectedFile(
            f"{35 + at:04d}/2026",
            NAMES[at % len(NAMES)],
            "Baru, tempat kerja pertama",
            samples.wib(8, 16, 0) + timedelta(days=at),
            file_id,
        )
        for at, file_id in enumerate(ids(count))
    )
    return CollectiveReceipt(
        **{
            "paper": page.A4,
            "kop": samples.kop(),
            "marks": Marks(),
            "product": samples.PRODUCT,
            "moment": samples.wib(6),
            "bringer": "Hendra Gunawan",
            "relation": "staf SDM",
            "phone": "0812-0000-1207",
            "workplace": "Rumah Sakit Bakti Insani",
            "files": files,
            "terms": ("Standar waktu 2 (dua) hari kerja.", "Biaya: Rp0 (gratis)."),
            "officer": "Rina Marlina",
            "officer_title": "Petugas Loket",
            "notice": plain("Bawa lembar ini saat mengambil surat izin."),
            "small_print": "Data pribadi dipakai hanya untuk memproses izin.",
            **change,
        }
    )


@pytest.mark.parametrize(
    ("paper", "count"), [(page.A4, 4), (page.F4_215, 5), (page.F4_210, 5)], ids=["A4", "F4", "f4"]
)
def test_each_file_has_its_row_on_both_halves(paper: page.Paper, count: int) -> None:
    document = pdf(collective_receipt.render, lot(count, paper=paper))
    text = words(document)
    assert reading.page_sizes(document) == [pytest.approx((paper.width, paper.height), abs=0.01)]
    for at in range(count):
        assert text.count(f"{35 + at:04d}/2026") == 2
        assert text.count(NAMES[at]) == 2
    assert text.count("8 Juli 2026, 16.00 WIB") == 2
    assert text.count("Biaya: Rp0 (gratis).") == 2
    assert text.count("Diisi saat penyerahan") == 1
    assert reading.codes(document) == ids(count) * 2
    assert not reading.reaches_edge(document)


def test_more_files_take_more_sheets_and_the_rows_are_counted_on() -> None:
    document = pdf(collective_receipt.render, lot(9, marks=samples.REPRINT))
    text = words(document)
    sheets = len(reading.page_sizes(document))
    assert sheets == 3
    assert f"lembar {sheets} dari {sheets}" in text
    assert text.count("9 (sembilan) berkas") == 2 * sheets
    assert text.count("CETAK ULANG ke-2") == 2 * sheets
    assert text.count("9. 0043/2026") == 2
    found = [code for number in range(sheets) for code in reading.codes(document, number)]
    assert sorted(found) == sorted(ids(9) * 2)


def test_long_names_and_training_stay_on_their_sheet() -> None:
    data = lot(
        3,
        bringer=LONGEST_NAME,
        workplace=LONGEST_PLACE,
        product=LONGEST_PLACE,
        marks=samples.TRAINING,
        registration_label="Nomor agenda pelayanan",
    )
    document = pdf(collective_receipt.render, data)
    text = words(document)
    assert len(reading.page_sizes(document)) == 1
    assert text.count("Nomor agenda pelayanan") == 2
    assert text.count("LATIHAN · BUKAN DOKUMEN SAH") == 2
    assert reading.codes(document) == ids(3) * 2


def test_a_lot_without_files_prints_an_empty_table() -> None:
    text = words(pdf(collective_receipt.render, lot(0)))
    assert "0 (nol) berkas" in text
