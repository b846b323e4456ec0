"""What the screens show: the home board, the queues, one file. Read-only; facts, not words.

Everything is computed from the register at a moment; nothing here is kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sikot_desk.db.boards import Boards
from sikot_desk.db.codec import event_of
from sikot_desk.db.lines import FileLine, NumberLine
from sikot_desk.db.projections import at_of
from sikot_desk.db.register import Register
from sikot_desk.db.searching import END
from sikot_desk.desk import procedures
from sikot_desk.desk.standing import Standing, StepTime, Timekeeper
from sikot_desk.domain import calendars, checklist, rule_sets, stages
from sikot_desk.domain.application import Application, Status
from sikot_desk.domain.case import Permit
from sikot_desk.domain.events import Event
from sikot_desk.domain.office import Office
from sikot_desk.domain.sop import Kind, Procedure, Requirement, RuleSet, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One open file in a queue. `waiting` are working minutes since the step began."""

    app: Application
    step: Step
    standing: Standing
    waiting: int
    next_act: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCount:
    """One step of the SOP on the home board: files waiting, late ones, the oldest's minutes."""

    step: Step
    count: int
    late: int
    oldest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The home board: counts per step, open files by urgency, and what is ready but untold."""

    steps: tuple[StepCount, ...]
    rows: tuple[Row, ...]
    untold: tuple[Row, ...]
    running: int
    ready: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One entry of a file's history."""

    seq: int
    at: datetime
    officer: str
    clock: str
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """One file, whole, with its place in the SOP, its time, its history and its holder's permits.

    `requirements` are those of its rule set (the one in force, before acceptance) that it owes;
    `asked` the keys to be judged in the coming round; `now` is the moment it was looked at.
    """

    app: Application
    version: str
    procedure: Procedure
    kind: Kind
    standing: Standing
    timeline: tuple[StepTime, ...]
    next_act: str
    next_step: Step | None
    history: tuple[Happened, ...]
    permits: tuple[Permit, ...]
    rules: RuleSet | None
    requirements: tuple[Requirement, ...]
    asked: tuple[str, ...]
    now: datetime


class Board:
    """The boards of an open register, as they are at one moment."""

    def __init__(self, register: Register, now: datetime) -> None:
        """Read at a moment (aware)."""
        self.register = register
        self.lists = Boards(register)
        self.office: Office = register.office().on(now.date())
        self.time = Timekeeper(self.office, calendars.calendar(self.office), now)

    @property
    def procedure(self) -> Procedure:
        """The procedure that new files follow."""
        return procedures.current(self.office)[1]

    def rows(self) -> tuple[Row, ...]:
        """Give every open file, the most urgent first."""
        rows = (self._row(app) for app in self.lists.open_applications())
        return tuple(sorted(rows, key=_urgency))

    def home(self) -> Home:
        """Give the home board."""
        rows = self.rows()
        at_counter = [row for row in rows if row.app.status is not Status.WITH_APPLICANT]
        ready = [row for row in at_counter if row.app.status is Status.READY]
        return Home(
            steps=tuple(self._count(step, at_counter) for step in self.procedure.steps),
            rows=rows,
            untold=tuple(row for row in ready if not any(one.reached for one in row.app.told)),
            running=len(rows) - len(ready),
            ready=len(ready),
            late=sum(_is_late(row) for row in rows),
        )

    def late(self) -> tuple[Row, ...]:
        """Give the open files that are late, the most urgent first."""
        return tuple(row for row in self.rows() if _is_late(row))

    def queue(self, step: str) -> tuple[Row, ...]:
        """Give the open files that wait for a step, the most urgent first."""
        return tuple(row for row in self.rows() if row.app.step == step)

    def file(self, file_id: str) -> FileView | None:
        """Give one file whole, None when there is none."""
        app = self.register.application(file_id)
        if app is None:
            return None
        version, procedure = procedures.of_file(self.office, app)
        rules = self._marked(self._rules(app, procedure))
        owed = checklist.owed(rules, app, self.office) if rules else ()
        return FileView(
            app=app,
            version=version,
            procedure=procedure,
            kind=procedure.kind(app.kind),
            standing=self.time.standing(app, procedure),
            timeline=self.time.timeline(app, procedure),
            next_act=stages.next_act(app, procedure),
            next_step=procedure.step(app.step) if app.step else None,
            history=self.history(file_id),
            permits=self.lists.permits_of(app.applicant.identity_number),
            rules=rules,
            requirements=owed,
            asked=checklist.to_ask(owed, app),
            now=self.time.now,
        )

    def history(self, file_id: str) -> tuple[Happened, ...]:
        """Give a file's entries, newest first."""
        return tuple(
            Happened(
                seq=entry.seq,
                at=at_of(entry),
                officer=self.name_of(entry.officer),
                clock=entry.clock,
                event=event_of(entry),
            )
            for entry in reversed(self.register.entries_of(file_id))
        )

    def find(self, text: str) -> str | None:
        """Give the file a scan or typed number names, None when it names none."""
        return self.lists.find(text)

    def search(self, text: str, limit: int = 20, before: int | None = None) -> tuple[FileLine, ...]:
        """Give files whose words match, newest first; without text the latest ones."""
        older = END if before is None else before
        if not text.strip():
            return self.lists.latest(limit, older)
        return self.lists.search(text, limit, older)

    def holders(self, text: str) -> tuple[Application, ...]:
        """Give former applicants' latest files, to fill in a new form from."""
        return self.lists.holders(text)

    def lot(self, name: str) -> tuple[Application, ...]:
        """Give the files of one *kiriman*, in the order in which they came."""
        return self.lists.lot(name)

    def series(self) -> tuple[tuple[str, str], ...]:
        """Give every series of letters' numbers and what its letter is called, permits first."""
        letter = self.procedure.letter
        return tuple((one.series, letter(one.letter).short) for one in self.procedure.series)

    def numbers(self, year: int, limit: int = 40, series: str = "") -> tuple[NumberLine, ...]:
        """Give the number book of a series and year, newest first; by default the permits'."""
        chosen = series or self.procedure.kinds[0].series
        return self.lists.numbers(chosen, year, limit=limit)

    def name_of(self, officer: str) -> str:
        """Give an officer's name, the id itself for one the office never had."""
        user = self.office.user(officer)
        return user.name if user else officer

    def _rules(self, app: Application, procedure: Procedure) -> RuleSet | None:
        if app.was_accepted:
            return procedure.rule_set(app.rules)
        return checklist.in_force(procedure, self.office, self.time.now.date())

    def _marked(self, rules: RuleSet | None) -> RuleSet | None:
        """Give a set that the office confirmed as a confirmed one."""
        if rules and rule_sets.is_confirmed(rules, self.office):
            return replace(rules, confirmed=True)
        return rules

    def _row(self, app: Application) -> Row:
        _, procedure = procedures.of_file(self.office, app)
        return Row(
            app=app,
            step=procedure.step(app.step),
            standing=self.time.standing(app, procedure),
            waiting=self.time.minutes(app, app.since, self.time.now),
            next_act=stages.next_act(app, procedure),
        )

    def _count(self, step: Step, rows: Iterable[Row]) -> StepCount:
        here = [row for row in rows if row.app.step == step.key]
        return StepCount(
            step=step,
            count=len(here),
            late=sum(_is_late(row) for row in here),
            oldest=max((row.waiting for row in here), default=0),
        )


def _is_late(row: Row) -> bool:
    """A permit that is ready waits for its holder, and is late no more."""
    return row.standing.late and row.app.status is not Status.READY


def _urgency(row: Row) -> tuple[bool, bool, float, str]:
    due = row.standing.due
    ready = row.app.status is Status.READY
    return (ready, due is None, due.timestamp() if due else 0.0, row.app.file_id)
