"""After the first form: the recovery sheet is there and must be printed before work begins."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.ui.kit.button import Button, primary
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.focus import FocusRing
from sikot_desk.ui.kit.icons import Icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.words import _

_WIDE = 680


class RecoveryNotice(QWidget):
    """Signals `on_wanted()` when work may begin, `closed()` when the window was closed instead."""

    on_wanted = Signal()
    closed = Signal()

    def __init__(self, product: str, sheet: Path) -> None:
        super().__init__()
        self.setWindowTitle(f"{_('Lembar pemulihan')} – {product}")
        self._sheet, self._on = sheet, False
        self.look = Button(_("Buka dan cetak lembar"), "Alt+C", icon="printer")
        self.look.clicked.connect(self._open)
        self.on = primary(_("Mulai bertugas"), icon="check")
        self.on.clicked.connect(self._go_on)
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
        self.look.setFocus()

    def _card(self) -> Card:
        card = Card()
        card.setMaximumWidth(_WIDE)
        card.body.setContentsMargins(28, 24, 28, 20)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(Icon("shield-check", 40, Tone.ACCENT), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(Text(_("Cetak lembar pemulihan"), TYPE.name, wrap=True))
        words.addWidget(Text(_why(), TYPE.body, wrap=True))
        head.addLayout(words, 1)
        card.body.addLayout(head)
        card.body.addSpacing(8)
        place = _("Lembarnya ada di {file}. Hapus berkas itu setelah dicetak.")
        card.body.addWidget(Note(place.format(file=self._sheet), "folder"))
        card.body.addSpacing(8)
        ways = QHBoxLayout()
        ways.addWidget(self.look)
        ways.addStretch(1)
        ways.addWidget(self.on)
        card.body.addLayout(ways)
        return card

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._sheet)))

    def _go_on(self) -> None:
        self._on = True
        self.on_wanted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the register too where work never began."""
        if not self._on:
            self.closed.emit()
        super().closeEvent(event)


def _why() -> str:
    return _(
        "Dengan lembar ini Admin yang lupa PIN dapat masuk lagi, dan kunci loket dapat dipasang "
        "pada komputer pengganti. Masukkan ke amplop tertutup dan simpan di tempat terkunci."
    )
