"""The figures of a month, against the journal added up by hand; every figure knows its files."""

import json
from collections import Counter as Tally
from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from benchmarks.month import scenario
from sikot_desk.clock import WIB
from sikot_desk.db.check import check
from sikot_desk.db.register import Register
from sikot_desk.db.reports import Reports
from sikot_desk.desk import opening, places, script
from sikot_desk.desk.counter import Counter, Done
from sikot_desk.desk.scenario import Player
from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Status
from sikot_desk.domain.entries import decode
from sikot_desk.domain.fixing import AmendRecap, FixRecap
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.reports import Cut, Recap
from sikot_desk.domain.requests import Action, Request
from tests import by_hand
from tests.desk.day import MONDAY, RESOURCES, Day, fit, intake, person, unfit

TODAY = date(2026, 9, 30)
MONTHS = ("2026-06", "2026-07", "2026-08", "2026-09")
COUNTED = ("checked", "complete", "returned", "carried", "accepted", "issued", "withdrawn",
           "remaining", "away", "ready")  # fmt: skip


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """A counter over two months: returns, pauses, spoiled sheets, withdrawals, proxies."""
    folder = tmp_path_factory.mktemp("months")
    text = "\n".join(
        json.dumps(line) for line in scenario(60, seed=11, start=date(2026, 7, 13), daily=2)
    )
    lines = script.read(text.split("\n"))
    opening.found(opening.Founding(folder, "scenario", MONDAY), RESOURCES, ()).close()
    with opening.open_register(folder) as register:
        opening.enrol(register, script.officers(lines), MONDAY)
        player = Player(Counter(register, places.read(RESOURCES)))
        assert all(result.as_expected for result in player.play(lines))
        yield register
        assert check(register) == ()


def hand(register: Register) -> by_hand.Sheet:
    return by_hand.added_up(decode(line.body) for line in register.bodies())


@pytest.mark.parametrize("month", MONTHS)
def test_the_recap_is_what_the_journal_adds_up_to(played: Register, month: str) -> None:
    recap = Reports(played).recap(month, TODAY)
    sheet = hand(played)
    assert {name: getattr(recap, name) for name in COUNTED} == sheet.figures(month)
    assert recap.checks_hold
    assert recap.files_hold
    assert recap.on_time + recap.late == recap.issued
    why = {(month, f"{one.item}:{one.reason}"): one.count for one in recap.reasons}
    assert why == {key: count for key, count in sheet.reasons.items() if key[0] == month}
    assert [one.count for one in recap.reasons] == sorted(why.values(), reverse=True)
    assert sum(one.accepted for one in recap.kinds) == recap.accepted
    assert sum(one.issued for one in recap.kinds) == recap.issued
    months = {one.month: (one.accepted, one.issued) for one in recap.months}
    assert months[month] == (recap.accepted, recap.issued)
    assert len(months) == 12


def test_what_is_left_of_one_month_is_carried_into_the_next(played: Register) -> None:
    recaps = [Reports(played).recap(month, TODAY) for month in MONTHS]
    assert recaps[0].is_nil
    assert [one.carried for one in recaps[1:]] == [one.remaining for one in recaps[:-1]]
    assert sum(one.accepted for one in recaps) > 40
    assert sum(one.withdrawn for one in recaps) > 0
    assert sum(one.returned for one in recaps) > 3


def cuts(recap: Recap) -> Iterator[tuple[Cut, int]]:
    """Every figure of a recap and what it counts."""
    month = recap.month
    for figure in (*COUNTED, "on_time", "late", "ending"):
        yield Cut(figure=figure, month=month), getattr(recap, figure)
    yield Cut(figure="void", month=month), len(recap.void)
    for why in recap.reasons:
        detail = f"{why.item}:{why.reason}"
        yield Cut(figure="reason", month=month, detail=detail), why.count
    for step in recap.steps:
        yield Cut(figure="step", month=month, detail=step.step), step.count
    for kind in recap.kinds:
        yield Cut(figure="accepted", month=month, kind=kind.kind), kind.accepted
        yield Cut(figure="issued", month=month, kind=kind.kind), kind.issued


@pytest.mark.parametrize("month", MONTHS)
def test_as_many_files_stand_behind_a_figure_as_it_says(played: Register, month: str) -> None:
    reports = Reports(played)
    for cut, count in cuts(reports.recap(month, TODAY)):
        assert len(reports.behind(cut, TODAY)) == count, cut


def test_the_files_behind_a_figure_are_the_right_ones(played: Register) -> None:
    reports, sheet = Reports(played), hand(played)
    behind = reports.behind(Cut(figure="issued", month="2026-08"), TODAY)
    assert Tally(behind) == Tally(
        name for name, file in sheet.files.items() if file.ready[:7] == "2026-08"
    )
    gone = reports.behind(Cut(figure="withdrawn", month="2026-08"), TODAY)
    assert {app.status for app in reports.files(gone)} <= {Status.WITHDRAWN}
    left = reports.files(reports.behind(Cut(figure="remaining", month="2026-09"), TODAY))
    assert all(app.is_open and app.accepted for app in left)


def test_the_steps_took_what_the_timeline_of_each_file_says(played: Register) -> None:
    reports = Reports(played)
    recap = reports.recap("2026-08", TODAY)
    assert [one.step for one in recap.steps] == sorted(one.step for one in recap.steps)
    for step in recap.steps:
        assert 0 <= step.median <= step.longest
        assert step.total <= step.longest * step.count
    assert recap.days <= recap.longest * recap.issued


def test_the_permits_of_the_month_are_listed_in_their_order(played: Register) -> None:
    reports = Reports(played)
    apps = reports.issued("2026-08")
    assert len(apps) == reports.recap("2026-08", TODAY).issued
    dates = [app.letter_date for app in apps if app.letter_date]
    assert dates == sorted(dates)
    assert reports.first_month() == "2026-07"


# --- fixing ---------------------------------------------------------------------------------


def run(day: Day, action: Action, at: datetime, file: str = "", officer: str = "rina") -> object:
    day.count += 1
    return day.counter.act(
        Request(op=f"o{day.count}", at=at, officer=officer, session="s", action=action,
                subject=file)
    )  # fmt: skip


def accepted(day: Day, at: datetime, serial: int, **when: datetime) -> str:
    done = run(day, intake(applicant=person(serial), **when), at)
    assert isinstance(done, Done), done
    for action in (a.Check(verdicts=fit(), **when), a.Accept(**when)):
        answer = run(day, action, at, done.file_id)
        assert isinstance(answer, Done), answer
    return done.file_id


def test_a_month_is_fixed_once_and_amended_by_number(day: Day) -> None:
    july = datetime(2026, 7, 30, 9, tzinfo=WIB)
    accepted(day, july, 1)
    august = datetime(2026, 8, 3, 9, tzinfo=WIB)
    reports = Reports(day.counter.register)
    early = run(day, FixRecap(month="2026-08"), august)
    assert isinstance(early, Refused)
    assert early.code == "month_running"
    other = run(day, AmendRecap(month="2026-07", reason="x"), august)
    assert isinstance(other, Refused)
    assert other.code == "recap_unfixed"
    assert isinstance(run(day, FixRecap(month="2026-07"), august), Done)
    twice = run(day, FixRecap(month="2026-07"), august)
    assert isinstance(twice, Refused)
    assert (twice.code, twice.facts["name"]) == ("recap_fixed", "Rina Marlina")
    same = run(day, AmendRecap(month="2026-07", reason="x"), august)
    assert isinstance(same, Refused)
    assert same.code == "recap_same"
    assert reports.late("2026-07") == ()
    file = accepted(day, august, 2, occurred=july + timedelta(days=1))
    late = {one.what: one.count for one in reports.late("2026-07")}
    assert late == {"accepted": 1, "check": 1}
    cut = Cut(figure="susulan", month="2026-07")
    assert set(reports.behind(cut, august.date())) == {file}
    recap = reports.recap("2026-08", august.date())
    assert {(one.month, one.what) for one in recap.susulan} == {
        ("2026-07", "accepted"),
        ("2026-07", "check"),
    }
    done = run(day, AmendRecap(month="2026-07", reason="map darurat"), august)
    assert isinstance(done, Done)
    first, second = reports.fixings("2026-07")
    assert (first.event.figures.accepted, second.event.figures.accepted) == (1, 2)
    assert (first.event.number, second.event.number) == (0, 1)
    assert reports.late("2026-07") == ()
    latest = day.counter.register.office().recap("2026-07")
    assert latest is not None
    assert latest.number == 1


@pytest.mark.parametrize("month", ["2026-13", "juli", "1999-01", "2026-7"])
def test_what_is_no_month_is_refused(day: Day, month: str) -> None:
    answer = run(day, FixRecap(month=month), MONDAY)
    assert isinstance(answer, Refused)
    assert (answer.code, answer.field) == ("month_odd", "month")
    answer = run(day, AmendRecap(month=month, reason="x"), MONDAY)
    assert isinstance(answer, Refused)
    assert answer.code == "month_odd"


def test_a_month_in_which_nothing_happened_is_fixed_all_the_same(day: Day) -> None:
    assert isinstance(run(day, FixRecap(month="2026-06"), MONDAY), Done)
    (fixing,) = Reports(day.counter.register).fixings("2026-06")
    assert fixing.event.figures.is_nil


def test_the_penyelia_alone_fixes(day: Day) -> None:
    answer = run(day, FixRecap(month="2026-06"), MONDAY, officer="sari")
    assert isinstance(answer, Refused)
    assert answer.code == "role_missing"


# --- what follows the calendar --------------------------------------------------------------


def through(day: Day, at: datetime, *acts: a.CaseAction) -> datetime:
    """Do acts on the only file, a day apart where the file waits for the night."""
    (file,) = [app.file_id for app in Reports(day.counter.register).files(_all(day))]
    for action in acts:
        answer = run(day, action, at, file)
        assert isinstance(answer, Done), answer
        at += timedelta(minutes=10)
    return at


def _all(day: Day) -> tuple[str, ...]:
    rows = day.counter.register.rows("SELECT file_id FROM applications")
    return tuple(one for (one,) in rows)


PARAFS = (a.Draft(), a.Paraf(), a.Paraf(), a.Paraf())


def test_a_day_closed_afterwards_gives_time_back(day: Day) -> None:
    officials(day)
    at = MONDAY
    accepted(day, at, 1)
    through(day, at + timedelta(minutes=30), *PARAFS)
    thursday = MONDAY + timedelta(days=3)
    through(day, thursday, a.Sign(), a.Number(), TICKED)
    reports = Reports(day.counter.register)
    before = reports.recap("2026-07", TODAY)
    assert (before.late, before.days, before.longest) == (1, 3, 3)
    run(day, s.SetClosure(day=date(2026, 7, 7), reason="banjir"), thursday)
    after = reports.recap("2026-07", TODAY)
    assert (after.late, after.days) == (0, 2)
    signed = {one.step: one.total for one in before.steps}["tanda_tangan"]
    assert {one.step: one.total for one in after.steps}["tanda_tangan"] == signed - 480
    run(day, s.SetOption(option="count_first_day", value="on"), thursday)
    assert reports.recap("2026-07", TODAY).late == 1


TICKED = a.TickReady(
    number=True, stamp=True, photo=True, archive=True, archive_place="Lemari 1", rack="A"
)


def officials(day: Day) -> None:
    for post in ("ahli_muda", "ahli_madya", "sekretaris"):
        line = s.SetOfficial(official=post, post=post, name=post, since=date(2024, 1, 2))
        assert isinstance(run(day, line, MONDAY), Done)


def test_what_is_taken_back_is_not_counted(day: Day) -> None:
    officials(day)
    accepted(day, MONDAY, 1)
    through(day, MONDAY + timedelta(minutes=30), *PARAFS, a.Sign(), a.Number(), TICKED)
    reports = Reports(day.counter.register)
    assert reports.recap("2026-07", TODAY).issued == 1
    through(day, MONDAY + timedelta(hours=3), a.Undo(reason="stempel belum"))
    undone = reports.recap("2026-07", TODAY)
    assert (undone.issued, undone.remaining) == (0, 1)
    assert "penomoran" not in {one.step for one in undone.steps}
    later = MONDAY + timedelta(days=30)
    through(day, later, TICKED)
    assert reports.recap("2026-07", TODAY).issued == 0
    assert reports.recap("2026-08", TODAY).issued == 1
    kept = s.SetOption(option="number_after_spoiled_sheet", value="void", reason="diputuskan")
    assert isinstance(run(day, kept, later), Done)
    through(day, later + timedelta(hours=1), a.Spoil(reason="salah tulis"))
    voided = reports.recap("2026-08", TODAY)
    assert (voided.issued, len(voided.void)) == (0, 1)
    assert [one.state for one in reports.void("2026-08")] == ["void"]


def test_a_corrected_workplace_moves_the_file_in_the_matrix(day: Day) -> None:
    accepted(day, MONDAY, 1)
    reports = Reports(day.counter.register)
    assert [one.kind for one in reports.recap("2026-07", TODAY).kinds] == ["baru/1"]
    through(
        day, MONDAY + timedelta(hours=1), a.Correct(changes={"workplace_no": "2"}, reason="salah")
    )
    assert [one.kind for one in reports.recap("2026-07", TODAY).kinds] == ["baru/2"]


def test_a_file_at_the_applicant_is_counted_there_until_it_is_back(day: Day) -> None:
    file = accepted(day, MONDAY, 1)
    run(day, a.Pause(reason="STR asli"), MONDAY + timedelta(hours=1), file)
    reports = Reports(day.counter.register)
    assert reports.recap("2026-07", TODAY).away == 1
    back = datetime(2026, 8, 4, 9, tzinfo=WIB)
    run(day, a.Resume(reason="ada"), back, file)
    assert [reports.recap(month, TODAY).away for month in ("2026-07", "2026-08")] == [1, 0]


def test_a_check_that_failed_is_no_file(day: Day) -> None:
    done = run(day, intake(), MONDAY)
    assert isinstance(done, Done)
    run(day, a.Check(verdicts=unfit("ktp")), MONDAY + timedelta(minutes=9), done.file_id)
    recap = Reports(day.counter.register).recap("2026-07", TODAY)
    assert (recap.checked, recap.returned, recap.accepted) == (1, 1, 0)
    assert [(one.item, one.reason) for one in recap.reasons] == [("ktp", "mismatch")]
