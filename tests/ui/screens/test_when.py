"""*Waktu kejadian* of the check and of the four ticks, typed in the window; what was shown."""

from PySide6.QtCore import Qt

from tests.desk.day import person
from tests.ui.screens.hands import Hands
from tests.ui.screens.intake_hands import received, words

Key = Qt.Key


def app_of(hands: Hands, file_id: str):
    return hands.on_register(lambda session: session.register.application(file_id))


def test_the_check_takes_place_when_it_did(hands: Hands) -> None:
    intake = received(hands)
    hands.type("1" * 10)
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: "Rabu, 8 Juli 2026" in words(hands))
    hands.settle()
    file_id = intake.sitting.file_id
    intake.summary.occurred.take_caret()
    hands.type("tadi pagi")
    hands.press(Key.Key_F12)
    assert "Waktu ini tidak dapat dibaca." in words(hands)
    intake.summary.occurred.set_text("6/7/26 7.00")
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(intake.summary.occurred.is_refused)
    assert not intake.checking.is_over
    hands.now = hands.now.replace(hour=11)
    intake.summary.occurred.set_text("6/7/26 10.40")
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.checking.is_over)
    app = app_of(hands, file_id)
    assert f"{app.accepted:%H.%M}" == "10.40"


def test_the_four_ticks_take_place_when_they_did(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.signed())
    hands.press(Key.Key_F5)
    screen = hands.screen("numbering")
    hands.qtbot.waitUntil(lambda: screen.file_id == file_id)
    hands.settle()
    hands.type("001")
    hands.qtbot.waitUntil(lambda: screen.moves is not None and screen.moves.numbered)
    hands.settle()
    hands.now = hands.now.replace(hour=12)
    hands.type("5")
    screen.moves.occurred.take_caret()
    hands.type("siang")
    hands.press(Key.Key_F12)
    assert "Waktu ini tidak dapat dibaca." in words(hands)
    screen.moves.occurred.set_text("6 Juli 2026 11.15")
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: app_of(hands, file_id).ready is not None)
    assert f"{app_of(hands, file_id).ready:%H.%M}" == "11.15"


def test_originals_are_ticked_by_the_officer_alone(hands: Hands) -> None:
    shown, unseen = hands.day(
        lambda day: (day.ready(), day.ready(applicant=person(2, name="Yohana")))
    )
    screen = hands.screen("handing")
    hands.press(Key.Key_F6)
    for file_id, keys in ((unseen, "1"), (shown, "15")):
        hands.scan(file_id)
        hands.qtbot.waitUntil(lambda: screen.form is not None)
        hands.settle()
        assert not screen.form.shown.isChecked()
        hands.type(keys)
        warned = "asli belum dicentang" in screen.bar.note()
        assert warned == (file_id == unseen)
        hands.press(Key.Key_F12)
        hands.qtbot.waitUntil(lambda: screen.over)
        hands.settle()
        hands.press(Key.Key_F12)
        assert app_of(hands, file_id).handed.originals_shown == (file_id == shown)


def test_a_date_shows_how_it_was_read_once_the_caret_leaves(hands: Hands) -> None:
    hands.press(Key.Key_F3)
    hands.type("1")
    intake = hands.screen("intake")
    born = intake.applicant.form.field("applicant.birth_date")
    born.take_caret()
    hands.type("17/8/96")
    hands.press(Key.Key_Tab)
    assert born.text() == "17 Agustus 1996"
    assert intake.sitting.texts["applicant.birth_date"] == "17 Agustus 1996"
