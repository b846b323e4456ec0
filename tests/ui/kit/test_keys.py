"""Every act has its key: chords click, plain keys decide only where no field takes them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sikot_desk.ui.frame import Frame, Page
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.button import Button, primary
from sikot_desk.ui.kit.field import Field
from sikot_desk.ui.kit.key_hint import is_plain_key, press_plain_key
from sikot_desk.ui.kit.paint import key_label, key_size
from sikot_desk.ui.kit.verdict_list import ReasonPad, VerdictPad
from tests.ui.gallery_frame import frame
from tests.ui.walks import clipped

Shown = Callable[[QWidget], QWidget]
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def walk_page(window: Frame) -> tuple[Field, VerdictPad, ReasonPad]:
    body = QWidget()
    layout = QHBoxLayout(body)
    field, pad = Field("Catatan"), VerdictPad()
    reasons = ReasonPad((("late", "Habis berlaku"), ("other", "Lainnya")))
    for widget in (field, pad, reasons):
        layout.addWidget(widget)
    window.add_page("walk", Page(body))
    window.show_page("walk")
    return field, pad, reasons


def press(window: QWidget, key: Qt.Key | str) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)


def test_f12_and_ctrl_enter_are_the_primary(shown: Shown) -> None:
    button = primary("Cetak blanko")
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    window = QWidget()
    QHBoxLayout(window).addWidget(button)
    shown(window)
    QTest.keyClick(window, Qt.Key.Key_F12)
    QTest.keyClick(window, Qt.Key.Key_Return, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert len(clicks) == 2


def test_enter_clicks_the_button_that_has_the_focus_once(shown: Shown) -> None:
    button, other = primary("Lanjut"), Button("Coba dulu", "Alt+C")
    clicks: list[str] = []
    button.clicked.connect(lambda: clicks.append("Lanjut"))
    other.clicked.connect(lambda: clicks.append("Coba dulu"))
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(button)
    row.addWidget(other)
    shown(window)
    button.setFocus()
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Enter)
    press(window, Qt.Key.Key_Space)
    assert clicks == ["Lanjut"] * 3
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, autorep=True
    )
    QApplication.sendEvent(other, held)
    assert clicks == ["Lanjut"] * 3


def test_a_primary_that_is_off_answers_no_key(shown: Shown) -> None:
    button = primary("Cetak blanko")
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    button.setEnabled(False)
    window = QWidget()
    QHBoxLayout(window).addWidget(button)
    shown(window)
    QTest.keyClick(window, Qt.Key.Key_F12)
    QTest.keyClick(window, Qt.Key.Key_Return, CONTROL)
    assert clicks == []


def test_a_button_has_room_for_words_and_key() -> None:
    plain, keyed = Button("Catatan telepon"), Button("Catatan telepon", "Alt+T")
    assert keyed.sizeHint().width() >= plain.sizeHint().width() + key_size("Alt+T").width()
    assert keyed.accessibleName() == "Catatan telepon"
    assert keyed.accessibleDescription() == "Alt+T"


def test_a_new_label_keeps_its_key(shown: Shown) -> None:
    button = Button("Catat paraf", "Alt+C")
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    window = QWidget()
    QHBoxLayout(window).addWidget(button)
    button.set_label("Catat paraf & cap")
    shown(window)
    QTest.keyClick(window, Qt.Key.Key_C, ALT)
    assert clicks == [True]
    assert button.label() == "Catat paraf & cap"


def test_a_digit_decides_where_no_field_has_the_caret(shown: Shown) -> None:
    window = frame()
    _field, pad, _reasons = walk_page(window)
    shown(window)
    decided: list[int] = []
    pad.decided.connect(decided.append)
    press(window, "3")
    press(window, "1")
    press(window, "7")
    assert decided == [3, 1]


def test_a_digit_typed_into_a_field_decides_nothing(shown: Shown) -> None:
    window = frame()
    field, pad, _reasons = walk_page(window)
    shown(window)
    decided: list[int] = []
    pad.decided.connect(decided.append)
    field.take_caret()
    press(window, "3")
    assert field.text() == "3"
    assert decided == []


def test_a_letter_chooses_a_reason_and_again_lets_it_go(shown: Shown) -> None:
    window = frame()
    _field, _pad, reasons = walk_page(window)
    shown(window)
    press(window, "b")
    press(window, "a")
    assert reasons.chosen() == ("late", "other")
    press(window, "b")
    assert reasons.chosen() == ("late",)


def test_hidden_and_disabled_choices_answer_no_plain_key(shown: Shown) -> None:
    window = frame()
    _field, pad, reasons = walk_page(window)
    shown(window)
    decided: list[int] = []
    pad.decided.connect(decided.append)
    pad.hide()
    reasons.setEnabled(False)
    press(window, "1")
    press(window, "a")
    assert decided == []
    assert reasons.chosen() == ()


@pytest.mark.fast
def test_only_single_digits_and_letters_are_plain() -> None:
    assert [is_plain_key(key) for key in ("1", "A", "F12", "", "+")] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert key_label("Down") == "↓"


def test_no_key_presses_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert not press_plain_key(window, "")
    assert not press_plain_key(window, "1")


ACTS = (
    SideAct("phone", "Catatan telepon", "Alt+T", "phone"),
    SideAct("back", "Kembalikan ke pemohon", "Alt+P", "undo"),
    SideAct("spoil", "Lembar rusak", "Alt+R"),
    SideAct("print", "Cetak daftar", "Ctrl+P", "printer", right=True),
)


def test_the_bar_keeps_the_primary_whole_and_folds_the_rest(shown: Shown) -> None:
    bar = ActionBar("Catat paraf Sekretaris")
    bar.set_acts(ACTS)
    host = QWidget()
    bar.setParent(host)
    host.resize(1400, 68)
    bar.resize(1400, 68)
    shown(host)
    assert bar.folded() == ()
    bar.resize(620, 68)
    QApplication.processEvents()
    assert bar.folded() == ("phone", "back", "spoil", "print")
    assert bar.more.isVisible()
    assert bar.primary.text_fits()


def test_a_folded_act_still_answers_its_key(shown: Shown) -> None:
    bar = ActionBar("Catat paraf Sekretaris")
    bar.set_acts(ACTS, (SideAct("correct", "Koreksi", "Alt+K"),))
    bar.resize(620, 68)
    shown(bar)
    chosen: list[str] = []
    bar.act_chosen.connect(chosen.append)
    QTest.keyClick(bar, Qt.Key.Key_T, ALT)
    QTest.keyClick(bar, Qt.Key.Key_R, ALT)
    QTest.keyClick(bar, Qt.Key.Key_K, ALT)
    assert chosen == ["phone", "spoil", "correct"]
    assert "correct" in bar.folded()


def test_no_more_than_three_side_acts_stand_at_the_left(shown: Shown) -> None:
    four = tuple(SideAct(f"a{n}", f"Kerja {n}") for n in range(4))
    bar = ActionBar("Selesai")
    bar.set_acts(four)
    bar.resize(1400, 68)
    shown(bar)
    assert bar.folded() == ("a3",)


def test_a_refused_primary_always_says_why(qtbot: QtBot) -> None:
    bar = ActionBar("Nyatakan siap diambil")
    qtbot.addWidget(bar)
    bar.refuse("1 dari 4 belum dicentang")
    assert not bar.primary.isEnabled()
    assert bar.note() == "1 dari 4 belum dicentang"
    assert bar.primary.accessibleDescription() == "1 dari 4 belum dicentang"
    with pytest.raises(ValueError, match="says why"):
        bar.refuse("")
    bar.allow("Lalu minta penerima menandatangani bukti")
    assert bar.primary.isEnabled()
    assert bar.note() == "Lalu minta penerima menandatangani bukti"


def test_the_bar_stands_in_full_before_it_is_painted_first(qtbot: QtBot) -> None:
    bar = ActionBar("Catat paraf Sekretaris")
    qtbot.addWidget(bar)
    bar.set_acts(ACTS[:2])
    cut = []
    bar.resize(300, 68)
    bar.resize(1154, 68)
    bar.grab()
    cut.append(clipped(bar))
    with qtbot.waitExposed(bar):
        bar.show()
    bar.set_primary("Catat paraf Sekretaris dan teruskan berkasnya")
    cut.append(clipped(bar))
    bar.set_acts(ACTS[1:3], (SideAct("correct", "Koreksi", "Alt+K"),))
    bar.allow("dua berkas")
    cut.append(clipped(bar))
    assert cut == [[], [], []]
