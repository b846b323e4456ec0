"""How each event changes a file: the fold from entries to the snapshot.

Pure and total: it believes every event and decides nothing. It needs no file of `resources/`,
since each event says which step the file waits for afterwards.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sikot_desk.domain import events as e
from sikot_desk.domain.application import (
    Application,
    LetterNumber,
    Passage,
    Pause,
    Print,
    Round,
    Sheet,
    Status,
    changed,
)
from sikot_desk.domain.corrections import with_typed


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What an entry says beside its event: order, time of record, officer, file, its code."""

    seq: int
    at: datetime
    officer: str
    subject: str
    code: str = ""


def fold(application: Application | None, event: e.CaseEvent, meta: Meta) -> Application:
    """Give the file after the event; `application` is None for Received alone.

    Raises ValueError when another event comes first.
    """
    if isinstance(event, e.Received):
        return _received(event, meta)
    if application is None:
        raise ValueError(f"{e.event_name(type(event))} before received")
    after: Application = _FOLDS[type(event)](application, event, meta)
    if type(event) in _STILL:
        return after
    moved = after.step != application.step
    return changed(
        after,
        since=event.occurred if moved else after.since,
        last=event.occurred,
        promised=getattr(event, "promised", None) or after.promised,
    )


def _received(event: e.Received, meta: Meta) -> Application:
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
    )


def _passed(app: Application, event: Any, meta: Meta, official: str = "") -> Application:
    passages = (*app.passages, _passage(app, event, meta, official))
    return changed(app, step=event.waits_for, passages=passages)


def _passage(app: Application, event: Any, meta: Meta, official: str = "") -> Passage:
    return Passage(
        step=app.step,
        seq=meta.seq,
        started=app.since,
        occurred=event.occurred,
        officer=meta.officer,
        official=official,
        given=getattr(event, "given", "holder"),
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


def _set(app: Application, meta: Meta) -> Application:
    """Note that the entry set typed data of the file."""
    return changed(app, set_by=meta.seq, set_in=(*app.set_in, meta.seq))


def _resubmitted(app: Application, event: e.Resubmitted, meta: Meta) -> Application:
    app = changed(_set(app, meta), recheck=event.recheck, bringer=event.bringer)
    if app.was_accepted:
        return changed(app, status=Status.RECHECK)
    return changed(app, status=Status.RECEIVED, since=event.occurred)


def _accepted(app: Application, event: e.Accepted, meta: Meta) -> Application:
    app = _passed(app, event, meta) if app.step != event.waits_for else app
    return changed(
        app,
        status=Status.OPEN,
        procedure=event.procedure,
        rules=event.rules,
        year=event.year,
        serial=event.serial,
        registration=event.registration,
        accepted=event.occurred,
    )


def _withdrawn_sheet(app: Application, why: str) -> tuple[Sheet, ...]:
    if app.sheet is None:
        return app.sheets
    return (*app.sheets[:-1], replace(app.sheets[-1], withdrawn=why))


def _drafted(app: Application, event: e.Drafted, meta: Meta) -> Application:
    sheet = Sheet(
        version=event.version,
        signatory=event.signatory,
        sentence=event.sentence,
        years=event.years,
        first_number=event.first_number,
        made=event.occurred,
        besides=event.besides,
    )
    app = changed(app, sheets=(*app.sheets, sheet), ends=event.ends, signed_by="")
    return _passed(app, event, meta)


def _paraf_given(app: Application, event: e.ParafGiven, meta: Meta) -> Application:
    return _passed(app, event, meta, event.name)


def _sent_back(app: Application, event: e.SentBack, _: Meta) -> Application:
    return changed(app, step=event.waits_for, sheets=_withdrawn_sheet(app, event.reason))


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


def _signed(app: Application, event: e.Signed, meta: Meta) -> Application:
    return changed(_passed(app, event, meta, event.name), signed_by=event.official)


def _signatory_changed(app: Application, event: e.SignatoryChanged, _: Meta) -> Application:
    old = app.sheets[-1]
    new = replace(
        old, version=event.version, signatory=event.signatory, made=event.occurred, withdrawn=""
    )
    sheets = (*_withdrawn_sheet(app, event.reason), new)
    return changed(app, sheets=sheets, step=event.waits_for)


def _numbered(app: Application, event: e.Numbered, meta: Meta) -> Application:
    if event.letter:
        new = LetterNumber(
            letter=event.letter,
            number=event.number,
            year=event.year,
            serial=event.serial,
            letter_date=event.letter_date,
            code=meta.code,
            numbered_by=meta.seq,
            replaces=event.replaces,
            revokes=event.revokes,
        )
        return changed(app, letters=(*_without(app, event.letter), new), numbered=event.occurred)
    return changed(
        app,
        number=event.number,
        number_year=event.year,
        number_serial=event.serial,
        letter_date=event.letter_date,
        ends=event.ends,
        code=meta.code,
        numbered_by=meta.seq,
        numbered=event.occurred,
        replaces=event.replaces,
        revokes=event.revokes,
        copied=event.copied,
    )


def _without(app: Application, letter: str) -> tuple[LetterNumber, ...]:
    return tuple(one for one in app.letters if one.letter != letter)


def _number_voided(app: Application, event: e.NumberVoided, _: Meta) -> Application:
    if not event.of_file:
        return app
    if event.letter:
        app = changed(_unready(app), letters=_without(app, event.letter))
        return changed(app, step=event.waits_for)
    return changed(
        _unready(app),
        step=event.waits_for,
        number="",
        number_year=0,
        number_serial=0,
        numbered_by=0,
        numbered=None,
        letter_date=None,
        code="",
        replaces="",
        revokes="",
        copied=False,
    )


def _unready(app: Application) -> Application:
    return changed(app, status=Status.OPEN, ready=None)


def _made_ready(app: Application, event: e.MadeReady, meta: Meta) -> Application:
    return changed(
        _passed(_set(app, meta), event, meta),
        status=Status.READY,
        ready=event.occurred,
        archive_place=event.archive_place,
        rack=event.rack,
    )


def _told(app: Application, event: e.ApplicantTold, _: Meta) -> Application:
    return changed(app, told=(*app.told, event))


def _handed_over(app: Application, event: e.HandedOver, meta: Meta) -> Application:
    return changed(
        app,
        status=Status.HANDED_OVER,
        step="",
        handed=event,
        passages=(*app.passages, _passage(app, event, meta)),
    )


def _withdrawn(app: Application, event: e.Withdrawn, _: Meta) -> Application:
    sheets = _withdrawn_sheet(app, event.reason)
    return changed(app, status=Status.WITHDRAWN, step="", closed_reason=event.reason, sheets=sheets)


def _spoiled(app: Application, event: e.Spoiled, _: Meta) -> Application:
    return changed(
        _unready(app),
        step=event.waits_for,
        sheets=_withdrawn_sheet(app, event.reason),
        signed_by="",
        numbered_by=0,
        numbered=None,
        code="",
        letters=tuple(replace(one, numbered_by=0, code="") for one in app.letters),
    )


def _corrected(app: Application, event: e.Corrected, meta: Meta) -> Application:
    for field, text in event.after.items():
        app = with_typed(app, field, text)
    return _set(app, meta)


def _step_undone(app: Application, event: e.StepUndone, _: Meta) -> Application:
    """Stand where the file stood before the step: what came before it, not the step, is last."""
    kept = tuple(passage for passage in app.passages if passage.seq != event.entry)
    taken = next(passage for passage in app.passages if passage.seq == event.entry)
    paused = [pause.end for pause in app.pauses if pause.end]
    before = max(filter(None, (taken.started, app.numbered, *paused)))
    undone = changed(app, step=event.step, since=taken.started, last=before, passages=kept)
    if app.status is Status.READY:
        return _unready(undone)
    return changed(undone, signed_by="")


def _noted(app: Application, _event: e.Noted, _: Meta) -> Application:
    return changed(app, notes=app.notes + 1)


def _printed(app: Application, event: e.Printed, _: Meta) -> Application:
    key = (event.paper, event.version)
    others = tuple(one for one in app.prints if (one.paper, one.version) != key)
    before = next((one for one in app.prints if (one.paper, one.version) == key), None)
    new = Print(
        paper=event.paper,
        version=event.version,
        times=before.times + 1 if before else 1,
        last=event.occurred,
        anchors=event.anchors or (before.anchors if before else None),
    )
    return changed(app, prints=(*others, new))


_STILL = frozenset({e.Noted, e.Printed, e.ApplicantTold, e.Corrected, e.StepUndone})
"""Events after which the file's time stands as it was, or as they themselves set it."""

_FOLDS: Mapping[type, Callable[[Application, Any, Meta], Application]] = {
    e.Checked: _checked,
    e.Returned: _returned,
    e.Resubmitted: _resubmitted,
    e.Accepted: _accepted,
    e.Drafted: _drafted,
    e.ParafGiven: _paraf_given,
    e.SentBack: _sent_back,
    e.ReturnedToApplicant: _returned_to_applicant,
    e.Paused: _paused,
    e.Resumed: _resumed,
    e.Signed: _signed,
    e.SignatoryChanged: _signatory_changed,
    e.Numbered: _numbered,
    e.NumberVoided: _number_voided,
    e.MadeReady: _made_ready,
    e.ApplicantTold: _told,
    e.HandedOver: _handed_over,
    e.Withdrawn: _withdrawn,
    e.Spoiled: _spoiled,
    e.Corrected: _corrected,
    e.StepUndone: _step_undone,
    e.Noted: _noted,
    e.Printed: _printed,
}
