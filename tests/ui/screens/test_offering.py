"""Step 1's papers and the books: chosen by keys, looked at, printed through Kertas."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from sikot_desk.ui.screens.books import days
from tests.desk.reading import text_of
from tests.ui.screens.hands import ALT, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key


def looked_at(hands: Hands, code: str) -> str:
    """Wait until the paper stands and give its text."""
    screen = hands.screen(code)
    hands.qtbot.waitUntil(lambda: not screen._soon.isActive() and screen.paper is not None)
    hands.settle()
    return text_of(screen.paper.pdf)


@pytest.mark.parametrize(
    ("key", "paper"),
    [
        (Key.Key_Y, "lembar-persyaratan"),
        (Key.Key_F, "formulir-permohonan"),
        (Key.Key_K, "surat-kuasa"),
    ],
)
def test_permohonan_baru_gives_out_what_step_1_asks(hands: Hands, key, paper: str) -> None:
    hands.press(Key.Key_F3)
    hands.press(key, ALT)
    assert hands.here == "informs"
    looked_at(hands, "informs")
    assert hands.screen("informs").paper.key == paper
    assert clipped(hands.window) == []
    assert nameless(hands.window) == []
    hands.press(Key.Key_Escape)
    assert hands.here == "intake"


def test_a_letter_chooses_the_kind_and_f12_prints(hands: Hands) -> None:
    hands.press(Key.Key_F3)
    hands.press(Key.Key_Y, ALT)
    assert "SIKOT lama" not in looked_at(hands, "informs")
    hands.type("b")
    assert "SIKOT lama" in looked_at(hands, "informs")
    hands.press(Key.Key_F12)
    assert hands.here == "papers"
    pieces = hands.screen("papers").printer.pieces()
    assert [one.paper.file for one in pieces] == ["perpanjangan-lembar-persyaratan.pdf"]
    assert (hands.data.papers / "perpanjangan-lembar-persyaratan.pdf").exists()
    hands.press(Key.Key_Escape)
    assert hands.here == "informs"


def test_a_blank_page_for_a_day_without_the_pc(hands: Hands) -> None:
    hands.press(Key.Key_F3)
    hands.press(Key.Key_F, ALT)
    hands.type("5")
    assert "Lembar darurat" in looked_at(hands, "informs")
    hands.type("c")
    assert hands.screen("informs").title()[1] == "Lembar register kosong"


def open_books(hands: Hands) -> None:
    hands.press(Key.Key_F7)
    hands.press(Key.Key_B, ALT)
    assert hands.here == "books"


def test_a_book_of_this_month_is_looked_at_and_printed(hands: Hands) -> None:
    hands.day(lambda day: day.handed())
    open_books(hands)
    assert "Siti Rahmawati" in looked_at(hands, "books")
    for digit, title in (("2", "BUKU NOMOR"), ("4", "PENYERAHAN"), ("5", "EKSPEDISI")):
        hands.type(digit)
        assert title in looked_at(hands, "books").upper()
    assert clipped(hands.window) == []
    hands.press(Key.Key_F12)
    assert hands.here == "papers"
    assert [p.paper.key for p in hands.screen("papers").printer.pieces()] == ["buku-ekspedisi"]


def test_another_period_is_chosen_by_a_letter(hands: Hands) -> None:
    hands.day(lambda day: day.handed())
    open_books(hands)
    looked_at(hands, "books")
    hands.type("b")
    assert "NIHIL" in looked_at(hands, "books")
    hands.type("c")
    assert "Siti Rahmawati" in looked_at(hands, "books")


def test_a_typed_period_is_read_or_refused_beside_its_field(hands: Hands) -> None:
    open_books(hands)
    looked_at(hands, "books")
    screen = hands.screen("books")
    hands.type("d")
    assert screen.form.field("since").edit.hasFocus()
    assert not screen.bar.primary.isEnabled()
    hands.type("satu")
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(screen.form.field("since").is_refused)
    assert clipped(hands.window) == []
    for text, path in (("01-07-2026", "since"), ("06-07-2026", "until")):
        screen.form.field(path).take_caret()
        hands.type(text)
        hands.press(Key.Key_Return)
    assert "1–6 Juli 2026" in looked_at(hands, "books")
    assert screen.bar.primary.isEnabled()
    screen.form.field("until").take_caret()
    hands.type("01-06-2026")
    assert not screen.bar.primary.isEnabled()
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(screen.form.field("since").is_refused)
    hands.press(Key.Key_F12)
    assert hands.here == "books"


@pytest.mark.parametrize(
    ("period", "today", "span"),
    [
        ("month", date(2026, 7, 9), (date(2026, 7, 1), date(2026, 7, 9))),
        ("before", date(2026, 1, 9), (date(2025, 12, 1), date(2025, 12, 31))),
        ("before", date(2024, 3, 31), (date(2024, 2, 1), date(2024, 2, 29))),
        ("year", date(2026, 7, 9), (date(2026, 1, 1), date(2026, 7, 9))),
    ],
)
def test_the_days_of_a_period(period: str, today: date, span: tuple[date, date]) -> None:
    assert days(period, today) == span


def test_the_form_is_filled_from_a_file_or_from_a_former_applicant(hands: Hands) -> None:
    file = hands.day(lambda day: day.handed())
    hands.press(Key.Key_F3)
    hands.press(Key.Key_F, ALT)
    assert "Siti Rahmawati" not in looked_at(hands, "informs")
    screen = hands.screen("informs")
    screen.form.field("file").take_caret()
    hands.type("siti rahma")
    assert not screen.bar.primary.isEnabled()
    hands.press(Key.Key_Return)
    assert "Siti Rahmawati" in looked_at(hands, "informs")
    assert screen.paper.of == file
    screen.form.field("file").take_caret()
    screen.form.field("file").edit.selectAll()
    hands.type("wxqz jkvb")
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(screen.form.field("file").is_refused)
    assert clipped(hands.window) == []
    hands.scan(file)
    assert "Siti Rahmawati" in looked_at(hands, "informs")
    assert hands.here == "informs"
    assert nameless(hands.window) == []


def test_only_papers_of_one_person_can_be_filled(hands: Hands) -> None:
    file = hands.day(lambda day: day.accepted())
    hands.press(Key.Key_F3)
    hands.press(Key.Key_Y, ALT)
    looked_at(hands, "informs")
    screen = hands.screen("informs")
    assert not screen.form.field("file").isVisible()
    hands.scan(file)
    assert "Siti Rahmawati" in looked_at(hands, "informs")
    assert screen.paper.key == "formulir-permohonan"
    hands.type("6")
    assert "KARTU UJI PEMINDAI" in looked_at(hands, "informs")


def test_what_was_printed_of_no_file_is_listed_newest_first(hands: Hands) -> None:
    open_books(hands)
    looked_at(hands, "books")
    hands.press(Key.Key_F12)
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_R, ALT)
    assert hands.here == "prints"
    table = hands.screen("prints").table
    hands.qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    said = [table.model().index(0, place).data() for place in range(6)]
    assert said[1:5] == ["Buku register", "1–6 Juli 2026", "1", "Rina Marlina"]
    assert clipped(hands.window) == []
    assert nameless(hands.window) == []
    hands.press(Key.Key_Escape)
    assert hands.here == "books"
