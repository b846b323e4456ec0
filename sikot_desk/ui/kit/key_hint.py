"""The small cap that names a key, and the plain keys that a screen answers to.

Plain digits and letters are never toolkit shortcuts: they reach a screen only when no text field
took them, so a scan or a typed word never decides anything.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.paint import brush, draw_key, key_label, key_size
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import TYPE, Tone


class KeyHint(QWidget):
    """The cap of one key, standing alone."""

    spoken = Role.StaticText

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.setAccessibleName(key_label(key))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the cap."""
        return key_size(self.key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cap."""
        draw_key(brush(self), QRectF(self.rect()), self.key)


def key_note(*parts: str) -> QWidget:
    """Return a row such as `↓ pilih Enter buka`: keys and words in turn, beginning with a key."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    for place, part in enumerate(parts):
        if part:
            odd = place % 2 == 1
            layout.addWidget(Text(part, TYPE.caption, Tone.TEXT2) if odd else KeyHint(part))
    return row


def is_plain_key(key: str) -> bool:
    """Tell whether `key` is a single digit or letter."""
    return len(key) == 1 and key.isalnum()


def press_plain_key(root: QWidget, text: str) -> bool:
    """Click the one shown, enabled button under `root` whose plain key is `text`.

    Returns whether there was one.
    """
    if not is_plain_key(text):
        return False
    for button in root.findChildren(QAbstractButton):
        if button.property("plain_key") == text.upper() and button.isVisibleTo(root):
            if button.isEnabled():
                button.click()
            return True
    return False
