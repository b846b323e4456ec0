"""Full screens on small ones: no word is cut, nothing lacks a name, one blue button at most."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from sikot_desk.domain.people import Workplace
from sikot_desk.ui.kit.button import Button, Rank
from sikot_desk.ui.screens.intake.screen import PLACE, SUMMARY, WALK
from tests.desk.day import Day, person
from tests.ui.screens.hands import ALT, CTRL, TEN, After, Hands
from tests.ui.walks import buttons, clipped, nameless, roleless

OFFICE, AT_150, AT_200 = QSize(1366, 690), QSize(910, 460), QSize(683, 345)
WORDS = ("kemuning", "hutan", "nama", "utara", "tapal", "mentari", "bakul", "zamrud")
LONG = "T. Raja Muhammad Iskandar Zulkarnain Alamsyah"
FAR = Workplace(
    name="Pusat Layanan Tumbuh Kembang dan Terapi Okupasi Anak Hebat Sejahtera Marpoyan Damai",
    address="Jalan Harapan Raya Nomor 88",
)


def full(day: Day) -> list[str]:
    return [
        day.received(applicant=person(1, name=LONG), workplace=FAR, drop_off=True),
        day.accepted(applicant=person(2, name=LONG), workplace=FAR),
        *(day.drafted(applicant=person(n, name=LONG), workplace=FAR) for n in (4, 5)),
        day.signed(applicant=person(7, name=LONG), workplace=FAR),
        day.ready(applicant=person(6, name=LONG), workplace=FAR),
    ]


@pytest.fixture
def busy(after: After) -> Hands:
    """A counter late with everything, for people with the longest names."""
    hands = after(full)
    hands.at(TEN + timedelta(days=9))
    return hands


def show_batch(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F4)
    hands.type("4")
    hands.press(Qt.Key.Key_F12)
    for file in hands.files[1:3]:
        hands.scan(file)


def show_saving(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F7)
    hands.press(Qt.Key.Key_C, ALT)


def show_proof(hands: Hands) -> None:
    hands.screen("register").proof_wanted.emit(hands.files[-1])
    hands.settle()


def show_informs(hands: Hands) -> None:
    hands.screen("home").paper_wanted.emit("lembar-persyaratan")
    hands.settle()


def show_books(hands: Hands) -> None:
    hands.window.go("books")
    hands.type("d")


def show_calibration(hands: Hands) -> None:
    hands.press(Qt.Key.Key_P, CTRL)
    hands.press(Qt.Key.Key_K, ALT)


def show_applicant(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F3)
    hands.type("2")
    hands.screen("intake").applicant.form.set_texts(
        {"applicant.name": LONG, "bringer.relation": "courier", "bringer.name": LONG}
    )


def show_place(hands: Hands) -> None:
    show_applicant(hands)
    hands.screen("intake").show_move(PLACE)


def show_walk(hands: Hands) -> None:
    hands.screen("home").check_wanted.emit(hands.files[0])
    hands.qtbot.waitUntil(lambda: hands.screen("intake").now == WALK)
    hands.settle()


def show_reasons(hands: Hands) -> None:
    show_walk(hands)
    hands.type("2")


def show_summary(hands: Hands) -> None:
    show_walk(hands)
    hands.type("13" * 2 + "1" * 20)
    hands.press(Qt.Key.Key_F12)
    hands.qtbot.waitUntil(lambda: hands.screen("intake").now == SUMMARY)


def show_bringer(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F3)
    hands.type("0")


def show_lot(hands: Hands) -> None:
    show_bringer(hands)
    hands.type(LONG)
    hands.press(Qt.Key.Key_F12)


def show_old_permit(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F3)
    hands.press(Qt.Key.Key_I, ALT)


def show_file(hands: Hands) -> None:
    hands.window.open_file(hands.files[2])
    hands.settle()


def show_correction(hands: Hands) -> None:
    show_file(hands)
    hands.press(Qt.Key.Key_O, ALT)


def show_handing(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F6)
    hands.scan(hands.files[-1])
    hands.qtbot.waitUntil(lambda: hands.screen("handing").form is not None)
    hands.type("3")


def show_sheets(hands: Hands) -> None:
    hands.press(Qt.Key.Key_P, CTRL)
    hands.press(Qt.Key.Key_B, ALT)


def show_reports(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F8)
    hands.press(Qt.Key.Key_PageDown)


def show_report_list(hands: Hands) -> None:
    show_reports(hands)
    hands.press(Qt.Key.Key_D, ALT)


def show_report_files(hands: Hands) -> None:
    show_reports(hands)
    hands.screen("reports").balances.figures["accepted"].click()
    hands.settle()


def show_sending(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F9)


def show_stick(hands: Hands) -> None:
    """Kirim Data with a stick that was never used and brings no card."""
    show_sending(hands)
    screen = hands.screen("sending")
    place = hands.data.folder / "FLASHDISK DENGAN NAMA YANG PANJANG SEKALI"
    place.mkdir()
    screen.sticks.name(place, lambda: None, print)
    hands.qtbot.waitUntil(lambda: screen.sticks.stick is not None)
    hands.settle()


def show_words(hands: Hands) -> None:
    show_stick(hands)
    hands.screen("sending").enrolling.card.compare("Kantor Dinas", WORDS, reason=True)
    hands.screen("sending")._to(hands.screen("sending").enrolling.card)


def show_folder(hands: Hands) -> None:
    show_sending(hands)
    hands.press(Qt.Key.Key_F, ALT)


SHOWN = {
    "sending": show_sending,
    "stick": show_stick,
    "words": show_words,
    "folder": show_folder,
    "kinds": lambda hands: hands.press(Qt.Key.Key_F3),
    "applicant": show_applicant,
    "place": show_place,
    "walk": show_walk,
    "reasons": show_reasons,
    "summary": show_summary,
    "bringer": show_bringer,
    "lot": show_lot,
    "old permit": show_old_permit,
    "file": show_file,
    "correction": show_correction,
    "numbering": lambda hands: hands.press(Qt.Key.Key_F5),
    "ready": lambda hands: hands.press(Qt.Key.Key_F6),
    "handing": show_handing,
    "papers": lambda hands: hands.press(Qt.Key.Key_P, CTRL),
    "sheets": show_sheets,
    "home": lambda hands: hands.press(Qt.Key.Key_F2),
    "queue": lambda hands: hands.press(Qt.Key.Key_F4),
    "batch": show_batch,
    "register": lambda hands: hands.press(Qt.Key.Key_F7),
    "saving": show_saving,
    "proof": show_proof,
    "informs": show_informs,
    "books": show_books,
    "calibration": show_calibration,
    "help": lambda hands: hands.press(Qt.Key.Key_F1),
    "reports": show_reports,
    "report list": show_report_list,
    "report files": show_report_files,
}


def overflow(hands: Hands) -> int:
    """How many pixels of the body stand out of view at the right."""
    page = hands.window.frame.current_page()
    assert page is not None
    (scroll,) = [
        area for area in page.findChildren(QScrollArea) if area.widget() is page.body.parentWidget()
    ]
    return scroll.horizontalScrollBar().maximum()


def test_beranda_stands_whole_across_at_any_scale(busy: Hands) -> None:
    SHOWN["home"](busy)
    box = busy.screen("home").box
    for size in (AT_200, OFFICE, AT_150, AT_200):
        busy.window.resize(size)
        busy.settle()
        assert overflow(busy) == 0, size
        assert box.edit.width() >= 150
        assert box.scanner.isVisible() == (size is not AT_200)


@pytest.mark.parametrize("name", SHOWN)
def test_nothing_is_cut_at_any_scale(busy: Hands, name: str) -> None:
    SHOWN[name](busy)
    for size in (OFFICE, AT_150, AT_200):
        busy.window.resize(size)
        QApplication.processEvents()
        busy.settle()
        assert clipped(busy.window) == [], size
        assert overflow(busy) == 0, size
        assert nameless(busy.window) == []
    assert roleless(busy.window) == []
    page = busy.window.frame.current_page()
    assert page is not None
    blue = [one for one in buttons(page) if isinstance(one, Button) and one.rank is Rank.PRIMARY]
    assert len(blue) <= 1
