"""Paints one cell of a list: icon, first line, caption, matched letters, pill."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sikot_desk.ui.kit.icons import State, draw_icon, draw_state
from sikot_desk.ui.kit.lettering import metrics, width_of
from sikot_desk.ui.kit.paint import LEFT, RIGHT, draw_box, draw_text, middle
from sikot_desk.ui.kit.pill import draw_pill, pill_size
from sikot_desk.ui.kit.table import CELL_ROLE, ROW_ROLE, Cell, Column, Row
from sikot_desk.ui.kit.tokens import PALETTE, TYPE, Lettering, colour_of

EDGE, _SIDE, _GAP = 8, 18, 12
_AIR = 4


def lettering_of(cell: Cell) -> Lettering:
    """Return the lettering of the first line of `cell`."""
    return TYPE.body_strong if cell.strong else TYPE.secondary


def cell_width(cell: Cell) -> int:
    """Return the width of `cell` in full."""
    words = max(width_of(cell.text, lettering_of(cell)), width_of(cell.caption, TYPE.caption))
    pill = pill_size(cell.pill).width() if cell.pill else 0
    icon = _SIDE if cell.icon or cell.state or cell.icon_room else 0
    parts = [part for part in (words, pill, icon) if part]
    return sum(parts) + _GAP * max(0, len(parts) - 1) + 2 * EDGE + 1


def _words_high(cell: Cell) -> int:
    caption = metrics(TYPE.caption).height() if cell.caption else 0
    return metrics(lettering_of(cell)).height() + caption


class RowDelegate(QStyledItemDelegate):
    """Paints the cells of a row table; `columns` tell which stand at the right."""

    def __init__(self, columns: tuple[Column, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = columns

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of the cell in full."""
        cell: Cell = index.data(CELL_ROLE)
        return QSize(cell_width(cell), _words_high(cell) + 12)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint ground, hairline and content."""
        row: Row = index.data(ROW_ROLE)
        cell: Cell = index.data(CELL_ROLE)
        rect: QRect = option.rect
        flags: QStyle.StateFlag = option.state
        selected = bool(flags & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = option.widget.viewport().height()  # type: ignore[attr-defined]
        _ground(painter, rect, row, selected=selected)
        if rect.bottom() < room - 1:
            _hairline(painter, rect, row, selected=selected)
        box = QRectF(rect).adjusted(EDGE, 0, -EDGE, 0)
        if index.column() == 0:
            box.setLeft(box.left() + EDGE)
        if index.column() == len(self._columns) - 1:
            box.setRight(box.right() - EDGE)
        self._content(painter, box, cell, right=self._columns[index.column()].right)
        painter.restore()

    def _content(self, painter: QPainter, box: QRectF, cell: Cell, *, right: bool) -> None:
        if right:
            _content_from_right(painter, box, cell)
            return
        if cell.state:
            draw_state(painter, middle(box, 16, 16), State(cell.state))
        elif cell.icon:
            draw_icon(painter, middle(box, _SIDE, _SIDE), cell.icon, colour_of(cell.icon_tone))
        if cell.state or cell.icon:
            box.setLeft(box.left() + _SIDE + _GAP)
        if cell.pill and not cell.text:
            size = pill_size(cell.pill)
            draw_pill(painter, middle(box, size.width(), size.height()), cell.pill)
        else:
            _words(painter, box, cell)


def _ground(painter: QPainter, rect: QRect, row: Row, *, selected: bool) -> None:
    if row.refused:
        painter.fillRect(rect, PALETTE.late_ground)
    elif selected or row.current:
        painter.fillRect(rect, PALETTE.tint)
    elif row.group:
        painter.fillRect(rect, PALETTE.sunken)


def _hairline(painter: QPainter, rect: QRect, row: Row, *, selected: bool) -> None:
    line = PALETTE.tint_line if selected or row.current else PALETTE.hair
    line = PALETTE.late_line if row.refused else line
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line)


def _content_from_right(painter: QPainter, box: QRectF, cell: Cell) -> None:
    """Paint text, pill and icon against the right edge, in that order."""
    if cell.icon or cell.state:
        place = QRectF(box.right() - _SIDE, box.top(), _SIDE, box.height())
        place = middle(place, _SIDE - 2, _SIDE - 2)
        if cell.state:
            draw_state(painter, place, State(cell.state))
        else:
            draw_icon(painter, place, cell.icon, colour_of(cell.icon_tone))
    if cell.icon or cell.state or cell.icon_room:
        box.setRight(box.right() - _SIDE - _GAP + 4)
    if cell.pill:
        size = pill_size(cell.pill)
        place = QRectF(box.right() - size.width(), box.top(), 0, box.height())
        draw_pill(painter, middle(place, size.width(), size.height()), cell.pill)
        box.setRight(box.right() - size.width() - _GAP + 2)
    if cell.text:
        lettering = TYPE.secondary_strong if cell.strong else TYPE.caption
        draw_text(painter, box, cell.text, lettering, colour_of(cell.tone), RIGHT)


def _words(painter: QPainter, box: QRectF, cell: Cell) -> None:
    """Paint the first line and the caption, each in two lines where it is long and there is room.

    Where there is none, a strong line becomes smaller before it is cut.
    """
    if cell.found:
        _draw_found(painter, box, cell)
        return
    room = box.height() - _words_high(cell) - _AIR
    lettering = lettering_of(cell)
    lines = broken(cell.text, lettering, box.width(), room)
    room -= (len(lines) - 1) * metrics(lettering).height()
    captions = broken(cell.caption, TYPE.caption, box.width(), room) if cell.caption else []
    if cell.strong and len(lines) == 1:
        lettering = _fitting(cell.text, box.width())
    said = [(one, lettering, cell.tone) for one in lines]
    said += [(one, TYPE.caption, cell.caption_tone) for one in captions]
    high = sum(metrics(lettering).height() for _text, lettering, _tone in said)
    top = box.top() + (box.height() - high) / 2
    for text, letters, tone in said:
        line = QRectF(box.left(), top, box.width(), metrics(letters).height())
        draw_text(painter, line, text, letters, colour_of(tone), LEFT)
        top += line.height()


def broken(text: str, lettering: Lettering, width: float, room: float) -> list[str]:
    """Return `text` as one line, or as two where `width` is too narrow and `room` is for one more.

    The first line takes the words that fit; where not even one does, it stays one line.
    """
    words = text.split(" ")
    if width_of(text, lettering) <= width + 1 or room < metrics(lettering).height():
        return [text]
    for count in range(len(words) - 1, 0, -1):
        first = " ".join(words[:count])
        if width_of(first, lettering) <= width + 1:
            return [first, " ".join(words[count:])]
    return [text]


def _fitting(text: str, width: float) -> Lettering:
    """Return the largest strong lettering in which `text` fits, the usual one where none does."""
    letterings = (TYPE.body_strong, TYPE.secondary_strong, TYPE.caption_strong)
    return next((one for one in letterings if width_of(text, one) <= width + 1), letterings[0])


def _draw_found(painter: QPainter, box: QRectF, cell: Cell) -> None:
    """Paint the first line with its matched letters bold on their ground, and the caption."""
    tall = metrics(lettering_of(cell)).height()
    top = box.top() + (box.height() - _words_high(cell)) / 2
    line = QRectF(box.left(), top, box.width(), tall)
    if cell.caption:
        caption = QRectF(box.left(), top + tall, box.width(), metrics(TYPE.caption).height())
        draw_text(painter, caption, cell.caption, TYPE.caption, colour_of(cell.caption_tone))
    left = line.left()
    for text, matched in pieces(cell.text, cell.found):
        lettering = TYPE.secondary_strong if matched else TYPE.secondary
        wide = width_of(text, lettering)
        place = QRectF(left, line.top(), min(wide, line.right() - left), line.height())
        if place.width() > 0:
            if matched:
                draw_box(painter, place.adjusted(-1, 0, 1, 0), 2, PALETTE.found)
            draw_text(painter, place, text, lettering, colour_of(cell.tone), LEFT)
        left += wide


def pieces(text: str, found: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    """Return `text` cut into pieces, each with whether it was matched."""
    cut, made = 0, []
    for start, length in sorted(found):
        made += [(text[cut:start], False), (text[start : start + length], True)]
        cut = start + length
    return [(piece, matched) for piece, matched in [*made, (text[cut:], False)] if piece]
