"""Which stick is used: the only one that is in, the one chosen of several, or a folder named."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from sikot_desk.desk import sending
from sikot_desk.desk.load import Drive
from sikot_desk.desk.sending import Stick
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.screens.sending.watch import Watch


class Sticks(QObject):
    """Signals `changed()`, and `came()` when one was put in that was not there before.

    `stick` is the one in use, None while there is none or several; `drives` are all that are in.
    While `busy()` the stick in use is not let go of.
    """

    changed = Signal()
    came = Signal()

    def __init__(self, ask: Ask, busy: Callable[[], bool]) -> None:
        super().__init__()
        self._ask, self._busy = ask, busy
        self.watch = Watch()
        self.watch.seen.connect(self._found)
        self.stick: Stick | None = None
        self.drives: tuple[Drive, ...] = ()
        self._chosen: Path | None = None
        self._accepted: Path | None = None

    def is_accepted(self) -> bool:
        """Say whether the stick in use is familiar, or was said to be the office's."""
        stick = self.stick
        return stick is not None and (stick.is_familiar or self._accepted == stick.drive.folder)

    def accept(self) -> None:
        """Take the stick in use for the office's, until it is pulled out."""
        if self.stick is not None:
            self._accepted = self.stick.drive.folder
            self.changed.emit()

    def choose(self, drive: Drive) -> None:
        """Use one of several."""
        self._chosen = drive.folder
        self.look(drive)

    def name(self, folder: Path, taken: Callable[[], None], no: Callable[[Trouble], None]) -> None:
        """Use a folder in place of a stick; `no` gets why it cannot be."""

        def found(drive: Drive) -> None:
            self.watch.folder = drive.folder
            taken()
            self.choose(drive)
            self.watch.look()

        self._ask.read(lambda _session: sending.stick(folder), found, failed=no)

    def let_go(self) -> None:
        """Choose anew of what is in."""
        self._accepted = None
        self.drives = ()
        self.watch.look()

    def look_again(self) -> None:
        """Read again how the register knows the stick in use."""
        if self.stick is not None:
            self.look(self.stick.drive)

    def _found(self, drives: tuple[Drive, ...]) -> None:
        before = {one.folder for one in self.drives}
        if self._busy() or self.drives == drives:
            return
        self.drives = drives
        folders = {one.folder for one in drives}
        if self._chosen not in folders:
            self._chosen = None
        if self._accepted not in folders:
            self._accepted = None
        if folders - before:
            self.came.emit()
        if self._chosen is None and len(drives) != 1:
            self.stick = None
            self.changed.emit()
            return
        self.look(next((one for one in drives if one.folder == self._chosen), drives[0]))

    def look(self, drive: Drive) -> None:
        """Ask the register about a stick."""

        def looked(stick: Stick | None) -> None:
            self.stick = stick
            self.changed.emit()

        self._ask.read(
            lambda session: sending.look(session.register, session.data, drive),
            looked,
            "sending-stick",
            lambda _reason: looked(None),
        )
