"""Penyerahan (SOP step 9): the permit to its holder or another, and the proof of it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.desk import foreseeing
from sikot_desk.desk.boards import FileView
from sikot_desk.desk.foreseeing import Foreseen
from sikot_desk.desk.papers import NAMES
from sikot_desk.desk.session import Session
from sikot_desk.domain import actions as a
from sikot_desk.domain import identity
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui import scans
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.facts import Answer, BigAnswer
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.preview import Preview
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Column
from sikot_desk.ui.kit.tokens import SIZES
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.acting import Acting, Came, Deed
from sikot_desk.ui.screens.file.next import not_mine
from sikot_desk.ui.screens.handing.form import HandingForm
from sikot_desk.ui.screens.handing.list import SignedList
from sikot_desk.ui.screens.handing.ready import Ready, line, ready
from sikot_desk.ui.screens.handing.top import HandingTop
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.screens.notice import Notice
from sikot_desk.ui.words import _

_PROOF = "bukti-penyerahan"
_AFTER_MS = 350


class Handing(Screen):
    """Hand-over. `choose(file_id)` says which permit; a further scan joins it to those there."""

    code = "handing"
    place = "handing"
    takes_scans = True

    def __init__(self, ask: Ask) -> None:
        """Build list and places; nothing is read before it is shown."""
        super().__init__(ask)
        self.views: tuple[FileView, ...] = ()
        self.form: HandingForm | None = None
        self.over = False
        self._sheets: dict[str, int] = {}
        self._roles: tuple[str, ...] = ()
        self.notice, self.acting, self.bar = Notice(), Acting(ask), ActionBar("")
        self.page = Page(self._build(), self.bar)
        self.notice.stand_on(self.page)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._preview)
        self._listen()
        self._show_place()

    def _build(self) -> QWidget:
        body = QWidget()
        body.setObjectName("scrolled")
        body.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        body.setProperty("own_ring", True)
        self.ground = body
        self._layout = QVBoxLayout(body)
        self._layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        self._layout.setSpacing(SIZES.gap)
        self.ready = Card(_("Siap diambil"), padded=False)
        self.ready.add_to_head(key_note("Down", _("pilih"), "Enter", _("serahkan")))
        self.list = RowTable(
            (Column(_("Pemegang izin")), Column(_("Nomor izin"), -1), Column(_("Rak"), -1),
             Column(_("Siap sejak"), -1), Column(_("Keadaan"), -1)),
            _("Siap diambil"), heights=(44, 52), one_click=True,
        )  # fmt: skip
        self.list.set_empty_state(
            EmptyState("hand-over", _("Belum ada izin yang siap diambil"),
                       _("Izin muncul di sini setelah dinyatakan siap diambil."))
        )  # fmt: skip
        self.ready.body.addWidget(self.list)
        self.ready.set_foot(Note(_("Pindai tanda terima pemohon."), "barcode", flat=True))
        self.top = HandingTop()
        self.half = QWidget()
        self._left = QVBoxLayout(self.half)
        self._left.setContentsMargins(0, 0, 0, 0)
        self.preview = Preview(NAMES[_PROOF])
        self.signed = SignedList(self.ask, self.preview, self.tell)
        self.columns = Columns([self.half, self.preview], [686, 392])
        for one in (self.ready, self.top, self.columns):
            self._layout.addWidget(one, 0 if one is self.top else 1)
        return body

    def _listen(self) -> None:
        self.list.opened.connect(self.choose)
        self.bar.primary_chosen.connect(self.proceed)
        self.bar.act_chosen.connect(self.act)
        self.acting.refused.connect(self.tell)
        self.acting.began.connect(lambda: self.bar.primary.setEnabled(False))
        self.acting.ended.connect(self.update_bar)

    # --- what is shown ------------------------------------------------------------------------

    def title(self) -> tuple[str, str]:
        """Give the title."""
        if len(self.views) > 1:
            return _("Penyerahan"), _("{count} izin bersama").format(count=len(self.views))
        return _("Penyerahan"), self.view.app.registration if self.view else ""

    def refresh(self) -> None:
        """Read again what is ready."""
        self.ask.read(ready, self._show_list, "handing list")

    def opened(self) -> None:
        """Become the screen that is shown."""
        self.refresh()
        (self.form or self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_list(self, seen: Ready) -> None:
        rows, self._roles = seen.rows, seen.roles
        self.ready.set_count(str(len(rows)) if rows else "")
        self.list.set_rows([line(row) for row in rows])
        self.update_bar()

    def choose(self, file_id: str) -> None:
        """Let a permit take the screen."""

        def take(view: FileView | None) -> None:
            if view is None:
                return
            self.sounded.emit(view.next_act == "hand_over")
            if view.next_act != "hand_over":
                self.file_wanted.emit(file_id)
                return
            self.signed.begin()
            self.over = False
            self.views = ()
            self._show_files((view,))

        self.ask.read(lambda session: session.board().file(file_id), take, "handing file")

    def add(self, file_id: str) -> None:
        """Let a further permit join those that are about to be handed over."""
        if any(one.app.file_id == file_id for one in self.views):
            return

        def take(found: tuple[FileView | None, Foreseen | Refused | None]) -> None:
            view, no = found
            self.sounded.emit(view is not None)
            if isinstance(no, Refused):
                self.notice.tell(no)
            elif view is not None and self.views and not self.over:
                self._show_files((*self.views, view))

        self.ask.read(lambda session: _ready(session, file_id), take)

    def _show_files(self, views: tuple[FileView, ...]) -> None:
        said = self.form.said() if self.form and self.views else None
        self.views = views
        self.top.show_files(views)
        form = HandingForm(views)
        self._put(form)
        self.form = form
        if said is not None:
            form.carry_on(said)
        form.changed.connect(self._changed)
        if len(views) == 1:
            self.preview.set_paper(NAMES[_PROOF], _("terisi saat penerima dipilih"))
            self.preview.show_pdf(b"")
        else:
            self.signed.announce()
        self._show_place()
        form.setFocus()
        self.titled.emit()

    @property
    def view(self) -> FileView | None:
        """The permit at the screen, the first of several."""
        return self.views[0] if self.views else None

    def _put(self, widget: QWidget) -> None:
        self.ground.setFocus()
        while (item := self._left.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.form = None
        self._left.addWidget(widget)

    def _show_place(self) -> None:
        there = bool(self.views)
        self.ready.setVisible(not there)
        self.top.setVisible(there)
        self.columns.setVisible(there)
        self.notice.clear()
        self.update_bar()

    # --- the bar ------------------------------------------------------------------------------

    def update_bar(self) -> None:
        """Name the primary, and say what is missing while it is off."""
        view = self.view
        if view is None:
            self.bar.set_primary("")
            self.bar.set_acts(())
            self.bar.allow(_("Pindai tanda terima, atau pilih dari daftar"))
            return
        if self.over:
            self.bar.set_primary(_("Layani berikutnya"), "hand-over")
            self.bar.set_acts((_again(),) if self.signed.files else ())
            self.bar.allow(_("Minta penerima menandatangani bukti"))
            return
        step = view.next_step
        self.bar.set_primary(step.button if step else _("Serahkan"), "printer")
        close = SideAct("close", _("Batal"), "Esc")
        self.bar.set_acts((close, _drop()) if len(self.views) > 1 else (close,))
        self._changed()

    def _changed(self) -> None:
        missing = self._not_mine() or (self.form.missing() if self.form else "")
        if missing:
            self.bar.refuse(missing)
        else:
            self.bar.allow(self._then_words())
            self._timer.start()

    def _not_mine(self) -> str:
        return not_mine("hand_over", self.view, self._roles) if self.view else ""

    def _then_words(self) -> str:
        if self.form is not None and self.form.unseen():
            return _("asli belum dicentang; bukti akan menulis: tidak ditunjukkan")
        if len(self.views) > 1:
            return _("{count} izin, satu daftar untuk ditandatangani").format(count=len(self.views))
        return _("Lalu minta penerima menandatangani bukti; pindai lagi untuk menambah izin")

    def _preview(self) -> None:
        form, view = self.form, self.view
        if form is None or view is None or form.missing() or len(self.views) > 1:
            return
        file_id = view.app.file_id
        try:
            action = form.action(view, self._sheet_of(view))
        except Unreadable:
            return
        self.preview.set_paper(NAMES[_PROOF], _("menyiapkan pratinjau"))
        self.ask.read(
            lambda session: foreseeing.foresee(session, file_id, (action,), _PROOF),
            self._foreseen,
            "handing preview",
        )

    def _foreseen(self, seen: Foreseen | Refused) -> None:
        if isinstance(seen, Foreseen) and self.form is not None:
            self.preview.set_paper(NAMES[_PROOF], _("pratinjau"))
            self.preview.show_pdf(seen.pdf)
        elif isinstance(seen, Refused):
            self.preview.set_paper(NAMES[_PROOF], "")

    # --- acting -------------------------------------------------------------------------------

    def proceed(self) -> None:
        """Record the hand-over and print its proof; then serve the next."""
        self.notice.clear()
        if self.over:
            self.close()
            return
        if self.form is None or self.form.missing():
            return
        form = self.form
        try:
            deeds = [
                Deed(form.action(one, self._sheet_of(one)), one.app.file_id) for one in self.views
            ]
        except Unreadable as odd:
            self.tell(odd.refused)
            return
        said = form.receiver_words()
        self.acting.do(deeds, lambda came: self._done(came, said))

    def _sheet_of(self, view: FileView) -> int:
        return self._sheets.get(view.app.file_id, 0)

    def _done(self, came: Came, receiver: str) -> None:
        if len(self.views) > 1 or self.signed.files:
            self._done_together(came, receiver)
            return
        app = came.last.application
        number = app.number if app else ""
        self.recorded.emit(_("Penyerahan {number} tercatat").format(number=number))
        words = _("Izin {number} diterima oleh {receiver}").format(number=number, receiver=receiver)
        note = _("Dua lembar bukti: satu untuk penerima, satu ditandatangani dan disimpan.")
        self._show_answer(words, note)
        if came.papers:
            self.preview.set_paper(NAMES[_PROOF], _("PDF tersimpan"))
            self.preview.show_pdf(came.papers[0].pdf)

    def _show_answer(self, words: str, note: str) -> None:
        self.over = True
        outer = QWidget()
        column = QVBoxLayout(outer)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(BigAnswer(Answer.OK, _("Izin diserahkan"), words))
        column.addWidget(Note(note))
        column.addStretch(1)
        self._put(outer)
        self.update_bar()

    def _done_together(self, came: Came, receiver: str) -> None:
        """Print the list once all are handed over; those refused stay to be answered."""
        done = [one.file_id for one in came.done]
        self.signed.add(done)
        self.recorded.emit(_("Penyerahan {count} izin tercatat").format(count=len(done)))
        left = tuple(one for one in self.views if one.app.file_id not in done)
        if left:
            self._show_files(left)
            return
        words = _("{count} izin diterima oleh {receiver}")
        note = _("Penerima menandatangani tiap baris daftar; daftarnya disimpan.")
        self._show_answer(words.format(count=len(self.signed.files), receiver=receiver), note)
        self.signed.print()

    def close(self) -> None:
        """Let the person's data leave the screen."""
        self.signed.begin()
        self.views, self.form, self.over = (), None, False
        self._sheets = {}
        self._put(QWidget())
        self.preview.show_pdf(b"")
        self.top.show_files(())
        self._show_place()
        self.titled.emit()
        self.refresh()
        self.list.setFocus()

    def act(self, code: str) -> None:
        """Take a side act."""
        if code == "drop" and len(self.views) > 1:
            self._show_files(self.views[:-1])
        elif code == "again":
            self.signed.print()
        elif code == "close":
            self.back()

    def back(self) -> bool:
        """Leave the permit first, then the screen."""
        self.notice.clear()
        if not self.views:
            return False
        self.close()
        return True

    def tell(self, refused: Refused) -> None:
        """Show a no beside its field, else above the bar."""
        if self.form is not None and self.form.refuse(refused):
            return
        self.notice.tell(refused)

    # --- scans --------------------------------------------------------------------------------

    def scanned(self, code: str) -> None:
        """Take the scanned receipt's permit; an unknown code is said."""
        read = identity.scanned(code)
        version = read.version if read else 0

        def found(file_id: str | Refused) -> None:
            if isinstance(file_id, Refused):
                self.sounded.emit(False)
                self.notice.tell(file_id)
                return
            self._sheets[file_id] = version
            if self.views and not self.over:
                self.add(file_id)
            else:
                self.choose(file_id)

        self.notice.clear()
        self.ask.read(lambda session: scans.named(session, code), found, "handing scan")


def _ready(session: Session, file_id: str) -> tuple[FileView | None, Foreseen | Refused | None]:
    """Give a file that may be handed over, or why it may not."""
    view = session.board().file(file_id)
    if view is not None and view.next_act != "hand_over":
        return None, foreseeing.foresee(session, file_id, (a.HandOver(),), _PROOF)
    return view, None


def _drop() -> SideAct:
    return SideAct("drop", _("Keluarkan yang terakhir"), "Ctrl+Z", "undo")


def _again() -> SideAct:
    return SideAct("again", _("Cetak lagi"), "Alt+C", "printer")
