"""Keys of other counters: read, compared by voice, enrolled and closed."""

import pytest

from sikot_desk.domain import enrolling as k
from sikot_desk.domain import office as offices
from sikot_desk.domain import public_keys
from sikot_desk.domain import settings as s
from sikot_desk.domain.folding import Meta
from sikot_desk.domain.office import Key
from sikot_desk.domain.refusals import Refused, sentence
from tests.domain.counter_days import Counter, moment

pytestmark = pytest.mark.fast

AT = moment("2026-07-06 09:00")
KEY = "5a" * 32
DIGITS = public_keys.grouped(public_keys.fingerprint(KEY))


def enrol(**change: str) -> k.EnrolKey:
    said = {"key": KEY, "name": "DPMPTSP Dumai", "fingerprint": DIGITS, "reason": "surat Dumai"}
    return k.EnrolKey(**{**said, **change})


def refused(counter: Counter, action: k.EnrolKey | k.CloseKey) -> str:
    found = counter.act(action, AT)
    assert isinstance(found, Refused), found
    assert found.field
    assert sentence(found)
    return found.code


def test_a_public_key_is_read_and_compared_by_voice() -> None:
    assert public_keys.read(f" {KEY[:32].upper()}\n{KEY[32:]} ") == KEY
    assert public_keys.read(KEY[:-1]) is None
    assert public_keys.read("z" * 64) is None
    assert [len(group) for group in DIGITS.split()] == [4] * 8
    assert public_keys.fingerprint("5b" * 32) != DIGITS.replace(" ", "")
    assert public_keys.key_id(KEY) == KEY[:16]


def test_a_key_is_enrolled_once_its_digits_agree_and_closed_once() -> None:
    counter = Counter()
    assert refused(counter, enrol(key="bukan kunci")) == "key_odd"
    assert refused(counter, enrol(fingerprint="1234")) == "fingerprint_differs"
    assert refused(counter, k.CloseKey(key=KEY[:16], reason="dicuri")) == "key_unknown"
    (event,) = counter.act(enrol(key=KEY.upper()), AT)
    assert (event.key, event.fingerprint) == (KEY, DIGITS.replace(" ", ""))
    assert counter.office.key(KEY[:16]) == Key(key=KEY, name="DPMPTSP Dumai")
    assert counter.office.key(KEY[:15]) is None
    assert refused(counter, enrol()) == "key_known"
    counter.act(k.CloseKey(key=KEY[:16], reason="dicuri"), AT)
    assert counter.office.key(KEY[:16]).closed == "dicuri"
    assert refused(counter, k.CloseKey(key=KEY[:16], reason="dicuri")) == "key_closed_already"
    counter.act(enrol(name="Dumai"), AT)
    assert counter.office.keys == (Key(key=KEY, name="Dumai"),)


def test_the_own_key_is_not_enrolled() -> None:
    counter = Counter()
    opened = s.Opened(purpose="live", public_key=KEY, program="1")
    meta = Meta(seq=1, at=AT, officer="x", subject="register")
    counter.office = offices.fold(counter.office, opened, meta)
    assert refused(counter, enrol()) == "key_own"


def test_closing_one_key_leaves_the_others() -> None:
    counter = Counter()
    other = "5b" * 32
    counter.act(enrol(), AT)
    counter.act(enrol(key=other, fingerprint=public_keys.fingerprint(other)), AT)
    counter.act(k.CloseKey(key=KEY[:16], reason="dicuri"), AT)
    assert [bool(one.closed) for one in counter.office.keys] == [True, False]
