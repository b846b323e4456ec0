"""Dresses the application once, and gives windows that are shown and active."""

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QDeadlineTimer, QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sikot_desk.ui.frame import Frame
from sikot_desk.ui.kit.stylesheet import dress
from tests.ui.gallery import PAGES
from tests.ui.gallery_frame import frame

_PATIENCE = 30_000
"""Milliseconds after which what a test waits for will not come: no test measures time."""
_MOMENT = 10
"""Milliseconds after which it is looked again though nothing happened."""
OpenPage = Callable[[str, QSize], Frame]


class PatientBot(QtBot):
    """Waits for what is slow on a busy machine, too, and no longer than until it came."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE) -> None:
        Looking(callback, timeout).until_it_holds()


class Looking:
    """Looks whether something holds, again after whatever the event loop did.

    It is looked at as pytest-qt does: what gives None or True holds, an assertion that fails not.
    """

    def __init__(self, callback: Callable[[], bool | None], timeout: int) -> None:
        self._callback, self._last = callback, QDeadlineTimer(timeout)
        self._loop = QEventLoop()
        self._is_looking = False
        self._failed: Exception | None = TimeoutError(f"not so within {timeout} ms")

    def until_it_holds(self) -> None:
        if not self._is_over():
            ticking = QTimer(interval=_MOMENT)
            ticking.start()
            awake = QAbstractEventDispatcher.instance().awake
            awake.connect(self._look)
            self._loop.exec()
            awake.disconnect(self._look)
        if self._failed is not None:
            raise self._failed

    def _look(self) -> None:
        if not self._is_looking and self._is_over():
            self._loop.quit()

    def _is_over(self) -> bool:
        self._is_looking = True
        try:
            if self._callback() in {None, True}:
                self._failed = None
        except AssertionError as failed:
            self._failed = failed
        except Exception as failed:  # noqa: BLE001 - raised where the test waits
            self._failed = failed
            return True
        finally:
            self._is_looking = False
        return self._failed is None or self._last.hasExpired()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    """Dress the application; what is there by now stays, and no sweep looks through it again."""
    dress(qapp)
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _swept_here() -> Iterator[None]:
    """Sweep memory on this thread alone: a widget must never die on the register's thread."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


@pytest.fixture
def open_page(qtbot: QtBot, shown: Callable[[QWidget], QWidget]) -> OpenPage:
    def open_one(name: str, size: QSize) -> Frame:
        window = frame()
        window.resize(size)
        PAGES[name](window)
        shown(window)
        QApplication.processEvents()
        return window

    return open_one
