"""Buttons: one blue primary per screen, white side acts; each carries its own key.

A primary is F12 (Ctrl+Enter too) or the key it is given. Plain digits and letters are answered
through `key_hint.press_plain_key`; Enter and Esc are shown, and bound by the screen that owns them.
"""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from sikot_desk.ui.kit.icons import draw_icon
from sikot_desk.ui.kit.key_hint import is_plain_key
from sikot_desk.ui.kit.lettering import metrics, width_of
from sikot_desk.ui.kit.paint import brush, draw_box, draw_key, draw_text, key_size, middle
from sikot_desk.ui.kit.pressable import Pressable
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE, Lettering

_UNBOUND = ("Enter", "Esc")


class Rank(StrEnum):
    """How loud a button is."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


def bind_key(button: QAbstractButton, key: str) -> None:
    """Let `key` click `button`: chords at once, plain keys when no field takes them.

    To be called once for a button.
    """
    if is_plain_key(key):
        button.setProperty("plain_key", key.upper())
    elif key and key not in _UNBOUND:
        QShortcut(QKeySequence(key), button, button.click)
    button.setProperty("key", key)


class Button(Pressable):
    """A button with icon, words and key; signals `clicked`.

    With `bound` off the key is only shown: somebody else listens to it.
    """

    def __init__(
        self,
        text: str,
        key: str = "",
        *,
        icon: str = "",
        rank: Rank = Rank.SECONDARY,
        bound: bool = True,
    ) -> None:
        super().__init__()
        self.key, self.rank, self._icon = key, rank, icon
        self._hovered = False
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setAccessibleDescription(key)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if bound:
            bind_key(self, key)
        if bound and rank is Rank.PRIMARY and key == "F12":
            QShortcut(QKeySequence("Ctrl+Return"), self, self.click)

    def label(self) -> str:
        """Return the words on the button."""
        return self.accessibleName()

    def set_label(self, text: str) -> None:
        """Change the words on the button; its key stays."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Change the icon; empty for none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def _lettering(self) -> Lettering:
        return TYPE.card_title if self.rank is Rank.PRIMARY else TYPE.body_medium

    def _gaps(self) -> tuple[int, int, int]:
        """Return edge, icon side and the gap between parts."""
        return (22, 18, 12) if self.rank is Rank.PRIMARY else (13, 16, 9)

    def sizeHint(self) -> QSize:
        """Return the room for icon, words and key in full."""
        edge, side, gap = self._gaps()
        width = 2 * edge + width_of(self.label(), self._lettering()) + 1
        if self._icon:
            width += side + gap
        if self.key:
            width += gap + key_size(self.key).width()
        least = SIZES.primary if self.rank is Rank.PRIMARY else SIZES.field
        return QSize(width, max(least, metrics(self._lettering()).height() + 14))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a button is never cut."""
        return self.sizeHint()

    def text_fits(self) -> bool:
        """Tell whether words and key stand in full."""
        return self.width() >= self.sizeHint().width()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lighten under the pointer."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Return to rest."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def _colours(self) -> tuple[str, str, str]:
        """Return fill, edge and ink."""
        if not self.isEnabled():
            return PALETTE.off, PALETTE.line, PALETTE.text3
        if self.rank is Rank.PRIMARY:
            if self.isDown():
                return PALETTE.accent_pressed, "", PALETTE.white
            return PALETTE.accent_hover if self._hovered else PALETTE.accent, "", PALETTE.white
        if self.isDown():
            return PALETTE.tint, PALETTE.accent, PALETTE.ink
        return PALETTE.sunken if self._hovered else PALETTE.surface, PALETTE.control, PALETTE.ink

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon, words and key."""
        painter = brush(self)
        fill, line, ink = self._colours()
        box = QRectF(self.rect())
        draw_box(painter, box, SIZES.radius_field, fill, line)
        self._paint_parts(painter, box, ink)

    def _paint_parts(self, painter: QPainter, box: QRectF, ink: str) -> None:
        edge, side, gap = self._gaps()
        spare = max(0, self.width() - self.sizeHint().width()) / 2
        rest = box.adjusted(edge + spare, 0, -edge, 0)
        if self._icon:
            blue = self.rank is Rank.PRIMARY or not self.isEnabled()
            colour = ink if blue else PALETTE.text2
            draw_icon(painter, middle(rest, side, side), self._icon, colour)
            rest.setLeft(rest.left() + side + gap)
        wide = width_of(self.label(), self._lettering())
        words = QRectF(rest.left(), rest.top(), wide + 1, rest.height())
        draw_text(painter, words, self.label(), self._lettering(), ink)
        if self.key:
            cap = key_size(self.key)
            rest.setLeft(words.right() + gap)
            light = self.rank is Rank.PRIMARY and self.isEnabled()
            draw_key(painter, middle(rest, cap.width(), cap.height()), self.key, light=light)


def primary(text: str, key: str = "F12", icon: str = "") -> Button:
    """Return the one blue button of a screen."""
    return Button(text, key, icon=icon, rank=Rank.PRIMARY)
