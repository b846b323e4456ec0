"""What deciding needs to know, and the guards every act shares.

`Facts` are read by the desk before deciding, so that deciding itself reads nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Literal

from sikot_desk.domain import promise
from sikot_desk.domain.application import Application, Pause, Status
from sikot_desk.domain.dates import clock, long_date
from sikot_desk.domain.identity import FileId
from sikot_desk.domain.office import Office
from sikot_desk.domain.people import Workplace
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.reports import Recap
from sikot_desk.domain.reservations import SheetReserved
from sikot_desk.domain.sop import Kind, Made, Procedure, RuleSet, Step
from sikot_desk.domain.user import User
from sikot_desk.domain.worktime import Calendar

IN_FORCE = "in_force"
_OLDEST = 2000
"""Nothing at this counter happened before that year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Permit:
    """A permit this register knows: issued here (`file_id`) or noted from before.

    `state` is in_force, replaced or revoked, by the letter `ended_by` as of `ended`; whether it
    has lapsed depends on the day. `place` is the workplace whole; `first_revoked` flags one of a
    further workplace whose first permit was revoked since.
    """

    number: str
    name: str
    workplace: str
    letter_date: date
    ends: date | None
    state: str
    file_id: str = ""
    place: Workplace | None = None
    workplace_no: int = 0
    ended_by: str = ""
    ended: date | None = None
    first_revoked: bool = False

    def holds_on(self, day: date) -> bool:
        """Say whether the permit stands and has not lapsed on a day."""
        return self.state == IN_FORCE and (self.ends is None or self.ends >= day)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFile:
    """Another open file of the same person."""

    file_id: str
    registration: str
    workplace: str


@dataclass(frozen=True, slots=True)
class ReservedSheet:
    """A pre-printed receipt of the *map darurat* as it stands.

    Reserved; received, its file not accepted yet; used; or void.
    """

    sheet: SheetReserved
    state: Literal["reserved", "received", "used", "void"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything a decision looks at.

    `procedure` is the file's (before acceptance, the current one); `last_registration` is the
    highest of its series in the year of acceptance, `last_serial` in the year of the letter's
    date (`issue.letter_date`); `number_taken` says that the number typed, or the next one of the
    series, stands in the register already; `old` is the permit the file names, whoever holds it;
    `workplace_known` is False when kecamatan and kelurahan are none of the city's; `adopting` is
    the version by which a procedure about to be adopted is known; `accepted_since` counts the files
    accepted under another requirement set on days that the one about to be dated covers; `second`
    vouches besides who acts; `emblem` is the picture of one about to be
    set, as papers print it (PNG in base64); `hash_at` is the journal's own hash (hex) at the entry
    that a receipt names, empty when it has none; `recap` are the figures of the month that is to
    be fixed; `next_file` is the file id that comes next; `reserved` the pre-printed
    receipt that is named, or that the file came on; `reserved_left` how many are neither used nor
    void; `letter` the key of the letter to be numbered, empty for the next.
    """

    office: Office
    calendar: Calendar
    procedure: Procedure
    version: str
    user: User
    now: datetime
    occurred: datetime
    application: Application | None = None
    permits: tuple[Permit, ...] = ()
    old: Permit | None = None
    second: User | None = None
    open_files: tuple[OpenFile, ...] = ()
    last_registration: int = 0
    last_serial: int = 0
    number_taken: bool = False
    workplace_known: bool = True
    adopting: str = ""
    accepted_since: int = 0
    emblem: str = ""
    hash_at: str = ""
    recap: Recap | None = None
    next_file: FileId | None = None
    reserved: ReservedSheet | None = None
    reserved_left: int = 0
    letter: str = ""

    @property
    def file(self) -> Application:
        """The file acted on. Raises ValueError when the act needs none."""
        if self.application is None:
            raise ValueError("this act has no file")
        return self.application

    @property
    def step(self) -> Step:
        """The step the file waits for."""
        return self.procedure.step(self.file.step)

    @property
    def kind(self) -> Kind:
        """The file's kind."""
        return self.procedure.kind(self.file.kind)

    @property
    def numbering(self) -> Made:
        """The letter to be numbered: the one asked for, the next that waits, else the main one."""
        asked = [one for one in self.kind.made if one.letter == self.letter]
        return asked[0] if asked else self.file.unnumbered(self.kind) or self.kind.made[-1]

    @property
    def rules(self) -> RuleSet:
        """The requirement set frozen into the file."""
        return self.procedure.rule_set(self.file.rules)

    def step_after(self, key: str) -> str:
        """Give the step that follows on the file's route; empty after the last."""
        route = (*self.kind.route, "")
        return route[route.index(key) + 1]

    def first_step(self, act: str) -> str:
        """Give the first step on the file's route with that act. Raises StopIteration if none."""
        route = self.kind.route
        return next(key for key in route if self.procedure.step(key).act == act)

    def passed(self, key: str) -> bool:
        """Say whether the step lies behind the one the file waits for."""
        route = self.kind.route
        waits = route.index(self.file.step) if self.file.step else len(route)
        return key in route[:waits]

    def promise(self, accepted: datetime, pauses: Iterable[Pause] = ()) -> datetime:
        """Give the end to be promised, as a receipt prints it."""
        return promise.due(accepted, pauses, self.procedure.days, self.office, self.calendar)

    def running(self) -> datetime | None:
        """Give the new promise of a file whose clock runs on now; None for one not accepted."""
        app = self.file
        if app.accepted is None:
            return None
        *earlier, last = app.pauses
        return self.promise(app.accepted, (*earlier, replace(last, end=self.occurred)))

    def has_role(self, role: str) -> bool:
        """Say whether the officer holds the role."""
        return role in self.user.roles


_RESTING = {
    Status.WITHDRAWN: "file_withdrawn",
    Status.HANDED_OVER: "file_handed_over",
    Status.RETURNED: "file_returned",
    Status.WITH_APPLICANT: "file_at_applicant",
    Status.RECHECK: "recheck_first",
    Status.RECEIVED: "check_first",
    Status.INCOMPLETE: "return_first",
    Status.COMPLETE: "accept_first",
}


def in_status(facts: Facts, *wanted: Status) -> Refused | None:
    """Refuse unless the file is in one of the wanted states, saying what it waits for."""
    status = facts.file.status
    if status in wanted:
        return None
    if status in _RESTING:
        return Refused(_RESTING[status])
    return Refused("waits_for_step", {"step": facts.step.name})


def closed(facts: Facts) -> Refused | None:
    """Refuse when the file's life is over: handed over or withdrawn."""
    if facts.file.status in {Status.HANDED_OVER, Status.WITHDRAWN}:
        return Refused(_RESTING[facts.file.status])
    return None


def at_step(facts: Facts, act: str) -> Refused | None:
    """Refuse unless the accepted file waits for a step of this act (the SOP's order)."""
    status = facts.file.status
    if status in _RESTING and not (status is Status.HANDED_OVER and act == "hand_over"):
        return Refused(_RESTING[status])
    if facts.file.step and facts.step.act == act:
        return None
    asked = [step.key for step in facts.procedure.steps if step.act == act]
    if any(facts.passed(key) for key in asked):
        return Refused("already_done", {"act": facts.procedure.step(asked[0]).name})
    if act in {"number", "hand_over"} and not facts.file.signed_by:
        return Refused("not_signed", {"step": facts.step.name})
    return Refused("too_early", {"step": facts.step.name})


def event_time(facts: Facts, typed: datetime | None) -> Facts | Refused:
    """Set `occurred` from what was typed (None: as it is recorded), in the office's own zone.

    Never before the file's prior step, never ahead; farther back than the previous working day
    takes a second person (`domain.four_eyes`). What was typed to the minute may be the prior
    step's minute.
    """
    zone = facts.calendar.zone
    now = facts.now.astimezone(zone)
    last = facts.application.last if facts.application else None
    if typed is None:
        return _at(facts, now, now, last)
    if typed.tzinfo is None:
        typed = typed.replace(tzinfo=zone)
    if typed > now:
        return Refused("event_ahead", field="occurred")
    if last and typed < last.replace(second=0, microsecond=0):
        prior = last.astimezone(zone)
        said = f"{long_date(prior.date())}, {clock(prior)}"
        return Refused("event_before_prior", {"prior": said}, field="occurred")
    if typed.year < _OLDEST:
        return Refused("event_too_old", field="occurred")
    return _at(facts, now, typed.astimezone(zone), last)


def long_ago(facts: Facts) -> bool:
    """Say whether the time of event lies before the previous working day."""
    return facts.occurred < _free_from(facts, facts.now.astimezone(facts.calendar.zone))


def _at(facts: Facts, now: datetime, occurred: datetime, last: datetime | None) -> Facts:
    return replace(facts, now=now, occurred=max(occurred, last) if last else occurred)


def _free_from(facts: Facts, now: datetime) -> datetime:
    try:
        earliest = facts.calendar.previous_working_day(now.date())
    except LookupError:
        earliest = now.date()
    return datetime.combine(earliest, time(), now.tzinfo)


def held_sheet(facts: Facts, version: int) -> Refused | None:
    """Refuse a scanned sheet that is *ditarik*, or that this file never had (0: not scanned)."""
    sheets = facts.file.sheets
    if not version:
        return None
    if not 1 <= version <= len(sheets):
        return Refused("sheet_unknown", {"version": version}, field="sheet")
    if reason := sheets[version - 1].withdrawn:
        return Refused("sheet_withdrawn", {"version": version, "reason": reason}, field="sheet")
    return None


def old_permit_fault(kind: Kind, facts: Facts) -> Refused | None:
    """Refuse an old permit whose letter cannot be repeated or revoked: unknown, or over already."""
    if not kind.needs_old:
        return None
    if facts.old is None:
        return Refused("old_permit_needed", field="old_permit")
    if facts.old.state != IN_FORCE:
        return Refused("old_permit_over", {"number": facts.old.number}, field="old_permit")
    return None


def overridden(hints: tuple[Refused, ...], overrides: Mapping[str, str]) -> Refused | None:
    """Give the first warning that no reason was typed for; None when all were answered."""
    return next((hint for hint in hints if not overrides.get(hint.code, "").strip()), None)


def answered(hints: tuple[Refused, ...], overrides: Mapping[str, str]) -> dict[str, str]:
    """Give the reasons typed for warnings that were really given."""
    return {hint.code: overrides[hint.code] for hint in hints}
