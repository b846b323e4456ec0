"""Whether an operation that comes again is the act it was the first time.

The same id with another act, on another file, by another officer, or with other words typed is a
mistake, never a repeat.
"""

from collections.abc import Mapping
from dataclasses import fields

from sikot_desk.db.codec import event_of
from sikot_desk.domain import actions as a
from sikot_desk.domain import enrolling as k
from sikot_desk.domain import events as e
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain import reservations as r
from sikot_desk.domain import sending as d
from sikot_desk.domain import settings as s
from sikot_desk.domain.entries import Entry
from sikot_desk.domain.events import event_name
from sikot_desk.domain.fixing import AmendRecap, FixRecap, RecapAmended, RecapFixed
from sikot_desk.domain.requests import CASE_ACTS, Action, Request

LEAVES: Mapping[type, type] = {
    a.Receive: e.Received,
    a.Check: e.Checked,
    a.Return: e.Returned,
    a.Resubmit: e.Resubmitted,
    a.Accept: e.Accepted,
    a.Draft: e.Drafted,
    a.Paraf: e.ParafGiven,
    a.SendBack: e.SentBack,
    a.ReturnToApplicant: e.ReturnedToApplicant,
    a.Pause: e.Paused,
    a.Resume: e.Resumed,
    a.Sign: e.Signed,
    a.ChangeSignatory: e.SignatoryChanged,
    a.Number: e.Numbered,
    a.TickReady: e.MadeReady,
    a.Told: e.ApplicantTold,
    a.HandOver: e.HandedOver,
    a.Withdraw: e.Withdrawn,
    a.Spoil: e.Spoiled,
    a.Correct: e.Corrected,
    a.Undo: e.StepUndone,
    a.Void: e.NumberVoided,
    a.Note: e.Noted,
    a.Reveal: e.Revealed,
    a.Reprint: e.Printed,
    a.FailPrint: e.PrintFailed,
    a.SendOut: e.MapSentOut,
    a.TakeIn: e.MapCameBack,
    a.UndoWay: e.WayUndone,
    s.RecordOldPermit: s.OldPermitRecorded,
    FixRecap: RecapFixed,
    AmendRecap: RecapAmended,
    s.SetOffice: s.OfficeSet,
    s.SetOfficial: s.OfficialSet,
    s.SetHours: s.HoursSet,
    s.SetHolidays: s.HolidaysSet,
    s.SetClosure: s.ClosureSet,
    s.SetNumberFormat: s.NumberFormatSet,
    s.AdoptProcedure: s.ProcedureAdopted,
    s.AdoptRules: s.RulesAdopted,
    s.AddUser: s.UserAdded,
    s.CloseUser: s.UserClosed,
    s.NameDeputy: s.DeputyNamed,
    s.ChangePin: s.PinChanged,
    s.ResetPin: s.PinReset,
    s.RecoverPin: s.PinRecovered,
    s.RenewRecovery: s.RecoveryRenewed,
    s.Unlock: s.Unlocked,
    s.SetOption: s.OptionSet,
    s.Confirm: s.Confirmed,
    p.SetEmblem: p.EmblemSet,
    p.SetPaper: p.PaperSet,
    p.SetRegisterColumns: p.RegisterColumnsSet,
    r.Reserve: r.SheetReserved,
    r.VoidReserved: r.ReservedVoided,
    r.PrintReserved: p.OfficePaperPrinted,
    k.EnrolKey: k.KeyEnrolled,
    k.CloseKey: k.KeyClosed,
    d.EnrolHeadOffice: d.HeadOfficeEnrolled,
    d.Export: d.Exported,
    d.ReadReceipt: d.ReceiptRead,
}
"""Every act and the event that its last entry holds."""


_KEPT: Mapping[type, frozenset[str]] = {
    a.Receive: frozenset({"kind", "applicant", "str_certificate", "workplace", "workplace_no"}),
    a.Note: frozenset({"text"}),
    a.Reveal: frozenset({"reason"}),
    k.EnrolKey: frozenset({"name", "reason"}),
}
"""What an act on a file leaves in its event as typed. A setting leaves all it says, but one that
is written in its short form."""


def same_act(request: Request, before: tuple[Entry, ...]) -> bool:
    """Say whether the request could have left these entries."""
    last, kind = before[-1], type(request.action)
    on_file = kind in CASE_ACTS.values() and kind is not a.Receive
    return (
        last.act == event_name(LEAVES[kind])
        and last.officer == request.officer
        and (not on_file or last.subject == request.subject)
        and _says_the_same(request.action, last)
    )


def _says_the_same(action: Action, entry: Entry) -> bool:
    kind = type(action)
    event, names = event_of(entry), {one.name for one in fields(LEAVES[kind])}
    typed = _KEPT.get(kind, frozenset())
    if kind not in CASE_ACTS.values() and kind not in _KEPT:
        typed = frozenset(one.name for one in fields(action))
    return all(getattr(event, name) == getattr(action, name) for name in typed & names)
