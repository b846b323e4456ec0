"""The ring of keyboard focus: whole around its button, and there after scrolling."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.focus import FocusRing
from sikot_desk.ui.kit.wrapping import wrapped
from sikot_desk.ui.screens.step_filter import StepFilter, StepOption


def _window(qtbot: QtBot, inside: QWidget) -> QWidget:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(inside)
    window.resize(500, 200)
    qtbot.addWidget(window)
    window.show()
    return window


def test_ring_stands_whole_around_a_button_that_fills_its_row(qtbot: QtBot) -> None:
    button = Button("Kurir", "")
    window = _window(qtbot, wrapped(button))
    ring = FocusRing(window)
    ring.follow(None, button)
    place = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
    assert ring.isVisible()
    assert ring.geometry().contains(place.adjusted(-2, -2, 2, 2))
    assert ring.parentWidget().rect().contains(ring.geometry())


def test_ring_is_there_when_its_button_is_scrolled_into_view(qtbot: QtBot) -> None:
    inner = QWidget()
    inner.setMinimumHeight(600)
    column = QVBoxLayout(inner)
    column.addStretch(1)
    button = Button("Kurir", "")
    column.addWidget(button)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inner)
    window = _window(qtbot, area)
    ring = FocusRing(window)
    ring.follow(None, button)
    area.ensureWidgetVisible(button)
    assert ring.isVisible()
    assert ring.parentWidget() is area.viewport()
    assert area.viewport().rect().intersects(ring.geometry())


def test_of_two_rings_in_one_window_only_that_of_the_part_in_sight_stands(qtbot: QtBot) -> None:
    button, hidden = Button("Kurir", ""), QWidget()
    window = _window(qtbot, wrapped(button))
    hidden.setParent(window)
    seen, unseen = FocusRing(window), FocusRing(hidden)
    other = _window(qtbot, QWidget())
    elsewhere = FocusRing(other)
    for ring in (seen, unseen, elsewhere):
        ring.follow(None, button)
    assert (seen.isVisible(), unseen.isVisible(), elsewhere.isVisible()) == (True, False, False)


def test_no_ring_is_left_around_what_has_no_place(qtbot: QtBot) -> None:
    window = _window(qtbot, QWidget())
    ring = FocusRing(window)
    alone = Button("Kurir", "")
    qtbot.addWidget(alone)
    ring.follow(None, alone)
    assert not ring.isVisible()


def test_the_keyboard_stays_on_a_step_that_is_read_again(qtbot: QtBot) -> None:
    steps = StepFilter()
    window = _window(qtbot, steps)
    options = [StepOption(str(n), str(n), f"Langkah {n}", n) for n in range(3)]
    steps.set_options(options, "1")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    steps.option("1").setFocus()
    qtbot.waitUntil(steps.option("1").hasFocus)
    steps.set_options(options, "1")
    qtbot.waitUntil(steps.option("1").hasFocus)
    assert window.isActiveWindow()
