"""The one form of an empty register: who works here, by which PIN, and for which office.

It knows no register: it emits what was typed once names and PIN can stand in one.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk.script import EVERY_ROLE
from sikot_desk.desk.staff import First
from sikot_desk.domain import settings, text
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.kit.button import primary
from sikot_desk.ui.kit.card import Note
from sikot_desk.ui.kit.field import Field, FieldRow
from sikot_desk.ui.kit.focus import FocusRing
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.pin_pair import PinPair
from sikot_desk.ui.screens.notice import words_of
from sikot_desk.ui.side import Side
from sikot_desk.ui.words import _

_FORM = 520


class FirstForm(QWidget):
    """Signals `filled(First)`; the form then waits until it is told what came of it."""

    filled = Signal(object)

    def __init__(self, product: str, office: str = "") -> None:
        """Offer `office` as the office's name."""
        super().__init__()
        self.setWindowTitle(product)
        self.officer = Field(_("Nama petugas"))
        self.office = Field(_("Nama kantor"))
        self.office.set_text(office)
        self.rows = {"name": FieldRow(self.officer), "office": FieldRow(self.office)}
        self.pin = PinPair(EVERY_ROLE)
        self.start = primary(_("Mulai bertugas"), icon="check")
        self.start.clicked.connect(self._fill)
        self.officer.committed.connect(lambda _text: self.pin.first.take_caret())
        self.pin.committed.connect(self.office.take_caret)
        self.office.committed.connect(lambda _text: self.start.setFocus())
        self._note = Text("", TYPE.secondary, Tone.TEXT2)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Side(product, _("Dari loket sampai izin diserahkan"), _facts()))
        outer.addWidget(self._form(), 1)
        self.ring = FocusRing(self)
        self.officer.take_caret()

    def _form(self) -> QWidget:
        page, form = QWidget(), QWidget()
        form.setMaximumWidth(_FORM)
        around = QHBoxLayout(page)
        around.setContentsMargins(SIZES.page, 0, SIZES.page, 0)
        around.addStretch(1)
        around.addWidget(form, 8)
        around.addStretch(1)
        layout = QVBoxLayout(form)
        layout.setSpacing(0)
        layout.addStretch(2)
        layout.addWidget(Text(_("Siapa yang bertugas?"), TYPE.name, wrap=True))
        layout.addSpacing(4)
        first = _("Register di komputer ini masih kosong. Isi nama dan PIN, lalu mulai.")
        layout.addWidget(Text(first, TYPE.secondary, Tone.TEXT2, wrap=True))
        layout.addSpacing(22)
        for row in (self.rows["name"], self.pin, self.rows["office"]):
            layout.addWidget(row)
            layout.addSpacing(16)
        layout.addWidget(
            Note(_("Nama petugas tercatat pada setiap tindakan. Petugas pertama menjadi Admin."))
        )
        layout.addSpacing(22)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addStretch(1)
        line.addWidget(self._note)
        line.addWidget(self.start)
        layout.addLayout(line)
        layout.addStretch(3)
        return page

    def _fill(self) -> None:
        names = {"office": self.office, "name": self.officer}
        faults = {key: _fault(field.text().strip()) for key, field in names.items()}
        for key, fault in faults.items():
            self.rows[key].clear()
            if fault:
                self.rows[key].refuse(names[key], *words_of(fault))
        word = None if any(faults.values()) else self.pin.word()
        if word is not None:
            self.wait()
            officer, office = self.officer.text().strip(), self.office.text().strip()
            self.filled.emit(First(officer=officer, office=office, pin=word))

    def wait(self) -> None:
        """Say that the register is being made."""
        self.start.setEnabled(False)
        self._note.setText(_("Menyiapkan register …"))

    def again(self) -> None:
        """Take the keyboard again after it could not be made; what was typed stands."""
        self.start.setEnabled(True)
        self._note.setText("")
        self.officer.take_caret()


def _fault(name: str) -> Refused | None:
    return text.check(settings.AddUser(user="petugas", name=name, roles=("loket",)))


def _facts() -> tuple[tuple[str, str, str], ...]:
    return (
        ("save", _("Tersimpan di komputer ini"), _("Tanpa jaringan, tanpa langganan.")),
        ("book", _("Register hanya bertambah"), _("Yang sudah tercatat tidak pernah terhapus.")),
        ("printer", _("Kertas keluar pada langkahnya"), _("Dari tanda terima sampai surat izin.")),
    )
