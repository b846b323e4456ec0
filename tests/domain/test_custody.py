"""The ways of a map to officials and back: an option, beside the SOP's steps."""

import pytest

from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.refusals import Refused
from tests.domain.counter_days import Counter, moment
from tests.domain.day import play

pytestmark = pytest.mark.fast

AT = moment("2026-07-06 10:00")


def code(counter: Counter, action: object) -> str:
    answer = counter.act(action, AT, "siti")
    assert isinstance(answer, Refused)
    return answer.code


@pytest.fixture
def counter() -> Counter:
    made = play("2026-07-06 09:00  receive, check, accept siti")
    assert code(made, a.SendOut()) == "custody_off"
    assert code(made, a.TakeIn()) == "custody_off"
    made.act(s.SetOption(option="custody", value="on", reason="dipakai"), AT)
    return made


def test_a_map_goes_out_for_a_paraf_and_comes_back(counter: Counter) -> None:
    assert code(counter, a.SendOut()) == "map_not_wanted"
    assert code(counter, a.TakeIn()) == "map_not_out"
    play("2026-07-06 10:01  draft siti", counter)
    (went,) = counter.act(a.SendOut(), moment("2026-07-06 10:05"), "siti")
    assert (went.step, went.post) == ("paraf_ahli_muda", "ahli_muda")
    assert code(counter, a.SendOut()) == "map_out_already"
    play("2026-07-06 10:20  paraf siti", counter)
    (back,) = counter.act(a.TakeIn(), moment("2026-07-06 10:30"), "siti")
    assert back.post == "ahli_muda"
    (way,) = counter.files["siti"].ways
    assert (f"{way.went:%H.%M}", f"{way.back:%H.%M}") == ("10.05", "10.30")
    assert counter.files["siti"].out is None


def test_the_ways_of_a_map_leave_the_steps_as_they_are(counter: Counter) -> None:
    play("2026-07-06 10:01  draft siti", counter)
    before = counter.files["siti"]
    counter.act(a.SendOut(), moment("2026-07-06 10:05"), "siti")
    after = counter.files["siti"]
    assert (before.step, before.since, before.passages) == (after.step, after.since, after.passages)


def test_the_last_half_of_a_way_is_taken_back_and_then_the_other(counter: Counter) -> None:
    assert code(counter, a.UndoWay(reason="salah map")) == "map_not_out"
    play("2026-07-06 10:01  draft siti", counter)
    counter.act(a.SendOut(), moment("2026-07-06 10:05"), "siti")
    counter.act(a.TakeIn(), moment("2026-07-06 10:30"), "siti")
    way = counter.files["siti"].ways[-1]
    assert 0 < way.sent < way.returned
    assert code(counter, a.UndoWay(reason="salah map", entry=way.sent)) == "way_not_the_last"
    (undone,) = counter.act(a.UndoWay(reason="salah map", entry=way.returned), AT, "siti")
    assert (undone.entry, undone.post) == (way.returned, "ahli_muda")
    assert counter.files["siti"].out is not None
    counter.act(a.UndoWay(reason="salah map"), AT, "siti")
    assert counter.files["siti"].ways == ()


def test_without_the_option_no_way_is_taken_back(counter: Counter) -> None:
    play("2026-07-06 10:01  draft siti", counter)
    counter.act(a.SendOut(), moment("2026-07-06 10:05"), "siti")
    counter.act(s.SetOption(option="custody", value="off", reason="tidak dipakai"), AT)
    assert code(counter, a.UndoWay(reason="salah map")) == "custody_off"
