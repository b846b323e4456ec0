"""The completeness check (SOP step 2): which requirements a file owes, and what a round says.

A round judges only what is asked: everything the first time, later what failed or is new.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from sikot_desk.domain.actions import Verdict
from sikot_desk.domain.application import Application
from sikot_desk.domain.office import Office
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Condition, Procedure, Requirement, RuleSet, Validity


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
    further = application.workplace_no > 1
    lifelong = application.str_certificate.ends is None
    return {
        "always": True,
        "first_workplace": not further,
        "further_workplace": further,
        "represented": application.bringer.relation != "self",
        "str_lifelong": lifelong,
        "str_dated": not lifelong,
    }[condition]


def owed(rules: RuleSet, application: Application, office: Office) -> tuple[Requirement, ...]:
    """Give the requirements that apply to the file, in the set's order."""
    return tuple(one for one in rules.requirements if _applies(one, application, office))


def _applies(one: Requirement, application: Application, office: Office) -> bool:
    if one.kinds and application.kind not in one.kinds:
        return False
    if one.switch and office.option(f"requirement.{one.key}") == "off":
        return False
    return holds(one.when, application)


def to_ask(requirements: Iterable[Requirement], application: Application) -> tuple[str, ...]:
    """Give the keys to be judged in the coming round: all at first, then failed or new ones."""
    known = {verdict.item for verdict in application.verdicts}
    again = set(application.recheck)
    return tuple(one.key for one in requirements if one.key not in known or one.key in again)


def failed(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Give the verdicts that keep a file from being complete."""
    return tuple(one for one in verdicts if one.result in {"unfit", "missing"})


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
    requirements: Mapping[str, Requirement], verdicts: Iterable[Verdict], reasons: Mapping[str, str]
) -> Refused | None:
    """Find what is wrong with the verdicts of a round, taken one by one."""
    for place, verdict in enumerate(verdicts):
        found = _verdict_fault(requirements.get(verdict.item), verdict, reasons)
        if found:
            code, name = found
            facts = {"item": requirements[verdict.item].short if name else verdict.item}
            return Refused(code, facts, field=f"verdicts.{place}")
    return None


def _verdict_fault(
    requirement: Requirement | None, verdict: Verdict, reasons: Mapping[str, str]
) -> tuple[str, bool] | None:
    if requirement is None:
        return "requirement_unknown", False
    if verdict.result == "unfit" and verdict.reason not in reasons:
        return "reason_missing", True
    if verdict.result == "unfit" and verdict.reason == "other" and not verdict.note:
        return "note_missing", True
    if verdict.result == "not_required" and not verdict.note:
        return "not_required_needs_note", True
    return None


def validity_rule(rules: RuleSet, application: Application) -> Validity | None:
    """Give the first validity rule that fits the file's STR and workplace; None when none does."""
    return next((rule for rule in rules.validity if _fits(rule, application)), None)


def _fits(rule: Validity, application: Application) -> bool:
    if not holds(rule.when, application):
        return False
    if rule.ends == "str_end" and application.str_certificate.ends is None:
        return False
    if rule.issued_before is None:
        return True
    issued = application.str_certificate.issued
    return issued is not None and issued < rule.issued_before
