"""Into the training register by one key, and back; LATIHAN stands over everything there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sikot_desk import app
from sikot_desk.desk import opening, staff, training
from sikot_desk.paths import Data
from sikot_desk.ui.entrance import Entrance
from sikot_desk.ui.making_page import MakingPage
from sikot_desk.ui.stage import Stage
from sikot_desk.ui.trouble_notice import TroubleNotice
from sikot_desk.ui.window import Window
from tests.desk.day import MONDAY, RESOURCES
from tests.desk.short_story import resources
from tests.ui.walks import clipped, nameless

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
PIN = "284619"


@pytest.fixture
def stage(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Stage, Data]]:
    """The program's own stage on a live register, its story shortened."""
    story = resources(tmp_path / "resources")
    monkeypatch.setattr(app.paths, "resources", lambda: story)
    monkeypatch.setattr(app.clock, "now", lambda: MONDAY)
    qapp.setQuitOnLastWindowClosed(False)
    data = Data(tmp_path / "data")
    founding = opening.Founding(data.folder, "live", MONDAY)
    first = staff.First(officer="Rina Marlina", office="DPMPTSP", pin=PIN)
    staff.begin(founding, RESOURCES, first).register.close()
    made = Stage(qapp, lambda: MONDAY)
    app._raise_curtain(made, data)
    yield made, data
    if made.shown is not None:
        made.shown.close()
    qapp.setQuitOnLastWindowClosed(True)


def window(qtbot: QtBot, stage: Stage, purpose: str) -> Window:
    qtbot.waitUntil(
        lambda: isinstance(stage.shown, Window) and stage.shown.seat.purpose == purpose,
        timeout=60_000,
    )
    assert isinstance(stage.shown, Window)
    qtbot.waitUntil(stage.shown.isActiveWindow)
    qtbot.waitUntil(stage.shown.guard.sign_in.prover.boxes.hasFocus)
    return stage.shown


def entrance(qtbot: QtBot, stage: Stage) -> Entrance:
    """Wait for the sign-in of the live register."""
    qtbot.waitUntil(lambda: isinstance(stage.shown, Entrance), timeout=60_000)
    assert isinstance(stage.shown, Entrance)
    found = stage.shown
    qtbot.waitUntil(lambda: found.scanner is not None, timeout=60_000)
    qtbot.waitUntil(found.isActiveWindow)
    qtbot.waitUntil(found.sign_in.prover.boxes.hasFocus, timeout=60_000)
    return found


def press(qtbot: QtBot, on: Window, key: Any, chord: Any = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or on, key, chord)
    qtbot.waitUntil(lambda: not on.scanner.held())


def enter(qtbot: QtBot, on: Window, word: str) -> None:
    for digit in word:
        press(qtbot, on, digit)
    qtbot.waitUntil(lambda: not on.guard.is_locked)


def go(qtbot: QtBot, on: Window, primary: str) -> None:
    """Go to Latihan and wait for its button."""
    on.go("training")
    bar = on.screens["training"].page.bar
    assert bar is not None
    qtbot.waitUntil(lambda: bar.primary.label() == primary)


def to_training(qtbot: QtBot, stage: Stage) -> Window:
    door = entrance(qtbot, stage)
    for digit in PIN:
        QTest.keyClick(QApplication.focusWidget() or door, digit)
        qtbot.waitUntil(lambda: door.scanner is None or not door.scanner.held())
    qtbot.waitUntil(lambda: isinstance(stage.shown, Window), timeout=60_000)
    live = stage.shown
    assert isinstance(live, Window)
    qtbot.waitUntil(live.isActiveWindow)
    go(qtbot, live, "Buka register latihan")
    assert (clipped(live), nameless(live)) == ([], [])
    press(qtbot, live, Key.Key_F12)
    return window(qtbot, stage, "training")


def test_one_key_opens_it_its_pin_is_shown_and_one_key_leads_back(
    qtbot: QtBot, stage: tuple[Stage, Data]
) -> None:
    shown, data = stage
    trained = to_training(qtbot, shown)
    door = trained.guard.sign_in
    assert training.PIN in door.trained.accessibleName()
    assert (clipped(door), nameless(door)) == ([], [])
    enter(qtbot, trained, training.PIN)
    strip = trained.frame._training
    assert strip.isVisible()
    assert "LATIHAN" in trained.frame._training_text.text()
    assert strip.geometry().bottom() < trained.frame.rail.geometry().top() + 1
    with opening.open_register(data.folder) as live:
        assert live.purpose == "live"
        assert live.head.seq > 0
    go(qtbot, trained, "Kembali ke register sungguhan")
    press(qtbot, trained, Key.Key_F12)
    assert entrance(qtbot, shown).sign_in.trained.isHidden()


def test_the_sign_in_leads_back_too(qtbot: QtBot, stage: tuple[Stage, Data]) -> None:
    trained = to_training(qtbot, stage[0])
    press(qtbot, trained, Key.Key_K, ALT)
    entrance(qtbot, stage[0])


def test_it_is_made_anew_when_wanted(qtbot: QtBot, stage: tuple[Stage, Data]) -> None:
    shown, data = stage
    trained = to_training(qtbot, shown)
    enter(qtbot, trained, training.PIN)
    first = training.folder(data).register.stat().st_ino
    go(qtbot, trained, "Kembali ke register sungguhan")
    press(qtbot, trained, Key.Key_U, ALT)
    qtbot.waitUntil(lambda: isinstance(shown.shown, MakingPage))
    window(qtbot, shown, "training")
    assert training.folder(data).register.stat().st_ino != first


def test_closing_while_it_is_made_leaves_nothing(
    qtbot: QtBot, stage: tuple[Stage, Data], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, data = stage
    entrance(qtbot, shown)
    shown.turn("training")
    page = shown.shown
    assert isinstance(page, MakingPage)
    qtbot.waitUntil(lambda: page.figure.text() != "", timeout=60_000)
    assert (clipped(page), nameless(page)) == ([], [])
    page.close()
    assert not training.folder(data).folder.exists()
    assert [one.name for one in data.folder.iterdir() if "latihan" in one.name] == []


def test_a_place_that_takes_no_training_is_said(
    qtbot: QtBot, stage: tuple[Stage, Data], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, _data = stage
    entrance(qtbot, shown)
    monkeypatch.setattr(training, "_BEGUN", "register.db/x")
    shown.turn("training")

    def told() -> QWidget | None:
        return shown.shown if isinstance(shown.shown, TroubleNotice) else None

    qtbot.waitUntil(lambda: told() is not None)
    monkeypatch.undo()
    shown.turn("live")
    entrance(qtbot, shown)
