"""Sticks as they are known, what goes by them, and what is told of it afterwards."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sikot_desk.desk import load, sending, shipments
from sikot_desk.domain.sending import Sending
from sikot_desk.domain.trouble import Trouble
from sikot_desk.export import drive
from sikot_desk.export.drive import Drive
from sikot_desk.keys import enrolment
from tests.desk.day import MONDAY
from tests.desk.test_sending import UTC, Journey


@pytest.fixture
def journey(day, data, tmp_path):
    made = Journey(day, data, tmp_path)
    yield made
    made.office.store.close()


def test_a_named_folder_stands_beside_the_sticks_that_are_in(journey, monkeypatch, tmp_path):
    one = Drive(folder=tmp_path, label="SATU", free=1, size=2)
    monkeypatch.setattr(drive, "removable", lambda: (one,))
    assert sending.sticks() == (one,)
    assert sending.sticks(tmp_path) == (one,)
    assert [each.folder for each in sending.sticks(journey.stick)] == [tmp_path, journey.stick]
    assert sending.sticks(tmp_path / "none") == (one,)


def test_a_stick_is_familiar_by_its_use_or_by_our_head_offices_card(journey):
    stick = sending.stick(journey.stick)
    strange = sending.look(journey.register, journey.data, stick)
    assert (strange.used, strange.is_familiar) == (None, False)
    journey.enrol()
    bears = sending.look(journey.register, journey.data, stick)
    assert (bears.used, bears.is_familiar) == (None, True)
    journey.send()
    (journey.stick / enrolment.HEAD_OFFICE_FILE).unlink()
    used = sending.look(journey.register, journey.data, stick)
    assert (used.card, used.odd, used.is_familiar) == (None, "", True)
    assert used.used is not None
    assert used.used.date() == MONDAY.date()


def test_a_card_that_is_none_is_told_and_a_stick_that_is_gone_is_trouble(journey, monkeypatch):
    stick = sending.stick(journey.stick)
    (journey.stick / enrolment.HEAD_OFFICE_FILE).write_bytes(b"bukan kartu")
    seen = sending.look(journey.register, journey.data, stick)
    assert (seen.card, seen.is_familiar) == (None, False)
    assert seen.odd == str(Trouble("card_odd", file=enrolment.HEAD_OFFICE_FILE))

    def gone(*_given):
        raise Trouble("stick_gone", folder=journey.stick)

    monkeypatch.setattr(sending, "find_card", gone)
    with pytest.raises(Trouble) as told:
        sending.look(journey.register, journey.data, stick)
    assert told.value.code == "stick_gone"


def test_the_counters_card_is_laid_on_the_stick_for_head_office(journey):
    file, words = sending.own_card(journey.register, journey.data)
    assert sum(sending.lay(journey.stick, file)) == 2 * len(file.content)
    assert (journey.stick / file.name).read_bytes() == file.content
    journey.office.know((journey.stick / file.name).read_bytes(), UTC, words)


def test_what_may_not_be_recorded_is_taken_off_the_stick_again(journey):
    journey.enrol()
    before = sorted(journey.stick.iterdir())
    put = journey.send()
    assert sorted(journey.stick.iterdir()) != before
    load.take_back(put, sending.stick(journey.stick))
    assert sorted(journey.stick.iterdir()) == before


def test_a_load_is_read_page_by_page_to_its_last_entry(journey):
    journey.enrol()
    what = load.load(journey.register, journey.data, MONDAY)
    journey.day.received()
    bodies = load.page(journey.register, what, what.since)
    assert len(bodies) == what.total
    assert load.page(journey.register, what, what.last) == ()


# --- the shipments told -----------------------------------------------------------------------


def test_a_shipment_is_told_with_its_count_and_its_receipt(journey):
    assert shipments.span(journey.register) is not None
    journey.enrol()
    put = journey.send()
    (waits,) = shipments.shipments(journey.register)
    (row,) = shipments.table_rows([waits])
    assert waits.count == put.last - put.first + 1
    assert row[0].startswith("06-07-2026")
    assert row[1:] == (
        str(put.first), str(put.last), str(waits.count), "FLASH DISK", "Tunggu tanda terima",
    )  # fmt: skip
    assert len(row) == len(shipments.HEAD)
    journey.receive()
    journey.confirm()
    journey.read_back()
    (done,) = shipments.shipments(journey.register)
    assert done.confirmed == shipments.moment(UTC)
    assert [row[-1] for row in shipments.table_rows([done])] == ["Diterima 06-07-2026"]


def test_the_span_of_what_goes_begins_after_the_last_confirmed_entry(journey):
    journey.enrol()
    put = journey.send()
    journey.receive()
    journey.confirm()
    journey.read_back()
    first, last = shipments.span(journey.register)
    assert first == shipments.at_of(journey.register.entry(put.last + 1))
    assert last == shipments.at_of(journey.register.entry(journey.register.head.seq))
    assert first <= last


def test_nothing_to_go_has_no_span(journey, monkeypatch):
    journey.enrol()
    journey.send()
    journey.receive()
    journey.confirm()
    journey.read_back()
    office = journey.register.office()
    ahead = replace(office, receipt=replace(office.receipt, seq=journey.register.head.seq))
    monkeypatch.setattr(type(journey.register), "office", lambda _self: ahead)
    assert shipments.span(journey.register) is None


def test_what_is_owed_is_late_after_the_days_the_office_allows(journey):
    assert not shipments.owed(journey.register, MONDAY + timedelta(days=400)).is_late
    journey.enrol()
    journey.send()
    soon = shipments.owed(journey.register, MONDAY + timedelta(hours=1))
    assert soon.sent_at == shipments.shipments(journey.register)[0].at
    assert not soon.is_late
    late = shipments.owed(journey.register, MONDAY + timedelta(days=400))
    assert (late.standing.state, late.is_late) == (Sending.ON_STICK, True)
