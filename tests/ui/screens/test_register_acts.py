"""The Register's filters, and what it found saved as a table."""

import csv
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.desk.day import Day, person
from tests.ui.screens.hands import ALT, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key


def three(day: Day) -> list[str]:
    return [
        day.handed(),
        day.ready(applicant=person(2, name="Mutiara Ramadhani")),
        day.received(applicant=person(7, name="Raja Iskandar")),
    ]


@pytest.fixture
def register(hands: Hands) -> Any:
    hands.day(three)
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
    assert register._results.text() == "3 berkas terakhir"


def test_kind_and_year_filter_too(hands: Hands, register: Any) -> None:
    choose(hands, register.filter.kind, 2)
    assert names(register) == []
    assert "saringan" in register.table._empty.accessibleName()
    choose(hands, register.filter.kind, 0)
    register.filter.clear()
    choose(hands, register.filter.year, 1)
    assert len(names(register)) == 3
    choose(hands, register.filter.year, 1)
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
    assert hands.said == "1 berkas tersimpan dalam CSV"
    head, row = saved(place)
    told = dict(zip(head, row, strict=True))
    assert told["NIK"] == "'1471015708960003"
    assert (told["Nama"], told["Keadaan"], told["Jenis"]) == ("Siti Rahmawati", "Berlaku", "Baru")
    assert told["Nomor izin"] == "503/SIKOT/001/DPMPTSP/2026"
    assert register.saving.isHidden()
    assert register.person.isVisible()


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


def test_nothing_found_is_not_saved(hands: Hands) -> None:
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
