"""One move of the intake: its widget, its acts, its primary, and where the caret goes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.screens.intake.sitting import Sitting


class Move(QWidget):
    """Signals `changed()` when something was typed or decided, `done()` to go on."""

    changed = Signal()
    done = Signal()

    def __init__(self, sitting: Sitting) -> None:
        """Begin on what is at the counter."""
        super().__init__()
        self.setObjectName("scrolled")
        self.sitting = sitting
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)

    def enter(self, sitting: Sitting) -> None:
        """Show what is at the counter."""
        self.sitting = sitting

    def primary(self) -> tuple[str, str]:
        """Give the words and the icon of the primary act; empty words for none."""
        raise NotImplementedError

    def reason(self) -> str:
        """Say why the primary is off; empty when it is on."""
        return ""

    def note(self) -> str:
        """Give the quiet words beside the primary."""
        return ""

    def acts(self) -> Sequence[SideAct]:
        """Give the side acts of this move."""
        return ()

    def act(self, code: str) -> None:
        """Take a side act of this move."""

    def back(self) -> bool:
        """Take Esc within the move; False when there is nothing to close here."""
        return False

    def turned(self, step: int) -> bool:
        """Take PgUp (−1) and PgDn (+1); False when there is no further item that way."""
        return False

    def take_caret(self) -> None:
        """Put the caret where typing begins; where nothing is typed, it stays away."""
