"""Penyerahan by keys: the holder, the recorded bringer, a proxy; receipt lost; old permits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from sikot_desk.domain import actions as a
from sikot_desk.domain.application import Status
from sikot_desk.ui.screens.handing.screen import Handing
from tests.desk.day import CLERK, Day
from tests.ui.screens.hands import ALT, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key


def at_work(hands: Hands, file_id: str) -> Handing:
    hands.press(Key.Key_F6)
    screen = hands.screen("handing")
    hands.scan(file_id)
    hands.qtbot.waitUntil(lambda: screen.form is not None)
    hands.settle()
    return screen


def words(hands: Hands) -> str:
    page = hands.window.current.page
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def handed(hands: Hands, file_id: str) -> a.HandOver:
    screen = hands.screen("handing")
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: screen.over)
    hands.settle()
    app = hands.on_register(lambda session: session.register.application(file_id))
    assert app.status is Status.HANDED_OVER
    return app.handed


def test_to_the_holder_with_two_keys(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.ready())
    screen = at_work(hands, file_id)
    assert "A-3" in words(hands)
    assert screen.bar.note() == "penerima belum dipilih"
    hands.type("1")
    hands.qtbot.waitUntil(lambda: screen.preview.pages() > 0)
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    given = handed(hands, file_id)
    assert (given.relation, given.receiver) == ("self", "Siti Rahmawati, A.Md.OT.")
    assert "Izin diserahkan" in words(hands)
    assert ".." not in words(hands)
    hands.press(Key.Key_F12)
    hands.settle()
    assert "Siti" not in words(hands)
    assert screen.list.model().rowCount() == 0


def test_to_a_proxy_with_an_odd_number(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.ready())
    screen = at_work(hands, file_id)
    hands.type("3")
    assert screen.bar.note() == "nama dan NIK penerima belum lengkap"
    screen.form.name.set_text("Fauzan Akbar")
    screen.form.number.set_text("1471039903980007")
    hands.settle()
    assert "Tanggal di dalam NIK tidak ada di kalender." in words(hands)
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    hands.press(Key.Key_S, ALT)
    assert "kalender" not in words(hands)
    assert screen.bar.note() == "surat kuasa belum dicentang"
    screen.form.setFocus()
    hands.type("4")
    screen.form.note.set_text("SKM kertas diberikan")
    screen.form.occurred.set_text("besok")
    hands.press(Key.Key_F12)
    assert "Waktu ini tidak dapat dibaca." in words(hands)
    screen.form.occurred.set_text("06-07-2026 10.20")
    given = handed(hands, file_id)
    assert (given.relation, given.receiver, given.proxy_letter) == ("proxy", "Fauzan Akbar", True)


def test_to_the_recorded_bringer_with_the_receipt_lost(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.ready(bringer=CLERK))
    screen = at_work(hands, file_id)
    hands.type("28")
    assert screen.form.name.text() == CLERK.name
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(screen.form.number.is_refused)
    screen.form.number.set_text("1471015708960003")
    given = handed(hands, file_id)
    assert (given.receiver, given.receipt) == (CLERK.name, "lost")


def test_recorded_bringer_gives_way_to_another(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.ready(bringer=CLERK))
    screen = at_work(hands, file_id)
    hands.type("2")
    assert screen.form.missing() == ""
    hands.type("3")
    assert screen.form.name.text() == ""


def renewed(day: Day) -> str:
    return day.ready(kind="perpanjangan", old_permit=day.old_permit())


@pytest.mark.parametrize(("key", "fate"), [("9", "withdrawn"), ("0", "missing")])
def test_renewal_asks_for_the_old_permit(hands: Hands, key: str, fate: str) -> None:
    file_id = hands.day(renewed)
    screen = at_work(hands, file_id)
    hands.type("1")
    assert screen.bar.note() == "nasib izin lama belum dipilih"
    hands.type(key)
    assert handed(hands, file_id).old_permit == fate


def test_esc_leaves_the_permit_then_the_screen(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.ready())
    screen = at_work(hands, file_id)
    hands.press(Key.Key_Escape)
    assert screen.view is None
    assert screen.list.model().rowCount() == 1
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(lambda: screen.view is not None)
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_Escape)
    assert hands.here == "home"


def test_a_scan_of_something_else_opens_it_or_is_not_known(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.accepted())
    hands.press(Key.Key_F6)
    screen = hands.screen("handing")
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    hands.scan("8998866200301")
    assert "bukan milik berkas kantor ini" in screen.notice.words()
    hands.scan(file_id)
    hands.qtbot.waitUntil(lambda: hands.here == "file")
