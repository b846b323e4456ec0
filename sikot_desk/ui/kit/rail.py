"""The rail at left: places under their F-keys, settings and help at the foot, the officer.

Places are data and never change with the role. Below its folding width it shows icons and keys.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sikot_desk.ui.kit.button import bind_key
from sikot_desk.ui.kit.facts import initials
from sikot_desk.ui.kit.icons import draw_icon
from sikot_desk.ui.kit.paint import RIGHT, brush, draw_box, draw_disc, draw_text, middle
from sikot_desk.ui.kit.pressable import Pressable
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE
from sikot_desk.ui.words import _

_LEAST, _MOST = 23, 39


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the rail; `key` such as "F2" opens it."""

    code: str
    name: str
    icon: str
    key: str = ""


class Mark(QWidget):
    """Product and office at the top; amber while training."""

    spoken = Role.StaticText

    def __init__(self, product: str, office: str) -> None:
        super().__init__()
        self._product, self._office, self._training = product, office, False
        self.folded = False
        self.setFixedHeight(66)
        self.setAccessibleName(f"{product}, {office}")

    def set_office(self, office: str) -> None:
        """Name another office, or the same by its new name."""
        self._office = office
        self.setAccessibleName(f"{self._product}, {office}")
        self.update()

    def fold(self, folded: bool) -> None:
        """Shrink with the rail."""
        self.folded = folded
        self.setFixedHeight(44 if folded else 66)

    def set_training(self, training: bool) -> None:
        """Turn the mark amber while `training`."""
        self._training = training
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark, product and office."""
        painter = brush(self)
        left, top = (17, 7) if self.folded else (14, 17)
        box = QRectF(left, top, 30, 30)
        ground = PALETTE.warn_shape if self._training else PALETTE.accent
        draw_box(painter, box, SIZES.radius_field, ground)
        draw_icon(painter, box.adjusted(5, 5, -5, -5), "mark", PALETTE.white)
        if not self.folded:
            room = self.width() - 54 - 8
            title = QRectF(54, 14, room, 20)
            draw_text(painter, title, self._product, TYPE.verdict, PALETTE.white)
            office = QRectF(54, 35, room, 17)
            draw_text(painter, office, self._office, TYPE.caption, PALETTE.rail_dim)


class Entry(Pressable):
    """One place on the rail."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.folded = False
        self.setCheckable(True)
        self.setText(place.name)
        self.setAccessibleName(place.name)
        self.setAccessibleDescription(place.key)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("own_ring", True)
        self.setMinimumHeight(_LEAST)
        self.setMaximumHeight(_MOST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        bind_key(self, place.key)

    def nextCheckState(self) -> None:
        """Leave the current place to the rail."""

    def fold(self, folded: bool) -> None:
        """Show icon and key only, or all."""
        self.folded = folded
        self.setToolTip(self.place.name if folded else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a full entry."""
        return QSize(64, _MOST)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, bar, icon, name and key."""
        painter, box, here = brush(self), QRectF(self.rect()), self.isChecked()
        if here:
            painter.fillRect(self.rect(), PALETTE.rail_selected)
            painter.fillRect(QRectF(0, 0, 3, box.height()), PALETTE.rail_bar)
        ink = PALETTE.white if here else PALETTE.rail_text
        left = 10 if self.folded else 17
        draw_icon(painter, middle(box.adjusted(left, 0, 0, 0), 17, 17), self.place.icon, ink)
        if not self.folded:
            lettering = TYPE.body_strong if here else TYPE.body_medium
            draw_text(painter, box.adjusted(46, 0, -40, 0), self.place.name, lettering, ink)
        end = -10 if self.folded else -14
        key = PALETTE.white if here else PALETTE.rail_text
        draw_text(
            painter, box.adjusted(30, 0, end, 0), self.place.key, TYPE.caption_medium, key, RIGHT
        )
        if self.hasFocus():
            draw_box(painter, box.adjusted(4, 2, -2, -2), 4, "", PALETTE.rail_bar, 2)


class Officer(Pressable):
    """Who is at the counter; a click or Ctrl+L changes the officer."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._role, self.folded = "", "", False
        self.setFixedHeight(76)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("own_ring", True)
        self.setAccessibleName(_("Ganti petugas"))
        bind_key(self, "Ctrl+L")

    def set_officer(self, name: str, role: str) -> None:
        """Show `name` and `role`."""
        self._name, self._role = name, role
        self.setAccessibleName(f"{name}, {role}. {_('Ganti petugas')}")
        self.setToolTip(f"{name}, {role}")
        self.update()

    def fold(self, folded: bool) -> None:
        """Shrink with the rail."""
        self.folded = folded
        self.setFixedHeight(48 if folded else 76)

    def sizeHint(self) -> QSize:
        """Return the block in full."""
        return QSize(64, 76)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint disc, name, role and the way to change."""
        painter, box = brush(self), QRectF(self.rect())
        painter.fillRect(QRectF(0, 0, box.width(), 1), PALETTE.rail_line)
        place = QRectF(16, 8, 32, 32) if self.folded else QRectF(14, 11, 32, 32)
        pair = initials(self._name)
        draw_disc(painter, place, pair, TYPE.caption_strong, PALETTE.officer)
        if not self.folded:
            room = box.width() - 56 - 8
            name = QRectF(56, 11, room, 18)
            draw_text(painter, name, self._name, TYPE.secondary_strong, PALETTE.white)
            role = QRectF(56, 29, room, 16)
            draw_text(painter, role, self._role, TYPE.caption, PALETTE.rail_dim)
        if not self.folded:
            draw_icon(painter, QRectF(15, 50, 13, 13), "lock", PALETTE.rail_dim)
            change = QRectF(37, 47, box.width() - 95, 19)
            draw_text(painter, change, _("Ganti petugas"), TYPE.caption, PALETTE.rail_dim)
            key = QRectF(37, 47, box.width() - 37 - 14, 19)
            draw_text(painter, key, "Ctrl+L", TYPE.caption_medium, PALETTE.rail_text, RIGHT)
        if self.hasFocus():
            draw_box(painter, box.adjusted(4, 3, -4, -3), 4, "", PALETTE.rail_bar, 2)


class Rail(QWidget):
    """The whole rail; signals `chosen(code)` and `officer_change_wanted()`."""

    chosen = Signal(str)
    officer_change_wanted = Signal()

    def __init__(
        self, product: str, office: str, places: Sequence[Place], foot: Sequence[Place]
    ) -> None:
        super().__init__()
        self.mark, self.officer = Mark(product, office), Officer()
        self.officer.clicked.connect(self.officer_change_wanted)
        self._entries: dict[str, Entry] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.mark)
        for place in places:
            layout.addWidget(self._entry(place), 10)
        layout.addStretch(1)
        for place in foot:
            layout.addWidget(self._entry(place), 10)
        layout.addSpacing(7)
        layout.addWidget(self.officer)
        self.setFixedWidth(SIZES.rail)

    def _entry(self, place: Place) -> Entry:
        entry = Entry(place)
        entry.clicked.connect(lambda: self.chosen.emit(place.code))
        self._entries[place.code] = entry
        return entry

    def entry(self, code: str) -> Entry:
        """Return the entry of the place `code`."""
        return self._entries[code]

    def set_current(self, code: str) -> None:
        """Light the place `code`; an unknown code lights none."""
        for name, entry in self._entries.items():
            entry.setChecked(name == code)

    def fold(self, folded: bool) -> None:
        """Show icons with their keys only, or everything."""
        self.setFixedWidth(SIZES.rail_folded if folded else SIZES.rail)
        self.mark.fold(folded)
        self.officer.fold(folded)
        for entry in self._entries.values():
            entry.fold(folded)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dark ground."""
        brush(self).fillRect(self.rect(), PALETTE.rail)
