"""SOP steps 1 and 2: receive, check, return to be completed, resubmit, accept.

Incomplete is neither rejected nor received: no number is given and no clock starts until
*lengkap dan benar*.
"""

from datetime import date, timedelta

from sikot_desk.domain import actions as a
from sikot_desk.domain import checklist, numbering, outage
from sikot_desk.domain import events as e
from sikot_desk.domain.application import Application, Status
from sikot_desk.domain.case import (
    Facts,
    answered,
    in_status,
    old_permit_fault,
    overridden,
)
from sikot_desk.domain.dates import long_date
from sikot_desk.domain.hints import MOST_WORKPLACES, hint, old_number, receive_hints
from sikot_desk.domain.office import Office
from sikot_desk.domain.people import Bringer
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Kind, Requirement, RuleSet

Outcome = tuple[e.Event, ...] | Refused
REGISTRATION = "registration"
"""The series of registration numbers."""


def receive(action: a.Receive, facts: Facts) -> Outcome:
    """Step 1: take the file in. Odd numbers and second permits warn; a reason goes on."""
    kinds = {kind.key: kind for kind in facts.procedure.kinds}
    if action.kind not in kinds:
        return Refused("kind_unknown", {"kind": action.kind}, field="kind")
    kind = kinds[action.kind]
    hints = receive_hints(action, facts)
    refused = (
        impossible(action, facts.occurred.date())
        or bringer_fault(action.bringer)
        or _kind_fault(kind, action, facts)
        or outage.sheet_fault(action, facts)
        or overridden(hints, action.overrides)
    )
    if refused:
        return refused
    received = _received(kind, action, facts, answered(hints, action.overrides))
    if received.step:
        return (received,)
    accepted = _unchecked(facts, received)
    return accepted if isinstance(accepted, Refused) else (received, accepted)


def _kind_fault(kind: Kind, action: a.Receive, facts: Facts) -> Refused | None:
    """Refuse a file that does not say what its kind needs: the old permit, the reason."""
    if kind.names_old and not action.old_permit.strip():
        return Refused("old_permit_missing", field="old_permit")
    if len(kind.reasons) > 1 and action.reason not in kind.reasons:
        return Refused("why_unknown", {"known": "; ".join(kind.reasons.values())}, field="reason")
    return old_permit_fault(kind, facts)


def _received(kind: Kind, action: a.Receive, facts: Facts, overrides: dict[str, str]) -> e.Received:
    """Give the event of step 1; its `step` is empty where the kind's route begins after it."""
    first, second, *_ = kind.route
    only = next(iter(kind.reasons), "")
    begins = facts.procedure.step(first).act == "receive"
    return e.Received(
        procedure=facts.version,
        kind=action.kind,
        applicant=action.applicant,
        str_certificate=action.str_certificate,
        workplace=action.workplace,
        workplace_no=action.workplace_no,
        bringer=action.bringer,
        old_permit=old_number(action, facts),
        drop_off=action.drop_off and begins,
        overrides=overrides,
        step=first if begins else "",
        waits_for=second if begins else first,
        occurred=facts.occurred,
        lot=action.lot.strip(),
        reason=action.reason if action.reason in kind.reasons else only,
        afterwards=bool(action.reserved.strip()),
    )


def _unchecked(facts: Facts, received: e.Received) -> e.Accepted | Refused:
    """Register at once a file that mends the office's own mistake: nothing is to be checked."""
    rules = checklist.in_force(facts.procedure, facts.office, facts.occurred.date())
    if rules is None:
        return Refused("no_rules")
    return _accepted(facts, rules.key, received.waits_for)


def impossible(said: a.Receive | Application, today: date) -> Refused | None:
    """Find what cannot be true of a person, an STR or a workplace, whatever the papers say."""
    issued, ends = said.str_certificate.issued, said.str_certificate.ends
    if said.applicant.birth_date > today:
        return Refused("birth_ahead", field="applicant.birth_date")
    if issued and issued > today:
        return Refused("issued_ahead", field="str_certificate.issued")
    if issued and ends and ends < issued:
        return Refused("dates_order", field="str_certificate.ends")
    if not 1 <= said.workplace_no <= MOST_WORKPLACES:
        return Refused("workplace_no_odd", {"most": MOST_WORKPLACES}, field="workplace_no")
    return None


def bringer_fault(bringer: Bringer) -> Refused | None:
    """Refuse a bringer other than the applicant who has no name."""
    if bringer.relation != "self" and not bringer.name.strip():
        return Refused("blank", field="bringer.name")
    return None


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
    complete = not checklist.failed(verdicts)
    return (
        e.Checked(
            round=len(app.rounds) + 1,
            rules=rules.key,
            rules_reason=why_old,
            verdicts=verdicts,
            asked=asked,
            complete=complete,
            overrides=answered(hints, action.overrides),
            occurred=facts.occurred,
            promised=facts.running() if complete else None,
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
        hint(code, f"verdicts.{place}.dated", {"item": one.short, "months": one.expires_months})
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
    lot = action.lot.strip()
    return (e.Resubmitted(bringer=bringer, recheck=recheck, occurred=facts.occurred, lot=lot),)


def _slip_ran_out(app: Application, today: date) -> bool:
    return not app.was_accepted and app.slip_until is not None and today > app.slip_until


def accept(_action: a.Accept, facts: Facts) -> Outcome:
    """Step 2, complete: registration number from its own yearly series; the clock starts."""
    refused = in_status(facts, Status.COMPLETE) or _check_again(facts)
    if refused:
        return refused
    accepted = _accepted(facts, facts.file.rules, facts.step_after(facts.file.step))
    return accepted if isinstance(accepted, Refused) else (accepted,)


def _accepted(facts: Facts, rules: str, waits_for: str) -> e.Accepted | Refused:
    """Give the event with the number on the file's reserved sheet, else the next of the year."""
    day = facts.occurred.date()
    given = outage.number_held(facts) or serial_on(
        facts, REGISTRATION, day, facts.last_registration
    )
    if isinstance(given, Refused):
        return given
    serial, registration = given
    return e.Accepted(
        procedure=facts.version,
        rules=rules,
        year=day.year,
        serial=serial,
        registration=registration,
        waits_for=waits_for,
        occurred=facts.occurred,
        promised=facts.promise(facts.occurred),
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
