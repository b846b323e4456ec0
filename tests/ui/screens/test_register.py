"""The Register: found while typing, misspelt too, opened by keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.desk.day import BUNDA, Day, person
from tests.ui.screens.hands import Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key


def three(day: Day) -> list[str]:
    return [
        day.handed(),
        day.accepted(applicant=person(2, name="Mutiara Ramadhani"), workplace=BUNDA),
        day.received(applicant=person(7, name="T. Raja Muhammad Iskandar Zulkarnain Alamsyah")),
    ]


def names(hands: Hands) -> list[str]:
    model = hands.screen("register").table.model()
    rows = [model.row(n) for n in range(model.rowCount())]
    return [row.cells[0 if row.group else 1].text for row in rows]


def search(hands: Hands, text: str) -> None:
    hands.press(Key.Key_F7)
    hands.type(text)
    hands.qtbot.waitUntil(lambda: not hands.screen("register")._soon.isActive())
    hands.settle()


def test_an_empty_register_says_so(hands: Hands) -> None:
    hands.press(Key.Key_F7)
    register = hands.screen("register")
    assert register.table.model().rowCount() == 0
    assert register.bar.note() == "tidak ada berkas yang dipilih"
    assert clipped(hands.window) == []
    assert nameless(hands.window) == []


def test_without_words_the_latest_stand_first(hands: Hands) -> None:
    hands.day(three)
    hands.press(Key.Key_F7)
    assert [name.split()[0] for name in names(hands)] == ["T.", "Mutiara", "Siti"]
    assert clipped(hands.window) == []


def test_words_are_found_and_marked_as_they_are_typed(hands: Hands) -> None:
    hands.day(three)
    search(hands, "rama")
    assert names(hands) == ["Mutiara Ramadhani"]
    assert hands.screen("register").table.model().row(0).cells[1].found == ((8, 4),)


def test_a_misspelt_name_says_that_it_is_only_like_it(hands: Hands) -> None:
    hands.day(three)
    search(hands, "siti rahmwati")
    assert names(hands)[0].startswith("Tidak ada yang ditulis persis begitu.")
    assert names(hands)[1:] == ["Siti Rahmawati"]


def test_nothing_found_says_what_to_try(hands: Hands) -> None:
    hands.day(three)
    search(hands, "qqzzxx")
    assert names(hands) == []
    assert "qqzzxx" in hands.screen("register").table._empty.accessibleName()


def test_the_side_card_tells_the_permits_of_the_chosen_person(hands: Hands) -> None:
    hands.day(three)
    search(hands, "siti")
    card = hands.screen("register").person
    said = [label.text() for label in card.findChildren(QLabel)]
    assert "Siti Rahmawati, A.Md.OT." in said
    assert "1471••••••••0003" in said
    assert "503/SIKOT/001/DPMPTSP/2026, berlaku" in said


def test_arrows_choose_and_enter_opens(hands: Hands) -> None:
    files = hands.day(three)
    hands.press(Key.Key_F7)
    wanted: list[str] = []
    hands.screen("register").file_wanted.disconnect()
    hands.screen("register").file_wanted.connect(wanted.append)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Up)
    hands.press(Key.Key_F12)
    assert wanted == [files[1], files[2]]


def test_esc_empties_the_box_before_it_leaves(hands: Hands) -> None:
    search(hands, "siti")
    hands.press(Key.Key_Escape)
    assert (hands.here, hands.screen("register").box.text()) == ("register", "")
    hands.press(Key.Key_Escape)
    assert hands.here == "home"


def test_more_is_read_when_the_end_comes_into_view(hands: Hands) -> None:
    hands.day(lambda day: [day.received(applicant=person(n)) for n in range(70)])
    hands.press(Key.Key_F7)
    table = hands.screen("register").table
    assert table.model().rowCount() == 60
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    hands.settle()
    assert table.model().rowCount() == 70
