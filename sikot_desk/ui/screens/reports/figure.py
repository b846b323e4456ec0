"""Figures that open their files: a large one over its caption, and a line of words and figure."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from sikot_desk.ui.kit.lettering import metrics, width_of
from sikot_desk.ui.kit.paint import RIGHT, brush, draw_box, draw_text
from sikot_desk.ui.kit.pressable import Pressable
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE

_EDGE = 0
_ROW = 22


class _Opening(Pressable):
    """Something said, which opens what stands behind it."""

    def __init__(self) -> None:
        super().__init__()
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be opened."""
        super().enterEvent(event)
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Rest again."""
        super().leaveEvent(event)
        self._hovered = False
        self.update()

    def _set(self, said: str, *, opens: bool) -> None:
        self.setAccessibleName(said)
        self.setEnabled(opens)
        pointer = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.setCursor(pointer)
        self.updateGeometry()
        self.update()


class Figure(_Opening):
    """A large figure over its caption; signals `clicked`. `accent` paints it blue."""

    def __init__(self, *, accent: bool = False) -> None:
        super().__init__()
        self._figure, self._caption, self._accent = "0", "", accent
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: str, caption: str, *, opens: bool = True) -> None:
        """Show a figure and what it counts; one that counts nothing opens nothing."""
        self._figure, self._caption = figure, caption
        self._set(f"{figure} {caption}", opens=opens)

    def figure(self) -> str:
        """Return the figure."""
        return self._figure

    def sizeHint(self) -> QSize:
        """Return room for both lines."""
        wide = max(width_of(self._figure, TYPE.figure), width_of(self._caption, TYPE.caption))
        high = metrics(TYPE.figure).height() + metrics(TYPE.caption).height()
        return QSize(wide + 2 * _EDGE + 2, high + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a figure is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figure and its caption."""
        painter = brush(self)
        if self._hovered and self.isEnabled():
            draw_box(painter, QRectF(self.rect()), SIZES.radius_field, PALETTE.tint)
        tall = metrics(TYPE.figure).height()
        box = QRectF(_EDGE, 0, self.width() - _EDGE, tall)
        draw_text(
            painter, box, self._figure, TYPE.figure, PALETTE.accent if self._accent else PALETTE.ink
        )
        low = metrics(TYPE.caption).height() + 2
        caption = QRectF(_EDGE, tall - 1, self.width() - _EDGE, low)
        draw_text(painter, caption, self._caption, TYPE.caption, PALETTE.text2)


class FigureLine(_Opening):
    """A line: words at left, a figure at right; signals `clicked`."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words, self._figure = words, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: str, *, opens: bool) -> None:
        """Show the figure; `opens` says whether files stand behind it."""
        self._figure = figure
        self._set(f"{self._words}: {figure}", opens=opens)

    def sizeHint(self) -> QSize:
        """Return one row."""
        wide = width_of(self._words, TYPE.caption) + width_of(self._figure, TYPE.secondary_strong)
        return QSize(wide + 20, max(_ROW, metrics(TYPE.secondary_strong).height() + 3))

    def minimumSizeHint(self) -> QSize:
        """Return the same: neither is cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        painter = brush(self)
        box = QRectF(self.rect())
        if self._hovered and self.isEnabled():
            draw_box(painter, box.adjusted(-4, 0, 4, 0), SIZES.radius_field, PALETTE.tint)
        draw_text(painter, box, self._words, TYPE.caption, PALETTE.text2)
        draw_text(painter, box, self._figure, TYPE.secondary_strong, PALETTE.ink, RIGHT)
