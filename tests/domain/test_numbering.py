"""The office's number templates, and the next number of a series."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sikot_desk.domain.numbering import (
    NumberFormat,
    format_on,
    next_serial,
    problems,
    read_serial,
    write,
)

pytestmark = pytest.mark.fast

JULY = date(2026, 7, 8)
SHIPPED = "503/SIKOT/{seq:03d}/DPMPTSP/{year}"
ROMAN = "500.16.7.2/{seq:03d}/SIKOT/DPMPTSP/{month_roman}/{year}"


@pytest.mark.parametrize(
    ("template", "seq", "number"),
    [
        (SHIPPED, 7, "503/SIKOT/007/DPMPTSP/2026"),
        (SHIPPED, 1234, "503/SIKOT/1234/DPMPTSP/2026"),
        (ROMAN, 12, "500.16.7.2/012/SIKOT/DPMPTSP/VII/2026"),
        ("{seq:04d}/{year}", 35, "0035/2026"),
        ("{seq}-{month}-{month:02d}", 5, "5-7-07"),
    ],
)
def test_a_number_is_written_as_the_office_writes_it(template: str, seq: int, number: str) -> None:
    assert problems(template) == ()
    assert write(template, seq, JULY) == number
    assert read_serial(template, number) == seq


@pytest.mark.parametrize(
    ("template", "codes"),
    [
        ("503/SIKOT/{year}", ("no_seq",)),
        ("", ("no_seq",)),
        ("{seq}/{seq}", ("seq_twice",)),
        ("{seq}/{day}", ("unknown_token",)),
        ("{seq.__class__}", ("unknown_token", "no_seq")),
        ("{seq[0]}", ("unknown_token", "no_seq")),
        ("{}/{seq}", ("unknown_token",)),
        ("{seq/{year}", ("braces", "no_seq")),
        ("{{seq}}", ("braces",)),
        ("{seq}}", ("braces",)),
        ("{seq:99999999d}", ("width",)),
        ("{seq:}", ("width",)),
        ("{seq!r}", ("unknown_token", "no_seq")),
        ("{seq:03d}/{year:02d}", ("width",)),
        ("{seq:03d}" + "x" * 60, ("too_long",)),
        ("x" * 55 + "{seq}", ()),
        ("x" * 56 + "{seq}", ("too_long",)),
    ],
)
def test_what_is_wrong_with_a_template(template: str, codes: tuple[str, ...]) -> None:
    assert problems(template) == codes


def test_a_broken_template_writes_nothing() -> None:
    with pytest.raises(ValueError, match="no_seq"):
        write("503", 1, JULY)


@pytest.mark.parametrize(
    ("typed", "serial"),
    [
        ("7", 7),
        ("007", 7),
        (" 0007 ", 7),
        ("503/SIKOT/007/DPMPTSP/2026", 7),
        ("503/sikot/7/dpmptsp/2026", 7),
        ("503 / SIKOT / 007 / DPMPTSP / 2026", 7),
        ("503/SIKOT/1234/DPMPTSP/2027", 1234),
        ("", None),
        ("0", None),
        ("503/SIKOT/000/DPMPTSP/2026", None),
        ("-7", None),
        ("7a", None),
        ("\u0667", None),
        ("1234567890", None),
        ("503/SIPOT/007/DPMPTSP/2026", None),
        ("503/SIKOT/007/DPMPTSP", None),
        ("'; DROP TABLE", None),
    ],
)
def test_the_serial_read_from_the_sheet(typed: str, serial: int | None) -> None:
    assert read_serial(SHIPPED, typed) == serial


def test_the_dots_of_a_template_are_dots() -> None:
    assert read_serial(ROMAN, "500x16x7x2/012/SIKOT/DPMPTSP/VII/2026") is None
    assert read_serial("{odd}/{seq}", "x/7") is None


@given(seq=st.integers(1, 99999), day=st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_what_is_written_is_read(seq: int, day: date) -> None:
    for template in (SHIPPED, ROMAN, "{seq:04d}/{year}", "{year}{month:02d}{seq:05d}"):
        number = write(template, seq, day)
        assert read_serial(template, number) == seq
        assert len(number) <= 60


@given(template=st.text(alphabet="{}:seqyar_03d/x.", max_size=30))
def test_any_template_is_judged_and_a_good_one_can_be_used(template: str) -> None:
    if problems(template) == ():
        assert read_serial(template, write(template, 42, JULY)) == 42
    read_serial(template, "42/2026")


def _format(effective: str, start: int = 1, series: str = "permit", form: str = SHIPPED):
    return NumberFormat(
        series=series, template=form, start=start, effective=date.fromisoformat(effective)
    )


def test_the_format_in_force_is_the_latest_begun() -> None:
    formats = (_format("2026-07-01", form=ROMAN), _format("2023-05-10"), _format("2020-01-01"))
    assert format_on(formats, "permit", date(2026, 6, 30)).template == SHIPPED
    assert format_on(formats, "permit", date(2026, 7, 1)).template == ROMAN
    with pytest.raises(LookupError):
        format_on(formats, "permit", date(2019, 12, 31))
    with pytest.raises(LookupError):
        format_on(formats, "registration", JULY)


def test_given_twice_for_one_day_the_later_word_counts() -> None:
    formats = (_format("2026-07-01"), _format("2026-07-01", form=ROMAN))
    assert format_on(formats, "permit", JULY).template == ROMAN


@pytest.mark.parametrize(
    ("day", "last", "serial"),
    [
        ("2026-07-08", 0, 41),  # the paper book ended at 40
        ("2026-07-08", 41, 42),
        ("2026-12-31", 99, 100),
        ("2027-01-02", 0, 1),  # a new year begins at one
        ("2027-01-02", 1, 2),
    ],
)
def test_the_start_at_go_live_counts_once(day: str, last: int, serial: int) -> None:
    formats = (_format("2026-07-01", start=41),)
    assert next_serial(formats, "permit", date.fromisoformat(day), last) == serial


def test_a_new_format_in_mid_year_opens_no_gap() -> None:
    formats = (_format("2026-01-01"), _format("2026-07-01", start=500))
    assert next_serial(formats, "permit", JULY, 12) == 13
