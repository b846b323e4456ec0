"""Bars: progress, and time against its standard. Every figure is printed beside; bars only help."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sikot_desk.ui.kit.paint import brush, draw_box, draw_line
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE

_HIGH = 6.0


def draw_progress(painter: QPainter, box: QRectF, share: float, colour: str) -> None:
    """Paint a bar filled to `share`, 0 to 1."""
    draw_box(painter, box, box.height() / 2, PALETTE.track)
    if share > 0:
        filled = QRectF(box.left(), box.top(), box.width() * min(1.0, share), box.height())
        draw_box(painter, filled, box.height() / 2, colour)


def draw_against_standard(
    painter: QPainter, box: QRectF, spent: float, standard: float, *, current: bool
) -> None:
    """Paint `spent` against `standard` (same unit).

    The tick in the middle is the standard, the end is twice that; beyond it a double slash breaks
    the bar. A past step over its standard is dark, only the current one turns amber.
    """
    bar = QRectF(box.left(), box.center().y() - _HIGH / 2, box.width(), _HIGH)
    over = spent > standard
    colour = PALETTE.plot_mid
    if over:
        colour = PALETTE.warn_shape if current else PALETTE.plot_dark
    share = spent / (2 * standard) if standard else 0.0
    draw_progress(painter, bar, share, colour)
    if share > 1:
        for x in (bar.right() - 10, bar.right() - 5):
            low, high = QPointF(x - 2, bar.bottom() + 0.5), QPointF(x + 2, bar.top() - 0.5)
            draw_line(painter, low, high, PALETTE.white, 2)
    tick = bar.center().x()
    draw_line(
        painter, QPointF(tick, bar.top() - 4), QPointF(tick, bar.bottom() + 4), PALETTE.ink, 1.6
    )


class ProgressBar(QWidget):
    """A thin progress bar; green when it is full and `green_when_full`."""

    spoken = Role.ProgressBar

    def __init__(self, *, green_when_full: bool = False) -> None:
        super().__init__()
        self._share, self._green = 0.0, green_when_full
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, done: int, of: int) -> None:
        """Show `done` of `of`."""
        self._share = done / of if of else 0.0
        self.setAccessibleName(f"{done} / {of}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a thin strip."""
        return QSize(120, int(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        full = self._green and self._share >= 1
        colour = PALETTE.ok if full else PALETTE.accent
        draw_progress(brush(self), QRectF(self.rect()), self._share, colour)
