"""The papers of an act in the window: told, chosen, printed, printed again; all by keys."""

import tomllib
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sikot_desk import config
from sikot_desk.config import Offset, Pc, Way
from sikot_desk.domain import actions as a
from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.screens.paper_rows import size_words
from sikot_desk.ui.screens.papers import STOPPED, UNCHOSEN
from sikot_desk.ui.spooling import no_print
from tests.ui.screens.hands import ALT, CTRL, Hands
from tests.ui.shelf import Shelf
from tests.ui.walks import clipped, nameless

Key = Qt.Key
Sit = Callable[..., Hands]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def open_desk(sit: Sit, data: Any, shelf: Shelf) -> Callable[..., Hands]:
    """Open the window on a PC with these settings, its printers the test's own."""

    def open_one(pc: Pc | None = None) -> Hands:
        if pc is not None:
            config.write(data / "pc.toml", pc)
        hands = sit()
        hands.screen("papers").printer._spooler = shelf
        hands.settle()
        return hands

    return open_one


def banners(hands: Hands) -> list[str]:
    return [one.code for one in hands.window.frame.banner.troubles()]


def receipt_of(hands: Hands) -> str:
    """Let a receipt be printed again by an act of the window; give the file."""
    file = hands.day(lambda day: day.accepted())
    prints(hands, file, "tanda-terima")
    return str(file)


def prints(hands: Hands, file: str, paper: str) -> None:
    answers: list[Any] = []
    hands.ask.do(a.Reprint(paper=paper), answers.append, file)
    hands.qtbot.waitUntil(lambda: bool(answers))
    hands.settle()


def until(hands: Hands, *states: str) -> None:
    printer = hands.screen("papers").printer
    hands.qtbot.waitUntil(lambda: [str(p.state) for p in printer.pieces()] == list(states))
    hands.settle()


def primary(hands: Hands) -> Button:
    bar: Button = hands.screen("papers").bar.primary
    return bar


def test_nothing_printed_yet_says_so(open_desk) -> None:
    hands = open_desk()
    hands.press(Key.Key_P, CTRL)
    assert hands.here == "papers"
    assert clipped(hands.window) == []
    assert nameless(hands.window) == []
    assert primary(hands).label() == "Selesai"
    hands.press(Key.Key_F12)
    assert hands.here == "home"


def test_a_chosen_printer_prints_without_a_word(open_desk, shelf: Shelf) -> None:
    hands = open_desk(Pc(papers={"tanda-terima": Way(printer="Loket")}))
    file = receipt_of(hands)
    until(hands, "printed")
    assert hands.here == "home"
    assert banners(hands) == []
    assert [job.title for job in shelf.took] == [f"Tanda terima berkas {file}"]


def test_the_usual_copies_are_printed_and_recorded(open_desk, shelf: Shelf) -> None:
    hands = open_desk(Pc(papers={"tanda-terima": Way(printer="Loket", copies=2)}))
    file = receipt_of(hands)
    until(hands, "printed")
    assert [job.copies for job in shelf.took] == [2]
    last = hands.on_register(lambda session: session.register.entries_of(file)[-1])
    assert last.data["copies"] == 2


def test_a_measured_offset_moves_the_over_print(open_desk) -> None:
    way = Way(printer="Loket", tray="Bawah")
    pc = Pc(papers={"nomor-lembar": way}).with_offset("Loket", "Bawah", Offset(right=1.5))
    hands = open_desk(pc)
    assert hands.on_register(lambda session: session.counter.offset) == (1.5, 0.0)


def test_that_a_printer_is_missing_is_put_aside_until_another_kind_of_paper(open_desk) -> None:
    hands = open_desk()
    file = receipt_of(hands)
    prints(hands, file, "label-map")
    assert banners(hands) == [UNCHOSEN]
    hands.press(Key.Key_Z, ALT)
    assert (banners(hands), hands.here) == ([], "home")
    prints(hands, file, "label-map")
    assert banners(hands) == []
    answers: list[Any] = []
    hands.ask.do(a.Draft(), answers.append, file)
    hands.qtbot.waitUntil(lambda: bool(answers))
    hands.settle()
    assert banners(hands) == [UNCHOSEN]


def test_a_paper_without_a_printer_is_told_and_chosen_by_keys(open_desk, shelf, data) -> None:
    hands = open_desk()
    file = receipt_of(hands)
    prints(hands, file, "label-map")
    assert hands.here == "home"
    assert banners(hands) == [UNCHOSEN]
    hands.press(Key.Key_M, ALT)
    assert hands.here == "papers"
    assert banners(hands) == []
    page = hands.screen("papers")
    hands.qtbot.waitUntil(lambda: len(page.form.choices) == 3)
    assert not primary(hands).isEnabled()
    assert page.bar.note() == "Pilih printernya, atau Simpan PDF saja"
    assert clipped(hands.window) == []
    hands.type("1")
    assert primary(hands).label() == "Cetak"
    hands.press(Key.Key_F12)
    until(hands, "printed", "unchosen")
    assert page.piece().paper.key == "label-map"
    hands.type("0")
    assert primary(hands).label() == "Simpan PDF saja"
    assert not page.form.tray.isVisible()
    hands.press(Key.Key_F12)
    until(hands, "printed", "kept")
    assert primary(hands).label() == "Selesai"
    hands.press(Key.Key_F12)
    assert hands.here == "home"
    told = tomllib.loads((data / "pc.toml").read_text("utf-8"))["papers"]
    assert told["tanda-terima"]["printer"] == "Loket"
    assert told["label-map"]["keep_only"] is True


def test_tray_size_and_copies_go_with_the_choice(open_desk, shelf: Shelf) -> None:
    hands = open_desk()
    receipt_of(hands)
    hands.press(Key.Key_P, CTRL)
    page = hands.screen("papers")
    hands.qtbot.waitUntil(lambda: len(page.form.choices) == 3)
    hands.type("1")
    hands.qtbot.waitUntil(lambda: page.form.tray.box.count() == 2)
    for select in (page.form.tray, page.form.media, page.form.copies):
        select.box.setFocus()
        hands.press(Key.Key_Down)
    assert page.preview._fact.text() == "A4 · 2 rangkap · Loket"
    hands.press(Key.Key_F12)
    until(hands, "printed")
    job = shelf.took[0]
    assert (job.tray, job.media, job.copies) == ("Bawah", "Folio", 2)
    page.form.choices["Label"].click()
    assert page.form.tray.code() == ""
    assert primary(hands).label() == "Simpan pilihan"
    hands.press(Key.Key_F12)
    assert page.printer.pc.way("tanda-terima") == Way(printer="Label", copies=2)
    assert len(shelf.took) == 1


def test_a_printer_that_fails_is_told_and_the_paper_goes_later(open_desk, shelf) -> None:
    hands = open_desk(Pc(papers={"tanda-terima": Way(printer="Loket")}))
    shelf.wrong["Loket"] = no_print("Loket", "sedang dijeda")
    receipt_of(hands)
    until(hands, "failed")
    assert banners(hands) == [STOPPED]
    told = hands.window.frame.banner.troubles()[0]
    assert told.what == ("Tanda terima berkas: Printer Loket tidak dapat mencetak: sedang dijeda.")
    assert "tetap tersimpan" in told.safe
    hands.press(Key.Key_M, ALT)
    page = hands.screen("papers")
    assert "sedang dijeda" in page._strip.accessibleName()
    assert clipped(hands.window) == []
    shelf.wrong.clear()
    hands.press(Key.Key_F12)
    until(hands, "printed")
    assert page._strip is None
    assert banners(hands) == []
    assert len(shelf.took) == 1


def test_several_papers_that_do_not_come_out_are_told_together(open_desk, shelf: Shelf) -> None:
    hands = open_desk(
        Pc(papers={"tanda-terima": Way(printer="Loket"), "label-map": Way(printer="Label")})
    )
    shelf.wrong = {name: no_print(name, "sedang dijeda") for name in shelf.names}
    file = receipt_of(hands)
    prints(hands, file, "label-map")
    until(hands, "failed", "failed")
    told = hands.window.frame.banner.troubles()[0]
    assert told.what == "2 kertas belum keluar: Tanda terima berkas, Label map."
    assert banners(hands) == [STOPPED]


def test_the_first_act_of_a_day_asks_for_no_printer_that_is_known(sit: Sit, data: Any) -> None:
    config.write(data / "pc.toml", Pc(papers={"tanda-terima": Way(keep_only=True)}))
    hands = sit()
    told: list[str] = []
    hands.window.frame.banner.tell = lambda trouble: told.append(trouble.code)
    receipt_of(hands)
    until(hands, "kept")
    assert told == []


def test_a_printer_that_is_gone_stays_named(open_desk, shelf: Shelf) -> None:
    hands = open_desk(Pc(papers={"tanda-terima": Way(printer="Lama")}))
    shelf.wrong["Lama"] = no_print("Lama", "tidak ditemukan pada PC ini")
    receipt_of(hands)
    until(hands, "failed")
    hands.press(Key.Key_P, CTRL)
    choices = hands.screen("papers").form.choices
    hands.qtbot.waitUntil(lambda: len(hands.screen("papers").form.choices) == 4)
    choices = hands.screen("papers").form.choices
    assert choices["Lama"].label() == "Lama (tidak ditemukan)"
    assert choices["Lama"].isChecked()


def test_a_pc_without_printers_says_what_to_do(open_desk, shelf: Shelf) -> None:
    shelf.names = ()
    hands = open_desk()
    receipt_of(hands)
    hands.press(Key.Key_P, CTRL)
    form = hands.screen("papers").form
    hands.qtbot.waitUntil(form.missing.isVisible)
    assert form.missing.text().startswith("Tidak ada printer yang terpasang pada PC ini.")
    assert list(form.choices) == [""]
    shelf.names = ("Baru",)
    hands.press(Key.Key_C, ALT)
    hands.qtbot.waitUntil(lambda: "Baru" in form.choices)
    assert not form.missing.isVisible()


def test_printing_again_is_an_act_of_its_own(open_desk, shelf: Shelf) -> None:
    hands = open_desk(Pc(papers={"tanda-terima": Way(printer="Loket")}))
    file = receipt_of(hands)
    until(hands, "printed")
    hands.press(Key.Key_P, CTRL)
    hands.press(Key.Key_R, ALT)
    until(hands, "printed")
    assert len(shelf.took) == 2
    app = hands.on_register(lambda session: session.register.application(file))
    assert [one.times for one in app.prints if one.paper == "tanda-terima"] == [3]


def test_what_may_not_be_printed_again_says_why(open_desk, shelf: Shelf) -> None:
    hands = open_desk(Pc(papers={"blanko": Way(printer="Loket")}))
    file = hands.day(lambda day: day.accepted())
    answers: list[Any] = []
    hands.ask.do(a.Draft(), answers.append, file)
    hands.qtbot.waitUntil(lambda: bool(shelf.took))
    hands.press(Key.Key_P, CTRL)
    page = hands.screen("papers")
    page.table.choose(page.printer.pieces()[0].paper.file)
    until(hands, "printed", "unchosen", "unchosen")
    assert page.piece().paper.key == "blanko"
    hands.press(Key.Key_R, ALT)
    hands.qtbot.waitUntil(lambda: bool(page.notice.words()))
    assert "blanko" in page.notice.words().lower()


def test_esc_leaves_and_keeps_what_waits(open_desk) -> None:
    hands = open_desk()
    receipt_of(hands)
    hands.press(Key.Key_P, CTRL)
    hands.press(Key.Key_Escape)
    assert hands.here == "home"
    assert [str(p.state) for p in hands.screen("papers").printer.pieces()] == ["unchosen"]
    page = hands.screen("papers")
    hands.press(Key.Key_P, CTRL)
    page.bar.button("back").click()
    assert hands.here == "home"


def test_settings_that_cannot_be_read_are_told(sit: Sit, data: Any) -> None:
    (data / "pc.toml").write_text("mute = 5")
    hands = sit()
    hands.settle()
    told = hands.window.frame.banner.troubles()[0]
    assert told.what.startswith("Setelan PC ini")
    assert "nilai mute salah" in told.what


def test_a_muted_pc_shows_it(open_desk) -> None:
    hands = open_desk(Pc(mute=True))
    assert hands.window.frame.header.sound._muted


@pytest.mark.parametrize("wide", [1366, 990, 720])
def test_the_page_on_a_narrow_window(open_desk, wide: int) -> None:
    hands = open_desk()
    receipt_of(hands)
    hands.window.resize(wide, 690)
    hands.press(Key.Key_P, CTRL)
    page = hands.screen("papers")
    hands.qtbot.waitUntil(lambda: len(page.form.choices) == 3)
    QApplication.processEvents()
    assert clipped(hands.window) == []


@pytest.mark.parametrize(
    ("size", "words"),
    [
        ((210.0, 297.0), "A4"),
        ((215.0, 330.0), "F4 215 × 330"),
        ((50.0, 25.0), "50 × 25 mm"),
        ((80.0, 203.5), "Gulungan 80 mm"),
        ((100.0, 203.5), "100 × 203,5 mm"),
    ],
)
def test_the_size_of_a_paper_in_words(size: tuple[float, float], words: str) -> None:
    assert size_words(size) == words
