"""The full-window notice for a register that cannot be opened: what is wrong, and the ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sikot_desk.ui.kit.button import Button, primary
from sikot_desk.ui.kit.focus import FocusRing
from sikot_desk.ui.kit.icons import State, state_icon
from sikot_desk.ui.kit.lone_card import LoneCard
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import Tone
from sikot_desk.ui.words import _


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
        mark, title = state_icon(State.REFUSED, 44), _("Register tidak dapat dibuka")
        card = LoneCard(mark, title, sentence, Tone.LATE)
        card.add_ways(self.again, self.close_button)
        card.stand_on(self)
        self.ring = FocusRing(self)
        self.close_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
