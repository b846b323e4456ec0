"""Prints of papers that belong to no file: recorded with digest, copies and officer, and told."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from sikot_desk import __version__
from sikot_desk.db.check import check
from sikot_desk.db.office_prints import OfficePrints
from sikot_desk.desk import office_prints, telling
from sikot_desk.desk.office_papers import OfficePaper, Wish
from sikot_desk.desk.office_prints import Hand
from sikot_desk.domain import actions as a
from sikot_desk.domain.refusals import Refused
from tests.desk.day import CLERK, Day, person
from tests.desk.reading import text_of

HAND = Hand(officer="sari", session="pagi")


def printed(day: Day, key: str, **narrowed: Any) -> OfficePaper:
    wish = Wish(key=key, at=day.now, officer="Sari Oktaviani", **narrowed)
    paper = office_prints.print_paper(day.counter, wish, HAND)
    assert isinstance(paper, OfficePaper)
    return paper


def prints(day: Day) -> OfficePrints:
    return OfficePrints(day.counter.register)


@pytest.fixture
def lot(day: Day) -> Iterator[tuple[str, ...]]:
    files = []
    for serial in (11, 12):
        files.append(day.checked(applicant=person(serial), bringer=CLERK, lot="k7f3a9c2"))
        day.does(a.Accept(listed=True), files[-1])
    yield tuple(files)
    assert check(day.counter.register) == ()


def test_a_printed_book_is_an_entry_with_its_digest_and_copies(day: Day) -> None:
    day.counter.copies = {"buku-nomor": 3}
    paper = printed(day, "buku-nomor")
    assert day.tray.last("buku-nomor").copies == 3
    (one,) = prints(day).latest(10)
    assert (one.officer, one.at) == ("sari", day.now)
    told = one.printed
    assert (told.paper, told.copies, told.again) == ("buku-nomor", 3, 0)
    assert (told.digest, told.program, told.about) == (paper.digest, __version__, paper.of)
    entry = day.counter.register.entry(one.seq)
    assert entry is not None
    assert (entry.role, entry.session, entry.subject) == ("loket", "pagi", "buku-nomor")


def test_prints_are_listed_newest_first_and_page_by_page(day: Day) -> None:
    for key in ("lembar-kalibrasi", "daftar-periksa", "buku-register"):
        printed(day, key)
    two = prints(day).latest(2)
    assert [one.printed.paper for one in two] == ["buku-register", "daftar-periksa"]
    rest = prints(day).latest(2, two[-1].seq)
    assert [one.printed.paper for one in rest] == ["lembar-kalibrasi"]


def test_a_receipt_of_a_lot_printed_again_says_so_and_keeps_its_digest(
    day: Day, lot: tuple[str, ...]
) -> None:
    first = printed(day, "tanda-terima-kolektif", files=lot)
    again = printed(day, "tanda-terima-kolektif", files=lot)
    assert "CETAK ULANG" not in text_of(first.pdf)
    assert "CETAK ULANG ke-1" in text_of(again.pdf)
    assert "Sari Oktaviani" in text_of(again.pdf)
    assert (first.again, again.again) == (0, 1)
    assert first.digest == again.digest
    assert first.file != again.file
    assert [one.printed.again for one in prints(day).latest(9)] == [1, 0]


def test_a_receipt_of_a_lot_is_printed_again_as_it_was_given(
    day: Day, lot: tuple[str, ...]
) -> None:
    first = printed(day, "tanda-terima-kolektif", files=lot)
    later = Wish(
        key="tanda-terima-kolektif",
        at=day.now + timedelta(days=1),
        officer="Rina Marlina",
        files=lot,
    )
    again = office_prints.print_paper(day.counter, later, Hand(officer="rina", session="siang"))
    assert isinstance(again, OfficePaper)
    assert again.digest == first.digest
    assert "Rina Marlina" in text_of(again.pdf)
    assert text_of(again.pdf).count("Sari Oktaviani") == text_of(first.pdf).count("Sari Oktaviani")


def test_another_lot_is_no_reprint(day: Day, lot: tuple[str, ...]) -> None:
    printed(day, "tanda-terima-kolektif", files=lot)
    other = printed(day, "tanda-terima-kolektif", files=lot[:1])
    assert other.again == 0


def test_looking_at_a_paper_records_nothing_and_no_press_no_print(day: Day) -> None:
    press, day.counter.press = day.counter.press, None
    printed(day, "buku-nomor")
    assert prints(day).latest(1) == ()
    day.counter.press = press


def test_what_is_refused_is_not_recorded(day: Day) -> None:
    wish = Wish(key="tanda-terima-kolektif", at=day.now, files=())
    refused = office_prints.print_paper(day.counter, wish, HAND)
    assert isinstance(refused, Refused)
    assert prints(day).latest(1) == ()


def test_the_latest_prints_are_listed_in_words(day: Day, lot: tuple[str, ...]) -> None:
    printed(day, "buku-register")
    printed(day, "tanda-terima-kolektif", files=lot)
    printed(day, "tanda-terima-kolektif", files=lot)
    again, _, book = office_prints.latest(day.counter.register, 3)
    assert (book.paper, book.about, book.officer) == (
        "Buku register",
        "1–6 Juli 2026",
        "Sari Oktaviani",
    )
    assert (again.paper, again.again, again.copies) == ("Tanda terima kolektif", 1, 1)
    assert len(again.digest) == 12


def test_a_print_is_told_in_words_and_a_rebuild_finds_it_again(day: Day, data: Path) -> None:
    printed(day, "buku-nomor")
    (one,) = prints(day).latest(1)
    procedure: Any = None
    assert telling.tell(one.printed, procedure) == "Buku nomor dicetak, 1 lembar"
    day.counter.register.rebuild()
    assert prints(day).times("buku-nomor", one.printed.about) == 1
    assert data.exists()


def test_copies_asked_for_go_before_those_this_pc_usually_prints(day: Day) -> None:
    day.counter.copies = {"buku-nomor": 3}
    printed(day, "buku-nomor", copies=2)
    assert day.tray.last("buku-nomor").copies == 2
