"""A new PIN typed twice: both hidden, refused where anybody would guess it or they differ."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sikot_desk.domain import pins
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.kit.field import Field, FieldRow
from sikot_desk.ui.kit.tokens import SIZES
from sikot_desk.ui.sentences import words_of
from sikot_desk.ui.words import _


class PinPair(QWidget):
    """Two fields for one word; `committed` on Enter in the second. An Admin may take a password."""

    committed = Signal()

    def __init__(self, roles: Sequence[str] = ("loket",)) -> None:
        super().__init__()
        self.roles = tuple(roles)
        self.first, self.second = Field(_("PIN baru, 6 angka")), Field(_("Ulangi PIN baru"))
        for field in (self.first, self.second):
            field.edit.setEchoMode(QLineEdit.EchoMode.Password)
            field.edit.setMaxLength(pins.MOST)
        self._row = FieldRow(self.first, self.second)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.step)
        layout.addWidget(self._row)
        self.first.committed.connect(lambda _text: self.second.take_caret())
        self.second.committed.connect(lambda _text: self.committed.emit())

    def word(self) -> str | None:
        """Give the new PIN when it may be one and both are the same; else say why not."""
        self._row.clear()
        typed = self.first.text()
        fault = pins.fault(typed, self.roles)
        if fault:
            self.refuse(fault)
        elif typed != self.second.text():
            self._row.refuse(self.second, *words_of(Refused("pin_differs")))
        return typed if not fault and typed == self.second.text() else None

    def refuse(self, refused: Refused) -> None:
        """Say under the fields why the PIN was not taken."""
        self._row.refuse(self.first, *words_of(refused))

    def refusal(self) -> str:
        """Give what is said under the fields."""
        return self._row.message()

    def empty(self) -> None:
        """Take both away."""
        self._row.clear()
        self.first.set_text("")
        self.second.set_text("")
