"""The monthly report as it is looked at: the month offered, files behind a figure, slow steps."""

from datetime import date

from sikot_desk.desk import reports
from sikot_desk.domain.reports import Cut, StepLine
from tests.desk.day import Day, person


def test_the_month_that_has_ended_is_offered_first() -> None:
    assert reports.offered(date(2026, 8, 3)) == "2026-07"
    assert reports.offered(date(2027, 1, 2)) == "2026-12"


def test_the_files_behind_a_figure_are_given_once_each_in_their_order(day: Day) -> None:
    files = (day.accepted(applicant=person(1)), day.accepted(applicant=person(2)))
    day.received(applicant=person(3))
    cut = Cut(figure="accepted", month="2026-07")
    assert reports.files_behind(day.counter.register, cut, day.now.date()) == files


def test_a_step_is_over_when_the_middle_of_its_times_is(day: Day) -> None:
    day.accepted()
    step = reports.report(day.counter.register, "2026-07", day.now).steps[0].step
    line = StepLine(step=step.key, count=3, median=61, longest=90, total=180)
    assert reports.StepShown(step=step, line=line, standard=60).over
    assert not reports.StepShown(step=step, line=line, standard=61).over
    assert not reports.StepShown(step=step, line=None, standard=0).over
