"""The frame: places keep their keys, the rail folds, Esc and page keys are told."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame

from sikot_desk.ui.kit.banner import Trouble
from sikot_desk.ui.kit.tokens import SIZES
from tests.ui.conftest import OpenPage
from tests.ui.gallery_frame import FOOT, PLACES

OFFICE = QSize(1366, 690)


def test_every_place_answers_its_key(open_page: OpenPage) -> None:
    window = open_page("beranda", OFFICE)
    chosen: list[str] = []
    window.place_chosen.connect(chosen.append)
    for number in range(2, 10):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_F1 + number - 1))
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert chosen == [place.code for place in PLACES] + [FOOT[1].code]


def test_the_officer_is_changed_with_ctrl_l(open_page: OpenPage) -> None:
    window = open_page("berkas", OFFICE)
    wanted: list[bool] = []
    window.officer_change_wanted.connect(lambda: wanted.append(True))
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert wanted == [True]
    assert window.rail.officer.accessibleName().startswith("Dedi Saputra, Petugas Back Office")


def test_the_rail_folds_on_a_narrow_window_and_keeps_names_for_readers(
    open_page: OpenPage,
) -> None:
    window = open_page("berkas", OFFICE)
    assert window.rail.width() == SIZES.rail
    window.resize(SIZES.fold_rail_below - 1, 690)
    QApplication.processEvents()
    assert window.rail.width() == SIZES.rail_folded
    assert window.rail.entry("berjalan").accessibleName() == "Berkas Berjalan"
    assert window.rail.entry("berjalan").toolTip() == "Berkas Berjalan"


def test_a_file_lights_the_place_it_belongs_to(open_page: OpenPage) -> None:
    window = open_page("berkas", OFFICE)
    lit = [place.code for place in PLACES if window.rail.entry(place.code).isChecked()]
    assert lit == ["berjalan"]


def test_esc_and_page_keys_are_told(open_page: OpenPage) -> None:
    window = open_page("permohonan", OFFICE)
    back: list[bool] = []
    turned: list[int] = []
    window.back_wanted.connect(lambda: back.append(True))
    window.page_turned.connect(turned.append)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_PageDown)
    assert (back, turned) == ([True], [1])


def test_page_up_is_the_side_act_that_shows_it(open_page: OpenPage) -> None:
    window = open_page("permohonan", OFFICE)
    page = window.current_page()
    assert page is not None
    assert page.bar is not None
    chosen: list[str] = []
    page.bar.act_chosen.connect(chosen.append)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_PageUp)
    assert chosen == ["back"]


def test_the_banner_keeps_off_the_strip_of_a_page(open_page: OpenPage) -> None:
    window = open_page("permohonan", OFFICE)
    page = window.current_page()
    assert page is not None
    assert page.strip is not None
    window.banner.tell(Trouble("printer", "Printer belum siap.", "Pencatatannya tersimpan."))
    QApplication.processEvents()
    (said,) = window.banner.findChildren(QFrame, "warn")
    foot = said.mapTo(window, said.rect().bottomLeft()).y()
    assert page.strip.mapTo(window, QPoint()).y() - foot > SIZES.page_top


def test_a_page_puts_the_caret_where_it_begins(open_page: OpenPage) -> None:
    window = open_page("permohonan", OFFICE)
    assert window.hasFocus()


def test_search_is_told_from_the_header(open_page: OpenPage) -> None:
    window = open_page("berkas", OFFICE)
    wanted: list[str] = []
    window.search_wanted.connect(wanted.append)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.header.scan_box.edit.hasFocus()
    QTest.keyClicks(window.header.scan_box.edit, "sukarni")
    QTest.keyClick(window.header.scan_box.edit, Qt.Key.Key_Return)
    assert wanted == ["sukarni"]


def test_training_is_unmistakable(open_page: OpenPage) -> None:
    window = open_page("penomoran", OFFICE)
    strip = window.findChild(object, "training")
    assert strip is not None
    assert strip.isVisible()
    window.set_training("")
    assert not strip.isVisible()


def test_the_ring_follows_the_keyboard(open_page: OpenPage) -> None:
    window = open_page("berkas", OFFICE)
    page = window.current_page()
    assert page is not None
    assert page.bar is not None
    page.bar.primary.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.ring.isVisible()
    assert window.ring.widget() is page.bar.primary
    window.header.scan_box.take_caret()
    assert not window.ring.isVisible()
