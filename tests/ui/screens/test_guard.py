"""Who may see the window: the lock, the sign-in by keys, and the second pair of eyes."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from sikot_desk.desk import staff
from sikot_desk.desk.counter import Done
from sikot_desk.desk.session import Session
from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.refusals import Refused
from tests.desk.day import MONDAY, intake
from tests.ui.screens.hands import ALT, CTRL, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key
Sit = Callable[..., Hands]
PIN = "284619"


def locked(hands: Hands) -> None:
    hands.press(Key.Key_L, CTRL)
    assert hands.window.guard.is_locked


def give_pin(hands: Hands, user: str, pin: str = PIN) -> None:
    """The person has a PIN of their own on this PC."""
    hands.on_register(lambda session: staff.change_pin(session, user, "", pin))


def _five_wrong(session: Session) -> None:
    session.door._pins.count("rina", "pin", 5)
    _an_hour_later(session)


def _an_hour_later(session: Session) -> None:
    session.door._opened -= 3600
    session.door._tried.clear()


def shown(hands: Hands) -> str:
    labels = hands.window.findChildren(QLabel)
    return " ".join(one.text() for one in labels if one.isVisibleTo(hands.window))


def test_locked_nothing_of_an_applicant_is_in_sight_and_no_key_or_scan_reaches_it(
    hands: Hands,
) -> None:
    file = hands.day(lambda day: day.drafted())
    hands.scan(f"{file}01")
    assert hands.here == "file"
    assert "Siti Rahmawati" in hands.window.windowTitle() + shown(hands)
    locked(hands)
    assert "Siti" not in hands.window.windowTitle() + shown(hands)
    assert hands.window.windowTitle() == "Masuk Petugas – SIKOT Desk"
    hands.press(Key.Key_F7)
    hands.press(Key.Key_P, CTRL)
    hands.scan(f"{file}01")
    assert hands.here == "file"
    assert "Pindaian diabaikan" in shown(hands)
    refused = hands.on_register(lambda session: session.act(a.Note(text="x"), file))
    assert isinstance(refused, Refused)


def test_a_pin_lets_in_and_half_done_work_is_still_there(sit: Sit) -> None:
    hands = sit()
    give_pin(hands, "rina")
    hands.on_register(_five_wrong)
    hands.press(Key.Key_F3)
    hands.type("1")
    hands.type("1471015708960003")
    locked(hands)
    prover = hands.window.guard.sign_in.prover
    assert prover.user().user == "rina"  # type: ignore[union-attr]
    hands.type("739154")
    assert re.fullmatch(r"PIN belum cocok. Coba lagi dalam (32|31|30|2.) detik.", prover.said())
    assert prover.boxes.is_refused()
    prover._left = 302
    prover._second()
    assert prover.said() == "PIN belum cocok. Coba lagi dalam 5 menit 1 detik."
    hands.type("2")
    assert prover.boxes.text() == "739154"
    hands.on_register(_an_hour_later)
    prover._left = 1
    prover._second()
    assert prover.said() == "PIN belum cocok. Silakan ketik lagi."
    assert prover.boxes.text() == ""
    hands.type(PIN)
    hands.qtbot.waitUntil(lambda: not hands.window.guard.is_locked)
    assert hands.here == "intake"
    fields = hands.screen("intake").page.findChildren(QLineEdit)
    assert "1471015708960003" in [one.text() for one in fields]


def test_the_window_locks_by_itself_when_nobody_touches_it(hands: Hands) -> None:
    timer = hands.window.guard.idleness.timer
    assert (timer.isActive(), timer.interval()) == (True, 600_000)
    timer.timeout.emit()
    assert hands.window.guard.is_locked
    assert not timer.isActive()


def test_the_office_says_after_how_many_minutes(sit: Sit, hands: Hands) -> None:
    hands.does(s.SetOption(option="lock_minutes", value="3"))
    hands.becomes("sari")
    assert hands.window.guard.idleness.timer.interval() == 180_000


@pytest.mark.parametrize("size", [QSize(1366, 690), QSize(911, 460), QSize(683, 345)])
def test_the_sign_in_stands_at_any_size(hands: Hands, size: QSize) -> None:
    hands.window.resize(size)
    locked(hands)
    hands.settle()
    assert hands.window.size() == size
    assert clipped(hands.window.guard.sign_in) == []
    assert nameless(hands.window.guard.sign_in) == []


def test_the_recovery_sheet_is_offered_to_an_admin_alone(hands: Hands) -> None:
    locked(hands)
    door = hands.window.guard.sign_in
    assert door.recovery.isVisible()
    hands.type("s")
    assert not door.recovery.isVisible()
    hands.type("r")
    door.recovery.click()
    hands.settle()
    hands.scan("7Q4ZKM2XN8A1B2C3D4E5")
    assert door.new_pin.code.text() == "7Q4ZKM2XN8A1B2C3D4E5"
    door.new_pin.pair.first.set_text(PIN)
    door.new_pin.pair.second.set_text("284618")
    hands.press(Key.Key_F12)
    assert "Kedua isian PIN tidak sama" in door.new_pin.pair.refusal()
    door.new_pin.pair.second.set_text(PIN)
    hands.press(Key.Key_F12)
    assert "Kunci pada lembar pemulihan belum cocok" in door.new_pin._code_row.message()
    hands.press(Key.Key_Escape)
    assert door.prover.isVisible()


def test_a_pin_for_once_leads_to_one_of_one_s_own(hands: Hands) -> None:
    hands.on_register(lambda session: staff.reset_pin(session, "sari", PIN))
    locked(hands)
    hands.type("s")
    hands.type(PIN)
    door = hands.window.guard.sign_in
    hands.qtbot.waitUntil(door.new_pin.isVisible)
    assert clipped(door) == []
    for field in (door.new_pin.pair.first, door.new_pin.pair.second):
        field.take_caret()
        hands.type("501837")
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: not hands.window.guard.is_locked)
    assert hands.on_register(lambda session: session.officer) == "sari"


def test_one_s_own_pin_is_changed_with_the_present_one(hands: Hands) -> None:
    give_pin(hands, "sari")
    locked(hands)
    door = hands.window.guard.sign_in
    assert not door.change.isVisible()
    hands.type("s")
    hands.qtbot.waitUntil(door.change.isVisible)
    hands.press(Key.Key_G, ALT)
    pane = door.new_pin
    assert pane.isVisible()
    assert pane.present.edit.echoMode() == QLineEdit.EchoMode.Password
    assert (clipped(door), nameless(door)) == ([], [])
    for word in ("739154", "501837", "501837"):
        hands.type(word)
        hands.press(Key.Key_Return)
    assert "PIN belum cocok" in pane._present_row.message()
    hands.press(Key.Key_Escape)
    assert pane.present.text() == pane.pair.first.text() == ""
    hands.on_register(_an_hour_later)
    door.prover.look_again()
    hands.qtbot.waitUntil(door.change.isVisible)
    hands.press(Key.Key_G, ALT)
    hands.press(Key.Key_F12)
    assert "masih kosong" in pane._present_row.message()
    for word in (PIN, "501837", "501837"):
        hands.type(word)
        hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(lambda: not hands.window.guard.is_locked)
    assert hands.on_register(lambda session: session.officer) == "sari"
    assert not isinstance(hands.on_register(lambda on: on.sign_in("sari", "501837")), Refused)


def old(hands: Hands) -> list[object]:
    """Ask for an act whose time of event takes a second pair of eyes."""
    kept: list[object] = []
    late = MONDAY - timedelta(days=5)
    hands.ask.do(intake(drop_off=True, occurred=late), kept.append)
    hands.qtbot.waitUntil(lambda: hands.window._second is not None)
    hands.settle()
    return kept


def test_a_second_person_stands_by_an_act_with_a_pin(hands: Hands) -> None:
    give_pin(hands, "yusnidar")
    kept = old(hands)
    dialog = hands.window._second
    assert dialog is not None
    assert (clipped(dialog), nameless(dialog)) == ([], [])
    assert [one.user for one in dialog.prover.people._staff] == ["yusnidar"]
    hands.press(Key.Key_F4)
    hands.scan("260100000012")
    assert hands.here == "home"
    hands.type("739154")
    assert "PIN belum cocok" in dialog.prover.said()
    hands.qtbot.waitUntil(lambda: "ketik lagi" in dialog.prover.said())
    hands.type(PIN)
    hands.qtbot.waitUntil(lambda: kept != [])
    (done,) = kept
    assert isinstance(done, Done)
    assert (done.entries[0].officer, done.entries[0].second) == ("rina", "yusnidar")
    assert hands.window._second is None


def test_given_up_the_act_stays_refused(hands: Hands) -> None:
    kept = old(hands)
    hands.press(Key.Key_Escape)
    (refused,) = kept
    assert isinstance(refused, Refused)
    assert refused.code == "second_needed"
    assert hands.window._second is None


def test_with_nobody_to_vouch_it_says_so(hands: Hands) -> None:
    hands.does(s.CloseUser(user="yusnidar"))
    hands.becomes("rina")
    old(hands)
    assert "Belum ada petugas lain yang berhak menyetujui" in shown(hands)
    locked_kept = hands.window._second
    assert locked_kept is not None
    hands.window.guard.lock()
    assert hands.window._second is None
