"""A blanko that never left the printer: the same version again, before any ink is on it."""

import pytest

from sikot_desk.domain import actions as a
from tests.domain.counter_days import Counter, moment
from tests.domain.day import play

pytestmark = pytest.mark.fast

AT = moment("2026-07-06 10:00")
STUCK = a.FailPrint(paper="blanko", reason="kertas macet")


def refused(counter: Counter) -> str:
    return counter.act(STUCK, AT, "siti").code


def test_it_is_recorded_only_before_the_first_paraf() -> None:
    counter = play("2026-07-06 09:00  receive siti")
    assert refused(counter) == "check_first"
    play("2026-07-06 09:01  check, accept siti", counter)
    assert refused(counter) == "no_sheet"
    play("2026-07-06 09:02  draft siti", counter)
    (event,) = counter.act(STUCK, AT, "siti")
    assert (event.version, event.paper, event.reason) == (1, "blanko", "kertas macet")
    play("2026-07-06 10:01  paraf siti", counter)
    assert refused(counter) == "initialled_already"
    play("2026-07-06 10:02  send_back siti, reason salah", counter)
    assert refused(counter) == "no_sheet"
    play("2026-07-06 10:03  draft siti", counter)
    assert counter.act(STUCK, moment("2026-07-06 10:05"), "siti")[0].version == 2
