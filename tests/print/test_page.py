"""What is true of every paper: its face embedded, its bytes the same, its text searchable."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageOps

from sikot_desk.print import (
    control_sheet,
    fonts,
    handover_proof,
    labels,
    letter,
    marks,
    page,
    receipt,
    requirements_sheet,
    return_slip,
)
from sikot_desk.print.fonts import Face
from sikot_desk.print.page import A4, Sheet, Type
from tests.print import letters, reading, samples

PAPERS: dict[str, tuple[Callable[..., object], Callable[..., object], str]] = {
    "receipt": (receipt.render, samples.receipt, "applicant"),
    "return slip": (return_slip.render, samples.return_slip, "applicant"),
    "control sheet": (control_sheet.render, samples.control_sheet, "applicant"),
    "letter": (letter.render, letters.letter, "place"),
    "handover proof": (handover_proof.render, samples.handover_proof, "holder"),
    "map label": (labels.render, samples.map_label, "name"),
    "code label": (labels.render, samples.code_label, "number"),
    "requirements sheet": (requirements_sheet.render, samples.requirements_sheet, "product"),
}


@pytest.fixture(params=PAPERS)
def paper(request: pytest.FixtureRequest) -> tuple[Any, Any, str]:
    return PAPERS[request.param]


def test_every_font_is_embedded_and_is_the_face(paper: tuple[Any, Any, str]) -> None:
    render, data, _ = paper
    found = reading.fonts_of(reading.pdf(render, data()))
    assert found
    assert all(found.values())
    assert not any("Helvetica" in name or "Courier" in name for name in found)


def test_the_same_data_gives_the_same_bytes(paper: tuple[Any, Any, str]) -> None:
    render, data, _ = paper
    assert reading.pdf(render, data()) == reading.pdf(render, data())


@pytest.mark.parametrize("name", PAPERS)
@settings(max_examples=40, deadline=None)
@given(typed=st.text(max_size=120))
def test_any_name_prints_on_one_page(name: str, typed: str) -> None:
    render, data, field = PAPERS[name]
    document = reading.pdf(render, data(**{field: typed}))
    assert len(reading.page_sizes(document)) == 1


def test_a_paper_without_the_face_registered_finds_it_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(fonts, "ready", lambda: bool(asked))
    monkeypatch.setattr(fonts, "register", asked.append)
    page.require_face()
    page.require_face()
    assert asked == [fonts.usual_places()]


def test_text_is_placed_from_the_top_left_in_millimetres() -> None:
    sheet = Sheet(A4)
    sheet.block(20, 30, 50, 10, 0.0)
    out = io.BytesIO()
    page.publish([sheet], "x", out)
    image = reading.picture(out.getvalue(), dpi=254)
    left, top, right, bottom = image.point(lambda v: 255 - v).getbbox() or (0, 0, 0, 0)
    assert (left / 10, top / 10) == pytest.approx((20, 30), abs=0.15)
    assert ((right - left) / 10, (bottom - top) / 10) == pytest.approx((50, 10), abs=0.15)


def test_an_uncompressed_pdf_can_be_read_as_text() -> None:
    sheet = Sheet(A4)
    sheet.text(20, 20, "satu", Type(10, Face.BOLD))
    out = io.BytesIO()
    page.publish([sheet, Sheet(A4)], "Satu (dua)", out, compress=False)
    assert b"BT 1 0 0 1" in out.getvalue()
    assert len(reading.page_sizes(out.getvalue())) == 2


def test_empty_text_leaves_no_mark() -> None:
    sheet = Sheet(A4)
    sheet.text(20, 20, " ", Type(10))
    out = io.BytesIO()
    page.publish([sheet], "x", out)
    assert reading.words(out.getvalue()) == ""


@pytest.mark.parametrize("name", [name for name in PAPERS if name != "requirements sheet"])
def test_bars_are_read_from_a_poor_copy(name: str) -> None:
    render, data, _ = PAPERS[name]
    document = reading.pdf(render, data())
    sharp = reading.codes(document)
    assert sharp
    assert sorted(reading.rough_codes(document)) == sorted(sharp)


def test_a_layout_stands_on_its_sheet_where_it_is_put() -> None:
    small = page.Paper("A4", 200, 280, (210, 297), (14.0, 9.0), 0.9)
    sheet = Sheet(small)
    sheet.block(10, 20, 30, 40, 0.0)
    out = io.BytesIO()
    page.publish([sheet], "x", out)
    assert reading.page_sizes(out.getvalue()) == [pytest.approx((210, 297), abs=0.02)]
    left, top, right, bottom = ImageOps.invert(reading.picture(out.getvalue(), dpi=254)).getbbox()
    assert (left / 10, top / 10) == pytest.approx(small.on_sheet(10, 20), abs=0.15)
    assert (right / 10, bottom / 10) == pytest.approx(small.on_sheet(40, 60), abs=0.15)


def test_the_training_band_reaches_both_edges_of_a_sheet_with_wider_margins() -> None:
    sheet = Sheet(page.Paper("A4", 190, 287, (210, 297), (10.0, 10.0)))
    marks.put(sheet, marks.Marks(training=True), 170)
    out = io.BytesIO()
    page.publish([sheet], "x", out)
    image = reading.picture(out.getvalue(), dpi=100)
    assert [image.getpixel((x, 1)) for x in (1, image.width - 2)] == [0, 0]
