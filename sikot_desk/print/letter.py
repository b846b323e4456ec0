"""The letter: a permit or a revocation, on exactly one page of the office's paper.

Title, legal basis, data, sentences and signatory all come as data. Before anything is drawn the
letter is fitted: it is set closer step by step, and refused when no step holds it. What the
letter says of the law and of the office is not known here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from sikot_desk.print import kop, letter_body, letter_foot, letter_signing, marks, page
from sikot_desk.print.letter_parts import (
    Archive,
    ByHand,
    DataRow,
    DataRows,
    Letter,
    Numbering,
    OverPrint,
    ParafForm,
    Printed,
    Signatory,
    Statement,
)
from sikot_desk.print.letter_setting import Anchor, Anchors, Frame, Setting, ladder
from sikot_desk.print.page import A4, F4_210, F4_215, Paper, Sheet

__all__ = [
    "Anchor",
    "Anchors",
    "Archive",
    "ByHand",
    "DataRow",
    "DataRows",
    "DoesNotFit",
    "Fit",
    "Letter",
    "LetterTooLong",
    "Numbering",
    "OverPrint",
    "ParafForm",
    "Printed",
    "Signatory",
    "Statement",
    "fit",
    "render",
    "render_all",
]

_PAPERS = (A4, F4_210, F4_215)
_NAMED_FIELDS = 3


@dataclass(frozen=True, slots=True)
class Fit:
    """The letter fits: at which stage (0 is the ordinary letter), in which type, with which places.

    Number, date and code of the over-print are set in `size` points at `anchors`.
    """

    stage: int
    size: float
    anchors: Anchors


@dataclass(frozen=True, slots=True)
class DoesNotFit:
    """The letter is too long: its three longest fields, and the paper that would hold it.

    The longest field comes first; `paper` is None when no paper of the office holds the letter.
    """

    fields: tuple[DataRow, ...]
    paper: Paper | None


class LetterTooLong(Exception):
    """A letter was to be printed that fits at no stage; nothing was written."""

    def __init__(self, reason: DoesNotFit) -> None:
        super().__init__(f"too long: {', '.join(row.label for row in reason.fields)}")
        self.reason = reason


@dataclass(frozen=True, slots=True)
class _Composition:
    sheet: Sheet
    fits: bool
    anchors: Anchors


def fit(data: Letter, paper: Paper) -> Fit | DoesNotFit:
    """Whether the letter fits on one page of `paper`, and how closely it must be set.

    Nothing is written; the anchors are those of the letter as `render` prints it.
    """
    page.require_face()
    found = _fitting(data, paper)
    if found is not None:
        setting, composed = found
        return Fit(setting.stage, setting.body, composed.anchors)
    return DoesNotFit(_longest(data), _holder(data, paper))


def render(data: Letter, out: BinaryIO) -> None:
    """Write the letter as a PDF of one page; raises LetterTooLong when no stage holds it."""
    render_all([data], out)


def render_all(letters: Sequence[Letter], out: BinaryIO) -> None:
    """Write letters made together as one PDF, each on one page; raises LetterTooLong."""
    page.require_face()
    title = " ".join(letters[-1].title_lines)
    page.publish([_sheet(data) for data in letters], title, out)


def _sheet(data: Letter) -> Sheet:
    found = _fitting(data, data.paper)
    if found is None:
        raise LetterTooLong(DoesNotFit(_longest(data), _holder(data, data.paper)))
    return found[1].sheet


def _fitting(data: Letter, paper: Paper) -> tuple[Setting, _Composition] | None:
    for setting in ladder(data.step):
        composed = _compose(Frame(Sheet(paper), data, paper, setting))
        if composed.fits:
            return setting, composed
    return None


def _compose(frame: Frame) -> _Composition:
    """Set the letter on its sheet; what does not fit is set all the same."""
    rule = kop.full(frame.sheet, frame.data.kop, frame.left, frame.right, frame.setting.top)
    first, last = letter_body.title(frame, rule)
    number = letter_body.number(frame, last + 6.4 + frame.gap(1.4))
    y = letter_body.basis(frame, number.y)
    y = letter_body.body(frame, y)
    y = letter_body.closing(frame, y)
    block = letter_signing.signature(frame, y + frame.lead + frame.gap(5.63))
    copies_end = letter_signing.copies(frame, block)
    fits = letter_foot.put(frame, block, copies_end)
    _mark(frame, first)
    places = letter_foot.code_anchor(frame), letter_foot.qr_anchor(frame)
    return _Composition(frame.sheet, fits, Anchors(number, block.date, *places))


def _mark(frame: Frame, title_y: float) -> None:
    if frame.data.copy_mark and not frame.data.draft_note:
        marks.copy_mark(frame.sheet, frame.data.copy_mark, frame.right, title_y)
    if frame.data.draft_note:
        marks.draft(frame.sheet)
    marks.put(frame.sheet, frame.data.marks, frame.paper.width - 12)


def _longest(data: Letter) -> tuple[DataRow, ...]:
    """The three longest fields, the longest first."""
    rows = [row for part in data.body if isinstance(part, DataRows) for row in part.rows]
    ranked = sorted(rows, key=lambda row: len(row.value), reverse=True)
    return tuple(ranked[:_NAMED_FIELDS])


def _holder(data: Letter, paper: Paper) -> Paper | None:
    others = (other for other in _PAPERS if other != paper)
    return next((other for other in others if _fitting(data, other)), None)
