"""The map of a file, followed on its own page: out, back, and taken back by an entry."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from tests.ui.screens.hands import ALT, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key


@pytest.fixture
def screen(hands: Hands) -> Any:
    """A file that waits for its first paraf, its map out and back again."""
    hands.does(s.SetOption(option="custody", value="on"))
    file = hands.day(lambda day: day.drafted())
    hands.does(a.SendOut(), file)
    hands.does(a.TakeIn(), file)
    hands.window.open_file(file)
    hands.settle()
    return hands.screen("file")


def take_back(hands: Hands, reason: str) -> None:
    hands.press(Key.Key_E, ALT)
    hands.type(reason)
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: hands.screen("file").form is None)
    hands.settle()


def test_the_last_record_is_taken_back_and_then_the_one_before(hands: Hands, screen: Any) -> None:
    hands.press(Key.Key_E, ALT)
    assert "map masih di sana" in screen.form.spec.does
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    hands.press(Key.Key_Escape)
    take_back(hands, "salah map")
    assert hands.said == "Catatan map diurungkan, tercatat"
    assert screen.seen.view.app.out is not None
    assert "map masih di sini" in screen.specs["undo_way"].does
    take_back(hands, "belum dibawa")
    app = screen.seen.view.app
    assert (app.out, app.ways) == (None, ())
    assert "undo_way" not in screen.specs
    names = [type(one.event).__name__ for one in screen.seen.view.history]
    assert names[:2] == ["WayUndone", "WayUndone"]


def test_what_was_recorded_meanwhile_is_not_taken_back(hands: Hands, screen: Any) -> None:
    hands.press(Key.Key_E, ALT)
    hands.does(a.SendOut(), screen.file_id)
    hands.type("salah map")
    hands.press(Key.Key_F12)
    hands.settle()
    assert screen.seen.view.app.out is not None
    assert "catatan map yang terakhir" in screen.notice.words()


def test_the_reason_is_asked_for(hands: Hands, screen: Any) -> None:
    hands.press(Key.Key_E, ALT)
    hands.press(Key.Key_F12)
    assert screen.form is not None
    assert screen.seen.view.app.out is None


def test_an_office_that_does_not_follow_its_maps_is_offered_nothing(hands: Hands) -> None:
    file = hands.day(lambda day: day.drafted())
    hands.window.open_file(file)
    hands.settle()
    assert {"undo_way", "send_out", "take_in"} & set(hands.screen("file").specs) == set()
