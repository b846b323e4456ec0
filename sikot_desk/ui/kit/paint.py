"""Small strokes of the brush shared by painted widgets: rounded boxes, lines of text, key caps."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from sikot_desk.ui.kit.lettering import font, metrics, width_of
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE, Lettering

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def brush(widget: QWidget) -> QPainter:
    """Return a smooth painter on `widget`."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def draw_box(
    painter: QPainter, box: QRectF, radius: float, fill: str = "", line: str = "", width: float = 1
) -> None:
    """Paint a rounded box; the edge lies inside `box`."""
    inset = width / 2 if line else 0
    painter.setPen(QPen(QColor(line), width) if line else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)


def draw_text(
    painter: QPainter,
    box: QRectF,
    text: str,
    lettering: Lettering,
    colour: str,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """Paint one line of `text`, cut at its end where `box` is too narrow."""
    painter.setFont(font(lettering))
    painter.setPen(QColor(colour))
    room = max(0, int(box.width() + 1))
    shown = metrics(lettering).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, align, shown)


def draw_line(painter: QPainter, start: QPointF, end: QPointF, colour: str, width: float) -> None:
    """Paint a straight line with flat ends."""
    painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(start, end)


def key_label(key: str) -> str:
    """Return what the cap of `key` shows: arrows as arrows, the rest as named."""
    return _ARROWS.get(key, key)


def key_size(key: str, lettering: Lettering = TYPE.caption_medium) -> QSize:
    """Return the size of the cap of `key`."""
    wide = width_of(key_label(key), lettering)
    height = max(18, metrics(lettering).height() + 2)
    return QSize(max(wide + 14, height + 2), height)


def draw_key(painter: QPainter, box: QRectF, key: str, *, light: bool = False) -> None:
    """Paint the cap of `key` in `box`; `light` for a blue ground."""
    ink = PALETTE.white if light else PALETTE.text2
    edge = PALETTE.white if light else PALETTE.key_edge
    if light:
        draw_box(painter, box, SIZES.radius_key, "", edge, 1.2)
    else:
        draw_box(painter, box, SIZES.radius_key, edge)
        draw_box(painter, box.adjusted(1, 1, -1, -2), SIZES.radius_key - 1, PALETTE.sunken)
    lettering = TYPE.caption_strong if light else TYPE.caption_medium
    draw_text(painter, box.adjusted(0, 0, 0, -1), key_label(key), lettering, ink, CENTRE)


def draw_disc(painter: QPainter, box: QRectF, text: str, lettering: Lettering, fill: str) -> None:
    """Paint a filled disc with white letters in its middle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawEllipse(box)
    draw_text(painter, box.adjusted(-4, 0, 4, 0), text, lettering, PALETTE.white, CENTRE)


def draw_ring(painter: QPainter, box: QRectF, text: str, lettering: Lettering) -> None:
    """Paint an open ring with its number: a step not yet reached."""
    painter.setPen(QPen(QColor(PALETTE.control), 2))
    painter.setBrush(QColor(PALETTE.surface))
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    draw_text(painter, box.adjusted(-4, 0, 4, 0), text, lettering, PALETTE.text2, CENTRE)


def middle(box: QRectF, width: float, height: float) -> QRectF:
    """Return a box of `width` × `height` at the left edge of `box`, centred in height."""
    return QRectF(box.left(), box.top() + (box.height() - height) / 2, width, height)
