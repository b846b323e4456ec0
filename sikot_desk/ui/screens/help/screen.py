"""Bantuan: all keys, the SOP itself from its data, what is said, the manual, and about.

F1 opens the manual at the chapter of the screen one comes from; where there is none, its keys.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sikot_desk import paths
from sikot_desk.desk.session import Session
from sikot_desk.domain import refusals, trouble
from sikot_desk.domain.dates import long_date
from sikot_desk.domain.sop import Procedure, Step
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.card import Card, rule
from sikot_desk.ui.kit.choice import Choice
from sikot_desk.ui.kit.facts import Fact
from sikot_desk.ui.kit.key_hint import KeyHint
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.kit.wrapping import wrapped
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.help.about import About, read
from sikot_desk.ui.screens.help.keys import KeyGroup, key_groups
from sikot_desk.ui.screens.help.manual import Manual
from sikot_desk.ui.screens.help.meanings import Meanings
from sikot_desk.ui.screens.help.own_keys import keys_elsewhere, keys_of
from sikot_desk.ui.words import _

_KEYS, _MANUAL = 0, 4


class Help(Screen):
    """Six pages under the digits 1 to 6."""

    code = "help"

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self._pages = QStackedWidget()
        self._sop = QVBoxLayout()
        self._procedure: Procedure | None = None
        self.refusals = Meanings(_("Arti penolakan"), refusals.SENTENCES)
        self.troubles = Meanings(_("Arti gangguan"), trouble.SENTENCES)
        self.manual, self.about = Manual(paths.manual()), About()
        self.about.training.clicked.connect(lambda: self.place_wanted.emit("training"))
        self._keys = Card(padded=False)
        self._others: Mapping[str, Screen] = {}
        self.tabs: list[Choice] = []
        self.page = Page(self._body(), first=self.tabs[0])
        self.choose(0)

    def _body(self) -> QWidget:
        body = QWidget()
        body.setObjectName("scrolled")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        layout.setSpacing(SIZES.gap)
        pages = (
            (_("Tombol"), self._keys),
            (_("SOP"), self._sop_page()),
            (_("Arti penolakan"), self.refusals),
            (_("Arti gangguan"), self.troubles),
            (_("Panduan"), self.manual),
            (_("Tentang"), self.about),
        )
        self._show_keys("")
        for place, (name, widget) in enumerate(pages):
            tab = Choice(name, str(place + 1))
            tab.clicked.connect(lambda _on=False, where=place: self.choose(where))
            self.tabs.append(tab)
            self._pages.addWidget(widget)
        layout.addWidget(wrapped(*self.tabs, gap=8))
        layout.addWidget(self._pages, 1)
        return body

    def _sop_page(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("scrolled")
        self._sop = QVBoxLayout(inner)
        self._sop.setContentsMargins(20, 16, 20, 16)
        self._sop.setSpacing(10)
        card = Card(padded=False)
        card.body.addWidget(scrolled(inner))
        return card

    def title(self) -> tuple[str, str]:
        """Give the title."""
        return _("Bantuan"), ""

    def choose(self, place: int) -> None:
        """Show one of the pages, counted from 0."""
        self.tabs[place].setChecked(True)
        self._pages.setCurrentIndex(place)

    def explain(self, screens: Mapping[str, Screen], code: str) -> None:
        """Begin with what is about the screen one comes from."""
        self._others = screens
        self._show_keys(code)
        chapter = self.manual.chapter_of(code)
        if chapter:
            self.manual.show_chapter(chapter)
        place = _MANUAL if chapter else _KEYS
        self.choose(place)
        self.page.first = self.tabs[place]

    def _show_keys(self, code: str) -> None:
        """Show the keys of a screen first, then those of all, then those of the other screens."""
        own = [keys_of(self._others[code])] if code in self._others else []
        others = keys_elsewhere(self._others, code, self.code)
        shown = [*(group for group in own if group.keys), *key_groups(), *others]
        while (item := self._keys.body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._keys.body.addWidget(_keys_page(shown))

    def turned(self, step: int) -> None:
        """Scroll what is shown by one sight."""
        page = self._pages.currentWidget()
        area = page.findChild(QAbstractScrollArea) if page else None
        if isinstance(area, QAbstractScrollArea):
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + step * bar.pageStep())

    def refresh(self) -> None:
        """Read the SOP of the office."""
        self.ask.read(_procedure, self._show_sop, "help")
        self.ask.read(read, self.about.show_places, "about")

    def _show_sop(self, procedure: Procedure) -> None:
        if procedure == self._procedure:
            return
        self._procedure = procedure
        while (item := self._sop.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        self._sop.addWidget(Text(procedure.name, TYPE.name, wrap=True))
        made = _("Nomor {number}, berlaku sejak {day}, janji {days} hari kerja").format(
            number=procedure.number, day=long_date(procedure.effective), days=procedure.days
        )
        self._sop.addWidget(Text(made, TYPE.secondary, Tone.TEXT2, wrap=True))
        for step in procedure.steps:
            self._sop.addWidget(rule())
            self._sop.addWidget(_step(step))
        self._sop.addWidget(rule())
        self._sop.addWidget(Text(_("Peringatan"), TYPE.body_strong))
        self._sop.addWidget(Text(procedure.warning, TYPE.body, wrap=True))
        self._sop.addWidget(Text(_("Dasar hukum"), TYPE.body_strong))
        for basis in procedure.basis:
            self._sop.addWidget(Text(basis, TYPE.secondary, Tone.TEXT2, wrap=True))
        self._sop.addStretch(1)


def _procedure(session: Session) -> Procedure:
    return session.board().procedure


def _step(step: Step) -> QWidget:
    shown = QWidget()
    layout = QVBoxLayout(shown)
    layout.setContentsMargins(0, 2, 0, 2)
    layout.setSpacing(5)
    layout.addWidget(Text(f"{step.number}. {step.name}", TYPE.card_title, wrap=True))
    layout.addWidget(Text(step.text, TYPE.body, wrap=True))
    line = QHBoxLayout()
    line.setSpacing(28)
    for caption, value in (
        (_("Pelaksana"), step.performer),
        (_("Waktu baku"), _standard(step)),
        (_("Kelengkapan"), step.needs),
        (_("Hasil"), step.output),
    ):
        fact = Fact(caption, value, TYPE.secondary_medium, wrap=True)
        line.addWidget(fact, 1, Qt.AlignmentFlag.AlignTop)
    layout.addLayout(line)
    return shown


def _standard(step: Step) -> str:
    if step.standard.days:
        return _("{n} hari kerja").format(n=step.standard.days)
    return _("{n} menit").format(n=step.standard.minutes)


def _keys_page(groups: Sequence[KeyGroup]) -> QWidget:
    inner = QWidget()
    inner.setObjectName("scrolled")
    columns = QHBoxLayout(inner)
    columns.setContentsMargins(20, 16, 20, 16)
    columns.setSpacing(36)
    half = (len(groups) + 1) // 2
    for part in (groups[:half], groups[half:]):
        column = QVBoxLayout()
        column.setSpacing(7)
        for group in part:
            column.addWidget(Text(group.title, TYPE.card_title))
            for keys, words in group.keys:
                column.addLayout(_key_line(keys, words))
            column.addSpacing(14)
        column.addStretch(1)
        columns.addLayout(column, 1)
    return scrolled(inner)


def _key_line(keys: Sequence[str], words: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(6)
    caps = QWidget()
    caps.setFixedWidth(148)
    row = QHBoxLayout(caps)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for key in keys:
        row.addWidget(KeyHint(key))
    row.addStretch(1)
    line.addWidget(caps)
    line.addWidget(Text(words, TYPE.body, wrap=True), 1)
    return line
