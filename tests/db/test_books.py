"""The books' reads: what belongs to a period, in its order, with nothing missing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sikot_desk.db.books import HANDED, MOVED, Books
from sikot_desk.db.register import Register
from tests.db import acts
from tests.db.acts import START, new

MONDAY, WEDNESDAY = date(2026, 7, 6), date(2026, 7, 8)


def accepted(register: Register, running: int, days: int = 0) -> str:
    """A file accepted so many days after the first Monday; recorded a day later still."""
    file = acts.file_id(running)
    then = START + timedelta(days=days)
    register.append([new(acts.received(), file)])
    event = replace(acts.accepted(running), occurred=then)
    register.append([new(event, file, when=then + timedelta(days=1))])
    return file


@pytest.fixture
def books(register: Register) -> Books:
    for running, days in ((2, 0), (1, 0), (3, 2), (4, 4)):
        accepted(register, running, days)
    return Books(register)


def test_the_register_book_goes_by_number_within_its_days(books: Books):
    found = list(books.registered(MONDAY, WEDNESDAY))
    assert [one.app.serial for one in found] == [1, 2, 3]
    assert found[0].recorded == START + timedelta(days=1)
    assert list(books.registered(date(2025, 1, 1), date(2025, 12, 31))) == []


def test_hand_overs_come_as_they_happened(books: Books, register: Register):
    for running, minutes in ((3, 1), (1, 5), (4, 60 * 24 * 9)):
        event = replace(acts.handed_over(), occurred=START + timedelta(minutes=minutes))
        register.append([new(event, acts.file_id(running))])
    assert [app.serial for app in books.handed_over(MONDAY, WEDNESDAY)] == [3, 1]


def test_files_that_went_on_before_the_period_are_left_out(books: Books):
    assert [app.serial for app in books.moved(WEDNESDAY, WEDNESDAY)] == [3]
    assert [app.serial for app in books.moved(MONDAY, date(2026, 7, 31))] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("where", "index"), [(HANDED, "applications_handed"), (MOVED, "applications_moved")]
)
def test_a_signed_book_reads_no_file_outside_its_period(register: Register, where: str, index: str):
    plan = register.rows(
        f"EXPLAIN QUERY PLAN SELECT body FROM applications WHERE {where}",
        "2026-07-01",
        "2026-08-01",
    )
    assert any(f"USING INDEX {index}" in row[3] for row in plan)
    assert not any(row[3].startswith("SCAN") for row in plan)


def test_numbers_run_without_a_gap(books: Books, register: Register):
    one, two = acts.file_id(1), acts.file_id(2)
    register.append([new(acts.numbered(1), one)])
    register.append([new(acts.voided(1, of_file=True), one)])
    register.append([new(acts.voided(2, of_file=False), one)])
    register.append([new(replace(acts.numbered(3), letter_date=date(2026, 6, 1)), two)])
    register.append([new(acts.numbered(4), one)])
    given = books.numbers(acts.SERIES, WEDNESDAY, WEDNESDAY)
    assert [one.line.serial for one in given] == [1, 2, 3, 4]
    assert [one.line.state for one in given] == ["void", "void", "used", "used"]
    assert [one.letter_date for one in given] == [WEDNESDAY, None, date(2026, 6, 1), WEDNESDAY]
    assert [bool(one.app) for one in given] == [True, False, True, True]
    assert given[0].officer == "rina"
    assert books.numbers(acts.SERIES, date(2026, 8, 1), date(2026, 8, 31)) == ()
    alone = books.numbers(acts.SERIES, MONDAY, MONDAY)
    assert [one.line.serial for one in alone] == [2]
    void = books.void("445/1/SIKOT/2026")
    assert void
    assert void.reason == "lembar rusak"
    assert books.void("445/4/SIKOT/2026") is None


def test_a_permit_names_the_one_that_replaced_it(books: Books, register: Register):
    register.append([new(acts.numbered(1), acts.file_id(1))])
    register.append([new(acts.numbered(2, replaces="445/1/SIKOT/2026"), acts.file_id(2))])
    assert books.replaced_by("445/1/SIKOT/2026") == "445/2/SIKOT/2026"
    assert books.replaced_by("445/2/SIKOT/2026") == ""
