"""One receipt for the files one person brought: each with its number, promise and bars."""

import re
from dataclasses import replace
from typing import Any

import pytest

from sikot_desk.desk import office_papers
from sikot_desk.desk.boards import Board
from sikot_desk.desk.office_papers import OfficePaper, Wish
from sikot_desk.domain import actions as a
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain.refusals import Refused
from tests.desk.day import BUNDA, CLERK, Day, person
from tests.desk.reading import bars_of, text_of


def made(day: Day, *files: str) -> OfficePaper | Refused:
    wish = Wish(key="tanda-terima-kolektif", at=day.now, officer="Rina Marlina", files=files)
    return office_papers.make(day.counter.register, wish)


def accepted(day: Day, serial: int, **change: Any) -> str:
    who = person(serial, name=f"Pemohon {serial}")
    return day.accepted(applicant=who, **{"bringer": CLERK, **change})


def test_a_lot_has_one_receipt_in_two_halves(day: Day) -> None:
    first, second = accepted(day, 11), accepted(day, 12)
    paper = made(day, "0002/2026", first, second)
    assert isinstance(paper, OfficePaper)
    text = text_of(paper.pdf)
    for said in (
        "TANDA TERIMA KOLEKTIF",
        "2 (dua) berkas",
        "Pemohon 11, A.Md.OT.",
        "Pemohon 12, A.Md.OT.",
        "Hendri Saputra, staf tempat kerja",
        "8 Juli 2026, 16.00 WIB",
        "Klinik Tumbuh Kembang Cahaya Ananda",
        "Rina Marlina",
    ):
        assert text.count(said) >= 2, said
    assert text.index("0001/2026") < text.index("0002/2026")
    assert sorted(bars_of(paper.pdf)) == [first, first, second, second]
    assert re.fullmatch(rf"{first}-2-[0-9a-f]{{8}}-tanda-terima-kolektif\.pdf", paper.file)


def test_several_workplaces_are_counted(day: Day) -> None:
    files = accepted(day, 11), accepted(day, 12, workplace=BUNDA)
    paper = made(day, *files)
    assert isinstance(paper, OfficePaper)
    assert "2 tempat kerja" in text_of(paper.pdf)


def test_what_is_no_lot_is_refused(day: Day) -> None:
    first = accepted(day, 11)
    other = accepted(day, 12, bringer=replace(CLERK, name="Ani"))
    unchecked = day.received(applicant=person(13), bringer=CLERK)
    gone = accepted(day, 14)
    day.does(a.Withdraw(reason="pindah"), gone)

    def code(*files: str) -> str:
        refused = made(day, *files)
        assert isinstance(refused, Refused)
        return refused.code

    assert code() == "lot_empty"
    assert code(first, "0009/2026") == "file_unknown"
    assert code(first, unchecked) == "lot_not_accepted"
    assert code(gone) == "lot_not_accepted"
    assert code(first, other) == "lot_bringers"


@pytest.mark.parametrize("option", ["A4", "F4_215"])
def test_the_office_s_receipt_paper_is_used(day: Day, option: str) -> None:
    day.does(p.SetPaper(paper="tanda-terima", size=option))
    paper = made(day, accepted(day, 11))
    assert isinstance(paper, OfficePaper)
    assert paper.pdf.startswith(b"%PDF")


def test_the_files_of_a_lot_are_found_together_and_have_one_receipt(day: Day) -> None:
    files = []
    for serial in (11, 12):
        files.append(day.checked(applicant=person(serial), bringer=CLERK, lot="k7f3a9c2"))
        day.does(a.Accept(listed=True), files[-1])
    alone = accepted(day, 13, workplace=BUNDA)
    board = Board(day.counter.register, day.now)
    assert [app.file_id for app in board.lot("k7f3a9c2")] == files
    assert (board.lot("k7f3a9c1"), board.lot("")) == ((), ())
    assert {line.file_id for line in board.search("k7f3a9c2")} == set(files)
    keys = {paper.key for paper in day.tray.papers if paper.file_id in files}
    assert keys == {"label-map"}
    assert {paper.key for paper in day.tray.papers if paper.file_id == alone} == {
        "tanda-terima",
        "label-map",
    }
