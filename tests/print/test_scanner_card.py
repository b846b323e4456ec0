"""The scanner test card: every size of bars in use, read whole, with its text beside it."""

from dataclasses import replace
from datetime import date

import pytest

from sikot_desk.desk import scanner_papers
from sikot_desk.domain.office import EMPTY
from sikot_desk.domain.scanner_test import MODULES, code, module_of
from sikot_desk.print import scanner_card
from tests.print import reading, samples


@pytest.fixture(scope="module")
def card() -> bytes:
    content = scanner_papers.scanner_card(EMPTY, date(2026, 7, 6))
    return reading.pdf(scanner_card.render, replace(content, kop=samples.kop()))


def test_all_bars_are_read_sharp_and_from_a_poor_copy(card: bytes) -> None:
    found = reading.codes(card)
    assert [module_of(text) for text in found] == list(reversed(MODULES))
    assert sorted(reading.rough_codes(card)) == sorted(found)


def test_what_each_must_give_is_printed_beside_it(card: bytes) -> None:
    text = reading.words(card)
    for one in reading.codes(card):
        assert one in text
    assert code(33, 1) in text
    assert "Pemindai bekerja" in text
    assert not reading.reaches_edge(card)
