"""Reserved numbers and file ids stand in their sequences, are used once, and can be rebuilt."""

import pytest

from sikot_desk.db.boards import Boards
from sikot_desk.db.check import check
from sikot_desk.db.numbers import REGISTRATION, NumberTaken
from sikot_desk.db.register import Register
from sikot_desk.db.reservations import Reservations
from sikot_desk.domain import reservations as r
from sikot_desk.domain.identity import grouped
from sikot_desk.domain.paper_settings import OfficePaperPrinted
from tests.db import acts
from tests.db.acts import START, new

BATCH = "fill"


def sheet(running: int, serial: int, count: int = 3, year: int = 2026) -> r.SheetReserved:
    return r.SheetReserved(
        file_id=acts.file_id(running),
        year=year,
        serial=serial,
        registration=f"{serial:04d}/{year}",
        sheet=serial,
        count=count,
        occurred=START,
    )


def fill(register: Register, *sheets: r.SheetReserved) -> None:
    register.append([new(one, one.file_id, BATCH) for one in sheets])


def void(one: r.SheetReserved) -> r.ReservedVoided:
    return r.ReservedVoided(
        file_id=one.file_id,
        year=one.year,
        serial=one.serial,
        registration=one.registration,
        reason="sobek",
        occurred=START,
    )


def states(register: Register) -> list[tuple[int, str]]:
    return [(n.serial, n.state) for n in Boards(register).numbers(REGISTRATION, 2026)]


@pytest.fixture
def filled(register: Register) -> Register:
    """One file, then three sheets."""
    acts.walked(register, 1)
    fill(register, *(sheet(running, running) for running in (2, 3, 4)))
    return register


def test_what_is_reserved_is_the_last_of_its_sequences(filled: Register):
    assert states(filled) == [(4, "reserved"), (3, "reserved"), (2, "reserved"), (1, "used")]
    assert filled.last(REGISTRATION, 2026) == 4
    assert filled.last_file(2026, 1) == acts.file_id(4)
    assert filled.last_file(2027, 1) == ""
    assert check(filled) == ()


@pytest.mark.parametrize("typed", ["0003/2026", "3/2026", "{id}", "{grouped}", " 0003 / 2026 "])
def test_a_sheet_is_found_by_its_number_or_its_bars(filled: Register, typed: str):
    file_id = acts.file_id(3)
    found = Reservations(filled).named(typed.format(id=file_id, grouped=grouped(file_id)))
    assert found
    assert (found.sheet.registration, found.state) == ("0003/2026", "reserved")


@pytest.mark.parametrize("typed", ["", "0001/2026", "0009/2026", "siti", "{blanko}", "{other}"])
def test_what_is_no_sheet_names_none(filled: Register, typed: str):
    file_id = acts.file_id(3)
    text = typed.format(blanko=f"{file_id}01", other=acts.file_id(1))
    assert Reservations(filled).named(text) is None


def test_a_form_without_serial_and_year_is_found_as_it_is_written(register: Register):
    odd = r.SheetReserved(
        file_id=acts.file_id(1), year=2026, serial=1, registration="AG-001-26", sheet=1,
        count=1, occurred=START,
    )  # fmt: skip
    fill(register, odd)
    found = Reservations(register).named("ag-001-26")
    assert found
    assert found.sheet == odd


def test_a_sheet_is_received_and_used_by_its_own_file_alone(filled: Register):
    kept, two = Reservations(filled), acts.file_id(2)
    filled.append([new(acts.received(), two)])
    assert kept.named("2/2026").state == "received"
    assert [one.serial for one in kept.left(2026)] == [3, 4]
    with pytest.raises(NumberTaken):
        filled.append([new(acts.accepted(3), two)])
    filled.append([new(acts.accepted(2), two)])
    assert kept.named("2/2026").state == "used"
    assert Boards(filled).find("0002/2026") == two
    assert check(filled) == ()


def test_a_reserved_number_names_no_file_yet(filled: Register):
    assert Boards(filled).find("0003/2026") is None
    assert Boards(filled).find(acts.file_id(3)) is None


def test_a_void_sheet_keeps_its_number_and_its_file_id(filled: Register):
    last = sheet(4, 4)
    filled.append([new(void(last), last.file_id)])
    assert states(filled)[0] == (4, "void")
    assert Reservations(filled).named("4/2026").state == "void"
    assert filled.last_file(2026, 1) == acts.file_id(4)
    assert [one.serial for one in Reservations(filled).left(2026)] == [2, 3]
    with pytest.raises(NumberTaken):
        filled.append([new(acts.received(), last.file_id, "x"),
                       new(acts.accepted(4), last.file_id, "x")])  # fmt: skip


def test_a_number_is_reserved_once(filled: Register):
    with pytest.raises(NumberTaken):
        filled.append([new(sheet(2, 2), acts.file_id(2))])
    with pytest.raises(NumberTaken):
        filled.append([new(sheet(1, 1), acts.file_id(1))])


def test_sheets_of_an_earlier_year_are_stale(filled: Register):
    kept = Reservations(filled)
    assert kept.left(2027) == ()
    assert [one.serial for one in kept.stale(2027)] == [2, 3, 4]
    assert kept.stale(2026) == ()


def test_prints_are_counted_from_the_reservation_on(filled: Register):
    kept, last = Reservations(filled), sheet(4, 4)
    assert not kept.printed()
    assert kept.prints(last) == 0
    event = OfficePaperPrinted(
        paper="map-darurat", about="x", copies=1, again=0, digest="ab", program="0.1.0"
    )
    filled.append([new(event, "map-darurat")])
    assert kept.printed()
    assert kept.prints(last) == 1
    fill_more = sheet(5, 5)
    assert kept.prints(fill_more) == 0
    filled.append([new(fill_more, fill_more.file_id)])
    assert kept.prints(fill_more) == 0


def test_a_rebuild_gives_the_same_and_a_foreign_hand_is_seen(filled: Register):
    filled.append([new(acts.received(), acts.file_id(2))])
    filled.append([new(void(sheet(3, 3)), acts.file_id(3))])
    before = filled.rows("SELECT * FROM numbers ORDER BY 1")
    filled.rebuild()
    assert filled.rows("SELECT * FROM numbers ORDER BY 1") == before
    assert check(filled) == ()
    filled.local("UPDATE numbers SET state = 'used' WHERE serial = ?", "4")
    assert [one.what for one in check(filled)] == ["caches"]
