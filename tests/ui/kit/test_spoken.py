"""What a screen reader is told: role, name, words and states of what paints itself."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.choice import Choice
from sikot_desk.ui.kit.digit_boxes import DigitBoxes
from sikot_desk.ui.kit.plot import PlotView
from tests.ui.walks import heard, roleless

Text, Role = QAccessible.Text, QAccessible.Role


def test_a_plot_is_a_chart_with_its_figures_in_words(qtbot: QtBot) -> None:
    plot = PlotView("Diterima dan terbit", QSize(100, 100))
    qtbot.addWidget(plot)
    plot.setAccessibleDescription("Juli: diterima 12, terbit 9")
    said = heard(plot)
    assert said.role() is Role.Chart
    assert said.text(Text.Name) == "Diterima dan terbit"
    assert said.text(Text.Description) == "Juli: diterima 12, terbit 9"


def test_states_are_answered(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button, choice, boxes = Button("Simpan", ""), Choice("Kurir", "4"), DigitBoxes(3, "Nomor")
    for one in (button, choice, boxes):
        one.setParent(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button.setEnabled(False)
    choice.setChecked(True)
    boxes.setFocus()
    assert heard(button).state().disabled
    assert heard(choice).state().checked
    assert heard(boxes).role() is Role.EditableText
    assert heard(boxes).state().focused
    assert roleless(window) == []
