"""*Kertas tidak keluar*: a blanko recorded as printed that never left the printer.

The same version is printed again, unmarked: nobody holds another. Once somebody has put ink on a
sheet it is no longer so, and a spoiled one is a *lembar rusak*.
"""

from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain.application import Status
from sikot_desk.domain.case import Facts, in_status
from sikot_desk.domain.intake import Outcome
from sikot_desk.domain.refusals import Refused


def fail_print(action: a.FailPrint, facts: Facts) -> Outcome:
    """Record that a print never came out, while the file waits for the first paraf."""
    refused = in_status(facts, Status.OPEN)
    if refused:
        return refused
    app = facts.file
    if app.sheet is None:
        return Refused("no_sheet")
    if app.step != facts.step_after(facts.first_step("draft")):
        return Refused("initialled_already")
    return (
        e.PrintFailed(
            paper=action.paper,
            version=app.sheet.version,
            reason=action.reason,
            occurred=facts.occurred,
        ),
    )
