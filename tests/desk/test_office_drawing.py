"""Papers of the office that are refused where there is nothing to draw, and the scanner's card."""

from typing import Any

import pytest

from sikot_desk.desk import office_papers
from sikot_desk.desk.office_papers import OfficePaper, Wish
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.scanner_test import MODULES, code
from tests.desk.day import Day
from tests.desk.reading import bars_of, text_of


def made(day: Day, key: str, **wish: Any) -> OfficePaper | Refused:
    return office_papers.make(day.counter.register, Wish(key=key, at=day.now, **wish))


@pytest.mark.parametrize(
    ("key", "wish", "code_said"),
    [
        ("map-darurat", {"sheets": ()}, "none_reserved"),
        ("daftar-paraf", {"step": "send_out", "kind": "tidak ada"}, "kind_unknown"),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    day: Day, key: str, wish: dict[str, Any], code_said: str
) -> None:
    refused = made(day, key, **wish)
    assert isinstance(refused, Refused)
    assert refused.code == code_said


def test_the_scanner_card_has_every_size_of_bars_and_says_its_day(day: Day) -> None:
    card = made(day, "kartu-pemindai")
    assert isinstance(card, OfficePaper)
    assert set(bars_of(card.pdf)) == {code(one, 1 if one == MODULES[0] else 0) for one in MODULES}
    assert "dicetak 6 Juli 2026" in text_of(card.pdf)
