"""A plot's plain shapes on the screen; each row or month of it can be chosen.

Signals `chosen(place, tone)`. What it shows is said in words to whoever cannot see it.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sikot_desk.domain.plots import Align, Box, Frame, Line, Plot, Tone, Weight, Word
from sikot_desk.ui.kit.paint import brush, draw_box, draw_line, draw_text
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, TYPE

_INCH = 25.4
_POINTS = 9.0
_COLOURS: Mapping[Tone, str] = {
    "first": PALETTE.plot_light,
    "second": PALETTE.plot_second,
    "bar": PALETTE.plot_mid,
    "over": PALETTE.plot_dark,
    "track": PALETTE.track,
    "found": PALETTE.tint,
}
_LINES: Mapping[Weight, tuple[str, float]] = {
    "hair": (PALETTE.hair, 1),
    "axis": (PALETTE.ahead, 1),
    "tick": (PALETTE.ink, 2),
    "cut": (PALETTE.white, 2),
}
_BEHIND = ("hair", "axis")
_WIDE = 90
_ALIGNED: Mapping[Align, Qt.AlignmentFlag] = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "middle": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
Draw = Callable[[Frame], Plot]


class PlotView(QWidget):
    """Draws a plot as large as it stands; arrows choose a place, Enter opens it."""

    spoken = Role.Chart

    chosen = Signal(int, str)

    def __init__(self, name: str, least: QSize, *, upright: bool = False) -> None:
        """Name the drawing; `upright` bars stand beside each other."""
        super().__init__()
        self._name, self._least, self._upright = name, least, upright
        self._draw: Draw | None = None
        self._plot: Plot | None = None
        self._place, self._tone = -1, ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)

    def set_plot(self, draw: Draw) -> None:
        """Show what `draw` draws into a frame of this size."""
        self._draw, self._place = draw, -1
        self._plot = draw(self._frame())
        self.setAccessibleDescription(self._plot.said)
        self.update()

    def plot(self) -> Plot | None:
        """Return what is drawn."""
        return self._plot

    def sizeHint(self) -> QSize:
        """Return a fair size."""
        return QSize(self._least.width() * 2, self._least.height())

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which everything can be read."""
        return self._least

    def _mm(self) -> float:
        """Millimetres of one logical pixel."""
        return _INCH / self.logicalDpiX()

    def _frame(self) -> Frame:
        mm = self._mm()
        return Frame(width=self.width() * mm, height=self.height() * mm, size=_POINTS)

    # --- choosing ---------------------------------------------------------------------------

    def _bars(self) -> list[Box]:
        return [box for box in self._plot.boxes if box.place >= 0] if self._plot else []

    def choose(self, place: int) -> None:
        """Mark a place, the first series of it."""
        places = sorted({box.place for box in self._bars()})
        if places:
            self._place = min(max(place, places[0]), places[-1])
            self._tone = next(box.tone for box in self._bars() if box.place == self._place)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along the bars; Enter opens the files behind one."""
        ahead, back = (
            (Qt.Key.Key_Right, Qt.Key.Key_Left)
            if self._upright
            else (Qt.Key.Key_Down, Qt.Key.Key_Up)
        )
        if event.key() in (ahead, back):
            self.choose(self._place + (1 if event.key() == ahead else -1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            event.ignore()

    def _open(self) -> None:
        if self._place >= 0:
            self.chosen.emit(self._place, self._tone)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the files behind the bar that lies nearest."""
        mm = self._mm()
        x, y = event.position().x() * mm, event.position().y() * mm

        def away(box: Box) -> float:
            middle = box.x + box.width / 2 if self._upright else box.y + box.height / 2
            return abs((x if self._upright else y) - middle)

        nearest = min(self._bars(), key=away, default=None)
        if nearest is not None:
            self._place, self._tone = nearest.place, nearest.tone
            self._open()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the first place, or for upright bars the last one."""
        super().focusInEvent(event)
        if self._place < 0 and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.choose(10**6 if self._upright else 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark away."""
        super().focusOutEvent(event)
        self._place = -1
        self.update()

    # --- painting ---------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint grounds, lines, bars, ticks, words."""
        if self._draw is None:
            return
        plot = self._plot = self._draw(self._frame())
        painter = brush(self)
        self._paint_lines(painter, [one for one in plot.lines if one.weight in _BEHIND])
        for box in plot.boxes:
            if box.width > 0 and box.height > 0:
                draw_box(painter, self._rect(box), 2, _COLOURS[box.tone])
        self._paint_lines(painter, [one for one in plot.lines if one.weight not in _BEHIND])
        for word in plot.words:
            self._paint_word(painter, word)
        if self.hasFocus() and self._place >= 0:
            self._paint_mark(painter)

    def _rect(self, box: Box) -> QRectF:
        mm = self._mm()
        return QRectF(box.x / mm, box.y / mm, box.width / mm, box.height / mm)

    def _paint_lines(self, painter: QPainter, lines: Sequence[Line]) -> None:
        mm = self._mm()
        for line in lines:
            colour, width = _LINES[line.weight]
            start, end = QPointF(line.x / mm, line.y / mm), QPointF(line.to_x / mm, line.to_y / mm)
            draw_line(painter, start, end, colour, width)

    def _paint_word(self, painter: QPainter, word: Word) -> None:
        mm = self._mm()
        lettering = TYPE.caption_strong if word.strong else TYPE.caption
        left = {"left": 0, "middle": _WIDE / 2, "right": _WIDE}[word.align]
        wide = word.room / mm if word.room else _WIDE
        middle = word.y / mm - 0.13 * _POINTS / mm
        box = QRectF(word.x / mm - left, middle - 10, wide, 20)
        align = _ALIGNED[word.align] | Qt.AlignmentFlag.AlignVCenter
        colour = PALETTE.text3 if word.quiet else PALETTE.ink
        draw_text(painter, box, word.text, lettering, colour, align)

    def _paint_mark(self, painter: QPainter) -> None:
        """A ring around the bars of the chosen place."""
        found = [self._rect(box) for box in self._bars() if box.place == self._place]
        ring = found[0]
        for one in found[1:]:
            ring = ring.united(one)
        draw_box(painter, ring.adjusted(-4, -4, 4, 4), 6, "", PALETTE.accent, 2)
