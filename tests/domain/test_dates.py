"""Dates, hours and numbers in the words the office uses."""

from datetime import UTC, date, datetime, time

import pytest

from sikot_desk.domain import dates


@pytest.mark.parametrize(
    ("day", "long", "weekday", "narrow"),
    [
        (date(2026, 7, 8), "8 Juli 2026", "Rabu, 8 Juli 2026", "8/7/2026"),
        (date(2023, 5, 10), "10 Mei 2023", "Rabu, 10 Mei 2023", "10/5/2023"),
        (date(2024, 2, 29), "29 Februari 2024", "Kamis, 29 Februari 2024", "29/2/2024"),
        (date(2026, 12, 31), "31 Desember 2026", "Kamis, 31 Desember 2026", "31/12/2026"),
    ],
)
def test_a_day_in_its_three_forms(day: date, long: str, weekday: str, narrow: str) -> None:
    assert dates.long_date(day) == long
    assert dates.weekday_date(day) == weekday
    assert dates.narrow_date(day) == narrow


def test_every_month_has_its_name_and_roman_numeral() -> None:
    names = [dates.month_name(month) for month in range(1, 13)]
    assert names[0] == "Januari"
    assert names[7] == "Agustus"
    assert len(set(names)) == 12
    romans = [dates.month_roman(month) for month in range(1, 13)]
    assert romans == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]


@pytest.mark.parametrize("month", [0, 13, -1])
def test_there_is_no_thirteenth_month(month: int) -> None:
    with pytest.raises(ValueError, match="no month"):
        dates.month_name(month)
    with pytest.raises(ValueError, match="no month"):
        dates.month_roman(month)


def test_hours_use_a_full_stop_and_two_digits() -> None:
    assert dates.clock(time(16, 0)) == "16.00"
    assert dates.clock(datetime(2026, 7, 6, 9, 4, tzinfo=UTC)) == "09.04"
    assert dates.between_clocks(time(8), time(16)) == "08.00–16.00"
    assert dates.between_clocks(time(8, 5), time(8, 5)) == "08.05"


def test_moments() -> None:
    moment = datetime(2026, 7, 8, 16, 0, tzinfo=UTC)
    assert dates.long_moment(moment) == "8 Juli 2026, 16.00 WIB"
    assert dates.weekday_moment(moment) == "Rabu, 8 Juli 2026, pukul 16.00 WIB"
    assert dates.short_moment(moment) == "Rabu, 8 Juli 2026, 16.00 WIB"
    assert dates.narrow_moment(datetime(2026, 7, 6, 9, 34, tzinfo=UTC)) == "6/7 09.34"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2026, 7, 1), date(2026, 7, 31), "1–31 Juli 2026"),
        (date(2026, 7, 1), date(2026, 7, 1), "1 Juli 2026"),
        (date(2026, 6, 30), date(2026, 7, 2), "30 Juni – 2 Juli 2026"),
        (date(2025, 12, 31), date(2026, 1, 2), "31 Desember 2025 – 2 Januari 2026"),
    ],
)
def test_a_period_repeats_only_what_differs(start: date, end: date, words: str) -> None:
    assert dates.period(start, end) == words


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (31, "tiga puluh satu"),
    ],
)
def test_numbers_in_words(number: int, word: str) -> None:
    assert dates.number_word(number) == word


@pytest.mark.parametrize(
    ("number", "said"), [(1, "satu"), (12, "dua belas"), (20, "dua puluh"), (21, "21"), (40, "40")]
)
def test_a_number_inside_a_sentence_is_a_word_where_two_suffice(number: int, said: str) -> None:
    assert dates.in_words(number) == said


def test_all_number_words_differ_and_end_at_thirty_one() -> None:
    assert len({dates.number_word(number) for number in range(32)}) == 32
    for number in (-1, 32):
        with pytest.raises(ValueError, match="no word"):
            dates.number_word(number)


def test_a_duration_carries_its_word() -> None:
    assert dates.counted(2, "hari kerja") == "2 (dua) hari kerja"
    assert dates.counted(1) == "1 (satu)"
    assert dates.counted(90, "hari") == "90 hari"


def test_lists_end_with_dan() -> None:
    assert dates.listed(()) == ""
    assert dates.listed(["a"]) == "a"
    assert dates.listed(["a", "b"]) == "a dan b"
    assert dates.listed(["a", "b", "c"]) == "a, b, dan c"
