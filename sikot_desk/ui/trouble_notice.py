"""The full-window notice for a register that cannot be opened: what is wrong, and the ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.ui.kit.button import Button, primary
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.focus import FocusRing
from sikot_desk.ui.kit.icons import State, state_icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.words import _

_WIDE = 660


class TroubleNotice(QWidget):
    """Signals `again_wanted()`; Tutup and Esc close it."""

    spoken = Role.AlertMessage

    again_wanted = Signal()

    def __init__(self, product: str, sentence: str) -> None:
        super().__init__()
        self.setWindowTitle(product)
        self.setAccessibleName(sentence)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.sentence = sentence
        self.close_button = primary(_("Tutup"), icon="cross")
        self.close_button.clicked.connect(self.close)
        self.again = Button(_("Coba lagi"), "Alt+M", icon="undo")
        self.again.clicked.connect(self.again_wanted)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SIZES.page, SIZES.page, SIZES.page, SIZES.page)
        outer.addStretch(2)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._card(), 20)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(3)
        self.ring = FocusRing(self)
        self.close_button.setFocus()

    def _card(self) -> Card:
        card = Card()
        card.setMaximumWidth(_WIDE)
        card.body.setContentsMargins(28, 24, 28, 20)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(state_icon(State.REFUSED, 44), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(Text(_("Register tidak dapat dibuka"), TYPE.name, Tone.LATE, wrap=True))
        words.addWidget(Text(self.sentence, TYPE.body, wrap=True))
        head.addLayout(words, 1)
        card.body.addLayout(head)
        card.body.addSpacing(16)
        ways = QHBoxLayout()
        ways.addWidget(self.again)
        ways.addStretch(1)
        ways.addWidget(self.close_button)
        card.body.addLayout(ways)
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
