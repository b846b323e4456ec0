"""What a change of the settings would move, and whom it would touch, before it is made."""

from dataclasses import replace
from datetime import date, timedelta

from sikot_desk.desk import lacking, setup
from sikot_desk.domain import settings as s
from sikot_desk.domain.office import Office
from tests.desk.day import Day, person


def test_a_deputy_s_basis_is_why_the_line_was_set(day: Day) -> None:
    today = day.now.date()
    basis = "Surat Tugas Nomor 12/ST/2026"
    day.does(s.NameDeputy(user="sari", since=today, until=today + timedelta(3), basis=basis))
    seen = setup.read(day.counter.register, day.now, "rina")
    assert seen.changes[0].reason == basis
    assert seen.today == today


def test_only_a_running_file_has_a_promise_to_move(day: Day) -> None:
    day.received(applicant=person(1))
    day.ready(applicant=person(2))
    running = day.accepted(applicant=person(3))
    register = day.counter.register
    closed = s.ClosureSet(day=date(2026, 7, 7), reason="banjir")
    moved = setup.moved(register, replace(register.office(), closures=(closed,)))
    assert [one.app.file_id for one in moved] == [running]


def test_files_accepted_since_a_day_under_another_set_are_counted_and_the_first_named(
    day: Day,
) -> None:
    first = day.accepted(applicant=person(1))
    day.accepted(applicant=person(2))
    count, shown = setup.accepted_since(day.counter.register, day.now.date(), "lain", 1)
    assert (count, [one.file_id for one in shown]) == (2, [first])
    later = day.now.date() + timedelta(days=1)
    assert setup.accepted_since(day.counter.register, later, "lain", 1) == (0, ())


def test_an_option_is_tried_on_without_setting_it(day: Day) -> None:
    office = day.counter.register.office()
    tried = setup.with_option(office, "cutoff", "14:30")
    assert tried.option("cutoff") == "14:30"
    assert office.option("cutoff") != "14:30"


def test_holidays_without_idul_fitri_ask_for_no_hours() -> None:
    table = s.HolidaysSet(year=2027, days={"2027-01-01": "Tahun Baru"}, provisional=False)
    lacks = lacking.missing(Office(holidays=(table,)), date(2027, 1, 9))
    assert lacks == lacking.Missing(holidays_to=2027, confirmed_to=2027, ramadan=None)
