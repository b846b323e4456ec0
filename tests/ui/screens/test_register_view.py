"""The Register ordered by its heads and by keys, and left as this PC finds it again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from sikot_desk import config
from sikot_desk.config import RegisterView
from sikot_desk.desk.finding import ORDERS
from sikot_desk.paths import Data
from sikot_desk.ui.screens.found import KEYS, columns
from sikot_desk.ui.screens.register.order import orders, sorted_by
from sikot_desk.ui.screens.register.view import order_of, shown
from tests.desk.day import Day, person
from tests.ui.screens.hands import ALT, After, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key
NAME, SAMPAI, NUMBER = 1, 9, 7


def three(day: Day) -> list[str]:
    return [
        day.handed(),
        day.ready(applicant=person(2, name="Mutiara Ramadhani")),
        day.received(applicant=person(7, name="raja Iskandar")),
    ]


def at_register(hands: Hands) -> Any:
    hands.press(Key.Key_F7)
    settle(hands)
    return hands.screen("register")


@pytest.fixture
def hands(after: After) -> Hands:
    return after(three)


@pytest.fixture
def register(hands: Hands) -> Any:
    return at_register(hands)


def settle(hands: Hands) -> None:
    hands.qtbot.waitUntil(lambda: not hands.screen("register")._soon.isActive())
    hands.settle()


def first_names(register: Any) -> list[str]:
    model = register.table.model()
    return [model.row(n).cells[NAME].text.split()[0] for n in range(model.rowCount())]


def click(hands: Hands, register: Any, place: int) -> None:
    head = register.table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(place) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle(hands)


def said(register: Any, place: int) -> str:
    role = Qt.ItemDataRole.AccessibleTextRole
    return str(register.table.model().headerData(place, Qt.Orientation.Horizontal, role))


def test_a_click_on_a_head_orders_and_a_second_turns_it(hands: Hands, register: Any) -> None:
    assert (said(register, 6), said(register, NAME)) == ("Masuk, terurut turun", "Pemohon")
    click(hands, register, NAME)
    assert first_names(register) == ["Mutiara", "raja", "Siti"]
    assert said(register, NAME) == "Pemohon, terurut naik"
    assert register.filter.order.currentText() == "Nama A–Z"
    click(hands, register, NAME)
    assert first_names(register) == ["Siti", "raja", "Mutiara"]
    assert said(register, NAME) == "Pemohon, terurut turun"
    click(hands, register, SAMPAI)
    assert first_names(register)[-1] == "raja"
    assert clipped(hands.window) == []
    assert nameless(hands.window) == []


def test_a_head_that_no_index_serves_orders_nothing(hands: Hands, register: Any) -> None:
    before = first_names(register)
    click(hands, register, NUMBER)
    assert first_names(register) == before
    assert register.filter.ordered() == "newest"


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_the_keyboard_orders_too(hands: Hands, register: Any) -> None:
    hands.press(Key.Key_U, ALT)
    listed = register.filter.order.view()
    assert listed.isVisible()
    for _step in range(4):
        QTest.keyClick(listed, Key.Key_Down)
    QTest.keyClick(listed, Key.Key_Return)
    settle(hands)
    assert first_names(register) == ["Mutiara", "raja", "Siti"]


def test_what_is_searched_stands_newest_first_and_says_so(hands: Hands, register: Any) -> None:
    click(hands, register, NAME)
    register.box.take_caret()
    hands.type("ra")
    settle(hands)
    found = first_names(register)
    assert "terbaru dahulu" in register._foot.text()
    assert said(register, NAME) == "Pemohon"
    click(hands, register, NAME)
    assert first_names(register) == found
    assert "sort" not in {one.code for one in register._acts}
    hands.press(Key.Key_Escape)
    settle(hands)
    assert first_names(register) == ["Mutiara", "raja", "Siti"]
    assert said(register, NAME) == "Pemohon, terurut naik"


def test_filters_and_order_stand_together(hands: Hands, register: Any) -> None:
    register.filter.period.setCurrentIndex(1)
    click(hands, register, NAME)
    assert first_names(register) == ["Mutiara", "raja", "Siti"]
    register.filter.state.setCurrentIndex(1)
    register.filter.changed.emit()
    settle(hands)
    assert first_names(register) == ["raja"]


def test_the_next_session_finds_columns_and_order_as_they_were_left(
    sit: Callable[..., Hands],
) -> None:
    hands = sit()
    hands.day(three)
    register = at_register(hands)
    click(hands, register, NAME)
    hands.press(Key.Key_K, ALT)
    hands.press(Key.Key_Space)
    hands.settle()
    assert register.table.isColumnHidden(0)
    hands.window.close()
    again = at_register(sit("sari"))
    assert first_names(again) == ["Mutiara", "raja", "Siti"]
    assert again.table.isColumnHidden(0)
    assert again.columns.hidden() == register.columns.hidden()
    assert said(again, NAME) == "Pemohon, terurut naik"


def test_what_a_pc_remembers_wrongly_is_ignored(sit: Callable[..., Hands], data: Path) -> None:
    config.write_view(Data(data).pc, RegisterView(columns=("shoe_size",), order="by_luck"))
    hands = sit()
    hands.day(three)
    register = at_register(hands)
    assert first_names(register) == ["raja", "Mutiara", "Siti"]
    assert not register.table.isColumnHidden(0)


def test_every_order_has_its_words_and_its_head() -> None:
    assert {key for key, _words in orders()} == set(ORDERS)
    heads = [sorted_by(key) for key in ORDERS]
    assert None not in heads
    sortable = {place for place, one in enumerate(columns()) if one.sortable}
    assert {one.place for one in heads if one} == sortable
    assert len(KEYS) == len(columns())


def test_a_view_names_its_columns_by_their_keys() -> None:
    assert shown(RegisterView(columns=("name", "gone", "ends"))) == {NAME, SAMPAI}
    assert order_of(RegisterView(order="ends_last")) == "ends_last"
