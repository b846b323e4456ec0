"""What stands in the window's place while another register is made or opened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from sikot_desk.ui.kit.bars import ProgressBar
from sikot_desk.ui.kit.icons import Icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.lone_card import LoneCard
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.words import _


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
        card = LoneCard(Icon("hourglass", 40, Tone.ACCENT), what, why)
        card.words.addSpacing(8)
        card.words.addWidget(self.bar)
        card.words.addWidget(self.figure)
        card.stand_on(self)
        self.bar.hide()

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
