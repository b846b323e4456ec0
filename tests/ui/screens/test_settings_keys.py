"""A key in Pengaturan is looked at whole: to be sent to another office, and read out to it."""

from PySide6.QtCore import Qt

from sikot_desk.domain import public_keys
from tests.ui.screens.hands import Hands
from tests.ui.screens.test_settings import at_settings, go, office
from tests.ui.walks import clipped

Key = Qt.Key


def test_the_own_key_is_there_to_be_sent_and_read_out(hands: Hands) -> None:
    at_settings(hands)
    screen = go(hands, "keys", "own")
    screen.table.setFocus()
    hands.press(Key.Key_Return)
    own, controls = office(hands).public_key, screen.form.form.controls
    assert controls["key"].text() == own
    digits = public_keys.grouped(public_keys.fingerprint(own))
    assert controls["fingerprint"].text() == digits
    assert not screen.form.form.isEnabled()
    assert clipped(hands.window) == []
