"""Hands at a window of a test: keys where the caret is, scans, and waiting without sleep."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sikot_desk.desk import opening
from sikot_desk.desk.counter import Counter, Done
from sikot_desk.desk.session import Seat, Session
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import Action
from sikot_desk.paths import Data, resources
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.window import Window
from tests.desk.day import MONDAY, Day, Tray

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
TEN = MONDAY.replace(hour=10, minute=24)


class Hands:
    """The real window on a real register, through the real thread. `now` can be set."""

    def __init__(self, qtbot: QtBot, folder: Path, officer: str = "rina") -> None:
        self.qtbot, self.now = qtbot, TEN
        self.files: list[str] = []
        self.data = Data(folder)
        self.ask = Ask(self._session)
        seats: list[Seat] = []
        self.ask.start(lambda session: _sit(session, officer), seats.append)
        qtbot.waitUntil(lambda: bool(seats))
        self.window = Window(self.ask, lambda: self.now)
        self.window.begin(seats[0])
        self.window.resize(1366, 690)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()

    def _session(self) -> Session:
        register = opening.open_register(self.data.folder)
        return Session(register, self.data, resources(), lambda: self.now)

    # --- waiting --------------------------------------------------------------------------

    def on_register(self, work: Callable[[Session], Any]) -> Any:
        """Do something on the register's thread and give its answer."""
        answers: list[tuple[Any, BaseException | None]] = []
        self.ask.job(lambda session: _tried(work, session), answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        answer, reason = answers[0]
        if reason is not None:
            raise reason
        return answer

    def settle(self) -> None:
        """Wait until everything asked was answered, and what the answers asked again."""
        for _round in range(3):
            self.on_register(lambda session: 0)
            QApplication.processEvents()

    def day(self, work: Callable[[Day], Any]) -> Any:
        """Let acts happen at the counter as on another day's script."""

        def done(session: Session) -> Any:
            tray = Tray()
            return work(Day(Counter(session.register, session.places, tray), tray))

        return self.on_register(done)

    def does(self, action: Action, file_id: str = "") -> Done:
        answer: Done | Refused = self.on_register(lambda session: session.act(action, file_id))
        assert isinstance(answer, Done), answer
        return answer

    # --- keys -----------------------------------------------------------------------------

    def caret(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def press(self, key: Qt.Key, chord: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.activePopupWidget() or self.caret(), key, chord)
        self.settle()

    def press_only(self, key: Qt.Key, chord: Qt.KeyboardModifier = NONE) -> None:
        """Press a key that ends the program: nothing answers after it."""
        QTest.keyClick(self.caret(), key, chord)

    def type(self, text: str) -> None:
        """Type by hand: each letter is given back by the scanner's filter before the next.

        The filter's wait is over at once here: it is as long as a scanner's gap.
        """
        self.window.scanner._timer.setInterval(0)
        for letter in text:
            QTest.keyClick(QApplication.activePopupWidget() or self.caret(), letter)
            self.qtbot.waitUntil(lambda: not self.window.scanner.held())
        self.settle()

    def becomes(self, officer: str) -> None:
        """Let another of the staff, who has no PIN, take the desk by Ctrl+L."""
        self.press(Qt.Key.Key_L, CTRL)
        self.window.guard.sign_in.prover.offered.emit(officer, "")
        self.qtbot.waitUntil(lambda: not self.window.guard.is_locked)
        self.settle()

    def vouch(self) -> None:
        """Let the second person at the top of the list stand by the act; nobody here has a PIN."""
        self.qtbot.waitUntil(lambda: self.window._second is not None)
        self.settle()
        self.press(Qt.Key.Key_Return)

    def scan(self, code: str) -> None:
        self.window.scanner.scanned.emit(code)
        self.settle()

    def screen(self, code: str) -> Any:
        return self.window.screens[code]

    @property
    def here(self) -> str:
        return self.window.current.code

    @property
    def said(self) -> str:
        """What the sound line says."""
        sound = self.window.frame.header.sound
        return "" if sound.isHidden() else sound.accessibleName()

    def at(self, moment: datetime) -> None:
        self.now = moment


def _tried(work: Callable[[Session], Any], session: Session) -> tuple[Any, BaseException | None]:
    try:
        return work(session), None
    except Exception as reason:  # noqa: BLE001 - it is raised where the test waits
        return None, reason


def _sit(session: Session, officer: str) -> Seat:
    session.enter(officer)
    return session.seat()


After = Callable[[Callable[[Day], Any]], Hands]
"""Opens the window after some work at the counter."""
