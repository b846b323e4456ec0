"""What stands in the window's place while another register is made or opened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.ui.kit.bars import ProgressBar
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.icons import Icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.words import _

_WIDE = 620


class MakingPage(QWidget):
    """Signals `closed()`; `tell` may be called by any thread and answers False once it is closed.

    Without a figure told it shows no bar.
    """

    closed = Signal()
    _told = Signal(int, int)

    def __init__(self, product: str, what: str, why: str) -> None:
        super().__init__()
        self.setWindowTitle(product)
        self._over = False
        self.bar, self.figure = ProgressBar(), Text("", TYPE.secondary, Tone.TEXT2)
        self._told.connect(self._show, Qt.ConnectionType.QueuedConnection)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SIZES.page, SIZES.page, SIZES.page, SIZES.page)
        outer.addStretch(2)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._card(what, why), 20)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(3)
        self.bar.hide()

    def _card(self, what: str, why: str) -> Card:
        card = Card()
        card.setMaximumWidth(_WIDE)
        card.body.setContentsMargins(28, 24, 28, 24)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(Icon("hourglass", 40, Tone.ACCENT), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(Text(what, TYPE.name, wrap=True))
        words.addWidget(Text(why, TYPE.body, wrap=True))
        words.addSpacing(8)
        words.addWidget(self.bar)
        words.addWidget(self.figure)
        head.addLayout(words, 1)
        card.body.addLayout(head)
        return card

    def tell(self, done: int, of: int) -> bool:
        """Say how much of how much is done; False when nobody waits for it any more."""
        self._told.emit(done, of)
        return not self._over

    def _show(self, done: int, of: int) -> None:
        self.bar.show()
        self.bar.set_share(done, of)
        self.figure.setText(_("{done} dari {of} tindakan contoh").format(done=done, of=of))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let whoever makes the register stop."""
        self._over = True
        self.closed.emit()
        super().closeEvent(event)
