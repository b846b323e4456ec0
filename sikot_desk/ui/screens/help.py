"""Bantuan: all keys, the SOP itself from its data, and what each refusal and trouble means."""

from collections.abc import Sequence
from string import Formatter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

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
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.kit.wrapping import wrapped
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.keys import KeyGroup, key_groups
from sikot_desk.ui.sentences import halves
from sikot_desk.ui.words import _


class Help(Screen):
    """Four pages under the digits 1 to 4."""

    code = "help"

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self._pages = QStackedWidget()
        self._sop = QVBoxLayout()
        self._procedure: Procedure | None = None
        self.refusals = _meanings(_("Arti penolakan"))
        self.troubles = _meanings(_("Arti gangguan"))
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
            (_("Tombol"), _keys_page(key_groups())),
            (_("SOP"), self._sop_page()),
            (_("Arti penolakan"), _card_of(self.refusals)),
            (_("Arti gangguan"), _card_of(self.troubles)),
        )
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
        filling = {2: (self.refusals, refusals.SENTENCES), 3: (self.troubles, trouble.SENTENCES)}
        if place in filling:
            table, sentences = filling[place]
            table.set_rows([_meaning(code, sentence) for code, sentence in sentences.items()])
        self._pages.setCurrentIndex(place)

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
    for part in (groups[:3], groups[3:]):
        column = QVBoxLayout()
        column.setSpacing(7)
        for group in part:
            column.addWidget(Text(group.title, TYPE.card_title))
            for keys, words in group.keys:
                column.addLayout(_key_line(keys, words))
            column.addSpacing(14)
        column.addStretch(1)
        columns.addLayout(column, 1)
    card = Card(padded=False)
    card.body.addWidget(scrolled(inner))
    return card


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


def _meanings(name: str) -> RowTable:
    """Give a table for sentences: what is wrong, and what to do."""
    return RowTable((Column(_("Yang dikatakan, dan yang dilakukan")),), name, heights=(44, 52))


def _meaning(code: str, sentence: str) -> Row:
    what, remedy = halves(_with_gaps(sentence))
    return Row(code, (Cell(what, remedy, strong=True),))


def _with_gaps(sentence: str) -> str:
    """Give a sentence with its facts left open, as three dots."""
    gapped = "".join(
        words + ("…" if fact is not None else "")
        for words, fact, _spec, _turn in Formatter().parse(sentence)
    )
    return gapped.replace("….", "…")


def _card_of(table: RowTable) -> Card:
    card = Card(padded=False)
    card.body.addWidget(table)
    return card
