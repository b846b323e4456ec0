"""What the settings screen is told: changes with their reasons, what moves, what will lack."""

from dataclasses import replace
from datetime import date

import pytest

from sikot_desk.desk import lacking, procedures, setup, specimen
from sikot_desk.domain import settings as s
from sikot_desk.domain.office import Office
from tests.desk.day import Day
from tests.desk.reading import text_of

FEAST = {"2027-03-10": "Hari Raya Idul Fitri", "2027-03-09": "Cuti Bersama Hari Raya Idul Fitri"}


def register(day: Day):
    return day.counter.register


def test_changes_tell_who_when_and_why(day: Day) -> None:
    day.does(s.SetOption(option="cutoff", value="14:30", reason="rapat"))
    found = setup.read(register(day), day.now, "rina")
    newest = found.changes[0]
    assert (newest.officer, newest.reason) == ("Rina Marlina", "rapat")
    assert isinstance(newest.event, s.OptionSet)
    assert found.may_set
    assert found.last["registration"] == 0
    assert not setup.read(register(day), day.now, "siapa").may_set


def test_a_closure_moves_the_promise_of_what_is_running(day: Day) -> None:
    file = day.accepted()
    office = register(day).office()
    closed = s.ClosureSet(day=date(2026, 7, 7), reason="banjir")
    (moved,) = setup.moved(register(day), replace(office, closures=(closed,)))
    assert moved.app.file_id == file
    assert moved.after.date() > moved.before.date()
    assert setup.moved(register(day), office) == ()
    assert setup.moved(register(day), replace(office, hours=())) == ()


@pytest.mark.parametrize(
    ("today", "hours", "first"),
    [
        (date(2027, 1, 8), (), None),
        (date(2027, 1, 9), (), date(2027, 2, 8)),
        (date(2027, 3, 1), (), date(2027, 2, 8)),
        (date(2027, 3, 11), (), None),
        (date(2027, 1, 20), (date(2027, 2, 8), date(2027, 3, 9)), None),
        (date(2027, 1, 20), (date(2026, 2, 18), date(2026, 3, 19)), date(2027, 2, 8)),
    ],
)
def test_a_coming_ramadan_without_hours_is_told(today, hours, first) -> None:
    set_ = (s.HoursSet(since=hours[0], until=hours[1], days={}),) if hours else ()
    office = Office(holidays=(s.HolidaysSet(year=2027, days=FEAST, provisional=True),), hours=set_)
    lacks = lacking.missing(office, today)
    assert lacks.ramadan == first
    assert (lacks.holidays_to, lacks.confirmed_to) == (2027, 0)


def test_the_specimen_bears_what_was_set(day: Day) -> None:
    office = register(day).office()
    _, procedure = procedures.current(office)
    named = s.OfficialSet(
        official="x", post="kepala_dinas", name="Suryani", form="plt", since=date(2026, 7, 1)
    )
    said = text_of(specimen.draw(office, procedure, day.now, by=named))
    assert "DRAF" in said
    assert "Plt. KEPALA DINAS" in said
    assert "SURYANI" in said
    revoking = text_of(specimen.draw(office, procedure, day.now, "pencabutan"))
    assert "mencabut" in revoking
    nobody = replace(office, officials=())
    assert "NAMA PEMOHON" in text_of(specimen.draw(nobody, procedure, day.now))
