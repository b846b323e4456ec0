"""The QR's text: what is written is read, what was changed is noticed, what is long is cut."""

from dataclasses import replace
from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from sikot_desk.keys import public_key, signed_text
from sikot_desk.keys.counter_key import CounterKey, load_or_make
from sikot_desk.keys.signed_text import Content

SAID = Content(
    form="permit",
    counter="5a5a5a5a5a5a5a5a",
    epoch=1,
    code="EP0ZH2XJ8Y",
    letter_date=date(2026, 7, 6),
    ends=date(2028, 3, 14),
    number="503/SIKOT/001/DPMPTSP/2026",
    name="Siti Rahmawati",
    workplace="Klinik Tumbuh Kembang Cahaya Ananda",
)


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> CounterKey:
    return load_or_make(tmp_path_factory.mktemp("keys"))


def read(text: str) -> signed_text.Signed:
    found = signed_text.read(text)
    assert found
    return found


def test_what_is_written_is_read_however_it_was_typed(key: CounterKey) -> None:
    text = signed_text.write(SAID, key)
    for typed in (text, text.lower(), f"  {text}\n"):
        found = read(typed)
        assert found.content == replace(
            SAID, name="SITI RAHMAWATI", workplace="KLINIK TUMBUH KEMBANG CAHAYA ANANDA"
        )
        assert public_key.signed(key.public, found.message, found.signature)
        assert signed_text.same(found.content, SAID)
    assert text.startswith("SIKOT1*I*5A5A5A5A5A5A5A5A*1*EP0ZH2XJ8Y*20260706*20280314*503/SIKOT/001")


def test_what_was_changed_is_noticed(key: CounterKey) -> None:
    text = signed_text.write(SAID, key)
    found = read(text.replace("SITI", "SITA"))
    assert not public_key.signed(key.public, found.message, found.signature)
    assert not signed_text.same(found.content, SAID)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SIKOT1*I*5A",
        "SIKOT1*X*5A*1*EP0ZH2XJ8Y*20260706*-*1*A*B*AAAA",
        "SIKOT1*I*ZZ*1*EP0ZH2XJ8Y*20260706*-*1*A*B*AAAA",
        "SIKOT1*I*5A*1*EP0ZH2XJ8Y*2026-7-6*-*1*A*B*AAAA",
        "SIKOT1*I*5A*1*EP0ZH2XJ8Y*20261306*-*1*A*B*AAAA",
        "SIKOT1*I*5A*1*EP0ZH2XJ8Y*20260706*-*%FF*A*B*AAAA",
        "SIKOT1*I*5A*1*EP0ZH2XJ8Y*20260706*-*1*A*B*A1A",
        "SIKOT1*I*5A*1*EP0ZH2XJ8Y*20260706*-*1*A*B*É",
    ],
)
def test_what_is_not_whole_is_not_read(text: str) -> None:
    assert signed_text.read(text) is None


def test_what_is_meant_is_told_from_other_texts() -> None:
    assert signed_text.is_meant(" sikot1*I*")
    assert not signed_text.is_meant("503/SIKOT/001")


@given(
    number=st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=22),
    name=st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=120),
    workplace=st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=120),
)
def test_every_name_fits_and_is_the_same_again(number: str, name: str, workplace: str) -> None:
    said = replace(SAID, number=number[:12], name=name, workplace=workplace, ends=None)
    text = signed_text.write(said, CounterKey(_secret()))
    assert len(text) <= signed_text.LONGEST
    assert text.isascii()
    assert read(text).message.decode() == text.rpartition("*")[0]


def _secret() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(b"\x07" * 32)


def test_a_letter_of_revocation_says_so(key: CounterKey) -> None:
    text = signed_text.write(replace(SAID, form="revocation", ends=None), key)
    assert text.startswith("SIKOT1*C*")
    assert read(text).content.form == "revocation"


def test_a_number_too_long_is_refused(key: CounterKey) -> None:
    with pytest.raises(ValueError, match="too long"):
        signed_text.write(replace(SAID, number="9" * 300), key)


def test_what_is_no_key_signed_nothing() -> None:
    assert not public_key.signed("00", b"x", b"y")
