"""From an empty folder to the desk by keys: few of them, left and resumed, nothing half written."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from sikot_desk import app, config
from sikot_desk.db.check import check
from sikot_desk.desk import beginning, opening
from sikot_desk.paths import Data
from sikot_desk.ui.entrance import Entrance
from sikot_desk.ui.first_form import FirstForm
from sikot_desk.ui.making_page import MakingPage
from sikot_desk.ui.printing_cups import Cups
from sikot_desk.ui.recovery_notice import RecoveryNotice
from sikot_desk.ui.stage import Stage
from sikot_desk.ui.window import Window
from tests.desk.day import MONDAY
from tests.ui.walks import clipped, nameless

Key = Qt.Key
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
PIN, NAME = "284619", "Rina Marlina"
FEW = 12
"""Keys besides what must be typed, from the empty folder to Beranda."""
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
)


class Hand:
    """A hand on the keyboard of the program's own stage; it counts its keys."""

    def __init__(self, qtbot: QtBot, qt: QApplication, data: Data) -> None:
        self.qtbot, self.data, self.keys = qtbot, data, 0
        self.stage = Stage(qt, lambda: MONDAY)
        app._raise_curtain(self.stage, data)

    @property
    def shown(self) -> Any:
        return self.stage.shown

    def sees(self, kind: type) -> Any:
        self.qtbot.waitUntil(lambda: isinstance(self.shown, kind), timeout=60_000)
        self.qtbot.waitUntil(self.shown.isActiveWindow)
        assert (clipped(self.shown), nameless(self.shown)) == ([], [])
        return self.shown

    def press(self, key: Any, chord: Any = NONE) -> None:
        self.keys += 1
        window = self.shown
        QTest.keyClick(QApplication.focusWidget() or window, key, chord)
        if isinstance(window, (Window, Entrance)):
            self.qtbot.waitUntil(lambda: not window.scanner.held())

    def type(self, text: str) -> None:
        for letter in text:
            self.press(letter)

    def at(self, step: int) -> Any:
        """Wait for a step of Penyiapan, counted from 0, and give the screen."""
        window = self.shown

        def there() -> bool:
            screen = window.current
            return screen.code == "start" and screen.now == step and screen.setup is not None

        self.qtbot.waitUntil(there, timeout=60_000)
        screen = window.current
        self.qtbot.waitUntil(lambda: step >= 5 or screen.form is not None)
        self.qtbot.waitUntil(lambda: clipped(window) == [])
        assert nameless(window) == []
        return screen

    def again(self) -> None:
        """Close the window and start the program anew."""
        self.shown.close()
        self.stage.shown = None
        app._raise_curtain(self.stage, self.data)

    def make(self) -> Window:
        """Office and Admin as offered, the sheet, and the window."""
        self.sees(FirstForm)
        self.press(Key.Key_F12)
        self.admin()
        self.sees(RecoveryNotice)
        self.press(Key.Key_F12)
        window = self.sees(Window)
        assert isinstance(window, Window)
        return window

    def admin(self) -> None:
        self.type(NAME)
        self.press(Key.Key_Return)
        self.type(PIN)
        self.press(Key.Key_Return)
        self.type(PIN)
        self.press(Key.Key_F12)


@pytest.fixture
def hand(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hand]:
    monkeypatch.setattr(app.clock, "now", lambda: MONDAY)
    monkeypatch.setattr(Cups, "printers", lambda _self: ("Printer Loket", "Printer Label"))
    qapp.setQuitOnLastWindowClosed(False)
    made = Hand(qtbot, qapp, Data(tmp_path / "data"))
    yield made
    if made.shown is not None:
        made.shown.close()
    qapp.setQuitOnLastWindowClosed(True)
    if made.data.register.exists():
        with opening.open_register(made.data.folder) as register:
            assert check(register) == ()


def test_few_keys_lead_from_an_empty_folder_to_beranda(hand: Hand) -> None:
    window = hand.make()
    for step in range(1, 5):
        hand.at(step)
        hand.press(Key.Key_F12)
    hand.at(5)
    hand.press(Key.Key_F12)
    hand.qtbot.waitUntil(lambda: window.guard.is_locked)
    hand.qtbot.waitUntil(window.guard.sign_in.prover.boxes.hasFocus)
    hand.type(PIN)
    hand.qtbot.waitUntil(lambda: not window.guard.is_locked)
    assert window.current.code == "home"
    typed = len(NAME) + 3 * len(PIN)
    assert hand.keys - typed <= FEW
    assert beginning.read(hand.data) is None
    pc = config.read(hand.data.pc).pc
    assert pc.way("tanda-terima").printer == "Printer Loket"
    assert not pc.way("label-map").chosen


def test_what_is_typed_becomes_the_same_acts_as_in_pengaturan(hand: Hand) -> None:
    form = hand.sees(FirstForm)
    form.form.set_texts({"short_name": "DPMPTSP Dumai", "city": "Dumai"})
    logo = hand.data.folder.parent / "logo.svg"
    logo.write_text(LOGO)
    form.form.set_texts({"emblem": str(logo)})
    hand.press(Key.Key_F12)
    hand.admin()
    hand.sees(RecoveryNotice)
    hand.press(Key.Key_F12)
    hand.sees(Window)
    officials = hand.at(1)
    officials.form.form.set_texts({"ahli_muda.name": "Yulia Rahmi", "ahli_muda.since": "2-1-2024"})
    hand.press(Key.Key_F12)
    people = hand.at(2)
    pin = people.form.form.controls["0.pin"].text()
    people.form.form.set_texts({"0.name": "Sari Oktaviani"})
    hand.press(Key.Key_F12)
    numbers = hand.at(3)
    numbers.form.form.set_texts({"permit.start": "118"})
    hand.press(Key.Key_F12)
    hand.at(4)
    hand.press(Key.Key_W, ALT)
    hand.at(5)
    hand.shown.close()
    with opening.open_register(hand.data.folder) as register:
        office = register.office()
        assert office.identity is not None
        assert (office.identity.city, office.identity.short_name) == ("Dumai", "DPMPTSP Dumai")
        assert office.emblem
        assert [one.name for one in office.in_post("ahli_muda", MONDAY.date())] == ["Yulia Rahmi"]
        assert office.user("sari") is not None
        assert max(one.start for one in office.formats) == 118
        acts = [register.entry(seq) for seq in range(1, register.head.seq + 1)]
        mine = {one.act for one in acts if one and one.officer != opening.FOUNDER}
        assert {"office_set", "emblem_set", "official_set", "user_added", "pin_reset"} <= mine
        assert "number_format_set" in mine
    assert pin.isdigit()


def test_it_is_left_at_the_office_and_goes_on_with_what_was_typed(hand: Hand) -> None:
    form = hand.sees(FirstForm)
    form.form.set_texts({"city": "Dumai"})
    hand.again()
    assert not hand.data.register.exists()
    again = hand.sees(FirstForm)
    assert again is not form
    assert again.form.texts()["city"] == "Dumai"


def test_it_is_left_half_way_and_goes_on_where_one_was(hand: Hand) -> None:
    hand.make()
    hand.at(1)
    hand.press(Key.Key_F12)
    hand.at(2)
    hand.press(Key.Key_F12)
    numbers = hand.at(3)
    numbers.form.form.set_texts({"permit.start": "77"})
    hand.again()
    entrance = hand.sees(Entrance)
    hand.qtbot.waitUntil(lambda: entrance.scanner is not None)
    hand.qtbot.waitUntil(entrance.sign_in.prover.boxes.hasFocus)
    hand.type(PIN)
    hand.qtbot.waitUntil(lambda: isinstance(hand.shown, Window), timeout=60_000)
    again = hand.at(3)
    assert again.form.form.texts()["permit.start"] == "77"


def told(screen: Any) -> list[str]:
    """What the list of steps says: each with what stands beside it."""
    rows = [screen._list.itemAt(n).widget() for n in range(screen._list.count())]
    return [" ".join(one.text() for one in row.findChildren(QLabel) if one.text()) for row in rows]


def test_a_step_passed_over_says_so_and_is_no_tick(hand: Hand) -> None:
    hand.make()
    screen = hand.at(1)
    hand.press(Key.Key_W, ALT)
    hand.at(2)
    names = [one.name for one in screen.steps]
    assert told(screen) == [names[0], f"{names[1]} dilewati", *names[2:], "Selesai"]
    kept = beginning.read(hand.data)
    assert kept is not None
    assert (kept.done, kept.skipped) == ((beginning.OFFICE,), (screen.steps[1].code,))
    hand.press(Key.Key_Escape)
    hand.at(1)
    hand.press(Key.Key_F12)
    hand.at(2)
    assert told(screen)[1] == names[1]


def test_esc_leads_back_and_out_and_the_banner_leads_in_again(hand: Hand) -> None:
    window = hand.make()
    hand.at(1)
    hand.press(Key.Key_Escape)
    hand.at(0)
    hand.press(Key.Key_Escape)
    hand.qtbot.waitUntil(lambda: window.current.code == "home")
    hand.press(Key.Key_M, ALT)
    hand.at(0)


def test_a_no_stands_beside_its_field_and_typed_text_stays(hand: Hand) -> None:
    form = hand.sees(FirstForm)
    form.form.set_texts({"city": "", "emblem": ""})
    hand.press(Key.Key_F12)
    assert form.form.field("city").is_refused()
    form.form.set_texts({"city": "Pekanbaru", "emblem": str(hand.data.folder / "tidak-ada.png")})
    hand.press(Key.Key_F12)
    assert form.form.field("emblem").is_refused()
    form.form.set_texts({"emblem": "", "dinas": ""})
    hand.press(Key.Key_F12)
    assert form.form._rows["dinas"].message()
    form.form.set_texts({"dinas": "DINAS"})
    hand.press(Key.Key_F12)
    hand.admin()
    hand.sees(RecoveryNotice)
    hand.press(Key.Key_F12)
    hand.sees(Window)
    officials = hand.at(1)
    officials.form.form.set_texts(
        {"sekretaris.name": "Nurhayati", "sekretaris.since": "31-31-2026"}
    )
    hand.press(Key.Key_F12)
    assert officials.form.form.field("sekretaris.since").is_refused()
    hand.press(Key.Key_W, ALT)
    people = hand.at(2)
    people.form.form.set_texts({"1.name": "Dimas", "1.pin": "123456"})
    hand.press(Key.Key_F12)
    assert people.form.form.field("1.pin").is_refused()
    hand.press(Key.Key_W, ALT)
    numbers = hand.at(3)
    numbers.form.form.set_texts({"permit.template": "tanpa nomor urut"})
    hand.press(Key.Key_F12)
    hand.qtbot.waitUntil(numbers.form.form.field("permit.template").is_refused)
    assert numbers.form.form.texts()["permit.template"] == "tanpa nomor urut"


def test_coba_dulu_leads_to_training_and_back_to_the_first_form(hand: Hand) -> None:
    hand.sees(FirstForm)
    hand.press(Key.Key_C, ALT)
    hand.qtbot.waitUntil(lambda: isinstance(hand.shown, MakingPage))
    hand.again()
    hand.sees(FirstForm)


def test_typed_text_that_cannot_be_read_begins_anew(tmp_path: Path) -> None:
    data = Data(tmp_path)
    assert beginning.read(data) is None
    (tmp_path / "penyiapan.json").write_text("{")
    assert beginning.read(data) == beginning.Progress()
    beginning.keep(data, beginning.Progress().with_typed("numbers", {"a": "1"}).with_done("office"))
    kept = beginning.read(data)
    assert kept is not None
    assert (kept.done, kept.texts) == (("office",), {"numbers": {"a": "1"}})
    assert kept.with_done("numbers").texts == {}
    beginning.end(data)
    assert beginning.read(data) is None
