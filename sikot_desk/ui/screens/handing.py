"""Penyerahan (SOP step 9): the permit to its holder or another, and the proof of it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk import foreseeing
from sikot_desk.desk.boards import FileView, Row
from sikot_desk.desk.foreseeing import Foreseen
from sikot_desk.desk.papers import NAMES
from sikot_desk.domain import dates, identity
from sikot_desk.domain.people import full_name
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.facts import Answer, Avatar, BigAnswer, Fact
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.lettering import ElidedText, Text
from sikot_desk.ui.kit.pill import Pill, valid
from sikot_desk.ui.kit.preview import Preview
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column
from sikot_desk.ui.kit.table import Row as Line
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.acting import Acting, Came, Deed
from sikot_desk.ui.screens.handing_form import HandingForm
from sikot_desk.ui.screens.intake_sitting import Unreadable
from sikot_desk.ui.screens.notice import Notice
from sikot_desk.ui.screens.plain_words import brief_day
from sikot_desk.ui.words import _

_PROOF = "bukti-penyerahan"
_AFTER_MS = 350


class Handing(Screen):
    """Hand-over. `choose(file_id)` says which permit."""

    code = "handing"
    place = "handing"
    takes_scans = True

    def __init__(self, ask: Ask) -> None:
        """Build list and places; nothing is read before it is shown."""
        super().__init__(ask)
        self.file_id = ""
        self.view: FileView | None = None
        self.form: HandingForm | None = None
        self.over = False
        self._sheet = 0
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
        self.top = Card()
        self.top.body.setContentsMargins(18, 10, 24, 10)
        self._top: QWidget | None = None
        self.half = QWidget()
        self._left = QVBoxLayout(self.half)
        self._left.setContentsMargins(0, 0, 0, 0)
        self.preview = Preview(NAMES[_PROOF])
        self.columns = Columns([self.half, self.preview], [686, 392])
        for one in (self.ready, self.top, self.columns):
            self._layout.addWidget(one, 0 if one is self.top else 1)
        return body

    def _listen(self) -> None:
        self.list.opened.connect(self.choose)
        self.bar.primary_chosen.connect(self.proceed)
        self.bar.act_chosen.connect(lambda _code: self.back())
        self.acting.refused.connect(self.tell)
        self.acting.began.connect(lambda: self.bar.primary.setEnabled(False))
        self.acting.ended.connect(self.update_bar)

    # --- what is shown ------------------------------------------------------------------------

    def title(self) -> tuple[str, str]:
        """Give the title."""
        return _("Penyerahan"), self.view.app.registration if self.view else ""

    def refresh(self) -> None:
        """Read again what is ready."""
        self.ask.read(
            lambda session: tuple(r for r in session.board().rows() if r.next_act == "hand_over"),
            self._show_list,
            "handing list",
        )

    def opened(self) -> None:
        """Become the screen that is shown."""
        self.refresh()
        (self.form or self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_list(self, rows: tuple[Row, ...]) -> None:
        self.ready.set_count(str(len(rows)) if rows else "")
        lines = []
        for row in rows:
            app = row.app
            told = any(one.reached for one in app.told)
            state = valid(_("Sudah diberi tahu")) if told else Pill(_("Belum diberi tahu"),
                                                                    icon="phone")  # fmt: skip
            since = brief_day(app.ready) if app.ready else ""
            lines.append(
                Line(
                    app.file_id,
                    (
                        Cell(app.applicant.name, app.workplace.name, strong=True),
                        Cell(app.number),
                        Cell(app.rack or "–", strong=True),
                        Cell(since, tone=Tone.TEXT2),
                        Cell(pill=state),
                    ),
                )
            )
        self.list.set_rows(lines)

    def choose(self, file_id: str) -> None:
        """Let a permit take the screen."""

        def take(view: FileView | None) -> None:
            if view is None:
                return
            if view.next_act != "hand_over":
                self.file_wanted.emit(file_id)
                return
            self.file_id, self.view, self.over = file_id, view, False
            self._show_file(view)

        self.ask.read(lambda session: session.board().file(file_id), take, "handing file")

    def _show_file(self, view: FileView) -> None:
        self._show_top(view)
        form = HandingForm(view)
        self._put(form)
        self.form = form
        form.changed.connect(self._changed)
        self.preview.set_paper(NAMES[_PROOF], _("terisi saat penerima dipilih"))
        self.preview.show_pdf(b"")
        self._show_place()
        form.setFocus()
        self.titled.emit()

    def _show_top(self, view: FileView) -> None:
        app = view.app
        if self._top is not None:
            self._top.hide()
            self.top.body.removeWidget(self._top)
            self._top.deleteLater()
        self._top = QWidget()
        row = QHBoxLayout(self._top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(Avatar(app.applicant.name, 48))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(full_name(app.applicant), TYPE.name, wrap=True))
        words.addWidget(ElidedText(app.workplace.name, TYPE.secondary, Tone.TEXT2))
        row.addLayout(words, 1)
        ends = dates.long_date(app.ends) if app.ends else _("seumur hidup")
        row.addWidget(Fact(_("Nomor izin"), app.number))
        row.addWidget(Fact(_("Berlaku sampai"), ends))
        row.addWidget(Fact(_("Rak"), app.rack or "–", TYPE.name))
        self.top.body.addWidget(self._top)

    def _put(self, widget: QWidget) -> None:
        self.ground.setFocus()
        while (item := self._left.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.form = None
        self._left.addWidget(widget)

    def _show_place(self) -> None:
        there = self.view is not None
        self.ready.setVisible(not there)
        self.top.setVisible(there)
        self.columns.setVisible(there)
        self.notice.clear()
        self.update_bar()

    # --- the bar ------------------------------------------------------------------------------

    def update_bar(self) -> None:
        """Name the primary, and say what is missing while it is off."""
        if self.view is None:
            self.bar.set_primary("")
            self.bar.set_acts(())
            self.bar.allow(_("Pindai tanda terima, atau pilih dari daftar"))
            return
        if self.over:
            self.bar.set_primary(_("Layani berikutnya"), "hand-over")
            self.bar.set_acts(())
            self.bar.allow(_("Minta penerima menandatangani bukti"))
            return
        step = self.view.next_step
        self.bar.set_primary(step.button if step else _("Serahkan"), "printer")
        self.bar.set_acts((SideAct("close", _("Batal"), "Esc"),))
        missing = self.form.missing() if self.form else ""
        if missing:
            self.bar.refuse(missing)
        else:
            self.bar.allow(_("Lalu minta penerima menandatangani bukti"))

    def _changed(self) -> None:
        missing = self.form.missing() if self.form else ""
        if missing:
            self.bar.refuse(missing)
        else:
            self.bar.allow(_("Lalu minta penerima menandatangani bukti"))
            self._timer.start()

    def _preview(self) -> None:
        form, file_id = self.form, self.file_id
        if form is None or form.missing():
            return
        try:
            action = form.action(self._sheet)
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
        try:
            action = self.form.action(self._sheet)
        except Unreadable as odd:
            self.tell(odd.refused)
            return
        said = self.form.receiver_words()
        self.acting.do([Deed(action, self.file_id)], lambda came: self._done(came, said))

    def _done(self, came: Came, receiver: str) -> None:
        app = came.last.application
        number = app.number if app else ""
        self.recorded.emit(_("Penyerahan {number} tercatat").format(number=number))
        self.over = True
        words = _("Izin {number} diterima oleh {receiver}").format(number=number, receiver=receiver)
        outer = QWidget()
        column = QVBoxLayout(outer)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(BigAnswer(Answer.OK, _("Izin diserahkan"), words))
        column.addWidget(
            Note(_("Dua lembar bukti: satu untuk penerima, satu ditandatangani dan disimpan."))
        )
        column.addStretch(1)
        self._put(outer)
        if came.papers:
            self.preview.set_paper(NAMES[_PROOF], _("PDF tersimpan"))
            self.preview.show_pdf(came.papers[0].pdf)
        self.update_bar()

    def close(self) -> None:
        """Let the person's data leave the screen."""
        self.file_id, self.view, self.form, self.over = "", None, None, False
        self._sheet = 0
        self._put(QWidget())
        self.preview.show_pdf(b"")
        if self._top is not None:
            self._top.hide()
        self._show_place()
        self.titled.emit()
        self.refresh()
        self.list.setFocus()

    def back(self) -> bool:
        """Leave the permit first, then the screen."""
        self.notice.clear()
        if self.view is None:
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
        version = (read[1] or 0) if read else 0

        def found(file_id: str | None) -> None:
            if file_id:
                self._sheet = version
                self.choose(file_id)
            else:
                self.notice.tell(Refused("file_unknown", {"file": code}))

        self.ask.read(lambda session: session.board().find(code), found, "handing scan")
