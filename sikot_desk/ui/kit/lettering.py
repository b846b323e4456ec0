"""Fonts and text labels: sizes from the tokens, tabular figures in small text, eliding names."""

from functools import lru_cache

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import FAMILIES, TYPE, Lettering, Tone, colour_of

_TABULAR_UP_TO = 10.5


@lru_cache(maxsize=64)
def font(lettering: Lettering) -> QFont:
    """Return the font for `lettering`, with tabular figures up to 10.5 points; never to be changed.

    Painting one list asks for it some thousand times.
    """
    made = QFont(list(FAMILIES))
    made.setPointSizeF(lettering.points)
    made.setWeight(QFont.Weight(lettering.weight))
    made.setFeature(QFont.Tag("tnum"), 1 if lettering.points <= _TABULAR_UP_TO else 0)
    return made


@lru_cache(maxsize=64)
def metrics(lettering: Lettering) -> QFontMetrics:
    """Return the measures of `lettering`."""
    return QFontMetrics(font(lettering))


def width_of(text: str, lettering: Lettering) -> int:
    """Return the width of `text` in logical pixels."""
    return metrics(lettering).horizontalAdvance(text)


class Text(QLabel):
    """A label in one lettering and tone; it wraps only when told to."""

    def __init__(
        self,
        text: str = "",
        lettering: Lettering = TYPE.body,
        tone: Tone = Tone.INK,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._lettering, self._tone = lettering, tone
        self.setWordWrap(wrap)
        self._dress()
        if not wrap:
            self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_tone(self, tone: Tone) -> None:
        """Show the text in `tone`."""
        self._tone = tone
        self._dress()

    def set_lettering(self, lettering: Lettering) -> None:
        """Show the text in `lettering`."""
        self._lettering = lettering
        self._dress()

    def _dress(self) -> None:
        self.setFont(font(self._lettering))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), colour_of(self._tone))
        self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Dress again after a move: the style sheet brings back what it saw first."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()


class ElidedText(QWidget):
    """One line that may be cut at its end; the whole stays in tooltip and accessible name."""

    spoken = Role.StaticText

    def __init__(
        self, text: str = "", lettering: Lettering = TYPE.body, tone: Tone = Tone.INK
    ) -> None:
        super().__init__()
        self._lettering, self._tone, self._text = lettering, tone, ""
        self.setFont(font(lettering))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show `text`."""
        self._text = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        measure = metrics(self._lettering)
        return QSize(measure.horizontalAdvance(self._text) + 1, measure.height())

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(min(self.sizeHint().width(), 24), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text, cut at its end where it does not fit."""
        painter = QPainter(self)
        painter.setPen(colour_of(self._tone))
        measure = metrics(self._lettering)
        shown = measure.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
