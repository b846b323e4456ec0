"""Hands at Pengaturan: to a section and its row, into its fields, and what came of it."""

from typing import Any

from PySide6.QtCore import Qt

from tests.ui.screens.hands import Hands

Key = Qt.Key


def at_settings(hands: Hands) -> Hands:
    hands.press(Key.Key_F10)
    assert hands.here == "settings"
    hands.qtbot.waitUntil(lambda: hands.screen("settings").setup is not None)
    return hands


def go(hands: Hands, code: str, row: str = "") -> Any:
    """Go to a section by its digit, and to one of its rows."""
    screen = hands.screen("settings")
    place = [one.code for one in screen.sections].index(code)
    hands.type(str((place + 1) % 10))
    assert screen.section.code == code
    if row:
        screen.table.choose(row)
        assert screen.table.chosen_code() == row
    return screen


def fill(hands: Hands, **texts: str) -> None:
    """Type into fields; lists are chosen."""
    form = hands.screen("settings").form.form
    for path, text in texts.items():
        control = form.controls[path.replace("__", ".")]
        if hasattr(control, "take_caret") and "\n" not in text:
            control.set_text("")
            control.take_caret()
            hands.type(text)
        else:
            control.set_text(text)
    hands.settle()


def refusal(hands: Hands, path: str) -> str:
    """What stands beneath a field."""
    form = hands.screen("settings").form.form
    assert form.controls[path].is_refused()
    return form._rows[path].message()


def save(hands: Hands) -> None:
    hands.press(Key.Key_F12)


def office(hands: Hands) -> Any:
    return hands.on_register(lambda session: session.office)


def history(hands: Hands) -> str:
    """The newest line of the section's history."""
    model = hands.screen("settings").entries.model()
    return model.row(0).cells[0].text + " | " + model.row(0).cells[0].caption


def preview(hands: Hands) -> Any:
    foresight = hands.screen("settings").foresight
    hands.qtbot.waitUntil(lambda: not foresight._timer.isActive())
    hands.settle()
    return foresight.shown
