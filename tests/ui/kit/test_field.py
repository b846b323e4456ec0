"""Fields refuse and warn without taking away what was typed; digit boxes take digits only."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sikot_desk.ui.kit.digit_boxes import DigitBoxes
from sikot_desk.ui.kit.field import Field, FieldRow, Refusal
from sikot_desk.ui.kit.icons import Icon
from sikot_desk.ui.kit.scan_box import ScanBox

Shown = Callable[[QWidget], QWidget]


def test_only_optional_fields_say_so(qtbot: QtBot) -> None:
    needed, free = Field("Nama penerima"), Field("Catatan", optional=True)
    qtbot.addWidget(needed)
    qtbot.addWidget(free)
    assert needed.edit.accessibleName() == "Nama penerima"
    assert free.edit.accessibleName() == "Catatan (boleh kosong)"


def test_a_refused_field_keeps_its_text_and_gets_the_caret_back(shown: Shown) -> None:
    name, number = Field("Nama"), Field("Nomor STR")
    row = FieldRow(name, number)
    shown(row)
    number.set_text("0102 5")
    name.take_caret()
    row.refuse(number, "Nomor STR kurang satu angka.", "Ketik lagi. Belum ada yang berubah.")
    assert number.is_refused()
    assert number.text() == "0102 5"
    assert number.edit.hasFocus()
    assert row.message() == "Nomor STR kurang satu angka. Ketik lagi. Belum ada yang berubah."
    row.clear()
    assert not number.is_refused()
    assert number.text() == "0102 5"
    assert row.message() == ""


def test_a_warning_leaves_the_field_valid_and_one_key_accepts_it(shown: Shown) -> None:
    nik = Field("NIK pada KTP")
    row = FieldRow(nik)
    shown(row)
    accepted: list[str] = []
    row.warning_accepted.connect(accepted.append)
    row.warn("birth", "Tanggal lahir di NIK berbeda dari KTP.", "Alt+S", "KTP sudah dilihat")
    QApplication.processEvents()
    assert not nik.is_refused()
    QTest.keyClick(nik.edit, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert accepted == ["birth"]


def test_a_second_message_takes_the_place_of_the_first(shown: Shown) -> None:
    nik = Field("NIK")
    row = FieldRow(nik)
    shown(row)
    row.refuse(nik, "NIK kurang.", "Ketik lagi.")
    row.warn("x", "Boleh diteruskan.")
    assert row.message() == "Boleh diteruskan."
    assert not nik.is_refused()


def test_digits_fill_the_boxes_and_the_last_completes(shown: Shown) -> None:
    boxes = DigitBoxes(3, "Angka pada lembar")
    done: list[str] = []
    boxes.completed.connect(done.append)
    shown(boxes)
    QTest.keyClicks(boxes, "0x7")
    QTest.keyClick(boxes, Qt.Key.Key_Backspace)
    QTest.keyClicks(boxes, "79")
    QTest.keyClicks(boxes, "5")
    assert boxes.text() == "079"
    assert done == ["079"]


def test_a_refusal_leaves_when_its_own_field_is_typed_in(shown: Shown) -> None:
    name, number = Field("Nama"), Field("Nomor STR")
    row = shown(FieldRow(name, number))
    row.refuse(number, "Nomor STR kurang satu angka.", "Ketik lagi.")
    QTest.keyClick(name.edit, "a")
    assert number.is_refused()
    QTest.keyClick(number.edit, "1")
    assert not number.is_refused()
    assert row.message() == ""


def mark_of(row: FieldRow) -> int:
    """Where the refusal of a row begins."""
    (said,) = [one for one in row.findChildren(Refusal) if one.isVisibleTo(row)]
    (mark,) = said.findChildren(Icon)
    return mark.mapTo(row, QPoint()).x()


def test_a_refusal_stands_beneath_its_own_field(shown: Shown) -> None:
    window = QWidget()
    number, ends, other = Field("Nomor STR"), Field("Berlaku sampai"), Field("Terbit")
    row = FieldRow(number, ends, other)
    QVBoxLayout(window).addWidget(row)
    shown(window)

    def wide(width: int) -> None:
        window.resize(width, 140)
        QApplication.processEvents()

    wide(900)
    row.refuse(ends, "Masa berlaku STR sudah lewat.", "Periksa tanggalnya.")
    wide(901)
    assert mark_of(row) == ends.x() > 0
    wide(1200)
    assert mark_of(row) == ends.x()
    wide(430)
    assert row.width() < 430
    assert mark_of(row) == row.width() - 300 < ends.x()
    row.clear()
    row.refuse(number, "Nomor STR kurang satu angka.", "Ketik lagi.")
    wide(431)
    assert mark_of(row) == number.x() == 0


def test_refused_digits_stay_until_the_next_key(shown: Shown) -> None:
    boxes = DigitBoxes(3, "Angka pada lembar")
    shown(boxes)
    QTest.keyClicks(boxes, "097")
    boxes.refuse()
    assert boxes.is_refused()
    assert boxes.text() == "097"
    QTest.keyClicks(boxes, "0")
    assert boxes.text() == "0"
    assert not boxes.is_refused()


def test_a_pin_never_shows_its_digits(shown: Shown) -> None:
    one, other = DigitBoxes(6, "PIN", secret=True), DigitBoxes(6, "PIN", secret=True)
    shown(one)
    shown(other)
    one.set_text("111111")
    other.set_text("908234")
    one.clearFocus()
    other.clearFocus()
    assert one.grab().toImage() == other.grab().toImage()


def test_ctrl_k_puts_the_caret_into_the_scan_box_and_enter_commits(shown: Shown) -> None:
    window = QWidget()
    field = Field("Nama")
    box = ScanBox("Pindai, atau cari berkas")
    row = FieldRow(field, box)
    row.setParent(window)
    shown(window)
    field.take_caret()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert box.edit.hasFocus()
    found: list[str] = []
    box.committed.connect(found.append)
    QTest.keyClicks(box.edit, " 0096 ")
    QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert found == ["0096"]
