"""The routing sheet: every step of the data it is given, and room for ink."""

from dataclasses import replace

import pytest

from sikot_desk.print import control_sheet, page
from sikot_desk.print.control_sheet import SentBack, Step
from sikot_desk.print.form import Tick
from tests.print import reading, samples
from tests.print.reading import pdf, words
from tests.print.samples import FILE_ID, HOSTILE, LONGEST_NAME, LONGEST_PLACE


@pytest.mark.parametrize("paper", [page.F4_215, page.F4_210, page.A4], ids=lambda p: p.name)
def test_all_steps_stand_on_one_page(paper: page.Paper) -> None:
    document = pdf(control_sheet.render, samples.control_sheet(paper=paper))
    text = words(document)
    for step in samples.steps():
        assert f"{step.number}. {step.act} {step.post} {step.standard}" in text
    assert "6/7 09.07 6/7 09.10" in text
    assert "Dedi Saputra 6/7 09.40" in text
    assert "Dijanjikan selesai : Rabu, 8 Juli 2026, 16.00 WIB" in text
    assert "SOP/DPMPTSP-NP/07 · Surat Izin" in text
    assert "Lembar arsip disimpan di" in text
    assert reading.page_sizes(document) == [pytest.approx((paper.width, paper.height), abs=0.01)]
    assert reading.codes(document) == [FILE_ID]
    assert not reading.reaches_edge(document)


def test_returns_ticks_and_notes_are_filled_in() -> None:
    data = samples.control_sheet(
        sent_back=(SentBack(samples.wib(7, 11, 5), "5 ke 3: nama tempat kerja salah ketik"),) * 3,
        ticks=(Tick("Cap dinas dibubuhkan", done=True),),
        steps=(replace(samples.steps()[0], note="diwakili, surat tugas terlampir"),),
        marks=samples.REPRINT,
    )
    text = words(pdf(control_sheet.render, data))
    assert text.count("7/7 11.05") == 3
    assert text.count("5 ke 3: nama tempat kerja salah ketik") == 3
    assert "CETAK ULANG ke-2" in text
    assert "diwakili, surat tugas terlampir" in text


def test_a_case_of_many_long_steps_stays_on_one_page() -> None:
    long = Step(9, LONGEST_PLACE, LONGEST_PLACE, "10 hari kerja", LONGEST_NAME, note=LONGEST_NAME)
    data = samples.control_sheet(
        paper=page.A4,
        steps=(long,) * 12,
        applicant=LONGEST_NAME,
        workplace=LONGEST_PLACE,
        kind=LONGEST_PLACE,
        marks=samples.REPRINT,
    )
    document = pdf(control_sheet.render, data)
    assert len(reading.page_sizes(document)) == 1
    assert reading.codes(document) == [FILE_ID]
    assert not reading.reaches_edge(document)


def test_a_sheet_without_steps_or_ticks_prints() -> None:
    data = samples.control_sheet(steps=(), ticks=(), marks=samples.TRAINING)
    document = pdf(control_sheet.render, data)
    assert "LATIHAN" in words(document)
    assert reading.codes(document) == [FILE_ID]


def test_nothing_a_person_typed_is_markup() -> None:
    data = samples.control_sheet(applicant=HOSTILE[0], workplace=HOSTILE[1], kind=HOSTILE[2])
    text = words(pdf(control_sheet.render, data))
    for typed in HOSTILE[:3]:
        assert typed in text
