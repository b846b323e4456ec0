"""The Register's filters: state, kind and year, each one of a few, in one quiet row."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from sikot_desk.desk.finding import Only
from sikot_desk.domain.sop import Procedure
from sikot_desk.ui.kit.drop_list import DropList
from sikot_desk.ui.kit.lettering import width_of
from sikot_desk.ui.kit.tokens import TYPE
from sikot_desk.ui.kit.wrapping import Wrapping
from sikot_desk.ui.words import _

_YEARS = 8
_EDGES = 60


class RegisterFilter(QWidget):
    """Signals `changed()` when the officer chooses."""

    changed = Signal()

    def __init__(self) -> None:
        """Begin with everything let through."""
        super().__init__()
        self.state = _drop(_("Keadaan"), _states())
        self.kind = _drop(_("Jenis permohonan"), [("", _("Semua jenis"))])
        self.year = _drop(_("Tahun masuk"), [("0", _("Semua tahun"))])
        layout = Wrapping(10, 8)
        self.setLayout(layout)
        for drop in (self.state, self.kind, self.year):
            layout.addWidget(drop)
            drop.activated.connect(lambda _place: self.changed.emit())

    def offer(self, procedure: Procedure, year: int) -> None:
        """Offer the kinds of the SOP, and the years up to this one."""
        kinds = [(kind.key, kind.name) for kind in procedure.kinds]
        _fill(self.kind, [("", _("Semua jenis")), *kinds])
        years = [(str(one), str(one)) for one in range(year, year - _YEARS, -1)]
        _fill(self.year, [("0", _("Semua tahun")), *years])

    def only(self) -> Only:
        """Give what is let through."""
        return Only(
            state=str(self.state.currentData()),
            kind=str(self.kind.currentData()),
            year=int(self.year.currentData()),
        )

    def clear(self) -> None:
        """Let everything through again."""
        for drop in (self.state, self.kind, self.year):
            drop.setCurrentIndex(0)


def _states() -> list[tuple[str, str]]:
    return [
        ("", _("Semua keadaan")),
        ("running", _("Masih berjalan")),
        ("ready", _("Siap diambil")),
        ("handed_over", _("Sudah diserahkan")),
        ("withdrawn", _("Dibatalkan")),
    ]


def _drop(name: str, options: Sequence[tuple[str, str]]) -> DropList:
    drop = DropList(name)
    _fill(drop, options)
    return drop


def _fill(drop: DropList, options: Sequence[tuple[str, str]]) -> None:
    if [drop.itemData(place) for place in range(drop.count())] == [one for one, _w in options]:
        return
    chosen = drop.currentData()
    with QSignalBlocker(drop):
        drop.clear()
        for value, words in options:
            drop.addItem(words, value)
        drop.setCurrentIndex(max(0, drop.findData(chosen)))
    widest = max(width_of(words, TYPE.body) for _value, words in options)
    drop.setFixedWidth(int(widest) + _EDGES)
