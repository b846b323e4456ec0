"""Start the program on a DATA folder and end it once Beranda is painted with its data.

`python -m benchmarks.window DATA`. The program's own `main` builds everything; this driver
only watches for the window, says when the sign-in is painted, lets an officer without a PIN take
the desk, asks behind Beranda's own question, and repaints once it is answered.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.painted import tell
from sikot_desk import __main__ as program
from sikot_desk import app
from sikot_desk.desk.session import Seat, Session
from sikot_desk.ui.prover import Prover
from sikot_desk.ui.window import Window

EVERY_MS = 2
OFFICER = "rina"


class Watched(QApplication):
    """The application that ends itself once Beranda is painted."""

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self._watch = QTimer(self)
        self._watch.timeout.connect(self._look)
        self._watch.start(EVERY_MS)

    def _look(self) -> None:
        shown = (one for one in self.topLevelWidgets() if isinstance(one, Window))
        window = next((one for one in shown if one.isVisible()), None)
        if window is None:
            return
        if window.guard.is_locked:
            self._sign_in(window.guard.sign_in.prover)
        else:
            self._watch.stop()
            window.ask.read(lambda _session: None, lambda _: self._answered(window))

    def _sign_in(self, prover: Prover) -> None:
        """Take the desk as soon as the door can be asked; nobody here has a PIN."""
        one = prover.user()
        if one is not None and not prover.busy:
            prover.busy = True
            prover.offered.emit(one.user, "")

    def _answered(self, window: Window) -> None:
        QTimer.singleShot(0, lambda: self._signing_in(window))

    def _signing_in(self, window: Window) -> None:
        window.repaint()
        tell("sign-in")
        if window.guard.is_locked:
            window.ask.act(_seated, window.guard.sign_in.entered.emit)
        window.ask.read(lambda _session: None, lambda _: self._home(window))

    def _home(self, window: Window) -> None:
        window.ask.read(
            lambda _session: None, lambda _: QTimer.singleShot(0, lambda: self._painted(window))
        )

    def _painted(self, window: Window) -> None:
        if window.current.code != "home":
            raise RuntimeError(f"not Beranda but {window.current.code}")
        if window.guard.is_locked:
            raise RuntimeError("nobody took the desk")
        window.repaint()
        tell("painted")
        window.close()
        self.quit()


def _seated(session: Session) -> Seat:
    session.enter(OFFICER)
    return session.seat()


def main() -> int:
    app.QApplication = Watched  # type: ignore[misc]
    return program.main(["--data", sys.argv[1]])


if __name__ == "__main__":
    sys.exit(main())
