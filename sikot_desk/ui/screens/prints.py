"""Riwayat cetak: the prints of papers that belong to no file, as the journal holds them.

Books, lists, standard sheets and receipts of a lot; the prints of a file stand in its own history.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.db.office_prints import OfficePrint
from sikot_desk.desk import office_papers
from sikot_desk.desk.session import Session
from sikot_desk.domain import dates
from sikot_desk.ui import times
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import SIZES, Tone
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.words import _

_SHOWN = 300
_PERIOD = re.compile(r"(\d{4}-\d{2}-\d{2})-(\d{4}-\d{2}-\d{2})")
_SIGNS_OF_DIGEST = 12


@dataclass(frozen=True, slots=True)
class _Seen:
    prints: tuple[OfficePrint, ...]
    names: Mapping[str, str]
    now: datetime


class Prints(Screen):
    """A list to be read; Esc goes back."""

    code = "prints"
    place = "register"

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.table = RowTable(
            (
                Column(_("Waktu"), 150),
                Column(_("Kertas")),
                Column(_("Tentang")),
                Column(_("Lembar"), 90, right=True),
                Column(_("Petugas"), 190),
                Column(_("Sidik"), 140),
            ),
            _("Riwayat cetak"),
        )
        self.table.set_empty_state(
            EmptyState(
                "printer",
                _("Belum ada kertas kantor yang dicetak"),
                _("Buku, daftar, dan lembar yang dicetak tercatat di sini."),
            )
        )
        card = Card(_("Kertas yang tidak menjadi bagian satu berkas"), padded=False)
        card.body.addWidget(self.table)
        body = QWidget()
        outer = QVBoxLayout(body)
        outer.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        outer.addWidget(card)
        self.bar = ActionBar()
        self.bar.set_acts((SideAct("back", _("Kembali"), "Esc", "chevron-left"),))
        self.bar.act_chosen.connect(lambda _code: self.left.emit())
        self.page = Page(body, self.bar, first=self.table)

    def title(self) -> tuple[str, str]:
        """Give the title."""
        return _("Riwayat cetak"), ""

    def refresh(self) -> None:
        """Read the latest prints."""
        self.ask.read(_seen, self._show, self.code)

    def _show(self, seen: _Seen) -> None:
        self.table.set_rows(_rows(seen))


def _seen(session: Session) -> _Seen:
    names = {user.user: user.name for user in session.office.users}
    return _Seen(session.office_prints(_SHOWN), names, session.now())


def _rows(seen: _Seen) -> Sequence[Row]:
    return [_row(one, seen) for one in seen.prints]


def _row(one: OfficePrint, seen: _Seen) -> Row:
    told = one.printed
    again = _("cetak ulang ke-{n}").format(n=told.again) if told.again else ""
    cells = (
        Cell(times.near(one.at, seen.now)),
        Cell(office_papers.NAMES.get(told.paper, told.paper), again, strong=True),
        Cell(about(told.about)),
        Cell(f"{told.copies}"),
        Cell(seen.names.get(one.officer, one.officer)),
        Cell(told.digest[:_SIGNS_OF_DIGEST], tone=Tone.TEXT2),
    )
    return Row(f"{one.seq}", cells)


def about(text: str) -> str:
    """Say what a print was about: a period in words, anything else as it is kept."""
    found = _PERIOD.fullmatch(text)
    if found is None:
        return text
    return dates.period(date.fromisoformat(found[1]), date.fromisoformat(found[2]))
