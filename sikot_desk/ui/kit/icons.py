"""Stroke icons and state shapes, read from plain SVG files and tinted when painted.

Strokes grow heavier below 16 px. Pixmaps live in the toolkit's own cache.
"""

from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from sikot_desk.ui.kit.tokens import PALETTE, Tone, colour_of

_HEAVY_BELOW = 16


class State(StrEnum):
    """A state with its own filled shape; shapes are never swapped."""

    OK = "state-ok"
    WARNING = "state-warning"
    REFUSED = "state-refused"
    VOID = "state-void"
    NOT_REQUIRED = "state-not-required"
    NOT_YET = "state-not-yet"
    CURRENT = "chevron-right"


def state_colour(state: State) -> str:
    """Return the hex colour that belongs to the shape of `state`."""
    return {
        State.OK: PALETTE.ok,
        State.WARNING: PALETTE.warn_shape,
        State.REFUSED: PALETTE.late,
        State.VOID: PALETTE.late,
        State.NOT_REQUIRED: PALETTE.text2,
        State.NOT_YET: PALETTE.control,
        State.CURRENT: PALETTE.accent,
    }[state]


def icon_folder() -> Path:
    """Return the folder of the SVG files."""
    return Path(__file__).resolve().parents[3] / "resources" / "icons"


@lru_cache(maxsize=256)
def icon_source(name: str) -> str:
    """Return the SVG text of icon `name`; FileNotFoundError when there is none."""
    return (icon_folder() / f"{name}.svg").read_text(encoding="utf-8")


def _tinted(name: str, colour: str, size: float) -> QByteArray:
    source = icon_source(name).replace("currentColor", colour)
    if size < _HEAVY_BELOW:
        source = source.replace('stroke-width="1.75"', 'stroke-width="2.3"')
    return QByteArray(source.encode())


def icon_pixmap(name: str, colour: str, size: float, ratio: float = 1.0) -> QPixmap:
    """Return icon `name` in `colour` at `size` logical pixels for a screen of `ratio`."""
    key = f"icon:{name}:{colour}:{size}:{ratio}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        side = max(1, round(size * ratio))
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(_tinted(name, colour, size)).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def draw_icon(painter: QPainter, place: QRectF, name: str, colour: str) -> None:
    """Paint icon `name` in `colour` into the square `place`."""
    ratio = painter.device().devicePixelRatioF()
    pixmap = icon_pixmap(name, colour, place.width(), ratio)
    painter.drawPixmap(place.topLeft(), pixmap)


def draw_state(painter: QPainter, place: QRectF, state: State) -> None:
    """Paint the shape of `state` in its own colour into the square `place`."""
    draw_icon(painter, place, state.value, state_colour(state))


class Icon(QWidget):
    """An icon as a widget; decoration unless it is given an accessible name."""

    def __init__(self, name: str, size: int = 18, tone: Tone = Tone.TEXT2) -> None:
        super().__init__()
        self._name, self._size, self._colour = name, size, colour_of(tone)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tone: Tone) -> None:
        """Change to icon `name` in `tone`."""
        self._name, self._colour = name, colour_of(tone)
        self.update()

    def show_state(self, state: State) -> None:
        """Change to the shape of `state` in its own colour."""
        self._name, self._colour = state.value, state_colour(state)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square the icon fills."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        draw_icon(painter, QRectF(0, 0, self._size, self._size), self._name, self._colour)


def state_icon(state: State, size: int = 18) -> Icon:
    """Return a widget with the shape of `state`."""
    icon = Icon(state.value, size)
    icon.show_state(state)
    return icon
