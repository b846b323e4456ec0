"""Dresses the application once, and gives windows that are shown and active."""

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sikot_desk.ui.frame import Frame
from sikot_desk.ui.kit.stylesheet import dress
from tests.ui.gallery import PAGES
from tests.ui.gallery_frame import frame

_PATIENCE = 30_000
"""Milliseconds after which what a test waits for will not come: no test measures time."""
OpenPage = Callable[[str, QSize], Frame]


class PatientBot(QtBot):
    """Waits for what is slow on a busy machine, too."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp)


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
