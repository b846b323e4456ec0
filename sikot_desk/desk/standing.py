"""How a file stands in time: due, late, paused, and how long each step took. Computed, not kept.

The clock starts at *lengkap dan benar*, stops while the file is with the applicant, and ends
when the permit is ready, not when it is collected.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from sikot_desk.domain import promise
from sikot_desk.domain.application import Application, Passage, Status
from sikot_desk.domain.office import Office
from sikot_desk.domain.sop import Procedure, Standard, Step
from sikot_desk.domain.worktime import Calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """`due` is None before acceptance and while the file is with the applicant.

    `minutes_left` counts working minutes to the due time (0 when past); `days_late` working
    days past it, 0 when in time; `late` says it was or is past. `promised` is what the receipt
    prints: a closure or other hours may since have moved the due time away from it.
    """

    due: datetime | None
    paused: bool
    late: bool
    days_late: int
    minutes_left: int
    promised: datetime | None = None

    @property
    def moved(self) -> bool:
        """The due time is no longer the printed promise: the applicant is to be phoned."""
        return self.due is not None and self.due != self.promised


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTime:
    """One row of a file's timeline. `state` is done, now or ahead; `minutes` are working ones.

    `standard_minutes` is the SOP's standard in working minutes; `who` the official or officer.
    """

    step: Step
    state: str
    started: datetime | None
    ended: datetime | None
    minutes: int | None
    standard_minutes: int
    who: str
    given: str = "holder"


@dataclass(frozen=True, slots=True)
class Timekeeper:
    """What time is reckoned by: the office's options and calendar, and the present moment."""

    office: Office
    calendar: Calendar
    now: datetime

    def standing(self, app: Application, procedure: Procedure) -> Standing:
        """Say how the file stands now."""
        if app.accepted is None or app.status is Status.WITHDRAWN:
            return Standing(due=None, paused=False, late=False, days_late=0, minutes_left=0)
        if app.pauses and app.pauses[-1].end is None:
            return Standing(due=None, paused=True, late=False, days_late=0, minutes_left=0)
        due, end = self.due(app, procedure), app.ready or self.now
        late = end > due
        days = self.calendar.working_days_between(due.date(), end.date()) if late else 0
        return Standing(
            due=due,
            paused=False,
            late=late,
            days_late=max(days, int(late)),
            minutes_left=0 if late else self.calendar.minutes_between(end, due),
            promised=self.promised(app, procedure),
        )

    def due(self, app: Application, procedure: Procedure) -> datetime:
        """Give the promised end, pauses reckoned in. Raises ValueError before acceptance."""
        if app.accepted is None:
            raise ValueError("not accepted")
        return promise.due(app.accepted, app.pauses, procedure.days, self.office, self.calendar)

    def promised(self, app: Application, procedure: Procedure) -> datetime:
        """Give the end that the file's receipt prints, which nothing rewrites."""
        return app.promised or self.due(app, procedure)

    def timeline(self, app: Application, procedure: Procedure) -> tuple[StepTime, ...]:
        """Give every step of the file's route: done, waited for now, or ahead."""
        latest = {passage.step: passage for passage in app.passages}
        route = procedure.kind(app.kind).route
        now = route.index(app.step) if app.step else len(route)
        return tuple(
            self._step(app, procedure.step(key), latest.get(key), place - now)
            for place, key in enumerate(route)
        )

    def _step(self, app: Application, step: Step, passage: Passage | None, ahead: int) -> StepTime:
        blank = StepTime(
            step=step,
            state="ahead",
            started=None,
            ended=None,
            minutes=None,
            standard_minutes=self.standard(step.standard),
            who="",
        )
        if ahead < 0 and passage:
            return replace(
                blank,
                state="done",
                started=passage.started,
                ended=passage.occurred,
                minutes=self.minutes(app, passage.started, passage.occurred),
                who=passage.official or self._name(passage.officer),
                given=passage.given,
            )
        if ahead == 0 and not app.is_over:
            minutes = self.minutes(app, app.since, self.now)
            return replace(blank, state="now", started=app.since, minutes=minutes)
        return blank

    def _name(self, officer: str) -> str:
        user = self.office.user(officer)
        return user.name if user else officer

    def minutes(self, app: Application, start: datetime, end: datetime) -> int:
        """Give the working minutes of a stretch of a file's life, pauses left out."""
        return promise.minutes(app.pauses, start, end, self.calendar)

    def standard(self, standard: Standard) -> int:
        """Give a standard in working minutes; a day is that of an ordinary Monday's hours."""
        if not standard.days:
            return standard.minutes
        return standard.days * self.calendar.minutes_of_day(self.now.date())
