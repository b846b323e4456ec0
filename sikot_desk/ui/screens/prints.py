"""Riwayat cetak: the prints of papers that belong to no file, as the journal holds them.

Books, lists, standard sheets and receipts of a lot; the prints of a file stand in its own history.
"""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.desk.office_prints import Told
from sikot_desk.desk.session import Session
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


@dataclass(frozen=True, slots=True)
class _Seen:
    prints: tuple[Told, ...]
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
        self.table.set_rows([_row(one, seen.now) for one in seen.prints])


def _seen(session: Session) -> _Seen:
    return _Seen(session.office_prints(_SHOWN), session.now())


def _row(one: Told, now: datetime) -> Row:
    again = _("cetak ulang ke-{n}").format(n=one.again) if one.again else ""
    cells = (
        Cell(times.near(one.at, now)),
        Cell(one.paper, again, strong=True),
        Cell(one.about),
        Cell(f"{one.copies}"),
        Cell(one.officer),
        Cell(one.digest, tone=Tone.TEXT2),
    )
    return Row(f"{one.seq}", cells)
