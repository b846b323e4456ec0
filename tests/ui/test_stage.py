"""From an empty folder to the window, and what stands there when the register cannot be opened."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sikot_desk.desk import opening, seat, staff
from sikot_desk.desk.counter import Done
from sikot_desk.desk.session import Session
from sikot_desk.domain.trouble import Trouble
from sikot_desk.paths import Data
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.entrance import Entrance
from sikot_desk.ui.first_form import FirstForm, Offered
from sikot_desk.ui.kit.field import Refusal
from sikot_desk.ui.recovery_notice import RecoveryNotice
from sikot_desk.ui.stage import Stage
from sikot_desk.ui.trouble_notice import TroubleNotice
from sikot_desk.ui.window import Window
from tests.desk.day import MONDAY, RESOURCES
from tests.ui.walks import clipped, nameless

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
PIN = "284619"
OFFERED = Offered(opening.identity(RESOURCES))
FIRST = staff.First(officer="Rina Marlina", office="DPMPTSP", pin=PIN)


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    qapp.setQuitOnLastWindowClosed(False)
    made = Stage(qapp, lambda: MONDAY)
    yield made
    if made.shown is not None:
        made.shown.close()
    qapp.setQuitOnLastWindowClosed(True)


def beginning(folder: Path) -> Callable[[staff.First], Ask]:
    """What the first form becomes: a new register in `folder`."""
    founding = opening.Founding(folder, "live", MONDAY)
    return lambda first: Ask(
        lambda: staff.first_session(founding, RESOURCES, first, lambda: MONDAY)
    )


def session(folder: Path) -> Session:
    return Session(opening.open_register(folder), Data(folder), RESOURCES, lambda: MONDAY)


def shown(qtbot: QtBot, stage: Stage, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: isinstance(stage.shown, kind))
    assert stage.shown is not None
    qtbot.waitUntil(stage.shown.isActiveWindow)
    return stage.shown


def test_a_name_and_a_pin_make_a_register_with_its_sheet_and_open_the_window(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    stage.first_form(OFFERED, beginning(tmp_path / "data"), print)
    form = shown(qtbot, stage, FirstForm)
    assert isinstance(form, FirstForm)
    assert (clipped(form), nameless(form)) == ([], [])
    QTest.keyClick(form, Key.Key_F12)
    assert (clipped(form), nameless(form)) == ([], [])
    QTest.keyClicks(form.officer.edit, "Rina Marlina")
    QTest.keyClick(form, Key.Key_F12)
    assert "6 angka" in form.pin.refusal()
    for field in (form.pin.first, form.pin.second):
        QTest.keyClicks(field.edit, PIN)
    QTest.keyClick(form, Key.Key_F12)
    notice = shown(qtbot, stage, RecoveryNotice)
    assert (clipped(notice), nameless(notice)) == ([], [])
    sheet = tmp_path / "data" / "keys" / "lembar-pemulihan.pdf"
    assert sheet.read_bytes().startswith(b"%PDF")
    assert sheet.stat().st_mode & 0o077 == 0
    QTest.keyClick(notice, Key.Key_F12)
    window = shown(qtbot, stage, Window)
    assert isinstance(window, Window)
    assert window.seat.office == "DPMPTSP Kota Pekanbaru"
    assert window.seat.officer is not None
    assert window.seat.officer.name == "Rina Marlina"


def test_a_sheet_that_no_reader_opens_says_so(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens = [False, True]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: opens.pop(0))
    notice = RecoveryNotice("SIKOT Desk", tmp_path / "lembar-pemulihan.pdf")
    qtbot.addWidget(notice)
    notice.resize(1366, 768)
    with qtbot.waitExposed(notice):
        notice.show()
    said = notice.findChild(Refusal)
    assert said is not None
    assert not said.isVisible()
    QTest.keyClick(notice.look, Key.Key_Return)
    assert said.isVisible()
    assert "belum mempunyai pembaca PDF" in said.accessibleName()
    assert (clipped(notice), nameless(notice)) == ([], [])
    QTest.keyClick(notice.look, Key.Key_Return)
    assert not said.isVisible()


def test_the_sheet_is_taken_off_the_pc_once_it_was_opened(
    qtbot: QtBot, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    stage.first_form(OFFERED, beginning(tmp_path / "data"), print)
    form = shown(qtbot, stage, FirstForm)
    assert isinstance(form, FirstForm)
    form.filled.emit(FIRST)
    notice = shown(qtbot, stage, RecoveryNotice)
    sheet = tmp_path / "data" / "keys" / "lembar-pemulihan.pdf"
    QTest.keyClick(notice, Key.Key_H, ALT)
    assert sheet.exists()
    QTest.keyClick(notice, Key.Key_C, ALT)
    QTest.keyClick(notice, Key.Key_H, ALT)
    qtbot.waitUntil(lambda: not sheet.exists())
    assert (clipped(notice), nameless(notice)) == ([], [])
    QTest.keyClick(notice, Key.Key_F12)
    window = shown(qtbot, stage, Window)
    assert isinstance(window, Window)
    assert window.seat.officer is not None


def test_closing_at_the_sheet_closes_the_register(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    stage.first_form(OFFERED, beginning(tmp_path / "data"), print)
    form = shown(qtbot, stage, FirstForm)
    assert isinstance(form, FirstForm)
    form.filled.emit(FIRST)
    shown(qtbot, stage, RecoveryNotice).close()
    opening.open_register(tmp_path / "data").close()


def test_the_pin_opens_the_window_and_no_other(qtbot: QtBot, stage: Stage, tmp_path: Path) -> None:
    founding = opening.Founding(tmp_path / "data", "live", MONDAY)
    staff.begin(founding, RESOURCES, FIRST).register.close()
    stage.open(lambda: Ask(lambda: session(tmp_path / "data")))
    entrance = shown(qtbot, stage, Entrance)
    assert isinstance(entrance, Entrance)
    door = entrance.sign_in
    qtbot.waitUntil(door.prover.boxes.hasFocus)
    assert (clipped(door), nameless(door)) == ([], [])
    sign_in(qtbot, entrance, "190846")
    qtbot.waitUntil(lambda: "PIN belum cocok" in door.prover.said())
    assert stage.shown is entrance
    qtbot.waitUntil(lambda: "ketik lagi" in door.prover.said())
    sign_in(qtbot, entrance, PIN)
    window = shown(qtbot, stage, Window)
    assert isinstance(window, Window)
    assert not window.guard.is_locked
    assert window.frame.isVisible()
    assert window.seat.officer is not None
    assert QApplication.focusWidget() is window.screens["home"].box.edit  # type: ignore[attr-defined]


def test_the_people_are_seen_before_the_register_is_open_and_what_is_typed_then_counts(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    data = Data(tmp_path / "data")
    staff.begin(opening.Founding(data.folder, "live", MONDAY), RESOURCES, FIRST).register.close()
    may_open = threading.Event()

    def late() -> Session:
        assert may_open.wait(30)
        return session(data.folder)

    stage.open(lambda: Ask(late, lambda: seat.seen(data.register)))
    entrance = shown(qtbot, stage, Entrance)
    assert isinstance(entrance, Entrance)
    prover = entrance.sign_in.prover
    qtbot.waitUntil(lambda: prover.user() is not None and prover.boxes.hasFocus())
    qtbot.waitUntil(lambda: entrance.scanner is not None)
    sign_in(qtbot, entrance, PIN)
    assert prover.busy
    assert stage.shown is entrance
    may_open.set()
    window = shown(qtbot, stage, Window)
    assert isinstance(window, Window)
    assert window.seat.officer is not None
    assert window.seat.officer.name == "Rina Marlina"


def opened_anew(stage: Stage, folder: Path) -> list[Ask]:
    """Found a register and open it; give the bridges to it, one more each time it is opened."""
    staff.begin(opening.Founding(folder, "live", MONDAY), RESOURCES, FIRST).register.close()
    asks: list[Ask] = []

    def opened() -> Ask:
        asks.append(Ask(lambda: session(folder)))
        return asks[-1]

    stage.open(opened)
    return asks


def test_the_window_is_built_out_of_sight_and_hears_nobody_before_somebody_came_in(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    asks = opened_anew(stage, tmp_path / "data")
    entrance = shown(qtbot, stage, Entrance)
    assert isinstance(entrance, Entrance)
    qtbot.waitUntil(lambda: stage.ahead is not None)
    ahead = stage.ahead
    assert ahead is not None
    assert not ahead.isVisible()
    asks[0].unprinted.emit(Done(file_id="1", application=None, entries=(), trouble="disk_full"))
    assert not ahead.frame.banner.troubles()
    qtbot.waitUntil(entrance.sign_in.prover.boxes.hasFocus)
    sign_in(qtbot, entrance, PIN)
    assert shown(qtbot, stage, Window) is ahead
    assert stage.ahead is None


def test_trouble_at_the_sign_in_lets_go_of_the_window_built_ahead(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    asks = opened_anew(stage, tmp_path / "data")
    qtbot.waitUntil(lambda: stage.ahead is not None)
    ahead = stage.ahead
    assert ahead is not None
    asks[0].trouble.emit(Trouble("disk_full"))
    shown(qtbot, stage, TroubleNotice)
    qtbot.waitUntil(lambda: not isValid(ahead))
    assert stage.ahead is None


def test_closing_at_the_sign_in_lets_go_of_the_register(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    founding = opening.Founding(tmp_path / "data", "live", MONDAY)
    staff.begin(founding, RESOURCES, FIRST).register.close()
    stage.open(lambda: Ask(lambda: session(tmp_path / "data")))
    entrance = shown(qtbot, stage, Entrance)
    assert isinstance(entrance, Entrance)
    qtbot.waitUntil(lambda: entrance.sign_in.prover.user() is not None)
    entrance.close()
    opening.open_register(tmp_path / "data").close()


def test_trouble_at_the_sign_in_is_told_and_may_be_tried_again(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    asks = opened_anew(stage, tmp_path / "data")
    entrance = shown(qtbot, stage, Entrance)
    assert isinstance(entrance, Entrance)
    qtbot.waitUntil(lambda: entrance.sign_in.prover.user() is not None)
    asks[0].trouble.emit(Trouble("disk_full"))
    notice = shown(qtbot, stage, TroubleNotice)
    assert isinstance(notice, TroubleNotice)
    assert notice.sentence == str(Trouble("disk_full"))
    notice.again.click()
    shown(qtbot, stage, Entrance)
    qtbot.waitUntil(lambda: stage.shown.sign_in.prover.user() is not None)  # type: ignore[union-attr]


def sign_in(qtbot: QtBot, entrance: Entrance, word: str) -> None:
    """Type the PIN as a hand does."""
    for digit in word:
        QTest.keyClick(QApplication.focusWidget() or entrance, digit)
        qtbot.waitUntil(lambda: entrance.scanner is None or not entrance.scanner.held())


@pytest.mark.parametrize("name", ["", "   ", "A" * 1000, "Rina \N{GRINNING FACE}", "محمد"])
def test_a_name_that_cannot_stand_is_said_beside_it(
    qtbot: QtBot, stage: Stage, tmp_path: Path, name: str
) -> None:
    stage.first_form(OFFERED, beginning(tmp_path / "data"), print)
    form = shown(qtbot, stage, FirstForm)
    assert isinstance(form, FirstForm)
    QTest.keyClick(form, Key.Key_F12)
    form.officer.set_text(name)
    QTest.keyClick(form, Key.Key_F12)
    assert form.officer.is_refused()
    assert form.officer.text() == name[:500]
    assert not (tmp_path / "data").exists()


def test_trouble_at_the_beginning_keeps_what_was_typed(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("no folder")
    stage.first_form(OFFERED, beginning(tmp_path / "data"), print)
    form = shown(qtbot, stage, FirstForm)
    assert isinstance(form, FirstForm)
    form.officer.set_text("Rina")
    form.pin.first.set_text(PIN)
    form.pin.second.set_text(PIN)
    form.start.click()
    notice = shown(qtbot, stage, TroubleNotice)
    assert isinstance(notice, TroubleNotice)
    notice.again.click()
    assert stage.shown is form
    assert form.officer.text() == "Rina"
    assert form.start.isEnabled()


def test_a_second_program_is_told_so_and_may_try_again(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    founding = opening.Founding(folder, "live", MONDAY)
    first = staff.begin(founding, RESOURCES, FIRST).register
    stage.open(lambda: Ask(lambda: session(folder)))
    notice = shown(qtbot, stage, TroubleNotice)
    assert isinstance(notice, TroubleNotice)
    assert notice.sentence == str(Trouble("register_busy"))
    assert clipped(notice) == []
    first.close()
    QTest.keyClick(QApplication.focusWidget() or notice, Key.Key_M, Qt.KeyboardModifier.AltModifier)
    shown(qtbot, stage, Entrance)


@pytest.mark.parametrize("key", [Key.Key_F12, Key.Key_Escape])
def test_the_notice_closes_by_keys(qtbot: QtBot, stage: Stage, tmp_path: Path, key: Qt.Key) -> None:
    stage.open(lambda: Ask(lambda: session(tmp_path / "nothing")))
    notice = shown(qtbot, stage, TroubleNotice)
    QTest.keyClick(QApplication.focusWidget() or notice, key)
    assert not notice.isVisible()


def test_a_fault_while_opening_is_said_plainly(qtbot: QtBot, stage: Stage) -> None:
    def broken() -> Session:
        raise KeyError("inside")

    stage.open(lambda: Ask(broken))
    notice = shown(qtbot, stage, TroubleNotice)
    assert isinstance(notice, TroubleNotice)
    assert "inside" not in notice.sentence
    assert "Tidak ada yang berubah." in notice.sentence
