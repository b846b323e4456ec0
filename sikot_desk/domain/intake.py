"""SOP steps 1 and 2: receive, check, return to be completed, resubmit, accept.

Incomplete is neither rejected nor received: no number is given and no clock starts until
*lengkap dan benar*.
"""

from datetime import date, timedelta

from sikot_desk.domain import actions as a
from sikot_desk.domain import checklist, identity, numbering
from sikot_desk.domain import events as e
from sikot_desk.domain.application import Application, Status
from sikot_desk.domain.case import Facts, in_status, overridden
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import RuleSet

Outcome = tuple[e.Event, ...] | Refused


def receive(action: a.Receive, facts: Facts) -> Outcome:
    """Step 1: take the file in. Odd numbers and second permits warn; a reason goes on."""
    kinds = {kind.key: kind for kind in facts.procedure.kinds}
    if action.kind not in kinds:
        return Refused("kind_unknown", {"kind": action.kind}, field="kind")
    refused = _impossible(action, facts, renews=kinds[action.kind].renews)
    refused = refused or overridden(receive_hints(action, facts), action.overrides)
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
            old_permit=action.old_permit,
            drop_off=action.drop_off,
            overrides=action.overrides,
            step=route[0],
            waits_for=route[1],
            occurred=facts.occurred,
        ),
    )


def _impossible(action: a.Receive, facts: Facts, *, renews: bool) -> Refused | None:
    today = facts.occurred.date()
    issued, ends = action.str_certificate.issued, action.str_certificate.ends
    if action.applicant.birth_date > today:
        return Refused("birth_ahead", field="applicant.birth_date")
    if issued and issued > today:
        return Refused("issued_ahead", field="str_certificate.issued")
    if issued and ends and ends < issued:
        return Refused("dates_order", field="str_certificate.ends")
    if action.bringer.relation != "self" and not action.bringer.name.strip():
        return Refused("blank", field="bringer.name")
    if renews and not action.old_permit.strip():
        return Refused("old_permit_missing", field="old_permit")
    if not 1 <= action.workplace_no <= 9:
        return Refused("workplace_no_odd", field="workplace_no")
    return None


def receive_hints(action: a.Receive, facts: Facts) -> tuple[Refused, ...]:
    """Give every warning about an intake: identity, STR, workplace, other permits and files."""
    return (*_identity_hints(action), *_permit_hints(action, facts))


def _identity_hints(action: a.Receive) -> tuple[Refused, ...]:
    person = action.applicant
    if person.identity_kind != "nik":
        return ()
    codes = identity.nik_hints(person.identity_number, person.birth_date)
    return tuple(_hint(code, "applicant.identity_number") for code in codes)


def _permit_hints(action: a.Receive, facts: Facts) -> tuple[Refused, ...]:
    valid = [one for one in facts.permits if one.state == "in_force"]
    rules = checklist.in_force(facts.procedure, facts.office, facts.occurred.date())
    most = rules.max_workplaces if rules else 9
    old = action.old_permit
    found = {
        "str_ended": action.str_certificate.ends is not None
        and action.str_certificate.ends < facts.occurred.date(),
        "workplace_outside": not facts.workplace_known,
        "workplace_again": any(
            one.workplace.casefold() == action.workplace.name.casefold() for one in facts.open_files
        ),
        "other_permits": action.workplace_no == 1 and any(one.number != old for one in valid),
        "too_many_workplaces": action.workplace_no > most,
        "first_permit_unknown": action.workplace_no > 1 and not valid,
        "old_permit_unknown": bool(old) and all(one.number != old for one in facts.permits),
    }
    fields = {"str_ended": "str_certificate.ends", "old_permit_unknown": "old_permit"}
    numbers = {
        "count": len(valid),
        "most": most,
        "numbers": ", ".join(one.number for one in valid) or "-",
        "files": ", ".join(identity.grouped(one.file_id) for one in facts.open_files) or "-",
    }
    return tuple(
        _hint(code, fields.get(code, "workplace"), numbers)
        for code, is_so in found.items()
        if is_so
    )


def _hint(code: str, field: str, facts: dict[str, int | str] | None = None) -> Refused:
    return Refused(code, facts or {}, field=field, overridable=True)


def check(action: a.Check, facts: Facts) -> Outcome:
    """Step 2: one round, all verdicts at once; later rounds judge only what failed or is new."""
    refused = in_status(facts, Status.RECEIVED, Status.RECHECK)
    if refused:
        return refused
    rules = _rules_for(action, facts)
    if isinstance(rules, Refused):
        return rules
    app = facts.file
    owed = {one.key: one for one in checklist.owed(rules, app, facts.office)}
    asked = checklist.to_ask(owed.values(), app)
    refused = checklist.fault(
        {one.key: one for one in rules.requirements}, action.verdicts, facts.procedure.reasons
    ) or _incomplete_round(action, asked, owed_names={key: one.short for key, one in owed.items()})
    refused = refused or overridden(_stale(action, rules, facts.occurred.date()), action.overrides)
    if refused:
        return refused
    verdicts = checklist.merged(rules, frozenset(owed), app.verdicts, action.verdicts)
    return (
        e.Checked(
            round=len(app.rounds) + 1,
            rules=rules.key,
            rules_reason=action.rules_reason,
            verdicts=verdicts,
            asked=asked,
            complete=not checklist.failed(verdicts),
            overrides=action.overrides,
            occurred=facts.occurred,
        ),
    )


def _rules_for(action: a.Check, facts: Facts) -> RuleSet | Refused:
    if facts.file.was_accepted:
        return facts.rules
    current = checklist.in_force(facts.procedure, facts.office, facts.occurred.date())
    if action.rules and (current is None or action.rules != current.key):
        known = {one.key: one for one in facts.procedure.rule_sets}
        if action.rules not in known:
            return Refused("rules_unknown", {"rules": action.rules}, field="rules")
        if not action.rules_reason.strip():
            return Refused("rules_need_reason", field="rules_reason")
        return known[action.rules]
    return current or Refused("no_rules")


def _incomplete_round(
    action: a.Check, asked: tuple[str, ...], *, owed_names: dict[str, str]
) -> Refused | None:
    given = {verdict.item for verdict in action.verdicts}
    if len(given) < len(action.verdicts):
        return Refused("verdict_twice", field="verdicts")
    left = [owed_names[key] for key in asked if key not in given]
    if not left:
        return None
    return Refused(
        "verdicts_missing", {"count": len(left), "items": "; ".join(left)}, field="verdicts"
    )


def _stale(action: a.Check, rules: RuleSet, today: date) -> tuple[Refused, ...]:
    months = {one.key: (one.expires_months, one.short) for one in rules.requirements}
    found = []
    for place, verdict in enumerate(action.verdicts):
        age, short = months[verdict.item]
        if age and verdict.result == "fit" and verdict.dated:
            if _months_later(verdict.dated, age) < today:
                facts: dict[str, int | str] = {"item": short, "months": age}
                found.append(_hint("paper_stale", f"verdicts.{place}.dated", facts))
    return tuple(found)


def _months_later(day: date, months: int) -> date:
    first = day.month - 1 + months
    year, month = day.year + first // 12, first % 12 + 1
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month, min(day.day, last))


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
    if _slip_ran_out(app, facts.occurred.date()):
        recheck = tuple(verdict.item for verdict in app.verdicts)
    bringer = action.bringer or app.bringer
    return (e.Resubmitted(bringer=bringer, recheck=recheck, occurred=facts.occurred),)


def _slip_ran_out(app: Application, today: date) -> bool:
    return not app.was_accepted and app.slip_until is not None and today > app.slip_until


def accept(_action: a.Accept, facts: Facts) -> Outcome:
    """Step 2, complete: registration number from its own yearly series; the clock starts."""
    refused = in_status(facts, Status.COMPLETE)
    if refused:
        return refused
    app, day = facts.file, facts.occurred.date()
    current = checklist.in_force(facts.procedure, facts.office, day)
    last_round = app.rounds[-1]
    if current and current.key != last_round.rules and not last_round.rules_reason:
        return Refused("rules_changed", {"rules": current.name})
    formats = formats_of(facts)
    form = numbering.format_on(formats, "registration", day)
    serial = numbering.next_serial(formats, "registration", day, facts.last_registration)
    return (
        e.Accepted(
            procedure=facts.version,
            rules=last_round.rules,
            year=day.year,
            serial=serial,
            registration=numbering.write(form.template, serial, day),
            waits_for=facts.step_after(app.step),
            occurred=facts.occurred,
        ),
    )


def formats_of(facts: Facts) -> tuple[numbering.NumberFormat, ...]:
    """Give the office's number formats as numbering reads them."""
    return tuple(
        numbering.NumberFormat(
            series=one.series, template=one.template, start=one.start, effective=one.since
        )
        for one in facts.office.formats
    )
