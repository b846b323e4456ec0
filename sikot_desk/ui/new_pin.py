"""Choosing a PIN of one's own before the desk: at the first sign-in, or with the recovery sheet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.domain.office import User
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.kit.button import Button, primary
from sikot_desk.ui.kit.card import Note
from sikot_desk.ui.kit.field import Field, FieldRow
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.tokens import TYPE
from sikot_desk.ui.pin_pair import PinPair
from sikot_desk.ui.screens.notice import words_of
from sikot_desk.ui.words import _


class NewPin(QWidget):
    """Signals `given(code, new)` (`code` empty without the recovery sheet) and `left()`."""

    given = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("", TYPE.name, wrap=True)
        self._why = Note("", "lock")
        self.code = Field(_("Kode pada lembar pemulihan"), hint=_("20 huruf dan angka"))
        self._code_row = FieldRow(self.code)
        self.pair = PinPair()
        self.save = primary(_("Simpan dan masuk"), icon="check")
        self.leave = Button(_("Kembali"), "Esc", icon="chevron-left")
        self._recovers = False
        self.code.committed.connect(lambda _text: self.pair.first.take_caret())
        self.pair.committed.connect(self._give)
        self.save.clicked.connect(self._give)
        self.leave.clicked.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for one in (self._title, self._why, self._code_row, self.pair):
            layout.addWidget(one)
        line = QHBoxLayout()
        line.addWidget(self.leave)
        line.addStretch(1)
        line.addWidget(self.save)
        layout.addSpacing(6)
        layout.addLayout(line)

    def ask(self, user: User, *, recovers: bool) -> None:
        """Begin empty for a person, with or without the sheet's code."""
        self._recovers = recovers
        self.pair.roles = user.roles
        title = _("Pulihkan PIN {name}") if recovers else _("Pilih PIN sendiri, {name}")
        self._title.setText(title.format(name=user.name))
        self._why.set_text(_why(recovers=recovers))
        self._code_row.setVisible(recovers)
        self._code_row.clear()
        self.code.set_text("")
        self.pair.empty()
        self.wait(waits=False)
        (self.code if recovers else self.pair.first).take_caret()

    def wait(self, *, waits: bool) -> None:
        """Take no second word while the first is looked at."""
        self.save.setEnabled(not waits)

    def scanned(self, code: str) -> None:
        """Take the code off the sheet's QR."""
        if self._recovers:
            self.code.set_text(code)
            self.pair.first.take_caret()

    def refuse(self, refused: Refused) -> None:
        """Say why it was not taken, beside what is wrong."""
        self.wait(waits=False)
        if self._recovers and refused.field != "new":
            self._code_row.refuse(self.code, *words_of(refused))
        else:
            self.pair.refuse(refused)

    def _give(self) -> None:
        if not self.save.isEnabled():
            return
        self._code_row.clear()
        code = self.code.text().strip() if self._recovers else ""
        if self._recovers and not code:
            self._code_row.refuse(self.code, *words_of(Refused("blank")))
            return
        new = self.pair.word()
        if new is not None:
            self.wait(waits=True)
            self.given.emit(code, new)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()


def _why(*, recovers: bool) -> str:
    if recovers:
        return _(
            "Ketik atau pindai kode dari lembar pemulihan Admin, lalu pilih PIN baru. "
            "Pemulihan ini tercatat."
        )
    return _(
        "PIN yang diberikan Admin hanya untuk masuk pertama kali. Pilih enam angka yang hanya "
        "Anda ketahui."
    )
