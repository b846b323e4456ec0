"""What every screen is to the window: a page, a title, and answers to Esc, PgUp and scans.

Children signal up, the window calls down. A screen asks for data through `ask` alone.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sikot_desk.ui.ask import Ask

if TYPE_CHECKING:
    from sikot_desk.ui.frame import Page


class Screen(QObject):
    """One screen. `code` names its page; `place` is the rail's entry it lights.

    Signals: `file_wanted(file_id)` open a file; `place_wanted(code)` go to another screen;
    `check_wanted(file_id)` go on with a file's check; `draft_wanted(key)` go on with a half-filled
    form; `step_wanted(key)` see the files of a step; `number_wanted(file_id)` and
    `hand_over_wanted(file_id)` number or hand over a file; `search_wanted(text)` find what a text
    names; `paper_wanted(key)` print one of step 1's papers; `proof_wanted(text)` say whether a
    sheet is genuine; `calibration_wanted()` measure a printer; `sheets_wanted()` print many in one
    go; `recorded(sentence)` for the sound line; `sounded(good)` a scan was taken or not;
    `register_wanted(which)` open the training register, a new one or the real one;
    `titled()` the title changed; `told(banner.Trouble)` and `solved(code)` for the banner;
    `alarmed(blocking_dialog.Stop)` stops the counter until it is read;
    `left()` go back to where one was; `desk_left()` ask who is at the desk now.
    """

    file_wanted = Signal(str)
    place_wanted = Signal(str)
    check_wanted = Signal(str)
    draft_wanted = Signal(str)
    step_wanted = Signal(str)
    number_wanted = Signal(str)
    hand_over_wanted = Signal(str)
    search_wanted = Signal(str)
    paper_wanted = Signal(str)
    proof_wanted = Signal(str)
    calibration_wanted = Signal()
    sheets_wanted = Signal()
    register_wanted = Signal(str)
    recorded = Signal(str)
    sounded = Signal(bool)
    titled = Signal()
    told = Signal(object)
    solved = Signal(str)
    alarmed = Signal(object)
    left = Signal()
    desk_left = Signal()

    code = ""
    place = ""
    takes_scans = False
    """True while a scan is this screen's own affair (a batch, a hand-over)."""
    own_box = False
    """True while scanning or searching is the body's own job: the header's box makes way."""
    tool: QWidget | None = None
    """What stands in place of the header's box, such as a month to choose."""
    shows_scanner = False
    """True where the body itself says whether the scanner is ready."""

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

    def heard(self) -> None:
        """Learn that a scanner was heard for the first time."""

    def closing(self) -> None:
        """Keep what is typed: the window goes."""
