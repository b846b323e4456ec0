"""A scanner and hands at one keyboard: the clock is ours, so every gap is exactly what is said."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sikot_desk.ui.scanner import LONGEST_GAP_MS, Scanner

CODE = "260100001179"


class Counter:
    """A window with one field, a scanner, and a clock that only the test moves."""

    def __init__(self, window: QWidget, field: QLineEdit) -> None:
        self.now = 1_000_000
        self.window, self.field = window, field
        self.codes: list[str] = []
        self.scanner = Scanner(window, moment=self._moment)
        self.scanner.scanned.connect(self.codes.append)
        QApplication.instance().installEventFilter(self.scanner)

    def _moment(self, _event: QKeyEvent) -> int:
        return self.now

    def keys(self, text: str, gap: int) -> None:
        for letter in text:
            self.now += gap
            QTest.keyClick(QApplication.focusWidget() or self.window, letter)

    def enter(self, gap: int = 5, key: Qt.Key = Qt.Key.Key_Return) -> None:
        self.now += gap
        QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def scan(self, code: str = CODE, gap: int = 5) -> None:
        self.keys(code, gap)
        self.enter(gap)


@pytest.fixture
def counter(shown: Callable[[QWidget], QWidget]) -> Iterator[Counter]:
    window = QWidget()
    field = QLineEdit()
    layout = QHBoxLayout(window)
    layout.addWidget(field)
    shown(window)
    field.setFocus()
    made = Counter(window, field)
    yield made
    QApplication.instance().removeEventFilter(made.scanner)


def test_a_scan_is_told_and_never_lands_in_a_field(counter: Counter) -> None:
    entered: list[bool] = []
    counter.field.returnPressed.connect(lambda: entered.append(True))
    counter.scan()
    assert counter.codes == [CODE]
    assert counter.field.text() == ""
    assert entered == []


def test_a_scan_leaves_what_was_typed_before_it(counter: Counter, qtbot: QtBot) -> None:
    counter.keys("Siti", 120)
    counter.now += 400
    counter.scan()
    qtbot.waitUntil(lambda: counter.field.text() == "Siti")
    assert counter.codes == [CODE]


def test_slow_typing_is_given_back_whole_and_in_order(counter: Counter, qtbot: QtBot) -> None:
    counter.keys("Rahmadhani", 80)
    qtbot.waitUntil(lambda: counter.field.text() == "Rahmadhani")
    assert counter.codes == []
    assert counter.scanner.held() == ""


def test_a_letter_alone_waits_no_longer_than_the_gap(counter: Counter, qtbot: QtBot) -> None:
    counter.keys("a", 500)
    assert counter.scanner.held() == "a"
    qtbot.waitUntil(lambda: counter.field.text() == "a")
    assert counter.scanner.held() == ""


def test_typing_and_enter_by_hand_reaches_the_field_in_order(counter: Counter) -> None:
    seen: list[str] = []
    counter.field.returnPressed.connect(lambda: seen.append(counter.field.text()))
    counter.keys("0096", 90)
    counter.enter(90)
    assert seen == ["0096"]
    assert counter.codes == []


@pytest.mark.parametrize(
    ("text", "gap", "enter_gap", "scans"),
    [
        (CODE, LONGEST_GAP_MS, LONGEST_GAP_MS, 1),
        (CODE, LONGEST_GAP_MS + 1, 5, 0),
        (CODE, 5, LONGEST_GAP_MS + 1, 0),
        ("123456", 5, 5, 1),
        ("12345", 5, 5, 0),
    ],
    ids=["slowest", "too slow", "late enter", "shortest", "too short"],
)
def test_where_the_line_between_scanner_and_hands_is(
    counter: Counter, text: str, gap: int, enter_gap: int, scans: int
) -> None:
    counter.keys(text, gap)
    counter.enter(enter_gap)
    assert len(counter.codes) == scans
    assert counter.field.text() == ("" if scans else text)


def test_one_slow_gap_in_the_middle_gives_the_first_part_back(counter: Counter) -> None:
    counter.keys("ab", 5)
    counter.now += 300
    counter.scan()
    assert counter.field.text() == "ab"
    assert counter.codes == [CODE]


def test_the_same_code_within_a_second_is_one_scan(counter: Counter) -> None:
    counter.scan()
    counter.now += 800
    counter.scan()
    assert counter.codes == [CODE]
    assert counter.field.text() == ""


def test_the_same_code_after_a_second_is_two_and_another_code_at_once_is_too(
    counter: Counter,
) -> None:
    counter.scan()
    counter.now += 1100
    counter.scan()
    counter.scan("260100001187")
    assert counter.codes == [CODE, CODE, "260100001187"]


def test_a_second_enter_of_the_scanner_is_swallowed(counter: Counter) -> None:
    entered: list[bool] = []
    counter.field.returnPressed.connect(lambda: entered.append(True))
    counter.scan()
    counter.enter(3)
    assert entered == []
    counter.enter(500)
    assert entered == [True]


def test_enter_alone_is_not_held(counter: Counter) -> None:
    entered: list[bool] = []
    counter.field.returnPressed.connect(lambda: entered.append(True))
    counter.enter(5000)
    assert entered == [True]


def test_prefix_and_suffix_of_the_office_are_taken_off(counter: Counter) -> None:
    counter.scanner.set_surroundings("]C1", "#")
    counter.scan(f"]C1{CODE}#")
    assert counter.codes == [CODE]


def test_a_slow_scanner_is_waited_for_where_this_pc_is_set_to(counter: Counter) -> None:
    counter.scanner.set_surroundings("", "")
    counter.keys(CODE, 50)
    counter.enter(50)
    assert counter.codes == []
    counter.scanner.set_surroundings("", "", 60)
    counter.keys(CODE, 50)
    counter.enter(50)
    assert counter.codes == [CODE]


def test_chords_and_editing_keys_pass_at_once_and_in_order(counter: Counter) -> None:
    counter.keys("ab", 90)
    QTest.keyClick(counter.field, Qt.Key.Key_Backspace)
    assert counter.field.text() == "a"
    QTest.keyClick(counter.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert counter.field.selectedText() == "a"


def test_a_held_down_key_is_not_a_scanner(counter: Counter) -> None:
    for _repeat in range(8):
        counter.now += 30
        event = QKeyEvent(
            QKeyEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x", True
        )
        QApplication.sendEvent(counter.field, event)
    assert counter.field.text() == "x" * 8


def test_digits_of_a_scan_press_no_shortcut(counter: Counter, qtbot: QtBot) -> None:
    button = QPushButton("satu")
    button.setShortcut("1")
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    counter.window.layout().addWidget(button)
    counter.field.hide()
    counter.window.setFocus()
    counter.scan()
    assert counter.codes == [CODE]
    assert pressed == []


def test_a_field_that_is_gone_loses_its_letters_quietly(counter: Counter, qtbot: QtBot) -> None:
    other = QLineEdit()
    counter.window.layout().addWidget(other)
    other.show()
    other.setFocus()
    counter.keys("a", 90)
    other.setParent(None)
    other.deleteLater()
    del other
    qtbot.waitUntil(lambda: counter.scanner.held() == "")
    assert counter.field.text() == ""


def test_keys_from_the_system_take_the_same_way(counter: Counter, qtbot: QtBot) -> None:
    surface = counter.window.windowHandle()
    for letter in "Siti":
        counter.now += 150
        QTest.keyClick(surface, letter)
    qtbot.waitUntil(lambda: counter.field.text() == "Siti")
    counter.now += 400
    for letter in CODE:
        counter.now += 4
        QTest.keyClick(surface, letter)
    counter.now += 4
    QTest.keyClick(surface, Qt.Key.Key_Return)
    assert counter.codes == [CODE]
    assert counter.field.text() == "Siti"


def test_letters_reach_the_field_they_were_typed_into(counter: Counter, qtbot: QtBot) -> None:
    other = QLineEdit()
    counter.window.layout().addWidget(other)
    other.show()
    counter.now += 200
    QTest.keyClick(counter.window.windowHandle(), "a")
    other.setFocus()
    qtbot.waitUntil(lambda: counter.scanner.held() == "")
    assert (counter.field.text(), other.text()) == ("a", "")


OURS = "260100000017"


def test_a_code_of_ours_needs_no_enter_and_may_end_with_a_tab(
    counter: Counter, qtbot: QtBot
) -> None:
    counter.keys(OURS, 5)
    qtbot.waitUntil(lambda: counter.codes == [OURS])
    counter.now += 2000
    counter.keys(CODE, 5)
    counter.enter(5, Qt.Key.Key_Tab)
    assert counter.codes == [OURS, CODE]
    assert counter.field.hasFocus()
    assert counter.field.text() == ""


def test_signs_of_another_keyboard_are_read_right(counter: Counter) -> None:
    counter.keys("@^)!))))))!&", 5)
    counter.enter()
    assert counter.codes == [OURS]


def test_a_hand_that_types_right_before_the_scan_keeps_its_letters(counter: Counter) -> None:
    counter.keys("Sit", 90)
    counter.now += 85
    counter.keys("i" + OURS, 5)
    counter.enter()
    assert counter.codes == [OURS]
    assert counter.field.text() == "Siti"


def test_prefix_and_suffix_go_whatever_their_case(counter: Counter) -> None:
    counter.scanner.set_surroundings("sk-", "X")
    counter.scan(f"SK-{OURS}x")
    assert counter.codes == [OURS]


def test_a_scan_is_remembered_as_its_keys_came(counter: Counter) -> None:
    counter.keys("<" + CODE, gap=4)
    counter.enter()
    heard = counter.scanner.heard
    assert (heard.signs, heard.milliseconds, heard.end) == ("<" + CODE, 4 * len(CODE), "enter")
