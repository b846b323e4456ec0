"""Bars: set C, exact modules, whole pairs of digits."""

import pytest

from sikot_desk.print import barcode


@pytest.mark.parametrize(
    ("digits", "modules"), [("260100000473", 101), ("26010000047301", 112), ("0000", 57)]
)
def test_bars_are_as_wide_as_set_c_makes_them(digits: str, modules: int) -> None:
    assert barcode.width(digits, 1) == modules
    drawn = barcode.bars(digits)
    assert drawn[0][0] == 0
    assert sum(drawn[-1]) == modules
    assert all(1 <= wide <= 4 for _, wide in drawn)
    ends = [start + wide for start, wide in drawn]
    assert all(end < start for end, (start, _) in zip(ends, drawn[1:], strict=False))


def test_a_letter_carries_its_version() -> None:
    assert barcode.payload("260100000473") == "260100000473"
    assert barcode.payload("260100000473", 7) == "26010000047307"


@pytest.mark.parametrize("digits", ["123", "12a4", "१२३४"])
def test_only_pairs_of_digits_can_be_drawn(digits: str) -> None:
    with pytest.raises(ValueError, match="pairs of digits"):
        barcode.bars(digits)
