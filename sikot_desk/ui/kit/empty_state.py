"""What stands where a list is empty: what is missing, when it fills, one thing to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.icons import Icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.tokens import TYPE, Tone

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class EmptyState(QWidget):
    """Icon, one line what is missing, one line when it appears, at most one button."""

    def __init__(self, icon: str, what: str, when: str, button: Button | None = None) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.setSpacing(4)
        layout.addStretch(1)
        layout.addWidget(Icon(icon, 34, Tone.CONTROL), 0, _CENTRE)
        layout.addSpacing(6)
        for text, lettering, tone in (
            (what, TYPE.body_strong, Tone.INK),
            (when, TYPE.secondary, Tone.TEXT2),
        ):
            line = Text(text, lettering, tone, wrap=True)
            line.setAlignment(_CENTRE)
            layout.addWidget(line)
        if button is not None:
            layout.addSpacing(8)
            layout.addWidget(button, 0, _CENTRE)
        layout.addStretch(1)
        self.setAccessibleName(f"{what}. {when}")
