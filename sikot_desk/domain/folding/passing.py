"""What several events do to a file alike: pass a step, withdraw a sheet, set typed data."""

from dataclasses import replace
from typing import Any

from sikot_desk.domain.application import Application, Passage, Sheet, Status, changed
from sikot_desk.domain.folding.meta import Meta


def passed(app: Application, event: Any, meta: Meta, official: str = "") -> Application:
    """Give the file after the step it waited for, waiting for the one the event names."""
    passages = (*app.passages, passage(app, event, meta, official))
    return changed(app, step=event.waits_for, passages=passages)


def passage(app: Application, event: Any, meta: Meta, official: str = "") -> Passage:
    """Give the record of the step the file waited for, as the event ends it."""
    return Passage(
        step=app.step,
        seq=meta.seq,
        started=app.since,
        occurred=event.occurred,
        officer=meta.officer,
        official=official,
        given=getattr(event, "given", "holder"),
    )


def set_by(app: Application, meta: Meta) -> Application:
    """Note that the entry set typed data of the file."""
    return changed(app, set_by=meta.seq, set_in=(*app.set_in, meta.seq))


def without_sheet(app: Application, why: str) -> tuple[Sheet, ...]:
    """Give the sheets with the newest one withdrawn."""
    if app.sheet is None:
        return app.sheets
    return (*app.sheets[:-1], replace(app.sheets[-1], withdrawn=why))


def unready(app: Application) -> Application:
    """Give the file as one that waits for its step again, not for its holder."""
    return changed(app, status=Status.OPEN, ready=None)
