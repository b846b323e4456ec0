"""Penyiapan: what a new register still needs, one step at a time; each may be passed over.

Shown to an Admin after the register was made, and again at a later start until it is ended.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sikot_desk.desk import beginning, staff
from sikot_desk.desk import setup as setups
from sikot_desk.desk.beginning import Progress
from sikot_desk.desk.session import Session
from sikot_desk.desk.setup import Setup
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.settings import OfficeAction
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit import banner
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.icons import State, state_icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.printing import Printer
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.acting import Acting, Came, Deed
from sikot_desk.ui.screens.notice import Notice
from sikot_desk.ui.screens.settings.change import ChangeForm, Foresight
from sikot_desk.ui.screens.start import steps
from sikot_desk.ui.words import _

UNFINISHED = "start"
_LIST_WIDE = 200
_WIDE = 960
"""Where the page is narrower, the form takes the room of the list of steps."""
_SKIP, _BACK, _PICK = "skip", "back", "pick"


class Start(Screen):
    """The steps at left, the form of one at right; `finished` once all was ended."""

    code = "start"
    place = "settings"

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.steps = steps.steps()
        self.setup: Setup | None = None
        self.progress = Progress()
        self.now = 0
        """The step that is shown, counted from 0; beyond the last, the end."""
        self.form: ChangeForm | None = None
        self.printer: Printer | None = None
        self.pins = tuple(staff.fresh_pin() for _one in range(steps.PEOPLE))
        self._given: tuple[tuple[str, str], ...] = ()
        self._overrides: dict[str, str] = {}
        self._acts: tuple[object, ...] = ()
        """What is being recorded, the act that waits or was refused first."""
        self._over, self._moving = False, False
        self.notice, self.acting, self.bar = Notice(), Acting(ask), ActionBar(_("Lanjut"))
        self.page = Page(self._body(), self.bar)
        self.notice.stand_on(self.page)
        self.bar.primary_chosen.connect(self.proceed)
        self.bar.act_chosen.connect(self._act)
        self.acting.refused.connect(self._refused)
        self.notice.answered.connect(self._answered)
        ask.bug.connect(self._broke_off)

    def _body(self) -> QWidget:
        body = QWidget()
        body.setObjectName("scrolled")
        layout = QHBoxLayout(body)
        layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        layout.setSpacing(SIZES.gap)
        card = self._steps_card = Card(_("Penyiapan"))
        card.setFixedWidth(_LIST_WIDE)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        card.body.addLayout(self._list)
        card.body.addStretch(1)
        self._forms, self.foresight = QStackedWidget(), Foresight(self.ask)
        layout.addWidget(card)
        layout.addWidget(self._forms, 12)
        layout.addWidget(self.foresight, 7)
        return body

    # --- showing --------------------------------------------------------------------------

    def title(self) -> tuple[str, str]:
        """Give the title, and which step it is."""
        if self.now >= len(self.steps):
            return _("Penyiapan"), _("selesai")
        of = _("langkah {n} dari {all}").format(n=self.now + 1, all=len(self.steps))
        return _("Penyiapan"), of

    def use(self, printer: Printer) -> None:
        """Take the printers that the papers go to, and look which there are."""
        self.printer = printer
        printer.changed.connect(self._printers_found)
        printer.look()

    def _printers_found(self) -> None:
        shown = self.form is not None and self.form.spec.code == steps.PRINTER
        if shown and self.printer and self.printer.printers:
            self._show_step()

    def refresh(self) -> None:
        """Read how far it is, at first; a form that is open stays as typed."""
        if self.form is None and not self._over:
            self.ask.read(_look, self._begin, "start")

    def _begin(self, seen: tuple[Setup, Progress | None]) -> None:
        self.setup, progress = seen
        self.progress = progress or Progress(done=tuple(one.code for one in self.steps))
        left = [n for n, one in enumerate(self.steps) if self.progress.is_open(one.code)]
        self.now = left[0] if left else len(self.steps)
        self._show_step()

    def _show_step(self) -> None:
        setup = self.setup
        if setup is None:
            return
        self._leave_form()
        self._tell_steps()
        self._steps_card.setVisible(self.page.width() >= _WIDE)
        if self.now < len(self.steps):
            self._show_form(setup)
        else:
            self._show_end()
        self.titled.emit()

    def _show_form(self, setup: Setup) -> None:
        step = self.steps[self.now]
        spec = step.spec(setup, steps.Around(self.printer, self.pins))
        form = ChangeForm(spec, may_set=setup.may_set)
        form.form.set_texts(self.progress.texts.get(step.code, {}))
        form.changed.connect(self.notice.clear)
        form.refused.connect(self.notice.tell)
        self._put(form)
        self.form = form
        self.foresight.setVisible(spec.preview is not None)
        self.foresight.follow(form)
        acts = (
            SideAct(_BACK, _("Kembali"), "Esc", "chevron-left"),
            SideAct(_SKIP, _("Lewati"), "Alt+W", "arrow-right"),
            SideAct(_PICK, _("Pilih berkas"), "Alt+P", "folder"),
        )
        self.bar.set_acts(acts if spec.file else acts[:2])
        self.bar.set_primary(_("Lanjut"), "check")
        form.take_caret()

    def _show_end(self) -> None:
        card = Card(_("Register siap dipakai"))
        card.body.setSpacing(10)
        words = _("Tekan F12, masuk dengan PIN Anda, lalu F3 untuk menerima berkas pertama.")
        card.body.addWidget(Text(words, TYPE.body, wrap=True))
        for name, pin in self._given:
            told = _("{name}: PIN masuk pertama {pin}").format(name=name, pin=pin)
            card.body.addWidget(Note(told, "lock"))
        more = _("Persyaratan, jam kantor, dan hari libur sudah terisi; periksa dan konfirmasikan "
                 "di Pengaturan (F10).")  # fmt: skip
        card.body.addWidget(Text(more, TYPE.secondary, Tone.TEXT2, wrap=True))
        card.body.addStretch(1)
        self._put(card)
        self.foresight.hide()
        self.bar.set_acts((SideAct(_BACK, _("Kembali"), "Esc", "chevron-left"),))
        self.bar.set_primary(_("Selesai, ke Masuk Petugas"), "check")
        self.bar.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, widget: QWidget) -> None:
        old = self._forms.currentWidget()
        self._forms.addWidget(widget)
        self._forms.setCurrentWidget(widget)
        if old is not None:
            self._forms.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _tell_steps(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, step in enumerate(self.steps):
            state = _state_of(step.code, self.progress)
            self._list.addWidget(_step_line(step.name, state, here=place == self.now))
        here = self.now >= len(self.steps)
        self._list.addWidget(_step_line(_("Selesai"), State.NOT_YET, here=here))

    # --- going on -------------------------------------------------------------------------

    def proceed(self) -> None:
        """Save the step and go to the next; at the end, to the sign-in."""
        if self._moving:
            return
        self.notice.clear()
        if self.form is None:
            self._end()
            return
        self.form.form.clear()
        keep = self.form.spec.keep
        if keep is not None:
            self._keep(keep, self.form)
        elif self.form.reads():
            deeds = [Deed(self._reasoned(act)) for act in self.form.acts()]
            self._acts = tuple(deed.action for deed in deeds)
            if deeds:
                self.acting.do(deeds, lambda came: self._recorded(came, len(deeds)))
            else:
                self._next()

    def _broke_off(self, _what: str) -> None:
        self._moving = False

    def _keep(self, keep: Callable[[Session, Any], object], form: ChangeForm) -> None:
        if not form.reads():
            return
        answers = form.answers()

        def came(answer: object) -> None:
            self._moving = False
            if isinstance(answer, Refused):
                self._refused(answer)
            else:
                self._kept(form)

        self._moving = True
        self.ask.act(lambda session: keep(session, answers), came)

    def _kept(self, form: ChangeForm) -> None:
        texts = form.form.texts()
        if form.spec.code == steps.STAFF:
            self._given = steps.pins_said(texts)
        if form.spec.code == steps.PRINTER:
            steps.use_printer(self.printer, texts["printer"])
        self._next()

    def _recorded(self, came: Came, wanted: int) -> None:
        self._acts = self._acts[len(came.done) :]
        if len(came.done) >= wanted:
            if self.form is not None:
                self.recorded.emit(self.form.spec.said)
            self._next()

    def _next(self) -> None:
        self._move(self.progress.with_done(self.steps[self.now].code), self.now + 1)

    def _skip(self) -> None:
        self._move(self.progress.with_skipped(self.steps[self.now].code), self.now + 1)

    def _move(self, progress: Progress, to: int) -> None:
        def kept(seen: tuple[Setup, Progress | None]) -> None:
            self._moving = False
            self.setup, self.progress, self.now, self._overrides = seen[0], progress, to, {}
            self._show_step()

        self._moving = True
        self.ask.act(lambda session: _kept_progress(session, progress), kept)

    def _reasoned(self, action: OfficeAction) -> OfficeAction:
        given: Any = action
        if self._overrides and hasattr(given, "overrides"):
            whole: OfficeAction = replace(given, overrides={**given.overrides, **self._overrides})
            return whole
        return action

    def _refused(self, refused: Refused) -> None:
        form = self.form
        named = replace(refused, field=self._field(refused))
        if form is None or refused.overridable or not form.form.refuse(named):
            self.notice.tell(refused)

    def _field(self, refused: Refused) -> str:
        """Give the form's name of a refused field: that of the post or series the act is about."""
        act = self._acts[0] if self._acts else None
        about = getattr(act, "series", "") or getattr(act, "post", "")
        return f"{about}.{refused.field}" if about else refused.field

    def _answered(self, code: str, reason: str) -> None:
        self._overrides[code] = reason
        self.proceed()

    def _act(self, code: str) -> None:
        if self._moving:
            return
        if code == _SKIP:
            self._skip()
        elif code == _PICK and self.form is not None:
            place = self.choose_file()
            if place:
                self.form.form.set_texts({self.form.spec.file: place})
        elif code == _BACK and not self.back():
            self.left.emit()

    def choose_file(self) -> str:
        """Ask for a picture's place, empty for none."""
        kinds = _("Gambar (*.png *.svg)")
        return QFileDialog.getOpenFileName(self.page, _("Pilih berkas"), "", kinds)[0]

    def _end(self) -> None:
        def ended(_none: object) -> None:
            self._over = True
            self.solved.emit(UNFINISHED)
            self.place_wanted.emit("home")
            self.desk_left.emit()

        self.ask.act(lambda session: beginning.end(session.data), ended)

    # --- leaving --------------------------------------------------------------------------

    def back(self) -> bool:
        """Go to the step before; from the first one, leave, and say how to come back."""
        if self._moving:
            return True
        if self.now > 0 and self.setup is not None:
            self.progress = self._with_typed()
            self.now -= 1
            self._show_step()
            return True
        again = banner.Remedy(UNFINISHED, _("Lanjutkan penyiapan"), "Alt+M", "gear")
        what = _("Penyiapan register belum selesai.")
        rest = _("Loket sudah dapat bekerja; yang kurang dapat diisi kapan saja.")
        self.told.emit(banner.Trouble(UNFINISHED, what, rest, (again,)))
        return False

    def _with_typed(self) -> Progress:
        if self.form is None:
            return self.progress
        typed = self.form.form.texts()
        kept = {path: text for path, text in typed.items() if not path.endswith(".pin")}
        return self.progress.with_typed(self.form.spec.code, kept)

    def _leave_form(self) -> None:
        self.foresight.leave()
        self.notice.clear()
        self.form = None

    def closing(self) -> None:
        """Keep what is typed, so that the next start goes on there."""
        if self.setup is not None and not self._over and self.form is not None:
            progress = self._with_typed()
            self.ask.act(lambda session: beginning.keep(session.data, progress), lambda _none: None)


def _look(session: Session) -> tuple[Setup, Progress | None]:
    setup = setups.read(session.register, session.now(), session.officer)
    return setup, beginning.read(session.data)


def _kept_progress(session: Session, progress: Progress) -> tuple[Setup, Progress | None]:
    beginning.keep(session.data, progress)
    return _look(session)


def _state_of(step: str, progress: Progress) -> State:
    if step in progress.done:
        return State.OK
    return State.NOT_REQUIRED if step in progress.skipped else State.NOT_YET


def _step_line(name: str, state: State, *, here: bool) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(state_icon(state, 18))
    lettering = TYPE.body_strong if here else TYPE.body
    tone = Tone.INK if here or state is State.OK else Tone.TEXT2
    row.addWidget(Text(name, lettering, tone, wrap=True), 1)
    if state is State.NOT_REQUIRED:
        row.addWidget(Text(_("dilewati"), TYPE.caption, Tone.TEXT2))
    return line
