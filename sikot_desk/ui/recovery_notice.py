"""After the first form: the recovery sheet is there and must be printed before work begins."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from sikot_desk.ui import reader
from sikot_desk.ui.kit.button import Button, primary
from sikot_desk.ui.kit.card import Note
from sikot_desk.ui.kit.field import Refusal
from sikot_desk.ui.kit.focus import FocusRing
from sikot_desk.ui.kit.icons import Icon
from sikot_desk.ui.kit.lone_card import LoneCard
from sikot_desk.ui.kit.tokens import Tone
from sikot_desk.ui.words import _


class RecoveryNotice(QWidget):
    """Signals `on_wanted()` when work may begin, `closed()` when the window was closed instead.

    `printed()` takes the sheet off this PC; it is offered once the sheet was opened.
    """

    on_wanted = Signal()
    closed = Signal()
    printed = Signal()

    def __init__(self, product: str, sheet: Path) -> None:
        super().__init__()
        self.setWindowTitle(f"{_('Lembar pemulihan')} – {product}")
        self._sheet, self._on = sheet, False
        self.look = Button(_("Buka dan cetak lembar"), "Alt+C", icon="printer")
        self.look.clicked.connect(self._open)
        self.gone = Button(_("Sudah dicetak, hapus"), "Alt+H", icon="cross")
        self.gone.clicked.connect(self._take_off)
        self.gone.setEnabled(False)
        self.on = primary(_("Mulai bertugas"), icon="check")
        self.on.clicked.connect(self._go_on)
        card = LoneCard(Icon("shield-check", 40, Tone.ACCENT), _("Cetak lembar pemulihan"), _why())
        card.body.addSpacing(8)
        place = _("Lembarnya ada di {file}. Hapus dari komputer ini setelah dicetak: siapa pun "
                  "yang memegangnya dapat masuk sebagai Admin.")  # fmt: skip
        self.place = Note(place.format(file=sheet), "folder")
        card.body.addWidget(self.place)
        card.body.addWidget(self.gone, 0, Qt.AlignmentFlag.AlignLeft)
        self._unopened = Refusal(*reader.unopened(sheet))
        self._unopened.hide()
        card.body.addWidget(self._unopened)
        card.add_ways(self.look, self.on)
        card.stand_on(self)
        self.ring = FocusRing(self)
        self.look.setFocus()

    def _open(self) -> None:
        """Open the sheet in the reader of this PC; say so where there is none."""
        self._unopened.hide()
        opened = reader.look_at(self._sheet, lambda *_said: self._unopened.show())
        self.gone.setEnabled(self.gone.isEnabled() or opened)

    def _take_off(self) -> None:
        self.look.setEnabled(False)
        self.gone.setEnabled(False)
        self.on.setFocus()
        self.place.set_text(_("Lembar pemulihan dihapus dari komputer ini."))
        self.printed.emit()

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
