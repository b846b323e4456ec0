"""Pengaturan (Admin): sections at left, the lines of one, the form of a change, its history.

Every change is an act: who, when, why and from which day stand in the journal. Others read.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sikot_desk import config
from sikot_desk.desk import setup as setups
from sikot_desk.desk import staff
from sikot_desk.desk.session import Session
from sikot_desk.desk.setup import Change, Setup
from sikot_desk.domain.dates import long_moment
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.settings import OfficeAction
from sikot_desk.ui import reader
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.choice import Choice
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import SIZES, Tone
from sikot_desk.ui.roles import done_by
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.acting import Acting, Came, Deed
from sikot_desk.ui.screens.file.side_form import Answers
from sikot_desk.ui.screens.notice import Notice
from sikot_desk.ui.screens.settings.all import sections
from sikot_desk.ui.screens.settings.change import ChangeForm, Foresight
from sikot_desk.ui.screens.settings.section import LEAD, LOOK, OPEN, PICK, Section, Spec, beside
from sikot_desk.ui.words import _

_LIST_WIDE = 214
_HISTORY_HIGH = 172
_WIDE = 960
"""Where the page is narrower, a form takes the room of the sections."""


class Settings(Screen):
    """The office's settings. What is typed into a form stays until it is saved."""

    code = "settings"
    place = "settings"

    def __init__(self, ask: Ask) -> None:
        """Build every section's place; nothing is read before it is shown."""
        super().__init__(ask)
        self.sections = sections()
        self.section: Section = self.sections[0]
        self.setup: Setup | None = None
        self.form: ChangeForm | None = None
        self._kept: dict[str, ChangeForm] = {}
        self._overrides: dict[str, str] = {}
        self._act = OPEN
        self.notice, self.acting, self.bar = Notice(of_papers=False), Acting(ask), ActionBar("")
        self.tabs: list[Choice] = []
        self.tables: dict[str, RowTable] = {}
        self.page = Page(self._build(), self.bar, first=self.tabs[0])
        self.notice.stand_on(self.page)
        self._listen()
        self.choose(0)

    # --- building -------------------------------------------------------------------------

    def _build(self) -> QWidget:
        body = QWidget()
        body.setObjectName("scrolled")
        layout = QHBoxLayout(body)
        layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        layout.setSpacing(SIZES.gap)
        self._list = self._tabs()
        layout.addWidget(self._list)
        self._shelf, self._desk = self._overview(), self._workplace()
        layout.addWidget(self._shelf, 1)
        layout.addWidget(self._desk, 1)
        return body

    def _overview(self) -> QWidget:
        """Build the lines of a section over their history."""
        self.lines = Card("-", padded=False)
        self._tables = QStackedWidget()
        for section in self.sections:
            self._tables.addWidget(self._table(section))
        self.lines.body.addWidget(self._tables)
        self.hint = Note("", flat=True)
        self.lines.set_foot(self.hint)
        overview = QWidget()
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.lines, 11)
        column.addWidget(self._history(), 6)
        return overview

    def _workplace(self) -> QWidget:
        """Build the place of a form beside what it will come to."""
        self._forms = QStackedWidget()
        self.foresight = Foresight(self.ask)
        self.foresight.file_wanted.connect(self.file_wanted)
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        row.addWidget(self._forms, 12)
        row.addWidget(self.foresight, 9)
        return desk

    def _tabs(self) -> QWidget:
        card = Card()
        card.setFixedWidth(_LIST_WIDE)
        card.body.setContentsMargins(9, 9, 9, 9)
        card.body.setSpacing(6)
        for place, section in enumerate(self.sections):
            tab = Choice(section.name, str((place + 1) % 10))
            tab.clicked.connect(lambda _on=False, where=place: self.choose(where))
            self.tabs.append(tab)
            card.body.addWidget(tab)
        card.body.addStretch(1)
        return card

    def _table(self, section: Section) -> RowTable:
        table = RowTable(section.columns(), section.name, heights=(40, 46))
        table.set_empty_state(
            EmptyState("gear", _("Belum ada isian"), _("Isian muncul setelah dicatat."))
        )
        table.opened.connect(lambda row: self.begin(OPEN, row))
        table.chosen.connect(lambda _row: self._update_bar())
        self.tables[section.code] = table
        return table

    def _history(self) -> QWidget:
        self.history = Card(_("Riwayat perubahan"), padded=False)
        self.entries = RowTable((Column(),), _("Riwayat perubahan"), heights=(44, 52))
        self.entries.set_empty_state(
            EmptyState("clock", _("Belum pernah diubah"), _("Tiap perubahan tercatat di sini."))
        )
        self.history.body.addWidget(self.entries)
        self.history.setMinimumHeight(_HISTORY_HIGH)
        return self.history

    def _listen(self) -> None:
        self.bar.primary_chosen.connect(self.proceed)
        self.bar.act_chosen.connect(self.begin)
        self.acting.refused.connect(self._refused)
        self.acting.began.connect(lambda: self.bar.primary.setEnabled(False))
        self.acting.ended.connect(self._update_bar)
        self.notice.answered.connect(self._answered)

    # --- showing --------------------------------------------------------------------------

    def title(self) -> tuple[str, str]:
        """Give the title and the section."""
        return _("Pengaturan"), self.section.name

    def refresh(self) -> None:
        """Read the settings again; a form that is open stays as typed."""
        self.ask.read(_setup, self._show, "settings")

    def _show(self, setup: Setup) -> None:
        self.setup = setup
        self._fill()

    def choose(self, place: int) -> None:
        """Show a section, counted from 0."""
        self.section = self.sections[place]
        self.tabs[place].setChecked(True)
        self._tables.setCurrentIndex(place)
        self.lines.set_title(self.section.name)
        self._close_form()
        self._fill()
        self.tabs[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self.titled.emit()

    def turned(self, step: int) -> None:
        """Go to the next or the previous section."""
        if self.form is None:
            place = self.sections.index(self.section) + step
            self.choose(max(0, min(place, len(self.sections) - 1)))

    def _fill(self) -> None:
        setup = self.setup
        if setup is None:
            return
        table = self.table
        chosen = table.chosen_code()
        rows = self.section.rows(setup)
        table.set_rows(rows)
        table.choose(chosen or next((row.code for row in rows if not row.group), ""))
        note = self.section.note(setup)
        self.hint.set_text(note or _("Enter membuka baris yang dipilih."))
        changes = self.section.changes(setup)
        self.entries.set_rows([_entry(one, self.section.words(setup, one)) for one in changes])
        self._update_bar()

    @property
    def table(self) -> RowTable:
        """The lines of the section that is shown."""
        return self.tables[self.section.code]

    # --- forms ----------------------------------------------------------------------------

    def begin(self, act: str, row: str = "") -> None:
        """Open the form of an act on a row (the chosen one)."""
        if self.form is not None:
            self._beside(act, self.form.spec)
        if self.setup is None or self.form is not None:
            return
        chosen = row or self.table.chosen_code()
        if paper := self.section.paper(act, chosen):
            self.paper_wanted.emit(paper)
            return
        place = self.section.leads(act, chosen)
        if place:
            self.place_wanted.emit(place)
            return
        spec = self.section.start(self.setup, act, chosen)
        if spec is not None:
            self._open_form(spec, act)

    def _open_form(self, spec: Spec, act: str) -> None:
        """Show a form made of what is set now, with what was typed into it before."""
        key = f"{self.section.code}/{spec.code}"
        self._act = act
        form = ChangeForm(spec, may_set=self._may(act))
        before = self._kept.get(key)
        if before is not None:
            form.form.set_texts(before.form.texts())
            self._drop(before)
        self._forms.addWidget(form)
        form.changed.connect(self.notice.clear)
        form.refused.connect(self.notice.tell)
        self._kept[key] = form
        self.form = form
        self._overrides = {}
        self._forms.setCurrentWidget(form)
        self._turn_to_desk(True)
        self.foresight.setVisible(form.spec.preview is not None)
        self.foresight.follow(form)
        form.take_caret()
        self._update_bar()

    def _turn_to_desk(self, desk: bool) -> None:
        self._list.setVisible(not desk or self.page.width() >= _WIDE)
        self._shelf.setVisible(not desk)
        self._desk.setVisible(desk)

    def _close_form(self) -> None:
        form, self.form = self.form, None
        if form is not None and form.spec.fleeting:
            self._kept = {key: one for key, one in self._kept.items() if one is not form}
            self._drop(form)
        self.foresight.leave()
        self.notice.clear()
        self._turn_to_desk(False)
        self._update_bar()

    def back(self) -> bool:
        """Leave the form; what is typed stays for the next time."""
        if self.form is None:
            return False
        self._close_form()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # --- acting ---------------------------------------------------------------------------

    def proceed(self) -> None:
        """Save what is typed, or begin with the section's first act."""
        if self.form is not None:
            self._save(self.form)
        elif self.setup is not None:
            acts = self.section.acts(self.setup, self.table.chosen_code())
            if acts:
                self.begin(acts[0].code)

    def _save(self, form: ChangeForm) -> None:
        self._overrides |= self.notice.reasons()
        self.notice.clear()
        form.form.clear()
        if form.spec.keep is not None:
            self._keep(form.spec.keep, form)
            return
        deeds = [Deed(self._reasoned(action)) for action in form.acts()]
        if deeds:
            self.acting.do(deeds, lambda came: self._saved(came, len(deeds), form))

    def _keep(self, keep: Callable[[Session, Answers], object], form: ChangeForm) -> None:
        """Do what is more than acts, once what is typed makes sense."""
        if not form.reads():
            return

        def came(answer: object) -> None:
            if isinstance(answer, Refused):
                self._refused(answer)
            else:
                self._done(form)

        answers = form.answers()
        self.ask.act(lambda session: keep(session, answers), came)

    def choose_file(self) -> str:
        """Ask for a picture's place, empty for none."""
        kinds = _("Gambar (*.png *.svg)")
        return QFileDialog.getOpenFileName(self.page, _("Pilih berkas"), "", kinds)[0]

    def _beside(self, act: str, spec: Spec) -> None:
        """Do what a form offers beside saving; a file is looked at in the reader of this PC."""
        if act == PICK and (place := self.choose_file()) and self.form is not None:
            self.form.form.set_texts({spec.file: place})
        elif act == LOOK and spec.opens is not None:
            self.notice.clear()
            reader.look_at(spec.opens, self.notice.say)
        elif act == LEAD:
            self.place_wanted.emit(spec.leads[0])

    def _reasoned(self, action: OfficeAction) -> OfficeAction:
        """Give an act with the reasons for going past its warnings."""
        given: Any = action
        if self._overrides and hasattr(given, "overrides"):
            whole: OfficeAction = replace(given, overrides={**given.overrides, **self._overrides})
            return whole
        return action

    def _saved(self, came: Came, wanted: int, form: ChangeForm) -> None:
        if len(came.done) >= wanted:
            self._done(form)

    def _done(self, form: ChangeForm) -> None:
        self._kept = {key: one for key, one in self._kept.items() if one is not form}
        self.recorded.emit(form.spec.said)
        self._close_form()
        if not form.spec.fleeting:
            self._drop(form)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, form: ChangeForm) -> None:
        self._forms.removeWidget(form)
        form.hide()
        form.deleteLater()

    def _refused(self, refused: Refused) -> None:
        shown = self.form is not None and not refused.overridable and self.form.form.refuse(refused)
        if not shown:
            self.notice.tell(refused)
        self._update_bar()

    def _answered(self, code: str, reason: str) -> None:
        self._overrides[code] = reason
        if self.form is not None:
            self._save(self.form)

    def _update_bar(self) -> None:
        setup = self.setup
        if setup is None:
            self.bar.set_acts(())
            self.bar.set_primary("")
            return
        acts = self.section.acts(setup, self.table.chosen_code())
        if self.form is not None:
            self.bar.set_acts(beside(self.form.spec))
            button = self.form.spec.button or _("Simpan")
            self.bar.set_primary("" if self.form.spec.only_read else button, "save")
        else:
            self.bar.set_acts([one for one in acts[1:] if self._may(one.code)])
            self.bar.set_primary(acts[0].text if acts else "", acts[0].icon if acts else "")
        act = self._act if self.form is not None else acts[0].code if acts else OPEN
        if self._may(act):
            self.bar.allow()
        else:
            self.bar.refuse(done_by(self.section.of(act)))

    def _may(self, act: str) -> bool:
        return self.setup is not None and self.section.may(self.setup, act)


def _setup(session: Session) -> Setup:
    pc = config.read(session.data.pc).pc
    read = setups.read(session.register, session.now(), session.officer, pc)
    return replace(read, sheet=staff.kept_sheet(session))


def _entry(change: Change, words: str) -> Row:
    who = f"{long_moment(change.at)}, {change.officer}"
    why = f"{who}: {change.reason}" if change.reason else who
    return Row(str(change.seq), (Cell(words, why, caption_tone=Tone.TEXT2),))
