"""Codes and keys written for a hand to copy, and read back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sikot_desk.domain.trouble import Trouble
from sikot_desk.keys import counter_key, recovery


@given(st.binary(min_size=32, max_size=32))
def test_a_seed_comes_back_from_what_was_written(seed: bytes) -> None:
    text = recovery.written(seed)
    assert len(text) == 56
    assert recovery.read(recovery.grouped(text).lower()) == seed


@given(st.binary(min_size=32, max_size=32), st.integers(0, 55), st.integers(1, 31))
def test_one_wrong_character_is_noticed(seed: bytes, place: int, by: int) -> None:
    text = recovery.written(seed)
    other = recovery.ALPHABET[(recovery.ALPHABET.index(text[place]) + by) % 32]
    assert recovery.read(text[:place] + other + text[place + 1 :]) is None


@pytest.mark.parametrize("text", ["", "X", "U" * 56, "0" * 57])
def test_what_is_no_key_is_none(text: str) -> None:
    assert recovery.read(text) is None


def test_a_code_is_read_as_a_hand_writes_it() -> None:
    code = recovery.code()
    assert recovery.typed_code(recovery.grouped(code).lower()) == code
    assert recovery.typed_code(code.replace("0", "O").replace("1", "I")) == code
    assert recovery.typed_code(code[:-1]) is None
    assert recovery.typed_code(code[:-1] + "U") is None


def test_a_key_is_put_back_once_and_never_over_another(tmp_path: Path) -> None:
    made = counter_key.load_or_make(tmp_path / "a")
    back = counter_key.restore(tmp_path / "b", made.seed())
    assert back.public == made.public
    assert counter_key.load_or_make(tmp_path / "b").public == made.public
    assert counter_key.restore(tmp_path / "b", made.seed()).public == made.public
    with pytest.raises(Trouble, match="unci"):
        counter_key.restore(tmp_path / "b", bytes(32))
