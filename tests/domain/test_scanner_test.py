"""A scan of the test card tells what the scanner reads, adds and leaves out."""

import pytest

from sikot_desk.domain.scanner_test import MODULES, Heard, Report, code, module_of, report

pytestmark = pytest.mark.fast

FINE = code(33, 1)


def heard(signs: str, milliseconds: int = 50, end: str = "enter") -> Report:
    found = report(FINE, Heard(signs=signs, milliseconds=milliseconds, end=end))  # type: ignore[arg-type]
    assert found is not None
    return found


@pytest.mark.parametrize("module", MODULES)
def test_a_code_of_the_card_names_its_module_and_no_file_of_a_register(module):
    assert module_of(code(module)) == module_of(code(module, 1)) == module
    assert code(module).startswith("0000")


@pytest.mark.parametrize("text", ["260100000473", "", "kode", "000000000000", "000010000999"])
def test_other_scans_are_no_test(text):
    assert module_of(text) is None
    assert report(text, Heard(signs=text, milliseconds=9, end="enter")) is None


def test_a_right_scanner_needs_no_change():
    found = heard(FINE, milliseconds=52)
    assert found.is_right
    assert (found.module, found.pace, found.prefix, found.suffix) == (33, 4, "", "")


def test_what_a_scanner_adds_is_shown():
    found = heard(f"]C1{FINE}#")
    assert (found.prefix, found.suffix, found.is_right) == ("]C1", "#", True)


@pytest.mark.parametrize(
    ("flaw", "found"),
    [
        ("ended", heard(FINE, end="")),
        ("layout", heard(FINE.translate(str.maketrans("0123456789", ")!@#$%^&*(")))),
        ("slow", heard(FINE, milliseconds=14 * 25)),
    ],
)
def test_what_is_wrong_with_a_scanner_is_named(flaw, found):
    wrong = {"ended": not found.ended, "layout": found.layout, "slow": found.slow}
    assert [name for name, is_so in wrong.items() if is_so] == [flaw]
    assert not found.is_right
