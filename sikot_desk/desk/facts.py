"""Read from the register what deciding on an act needs to know, and no more."""

from dataclasses import replace
from datetime import date

from sikot_desk.clock import WIB
from sikot_desk.db.boards import Boards
from sikot_desk.db.register import Register
from sikot_desk.db.reports import Reports
from sikot_desk.db.reservations import Reservations
from sikot_desk.desk import procedures
from sikot_desk.desk.places import Places
from sikot_desk.domain import actions as a
from sikot_desk.domain import calendars, issue, recaps
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain import reservations as r
from sikot_desk.domain import sending as d
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Application
from sikot_desk.domain.case import Facts, OpenFile, Permit, event_time
from sikot_desk.domain.fixing import AmendRecap, FixRecap
from sikot_desk.domain.identity import FileId
from sikot_desk.domain.intake import REGISTRATION
from sikot_desk.domain.office import Office
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import CASE_ACTS, Action, Request
from sikot_desk.domain.sop import Procedure, RuleSet
from sikot_desk.domain.trouble import Trouble
from sikot_desk.domain.user import User

_SHOWN = 40


def read(register: Register, places: Places, request: Request) -> Facts | Refused:
    """Give the facts for a request; Refused when its officer or its file is unknown."""
    office = register.office()
    user, second = _people(office, request)
    if user is None:
        return Refused("user_unknown", {"user": _short(request.officer)})
    if request.second and second is None:
        return Refused("user_unknown", {"user": _short(request.second)})
    found = _file(register, request)
    if isinstance(found, Refused):
        return found
    version, procedure = procedures.of_file(office, found) if found else procedures.current(office)
    facts = Facts(
        office=office,
        calendar=calendars.calendar(office),
        procedure=procedure,
        version=version,
        user=user,
        second=second,
        now=request.at,
        occurred=request.at,
        application=found,
    )
    if isinstance(request.action, s.AdoptProcedure):
        return _adopting(register, request.action.text, facts)
    if isinstance(request.action, p.SetEmblem):
        return _with_emblem(request.action.picture, facts)
    return _with_reads(register, places, request, facts)


def _people(office: Office, request: Request) -> tuple[User | None, User | None]:
    """Give who acts and who vouches, in the roles they hold on that day."""
    day = request.at.astimezone(WIB).date()
    return office.acting(request.officer, day), office.acting(request.second, day)


def _adopting(register: Register, text: str, facts: Facts) -> Facts | Refused:
    try:
        procedure = procedures.build(text)
    except Trouble as reason:
        return Refused("sop_unusable", {"problems": str(reason.facts["problems"])}, field="text")
    version = procedures.version_of(procedure, text)
    late = [_accepted(register, one.key, one.effective) for one in _brought(facts, procedure)]
    return replace(facts, adopting=version, accepted_since=max(late, default=0))


def _brought(facts: Facts, procedure: Procedure) -> tuple[RuleSet, ...]:
    """Give the dated requirement sets that a procedure brings."""
    known = {(one.key, one.effective) for one in facts.procedure.rule_sets}
    return tuple(one for one in procedure.rule_sets if (one.key, one.effective) not in known)


def _accepted(register: Register, rules: str, since: date | None) -> int:
    """Count the files accepted on that day or later under another requirement set."""
    return Boards(register).count_accepted_since(since, rules) if since else 0


def _with_emblem(picture: str, facts: Facts) -> Facts | Refused:
    from sikot_desk.desk import emblems  # noqa: PLC0415 - loaded when an emblem is chosen

    png = emblems.read(picture)
    return png if isinstance(png, Refused) else replace(facts, emblem=png)


def _file(register: Register, request: Request) -> Application | Refused | None:
    if type(request.action) is a.Receive or type(request.action) not in CASE_ACTS.values():
        return None
    found = register.application(request.subject)
    if found:
        return found
    return Refused("file_unknown", {"file": _short(request.subject)}, field="file")


def _short(name: str) -> str:
    """Give a name nobody knows as a sentence can hold it."""
    return name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"


def _with_reads(register: Register, places: Places, request: Request, facts: Facts) -> Facts:
    action, app = request.action, facts.application
    if isinstance(action, a.Receive):
        return _for_intake(register, places, action, facts)
    if isinstance(action, a.Accept) and app:
        year = _when(action, facts).occurred.year
        held = Reservations(register).named(app.file_id) if app.afterwards else None
        return replace(facts, reserved=held, last_registration=register.last(REGISTRATION, year))
    if isinstance(action, a.Draft) and app:
        facts = replace(facts, old=_old(register, app.old_permit))
        return replace(facts, permits=_permits(register, app))
    if isinstance(action, a.Number) and app:
        facts = replace(facts, old=_old(register, app.old_permit), letter=action.letter)
        return _for_numbering(register, action, facts)
    return _for_office(register, action, facts)


def _for_office(register: Register, action: Action, facts: Facts) -> Facts:
    if isinstance(action, r.Reserve | r.VoidReserved | r.PrintReserved):
        return _for_outage(register, action, facts)
    if isinstance(action, d.ReadReceipt):
        return replace(facts, hash_at=register.hash_at(action.seq))
    if isinstance(action, s.AdoptRules):
        return replace(facts, accepted_since=_accepted(register, action.rules, action.since))
    if isinstance(action, FixRecap | AmendRecap) and recaps.is_month(action.month):
        return replace(facts, recap=Reports(register).recap(action.month, facts.now.date()))
    if isinstance(action, s.RecordOldPermit):
        return replace(facts, number_taken=register.number_taken(action.number))
    return facts


def next_file(register: Register, year: int) -> FileId:
    """Give the file id that comes next in a year, after all that are reserved."""
    last = register.last_file(year, register.epoch)
    running = int(last[4:11]) if last else 0
    return FileId(year=year, epoch=register.epoch, running=running + 1)


def _for_outage(
    register: Register, action: r.Reserve | r.VoidReserved | r.PrintReserved, facts: Facts
) -> Facts:
    kept, year = Reservations(register), facts.now.year
    return replace(
        facts,
        next_file=next_file(register, year),
        last_registration=register.last(REGISTRATION, facts.occurred.year),
        reserved=kept.named(action.sheet) if isinstance(action, r.VoidReserved) else None,
        reserved_left=len(kept.left(year)),
    )


def _old(register: Register, number: str) -> Permit | None:
    return Boards(register).permit(number) if number else None


def _when(action: a.Accept | a.Number | a.Receive, facts: Facts) -> Facts:
    """Give the facts at the time of event, as deciding sees them; a refused one changes none."""
    timed = event_time(facts, action.occurred)
    return facts if isinstance(timed, Refused) else timed


def _for_numbering(register: Register, action: a.Number, facts: Facts) -> Facts:
    timed = _when(action, facts)
    last = register.last(facts.numbering.series, issue.letter_date(action, timed).year)
    proposed = issue.proposed(action, replace(timed, last_serial=last))
    return replace(facts, last_serial=last, number_taken=register.number_taken(proposed))


def _for_intake(register: Register, places: Places, action: a.Receive, facts: Facts) -> Facts:
    boards, identity = Boards(register), action.applicant.identity_number
    year = _when(action, facts).occurred.year
    return replace(
        facts,
        old=_old(register, action.old_permit),
        reserved=Reservations(register).named(action.reserved),
        last_registration=register.last(REGISTRATION, year),
        permits=boards.permits_of(identity),
        open_files=tuple(_open_file(one) for one in boards.of_holder(identity) if not one.is_over),
        workplace_known=places.knows(action.workplace.kecamatan, action.workplace.kelurahan),
    )


def _permits(register: Register, app: Application) -> tuple[Permit, ...]:
    return Boards(register).permits_of(app.applicant.identity_number)


def _open_file(app: Application) -> OpenFile:
    return OpenFile(
        file_id=app.file_id, registration=app.registration, workplace=app.workplace.name
    )
