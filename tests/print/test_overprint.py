"""Number, date and code land where the blanko left room for them."""

from dataclasses import replace
from typing import Any

import pytest

from sikot_desk.print import letter, overprint, page
from sikot_desk.print.letter import Fit, OverPrint, Printed
from sikot_desk.print.overprint import NumberPrint, OffThePage
from tests.print import golden, letters, reading

NUMBER = letters.NUMBERED


def number_print(**change: Any) -> NumberPrint:
    blanko = letters.letter(numbering=OverPrint("503/SIKOT/999/DPMPTSP/2026"))
    found = letter.fit(blanko, page.F4_215)
    assert isinstance(found, Fit)
    return replace(
        NumberPrint(
            page.F4_215,
            found.anchors,
            found.size,
            NUMBER.number,
            NUMBER.letter_date,
            NUMBER.code,
            "Periksa keaslian di loket.",
        ),
        **change,
    )


def places(document: bytes) -> dict[str, str]:
    """Place and size of each piece of text by its words."""
    lines = [line for line in golden.lines(document).splitlines() if not line.startswith("page")]
    return {line[21:]: line[:21] for line in lines}


def test_it_lands_exactly_where_a_letter_printed_whole_has_it() -> None:
    over = places(reading.pdf(overprint.render, number_print()))
    assert set(over) == {
        NUMBER.number,
        "8 Juli 2026",
        "Kode pemeriksaan",
        "K7QF4 M2X9T",
        "Periksa keaslian di loket.",
    }
    whole = Printed(NUMBER.number, NUMBER.letter_date, NUMBER.code, "503/SIKOT/999/DPMPTSP/2026")
    data = letters.letter(numbering=whole, code_note="Periksa keaslian di loket.")
    printed = places(reading.pdf(letter.render, data))
    assert {words: printed[words] for words in over} == over


def test_the_offset_of_the_printer_moves_all_alike() -> None:
    still = places(reading.pdf(overprint.render, number_print()))
    moved = places(reading.pdf(overprint.render, number_print(offset=(2.0, -1.5))))
    for words, place in still.items():
        x, y = (float(part) for part in place.split()[:2])
        there = [float(part) for part in moved[words].split()[:2]]
        assert there == pytest.approx([x + 2.0, y - 1.5], abs=0.11)


@pytest.mark.parametrize("offset", [(16.0, 0.0), (-86.0, 0.0), (0.0, 8.5), (0.0, -60.0)])
def test_what_would_come_too_near_an_edge_is_refused(offset: tuple[float, float]) -> None:
    data = number_print(offset=offset)
    assert overprint.reaches_edge(data)
    with pytest.raises(OffThePage):
        reading.pdf(overprint.render, data)
