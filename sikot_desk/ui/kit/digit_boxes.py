"""Big boxes for digits: the serial read back from a sheet, and the PIN. Words say what is wrong."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sikot_desk.ui.kit.paint import CENTRE, brush, draw_box, draw_text
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE


class DigitBoxes(QWidget):
    """`count` boxes, one digit each; signals `changed(str)` and `completed(str)` on the last.

    With `secret` a dot stands for each digit. A refused entry keeps its digits until the next key.
    """

    spoken = Role.EditableText

    changed = Signal(str)
    completed = Signal(str)

    def __init__(self, count: int, name: str, *, secret: bool = False) -> None:
        super().__init__()
        self._count, self._secret, self._digits = count, secret, ""
        self._refused = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("own_ring", True)

    def text(self) -> str:
        """Return the digits typed so far."""
        return self._digits

    def set_text(self, digits: str) -> None:
        """Put `digits` into the boxes, without signals."""
        self._digits, self._refused = digits[: self._count], False
        self.update()

    def empty(self) -> None:
        """Take all digits away."""
        self.set_text("")

    def refuse(self) -> None:
        """Give the boxes red borders and bring the caret back; the digits stay."""
        self._refused = True
        self.setFocus()
        self.update()

    def is_refused(self) -> bool:
        """Tell whether the entry stands refused."""
        return self._refused

    def _box_size(self) -> tuple[int, int, int]:
        return (48, 56, 10) if self._secret else (56, 64, 8)

    def sizeHint(self) -> QSize:
        """Return all boxes side by side."""
        wide, high, gap = self._box_size()
        return QSize(self._count * (wide + gap) - gap, high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits and Backspace; leave the rest to the screen."""
        typed = event.text()
        if event.key() == Qt.Key.Key_Backspace:
            self._become("" if self._refused else self._digits[:-1])
        elif len(typed) == 1 and typed in "0123456789":
            self._take(typed)
        else:
            event.ignore()

    def _take(self, digit: str) -> None:
        before = "" if self._refused else self._digits
        if len(before) < self._count:
            self._become(before + digit)
            if len(self._digits) == self._count:
                self.completed.emit(self._digits)

    def _become(self, digits: str) -> None:
        self._digits, self._refused = digits, False
        self.changed.emit(digits)
        self.update()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take digits committed by an input method."""
        for digit in event.commitString():
            if digit in "0123456789":
                self._take(digit)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the boxes, the digits and the caret."""
        painter = brush(self)
        wide, high, gap = self._box_size()
        for place in range(self._count):
            here = self.hasFocus() and place == min(len(self._digits), self._count - 1)
            box = QRectF(place * (wide + gap), 0, wide, high)
            edge = PALETTE.accent if here else PALETTE.control
            edge = PALETTE.late if self._refused else edge
            width = 2 if here or self._refused else 1
            draw_box(painter, box, SIZES.radius_field, PALETTE.surface, edge, width)
            self._paint_digit(painter, box, place, caret=here)

    def _paint_digit(self, painter: QPainter, box: QRectF, place: int, *, caret: bool) -> None:
        if place < len(self._digits):
            if self._secret:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(PALETTE.ink))
                painter.drawEllipse(box.center(), 5.5, 5.5)
            else:
                digit = self._digits[place]
                draw_text(painter, box, digit, TYPE.figure, PALETTE.ink, CENTRE)
        elif caret:
            centre = box.center()
            line = QRectF(centre.x() - 0.8, centre.y() - 10, 1.6, 20)
            painter.fillRect(line, PALETTE.accent)
