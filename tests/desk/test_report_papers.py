"""The monthly recap and its lists as PDF, read back; fixed, amended, NIHIL, and in any length."""

import io
from datetime import date, datetime
from typing import Any

import pytest
from pypdf import PdfReader

from sikot_desk.clock import WIB
from sikot_desk.desk import office_papers, procedures, report_lists
from sikot_desk.desk.office_papers import OfficePaper, Wish
from sikot_desk.desk.reports import report
from sikot_desk.desk.shelf import Shelf
from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.fixing import AmendRecap, FixRecap
from tests.desk.day import BUNDA, MONDAY, Day, person, unfit
from tests.print.golden import lines
from tests.print.reading import page_sizes

AUGUST = datetime(2026, 8, 3, 9, 10, tzinfo=WIB)


def paper(day: Day, key: str, month: int = 7, **change: Any) -> OfficePaper:
    wish = Wish(key=key, at=AUGUST, officer="Rina Marlina", since=date(2026, month, 1),
                until=date(2026, month, 28), **change)  # fmt: skip
    made = office_papers.make(day.counter.register, wish)
    assert isinstance(made, OfficePaper), made
    return made


def pages(pdf: bytes) -> list[str]:
    found = PdfReader(io.BytesIO(pdf)).pages
    return [" ".join(sheet.extract_text().split()) for sheet in found]


@pytest.fixture
def month(day: Day) -> Day:
    """One permit handed over, one accepted and left, one handed back at the check."""
    day.handed()
    day.accepted(applicant=person(2), workplace=BUNDA)
    file = day.received(applicant=person(4, name="=Budi"), workplace=BUNDA)
    day.does(a.Check(verdicts=unfit("ijazah", "not_legalised")), file)
    day.does(a.Return(), file)
    return day


def test_the_recap_proves_both_balances_on_one_page_of_f4(month: Day) -> None:
    made = paper(month, "rekap-bulanan")
    (text,) = pages(made.pdf)
    assert page_sizes(made.pdf)[0] == pytest.approx((215, 330), abs=0.1)
    for said in (
        "REKAPITULASI BULANAN PELAYANAN SIKOT Juli 2026",
        "Diperiksa = lengkap + dikembalikan 3 = 3",
        "Sisa lalu + diterima = terbit + dibatalkan + sisa 2 = 2",
        "1 dari 1",
        "tidak ada yang terlambat",
        "1. Fotokopi ijazah dilegalisir: tidak dilegalisir",
        "D. Diterima dan terbit, Februari–Juli 2026",
        "Pembuatan blanko",
        "F. Menurut jenis permohonan",
        "Mengetahui, Kepala Dinas,",
        "Dibuat oleh,",
        "Rina Marlina",
        "Angka belum ditetapkan",
        "halaman 1 dari 1",
    ):
        assert said in text, said
    assert "NIHIL" not in text
    assert paper(month, "rekap-bulanan").digest == made.digest


def test_a_month_without_anything_prints_nihil(day: Day) -> None:
    (text,) = pages(paper(day, "rekap-bulanan", month=5).pdf)
    assert "Mei 2026 NIHIL" in text
    assert "0 = 0" in text
    assert "Belum ada izin terbit" in text
    assert "Mengetahui," in text


def test_a_fixed_month_prints_what_was_fixed_and_what_came_later_apart(month: Day) -> None:
    month.now = AUGUST
    month.does(FixRecap(month="2026-07"))
    july = datetime(2026, 7, 31, 9, tzinfo=WIB)
    file = month.received(applicant=person(5), workplace=BUNDA, occurred=july)
    month.does(a.Check(verdicts=unfit("ktp"), occurred=july), file)
    (text,) = pages(paper(month, "rekap-bulanan").pdf)
    assert "Diperiksa = lengkap + dikembalikan 3 = 3" in text
    assert "Dicatat susulan sesudah rekap ditetapkan, di luar angka di atas: 1 diperiksa." in text
    assert "Angka dibekukan 3 Agustus 2026 pukul" in text
    (august,) = pages(paper(month, "rekap-bulanan", month=8).pdf)
    assert "Dicatat susulan pada bulan ini untuk Juli 2026: 1 diperiksa." in august
    month.does(AmendRecap(month="2026-07", reason="map darurat"))
    (text,) = pages(paper(month, "rekap-bulanan").pdf)
    assert "rekap perbaikan ke-1" in text
    assert "Diperiksa = lengkap + dikembalikan 4 = 4" in text
    assert "Dicatat susulan" not in text


def test_a_late_permit_is_told_apart(day: Day) -> None:
    file = day.signed()
    day.now = MONDAY.replace(day=13, hour=9)
    day.does(a.Number(), file)
    day.does(a.TickReady(number=True, stamp=True, photo=True, archive=True), file)
    (text,) = pages(paper(day, "rekap-bulanan").pdf)
    assert "0 dari 1" in text
    assert "1 terlambat" in text
    assert "terlama 5 hari kerja" in text
    waiting = pages(paper(day, "daftar-belum-diambil").pdf)
    assert "503/SIKOT/001/DPMPTSP/2026" in waiting[0]
    assert "Jumlah: 1 izin." in waiting[-1]


def test_the_health_office_s_list_names_permits_and_keeps_their_numbers(month: Day) -> None:
    (text,) = pages(paper(month, "daftar-dinkes").pdf)
    for said in (
        "DAFTAR SIKOT TERBIT DAN DICABUT",
        "503/SIKOT/001/DPMPTSP/2026",
        "1471015708960003",
        "16 05 5 2 2 23-0451187",
        "Siti Rahmawati, A.Md.OT.",
        "Jumlah: 1 surat.",
    ):
        assert said in text, said


def test_permits_that_end_are_counted_by_thirty_ninety_and_a_hundred_and_eighty(day: Day) -> None:
    for number, ends in (("1/2021", 20), ("2/2021", 80), ("3/2021", 170), ("4/2021", 190)):
        day.old_permit(number, ends=date.fromordinal(date(2026, 7, 31).toordinal() + ends))
    (text,) = pages(paper(day, "daftar-berakhir").pdf)
    assert "Berakhir dalam 30 hari: 1, 90 hari: 2, 180 hari: 3 izin." in text
    assert "4/2021" not in text


def test_a_void_number_is_listed_with_its_reason(day: Day) -> None:
    file = day.ready()
    keep = s.SetOption(option="number_after_spoiled_sheet", value="void", reason="diputuskan")
    day.does(keep)
    day.does(a.Spoil(reason="printer mengunyah lembar"), file)
    (text,) = pages(paper(day, "daftar-nomor-batal").pdf)
    assert "503/SIKOT/001/DPMPTSP/2026 printer mengunyah lembar" in text
    (recap,) = pages(paper(day, "rekap-bulanan").pdf)
    assert "Nomor batal pada bulan ini 1 503/SIKOT/001/DPMPTSP/2026" in recap


def test_long_void_numbers_stay_within_their_column(day: Day) -> None:
    keep = s.SetOption(option="number_after_spoiled_sheet", value="void", reason="diputuskan")
    day.does(keep)
    for number in (1, 2, 3):
        file = day.ready(applicant=person(number))
        day.does(a.Spoil(reason="printer mengunyah lembar"), file)
    made = paper(day, "rekap-bulanan")
    (text,) = pages(made.pdf)
    assert "Nomor batal pada bulan ini 3 503/SIKOT/001/DPMPTSP/2026 dan 2 nomor lain" in text
    assert min(float(line.split()[0]) for line in lines(made.pdf).splitlines()[1:]) >= 20


@pytest.mark.parametrize("key", [one for one in report_lists.LISTS if one != "daftar-jenis"])
def test_a_list_without_rows_prints_nihil_and_is_signed(day: Day, key: str) -> None:
    (text,) = pages(paper(day, key, month=5).pdf)
    assert "NIHIL" in text
    assert "Mengetahui," in text


def test_reasons_are_listed_with_how_often(month: Day) -> None:
    (text,) = pages(paper(month, "daftar-alasan").pdf)
    assert "1 Fotokopi ijazah dilegalisir: tidak dilegalisir 1" in text
    assert "Jumlah: 1 alasan pada 1 pemeriksaan." in text


def test_the_recap_as_a_table_says_the_same(month: Day) -> None:
    seen = report(month.counter.register, "2026-07", AUGUST)
    rows = {(part, words): count for part, words, count in report_lists.recap_rows(seen)}
    assert rows["Pemeriksaan", "Diperiksa"] == "3"
    assert rows["Berkas", "Izin terbit"] == "1"
    assert rows["Diterima menurut jenis", "Baru"] == "2"
    assert rows["Alasan pengembalian", "Fotokopi ijazah dilegalisir: tidak dilegalisir"] == "1"


def test_a_further_workplace_has_a_column_of_its_own(day: Day) -> None:
    first = day.handed()
    number = day.counter.register.application(first)
    assert number is not None
    warned = dict.fromkeys(("other_permits", "first_permit_unknown"), "izin pertama ada")
    day.accepted(workplace=BUNDA, workplace_no=2, overrides=warned)
    (text,) = pages(paper(day, "rekap-bulanan").pdf)
    assert "Baru (1)" in text
    assert "Baru (2)" in text


def test_the_matrix_says_accepted_and_issued_for_twelve_months(month: Day) -> None:
    shelf = _shelf(month)
    found = report_lists.listed("daftar-jenis", shelf)
    assert len(found.rows) == 12
    july = dict(zip(found.head, found.rows[-1], strict=True))
    assert (july["Bulan"], july["Baru"], july["Jumlah"]) == ("Juli 2026", "2 / 1", "2 / 1")
    (text,) = pages(paper(month, "daftar-jenis").pdf)
    assert "Agustus 2025 – Juli 2026" in text
    assert "Tiap kotak: diterima / terbit." in text


def _shelf(day: Day) -> Shelf:
    office = day.counter.register.office()
    return Shelf(
        register=day.counter.register,
        office=office,
        procedure=procedures.current(office)[1],
        since=date(2026, 7, 1),
        until=date(2026, 7, 31),
        at=AUGUST,
        officer="Rina Marlina",
    )


def test_a_permit_that_took_another_s_place_names_it_to_the_health_office(day: Day) -> None:
    first = day.counter.register.application(day.handed())
    assert first
    day.ready(kind="perpanjangan", old_permit=first.number)
    (text,) = pages(paper(day, "daftar-dinkes").pdf)
    assert f"MenggantiNomor{first.number}" in text.replace(" ", "")
