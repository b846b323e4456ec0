"""How closely a letter is set, step by step, and the places on it that are kept for later.

The limits are never crossed: body 9.5, legal basis 9, tembusan 8.5, signature room 30, title 14,
photo 40 × 60, title 8.2 below the rule.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sikot_desk.print.fonts import MM
from sikot_desk.print.letter_parts import Letter
from sikot_desk.print.page import Paper, Sheet, Type

__all__ = ["Anchor", "Anchors", "Frame", "Setting", "ladder"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in mm from the left and the top edge; y is a baseline."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where the number begins, where the date begins, and where the code ends.

    `qr` is the bottom right corner of the QR's square, None where there is no room for one.
    """

    number: Anchor
    date: Anchor
    code: Anchor
    qr: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """One step of the ladder: gaps as a factor, type sizes in points, rooms in mm."""

    stage: int = 0
    gaps: float = 1.0
    body: float = 11.0
    basis: float = 10.0
    room: float = 38.0
    copies_below: bool = False
    top: float = 15.0
    copies: float = 9.5
    margins: tuple[float, float] | None = None


_GAPS = (0.85, 0.70, 0.55)
_TYPES = ((10.5, 9.5), (10.0, 9.5), (10.0, 9.0), (9.5, 9.0))
_CLOSE = ((0.70, 34.0), (0.55, 32.0), (0.50, 30.0))
_NARROW = (22.0, 18.0)


def ladder(step: int = 0) -> Iterator[Setting]:
    """All settings, from the ordinary letter to the closest one, in the order they are tried.

    An office may begin half a point smaller or larger than 11 (`step` -1 or 1).
    """
    if step > 0:
        yield Setting(body=11.5, basis=10.5)
    if step < 0:
        yield Setting(body=10.5, basis=9.5)
    else:
        yield Setting()
        for gaps in _GAPS:
            yield Setting(1, gaps=gaps)
    closest = Setting()
    for body, basis in _TYPES:
        for gaps, room in _CLOSE:
            closest = Setting(2, gaps, body, basis, room)
            yield closest
    closest = replace(closest, stage=3, copies_below=True)
    yield closest
    closest = replace(closest, stage=4, top=12.0)
    yield closest
    closest = replace(closest, stage=5, copies=8.5)
    yield closest
    yield replace(closest, stage=6, margins=_NARROW)


@dataclass(frozen=True, slots=True)
class Frame:
    """A sheet being set: the letter, its paper and setting, and the measures that follow."""

    sheet: Sheet
    data: Letter
    paper: Paper
    setting: Setting

    @property
    def left(self) -> float:
        """The left margin."""
        return (self.setting.margins or self.data.margins)[0]

    @property
    def right(self) -> float:
        """Where the text ends."""
        return self.paper.width - (self.setting.margins or self.data.margins)[1]

    @property
    def width(self) -> float:
        """The width of the text."""
        return self.right - self.left

    @property
    def axis(self) -> float:
        """The middle of the text."""
        return (self.left + self.right) / 2

    @property
    def block(self) -> float:
        """Where the lines of the signature block begin, with 80 to the right of it at least."""
        return min(112.0 if self.paper.width > 212 else 110.0, self.right - 80)

    @property
    def body(self) -> Type:
        """The type of the body."""
        return Type(self.setting.body)

    @property
    def lead(self) -> float:
        """The leading of the body: 11 on 13."""
        return self.setting.body * 13 / 11 / MM

    @property
    def basis_lead(self) -> float:
        """The leading of the legal basis: 10 on 11.8."""
        return self.setting.basis * 1.18 / MM

    def gap(self, wide: float) -> float:
        """A gap of the ordinary letter as wide as this setting leaves it."""
        return wide * self.setting.gaps

    def small_gap(self, wide: float) -> float:
        """A gap between rows of one block, which closes before the gaps between blocks do."""
        return wide * self.setting.gaps**2
