"""A file's life beyond the nine steps: back to the applicant, pauses, withdrawal, corrections.

Nothing is deleted: every mend is an entry that points at what it mends.
"""

from sikot_desk.domain import actions as a
from sikot_desk.domain import checklist, text
from sikot_desk.domain import events as e
from sikot_desk.domain.application import Passage, Status
from sikot_desk.domain.case import Facts, answered, closed, in_status, overridden
from sikot_desk.domain.corrections import CORRECTABLE, typed, typed_data, with_typed
from sikot_desk.domain.hints import person_hints
from sikot_desk.domain.intake import Outcome, bringer_fault, impossible, slip_end
from sikot_desk.domain.refusals import Refused

_UNDOABLE = frozenset({"paraf", "sign", "number"})
_NOT_ON_THE_SHEET = frozenset(
    {"applicant.phone", "bringer.name", "bringer.phone", "archive_place", "rack"}
)
"""What may be corrected while a blanko stands."""


def _before_signature(facts: Facts) -> Refused | None:
    return Refused("signed_already") if facts.file.signed_by else None


def return_to_applicant(action: a.ReturnToApplicant, facts: Facts) -> Outcome:
    """After acceptance, steps 3–7: what is wrong per item; the clock pauses."""
    refused = in_status(facts, Status.OPEN) or _before_signature(facts)
    if refused:
        return refused
    if not checklist.failed(action.verdicts):
        return Refused("nothing_failed", field="verdicts")
    owed = {one.key for one in checklist.owed(facts.rules, facts.file, facts.office)}
    stray = [one.item for one in action.verdicts if one.item not in owed]
    if stray:
        return Refused("requirement_unknown", {"item": stray[0]}, field="verdicts")
    refused = checklist.fault(
        facts.rules, frozenset(owed), action.verdicts, facts.procedure.reasons
    )
    if refused:
        return refused
    return (
        e.ReturnedToApplicant(
            verdicts=checklist.failed(action.verdicts),
            note=action.note,
            until=slip_end(facts),
            occurred=facts.occurred,
        ),
    )


def pause(action: a.Pause, facts: Facts) -> Outcome:
    """The applicant was called to bring something: the clock pauses when the call is logged."""
    refused = in_status(facts, Status.OPEN) or _before_signature(facts)
    return refused or (e.Paused(reason=action.reason, occurred=facts.occurred),)


def resume(action: a.Resume, facts: Facts) -> Outcome:
    """What the call asked for is there. A file returned with a slip is checked again instead."""
    app = facts.file
    if app.status is Status.OPEN:
        return Refused("not_paused")
    refused = in_status(facts, Status.WITH_APPLICANT)
    if not refused and app.owes_recheck:
        refused = Refused("recheck_needed")
    if refused:
        return refused
    return (e.Resumed(reason=action.reason, occurred=facts.occurred, promised=facts.running()),)


def withdraw(action: a.Withdraw, facts: Facts) -> Outcome:
    """*Pembatalan oleh pemohon*: any time before a number is given."""
    refused = closed(facts)
    if refused:
        return refused
    if facts.file.given:
        return Refused("numbered_no_withdrawal", {"number": facts.file.given[-1].number})
    return (e.Withdrawn(reason=action.reason, occurred=facts.occurred),)


def correct(action: a.Correct, facts: Facts) -> Outcome:
    """Mend typed data. Once a blanko stands, the file is sent back to Back Office first."""
    app = facts.file
    refused = closed(facts)
    if refused:
        return refused
    if app.sheet is not None and set(action.changes) - _NOT_ON_THE_SHEET:
        return Refused("blanko_printed")
    if action.entry not in {0, *app.set_in}:
        return Refused("entry_holds_nothing", {"entry": action.entry}, field="entry")
    hints = correction_hints(action, facts)
    refused = _changes_fault(action, facts) or overridden(hints, action.overrides)
    if refused:
        return refused
    return (
        e.Corrected(
            entry=action.entry or app.set_by,
            before={field: typed(app, field) for field in action.changes},
            after=dict(action.changes),
            reason=action.reason,
            occurred=facts.occurred,
            overrides=answered(hints, action.overrides),
        ),
    )


def correction_hints(action: a.Correct, facts: Facts) -> tuple[Refused, ...]:
    """Warn of a mended identity number or birth date as of one typed at the loket."""
    if not set(action.changes) & _IDENTITY:
        return ()
    changed = facts.file
    for field, value in action.changes.items():
        try:
            changed = with_typed(changed, field, value)
        except (KeyError, ValueError):
            return ()
    return person_hints(changed.applicant, facts.occurred.date())


_IDENTITY = frozenset(
    {"applicant.identity_kind", "applicant.identity_number", "applicant.birth_date"}
)


def _changes_fault(action: a.Correct, facts: Facts) -> Refused | None:
    if not action.changes:
        return Refused("nothing_changed", field="changes")
    changed = facts.file
    for field, value in action.changes.items():
        if field not in CORRECTABLE:
            return Refused("field_unknown", {"field": field}, field=field)
        if typed(changed, field) == value:
            return Refused("nothing_changed", field=field)
        try:
            changed = with_typed(changed, field, value)
        except ValueError:
            return Refused("bad_value", {"value": value}, field=field)
    kind = facts.kind
    if kind.names_old and not changed.old_permit.strip():
        return Refused("old_permit_missing", field="old_permit")
    if kind.reasons and changed.reason not in kind.reasons:
        return Refused("why_unknown", {"known": "; ".join(kind.reasons.values())}, field="reason")
    return (
        text.check(typed_data(changed))
        or bringer_fault(changed.bringer)
        or impossible(changed, facts.occurred.date())
    )


def undo(action: a.Undo, facts: Facts) -> Outcome:
    """Take back the last paraf, signature or *siap diambil*, while nothing has followed it."""
    refused = in_status(facts, Status.OPEN, Status.READY)
    if refused:
        return refused
    last = facts.file.passages[-1] if facts.file.passages else None
    if last is None or not _is_undoable(last, facts):
        return Refused("nothing_to_undo")
    if action.entry not in {0, last.seq}:
        return Refused("not_the_last_step", {"step": facts.procedure.step(last.step).name})
    return (
        e.StepUndone(entry=last.seq, step=last.step, reason=action.reason, occurred=facts.occurred),
    )


def _is_undoable(last: Passage, facts: Facts) -> bool:
    step = facts.procedure.step(last.step)
    follows = facts.step_after(last.step) == facts.file.step
    free = facts.file.status is Status.READY or not facts.file.is_numbered
    return step.act in _UNDOABLE and follows and free


def note(action: a.Note, facts: Facts) -> Outcome:
    """A note on the file, at any time of its life."""
    return (e.Noted(text=action.text, occurred=facts.occurred),)


def reveal(action: a.Reveal, facts: Facts) -> Outcome:
    """The whole identity number is looked at: an entry tells who did, and when (UU 27/2022)."""
    return (e.Revealed(reason=action.reason, occurred=facts.occurred),)
