"""A day without the PC goes on with paper: the checklist and a register page, blank."""

import io

import pytest
from pypdf import PdfReader

from sikot_desk.desk import office_papers
from sikot_desk.desk.office_papers import OfficePaper, Wish
from tests.desk.day import Day
from tests.desk.reading import text_of


def paper(day: Day, key: str, kind: str = "") -> OfficePaper:
    made = office_papers.make(day.counter.register, Wish(key=key, at=day.now, kind=kind))
    assert isinstance(made, OfficePaper)
    return made


@pytest.mark.parametrize(("kind", "count"), [("", 12), ("baru", 12), ("perpanjangan", 13)])
def test_the_checklist_asks_what_the_screen_asks(day: Day, kind: str, count: int) -> None:
    made = paper(day, "daftar-periksa", kind)
    text = text_of(made.pdf)
    assert f" {count} " in text
    assert ("SIKOT lama (asli)" in text) == (kind == "perpanjangan")
    for said in (
        "DAFTAR PERIKSA KELENGKAPAN",
        "Bandingkan fotokopi dengan e-KTP asli yang ditunjukkan, lalu kembalikan aslinya.",
        "Nomor pendaftarannya tertulis pada tanda terima darurat.",
        "Petugas Loket,",
    ):
        assert said in text
    assert ("Permohonan Perpanjangan" in text) == (kind == "perpanjangan")
    assert len(PdfReader(io.BytesIO(made.pdf)).pages) == 1


def test_the_register_page_is_one_page_without_a_number(day: Day) -> None:
    day.accepted()
    made = paper(day, "lembar-register")
    text = text_of(made.pdf)
    assert "Lembar darurat" in text
    assert "Dicatat susulan ke dalam register tanggal" in text
    assert "0001/2026" not in text
    assert "NIHIL" not in text
    assert len(PdfReader(io.BytesIO(made.pdf)).pages) == 1
