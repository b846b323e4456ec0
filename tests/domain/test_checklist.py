"""Which requirements a file owes by its conditions: workplace, STR, bringer, citizenship."""

from dataclasses import replace
from datetime import date

import pytest

from sikot_desk.domain import checklist
from tests.domain.counter_days import Counter, intake, moment

pytestmark = pytest.mark.fast


def file_of(**changes):
    counter = Counter()
    done = counter.act(intake(), moment("2026-07-06 09:00"))
    assert done
    app = next(iter(counter.files.values()))
    parts = {name: value for name, value in changes.items() if name in {"workplace_no"}}
    if "kind" in changes:
        parts["applicant"] = replace(app.applicant, identity_kind=changes["kind"])
    if "ends" in changes:
        parts["str_certificate"] = replace(app.str_certificate, ends=changes["ends"])
    return replace(app, **parts), counter.office, counter.procedure


@pytest.mark.parametrize(
    ("change", "holding"),
    [
        ({"workplace_no": 1}, {"first_workplace"}),
        ({"workplace_no": 2}, {"further_workplace", "second_workplace"}),
        ({"workplace_no": 3}, {"further_workplace", "third_workplace"}),
        ({"workplace_no": 4}, {"further_workplace", "third_workplace"}),
        ({"kind": "passport"}, {"foreigner"}),
        ({"kind": "nik"}, {"citizen"}),
        ({"ends": None}, {"str_lifelong"}),
        ({"ends": date(2028, 1, 1)}, {"str_dated"}),
    ],
)
def test_conditions_follow_the_file(change, holding):
    app, _, _ = file_of(**change)
    pairs = [
        {"first_workplace", "further_workplace", "second_workplace", "third_workplace"},
        {"citizen", "foreigner"},
        {"str_lifelong", "str_dated"},
    ]
    asked = next(one for one in pairs if holding <= one)
    assert {one for one in asked if checklist.holds(one, app)} == holding


def test_a_requirement_with_two_conditions_needs_both():
    app, office, procedure = file_of(kind="kitas", workplace_no=1)
    rules = procedure.rule_sets[0]
    both = replace(
        rules.requirements[0], key="rptka", when="foreigner", also=("further_workplace",)
    )
    set_ = replace(rules, requirements=(both,))
    assert checklist.owed(set_, app, office) == ()
    assert checklist.owed(set_, replace(app, workplace_no=2), office) == (both,)
