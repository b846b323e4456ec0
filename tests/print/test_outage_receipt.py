"""The receipt of the map darurat, read back: number and bars printed, the rest for the pen."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sikot_desk.print import blank_slip, outage_receipt, page
from sikot_desk.print.blank_slip import BlankSlip
from sikot_desk.print.marks import Marks
from sikot_desk.print.outage_receipt import Numbered, OutageReceipt, Printing
from sikot_desk.print.text import sentence
from tests.print import golden, reading, samples
from tests.print.reading import words
from tests.print.samples import FILE_ID, NAMES


def receipt(**change: Any) -> OutageReceipt:
    common = Printing(
        **{
            "paper": page.A4,
            "kop": samples.kop(),
            "marks": Marks(),
            "kinds": ("Baru", "Perpanjangan", "Pindah", "Lainnya"),
            "requirements": NAMES,
            "terms": ("Standar waktu 2 (dua) hari kerja sejak berkas lengkap.", "Biaya: Rp0."),
            "notice": sentence("**Bawa lembar ini saat mengambil surat izin**, beserta KTP asli."),
            "small_print": "Data pribadi dipakai hanya untuk memproses izin.",
            "officer_title": "Petugas Loket",
            "printed": date(2026, 7, 1),
            **change,
        }
    )
    return OutageReceipt(common, Numbered(FILE_ID, "0812/2026", 12, 50))


def drawn(data: OutageReceipt) -> bytes:
    return reading.pdf(
        lambda one, out: page.publish(outage_receipt.sheets(one), "Map darurat", out), data
    )


@pytest.mark.parametrize("paper", [page.A4, page.F4_215, page.F4_210], ids=lambda p: p.name)
def test_both_halves_bear_number_and_bars(paper: page.Paper) -> None:
    document = drawn(receipt(paper=paper))
    text = words(document)
    for both in ("0812/2026", "(dicadangkan)", "Diterima lengkap", "Dijanjikan selesai", "Lainnya"):
        assert text.count(both) == 2
    for once in (
        "sudah dicatat susulan ke dalam register",
        "Dicetak 1 Juli 2026, lembar 12 dari 50",
        "Yang menyerahkan berkas,",
        "Bawa lembar ini saat mengambil surat izin",
    ):
        assert text.count(once) == 1
    assert text.count("Petugas Loket,") == 2
    assert reading.codes(document) == [FILE_ID, FILE_ID]
    assert reading.page_sizes(document) == [pytest.approx((paper.width, paper.height), abs=0.01)]
    assert not reading.reaches_edge(document)


def test_the_bars_are_read_from_a_poor_copy() -> None:
    assert reading.rough_codes(drawn(receipt())) == [FILE_ID, FILE_ID]


def test_nothing_of_an_ordinary_map_crosses_the_cut_line() -> None:
    placed = [line.split(maxsplit=3) for line in golden.lines(drawn(receipt())).splitlines()[1:]]
    heights = [float(one[1]) for one in placed if one[3] != "potong di sini"]
    assert [y for y in heights if 142.6 < y < 155] == []
    assert max(heights) < page.A4.height - 5


@pytest.mark.parametrize("count", [1, 13, 20, 26])
def test_any_checklist_leaves_room_to_sign(count: int) -> None:
    names = tuple(f"Persyaratan {number}" for number in range(1, count + 1))
    document = drawn(receipt(requirements=names))
    placed = [line.split(maxsplit=3) for line in golden.lines(document).splitlines()[1:]]
    signing = [float(one[1]) for one in placed if one[3:] == ["Petugas Loket,"]]
    assert len(signing) == (4 if count > 20 else 2)
    assert signing[0] < 148.5 - 6.4 - 10
    assert words(document).count(f"Persyaratan {count}") >= 2


def test_marks_of_training_and_reprint_stand_on_both_halves() -> None:
    assert words(drawn(receipt(marks=Marks(training=True)))).count("LATIHAN") >= 2
    text = words(drawn(receipt(marks=samples.REPRINT)))
    assert text.count("CETAK ULANG ke-2") == 2
    assert "Map darurat: diisi tangan" not in text


def test_a_long_label_and_a_long_number_stay_in_their_places() -> None:
    data = receipt(registration_label="Nomor pendaftaran permohonan")
    long = replace(data, number=replace(data.number, registration="0812/AGENDA/DPMPTSP/VII/2026"))
    document = drawn(long)
    assert words(document).count("0812/AGENDA/DPMPTSP/VII/2026") == 2
    assert not reading.reaches_edge(document)


def slip(**change: Any) -> BlankSlip:
    return BlankSlip(
        **{
            "paper": page.A4,
            "kop": samples.kop(),
            "marks": Marks(),
            "product": "Surat Izin Kerja Okupasi Terapis (SIKOT)",
            "statement": sentence("Berkas ini **belum lengkap** dan dikembalikan."),
            "next_step": sentence("Lengkapi ........ hal di atas."),
            "place": "Pekanbaru",
            "officer_title": "Petugas Loket",
            "footer": "Pelayanan tidak dipungut biaya.",
            **change,
        }
    )


def test_the_empty_slip_has_neither_number_nor_bars_and_room_to_sign() -> None:
    document = reading.pdf(
        lambda one, out: page.publish(blank_slip.sheets(one), "Lembar pengembalian", out), slip()
    )
    text = words(document)
    for said in ("LEMBAR PENGEMBALIAN BERKAS", "Cara melengkapi", "Langkah berikutnya",
                 "Berkas dan lembar ini saya terima kembali,", "Lembar darurat"):  # fmt: skip
        assert text.count(said) == 1
    assert "Nomor pendaftaran" not in text
    assert reading.codes(document) == []
    placed = [line.split(maxsplit=3) for line in golden.lines(document).splitlines()[1:]]
    signing = next(float(one[1]) for one in placed if one[3] == "Petugas Loket,")
    assert signing + 20 < page.A4.height - 21
