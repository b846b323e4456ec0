"""Choosing a PIN of one's own before the desk: the first one, another one, or a lost one anew."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.user import User
from sikot_desk.ui.kit.button import Button, primary
from sikot_desk.ui.kit.card import Note
from sikot_desk.ui.kit.field import Field, FieldRow
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.tokens import TYPE
from sikot_desk.ui.pin_pair import PinPair
from sikot_desk.ui.sentences import words_of
from sikot_desk.ui.words import _

Way = Literal["first", "other", "recovery"]
"""After a PIN for one sign-in, with the present PIN, or with the recovery sheet's code."""


class NewPin(QWidget):
    """Signals `given(proof, new)` and `left()`; the proof is the present PIN, the code, or none."""

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
        self.present = Field(_("PIN sekarang"))
        self.present.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._present_row = FieldRow(self.present)
        self.way: Way = "first"
        self.present.committed.connect(lambda _text: self.pair.first.take_caret())
        self.code.committed.connect(lambda _text: self.pair.first.take_caret())
        self.pair.committed.connect(self._give)
        self.save.clicked.connect(self._give)
        self.leave.clicked.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for one in (self._title, self._why, self._code_row, self._present_row, self.pair):
            layout.addWidget(one)
        line = QHBoxLayout()
        line.addWidget(self.leave)
        line.addStretch(1)
        line.addWidget(self.save)
        layout.addSpacing(6)
        layout.addLayout(line)

    def ask(self, user: User, way: Way) -> None:
        """Begin empty for a person."""
        self.way = way
        self.pair.roles = user.roles
        title, why = _words(way)
        self._title.setText(title.format(name=user.name))
        self._why.set_text(why)
        self._code_row.setVisible(way == "recovery")
        self._present_row.setVisible(way == "other")
        self.empty()
        self.wait(waits=False)
        self._proof().take_caret()

    def empty(self) -> None:
        """Take away everything that was typed."""
        for row, field in ((self._code_row, self.code), (self._present_row, self.present)):
            row.clear()
            field.set_text("")
        self.pair.empty()

    def _proof(self) -> Field:
        return {"recovery": self.code, "other": self.present}.get(self.way, self.pair.first)

    def wait(self, *, waits: bool) -> None:
        """Take no second word while the first is looked at."""
        self.save.setEnabled(not waits)

    def scanned(self, code: str) -> None:
        """Take the code off the sheet's QR."""
        if self.way == "recovery":
            self.code.set_text(code)
            self.pair.first.take_caret()

    def refuse(self, refused: Refused) -> None:
        """Say why it was not taken, beside what is wrong."""
        self.wait(waits=False)
        rows = {"recovery": self._code_row, "other": self._present_row}
        row = rows.get(self.way) if refused.field != "new" else None
        if row is not None:
            row.refuse(self._proof(), *words_of(refused))
        else:
            self.pair.refuse(refused)

    def _give(self) -> None:
        if not self.save.isEnabled():
            return
        self._code_row.clear()
        self._present_row.clear()
        proof = "" if self.way == "first" else self._proof().text().strip()
        if self.way != "first" and not proof:
            self.refuse(Refused("blank"))
            return
        new = self.pair.word()
        if new is not None:
            self.wait(waits=True)
            self.given.emit(proof, new)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()


def _words(way: Way) -> tuple[str, str]:
    """Give the title, and what is to be done and why."""
    rule = _(
        "Enam angka yang hanya Anda ketahui: tidak berurutan, tidak berulang, dan bukan tanggal "
        "lahir. Admin boleh memakai kata sandi."
    )
    if way == "recovery":
        how = _("Ketik atau pindai kode dari lembar pemulihan Admin. Pemulihan ini tercatat.")
        return _("Pulihkan PIN {name}"), f"{how} {rule}"
    if way == "other":
        how = _("Ketik PIN yang sekarang, lalu PIN baru. Sesudah disimpan, Anda langsung bertugas.")
        return _("Ganti PIN {name}"), f"{how} {rule}"
    how = _("PIN yang diberikan Admin hanya untuk masuk pertama kali.")
    return _("Pilih PIN sendiri, {name}"), f"{how} {rule}"
