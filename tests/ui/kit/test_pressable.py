"""Enter presses what has the focus, as the space bar does, and once however long it is held."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sikot_desk.ui.kit.pressable import Pressable

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


class _Plain(Pressable):
    def paintEvent(self, _event: QPaintEvent) -> None:
        pass


@pytest.fixture
def plain(shown: Callable[[QWidget], QWidget]) -> _Plain:
    one = _Plain()
    shown(one)
    one.setFocus()
    return one


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_a_key_clicks_once(plain: _Plain, key: Qt.Key) -> None:
    clicks: list[bool] = []
    plain.clicked.connect(lambda: clicks.append(True))
    QTest.keyClick(plain, key)
    assert clicks == [True]


def test_an_enter_held_down_or_in_a_chord_clicks_nothing(plain: _Plain) -> None:
    clicks: list[bool] = []
    plain.clicked.connect(lambda: clicks.append(True))
    none = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, none, autorep=True)
    QApplication.sendEvent(plain, held)
    QTest.keyClick(plain, Key.Key_Return, CONTROL)
    assert clicks == []
