"""The counter's words for what is kept as keys and days."""

from datetime import date

import pytest

from sikot_desk.domain.people import Str
from sikot_desk.ui.screens.plain_words import str_until


@pytest.mark.parametrize(
    ("ends", "said"), [(date(2030, 1, 5), "sampai 5 Januari 2030"), (None, "seumur hidup")]
)
def test_an_str_says_how_long_it_holds(ends: date | None, said: str) -> None:
    assert str_until(Str(number="STR-1", ends=ends)) == said
