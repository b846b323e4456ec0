"""Penomoran (SOP step 8): the number after the signature, read back, and the four ticks."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.domain import actions as a
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import SIZES
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.acting import Acting, Came, Deed
from sikot_desk.ui.screens.file.next import not_mine
from sikot_desk.ui.screens.file.side_form import SideForm, SideSpec
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.screens.notice import Notice
from sikot_desk.ui.screens.numbering import acts, seen
from sikot_desk.ui.screens.numbering.book import NumberBook
from sikot_desk.ui.screens.numbering.moves import Moves
from sikot_desk.ui.screens.numbering.seen import Hand, Seen
from sikot_desk.ui.sentences import words_of
from sikot_desk.ui.times import due_pill, short_due_pill
from sikot_desk.ui.words import _


class Numbering(Screen):
    """Numbering of signed letters. `choose(file_id)` says which file."""

    code = "numbering"
    place = "numbering"
    takes_scans = True

    def __init__(self, ask: Ask) -> None:
        """Build the cards; nothing is read before it is shown."""
        super().__init__(ask)
        self.file_id = self.letter = self.series = ""
        self.seen: Seen | None = None
        self.moves: Moves | None = None
        self.form: SideForm | None = None
        self.specs: dict[str, SideSpec] = {}
        self._sheet = 0
        self._shown_as: tuple[str, bool, str] = ("", False, "")
        self._last: a.CaseAction | None = None
        self._acts: tuple[SideAct, ...] = ()
        self.notice, self.acting = Notice(), Acting(ask)
        self.bar = ActionBar(_("Nyatakan siap diambil"), icon="check")
        self.page = Page(self._build(), self.bar)
        self.notice.stand_on(self.page)
        self._listen()

    def _build(self) -> QWidget:
        body = QWidget()
        body.setObjectName("scrolled")
        body.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        body.setProperty("own_ring", True)
        self.ground = body
        layout = QVBoxLayout(body)
        layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        self.list = RowTable(
            (Column(), Column("", -1, right=True)), _("Sudah ditandatangani"), heights=(50, 58)
        )
        self.list.set_empty_state(
            EmptyState("inbox", _("Tidak ada yang menunggu nomor"),
                       _("Surat muncul di sini setelah tanda tangannya dicatat."))
        )  # fmt: skip
        self.waiting = Card(_("Sudah ditandatangani"), padded=False)
        self.waiting.body.addWidget(self.list)
        self.waiting.set_foot(
            Note(_("Pindai blanko untuk langsung memilihnya."), "barcode", flat=True)
        )
        self.middle = QWidget()
        self._middle = QVBoxLayout(self.middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        side = QWidget()
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self.book = NumberBook()
        self._side.addWidget(self.book)
        layout.addWidget(Columns([self.waiting, self.middle, side], [262, 564, 252]), 1)
        return body

    def _listen(self) -> None:
        self.list.chosen.connect(self._chosen)
        self.bar.primary_chosen.connect(self.proceed)
        self.bar.act_chosen.connect(self.act)
        self.acting.refused.connect(self.tell)
        self.acting.began.connect(lambda: self.bar.primary.setEnabled(False))
        self.acting.ended.connect(self.update_bar)
        self.notice.answered.connect(self._answered)
        self.book.turned.connect(self._look_at)
        QShortcut(QKeySequence("Alt+B"), self.page, self.book.lines.setFocus)

    # --- what is shown ------------------------------------------------------------------------

    def title(self) -> tuple[str, str]:
        """Give the title."""
        return _("Penomoran"), ""

    def choose(self, file_id: str, letter: str = "") -> None:
        """Let a file take the middle, with one of its letters or the next that waits."""
        if file_id != self.file_id:
            self._sheet = 0
            self.close_side()
        self.file_id, self.letter = file_id, letter
        self.refresh()

    def _chosen(self, file_id: str) -> None:
        if file_id and file_id != self.file_id:
            self.choose(file_id)

    def refresh(self) -> None:
        """Read again what waits, and the number book."""
        file_id, letter, series = self.file_id, self.letter, self.series
        self.ask.read(
            lambda session: seen.read(session, file_id, letter, series), self._take, "numbering"
        )

    def opened(self) -> None:
        """Become the screen that is shown."""
        self.refresh()
        if self.moves is not None:
            self.moves.take_caret()

    def _take(self, seen: Seen) -> None:
        self.seen = seen
        self.file_id = seen.view.app.file_id if seen.view else ""
        self._show_list(seen)
        self.book.show_book(seen)
        self._show_moves(seen)
        self.update_bar()

    def _show_list(self, seen: Seen) -> None:
        self.waiting.set_count(str(len(seen.rows)) if seen.rows else "")
        self.list.blockSignals(True)
        self.list.set_rows(
            [
                Row(
                    row.app.file_id,
                    (
                        Cell(row.app.applicant.name, row.app.registration, strong=True),
                        Cell(pill=short_due_pill(row.standing, seen.now)),
                    ),
                )
                for row in seen.rows
            ]
        )
        self.list.choose(self.file_id)
        self.list.blockSignals(False)

    def _look_at(self, series: str) -> None:
        self.series = series
        self.refresh()

    def _show_moves(self, seen: Seen) -> None:
        view, number = seen.view, seen.number
        shown_as = (self.file_id, bool(view and not view.app.unnumbered(view.kind)), str(number))
        if shown_as == self._shown_as and self.moves is not None:
            return
        self._shown_as = shown_as
        kept = self.moves is not None and self.page.isVisible()
        if kept:
            self.ground.setFocus()
        while (item := self._middle.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.moves = None
        if view is None or number is None or isinstance(number, Refused):
            card = Card()
            why = words_of(number) if isinstance(number, Refused) else (
                _("Belum ada surat yang dipilih"), _("Pilih satu dari daftar, atau pindai blanko.")
            )  # fmt: skip
            card.body.addWidget(EmptyState("hash", *why))
            self._middle.addWidget(card)
            return
        self.moves = Moves(view, number, due_pill(view.standing, seen.now))
        self.moves.read_back.connect(self._read_back)
        self.moves.changed.connect(self.update_bar)
        self.moves.boxes.setEnabled(self.moves.boxes.isEnabled() and not self._not_mine(self.moves))
        self._middle.addWidget(self.moves)
        if kept or self.page.isVisible():
            self.moves.take_caret()

    # --- the bar ------------------------------------------------------------------------------

    def update_bar(self) -> None:
        """Name the primary, and say what is missing while it is off."""
        moves = self.moves
        if self.form is not None:
            self.bar.set_primary(self.form.spec.text, self.form.spec.icon)
            self._show_acts((SideAct("close", _("Batal"), "Esc"),))
            self.bar.allow()
            return
        refused = int(moves.boxes.text()) if moves and moves.is_refused() else None
        self.specs = {}
        if moves is not None and self.seen is not None:
            offered = acts.offered(
                moves.view, self.seen.roles, numbered=moves.numbered, read=refused
            )
            self.specs = {one.code: one for one in offered}
        self._show_acts(
            tuple(SideAct(one.code, one.text, one.key, one.icon) for one in self.specs.values())
        )
        by_machine = bool(moves and not moves.numbered and moves.boxes.isHidden())
        self.bar.set_primary(_("Beri nomor") if by_machine else _("Nyatakan siap diambil"),
                             "hash" if by_machine else "check")  # fmt: skip
        if why := self._reason(moves, by_machine=by_machine):
            self.bar.refuse(why)
        else:
            self.bar.allow()

    def _reason(self, moves: Moves | None, *, by_machine: bool) -> str:
        if moves is None:
            return _("belum ada surat yang dipilih")
        if why := self._not_mine(moves):
            return why
        if by_machine:
            return ""
        if not moves.numbered:
            wrong = moves.is_refused()
            return _("angka pada lembar belum cocok") if wrong else _("angka belum diketik")
        left = moves.left()
        return _("{left} dari {all} belum dicentang").format(left=left, all=4) if left else ""

    def _not_mine(self, moves: Moves) -> str:
        act = "tick_ready" if moves.numbered else "number"
        return not_mine(act, moves.view, self.seen.roles if self.seen else ())

    def _show_acts(self, acts: tuple[SideAct, ...]) -> None:
        if acts != self._acts:
            self._acts = acts
            self.bar.set_acts(acts)

    # --- acting -------------------------------------------------------------------------------

    def _read_back(self, digits: str) -> None:
        self._do(a.Number(serial_read=int(digits)))

    def proceed(self) -> None:
        """Take the primary: the open form's act, the number, or *siap diambil*."""
        self.notice.clear()
        moves = self.moves
        if self.form is not None:
            action = self.form.action()
            if action is not None:
                self._do(action)
        elif moves is None:
            return
        elif not moves.numbered:
            self._do(a.Number())
        else:
            self._tick(moves)

    def _tick(self, moves: Moves) -> None:
        try:
            self._do(moves.ready(self._sheet))
        except Unreadable as odd:
            moves.refuse_time(*words_of(odd.refused))

    def _do(self, action: a.CaseAction) -> None:
        if isinstance(action, a.Number):
            action = replace(action, letter=self.letter, sheet=self._sheet)
        self._last = action
        self.acting.do([Deed(action, self.file_id)], self._done)

    def _done(self, came: Came) -> None:
        app = came.last.application
        form = self.form
        if isinstance(self._last, a.Number) and app:
            self.letter, self._sheet = "", 0
            given = max(app.given, key=lambda one: one.numbered_by)
            said = _("Nomor {number} tersimpan untuk {which}").format(
                number=f"{given.serial:03d}" if given.serial else given.number,
                which=app.registration,
            )
        elif isinstance(self._last, a.TickReady) and app:
            said = _("{which} siap diambil, tercatat").format(which=app.registration)
            self.file_id = self.letter = ""
        else:
            said = form.spec.said if form else _("Tercatat")
        self.recorded.emit(said)
        self.close_side()

    def _answered(self, code: str, reason: str) -> None:
        self.notice.clear()
        if isinstance(self._last, a.Number):
            self._do(replace(self._last, overrides={**self._last.overrides, code: reason}))

    def tell(self, refused: Refused) -> None:
        """Show a no at the boxes, in the form, or above the bar."""
        if self.form is not None and self.form.refuse(refused):
            return
        if self.form is None and self.moves and refused.field == "occurred":
            self.moves.refuse_time(*words_of(refused))
            return
        if self.form is None and self.moves and refused.field == "serial_read":
            self.moves.refuse(*words_of(refused))
            self.update_bar()
            return
        self.notice.tell(refused)

    # --- the side -----------------------------------------------------------------------------

    def act(self, code: str) -> None:
        """Open the form of a side act in the place of the book, or close it."""
        if code == "close":
            self.close_side()
            return
        if code in self.specs:
            self.close_side()
            self.form = SideForm(self.specs[code])
            self.book.hide()
            self._side.addWidget(self.form)
            self.update_bar()
            self.form.take_caret()

    def close_side(self) -> None:
        """Show the book again."""
        if self.form is not None:
            self.form.hide()
            self._side.removeWidget(self.form)
            self.form.deleteLater()
            self.form = None
            if self.moves is not None:
                self.moves.take_caret()
        self.book.show()
        self.notice.clear()
        self.update_bar()

    def back(self) -> bool:
        """Close the form first."""
        self.notice.clear()
        if self.form is None:
            return False
        self.close_side()
        return True

    # --- scans --------------------------------------------------------------------------------

    def scanned(self, code: str) -> None:
        """Choose the scanned sheet's file; another file is opened, an unknown code said."""

        def found(hand: Hand) -> None:
            self.sounded.emit(bool(hand.file_id))
            here = {row.app.file_id for row in self.seen.rows} if self.seen else set()
            if hand.file_id in here and hand.file_id:
                self.take_hand(hand)
            elif hand.file_id:
                self.file_wanted.emit(hand.file_id)
            elif hand.refused is not None:
                self.notice.tell(hand.refused)

        self.notice.clear()
        self.ask.read(lambda session: seen.in_hand(session, code), found, "numbering scan")

    def take_hand(self, hand: Hand) -> None:
        """Let the sheet in hand take the middle: its file, and of its letters the one in hand."""
        self.choose(hand.file_id or "", hand.letter)
        self._sheet = hand.version
        if hand.given:
            self.notice.tell(Refused("numbered_already", {"number": hand.given}))
