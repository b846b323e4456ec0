"""Pills: a state in one word, told by weight, edge and icon as well as colour. Never a button."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sikot_desk.ui.kit.icons import draw_icon
from sikot_desk.ui.kit.lettering import metrics, width_of
from sikot_desk.ui.kit.paint import brush, draw_box, draw_text, middle
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE

_EDGE, _SIDE, _GAP = 9, 12, 5


class Weight(StrEnum):
    """How urgent a pill is, from solid to outlined."""

    LATE = "late"
    TODAY = "today"
    REFUSED = "refused"
    OK = "ok"
    INFO = "info"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Pill:
    """What one pill says; `icon` is empty only for kinds, step names and sheet counts."""

    text: str
    weight: Weight = Weight.NEUTRAL
    icon: str = ""


def late(text: str) -> Pill:
    """Return the solid red pill with the alarm clock."""
    return Pill(text, Weight.LATE, "alarm")


def due_today(text: str) -> Pill:
    """Return the amber pill with the hourglass."""
    return Pill(text, Weight.TODAY, "hourglass")


def due_later(text: str) -> Pill:
    """Return the outlined pill with the calendar."""
    return Pill(text, Weight.NEUTRAL, "calendar")


def valid(text: str) -> Pill:
    """Return the green pill with the tick."""
    return Pill(text, Weight.OK, "check")


def refused(text: str) -> Pill:
    """Return the red tinted pill with the cross."""
    return Pill(text, Weight.REFUSED, "cross")


def returned(text: str) -> Pill:
    """Return the amber pill with the turning arrow."""
    return Pill(text, Weight.TODAY, "undo")


def kind(text: str) -> Pill:
    """Return the blue pill for a kind or a step name."""
    return Pill(text, Weight.INFO)


def pill_colours(weight: Weight) -> tuple[str, str, str]:
    """Return ground, edge and ink of a pill."""
    return {
        Weight.LATE: (PALETTE.late, "", PALETTE.white),
        Weight.TODAY: (PALETTE.warn_ground, PALETTE.warn_line, PALETTE.warn),
        Weight.REFUSED: (PALETTE.late_ground, PALETTE.late_line, PALETTE.late),
        Weight.OK: (PALETTE.ok_ground, PALETTE.ok_line, PALETTE.ok),
        Weight.INFO: (PALETTE.tint, PALETTE.tint_line, PALETTE.accent),
        Weight.NEUTRAL: (PALETTE.surface, PALETTE.plain_edge, PALETTE.text2),
    }[weight]


def pill_size(pill: Pill) -> QSize:
    """Return the size of `pill` in full."""
    width = 2 * _EDGE + width_of(pill.text, TYPE.caption_strong) + 1
    height = max(SIZES.pill, metrics(TYPE.caption_strong).height() + 5)
    return QSize(width + (_SIDE + _GAP if pill.icon else 0), height)


def draw_pill(painter: QPainter, box: QRectF, pill: Pill) -> None:
    """Paint `pill` filling `box`."""
    ground, edge, ink = pill_colours(pill.weight)
    draw_box(painter, box, box.height() / 2, ground, edge)
    rest = box.adjusted(_EDGE, 0, -_EDGE + 2, 0)
    if pill.icon:
        draw_icon(painter, middle(rest, _SIDE, _SIDE), pill.icon, ink)
        rest.setLeft(rest.left() + _SIDE + _GAP)
    draw_text(painter, rest, pill.text, TYPE.caption_strong, ink)


class PillLabel(QWidget):
    """A pill standing in a layout."""

    spoken = Role.StaticText

    def __init__(self, pill: Pill) -> None:
        super().__init__()
        self._pill = pill
        self.setAccessibleName(pill.text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_pill(self, pill: Pill) -> None:
        """Show `pill` instead."""
        self._pill = pill
        self.setAccessibleName(pill.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the pill in full."""
        return pill_size(self._pill)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a pill is never cut."""
        return self.sizeHint()

    def text_fits(self) -> bool:
        """Tell whether the words stand in full."""
        return self.width() >= self.sizeHint().width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        draw_pill(brush(self), QRectF(self.rect()), self._pill)
