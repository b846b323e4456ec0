"""Hashes of PINs: slow ones of the right make, each with its own salt."""

import pytest

from sikot_desk.keys import pin


def test_a_hash_is_argon2id_of_64_mib_and_three_passes_and_matches_its_word_alone() -> None:
    kept = pin.hashed("284619")
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,")
    assert pin.matches(kept, "284619")
    assert not pin.matches(kept, "284618")
    assert pin.hashed("284619") != kept


@pytest.mark.parametrize("kept", ["", "284619", "$argon2id$v=19$m=8,t=1,p=1$x$y"])
def test_what_is_no_hash_matches_nothing(kept: str) -> None:
    assert not pin.matches(kept, "284619")


def test_a_password_is_the_same_however_its_accents_were_typed() -> None:
    assert pin.matches(pin.hashed("Rene\u0301e di loket"), "Ren\u00e9e di loket")


def test_a_fresh_pin_is_six_digits() -> None:
    made = {pin.fresh() for _ in range(50)}
    assert len(made) > 40
    assert all(len(one) == 6 and one.isdigit() for one in made)
