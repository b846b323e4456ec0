"""The application as a start is measured: it says what is painted, lets in, and ends itself."""

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.painted import tell
from sikot_desk.ui.entrance import Entrance

if TYPE_CHECKING:
    from sikot_desk.ui.window import Window

EVERY_MS = 2


class Watched(QApplication):
    """The application that ends itself once Beranda is painted."""

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self._watch = QTimer(self)
        self._watch.timeout.connect(self._look)
        self._watch.start(EVERY_MS)

    def _look(self) -> None:
        for one in self.topLevelWidgets():
            if isinstance(one, Entrance) and one.sign_in.prover.user() is not None:
                self._watch.stop()
                QTimer.singleShot(0, partial(self._signing_in, one))

    def _signing_in(self, entrance: Entrance) -> None:
        entrance.repaint()
        tell("sign-in")
        pause = float(sys.argv[2]) if len(sys.argv) > 2 else 0
        QTimer.singleShot(int(pause * 1000), partial(self._offer, entrance))

    def _offer(self, entrance: Entrance) -> None:
        prover = entrance.sign_in.prover
        one = prover.user()
        assert one is not None
        tell("offered")
        prover.busy = True
        prover.offered.emit(one.user, "")
        self._watch.timeout.disconnect()
        self._watch.timeout.connect(self._look_inside)
        self._watch.start(EVERY_MS)

    def _look_inside(self) -> None:
        from sikot_desk.ui.window import Window

        for one in self.topLevelWidgets():
            if isinstance(one, Window) and one.isVisible():
                self._watch.stop()
                one.ask.read(lambda _session: None, partial(self._home, one))

    def _home(self, window: "Window", _answer: None) -> None:
        window.ask.read(
            lambda _session: None, lambda _: QTimer.singleShot(0, lambda: self._painted(window))
        )

    def _painted(self, window: "Window") -> None:
        if window.current.code != "home":
            raise RuntimeError(f"not Beranda but {window.current.code}")
        if window.guard.is_locked:
            raise RuntimeError("nobody took the desk")
        window.repaint()
        tell("painted")
        window.close()
        self.quit()
