"""A printer is measured: two papers go to it, and what was read from them is kept for its tray."""

import tomllib
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from sikot_desk import config
from sikot_desk.config import Offset, Pc, Way
from sikot_desk.ui.screens.calibration import read_millimetres, show_millimetres
from tests.ui.screens.hands import ALT, CTRL, Hands
from tests.ui.shelf import Shelf
from tests.ui.walks import clipped, nameless

Key = Qt.Key


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def measured(sit: Callable[..., Hands], data: Any, shelf: Shelf) -> Callable[..., Hands]:
    """Open the calibration on a PC with these settings."""

    def open_one(pc: Pc) -> Hands:
        config.write(data / "pc.toml", pc)
        hands = sit()
        hands.screen("papers").printer._spooler = shelf
        hands.settle()
        hands.press(Key.Key_P, CTRL)
        hands.press(Key.Key_K, ALT)
        assert hands.here == "calibration"
        screen = hands.screen("calibration")
        hands.qtbot.waitUntil(lambda: screen.tray.box.count() > 1 or not shelf.names)
        hands.settle()
        return hands

    return open_one


def fill(hands: Hands, right: str, down: str) -> None:
    screen = hands.screen("calibration")
    for path, text in (("right", right), ("down", down)):
        screen.form.field(path).take_caret()
        hands.type(text)


def test_the_offset_is_kept_and_moves_the_over_print(measured: Any, data: Any) -> None:
    hands = measured(Pc(papers={"nomor-lembar": Way(printer="Loket", tray="Bawah")}))
    screen = hands.screen("calibration")
    assert (screen.names.text(), screen.tray.text()) == ("Loket", "Bawah")
    assert clipped(hands.window) == []
    assert nameless(hands.window) == []
    fill(hands, "1,5", "-0,8")
    hands.press(Key.Key_F12)
    assert hands.said == "Geseran Loket tersimpan"
    kept = tomllib.loads((data / "pc.toml").read_text("utf-8"))["offsets"]["Loket"]["Bawah"]
    assert kept == {"right": 1.5, "down": -0.8}
    assert hands.on_register(lambda session: session.counter.offset) == (1.5, -0.8)


def test_both_papers_go_to_the_measured_printer(measured: Any, shelf: Shelf) -> None:
    hands = measured(Pc(papers={"nomor-lembar": Way(printer="Loket", tray="Bawah")}))
    hands.press(Key.Key_C, ALT)
    hands.qtbot.waitUntil(lambda: len(shelf.took) == 1)
    fill(hands, "2", "")
    hands.press(Key.Key_T, ALT)
    hands.qtbot.waitUntil(lambda: len(shelf.took) == 2)
    assert [job.title for job in shelf.took] == ["Lembar kalibrasi pencetak", "Cetak timpa uji"]
    assert [(job.printer, job.tray) for job in shelf.took] == [("Loket", "Bawah")] * 2
    assert hands.here == "calibration"


@pytest.mark.parametrize(("right", "down"), [("satu", ""), ("", "31"), ("nan", "")])
def test_what_cannot_be_read_is_said_beside_its_field(measured: Any, right, down) -> None:
    hands = measured(Pc(papers={"nomor-lembar": Way(printer="Loket")}))
    fill(hands, right, down)
    hands.press(Key.Key_F12)
    screen = hands.screen("calibration")
    path = "down" if down else "right"
    assert screen.form.field(path).is_refused()
    assert screen.form.field(path).text() == (down or right)
    assert clipped(hands.window) == []
    hands.press(Key.Key_C, ALT)
    assert screen.printer.pc.way("lembar-kalibrasi") == Way()


def test_another_tray_shows_its_own_offset(measured: Any) -> None:
    pc = Pc(papers={"nomor-lembar": Way(printer="Loket")})
    hands = measured(pc.with_offset("Loket", "Bawah", Offset(right=3, down=0.25)))
    screen = hands.screen("calibration")
    assert screen.form.field("right").text() == ""
    screen.tray.box.setFocus()
    hands.press(Key.Key_Down)
    assert screen.form.field("right").text() == "3"
    assert screen.form.field("down").text() == "0,25"
    screen.names.box.setFocus()
    hands.press(Key.Key_Down)
    assert screen.form.field("right").text() == ""


def test_the_sheet_is_shown_in_the_chosen_size(measured: Any) -> None:
    hands = measured(Pc())
    screen = hands.screen("calibration")
    screen.size.box.setFocus()
    hands.press(Key.Key_End)
    assert screen.size.text() == "A4"
    assert screen.preview.pages() == 1


def test_without_a_printer_nothing_can_be_kept(measured: Any, shelf: Shelf) -> None:
    shelf.names = ()
    hands = measured(Pc())
    screen = hands.screen("calibration")
    assert not screen.bar.primary.isEnabled()
    assert screen.bar.note() == "belum ada printer"
    hands.press(Key.Key_C, ALT)
    assert screen.printer.pieces() == ()
    hands.press(Key.Key_Escape)
    assert hands.here == "papers"


@pytest.mark.fast
@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [("1,5", 1.5, "1,5"), (" -0.8 ", -0.8, "-0,8"), ("", 0.0, ""), ("−2", -2.0, "-2")],
)
def test_millimetres(text: str, value: float, shown: str) -> None:
    assert read_millimetres(text) == value
    assert show_millimetres(value) == shown
