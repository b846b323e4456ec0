"""Closing the window in the middle of things: nothing is half, nothing recorded is lost."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from sikot_desk.desk import opening
from sikot_desk.desk.session import Session
from sikot_desk.domain import actions as a
from sikot_desk.domain.trouble import Trouble
from tests.desk.day import Day, person
from tests.ui.screens.hands import ALT, Hands

Key = Qt.Key


def full(_session: Session) -> None:
    raise Trouble("disk_full")


def files_of(data: Path) -> int:
    with opening.open_register(data) as register:
        rows = register.rows("SELECT count(*) FROM applications")
    return int(rows[0][0])


def test_the_cross_closes_a_window_that_could_not_save(hands: Hands, data: Path) -> None:
    hands.day(lambda day: day.accepted())
    hands.ask.act(full, lambda _none: None)
    hands.qtbot.waitUntil(lambda: hands.window._dialog is not None)
    hands.window.close()
    assert not hands.ask._thread.is_alive()
    assert files_of(data) == 1


def test_closing_while_a_second_person_is_asked_leaves_the_act_undone(
    hands: Hands, data: Path
) -> None:
    file = hands.day(lambda day: day.numbered())
    hands.ask.do(a.Void(reason="salah nomor"), lambda _done: None, file)
    hands.qtbot.waitUntil(lambda: hands.window._second is not None)
    hands.window.close()
    with opening.open_register(data) as register:
        app = register.application(file)
    assert app is not None
    assert app.number


def test_closing_while_a_table_is_written_leaves_the_whole_file_or_none(
    hands: Hands, tmp_path: Path
) -> None:
    hands.day(lambda day: [day.accepted(applicant=person(n)) for n in range(3)])
    hands.press(Key.Key_F7)
    hands.press(Key.Key_X, ALT)
    place = tmp_path / "register.xlsx"
    saving = hands.screen("register").saving
    saving.field.set_text(str(place))
    saving.wanted.emit()
    hands.window.close()
    left = [one.name for one in tmp_path.iterdir() if "register.xlsx" in one.name]
    assert left in ([], ["register.xlsx"])


def test_a_report_that_is_being_saved_is_finished_before_the_window_goes(
    sit: Callable[..., Hands], tmp_path: Path
) -> None:
    hands = sit()
    hands.press(Key.Key_F8)
    hands.press(Key.Key_X, ALT)
    place = tmp_path / "rekap.xlsx"
    reports = hands.screen("reports")
    reports.saving.field.set_text(str(place))
    reports.saving.wanted.emit()
    hands.window.close()
    assert [one.name for one in tmp_path.iterdir() if "rekap" in one.name] == ["rekap.xlsx"]


def test_a_paper_whose_printer_was_not_chosen_is_offered_again(hands: Hands) -> None:
    file = hands.day(Day.accepted)
    hands.does(a.Draft(), file)
    hands.ask.do(a.Reprint(paper="lembar-kendali"), lambda _done: None, file)
    hands.settle()
    hands.press(Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    waiting = hands.screen("papers").table.model().rowCount()
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_F4)
    hands.press(Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert hands.screen("papers").table.model().rowCount() == waiting > 0
