"""The books of a period say what the register knows, and account for every number."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from sikot_desk.desk import (
    number_book,
    office_papers,
    procedures,
    register_book,
    shelf,
    signed_books,
)
from sikot_desk.desk.boards import Board
from sikot_desk.desk.office_papers import OfficePaper, Wish
from sikot_desk.desk.shelf import Shelf
from sikot_desk.domain import actions as a
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain import settings as s
from sikot_desk.domain.paper_kinds import REGISTER_COLUMNS
from sikot_desk.domain.refusals import Refused
from sikot_desk.print.book import Book
from tests.desk.day import BUNDA, CLERK, STR, TICKS, Day, person
from tests.desk.reading import text_of


def of(day: Day, **change: Any) -> Shelf:
    register = day.counter.register
    office = register.office()
    return Shelf(
        **{
            "register": register,
            "office": office,
            "procedure": procedures.current(office)[1],
            "since": date(2026, 7, 1),
            "until": date(2026, 7, 31),
            "at": day.now,
            "officer": "Dedi Saputra",
            **change,
        }
    )


def cells(book: Book) -> list[tuple[str, ...]]:
    return [row.cells for row in book.rows]


def test_the_register_shows_each_file_as_far_as_it_has_come(day: Day) -> None:
    day.handed(applicant=person(1, name="Ayu"))
    day.ready(applicant=person(2, name="Budi"), str_certificate=replace(STR, ends=None))
    unknown = {"first_permit_unknown": "izin pertama dari kota lain"}
    citra_s = {"applicant": person(6, name="Citra"), "overrides": unknown}
    day.drafted(workplace=BUNDA, workplace_no=2, **citra_s)
    gone = day.accepted(applicant=person(4, name="Dewi"))
    day.does(a.Withdraw(reason="pindah kota"), gone)
    day.received(applicant=person(5, name="Eka"))
    book = register_book.register_book(of(day))
    ayu, budi, citra, dewi = cells(book)
    assert ayu[1:5] == ("6/7/2026", "0001/2026", "Ayu, A.Md.OT.", "Bangkinang,\n17 Agustus 1996")
    assert ayu[5] == "Jalan Melati Nomor 12, Kel. Delima, Kec. Binawidya, Kota Pekanbaru"
    assert ayu[6:8] == ("Baru (1)", "16 05 5 2 2 23-0451187\n14 Maret 2028")
    assert ayu[8].endswith("Jalan Harapan Raya Nomor 88, Kec. Bukit Raya")
    assert ayu[9] == "503/SIKOT/001/DPMPTSP/2026\n6 Juli 2026"
    assert ayu[10:] == ("14/3/2028", "6/7/2026\nsendiri", "")
    assert budi[7].endswith("\nSeumur Hidup")
    assert budi[10:12] == ("Seumur Hidup", "belum")
    assert citra[6] == "Baru (2)"
    assert citra[9:12] == ("", "", "")
    assert dewi[9:12] == ("—", "—", "—")
    assert dewi[12] == "Dibatalkan pemohon 6/7/2026; nomor pendaftaran tidak dipakai lagi"
    assert [row.counts for row in book.rows] == [(1, 1, 0), (1, 1, 0), (1, 0, 0), (1, 0, 1)]


def test_the_register_has_the_columns_the_office_keeps_in_its_order(day: Day) -> None:
    day.accepted(applicant=person(1, name="Ayu"))
    keys = ("nik", "name", "registration", "remarks")
    day.does(p.SetRegisterColumns(columns=keys, reason="buku lama kantor"))
    book = register_book.register_book(of(day))
    assert [column.title for column in book.columns] == [
        "NIK atau paspor",
        "Nama pemohon dan gelar",
        "Nomor pendaftaran",
        "Keterangan",
    ]
    assert sum(column.width for column in book.columns) == pytest.approx(303)
    assert book.columns[0].width == 27
    assert cells(book) == [("1471015708960001", "Ayu, A.Md.OT.", "0001/2026", "")]


def test_fourteen_columns_share_the_width_of_the_book(day: Day) -> None:
    day.accepted()
    day.does(p.SetRegisterColumns(columns=tuple(REGISTER_COLUMNS)))
    book = register_book.register_book(of(day))
    assert sum(column.width for column in book.columns) == pytest.approx(303)
    assert len(cells(book)[0]) == 14
    printed = office_papers.make(day.counter.register, Wish(key="buku-register", at=day.now))
    assert isinstance(printed, OfficePaper)
    assert "1471015708960003" in text_of(printed.pdf).replace(" ", "")


def test_a_renewal_names_the_old_permit_and_the_old_one_its_successor(day: Day) -> None:
    first = day.handed()
    number = day.counter.register.application(first)
    assert number
    file = day.handed(kind="perpanjangan", old_permit=number.number, workplace_no=1)
    old, new = cells(register_book.register_book(of(day)))
    assert old[12] == "Diganti Nomor 503/SIKOT/002/DPMPTSP/2026"
    assert new[12] == "Mengganti Nomor 503/SIKOT/001/DPMPTSP/2026"
    assert [row[5] for row in cells(number_book.number_book(of(day)))] == ["", "Perpanjangan"]
    assert day.counter.register.application(file)


def test_what_was_recorded_later_says_so(day: Day) -> None:
    file = day.checked()
    then = day.now + timedelta(minutes=2)
    day.now += timedelta(days=1)
    day.does(a.Accept(occurred=then), file)
    (row,) = register_book.register_book(of(day)).rows
    assert row.cells[12] == "Dicatat susulan 7/7/2026"
    assert row.italic == 12


def test_the_number_book_leaves_no_number_out(day: Day) -> None:
    day.numbered(applicant=person(1, name="Ayu"))
    void = day.numbered(applicant=person(2, name="Budi"))
    day.does(a.Void(reason="lembar rusak, salah tulis."), void)
    day.renewed(void)
    day.does(a.Number(), void)
    book = number_book.number_book(of(day))
    assert [row[0] for row in cells(book)] == ["001", "002", "003"]
    ayu, gone, budi = cells(book)
    assert ayu[1:] == ("6 Juli 2026", "Ayu, A.Md.OT.", "0001/2026", "terpakai", "")
    assert gone[:5] == ("002", "6 Juli 2026", "Budi, A.Md.OT.", "0002/2026", "batal")
    assert gone[5].startswith("Lembar rusak, salah tulis. Dibatalkan oleh Rina Marlina, 6 Juli")
    assert gone[5].endswith("Diganti nomor 003.")
    assert budi[4:] == ("terpakai", "Pengganti nomor 002")
    assert [row.bold for row in book.rows] == [-1, 4, -1]
    (account,) = book.closing
    assert account == (
        "Rekapitulasi: 3 nomor dipakai berurutan tanpa sela (001–003): "
        "2 terpakai, 1 batal. Nomor berikutnya 004."
    )
    assert book.subtitle == ("Seri 503/SIKOT/…/DPMPTSP/2026  ·  1–31 Juli 2026",)


def test_a_number_skipped_on_paper_belongs_to_nobody(day: Day) -> None:
    file = day.signed()
    day.does(a.Number(serial_read=3, take_written=True, reason="terlompat"), file)
    book = number_book.number_book(of(day))
    assert [row[:5] for row in cells(book)][:2] == [
        ("001", "—", "—", "—", "batal"),
        ("002", "—", "—", "—", "batal"),
    ]
    assert "Diganti" not in cells(book)[0][5]


def test_a_number_recorded_or_dated_otherwise_says_so(day: Day) -> None:
    day.does(s.SetOption(option="back_numbering", value="on"))
    file = day.signed()
    then = day.now + timedelta(minutes=1)
    day.now += timedelta(days=1)
    day.does(a.Number(occurred=then), file)
    other = day.signed(applicant=person(2))
    past = day.now.date()
    day.now += timedelta(days=1)
    day.does(a.Number(letter_date=past, reason="listrik padam"), other)
    remarks = [row[5] for row in cells(number_book.number_book(of(day)))]
    assert remarks == ["Dicatat susulan 7/7/2026", "Tanggal mundur: listrik padam"]


def test_a_gap_would_be_shown() -> None:
    class Given:
        def __init__(self, serial: int) -> None:
            self.line = self
            self.serial = serial
            self.state = "used"

    said = number_book._account("{seq}", [Given(1), Given(3)], 3)
    assert said.startswith("Rekapitulasi: 2 nomor dipakai 1 nomor tidak tercatat (1–3)")


def test_hand_overs_say_who_took_it(day: Day) -> None:
    day.handed()
    file = day.ready(applicant=person(2), bringer=CLERK)
    day.does(
        a.HandOver(
            relation="staff",
            receiver="Hendri Saputra",
            identity_number="1471000000000009",
            proxy_letter=True,
            receipt="lost",
            note="surat pernyataan dilampirkan",
        ),
        file,
    )
    third = day.ready(applicant=person(13))
    day.does(
        a.HandOver(
            relation="proxy", receiver="Ani", proxy_letter=True, identity_number="1471000000000010"
        ),
        third,
    )
    own, other, proxy = cells(signed_books.hand_over_book(of(day)))
    assert own[2] == "503/SIKOT/001/DPMPTSP/2026\n6 Juli 2026"
    assert own[5] == "Siti Rahmawati, A.Md.OT."
    assert own[6] == "pemohon sendiri\nKTP 1471••••••••0003"
    assert other[5:7] == ("Hendri Saputra", "staf tempat kerja\nKTP 1471••••••••0009")
    assert other[7] == (
        "Tanda terima hilang, ada pernyataan; surat kuasa; surat pernyataan dilampirkan"
    )
    assert proxy[6].startswith("penerima kuasa")
    assert len(signed_books.expedition_book(of(day)).rows) == 12
    taken = [row[11].split("\n")[1] for row in cells(register_book.register_book(of(day)))]
    assert taken == ["sendiri", "staf tempat kerja", "kuasa"]


def test_maps_go_to_each_official_and_come_back(day: Day) -> None:
    day.does(
        s.SetOfficial(
            official="plh", post="ahli_muda", name="Rahmat", since=date(2026, 1, 1), substitute=True
        )
    )
    file = day.drafted()
    day.does(a.Paraf(given="substitute", official="plh", basis="SP 1"), file)
    day.does(a.Paraf(given="omitted", reason="dinas luar", ordered_by="rina"), file)
    day.received(applicant=person(2))
    rows = cells(signed_books.expedition_book(of(day)))
    assert [row[5].split(" ")[-1] for row in rows] == ["Muda", "Madya", "Pintu"]
    assert [row[7] for row in rows] == ["oleh Rahmat", "tidak diparaf", ""]
    assert [bool(row[6]) for row in rows] == [True, True, False]
    assert rows[0][4] == "Map berkas dan blanko surat izin, cetakan 1"
    assert cells(signed_books.expedition_book(of(day, until=date(2026, 7, 5)))) == []


def test_the_book_is_signed_by_the_post_of_the_last_paraf(day: Day) -> None:
    noting, maker = shelf.signings(of(day), "Petugas Loket")
    assert (noting.lines, noting.name, noting.nip) == (("Mengetahui,", "Sekretaris,"), "", "")
    assert maker.lines == ("Pekanbaru, 6 Juli 2026", "Petugas Loket,")
    day.does(
        s.SetOfficial(
            official="sekretaris", post="sekretaris", name="Nurhayati", titles_before="Hj.",
            titles_after="S.H.", nip="197008171995032004", since=date(2024, 1, 2),
        )
    )  # fmt: skip
    noting, _ = shelf.signings(of(day), "Petugas Loket")
    assert (noting.name, noting.nip) == ("Hj. Nurhayati, S.H.", "197008171995032004")
    bare = of(day)
    steps = tuple(step for step in bare.procedure.steps if step.act != "paraf")
    unparafed = replace(
        bare,
        procedure=replace(bare.procedure, steps=steps),
        office=replace(bare.office, identity=None),
        officer="",
    )
    noting, maker = shelf.signings(unparafed, "Petugas")
    assert noting.lines[1] == "Kepala Dinas,"
    assert noting.name == "AKMAL KHAIRI, S.Th.I., MH"
    assert "oleh" not in shelf.foot(unparafed, "Buku")


def test_recorded_ways_of_a_map_take_the_place_of_those_told_by_steps(day: Day) -> None:
    day.does(s.SetOption(option="custody", value="on"))
    file = day.drafted()
    told = signed_books.expedition_book(of(day)).rows
    day.does(a.SendOut(), file)
    day.does(a.TakeIn(), file)
    day.does(a.SendOut(), file)
    first, second = signed_books.expedition_book(of(day)).rows
    assert (len(told), told[0].cells[5]) == (1, first.cells[5])
    assert first.cells[6]
    assert second.cells[6] == ""


@pytest.mark.parametrize(
    "key", ["buku-register", "buku-nomor", "buku-penyerahan", "buku-ekspedisi"]
)
def test_a_book_of_nothing_is_printed_too(day: Day, key: str) -> None:
    made = office_papers.make(day.counter.register, Wish(key=key, at=day.now, officer="Dedi"))
    assert isinstance(made, OfficePaper)
    assert made.file == f"2026-07-01-2026-07-06-{key}.pdf"
    text = text_of(made.pdf)
    assert "NIHIL" in text
    assert "dicetak 6 Juli 2026 pukul 08.00 WIB oleh Dedi" in text


def test_a_book_says_what_its_register_is_for(day: Day) -> None:
    training = replace(of(day).office, purpose="training")
    assert register_book.register_book(of(day, office=training)).marks.training


def test_a_period_that_ends_before_it_begins_is_refused(day: Day) -> None:
    wish = Wish(key="buku-nomor", at=day.now, since=date(2026, 8, 1), until=date(2026, 7, 1))
    made = office_papers.make(day.counter.register, wish)
    assert isinstance(made, Refused)
    assert made.code == "period_reversed"


def test_an_empty_year_of_numbers_says_which_comes_next(day: Day) -> None:
    day.numbered()
    day.does(TICKS, day.counter.register.last_file(2026, 1))
    (account,) = number_book.number_book(of(day, until=date(2026, 7, 5))).closing
    assert account == "Rekapitulasi: tidak ada nomor yang dipakai. Nomor berikutnya 002."


def test_a_calibration_sheet_is_of_a_size_and_of_the_office_s_own_number(day: Day) -> None:
    register = day.counter.register
    made = office_papers.make(register, Wish(key="lembar-kalibrasi", at=day.now))
    assert isinstance(made, OfficePaper)
    assert made.file == "F4_215-lembar-kalibrasi.pdf"
    assert "503/SIKOT/034/DPMPTSP/2026" in text_of(made.pdf)
    still = office_papers.make(register, Wish(key="uji-timpa", at=day.now, size="A4"))
    moved = office_papers.make(
        register, Wish(key="uji-timpa", at=day.now, size="A4", offset=(1, 0))
    )
    assert isinstance(still, OfficePaper)
    assert isinstance(moved, OfficePaper)
    assert still.file == "A4-uji-timpa.pdf"
    assert still.pdf != moved.pdf
    odd = office_papers.make(register, Wish(key="uji-timpa", at=day.now, size="A3"))
    assert isinstance(odd, Refused)
    assert odd.code == "paper_size_unknown"


def test_the_number_book_is_had_of_every_series(day: Day) -> None:
    day.numbered()
    board = Board(day.counter.register, day.now)
    assert board.series() == (("permit", "SIKOT"), ("revocation", "Surat pencabutan"))
    assert [line.serial for line in board.numbers(2026, series="permit")] == [1]
    assert board.numbers(2026, series="revocation") == ()
    made = office_papers.make(
        day.counter.register, Wish(key="buku-nomor", at=day.now, series="revocation")
    )
    assert not isinstance(made, Refused)
    assert "BUKU NOMOR SURAT PENCABUTAN" in text_of(made.pdf)
    assert "tidak ada nomor yang dipakai" in text_of(made.pdf)
