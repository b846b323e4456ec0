"""Filtered lists: the same files as a plain look through all of them, in order, page by page."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from sikot_desk.db import picking
from sikot_desk.db.boards import Boards
from sikot_desk.db.filter import ANY, Filter
from sikot_desk.db.lines import FileLine
from sikot_desk.db.picking import Order
from sikot_desk.db.register import Register
from sikot_desk.domain import events as e
from sikot_desk.domain.application import RESTING, Status
from tests.db import acts
from tests.db.acts import new

KECAMATAN = ("Sukajadi", "Tampan", "Marpoyan Damai")
_LACKED = ("ends", "year")
NAMES = ("Siti Rahmawati", "budi Hartono", "Dewi Siregar")


@pytest.fixture
def boards(register: Register) -> Boards:
    """Thirty files of two years: some handed over, withdrawn, handed back, numbered, or new."""
    for n in range(1, 31):
        came = acts.received(NAMES[n % 3], nik=f"14710141019000{n:02d}")
        when = acts.START - timedelta(days=17 * n)
        place = replace(came.workplace, kecamatan=KECAMATAN[n % 3])
        kind = "perpanjangan" if n % 4 == 0 else "baru"
        came = replace(came, kind=kind, workplace=place, occurred=when)
        number = acts.file_id(n)
        register.append_all([new(one, number)] for one in (came, *life(n)))
    return Boards(register)


def life(n: int) -> list[e.CaseEvent]:
    numbered = replace(acts.numbered(n), ends=date(2030, 1, 1 + n))
    handed = [acts.accepted(n), numbered, acts.handed_over()]
    withdrawn = [e.Withdrawn(reason="pindah", occurred=acts.START)]
    back = [e.Returned(round=1, note="", until=date(2026, 8, 1), occurred=acts.START)]
    return ([], handed, withdrawn, back, handed[:2])[n % 5]


def every(boards: Boards) -> list[FileLine]:
    return list(boards.latest(1000))


def lets(wanted: Filter, line: FileLine) -> bool:
    came = line.received.date()
    ends = line.ends
    return (
        (not wanted.statuses or line.status in wanted.statuses)
        and (not wanted.step or (line.step == wanted.step and line.is_open))
        and (not wanted.kind or line.kind == wanted.kind)
        and (not wanted.kecamatan or line.kecamatan.lower() == wanted.kecamatan.lower())
        and (wanted.since is None or came >= wanted.since)
        and (wanted.until is None or came <= wanted.until)
        and (wanted.ends_since is None or (ends is not None and ends >= wanted.ends_since))
        and (wanted.ends_until is None or (ends is not None and ends <= wanted.ends_until))
        and (wanted.among is None or line.file_id in wanted.among)
    )


PARTS = (
    ({}, {"statuses": frozenset({Status.HANDED_OVER})}, {"statuses": frozenset(Status) - RESTING},
     {"statuses": frozenset({Status.RETURNED, Status.RECEIVED})}, {"step": "check"}),
    ({}, {"kind": "perpanjangan"}, {"kecamatan": "sukajadi"},
     {"kind": "baru", "kecamatan": "Tampan"}),
    ({}, {"since": date(2026, 1, 1), "until": date(2026, 3, 15)}),
    ({}, {"ends_since": date(2030, 1, 8), "ends_until": date(2030, 1, 20)},
     {"ends_until": date(2030, 1, 12)}),
)  # fmt: skip
FILTERS = [
    Filter(**{key: value for part in parts for key, value in part.items()})
    for parts in product(*PARTS)
]


def has(line: FileLine, column: str) -> bool:
    return bool({"ends": line.ends, "year": line.registration}.get(column, True))


def by(line: FileLine, columns: tuple[str, ...]) -> tuple[object, ...]:
    """What a plain look orders by: names and places without regard to capitals."""
    if columns[0] == "year":
        serial, _slash, year = line.registration.partition("/")
        return int(year), int(serial)
    values = (getattr(line, column) for column in columns)
    return tuple(one.lower() if isinstance(one, str) else one for one in values)


def paged(boards: Boards, wanted: Filter, order: Order, size: int = 3) -> list[FileLine]:
    page = boards.page(wanted, size, order)
    lines = list(page.lines)
    while page.mark:
        page = boards.page(wanted, size, order, page.mark)
        lines += page.lines
    return lines


@pytest.mark.parametrize("narrow", [1, 6, 5000])
def test_every_filter_and_order_gives_what_a_look_through_all_gives(
    boards: Boards, monkeypatch: pytest.MonkeyPatch, narrow: int
):
    monkeypatch.setattr(picking, "_NARROW", narrow)
    lines, found = every(boards), 0
    for wanted, order in product(FILTERS, Order):
        columns, way = order.value
        mine = [one for one in lines if lets(wanted, one)]
        last = [one for one in mine if not has(one, columns[0])]
        first = [one for one in mine if one not in last]
        first.sort(key=lambda one: (by(one, columns), one.id), reverse=way == "DESC")
        assert paged(boards, wanted, order) == first + last, (wanted, order)
        found += len(mine)
    assert found > 500
    assert len(FILTERS) == 120


@pytest.mark.parametrize("narrow", [1, 5000])
def test_words_and_filters_stand_together(
    boards: Boards, monkeypatch: pytest.MonkeyPatch, narrow: int
):
    monkeypatch.setattr(picking, "_NARROW", narrow)
    lines = every(boards)
    for text, wanted in product(("siti", "budi hartno", "de", "sire"), FILTERS):
        name = {"s": "Siti", "b": "budi", "d": "Dewi"}[text[0]] if text != "sire" else "Dewi"
        mine = [one for one in lines if lets(wanted, one) and one.name.startswith(name)]
        assert list(boards.search(text, 50, wanted=wanted)) == mine, (text, wanted)
        assert boards.count(text, wanted, 3) == min(len(mine), 4)


def test_files_that_are_named_are_open_ones(boards: Boards):
    some = frozenset(acts.file_id(n) for n in (1, 5, 10, 15))
    assert [one.file_id[-3:] for one in paged(boards, Filter(among=some), Order.NEWEST)] == [
        acts.file_id(n)[-3:] for n in (5, 10, 15)
    ]
    assert paged(boards, Filter(among=frozenset()), Order.NEWEST) == []


def test_a_number_that_names_a_file_is_filtered_too(boards: Boards):
    number = acts.file_id(1)
    wanted = Filter(statuses=frozenset({Status.READY}))
    assert [one.file_id for one in boards.search(number, 5)] == [number]
    assert boards.search(number, 5, wanted=wanted) == ()
    assert (boards.count(number, ANY, 9), boards.count(number, wanted, 9)) == (1, 0)


def test_the_total_is_counted_no_further_than_asked(boards: Boards):
    assert boards.count("", ANY, 1000) == 30
    assert boards.count("", ANY, 10) == 11
    assert boards.count("", Filter(kind="perpanjangan"), 1000) == 7


def walked(
    boards: Boards, monkeypatch: pytest.MonkeyPatch, look: Callable[[], object]
) -> list[tuple[str, tuple[object, ...]]]:
    """What a look asks of the resting files."""
    said: list[tuple[str, tuple[object, ...]]] = []
    register = boards._register
    rows = register.rows

    def listening(sql: str, *values: object):
        said.append((sql, values))
        return rows(sql, *values)

    with monkeypatch.context() as patched:
        patched.setattr(register, "rows", listening)
        look()
    return [one for one in said if "is_open = 0" in one[0]]


def test_no_filter_sorts_or_walks_whole_rows_of_resting_files(
    boards: Boards, monkeypatch: pytest.MonkeyPatch
):
    """Each statement on resting files answers from an index alone, at least of a few files."""

    def look(orders: Iterable[Order]) -> None:
        for wanted, order in product(FILTERS, orders):
            mark = boards.page(wanted, 3, order).mark
            boards.page(wanted, 3, order, mark)

    def plans(orders: Iterable[Order]) -> list[str]:
        return [
            row[3]
            for sql, values in walked(boards, monkeypatch, lambda: look(orders))
            for row in boards._register.live.conn.execute(f"EXPLAIN QUERY PLAN {sql}", values)
            if "applications" in row[3]
        ]

    held = [one for one in Order if one.value[0][0] not in ("name", "year")]
    assert len(plans(held)) > 100
    assert [one for one in plans(held) if "COVERING INDEX over_" not in one] == []
    assert [one for one in plans(Order) if "INDEX over_" not in one] == []
    monkeypatch.setattr(picking, "_NARROW", 1)
    assert [one for one in plans(Order) if "COVERING INDEX over_" not in one] == []


@pytest.mark.parametrize("order", Order)
def test_each_order_is_walked_along_its_index_from_the_mark_on(
    boards: Boards, monkeypatch: pytest.MonkeyPatch, order: Order
):
    """A page of a million files is read where it stands: nothing is sorted or passed over."""
    marks, mark = [], boards.page(ANY, 3, order).mark
    while mark:
        marks.append(mark)
        mark = boards.page(ANY, 3, order, mark).mark
    assert len({bool(mark.key) for mark in marks}) == (2 if order.value[0][0] in _LACKED else 1)
    for mark in marks:
        said = walked(boards, monkeypatch, lambda at=mark: boards.page(ANY, 3, order, at))
        for sql, values in said:
            rows = boards._register.live.conn.execute(f"EXPLAIN QUERY PLAN {sql}", values)
            (step,) = [row[3] for row in rows]
            assert step.startswith("SEARCH applications USING COVERING INDEX over_")
