"""Penomoran by keys: write, read back, tick; the number book, other books, wrong serials."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Status
from sikot_desk.ui.kit.whole_number import WholeNumber
from sikot_desk.ui.screens.numbering.screen import Numbering
from tests.desk.day import BUNDA, MONDAY, Day, person
from tests.ui.screens.hands import ALT, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key


def at_work(hands: Hands) -> Numbering:
    hands.press(Key.Key_F5)
    screen = hands.screen("numbering")
    hands.qtbot.waitUntil(lambda: screen.seen is not None)
    hands.settle()
    return screen


def words(hands: Hands) -> str:
    page = hands.window.current.page
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page)]
    numbers = [one.accessibleName() for one in page.findChildren(WholeNumber)]
    return " ".join([*labels, *numbers])


def app_of(hands: Hands, file_id: str):
    return hands.on_register(lambda session: session.register.application(file_id))


def told(hands: Hands, what: str) -> None:
    hands.qtbot.waitUntil(lambda: what in hands.said)
    hands.settle()


def two(day: Day) -> tuple[str, str]:
    return day.signed(), day.signed(applicant=person(2, name="Yohana Simanjuntak"))


def test_number_is_read_back_ticked_and_ready(hands: Hands) -> None:
    first, second = hands.day(two)
    screen = at_work(hands)
    assert screen.file_id == first
    assert "503/SIKOT/" in words(hands)
    assert screen.bar.note() == "angka belum diketik"
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    hands.type("001")
    told(hands, "Nomor 001 tersimpan untuk 0001/2026")
    assert app_of(hands, first).number == "503/SIKOT/001/DPMPTSP/2026"
    assert "Cocok, tersimpan 10.24" in words(hands)
    assert screen.bar.note() == "4 dari 4 belum dicentang"
    hands.type("3")
    assert screen.bar.note() == "3 dari 4 belum dicentang"
    hands.type("5")
    assert screen.bar.note() == ""
    screen.moves.rack.set_text("B-12")
    hands.press(Key.Key_F12)
    told(hands, "siap diambil")
    app = app_of(hands, first)
    assert (app.status, app.rack) == (Status.READY, "B-12")
    assert screen.file_id == second
    book = screen.book.lines.model()
    assert [book.row(n).cells[1].text for n in range(book.rowCount())] == ["002", "001"]


def test_wrong_serial_offers_the_two_answers(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.signed())
    screen = at_work(hands)
    hands.type("003")
    hands.qtbot.waitUntil(screen.moves.is_refused)
    hands.settle()
    assert "Pada lembar terbaca 3, seharusnya 1." in words(hands)
    assert set(screen.specs) == {"spoil", "written", "other_book", "other_day"}
    hands.press(Key.Key_P, ALT)
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: screen.form.form.field("reason").is_refused())
    screen.form.form.set_texts({"reason": "terlanjur tertulis"})
    hands.press(Key.Key_F12)
    told(hands, "Nomor 003")
    assert app_of(hands, file_id).number_serial == 3
    book = screen.book.lines.model()
    states = [book.row(n).cells[0].state for n in range(book.rowCount())]
    assert states == ["chevron-right", "state-ok", "state-void", "state-void"]


def test_digits_change_after_a_refusal(hands: Hands) -> None:
    hands.day(lambda day: day.signed())
    screen = at_work(hands)
    hands.type("002")
    hands.qtbot.waitUntil(screen.moves.is_refused)
    hands.type("0")
    assert not screen.moves.is_refused()
    assert screen.bar.note() == "angka belum diketik"


def test_another_book_another_day_and_a_spoiled_sheet(hands: Hands) -> None:
    first, second = hands.day(two)
    screen = at_work(hands)
    hands.press(Key.Key_N, ALT)
    hands.press(Key.Key_Escape)
    assert screen.form is None
    hands.press(Key.Key_N, ALT)
    screen.form.form.set_texts({"other_book": "Buku umum", "written_number": "503/777/2026"})
    hands.press(Key.Key_F12)
    told(hands, "503/777/2026")
    assert app_of(hands, first).number == "503/777/2026"
    assert "Cocok" not in words(hands)
    hands.press(Key.Key_R, ALT)
    screen.form.form.set_texts({"reason": "sobek"})
    hands.press(Key.Key_F12)
    told(hands, "Lembar rusak tercatat")
    assert screen.file_id == second
    hands.press(Key.Key_D, ALT)
    screen.form.form.set_texts({"letter_date": "99-07-2026"})
    hands.press(Key.Key_F12)
    assert screen.form.form.field("letter_date").is_refused()
    screen.form.form.set_texts({"letter_date": "05-07-2026", "serial_read": "1", "reason": "libur"})
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: screen.form.form.field("letter_date").is_refused())


def test_overprinted_numbers_need_no_reading_back(hands: Hands) -> None:
    hands.does(s.SetOption(option="number_on_paper", value="overprint"))
    file_id = hands.day(lambda day: day.signed())
    at_work(hands)
    hands.press(Key.Key_F12)
    told(hands, "Nomor 001")
    assert app_of(hands, file_id).number_serial == 1


def test_signatory_out_of_office_warns_and_a_reason_goes_on(hands: Hands) -> None:
    file_id = hands.day(lambda day: day.signed())
    official = hands.on_register(lambda session: session.office.official("kepala_dinas"))
    fields = {name: getattr(official, name) for name in s.SetOfficial.__dataclass_fields__}
    hands.does(s.SetOfficial(**(fields | {"until": MONDAY.replace(day=1).date()})))
    screen = at_work(hands)
    hands.type("001")
    hands.qtbot.waitUntil(lambda: "masa jabatan" in screen.notice.words())
    hands.type("tanda tangan sebelum pindah")
    hands.press(Key.Key_Return)
    told(hands, "Nomor 001")
    assert app_of(hands, file_id).number_serial == 1


def test_a_scan_chooses_opens_or_is_not_known(hands: Hands) -> None:
    (_first, second), other = hands.day(lambda day: (two(day), day.received(applicant=person(7))))
    screen = at_work(hands)
    hands.scan(f"{second}01")
    hands.qtbot.waitUntil(lambda: screen.file_id == second)
    hands.settle()
    hands.scan("999999999999")
    assert "tidak ada di register ini" in screen.notice.words()
    hands.scan(other)
    hands.qtbot.waitUntil(lambda: hands.here == "file")


def test_nothing_to_number_says_when_it_comes(hands: Hands) -> None:
    screen = at_work(hands)
    assert screen.bar.note() == "belum ada surat yang dipilih"
    hands.press(Key.Key_B, ALT)
    hands.press(Key.Key_F12)
    assert screen.moves is None


def moved(day: Day) -> str:
    day.handed()
    first = "503/SIKOT/001/DPMPTSP/2026"
    return day.signed(kind="pindah", old_permit=first, workplace=BUNDA)


def test_a_move_is_numbered_once_for_each_letter(hands: Hands) -> None:
    file = hands.day(moved)
    at_work(hands)
    assert "Surat pencabutan: tulis nomor ini" in words(hands)
    hands.type("001")
    told(hands, "Nomor 001 tersimpan untuk 0002/2026")
    assert "503/SIKOT/" in words(hands)
    assert "SIKOT: tulis nomor ini" in words(hands)
    hands.type("002")
    told(hands, "Nomor 002 tersimpan untuk 0002/2026")
    assert app_of(hands, file).number == "503/SIKOT/002/DPMPTSP/2026"


def test_the_longest_number_stands_in_full(hands: Hands) -> None:
    longest = "500.16.7.2/SIKOT-PENCABUTAN/{seq:04d}/DPMPTSP/VII/{year}"
    hands.does(s.SetNumberFormat(series="revocation", template=longest, since=MONDAY.date()))
    hands.day(moved)
    screen = at_work(hands)
    (number,) = screen.page.findChildren(WholeNumber)
    assert number.accessibleName() == "500.16.7.2/SIKOT-PENCABUTAN/0001/DPMPTSP/VII/2026"
    for wide in (1366, 910):
        hands.window.resize(wide, 690)
        hands.settle()
        assert clipped(hands.window) == []
        lines = number.lines(number.width())
        assert "".join(lines) == number.accessibleName()
        assert number.width() <= screen.moves.width()
    assert number.lines(2000) == [number.accessibleName()]
    assert number.lines(300) == ["500.16.7.2/", "SIKOT-PENCABUTAN/0001/", "DPMPTSP/VII/2026"]


def test_the_scanned_letter_of_a_move_is_the_one_that_is_numbered(hands: Hands) -> None:
    def move(day: Day) -> str:
        day.handed()
        return day.signed(kind="pindah", old_permit="503/SIKOT/001/DPMPTSP/2026", workplace=BUNDA)

    file = hands.day(move)
    screen = at_work(hands)
    assert (screen.moves.number.letter, screen.seen.series) == ("Surat pencabutan", "revocation")
    hands.scan(f"{file}01")
    hands.settle()
    assert (screen.moves.number.letter, screen.seen.series) == ("SIKOT", "permit")
    assert clipped(hands.window) == []
    hands.type("002")
    told(hands, "Nomor 002 tersimpan")
    assert screen.moves.number.letter == "Surat pencabutan"
    hands.scan(f"{file}01")
    hands.settle()
    assert "sudah bernomor 503/SIKOT/002" in screen.notice.words()
    hands.scan(f"{file}51")
    hands.settle()
    hands.type("001")
    told(hands, "Nomor 001 tersimpan")
    app = app_of(hands, file)
    assert (app.number, app.letters[0].number) == (
        "503/SIKOT/002/DPMPTSP/2026",
        "503/CABUT-SIKOT/001/DPMPTSP/2026",
    )


def test_the_book_turns_to_another_series(hands: Hands) -> None:
    hands.day(lambda day: day.numbered())
    screen = at_work(hands)
    rows = screen.book.lines.model()
    assert [rows.row(n).cells[1].text for n in range(rows.rowCount())] == ["002", "001"]
    assert not screen.book.choice.isHidden()
    screen.book.choice.set_text("revocation")
    screen.book.turned.emit("revocation")
    hands.qtbot.waitUntil(lambda: screen.seen.series == "revocation")
    hands.settle()
    assert [rows.row(n).cells[1].text for n in range(rows.rowCount())] == ["001"]
    assert nameless(hands.window) == []
