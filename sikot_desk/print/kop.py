"""The head of every paper: the office's emblem, name and address over a double rule."""

from dataclasses import dataclass

from sikot_desk.print.fonts import Face
from sikot_desk.print.page import Pen, Sheet, Type
from sikot_desk.print.text import plain, wrap

__all__ = ["Kop", "full", "small"]


@dataclass(frozen=True, slots=True)
class Kop:
    """The office as its papers name it.

    `dinas_lines` is broken where the office breaks it; empty `address_parts` (street, telephone,
    site, mail) are left out; `emblem` is a PNG or JPEG, or None.
    """

    government: str
    dinas_lines: tuple[str, ...]
    address_parts: tuple[str, ...]
    emblem: bytes | None = None


_EMBLEM = (19.0, 23.0)
_SMALL_EMBLEM = (11.5, 14.0)


def full(sheet: Sheet, kop: Kop, left: float, right: float, top: float = 15.0) -> float:
    """The head of a letter between `left` and `right`; the lower rule's y is returned."""
    start = left
    if kop.emblem:
        sheet.picture(left, top, *_EMBLEM, kop.emblem)
        start = left + _EMBLEM[0] + 3
    room = right - start
    axis = start + room / 2
    _centred(sheet, (axis, top + 5.2), kop.government, Type(13.5), room)
    y = top + 5.2
    for line in kop.dinas_lines:
        y += 6.2
        _centred(sheet, (axis, y), line, Type(16.5, Face.BOLD), room)
    for part in _address(kop, room):
        y += 4.8 if part.first else 3.6
        sheet.centred(axis, y, part.text, Type(part.size))
    y = max(y + 3.8, top + 26.2)
    sheet.rule(left, right, y, Pen(2.25))
    sheet.rule(left, right, y + 1.25, Pen(0.6))
    return y + 1.25


def small(sheet: Sheet, kop: Kop, left: float, right: float, top: float) -> float:
    """The head of a form; the lower rule's y is returned."""
    x = left
    if kop.emblem:
        sheet.picture(left, top, *_SMALL_EMBLEM, kop.emblem)
        x = left + _SMALL_EMBLEM[0] + 3.5
    room = right - x
    lines = (
        (3.5, kop.government, Type(9)),
        (8.2, " ".join(kop.dinas_lines), Type(10.5, Face.BOLD)),
        (12.3, _joined_address(kop), Type(7.5)),
    )
    for down, text, type_ in lines:
        sheet.text(x, top + down, text, type_.at(_shrunk(text, type_, room)))
    sheet.rule(left, right, top + 16.2, Pen(1.5))
    sheet.rule(left, right, top + 17.05, Pen(0.4))
    return top + 17.05


@dataclass(frozen=True, slots=True)
class _AddressLine:
    text: str
    size: float
    first: bool


def _joined_address(kop: Kop) -> str:
    return "  ·  ".join(part for part in kop.address_parts if part)


def _address(kop: Kop, room: float) -> tuple[_AddressLine, ...]:
    """The address line at 9 points; too long it goes down to 8, then it breaks."""
    text = _joined_address(kop)
    size = _shrunk(text, Type(9), room)
    if size >= 8:
        return (_AddressLine(text, size, first=True),)
    broken = wrap(plain(text), 8, room)
    texts = [" ".join("".join(s.text for s in word) for word in line.words) for line in broken]
    return tuple(_AddressLine(t, 8, first=not number) for number, t in enumerate(texts))


def _shrunk(text: str, type_: Type, room: float) -> float:
    wide = type_.width(text)
    return type_.size if wide <= room else type_.size * room / wide


def _centred(sheet: Sheet, place: tuple[float, float], text: str, type_: Type, room: float) -> None:
    sheet.centred(*place, text, type_.at(_shrunk(text, type_, room)))
