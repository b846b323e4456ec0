"""The standard of service as it hangs at the counter."""

import pytest

from sikot_desk.print import page, requirements_sheet
from sikot_desk.print.requirements_sheet import RequirementRow, Section
from sikot_desk.print.text import plain
from tests.print import reading, samples
from tests.print.reading import pdf, words
from tests.print.samples import HOSTILE, LONGEST_PLACE


def test_it_says_what_the_checklist_asks() -> None:
    document = pdf(requirements_sheet.render, samples.requirements_sheet())
    text = words(document)
    for row in samples.requirements_sheet().requirements:
        assert f"{row.number}." in text
        assert row.text in text
        assert row.remark in text
    assert "SURAT IZIN KERJA OKUPASI TERAPIS (SIKOT)" in text
    assert "2 (dua) hari kerja" in text
    assert "2. Peraturan Wali Kota" in text
    assert "belum dikonfirmasi kantor" in text
    assert "halaman" not in text
    assert reading.page_sizes(document) == [pytest.approx((215, 330), abs=0.01)]
    assert not reading.reaches_edge(document)


def test_confirmed_by_the_office_the_remark_goes() -> None:
    text = words(pdf(requirements_sheet.render, samples.requirements_sheet(confirmed=True)))
    assert "belum dikonfirmasi" not in text


def test_a_longer_set_shrinks_then_flows_to_more_pages() -> None:
    rows = tuple(RequirementRow(at, LONGEST_PLACE, "asli ditunjukkan") for at in range(1, 21))
    sections = (Section("Pengambilan", plain("kata " * 200)),) * 4
    data = samples.requirements_sheet(
        requirements=rows, sections=sections, marks=samples.TRAINING, paper=page.A4
    )
    document = pdf(requirements_sheet.render, data)
    text = words(document)
    pages = len(reading.page_sizes(document))
    assert pages > 1
    assert f"halaman {pages} dari {pages}" in text
    assert text.count(LONGEST_PLACE) == 20
    assert text.count("Dasar hukum") == 1
    assert not reading.reaches_edge(document, number=pages - 1) or "LATIHAN" in text


def test_parts_without_content_are_left_out() -> None:
    data = samples.requirements_sheet(
        steps=("Selesai",), steps_note=(), basis=(), requirements_note=(), sections=()
    )
    text = words(pdf(requirements_sheet.render, data))
    assert "Dasar hukum" not in text
    assert "Sistem, mekanisme, dan prosedur" in text
    none = words(pdf(requirements_sheet.render, samples.requirements_sheet(steps=())))
    assert "Sistem" not in none


def test_nothing_a_person_typed_is_markup() -> None:
    rows = tuple(RequirementRow(at, typed, typed) for at, typed in enumerate(HOSTILE, 1))
    text = words(pdf(requirements_sheet.render, samples.requirements_sheet(requirements=rows)))
    for typed in HOSTILE:
        assert text.count(typed) == 2
