"""The window itself: ways, scans, officers, and the voices of failure."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel

from sikot_desk.db.drafts import Drafts
from sikot_desk.desk import opening
from sikot_desk.desk.session import Session
from sikot_desk.domain import actions as a
from sikot_desk.domain import scanner_test
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui import screens, window
from sikot_desk.ui.kit.blocking_dialog import BlockingDialog
from sikot_desk.ui.kit.field import MOST_TYPED
from sikot_desk.ui.kit.scan_box import MOST_SOUGHT
from tests.ui.screens.hands import ALT, CTRL, TEN, Hands
from tests.ui.walks import clipped

Key = Qt.Key


def dialog(hands: Hands) -> BlockingDialog | None:
    found = [one for one in hands.window.findChildren(BlockingDialog) if one.isVisible()]
    return found[0] if found else None


def full(session: Session) -> None:
    raise Trouble("disk_full")


class FullDisk:
    """An act whose first tries meet a full disk; keeps the operation ids it was asked with."""

    def __init__(self, times: int) -> None:
        self.times, self.tries = times, 0

    def __call__(self, session: Session) -> str:
        self.tries += 1
        if self.tries <= self.times:
            raise Trouble("disk_full")
        return "tersimpan"


def test_every_place_has_its_key_and_esc_goes_back(hands: Hands) -> None:
    for key, code in ((Key.Key_F4, "queue"), (Key.Key_F7, "register"), (Key.Key_F1, "help")):
        hands.press(key)
        assert hands.here == code
    hands.press(Key.Key_Escape)
    assert hands.here == "register"
    hands.press(Key.Key_F2)
    assert hands.here == "home"


def test_screens_are_made_ready_one_after_another_while_nothing_is_done(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert set(hands.window.screens) < set(screens.CODES)
    monkeypatch.setattr(window, "_PAUSE", 0)
    hands.window.make_ready()
    hands.qtbot.waitUntil(lambda: set(hands.window.screens) == set(screens.CODES))
    assert hands.here == "home"


def test_a_scan_from_anywhere_opens_the_file(hands: Hands) -> None:
    file = hands.day(lambda day: day.drafted())
    hands.press(Key.Key_F7)
    hands.scan(f"{file}01")
    assert hands.here == "file"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("2601000000", "Barcode terbaca sebagian (10 angka: 2601000000)."),
        ("8998866200301", "Barcode ini bukan milik berkas kantor ini (8998866200301)."),
        ("260100000017", "Berkas “260100000017” tidak ada di register ini."),
        ("é-à&ààààà&", "Pemindai mengirim tanda, bukan angka (é-à&ààààà&)."),
    ],
)
def test_a_scan_that_names_nothing_says_so_and_leaves_no_screen(
    hands: Hands, code: str, said: str
) -> None:
    played: list[bool] = []
    hands.window.sounds.play = played.append
    hands.press(Key.Key_F3)
    hands.type("1")
    hands.type("1471")
    intake = hands.screen("intake")
    hands.scan(code)
    assert hands.here == "intake"
    assert intake.applicant.form.field("applicant.identity_number").text() == "1471"
    assert played == [False]
    (trouble,) = hands.window.frame.banner.troubles()
    assert trouble.what == said
    assert clipped(hands.window) == []
    file = hands.day(lambda day: day.drafted())
    hands.scan(file)
    assert (hands.here, played) == ("file", [False, True])
    assert hands.window.frame.banner.troubles() == ()


def test_what_a_scan_named_is_searched_where_the_officer_wants_it(hands: Hands) -> None:
    hands.scan("8998866200301")
    hands.press(Key.Key_M, ALT)
    assert hands.here == "register"
    assert hands.screen("register").box.text() == "8998866200301"
    hands.scan("8998866200302")
    hands.press(Key.Key_Z, ALT)
    assert hands.window.frame.banner.troubles() == ()
    assert hands.here == "register"


def test_a_megabyte_pasted_is_cut_and_said(hands: Hands) -> None:
    QApplication.clipboard().setText("Siti " * 200_000)
    hands.press(Key.Key_K, CTRL)
    hands.press(Key.Key_V, CTRL)
    assert len(hands.screen("home").box.text()) == MOST_SOUGHT
    (trouble,) = hands.window.frame.banner.troubles()
    assert trouble.what == "Teks yang ditempel terlalu panjang untuk dicari."
    hands.press(Key.Key_Z, ALT)
    hands.press(Key.Key_F3)
    hands.type("1")
    hands.press(Key.Key_V, CTRL)
    form = hands.screen("intake").applicant.form
    assert len(form.field("applicant.identity_number").text()) == MOST_TYPED
    words = " ".join(one.text() for one in form.findChildren(QLabel) if one.isVisible())
    assert "Teks terlalu panjang untuk isian ini" in words
    assert clipped(hands.window) == []


def test_a_failed_save_stops_the_counter_until_it_is_saved(hands: Hands) -> None:
    act, answers = FullDisk(2), list[str]()
    hands.ask.act(act, answers.append)
    hands.qtbot.waitUntil(lambda: dialog(hands) is not None)
    assert clipped(hands.window) == []
    hands.press(Key.Key_F4)
    assert hands.here == "home"
    hands.window.scanner.scanned.emit("260100000012")
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: act.tries == 2)
    hands.settle()
    assert dialog(hands) is not None
    assert answers == []
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: answers == ["tersimpan"])
    assert dialog(hands) is None


def test_trying_again_never_records_twice(hands: Hands) -> None:
    file = hands.day(lambda day: day.accepted())
    kept: list[object] = []
    hands.ask.do(a.Note(text="Telepon: menunggu kabar"), kept.append, file)
    hands.settle()
    before = hands.on_register(lambda session: session.board().file(file).app.notes)
    assert (len(kept), before) == (1, 1)


def test_the_program_can_be_closed_from_the_dialog(hands: Hands) -> None:
    hands.ask.act(full, lambda _none: None)
    hands.qtbot.waitUntil(lambda: dialog(hands) is not None)
    hands.press_only(Key.Key_T, ALT)
    assert not hands.window.isVisible()


def test_a_failed_read_is_a_banner_with_a_way_on(hands: Hands) -> None:
    hands.ask.read(full, lambda _none: None)
    hands.settle()
    assert [one.code for one in hands.window.frame.banner.troubles()] == ["disk_full"]
    hands.press(Key.Key_M, ALT)
    assert hands.window.frame.banner.troubles() == ()


def test_a_full_disk_is_no_longer_told_once_an_act_is_saved(hands: Hands) -> None:
    hands.ask.read(full, lambda _none: None)
    hands.settle()
    assert [one.code for one in hands.window.frame.banner.troubles()] == ["disk_full"]
    hands.screen("intake").recorded.emit("Berkas 0001/2026 diterima, tercatat")
    assert hands.window.frame.banner.troubles() == ()


def test_papers_that_were_not_made_lead_to_their_file(hands: Hands) -> None:
    file = hands.day(lambda day: day.accepted())
    hands.data.papers.parent.mkdir(exist_ok=True)
    hands.on_register(_jam)
    hands.ask.do(a.Draft(), lambda _done: None, file)
    hands.settle()
    (trouble,) = hands.window.frame.banner.troubles()
    assert trouble.what == "Kertas 0001/2026 belum tercetak."
    hands.press(Key.Key_M, ALT)
    assert hands.here == "file"


class _Jammed:
    def take(self, paper: object) -> None:
        raise Trouble("papers_not_saved", folder="papers", detail="penuh")


def _jam(session: Session) -> None:
    session.counter.press = _Jammed()


def test_a_fault_of_the_program_is_told_once_and_work_goes_on(hands: Hands) -> None:
    def broken(session: Session) -> None:
        raise KeyError("inside")

    hands.ask.act(broken, lambda _none: None)
    hands.qtbot.waitUntil(lambda: dialog(hands) is not None)
    shown = dialog(hands)
    assert shown is not None
    assert "inside" not in shown.accessibleName()
    hands.press(Key.Key_F12)
    assert dialog(hands) is None
    hands.press(Key.Key_F4)
    assert hands.here == "queue"


def test_a_clock_that_goes_back_is_told_and_service_goes_on(hands: Hands) -> None:
    file = hands.day(lambda day: day.accepted())
    hands.does(a.Note(text="Telepon: ada"), file)
    hands.window.tick()
    hands.at(TEN.replace(hour=9))
    hands.window.tick()
    (trouble,) = hands.window.frame.banner.troubles()
    assert trouble.what == "Jam PC ini mundur: tadi 6 Juli 2026 10.24, sekarang 6 Juli 2026 09.24."
    assert clipped(hands.window) == []
    hands.does(a.Note(text="Telepon: menunggu kabar"), file)
    last = hands.on_register(lambda session: session.register.entries_of(file)[-1])
    assert last.clock == "suspect"
    hands.at(TEN.replace(hour=11))
    hands.window.tick()
    assert hands.window.frame.banner.troubles() == ()


def test_closing_keeps_what_is_half_typed(hands: Hands, data: Path) -> None:
    hands.press(Key.Key_F3)
    hands.type("1")
    hands.type("1471")
    hands.window.close()
    with opening.open_register(data) as register:
        (draft,) = Drafts(register).all()
    assert json.loads(draft.body)["texts"]["applicant.identity_number"] == "1471"


def test_closing_in_the_middle_of_acts_saves_them_all(hands: Hands) -> None:
    file = hands.day(lambda day: day.accepted())
    for _time in range(3):
        hands.ask.do(a.Note(text="Catatan"), lambda _done: None, file)
    hands.ask.read(lambda session: session.board().home(), lambda _home: None)
    hands.window.close()
    assert not hands.ask._thread.is_alive()


def test_the_officer_is_changed_without_losing_the_screen(hands: Hands) -> None:
    hands.press(Key.Key_F4)
    hands.press(Key.Key_L, CTRL)
    assert hands.window.guard.is_locked
    hands.type("s")
    hands.press(Key.Key_Return)
    assert hands.here == "queue"
    assert hands.on_register(lambda session: session.officer) == "sari"
    assert "Sari Oktaviani" in hands.window.frame.rail.officer.accessibleName()


def test_a_training_register_says_so(sit: Callable[..., Hands]) -> None:
    hands = sit()
    assert hands.window.frame._training.isVisible()


def test_the_help_shows_keys_steps_and_every_refusal(hands: Hands) -> None:
    hands.press(Key.Key_F1)
    help_ = hands.screen("help")
    assert clipped(hands.window) == []
    hands.type("2")
    assert help_._pages.currentIndex() == 1
    hands.press(Key.Key_PageDown)
    area = help_._pages.currentWidget().findChild(QAbstractScrollArea)
    assert area.verticalScrollBar().value() > 0
    hands.type("3")
    assert help_.refusals.isVisible()
    model = help_.refusals.table.model()
    assert "{" not in "".join(model.row(n).cells[0].text for n in range(model.rowCount()))
    hands.type("4")
    assert help_.troubles.isVisible()


def test_the_scanner_test_card_is_answered_from_anywhere(hands: Hands) -> None:
    hands.press(Key.Key_F4)
    hands.scan(scanner_test.code(33, 1))
    assert hands.here == "queue"
    (told,) = hands.window.frame.banner.troubles()
    assert told.what == "Pemindai bekerja."
    assert told.safe.startswith("Barcode 0,33 mm terbaca, ")
    assert clipped(hands.window) == []
    hands.scan(scanner_test.code(40))
    (told,) = hands.window.frame.banner.troubles()
    assert told.safe.startswith("Barcode 0,40 mm terbaca, ")
