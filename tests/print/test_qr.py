"""The QR beside the code: machine-read, in its place, and where the blanko left room for it."""

from dataclasses import replace

import pytest
import zxingcpp

from sikot_desk.print import letter, overprint, page, qr
from sikot_desk.print.letter import Fit, OverPrint
from sikot_desk.print.overprint import NumberPrint
from tests.print import letters, reading

TEXT = (
    "SIKOT1*I*5A5A5A5A5A5A5A5A*1*K7QF4M2X9T*20260708*20280314*503/SIKOT/034/DPMPTSP/2026"
    "*SITI RAHMAWATI*KLINIK TUMBUH KEMBANG CAHAYA ANANDA*" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" * 3
    + "ABCDEFG"
)  # fmt: skip
LONGEST = (TEXT + "A" * 311)[:311]


@pytest.mark.parametrize("text", [TEXT, LONGEST])
def test_it_is_read_from_the_page_and_from_a_poor_copy(text: str) -> None:
    data = letters.letter(numbering=replace(letters.NUMBERED, qr=text))
    document = reading.pdf(letter.render, data)
    assert reading.squares(document) == [text]
    assert reading.squares(document, rough=True) == [text]
    assert reading.codes(document) == [f"{data.file_id}{data.version:02d}"]
    assert reading.rough_codes(document) == [f"{data.file_id}{data.version:02d}"]


@pytest.mark.parametrize("paper", [page.F4_215, page.F4_210])
def test_its_square_is_25_mm_at_the_foot(paper: page.Paper) -> None:
    data = letters.letter(paper=paper, numbering=replace(letters.NUMBERED, qr=LONGEST))
    image = reading.picture(reading.pdf(letter.render, data), dpi=300)
    (found,) = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    mm = 25.4 / 300
    quiet = 4 * qr.SIDE / (57 + 8)
    corner, left = found.position.bottom_right, found.position.bottom_left
    right = paper.width - 20
    assert (corner.x * mm, corner.y * mm) == pytest.approx(
        (right + 1.5 - quiet, paper.height - 11.5 - quiet), abs=0.3
    )
    assert (corner.x - left.x) * mm == pytest.approx(25 - 2 * quiet, abs=0.3)
    assert qr.SIDE / (57 + 8) >= 0.38


def test_the_longest_letter_keeps_room_for_it() -> None:
    data = letters.longest_letter(numbering=replace(letters.NUMBERED, qr=LONGEST))
    document = reading.pdf(letter.render, data)
    assert reading.squares(document) == [LONGEST]
    assert not reading.reaches_edge(document)


def test_the_over_print_lands_where_the_blanko_kept_room() -> None:
    blanko = letters.letter(numbering=OverPrint("503/SIKOT/999/DPMPTSP/2026", qr=True))
    found = letter.fit(blanko, page.F4_215)
    assert isinstance(found, Fit)
    assert found.anchors.qr == letter.Anchor(196.5, 318.5)
    assert reading.squares(reading.pdf(letter.render, blanko)) == []
    number = letters.NUMBERED
    data = NumberPrint(
        page.F4_215, found.anchors, found.size, number.number, number.letter_date, number.code,
        "Periksa keaslian di loket.", qr=TEXT,
    )  # fmt: skip
    over = reading.pdf(overprint.render, data)
    whole = reading.pdf(letter.render, letters.letter(numbering=replace(number, qr=TEXT)))
    assert reading.squares(over) == [TEXT]
    square = (2028, 3460, 2324, 3768)
    both = [reading.picture(one, dpi=300).crop(square) for one in (over, whole)]
    assert both[0].tobytes() == both[1].tobytes()
    assert overprint.reaches_edge(replace(data, offset=(14.0, 0.0)))
    assert overprint.reaches_edge(replace(data, offset=(0.0, 7.0)))
    assert not overprint.reaches_edge(replace(data, offset=(10.0, 2.0)))


def test_a_blanko_without_room_gets_none() -> None:
    found = letter.fit(letters.letter(numbering=OverPrint("503/SIKOT/999")), page.F4_215)
    assert isinstance(found, Fit)
    assert found.anchors.qr is None
    number = letters.NUMBERED
    data = NumberPrint(
        page.F4_215, found.anchors, found.size, number.number, number.letter_date, number.code,
        "Periksa.", qr=TEXT,
    )  # fmt: skip
    assert reading.squares(reading.pdf(overprint.render, data)) == []


def test_what_is_too_long_is_refused() -> None:
    for text in ("A" * 312, "A" * 5000):
        with pytest.raises(ValueError, match="too long"):
            qr.modules(text)
