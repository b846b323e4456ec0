"""The camera: a real window on a real register, its screens settled before each is drawn.

A picture in which words are cut or a control has no name is noted as a fault.
"""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.pictures.registers import Kept
from sikot_desk.desk import opening
from sikot_desk.paths import Data, resources
from tests.ui.walks import clipped, nameless, roleless

SCREEN = 1366, 768
_PAINTED_MS = 800


class Camera:
    """Draws what the window shows, once the register's thread has nothing left to do."""

    def __init__(self, data: Data, folder: Path, kept: Kept, scale: str) -> None:
        """Draw into `folder` what a register shows on the office's screen at a scale."""
        from PySide6.QtWidgets import QApplication

        from sikot_desk import app
        from sikot_desk.desk.session import Session
        from sikot_desk.ui.ask import Ask
        from sikot_desk.ui.stage import Stage

        self.qt = QApplication.instance() or QApplication(["screenshots"])
        self.qt.setQuitOnLastWindowClosed(False)
        sys.setswitchinterval(app._SWITCH_SECONDS)
        gc.disable()  # a widget must never die on the register's thread
        self.folder, self.prefix, self.sought = folder, kept.prefix, kept.sought
        self.suffix = "" if scale == "1" else f"-{round(float(scale) * 100)}"
        self.size = [round(side / float(scale)) for side in SCREEN]
        self.faults: list[str] = []
        self.stage: Any = Stage(self.qt, lambda: kept.now)

        def session() -> Session:
            return Session(opening.open_register(data.folder), data, resources(), lambda: kept.now)

        self.asks: list[Ask] = []

        def ask() -> Ask:
            self.asks.append(Ask(session))
            return self.asks[-1]

        self.ask = ask

    def wait(self, until: Callable[[], bool]) -> None:
        while not until():
            self.qt.processEvents()

    def settle(self) -> None:
        """Wait until all reads were answered, painted and asked again."""
        for _round in range(3):
            self._idle()
            for _turn in range(5):
                self.qt.processEvents()

    def _idle(self) -> None:
        done: list[bool] = []
        self.window.ask.job(lambda _session: None, lambda _: done.append(True))
        self.wait(lambda: bool(done))

    @property
    def window(self) -> Any:
        return self.stage.shown

    def open(self) -> None:
        """Show the window without anybody at the desk, as it stands once somebody left."""
        ask = self.ask()
        seats: list[Any] = []
        ask.start(lambda session: session.seat(), seats.append)
        self.wait(lambda: bool(seats))
        self.stage.enter(ask, seats[0])
        self.window.resize(*self.size)
        self.window.frame.set_training("")
        self.settle()

    def sign_in(self, name: str) -> None:
        """Let another of the staff take the desk, as Ctrl+L does."""
        self.window.guard.lock()
        self.settle()
        self.window.guard.sign_in.prover.offered.emit(name, "")
        self.settle()

    def take(self, name: str) -> None:
        for _turn in range(10):
            self.qt.processEvents()
        shown = self.stage.shown
        shown.resize(*self.size)
        self.qt.processEvents()
        cut = (*clipped(shown), *nameless(shown), *roleless(shown))
        self.faults += [f"{self.prefix}{name}{self.suffix}: {what}" for what in cut]
        shown.grab().save(str(self.folder / f"{self.prefix}{name}{self.suffix}.png"))

    def painted(self, screen: Any) -> None:
        """Wait until a paper was made and its pages have had the time to be painted."""
        self.wait(lambda: screen.paper is not None)
        self.paint()

    def paint(self) -> None:
        """Give the pages of a paper the time to be painted."""
        from PySide6.QtTest import QTest

        QTest.qWait(_PAINTED_MS)
