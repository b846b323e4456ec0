"""Due, late, paused, and how long each step took: computed from entries and the office's hours."""

from datetime import date, datetime

import pytest

from sikot_desk.clock import WIB
from sikot_desk.desk import showing
from sikot_desk.desk.procedures import of_file
from sikot_desk.desk.standing import Standing, StepTime, Timekeeper
from sikot_desk.domain import actions as a
from sikot_desk.domain import calendars
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Application
from tests.desk.day import Day, fit, unfit
from tests.desk.reading import text_of


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 7, day, hour, minute, tzinfo=WIB)


def keeper(day: Day, now: datetime) -> Timekeeper:
    office = day.counter.register.office()
    return Timekeeper(office, calendars.calendar(office), now)


def app_of(day: Day, file: str) -> Application:
    app = day.counter.register.application(file)
    assert app
    return app


def standing(day: Day, file: str, now: datetime) -> Standing:
    app = app_of(day, file)
    return keeper(day, now).standing(app, of_file(day.counter.register.office(), app)[1])


def timeline(day: Day, file: str, now: datetime) -> dict[str, StepTime]:
    app = app_of(day, file)
    rows = keeper(day, now).timeline(app, of_file(day.counter.register.office(), app)[1])
    return {row.step.key: row for row in rows}


NOTHING = Standing(due=None, paused=False, late=False, days_late=0, minutes_left=0)


def test_before_acceptance_nothing_is_due(day: Day) -> None:
    file = day.checked()
    assert standing(day, file, at(20, 9)) == NOTHING
    with pytest.raises(ValueError, match="not accepted"):
        keeper(day, at(20, 9)).due(app_of(day, file), day_procedure(day))


def day_procedure(day: Day):  # type: ignore[no-untyped-def]
    from sikot_desk.desk import procedures

    return procedures.current(day.counter.register.office())[1]


def test_two_working_days_from_acceptance(day: Day) -> None:
    file = day.accepted()
    now = standing(day, file, at(8, 15))
    assert (now.due, now.late, now.minutes_left) == (at(8, 16), False, 60)
    past = standing(day, file, at(9, 8, 30))
    assert (past.late, past.days_late, past.minutes_left) == (True, 1, 0)
    assert standing(day, file, at(8, 16, 1)).days_late == 1
    assert standing(day, file, at(13, 8)).days_late == 3


def test_a_closed_day_moves_what_is_due(day: Day) -> None:
    file = day.accepted()
    day.does(s.SetClosure(day=date(2026, 7, 8), reason="banjir"))
    assert standing(day, file, at(7, 9)).due == at(9, 16)


def test_a_printed_promise_is_not_rewritten(day: Day) -> None:
    """Accepted on the 6th, promised for the 8th; then the 8th is closed, which both must say."""
    file = day.accepted()
    day.does(s.SetClosure(day=date(2026, 7, 8), reason="banjir"))
    now = standing(day, file, at(7, 9))
    assert (now.due, now.promised, now.moved) == (at(9, 16), at(8, 16), True)
    day.does(a.Reprint(paper="tanda-terima"), file)
    assert "Rabu, 8 Juli 2026, pukul 16.00 WIB" in text_of(day.tray.last("tanda-terima").pdf)
    found = showing.show(day.counter.register, file, at(7, 9))
    assert found
    told = showing.account(found)
    assert "Dijanjikan selesai 8 Juli 2026, 16.00 WIB" in told
    assert "Menurut hari kerja yang sekarang: 9 Juli 2026, 16.00 WIB" in told


@pytest.mark.parametrize("way", ["call", "slip"])
def test_a_file_that_goes_on_has_a_new_promise_on_a_new_receipt(day: Day, way: str) -> None:
    file = day.accepted()
    if way == "call":
        day.does(a.Pause(reason="foto kurang"), file)
        day.now = at(9, 9)
        day.does(a.Resume(reason="foto dibawa"), file)
    else:
        day.does(a.ReturnToApplicant(verdicts=unfit("ktp")[1:2]), file)
        day.now = at(9, 9)
        day.does(a.Resubmit(), file)
        day.does(a.Check(verdicts=fit("ktp")), file)
    now = standing(day, file, at(9, 10))
    assert (now.due, now.promised, now.moved) == (at(13, 16), at(13, 16), False)
    said = text_of(day.tray.last("tanda-terima").pdf)
    assert "Senin, 13 Juli 2026" in said
    assert said.count("Janji semula Rabu, 8 Juli 2026") == 2
    assert said.count("sampai Kamis, 9 Juli 2026 tidak dihitung.") == 2


def test_a_receipt_names_no_earlier_promise_where_the_clock_stood_within_the_day(day: Day) -> None:
    file = day.accepted()
    day.does(a.Pause(reason="foto kurang"), file)
    day.does(a.Resume(reason="foto dibawa"), file)
    app = day.counter.register.application(file)
    assert app
    assert app.promised == app.first_promised == at(8, 16)
    assert "Janji semula" not in text_of(day.tray.last("tanda-terima").pdf)


def test_the_clock_stands_while_the_file_is_with_the_applicant(day: Day) -> None:
    file = day.accepted()
    day.does(a.ReturnToApplicant(verdicts=unfit("ktp")[1:2]), file)
    assert standing(day, file, at(20, 9)) == Standing(
        due=None, paused=True, late=False, days_late=0, minutes_left=0
    )
    day.now = at(9, 9)
    day.does(a.Resubmit(), file)
    day.does(a.Check(verdicts=fit("ktp")), file)
    assert standing(day, file, at(9, 10)).due == at(13, 16)


def test_the_clock_ends_when_the_permit_is_ready(day: Day) -> None:
    file = day.ready()
    resting = standing(day, file, at(30, 9))
    assert (resting.late, resting.due) == (False, at(8, 16))


def test_a_withdrawn_file_is_due_no_more(day: Day) -> None:
    file = day.accepted()
    day.does(a.Withdraw(reason="pindah"), file)
    assert standing(day, file, at(30, 9)) == NOTHING
    assert {row.state for row in timeline(day, file, at(30, 9)).values()} == {"ahead", "done"}


def test_the_cut_off_hour_and_the_first_day_are_switches(day: Day) -> None:
    day.now = at(6, 14)
    file = day.accepted()
    assert standing(day, file, at(7, 9)).due == at(8, 16)
    day.does(s.SetOption(option="cutoff", value="14:00"))
    assert standing(day, file, at(7, 9)).due == at(9, 16)
    day.does(s.SetOption(option="count_first_day", value="on"))
    assert standing(day, file, at(7, 9)).due == at(8, 16)


def test_the_timeline_says_what_is_done_now_and_ahead(day: Day) -> None:
    file = day.accepted()
    official = s.SetOfficial(
        official="muda", post="ahli_muda", name="Yulia Rahmi", titles_after="S.E.",
        since=date(2024, 1, 2),
    )  # fmt: skip
    day.does(official)
    day.does(a.Draft(), file)
    day.does(a.Paraf(), file)
    rows = timeline(day, file, day.now.replace(hour=9, minute=10))
    assert [row.state for row in rows.values()] == [*["done"] * 4, "now", *["ahead"] * 4]
    assert rows["masuk"].who == "Rina Marlina"
    assert rows["paraf_ahli_muda"].who == "Yulia Rahmi, S.E."
    assert rows["paraf_ahli_muda"].minutes == 5
    assert rows["paraf_ahli_madya"].minutes == 40
    assert rows["paraf_ahli_madya"].standard_minutes == 10
    assert rows["tanda_tangan"].standard_minutes == 480


def test_pauses_do_not_count_into_a_step(day: Day) -> None:
    file = day.accepted()
    day.does(a.Pause(reason="STR asli"), file, minutes=10)
    day.does(a.Resume(reason="sudah"), file, minutes=120)
    day.does(a.Pause(reason="STR asli"), file, minutes=10)
    rows = timeline(day, file, day.now.replace(hour=15))
    assert rows["blanko"].minutes == 20


def test_after_a_send_back_the_steps_lie_ahead_again(day: Day) -> None:
    file = day.drafted()
    day.does(a.Paraf(), file)
    day.does(a.SendBack(reason="salah"), file)
    rows = timeline(day, file, day.now)
    assert rows["blanko"].state == "now"
    assert rows["paraf_ahli_muda"].state == "ahead"


def test_an_officer_the_office_does_not_know_is_shown_by_id(day: Day) -> None:
    file = day.received()
    app = app_of(day, file)
    from dataclasses import replace

    stranger = replace(app, passages=(replace(app.passages[0], officer="siapa"),))
    rows = keeper(day, day.now).timeline(stranger, day_procedure(day))
    assert rows[0].who == "siapa"
