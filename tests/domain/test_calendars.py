"""The office's hours as a calendar: a table for a time ends, and the lasting one holds again."""

from datetime import date, time

from sikot_desk.domain import settings as s
from sikot_desk.domain.calendars import calendar
from sikot_desk.domain.office import Office

WEEK = {str(day): ("08:00-16:00",) for day in range(5)}
FAST = {str(day): ("08:00-15:00",) for day in range(5)}


def closing(office: Office, day: date) -> time:
    return calendar(office).close(day).time()


def hours(**values: object) -> s.HoursSet:
    return s.HoursSet(**values)


def test_after_ramadan_the_hours_from_before_hold_again():
    usual = hours(since=date(2022, 1, 1), days=WEEK)
    ramadan = hours(since=date(2026, 2, 18), until=date(2026, 3, 19), days=FAST, name="Ramadan")
    office = Office(hours=(usual, ramadan))
    assert closing(office, date(2026, 2, 17)) == time(16)
    assert closing(office, date(2026, 2, 18)) == time(15)
    assert closing(office, date(2026, 3, 19)) == time(15)
    assert closing(office, date(2026, 3, 20)) == time(16)


def test_new_hours_set_within_ramadan_hold_from_its_end():
    usual = hours(since=date(2022, 1, 1), days=WEEK)
    ramadan = hours(since=date(2026, 2, 18), until=date(2026, 3, 19), days=FAST)
    later = hours(since=date(2026, 3, 20), days={"0": ("09:00-12:00",), "4": ("09:00-11:00",)})
    office = Office(hours=(usual, ramadan, later))
    assert closing(office, date(2026, 3, 20)) == time(11)


def test_hours_for_a_time_before_any_others_end_nowhere():
    ramadan = hours(since=date(2026, 2, 18), until=date(2026, 3, 19), days=FAST)
    assert closing(Office(hours=(ramadan,)), date(2026, 3, 20)) == time(15)


def test_one_table_for_a_time_does_not_end_another():
    usual = hours(since=date(2022, 1, 1), days=WEEK)
    ramadan = hours(since=date(2026, 2, 18), until=date(2026, 3, 19), days=FAST)
    flood = hours(since=date(2026, 2, 23), until=date(2026, 2, 27), days={"0": ("08:00-10:00",)})
    office = Office(hours=(usual, ramadan, flood))
    assert closing(office, date(2026, 2, 23)) == time(10)
    assert closing(office, date(2026, 3, 2)) == time(15)
    assert closing(office, date(2026, 3, 20)) == time(16)


def test_hours_that_begin_within_ramadan_wait_for_its_end():
    usual = hours(since=date(2022, 1, 1), days=WEEK)
    ramadan = hours(since=date(2026, 2, 18), until=date(2026, 3, 19), days=FAST)
    later = hours(since=date(2026, 3, 2), days={str(day): ("08:00-17:00",) for day in range(5)})
    office = Office(hours=(usual, ramadan, later))
    assert closing(office, date(2026, 3, 2)) == time(15)
    assert closing(office, date(2026, 3, 20)) == time(17)
