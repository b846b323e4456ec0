"""Dates and moments as officers type them, and as the field then shows how it read them."""

from datetime import date, datetime

import pytest

from sikot_desk.ui.screens.typed_day import read_day, read_moment, show_day, tidy_day, tidy_moment

FIFTH = date(2020, 1, 5)


@pytest.mark.parametrize(
    "text",
    [
        "5 Januari 2020", "5 jan 2020", "5 JAN 20", "5-1-2020", "05-01-2020", "5/1/20", "5.1.2020",
        "050120", "05012020", "5 1 20", " 5 januari  2020 ", "2020-01-05", "5-Jan-2020",
    ],
)  # fmt: skip
def test_every_usual_way_is_read(text: str) -> None:
    assert read_day(text) == FIFTH
    assert tidy_day(text) == "5 Januari 2020"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("17-8-96", date(1996, 8, 17)),
        ("14/3/28", date(2028, 3, 14)),
        ("1 peb 61", date(1961, 2, 1)),
        ("2 agt 59", date(2059, 8, 2)),
        ("3 nopember 2024", date(2024, 11, 3)),
        ("29 Feb 2024", date(2024, 2, 29)),
    ],
)
def test_years_of_two_digits_and_other_names_of_months(text: str, day: date) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize(
    "text", ["31-2-2020", "5-13-2020", "besok", "5 x 2020", "5 foo 2020", "202", "5-1", "0501202"]
)
def test_what_is_no_date_stays_as_typed(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_day(text)
    assert tidy_day(text) == text


@pytest.mark.parametrize("text", ["5-1-20 9.30", "5 Jan 2020, 09:30", "050120 pukul 9.30"])
def test_moments(text: str) -> None:
    assert read_moment(text) == datetime(2020, 1, 5, 9, 30)
    assert tidy_moment(text) == "5 Januari 2020 09.30"


def test_an_hour_alone_is_of_today_where_today_is_known() -> None:
    assert read_moment("9.30", FIFTH) == datetime(2020, 1, 5, 9, 30)
    for text in ("9.30", "5-1-2020 25.00", "tadi", "5-1-2020"):
        with pytest.raises(ValueError, match=r".*"):
            read_moment(text)
        assert tidy_moment(text) == text


def test_nothing_typed_is_nothing() -> None:
    assert (read_day(" "), read_moment(""), show_day(None)) == (None, None, "")
    assert (tidy_day(""), tidy_moment("")) == ("", "")
