"""Tab walks every screen in reading order: down the page, and left to right within a row."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.screens.hands import Hands
from tests.ui.screens.test_looks import SHOWN, busy
from tests.ui.walks import tab_order

__all__ = ["busy"]
Key = Qt.Key


def walked(hands: Hands, steps: int) -> list[str]:
    """Press Tab and say which field has the caret after each."""
    found = []
    for _step in range(steps):
        hands.press(Key.Key_Tab)
        caret = QApplication.focusWidget()
        found.append(caret.accessibleName() if isinstance(caret, QWidget) else "")
    return found


def test_the_applicant_is_typed_from_field_to_field(hands: Hands) -> None:
    hands.press(Key.Key_F3)
    hands.type("1")
    assert walked(hands, 8) == [
        "Nama tanpa gelar",
        "Gelar depan (boleh kosong)",
        "Gelar belakang (boleh kosong)",
        "Tempat lahir",
        "Tanggal lahir",
        "Telepon (boleh kosong)",
        "Alamat sesuai identitas",
        "Pemohon sendiri",
    ]


def test_str_and_workplace_are_typed_from_field_to_field(hands: Hands) -> None:
    hands.press(Key.Key_F3)
    hands.type("1")
    hands.screen("intake").show_move(2)
    assert walked(hands, 7) == [
        "Tanggal terbit (boleh kosong)",
        "Berlaku sampai",
        "Nama tempat kerja",
        "Alamat tempat kerja",
        "Kelurahan (boleh kosong)",
        "Kecamatan (boleh kosong)",
        "ke-1",
    ]


@pytest.mark.parametrize("name", SHOWN)
def test_fields_follow_each_other_in_reading_order(busy: Hands, name: str) -> None:
    SHOWN[name](busy)
    page = busy.window.frame.current_page()
    assert page is not None
    inside = [
        one
        for one in tab_order(busy.window)
        if isinstance(one, QLineEdit) and page.isAncestorOf(one) and one.isVisible()
    ]
    places = [one.mapTo(page, QPoint(0, 0)) for one in inside]
    rows = [(round(place.y() / 12), place.x()) for place in places]
    assert rows == sorted(rows), [one.accessibleName() for one in inside]
