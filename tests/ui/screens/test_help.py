"""Bantuan by keys: each screen's own keys, every sentence found by its words, the manual."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from sikot_desk import __version__
from sikot_desk.domain import refusals, trouble
from sikot_desk.ui import ways
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.screens.help import keys, manual, own_keys
from sikot_desk.ui.screens.help.meanings import Meanings
from tests.ui.screens.hands import ALT, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key


@pytest.fixture
def book(tmp_path: Path) -> Path:
    folder = tmp_path / "panduan"
    folder.mkdir()
    (folder / "01-mulai.md").write_text("<!-- layar: home -->\n# Mulai bekerja\n\nBuka *Beranda*.")
    (folder / "02-nomor.md").write_text(
        "# Memberi nomor\n<!-- layar: numbering, reports -->\nLihat [mulai](01-mulai.md)."
    )
    (folder / "README.md").write_text("# Untuk pengembang")
    return folder


def shown(hands: Hands) -> str:
    return "\n".join(
        one.text() for one in hands.screen("help").page.findChildren(Text) if one.isVisible()
    )


def test_f1_and_1_show_the_keys_of_the_screen_one_comes_from(hands: Hands) -> None:
    hands.press(Key.Key_F7)
    hands.press(Key.Key_F1)
    assert "Register" in hands.screen("help").manual.text.toPlainText()
    hands.type("1")
    group = own_keys.keys_of(hands.screen("register"))
    assert group.title == "Register"
    acts = hands.screen("register").bar.actions()
    assert {act.text() for act in acts} <= {words for _keys, words in group.keys}
    for _one, words in group.keys:
        assert words in shown(hands)
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])


def test_the_keys_of_other_screens_are_read_off_their_own_buttons(hands: Hands) -> None:
    for code in ("register", "reports", "intake"):
        hands.window.go(code)
        hands.settle()
    hands.window.go("home")
    hands.press(Key.Key_F1)
    hands.type("1")
    groups = own_keys.keys_elsewhere(hands.window.screens, "home", "help")
    read = {group.title: dict(group.keys) for group in groups}
    assert read["Register"][("Alt+B",)] == "Cetak buku"
    assert {"Register", "Laporan", "Permohonan Baru"} <= set(read)
    assert "Bantuan" not in read
    for words in read["Register"].values():
        assert words in shown(hands)
    assert not {("F12",), ("Esc",)} & {keys for group in groups for keys, _words in group.keys}
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])


def test_the_keys_of_the_rail_are_those_of_the_rail() -> None:
    listed = {words: pressed for group in keys.key_groups() for pressed, words in group.keys}
    for place in (*ways.places(), *ways.foot()):
        assert listed[place.name] == (place.key,)


def test_every_page_stands_whole_under_its_digit(hands: Hands) -> None:
    hands.press(Key.Key_F1)
    for digit in "123456":
        hands.type(digit)
        assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    said = shown(hands)
    assert __version__ in said
    assert str(hands.data.folder) in said
    assert "LGPL" in said
    hands.press(Key.Key_T, ALT)
    assert hands.here == "training"


@pytest.mark.parametrize("sentences", [refusals.SENTENCES, trouble.SENTENCES])
def test_every_sentence_is_there_and_found_by_its_words(
    qtbot: QtBot, sentences: dict[str, str]
) -> None:
    page = Meanings("Arti", sentences)
    qtbot.addWidget(page)
    assert page.table.model().rowCount() == len(sentences)
    page.search.set_text("zzqq")
    assert page.table.model().rowCount() == 0
    page.search.set_text("Periksa nomor")
    found = [page.table.model().row(n).code for n in range(page.table.model().rowCount())]
    for code, sentence in sentences.items():
        has = all(word in sentence.casefold() for word in ("periksa", "nomor"))
        assert (code in found) == has or "{" in sentence


def test_the_manual_opens_at_the_chapter_of_a_screen_and_follows_its_own_links(
    qtbot: QtBot, book: Path
) -> None:
    shown_book = manual.Manual(book)
    qtbot.addWidget(shown_book)
    assert [one.title for one in shown_book.chapters] == ["Mulai bekerja", "Memberi nomor"]
    assert shown_book.chapter_of("reports") == "02-nomor.md"
    assert shown_book.chapter_of("outage") == ""
    shown_book.show_chapter("02-nomor.md")
    assert "Memberi nomor" in shown_book.text.toPlainText()
    assert "layar" not in shown_book.text.toPlainText()
    shown_book.text.anchorClicked.emit(QUrl("https://example.com/01-mulai.md"))
    assert "Memberi nomor" in shown_book.text.toPlainText()
    shown_book.text.anchorClicked.emit(QUrl("01-mulai.md"))
    assert "Mulai bekerja" in shown_book.text.toPlainText()


def test_a_chapter_begins_at_its_top(qtbot: QtBot, book: Path) -> None:
    (book / "02-nomor.md").write_text("# Memberi nomor\n\n" + "Satu baris.\n\n" * 200)
    shown_book = manual.Manual(book)
    qtbot.addWidget(shown_book)
    with qtbot.waitExposed(shown_book):
        shown_book.show()
    shown_book.show_chapter("02-nomor.md")
    bar = shown_book.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    (book / "01-mulai.md").write_text("# Mulai\n\n" + "Satu baris.\n\n" * 200)
    shown_book.chapters = manual.chapters(book)
    shown_book.show_chapter("01-mulai.md")
    assert bar.maximum() > 0
    assert bar.value() == 0


def test_without_a_manual_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    empty = manual.Manual(tmp_path)
    qtbot.addWidget(empty)
    assert empty.chapters == ()
    assert empty.chapter_of("home") == ""


def test_f1_opens_the_chapter(
    hands: Hands, book: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("sikot_desk.paths.manual", lambda: book)
    hands.window.screens.pop("help", None)
    hands.press(Key.Key_F1)
    assert "Buka Beranda." in hands.screen("help").manual.text.toPlainText()
    assert hands.screen("help").tabs[4].isChecked()
    assert hands.screen("help").tabs[4].hasFocus()
