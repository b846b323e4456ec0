"""Where a map is while an official has it: sent out, and back (buku ekspedisi).

An option of the office, off at first; the SOP's steps neither wait for it nor move by it.
"""

from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain.application import Status
from sikot_desk.domain.case import Facts, in_status
from sikot_desk.domain.intake import Outcome
from sikot_desk.domain.refusals import Refused

OPTION = "custody"
CARRIED = frozenset({"paraf", "sign"})
"""Acts for which a map is carried to an official."""


def send_out(_action: a.SendOut, facts: Facts) -> Outcome:
    """The map goes to the official whose paraf or signature the file waits for."""
    refused = _off(facts) or in_status(facts, Status.OPEN)
    if refused:
        return refused
    if facts.file.out is not None:
        post = facts.procedure.post(facts.file.out.post).title
        return Refused("map_out_already", {"post": post})
    if facts.step.act not in CARRIED:
        return Refused("map_not_wanted", {"step": facts.step.name})
    return (e.MapSentOut(step=facts.step.key, post=facts.step.post, occurred=facts.occurred),)


def take_in(_action: a.TakeIn, facts: Facts) -> Outcome:
    """The map comes back, whatever became of the file meanwhile."""
    if refused := _off(facts):
        return refused
    out = facts.file.out
    if out is None:
        return Refused("map_not_out")
    return (e.MapCameBack(post=out.post, occurred=facts.occurred),)


def undo(action: a.UndoWay, facts: Facts) -> Outcome:
    """Take back the last recorded half of a way: the map did not come back, or did not go."""
    if refused := _off(facts):
        return refused
    if not facts.file.ways:
        return Refused("map_not_out")
    way = facts.file.ways[-1]
    last = way.returned or way.sent
    if action.entry not in {0, last}:
        return Refused("way_not_the_last")
    return (e.WayUndone(entry=last, post=way.post, reason=action.reason, occurred=facts.occurred),)


def _off(facts: Facts) -> Refused | None:
    return None if facts.office.option(OPTION) == "on" else Refused("custody_off")
