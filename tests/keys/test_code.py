"""Codes are read back however they are typed, and a slip of the pen is noticed."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sikot_desk.keys.code import ALPHABET, LENGTH, code_of, printed, typed

CODES = st.builds(code_of, st.integers(1, 99), st.binary(min_size=32, max_size=32))


@given(CODES, st.sampled_from([str.lower, str.upper, printed, " ".join]))
def test_a_code_is_read_back_however_it_is_typed(code, manner):
    assert typed(manner(code)) == code
    assert typed(manner(code).replace("0", "O").replace("1", "l")) == code
    assert typed(manner(code).replace("0", "o").replace("1", "I")) == code


@given(CODES, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(code, place, wrong):
    changed = code[:place] + wrong + code[place + 1 :]
    assert (typed(changed) is None) == (wrong != code[place])


@given(CODES, st.integers(0, LENGTH - 2))
def test_two_neighbours_swapped_are_noticed(code, place):
    pair = code[place : place + 2]
    swapped = code[:place] + pair[::-1] + code[place + 2 :]
    assert (typed(swapped) is None) == (pair[0] != pair[1])


@pytest.mark.parametrize("text", ["", "ABC", "A" * 11, "UUUUUUUUUU", "😊" * 10, "\u0660" * 10, "-"])
def test_what_is_no_code(text):
    assert typed(text) is None


def test_epoch_and_hash_both_count():
    one = hashlib.sha256(b"one").digest()
    codes = {code_of(1, one), code_of(2, one), code_of(1, hashlib.sha256(b"two").digest())}
    assert len(codes) == 3
    assert all(len(code) == LENGTH for code in codes)


def test_on_paper_it_stands_in_two_fives():
    assert printed("7Q4ZKM2XN8") == "7Q4ZK-M2XN8"
