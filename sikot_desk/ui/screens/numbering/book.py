"""The number book beside the numbering: one series and year, the next number on top."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout

from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.icons import State
from sikot_desk.ui.kit.key_hint import KeyHint
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.screens.form import Drop
from sikot_desk.ui.screens.numbering.seen import Seen
from sikot_desk.ui.screens.plain_words import brief
from sikot_desk.ui.words import _


class NumberBook(Card):
    """Shows the book of a series; signals `turned(series)` when another is chosen."""

    turned = Signal(str)

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(_("Buku nomor"), padded=False)
        self.add_to_head(KeyHint("Alt+B"))
        self.choice = Drop("", ())
        self.choice.box.setAccessibleName(_("Seri nomor"))
        self.choice.hide()
        self.choice.changed.connect(self.turned)
        self.lines = RowTable(
            (Column("", 36), Column("", -1), Column()), _("Buku nomor"), heights=(44, 56)
        )
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 12, 8)
        row.addWidget(self.choice)
        self.body.addLayout(row)
        self.body.addWidget(self.lines)

    def show_book(self, seen: Seen) -> None:
        """Show what was read; the choice stands there where there are several series."""
        self.set_count(str(seen.now.year))
        self.choice.setVisible(len(seen.all_series) > 1)
        with QSignalBlocker(self.choice):
            self.choice.offer(seen.all_series)
            self.choice.set_text(seen.series)
        waiting = Row(
            "next",
            (
                Cell(state=State.CURRENT.value),
                Cell(f"{seen.next_serial:03d}", strong=True),
                Cell(_("Berikutnya"), _("belum dipakai"), strong=True),
            ),
            current=True,
        )
        rows = [waiting]
        for one in seen.book:
            state = State.VOID if one.void else State.OK
            words = _("Batal: {why}").format(why=one.words) if one.void else one.words
            when = brief(one.when.astimezone(seen.now.tzinfo)) if one.when else ""
            cells = (
                Cell(state=state.value),
                Cell(f"{one.serial:03d}", strong=True),
                Cell(words, when, strong=True),
            )
            rows.append(Row(str(one.serial), cells))
        self.lines.set_rows(rows)
