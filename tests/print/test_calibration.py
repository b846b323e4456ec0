"""The calibration sheet measures true, and its test over-print hits the targets."""

import pypdfium2
import pytest

from sikot_desk.print import calibration, page
from sikot_desk.print.calibration import Calibration, TestOverprint, targets
from sikot_desk.print.page import Paper
from tests.print import reading
from tests.print.reading import pdf, words

PAPERS = [page.F4_215, page.F4_210, page.A4]


def sheet(paper: Paper) -> bytes:
    return pdf(calibration.render, Calibration(paper, "503/SIKOT/034/DPMPTSP/2026"))


def dark(document: bytes, x: float, y: float, reach: float = 0.3) -> bool:
    """Whether there is ink within `reach` mm of a place."""
    image = reading.picture(document, dpi=300)
    around = (x - reach, y - reach, x + reach, y + reach)
    return image.crop(tuple(round(mm / 25.4 * 300) for mm in around)).getextrema()[0] < 128


@pytest.mark.parametrize("paper", PAPERS)
def test_every_size_has_a_page_of_its_own(paper: Paper) -> None:
    document = sheet(paper)
    assert reading.page_sizes(document) == [pytest.approx((paper.width, paper.height), abs=0.1)]
    text = words(document)
    for said in ("LEMBAR KALIBRASI PENCETAK", paper.name, "skala 100 %", "503/SIKOT/034"):
        assert said in text
    for name, x, y in targets(paper):
        assert f"{name} x {x:.0f} y {y:.0f}" in text


@pytest.mark.parametrize("paper", PAPERS)
def test_its_bars_are_read(paper: Paper) -> None:
    assert sorted(reading.codes(sheet(paper), dpi=300)) == ["00000025", "00000033", "00000040"]


def test_the_lines_are_as_long_as_they_say() -> None:
    document = sheet(page.F4_215)
    for x, y in ((25, 102), (175, 102), (195, 98), (195, 298), (25 + 75, 102)):
        assert dark(document, x, y)
    assert not dark(document, 176, 102)
    assert not dark(document, 195, 299)


def test_the_rulers_stand_where_they_count() -> None:
    document = sheet(page.F4_215)
    for x in (50, 51, 100):
        assert dark(document, x, 6.5, 0.15)
    assert not dark(document, 50.5, 6.5, 0.15)
    assert dark(document, 100, 10.5, 0.15)
    assert not dark(document, 101, 10.5, 0.15)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("offset", [(0.0, 0.0), (2.0, -1.5)])
def test_the_test_over_print_hits_the_targets(paper: Paper, offset: tuple[float, float]) -> None:
    document = pdf(calibration.render_test, TestOverprint(paper, offset))
    assert len(reading.page_sizes(document)) == 1
    for name, x, y in targets(paper):
        assert dark(document, x + offset[0], y + offset[1])
        assert not dark(document, x + offset[0], y + offset[1] + 2)
        assert name in words(document)
    assert pypdfium2.PdfDocument(document)[0].get_size() == pytest.approx(
        (paper.width * 72 / 25.4, paper.height * 72 / 25.4), abs=0.5
    )
