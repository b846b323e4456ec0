"""What is pressed with the pointer, the space bar or Enter; knows nothing of how it looks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Pressable(QAbstractButton):
    """A button that Enter clicks where it has the focus; an Enter held down clicks it once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Click on Enter as on the space bar."""
        if event.key() not in _ENTERS or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()
