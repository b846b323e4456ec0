"""The Register: one box to search everything as one types, and the files it finds."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk import finding
from sikot_desk.desk.boards import FileView
from sikot_desk.desk.finding import Only
from sikot_desk.desk.session import Session
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
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
from sikot_desk.ui.screens.found import Found, rows, table_head, table_row
from sikot_desk.ui.screens.person_card import PersonCard
from sikot_desk.ui.screens.register.filter import RegisterFilter
from sikot_desk.ui.screens.register.saving import SavingCard
from sikot_desk.ui.words import _

_PAGE = 60
_MOST_SAVED = 100_000
_SOON = 40
"""Milliseconds of quiet before what is typed is searched."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched: a text, and how many files at most."""

    text: str
    limit: int
    only: Only


@dataclass(frozen=True, slots=True)
class Saved:
    """How many files were written into the table; `reason` why they were not."""

    count: int
    reason: str


def read(session: Session, wanted: Wanted) -> Found:
    """Search the register."""
    board = session.board()
    lines = finding.found(board, wanted.text, wanted.only, wanted.limit)
    now = board.time.now
    return Found(wanted.text, lines, board.procedure, now.date(), now.tzinfo)


def save(session: Session, wanted: Wanted, file: str) -> Saved:
    """Save every file that is found as a table; say how many, or why none."""
    found = read(session, wanted)
    rows = [table_row(line, found) for line in found.lines]
    return Saved(len(rows), session.save_table(file, table_head(), rows))


class Register(Screen):
    """Search as you type; Enter or F12 opens the chosen file; its side acts print and save."""

    code = "register"
    own_box = True

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self._limit = _PAGE
        self._all_read = False
        self._today: date | None = None
        self._some = False
        self._acts: tuple[SideAct, ...] = ()
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
        self.person, self.saving, self.filter = PersonCard(), SavingCard(), RegisterFilter()
        self.saving.hide()
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
        layout.addWidget(self.filter)
        side = QWidget()
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.person)
        beside.addWidget(self.saving)
        card = Card(padded=False)
        card.body.addWidget(self.table)
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(17, 7, 15, 7)
        line.addWidget(self._foot)
        line.addStretch(1)
        line.addWidget(key_note("Up", "", "Down", _("pilih"), "Enter", _("buka berkas")))
        card.set_foot(foot)
        layout.addWidget(Columns([card, side], [846, 246]), 1)
        return body

    def _listen(self) -> None:
        self.box.changed.connect(self._typed)
        self.box.committed.connect(lambda _text: self._open())
        self.box.edit.installEventFilter(self)
        self.table.opened.connect(self.file_wanted)
        self.table.chosen.connect(self._chosen)
        self.table.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.filter.changed.connect(lambda: self._typed(""))
        self.saving.wanted.connect(self._save)
        self.bar.primary_chosen.connect(self._primary)
        self.bar.act_chosen.connect(self._act)
        self._tell_bar()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move through the rows with the arrows while the caret stays in the box."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.turned(step)
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
        wanted = self._wanted(self._limit)
        self.ask.read(lambda session: read(session, wanted), self._show, "register")

    def _wanted(self, limit: int) -> Wanted:
        return Wanted(self.box.text(), limit, self.filter.only())

    def _typed(self, _text: str) -> None:
        self._limit = _PAGE
        self._soon.start()

    def _show(self, found: Found) -> None:
        self._all_read = len(found.lines) < self._limit
        self._today = found.today
        self.filter.offer(found.procedure, found.today.year)
        if not found.lines:
            self._set_empty_state(found.text)
        place = self.table.verticalScrollBar().value()
        self.table.set_rows(rows(found))
        self.table.verticalScrollBar().setValue(place if self._limit > _PAGE else 0)
        count = str(len(found.lines)) + ("" if self._all_read else "+")
        narrowed = found.text.strip() or self.filter.only() != Only()
        said = _("{n} hasil") if narrowed else _("{n} berkas terakhir")
        self._results.setText(said.format(n=count))
        self._foot.setText(_("Gelar dan salah ketik kecil tidak mengganggu pencarian."))
        first = next(iter(found.lines), None)
        codes = {line.file_id for line in found.lines}
        self._some = first is not None
        self._tell_bar()
        if first is None:
            self.person.show_nobody()
        elif self.table.chosen_code() not in codes:
            self.table.choose(first.file_id)

    def _set_empty_state(self, text: str) -> None:
        if self.filter.only() != Only() and not text.strip():
            what = _("Tidak ada berkas dengan saringan ini")
            when = _("Pilih keadaan, jenis, atau tahun yang lain.")
            self.table.set_empty_state(EmptyState("filter", what, when))
        elif text.strip():
            what = _("Tidak ada yang cocok dengan “{text}”").format(text=text.strip()[:40])
            when = _("Periksa ejaannya, atau ketik sebagian nama, nomor, atau tempat kerja.")
            if text.strip().isdigit():
                when = _("Bila dari pindaian: barcode lain, atau terbaca sebagian. Pindai lagi.")
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
        """Leave the form, then empty the box and the filters, then go."""
        if not self.saving.isHidden():
            self._end_saving()
            return True
        if not self.box.text() and self.filter.only() == Only():
            return False
        self.filter.clear()
        self.box.empty()
        self.refresh()
        self.box.take_caret()
        return True

    # --- side acts ------------------------------------------------------------------------

    def _tell_bar(self) -> None:
        """Offer what there is to do with what was found, or the form that is open."""
        open_form = not self.saving.isHidden()
        acts = (SideAct("close", _("Batal"), "Esc"),) if open_form else _acts()
        if acts != self._acts:
            self._acts = acts
            self.bar.set_acts(acts)
        if open_form:
            self.bar.set_primary(_("Simpan CSV"), "save")
        else:
            self.bar.set_primary(_("Buka berkas"), "folder")
        if self._some:
            self.bar.allow()
        else:
            self.bar.refuse(_("tidak ada berkas yang dipilih"))

    def _primary(self) -> None:
        if self.saving.isHidden():
            self._open()
        else:
            self._save()

    def _act(self, code: str) -> None:
        if code == "close":
            self._end_saving()
        elif code == "books":
            self.place_wanted.emit("books")
        elif code == "verify":
            self.proof_wanted.emit("")
        elif self._today is not None and self._some:
            self.person.hide()
            self.saving.show()
            self.saving.begin(f"register-{self._today.isoformat()}.csv")
            self._tell_bar()

    def _end_saving(self) -> None:
        self.saving.hide()
        self.person.show()
        self._tell_bar()
        self.box.take_caret()

    def _save(self) -> None:
        wanted, file = self._wanted(_MOST_SAVED), self.saving.place()
        self.bar.refuse(_("sedang menyimpan"))
        self.ask.job(lambda session: save(session, wanted, file), self._saved)

    def _saved(self, saved: Saved) -> None:
        self._tell_bar()
        if saved.reason:
            self.saving.refuse(saved.reason)
            return
        self.recorded.emit(_("{n} berkas tersimpan dalam CSV").format(n=saved.count))
        self._end_saving()


def _acts() -> tuple[SideAct, ...]:
    return (
        SideAct("verify", _("Periksa keaslian"), "Alt+P", "shield-check"),
        SideAct("books", _("Cetak buku"), "Alt+B", "printer"),
        SideAct("csv", _("Simpan CSV"), "Alt+C", "download"),
    )
