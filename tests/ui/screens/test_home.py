"""Beranda: what it shows of a day, and every way out of it by keys."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from sikot_desk.clock import WIB
from sikot_desk.domain import actions as a
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.kit.pill import PillLabel
from sikot_desk.ui.screens.home.screen import Home
from tests.desk.day import Day, person, unfit
from tests.ui.screens.hands import TEN, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key


def titles(hands: Hands) -> list[str]:
    model = hands.screen("home").tasks.model()
    return [model.row(n).cells[0].text for n in range(model.rowCount())]


def test_an_empty_day_says_so_everywhere(hands: Hands) -> None:
    home = hands.screen("home")
    assert [card.step.waiting for card in home.flow.cards()] == [0] * 9
    assert titles(hands) == []
    assert clipped(hands.window) == []
    assert nameless(hands.window) == []
    assert hands.caret() is home.box.edit


def claims(home: Home) -> str:
    """Everything Beranda says at this moment, without what is hidden."""
    shown = [one for one in home.page.findChildren(QLabel) if one.isVisibleTo(home.page)]
    pills = [one for one in home.page.findChildren(PillLabel) if one.isVisibleTo(home.page)]
    return " ".join([one.text() for one in shown] + [one.accessibleName() for one in pills])


FALSE = ("terlambat", "Tidak ada yang menunggu", "Tidak ada yang jatuh tempo", "Semua sudah")


def test_before_the_first_answer_nothing_is_claimed(qtbot: QtBot) -> None:
    home = Home(Ask(lambda: pytest.fail("nothing is opened")))
    qtbot.addWidget(home.page)
    home.page.resize(1150, 600)
    home.page.show()
    said = claims(home)
    assert [one for one in FALSE if one in said] == []
    assert said.count("Sedang dibaca") == 4


def test_a_failed_first_read_says_so_and_a_later_one_mends_it(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(hands.ask)
    hands.qtbot.addWidget(home.page)
    home.page.resize(1150, 600)
    home.page.show()

    def fails(_session: object) -> None:
        raise Trouble("register_damaged", detail="tidak terbaca")

    with monkeypatch.context() as patch:
        patch.setattr("sikot_desk.ui.screens.home.screen.read", fails)
        home.refresh()
        hands.settle()
    said = claims(home)
    assert [one for one in FALSE if one in said] == []
    assert said.count("Belum terbaca") == 4
    assert len(hands.window.frame.banner.troubles()) == 1
    home.refresh()
    hands.settle()
    assert "Tidak ada yang menunggu" in claims(home)
    assert "Belum terbaca" not in claims(home)


def test_the_flow_counts_files_and_tints_the_steps_of_my_role(
    sit: Callable[..., Hands],
) -> None:
    hands = sit("sari")
    hands.day(lambda day: [day.accepted(applicant=person(n)) for n in range(2)])
    hands.screen("home").refresh()
    hands.settle()
    cards = hands.screen("home").flow.cards()
    assert cards[2].step.waiting == 2
    assert [card.step.mine for card in cards].count(True) == 3
    assert titles(hands) == []


def _piles(day: Day) -> None:
    day.received(applicant=person(1, name="Winda Oktaviani"), drop_off=True)
    file = day.received(applicant=person(2, name="Sukarni"))
    day.does(a.Check(verdicts=unfit("ktp")), file)
    day.accepted(applicant=person(3))
    day.drafted(applicant=person(4))
    day.signed(applicant=person(5))
    day.ready(applicant=person(6, name="Rahmi Yulianti"))


def test_tasks_are_sentences_oldest_first(hands: Hands) -> None:
    hands.day(_piles)
    hands.at(TEN + timedelta(hours=5))
    hands.screen("home").refresh()
    hands.settle()
    assert titles(hands) == [
        "Periksa berkas titipan: Winda Oktaviani",
        "Kembalikan berkas: Sukarni",
        "Cetak blanko: 1 berkas",
        "Catat paraf Ahli Muda: 1 berkas",
        "Beri nomor: 1 berkas",
        "Beri tahu 1 pemohon: izin siap diambil",
    ]


def test_a_task_of_a_step_opens_its_queue_by_keys(hands: Hands) -> None:
    hands.day(lambda day: day.accepted())
    hands.screen("home").refresh()
    hands.settle()
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    assert hands.here == "queue"
    assert hands.window.frame.header.title() == "Berkas Berjalan"
    assert hands.screen("queue").files.model().rowCount() == 1
    hands.press(Key.Key_Escape)
    assert hands.here == "home"


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_a_call_is_recorded_with_two_keys(hands: Hands) -> None:
    file = hands.day(lambda day: day.ready())
    hands.at(TEN + timedelta(hours=5))
    home = hands.screen("home")
    home.refresh()
    hands.settle()
    home.untold.setFocus()
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    hands.type("1")
    assert hands.said == "Siti Rahmawati sudah diberi tahu, tercatat"
    view = hands.on_register(lambda session: session.board().file(file))
    assert [one.reached for one in view.app.told] == [True]
    assert home.untold.model().rowCount() == 0


def test_late_files_stand_in_the_flow_and_by_name(hands: Hands) -> None:
    hands.day(lambda day: day.accepted())
    hands.at(TEN + timedelta(days=4))
    home = hands.screen("home")
    home.refresh()
    hands.settle()
    assert home.flow.cards()[2].step.late == 1
    assert "Terlambat" in home.due.model().row(0).cells[1].pill.text
    assert clipped(hands.window) == []


def test_the_fifty_most_pressing_files_are_named_and_the_rest_is_one_step_away(
    hands: Hands,
) -> None:
    hands.day(lambda day: [day.accepted(applicant=person(n)) for n in range(52)])
    hands.at(TEN + timedelta(days=4))
    home = hands.screen("home")
    home.refresh()
    hands.settle()
    assert home.due.model().rowCount() == 51
    assert home.due.model().row(50).cells[0].text == "2 berkas lagi"
    home.due.setFocus()
    hands.press(Key.Key_Return)
    assert hands.here == "file"
    hands.press(Key.Key_F2)
    home.due.setFocus()
    home.due.selectRow(50)
    hands.press(Key.Key_Return)
    assert hands.here == "queue"


def test_a_number_typed_opens_its_file_or_searches(hands: Hands) -> None:
    hands.day(lambda day: day.accepted())
    hands.type("siti")
    hands.press(Key.Key_Return)
    assert hands.here == "register"
    assert hands.screen("register").table.model().rowCount() == 1


def test_a_half_filled_form_is_offered(hands: Hands) -> None:
    kept = {"texts": {"applicant.name": "Winda"}, "kind": "baru", "reasons": {}, "step": 1}
    hands.on_register(lambda session: session.keep_draft("intake-1", kept))
    hands.screen("home").refresh()
    hands.settle()
    assert titles(hands) == ["Lanjutkan permohonan: Winda"]


def test_a_copy_of_the_register_is_made_from_its_row(hands: Hands) -> None:
    home = hands.screen("home")
    home.state.setFocus()
    hands.press(Key.Key_Return)
    assert hands.said.startswith("Cadangan register-")
    assert len(list(hands.data.backups.glob("*.db"))) == 1
    assert home.state.model().row(0).cells[1].text != "belum ada"


def test_the_other_lists_open_their_files_and_steps(hands: Hands) -> None:
    file = hands.day(lambda day: day.ready())
    hands.at(TEN + timedelta(hours=5))
    home = hands.screen("home")
    home.refresh()
    hands.settle()
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    assert hands.caret() is home.untold
    home.flow.cards()[8].click()
    hands.settle()
    assert (hands.here, hands.screen("queue").files.model().row(0).code) == ("queue", file)


def test_a_ramadan_without_hours_is_told_before_it_begins(hands: Hands) -> None:
    hands.at(datetime(2027, 1, 20, 9, 0, tzinfo=WIB))
    hands.window.go("home")
    hands.settle()
    home = hands.screen("home")
    rows = [home.state.model().row(n) for n in range(home.state.model().rowCount())]
    (row,) = (one for one in rows if one.code == "calendar")
    assert [cell.text for cell in row.cells] == ["Jam Ramadan", "belum diisi"]
    home.state.choose("calendar")
    home.state.setFocus()
    hands.press(Key.Key_Return)
    assert hands.here == "settings"
