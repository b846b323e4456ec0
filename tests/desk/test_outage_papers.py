"""A day without the PC goes on with paper: the checklist and a register page, blank."""

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from sikot_desk.desk import office_papers, outage_papers, procedures
from sikot_desk.desk.informs import Desk
from sikot_desk.desk.office_papers import OfficePaper, Wish
from sikot_desk.print import book, page
from sikot_desk.print.marks import Marks
from tests.desk.day import Day
from tests.desk.reading import text_of
from tests.print.reading import page_sizes, pdf, reaches_edge


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
        "nomor pendaftaran pada tanda terima darurat",
        "Petugas Loket,",
    ):
        assert said in text
    assert ("Permohonan Perpanjangan" in text) == (kind == "perpanjangan")
    assert len(PdfReader(io.BytesIO(made.pdf)).pages) == 1


@pytest.mark.parametrize(("kind", "sheets"), [("baru", 1), ("pindah", 2)])
def test_a_checklist_stays_within_the_smaller_sheet(day: Day, kind: str, sheets: int) -> None:
    office = day.counter.register.office()
    desk = Desk(
        office=office,
        procedure=procedures.current(office)[1],
        today=day.now.date(),
        marks=Marks(),
    )
    desk = replace(desk, kind=desk.procedure.kind(kind))
    document = pdf(book.render, replace(outage_papers.checklist(desk), paper=page.A4))
    assert len(page_sizes(document)) == sheets
    assert not any(reaches_edge(document, number=number) for number in range(sheets))


def test_the_register_page_is_one_page_without_a_number(day: Day) -> None:
    day.accepted()
    made = paper(day, "lembar-register")
    text = text_of(made.pdf)
    assert "Lembar darurat" in text
    assert "Dicatat susulan ke dalam register tanggal" in text
    assert "0001/2026" not in text
    assert "NIHIL" not in text
    assert len(PdfReader(io.BytesIO(made.pdf)).pages) == 1
