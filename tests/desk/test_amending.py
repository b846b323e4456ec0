"""A procedure's text with one part changed is a whole procedure that differs in that part alone."""

from dataclasses import replace

import pytest

from sikot_desk.desk import amending, procedures
from tests.desk.day import RESOURCES

TEXT = procedures.shipped(RESOURCES)
SHIPPED = procedures.build(TEXT)


@pytest.mark.parametrize("rules", SHIPPED.rule_sets, ids=lambda one: one.key)
def test_a_set_goes_through_the_text_unchanged(rules) -> None:
    assert procedures.build(amending.with_rules(TEXT, rules)) == SHIPPED


@pytest.mark.parametrize("letter", SHIPPED.letters, ids=lambda one: one.key)
def test_a_letter_goes_through_the_text_unchanged(letter) -> None:
    assert procedures.build(amending.with_letter(TEXT, letter)) == SHIPPED


def test_a_new_set_stands_behind_the_others_and_is_not_in_force() -> None:
    foreign = replace(SHIPPED.rule_sets[0].requirements[0], key="rptka", when="foreigner",
                      also=("further_workplace",), asked=False, switch=True)  # fmt: skip
    new = replace(SHIPPED.rule_sets[0], key="SK12", effective=None, requirements=(foreign,))
    built = procedures.build(amending.with_rules(TEXT, new))
    assert built.rule_sets == (*SHIPPED.rule_sets, new)
    assert procedures.build(amending.with_rules(TEXT, new)).letters == SHIPPED.letters


def test_the_letter_s_basis_leaves_the_sop_s_own_alone() -> None:
    built = procedures.build(amending.with_letter_basis(TEXT, ["UU 17/2023", "PP 28/2024"]))
    assert built.letter_basis == ("UU 17/2023", "PP 28/2024")
    assert built.basis == SHIPPED.basis
    assert "letter_basis" in built.unconfirmed


def test_the_parts_that_differ_are_named() -> None:
    letter = replace(SHIPPED.letters[0], title=("SURAT",))
    new = replace(SHIPPED.rule_sets[0], key="SK12", effective=None)
    text = amending.with_letter(amending.with_rules(TEXT, new), letter)
    text = amending.with_letter_basis(text, ["UU 17/2023"])
    assert amending.parts_changed(TEXT, text) == ("rules.SK12", "letters.sikot", "letters.basis")
    assert amending.parts_changed(text, text) == ()
