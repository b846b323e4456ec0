"""The Register: one box to search everything as one types, and the files it finds."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk.boards import FileView
from sikot_desk.desk.session import Session
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.scan_box import ScanBox
from sikot_desk.ui.kit.table import Column
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.found import Found, rows
from sikot_desk.ui.screens.person_card import PersonCard
from sikot_desk.ui.words import _

_PAGE = 60
_SOON = 40
"""Milliseconds of quiet before what is typed is searched."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched: a text, and how many files at most."""

    text: str
    limit: int


def read(session: Session, wanted: Wanted) -> Found:
    """Search the register."""
    board = session.board()
    lines = board.search(wanted.text, wanted.limit)
    return Found(wanted.text, lines, board.procedure, board.time.now.date())


class Register(Screen):
    """Search as you type; Enter or F12 opens the chosen file."""

    code = "register"
    own_box = True

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self._limit = _PAGE
        self._all_read = False
        self.box = ScanBox(
            _("Ketik nama, NIK, nomor, STR, atau tempat kerja"), "Ctrl+K", large=True, icon="search"
        )
        self._results = Text("", TYPE.caption, Tone.TEXT2)
        self.box.set_tail(self._results)
        self.table = RowTable(
            (Column(_("Pendaftaran"), -1), Column(_("Pemohon")), Column(_("Tempat kerja")),
             Column(_("Nomor izin"), -1), Column(_("Berlaku sampai"), -1),
             Column(_("Keadaan"), -1)),
            _("Register"),
        )  # fmt: skip
        self.person = PersonCard()
        self._foot = Text("", TYPE.caption, Tone.TEXT2)
        self.bar = ActionBar(_("Buka berkas"), icon="folder")
        self.page = Page(self._body(), self.bar, first=self.box.edit)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self.refresh)
        self._listen()

    def _body(self) -> QWidget:
        body = QWidget()
        body.setObjectName("scrolled")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        layout.setSpacing(SIZES.gap)
        layout.addWidget(self.box)
        card = Card(padded=False)
        card.body.addWidget(self.table)
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(17, 7, 15, 7)
        line.addWidget(self._foot)
        line.addStretch(1)
        line.addWidget(key_note("Up", "", "Down", _("pilih"), "Enter", _("buka berkas")))
        card.set_foot(foot)
        layout.addWidget(Columns([card, self.person], [846, 246]), 1)
        return body

    def _listen(self) -> None:
        self.box.changed.connect(self._typed)
        self.box.committed.connect(lambda _text: self._open())
        self.box.edit.installEventFilter(self)
        self.table.opened.connect(self.file_wanted)
        self.table.chosen.connect(self._chosen)
        self.table.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.bar.primary_chosen.connect(self._open)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move through the rows with the arrows while the caret stays in the box."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.turned(step)
        elif event.key() == Qt.Key.Key_Escape and self.box.text():
            self.box.empty()
            return True
        return bool(step)

    # --- shown ----------------------------------------------------------------------------

    def title(self) -> tuple[str, str]:
        """Give the title."""
        return _("Register"), ""

    def search(self, text: str) -> None:
        """Search for a text that named no file by itself."""
        self.box.edit.setText(text)

    def opened(self) -> None:
        """Begin with the caret in the box."""
        self.box.take_caret()
        self.refresh()

    def refresh(self) -> None:
        """Search again."""
        self._soon.stop()
        wanted = Wanted(self.box.text(), self._limit)
        self.ask.read(lambda session: read(session, wanted), self._show, "register")

    def _typed(self, _text: str) -> None:
        self._limit = _PAGE
        self._soon.start()

    def _show(self, found: Found) -> None:
        self._all_read = len(found.lines) < self._limit
        if not found.lines:
            self._set_empty_state(found.text)
        place = self.table.verticalScrollBar().value()
        self.table.set_rows(rows(found))
        self.table.verticalScrollBar().setValue(place if self._limit > _PAGE else 0)
        count = str(len(found.lines)) + ("" if self._all_read else "+")
        said = _("{n} hasil") if found.text.strip() else _("{n} berkas terakhir")
        self._results.setText(said.format(n=count))
        self._foot.setText(_("Gelar dan salah ketik kecil tidak mengganggu pencarian."))
        first = next(iter(found.lines), None)
        codes = {line.file_id for line in found.lines}
        if first is None:
            self.person.show_nobody()
            self.bar.refuse(_("tidak ada berkas yang dipilih"))
        else:
            self.bar.allow()
            if self.table.chosen_code() not in codes:
                self.table.choose(first.file_id)

    def _set_empty_state(self, text: str) -> None:
        if text.strip():
            what = _("Tidak ada yang cocok dengan “{text}”").format(text=text.strip()[:40])
            when = _("Periksa ejaannya, atau ketik sebagian nama, nomor, atau tempat kerja.")
            self.table.set_empty_state(EmptyState("search", what, when))
        else:
            self.table.set_empty_state(
                EmptyState("book", _("Register masih kosong"), _("Berkas pertama muncul di sini."))
            )

    def _scrolled(self, value: int) -> None:
        """Read on when the end of what was read comes into view."""
        bar = self.table.verticalScrollBar()
        if not self._all_read and bar.maximum() and value >= bar.maximum() - 4:
            self._all_read = True
            self._limit *= 2
            self.refresh()

    def _chosen(self, file_id: str) -> None:
        def shown(view: FileView | None) -> None:
            if view is not None:
                self.person.show_file(view)

        if file_id:
            self.ask.read(lambda session: session.board().file(file_id), shown, "register-person")

    # --- done -----------------------------------------------------------------------------

    def turned(self, step: int) -> None:
        """Choose the next or previous row."""
        count = self.table.model().rowCount()
        here = self.table.currentIndex().row() + step
        if 0 <= here < count:
            self.table.selectRow(here)

    def _open(self) -> None:
        if code := self.table.chosen_code():
            self.file_wanted.emit(code)

    def back(self) -> bool:
        """Empty the box first."""
        if not self.box.text():
            return False
        self.box.empty()
        self.box.take_caret()
        return True
