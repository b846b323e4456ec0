"""The dark side of a page that stands before the window: mark, product, a few facts, the time."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.ui.kit.icons import Icon, draw_icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.paint import brush, draw_box
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE, Tone

_LEFT = 452
Fact = tuple[str, str, str]
"""Icon, title, and the fact itself."""


class Side(QWidget):
    """Says what this is and whose; the time stands at its foot once it is told."""

    def __init__(self, product: str, what: str, facts: tuple[Fact, ...] = ()) -> None:
        super().__init__()
        self.setFixedWidth(_LEFT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 44, 48, 40)
        layout.setSpacing(0)
        name = Text(product, TYPE.screen_title, Tone.WHITE)
        name.setContentsMargins(54, 0, 0, 0)
        name.setMinimumHeight(40)
        layout.addWidget(name)
        layout.addSpacing(34)
        layout.addWidget(Text(what, TYPE.figure, Tone.WHITE, wrap=True))
        self._office = Text("", TYPE.scan, Tone.RAIL_TEXT, wrap=True)
        self._office.hide()
        layout.addSpacing(10)
        layout.addWidget(self._office)
        layout.addStretch(3)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(14)
        layout.addLayout(self._facts)
        self._foot = layout
        self._clock, self._day = Text("", TYPE.clock, Tone.WHITE), Text("", TYPE.scan, Tone.WHITE)
        self._told = False
        self.set_facts(facts)

    def set_office(self, name: str) -> None:
        """Show whose register it is."""
        self._office.setText(name)
        self._office.show()

    def set_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show other facts."""
        while (item := self._facts.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.hide()
                shown.deleteLater()
        for icon, title, fact in facts:
            self._facts.addWidget(_line(icon, title, fact))

    def set_clock(self, clock: str, day: str) -> None:
        """Show the time and the day at the foot."""
        if not self._told:
            self._told = True
            self._foot.addStretch(4)
            self._foot.addWidget(self._clock)
            self._foot.addWidget(self._day)
        self._clock.setText(clock)
        self._day.setText(day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and mark."""
        painter = brush(self)
        painter.fillRect(self.rect(), PALETTE.rail)
        draw_box(painter, QRectF(48, 44, 40, 40), SIZES.radius_field, PALETTE.accent)
        draw_icon(painter, QRectF(56, 52, 24, 24), "mark", PALETTE.white)


def _line(icon: str, title: str, fact: str) -> QWidget:
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(14)
    line.addWidget(Icon(icon, 18, Tone.RAIL_DIM), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(Text(title, TYPE.body_strong, Tone.WHITE, wrap=True))
    words.addWidget(Text(fact, TYPE.secondary, Tone.RAIL_DIM, wrap=True))
    line.addLayout(words, 1)
    return whole
