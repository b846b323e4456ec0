"""Number, date and code over-printed onto the signed sheet: where, and whether it can be done.

The places come from the blanko as it was printed and are kept with that print; newer settings
never move them. Offsets are the printer's and tray's, in mm to the right and down.
"""

from sikot_desk.desk.letters import Source
from sikot_desk.desk.papers import BESIDE, Offset, kept
from sikot_desk.desk.sheets import PAPERS
from sikot_desk.domain import events as e
from sikot_desk.domain.case import Facts
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.trouble import Trouble
from sikot_desk.print import letter, overprint
from sikot_desk.print.letter import Anchor, Anchors
from sikot_desk.print.overprint import NumberPrint
from sikot_desk.print.page import Paper

_HUNDREDTHS = 100
_CODE = "W" * 10
"""Stands for a code not yet given: as wide as any."""
_QR = "QR"
"""Stands for a QR not yet signed: any is as big."""


def anchors_of(data: letter.Letter) -> e.Anchors | None:
    """Give the places to be kept with a blanko's print; None for one numbered by hand."""
    if not isinstance(data.numbering, letter.OverPrint):
        return None
    found = letter.fit(data, data.paper)
    if not isinstance(found, letter.Fit):
        return None
    return e.Anchors(
        sheet=next(key for key, paper in PAPERS.items() if paper.held == data.paper.held),
        size=round(found.size * _HUNDREDTHS),
        number=_whole(data.paper, found.anchors.number),
        date=_whole(data.paper, found.anchors.date),
        code=_whole(data.paper, found.anchors.code),
        qr=_whole(data.paper, found.anchors.qr) if found.anchors.qr else None,
    )


def number_print(source: Source, offset: Offset) -> NumberPrint:
    """Give the over-print of a numbered file.

    Raises ValueError when its sheet has no places or no number, Trouble when the offset pushes
    it off the page.
    """
    given = source.given
    anchors = kept(source.app, f"blanko{BESIDE}" if source.making else "blanko")
    if anchors is None or given.letter_date is None:
        raise ValueError("nothing to be over-printed")
    data = NumberPrint(
        paper=PAPERS[anchors.sheet],
        anchors=_places(anchors),
        size=anchors.size / _HUNDREDTHS,
        number=given.number,
        letter_date=given.letter_date,
        code=given.code,
        code_note=source.procedure.sentences["code_note"],
        offset=offset,
        qr=source.qr if anchors.qr else "",
    )
    if overprint.reaches_edge(data):
        raise Trouble("overprint_off_page")
    return data


def fault(facts: Facts, numbered: e.Numbered, offset: Offset) -> Refused | None:
    """Refuse a number that would be printed off the page, before it is given."""
    anchors = kept(facts.file, f"blanko{BESIDE}" if numbered.letter else "blanko")
    if anchors is None:
        return None
    data = NumberPrint(
        paper=PAPERS[anchors.sheet],
        anchors=_places(anchors),
        size=anchors.size / _HUNDREDTHS,
        number=numbered.number,
        letter_date=numbered.letter_date,
        code=_CODE,
        code_note=facts.procedure.sentences["code_note"],
        offset=offset,
        qr=_QR if anchors.qr else "",
    )
    if not overprint.reaches_edge(data):
        return None
    right, down = (f"{part:.1f}".replace(".", ",") for part in offset)
    return Refused("overprint_off_page", {"right": right, "down": down})


def _whole(paper: Paper, place: Anchor) -> tuple[int, int]:
    x, y = paper.on_sheet(place.x, place.y)
    return round(x * _HUNDREDTHS), round(y * _HUNDREDTHS)


def _places(anchors: e.Anchors) -> Anchors:
    qr = _place(anchors.qr) if anchors.qr else None
    return Anchors(_place(anchors.number), _place(anchors.date), _place(anchors.code), qr)


def _place(whole: tuple[int, int]) -> Anchor:
    return Anchor(whole[0] / _HUNDREDTHS, whole[1] / _HUNDREDTHS)
