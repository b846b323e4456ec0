"""What every screen is to the window: a page, a title, and answers to Esc, PgUp and scans.

Children signal up, the window calls down. A screen asks for data through `ask` alone.
"""

from PySide6.QtCore import QObject, Signal

from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page


class Screen(QObject):
    """One screen. `code` names its page; `place` is the rail's entry it lights.

    Signals: `file_wanted(file_id)` open a file; `place_wanted(code)` go to another screen;
    `recorded(sentence)` for the sound line; `titled()` the title changed.
    """

    file_wanted = Signal(str)
    place_wanted = Signal(str)
    recorded = Signal(str)
    titled = Signal()

    code = ""
    place = ""
    takes_scans = False
    """True while a scan is this screen's own affair (a batch, a hand-over)."""

    def __init__(self, ask: Ask) -> None:
        """Build `page`; nothing is read before `refresh`."""
        super().__init__()
        self.ask = ask
        self.page: Page

    def title(self) -> tuple[str, str]:
        """Give the title, and one quiet fact."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read again what is shown; called when shown and after every recorded act."""

    def opened(self) -> None:
        """Become the screen that is shown."""
        self.refresh()

    def back(self) -> bool:
        """Take Esc: one step back, never losing text. False when the window may leave."""
        return False

    def turned(self, step: int) -> None:
        """Take PgUp (−1) and PgDn (+1)."""

    def scanned(self, code: str) -> None:
        """Take a scan while `takes_scans`."""
