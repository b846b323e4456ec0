"""The application form and the surat kuasa: typed or left for the pen, signed over stamp duty."""

from typing import Any

import pytest

from sikot_desk.print import application_form, page, proxy_letter
from sikot_desk.print.marks import Marks
from sikot_desk.print.page import Paper
from sikot_desk.print.written import Blank
from tests.print import reading, samples, step_one
from tests.print.reading import pdf, words
from tests.print.samples import HOSTILE, LONGEST_NAME, LONGEST_PLACE


def form(**change: Any) -> bytes:
    return pdf(application_form.render, step_one.application_form(**change))


def proxy(**change: Any) -> bytes:
    return pdf(proxy_letter.render, step_one.proxy_letter(**change))


def test_a_prefilled_form_bears_its_data_and_the_file_s_bars() -> None:
    document = form()
    text = words(document)
    for said in ("Siti Rahmawati, A.Md.OT.", step_one.ADDRESS, "Pekanbaru, 10 Juli 2026"):
        assert said in text
    for number, name in enumerate(samples.NAMES, 1):
        assert f"{number}. {name}" in text
    assert "meterai" in text
    assert "Rp10.000" in text
    assert reading.codes(document) == [samples.FILE_ID]
    assert reading.rough_codes(document) == [samples.FILE_ID]
    assert reading.page_sizes(document) == [pytest.approx((215, 330), abs=0.1)]


def test_a_proxy_letter_of_a_file_bears_its_bars() -> None:
    assert reading.rough_codes(proxy()) == [samples.FILE_ID]
    assert reading.codes(proxy(file_id="")) == []


def test_a_blank_form_has_no_bars_and_room_for_a_pen() -> None:
    document = form(person=step_one.EMPTY, applicant="", day="", file_id="")
    assert reading.codes(document) == []
    assert "Siti" not in words(document)
    assert "Pekanbaru, Pemohon," in words(document)


@pytest.mark.parametrize("paper", [page.F4_215, page.F4_210, page.A4])
def test_the_longest_names_stay_on_one_page(paper: Paper) -> None:
    person = tuple(Blank(row.label, LONGEST_NAME + " " + LONGEST_PLACE) for row in step_one.PERSON)
    document = form(paper=paper, person=person, applicant=LONGEST_NAME)
    assert len(reading.page_sizes(document)) == 1
    assert not reading.reaches_edge(document)
    assert words(document).count(LONGEST_PLACE) == len(person)


def test_what_no_size_holds_goes_on_a_second_page_with_its_signature() -> None:
    document = form(paper=page.A4, enclosures=samples.NAMES * 4)
    assert len(reading.page_sizes(document)) == 2
    text = words(document)
    assert "halaman 1 dari 2" in text
    assert text.index("48.") < text.index("Saya menyatakan") < text.index("Pemohon,")


def test_names_are_text_and_never_markup() -> None:
    rows = tuple(Blank("Nama", typed) for typed in HOSTILE)
    for text in (words(form(person=rows)), words(proxy(giver=rows))):
        for typed in HOSTILE:
            assert typed in text


def test_a_surat_kuasa_has_both_sides_and_no_kop() -> None:
    document = proxy(taker_name="Hendri Saputra")
    text = words(document)
    for said in ("SURAT KUASA", "Pemberi Kuasa,", "Penerima Kuasa,", "Hendri Saputra", "meterai"):
        assert said in text
    assert "PEMERINTAH" not in text
    assert reading.page_sizes(document) == [pytest.approx((210, 297), abs=0.1)]


def test_a_surat_kuasa_of_long_names_is_one_page() -> None:
    rows = tuple(Blank(row.label, LONGEST_NAME + " " + LONGEST_PLACE) for row in step_one.PERSON)
    document = proxy(giver=rows, taker=rows, giver_name=LONGEST_NAME, taker_name=LONGEST_NAME)
    assert len(reading.page_sizes(document)) == 1
    assert not reading.reaches_edge(document)
    assert words(document).count(LONGEST_PLACE) == 2 * len(rows)


@pytest.mark.parametrize("draw", [form, proxy])
def test_in_training_both_say_so(draw: Any) -> None:
    assert "LATIHAN" in words(draw(marks=Marks(training=True)))


@pytest.mark.parametrize("draw", [form, proxy])
def test_every_font_is_embedded(draw: Any) -> None:
    assert set(reading.fonts_of(draw()).values()) == {True}
