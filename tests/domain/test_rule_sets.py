"""Requirement sets as data, as confirmed, and beside each other."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sikot_desk.domain import office as offices
from sikot_desk.domain import rule_sets
from tests.domain.counter_days import SHIPPED, procedure_of

pytestmark = pytest.mark.fast


@pytest.fixture
def rules():
    return procedure_of(Path(SHIPPED)).rule_sets[0]


def test_a_part_is_written_without_what_is_usual(rules):
    data = rule_sets.as_data(rules)
    ktp = next(one for one in data["requirements"] if one["key"] == "ktp")
    assert {"kinds", "when", "asked", "also"}.isdisjoint(ktp)
    assert data["confirmed"] is rules.confirmed
    assert data["effective"] == date(2023, 5, 10)
    assert "effective" not in rule_sets.as_data(replace(rules, effective=None))
    off = replace(rules.requirements[0], asked=False, also=("foreigner",))
    assert rule_sets.as_data(off)["asked"] is False
    assert rule_sets.as_data(off)["also"] == ["foreigner"]


def test_a_set_is_confirmed_by_its_words_not_by_its_dates(rules):
    office = replace(offices.EMPTY, confirmed={rule_sets.item_of(rules): rule_sets.mark(rules)})
    assert rule_sets.is_confirmed(rules, office)
    assert rule_sets.is_confirmed(replace(rules, effective=None), office)
    assert rule_sets.is_confirmed(rules, office, rules.requirements[0])
    assert not rule_sets.is_confirmed(replace(rules, name="lain"), office)
    assert rule_sets.is_confirmed(replace(rules, confirmed=True), offices.EMPTY)


def test_one_requirement_is_confirmed_alone(rules):
    one, other = rules.requirements[:2]
    office = replace(offices.EMPTY, confirmed={rule_sets.item_of(rules, one): rule_sets.mark(one)})
    assert rule_sets.is_confirmed(rules, office, one)
    assert not rule_sets.is_confirmed(rules, office, other)
    assert not rule_sets.is_confirmed(rules, office)
    assert not rule_sets.is_confirmed(rules, office, replace(one, copies=9))


def test_validity_dates_are_part_of_the_mark(rules):
    dated = replace(rules.validity[0], issued_before=date(2023, 8, 8))
    assert rule_sets.mark(replace(rules, validity=(dated,))) != rule_sets.mark(rules)


def test_sets_are_compared_by_key(rules):
    first, second, *rest = rules.requirements
    changed = replace(second, copies=second.copies + 1, how=("Lihat.",))
    extra = replace(first, key="baru")
    found = rule_sets.compare(rules, replace(rules, requirements=(changed, extra, *rest)))
    assert found.new == (extra,)
    assert found.dropped == (first,)
    assert found.changed == ((changed, ("how", "copies")),)
    assert found.same == len(rest)
