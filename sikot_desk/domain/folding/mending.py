"""How withdrawals, corrections and what is taken back change a file."""

from collections.abc import Mapping

from sikot_desk.domain import events as e
from sikot_desk.domain.application import Application, Status, changed
from sikot_desk.domain.corrections import with_typed
from sikot_desk.domain.folding.meta import Fold, Meta
from sikot_desk.domain.folding.passing import set_by, unready, without_sheet


def _withdrawn(app: Application, event: e.Withdrawn, _: Meta) -> Application:
    sheets = without_sheet(app, event.reason)
    return changed(app, status=Status.WITHDRAWN, step="", closed_reason=event.reason, sheets=sheets)


def _corrected(app: Application, event: e.Corrected, meta: Meta) -> Application:
    for field, text in event.after.items():
        app = with_typed(app, field, text)
    return set_by(app, meta)


def _step_undone(app: Application, event: e.StepUndone, _: Meta) -> Application:
    """Stand where the file stood before the step: what came before it, not the step, is last."""
    kept = tuple(passage for passage in app.passages if passage.seq != event.entry)
    taken = next(passage for passage in app.passages if passage.seq == event.entry)
    paused = [pause.end for pause in app.pauses if pause.end]
    before = max(filter(None, (taken.started, app.numbered, *paused)))
    undone = changed(app, step=event.step, since=taken.started, last=before, passages=kept)
    if app.status is Status.READY:
        return unready(undone)
    return changed(undone, signed_by="")


def _noted(app: Application, _event: e.Noted, _: Meta) -> Application:
    return changed(app, notes=app.notes + 1)


def _revealed(app: Application, _event: e.Revealed, _: Meta) -> Application:
    return app


FOLDS: Mapping[type, Fold] = {
    e.Withdrawn: _withdrawn,
    e.Corrected: _corrected,
    e.StepUndone: _step_undone,
    e.Noted: _noted,
    e.Revealed: _revealed,
}
