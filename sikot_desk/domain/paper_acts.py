"""Deciding on what the office sets about its papers: emblem, sizes and margins, columns.

A paper that could not be printed as set is refused here, beside the field that asks too much.
"""

from sikot_desk.domain import paper_kinds as kinds
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain.case import Facts
from sikot_desk.domain.intake import Outcome
from sikot_desk.domain.paper_kinds import Layout, PaperKind, Setting
from sikot_desk.domain.refusals import Refused

_FEWEST = 3
_SIDES = ("top", "right", "bottom", "left")


def set_emblem(action: p.SetEmblem, facts: Facts) -> Outcome:
    """Set or take away the emblem (the desk has read the picture and found it printable)."""
    return (p.EmblemSet(png=facts.emblem, reason=action.reason),)


def set_paper(action: p.SetPaper, _facts: Facts) -> Outcome:
    """Set size, margins and type of a kind of paper, within what it can bear."""
    kind = kinds.KINDS.get(action.paper)
    if kind is None:
        return Refused("paper_kind_unknown", {"paper": action.paper}, field="paper")
    refused = _beyond_limits(action, kind)
    if refused:
        return refused
    said = {name: getattr(action, name) for name in (*_SIDES, "size", "step")}
    found = kinds.layout(kind, Setting(**said))
    if isinstance(found, Layout):
        return (p.PaperSet(paper=action.paper, reason=action.reason, **said),)
    facts: dict[str, str | int] = {
        "paper": kind.name,
        "needed": f"{found.needed[0]} × {found.needed[1]}",
        "found": f"{found.found[0]} × {found.found[1]}",
    }
    return Refused("paper_no_room", facts, field=found.field)


def _beyond_limits(action: p.SetPaper, kind: PaperKind) -> Refused | None:
    if action.size not in kind.sizes:
        said = {"size": action.size, "paper": kind.name, "known": ", ".join(kind.sizes)}
        return Refused("paper_size_unknown", said, field="size")
    if action.step not in kind.steps:
        least, most = min(kind.steps), max(kind.steps)
        said = {"least": f"{least}", "most": f"{most}", "paper": kind.name}
        return Refused("paper_step_odd", said, field="step")
    for side in _SIDES:
        typed, least = getattr(action, side), getattr(kind.least, side)
        if typed is not None and not least <= typed <= kinds.MOST_MARGIN:
            said = {"least": f"{least}", "most": f"{kinds.MOST_MARGIN}", "paper": kind.name}
            return Refused("paper_margin_odd", said, field=side)
    return None


def set_register_columns(action: p.SetRegisterColumns, _facts: Facts) -> Outcome:
    """Set the columns of the buku register: each known, once, and those that name a file."""
    for place, key in enumerate(action.columns):
        if key not in kinds.REGISTER_COLUMNS:
            said = {"column": key, "known": ", ".join(kinds.REGISTER_COLUMNS)}
            return Refused("column_unknown", said, field="columns")
        if key in action.columns[:place]:
            return Refused("column_twice", {"column": key}, field="columns")
    missing = [key for key in kinds.NEEDED_COLUMNS if key not in action.columns]
    if action.columns and (missing or len(action.columns) < _FEWEST):
        said = {"needed": ", ".join(kinds.NEEDED_COLUMNS), "fewest": f"{_FEWEST}"}
        return Refused("columns_missing", said, field="columns")
    return (p.RegisterColumnsSet(columns=action.columns, reason=action.reason),)
