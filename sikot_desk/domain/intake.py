"""SOP steps 1 and 2: receive, check, return to be completed, resubmit, accept.

Incomplete is neither rejected nor received: no number is given and no clock starts until
*lengkap dan benar*.
"""

from datetime import date, timedelta

from sikot_desk.domain import actions as a
from sikot_desk.domain import checklist, identity, numbering
from sikot_desk.domain import events as e
from sikot_desk.domain.application import Application, Status
from sikot_desk.domain.case import IN_FORCE, Facts, Permit, answered, in_status, overridden
from sikot_desk.domain.dates import long_date
from sikot_desk.domain.office import Office
from sikot_desk.domain.people import Bringer
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Requirement, RuleSet

Outcome = tuple[e.Event, ...] | Refused
REGISTRATION = "registration"
"""The series of registration numbers."""
_MOST_WORKPLACES = 9
_YOUNGEST, _OLDEST = 17, 99


def receive(action: a.Receive, facts: Facts) -> Outcome:
    """Step 1: take the file in. Odd numbers and second permits warn; a reason goes on."""
    kinds = {kind.key: kind for kind in facts.procedure.kinds}
    if action.kind not in kinds:
        return Refused("kind_unknown", {"kind": action.kind}, field="kind")
    refused = impossible(action, facts.occurred.date()) or bringer_fault(action.bringer)
    if not refused and kinds[action.kind].renews and not action.old_permit.strip():
        refused = Refused("old_permit_missing", field="old_permit")
    hints = receive_hints(action, facts)
    refused = refused or overridden(hints, action.overrides)
    if refused:
        return refused
    route = kinds[action.kind].route
    return (
        e.Received(
            procedure=facts.version,
            kind=action.kind,
            applicant=action.applicant,
            str_certificate=action.str_certificate,
            workplace=action.workplace,
            workplace_no=action.workplace_no,
            bringer=action.bringer,
            old_permit=_old_number(action, facts),
            drop_off=action.drop_off,
            overrides=answered(hints, action.overrides),
            step=route[0],
            waits_for=route[1],
            occurred=facts.occurred,
            lot=action.lot.strip(),
        ),
    )


def _old_number(action: a.Receive, facts: Facts) -> str:
    """Give the old permit's number as the register knows it; as typed where it does not."""
    old = _old_permit(action, facts)
    return old.number if old else action.old_permit


def _old_permit(action: a.Receive, facts: Facts) -> Permit | None:
    typed = action.old_permit.casefold()
    return next((one for one in facts.permits if one.number.casefold() == typed), None)


def impossible(said: a.Receive | Application, today: date) -> Refused | None:
    """Find what cannot be true of a person, an STR or a workplace, whatever the papers say."""
    issued, ends = said.str_certificate.issued, said.str_certificate.ends
    if said.applicant.birth_date > today:
        return Refused("birth_ahead", field="applicant.birth_date")
    if issued and issued > today:
        return Refused("issued_ahead", field="str_certificate.issued")
    if issued and ends and ends < issued:
        return Refused("dates_order", field="str_certificate.ends")
    if not 1 <= said.workplace_no <= _MOST_WORKPLACES:
        return Refused("workplace_no_odd", {"most": _MOST_WORKPLACES}, field="workplace_no")
    return None


def bringer_fault(bringer: Bringer) -> Refused | None:
    """Refuse a bringer other than the applicant who has no name."""
    if bringer.relation != "self" and not bringer.name.strip():
        return Refused("blank", field="bringer.name")
    return None


def receive_hints(action: a.Receive, facts: Facts) -> tuple[Refused, ...]:
    """Give every warning about an intake: identity, STR, workplace, other permits and files."""
    return (
        *_identity_hints(action),
        *_age_hints(action, facts.occurred.date()),
        *_permit_hints(action, facts),
        *_renewal_hints(action, facts),
    )


def _identity_hints(action: a.Receive) -> tuple[Refused, ...]:
    person = action.applicant
    if person.identity_kind != "nik":
        return ()
    codes = identity.nik_hints(person.identity_number, person.birth_date)
    return tuple(_hint(code, "applicant.identity_number") for code in codes)


def _age_hints(action: a.Receive, today: date) -> tuple[Refused, ...]:
    """Warn of a year of birth that no therapist at work has: most are one digit off."""
    born = action.applicant.birth_date
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    if _YOUNGEST <= age <= _OLDEST:
        return ()
    return (_hint("age_odd", "applicant.birth_date", {"age": age}),)


def _permit_hints(action: a.Receive, facts: Facts) -> tuple[Refused, ...]:
    day, place = facts.occurred.date(), action.workplace.name.casefold()
    old = _old_permit(action, facts)
    others = [one for one in facts.permits if one.holds_on(day) and one != old]
    rules = checklist.in_force(facts.procedure, facts.office, day)
    most = rules.max_workplaces if rules else _MOST_WORKPLACES
    ends = action.str_certificate.ends
    found = {
        "str_ended": ends is not None and ends < day,
        "workplace_outside": not facts.workplace_known,
        "workplace_again": any(one.workplace.casefold() == place for one in facts.open_files),
        "workplace_has_permit": any(one.workplace.casefold() == place for one in others),
        "other_permits": action.workplace_no == 1 and bool(others) and not action.old_permit,
        "too_many_workplaces": max(action.workplace_no, len(others) + 1) > most,
        "first_permit_unknown": action.workplace_no > 1 and not others,
    }
    said: dict[str, int | str] = {
        "count": len(others),
        "most": most,
        "numbers": ", ".join(one.number for one in others) or "-",
        "files": ", ".join(identity.grouped(one.file_id) for one in facts.open_files) or "-",
    }
    fields = {"str_ended": "str_certificate.ends", "other_permits": "workplace_no"}
    return tuple(
        _hint(code, fields.get(code, "workplace"), said) for code, is_so in found.items() if is_so
    )


def _renewal_hints(action: a.Receive, facts: Facts) -> tuple[Refused, ...]:
    """Warn of an old permit that is unknown, has lapsed, no longer stands, or is for elsewhere.

    A move to another workplace is no renewal: one permit is one person at one workplace.
    """
    if not action.old_permit:
        return ()
    old = _old_permit(action, facts)
    if old is None:
        return (_hint("old_permit_unknown", "old_permit"),)
    if old.state != IN_FORCE:
        return (_hint("old_permit_replaced", "old_permit", {"number": old.number}),)
    if old.ends and old.ends < facts.occurred.date():
        return (_hint("old_permit_ended", "old_permit", {"ended": long_date(old.ends)}),)
    if old.workplace.casefold() != action.workplace.name.casefold():
        said: dict[str, int | str] = {"number": old.number, "workplace": old.workplace}
        return (_hint("old_permit_elsewhere", "workplace.name", said),)
    return ()


def _hint(code: str, field: str, facts: dict[str, int | str] | None = None) -> Refused:
    return Refused(code, facts or {}, field=field, overridable=True)


def check(action: a.Check, facts: Facts) -> Outcome:
    """Step 2: one round, all verdicts at once; later rounds judge only what failed or is new.

    A complete file that is not yet accepted may be checked again where something has changed.
    """
    refused = in_status(facts, Status.RECEIVED, Status.RECHECK, Status.COMPLETE)
    if refused:
        return refused
    chosen = _rules_for(action, facts)
    if isinstance(chosen, Refused):
        return chosen
    app, (rules, why_old) = facts.file, chosen
    owed = {one.key: one.short for one in checklist.owed(rules, app, facts.office)}
    asked = checklist.to_ask(checklist.owed(rules, app, facts.office), app)
    hints = _stale(action, rules, facts.occurred.date())
    refused = (
        checklist.fault(rules, frozenset(owed), action.verdicts, facts.procedure.reasons)
        or _left_out(action, [(key, owed[key]) for key in asked])
        or overridden(hints, action.overrides)
    )
    if refused:
        return refused
    verdicts = checklist.merged(rules, frozenset(owed), app.verdicts, action.verdicts)
    if app.status is Status.COMPLETE and _same_as_last(app, rules.key, why_old, verdicts):
        return Refused("accept_first")
    return (
        e.Checked(
            round=len(app.rounds) + 1,
            rules=rules.key,
            rules_reason=why_old,
            verdicts=verdicts,
            asked=asked,
            complete=not checklist.failed(verdicts),
            overrides=answered(hints, action.overrides),
            occurred=facts.occurred,
        ),
    )


def _same_as_last(
    app: Application, rules: str, why_old: str, verdicts: tuple[a.Verdict, ...]
) -> bool:
    last = app.rounds[-1]
    return (rules, why_old, verdicts) == (last.rules, last.rules_reason, last.verdicts)


def _rules_for(action: a.Check, facts: Facts) -> tuple[RuleSet, str] | Refused:
    """Give the requirement set of a round, and why it is an older one."""
    if facts.file.was_accepted:
        return facts.rules, ""
    current = checklist.in_force(facts.procedure, facts.office, facts.occurred.date())
    if not action.rules or (current and action.rules == current.key):
        return (current, "") if current else Refused("no_rules")
    known = {one.key: one for one in facts.procedure.rule_sets}
    if action.rules not in known:
        return Refused("rules_unknown", {"rules": action.rules}, field="rules")
    if not action.rules_reason.strip():
        return Refused("rules_need_reason", field="rules_reason")
    return known[action.rules], action.rules_reason


def _left_out(action: a.Check, asked: list[tuple[str, str]]) -> Refused | None:
    given = {verdict.item for verdict in action.verdicts}
    left = [short for key, short in asked if key not in given]
    said: dict[str, int | str] = {"count": len(left), "items": "; ".join(left)}
    return Refused("verdicts_missing", said, field="verdicts") if left else None


def _stale(action: a.Check, rules: RuleSet, today: date) -> tuple[Refused, ...]:
    known = {one.key: one for one in rules.requirements}
    found = (
        (place, _age_code(known[verdict.item], verdict, today), known[verdict.item])
        for place, verdict in enumerate(action.verdicts)
        if verdict.item in known and verdict.result == "fit"
    )
    return tuple(
        _hint(code, f"verdicts.{place}.dated", {"item": one.short, "months": one.expires_months})
        for place, code, one in found
        if code
    )


def _age_code(one: Requirement, verdict: a.Verdict, today: date) -> str:
    if verdict.dated is None or not one.expires_months:
        return ""
    if verdict.dated > today:
        return "paper_ahead"
    return "paper_stale" if months_after(verdict.dated, one.expires_months) < today else ""


def months_after(day: date, months: int) -> date:
    """Give the same day so many months on, or the month's last day where it has fewer."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return first.replace(day=min(day.day, (following - timedelta(days=1)).day))


def hand_back(action: a.Return, facts: Facts) -> Outcome:
    """Step 2, incomplete: back to the applicant with a slip (`berkas dianggap belum diterima`)."""
    refused = in_status(facts, Status.INCOMPLETE)
    if refused:
        return refused
    return (
        e.Returned(
            round=len(facts.file.rounds),
            note=action.note,
            until=slip_end(facts),
            occurred=facts.occurred,
        ),
    )


def slip_end(facts: Facts) -> date:
    """Give the last day on which a return slip spares the applicant a full check."""
    return facts.occurred.date() + timedelta(days=int(facts.office.option("return_slip_days")))


def resubmit(action: a.Resubmit, facts: Facts) -> Outcome:
    """The file comes back: what failed is checked again, everything if the slip has run out."""
    refused = in_status(facts, Status.RETURNED, Status.WITH_APPLICANT)
    if refused:
        return refused
    app = facts.file
    recheck = tuple(verdict.item for verdict in checklist.failed(app.verdicts))
    if not recheck:
        return Refused("nothing_to_recheck")
    bringer = action.bringer or app.bringer
    refused = bringer_fault(bringer)
    if refused:
        return refused
    if _slip_ran_out(app, facts.occurred.date()):
        recheck = tuple(verdict.item for verdict in app.verdicts)
    return (e.Resubmitted(bringer=bringer, recheck=recheck, occurred=facts.occurred),)


def _slip_ran_out(app: Application, today: date) -> bool:
    return not app.was_accepted and app.slip_until is not None and today > app.slip_until


def accept(_action: a.Accept, facts: Facts) -> Outcome:
    """Step 2, complete: registration number from its own yearly series; the clock starts."""
    refused = in_status(facts, Status.COMPLETE) or _check_again(facts)
    if refused:
        return refused
    app, day = facts.file, facts.occurred.date()
    given = serial_on(facts, REGISTRATION, day, facts.last_registration)
    if isinstance(given, Refused):
        return given
    serial, registration = given
    return (
        e.Accepted(
            procedure=facts.version,
            rules=app.rules,
            year=day.year,
            serial=serial,
            registration=registration,
            waits_for=facts.step_after(app.step),
            occurred=facts.occurred,
        ),
    )


def _check_again(facts: Facts) -> Refused | None:
    """Refuse when what the file owes is no longer what was checked."""
    app, last_round = facts.file, facts.file.rounds[-1]
    rules = {one.key: one for one in facts.procedure.rule_sets}.get(app.rules)
    current = checklist.in_force(facts.procedure, facts.office, facts.occurred.date())
    if current and current.key != app.rules and not (rules and last_round.rules_reason):
        return Refused("rules_changed", {"rules": current.name})
    if rules is None:
        return Refused("no_rules")
    left = checklist.to_ask(checklist.owed(rules, app, facts.office), app)
    return Refused("check_again", {"count": len(left)}) if left else None


def serial_on(facts: Facts, series: str, day: date, last: int) -> tuple[int, str] | Refused:
    """Give the next serial of a series on a day, and the number it makes.

    `last` is the highest of that year, 0 when there is none.
    """
    formats = formats_of(facts.office)
    try:
        serial = numbering.next_serial(formats, series, day, last)
        return serial, numbering.write(
            numbering.format_on(formats, series, day).template, serial, day
        )
    except LookupError:
        return Refused("no_number_format", {"series": series, "day": long_date(day)})


def formats_of(office: Office) -> tuple[numbering.NumberFormat, ...]:
    """Give the office's number formats as numbering reads them."""
    return tuple(
        numbering.NumberFormat(
            series=one.series, template=one.template, start=one.start, effective=one.since
        )
        for one in office.formats
    )
