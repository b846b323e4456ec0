"""The bytes of an entry and the chain, which are a contract."""

import hashlib
import json
from dataclasses import replace

import pytest

from sikot_desk.domain import entries, requests
from sikot_desk.domain.entries import BadEntry, Entry
from sikot_desk.domain.events import EVENTS, event_name

pytestmark = pytest.mark.fast

ENTRY = Entry(
    v=1,
    counter="ab12",
    epoch=1,
    seq=7,
    op="a-1",
    utc="2026-07-06T02:10:00Z",
    offset=420,
    clock="ok",
    officer="rina",
    role="loket",
    second="",
    session="s",
    act="received",
    subject="260100000473",
    data={"name": "Siti", "list": ["a", 1, True, None], "map": {"b": 1, "a": 2}},
)


def test_bytes_are_sorted_and_without_spaces_and_read_back_equal():
    body = entries.encode(ENTRY)
    assert body.startswith(
        b'{"act":"received","clock":"ok","counter":"ab12","data":{"list":["a",1,'
    )
    assert b'"map":{"a":2,"b":1}' in body
    assert entries.decode(body) == ENTRY


def test_letters_are_composed_so_that_the_same_name_has_the_same_bytes():
    apart = replace(ENTRY, data={"e\u0301": "e\u0301"})
    assert entries.encode(apart) == entries.encode(replace(ENTRY, data={"é": "é"}))


@pytest.mark.parametrize("data", [{"x": 1.5}, {"x": [1.5]}, {1: "x"}, {"x": b"y"}, {"x": {2: 3}}])
def test_no_entry_holds_floats_or_foreign_values(data):
    with pytest.raises(BadEntry):
        entries.encode(replace(ENTRY, data=data))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b'{"v":1}',
        json.dumps({**json.loads(entries.encode(ENTRY)), "v": 2}).encode(),
    ],
)
def test_other_bytes_are_no_entry(body):
    with pytest.raises(BadEntry):
        entries.decode(body)


def test_the_chain_is_sha256_over_zero_prev_and_body():
    body = entries.encode(ENTRY)
    expected = hashlib.sha256(b"\0" + entries.GENESIS + body).digest()
    assert entries.chain_hash(entries.GENESIS, body) == expected
    assert entries.chain_hash(expected, body) != expected


def test_acts_and_events_are_named_in_the_counter_s_words():
    assert {"receive", "return_to_applicant", "tick_ready", "send_back"} <= set(requests.CASE_ACTS)
    assert {"set_office", "adopt_rules", "add_user"} <= set(requests.ACTS)
    assert all(name == event_name(kind) for name, kind in EVENTS.items())
    assert {"paraf_given", "number_voided", "old_permit_recorded"} <= set(EVENTS)


def test_bytes_in_another_encoding_are_no_entry() -> None:
    body = entries.encode(ENTRY)
    for other in (b"\xef\xbb\xbf" + body, body.decode().encode("utf-16"), body + b"\xff"):
        with pytest.raises(BadEntry):
            entries.decode(other)
