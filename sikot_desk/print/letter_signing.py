"""Where a letter is signed: place and date, the office held, room for pen and stamp, the name.

With it the frame of the photograph and the tembusan.
"""

from dataclasses import dataclass

from sikot_desk.domain import dates
from sikot_desk.print.fonts import Face
from sikot_desk.print.letter_parts import ByHand, Printed
from sikot_desk.print.letter_setting import Anchor, Frame
from sikot_desk.print.page import Pen, Type
from sikot_desk.print.text import draw_lines, grouped_nip, plain, wrap

__all__ = ["Block", "copies", "office_ends", "signature"]

_PHOTO = (40.0, 60.0)
_WRITTEN_DATE = 52.0
_DATE_LABEL = "pada tanggal "
_ON_BEHALF = "a.n. "
_LEAST_OFFICE = 9.5


@dataclass(frozen=True, slots=True)
class Block:
    """The signature block as set: baselines of the office's lines, the name and the last line."""

    date: Anchor
    top: float
    first_office: float
    last_office: float
    name: float
    bottom: float


def signature(frame: Frame, y: float) -> Block:
    """The block from baseline `y` down, and the frame of the photograph at its left."""
    sheet, x, lead = frame.sheet, frame.block, frame.lead
    sheet.text(x, y, f"Ditetapkan di {frame.data.place}", frame.body)
    day = Anchor(x + frame.body.width(_DATE_LABEL), y + 1.1 * lead)
    sheet.text(x, day.y, _DATE_LABEL.rstrip(), frame.body)
    if isinstance(frame.data.numbering, Printed):
        sheet.text(day.x, day.y, dates.long_date(frame.data.numbering.letter_date), frame.body)
    elif isinstance(frame.data.numbering, ByHand):
        sheet.dotted(day.x + 0.8, day.x + 0.8 + _WRITTEN_DATE, day.y)
    first = day.y + lead + frame.gap(0.65 * lead)
    last = _office(frame, first)
    name = last + frame.setting.room
    bottom = _person(frame, name)
    if frame.data.photo:
        _photo(frame, y - 2.45)
    return Block(day, y - 2.45, first, last, name, bottom)


def _office(frame: Frame, y: float) -> float:
    """The lines of the office held; with a.n. the following lines start behind it."""
    type_ = _office_type(frame)
    indent = _indent(frame, type_)
    y -= frame.lead
    for at, stored in enumerate(frame.data.signatory.lines):
        x = frame.block + (indent if at else 0.0)
        for part, line in enumerate(wrap(plain(stored), type_.size, frame.right - x)):
            y += frame.lead
            start = frame.block + indent if part else x
            draw_lines(frame.sheet, (start, y), (line,), type_, frame.lead)
    return y


def office_ends(frame: Frame) -> tuple[float, ...]:
    """Where each stored line of the office held ends, from the left edge of the sheet."""
    type_ = _office_type(frame)
    indent = _indent(frame, type_)
    lines = frame.data.signatory.lines
    return tuple(
        min(frame.right, frame.block + (indent if at else 0.0) + type_.width(line))
        for at, line in enumerate(lines)
    )


def _office_type(frame: Frame) -> Type:
    """The body type, smaller when a stored line would not stay one line."""
    size = frame.setting.body
    indent = _indent(frame, frame.body)
    room = frame.right - frame.block
    for at, stored in enumerate(frame.data.signatory.lines):
        wide = frame.body.width(stored) + (indent if at else 0.0)
        size = min(size, frame.setting.body * room / wide) if wide > room else size
    return Type(max(_LEAST_OFFICE, size))


def _indent(frame: Frame, type_: Type) -> float:
    """How far the lines after an a.n. begin behind it."""
    lines = frame.data.signatory.lines
    return type_.width(_ON_BEHALF) if lines and lines[0].startswith(_ON_BEHALF) else 0.0


def _person(frame: Frame, y: float) -> float:
    person = frame.data.signatory
    wide = frame.right - frame.block
    name = wrap(plain(person.name, Face.BOLD), frame.setting.body, wide)
    y = draw_lines(frame.sheet, (frame.block, y), name, frame.body, frame.lead)
    nip = f"NIP {grouped_nip(person.nip)}" if person.nip else ""
    for told in filter(None, (person.rank, nip)):
        lines = wrap(plain(told), frame.setting.body, wide)
        place = (frame.block, y + frame.lead)
        y = draw_lines(frame.sheet, place, lines, frame.body, frame.lead)
    return y


def _photo(frame: Frame, top: float) -> None:
    wide, high = _PHOTO
    left = frame.block - 60
    frame.sheet.frame(left, top, wide, high, Pen(0.5, 0.5))
    hint = Type(8.5, grey=0.4)
    frame.sheet.centred(left + wide / 2, top + high / 2 - 1.2, "Pas foto", hint)
    frame.sheet.centred(left + wide / 2, top + high / 2 + 2.6, "4 × 6 cm", hint)


def copies(frame: Frame, block: Block) -> float:
    """The tembusan below photo and block; its last baseline returns, 0 without any."""
    items = [item.strip().rstrip(";.,") for item in frame.data.copies]
    if not items:
        return 0.0
    type_ = Type(frame.setting.copies)
    lead = frame.setting.copies * 0.43
    y = _copies_start(frame, block)
    frame.sheet.text(frame.left, y, "Tembusan:", type_)
    right = frame.left + 108 if frame.setting.copies_below else frame.block - 3
    x = frame.left + 4.9
    y += frame.gap(0.4)
    for at, item in enumerate(items, 1):
        end = "." if at == len(items) else ";"
        y += lead
        frame.sheet.text(frame.left, y, f"{at}.", type_)
        lines = wrap(plain(item + end), frame.setting.copies, right - x)
        y = draw_lines(frame.sheet, (x, y), lines, type_, frame.setting.copies * 0.4)
    return y


def _copies_start(frame: Frame, block: Block) -> float:
    """The first baseline: below the photograph, and below the paraf place left of the name."""
    photo = block.top + _PHOTO[1] if frame.data.photo else block.bottom
    least = block.name + 6.2
    if frame.setting.copies_below:
        return max(photo + 4.2, block.bottom + 4.4, least)
    return max(photo + 2.7 + frame.gap(8.6), least)
