"""Printing in one go: progress, stop between sheets, a printer or folder that fails, the rest."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from sikot_desk import config
from sikot_desk.config import Pc, Way
from sikot_desk.domain import actions as a
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui.screens.sheets.run import Stand
from sikot_desk.ui.screens.sheets.screen import Sheets
from sikot_desk.ui.spooling import Fate, no_print
from tests.desk.day import Day, person
from tests.ui.screens.hands import ALT, CTRL, Hands
from tests.ui.shelf import Shelf
from tests.ui.walks import clipped, nameless

Key = Qt.Key
PAPERS = ("blanko", "blanko-arsip", "lembar-kendali", "tanda-terima")
PC = Pc(papers={key: Way(printer="Loket") for key in PAPERS})


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


def three(day: Day) -> list[str]:
    return [day.accepted(applicant=person(n, name=f"Pemohon {n}")) for n in (1, 2, 3)]


@pytest.fixture
def at_sheets(sit: Callable[..., Hands], data: Any, shelf: Shelf) -> Callable[..., Hands]:
    """Three accepted files, and the screen of printing in one go."""

    def open_one(pc: Pc = PC) -> Hands:
        config.write(data / "pc.toml", pc)
        hands = sit()
        hands.screen("papers").printer._spooler = shelf
        hands.settle()
        hands.files = hands.day(three)
        hands.press(Key.Key_P, CTRL)
        hands.press(Key.Key_B, ALT)
        assert hands.here == "sheets"
        hands.qtbot.waitUntil(lambda: len(screen_of(hands).run.lines()) == 3)
        return hands

    return open_one


def screen_of(hands: Hands) -> Sheets:
    screen: Sheets = hands.screen("sheets")
    return screen


def stands(hands: Hands) -> list[Stand]:
    return [one.stand for one in screen_of(hands).run.lines()]


def over(hands: Hands) -> list[Stand]:
    """Wait until nothing runs."""
    hands.qtbot.waitUntil(lambda: not screen_of(hands).run.is_running, timeout=30_000)
    hands.settle()
    return stands(hands)


def words(hands: Hands) -> str:
    page = screen_of(hands).page
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def sheets(hands: Hands) -> list[int]:
    """How many blanko each file has, and that each was printed by an entry of its own."""
    apps = [
        hands.on_register(lambda session, one=one: session.register.application(one))
        for one in hands.files
    ]
    for app in apps:
        blanko = [one for one in app.prints if one.paper == "blanko"]
        assert len(blanko) == len(app.sheets)
        assert all(one.times == 1 for one in blanko)
    return [len(app.sheets) for app in apps]


def test_every_waiting_blanko_comes_out_each_with_its_entry(at_sheets, shelf: Shelf) -> None:
    hands = at_sheets()
    assert screen_of(hands).bar.primary.label() == "Cetak 3 berkas"
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    hands.press(Key.Key_F12)
    assert over(hands) == [Stand.OUT] * 3
    assert sheets(hands) == [1, 1, 1]
    assert len([one for one in shelf.took if one.title.startswith("Blanko SIKOT")]) == 3
    assert "3 dari 3 berkas keluar" in words(hands)
    assert hands.said == "Blanko yang menunggu: 3 berkas tercetak"
    assert clipped(hands.window) == []
    assert screen_of(hands).bar.primary.label() == "Selesai"
    hands.press(Key.Key_F12)
    assert hands.here == "papers"


def test_it_stops_between_two_sheets_and_goes_on_with_the_rest(at_sheets) -> None:
    hands = at_sheets()
    screen = screen_of(hands)
    screen.run.start()
    screen.proceed()
    assert screen.bar.note() == "berhenti sesudah lembar ini" or not screen.run.is_running
    assert over(hands) == [Stand.OUT, Stand.WAITS, Stand.WAITS]
    assert sheets(hands) == [1, 0, 0]
    assert screen.bar.primary.label() == "Lanjutkan, 2 berkas"
    hands.press(Key.Key_F12)
    assert over(hands) == [Stand.OUT] * 3
    assert sheets(hands) == [1, 1, 1]


def test_a_printer_that_is_gone_stops_the_run_and_what_failed_is_sent_again(
    at_sheets, shelf: Shelf
) -> None:
    hands = at_sheets()
    shelf.wrong["Loket"] = no_print("Loket", "printer dimatikan")
    hands.press(Key.Key_F12)
    assert over(hands) == [Stand.STOPPED, Stand.WAITS, Stand.WAITS]
    assert sheets(hands) == [1, 0, 0]
    assert "printer dimatikan" in words(hands)
    assert clipped(hands.window) == []
    shelf.wrong.clear()
    hands.press(Key.Key_F12)
    assert over(hands) == [Stand.OUT] * 3
    assert sheets(hands) == [1, 1, 1]
    assert len([one for one in shelf.took if one.title.startswith("Blanko SIKOT")]) == 3


def test_a_paused_printer_stops_the_run_and_nothing_is_printed_twice(
    at_sheets, shelf: Shelf
) -> None:
    hands = at_sheets()
    hands.screen("papers").printer._look_ms = 1
    shelf.queue = [no_print("Loket", "printer dijeda")] * 400 + [Fate.GONE] * 4000
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: Stand.STOPPED in stands(hands), timeout=30_000)
    over(hands)
    hands.qtbot.waitUntil(lambda: len(shelf.queue) <= 4000, timeout=30_000)
    for _again in range(4):
        hands.press(Key.Key_F12)
        if over(hands) == [Stand.OUT] * 3:
            break
    assert stands(hands) == [Stand.OUT] * 3
    assert sheets(hands) == [1, 1, 1]
    assert len([one for one in shelf.took if one.title.startswith("Blanko SIKOT")]) == 3


def test_a_full_folder_stops_the_run_and_the_missing_papers_are_made_later(at_sheets) -> None:
    hands = at_sheets()

    class Full:
        def take(self, paper: object) -> None:
            raise Trouble("papers_not_saved", folder="papers", detail="penuh")

    kept = hands.on_register(lambda session: session.counter.press)
    hands.on_register(lambda session: setattr(session.counter, "press", Full()))
    hands.press(Key.Key_F12)
    assert over(hands) == [Stand.STOPPED, Stand.WAITS, Stand.WAITS]
    assert "penuh" in words(hands)
    hands.on_register(lambda session: setattr(session.counter, "press", kept))
    hands.press(Key.Key_F12)
    assert over(hands) == [Stand.OUT] * 3
    assert sheets(hands) == [1, 1, 1]


def test_without_a_printer_it_says_where_to_choose_one(at_sheets) -> None:
    hands = at_sheets(Pc())
    hands.press(Key.Key_F12)
    assert over(hands)[0] is Stand.STOPPED
    assert "Printernya belum dipilih" in words(hands)


def test_receipts_of_today_are_printed_once_more(at_sheets, shelf: Shelf) -> None:
    hands = at_sheets()
    hands.type("2")
    assert screen_of(hands).title() == ("Cetak sekaligus", "Tanda terima hari ini")
    hands.press(Key.Key_F12)
    assert over(hands) == [Stand.OUT] * 3
    assert len(shelf.took) == 3
    hands.press(Key.Key_Escape)
    assert hands.here == "papers"


def test_a_file_that_is_no_longer_waiting_is_passed_by(at_sheets) -> None:
    hands = at_sheets()
    hands.does(a.Withdraw(reason="pindah kota"), hands.files[1])
    hands.press(Key.Key_F12)
    assert over(hands) == [Stand.OUT, Stand.PASSED, Stand.OUT]
    assert clipped(hands.window) == []


def test_the_officer_of_another_role_is_told_whose_it_is(
    sit: Callable[..., Hands], data: Any
) -> None:
    hands = sit("sari")
    hands.day(three)
    hands.press(Key.Key_P, CTRL)
    hands.press(Key.Key_B, ALT)
    hands.qtbot.waitUntil(lambda: len(screen_of(hands).run.lines()) == 3)
    assert screen_of(hands).bar.note() == "dikerjakan Petugas Back Office"
    hands.press(Key.Key_F12)
    assert stands(hands) == [Stand.WAITS] * 3


def test_closing_in_the_middle_leaves_nothing_half(at_sheets) -> None:
    hands = at_sheets()
    screen_of(hands).run.start()
    hands.window.close()
    assert not hands.ask._thread.is_alive()
