"""A letter's number, large: smaller where it is too long for a line, then broken after a slash."""

import re

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sikot_desk.ui.kit.lettering import font, metrics, width_of
from sikot_desk.ui.kit.paint import brush
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import TYPE, Lettering, Tone, colour_of

_PIECE = re.compile(r"[^/]*/|[^/]+")

Place = tuple[int, int, str, Tone]
"""Where a piece stands: its left edge, its line, its letters and their tone."""


class WholeNumber(QWidget):
    """Shows the parts of one number, each in its tone; nothing of it is ever cut."""

    spoken = Role.StaticText

    def __init__(self, *parts: tuple[str, Tone]) -> None:
        super().__init__()
        self._parts = parts
        self.setAccessibleName("".join(text for text, _tone in parts))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lettering(self, width: int) -> Lettering:
        """Return the lettering at `width`: the large one where the number is one line in it."""
        fits = width_of(self.accessibleName(), TYPE.number) <= width
        return TYPE.number if fits else TYPE.screen_title

    def lines(self, width: int) -> list[str]:
        """Return what stands on each line at `width`."""
        said: dict[int, str] = {}
        for _left, line, text, _tone in self._places(width):
            said[line] = said.get(line, "") + text
        return list(said.values())

    def text_fits(self) -> bool:
        """Tell whether the number stands in full."""
        return self.height() >= self.heightForWidth(self.width())

    def _pieces(self) -> list[list[tuple[str, Tone]]]:
        """Return what may stand on lines of its own: up to and with each slash."""
        whole: list[list[tuple[str, Tone]]] = [[]]
        for text, tone in self._parts:
            for piece in _PIECE.findall(text):
                whole[-1].append((piece, tone))
                if piece.endswith("/"):
                    whole.append([])
        return whole

    def _places(self, width: int) -> list[Place]:
        lettering = self.lettering(width)
        left, line = 0, 0
        placed: list[Place] = []
        for piece in self._pieces():
            wide = sum(width_of(text, lettering) for text, _tone in piece)
            if left and left + wide > width:
                left, line = 0, line + 1
            for text, tone in piece:
                placed.append((left, line, text, tone))
                left += width_of(text, lettering)
        return placed

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow place makes it higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at `width`."""
        return len(self.lines(width)) * metrics(self.lettering(width)).height()

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        wide = width_of(self.accessibleName(), TYPE.number)
        return QSize(wide + 1, metrics(TYPE.number).height())

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest piece."""
        widest = max(
            sum(width_of(text, TYPE.screen_title) for text, _tone in piece)
            for piece in self._pieces()
        )
        return QSize(widest, metrics(TYPE.screen_title).height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every piece in its place."""
        painter, lettering = brush(self), self.lettering(self.width())
        measure = metrics(lettering)
        painter.setFont(font(lettering))
        for left, line, text, tone in self._places(self.width()):
            painter.setPen(QColor(colour_of(tone)))
            foot = line * measure.height() + measure.ascent()
            painter.drawText(QPointF(left, foot), text)
