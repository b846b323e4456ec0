"""The marks a paper may carry besides its own content: training, draft, reprint, copy, specimen."""

from dataclasses import dataclass
from datetime import datetime

from sikot_desk.domain import dates
from sikot_desk.print.fonts import Face
from sikot_desk.print.page import Pen, Sheet, Type
from sikot_desk.print.text import cut

__all__ = ["Marks", "Reprint", "Zone", "copy_mark", "draft", "put", "reprint_frame"]

REPRINT_HIGH = 6.4
"""Height of the CETAK ULANG frame in mm."""
_COPY = (27.0, 7.2)
_DRAFT_GREY = 0.93
_TRAINING_GREY = 0.88
_ANGLE = 52.0


@dataclass(frozen=True, slots=True)
class Reprint:
    """The `count`-th reprint of a slip, receipt or routing sheet: when (WIB) and by whom."""

    count: int
    moment: datetime
    officer: str


@dataclass(frozen=True, slots=True)
class Marks:
    """Which marks a paper carries: of a training register, of a reprint, of a specimen."""

    training: bool = False
    reprint: Reprint | None = None
    specimen: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """The part of a sheet a mark belongs to: its top and height, and where its content begins."""

    top: float
    height: float
    content_top: float


def put(sheet: Sheet, marks: Marks, right: float, zone: Zone | None = None) -> None:
    """Put LATIHAN behind the text with its black band, and CONTOH in the margin.

    On a sheet of several parts every part gets its own. The band is 12 high, less where the
    content begins higher.
    """
    part = zone or Zone(0, sheet.paper.height, 15)
    if marks.training:
        _training(sheet, part)
    if marks.specimen:
        grey = Type(6.5, grey=0.6)
        y = part.top + min(7.5, part.content_top - 2.5)
        sheet.right(right, y, "CONTOH  ·  data rekaan", grey)


def draft(sheet: Sheet) -> None:
    """DRAF across the whole sheet, behind the text."""
    sheet.slanted(_middle(sheet, Zone(0, sheet.paper.height, 0)), "DRAF", 150, _ANGLE, _DRAFT_GREY)


def copy_mark(sheet: Sheet, text: str, right: float, baseline: float) -> None:
    """SALINAN or DUPLIKAT in its frame, level with the first line of the title."""
    wide, high = _COPY
    top = baseline - high / 2 - 1.4
    sheet.frame(right - wide, top, wide, high, Pen(0.9))
    sheet.centred(right - wide / 2, baseline, text, Type(11, Face.BOLD))


def reprint_frame(sheet: Sheet, reprint: Reprint, left: float, right: float, top: float) -> None:
    """CETAK ULANG ke-n with date, hour and officer, 6.4 high, from `left` to `right`."""
    sheet.frame(left, top, right - left, REPRINT_HIGH, Pen(0.6))
    heading = Type(9, Face.BOLD)
    words = f"CETAK ULANG ke-{reprint.count}"
    sheet.text(left + 2, top + 4.3, words, heading)
    small = Type(7.5)
    room = right - left - 8 - heading.width(words)
    told = f"{dates.long_moment(reprint.moment)}, {reprint.officer}"
    sheet.right(right - 2, top + 4.3, cut(told, small, room), small)


def _training(sheet: Sheet, part: Zone) -> None:
    size = min(100.0, 100.0 * part.height / 150)
    sheet.slanted(_middle(sheet, part), "LATIHAN", size, _ANGLE, _TRAINING_GREY)
    high = min(12.0, part.content_top - 0.6)
    left, edge, wide = sheet.paper.extent
    top = part.top + (0 if part.top else edge)
    sheet.block(left, top, wide, high, 0.0)
    words = "LATIHAN  ·  BUKAN DOKUMEN SAH"
    type_ = Type(11 if high > 7 else 9, Face.BOLD, grey=1.0)
    sheet.centred(sheet.paper.width / 2, top + high / 2 + 1.4, words, type_)


def _middle(sheet: Sheet, part: Zone) -> tuple[float, float]:
    return sheet.paper.width / 2, part.top + part.height / 2
