"""Watches for sticks while the screen is looked at: every two seconds, on a thread of its own.

A drive that does not answer holds up nobody.
"""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from sikot_desk.desk import sending
from sikot_desk.desk.load import Drive

_EVERY_MS = 2000


class Watch(QObject):
    """Signals `seen(tuple[Drive, ...])` after each look; `folder` is looked at too."""

    seen = Signal(object)
    _looked = Signal(object)

    def __init__(self) -> None:
        """Begin at rest."""
        super().__init__()
        self.folder: Path | None = None
        self._thread: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._looked.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Look now, and again and again."""
        self._timer.start()
        self.look()

    def rest(self, *, wait: bool = False) -> None:
        """Look no more; `wait` until the look under way is over."""
        self._timer.stop()
        if wait and self._thread is not None:
            self._thread.join()

    def look(self) -> None:
        """Look once, unless a look is under way."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._work, name="sticks", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        found: tuple[Drive, ...] = sending.sticks(self.folder)
        self._looked.emit(found)

    def _tell(self, found: tuple[Drive, ...]) -> None:
        if self._timer.isActive():
            self.seen.emit(found)
