"""The form of one change, and what it will look like: sentences, a page, and what it moves."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.desk.session import Session
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.domain.settings import OfficeAction
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.field import WarningStrip
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.preview import Preview
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.kit.year_calendar import YearCalendar
from sikot_desk.ui.screens import typed_day
from sikot_desk.ui.screens.file.side_form import Answers, add_lines
from sikot_desk.ui.screens.form import Form
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.screens.settings.section import Shown, Spec
from sikot_desk.ui.words import _

_AFTER_MS = 350
_TOPIC = "settings preview"


class ChangeForm(Card):
    """The form of one change; signals `changed()`, and `refused(Refused)` of no field of text."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, spec: Spec, *, may_set: bool) -> None:
        """Build the form; one who may not set sees it and cannot type."""
        super().__init__(spec.title, padded=False)
        self.spec = spec
        self.add_to_head(key_note("Esc", _("kembali")))
        self.form = Form()
        add_lines(self.form, spec.lines)
        self.form.close_up()
        for path, filled in spec.follows.items():
            self.form.controls[path].changed.connect(lambda _text, fill=filled: self._follow(fill))
        inner = QWidget()
        inner.setObjectName("scrolled")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(17, 12, 17, 12)
        layout.setSpacing(10)
        layout.addWidget(Note(spec.does))
        layout.addWidget(self.form, 1)
        self.body.addWidget(scrolled(inner))
        self.form.setEnabled(may_set and not spec.only_read)
        self.form.changed.connect(self.changed)

    def _follow(self, fill: object) -> None:
        """Fill what follows from a field that was chosen, where nothing else was typed."""
        if callable(fill):
            self.form.set_texts(fill(self.answers()))

    def answers(self) -> Answers:
        """Give what is typed."""
        return Answers(self.form.texts())

    def acts(self) -> Sequence[OfficeAction]:
        """Give the acts as typed; none when a text makes no value, and says where."""
        return self._made() or ()

    def reads(self) -> bool:
        """Tell whether what is typed makes sense, and say where it does not."""
        return self._made() is not None

    def _made(self) -> Sequence[OfficeAction] | None:
        try:
            return self.spec.make(self.answers())
        except Unreadable as odd:
            if not self.form.refuse(odd.refused):
                self.refused.emit(odd.refused)
            return None

    def take_caret(self) -> None:
        """Begin with the first field."""
        for control in self.form.controls.values():
            target = getattr(control, "edit", None) or getattr(control, "box", None)
            (target or control).setFocus()
            return


class Foresight(Card):
    """What a change will look like, read again shortly after each key; signals `file_wanted`."""

    file_wanted = Signal(str)

    def __init__(self, ask: Ask) -> None:
        """Begin empty."""
        super().__init__(_("Pratinjau"), padded=False)
        self._ask = ask
        self._form: ChangeForm | None = None
        inner = QWidget()
        inner.setObjectName("scrolled")
        self._facts = QVBoxLayout(inner)
        self._facts.setContentsMargins(17, 12, 17, 12)
        self._facts.setSpacing(4)
        self._area = scrolled(inner)
        self.preview = Preview()
        self.preview.set_paper(_("Contoh surat"), _("pemohon karangan"))
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self.preview, 4)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self.look)
        self.shown = Shown()

    def follow(self, form: ChangeForm) -> None:
        """Show what this form will come to."""
        self.leave()
        self._form = form
        self._show(Shown())
        form.changed.connect(self._timer.start)
        self.look()

    def leave(self) -> None:
        """Follow no form any more."""
        self._timer.stop()
        if self._form is not None:
            self._form.changed.disconnect(self._timer.start)
        self._form = None

    def look(self) -> None:
        """Ask for the preview of what is typed now."""
        form = self._form
        if form is None or form.spec.preview is None:
            return
        answers = form.answers()

        def seen(session: Session) -> Shown:
            return _seen(session, form.spec, answers)

        def show(shown: Shown) -> None:
            if form is self._form:
                self._show(shown)

        self._ask.read(seen, show, _TOPIC)

    def _show(self, shown: Shown) -> None:
        self.shown = shown
        self._fill(shown)
        self._area.setVisible(bool(shown.facts or shown.warning or not shown.pdf))
        self.preview.setVisible(bool(shown.pdf))
        if shown.pdf:
            self.preview.show_pdf(shown.pdf)
            if shown.foot:
                self.preview.show_foot()

    def _fill(self, shown: Shown) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if shown.warning:
            self._facts.addWidget(WarningStrip(shown.warning))
        for value, caption in shown.facts:
            if caption:
                self._facts.addWidget(Text(caption, TYPE.caption, Tone.TEXT2, wrap=True))
            self._facts.addWidget(Text(value, TYPE.body_strong, wrap=True))
            self._facts.addSpacing(6)
        for file_id, words in shown.files:
            way = Button(words, icon="folder")
            way.clicked.connect(lambda _on=False, wanted=file_id: self.file_wanted.emit(wanted))
            self._facts.addWidget(way)
        if shown.year:
            calendar = YearCalendar()
            calendar.show_year(shown.year, shown.days)
            self._facts.addWidget(calendar)
        self._facts.addStretch(1)


def _seen(session: Session, spec: Spec, answers: Answers) -> Shown:
    if spec.preview is None:
        return Shown()
    try:
        return spec.preview(session, answers)
    except Unreadable as odd:
        return Shown(warning=_unread(odd.refused))
    except Trouble as reason:
        return Shown(warning=str(reason))


def _unread(refused: Refused) -> str:
    if refused.code == typed_day.UNREADABLE:
        return typed_day.unreadable_words(refused)
    if refused.code == "blank":
        return _("Pratinjau muncul setelah isian yang diperlukan terisi.")
    return sentence(refused)
