"""The loudest voice: not saved, the counter stops. A scrim, a red head, two facts, numbered steps.

Used only for a failed save, a damaged register, a four-eyes question. Esc does nothing.
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from sikot_desk.ui.kit.banner import Remedy
from sikot_desk.ui.kit.button import Button, Rank
from sikot_desk.ui.kit.icons import State, state_icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, TYPE, Tone
from sikot_desk.ui.words import _

_SCRIM = 150
_WIDE = 660


@dataclass(frozen=True, slots=True)
class Stop:
    """What the dialog says: what is not saved, what is safe, what to do, and the way on."""

    what: str
    consequence: str
    explanation: str
    safe: str
    not_safe: str
    steps: tuple[str, ...]
    way_on: Remedy
    aside: Remedy | None = None


class BlockingDialog(QWidget):
    """Covers its window until it is closed by the program; signals `chosen(code)`."""

    spoken = Role.AlertMessage

    chosen = Signal(str)

    def __init__(self, window: QWidget, stop: Stop) -> None:
        super().__init__(window)
        self._stop = stop
        self.setAccessibleName(f"{stop.what}. {stop.consequence}")
        self._buttons: list[Button] = []
        self._window = window
        self._before = window.focusWidget()
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        line = QHBoxLayout()
        line.addStretch(1)
        self._card = self._panel()
        line.addWidget(self._card)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(1)
        window.installEventFilter(self)
        self._fit()
        self._primary.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.raise_()
        self.show()
        self._primary.setFocus()

    def _panel(self) -> QFrame:
        panel = QFrame()
        panel.setObjectName("dialog")
        panel.setFixedWidth(min(_WIDE, self._window.width() - 40))
        shadow = QGraphicsDropShadowEffect(panel)
        shadow.setBlurRadius(40)
        shadow.setOffset(0, 12)
        shadow.setColor(QColor(0, 0, 0, 110))
        panel.setGraphicsEffect(shadow)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._top, self._bottom = self._head(), self._foot()
        layout.addWidget(self._top)
        self._inner = QWidget()
        self._inner.setObjectName("scrolled")
        self._inner.setLayout(self._middle())
        self._area = scrolled(self._inner)
        layout.addWidget(self._area)
        layout.addWidget(self._bottom)
        return panel

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("dialog_head")
        layout = QHBoxLayout(head)
        layout.setContentsMargins(25, 16, 25, 15)
        layout.setSpacing(18)
        layout.addWidget(state_icon(State.REFUSED, 32))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(self._stop.what, TYPE.name, Tone.LATE, wrap=True))
        words.addWidget(Text(self._stop.consequence, TYPE.body, wrap=True))
        layout.addLayout(words, 1)
        return head

    def _middle(self) -> QVBoxLayout:
        middle = QVBoxLayout()
        middle.setContentsMargins(24, 16, 24, 16)
        middle.setSpacing(10)
        middle.addWidget(Text(self._stop.explanation, TYPE.body, wrap=True))
        facts = QFrame()
        facts.setObjectName("inset")
        lines = QVBoxLayout(facts)
        lines.setContentsMargins(15, 11, 15, 11)
        lines.setSpacing(7)
        for state, words in ((State.OK, self._stop.safe), (State.VOID, self._stop.not_safe)):
            line = QHBoxLayout()
            line.setSpacing(10)
            line.addWidget(state_icon(state, 15))
            line.addWidget(Text(words, TYPE.body_strong, wrap=True), 1)
            lines.addLayout(line)
        middle.addWidget(facts)
        middle.addWidget(Text(_("Yang perlu dilakukan"), TYPE.body_strong))
        for number, step in enumerate(self._stop.steps, start=1):
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(Text(f"{number}.", TYPE.body_strong))
            line.addWidget(Text(step, TYPE.body, wrap=True), 1)
            middle.addLayout(line)
        return middle

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("dialog_foot")
        layout = QHBoxLayout(foot)
        layout.setContentsMargins(24, 13, 24, 13)
        aside, way = self._stop.aside, self._stop.way_on
        if aside is not None:
            layout.addWidget(self._button(aside, Rank.SECONDARY))
        layout.addStretch(1)
        self._primary = self._button(way, Rank.PRIMARY)
        layout.addWidget(self._primary)
        return foot

    def _button(self, remedy: Remedy, rank: Rank) -> Button:
        button = Button(remedy.text, remedy.key, icon=remedy.icon, rank=rank, bound=False)
        button.clicked.connect(lambda: self.chosen.emit(remedy.code))
        self._buttons.append(button)
        return button

    def finish(self) -> None:
        """Take the dialog away and give the keyboard back."""
        self._window.removeEventFilter(self)
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep covering the window when it changes size."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._fit()
        return False

    def _fit(self) -> None:
        """Cover the window; on a small one the middle scrolls, head and buttons stay."""
        self.setGeometry(self._window.rect())
        self._card.setFixedWidth(min(_WIDE, self.width() - 40))
        rest = sum(part.sizeHint().height() for part in (self._top, self._bottom))
        wanted = self._inner.heightForWidth(self._card.width())
        self._area.setFixedHeight(max(60, min(wanted, self.height() - rest - 24)))

    def event(self, event: QEvent) -> bool:
        """Take every shortcut while the dialog stands, so that nothing behind it answers."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of the dialog's own buttons; everything else stops here."""
        pressed = QKeySequence(event.keyCombination())
        for button in self._buttons:
            if pressed == QKeySequence(button.key):
                button.click()
        if pressed == QKeySequence("Ctrl+Return"):
            self._primary.click()
        event.accept()

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Keep Tab inside the dialog."""
        inside = [w for w in self.findChildren(Button) if w.isVisible()]
        if not inside:
            return False
        here = self.focusWidget()
        place = inside.index(here) if isinstance(here, Button) and here in inside else 0
        inside[(place + (1 if next_ else -1)) % len(inside)].setFocus()
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the scrim."""
        scrim = QColor(PALETTE.ink)
        scrim.setAlpha(_SCRIM)
        QPainter(self).fillRect(self.rect(), scrim)
