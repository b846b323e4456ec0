"""Whatever a random user does, both balances hold in every month, and follow from the events."""

from collections import Counter as Tallied
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from sikot_desk.db.codec import to_data
from sikot_desk.domain import folding, happenings
from sikot_desk.domain.application import Application, Status
from sikot_desk.domain.entries import Entry
from sikot_desk.domain.events import event_name
from sikot_desk.domain.happenings import Change, Clock, Happening
from sikot_desk.domain.reports import AtEnd, Recap, Tally, months_until, recap
from tests import by_hand
from tests.domain.counter_days import CASE_EVENTS, Counter
from tests.domain.test_random_user import RandomUser

Kept = dict[str, list[Happening]]


def after(rows: list[Happening], change: Change) -> list[Happening]:
    """The rows of a file after one entry."""
    left = [
        one
        for one in rows
        if not (one.what == "step" and one.seq in change.undone)
        and not (one.what == "issued" and change.unissued)
    ]
    return [*left, *change.added]


def kept(counter: Counter) -> Kept:
    """The rows of all files, entry by entry."""
    clock = Clock(office=counter.office, calendar=counter.calendar, days=counter.procedure.days)
    files: dict[str, Application] = {}
    rows: Kept = {}
    for event, meta in counter.events:
        if type(event) in CASE_EVENTS:
            before = files.get(meta.subject)
            now = files[meta.subject] = folding.fold(before, event, meta)
            change = happenings.change(before, event, now, meta, clock)
            rows[meta.subject] = after(rows.get(meta.subject, []), change)
    return rows


def counted(rows: Kept, month: str, away: int) -> Recap:
    alike = Tallied(
        (one.what, one.month, one.kind, one.detail, one.measure)
        for many in rows.values()
        for one in many
    )
    tallies = [
        Tally(what=what, month=of, kind=kind, detail=detail, measure=measure, count=count)
        for (what, of, kind, detail, measure), count in alike.items()
    ]
    return recap(month, tallies, AtEnd(away=away))


def entries(counter: Counter) -> list[Entry]:
    return [
        Entry(
            v=1, counter="", epoch=1, seq=meta.seq, op="", utc="", offset=0, clock="ok",
            officer=meta.officer, role="", second="", session="", act=event_name(type(event)),
            subject=meta.subject, data=to_data(event),
        )
        for event, meta in counter.events
    ]  # fmt: skip


class Balancing(RandomUser):
    """A random user whose days go on for months."""

    @rule(days=st.integers(10, 40))
    def weeks_pass(self, days):
        self.now += timedelta(days=days)

    @invariant()
    def folding_again_gives_the_same(self):
        """Held elsewhere, after every act."""

    @invariant()
    def every_open_file_waits_for_an_act_that_is_accepted(self):
        """Held elsewhere, after every act."""

    def teardown(self):
        sheet = by_hand.added_up(entries(self.counter))
        rows = kept(self.counter)
        for month in months_until(f"{self.now:%Y-%m}", 30):
            figures = sheet.figures(month)
            found = counted(rows, month, figures["away"])
            assert found.checks_hold
            assert found.files_hold
            assert found.on_time + found.late == found.issued
            assert {name: getattr(found, name) for name in figures} == figures
        last = counted(rows, f"{self.now:%Y-%m}", 0)
        open_files = [
            app
            for app in self.counter.files.values()
            if app.accepted and app.status not in {Status.READY, *OVER}
        ]
        assert last.remaining == len(open_files)


OVER = (Status.HANDED_OVER, Status.WITHDRAWN)
TestBalancing = Balancing.TestCase
TestBalancing.settings = settings(max_examples=40, stateful_step_count=40)
