"""The sheets an office prints its papers on: the sizes by key, and each paper as it is set.

What is set is decided by `domain.paper_kinds`; here it becomes a sheet to be drawn on.
"""

from collections.abc import Mapping

from sikot_desk.domain.office import Office
from sikot_desk.domain.paper_kinds import KINDS, ROLL, Layout, layout
from sikot_desk.print import page

PAPERS: Mapping[str, page.Paper] = {
    "F4_215": page.F4_215,
    "F4_210": page.F4_210,
    "A4": page.A4,
    "A5": page.A5_LANDSCAPE,
    "F4_LANDSCAPE": page.F4_LANDSCAPE,
    "A4_LANDSCAPE": page.A4_LANDSCAPE,
    ROLL: page.ROLL_80,
}
"""Size by its key."""


def paper_of(office: Office, kind: str) -> page.Paper:
    """Give the sheet on which a kind of paper is laid out as the office set it.

    Raises KeyError for a kind that cannot be set. What a later version of the limits no longer
    bears is laid out as it was designed.
    """
    setting = office.paper(kind)
    whole = PAPERS[setting.size]
    found = layout(KINDS[kind], setting)
    usual = (whole.width, whole.height, 1.0)
    if setting.size == ROLL or not isinstance(found, Layout):
        return whole
    if (found.width, found.height, found.scale) == usual and found.shift == (0.0, 0.0):
        return whole
    return page.Paper(
        name=whole.name,
        width=found.width,
        height=found.height,
        within=(whole.width, whole.height),
        shift=found.shift,
        scale=found.scale,
    )


def on_a_sheet(office: Office, kind: str) -> page.Paper:
    """The same for a paper that a roll cannot hold: on the usual size where a roll is set."""
    if office.paper(kind).size == ROLL:
        return PAPERS[KINDS[kind].sizes[0]]
    return paper_of(office, kind)
