"""Typed values out of plain data, and everything that is wrong with them."""

from datetime import date, datetime

import pytest

from sikot_desk.domain.tables import Table, as_day, plain

pytestmark = pytest.mark.fast


def said(table: Table) -> list[str]:
    return [f"{one.key}: {one.what}" for one in table.problems]


def test_values_of_their_type_are_given_without_a_word() -> None:
    table = Table(
        {"a": "x", "n": 3, "f": True, "l": ["p", "q"], "d": date(2026, 7, 6), "m": {"k": "v"}},
        "f.toml",
    )
    assert table.text("a") == "x"
    assert table.whole("n", least=3) == 3
    assert table.flag("f") is True
    assert table.texts("l") == ("p", "q")
    assert table.day("d") == date(2026, 7, 6)
    assert table.pairs("m") == {"k": "v"}
    table.close()
    assert table.problems == []


def test_what_may_be_missing_has_a_default() -> None:
    table = Table({}, "f.toml")
    assert table.text("a", needed=False) == ""
    assert table.choice("c", ("x", "y"), default="x") == "x"
    assert table.whole("n", default=7) == 7
    assert table.flag("f", default=True) is True
    assert table.texts("l", needed=False) == ()
    assert table.pairs("m", needed=False) == {}
    assert table.day("d", needed=False) is None
    assert list(table.tables("t", needed=False)) == []
    assert table.table("i", needed=False).path == "i"
    assert table.problems == []


def test_wrong_plain_values_are_named() -> None:
    table = Table({"a": " ", "b": 1, "n": True, "low": -1, "c": "z"}, "f.toml")
    table.text("a")
    assert table.text("b") == ""
    assert table.whole("n") == 0
    assert table.whole("low") == -1
    assert table.choice("c", ("x",), default="x") == "x"
    assert said(table) == [
        "a: Isi `a` kosong.",
        "b: Isi `b` bukan teks.",
        "n: Isi `n` bukan bilangan bulat.",
        "low: `low` bernilai -1.",
        "c: `z` tidak dikenal sebagai `c`.",
    ]


def test_wrong_lists_and_tables_are_named_with_their_path() -> None:
    table = Table(
        {"l": ["p", 3, ""], "none": [], "not_list": "x", "m": {"k": 1}, "not_map": []}, "f.toml"
    )
    assert table.texts("l") == ("p", "")
    assert table.texts("none") == ()
    assert table.texts("not_list") == ()
    assert table.pairs("m") == {}
    assert table.pairs("not_map") == {}
    assert said(table) == [
        "l: Daftar `l` kosong atau bukan teks.",
        "none: Daftar `none` kosong atau bukan teks.",
        "not_list: Isi `not_list` bukan daftar teks.",
        "m.k: Isi `k` bukan teks.",
        "not_map: Isi `not_map` bukan tabel.",
    ]


def test_an_inner_table_is_called_by_its_key() -> None:
    table = Table({"t": [{"key": "one", "odd": 1}, "two"], "bare": [{}]}, "f.toml")
    (inner,) = table.tables("t")
    assert inner.text("key") == "one"
    inner.close()
    assert [one.path for one in table.tables("bare")] == ["bare.1"]
    assert said(table) == [
        "t.2: Isi daftar ini bukan tabel.",
        "t.one.odd: Kunci `odd` tidak dikenal.",
    ]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (date(2023, 5, 10), date(2023, 5, 10)),
        ("2023-05-10", date(2023, 5, 10)),
        ("10 Mei 2023", None),
        (20230510, None),
        (datetime(2023, 5, 10, 8), None),
    ],
)
def test_a_day_is_a_date_or_iso_text(value: object, day: date | None) -> None:
    assert as_day(value) == day


def test_plain_data_holds_no_dates() -> None:
    assert plain({"d": date(2023, 5, 10), "l": (1, "x", {"e": None})}) == {
        "d": "2023-05-10",
        "l": [1, "x", {"e": None}],
    }
