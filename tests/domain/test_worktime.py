"""Working time, drawn: when a file that is complete now is promised, and why."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sikot_desk.domain.worktime import Calendar, Hours

pytestmark = pytest.mark.fast

WIB = timezone(timedelta(hours=7))


def span(text: str) -> tuple[time, time]:
    begin, end = text.split("-")
    return time.fromisoformat(begin), time.fromisoformat(end)


ORDINARY = Hours(
    effective=date(2022, 1, 1),
    days={
        **{weekday: (span("08:00-16:00"),) for weekday in range(4)},
        4: (span("08:00-12:00"), span("13:30-16:00")),
    },
)
RAMADAN = Hours(
    effective=date(2026, 2, 18), days={weekday: (span("08:00-15:00"),) for weekday in range(5)}
)
AFTER = Hours(effective=date(2026, 3, 23), days=ORDINARY.days)
CALENDAR = Calendar(
    hours=(RAMADAN, ORDINARY, AFTER),
    holidays={
        date(2026, 3, 18): "Cuti Bersama Hari Suci Nyepi",
        date(2026, 3, 19): "Hari Suci Nyepi",
        date(2026, 3, 20): "Cuti Bersama Hari Raya Idul Fitri",
        date(2026, 3, 21): "Hari Raya Idul Fitri",
        date(2026, 3, 23): "Cuti Bersama Hari Raya Idul Fitri",
        date(2026, 3, 24): "Cuti Bersama Hari Raya Idul Fitri",
        date(2026, 8, 17): "Hari Kemerdekaan",
    },
    closures={date(2026, 7, 10): "listrik padam"},
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WIB)


# 2026-07-06 is a Monday; the office was closed on Friday 10 July.
@pytest.mark.parametrize(
    ("complete", "due", "why"),
    [
        ("2026-07-06 09:34", "2026-07-08 16:00", "Monday, Tuesday 1, Wednesday 2"),
        ("2026-07-06 15:59", "2026-07-08 16:00", "the hour of day 0 does not matter"),
        ("2026-07-07 09:00", "2026-07-09 16:00", "Tuesday to Thursday"),
        ("2026-07-08 09:00", "2026-07-13 16:00", "Friday is closed: Thursday 1, Monday 2"),
        ("2026-07-09 09:00", "2026-07-14 16:00", "closed Friday and the weekend between"),
        ("2026-07-11 10:00", "2026-07-14 16:00", "recorded on a Saturday: Monday 1, Tuesday 2"),
        ("2026-08-13 09:00", "2026-08-18 16:00", "17 August on what would be the due day"),
        ("2026-08-14 09:00", "2026-08-19 16:00", "17 August is no day"),
        ("2026-02-16 09:00", "2026-02-18 15:00", "due on the first day of Ramadan's hours"),
        ("2026-03-17 09:00", "2026-03-26 16:00", "Nyepi, Lebaran and cuti bersama between"),
    ],
)
def test_the_promise_is_the_close_of_the_second_working_day(
    complete: str, due: str, why: str
) -> None:
    assert CALENDAR.due(at(complete), 2) == at(due), why


def test_the_day_of_receipt_may_count() -> None:
    assert CALENDAR.due(at("2026-07-06 09:00"), 2, count_first_day=True) == at("2026-07-07 16:00")
    assert CALENDAR.due(at("2026-07-11 09:00"), 2, count_first_day=True) == at("2026-07-14 16:00")
    assert CALENDAR.due(at("2026-07-06 09:00"), 1, count_first_day=True) == at("2026-07-06 16:00")


def test_after_the_cut_off_hour_the_next_working_day_is_day_0() -> None:
    noon = time(12, 0)
    assert CALENDAR.due(at("2026-07-06 12:00"), 2, cutoff=noon) == at("2026-07-08 16:00")
    assert CALENDAR.due(at("2026-07-06 12:01"), 2, cutoff=noon) == at("2026-07-09 16:00")
    counted = CALENDAR.due(at("2026-07-09 14:00"), 2, count_first_day=True, cutoff=noon)
    assert counted == at("2026-07-14 16:00")


@pytest.mark.parametrize(
    ("pauses", "due"),
    [
        ((("2026-07-06 10:00", "2026-07-06 15:00"),), "2026-07-08 16:00"),
        ((("2026-07-07 10:00", "2026-07-08 09:00"),), "2026-07-09 16:00"),
        ((("2026-07-07 10:00", "2026-07-13 09:00"),), "2026-07-14 16:00"),
        ((("2026-07-10 10:00", "2026-07-12 09:00"),), "2026-07-08 16:00"),
        (
            (
                ("2026-07-06 10:00", "2026-07-07 09:00"),
                ("2026-07-07 10:00", "2026-07-08 09:00"),
            ),
            "2026-07-13 16:00",
        ),
        ((("2026-07-07 10:00", None),), "2026-07-08 16:00"),
    ],
)
def test_days_with_the_applicant_are_given_back(
    pauses: tuple[tuple[str, str | None], ...], due: str
) -> None:
    given_back = tuple((at(begun), at(ended) if ended else None) for begun, ended in pauses)
    assert CALENDAR.due(at("2026-07-06 09:00"), 2, given_back) == at(due)


def test_a_promise_of_no_days_is_this_day_or_the_next_worked() -> None:
    assert CALENDAR.due(at("2026-07-06 09:00"), 0) == at("2026-07-06 16:00")
    assert CALENDAR.due(at("2026-07-11 09:00"), 0) == at("2026-07-13 16:00")


@pytest.mark.parametrize(
    ("begun", "ended", "minutes"),
    [
        ("2026-07-06 09:10", "2026-07-06 09:34", 24),
        ("2026-07-06 09:34", "2026-07-06 09:10", 0),
        ("2026-07-06 07:00", "2026-07-06 08:05", 5),
        ("2026-07-06 15:50", "2026-07-06 20:00", 10),
        ("2026-07-06 15:50", "2026-07-07 08:10", 20),
        ("2026-07-03 11:50", "2026-07-03 13:40", 20),
        ("2026-07-03 12:10", "2026-07-03 13:00", 0),
        ("2026-07-09 15:00", "2026-07-13 09:00", 120),
        ("2026-07-06 08:00", "2026-07-13 08:00", 4 * 480),
        ("2026-02-17 15:00", "2026-02-18 16:00", 60 + 420),
        ("2026-02-13 15:00", "2026-02-20 08:00", 60 + 2 * 480 + 2 * 420),
        ("2026-03-17 14:00", "2026-03-25 09:00", 60 + 60),
    ],
)
def test_only_office_hours_count(begun: str, ended: str, minutes: int) -> None:
    assert CALENDAR.minutes_between(at(begun), at(ended)) == minutes


def test_any_zone_may_go_in_and_none_may_be_missing() -> None:
    begun = datetime(2026, 7, 6, 2, 0, tzinfo=UTC)
    assert CALENDAR.minutes_between(begun, at("2026-07-06 10:00")) == 60
    with pytest.raises(ValueError, match="no zone"):
        CALENDAR.minutes_between(begun.replace(tzinfo=None), begun)


def test_what_remains_turns_negative() -> None:
    due = at("2026-07-08 16:00")
    assert CALENDAR.remaining(at("2026-07-08 10:24"), due) == 336
    assert CALENDAR.remaining(at("2026-07-09 08:30"), due) == -30
    assert CALENDAR.remaining(at("2026-07-08 20:00"), due) == 0


def test_days_are_told_apart() -> None:
    assert CALENDAR.is_working_day(date(2026, 7, 6))
    assert not CALENDAR.is_working_day(date(2026, 7, 11))
    assert CALENDAR.why_closed(date(2026, 7, 10)) == "listrik padam"
    assert CALENDAR.why_closed(date(2026, 8, 17)) == "Hari Kemerdekaan"
    assert CALENDAR.why_closed(date(2026, 7, 11)) == ""
    assert CALENDAR.previous_working_day(date(2026, 7, 13)) == date(2026, 7, 9)
    assert CALENDAR.next_working_day(date(2026, 7, 9)) == date(2026, 7, 13)
    assert CALENDAR.working_days_between(date(2026, 7, 6), date(2026, 7, 13)) == 4
    assert CALENDAR.working_days_between(date(2026, 7, 13), date(2026, 7, 6)) == 0


def test_a_day_has_its_opening_and_its_close() -> None:
    assert CALENDAR.opening(date(2026, 7, 3)) == at("2026-07-03 08:00")
    assert CALENDAR.close(date(2026, 7, 3)) == at("2026-07-03 16:00")
    with pytest.raises(LookupError):
        CALENDAR.close(date(2026, 7, 10))


def test_a_standard_day_is_an_ordinary_day_of_the_hours_in_force() -> None:
    assert CALENDAR.minutes_of_day(date(2026, 7, 11)) == 480
    assert CALENDAR.minutes_of_day(date(2026, 2, 20)) == 420
    assert CALENDAR.minutes_of_day(date(2020, 1, 1)) == 480
    assert (
        Calendar(hours=(Hours(effective=date(2022, 1, 1), days={}),)).minutes_of_day(
            date(2026, 7, 6)
        )
        == 0
    )


def test_a_calendar_without_a_working_day_says_so() -> None:
    never = Calendar(hours=(Hours(effective=date(2022, 1, 1), days={}),))
    with pytest.raises(LookupError):
        never.next_working_day(date(2026, 7, 6))
    with pytest.raises(LookupError):
        Calendar(hours=()).is_working_day(date(2026, 7, 6))
    closed = Calendar(hours=(), closures={date(2026, 7, 6): "rapat"})
    assert closed.working_days_between(date(2026, 7, 6), date(2026, 7, 6)) == 0


moments = st.datetimes(datetime(2025, 12, 1), datetime(2026, 9, 30)).map(
    lambda one: one.replace(second=0, microsecond=0, tzinfo=WIB)
)


def by_the_day(begun: datetime, ended: datetime) -> int:
    """Count the same minutes slowly, day by day and span by span."""
    total, day = 0, begun.date()
    while day <= ended.date():
        for first, last in CALENDAR.spans(day):
            low = max(datetime.combine(day, first, WIB), begun)
            high = min(datetime.combine(day, last, WIB), ended)
            total += max(int((high - low).total_seconds()) // 60, 0)
        day += timedelta(days=1)
    return total


@given(moments, moments)
def test_counting_by_weeks_is_counting_by_days(begun: datetime, ended: datetime) -> None:
    assert CALENDAR.minutes_between(begun, ended) == by_the_day(begun, ended)


@given(moments, st.integers(0, 20), moments, st.integers(0, 10))
def test_a_due_hour_is_in_office_and_a_pause_only_moves_it_on(
    start: datetime, days: int, paused: datetime, length: int
) -> None:
    due = CALENDAR.due(start, days)
    assert due == CALENDAR.close(due.date())
    if CALENDAR.is_working_day(start.date()) or days:
        assert CALENDAR.working_days_between(start.date(), due.date()) == days
    pause = (paused, paused + timedelta(days=length))
    assert CALENDAR.due(start, days, (pause,)) >= due
