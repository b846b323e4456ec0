"""The two sounds of a scan: taken, or not. Heard without looking, and never waited for.

Played by what the computer has: a player of its own, else the beep. A PC may be muted.
"""

import sys
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QStandardPaths
from PySide6.QtWidgets import QApplication

from sikot_desk.paths import resources

_MOST = 2
"""Sounds at once; a scan while two still sound stays silent."""


class Sounds(QObject):
    """Plays `good` and `bad` unless `muted`."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Find out how this computer plays."""
        super().__init__(parent)
        self.muted = False
        self.folder: Path = resources() / "sounds"
        self._player = QStandardPaths.findExecutable("aplay")

    def play(self, good: bool) -> None:
        """Let a scan be heard as taken, or as refused."""
        if self.muted:
            return
        sound = self.folder / ("good.wav" if good else "bad.wav")
        if sys.platform == "win32":
            import_module("sikot_desk.ui.sounding_windows").play(sound)
        elif self._player:
            self._start(sound)
        else:
            QApplication.beep()

    def _start(self, sound: Path) -> None:
        if len(self.findChildren(QProcess)) >= _MOST:
            return
        process = QProcess(self)
        process.finished.connect(process.deleteLater)
        process.errorOccurred.connect(process.deleteLater)
        process.start(self._player, ["-q", str(sound)])
