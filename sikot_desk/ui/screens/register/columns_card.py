"""Which columns the Register's table shows: a tick for each, in their order."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.choice import Tick
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.words import _


class ColumnsCard(Card):
    """Signals `changed()` when a column is ticked or not any more."""

    changed = Signal()

    def __init__(self, names: Mapping[int, str], shown: frozenset[int]) -> None:
        """Offer the columns by their places and names; `shown` are ticked at first."""
        super().__init__(_("Kolom"), padded=False)
        self.add_to_head(key_note("Esc", _("selesai")))
        inner = QWidget()
        inner.setObjectName("scrolled")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(17, 12, 17, 12)
        layout.setSpacing(2)
        layout.addWidget(Note(_("Tab pindah, Spasi menampilkan atau menyembunyikan.")))
        layout.addSpacing(8)
        self._ticks: dict[int, Tick] = {}
        for place, name in names.items():
            tick = Tick(name, "")
            tick.setChecked(place in shown)
            tick.toggled.connect(lambda _on: self.changed.emit())
            self._ticks[place] = tick
            layout.addWidget(tick)
        layout.addStretch(1)
        self.body.addWidget(scrolled(inner))

    def hidden(self) -> frozenset[int]:
        """Give the places of the columns that are not ticked."""
        return frozenset(place for place, tick in self._ticks.items() if not tick.isChecked())

    def show_only(self, shown: frozenset[int]) -> None:
        """Tick the columns at some places, and no other, without a signal."""
        for place, tick in self._ticks.items():
            with QSignalBlocker(tick):
                tick.setChecked(place in shown)

    def take_caret(self) -> None:
        """Begin at the first tick."""
        next(iter(self._ticks.values())).setFocus()
