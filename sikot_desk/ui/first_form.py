"""The first two steps of an empty register: which office it is, and who is its first Admin.

It knows no register: it emits what was typed once names and PIN can stand in one. What is typed,
but no PIN, is given away to be kept when the window closes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sikot_desk.desk import emblems
from sikot_desk.desk.script import EVERY_ROLE
from sikot_desk.desk.staff import First
from sikot_desk.domain import settings as s
from sikot_desk.domain import text
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.kit.button import Button, primary
from sikot_desk.ui.kit.card import Note
from sikot_desk.ui.kit.field import Field, FieldRow
from sikot_desk.ui.kit.focus import FocusRing
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.kit.wrapping import wrapped
from sikot_desk.ui.pin_pair import PinPair
from sikot_desk.ui.screens.file.side_form import Answers, Line, add_lines
from sikot_desk.ui.screens.form import Form
from sikot_desk.ui.screens.notice import Notice
from sikot_desk.ui.screens.settings.identity import identity_lines, identity_typed
from sikot_desk.ui.sentences import words_of
from sikot_desk.ui.side import Side
from sikot_desk.ui.words import _

_FORM = 560
_LEAST = 320
_EMBLEM, _OFFICER = "emblem", "officer"
_OFFICE, _ADMIN = 0, 1


@dataclass(frozen=True, slots=True)
class Offered:
    """What the form begins with: the office as shipped, and what was typed at an earlier start."""

    office: s.OfficeSet
    typed: Mapping[str, str] = field(default_factory=dict)


class FirstForm(QWidget):
    """Signals `filled(First)`, `training_wanted()`, and `left(texts)` when the window closes.

    After `filled` it waits until it is told what came of it.
    """

    filled = Signal(object)
    training_wanted = Signal()
    left = Signal(object)

    def __init__(self, product: str, offered: Offered) -> None:
        super().__init__()
        self.setWindowTitle(product)
        self.form, self.notice = Form(), Notice()
        emblem = Line(_EMBLEM, _("Lambang kop, gambar PNG atau SVG"), optional=True)
        add_lines(self.form, (*identity_lines(offered.office), emblem))
        self.form.set_texts(offered.typed)
        self.officer = Field(_("Nama Admin pertama"))
        self.officer.set_text(offered.typed.get(_OFFICER, ""))
        self.row = FieldRow(self.officer)
        self.pin = PinPair(EVERY_ROLE)
        self.training = Button(_("Coba dulu"), "Alt+C", icon="book")
        self.pick = Button(_("Pilih lambang"), "Alt+G", icon="folder")
        self.on = primary(_("Lanjut"), icon="arrow-right")
        self.return_ = Button(_("Kembali"), "Esc", icon="chevron-left")
        self.start = primary(_("Buat register"), icon="check")
        self._note = Text("", TYPE.secondary, Tone.TEXT2)
        self.pages = QStackedWidget()
        self.pages.setObjectName("scrolled")
        self.side = Side(product, _("Dari loket sampai izin diserahkan"), _facts())
        self._lay_out()
        self._listen()
        self.ring = FocusRing(self)
        self.show_step(_ADMIN if _OFFICER in offered.typed else _OFFICE)

    def _listen(self) -> None:
        self.training.clicked.connect(self.training_wanted)
        self.pick.clicked.connect(self._pick)
        self.on.clicked.connect(self._go_on)
        self.return_.clicked.connect(lambda: self.show_step(_OFFICE))
        self.start.clicked.connect(self._fill)
        self.officer.committed.connect(lambda _text: self.pin.first.take_caret())
        self.pin.committed.connect(self._fill)

    # --- laid out -------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for page in (self._office_page(), self._admin_page()):
            self.pages.addWidget(page)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.side)
        outer.addWidget(self.pages, 1)

    def _office_page(self) -> QWidget:
        why = _("Begini kantor tercetak pada kop. Periksa, ubah yang perlu, lalu lanjut. Semuanya "
                "dapat diubah lagi di Pengaturan.")  # fmt: skip
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.training)
        line.addStretch(1)
        line.addWidget(self.on)
        tried = Note(_("Coba dulu membuka register latihan berisi contoh. Tidak ada yang sungguh "
                       "tercatat."), "book")  # fmt: skip
        head = (_("Langkah 1 dari 2"), _("Kantor mana ini?"), why)
        picking = wrapped(self.pick, gap=8)
        return _page(head, (self.form, picking, self.notice, tried), line)

    def _admin_page(self) -> QWidget:
        why = _("Register di komputer ini masih kosong. Admin pertama memegang semua tugas sampai "
                "petugas lain ditambahkan.")  # fmt: skip
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.return_)
        line.addStretch(1)
        line.addWidget(self._note)
        line.addWidget(self.start)
        noted = Note(_("Nama petugas tercatat pada setiap tindakan. Sesudah ini lembar pemulihan "
                       "PIN dicetak atau disimpan."), "lock")  # fmt: skip
        head = (_("Langkah 2 dari 2"), _("Siapa Admin pertama?"), why)
        return _page(head, (self.row, self.pin, noted), line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the dark side make way in a narrow window."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= SIZES.fold_columns_below)

    def minimumSizeHint(self) -> QSize:
        """Fit any window: the page scrolls, and the side makes way."""
        return QSize(_LEAST, _LEAST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go one step back with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.pages.currentIndex() == _ADMIN:
            self.show_step(_OFFICE)
        else:
            super().keyPressEvent(event)

    # --- steps ----------------------------------------------------------------------------

    def show_step(self, step: int) -> None:
        """Show the office (0) or the Admin (1)."""
        self.pages.setCurrentIndex(step)
        if step == _ADMIN:
            self.officer.take_caret()
            return
        self.on.setFocus()

    def _pick(self) -> None:
        kinds = _("Gambar (*.png *.svg)")
        place = QFileDialog.getOpenFileName(self, _("Pilih berkas"), "", kinds)[0]
        if place:
            self.form.set_texts({_EMBLEM: place})

    def _go_on(self) -> None:
        if not self._refused(_office_fault(self.identity())) and self._picture() is not None:
            self.show_step(_ADMIN)

    def identity(self) -> s.SetOffice:
        """Give the office as typed."""
        return identity_typed(Answers(self.form.texts()))

    def _picture(self) -> str | None:
        """Give the emblem in base64, empty for none; None when the file is no emblem."""
        place = self.form.field(_EMBLEM).text().strip()
        found = emblems.typed(Path(place)) if place else ""
        if isinstance(found, Refused):
            self._refused(replace(found, field=_EMBLEM))
            return None
        return found

    def _refused(self, fault: Refused | None) -> bool:
        """Say what is wrong, beside its field where it has one line; tell whether there is any."""
        self.form.clear()
        self.notice.clear()
        if fault is not None:
            self.show_step(_OFFICE)
            if not self.form.refuse(fault):
                self.notice.tell(fault)
        return fault is not None

    def _fill(self) -> None:
        name = self.officer.text().strip()
        fault = text.check(s.AddUser(user="petugas", name=name, roles=("loket",)))
        self.row.clear()
        if fault:
            self.row.refuse(self.officer, *words_of(fault))
            return
        word = self.pin.word()
        if word is None:
            return
        identity = self.identity()
        picture = self._picture()
        if self._refused(_office_fault(identity)) or picture is None:
            return
        self.wait()
        self.filled.emit(
            First(officer=name, office=identity.short_name, pin=word, identity=identity,
                  picture=picture)
        )  # fmt: skip

    def wait(self) -> None:
        """Say that the register is being made."""
        self.start.setEnabled(False)
        self._note.setText(_("Menyiapkan register …"))

    def again(self) -> None:
        """Take the keyboard again after it could not be made; what was typed stands."""
        self.start.setEnabled(True)
        self._note.setText("")
        self.show_step(_ADMIN)

    def typed(self) -> dict[str, str]:
        """Give what is typed, without any PIN; the officer's name once that step was reached."""
        texts = self.form.texts()
        name = self.officer.text().strip()
        return {**texts, _OFFICER: name} if name else texts

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give away what is typed, so that the next start goes on there."""
        if self.start.isEnabled():
            self.left.emit(self.typed())
        super().closeEvent(event)


def _office_fault(identity: s.SetOffice) -> Refused | None:
    if not identity.dinas:
        return Refused("blank", field="dinas")
    return text.check(identity)


def _page(head: tuple[str, str, str], parts: tuple[QWidget, ...], foot: QHBoxLayout) -> QWidget:
    """Put one step into the middle: which it is, its question, its fields, its buttons."""
    form = QWidget()
    layout = QVBoxLayout(form)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    which, question, why = head
    layout.addWidget(Text(which, TYPE.caption_strong, Tone.TEXT2))
    layout.addWidget(Text(question, TYPE.name, wrap=True))
    layout.addSpacing(4)
    layout.addWidget(Text(why, TYPE.secondary, Tone.TEXT2, wrap=True))
    layout.addSpacing(14)
    for part in parts:
        layout.addWidget(part)
        layout.addSpacing(12)
    buttons = QWidget()
    foot.setContentsMargins(0, 0, 0, 0)
    buttons.setLayout(foot)
    page, inner = QWidget(), QWidget()
    inner.setObjectName("scrolled")
    middle = QVBoxLayout(inner)
    middle.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, 0)
    middle.addStretch(2)
    middle.addLayout(_centred(form))
    middle.addStretch(3)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, SIZES.page)
    whole.addWidget(scrolled(inner), 1)
    line = _centred(buttons)
    line.setContentsMargins(SIZES.page, 0, SIZES.page, 0)
    whole.addLayout(line)
    return page


def _centred(form: QWidget) -> QHBoxLayout:
    form.setMaximumWidth(_FORM)
    around = QHBoxLayout()
    around.addStretch(1)
    around.addWidget(form, 8)
    around.addStretch(1)
    return around


def _facts() -> tuple[tuple[str, str, str], ...]:
    return (
        ("save", _("Tersimpan di komputer ini"), _("Tanpa jaringan, tanpa langganan.")),
        ("book", _("Register hanya bertambah"), _("Yang sudah tercatat tidak pernah terhapus.")),
        ("printer", _("Kertas keluar pada langkahnya"), _("Dari tanda terima sampai surat izin.")),
    )
