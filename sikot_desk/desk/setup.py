"""What the office has set, as its settings are shown: all of it, when and why, and what it moves.

Read-only; a change is an act like any other. What would come of a change is computed from the
office as it would stand after it.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import get_args

from sikot_desk.config import Pc
from sikot_desk.db.boards import Boards
from sikot_desk.db.codec import event_of
from sikot_desk.db.projections import at_of
from sikot_desk.db.register import Register
from sikot_desk.desk import amending, procedures
from sikot_desk.desk.telling import tell
from sikot_desk.domain import calendars, promise
from sikot_desk.domain import enrolling as k
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Application
from sikot_desk.domain.office import Office
from sikot_desk.domain.requests import act_name
from sikot_desk.domain.sop import Procedure

_FOUNDED = "office"
_SETTING = (
    *(s.SetOffice, s.SetOfficial, s.SetHours, s.SetHolidays, s.SetClosure, s.SetNumberFormat),
    *(s.AdoptProcedure, s.AdoptRules, s.AddUser, s.CloseUser, s.NameDeputy, s.ResetPin, s.Unlock),
    *(s.RenewRecovery, s.RecoverPin),
    *(s.SetOption, s.Confirm, p.SetEmblem, p.SetPaper, p.SetRegisterColumns),
    *(k.EnrolKey, k.CloseKey),
)
"""The acts that set something; what the office else records (old permits, prints) is not shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One earlier change: when it was recorded, by whom, the event, and in plain words.

    `parts` names what an adopted text changed, as `amending.parts_changed` does.
    """

    seq: int
    at: datetime
    officer: str
    event: s.OfficeEvent
    words: str
    parts: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """Why it was changed, as typed, also past a warning; empty where nobody was asked."""
        given = [str(getattr(self.event, "reason", ""))]
        if isinstance(self.event, s.DeputyNamed):
            given = [self.event.basis]
        given += getattr(self.event, "overrides", {}).values()
        return "; ".join(dict.fromkeys(one for one in given if one))


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """The office as it is set, at a moment, for the officer who looks at it.

    `text` is the procedure in force as it was adopted, `changes` every change, newest first;
    `may_set` says that the officer is an Admin; `last` the highest serial of each series this
    year; `pc` what is set on this PC alone; `sheet` a recovery sheet that still lies on it;
    `roles` what the officer holds today.
    """

    office: Office
    procedure: Procedure
    text: str
    now: datetime
    may_set: bool
    changes: tuple[Change, ...]
    last: dict[str, int]
    pc: Pc
    sheet: Path | None = None
    roles: tuple[str, ...] = ()

    @property
    def today(self) -> date:
        """The day it was looked at."""
        return self.now.date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """An open file whose promise a change moves."""

    app: Application
    before: datetime
    after: datetime


def read(register: Register, now: datetime, officer: str, pc: Pc | None = None) -> Setup:
    """Give the office's settings and their history; `pc` is what is set on this PC."""
    office = register.office().on(now.date())
    _, procedure = procedures.current(office)
    user = office.acting(officer, now.date())
    series = dict.fromkeys(one.series for one in office.formats)
    return Setup(
        office=office,
        procedure=procedure,
        text=office.procedures[-1].text,
        now=now,
        may_set=user is not None and not user.closed and "admin" in user.roles,
        changes=_changes(register, office, procedure),
        pc=pc or Pc(),
        roles=user.roles if user and not user.closed else (),
        last={one: register.last(one, now.year) for one in series},
    )


def _changes(register: Register, office: Office, procedure: Procedure) -> tuple[Change, ...]:
    subjects = [_FOUNDED, *(act_name(kind) for kind in _SETTING)]
    entries = [one for subject in subjects for one in register.entries_of(subject)]
    found: list[Change] = []
    text = ""
    told = ((one, event_of(one)) for one in sorted(entries, key=lambda one: one.seq))
    of_office = ((one, e) for one, e in told if isinstance(e, get_args(s.OfficeEvent)))
    for entry, event in of_office:
        parts: tuple[str, ...] = ()
        if isinstance(event, s.ProcedureAdopted):
            parts = amending.parts_changed(text, event.text) if text else ()
            text = event.text
        user = office.user(entry.officer)
        found.append(
            Change(
                seq=entry.seq,
                at=at_of(entry),
                officer=user.name if user else entry.officer,
                event=event,
                words=tell(event, procedure),
                parts=parts,
            )
        )
    return tuple(reversed(found))


def moved(register: Register, after: Office) -> tuple[Moved, ...]:
    """Give the open files whose promise would be another with the office as in `after`."""
    before = register.office()
    old, new = calendars.calendar(before), calendars.calendar(after)
    found = []
    for app in Boards(register).open_applications():
        if app.accepted is None or app.ready is not None:
            continue
        _, procedure = procedures.of_file(before, app)
        try:
            was = promise.due(app.accepted, app.pauses, procedure.days, before, old)
            will = promise.due(app.accepted, app.pauses, procedure.days, after, new)
        except LookupError:
            continue
        if was != will:
            found.append(Moved(app=app, before=was, after=will))
    return tuple(found)


def accepted_since(
    register: Register, day: date, rules: str, limit: int
) -> tuple[int, tuple[Application, ...]]:
    """Count the files accepted on a day or later under another set, and give the first of them."""
    boards = Boards(register)
    return boards.count_accepted_since(day, rules), boards.accepted_since(day, rules, limit)


def with_option(office: Office, option: str, value: str) -> Office:
    """Give the office as it would be with another value of an option."""
    return replace(office, options={**office.options, option: value})
