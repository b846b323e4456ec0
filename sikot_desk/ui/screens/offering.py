"""A paper of the office on a screen: chosen at left, looked at at right, then printed.

What there is to choose is a screen's own. Nothing is recorded; the printed paper goes on to Kertas.
"""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.desk import office_papers
from sikot_desk.desk.office_papers import OfficePaper, Wish
from sikot_desk.desk.session import Session
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.preview import Preview
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.tokens import SIZES
from sikot_desk.ui.pieces import page_size
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.form import Form
from sikot_desk.ui.screens.notice import Notice
from sikot_desk.ui.screens.paper_rows import size_words
from sikot_desk.ui.words import _

_SOON = 60
"""Milliseconds of quiet before what is chosen is drawn."""
Asked = Callable[[Session], Wish | Refused]


class Offering(Screen):
    """Fill `form`, then answer `wanted`; the paper is drawn as it would print."""

    def __init__(self, ask: Ask, title: str) -> None:
        super().__init__(ask)
        self._title = title
        self.form, self.preview, self.notice = Form(), Preview(), Notice()
        self.paper: OfficePaper | None = None
        """What is looked at; None while it is drawn."""
        self._drawing, self._drawn_last = 0, 0
        self.bar = ActionBar(_("Cetak"), icon="printer")
        self.bar.set_acts((SideAct("back", _("Kembali"), "Esc", "chevron-left"),))
        self.page = Page(self._body(), self.bar)
        self.notice.stand_on(self.page)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self.draw)
        self.bar.primary_chosen.connect(self.print_it)
        self.bar.act_chosen.connect(self._act)

    def _body(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(17, 14, 17, 14)
        column.addWidget(self.form)
        column.addStretch(1)
        card = Card(self._title, padded=False)
        card.body.addWidget(scrolled(inner))
        body = QWidget()
        body.setObjectName("scrolled")
        outer = QVBoxLayout(body)
        outer.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        outer.addWidget(Columns((card, self.preview), (5, 6)))
        return body

    def _act(self, code: str) -> None:
        """Go back, or to the screen a side act names."""
        if code == "back":
            self.left.emit()
        else:
            self.place_wanted.emit(code)

    # --- what a screen says -----------------------------------------------------------------

    def wanted(self) -> Asked | None:
        """Give what is wished for as chosen; None when something typed makes no value."""
        raise NotImplementedError

    def key(self) -> str:
        """Give the key of the chosen paper."""
        raise NotImplementedError

    def title(self) -> tuple[str, str]:
        """Give the title, and the chosen paper."""
        return self._title, office_papers.NAMES[self.key()]

    def opened(self) -> None:
        """Become the screen that is shown: no field has the caret, so that digits choose."""
        self.refresh()
        self.draw()

    # --- looking ----------------------------------------------------------------------------

    def later(self) -> None:
        """Draw the paper again once nothing more is chosen."""
        self.notice.clear()
        self.form.clear()
        self.titled.emit()
        self.let_go(_("menyiapkan pratinjau"))
        self._soon.start()

    def let_go(self, reason: str) -> None:
        """Print nothing before it was looked at again: what was drawn is not what is chosen."""
        self._soon.stop()
        self.paper, self._drawing = None, 0
        self.bar.refuse(reason)

    def draw(self) -> None:
        """Draw the chosen paper."""
        self.let_go(_("menyiapkan pratinjau"))
        asked = self.wanted()
        self.preview.set_paper(office_papers.NAMES[self.key()], _("menyiapkan pratinjau"))
        if asked is None:
            self._cannot()
            return
        self._drawn_last += 1
        now = self._drawing = self._drawn_last
        self.ask.job(
            lambda session: _made(session, asked(session)),
            lambda answer: self._drawn(answer, now),
            self.code,
        )

    def _drawn(self, answer: OfficePaper | Refused, drawing: int) -> None:
        if drawing != self._drawing:
            return
        if isinstance(answer, Refused):
            self._cannot()
            if not self.form.refuse(answer):
                self.notice.tell(answer)
            return
        self.paper = answer
        fact = size_words(page_size(answer.pdf))
        self.preview.show_pdf(answer.pdf)
        pages = _("{n} halaman").format(n=self.preview.pages())
        self.preview.set_paper(office_papers.NAMES[answer.key], f"{fact} · {pages}")
        self.bar.allow()

    def _cannot(self) -> None:
        self.preview.set_paper(office_papers.NAMES[self.key()], "")
        self.preview.show_pdf(b"")
        self.bar.refuse(_("belum dapat dicetak"))

    # --- printing ---------------------------------------------------------------------------

    def print_it(self) -> None:
        """Print what is looked at: it goes its remembered way, or asks for one on Kertas."""
        asked = self.wanted()
        if asked is None or self.paper is None:
            return
        self.bar.refuse(_("menyiapkan cetakan"))
        self.ask.read(lambda session: _given(session, asked(session)), self._printed)

    def _printed(self, answer: OfficePaper | Refused) -> None:
        self.bar.allow()
        if isinstance(answer, Refused):
            self.notice.tell(answer)
            return
        self.ask.papers_made.emit((answer,))
        self.place_wanted.emit("papers")


def _made(session: Session, wish: Wish | Refused) -> OfficePaper | Refused:
    return wish if isinstance(wish, Refused) else session.office_paper(wish)


def _given(session: Session, wish: Wish | Refused) -> OfficePaper | Refused:
    return wish if isinstance(wish, Refused) else session.print_office_paper(wish)


def wish(key: str, narrowed: Mapping[str, Any]) -> Asked:
    """Give the asking for a paper, narrowed down to a kind or a period."""
    return lambda session: session.wish(key, **narrowed)
