"""A field of several lines: a label above, a box that grows to a few lines and then scrolls."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from sikot_desk.ui.kit.lettering import Text, font, metrics
from sikot_desk.ui.kit.tokens import TYPE, Tone

_EDGES = 22


class Area(QWidget):
    """A label over lines of text; signals `changed(str)`. Tab leaves it, Enter begins a line."""

    changed = Signal(str)

    def __init__(self, label: str, *, lines: int = 3, hint: str = "") -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        words = Text(label, TYPE.caption_strong, Tone.TEXT2, wrap=True)
        self.edit = QPlainTextEdit()
        self.edit.setFont(font(TYPE.body))
        self.edit.setFixedHeight(lines * metrics(TYPE.body).lineSpacing() + _EDGES)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(label)
        self.edit.setPlaceholderText(hint)
        words.setBuddy(self.edit)
        layout.addWidget(words)
        layout.addWidget(self.edit)
        self.edit.textChanged.connect(lambda: self.changed.emit(self.text()))

    def text(self) -> str:
        """Return what is typed."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Put `text` into the box."""
        self.edit.setPlainText(text)

    def take_caret(self) -> None:
        """Put the caret at the end of the text."""
        self.edit.setFocus()
        self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def is_refused(self) -> bool:
        """Tell whether the box stands refused."""
        return bool(self.edit.property("refused"))

    def mark_refused(self, refused: bool) -> None:
        """Give the box its red border, or take it away."""
        self.edit.setProperty("refused", refused)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
