"""Berkas: one file, its steps, its papers, its history, its one next act, and its side acts."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.desk.papers import NAMES, Paper
from sikot_desk.domain import actions as a
from sikot_desk.domain import identity
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.tokens import SIZES
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.acting import Acting, Came, Deed
from sikot_desk.ui.screens.file import seen, side_acts
from sikot_desk.ui.screens.file.cards import HeadCard, HistoryCard, PapersCard, TimelineCard
from sikot_desk.ui.screens.file.next import NextAct, next_of, not_mine
from sikot_desk.ui.screens.file.papers import PaperView
from sikot_desk.ui.screens.file.seen import Seen
from sikot_desk.ui.screens.file.side_form import SideForm, SideSpec
from sikot_desk.ui.screens.notice import Notice
from sikot_desk.ui.words import _


class File(Screen):
    """One file. `show(file_id)` says which."""

    code = "file"
    place = "queue"

    def __init__(self, ask: Ask) -> None:
        """Build the cards; nothing is read before a file is shown."""
        super().__init__(ask)
        self.file_id = ""
        self.seen: Seen | None = None
        self._revealed = False
        self.specs: dict[str, SideSpec] = {}
        self.form: SideForm | None = None
        self._overrides: dict[str, str] = {}
        self.head, self.timeline = HeadCard(), TimelineCard()
        self.papers, self.history = PapersCard(), HistoryCard()
        self.paper = PaperView()
        self.notice, self.acting, self.bar = Notice(), Acting(ask), ActionBar("")
        self._acts: tuple[SideAct, ...] = ()
        self._body = self._build()
        self.page = Page(self._body, self.bar)
        self.notice.stand_on(self.page)
        self._listen()

    def _build(self) -> QWidget:
        body = QWidget()
        body.setObjectName("scrolled")
        body.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        body.setProperty("own_ring", True)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        layout.setSpacing(SIZES.gap)
        self.empty = EmptyState(
            "folder", _("Belum ada berkas yang dibuka"), _("Pindai barcode, atau ketik nomornya.")
        )
        self.lists = QWidget()
        column = QVBoxLayout(self.lists)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.papers, 4)
        column.addWidget(self.history, 5)
        side = QWidget()
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        for one in (self.lists, self.paper):
            self._side.addWidget(one, 1)
        self.paper.hide()
        self.columns = Columns([self.timeline, side], [633, 459])
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.head)
        layout.addWidget(self.columns, 1)
        for one in (self.head, self.columns):
            one.hide()
        return body

    def _listen(self) -> None:
        self.bar.primary_chosen.connect(self.proceed)
        self.bar.act_chosen.connect(self.act)
        self.acting.refused.connect(self.tell)
        self.acting.began.connect(lambda: self.bar.primary.setEnabled(False))
        self.acting.ended.connect(self.update_bar)
        self.papers.opened.connect(self.open_paper)
        self.paper.closed.connect(self.close_side)
        self.notice.answered.connect(self._answered)
        for key, table in (("Alt+K", self.papers.table), ("Alt+R", self.history.table)):
            QShortcut(QKeySequence(key), self.page, lambda one=table: one.setFocus())

    # --- what is shown ------------------------------------------------------------------------

    def title(self) -> tuple[str, str]:
        """Give the title and the file's number."""
        if self.seen is None:
            return _("Berkas"), ""
        app = self.seen.view.app
        return _("Berkas"), app.registration or identity.grouped(app.file_id)

    def show(self, file_id: str) -> None:
        """Let a file take the screen; the one before leaves it."""
        if file_id != self.file_id:
            self.seen = None
            self.close_side()
            self._show_cards()
        self.file_id = file_id
        self._revealed = False
        self.refresh()

    def refresh(self) -> None:
        """Read the file again; an open form stays as it is typed."""
        file_id = self.file_id
        if file_id:
            self.ask.read(lambda session: seen.read(session, file_id), self._take, "file")

    def _take(self, seen: Seen | None) -> None:
        if seen is None or seen.view.app.file_id != self.file_id:
            return
        self.seen = seen = replace(seen, revealed=self._revealed)
        self.specs = {one.code: one for one in side_acts.offered(seen)}
        for card in (self.head, self.timeline, self.papers, self.history):
            card.show_file(seen)
        self._show_cards()
        self.update_bar()
        self.titled.emit()

    def _show_cards(self) -> None:
        there = self.seen is not None
        self.empty.setVisible(not there)
        self.head.setVisible(there)
        self.columns.setVisible(there)
        if not there:
            self.bar.set_primary("")
            self.bar.set_acts(())
            self._acts = ()

    def next_act(self) -> NextAct | None:
        """Give the one next act of the file shown."""
        return next_of(self.seen.view) if self.seen else None

    def update_bar(self) -> None:
        """Name the primary: the open form's act, the open paper's, or the file's next one."""
        ahead = self.next_act()
        if self.form is not None:
            self.bar.set_primary(self.form.spec.text, self.form.spec.icon)
            self._show_acts((SideAct("close", _("Batal"), "Esc"),), ())
        elif self.paper.is_draf and ahead:
            self.bar.set_primary(ahead.text, ahead.icon)
            self._show_acts((SideAct("close", _("Tutup pratinjau"), "Esc"),), ())
        elif self.paper.can_print:
            self.bar.set_primary(_("Cetak ulang"), "printer")
            self._show_acts((SideAct("close", _("Tutup dokumen"), "Esc"),), ())
        else:
            self.bar.set_primary(ahead.text if ahead else "", ahead.icon if ahead else "")
            self._offer()
        if reason := self._not_mine():
            self.bar.refuse(reason)
        else:
            self.bar.allow(ahead.note if ahead and self.form is None else "")

    def _not_mine(self) -> str:
        """Say whose the primary is where the officer's roles do not include it."""
        if self.seen is None or self.form is not None or self.bar.primary.isHidden():
            return ""
        reprints = self.paper.can_print and not self.paper.is_draf
        act = "reprint" if reprints else self.seen.view.next_act
        return not_mine(act, self.seen.view, self.seen.roles)

    def _offer(self) -> None:
        """Offer the side acts: the likeliest as buttons, the rest folded."""
        specs = [self._side_act(one) for one in self.specs.values()]
        first = [one for one in specs if self.specs[one.code].first][:2]
        if not self.paper.isHidden():
            first = [SideAct("close", _("Tutup dokumen"), "Esc"), *first[:1]]
        self._show_acts(tuple(first), tuple(one for one in specs if one not in first))

    def _side_act(self, spec: SideSpec) -> SideAct:
        return SideAct(spec.code, spec.text, spec.key, spec.icon)

    def _show_acts(self, acts: tuple[SideAct, ...], extra: tuple[SideAct, ...]) -> None:
        if (*acts, *extra) != self._acts:
            self._acts = (*acts, *extra)
            self.bar.set_acts(acts, extra)

    # --- acting -------------------------------------------------------------------------------

    def proceed(self) -> None:
        """Take the primary."""
        self.notice.clear()
        ahead = self.next_act()
        if self.form is not None:
            self._send_form(self.form)
        elif self.paper.can_print and not self.paper.is_draf:
            self._do(a.Reprint(paper=self.paper.key), _("Cetak ulang tercatat"))
        elif ahead is None:
            return
        elif ahead.way == "act" and ahead.action is not None:
            self._do(ahead.action, ahead.said)
        elif ahead.way == "draf":
            self._draf(ahead)
        elif ahead.way == "form":
            self.act(ahead.said)
        else:
            self._lead(ahead.way)

    def _lead(self, way: str) -> None:
        ways: dict[str, Callable[[str], None]] = {
            "check": self.check_wanted.emit,
            "number": self.number_wanted.emit,
            "hand_over": self.hand_over_wanted.emit,
        }
        ways[way](self.file_id)

    def _draf(self, ahead: NextAct) -> None:
        if self.paper.is_draf and ahead.action is not None:
            self._do(ahead.action, ahead.said)
            return
        file_id = self.file_id
        self.ask.read(lambda session: session.draf(file_id), self._show_draf, "file draf")

    def _show_draf(self, answer: bytes | Refused) -> None:
        if isinstance(answer, Refused):
            self.tell(answer)
            return
        self.paper.show_draf(answer)
        self._open_side(self.paper)

    def _do(self, action: a.CaseAction, said: str) -> None:
        def done(came: Came) -> None:
            self.recorded.emit(said)
            self._revealed |= isinstance(action, a.Reveal)
            self.close_side()
            if came.papers:
                self._show_printed(came.papers)

        self.acting.do([Deed(action, self.file_id)], done)

    def _send_form(self, form: SideForm) -> None:
        action = form.action()
        if action is not None:
            self._do(action, form.spec.said)

    # --- the side -----------------------------------------------------------------------------

    def act(self, code: str) -> None:
        """Open the form of a side act, or close what is open."""
        if code == "close":
            self.close_side()
            return
        spec = self.specs.get(code)
        if spec is None:
            return
        self.close_side()
        self.form, self._overrides = SideForm(spec), {}
        self._side.addWidget(self.form, 1)
        self._open_side(self.form)
        self.form.take_caret()

    def open_paper(self, key: str) -> None:
        """Show a paper as it would print now."""
        file_id = self.file_id

        def show(pdf: bytes) -> None:
            self.paper.show_paper(key, NAMES[key], pdf)
            self._open_side(self.paper)

        self.ask.read(lambda session: session.paper(file_id, key), show, "file paper")

    def _show_printed(self, papers: tuple[Paper, ...]) -> None:
        self.paper.show_printed(papers)
        self._open_side(self.paper)

    def _open_side(self, widget: QWidget) -> None:
        self.lists.setVisible(False)
        self.paper.setVisible(widget is self.paper)
        widget.show()
        self.notice.clear()
        self.update_bar()

    def close_side(self) -> None:
        """Show papers and history again."""
        if self.form is not None:
            self.form.hide()
            self._side.removeWidget(self.form)
            self.form.deleteLater()
            self.form = None
        self._body.setFocus()
        self.paper.forget()
        self.paper.hide()
        self.lists.show()
        self.notice.clear()
        self.update_bar()

    def back(self) -> bool:
        """Close what is open at the side first."""
        self.notice.clear()
        if self.form is None and self.paper.isHidden():
            return False
        self.close_side()
        return True

    def tell(self, refused: Refused) -> None:
        """Show a no beside its field, else above the bar, where a warning takes its reason."""
        self.notice.clear()
        if not refused.overridable and self.form is not None and self.form.refuse(refused):
            return
        self.notice.tell(refused)

    def _answered(self, code: str, reason: str) -> None:
        """Correct in spite of a warning, with its reason."""
        self.notice.clear()
        action = self.form.action() if self.form is not None else None
        if self.form is not None and isinstance(action, a.Correct):
            self._overrides = {**self._overrides, code: reason}
            self._do(replace(action, overrides=self._overrides), self.form.spec.said)
