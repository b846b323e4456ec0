"""The one form of an empty register: who works here, and for which office.

It knows no register: it emits what was typed once both names can stand in one.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.domain import settings, text
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.kit.button import primary
from sikot_desk.ui.kit.card import Note
from sikot_desk.ui.kit.field import Field, FieldRow
from sikot_desk.ui.kit.focus import FocusRing
from sikot_desk.ui.kit.icons import Icon, draw_icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.paint import brush, draw_box
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE, Tone
from sikot_desk.ui.screens.notice import words_of
from sikot_desk.ui.words import _

_LEFT, _FORM = 452, 520


class Side(QWidget):
    """The dark side of a page that stands before the window: mark, product, a few facts."""

    def __init__(self, product: str, what: str, facts: tuple[tuple[str, str, str], ...]) -> None:
        super().__init__()
        self.setFixedWidth(_LEFT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 44, 48, 40)
        layout.setSpacing(0)
        name = Text(product, TYPE.screen_title, Tone.WHITE)
        name.setContentsMargins(54, 0, 0, 0)
        name.setMinimumHeight(40)
        layout.addWidget(name)
        layout.addSpacing(34)
        layout.addWidget(Text(what, TYPE.figure, Tone.WHITE, wrap=True))
        layout.addStretch(1)
        for icon, title, fact in facts:
            line = QHBoxLayout()
            line.setSpacing(14)
            line.addWidget(Icon(icon, 18, Tone.RAIL_DIM), 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(1)
            words.addWidget(Text(title, TYPE.body_strong, Tone.WHITE, wrap=True))
            words.addWidget(Text(fact, TYPE.secondary, Tone.RAIL_DIM, wrap=True))
            line.addLayout(words, 1)
            layout.addLayout(line)
            layout.addSpacing(14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and mark."""
        painter = brush(self)
        painter.fillRect(self.rect(), PALETTE.rail)
        draw_box(painter, QRectF(48, 44, 40, 40), SIZES.radius_field, PALETTE.accent)
        draw_icon(painter, QRectF(56, 52, 24, 24), "mark", PALETTE.white)


class FirstForm(QWidget):
    """Signals `filled(officer, office)`; the form then waits until it is told what came of it."""

    filled = Signal(str, str)

    def __init__(self, product: str, office: str = "") -> None:
        """Offer `office` as the office's name."""
        super().__init__()
        self.setWindowTitle(product)
        self.officer = Field(_("Nama petugas"))
        self.office = Field(_("Nama kantor"))
        self.office.set_text(office)
        self.rows = {"name": FieldRow(self.officer), "office": FieldRow(self.office)}
        self.start = primary(_("Mulai bertugas"), icon="check")
        self.start.clicked.connect(self._fill)
        self.officer.committed.connect(lambda _text: self.office.take_caret())
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
        first = _("Register di komputer ini masih kosong. Isi dua nama, lalu mulai.")
        layout.addWidget(Text(first, TYPE.secondary, Tone.TEXT2, wrap=True))
        layout.addSpacing(22)
        for row in self.rows.values():
            layout.addWidget(row)
            layout.addSpacing(16)
        layout.addWidget(
            Note(_("Nama petugas tercatat pada setiap tindakan. Nama kantor tampil di layar."))
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
        if not any(faults.values()):
            self.wait()
            self.filled.emit(self.officer.text().strip(), self.office.text().strip())

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
