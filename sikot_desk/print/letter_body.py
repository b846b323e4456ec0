"""The flowing part of a letter: title, number, legal basis, data and sentences."""

from sikot_desk.print.fonts import Face
from sikot_desk.print.letter_parts import ByHand, DataRow, DataRows, OverPrint, Printed, Statement
from sikot_desk.print.letter_setting import Anchor, Frame
from sikot_desk.print.page import Type
from sikot_desk.print.text import Line, Sentence, draw_lines, plain, wrap

__all__ = ["basis", "body", "closing", "number", "title"]

_TITLE = 14.0
_TITLE_LEAD = 6.0
_NUMBER_LABEL = "Nomor : "
_WRITTEN_NUMBER = 80.0


def title(frame: Frame, rule: float) -> tuple[float, float]:
    """The centred title below the kop's lower `rule`; its first and last baseline return."""
    first = rule + max(8.2, frame.gap(10.05))
    y = first - _TITLE_LEAD
    for stored in frame.data.title_lines:
        for line in wrap(plain(stored, Face.BOLD), _TITLE, frame.width):
            y += _TITLE_LEAD
            frame.sheet.centred(frame.axis, y, _text(line), Type(_TITLE, Face.BOLD))
    return first, max(y, first)


def number(frame: Frame, y: float) -> Anchor:
    """The label and the number, or the room to write it; where the number begins returns."""
    numbering = frame.data.numbering
    type_ = frame.body
    label = type_.width(_NUMBER_LABEL)
    if isinstance(numbering, ByHand):
        room = _WRITTEN_NUMBER
    elif isinstance(numbering, OverPrint):
        room = type_.width(numbering.widest)
    else:
        widest = numbering.widest or numbering.number
        room = max(type_.width(widest), type_.width(numbering.number))
    left = frame.axis - (label + room) / 2
    frame.sheet.text(left, y, _NUMBER_LABEL.rstrip(), type_)
    if isinstance(numbering, ByHand):
        frame.sheet.dotted(left + label, left + label + room, y)
    elif isinstance(numbering, Printed):
        frame.sheet.text(left + label, y, numbering.number, type_)
    return Anchor(left + label, y)


def basis(frame: Frame, y: float) -> float:
    """The laws, numbered, semicolons between them and a full stop at the end."""
    items = [item.strip().rstrip(";.,") for item in frame.data.basis]
    if not items:
        return y
    y += frame.lead + frame.gap(6.1)
    frame.sheet.text(frame.left, y, frame.data.basis_heading, frame.body)
    size = frame.setting.basis
    wide = frame.width - 7
    for at, item in enumerate(items, 1):
        end = "." if at == len(items) else ";"
        y += frame.basis_lead + frame.small_gap(0.55)
        frame.sheet.text(frame.left, y, f"{at}.", Type(size))
        lines = wrap(plain(item + end), size, wide, squeeze=True)
        place = (frame.left + 7, y)
        y = draw_lines(frame.sheet, place, lines, Type(size), frame.basis_lead, justify=wide)
    return y


def body(frame: Frame, y: float) -> float:
    """Sentences and blocks of data in their order; the last baseline returns."""
    after_rows = False
    for part in frame.data.body:
        if isinstance(part, Statement):
            y = _paragraph(frame, part.text, y + frame.gap(2.1 if after_rows else 2.66))
            after_rows = False
        else:
            y = _rows(frame, part, y + frame.gap(1.6) - frame.small_gap(1.3))
            after_rows = True
    return y


def closing(frame: Frame, y: float) -> float:
    """The sentences after the data, each a paragraph."""
    for at, sentence in enumerate(frame.data.closing):
        y = _paragraph(frame, sentence, y + frame.gap(1.0 if at else 2.4))
    return y


def _paragraph(frame: Frame, sentence: Sentence, y: float) -> float:
    lines = wrap(sentence, frame.setting.body, frame.width, squeeze=True)
    place = (frame.left, y + frame.lead)
    return draw_lines(frame.sheet, place, lines, frame.body, frame.lead, justify=frame.width)


def _rows(frame: Frame, block: DataRows, y: float) -> float:
    label = frame.left + 7
    widest = max((frame.body.width(row.label) for row in block.rows), default=0.0)
    colon = max(frame.left + 51, label + widest + 2)
    for row in block.rows:
        y += frame.lead + frame.small_gap(1.3)
        frame.sheet.text(label, y, row.label, frame.body)
        frame.sheet.text(colon, y, ":", frame.body)
        y = _value(frame, row, colon + 3.2, y)
    return y


def _value(frame: Frame, row: DataRow, x: float, y: float) -> float:
    face = Face.BOLD if row.bold else Face.REGULAR
    lines = wrap(plain(row.value, face), frame.setting.body, frame.right - x)
    return draw_lines(frame.sheet, (x, y), lines, frame.body, frame.lead)


def _text(line: Line) -> str:
    return " ".join("".join(span.text for span in word) for word in line.words)
