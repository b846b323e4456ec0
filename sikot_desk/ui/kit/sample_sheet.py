"""A stand-in for the sheet being checked: grey lines, and the numbers of "Cara memeriksa" on it.

It shows where to look, never what is written; the places are data.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sikot_desk.ui.kit.paint import brush, draw_box, draw_disc, draw_line
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, TYPE
from sikot_desk.ui.words import _

_SHEET = QRectF(9, 9, 122, 168)
_WIDE, _HIGH, _LEAST_HIGH, _DISC = 140, 186, 116, 18.0


class SampleSheet(QWidget):
    """A small sheet; `marks` are places in it from the top left, each from 0 to 1."""

    spoken = Role.Graphic

    def __init__(self, marks: Sequence[tuple[float, float]]) -> None:
        super().__init__()
        self._marks = tuple(marks)
        self.setAccessibleName(_("Contoh lembar, angka menunjukkan tempat yang diperiksa"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Return the sheet with room for discs on its edges."""
        return QSize(_WIDE, _HIGH)

    def minimumSizeHint(self) -> QSize:
        """Return the least at which the numbers are still read."""
        return QSize(_WIDE, _LEAST_HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet, its lines, a stamp with a signature, and the numbers."""
        painter = brush(self)
        scale = min(1.0, self.height() / _HIGH)
        painter.translate((self.width() - _WIDE * scale) / 2, 0)
        painter.scale(scale, scale)
        draw_box(painter, _SHEET, 2, PALETTE.surface, PALETTE.key_edge)
        self._paint_lines(painter)
        self._paint_stamp(painter)
        for number, (across, down) in enumerate(self._marks, start=1):
            x = _SHEET.left() + across * _SHEET.width() - _DISC / 2
            y = _SHEET.top() + down * _SHEET.height() - _DISC / 2
            disc = QRectF(x, y, _DISC, _DISC)
            draw_disc(painter, disc, str(number), TYPE.caption_strong, PALETTE.accent)

    def _paint_lines(self, painter: QPainter) -> None:
        left, top = _SHEET.left() + 12, _SHEET.top()
        painter.setPen(QPen(QColor(PALETTE.control), 1.4))
        painter.drawEllipse(QRectF(left, top + 10, 13, 13))
        strong = PALETTE.rail_dim
        for y, start, wide, colour, thick in (
            (13, 20, 66, strong, 4),
            (21, 20, 48, PALETTE.ahead, 3),
            (30, 0, 98, strong, 1.5),
            (40, 24, 50, strong, 4),
            *((54 + 9 * n, 0, 98 if n < 5 else 60, PALETTE.ahead, 3) for n in range(6)),
            (156, 48, 42, PALETTE.ahead, 3),
        ):
            here = QPointF(left + start, top + y)
            draw_line(painter, here, QPointF(here.x() + wide, here.y()), colour, thick)

    def _paint_stamp(self, painter: QPainter) -> None:
        centre = QPointF(_SHEET.left() + 74, _SHEET.top() + 134)
        painter.setPen(QPen(QColor(PALETTE.accent), 1.5))
        painter.drawEllipse(centre, 15, 15)
        path = QPainterPath(QPointF(centre.x() - 9, centre.y() + 4))
        path.cubicTo(
            QPointF(centre.x() + 2, centre.y() - 14),
            QPointF(centre.x() + 2, centre.y() + 14),
            QPointF(centre.x() + 12, centre.y() - 2),
        )
        path.quadTo(QPointF(centre.x() + 18, centre.y() + 4), QPointF(centre.x() + 34, centre.y()))
        painter.setPen(QPen(QColor(PALETTE.text2), 1.5))
        painter.drawPath(path)
