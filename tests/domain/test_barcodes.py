"""Scans as scanners really send them: other keyboards, halves, foreign codes, a hand before."""

import pytest

from sikot_desk.domain.barcodes import is_whole, may_name, mended, typed_before, unread
from sikot_desk.domain.refusals import sentence

OURS = "260100000017"
FOREIGN = "8991234567890123"


@pytest.mark.parametrize("text", [OURS, f"{OURS}02", "26 01 0000001 7"])
def test_a_code_of_ours_stays_as_it_is(text: str) -> None:
    assert mended(text) == text
    assert typed_before(text) == 0
    assert may_name(text)


@pytest.mark.parametrize(
    "layout",
    ["à&é\"'(-è_ç", "à&é\"'(§è!ç", ")!@#$%^&*(", ')!"£$%^&*(', '=!"§$%&/()', '=!"#¤%&/()'],
)
def test_another_keyboard_is_read_right(layout: str) -> None:
    for code in (OURS, f"{OURS}13"):
        signs = code.translate(str.maketrans("0123456789", layout))
        assert mended(signs) == code
        assert is_whole(signs)


def test_signs_that_make_no_code_stay_and_are_told() -> None:
    signs = "é-à&ààààà&"
    assert mended(signs) == signs
    assert unread(signs).code == "scan_layout"
    assert "Caps Lock" in sentence(unread(signs))


@pytest.mark.parametrize(
    ("text", "count"),
    [(f"a{OURS}", 1), (f"Sit{OURS}01", 3), (f"7{OURS}", 1), ("Rahmadhani Siti", 0)],
)
def test_letters_of_a_hand_before_the_scan(text: str, count: int) -> None:
    assert typed_before(text) == count


@pytest.mark.parametrize(
    ("text", "code", "names"),
    [
        (OURS, "file_unknown", True),
        ("260100000", "scan_half", False),
        ("260100000018", "scan_half", False),
        (FOREIGN, "scan_foreign", False),
        ("8998866200301", "scan_foreign", False),
        ("8998866200302", "scan_half", False),
        ("96385074", "scan_foreign", False),
        ("https://contoh.go.id/abc", "scan_foreign", True),
    ],
)
def test_what_led_nowhere_is_said(text: str, code: str, names: bool) -> None:
    assert unread(text).code == code
    assert may_name(text) == names
    assert sentence(unread(text))


def test_a_long_foreign_code_is_shown_short() -> None:
    assert unread("Z" * 3000).facts["code"] == "Z" * 20 + "…"


@pytest.mark.parametrize(
    ("text", "whole"), [(OURS, True), ("2601000", False), ("Rahmadhani", False)]
)
def test_whole_without_an_enter(text: str, whole: bool) -> None:
    assert is_whole(text) == whole
