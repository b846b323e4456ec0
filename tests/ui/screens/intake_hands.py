"""The intake by keys: begun, filled in, received, concluded; what several tests need."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from sikot_desk.ui.screens.intake.screen import Intake
from tests.desk.day import ANANDA, SITI, STR
from tests.ui.screens.hands import Hands

Key = Qt.Key
PERSON = {
    "applicant.identity_number": SITI.identity_number,
    "applicant.name": SITI.name,
    "applicant.titles_after": SITI.titles_after,
    "applicant.birth_place": SITI.birth_place,
    "applicant.birth_date": "17-08-1996",
    "applicant.address": SITI.address,
    "applicant.phone": SITI.phone,
}
PLACE = {
    "str_certificate.number": STR.number,
    "str_certificate.issued": "14-03-2023",
    "str_certificate.ends": "14-03-2028",
    "workplace.name": ANANDA.name,
    "workplace.address": ANANDA.address,
    "workplace.kelurahan": ANANDA.kelurahan,
}


def begun(hands: Hands, kind: str = "1") -> Intake:
    """F3 and the digit of a kind."""
    hands.press(Key.Key_F3)
    hands.type(kind)
    return hands.screen("intake")


def filled(hands: Hands, kind: str = "1", **change: str) -> Intake:
    """As far as the form of STR and workplace, filled in."""
    intake = begun(hands, kind)
    intake.applicant.form.set_texts(PERSON)
    hands.press(Key.Key_F12)
    assert intake.now == 2
    intake.where.form.set_texts({**PLACE, **change})
    hands.settle()
    return intake


def received(hands: Hands) -> Intake:
    intake = filled(hands)
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 3)
    hands.settle()
    return intake


def words(hands: Hands) -> str:
    """Everything the page says."""
    page = hands.window.current.page
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def concluded(hands: Hands, intake: Intake) -> None:
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 4)
    hands.settle()
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.checking.is_over)
    hands.settle()


def doubts(intake: Intake) -> list[str]:
    return [one.code for one in intake.where.form.doubts()]
