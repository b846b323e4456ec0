"""Tanda terima berkas: one sheet, the office's half above the applicant's, with a line to cut.

A complete file gets its registration number, the checklist and the promise (SOP step 2). A file
left at the counter unchecked (*titip berkas*) gets neither number nor promise.
"""

import math
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from typing import BinaryIO

from sikot_desk.domain import dates
from sikot_desk.print import form, halves, marks, page
from sikot_desk.print.fonts import Face
from sikot_desk.print.form import INK, Columns, Field
from sikot_desk.print.halves import LEFT, Half, Hands
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks
from sikot_desk.print.page import HEAD, Paper, Pen, Sheet, Type
from sikot_desk.print.text import Sentence, fitted

__all__ = ["Acceptance", "Custody", "Receipt", "RequirementLine", "Verdict", "checklist", "render"]

_MOST_ITEMS = 20


class Verdict(Enum):
    """What the receipt says of one requirement."""

    PRESENT = auto()
    ABSENT = auto()
    NOT_REQUIRED = auto()
    OPEN = auto()
    """Both boxes are empty, for the pen."""


@dataclass(frozen=True, slots=True)
class RequirementLine:
    """One requirement of the checklist: its number, its short name (≤ 45 letters), its verdict."""

    number: int
    name: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A complete file: number, moment (WIB), checklist, terms (two sentences) and promise (WIB).

    `earlier` says what was promised before, and why it is another now; empty for a first promise.
    """

    registration: str
    moment: datetime
    requirements: tuple[RequirementLine, ...]
    terms: tuple[str, ...]
    promise: datetime
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class Custody:
    """A file left at the counter, not yet declared complete: when (WIB), and what that means."""

    moment: datetime
    sentence: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """Everything a tanda terima says.

    `product` is the permit's name; `notice` and `small_print` stand on the applicant's half only;
    `officer_title` is the post of the officer who signs.
    """

    paper: Paper
    kop: Kop
    marks: Marks
    product: str
    file_id: str
    kind: str
    applicant: str
    workplace: str
    bringer: str
    relation: str
    phone: str
    officer: str
    officer_title: str
    outcome: Acceptance | Custody
    notice: Sentence
    small_print: str
    registration_label: str = "Nomor pendaftaran"


def render(data: Receipt, out: BinaryIO) -> None:
    """Write the receipt as a PDF; more than twenty requirements take a second sheet."""
    page.require_face()
    parts = _parts(data)
    sheets = [_sheet(part, number, len(parts)) for number, part in enumerate(parts, 1)]
    page.publish(sheets, f"Tanda terima {data.file_id}", out)


def _parts(data: Receipt) -> list[Receipt]:
    outcome = data.outcome
    if isinstance(outcome, Custody) or len(outcome.requirements) <= _MOST_ITEMS:
        return [data]
    items = outcome.requirements
    starts = range(0, len(items), _MOST_ITEMS)
    chunks = [items[start : start + _MOST_ITEMS] for start in starts]
    return [replace(data, outcome=replace(outcome, requirements=chunk)) for chunk in chunks]


def _sheet(data: Receipt, number: int, total: int) -> Sheet:
    sheet = Sheet(data.paper)
    for half in halves.both(data.paper, f"lembar {number} dari {total}" if total > 1 else ""):
        _half(sheet, data, half)
    halves.cut_line(sheet)
    return sheet


def _half(sheet: Sheet, data: Receipt, half: Half) -> None:
    halves.head(sheet, half, data.kop, data.marks)
    bars = form.bars_at_right(sheet, data.file_id, half.right, half.top + 26.55)
    y = _title(sheet, data, (LEFT, bars - 4), half.top)
    y = _data(sheet, data, half, y)
    accepted = isinstance(data.outcome, Acceptance)
    if isinstance(data.outcome, Acceptance):
        y = _checklist(sheet, data.outcome, half, y + 3)
        y = _promise(sheet, data.outcome, half, y + 2.3)
    else:
        y = _custody(sheet, data.outcome, half, y + 4)
    hands = Hands(data.bringer, data.officer, data.officer_title)
    if half.for_office:
        halves.sign_office(sheet, half, hands, y, hand_over=accepted)
    else:
        halves.sign_applicant(sheet, half, hands, y, (data.notice, data.small_print))


def _title(sheet: Sheet, data: Receipt, edges: tuple[float, float], top: float) -> float:
    """Title and product, the frames under them; the first baseline of the data is returned."""
    accepted = isinstance(data.outcome, Acceptance)
    title = "TANDA TERIMA BERKAS PERMOHONAN" if accepted else "TANDA TITIP BERKAS"
    left, right = edges
    sheet.text(left, top + 31.2, title, Type(12.5, Face.BOLD))
    product = fitted(data.product, Type(9.5), right - left, 7)
    sheet.text(left, top + 36, product.lines[0], Type(product.size))
    y = top + 44.75
    if not accepted:
        sheet.frame(left, top + 39, right - left, 6.4, Pen(0.6))
        words = "BELUM DINYATAKAN LENGKAP"
        sheet.centred((left + right) / 2, top + 43.4, words, Type(9, Face.BOLD))
        y += 6.4
    if data.marks.reprint:
        above = top + (37.6 if accepted else 46.4)
        marks.reprint_frame(sheet, data.marks.reprint, left, right, above)
        y += 3.6 if accepted else 7
    return y


def _data(sheet: Sheet, data: Receipt, half: Half, y: float) -> float:
    outcome = data.outcome
    if isinstance(outcome, Acceptance):
        number = Field(data.registration_label, outcome.registration, Face.BOLD, 11)
        first = [number, Field("Diterima lengkap", dates.weekday_moment(outcome.moment))]
    else:
        first = [Field("Dititipkan", dates.weekday_moment(outcome.moment))]
    left = [
        *first,
        Field("Pemohon", data.applicant, Face.BOLD),
        Field("Tempat kerja", data.workplace),
    ]
    right = [
        Field("Jenis permohonan", data.kind),
        Field("Pembawa berkas", data.bringer),
        Field("Hubungan", data.relation),
        Field("Telepon", data.phone),
    ]
    type_ = Type(8.6)
    middle = half.right - 88
    ends = (
        form.fields(sheet, Columns(LEFT, 42, 44.4, middle - 3), y, left, type_, 4.52),
        form.fields(
            sheet, Columns(middle, middle + 28, middle + 30.4, half.right), y, right, type_, 4.52
        ),
    )
    return max(ends)


def _row_height(outcome: Acceptance, room: float) -> float:
    """4.9 a row; less when the half has no room for them and the signatures."""
    rows = math.ceil(len(outcome.requirements) / 2)
    return min(4.9, max(2.9, room / rows)) if rows else 4.9


def _checklist(sheet: Sheet, outcome: Acceptance, half: Half, top: float) -> float:
    room = half.line_y - 16.2 - 4.9 - _promise_high(outcome) - 2.3 - 4.8 - top
    row = _row_height(outcome, room)
    return checklist(sheet, outcome.requirements, half.right, top, row)


def checklist(
    sheet: Sheet, items: tuple[RequirementLine, ...], right: float, top: float, row: float
) -> float:
    """Draw the requirements in two tables from `top`, rows `row` high; where they end returns."""
    cut = math.ceil(len(items) / 2)
    gap = 3.8
    wide = (right - LEFT - gap) / 2
    for left, part in ((LEFT, items[:cut]), (LEFT + wide + gap, items[cut:])):
        _items(sheet, part, (left, top, wide), row)
    return top + 4.8 + row * cut


def _items(
    sheet: Sheet,
    items: tuple[RequirementLine, ...],
    frame: tuple[float, float, float],
    row: float,
) -> None:
    left, top, wide = frame
    split = left + wide - 24.2
    high = 4.8 + row * len(items)
    sheet.block(left, top, wide, 4.8, HEAD)
    head = Type(6.8, Face.BOLD)
    sheet.text(left + 1.2, top + 3.25, "No.", head)
    sheet.text(left + 7.4, top + 3.25, "Persyaratan", head)
    sheet.centred(split + 5, top + 3.2, "ADA", Type(6.5, Face.BOLD))
    sheet.centred(split + 16.7, top + 3.2, "TIDAK ADA", Type(6.5, Face.BOLD))
    sheet.rule(left, left + wide, top + 4.8, INK)
    for number, item in enumerate(items):
        _item(sheet, item, (left, top + 4.8 + row * number, split), row)
        if number:
            sheet.rule(left, left + wide, top + 4.8 + row * number, Pen(0.3, 0.6))
    sheet.upright(split, top, top + high, Pen(0.3, 0.6))
    sheet.frame(left, top, wide, high, Pen(0.7))


def _item(
    sheet: Sheet, item: RequirementLine, place: tuple[float, float, float], row: float
) -> None:
    left, top, split = place
    middle = top + row / 2
    size = min(7.8, 7.8 * row / 3.6)
    baseline = middle + 0.125 * size
    sheet.right(left + 5.1, baseline, f"{item.number}.", Type(size))
    name = fitted(item.name, Type(size), split - left - 8.2, size * 0.75)
    sheet.text(left + 7.4, baseline, name.lines[0], Type(name.size))
    if item.verdict is Verdict.NOT_REQUIRED:
        sheet.centred(split + 12.1, baseline, "tidak dipersyaratkan", Type(6.6, Face.ITALIC))
        return
    side = min(3.0, row - 0.7)
    present = item.verdict is Verdict.PRESENT
    form.box(sheet, split + 5 - side / 2, middle - side / 2, side, ticked=present)
    absent = item.verdict is Verdict.ABSENT
    form.box(sheet, split + 16.7 - side / 2, middle - side / 2, side, ticked=absent)


def _promise_high(outcome: Acceptance) -> float:
    return 16.2 if outcome.earlier else 12


def _promise(sheet: Sheet, outcome: Acceptance, half: Half, top: float) -> float:
    high = _promise_high(outcome)
    sheet.frame(LEFT, top, half.right - LEFT, high, Pen(1))
    right_part = half.right - 83
    for number, term in enumerate(outcome.terms[:2]):
        told = fitted(term, Type(8.2), right_part - LEFT - 6, 6)
        sheet.text(LEFT + 3, top + 4.6 + 4.5 * number, told.lines[0], Type(told.size))
    sheet.text(right_part, top + 4.6, "Dijanjikan selesai", Type(8.2))
    promise = dates.weekday_moment(outcome.promise)
    said = fitted(promise, Type(11.5, Face.BOLD), half.right - right_part - 3, 8)
    sheet.text(right_part, top + 9.8, said.lines[0], Type(said.size, Face.BOLD))
    if outcome.earlier:
        told = fitted(outcome.earlier, Type(8.2), half.right - LEFT - 6, 6)
        sheet.text(LEFT + 3, top + 14.2, told.lines[0], Type(told.size))
    return top + high


def _custody(sheet: Sheet, outcome: Custody, half: Half, top: float) -> float:
    room = half.right - LEFT
    told = fitted(outcome.sentence, Type(10), room - 6, 8.5, 2)
    high = 5.6 + 4.4 * len(told.lines)
    sheet.frame(LEFT, top, room, high, Pen(1))
    for number, line in enumerate(told.lines):
        sheet.text(LEFT + 3, top + 6 + 4.4 * number, line, Type(told.size))
    return top + high
