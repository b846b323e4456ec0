"""The strip of discs under the header of a screen with several moves, and a numbered move head."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from sikot_desk.ui.kit.icons import Icon, draw_icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.paint import brush, draw_disc, draw_ring
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.timeline import Phase
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE, Tone


class Disc(QWidget):
    """A disc: green tick when done, accent with its number now, ring with its number ahead."""

    spoken = Role.StaticText

    def __init__(self, number: int, phase: Phase, size: int = 22) -> None:
        super().__init__()
        self._number, self._phase, self._size = number, phase, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_phase(self, phase: Phase) -> None:
        """Show the disc as `phase`."""
        self._phase = phase
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square of the disc."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the disc."""
        painter, box = brush(self), QRectF(self.rect())
        if self._phase is Phase.AHEAD:
            draw_ring(painter, box, str(self._number), TYPE.caption_strong)
        elif self._phase is Phase.NOW:
            draw_disc(painter, box, str(self._number), TYPE.caption_strong, PALETTE.accent)
        else:
            draw_disc(painter, box, "", TYPE.caption_strong, PALETTE.ok)
            draw_icon(painter, box.adjusted(5, 5, -5, -5), "check", PALETTE.white)


class StepStrip(QFrame):
    """The discs of all moves, the present one in blue, a quiet note at right."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setMinimumHeight(SIZES.strip)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SIZES.page, 4, SIZES.page, 4)
        layout.setSpacing(9)
        self._steps: list[tuple[Disc, Text]] = []
        for place, name in enumerate(names):
            if place:
                line = QFrame()
                line.setObjectName("rule")
                line.setFixedHeight(1)
                line.setMinimumWidth(8)
                line.setMaximumWidth(34)
                line.setStyleSheet(f"background: {PALETTE.control};")
                layout.addWidget(line, 1)
            disc, text = Disc(place + 1, Phase.AHEAD), Text(name, TYPE.secondary, Tone.TEXT2)
            layout.addWidget(disc)
            layout.addWidget(text)
            self._steps.append((disc, text))
        layout.addStretch(1)
        self._mark, self._note = Icon("circle-check", 15, Tone.OK), Text("", TYPE.caption)
        self._note.set_tone(Tone.TEXT2)
        layout.addWidget(self._mark)
        layout.addWidget(self._note)
        self._current = 0
        self.set_note("")
        self.set_current(0)

    def set_current(self, place: int) -> None:
        """Make the move at `place` (from 0) the present one."""
        self._current = place
        for number, (disc, text) in enumerate(self._steps):
            phase = Phase.DONE if number < place else Phase.AHEAD
            disc.set_phase(Phase.NOW if number == place else phase)
            here = number == place
            text.set_lettering(TYPE.secondary_strong if here else TYPE.secondary)
            text.set_tone(Tone.ACCENT if here else Tone.TEXT2)
            disc.setAccessibleName(text.text())
        self._fold()

    def _needed(self) -> int:
        names = sum(text.sizeHint().width() + 75 for _disc, text in self._steps)
        return names + self._note.sizeHint().width() + 2 * SIZES.page

    def _fold(self) -> None:
        narrow = self.width() < self._needed()
        for number, (_disc, text) in enumerate(self._steps):
            text.setVisible(not narrow or number == self._current)

    def minimumSizeHint(self) -> QSize:
        """Return room for the discs and the name of the present move."""
        return QSize(320, SIZES.strip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the names of the other moves on a narrow page."""
        super().resizeEvent(event)
        self._fold()

    def set_note(self, note: str) -> None:
        """Show `note` such as "Draf tersimpan 10.23" at right, or nothing."""
        self._note.setText(note)
        self._mark.setVisible(bool(note))


class MoveHead(QWidget):
    """The head of a numbered move: disc and title."""

    def __init__(self, number: int, title: str, phase: Phase = Phase.AHEAD) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self._disc = Disc(number, phase, 25)
        layout.addWidget(self._disc)
        layout.addWidget(Text(title, TYPE.card_title))
        layout.addStretch(1)

    def set_phase(self, phase: Phase) -> None:
        """Show the move as `phase`."""
        self._disc.set_phase(phase)
