"""What stands where a list is empty: what is missing, when it fills, one thing to do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.icons import Icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import TYPE, Tone

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_SIDE, _END, _HIGH, _GAP = 24, 12, 34, 14


class EmptyState(QWidget):
    """Icon, one line what is missing, one line when it appears, at most one button.

    Where it is too low for all, the icon makes way first, then the second line.
    """

    spoken = Role.StaticText

    def __init__(self, icon: str, what: str, when: str, button: Button | None = None) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, _END, _SIDE, _END)
        layout.setSpacing(4)
        layout.addStretch(1)
        self._icon, self._lines = Icon(icon, _HIGH, Tone.CONTROL), list[Text]()
        layout.addWidget(self._icon, 0, _CENTRE)
        layout.addSpacing(6)
        for text, lettering, tone in (
            (what, TYPE.body_strong, Tone.INK),
            (when, TYPE.secondary, Tone.TEXT2),
        ):
            line = Text(text, lettering, tone, wrap=True)
            line.setAlignment(_CENTRE)
            layout.addWidget(line)
            self._lines.append(line)
        if button is not None:
            layout.addSpacing(8)
            layout.addWidget(button, 0, _CENTRE)
        layout.addStretch(1)
        self._button = button
        self.setAccessibleName(f"{what}. {when}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let go what there is no room for; a line is never cut."""
        super().resizeEvent(event)
        room = self.height() - 2 * _END
        if self._button is not None:
            room -= self._button.sizeHint().height() + _GAP
        first, second = (one.heightForWidth(self.width() - 2 * _SIDE) for one in self._lines)
        self._lines[1].setVisible(room >= first + second + _GAP)
        self._icon.setVisible(room >= first + second + _HIGH + 2 * _GAP)
