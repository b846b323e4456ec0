"""Head office's keys, what lies on a stick, what is confirmed: accepted, or refused."""

from dataclasses import replace

import pytest

from sikot_desk.domain import folding, sending
from sikot_desk.domain import office as offices
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sending import EnrolHeadOffice, Export, ReadReceipt, Sending
from sikot_desk.domain.stages import decide
from tests.domain.counter_days import Counter, moment

pytestmark = pytest.mark.fast

AT = moment("2026-08-03 09:00")
CARD = EnrolHeadOffice(
    head_office="Kantor Dinas", sign="1a" * 32, age="age1kantor", escrow="age1titipan",
    words_compared=True,
)  # fmt: skip
PUT = Export(
    first=1, last=20, head="ab" * 32, files=("SIKOT-1.AGE",), stick="FLASH",
    sealed_to=("age1kantor", "age1titipan"),
)  # fmt: skip
CONFIRMED = ReadReceipt(
    head_office="Kantor Dinas", number=1, epoch=1, seq=20, hash="ab" * 32,
    received="2026-08-03T02:00:00Z",
)  # fmt: skip


@pytest.fixture
def facts():
    return replace(Counter().facts(CARD, AT, "", "dewi"), hash_at="ab" * 32)


def after(facts, *actions):
    office = facts.office
    for action in actions:
        events = decide(action, replace(facts, office=office, user=everyone(facts)))
        assert not isinstance(events, Refused), events
        meta = folding.Meta(seq=1, at=AT, officer="dewi", subject="")
        office = offices.fold(office, events[0], meta)
    return replace(facts, office=office, user=everyone(facts))


def everyone(facts):
    return replace(facts.user, roles=("admin", "penyelia"))


def test_a_first_card_is_taken_once_its_words_were_compared(facts):
    office = after(facts, CARD).office
    assert office.head_office is not None
    assert (office.head_office.sign, office.head_office.age) == (CARD.sign, CARD.age)


@pytest.mark.parametrize(
    ("card", "code"),
    [
        (replace(CARD, words_compared=False), "words_not_compared"),
        (replace(CARD, sign="1A" * 32), "card_odd"),
        (replace(CARD, sign="1a"), "card_odd"),
        (replace(CARD, age=""), "blank"),
    ],
)
def test_a_card_that_cannot_be_believed_is_refused(facts, card, code):
    refused = decide(card, facts)
    assert isinstance(refused, Refused)
    assert refused.code == code


def test_another_card_needs_the_earlier_key_or_a_reason(facts):
    known = after(facts, CARD)
    new = replace(CARD, sign="2b" * 32)
    for card, code in (
        (CARD, "head_office_same"),
        (new, "head_office_other"),
        (replace(new, replaces="3c" * 32, by_earlier="dd" * 64), "head_office_other"),
        (replace(new, replaces=CARD.sign), "head_office_other"),
    ):
        refused = decide(card, known)
        assert isinstance(refused, Refused)
        assert refused.code == code
    for card in (
        replace(new, replaces=CARD.sign, by_earlier="dd" * 64),
        replace(new, reason="kunci lama ikut terbakar"),
    ):
        assert after(known, card).office.head_office.sign == new.sign


def test_what_lies_on_a_stick_is_sealed_to_the_office_that_is_known(facts):
    known = after(facts, CARD)
    assert after(known, PUT).office.exported.last == 20
    for put, at, code in (
        (PUT, after(facts), "head_office_unknown"),
        (replace(PUT, sealed_to=("age1lain",)), known, "head_office_unknown"),
        (replace(PUT, files=()), known, "nothing_to_send"),
        (replace(PUT, last=0), known, "nothing_to_send"),
    ):
        refused = decide(put, at)
        assert isinstance(refused, Refused)
        assert refused.code == code


def test_a_receipt_is_an_anchor_or_an_alarm(facts):
    known = after(facts, CARD, PUT)
    confirmed = after(known, CONFIRMED)
    assert confirmed.office.receipt.seq == 20
    nothing_yet = replace(CONFIRMED, seq=0, hash="00" * 32)
    assert after(known, nothing_yet).office.receipt.seq == 0
    for receipt, at, code in (
        (CONFIRMED, after(facts), "head_office_unknown"),
        (CONFIRMED, confirmed, "receipt_old"),
        (replace(CONFIRMED, number=2, hash="cd" * 32), confirmed, "receipt_forked"),
    ):
        refused = decide(receipt, at)
        assert isinstance(refused, Refused)
        assert refused.code == code


def test_a_receipt_with_gaps_asks_for_what_was_sent_before_it(facts):
    sent = after(facts, CARD, PUT)
    assert after(sent, CONFIRMED).office.exported == sent.office.exported
    gaps = after(sent, replace(CONFIRMED, missing=(5, 9)))
    assert gaps.office.exported is None
    assert after(gaps, PUT).office.exported == sent.office.exported


def test_each_state_of_the_sending_has_its_sentence(facts):
    known = after(facts, CARD).office.head_office
    put = after(facts, CARD, PUT).office.exported
    confirmed = after(facts, CARD, CONFIRMED).office.receipt
    gaps = replace(confirmed, missing=(5, 9))
    states = [
        (sending.state(None, None, None, 5), Sending.UNKNOWN),
        (sending.state(known, None, None, 5), Sending.NEVER),
        (sending.state(known, put, None, 20), Sending.ON_STICK),
        (sending.state(known, put, None, 21), Sending.WAITING),
        (sending.state(known, put, confirmed, 20), Sending.CONFIRMED),
        (sending.state(known, put, confirmed, 25), Sending.WAITING),
        (sending.state(known, replace(put, last=25), confirmed, 25), Sending.ON_STICK),
        (sending.state(known, replace(put, last=25), confirmed, 26), Sending.WAITING),
        (sending.state(known, None, gaps, 20), Sending.GAPS),
        (sending.state(known, replace(put, last=25), gaps, 25), Sending.ON_STICK),
    ]
    assert [got for got, _ in states] == [wanted for _, wanted in states]
    assert set(sending.SENTENCES) == set(Sending)
