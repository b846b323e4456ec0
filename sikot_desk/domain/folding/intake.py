"""How the events of the loket change a file: its rounds, its clock, its registration."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from sikot_desk.domain import events as e
from sikot_desk.domain.application import Application, Passage, Pause, Round, Status, changed
from sikot_desk.domain.folding.meta import Fold, Meta
from sikot_desk.domain.folding.passing import passed, set_by


def received(event: e.Received, meta: Meta) -> Application:
    """Give the file that begins with this event."""
    passage = Passage(
        step=event.step,
        seq=meta.seq,
        started=event.occurred,
        occurred=event.occurred,
        officer=meta.officer,
    )
    return Application(
        file_id=meta.subject,
        procedure=event.procedure,
        kind=event.kind,
        applicant=event.applicant,
        str_certificate=event.str_certificate,
        workplace=event.workplace,
        workplace_no=event.workplace_no,
        bringer=event.bringer,
        old_permit=event.old_permit,
        drop_off=event.drop_off,
        status=Status.RECEIVED,
        step=event.waits_for,
        received=event.occurred,
        since=event.occurred,
        last=event.occurred,
        set_by=meta.seq,
        set_in=(meta.seq,),
        passages=(passage,) if event.step else (),
        lot=event.lot,
        reason=event.reason,
        afterwards=event.afterwards,
    )


def _checked(app: Application, event: e.Checked, meta: Meta) -> Application:
    done = Round(
        number=event.round,
        rules=event.rules,
        rules_reason=event.rules_reason,
        verdicts=event.verdicts,
        complete=event.complete,
        officer=meta.officer,
        occurred=event.occurred,
    )
    app = changed(app, rounds=(*app.rounds, done), recheck=(), drop_off=False)
    if not event.complete:
        return changed(app, status=Status.INCOMPLETE)
    if not app.was_accepted:
        return changed(app, status=Status.COMPLETE, rules=event.rules)
    return _running(app, event.occurred)


def _running(app: Application, at: datetime) -> Application:
    *earlier, last = app.pauses
    return changed(app, status=Status.OPEN, pauses=(*earlier, replace(last, end=at)))


def _returned(app: Application, event: e.Returned, _: Meta) -> Application:
    away = Status.WITH_APPLICANT if app.was_accepted else Status.RETURNED
    return changed(app, status=away, slip_until=event.until)


def _resubmitted(app: Application, event: e.Resubmitted, meta: Meta) -> Application:
    app = changed(set_by(app, meta), recheck=event.recheck, bringer=event.bringer)
    app = changed(app, lot=event.lot or app.lot)
    if app.was_accepted:
        return changed(app, status=Status.RECHECK)
    return changed(app, status=Status.RECEIVED, since=event.occurred)


def _accepted(app: Application, event: e.Accepted, meta: Meta) -> Application:
    app = passed(app, event, meta) if app.step != event.waits_for else app
    return changed(
        app,
        status=Status.OPEN,
        procedure=event.procedure,
        rules=event.rules,
        year=event.year,
        serial=event.serial,
        registration=event.registration,
        accepted=event.occurred,
        first_promised=event.promised,
    )


def _returned_to_applicant(
    app: Application, event: e.ReturnedToApplicant, meta: Meta
) -> Application:
    named = {verdict.item: verdict for verdict in event.verdicts}
    merged = tuple(named.pop(old.item, old) for old in app.verdicts) + tuple(named.values())
    number = app.rounds[-1].number + 1 if app.rounds else 1
    found = Round(
        number=number,
        rules=app.rules,
        rules_reason="",
        verdicts=merged,
        complete=False,
        officer=meta.officer,
        occurred=event.occurred,
    )
    app = changed(app, rounds=(*app.rounds, found), slip_until=event.until)
    return _stopped(app, event.occurred)


def _stopped(app: Application, at: datetime) -> Application:
    return changed(app, status=Status.WITH_APPLICANT, pauses=(*app.pauses, Pause(start=at)))


def _paused(app: Application, event: e.Paused, _: Meta) -> Application:
    return _stopped(app, event.occurred)


def _resumed(app: Application, event: e.Resumed, _: Meta) -> Application:
    return _running(app, event.occurred)


FOLDS: Mapping[type, Fold] = {
    e.Checked: _checked,
    e.Returned: _returned,
    e.Resubmitted: _resubmitted,
    e.Accepted: _accepted,
    e.ReturnedToApplicant: _returned_to_applicant,
    e.Paused: _paused,
    e.Resumed: _resumed,
}
