"""How good is good, counted: keys and scans that each job takes, pressed for real.

| job                                        | at most                | pressed here            |
|--------------------------------------------|------------------------|-------------------------|
| returning applicant, 12 requirements,      | 45 keys                | F3, kind, name, Alt+D,  |
| all good, receipt printed                  |                        | F12 twice, 12, F12 twice|
| the fifth file of a courier's five         | 25 keys                | kind, name, Alt+D, F12  |
|                                            |                        | twice, 10, F12 thrice   |
| hand over to holder or recorded bringer    | 1 scan, 12 keys        | F6, who, originals, F12 |
| hand over a courier's five, one list       | 5 scans, 12 keys       | F6, who, originals, F12 |
| number one signed file by hand             | 1 scan, serial, 2 keys | serial, 5, F12          |
| record paraf for 20 files                  | 1 choice, 20 scans     | step, F12, then scans   |
"""

import pytest
from PySide6.QtCore import Qt

from sikot_desk.domain.application import Status
from sikot_desk.ui.screens.intake.screen import APPLICANT, FILES, PLACE, SUMMARY, WALK, Intake
from tests.desk.day import BUNDA, CLERK, Day, person
from tests.ui.screens.hands import ALT, NONE, Hands
from tests.ui.screens.test_handing_together import apps, brought
from tests.ui.screens.test_kiriman import begun, decided, to_check

Key = Qt.Key


class Counted:
    """Hands that count: each key once, a chord as one, each scan apart."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        self.keys = self.scans = 0

    def press(self, key: Qt.Key, chord: Qt.KeyboardModifier = NONE) -> None:
        self.keys += 1
        self.hands.press(key, chord)

    def type(self, text: str) -> None:
        self.keys += len(text)
        self.hands.type(text)

    def scan(self, code: str) -> None:
        self.scans += 1
        self.hands.scan(code)

    def until(self, so, patience: int = 20_000) -> None:
        self.hands.qtbot.waitUntil(so, timeout=patience)
        self.hands.settle()


@pytest.fixture
def counted(hands: Hands) -> Counted:
    return Counted(hands)


def _two_permits(day: Day) -> None:
    """Let the permit that is renewed be the second, whose renewal asks for all 12."""
    day.handed(workplace=BUNDA)
    day.handed(workplace_no=2)


def test_returning_applicant_with_12_requirements_and_receipt(counted: Counted) -> None:
    hands = counted.hands
    hands.day(_two_permits)
    intake: Intake = hands.screen("intake")
    counted.press(Key.Key_F3)
    counted.type("2")
    counted.type("siti")
    counted.until(lambda: len(intake.applicant.found) == 1)
    counted.press(Key.Key_D, ALT)
    counted.press(Key.Key_F12)
    assert intake.now == PLACE
    counted.press(Key.Key_F12)
    counted.until(lambda: intake.now == WALK)
    assert len(intake.sitting.asked()) == 12
    counted.type("1" * 12)
    counted.press(Key.Key_F12)
    counted.until(lambda: intake.now == SUMMARY)
    counted.press(Key.Key_F12)
    counted.until(lambda: intake.checking.is_over)
    (app,) = apps(hands, [intake.sitting.file_id])
    assert app.status is Status.OPEN
    assert "tanda-terima" in [one.paper for one in app.prints]
    assert counted.keys <= 45, counted.keys


def test_the_fifth_file_of_a_courier_s_five(counted: Counted) -> None:
    hands = counted.hands
    intake = begun(hands)
    for name in ("Ayu", "Budi", "Citra", "Dimas"):
        to_check(hands, name)
        decided(hands, "1" * 10)
    counted.type("1")
    assert intake.now == APPLICANT
    counted.type("eka")
    counted.until(lambda: len(intake.applicant.found) == 1)
    counted.press(Key.Key_D, ALT)
    counted.press(Key.Key_F12)
    counted.press(Key.Key_F12)
    counted.until(lambda: intake.now == WALK)
    counted.type("1" * len(intake.sitting.left()))
    counted.press(Key.Key_F12)
    counted.until(lambda: intake.now == SUMMARY)
    counted.press(Key.Key_F12)
    counted.until(lambda: intake.now == FILES)
    counted.press(Key.Key_F12)
    counted.until(lambda: intake.files.over)
    assert hands.said == "Kiriman selesai: 5 berkas pada satu tanda terima"
    assert counted.keys <= 25, counted.keys


@pytest.mark.parametrize("who", ["1", "2"])
def test_hand_over_to_the_holder_or_the_recorded_bringer(counted: Counted, who: str) -> None:
    hands = counted.hands
    file_id = hands.day(lambda day: day.ready(bringer=CLERK))
    screen = hands.screen("handing")
    counted.press(Key.Key_F6)
    counted.scan(file_id)
    counted.until(lambda: screen.form is not None)
    counted.type(f"{who}5")
    counted.press(Key.Key_F12)
    counted.until(lambda: screen.over)
    assert apps(hands, [file_id])[0].status is Status.HANDED_OVER
    assert (counted.scans, counted.keys <= 12) == (1, True), counted.keys


def test_hand_over_a_courier_s_five(counted: Counted) -> None:
    hands = counted.hands
    files = hands.day(lambda day: brought(day, 5))
    screen = hands.screen("handing")
    counted.press(Key.Key_F6)
    for count, file_id in enumerate(files, start=1):
        counted.scan(file_id)
        counted.until(lambda wanted=count: len(screen.views) == wanted)
    counted.type("25")
    counted.press(Key.Key_F12)
    counted.until(lambda: screen.over)
    assert {app.status for app in apps(hands, files)} == {Status.HANDED_OVER}
    assert (counted.scans, counted.keys <= 12) == (5, True), counted.keys


def test_number_one_signed_file_by_hand(counted: Counted) -> None:
    hands = counted.hands
    file_id = hands.day(lambda day: day.signed())
    screen = hands.screen("numbering")
    hands.press(Key.Key_F5)
    counted.scan(file_id)
    counted.until(lambda: screen.file_id == file_id)
    serial = "001"
    counted.type(serial)
    counted.until(lambda: bool(apps(hands, [file_id])[0].number))
    counted.type("5")
    counted.press(Key.Key_F12)
    counted.until(lambda: apps(hands, [file_id])[0].status is Status.READY)
    assert (counted.scans, counted.keys) == (1, len(serial) + 2)


def test_record_paraf_for_20_files(counted: Counted) -> None:
    hands = counted.hands

    def pile(day: Day) -> list[str]:
        return [day.drafted(applicant=person(n, name=f"Pemohon {n}")) for n in range(100, 120)]

    files = hands.day(pile)
    hands.press(Key.Key_F4)
    counted.type("4")
    counted.press(Key.Key_F12)
    for count, file_id in enumerate(files, start=1):
        counted.scan(f"{file_id}01")
        counted.until(lambda wanted=count: _parafed(hands, files) == wanted)
    assert (counted.scans, counted.keys) == (20, 2)


def _parafed(hands: Hands, files: list[str]) -> int:
    done = [any(one.step.startswith("paraf") for one in app.passages) for app in apps(hands, files)]
    return sum(done)
