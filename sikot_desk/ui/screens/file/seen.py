"""What the Berkas screen reads of one file at a moment: the file, and the names it needs."""

from dataclasses import dataclass
from datetime import date, datetime

from sikot_desk.desk import papers
from sikot_desk.desk.boards import FileView
from sikot_desk.desk.session import Session
from sikot_desk.domain import letter
from sikot_desk.domain.application import Status
from sikot_desk.domain.corrections import CORRECTABLE, typed
from sikot_desk.domain.office import Office
from sikot_desk.ui.screens import typed_day

DAYS = ("applicant.birth_date", "str_certificate.issued", "str_certificate.ends")
"""The correctable fields that are dates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One who may be chosen: the id and the words."""

    value: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A file as read. `day` are the minutes of a working day; `names` say who stands behind an id.

    `substitutes` may give the paraf waited for, `signatories` may sign today, `supervisors` may
    order that a paraf is left out; `typed` is every correctable field as it is typed; `roles` are
    those of the officer who looks; `revealed` says that the identity number is shown whole;
    `stuck` are the blanks that may be said never to have left the printer.
    """

    view: FileView
    now: datetime
    day: int
    names: dict[str, str]
    substitutes: tuple[Choice, ...]
    signatories: tuple[Choice, ...]
    supervisors: tuple[Choice, ...]
    typed: dict[str, str]
    roles: tuple[str, ...]
    custody: bool = False
    revealed: bool = False
    stuck: tuple[str, ...] = ()


def read(session: Session, file_id: str) -> Seen | None:
    """Read a file whole; None when there is none."""
    board = session.board()
    view = board.file(file_id)
    if view is None:
        return None
    office, now = session.office, session.now()
    names = {one.official: letter.official_name(one) for one in office.officials}
    names |= {one.user: one.name for one in office.users}
    waits = view.next_step.post if view.next_step else ""
    signing = next((step.post for step in view.procedure.steps if step.act == "sign"), "")
    return Seen(
        view=view,
        now=now,
        day=board.time.calendar.minutes_of_day(now.date()),
        names=names,
        substitutes=_in_post(office, waits, now.date(), substitutes=True),
        signatories=_in_post(office, signing, now.date(), substitutes=False),
        supervisors=tuple(
            Choice(value=one.user, words=one.name)
            for one in office.users
            if "penyelia" in one.roles and not one.closed
        ),
        typed={path: _as_typed(path, typed(view.app, path)) for path in CORRECTABLE},
        roles=session.roles(),
        custody=office.option("custody") == "on",
        stuck=_stuck(view),
    )


def _stuck(view: FileView) -> tuple[str, ...]:
    """Give the blanks that were printed and nobody initialled yet."""
    app, route = view.app, view.kind.route
    draft = next(key for key in route if view.procedure.step(key).act == "draft")
    waits = app.status is Status.OPEN and app.step == route[route.index(draft) + 1]
    blanks = ("blanko", f"blanko{papers.BESIDE}")
    return tuple(key for key in blanks if waits and papers.never_out(app, key) is None)


def _in_post(office: Office, post: str, day: date, *, substitutes: bool) -> tuple[Choice, ...]:
    return tuple(
        Choice(value=one.official, words=letter.official_name(one))
        for one in office.in_post(post, day)
        if not one.vacant and (one.substitute or not substitutes)
    )


def _as_typed(path: str, text: str) -> str:
    if path in DAYS and text:
        return typed_day.show_day(date.fromisoformat(text))
    return text


def as_kept(path: str, text: str) -> str:
    """Give a typed text as a correction takes it. Raises ValueError for a date that is none."""
    if path not in DAYS:
        return text
    day = typed_day.read_day(text)
    return day.isoformat() if day else ""


def pairs(choices: tuple[Choice, ...]) -> tuple[tuple[str, str], ...]:
    """Give choices as a list to choose from takes them."""
    return tuple((one.value, one.words) for one in choices)
