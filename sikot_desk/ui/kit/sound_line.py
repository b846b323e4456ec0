"""The line that says what was just recorded, and the line that says whether a scanner was heard."""

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from sikot_desk.ui.kit.icons import Icon
from sikot_desk.ui.kit.lettering import Text, metrics, width_of
from sikot_desk.ui.kit.paint import brush, draw_text
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE, Tone
from sikot_desk.ui.words import _

_SHOWN_MS = 6000


class SoundLine(QFrame):
    """Green ground, loudspeaker, six seconds. Never for failures. Signals `turned()` on and off."""

    spoken = Role.AlertMessage

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ok")
        self.setMinimumHeight(SIZES.field)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(13, 0, 14, 0)
        layout.setSpacing(10)
        self._speaker = Icon("speaker", 17, Tone.OK)
        self._text = Text("", TYPE.secondary_strong, Tone.OK)
        layout.addWidget(self._speaker)
        layout.addWidget(self._text)
        self._muted = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.end)
        self.hide()

    def say(self, what: str) -> None:
        """Show `what` was recorded, for six seconds."""
        self._text.setText(what)
        self.setAccessibleName(what)
        self.adjustSize()
        self.show()
        self._timer.start()
        self.turned.emit()

    def end(self) -> None:
        """Take the line away."""
        self.hide()
        self.turned.emit()

    def set_muted(self, muted: bool) -> None:
        """Strike the loudspeaker through while the PC is `muted`."""
        self._muted = muted
        self._speaker.show_icon("speaker-off" if muted else "speaker", Tone.OK)


class ScannerState(QWidget):
    """Green dot "Pemindai siap", or grey ring "Pemindai belum terbaca"."""

    spoken = Role.StaticText

    def __init__(self) -> None:
        super().__init__()
        self._heard = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_heard(False)

    def set_heard(self, heard: bool) -> None:
        """Say whether a scanner was `heard` since the program began."""
        self._heard = heard
        self.setAccessibleName(self.words())
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return what the line says."""
        return _("Pemindai siap") if self._heard else _("Pemindai belum terbaca")

    def sizeHint(self) -> QSize:
        """Return dot and words."""
        measure = metrics(TYPE.caption)
        return QSize(15 + width_of(self.words(), TYPE.caption) + 1, measure.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: the state is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint dot or ring, and the words."""
        painter, box = brush(self), QRectF(self.rect())
        dot = QRectF(1, box.center().y() - 4, 8, 8)
        painter.setPen(QPen(QColor(PALETTE.ok if self._heard else PALETTE.control), 1.5))
        if self._heard:
            painter.setBrush(QColor(PALETTE.ok))
        painter.drawEllipse(dot)
        draw_text(painter, box.adjusted(15, 0, 0, 0), self.words(), TYPE.caption, PALETTE.text2)
