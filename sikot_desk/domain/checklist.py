"""The completeness check (SOP step 2): which requirements a file owes, and what a round says.

A round judges only what is asked: everything the first time, later what failed or is new.
"""

from collections.abc import Iterable
from datetime import date

from sikot_desk.domain.actions import Verdict
from sikot_desk.domain.application import FAILING, Application
from sikot_desk.domain.office import Office
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Condition, Procedure, Requirement, RuleSet, Validity

_THIRD = 3
"""The third workplace, and what an office allows beyond."""


def effective(rule_set: RuleSet, office: Office) -> date | None:
    """Give the day a requirement set starts: the office's latest word, else its own."""
    dated = [one.since for one in office.rules if one.rules == rule_set.key]
    return dated[-1] if dated else rule_set.effective


def in_force(procedure: Procedure, office: Office, day: date) -> RuleSet | None:
    """Give the requirement set in force on a day: the latest that has started."""
    started = [
        (since, place, one)
        for place, one in enumerate(procedure.rule_sets)
        if (since := effective(one, office)) is not None and since <= day
    ]
    return max(started)[2] if started else None


def holds(condition: Condition, application: Application) -> bool:
    """Say whether a requirement's or validity rule's condition holds for the file."""
    nth = application.workplace_no
    foreign = application.applicant.identity_kind != "nik"
    lifelong = application.str_certificate.ends is None
    return {
        "always": True,
        "first_workplace": nth <= 1,
        "further_workplace": nth > 1,
        "second_workplace": 1 < nth < _THIRD,
        "third_workplace": nth >= _THIRD,
        "represented": application.bringer.relation != "self",
        "str_lifelong": lifelong,
        "str_dated": not lifelong,
        "citizen": not foreign,
        "foreigner": foreign,
    }[condition]


def owed(rules: RuleSet, application: Application, office: Office) -> tuple[Requirement, ...]:
    """Give the requirements that apply to the file, in the set's order."""
    return tuple(one for one in rules.requirements if _applies(one, application, office))


def _applies(one: Requirement, application: Application, office: Office) -> bool:
    if not one.is_for(application.kind):
        return False
    if one.reasons and application.reason not in one.reasons:
        return False
    if not is_asked(one, office):
        return False
    return all(holds(condition, application) for condition in (one.when, *one.also))


def is_asked(one: Requirement, office: Office) -> bool:
    """Say whether the office asks a requirement at all: one with a switch, while it is on."""
    if not one.switch:
        return True
    shipped = "on" if one.asked else "off"
    return office.options.get(f"requirement.{one.key}", shipped) == "on"


def to_ask(requirements: Iterable[Requirement], application: Application) -> tuple[str, ...]:
    """Give the keys to be judged in the coming round: all at first, then failed or new ones.

    What an earlier round passed over because it was not owed then is new once it is owed.
    """
    known = {one.item for one in application.verdicts if one.result != "not_required" or one.note}
    again = set(application.recheck)
    return tuple(one.key for one in requirements if one.key not in known or one.key in again)


def failed(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Give the verdicts that keep a file from being complete."""
    return tuple(one for one in verdicts if one.result in FAILING)


def merged(
    rules: RuleSet, owed_keys: frozenset[str], old: Iterable[Verdict], new: Iterable[Verdict]
) -> tuple[Verdict, ...]:
    """Lay a round's verdicts over the earlier ones, in the set's order.

    What the file does not owe is *tidak dipersyaratkan*; what the set dropped falls away.
    """
    latest = {verdict.item: verdict for verdict in (*old, *new)}
    return tuple(
        latest[one.key] if one.key in owed_keys else Verdict(item=one.key, result="not_required")
        for one in rules.requirements
    )


def fault(
    rules: RuleSet, owed_keys: frozenset[str], verdicts: Iterable[Verdict], reasons: Iterable[str]
) -> Refused | None:
    """Find what is wrong with the verdicts of a round, taken one by one.

    A verdict on what the file does not owe changes nothing and is let pass.
    """
    known = {one.key: one for one in rules.requirements}
    judged: set[str] = set()
    for place, verdict in enumerate(verdicts):
        field = f"verdicts.{place}"
        if verdict.item not in known:
            return Refused("requirement_unknown", {"item": verdict.item}, field=field)
        short = known[verdict.item].short
        if verdict.item in judged:
            return Refused("verdict_twice", {"item": short}, field=field)
        judged.add(verdict.item)
        code = _verdict_fault(verdict, frozenset(reasons))
        if code and verdict.item in owed_keys:
            return Refused(code, {"item": short}, field=field)
    return None


def _verdict_fault(verdict: Verdict, reasons: frozenset[str]) -> str:
    said = bool(verdict.note.strip())
    if verdict.result == "unfit" and verdict.reason not in reasons:
        return "reason_missing"
    if verdict.result == "unfit" and verdict.reason == "other" and not said:
        return "note_missing"
    if verdict.result == "not_required" and not said:
        return "not_required_needs_note"
    return ""


def fitting(rules: RuleSet, application: Application) -> tuple[Validity, ...]:
    """Give the validity rules that fit the file's STR and workplace; the first one wins."""
    return tuple(rule for rule in rules.validity if _fits(rule, application))


def _fits(rule: Validity, application: Application) -> bool:
    if not holds(rule.when, application):
        return False
    if rule.ends == "str_end" and application.str_certificate.ends is None:
        return False
    if rule.issued_before is None:
        return True
    issued = application.str_certificate.issued
    return issued is not None and issued < rule.issued_before
