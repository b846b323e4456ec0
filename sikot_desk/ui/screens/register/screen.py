"""The Register: one box to search everything as one types, and the files it finds."""

from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.config import RegisterView
from sikot_desk.desk.boards import FileView
from sikot_desk.desk.finding import Only, Sought
from sikot_desk.desk.saving import NOT_YOURS, Table
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.scan_box import ScanBox
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.found import NAME, SHOWN, columns, table_head
from sikot_desk.ui.screens.person_card import PersonCard
from sikot_desk.ui.screens.register.columns_card import ColumnsCard
from sikot_desk.ui.screens.register.empty import empty_state
from sikot_desk.ui.screens.register.filter import RegisterFilter
from sikot_desk.ui.screens.register.listing import Listing, count_words, grouped, read_words
from sikot_desk.ui.screens.register.order import sorted_by, turned
from sikot_desk.ui.screens.register.reading import Page as Read
from sikot_desk.ui.screens.register.reading import Wanted, Written, count, read, written
from sikot_desk.ui.screens.register.saving import SavingCard
from sikot_desk.ui.screens.register.view import keep_view, order_of, read_view, shown, view_of
from sikot_desk.ui.screens.register.writing import Writing
from sikot_desk.ui.words import _

_PAGE, _NEXT = 60, 200
_AGAIN = 600
"""So many files of a long list are read again after an act; further ones by scrolling."""
_WRITTEN = 1000
"""How many files of a saved table are read between other work."""
_SOON = 40
"""Milliseconds of quiet before what is typed is searched."""


class Register(Screen):
    """Search as you type; Enter or F12 opens the chosen file; its side acts print and save."""

    code = "register"
    own_box = True

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self._writing: Writing | None = None
        self._some = False
        self._acts: tuple[SideAct, ...] = ()
        self.box = ScanBox(
            _("Ketik nama, NIK, nomor, STR, atau tempat kerja"), "Ctrl+K", large=True, icon="search"
        )
        self._results = Text("", TYPE.caption, Tone.TEXT2)
        self.box.set_tail(self._results)
        self.table = Listing()
        self.person, self.saving, self.filter = PersonCard(), SavingCard(), RegisterFilter()
        names = {place: one.title for place, one in enumerate(columns()) if place != NAME}
        self.columns = ColumnsCard(names, SHOWN)
        self.saving.hide()
        self.columns.hide()
        self.table.hide_columns(self.columns.hidden())
        self._foot = Text("", TYPE.caption, Tone.TEXT2, wrap=True)
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
        beside.addWidget(self.columns)
        card = Card(padded=False)
        card.body.addWidget(self.table)
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(17, 7, 15, 7)
        keys = key_note("Up", "", "Down", _("pilih"), "Enter", _("buka berkas"))
        line.addWidget(self._foot, 1)
        line.addWidget(keys)
        card.set_foot(foot)
        layout.addWidget(Columns([card, side], [846, 246]), 1)
        return body

    def _listen(self) -> None:
        self.box.changed.connect(self._typed)
        self.box.committed.connect(lambda _text: self._open())
        self.box.edit.installEventFilter(self)
        self.table.opened.connect(self.file_wanted)
        self.table.chosen.connect(self._chosen)
        self.table.ended.connect(self._read_on)
        self.filter.changed.connect(lambda: self._typed(""))
        self.saving.wanted.connect(self._save)
        self.columns.changed.connect(self._show_columns)
        self.table.sort_wanted.connect(self._sort)
        self.filter.reordered.connect(self._remember)
        self.ask.read(read_view, self._look)
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
        """Search again, as far as was read."""
        self._soon.stop()
        there = len(self.table.read.found.lines) if self.table.read else 0
        wanted = Wanted(self._sought(), min(max(there, _PAGE), _AGAIN))
        self.ask.read(lambda session: read(session, wanted), self._show, "register")

    def _sought(self) -> Sought:
        return Sought(self.box.text(), self.filter.only(), self.filter.ordered())

    def _typed(self, _text: str) -> None:
        self.table.read = None
        self._soon.start()

    def _show(self, page: Read) -> None:
        found = page.found
        self.filter.offer(found.procedure, found.today.year, page.kecamatan)
        self._tell_order(searched=bool(found.text.strip()))
        if not found.lines:
            self.table.set_empty_state(empty_state(found.text.strip(), self.filter.only()))
        self.table.show_page(page)
        self._count(page)
        first = next(iter(found.lines), None)
        self._tell_bar()
        if first is None:
            self.person.show_nobody()
        elif self.table.chosen_code() not in {line.file_id for line in found.lines}:
            self.table.choose(first.file_id)

    def _tell_order(self, *, searched: bool) -> None:
        """Say in the heads how the list is ordered; what is searched for stands newest first."""
        self.filter.order.setEnabled(not searched)
        by = None if searched else sorted_by(self.filter.ordered())
        self.table.set_sorted(by, sortable=not searched)
        if searched:
            self._foot.setText(_("Hasil pencarian selalu terbaru dahulu; gelar tidak dihitung."))
        else:
            self._foot.setText(_("Tekan kepala kolom untuk mengurutkan, atau pilih urutannya."))

    def _count(self, page: Read) -> None:
        """Say how many are found: those read, or all of them once they are counted."""
        sought = page.wanted.sought
        self._results.setText(read_words(page))
        if page.mark is not None:
            self.ask.read(
                lambda session: count(session, sought),
                lambda number: self._counted(number, sought),
                "register-count",
            )

    def _counted(self, number: int, sought: Sought) -> None:
        if self.table.read is not None and self.table.read.wanted.sought == sought:
            self._results.setText(count_words(number, sought))

    def _read_on(self, page: Read) -> None:
        wanted = Wanted(page.wanted.sought, _NEXT, page.mark)
        self.ask.read(lambda session: read(session, wanted), self.table.append, "register-more")

    def _chosen(self, file_id: str) -> None:
        def shown(view: FileView | None) -> None:
            if view is not None:
                self.person.show_file(view)

        if file_id:
            self.ask.read(lambda session: session.board().file(file_id), shown, "register-person")

    # --- as it was left ---------------------------------------------------------------------

    def _look(self, view: RegisterView) -> None:
        """Look at the list as this PC was left, once that is read."""
        self.columns.show_only(shown(view))
        self.table.hide_columns(self.columns.hidden())
        if order_of(view) != self.filter.ordered():
            self.filter.set_order(order_of(view))
            self._typed("")

    def _show_columns(self) -> None:
        self.table.hide_columns(self.columns.hidden())
        self._remember()

    def _sort(self, place: int) -> None:
        self.filter.set_order(turned(self.filter.ordered(), place))
        self._typed("")
        self._remember()

    def _remember(self) -> None:
        view = view_of(self.columns.hidden(), self.filter.ordered())
        self.ask.job(lambda session: keep_view(session, view), lambda _none: None)

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
        """Leave the card at the side, then empty the box and the filters, then go."""
        if self.person.isHidden():
            self._end_card()
            return True
        if not self.box.text() and self.filter.only() == Only():
            return False
        self.filter.clear()
        self.box.empty()
        self.table.read = None
        self.refresh()
        self.box.take_caret()
        return True

    # --- side acts ------------------------------------------------------------------------

    def _tell_bar(self) -> None:
        """Offer what there is to do with what was found, or the card that is open."""
        saving = not self.saving.isHidden()
        closing = _("Batal") if saving else _("Selesai")
        acts = (SideAct("close", closing, "Esc"),) if self.person.isHidden() else self._offered()
        if acts != self._acts:
            self._acts = acts
            self.bar.set_acts(acts[:3], acts[3:])
        if saving:
            self.bar.set_primary(_("Simpan tabel"), "save")
        else:
            self.bar.set_primary(_("Buka berkas"), "folder")
        if self._writing is not None:
            count = grouped(self._writing.count)
            self.bar.refuse(_("sedang menyimpan, {n} berkas").format(n=count))
        elif self.table.read is not None and self.table.read.found.lines:
            self.bar.allow()
        else:
            self.bar.refuse(_("tidak ada berkas yang dipilih"))

    def _offered(self) -> tuple[SideAct, ...]:
        sort = SideAct("sort", _("Urutkan"), "Alt+U", "arrow-down")
        return (*_acts(), sort) if self.filter.order.isEnabled() else _acts()

    def _primary(self) -> None:
        if self.saving.isHidden():
            self._open()
        else:
            self._save()

    def _act(self, code: str) -> None:
        if code == "close":
            self._end_card()
        elif code == "books":
            self.place_wanted.emit("books")
        elif code == "verify":
            self.proof_wanted.emit("")
        elif code == "sort":
            self.filter.order.setFocus()
            self.filter.order.showPopup()
        elif code == "columns":
            self._open_card(self.columns)
            self.columns.take_caret()
        elif self.table.read is not None and self.table.read.found.lines:
            self._open_card(self.saving)
            self.saving.begin(f"register-{self.table.read.found.today.isoformat()}.{code}")

    def _open_card(self, card: QWidget) -> None:
        for one in (self.person, self.saving, self.columns):
            one.setVisible(one is card)
        self._tell_bar()

    def _end_card(self) -> None:
        """Show the person again; a table that is being written is dropped."""
        if self._writing is not None:
            self._writing.drop()
            self._writing = None
        self._open_card(self.person)
        self.box.take_caret()

    def closing(self) -> None:
        """Leave no table half written."""
        if self._writing is not None:
            self._writing.drop(wait=True)

    def _save(self) -> None:
        """A table leaves the register: that is not everybody's to do."""
        self.ask.read(lambda session: session.may("save_table"), self._write)

    def _write(self, may: bool) -> None:
        if self._writing is not None or self.table.read is None:
            return
        if not may:
            self.saving.refuse(NOT_YOURS)
            return
        made = datetime.combine(self.table.read.found.today, time())
        table = Table(_("Register"), table_head(), made)
        writing = Writing(self.saving.place(), table)
        wanted = Wanted(self._sought(), _WRITTEN)
        writing.wanted.connect(lambda: self._read_table(writing, wanted))
        writing.ended.connect(self._saved)
        self._writing = writing
        writing.start()
        self._tell_bar()

    def _read_table(self, writing: Writing, wanted: Wanted) -> None:
        def give(page: Written) -> None:
            if writing is self._writing:
                writing.give(page.rows, page.mark)
                self._tell_bar()

        after = replace(wanted, after=writing.mark)
        self.ask.job(lambda session: written(session, after), give)

    def _saved(self, reason: str) -> None:
        writing, self._writing = self._writing, None
        self._tell_bar()
        if reason or writing is None:
            self.saving.refuse(reason)
            return
        said = _("{n} berkas tersimpan dalam {name}")
        count = grouped(writing.count)
        self.recorded.emit(said.format(n=count, name=Path(self.saving.place()).name))
        self._end_card()


def _acts() -> tuple[SideAct, ...]:
    """Give the side acts: three as buttons, the rest folded."""
    return (
        SideAct("verify", _("Periksa keaslian"), "Alt+P", "shield-check"),
        SideAct("books", _("Cetak buku"), "Alt+B", "printer"),
        SideAct("xlsx", _("Simpan XLSX"), "Alt+X", "download"),
        SideAct("csv", _("Simpan CSV"), "Alt+C", "download"),
        SideAct("columns", _("Pilih kolom"), "Alt+K", "columns"),
    )
