"""Choices with their key inside: one of several, a tick, a verdict, a reason."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from sikot_desk.ui.kit.button import bind_key
from sikot_desk.ui.kit.icons import State, draw_icon, draw_state
from sikot_desk.ui.kit.lettering import metrics, width_of
from sikot_desk.ui.kit.paint import CENTRE, brush, draw_box, draw_key, draw_text, key_size, middle
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE

_REASON_HIGH = 58


class _Keyed(QAbstractButton):
    """A checkable control that shows and answers its key."""

    def __init__(self, text: str, key: str, caption: str = "") -> None:
        super().__init__()
        self.key, self.caption = key, caption
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setAccessibleDescription(", ".join(part for part in (caption, key) if part))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        bind_key(self, key)

    def label(self) -> str:
        """Return the words of the control."""
        return self.accessibleName()

    def minimumSizeHint(self) -> QSize:
        """Return the full size: keyed words are never cut."""
        return self.sizeHint()

    def text_fits(self) -> bool:
        """Tell whether the words stand in full."""
        return self.width() >= self.sizeHint().width()

    def _chosen_box(self, painter: QPainter) -> QRectF:
        box, chosen = QRectF(self.rect()), self.isChecked()
        ground = PALETTE.tint if chosen else PALETTE.surface
        edge = PALETTE.accent if chosen else PALETTE.control
        draw_box(painter, box, SIZES.radius_field, ground, edge, 2 if chosen else 1)
        return box

    def _cap_at_right(self, painter: QPainter, box: QRectF, edge: int) -> float:
        """Paint the key at the right edge and return where it begins."""
        if not self.key:
            return box.right() - edge
        cap = key_size(self.key)
        left = box.right() - edge - cap.width()
        place = QRectF(left, box.top(), 0, box.height())
        draw_key(painter, middle(place, cap.width(), cap.height()), self.key)
        return left


class Choice(_Keyed):
    """One of several; put them into one QButtonGroup or one parent."""

    def __init__(self, text: str, key: str) -> None:
        super().__init__(text, key)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return ring, words and key in full."""
        wide = width_of(self.label(), TYPE.body_strong) + 1
        cap = key_size(self.key).width() + 10 if self.key else 5
        return QSize(39 + wide + cap + 10, max(38, metrics(TYPE.body).height() + 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, ring, words and key."""
        painter = brush(self)
        box = self._chosen_box(painter)
        ring = middle(box.adjusted(13, 0, 0, 0), 16, 16)
        edge = PALETTE.accent if self.isChecked() else PALETTE.control
        painter.setPen(QPen(QColor(edge), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setBrush(QColor(PALETTE.accent))
            painter.drawEllipse(ring.adjusted(4, 4, -4, -4))
        end = self._cap_at_right(painter, box, 10)
        lettering = TYPE.body_strong if self.isChecked() else TYPE.body
        words = QRectF(39, 0, end - 39 - 4, box.height())
        draw_text(painter, words, self.label(), lettering, PALETTE.ink)


class Mark(StrEnum):
    """How a tick row shows that it is ticked."""

    BOX = "box"
    STATE = "state"


class Tick(_Keyed):
    """A line to tick: words, caption, key; a box, or a state disc that starts dashed."""

    def __init__(self, text: str, key: str, caption: str = "", *, mark: Mark = Mark.BOX) -> None:
        super().__init__(text, key, caption)
        self.mark = mark
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return mark, words and key in full."""
        wide = max(width_of(self.label(), TYPE.body_strong), width_of(self.caption, TYPE.caption))
        cap = key_size(self.key).width() if self.key else 0
        high = metrics(TYPE.body_strong).height() + metrics(TYPE.caption).height() + 4
        return QSize(self._words_left() + wide + 12 + cap + 15, max(41, high))

    def _words_left(self) -> int:
        return 52 if self.mark is Mark.STATE else 31

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark, words, caption and key."""
        painter, box = brush(self), QRectF(self.rect())
        if self.mark is Mark.STATE:
            state = State.OK if self.isChecked() else State.NOT_YET
            draw_state(painter, middle(box.adjusted(16, 0, 0, 0), 22, 22), state)
        else:
            self._paint_box(painter, middle(box.adjusted(1, 0, 0, 0), 18, 18))
        end = self._cap_at_right(painter, box, 15 if self.mark is Mark.STATE else 0)
        left = self._words_left()
        words = QRectF(left, 0, end - left - 8, box.height())
        draw_pair(painter, words, self.label(), self.caption)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        if self.isChecked():
            draw_box(painter, box, SIZES.radius_key, PALETTE.accent)
            draw_icon(painter, box.adjusted(3, 3, -3, -3), "check", PALETTE.white)
        else:
            draw_box(painter, box, SIZES.radius_key, PALETTE.surface, PALETTE.control)


def draw_pair(painter: QPainter, box: QRectF, title: str, caption: str) -> None:
    """Paint a strong line over a caption, the pair centred in `box`."""
    tall = metrics(TYPE.body_strong).height()
    small = metrics(TYPE.caption).height() if caption else 0
    top = box.top() + (box.height() - tall - small) / 2
    line = QRectF(box.left(), top, box.width(), tall)
    draw_text(painter, line, title, TYPE.body_strong, PALETTE.ink)
    if caption:
        below = QRectF(box.left(), top + tall, box.width(), small)
        draw_text(painter, below, caption, TYPE.caption, PALETTE.text2)


class Verdict(_Keyed):
    """A verdict with its key before the words and its state shape at the right."""

    def __init__(self, key: str, text: str, caption: str, state: State) -> None:
        super().__init__(text, key, caption)
        self.state = state
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return key, words and shape in full."""
        wide = max(width_of(self.label(), TYPE.verdict), width_of(self.caption, TYPE.caption))
        high = metrics(TYPE.verdict).height() + metrics(TYPE.caption).height() + 14
        return QSize(54 + wide + 54, max(52, high))

    def set_caption(self, caption: str) -> None:
        """Change the second line."""
        self.caption = caption
        self.setAccessibleDescription(f"{caption}, {self.key}")
        self.update()

    def nextCheckState(self) -> None:
        """Leave the checked state to the screen: a click decides, it does not toggle."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, big key, words and shape."""
        painter = brush(self)
        box = self._chosen_box(painter)
        cap = middle(box.adjusted(11, 0, 0, 0), 32, 30)
        draw_box(painter, cap, SIZES.radius_key, PALETTE.surface, PALETTE.key_edge)
        draw_text(painter, cap, self.key, TYPE.card_title, PALETTE.text2, CENTRE)
        draw_state(painter, middle(box.adjusted(box.width() - 36, 0, 0, 0), 22, 22), self.state)
        tall, small = metrics(TYPE.verdict).height(), metrics(TYPE.caption).height()
        top = box.top() + (box.height() - tall - small) / 2
        wide = box.width() - 54 - 42
        line = QRectF(54, top, wide, tall)
        draw_text(painter, line, self.label(), TYPE.verdict, PALETTE.ink)
        below = QRectF(54, top + tall, wide, small)
        draw_text(painter, below, self.caption, TYPE.caption_medium, PALETTE.text2)


class Reason(_Keyed):
    """A reason with its letter before the words; a chosen one is tinted and ticked."""

    def __init__(self, key: str, text: str) -> None:
        super().__init__(text, key)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(_REASON_HIGH)

    def sizeHint(self) -> QSize:
        """Return letter, words and, where it may be chosen, its tick in full."""
        wide = width_of(self.label(), TYPE.body_strong)
        return QSize(44 + wide + self._tick_room() + 2, _REASON_HIGH)

    def _tick_room(self) -> int:
        return 28 if self.isCheckable() else 10

    def minimumSizeHint(self) -> QSize:
        """Return the full width and the least height."""
        return QSize(self.sizeHint().width(), max(36, metrics(TYPE.body_strong).height() + 14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, letter, words, and the tick of a chosen one."""
        painter = brush(self)
        box = self._chosen_box(painter)
        cap = key_size(self.key)
        draw_key(painter, middle(box.adjusted(11, 0, 0, 0), cap.width(), cap.height()), self.key)
        words = QRectF(43, 0, box.width() - 43 - self._tick_room(), box.height())
        draw_text(painter, words, self.label(), TYPE.body_strong, PALETTE.ink)
        if self.isChecked():
            tick = middle(box.adjusted(box.width() - 25, 0, 0, 0), 14, 14)
            draw_icon(painter, tick, "check", PALETTE.accent)
