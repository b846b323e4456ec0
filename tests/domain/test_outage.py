"""The map darurat by its rules: numbers reserved, files recorded afterwards, sheets voided."""

from dataclasses import replace

import pytest

from sikot_desk.domain import actions as a
from sikot_desk.domain import reservations as r
from sikot_desk.domain import reserving
from sikot_desk.domain.application import Application
from sikot_desk.domain.refusals import Refused
from tests.domain.counter_days import Counter, intake, moment
from tests.domain.test_numbers import set_option

pytestmark = pytest.mark.fast

PRINTED = moment("2026-07-01 09:00")
OUTAGE = moment("2026-07-06 10:20")
AFTER = moment("2026-07-06 14:00")


def counter(count: int = 3) -> Counter:
    """Give a counter with one ordinary file and so many reserved sheets."""
    made = Counter()
    take(made, "ani", moment("2026-07-01 08:00"))
    assert not isinstance(made.act(r.Reserve(count=count), PRINTED), Refused)
    return made


def take(at: Counter, name: str, when, sheet: str = "", happened=None, serial: int = 0) -> object:
    """Receive, check and accept a file; give what came of the last act done."""
    how = {"reserved": sheet, "occurred": happened}
    came = at.act(intake(name, serial or len(at.names) + 1, **how), when, name, "tuti")
    if isinstance(came, Refused):
        return came
    checked = replace(at.verdicts(name, {}, when), occurred=happened)
    assert not isinstance(at.act(checked, when, name, "tuti"), Refused)
    return at.act(a.Accept(occurred=happened), when, name, "tuti")


def refused(came: object) -> tuple[str, str]:
    assert isinstance(came, Refused), came
    return came.code, came.field


def test_reserved_numbers_follow_the_last_one_and_are_passed_over_by_the_next_file():
    at = counter()
    assert [(one.registration, one.sheet, one.count) for one in at.sheets()] == [
        ("0002/2026", 1, 3), ("0003/2026", 2, 3), ("0004/2026", 3, 3),
    ]  # fmt: skip
    assert [one.file_id[4:11] for one in at.sheets()] == ["0000002", "0000003", "0000004"]
    take(at, "budi", AFTER)
    assert at.files["budi"].registration == "0005/2026"
    assert at.files["budi"].file_id[4:11] == "0000005"
    assert not at.files["budi"].afterwards


def test_reserving_before_the_first_file_begins_where_the_series_does():
    at = Counter()
    at.act(r.Reserve(count=1), PRINTED)
    assert at.sheets()[0].registration == "0001/2026"


@pytest.mark.parametrize("count", [0, -1, 51])
def test_the_number_of_sheets_has_its_bounds(count):
    assert refused(Counter().act(r.Reserve(count=count), PRINTED)) == ("sheets_odd", "count")


def test_reserving_is_the_penyelia_s_and_needs_a_form_of_the_number():
    assert refused(Counter().act(r.Reserve(count=1), PRINTED, officer="rina"))[0] == "role_missing"
    early = moment("2022-07-01 09:00")
    assert refused(Counter().act(r.Reserve(count=1), early))[0] == "no_number_format"


def test_reserving_needs_the_next_file_id():
    facts = replace(Counter().facts(r.Reserve(count=1), PRINTED, "", "ani"), next_file=None)
    with pytest.raises(ValueError, match="next file"):
        reserving.reserve(r.Reserve(count=1), facts)


@pytest.mark.parametrize("by", ["file_id", "registration"])
def test_a_file_on_a_reserved_sheet_bears_its_numbers_and_the_promise_of_that_hour(by):
    at = counter()
    sheet = at.sheets()[1]
    take(at, "siti", AFTER, getattr(sheet, by), OUTAGE)
    app = at.files["siti"]
    assert (app.file_id, app.registration, app.serial) == (sheet.file_id, "0003/2026", 3)
    assert app.afterwards
    assert app.accepted == OUTAGE
    assert app.promised == moment("2026-07-08 16:00")
    assert [one.registration for one in at.left()] == ["0002/2026", "0004/2026"]
    assert at.refolded() == at.files


def test_a_file_registered_at_once_bears_its_sheet_s_number_too():
    at = counter()
    take(at, "siti", moment("2026-07-01 10:00"))
    numbered(at, "siti")
    fix = intake("siti", 2, kind="perbaikan_kantor", old_permit=at.files["siti"].number,
                 reserved="0003/2026", occurred=OUTAGE,
                 overrides={"workplace_has_permit": "perbaikan", "workplace_again": "perbaikan"},
                 )  # fmt: skip
    assert not isinstance(at.act(fix, AFTER, "lagi", "tuti"), Refused), at.last
    assert at.files["lagi"].registration == "0003/2026"


def numbered(at: Counter, name: str) -> Application:
    when = moment("2026-07-02 09:00")
    for action in (a.Draft(), a.Paraf(), a.Paraf(), a.Paraf(), a.Sign()):
        assert not isinstance(at.act(action, when, name), Refused)
    assert not isinstance(at.act(a.Number(serial_read=1), when, name), Refused)
    return at.files[name]


def test_what_names_no_sheet_is_refused():
    at = counter()
    assert refused(take(at, "siti", AFTER, "0099/2026", OUTAGE)) == (
        "sheet_unknown_here",
        "reserved",
    )


def test_a_sheet_bears_one_file():
    at = counter()
    take(at, "siti", AFTER, "0002/2026", OUTAGE)
    assert refused(take(at, "budi", AFTER, "0002/2026", OUTAGE)) == ("sheet_used", "reserved")
    half = intake("dian", 7, reserved="0003/2026", occurred=OUTAGE)
    at.act(half, AFTER, "dian", "tuti")
    assert refused(take(at, "eka", AFTER, "0003/2026", OUTAGE)) == ("sheet_used", "reserved")


def test_the_time_on_the_sheet_is_asked_for_and_kept_within_its_bounds():
    at = counter()
    assert refused(take(at, "siti", AFTER, "0002/2026")) == ("sheet_moment", "occurred")
    early = moment("2026-07-01 08:59")
    assert refused(take(at, "siti", moment("2026-07-01 10:00"), "0002/2026", early)) == (
        "sheet_before_print",
        "occurred",
    )
    at.act(intake("siti", 2, reserved="0002/2026", occurred=PRINTED), AFTER, "siti", "rina")
    assert refused(at.last) == ("second_needed", "occurred")


def test_a_sheet_of_last_year_bears_no_file_of_this_year():
    at = counter()
    january = moment("2027-01-04 10:00")
    assert refused(take(at, "siti", january, "0002/2026", january)) == ("sheet_year", "occurred")


def test_a_file_complete_in_the_next_year_gets_that_year_s_number():
    at = counter()
    december = moment("2026-12-31 10:00")
    at.act(intake("siti", 2, reserved="0002/2026", occurred=december), december, "siti", "tuti")
    january = moment("2027-01-04 10:00")
    at.act(at.verdicts("siti", {}, january), january, "siti", "tuti")
    at.act(a.Accept(), january, "siti", "tuti")
    assert at.files["siti"].registration == "0001/2027"
    assert at.files["siti"].file_id == at.sheets()[0].file_id


def test_a_spoiled_sheet_is_voided_once_and_bears_nothing_after():
    at = counter()
    void = r.VoidReserved(sheet="0002/2026", reason="kertas sobek")
    (event,) = at.act(void, AFTER)
    assert (event.registration, event.reason) == ("0002/2026", "kertas sobek")
    assert event.file_id == at.sheets()[0].file_id
    assert refused(at.act(void, AFTER)) == ("sheet_void", "sheet")
    assert refused(take(at, "siti", AFTER, "0002/2026", OUTAGE)) == ("sheet_void", "reserved")
    assert refused(at.act(void, AFTER, officer="rina"))[0] == "role_missing"
    assert refused(at.act(r.VoidReserved(sheet="9", reason="x"), AFTER))[0] == "sheet_unknown_here"


def test_a_used_number_is_not_voided_here():
    at = counter()
    take(at, "siti", AFTER, "0002/2026", OUTAGE)
    void = r.VoidReserved(sheet="0002/2026", reason="salah")
    assert refused(at.act(void, AFTER)) == ("sheet_used", "sheet")


def test_a_file_whose_sheet_was_voided_meanwhile_gets_the_next_number():
    at = counter()
    at.act(intake("siti", 2, reserved="0002/2026", occurred=OUTAGE), AFTER, "siti", "tuti")
    at.act(r.VoidReserved(sheet="0002/2026", reason="nomornya tercoret"), AFTER)
    at.act(at.verdicts("siti", {}, AFTER), AFTER, "siti", "tuti")
    at.act(a.Accept(), AFTER, "siti", "tuti")
    assert at.files["siti"].registration == "0005/2026"


def test_the_map_is_printed_again_while_sheets_are_left():
    at = counter(1)
    assert at.act(r.PrintReserved(), AFTER) == ()
    at.act(r.VoidReserved(sheet="0002/2026", reason="rusak"), AFTER)
    assert refused(at.act(r.PrintReserved(), AFTER))[0] == "none_reserved"


def test_the_hour_of_the_sheet_counts_for_the_cut_off():
    at = counter()
    set_option(at, "cutoff", "10:00")
    take(at, "siti", AFTER, "0002/2026", OUTAGE)
    assert at.files["siti"].promised == moment("2026-07-09 16:00")
