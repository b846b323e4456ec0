"""What a paper can print, found field by field, in whatever holds the text."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sikot_desk.domain import text
from sikot_desk.domain.text import free, needed

pytestmark = pytest.mark.fast


@dataclass(frozen=True)
class Inner:
    name: str = needed(5)


@dataclass(frozen=True)
class Outer:
    inner: Inner = Inner("x")
    many: tuple[object, ...] = ()
    reasons: dict[str, object] = field(default_factory=dict)
    note: str = free(8)
    whole: str = field(default="", metadata={"longest": 20, "lines": True})
    count: int = 0


@pytest.mark.parametrize(
    ("value", "code", "where"),
    [
        (Outer(inner=Inner("  ")), "blank", "inner.name"),
        (Outer(inner=Inner("abcdef")), "too_long", "inner.name"),
        (Outer(note="a\u200bb"), "control_characters", "note"),
        (Outer(note="a\nb"), "control_characters", "note"),
        (Outer(note="مريم"), "unprintable", "note"),
        (Outer(note="王"), "unprintable", "note"),
        (Outer(note="Muḥammad"), "unprintable", "note"),
        (Outer(many=("a", "\ud800")), "unprintable", "many.1"),
        (Outer(many=(Inner("x"), Inner(""))), "blank", "many.1.name"),
        (Outer(reasons={"nik": "🙂"}), "unprintable", "reasons.nik"),
        (Outer(reasons={"a\tb": "x"}), "control_characters", "reasons"),
        (Outer(reasons={"1": ("x", "y" * 300)}), "too_long", "reasons.1.1"),
        (Outer(whole="x" * 21), "too_long", "whole"),
        ((Inner(""),), "blank", "0.name"),
    ],
)
def test_the_first_fault_names_its_field(value, code, where):
    found = text.check(value)
    assert found is not None
    assert (found.code, found.field) == (code, where)


@pytest.mark.parametrize(
    "value",
    [
        Outer(note="Šiti é"),
        Outer(note="e\u0301"),
        Outer(whole="a\n\tb"),
        Outer(reasons={"nik": "tua"}, many=("a",), count=3),
    ],
)
def test_what_can_be_printed_passes(value):
    assert text.check(value) is None


def test_what_is_said_of_a_letter_can_itself_be_written():
    found = text.check(Outer(note="\ud800"))
    assert found.facts == {"letters": "?"}


@given(st.text())
def test_strange_letters_are_named_once_and_the_rest_prints(typed):
    odd = text.strange(typed)
    assert len(set(odd)) == len(odd)
    assert not text.strange("".join(one for one in typed if one.isascii() and one.isprintable()))
