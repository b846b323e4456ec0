"""Tanda terima on the 80 mm roll of a thermal printer, as long as what it says.

The same content as the sheet of two halves, for the applicant alone: requirements that were not
there are named by their numbers, and nothing is finer than a dot of such a printer (1/8 mm).
"""

from dataclasses import dataclass, replace
from typing import BinaryIO

from sikot_desk.domain import dates
from sikot_desk.print import barcode, marks, page
from sikot_desk.print.fonts import Face
from sikot_desk.print.marks import Reprint, Zone
from sikot_desk.print.page import ROLL_80, Pen, Sheet, Type
from sikot_desk.print.receipt import Acceptance, Receipt, Verdict
from sikot_desk.print.text import Sentence, draw_lines, fitted, grouped_id, plain, wrap

__all__ = ["render"]

_LEFT, _WIDE = 4.0, 72.0
_RIGHT = _LEFT + _WIDE
_MIDDLE = _LEFT + _WIDE / 2
_TOP, _END = 4.0, 8.0
_MODULE = 0.375
"""Three dots of an 8 dots/mm head."""
_BARS_LEFT, _BARS_HIGH = 21.0, 10.0
_VALUES = 26.0
_BODY, _SMALL = 8.0, 6.5
_LEAD = 0.44
_BAND = 5.0
_WATERMARK = 95.0
"""How much of the roll the word LATIHAN takes, so that its width holds it."""


@dataclass(frozen=True, slots=True)
class _Slip:
    """A slip being laid out from the top; each part gives the y where it ends."""

    sheet: Sheet
    data: Receipt

    def paragraph(self, y: float, text: Sentence, type_: Type, left: float = _LEFT) -> float:
        """Text from `left` to the right edge below `y`."""
        lines = wrap(text, type_.size, _RIGHT - left)
        lead = _LEAD * type_.size
        return draw_lines(self.sheet, (left, y + lead), lines, type_, lead)

    def centred(self, y: float, words: str, type_: Type, down: float) -> float:
        """One line in the middle, smaller where it is too wide."""
        told = fitted(words, type_, _WIDE, type_.size * 0.6, 2)
        for line in told.lines:
            y += down
            self.sheet.centred(_MIDDLE, y, line, type_.at(told.size))
        return y

    def rule(self, y: float) -> float:
        """A dashed line with air above and below."""
        self.sheet.rule(_LEFT, _RIGHT, y + 2.2, Pen(0.7, 0, (2, 2)))
        return y + 2.8


def render(data: Receipt, out: BinaryIO) -> None:
    """Write the receipt as one page 80 mm wide that ends below its last line."""
    page.require_face()
    end = _laid(_Slip(Sheet(ROLL_80), data))
    sheet = Sheet(replace(ROLL_80, height=round(end + _END)))
    marks.put(sheet, data.marks, _RIGHT, Zone(0, _WATERMARK, _BAND + 0.6))
    _laid(_Slip(sheet, data))
    page.publish([sheet], f"Tanda terima {data.file_id}", out)


def _laid(slip: _Slip) -> float:
    y = _head(slip, _TOP + (_BAND if slip.data.marks.training else 0))
    y = _data(slip, y)
    outcome = slip.data.outcome
    if isinstance(outcome, Acceptance):
        y = _promise(slip, outcome, _checked(slip, outcome, y))
    else:
        y = slip.paragraph(slip.rule(y), plain(outcome.sentence), Type(_BODY))
    return _end(slip, y)


def _head(slip: _Slip, top: float) -> float:
    """Kop, title, number and bars."""
    data = slip.data
    y = slip.centred(top, data.kop.government, Type(8), 3)
    y = slip.centred(y, " ".join(data.kop.dinas_lines), Type(8, Face.BOLD), 3.5)
    y = slip.rule(y)
    accepted = isinstance(data.outcome, Acceptance)
    title = "TANDA TERIMA BERKAS" if accepted else "TANDA TITIP BERKAS"
    y = slip.centred(y, title, Type(10.5, Face.BOLD), 4.2)
    y = slip.centred(y, data.product, Type(7.5), 3.4)
    if data.marks.reprint:
        y = _reprint(slip, data.marks.reprint, y + 1.4)
    if isinstance(data.outcome, Acceptance):
        y = slip.centred(y + 0.6, data.registration_label, Type(7.5), 3.4)
        y = slip.centred(y, data.outcome.registration, Type(14, Face.BOLD), 5.4)
    else:
        y = slip.centred(y + 0.8, "BELUM DINYATAKAN LENGKAP", Type(10, Face.BOLD), 4.4)
    digits = barcode.payload(data.file_id)
    barcode.draw(slip.sheet, (_BARS_LEFT, y + 2.6), digits, _MODULE, _BARS_HIGH)
    y += 2.6 + _BARS_HIGH
    return slip.rule(slip.centred(y, grouped_id(data.file_id), Type(8), 3.5))


def _reprint(slip: _Slip, reprint: Reprint, top: float) -> float:
    """CETAK ULANG ke-n over date, hour and officer, which one line of the roll does not hold."""
    y = slip.centred(top, f"CETAK ULANG ke-{reprint.count}", Type(9, Face.BOLD), 3.9)
    told = f"{dates.long_moment(reprint.moment)}, {reprint.officer}"
    y = slip.centred(y, told, Type(7.5), 3.3)
    slip.sheet.frame(_LEFT + 0.2, top, _WIDE - 0.4, y + 1.6 - top, Pen(0.7))
    return y + 1.6


def _data(slip: _Slip, y: float) -> float:
    data, outcome = slip.data, slip.data.outcome
    when = "Diterima lengkap" if isinstance(outcome, Acceptance) else "Dititipkan"
    rows = (
        (when, dates.weekday_moment(outcome.moment), Face.REGULAR),
        ("Pemohon", data.applicant, Face.BOLD),
        ("Jenis", data.kind, Face.REGULAR),
        ("Tempat kerja", data.workplace, Face.REGULAR),
        ("Pembawa", f"{data.bringer}, {data.relation}", Face.REGULAR),
        ("Telepon", data.phone, Face.REGULAR),
        (data.officer_title, data.officer, Face.REGULAR),
    )
    for label, value, face in rows:
        if value:
            slip.sheet.text(_LEFT, y + _LEAD * _BODY, label, Type(7.2))
            slip.sheet.text(_VALUES - 1.6, y + _LEAD * _BODY, ":", Type(7.2))
            y = slip.paragraph(y, plain(value, face), Type(_BODY), _VALUES) + 0.3
    return y


def _checked(slip: _Slip, outcome: Acceptance, y: float) -> float:
    """Say how many requirements are there, and the numbers of those that are not."""
    asked = [one for one in outcome.requirements if one.verdict is not Verdict.NOT_REQUIRED]
    absent = [f"{one.number}" for one in asked if one.verdict is Verdict.ABSENT]
    there = f"{len(asked) - len(absent)} dari {len(asked)} persyaratan ada"
    y = slip.paragraph(slip.rule(y), plain(f"{there}.", Face.BOLD), Type(_BODY))
    if absent:
        said = f"Tidak ada: nomor {', '.join(absent)} pada daftar persyaratan."
        y = slip.paragraph(y, plain(said), Type(_BODY))
    return slip.paragraph(y, plain(" ".join(outcome.terms)), Type(_BODY))


def _promise(slip: _Slip, outcome: Acceptance, y: float) -> float:
    """The emphasised box: when the permit is promised."""
    top = y + 2
    y = slip.centred(top, "Dijanjikan selesai", Type(_BODY), 3.8)
    promise = fitted(dates.weekday_moment(outcome.promise), Type(11, Face.BOLD), _WIDE - 4, 9, 2)
    for line in promise.lines:
        y += 4.8
        slip.sheet.centred(_MIDDLE, y, line, Type(promise.size, Face.BOLD))
    slip.sheet.frame(_LEFT + 0.2, top, _WIDE - 0.4, y + 2.2 - top, Pen(1))
    y += 2.8
    return slip.paragraph(y, plain(outcome.earlier), Type(_BODY)) if outcome.earlier else y


def _end(slip: _Slip, y: float) -> float:
    y = slip.paragraph(y + 0.6, slip.data.notice, Type(_BODY))
    return slip.paragraph(y + 1, plain(slip.data.small_print), Type(_SMALL))
