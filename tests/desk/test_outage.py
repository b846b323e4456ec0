"""The map darurat at the counter: reserved and printed, used, voided, told in the books."""

from datetime import datetime, timedelta

import pytest

from sikot_desk.db.reservations import Reservations
from sikot_desk.desk import outage, register_book, registration_book, verifying
from sikot_desk.desk.boards import Board
from sikot_desk.desk.counter import Done
from sikot_desk.desk.office_papers import OfficePaper, Wish
from sikot_desk.desk.session import Session
from sikot_desk.domain import actions as a
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain import reservations as r
from sikot_desk.domain.refusals import Refused
from sikot_desk.paths import Data
from tests.desk.day import RESOURCES, Day, fit, intake, person
from tests.desk.reading import bars_of, text_of
from tests.desk.test_books import cells, of
from tests.print.reading import page_sizes


def filled(day: Day, count: int = 3) -> Done:
    day.accepted()
    return day.does(r.Reserve(count=count), op="fill")


def late(day: Day, sheet: str, serial: int = 1, **change: object) -> str:
    """A file that came two hours ago, recorded now on a reserved sheet."""
    day.now += timedelta(hours=3)
    then = day.now - timedelta(hours=2)
    who = {"applicant": person(serial), "reserved": sheet, "occurred": then, **change}
    file = day.received(**who)
    view = Board(day.counter.register, day.now).file(file)
    assert view
    day.does(a.Check(verdicts=fit(*view.asked), occurred=then), file)
    done = day.does(a.Accept(occurred=then), file)
    assert [paper.key for paper in done.papers] == ["label-map"]
    return file


def test_reserving_prints_the_map_and_the_print_is_an_entry(day: Day) -> None:
    done = filled(day)
    (paper,) = done.papers
    assert isinstance(paper, OfficePaper)
    assert paper.key == "map-darurat"
    text, ids = text_of(paper.pdf), [entry.subject for entry in done.entries]
    assert bars_of(paper.pdf) == [one for file in ids for one in (file, file)]
    for serial, sheet in ((2, 1), (3, 2), (4, 3)):
        assert text.count(f"000{serial}/2026") == 2
        assert f"Dicetak 6 Juli 2026, lembar {sheet} dari 3" in text
    order = [text.index(said) for said in (
        "TANDA TERIMA BERKAS", "LEMBAR PENGEMBALIAN BERKAS", "Permohonan Baru",
        "Permohonan Perpanjangan", "BUKU REGISTER PERIZINAN",
    )]  # fmt: skip
    assert order == sorted(order)
    assert text.count("LEMBAR PENGEMBALIAN BERKAS") == 1
    assert "Permohonan Perbaikan kesalahan kantor" not in text
    (printed,) = day.counter.register.entries_of("map-darurat")
    assert printed.act == "office_paper_printed"
    assert printed.data["digest"] == paper.digest
    assert "CETAK ULANG" not in text


def test_the_same_map_has_the_same_bytes(day: Day) -> None:
    first = filled(day).papers[0]
    day.now -= timedelta(minutes=5)
    again = day.does(r.PrintReserved()).papers[0]
    assert again.digest == first.digest
    assert (first.again, again.again) == (0, 1)
    assert text_of(again.pdf).count("CETAK ULANG ke-1") == 6
    assert again.file == first.file.replace(".pdf", "-ulang1.pdf")


def test_a_long_map_has_a_slip_for_five_and_a_register_page_for_seven(day: Day) -> None:
    text = text_of(filled(day, 11).papers[0].pdf)
    assert text.count("LEMBAR PENGEMBALIAN BERKAS") == 3
    assert text.count("BUKU REGISTER PERIZINAN") == 2


def test_a_jam_leaves_the_numbers_reserved_and_the_map_is_printed_again(day: Day) -> None:
    day.tray.jams_at = "map-darurat"
    done = filled(day)
    assert "kertas macet" in done.trouble
    assert not Reservations(day.counter.register).printed()
    day.tray.jams_at = ""
    done = day.does(r.PrintReserved(), op="again")
    assert [entry.act for entry in done.entries] == ["office_paper_printed"]
    text = text_of(done.papers[0].pdf)
    assert "0002/2026" in text
    assert "CETAK ULANG" not in text
    assert day.does(r.PrintReserved(), op="again").repeated


def test_the_same_operation_reserves_once(day: Day) -> None:
    filled(day)
    assert day.does(r.Reserve(count=3), op="fill").repeated
    assert day.refused(r.Reserve(count=4), op="fill") == "operation_differs"
    assert len(Reservations(day.counter.register).left(2026)) == 3


def test_without_a_press_nothing_is_printed(day: Day) -> None:
    day.counter.press = None
    assert filled(day).papers == ()


@pytest.mark.parametrize("by", ["number", "bars"])
def test_a_file_recorded_afterwards_bears_the_sheet_s_numbers(day: Day, by: str) -> None:
    done = filled(day)
    file_id = done.entries[1].subject
    file = late(day, "0003/2026" if by == "number" else file_id)
    app = day.counter.register.application(file)
    assert app
    assert (file, app.registration) == (file_id, "0003/2026")
    assert app.accepted == day.now - timedelta(hours=2, minutes=15)
    assert app.promised == datetime.combine(
        app.accepted.date() + timedelta(days=2), datetime.min.time(), app.accepted.tzinfo
    ).replace(hour=16)
    after = day.accepted(applicant=person(9))
    assert day.counter.register.application(after).registration == "0005/2026"
    again = day.does(r.PrintReserved())
    assert "0003/2026" not in text_of(again.papers[0].pdf)


def test_the_receipt_can_still_be_printed(day: Day) -> None:
    filled(day)
    file = late(day, "0002/2026")
    done = day.does(a.Reprint(paper="tanda-terima"), file)
    assert "0002/2026" in text_of(done.papers[0].pdf)


def test_the_history_begins_with_the_reservation(day: Day) -> None:
    filled(day)
    file = late(day, "0002/2026")
    history = Board(day.counter.register, day.now).history(file)
    assert isinstance(history[-1].event, r.SheetReserved)


def test_the_books_tell_what_was_recorded_afterwards(day: Day) -> None:
    filled(day)
    late(day, "0003/2026")
    day.does(r.VoidReserved(sheet="0002/2026", reason="kertas sobek."))
    register = register_book.register_book(of(day))
    assert [row.cells[2] for row in register.rows] == ["0001/2026", "0003/2026"]
    assert register.rows[1].cells[12] == "Dicatat susulan 6/7/2026"
    book = registration_book.registration_book(of(day))
    first, void, used, left = cells(book)
    assert first[4:] == ("terpakai", "")
    assert void[:3] == ("0002/2026", "—", "—")
    assert void[4] == "batal"
    assert void[5].startswith("Kertas sobek. Dibatalkan oleh Rina Marlina, 6 Juli 2026 pukul ")
    assert used[1:3] == ("6 Juli 2026", "Siti Rahmawati, A.Md.OT.")
    assert used[4:] == ("terpakai", "Dicatat susulan 6/7/2026")
    assert left[4:] == ("dicadangkan", "Map darurat, lembar 3 dari 3, dicetak 6/7/2026")
    assert [row.bold for row in book.rows] == [-1, 4, -1, 4]
    (account,) = book.closing
    assert account == (
        "Rekapitulasi: 4 nomor berurutan tanpa sela (0001/2026–0004/2026): 2 terpakai, 1 batal, "
        "1 dicadangkan. Nomor urut berikutnya 5."
    )


def test_an_empty_book_says_which_number_comes_next(day: Day) -> None:
    assert registration_book.registration_book(of(day)).closing == (
        "Rekapitulasi: tidak ada nomor yang dipakai. Nomor urut berikutnya 1.",
    )


def test_a_sheet_whose_number_was_voided_is_in_the_register_under_another(day: Day) -> None:
    filled(day)
    file = day.received(applicant=person(4), reserved="0002/2026", occurred=day.now)
    day.does(r.VoidReserved(sheet="0002/2026", reason="tercoret"))
    view = Board(day.counter.register, day.now).file(file)
    day.does(a.Check(verdicts=fit(*view.asked)), file)
    day.does(a.Accept(), file)
    rows = register_book.register_book(of(day)).rows
    assert [row.cells[2] for row in rows] == ["0001/2026", "0005/2026"]
    assert cells(registration_book.registration_book(of(day)))[1][2:5:2] == ("—", "batal")


@pytest.mark.parametrize("size", ["A4", "F4_215", "ROLL_80"])
def test_the_whole_map_comes_from_one_tray(day: Day, size: str) -> None:
    day.does(p.SetPaper(paper="tanda-terima", size=size))
    pdf = filled(day).papers[0].pdf
    sizes = {tuple(sorted(round(side) for side in one)) for one in page_sizes(pdf)}
    assert sizes == {(215, 330) if size == "F4_215" else (210, 297)}
    ids = [one.file_id for one in Reservations(day.counter.register).left(2026)]
    assert bars_of(pdf) == [one for file in ids for one in (file, file)]


def test_a_sheet_without_a_file_is_known_to_be_ours(day: Day) -> None:
    filled(day)
    register, today = day.counter.register, day.now.date()
    found = verifying.verify(register, "0003/2026", today)
    assert (found.state, found.number) == ("reserved", "0003/2026")
    assert verifying.means(register, "0003/2026").sheet == "0003/2026"
    assert verifying.means(register, "0001/2026").sheet == ""
    day.does(r.VoidReserved(sheet="0003/2026", reason="sobek"))
    assert verifying.verify(register, "0003/2026", today).state == "void"


def test_only_the_penyelia_reserves(day: Day) -> None:
    assert day.refused(r.Reserve(count=3), officer="sari") == "role_missing"
    assert day.refused(intake(reserved="0001/2026", occurred=day.now)) == "sheet_unknown_here"


def session_of(day: Day, officer: str = "rina") -> Session:
    """A session on the day's own register, which the day closes."""
    register = day.counter.register
    session = Session(register, Data(register.file.parent), RESOURCES, lambda: day.now)
    session.enter(officer)
    return session


def test_what_is_looked_at_is_what_is_printed(day: Day) -> None:
    day.accepted()
    day.now += timedelta(minutes=5)
    session = session_of(day)
    wish = outage.foreseen(session, 3)
    assert isinstance(wish, Wish)
    seen = session.office_paper(wish)
    assert isinstance(seen, OfficePaper)
    assert outage.stock(session) == outage.Stock(left=(), stale=(), printed=False, mine=True)
    printed = day.does(r.Reserve(count=3), minutes=0).papers[0]
    assert printed.pdf == seen.pdf
    stock = outage.stock(session)
    assert [one.registration for one in stock.left] == [f"000{n}/2026" for n in (2, 3, 4)]
    assert stock.printed
    held = outage.sheet(session, "0003/2026")
    assert held
    assert held.state == "reserved"


@pytest.mark.parametrize(
    ("officer", "count", "code"),
    [("sari", 3, "role_missing"), ("siapa", 3, "user_unknown"), ("rina", 0, "sheets_odd")],
)
def test_what_cannot_be_reserved_is_not_looked_at(
    day: Day, officer: str, count: int, code: str
) -> None:
    refused = outage.foreseen(session_of(day, officer), count)
    assert isinstance(refused, Refused)
    assert refused.code == code


def test_the_counter_s_state_counts_the_sheets(day: Day) -> None:
    session = session_of(day)
    assert session.conditions().sheets is None
    filled(day)
    assert (session.conditions().sheets, session.conditions().stale_sheets) == (3, 0)
    day.now = day.now.replace(year=2027)
    assert (session.conditions().sheets, session.conditions().stale_sheets) == (0, 3)
