"""The report of a month as screens and papers show it: figures with their names and standards.

The figures are those that were fixed last; the live ones, and what was recorded since, stand
beside them. Nothing here is recorded.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sikot_desk.db.register import Register
from sikot_desk.db.reports import Fixing, Reports
from sikot_desk.desk import procedures
from sikot_desk.desk.standing import Timekeeper
from sikot_desk.domain import calendars, recaps
from sikot_desk.domain.office import FixedRecap
from sikot_desk.domain.reports import Cut, LateLine, Recap, StepLine, digest, months_until
from sikot_desk.domain.sop import Procedure, Step

WHAT: Mapping[str, str] = {
    "accepted": "diterima",
    "check": "diperiksa",
    "handed": "diserahkan",
    "issued": "izin terbit",
    "withdrawn": "dibatalkan",
}
"""What the counter calls the things that are recorded late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindShown:
    """A column of the matrix: its name, figures, and the kind that narrows its files down."""

    name: str
    kind: str
    accepted: int
    issued: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonShown:
    """A reason of return in words, how often, and what narrows its files down."""

    words: str
    count: int
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepShown:
    """A step of the SOP: its times in working minutes (`line` None: never passed) and standard."""

    step: Step
    line: StepLine | None
    standard: int

    @property
    def over(self) -> bool:
        """The middle of its times is over the standard."""
        return self.line is not None and self.line.median > self.standard


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A month. `recap` are its figures as fixed last (live ones while nothing fixed them).

    `fixed` says who fixed or amended it and when, `first` who fixed it first; `late` what was
    recorded into it since; `differs` that the live figures are others now; `ended` that the month
    is over; `earliest` is the first month that may be looked at, the present one the last.
    """

    month: str
    name: str
    procedure: Procedure
    recap: Recap
    live: Recap
    fixed: FixedRecap | None
    officer: str
    late: tuple[LateLine, ...]
    differs: bool
    ended: bool
    earliest: str
    latest: str
    kinds: tuple[KindShown, ...]
    reasons: tuple[ReasonShown, ...]
    steps: tuple[StepShown, ...]
    now: datetime
    fixings: tuple[Fixing, ...] = ()


def report(register: Register, month: str, now: datetime) -> Report:
    """Give the report of a month (`2026-07`). Raises ValueError for no month."""
    office, reading = register.office().on(now.date()), Reports(register)
    _, end = recaps.days_of(month)
    procedure = procedures.current(office)[1]
    live = reading.recap(month, now.date())
    fixings, fixed = reading.fixings(month), office.recap(month)
    recap = fixings[-1].event.figures if fixings else live
    user = office.user(fixed.officer) if fixed else None
    time = Timekeeper(office, calendars.calendar(office), now)
    present = f"{now:%Y-%m}"
    return Report(
        month=month,
        name=recaps.named(month),
        procedure=procedure,
        recap=recap,
        live=live,
        fixed=fixed,
        officer=user.name if user else fixed.officer if fixed else "",
        late=reading.late(month) if fixed else (),
        differs=bool(fixed) and digest(recap) != digest(live),
        ended=now.date() > end,
        earliest=min(reading.first_month() or present, months_until(present, 12)[0]),
        latest=present,
        kinds=tuple(_kinds(recap, procedure)),
        reasons=tuple(_reasons(recap, procedure)),
        steps=tuple(_steps(recap, procedure, time)),
        now=now,
        fixings=fixings,
    )


def offered(now: date) -> str:
    """Give the month that is looked at first: the last one that has ended."""
    return months_until(f"{now:%Y-%m}", 2)[0]


def _kinds(recap: Recap, procedure: Procedure) -> Iterator[KindShown]:
    """Every kind of the procedure, in its order; by workplace where there are further ones."""
    lines = {one.kind: one for one in recap.kinds}
    known = [kind.key for kind in procedure.kinds]
    names = {kind.key: kind.name for kind in procedure.kinds}
    strange = sorted({one.partition("/")[0] for one in lines} - set(known))
    for key in (*known, *strange):
        places = {int(one.partition("/")[2]) for one in lines if one.partition("/")[0] == key}
        for place in sorted(places | {1}):
            line = lines.get(f"{key}/{place}")
            yield KindShown(
                name=names.get(key, key) + (f" ({place})" if places - {1} else ""),
                kind=f"{key}/{place}",
                accepted=line.accepted if line else 0,
                issued=line.issued if line else 0,
            )


def _reasons(recap: Recap, procedure: Procedure) -> Iterator[ReasonShown]:
    named = {
        requirement.key: requirement.short
        for rules in procedure.rule_sets
        for requirement in rules.requirements
    }
    reasons = {**procedure.reasons, "missing": "tidak ada", "unfit": "belum sesuai"}
    for one in recap.reasons:
        what, why = named.get(one.item, one.item), reasons.get(one.reason, one.reason)
        yield ReasonShown(
            words=f"{what}: {why}", count=one.count, detail=f"{one.item}:{one.reason}"
        )


def _steps(recap: Recap, procedure: Procedure, time: Timekeeper) -> Iterator[StepShown]:
    lines = {one.step: one for one in recap.steps}
    for step in procedure.steps:
        yield StepShown(step=step, line=lines.get(step.key), standard=time.standard(step.standard))


def files_behind(register: Register, cut: Cut, today: date) -> tuple[str, ...]:
    """Give the files behind a figure, each once, in the order of their entries."""
    return tuple(dict.fromkeys(filter(None, Reports(register).behind(cut, today))))
