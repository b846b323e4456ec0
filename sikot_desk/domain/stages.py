"""Deciding: one pure function from an act and the facts to events, or to a refusal.

Order of the checks: what no paper can print, who may do it, when it happened, the SOP, and last
whether a second person must vouch for it.
"""

from collections.abc import Callable, Mapping
from typing import Any

from sikot_desk.domain import actions as a
from sikot_desk.domain import (
    custody,
    failed_print,
    four_eyes,
    intake,
    issue,
    key_acts,
    letter,
    mending,
    office_acts,
    paper_acts,
    recaps,
    reserving,
    sending_acts,
    staff_acts,
    text,
)
from sikot_desk.domain import enrolling as k
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain import reservations as r
from sikot_desk.domain import sending as d
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Application, Status
from sikot_desk.domain.case import Facts, event_time
from sikot_desk.domain.fixing import AmendRecap, FixRecap
from sikot_desk.domain.intake import Outcome
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import Action, act_name
from sikot_desk.domain.roles import roles_for
from sikot_desk.domain.sop import Procedure
from sikot_desk.domain.user import ROLE_NAMES

Rule = Callable[[Any, Facts], Outcome]
_MOST_COPIES = 20


def decide(action: Action, facts: Facts) -> Outcome:
    """Give the events of an act, or say why not. Writes nothing and reads nothing."""
    refused = text.check(action) or permitted(action, facts)
    if refused:
        return refused
    timed = event_time(facts, getattr(action, "occurred", None))
    if isinstance(timed, Refused):
        return timed
    outcome = RULES[type(action)](action, timed)
    if isinstance(outcome, Refused):
        return outcome
    return four_eyes.fault(action, timed) or outcome


def permitted(action: Action, facts: Facts) -> Refused | None:
    """Refuse an act by someone whose roles do not include it, or who is closed."""
    if facts.user.closed:
        return Refused("user_closed", {"name": facts.user.name})
    if acting_as(action, facts):
        return None
    allowed = roles_of(action, facts)
    return Refused("role_missing", {"role": " / ".join(ROLE_NAMES[role] for role in allowed)})


def roles_of(action: Action, facts: Facts) -> tuple[str, ...]:
    """Give the roles that may do this act on this file, the one it belongs to first.

    Data of a numbered file are mended by the Penyelia alone.
    """
    allowed = roles_for(act_name(type(action)), facts.procedure)
    numbered = facts.application is not None and bool(facts.application.given)
    return ("penyelia",) if isinstance(action, a.Correct) and numbered else allowed


def acting_as(action: Action, facts: Facts) -> str:
    """Give the role in which the officer acts; empty when none of theirs may."""
    return next((role for role in roles_of(action, facts) if role in facts.user.roles), "")


def next_act(application: Application, procedure: Procedure) -> str:
    """Give the one act a file waits for at the counter; empty when its life is over.

    One returned with a slip waits for `resubmit`, one whose clock alone was stopped for `resume`.
    """
    status = application.status
    if status is Status.OPEN:
        act = procedure.step(application.step).act
        if act == "number" and not application.unnumbered(procedure.kind(application.kind)):
            return "tick_ready"
        return act
    if status is Status.WITH_APPLICANT and not application.owes_recheck:
        return "resume"
    return _NEXT[status]


def _reprint(action: a.Reprint, _facts: Facts) -> Outcome:
    """Move nothing: which papers a file has is not the domain's to know."""
    if 1 <= action.copies <= _MOST_COPIES:
        return ()
    return Refused("copies_odd", {"most": _MOST_COPIES}, field="copies")


_NEXT: Mapping[Status, str] = {
    Status.RECEIVED: "check",
    Status.RECHECK: "check",
    Status.INCOMPLETE: "return",
    Status.COMPLETE: "accept",
    Status.RETURNED: "resubmit",
    Status.WITH_APPLICANT: "resubmit",
    Status.READY: "hand_over",
    Status.HANDED_OVER: "",
    Status.WITHDRAWN: "",
}

RULES: Mapping[type, Rule] = {
    a.Receive: intake.receive,
    a.Check: intake.check,
    a.Return: intake.hand_back,
    a.Resubmit: intake.resubmit,
    a.Accept: intake.accept,
    a.Draft: letter.draft,
    a.Paraf: letter.paraf,
    a.SendBack: letter.send_back,
    a.ReturnToApplicant: mending.return_to_applicant,
    a.Pause: mending.pause,
    a.Resume: mending.resume,
    a.Sign: letter.sign,
    a.ChangeSignatory: letter.change_signatory,
    a.Number: issue.number,
    a.TickReady: issue.tick_ready,
    a.Told: issue.told,
    a.HandOver: issue.hand_over,
    a.Withdraw: mending.withdraw,
    a.Spoil: letter.spoil,
    a.Correct: mending.correct,
    a.Undo: mending.undo,
    a.Void: issue.void,
    a.Note: mending.note,
    a.Reveal: mending.reveal,
    a.Reprint: _reprint,
    a.FailPrint: failed_print.fail_print,
    a.SendOut: custody.send_out,
    a.TakeIn: custody.take_in,
    a.UndoWay: custody.undo,
    s.RecordOldPermit: office_acts.record_old_permit,
    FixRecap: recaps.fix,
    AmendRecap: recaps.amend,
    s.SetOffice: office_acts.set_office,
    s.SetOfficial: office_acts.set_official,
    s.SetHours: office_acts.set_hours,
    s.SetHolidays: office_acts.set_holidays,
    s.SetClosure: office_acts.set_closure,
    s.SetNumberFormat: office_acts.set_number_format,
    s.AdoptProcedure: office_acts.adopt_procedure,
    s.AdoptRules: office_acts.adopt_rules,
    s.AddUser: office_acts.add_user,
    s.CloseUser: office_acts.close_user,
    s.NameDeputy: staff_acts.name_deputy,
    s.ChangePin: staff_acts.change_pin,
    s.ResetPin: staff_acts.reset_pin,
    s.RecoverPin: staff_acts.recover_pin,
    s.RenewRecovery: staff_acts.renew_recovery,
    s.Unlock: staff_acts.unlock,
    k.EnrolKey: key_acts.enrol_key,
    k.CloseKey: key_acts.close_key,
    s.SetOption: office_acts.set_option,
    d.EnrolHeadOffice: sending_acts.enrol_head_office,
    d.Export: sending_acts.export,
    d.ReadReceipt: sending_acts.read_receipt,
    s.Confirm: office_acts.confirm,
    p.SetEmblem: paper_acts.set_emblem,
    p.SetPaper: paper_acts.set_paper,
    p.SetRegisterColumns: paper_acts.set_register_columns,
    r.Reserve: reserving.reserve,
    r.VoidReserved: reserving.void_reserved,
    r.PrintReserved: reserving.print_reserved,
}
"""Every act and its rule."""
