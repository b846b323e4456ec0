"""How each event changes a file: the fold from entries to the snapshot.

Pure and total: it believes every event and decides nothing. It needs no file of `resources/`,
since each event says which step the file waits for afterwards. The fold of each event stands in the
module of its part of the route.
"""

from collections.abc import Mapping

from sikot_desk.domain import events as e
from sikot_desk.domain.application import Application, changed
from sikot_desk.domain.folding import intake, issue, letter, mending
from sikot_desk.domain.folding.intake import received
from sikot_desk.domain.folding.meta import Fold
from sikot_desk.domain.folding.meta import Meta as Meta


def fold(application: Application | None, event: e.CaseEvent, meta: Meta) -> Application:
    """Give the file after the event; `application` is None for Received alone.

    Raises ValueError when another event comes first.
    """
    if isinstance(event, e.Received):
        return received(event, meta)
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


_STILL = frozenset(
    {
        *(e.Noted, e.Revealed, e.Printed, e.PrintFailed, e.MapSentOut, e.MapCameBack),
        e.WayUndone,
        *(e.ApplicantTold, e.Corrected, e.StepUndone),
    }
)
"""Events after which the file's time stands as it was, or as they themselves set it."""

_FOLDS: Mapping[type, Fold] = {
    **intake.FOLDS,
    **letter.FOLDS,
    **issue.FOLDS,
    **mending.FOLDS,
}
