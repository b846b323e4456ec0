"""Map darurat: filling it with reserved receipts, printing it, and voiding what was spoiled.

The sheets are reserved and printed by one act of the Penyelia; what is looked at before is not
reserved yet.
"""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker

from sikot_desk.desk import outage
from sikot_desk.desk.counter import Done
from sikot_desk.desk.office_papers import MAP
from sikot_desk.desk.outage import LEAST, Stock
from sikot_desk.domain.dates import narrow_date
from sikot_desk.domain.identity import grouped
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import Action
from sikot_desk.domain.reservations import PrintReserved, Reserve, SheetReserved, VoidReserved
from sikot_desk.domain.reserving import MOST_SHEETS
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.card import rule
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.roles import done_by
from sikot_desk.ui.screens.form import Entry
from sikot_desk.ui.screens.offering import Asked, Offering
from sikot_desk.ui.words import _

_USUAL = "10"
_TABLE_HIGH = 190
_DIGITS = 2


class Outage(Offering):
    """How many sheets are typed; Enter looks, F12 reserves and prints them."""

    code = "outage"
    place = "intake"

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask, _("Map darurat"))
        self._stock: Stock | None = None
        self.bar.set_primary(_("Cadangkan dan cetak"), "printer")
        self._count_row()
        self._left_rows()
        self._void_row()
        self._tell_acts()

    def _count_row(self) -> None:
        self.form.add_row(Entry("count", _("Jumlah tanda terima"), hint=_("1 sampai 50")))
        count = self.form.field("count")
        with QSignalBlocker(count):
            count.set_text(_USUAL)
        self.form.add_widget(key_note("Enter", _("lihat mapnya")))
        count.committed.connect(lambda _text: self.later())
        count.changed.connect(lambda _text: self.let_go(_("tekan Enter untuk melihat mapnya")))

    def _left_rows(self) -> None:
        self.form.add_widget(rule())
        self.said = Text("", TYPE.secondary, Tone.TEXT2, wrap=True)
        self.form.add_widget(self.said)
        self.table = RowTable(
            (Column(), Column("", -1, right=True)), _("Lembar yang tersisa"), heights=(44, 52),
            one_click=True,
        )  # fmt: skip
        self.table.setMinimumHeight(_TABLE_HIGH)
        self.table.set_empty_state(
            EmptyState("map", _("Tidak ada lembar cadangan"), _("Isi map, lalu cetak."))
        )
        self.table.opened.connect(self._take_sheet)
        self.form.add_widget(self.table)

    def _void_row(self) -> None:
        self.form.add_widget(rule())
        self.form.add_row(
            Entry("sheet", _("Lembar yang dibatalkan"), share=2, icon="barcode"),
            Entry("reason", _("Alasan"), share=3),
        )

    # --- shown ------------------------------------------------------------------------------

    def key(self) -> str:
        """Give the paper's key."""
        return MAP

    def title(self) -> tuple[str, str]:
        """Give the title, and how many sheets are left."""
        if self._stock is None:
            return self._title, ""
        return self._title, _("tersisa {n} lembar").format(n=len(self._stock.left))

    def opened(self) -> None:
        """Become the screen that is shown, the caret in the number of sheets."""
        super().opened()
        self.form.field("count").take_caret()

    def refresh(self) -> None:
        """Read what is left."""
        self.ask.read(outage.stock, self._show, "outage stock")

    def _show(self, stock: Stock) -> None:
        self._stock = stock
        self.said.setText(_stock_words(stock))
        self.table.set_rows(
            [
                *(_row(one, old=True) for one in stock.stale),
                *(_row(one, old=False) for one in stock.left),
            ]
        )
        self._tell_acts()
        if not stock.mine:
            self.bar.refuse(done_by(outage.FILLED_BY))
        self.titled.emit()

    def _tell_acts(self) -> None:
        acts = [SideAct("back", _("Kembali"), "Esc", "chevron-left")]
        if self._stock and self._stock.left:
            acts.append(SideAct("again", _("Cetak lagi sisanya"), "Alt+U", "printer"))
        if self._stock and self._stock.mine and (self._stock.left or self._stock.stale):
            acts.append(SideAct("void", _("Batalkan lembar"), "Alt+B", "cross"))
        self.bar.set_acts(acts)

    def _take_sheet(self, number: str) -> None:
        self.form.field("sheet").set_text(number)
        self.form.field("reason").take_caret()

    # --- looked at --------------------------------------------------------------------------

    def count(self) -> int | None:
        """Give the typed number of sheets; None when it is none, and says so."""
        typed = self.form.field("count").text().strip()
        if typed.isdecimal() and typed.isascii() and len(typed) <= _DIGITS:
            return int(typed)
        self.form.refuse(Refused("sheets_odd", {"most": MOST_SHEETS}, field="count"))
        return None

    def wanted(self) -> Asked | None:
        """Ask for the map as it would be reserved now."""
        count = self.count()
        return None if count is None else lambda session: outage.foreseen(session, count)

    def _cannot(self) -> None:
        super()._cannot()
        if self._stock and not self._stock.mine:
            self.bar.refuse(done_by(outage.FILLED_BY))

    # --- done -------------------------------------------------------------------------------

    def print_it(self) -> None:
        """Reserve the sheets looked at; their map goes on to the printer."""
        count = self.count()
        if count is not None and self.paper is not None:
            self._do(Reserve(count=count), self._filled)

    def _act(self, code: str) -> None:
        if code == "again":
            self._do(PrintReserved(), self._printed_again)
        elif code == "void":
            form = self.form
            sheet, reason = form.field("sheet").text(), form.field("reason").text()
            self._do(VoidReserved(sheet=sheet, reason=reason), self._voided)
        else:
            super()._act(code)

    def _do(self, action: Action, then: Callable[[Done], None]) -> None:
        self.bar.refuse(_("sedang dicatat"))

        def came(answer: Done | Refused) -> None:
            if isinstance(answer, Refused):
                self._settle()
                if not self.form.refuse(answer):
                    self.notice.tell(answer)
                return
            self.notice.clear()
            self.form.clear()
            then(answer)
            if answer.papers:
                self.place_wanted.emit("papers")

        self.ask.do(action, came)

    def _settle(self) -> None:
        """Let F12 print again what is looked at, if it still is."""
        if self.paper is not None:
            self.bar.allow()

    def _filled(self, done: Done) -> None:
        self.draw()
        first, last = done.entries[0], done.entries[-1]
        said = _("Nomor {first} sampai {last} dicadangkan, tercatat")
        self.recorded.emit(
            said.format(first=first.data["registration"], last=last.data["registration"])
        )

    def _printed_again(self, _done: Done) -> None:
        self._settle()
        self.recorded.emit(_("Map darurat dicetak lagi, tercatat"))

    def _voided(self, done: Done) -> None:
        self._settle()
        number = done.entries[0].data["registration"]
        self.recorded.emit(_("Nomor {number} dibatalkan, tercatat").format(number=number))
        self.form.set_texts({"sheet": "", "reason": ""})


def _stock_words(stock: Stock) -> str:
    """Say how many sheets are left, and what is to be done about it."""
    if stock.stale:
        words = _("{n} lembar tahun lalu tidak berlaku lagi. Pilih, lalu batalkan nomornya.")
        return words.format(n=len(stock.stale))
    if not stock.printed:
        return _("Map darurat belum pernah dicetak. Siapkan sebelum listrik padam.")
    words = _("Tersisa {n} lembar bernomor cadangan.")
    if len(stock.left) < LEAST:
        words = _("Tersisa {n} lembar bernomor cadangan. Isi lagi mapnya.")
    return words.format(n=len(stock.left))


def _row(one: SheetReserved, *, old: bool) -> Row:
    printed = _("lembar {n} dari {m}, {day}").format(
        n=one.sheet, m=one.count, day=narrow_date(one.occurred)
    )
    state = pill.refused(_("Batalkan")) if old else pill.kind(_("Cadangan"))
    caption = f"{grouped(one.file_id)} · {printed}"
    return Row(one.registration, (Cell(one.registration, caption, strong=True), Cell(pill=state)))
