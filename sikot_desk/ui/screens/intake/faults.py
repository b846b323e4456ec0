"""What is to be mended, one line each: the shape, the requirement, the finding, and its remedy."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.ui.kit.card import rule
from sikot_desk.ui.kit.icons import State, state_icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.pill import Pill, PillLabel
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import TYPE, Tone

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: `key` of its requirement, its title, how to mend it, its shape and pill."""

    key: str
    title: str
    remedy: str
    state: State
    pill: Pill


class _Row(QFrame):
    spoken = Role.ListItem

    chosen = Signal()

    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{fault.title}, {fault.pill.text}, {fault.remedy}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(17, 8, 16, 9)
        layout.setSpacing(13)
        layout.addWidget(state_icon(fault.state, 19), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(3)
        line = QHBoxLayout()
        line.addWidget(Text(fault.title, TYPE.body_strong, wrap=True), 1)
        line.addWidget(PillLabel(fault.pill), 0, Qt.AlignmentFlag.AlignTop)
        words.addLayout(line)
        words.addWidget(Text(fault.remedy, TYPE.secondary, Tone.TEXT2, wrap=True))
        layout.addLayout(words, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as the choice, the arrows as the way."""
        if event.key() in _ENTERS:
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Take a click as the choice."""
        self.chosen.emit()


class FaultList(QWidget):
    """The faults; signals `chosen(key)` where they may still be judged again."""

    chosen = Signal(str)

    def __init__(self, faults: Sequence[Fault]) -> None:
        """Show the faults, each whole."""
        super().__init__()
        inner = QWidget()
        inner.setObjectName("scrolled")
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        self.rows: list[_Row] = []
        for fault in faults:
            if self.rows:
                lines.addWidget(rule())
            row = _Row(fault)
            row.chosen.connect(lambda key=fault.key: self.chosen.emit(key))
            lines.addWidget(row)
            self.rows.append(row)
        lines.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))
        self.setMinimumHeight(min(len(self.rows), 2) * 62)

    def take_caret(self) -> None:
        """Put the caret on the first fault."""
        if self.rows:
            self.rows[0].setFocus()
