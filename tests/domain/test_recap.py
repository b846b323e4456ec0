"""A recap counts what it is given, and says when its own sums do not hold."""

from dataclasses import replace
from datetime import date

import pytest

from sikot_desk.domain import recaps, reports
from sikot_desk.domain.events import Noted
from sikot_desk.domain.happenings import Clock, change
from sikot_desk.domain.office import EMPTY
from sikot_desk.domain.reports import AtEnd, LateLine, Tally
from sikot_desk.domain.worktime import Calendar
from tests.domain.counter_days import Counter, intake, moment

JULY = "2026-07"
ROWS = (
    Tally(what="accepted", month="2026-06", count=12),
    Tally(what="issued", month="2026-06", count=10),
    Tally(what="accepted", month=JULY, kind="baru/1", count=8),
    Tally(what="accepted", month=JULY, kind="perpanjangan/1", count=2),
    Tally(what="issued", month=JULY, kind="baru/1", detail="on_time", measure=1, count=8),
    Tally(what="issued", month=JULY, kind="baru/1", detail="late", measure=3, count=1),
    Tally(what="withdrawn", month=JULY, kind="baru/1", count=1),
    Tally(what="check", month=JULY, detail="complete", count=10),
    Tally(what="check", month=JULY, detail="incomplete", count=5),
    Tally(what="step", month=JULY, detail="blanko", measure=2, count=3),
    Tally(what="step", month=JULY, detail="blanko", measure=9, count=2),
    Tally(what="reason", month=JULY, detail="ijazah:not_legalised", count=3),
    Tally(what="reason", month=JULY, detail="foto:too_few", count=3),
    Tally(what="reason", month=JULY, detail="sehat:missing", count=4),
    Tally(what="void", month=JULY, detail="503/SIKOT/035/DPMPTSP/2026"),
)
RECAP = reports.recap(JULY, ROWS, AtEnd(away=1, ending=3))


def test_both_balances_are_sums() -> None:
    assert (RECAP.checked, RECAP.complete, RECAP.returned) == (15, 10, 5)
    assert (RECAP.carried, RECAP.accepted, RECAP.issued) == (2, 10, 9)
    assert (RECAP.withdrawn, RECAP.remaining, RECAP.away) == (1, 2, 1)
    assert RECAP.checks_hold
    assert RECAP.files_hold
    assert (RECAP.on_time, RECAP.late, RECAP.days, RECAP.longest) == (8, 1, 11, 3)
    assert RECAP.void == ("503/SIKOT/035/DPMPTSP/2026",)


@pytest.mark.parametrize("change", [{"remaining": 3}, {"away": 4}, {"issued": 8}])
def test_what_does_not_add_up_says_so(change: dict[str, int]) -> None:
    assert not replace(RECAP, **change).files_hold


def test_a_check_too_many_does_not_hold() -> None:
    assert not replace(RECAP, checked=16).checks_hold


def test_reasons_are_ranked_and_equal_ones_keep_an_order() -> None:
    assert [one.item for one in RECAP.reasons] == ["sehat", "foto", "ijazah"]


def test_a_step_has_its_middle_and_its_longest() -> None:
    (step,) = RECAP.steps
    assert (step.count, step.total, step.median, step.longest) == (5, 24, 2, 9)


def test_the_plot_ends_with_the_month_itself() -> None:
    assert [one.month for one in RECAP.months[-2:]] == ["2026-06", JULY]
    assert (RECAP.months[-2].accepted, RECAP.months[-1].issued) == (12, 9)


def test_the_digest_is_of_the_month_s_own_figures() -> None:
    late = (LateLine(month="2026-06", what="check", count=1),)
    beside = replace(RECAP, ending=9, months=(), susulan=late)
    assert reports.digest(beside) == reports.digest(RECAP)
    assert reports.digest(replace(RECAP, accepted=11)) != reports.digest(RECAP)


def test_nothing_has_no_middle() -> None:
    with pytest.raises(ValueError, match="middle"):
        reports._median([])


@pytest.mark.parametrize("text", ["2026-00", "2026-13", "26-07", "", "2026-07-01"])
def test_what_is_no_month_is_none(text: str) -> None:
    assert not recaps.is_month(text)
    with pytest.raises(ValueError, match=text or "^$"):
        recaps.days_of(text)


def test_a_month_has_its_days_and_its_name() -> None:
    assert recaps.days_of("2028-02") == (date(2028, 2, 1), date(2028, 2, 29))
    assert recaps.named("2028-02") == "Februari 2028"


def test_without_working_time_nothing_took_long() -> None:
    clock = Clock(office=EMPTY, calendar=Calendar(hours=()), days=2)
    accepted, ready = moment("2026-07-06 09:00"), moment("2026-07-20 09:00")
    assert clock.minutes((), accepted, ready) == 0
    assert clock.lateness((), accepted, ready) == ("on_time", 0)


def test_what_is_ready_was_accepted() -> None:
    counter = Counter()
    counter.act(intake(), moment("2026-07-06 09:00"), "f1")
    app = counter.files["f1"]
    clock = Clock(office=EMPTY, calendar=Calendar(hours=()), days=2)
    told, meta = Noted(occurred=app.last, text="siap"), counter.events[-1][1]
    with pytest.raises(ValueError, match="never accepted"):
        change(app, told, replace(app, ready=app.last), meta, clock)
