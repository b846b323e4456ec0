"""Acts of another role: absent, or off with the words whose they are; never offered and refused."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from sikot_desk.domain import settings as s
from sikot_desk.ui.kit.choice import Reason
from sikot_desk.ui.screens.intake.screen import KIND
from tests.ui.screens.hands import ALT, Hands
from tests.ui.screens.intake_hands import words

Key = Qt.Key
Sit = Callable[..., Hands]


@pytest.fixture
def at_back(sit: Sit) -> Hands:
    """An officer of the back office at the window."""
    hands = sit("rina")
    hands.does(s.AddUser(user="budi", name="Budi Hartono", roles=("back_office",)))
    hands.becomes("budi")
    return hands


def codes(hands: Hands, file_id: str) -> set[str]:
    hands.window.open_file(file_id)
    screen = hands.screen("file")
    hands.qtbot.waitUntil(lambda: screen.seen is not None)
    hands.settle()
    return set(screen.specs)


def test_side_acts_of_another_role_are_not_offered_on_berkas(sit: Sit, at_back: Hands) -> None:
    file_id = at_back.day(lambda day: day.drafted())
    of_back = codes(at_back, file_id)
    assert {"send_back", "signatory", "spoil", "omitted", "timed", "correct", "undo"} <= of_back
    assert "withdraw" not in of_back
    at_back.becomes("sari")
    at_counter = set(at_back.screen("file").specs)
    assert at_counter == {
        "reveal",
        "call",
        "to_applicant",
        "pause",
        "undo",
        "correct",
        "withdraw",
        "note",
    }


def test_numbering_says_whose_it_is_and_offers_nothing(sit: Sit) -> None:
    hands = sit("sari")
    file_id = hands.day(lambda day: day.signed())
    hands.press(Key.Key_F5)
    screen = hands.screen("numbering")
    hands.qtbot.waitUntil(lambda: screen.file_id == file_id)
    hands.settle()
    assert screen.bar.note() == "dikerjakan Petugas Back Office"
    assert screen.specs == {}
    hands.type("001")
    assert hands.on_register(lambda session: session.register.application(file_id)).number == ""


def test_the_intake_says_whose_it_is(at_back: Hands) -> None:
    at_back.press(Key.Key_F3)
    intake = at_back.screen("intake")
    at_back.settle()
    assert intake.bar.note() == "Permohonan baru dikerjakan Petugas Loket"
    assert not any(one.isEnabled() for one in intake.kind.kinds.findChildren(Reason))
    at_back.type("1")
    assert intake.now == KIND
    at_back.press(Key.Key_I, ALT)
    assert intake.title()[0] == "Catat izin lama"


def test_a_check_of_another_role_opens_the_file_that_says_so(at_back: Hands) -> None:
    file_id = at_back.day(lambda day: day.received())
    at_back.screen("home").check_wanted.emit(file_id)
    at_back.qtbot.waitUntil(lambda: at_back.here == "file")
    at_back.settle()
    assert at_back.screen("file").bar.note() == "dikerjakan Petugas Loket"


def test_the_hand_over_says_whose_it_is(at_back: Hands) -> None:
    file_id = at_back.day(lambda day: day.ready())
    at_back.press(Key.Key_F6)
    screen = at_back.screen("handing")
    at_back.scan(file_id)
    at_back.qtbot.waitUntil(lambda: screen.form is not None)
    at_back.settle()
    assert screen.bar.note() == "dikerjakan Petugas Loket"
    assert not screen.bar.primary.isEnabled()
    assert "Siti" in words(at_back)
