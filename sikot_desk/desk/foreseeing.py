"""What would come of acts that are not recorded: the file, its promise, its paper. Read-only.

Shown before the officer decides; nothing here writes, and nothing here is kept.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sikot_desk.desk import facts as facts_of
from sikot_desk.desk import papers, procedures
from sikot_desk.desk.papers import Order
from sikot_desk.desk.session import Session
from sikot_desk.desk.standing import Timekeeper
from sikot_desk.domain import actions as a
from sikot_desk.domain import calendars, intake, issue, numbering
from sikot_desk.domain.application import Application
from sikot_desk.domain.case import Facts
from sikot_desk.domain.folding import Meta, fold
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import Request
from sikot_desk.domain.stages import decide

_SEQ = re.compile(r"\{seq(?::0(\d)d)?\}")


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A file as acts would leave it, when it would be due, and one of its papers (PDF)."""

    application: Application
    due: datetime | None
    pdf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class NextNumber:
    """The number a file would get: what stands before the serial, its digits, and after.

    `kept` says that it is the file's own from before a spoiled sheet, or the old permit's;
    `sheets` how many signed sheets bear it; `overprint` that the printer writes it; `day` the
    letter's date; `letter` what the letter is called; `series` where the number comes from.
    """

    serial: int
    before: str
    digits: str
    after: str
    kept: bool
    sheets: int
    overprint: bool
    day: date
    letter: str = ""
    series: str = ""


def foresee(
    session: Session, file_id: str, actions: Sequence[a.CaseAction], key: str
) -> Foreseen | Refused:
    """Give the file and the paper `key` as acts would make them, or the first refusal.

    Raises KeyError when there is no such file, Trouble when the paper cannot be made.
    """
    app = session.register.application(file_id)
    if app is None:
        raise KeyError(file_id)
    for action in actions:
        after = _after(session, app, action)
        if isinstance(after, Refused):
            return after
        app = after
    now, office = session.now(), session.office
    user = office.user(session.officer)
    order = Order(key, now, user.name if user else session.officer)
    paper = papers.make(session.register, app, order)
    _, procedure = procedures.of_file(office, app)
    time = Timekeeper(office, calendars.calendar(office), now)
    return Foreseen(app, time.standing(app, procedure).due, paper.pdf)


def _request(session: Session, file_id: str, action: a.CaseAction) -> Request:
    return Request(
        op="-",
        at=session.now(),
        officer=session.officer,
        session=session.name,
        action=action,
        subject=file_id,
    )


def _after(session: Session, app: Application, action: a.CaseAction) -> Application | Refused:
    request = _request(session, app.file_id, action)
    facts = facts_of.read(session.register, session.places, request)
    if isinstance(facts, Refused):
        return facts
    events = decide(action, replace(facts, application=app))
    if isinstance(events, Refused):
        return events
    meta = Meta(seq=0, at=session.now(), officer=session.officer, subject=app.file_id)
    for event in events:
        app = fold(app, event, meta)  # type: ignore[arg-type]  # acts on a file give its events
    return app


def next_number(session: Session, file_id: str, letter: str = "") -> NextNumber | Refused:
    """Give the number the signed sheets of a file are to bear, as of today.

    `letter` is the key of one of its letters, empty for the next that waits.
    """
    request = _request(session, file_id, a.Number(letter=letter))
    facts = facts_of.read(session.register, session.places, request)
    if isinstance(facts, Refused):
        return facts
    office, words = facts.office, facts.procedure.letter(facts.numbering.letter).short
    sheets = int(office.option("signed_sheets"))
    overprint = office.option("number_on_paper") == "overprint"
    given, series = issue.given_before(facts), facts.numbering.series
    day = given.letter_date or issue.letter_date(a.Number(), facts)
    whole = given.number if given.number and not given.serial else ""
    if not given.number and issue.copies_number(facts):
        whole = facts.old.number if facts.old else ""
    if whole:
        return NextNumber(
            serial=0, before=whole, digits="", after="", kept=True, sheets=sheets,
            overprint=overprint, day=day, letter=words, series=series,
        )  # fmt: skip
    serial = given.serial or _serial(facts, series)
    if isinstance(serial, Refused):
        return serial
    template = numbering.format_on(intake.formats_of(office), series, day).template
    before, digits, after = _parts(template, serial, day)
    return NextNumber(
        serial=serial, before=before, digits=digits, after=after, kept=bool(given.number),
        sheets=sheets, overprint=overprint, day=day, letter=words, series=series,
    )  # fmt: skip


def _serial(facts: Facts, series: str) -> int | Refused:
    given = intake.serial_on(facts, series, facts.occurred.date(), facts.last_serial)
    return given if isinstance(given, Refused) else given[0]


def _parts(template: str, serial: int, day: date) -> tuple[str, str, str]:
    found = _SEQ.search(template)
    if found is None:
        return template, "", ""
    before, after = template[: found.start()], template[found.end() :]
    digits = f"{serial:0{int(found[1] or 1)}d}"
    written = numbering.write(f"{before}{{seq}}", 1, day)[:-1]
    return written, digits, numbering.write(f"{{seq}}{after}", 1, day)[1:]
