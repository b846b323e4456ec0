"""Cards prove who made them, and the eight words prove that it is the one meant."""

from dataclasses import replace

import msgspec
import pytest

from sikot_desk.keys import counter_key, enrolment, minisign, sealing
from sikot_desk.keys.enrolment import BadCard, CounterCard, HeadOfficeCard


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    return [counter_key.load_or_make(tmp_path_factory.mktemp("keys")) for _ in range(2)]


@pytest.fixture(scope="module")
def card(keys):
    age, escrow = sealing.new_identity().public, sealing.new_identity().public
    return HeadOfficeCard(head_office="Kantor Dinas", sign=keys[0].public, age=age, escrow=escrow)


def test_head_offices_card_comes_back_with_its_words(card, keys):
    read = enrolment.read_head_office(enrolment.head_office_file(card, keys[0].sign))
    assert (read.card, read.by_earlier) == (card, "")
    assert read.words == enrolment.words_of(card)


def test_a_counters_card_comes_back_with_its_words(keys):
    mine = CounterCard(office="DPMPTSP Kota Pekanbaru", public_key=keys[1].public)
    file = enrolment.counter_file(mine, keys[1].sign)
    assert enrolment.read_counter(file) == (mine, enrolment.words_of(mine))


def rotated(card, keys):
    return replace(card, sign=keys[1].public, replaces=keys[0].public)


def test_a_card_that_replaces_is_signed_by_both_keys(card, keys):
    new = rotated(card, keys)
    file = enrolment.head_office_file(new, keys[1].sign, keys[0].sign)
    read = enrolment.read_head_office(file)
    assert read.card == new
    told = msgspec.json.format(msgspec.json.encode(new), indent=1) + b"\n"
    assert minisign.read(minisign.read(file).content).content == told
    assert len(bytes.fromhex(read.by_earlier)) == 64


def test_a_card_that_replaces_without_the_earlier_key_is_forged(card, keys):
    new = rotated(card, keys)
    for file in (
        enrolment.head_office_file(new, keys[1].sign),
        enrolment.head_office_file(new, keys[1].sign, keys[1].sign),
    ):
        with pytest.raises(BadCard, match="forged"):
            enrolment.read_head_office(file)


def test_no_byte_of_a_card_can_change(card, keys):
    file = enrolment.head_office_file(card, keys[0].sign)
    for place in range(len(file)):
        bad = file[:place] + bytes([file[place] ^ 2]) + file[place + 1 :]
        with pytest.raises(BadCard):
            enrolment.read_head_office(bad)


def test_what_is_no_card_is_told(card, keys):
    def signed(content):
        return content + minisign.trailer(keys[0].sign, keys[0].public, content, "")

    two = replace(card, v=2)
    bad_age = replace(card, age="age1")
    for file, code in (
        (b"", "no_card"),
        (signed(b"{}"), "damaged"),
        (signed(b"\xff"), "damaged"),
        (signed(msgspec.json.encode(two)), "damaged"),
        (signed(msgspec.json.encode(bad_age)), "damaged"),
    ):
        with pytest.raises(BadCard) as found:
            enrolment.read_head_office(file)
        assert found.value.code == code
