"""The flow of steps on the first screen: equal cards under brackets naming who holds the file.

The steps are data; there may be any number. A narrow flow breaks into rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from sikot_desk.ui.kit.icons import draw_icon
from sikot_desk.ui.kit.lettering import ElidedText, Text, metrics
from sikot_desk.ui.kit.paint import CENTRE, brush, draw_box, draw_line, draw_text
from sikot_desk.ui.kit.pill import PillLabel, draw_pill, late, pill_size
from sikot_desk.ui.kit.pressable import Pressable
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE, Tone
from sikot_desk.ui.words import _

_GAP, _BRACKET, _ROW_GAP = 14, 24, 8
_LEAST_WIDE, _LEAST_HIGH = 100, 120


@dataclass(frozen=True, slots=True)
class FlowStep:
    """One step: `name` in at most two lines, `waited` such as "tertua 4 jam"."""

    code: str
    number: int
    holder: str
    name: str
    waiting: int
    waited: str = ""
    late: int = 0
    mine: bool = False


def spoken(step: FlowStep) -> str:
    """Return what a screen reader says of `step`."""
    name = step.name.replace("\n", " ")
    said = _("Langkah {number}, {name}: {count} berkas").format(
        number=step.number, name=name, count=step.waiting
    )
    if step.waiting and step.waited:
        said += f", {step.waited}"
    return f"{said}, {_('{n} terlambat').format(n=step.late)}" if step.late else said


class StepCard(Pressable):
    """One card of the flow."""

    def __init__(self, step: FlowStep) -> None:
        super().__init__()
        self.step = step
        self.setAccessibleName(spoken(step))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the least size of a card."""
        return QSize(_LEAST_WIDE, _LEAST_HIGH)

    def _edge(self) -> str:
        if self.step.late:
            return PALETTE.late_line
        return PALETTE.tint_line if self.step.mine else PALETTE.line

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint number, count, name, age and the late pill."""
        painter, box, step = brush(self), QRectF(self.rect()), self.step
        ground = PALETTE.tint if step.mine else PALETTE.surface
        draw_box(painter, box, SIZES.radius_field, ground, self._edge())
        rest = box.adjusted(10, 8, -4, -7)
        number = PALETTE.accent if step.mine else PALETTE.text2
        draw_text(painter, _line(rest, 0, 20), str(step.number), TYPE.caption_strong, number)
        figure = PALETTE.ink if step.waiting else PALETTE.text3
        draw_text(painter, _line(rest, 22, 42), str(step.waiting), TYPE.tally, figure)
        high = metrics(TYPE.secondary_strong).height()
        for place, line in enumerate(step.name.split("\n")[:2]):
            where = _line(rest, 67 + place * (high - 1), high)
            draw_text(painter, where, line, TYPE.secondary_strong, PALETTE.ink)
        if step.waiting and step.waited:
            foot = _line(rest, rest.height() - 17, 17)
            draw_text(painter, foot, step.waited, TYPE.caption, PALETTE.text2)
        if step.late:
            pill = late(str(step.late))
            size = pill_size(pill)
            draw_pill(painter, QRectF(box.right() - size.width() - 8, 6, size.width(), 22), pill)


def _line(box: QRectF, top: float, height: float) -> QRectF:
    return QRectF(box.left(), box.top() + top, box.width(), height)


class FlowLegend(QWidget):
    """What tint and red mean, and a quiet sum such as "33 berjalan, 7 siap diambil"."""

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        swatch = QFrame()
        swatch.setObjectName("swatch")
        swatch.setFixedSize(14, 14)
        layout.addWidget(swatch)
        layout.addWidget(Text(_("langkah saya"), TYPE.caption, Tone.TEXT2))
        layout.addSpacing(7)
        self._late = PillLabel(late("0"))
        self._late_words = Text(_("terlambat"), TYPE.caption, Tone.TEXT2)
        layout.addWidget(self._late)
        layout.addWidget(self._late_words)
        layout.addSpacing(7)
        self._sum = ElidedText("", TYPE.secondary, Tone.TEXT2)
        layout.addWidget(self._sum)
        self.set_counts(0, "")

    def set_counts(self, late_files: int, summary: str) -> None:
        """Show how many are late (nothing when none) and the quiet sum."""
        self._late.set_pill(late(str(late_files)))
        self._late.setVisible(late_files > 0)
        self._late_words.setVisible(late_files > 0)
        self._sum.set_text(summary)


class StepFlow(QWidget):
    """All cards with their brackets; signals `step_opened(code)`."""

    spoken = Role.Grouping

    step_opened = Signal(str)

    def __init__(self, steps: Sequence[FlowStep] = ()) -> None:
        super().__init__()
        self._cards: list[StepCard] = []
        self.setAccessibleName(_("Berkas menurut langkah"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_steps(steps)

    def set_steps(self, steps: Sequence[FlowStep]) -> None:
        """Show `steps`, left to right."""
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [StepCard(step) for step in steps]
        for card in self._cards:
            card.setParent(self)
            card.clicked.connect(
                lambda _checked=False, code=card.step.code: self.step_opened.emit(code)
            )
            card.show()
        self._place()
        self.updateGeometry()
        self.update()

    def cards(self) -> tuple[StepCard, ...]:
        """Return the cards, left to right."""
        return tuple(self._cards)

    def _per_row(self, width: int) -> int:
        count = max(1, len(self._cards))
        fitting = max(1, (width + _GAP) // (_LEAST_WIDE + _GAP))
        rows = -(-count // min(count, fitting))
        return -(-count // rows)

    def _rows(self, width: int) -> list[list[StepCard]]:
        per_row = self._per_row(width)
        return [self._cards[i : i + per_row] for i in range(0, len(self._cards), per_row)]

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at `width`."""
        rows = len(self._rows(width))
        return rows * (_BRACKET + _LEAST_HIGH + 8) + (rows - 1) * _ROW_GAP

    def sizeHint(self) -> QSize:
        """Return one row of cards."""
        wide = max(1, len(self._cards)) * (_LEAST_WIDE + _GAP)
        return QSize(wide, _BRACKET + _LEAST_HIGH + 8)

    def minimumSizeHint(self) -> QSize:
        """Return the least at which some cards stand in each row."""
        return QSize(4 * (_LEAST_WIDE + _GAP), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the cards anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        rows = self._rows(self.width())
        if not rows or not self.width():
            return
        per_row = self._per_row(self.width())
        wide = (self.width() - (per_row - 1) * _GAP) / per_row
        high = (self.height() - (len(rows) - 1) * _ROW_GAP) / len(rows)
        for down, row in enumerate(rows):
            top = down * (high + _ROW_GAP) + _BRACKET
            for across, card in enumerate(row):
                left = across * (wide + _GAP)
                right = round(left + wide)
                card.setGeometry(
                    QRect(round(left), round(top), right - round(left), int(high - _BRACKET))
                )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint brackets and the arrows between cards."""
        painter = brush(self)
        for row in self._rows(self.width()):
            for holder, group in groupby(row, key=lambda card: card.step.holder):
                cards = list(group)
                left, right = cards[0].geometry().left(), cards[-1].geometry().right()
                top = cards[0].y() - _BRACKET + 2
                _draw_bracket(painter, QRectF(left, top, right - left, 16), holder)
            for one, other in pairwise(row):
                x = (one.geometry().right() + other.x()) / 2 - 6
                y = one.y() + one.height() / 2 - 6
                draw_icon(painter, QRectF(x, y, 13, 13), "chevron-right", PALETTE.control)


def _draw_bracket(painter: QPainter, box: QRectF, holder: str) -> None:
    wide = metrics(TYPE.caption_medium).horizontalAdvance(holder)
    centre, y, drop = box.center().x(), box.top() + 5.5, box.top() + 10
    draw_text(
        painter,
        QRectF(box.left() - 8, box.top() - 2, box.width() + 16, 16),
        holder,
        TYPE.caption_medium,
        PALETTE.text2,
        CENTRE,
    )
    left, right = box.left() + 1.5, box.right() - 0.5
    for outer, inner in ((left, centre - wide / 2 - 7), (right, centre + wide / 2 + 7)):
        if (inner - outer) * (1 if outer == left else -1) > 0:
            draw_line(painter, QPointF(outer, y), QPointF(inner, y), PALETTE.key_edge, 1)
        draw_line(painter, QPointF(outer, y), QPointF(outer, drop), PALETTE.key_edge, 1)
