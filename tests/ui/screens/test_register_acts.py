"""The Register's filters, and what it found saved as a table."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from sikot_desk.ui.screens.register import screen
from tests.desk.day import Day, person
from tests.ui.screens.hands import ALT, After, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key


def three(day: Day) -> list[str]:
    return [
        day.handed(),
        day.ready(applicant=person(2, name="Mutiara Ramadhani")),
        day.received(applicant=person(7, name="Raja Iskandar")),
    ]


@pytest.fixture
def hands(after: After) -> Hands:
    return after(three)


@pytest.fixture
def register(hands: Hands) -> Any:
    hands.press(Key.Key_F7)
    return hands.screen("register")


def names(register: Any) -> list[str]:
    model = register.table.model()
    return [model.row(n).cells[1].text for n in range(model.rowCount())]


def choose(hands: Hands, drop: Any, downs: int) -> None:
    """Choose by the keyboard: into the list, down, and take it."""
    drop.setFocus()
    for _step in range(downs):
        hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    settle(hands)


def settle(hands: Hands) -> None:
    hands.qtbot.waitUntil(lambda: not hands.screen("register")._soon.isActive())
    hands.settle()


def test_a_filter_lets_its_own_pass_and_esc_takes_it_away(hands: Hands, register: Any) -> None:
    choose(hands, register.filter.state, 2)
    assert names(register) == ["Mutiara Ramadhani"]
    assert register._results.text() == "1 hasil"
    assert nameless(hands.window) == []
    assert clipped(hands.window) == []
    hands.press(Key.Key_Escape)
    settle(hands)
    assert len(names(register)) == 3
    assert register._results.text() == "3 berkas"


def test_kind_and_time_of_arrival_filter_too(hands: Hands, register: Any) -> None:
    choose(hands, register.filter.kind, 2)
    assert names(register) == []
    assert "saringan" in register.table._empty.accessibleName()
    choose(hands, register.filter.kind, 0)
    register.filter.clear()
    choose(hands, register.filter.period, 1)
    assert len(names(register)) == 3
    choose(hands, register.filter.period, 1)
    assert names(register) == []


def saved(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as source:
        return list(csv.reader(source, delimiter=";"))


def test_what_was_found_is_saved_as_text(hands: Hands, register: Any, tmp_path: Path) -> None:
    choose(hands, register.filter.state, 3)
    hands.press(Key.Key_C, ALT)
    assert register.saving.field.edit.hasFocus()
    assert register.saving.place().endswith("register-2026-07-06.csv")
    assert clipped(hands.window) == []
    place = tmp_path / "tabel.csv"
    hands.type(str(place))
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: hands.said != "")
    assert hands.said == "1 berkas tersimpan dalam tabel.csv"
    head, row = saved(place)
    told = dict(zip(head, row, strict=True))
    assert told["NIK"] == "'1471015708960003"
    assert (told["Nama"], told["Keadaan"], told["Jenis"]) == ("Siti Rahmawati", "Berlaku", "Baru")
    assert told["Nomor izin"] == "503/SIKOT/001/DPMPTSP/2026"
    assert register.saving.isHidden()
    assert register.person.isVisible()


def test_every_filter_stands_in_its_list(hands: Hands, register: Any) -> None:
    for drop, place, there in (
        (register.filter.state, 6, []),
        (register.filter.state, 7, ["Raja Iskandar"]),
        (register.filter.period, 10, ["Raja Iskandar", "Mutiara Ramadhani", "Siti Rahmawati"]),
        (register.filter.ending, 4, []),
        (register.filter.kecamatan, 1, []),
        (register.filter.order, 1, ["Siti Rahmawati", "Mutiara Ramadhani", "Raja Iskandar"]),
        (register.filter.order, 2, ["Mutiara Ramadhani", "Siti Rahmawati", "Raja Iskandar"]),
    ):
        register.filter.clear()
        choose(hands, drop, place)
        said = (drop.accessibleName(), drop.currentText())
        assert sorted(names(register)) == sorted(there), said
        if drop is register.filter.order:
            assert names(register) == there, said
    assert clipped(hands.window) == []


def test_a_workbook_keeps_a_number_s_zeros(hands: Hands, register: Any, tmp_path: Path) -> None:
    hands.press(Key.Key_X, ALT)
    assert register.saving.place().endswith("register-2026-07-06.xlsx")
    hands.type(str(tmp_path / "tabel.xlsx"))
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(lambda: hands.said != "")
    assert hands.said == "3 berkas tersimpan dalam tabel.xlsx"
    page = load_workbook(tmp_path / "tabel.xlsx").active
    head, *rows = page.iter_rows(values_only=True)
    assert page.title == "Register"
    assert {len(row[head.index("NIK")]) for row in rows} == {16}
    assert all(isinstance(cell, str) for row in rows for cell in row if cell is not None)


def test_a_long_table_comes_in_pages_and_may_be_cancelled(
    hands: Hands, register: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "_WRITTEN", 1)
    place = tmp_path / "tabel.csv"
    hands.press(Key.Key_C, ALT)
    hands.type(str(place))
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: hands.said != "")
    assert [row[3] for row in saved(place)[1:]] == [
        "Raja Iskandar", "Mutiara Ramadhani", "Siti Rahmawati",
    ]  # fmt: skip
    gave = []
    monkeypatch.setattr(register, "_read_table", lambda writing, _wanted: gave.append(writing))
    hands.press(Key.Key_X, ALT)
    hands.type(str(tmp_path / "batal.xlsx"))
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: bool(gave))
    assert register.bar.note() == "sedang menyimpan, 0 berkas"
    assert clipped(hands.window) == []
    hands.press(Key.Key_Escape)
    gave[0]._thread.join(10)
    assert [one.name for one in tmp_path.iterdir() if "batal" in one.name] == []
    assert register.saving.isHidden()
    assert register.bar.note() == ""


def test_columns_are_chosen_by_the_keyboard(hands: Hands, register: Any) -> None:
    table = register.table
    assert table.isColumnHidden(2)
    hands.press(Key.Key_K, ALT)
    assert clipped(hands.window) == []
    assert nameless(hands.window) == []
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Space)
    assert not table.isColumnHidden(2)
    assert table.model().row(0).cells[2].text == "1471••••••••0007"
    hands.press(Key.Key_Escape)
    assert register.person.isVisible()
    assert hands.here == "register"


def test_further_files_are_read_as_one_scrolls(
    sit: Callable[..., Hands], monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = sit()
    hands.day(
        lambda day: [day.received(applicant=person(n, name=f"Ani {n:03d}")) for n in range(75)]
    )
    monkeypatch.setattr(screen, "_NEXT", 10)
    hands.press(Key.Key_F7)
    register = hands.screen("register")
    hands.qtbot.waitUntil(lambda: register._results.text() == "75 berkas")
    assert register.table.model().rowCount() == 60
    register.table.scrollToBottom()
    hands.qtbot.waitUntil(lambda: register.table.model().rowCount() == 70)
    register.table.scrollToBottom()
    hands.qtbot.waitUntil(lambda: register.table.model().rowCount() == 75)
    assert len(set(names(register))) == 75


def test_what_cannot_be_saved_is_said_beside_the_field(
    hands: Hands, register: Any, tmp_path: Path
) -> None:
    there = tmp_path / "ada.csv"
    there.write_text("milik orang")
    for text, said in (
        (str(there), "sudah ada"),
        ("tabel.csv", "bukan nama berkas"),
        (str(tmp_path / "x" / "a.csv"), "Foldernya tidak ada"),
    ):
        if register.saving.isHidden():
            hands.press(Key.Key_C, ALT)
        register.saving.field.take_caret()
        hands.type(text)
        hands.press(Key.Key_Return)
        hands.qtbot.waitUntil(
            lambda said=said: said in register.saving.form._rows["file"].message()
        )
        assert register.saving.place() == text
        assert clipped(hands.window) == []
    assert there.read_text() == "milik orang"
    hands.press(Key.Key_Escape)
    assert register.saving.isHidden()
    assert hands.here == "register"


def test_nothing_found_is_not_saved(sit: Callable[..., Hands]) -> None:
    hands = sit()
    hands.press(Key.Key_F7)
    hands.press(Key.Key_C, ALT)
    assert hands.screen("register").saving.isHidden()


def test_a_folder_may_be_chosen(hands: Hands, register: Any, tmp_path: Path) -> None:
    hands.press(Key.Key_C, ALT)
    hands.press(Key.Key_T, ALT)
    hands.qtbot.waitUntil(lambda: hands.window.findChild(QFileDialog) is not None)
    dialog = hands.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "dipilih.csv"))
    dialog.close()
    assert register.saving.place() == str(tmp_path / "dipilih.csv")
