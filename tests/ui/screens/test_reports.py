"""Laporan by keys: months, figures and their files, lists, saving, and fixing a month."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sikot_desk.clock import WIB
from sikot_desk.domain import actions as a
from sikot_desk.ui.screens.reports.cards import spent
from sikot_desk.ui.screens.reports.reading import turned
from sikot_desk.ui.screens.reports.screen import Reports
from tests.desk.day import BUNDA, Day, person, unfit
from tests.ui.screens.hands import ALT, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key
AUGUST = datetime(2026, 8, 3, 9, 10, tzinfo=WIB)


def opened(hands: Hands, when: datetime = AUGUST) -> Reports:
    hands.now = when
    hands.press(Key.Key_F8)
    hands.settle()
    screen: Reports = hands.screen("reports")
    hands.qtbot.waitUntil(lambda: screen.seen is not None)
    return screen


def figures(screen: Reports) -> dict[str, str]:
    return {name: one.figure() for name, one in screen.balances.figures.items()}


def a_month(hands: Hands) -> str:
    """One permit handed over, and one file accepted and left."""

    def both(day: Day) -> str:
        file = day.handed()
        day.accepted(applicant=person(2), workplace=BUNDA)
        return file

    return str(hands.day(both))


def test_an_empty_month_is_nil_and_every_thing_has_a_name(hands: Hands) -> None:
    screen = opened(hands)
    assert set(figures(screen).values()) == {"0"}
    assert "NIHIL" in screen.late.accessibleName()
    assert screen.picker.state() == "Belum ditetapkan"
    assert nameless(hands.window) == []
    assert clipped(hands.window) == []
    assert not screen.balances.figures["issued"].isEnabled()


def test_the_figures_add_up_and_open_their_files(hands: Hands) -> None:
    file = a_month(hands)
    screen = opened(hands)
    assert screen.seen is not None
    assert figures(screen)["accepted"] == "2"
    assert figures(screen)["issued"] == "1"
    assert figures(screen)["remaining"] == "1"
    assert screen.balances.figures["issued"].accessibleName() == "1 izin terbit"
    screen.balances.figures["issued"].setFocus()
    hands.press(Key.Key_Return)
    assert screen.stack.currentWidget() is screen.files
    assert screen.files.table.chosen_code() == file
    hands.press(Key.Key_Return)
    assert hands.here == "file"


def test_escape_goes_back_from_files_to_figures_and_then_leaves(hands: Hands) -> None:
    a_month(hands)
    screen = opened(hands)
    screen.balances.figures["checked"].click()
    hands.settle()
    assert screen.stack.currentWidget() is screen.files
    hands.press(Key.Key_Escape)
    assert screen.stack.currentWidget() is not screen.files
    hands.press(Key.Key_Escape)
    assert hands.here == "home"


def test_page_keys_turn_the_months_no_further_than_there_are(hands: Hands) -> None:
    screen = opened(hands)
    assert screen.seen is not None
    assert screen.seen.month == "2026-07"
    hands.press(Key.Key_PageDown)
    assert screen.seen.month == "2026-08"
    assert screen.picker.state() == "Masih berjalan"
    assert not screen.picker.after.isEnabled()
    assert "belum berakhir" in screen.bar.note()
    hands.press(Key.Key_PageDown)
    assert screen.seen.month == "2026-08"
    for _again in range(14):
        hands.press(Key.Key_PageUp)
    assert screen.seen.month == screen.seen.earliest
    assert not screen.picker.before.isEnabled()


def test_a_bar_opens_its_files_by_arrows_and_by_a_click(hands: Hands) -> None:
    a_month(hands)
    screen = opened(hands)
    plot = screen.months.plot
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Key.Key_Return)
    assert screen.stack.currentWidget() is screen.files
    hands.press(Key.Key_Escape)
    screen.steps.plot.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Up)
    hands.press(Key.Key_Return)
    assert screen.stack.currentWidget() is screen.files
    hands.press(Key.Key_Escape)
    bar = max(
        (box for box in plot.plot().boxes if box.place == 11),  # type: ignore[union-attr]
        key=lambda box: box.x,
    )
    mm = 25.4 / plot.logicalDpiX()
    spot = plot.rect().topLeft()
    spot.setX(int((bar.x + bar.width / 2) / mm))
    spot.setY(plot.height() - 30)
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=spot)
    hands.settle()
    assert screen.files.table.model().rowCount() == 1
    assert "Juli 2026: diterima 2, terbit 1" in plot.accessibleDescription()


def test_reasons_are_ranked_and_open_their_files(hands: Hands) -> None:
    def returned(day: Day) -> str:
        file = day.received()
        day.does(a.Check(verdicts=unfit("ktp")), file)
        day.does(a.Return(), file)
        return file

    file = hands.day(returned)
    screen = opened(hands)
    assert screen.reasons.plot.isVisible()
    screen.reasons.plot.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Key.Key_Return)
    assert screen.files.table.chosen_code() == file


def test_the_penyelia_fixes_a_month_once(sit: Callable[..., Hands]) -> None:
    hands = sit("yusnidar")
    screen = opened(hands)
    hands.press(Key.Key_F12)
    assert screen.stack.currentWidget() is screen.fix
    assert clipped(hands.window) == []
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: screen.picker.state() == "Ditetapkan")
    assert hands.said == "Rekap Juli 2026 ditetapkan"
    assert not screen.bar.primary.isEnabled()
    assert "ditetapkan Yusnidar" in screen.bar.note()


def test_another_role_is_told_whose_task_it_is(sit: Callable[..., Hands]) -> None:
    hands = sit("sari")
    screen = opened(hands)
    assert not screen.bar.primary.isEnabled()
    assert screen.bar.note() == "dikerjakan Penyelia"


def test_late_recordings_call_for_a_numbered_amendment(hands: Hands) -> None:
    screen = opened(hands)
    hands.press(Key.Key_F12)
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: screen.picker.state() == "Ditetapkan")
    july = datetime(2026, 7, 31, 9, tzinfo=WIB)

    def late(day: Day) -> None:
        day.now = AUGUST
        file = day.received(occurred=july)
        day.does(a.Check(verdicts=unfit("ktp"), occurred=july), file)

    hands.day(late)
    screen.refresh()
    hands.settle()
    assert "Susulan setelah ditetapkan: 1 diperiksa" in screen.late.accessibleName()
    assert figures(screen)["checked"] == "0"
    hands.press(Key.Key_U, ALT)
    assert screen.files.table.model().rowCount() == 1
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_F12)
    hands.press(Key.Key_F12)
    assert screen.picker.state() == "Ditetapkan"
    hands.type("map darurat")
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(lambda: screen.picker.state() == "Perbaikan ke-1")
    assert figures(screen)["checked"] == "1"


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (Key.Key_D, "Daftar untuk Dinas Kesehatan"),
        (Key.Key_B, "Daftar izin yang akan berakhir"),
        (Key.Key_A, "Daftar izin belum diambil"),
        (Key.Key_N, "Daftar nomor batal"),
        (Key.Key_K, "Alasan pengembalian"),
        (Key.Key_J, "Diterima dan terbit menurut jenis"),
    ],
)
def test_each_list_is_a_key_away(hands: Hands, key: Qt.Key, said: str) -> None:
    screen = opened(hands)
    hands.press(key, ALT)
    assert screen.stack.currentWidget() is screen.list
    assert screen.list.table is not None
    assert screen.list.table.accessibleName() == said
    assert clipped(hands.window) == []


def test_the_list_is_saved_as_a_workbook_with_its_nik_whole(hands: Hands, tmp_path: Path) -> None:
    a_month(hands)
    screen = opened(hands)
    hands.press(Key.Key_D, ALT)
    hands.press(Key.Key_X, ALT)
    assert screen.stack.currentWidget() is screen.saving
    hands.type(str(tmp_path / "nowhere" / "daftar.xlsx"))
    hands.press(Key.Key_Return)
    assert screen.stack.currentWidget() is screen.saving
    place = tmp_path / "daftar.xlsx"
    screen.saving.field.set_text(str(place))
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(place.exists)
    hands.settle()
    assert screen.stack.currentWidget() is screen.list
    head, first = openpyxl.load_workbook(place).active.iter_rows(max_row=2, values_only=True)
    row = dict(zip(head, first, strict=True))
    assert row["NIK"] == "1471015708960003"
    assert row["Nomor STR"] == "16 05 5 2 2 23-0451187"


def test_the_recap_is_saved_as_csv(hands: Hands, tmp_path: Path) -> None:
    a_month(hands)
    opened(hands)
    hands.press(Key.Key_C, ALT)
    place = tmp_path / "rekap.csv"
    hands.screen("reports").saving.field.set_text(str(place))
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(place.exists)
    assert '"Berkas";"Izin terbit";"1"' in place.read_text("utf-8-sig")


def test_the_recap_is_printed(hands: Hands) -> None:
    opened(hands)
    hands.press(Key.Key_P, ALT)
    hands.qtbot.waitUntil(lambda: hands.here == "papers")


@pytest.mark.parametrize(("minutes", "said"), [(0, "0 mnt"), (59, "59 mnt"), (305, "5 j 05 m")])
def test_working_minutes_are_said_narrowly(minutes: int, said: str) -> None:
    assert spent(minutes) == said


@pytest.mark.parametrize(
    ("month", "step", "other"),
    [("2026-01", -1, "2025-12"), ("2026-12", 1, "2027-01"), ("2026-07", 0, "2026-07")],
)
def test_months_turn_over_the_years(month: str, step: int, other: str) -> None:
    assert turned(month, step) == other
