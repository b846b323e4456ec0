"""How numbering, making ready and handing over change a file."""

from collections.abc import Mapping

from sikot_desk.domain import events as e
from sikot_desk.domain.application import Application, LetterNumber, Status, changed
from sikot_desk.domain.folding.meta import Fold, Meta
from sikot_desk.domain.folding.passing import passage, passed, set_by, unready


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
        app = changed(unready(app), letters=_without(app, event.letter))
        return changed(app, step=event.waits_for)
    return changed(
        unready(app),
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


def _made_ready(app: Application, event: e.MadeReady, meta: Meta) -> Application:
    return changed(
        passed(set_by(app, meta), event, meta),
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
        passages=(*app.passages, passage(app, event, meta)),
    )


FOLDS: Mapping[type, Fold] = {
    e.Numbered: _numbered,
    e.NumberVoided: _number_voided,
    e.MadeReady: _made_ready,
    e.ApplicantTold: _told,
    e.HandedOver: _handed_over,
}
