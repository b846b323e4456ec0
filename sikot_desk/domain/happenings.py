"""What a month's figures are counted from: one flat row for every thing that happened to a file.

Rows follow from how a file stood before and after an entry, so that whatever takes something
back takes its row back too. They hold measures by the calendar as it is; nothing is counted here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sikot_desk.domain import promise
from sikot_desk.domain.application import FAILING, Application, Passage, Pause, Round, Status
from sikot_desk.domain.events import CaseEvent, NumberVoided
from sikot_desk.domain.folding import Meta
from sikot_desk.domain.office import Office
from sikot_desk.domain.reports import What
from sikot_desk.domain.worktime import Calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One thing that happened to a file in a month (`2026-07`, by its time of event).

    `kind` is the file's (`kind_of`), empty for a step; `detail` says which: a check's result
    (complete, incomplete), a return's `requirement:reason`, late or on_time of what was issued, a
    step's key, a voided number. `measure` is a step's working minutes, the working days of what
    was issued. `started` and `ended` are ISO texts; that of what still lasts is empty. `seq` is
    its entry, `recorded` that entry's month.
    """

    what: What
    month: str
    kind: str
    detail: str
    measure: int
    seq: int
    started: str
    ended: str
    recorded: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one entry changes in the rows of its file.

    `undone` are the entries whose steps are taken back; `unissued` says that the permit is ready
    no more; `back` when the file came back from the applicant (ISO, empty: it did not); `kind`
    the file's kind where that is another now.
    """

    added: tuple[Happening, ...] = ()
    undone: tuple[int, ...] = ()
    unissued: bool = False
    back: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """What durations are reckoned by: the options, the calendar, the promise in working days.

    Where the office has set no working time there are none: nothing took long, nothing was late.
    """

    office: Office
    calendar: Calendar
    days: int

    def minutes(self, pauses: Iterable[Pause], started: datetime, ended: datetime) -> int:
        """Give the working minutes that a step took."""
        try:
            return promise.minutes(pauses, started, ended, self.calendar)
        except LookupError:
            return 0

    def lateness(
        self, pauses: Sequence[Pause], accepted: datetime, ready: datetime
    ) -> tuple[str, int]:
        """Say whether a ready file was late or on_time, and its working days."""
        try:
            due = promise.due(accepted, pauses, self.days, self.office, self.calendar)
            taken = promise.days_taken(accepted, pauses, ready, self.calendar)
        except LookupError:
            return "on_time", 0
        return ("late" if ready > due else "on_time"), taken


def kind_of(app: Application) -> str:
    """Give the kind by which a file is counted: the kind's key and which workplace it is for."""
    return f"{app.kind}/{app.workplace_no}"


def change(
    before: Application | None, event: CaseEvent, after: Application, meta: Meta, clock: Clock
) -> Change:
    """Give what an event changes in the rows of a file; `before` is None for its first."""
    old = before.passages if before else ()
    gone = {passage.seq for passage in old} - {passage.seq for passage in after.passages}
    paused = bool(before and before.pauses and before.pauses[-1].end is None)
    end = after.pauses[-1].end if paused else None
    return Change(
        added=tuple(_Adding(after, meta, clock).since(before, event)),
        undone=tuple(sorted(gone)),
        unissued=bool(before and before.ready and not after.ready),
        back=end.isoformat() if end else "",
        kind=kind_of(after) if before and kind_of(before) != kind_of(after) else "",
    )


@dataclass(frozen=True, slots=True)
class _Adding:
    """The rows that one entry adds to its file."""

    app: Application
    meta: Meta
    clock: Clock

    def since(self, before: Application | None, event: CaseEvent) -> Iterator[Happening]:
        app = self.app
        for one in app.rounds[len(before.rounds) if before else 0 :]:
            yield from self._checked(one)
        known = {passage.seq for passage in before.passages} if before else set()
        for passage in app.passages:
            if passage.seq not in known:
                yield self._passed(passage)
        if before:
            yield from self._moved(before)
        if isinstance(event, NumberVoided) and not event.copied:
            yield self._row("void", event.occurred, event.number)

    def _checked(self, one: Round) -> Iterator[Happening]:
        yield self._row("check", one.occurred, "complete" if one.complete else "incomplete")
        if not one.complete:
            for verdict in one.verdicts:
                if verdict.result in FAILING:
                    why = verdict.reason or verdict.result
                    yield self._row("reason", one.occurred, f"{verdict.item}:{why}")

    def _passed(self, passage: Passage) -> Happening:
        return Happening(
            what="step",
            month=month_of(passage.occurred),
            kind="",
            detail=passage.step,
            measure=self.clock.minutes(self.app.pauses, passage.started, passage.occurred),
            seq=self.meta.seq,
            started=passage.started.isoformat(),
            ended=passage.occurred.isoformat(),
            recorded=month_of(self.meta.at),
        )

    def _moved(self, before: Application) -> Iterator[Happening]:
        app = self.app
        if app.accepted and not before.accepted:
            yield self._row("accepted", app.accepted)
        if len(app.pauses) > len(before.pauses):
            yield self._row("away", app.pauses[-1].start, lasts=True)
        if app.ready and not before.ready:
            if app.accepted is None:
                raise ValueError(f"{app.file_id} is ready and was never accepted")
            yield self._issued(app.accepted, app.ready)
        if app.handed and not before.handed:
            yield self._row("handed", app.handed.occurred)
        gone = Status.WITHDRAWN
        if app.status is gone and before.status is not gone and app.was_accepted:
            yield self._row("withdrawn", app.last)

    def _issued(self, accepted: datetime, ready: datetime) -> Happening:
        detail, days = self.clock.lateness(self.app.pauses, accepted, ready)
        return Happening(
            what="issued",
            month=month_of(ready),
            kind=kind_of(self.app),
            detail=detail,
            measure=days,
            seq=self.meta.seq,
            started=accepted.isoformat(),
            ended=ready.isoformat(),
            recorded=month_of(self.meta.at),
        )

    def _row(self, what: What, at: datetime, detail: str = "", *, lasts: bool = False) -> Happening:
        return Happening(
            what=what,
            month=month_of(at),
            kind=kind_of(self.app),
            detail=detail,
            measure=0,
            seq=self.meta.seq,
            started=at.isoformat(),
            ended="" if lasts else at.isoformat(),
            recorded=month_of(self.meta.at),
        )


def month_of(moment: datetime) -> str:
    """Give the month of a moment on its own clock, `2026-07`."""
    return f"{moment.year:04d}-{moment.month:02d}"
