"""The Register's filters and its order, each one of a few, in one quiet row."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from sikot_desk.desk.finding import LAPSED, LATE, MONTH, STEP, TODAY, Only
from sikot_desk.domain.sop import Procedure
from sikot_desk.ui.kit.drop_list import DropList
from sikot_desk.ui.kit.lettering import width_of
from sikot_desk.ui.kit.tokens import TYPE
from sikot_desk.ui.kit.wrapping import Wrapping
from sikot_desk.ui.screens.register.order import orders
from sikot_desk.ui.words import _

_YEARS = 8
_EDGES = 60
_WIDEST = 175
"""Six of them stand in one row of the narrowest window; what is folded out is as wide as it is."""
_ENDING = (30, 90, 180)


class RegisterFilter(QWidget):
    """Signals `changed()` when the officer chooses, `reordered()` too where it is the order."""

    changed = Signal()
    reordered = Signal()

    def __init__(self) -> None:
        """Begin with everything let through."""
        super().__init__()
        self.state = _drop(_("Keadaan"), _states())
        self.kind = _drop(_("Jenis permohonan"), [("", _("Semua jenis"))])
        self.period = _drop(_("Waktu masuk"), [("", _("Semua masuk"))])
        self.ending = _drop(_("Masa berlaku"), _endings())
        self.kecamatan = _drop(_("Kecamatan tempat kerja"), [("", _("Semua kecamatan"))])
        self.order = _drop(_("Urutan"), orders())
        self._drops = (self.state, self.kind, self.period, self.ending, self.kecamatan)
        layout = Wrapping(10, 8)
        self.setLayout(layout)
        for drop in (*self._drops, self.order):
            layout.addWidget(drop)
            drop.activated.connect(lambda _place: self.changed.emit())
        self.order.activated.connect(lambda _place: self.reordered.emit())

    def offer(self, procedure: Procedure, year: int, kecamatan: Sequence[str]) -> None:
        """Offer the steps and kinds of the SOP, the years up to this one, the city's kecamatan."""
        steps = [
            (STEP + step.key, _("{n}. {step}").format(n=step.number, step=step.name))
            for step in procedure.steps[1:]
        ]
        _fill(self.state, [*_states(), *steps])
        kinds = [(kind.key, kind.name) for kind in procedure.kinds]
        _fill(self.kind, [("", _("Semua jenis")), *kinds])
        years = [(str(one), _("Masuk {year}").format(year=one)) for one in _years(year)]
        recent = [(TODAY, _("Masuk hari ini")), (MONTH, _("Masuk bulan ini"))]
        _fill(self.period, [("", _("Semua masuk")), *years, *recent])
        places = [(one, one) for one in kecamatan]
        _fill(self.kecamatan, [("", _("Semua kecamatan")), *places])

    def only(self) -> Only:
        """Give what is let through."""
        state, kind, period, ending, kecamatan = (drop.currentData() for drop in self._drops)
        return Only(
            state=str(state),
            kind=str(kind),
            period=str(period),
            ending=int(ending),
            kecamatan=str(kecamatan),
        )

    def ordered(self) -> str:
        """Give the key of the order."""
        return str(self.order.currentData())

    def set_order(self, order: str) -> None:
        """Choose an order by its key."""
        self.order.setCurrentIndex(self.order.findData(order))

    def clear(self) -> None:
        """Let everything through again; the order stays."""
        for drop in self._drops:
            drop.setCurrentIndex(0)


def _years(year: int) -> range:
    return range(year, year - _YEARS, -1)


def _states() -> list[tuple[str, str]]:
    return [
        ("", _("Semua keadaan")),
        ("running", _("Masih berjalan")),
        ("ready", _("Siap diambil")),
        ("handed_over", _("Sudah diserahkan")),
        ("withdrawn", _("Dibatalkan")),
        ("returned", _("Dikembalikan")),
        (LATE, _("Terlambat")),
    ]


def _endings() -> list[tuple[str, str]]:
    days = [(str(one), _("Berakhir ≤ {n} hari").format(n=one)) for one in _ENDING]
    return [("0", _("Semua akhir izin")), *days, (str(LAPSED), _("Sudah berakhir"))]


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
    drop.setFixedWidth(min(int(widest) + _EDGES, _WIDEST))
    drop.view().setMinimumWidth(int(widest) + _EDGES)
