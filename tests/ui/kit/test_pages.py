"""Whole pages of the kit, walked on the screens an office has: nothing cut, everything named."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea

from sikot_desk.ui.kit import lettering
from sikot_desk.ui.kit.button import Button, Rank
from tests.ui.conftest import OpenPage
from tests.ui.gallery import PAGES
from tests.ui.walks import buttons, clipped, nameless, tab_order

OFFICE, TALL, AT_150, AT_200 = QSize(1366, 690), QSize(1920, 1000), QSize(910, 460), QSize(683, 345)
FITTING = ("beranda", "permohonan", "alasan", "berkas", "register", "gagal_simpan")


@pytest.mark.parametrize("size", [OFFICE, TALL, AT_150, AT_200], ids=["100", "tall", "150", "200"])
@pytest.mark.parametrize("name", PAGES)
def test_no_word_is_cut(open_page: OpenPage, name: str, size: QSize) -> None:
    window = open_page(name, size)
    assert window.size() == size
    assert clipped(window) == []


@pytest.mark.parametrize("name", FITTING)
def test_a_page_fits_an_office_screen_without_scrolling(open_page: OpenPage, name: str) -> None:
    window = open_page(name, OFFICE)
    page = window.current_page()
    assert page is not None
    area = page.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() == 0
    assert area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("name", PAGES)
def test_a_narrow_page_scrolls_only_downwards(open_page: OpenPage, name: str) -> None:
    window = open_page(name, AT_150)
    page = window.current_page()
    assert page is not None
    area = page.findChild(QScrollArea)
    assert area is not None
    assert area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("name", PAGES)
def test_every_control_has_a_name(open_page: OpenPage, name: str) -> None:
    assert nameless(open_page(name, OFFICE)) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_at_most_one_blue_button(open_page: OpenPage, name: str) -> None:
    window = open_page(name, OFFICE)
    page = window.current_page()
    assert page is not None
    blue = [b for b in buttons(page) if isinstance(b, Button) and b.rank is Rank.PRIMARY]
    assert len(blue) == 1


@pytest.mark.parametrize("name", PAGES)
def test_a_button_that_is_off_says_why(open_page: OpenPage, name: str) -> None:
    window = open_page(name, OFFICE)
    for button in buttons(window):
        assert button.isEnabled() or button.accessibleDescription() not in ("", "F12")


def test_tab_visits_rail_then_header_then_page_then_bar(open_page: OpenPage) -> None:
    window = open_page("permohonan", OFFICE)
    page = window.current_page()
    assert page is not None
    assert page.bar is not None
    page.bar.allow()
    order = tab_order(window)
    first = [order.index(window.rail.entry(place)) for place in ("beranda", "kirim", "bantuan")]
    places = [
        *first,
        order.index(window.rail.officer),
        order.index(window.header.scan_box.edit),
        order.index(page.bar.button("back")),
        order.index(page.bar.primary),
    ]
    assert places == sorted(places)
    middle = [w for w in order if page.body.isAncestorOf(w)]
    spot = [(w.mapTo(window, w.rect().topLeft()).x() // 200, order.index(w)) for w in middle]
    assert [column for column, _place in sorted(spot, key=lambda s: s[1])] == sorted(
        column for column, _place in spot
    ) or len(middle) > 12


def test_the_mouse_does_not_take_the_caret_away(open_page: OpenPage) -> None:
    window = open_page("permohonan", OFFICE)
    for button in buttons(window):
        assert not button.focusPolicy() & Qt.FocusPolicy.ClickFocus & ~Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("family", ["Noto Sans", "Liberation Sans"])
@pytest.mark.parametrize("name", PAGES)
def test_no_word_is_cut_in_the_other_fonts(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch, name: str, family: str
) -> None:
    monkeypatch.setattr(lettering, "FAMILIES", (family,))
    assert clipped(open_page(name, OFFICE)) == []
