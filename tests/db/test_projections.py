"""What one transaction changes is seen by its later entries before any table is written."""

from dataclasses import replace

import pytest

from sikot_desk.db.check import check
from sikot_desk.db.register import Register
from sikot_desk.domain import events as e
from sikot_desk.domain import settings as s
from tests.db import acts
from tests.db.acts import new


@pytest.mark.parametrize(("days_on", "minutes"), [(1, [0, 60, 0, 120]), (0, [0, 0, 0, 0])])
def test_a_day_closed_in_one_batch_with_its_files_counts_for_each(
    register: Register, days_on: int, minutes: list[int]
):
    day = acts.START.date()
    hours = s.HoursSet(since=day, days={str(n): ("08:00-16:00",) for n in range(5)})
    register.append([new(hours)])
    batch = []
    for n in (1, 2):
        taken = replace(acts.accepted(n), occurred=acts.at(60 * n))
        batch += [(acts.received(), acts.file_id(n)), (taken, acts.file_id(n))]
    closed = s.ClosureSet(day=day.replace(day=day.day + days_on), reason="listrik padam")
    register.append([new(event, subject, "tutup") for event, subject in [*batch, (closed, "")]])
    steps = register.rows("SELECT measure FROM happenings WHERE what = 'step' ORDER BY seq")
    assert [measure for (measure,) in steps] == minutes
    assert check(register) == ()


def test_other_hours_count_no_minute_in_which_the_file_was_away(register: Register):
    day = acts.START.date()

    def open_(hours: str):
        return new(s.HoursSet(since=day, days={str(n): (hours,) for n in range(5)}))

    register.append([open_("08:00-16:00")])
    for n in (1, 2):
        acts.walked(register, n)
        away = e.Paused(reason="foto", occurred=acts.at(30))
        register.append([new(away, acts.file_id(n))])
    back = e.Resumed(reason="foto", occurred=acts.at(60))
    paraf = e.ParafGiven(
        step="paraf_ahli_muda", post="ahli_muda", given="holder", official="", name="", basis="",
        reason="", ordered_by="", waits_for="paraf", occurred=acts.at(180),
    )  # fmt: skip
    for event in (back, paraf):
        register.append([new(event, acts.file_id(1))])

    def taken() -> int:
        (row,) = register.rows(
            "SELECT measure FROM happenings WHERE what = 'step' ORDER BY seq DESC LIMIT 1"
        )
        return row[0]

    assert taken() == 150
    register.append([open_("08:15-10:00")])
    assert taken() == 75
    assert check(register) == ()
