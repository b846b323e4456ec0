"""Choosing how one kind of paper is printed: printer by digit, then tray, size and copies."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.config import MOST_COPIES, Way
from sikot_desk.ui.kit.choice import Choice
from sikot_desk.ui.kit.drop_list import DropList
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.kit.wrapping import Wrapping
from sikot_desk.ui.spooling import Abilities, Named
from sikot_desk.ui.words import _

_KEEP_KEY = "0"
_MOST_KEYS = 9


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to choose from: printers, and what the chosen one can.

    `missing` says why there is no printer; empty while there is one, or while they are looked for.
    """

    printers: tuple[str, ...]
    abilities: Abilities
    missing: str = ""


class _Select(QWidget):
    """A label over a list that drops down; signals `changed()` when the officer chooses."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        label = Text(name, TYPE.caption_strong, Tone.TEXT2)
        self.box = DropList(name)
        label.setBuddy(self.box)
        layout.addWidget(label)
        layout.addWidget(self.box)
        self.box.activated.connect(lambda _place: self.changed.emit())

    def fill(self, options: Sequence[Named], chosen: str) -> None:
        """Offer options; a chosen one that is not among them stands at the end."""
        there = [*options]
        if chosen not in {one.code for one in options}:
            there.append(Named(chosen, chosen))
        self.box.clear()
        for one in there:
            self.box.addItem(one.name, one.code)
        self.box.setCurrentIndex(self.box.findData(chosen))

    def code(self) -> str:
        """Give the chosen code."""
        return str(self.box.currentData() or "")


class WayForm(QWidget):
    """The way of one kind of paper, as chosen so far; signals `changed()`."""

    changed = Signal()

    def __init__(self) -> None:
        """Begin without a printer."""
        super().__init__()
        self.choices: dict[str, Choice] = {}
        """Every printer by its name; the empty name is the PDF alone."""
        self.tray, self.media = _Select(_("Baki")), _Select(_("Kertas di printer"))
        self.copies = _Select(_("Rangkap"))
        self._list = Wrapping(8, 8)
        self._names: tuple[str, ...] = ("?",)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        inner = QWidget()
        inner.setObjectName("scrolled")
        inner.setLayout(self._list)
        self.missing = Text("", TYPE.secondary, Tone.TEXT2, wrap=True)
        layout.addWidget(self.missing)
        layout.addWidget(scrolled(inner), 1)
        self._fine = QWidget()
        fine = QHBoxLayout(self._fine)
        fine.setContentsMargins(0, 0, 0, 0)
        fine.setSpacing(10)
        for select, share in ((self.tray, 3), (self.media, 4), (self.copies, 2)):
            fine.addWidget(select, share)
            select.changed.connect(self.changed)
        layout.addWidget(self._fine)

    def offer(self, offered: Offered, way: Way) -> None:
        """Show what there is, with a way chosen in it."""
        self.missing.setText(offered.missing)
        self.missing.setVisible(bool(offered.missing))
        names = offered.printers
        if way.printer and way.printer not in names:
            names = (*names, way.printer)
        if names != self._names:
            self._name(names, offered.printers)
        self._check("" if way.keep_only else way.printer if way.printer else None)
        by_itself = Named("", _("biasa"))
        self.tray.fill((by_itself, *offered.abilities.trays), way.tray)
        own = Named("", _("sesuai lembar"))
        self.media.fill((own, *offered.abilities.media), way.media)
        numbers = [Named(str(n), str(n)) for n in range(1, MOST_COPIES + 1)]
        self.copies.fill(numbers, str(way.copies))
        self._turn()

    def way(self) -> Way | None:
        """Give the way chosen so far; None while nothing is chosen."""
        chosen = next((name for name, one in self.choices.items() if one.isChecked()), None)
        if chosen is None:
            return None
        return Way(
            printer=chosen,
            keep_only=not chosen,
            tray=self.tray.code(),
            media=self.media.code(),
            copies=int(self.copies.code()),
        )

    def _name(self, names: tuple[str, ...], there: tuple[str, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        self._names, self.choices = names, {}
        for place, name in enumerate(names, start=1):
            key = str(place) if place <= _MOST_KEYS else ""
            words = name if name in there else _("{name} (tidak ditemukan)").format(name=name)
            self._add(name, Choice(words, key))
        self._add("", Choice(_("Simpan PDF saja"), _KEEP_KEY))

    def _add(self, name: str, choice: Choice) -> None:
        self.choices[name] = choice
        self._list.addWidget(choice)
        choice.clicked.connect(self._chosen)

    def _check(self, name: str | None) -> None:
        for each, choice in self.choices.items():
            choice.setAutoExclusive(False)
            choice.setChecked(each == name)
            choice.setAutoExclusive(True)

    def _chosen(self) -> None:
        self._turn()
        self.changed.emit()

    def _turn(self) -> None:
        """Tray, size and copies are a printer's affair."""
        keep = self.choices.get("")
        self._fine.setVisible(keep is None or not keep.isChecked())
