"""A scenario's lines: read, or said in Indonesian why they cannot be."""

from datetime import datetime, timedelta, timezone

import pytest

from sikot_desk.clock import WIB
from sikot_desk.desk.script import EVERY_ROLE, Line, moment, officers, read
from sikot_desk.domain import refusals

GOOD = '{"at":"2026-07-06T08:00","officer":"rina","act":"note","file":"siti","data":{"text":"x"}}'


def one(text: str) -> Line:
    (line,) = read([text])
    return line


def why(text: str) -> str:
    fault = one(text).fault
    assert fault
    assert fault.code == "line_unreadable"
    return refusals.sentence(fault)


def test_a_line_is_read_as_it_says() -> None:
    line = one(GOOD)
    assert line.fault is None
    assert line.at == datetime(2026, 7, 6, 8, 0, tzinfo=WIB)
    assert (line.officer, line.act, line.file, line.data) == ("rina", "note", "siti", {"text": "x"})
    assert (line.number, line.expect, line.code) == (1, "done", "")


def test_empty_lines_and_remarks_are_passed_over() -> None:
    lines = read(["", "# cerita", "   ", GOOD, f"  {GOOD}\r"])
    assert [line.number for line in lines] == [4, 5]
    assert lines[0].op != lines[1].op


def test_the_same_text_gives_the_same_operations() -> None:
    assert one(GOOD).op == one(GOOD).op
    assert one(GOOD).op != one(GOOD.replace("siti", "budi")).op
    assert one(GOOD[:-1] + ',"op":"x-1"}').op == "x-1"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bukan", "huruf ke-1"),
        ("[1]", "kumpulan isian, bukan daftar"),
        ('{"at":"2026-07-06T08:00","officer":"rina"}', "isian act belum ada"),
        (GOOD.replace('"rina"', "7"), "officer: seharusnya teks, bukan angka bulat"),
        (GOOD[:-1] + ',"warna":"merah"}', "isian warna tidak dikenal"),
        (GOOD[:-1] + ',"expect":"maybe"}', "pilihan 'maybe' tidak dikenal"),
        (GOOD.replace("2026-07-06T08:00", "besok"), "waktu besok tidak dikenal"),
        (GOOD.replace("2026", "1999"), "tahun 1999"),
        (GOOD.replace("2026", "2100"), "tahun 2100"),
        (GOOD.replace('"x"', '"\\ud800"'), "huruf yang rusak"),
        (GOOD.replace('"x"', "NaN"), "NaN bukan angka"),
        (GOOD.replace('"x"', "9" * 40), "terlalu besar"),
        (GOOD[:-1] + ',"op":"a/print"}', "op ditulis"),
        (GOOD[:-1] + f',"op":"{"a" * 81}"}}', "op ditulis"),
        ("[" * 100_000, "terlalu banyak kurung"),
    ],
)
def test_what_cannot_be_read_is_said_in_words(text: str, said: str) -> None:
    assert said in why(text)


def test_a_remark_says_what_is_expected_of_a_line_that_is_no_json() -> None:
    lines = read(["# expect: refused line_unreadable", "bukan", "# expect: refused", "x", "y"])
    assert [(line.expect, line.code) for line in lines] == [
        ("refused", "line_unreadable"),
        ("refused", ""),
        ("done", ""),
    ]


def test_letters_are_composed() -> None:
    assert one(GOOD.replace("siti", "e\\u0301")).file == "é"
    assert one(GOOD.replace("siti", "e\u0301")).file == "é"


def test_a_time_with_another_offset_stays_as_it_is() -> None:
    assert moment("2026-07-06T01:00:00+00:00").utcoffset() == timedelta(0)
    assert moment("2026-07-06T08:00").tzinfo is WIB
    assert moment("2026-07-06T08:00").utcoffset() == timezone(timedelta(hours=7)).utcoffset(None)


def line(officer: str, act: str, **data: object) -> Line:
    return Line(number=1, officer=officer, act=act, data=data)


def test_whom_the_scenario_never_adds_has_every_role() -> None:
    users = officers([line("rina", "receive"), line("rina", "check"), line("budi", "draft")])
    assert [(user.user, user.name, user.roles) for user in users] == [
        ("rina", "Rina", EVERY_ROLE),
        ("budi", "Budi", EVERY_ROLE),
    ]


def test_who_begins_by_adding_staff_is_admin_alone() -> None:
    users = officers(
        [line("andri", "add_user", user="rina"), line("rina", "receive"), line("sari", "receive")]
    )
    assert [(user.user, user.roles) for user in users] == [
        ("andri", ("admin",)),
        ("sari", EVERY_ROLE),
    ]


def test_the_known_and_the_nameless_are_left_out() -> None:
    many = [line("rina", "note"), line("", "note"), line("😀", "note"), line("x" * 41, "note")]
    assert officers(many, ["rina"]) == ()
    assert officers(read(["bukan"])) == ()
