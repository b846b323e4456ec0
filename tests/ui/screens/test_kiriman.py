"""Kiriman by keys: one bringer typed once, a verdict each, one receipt; left, killed, gone on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from sikot_desk.domain import actions as a
from sikot_desk.domain.application import Application, Status
from sikot_desk.ui.screens.intake.screen import (
    APPLICANT,
    BRINGER,
    FILES,
    KIND,
    PLACE,
    SUMMARY,
    WALK,
    Intake,
)
from tests.desk.day import ANANDA, BUNDA, Day, person, unfit
from tests.desk.day import intake as receive
from tests.ui.screens.hands import ALT, Hands
from tests.ui.screens.intake_hands import words
from tests.ui.walks import clipped, nameless

Key = Qt.Key
NAMES = ("Ayu Lestari", "Budi Santoso", "Citra Dewi", "Dimas Pratama", "Eka Putri")


def known(day: Day) -> list[str]:
    """Let five persons be known from files of another place that were taken back."""
    files = []
    for serial, name in enumerate(NAMES, start=21):
        who = person(serial, name=name, birth_place="Dumai")
        files.append(day.received(applicant=who, workplace=BUNDA))
        day.does(a.Withdraw(reason="pindah"), files[-1])
    return files


def begun(hands: Hands) -> Intake:
    """F3, 0, and the bringer with letter and workplace: where the first file is asked for."""
    hands.day(known)
    intake: Intake = hands.screen("intake")
    hands.press(Key.Key_F3)
    hands.type("0")
    assert intake.now == BRINGER
    hands.type("Hendri Saputra")
    hands.press(Key.Key_4, ALT)
    hands.press(Key.Key_H, ALT)
    intake.bringer.form.set_texts(
        {
            "bringer.phone": "0812-7000-1111",
            "workplace.name": ANANDA.name,
            "workplace.address": ANANDA.address,
            "workplace.kelurahan": ANANDA.kelurahan,
        }
    )
    hands.settle()
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    hands.press(Key.Key_F12)
    assert intake.now == FILES
    return intake


def to_check(hands: Hands, name: str) -> Intake:
    """The next file as far as its check."""
    intake: Intake = hands.screen("intake")
    hands.type("1")
    assert intake.now == APPLICANT
    hands.type(name.split(maxsplit=1)[0].lower())
    hands.qtbot.waitUntil(lambda: len(intake.applicant.found) == 1)
    hands.press(Key.Key_D, ALT)
    hands.press(Key.Key_F12)
    assert intake.now == PLACE
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == WALK)
    hands.settle()
    return intake


def decided(hands: Hands, verdicts: str) -> None:
    intake: Intake = hands.screen("intake")
    hands.type(verdicts)
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == SUMMARY)
    hands.settle()
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == FILES)
    hands.settle()


def of_lot(hands: Hands, intake: Intake) -> tuple[Application, ...]:
    name = intake.kiriman.lot.name
    apps: tuple[Application, ...] = hands.on_register(lambda session: session.board().lot(name))
    return apps


def test_what_is_typed_once_holds_for_the_next_file(hands: Hands) -> None:
    intake = begun(hands)
    assert intake.bar.note() == "belum ada berkas"
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    to_check(hands, NAMES[0])
    assert "kuasa" in intake.sitting.verdicts
    assert len(intake.sitting.left()) == 10
    hands.type("1" * 10)
    hands.press(Key.Key_F12)
    hands.settle()
    assert "satu untuk kiriman" in words(hands)
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == FILES)
    hands.settle()
    assert NAMES[0] not in " ".join(intake.applicant.form.texts().values())


def test_a_verdict_each_and_one_receipt_for_those_complete(hands: Hands) -> None:
    intake = begun(hands)
    to_check(hands, NAMES[0])
    decided(hands, "1" * 10)
    to_check(hands, NAMES[1])
    decided(hands, "3" + "1" * 9)
    to_check(hands, NAMES[2])
    decided(hands, "1" * 10)
    apps = of_lot(hands, intake)
    assert [app.status for app in apps] == [Status.OPEN, Status.RETURNED, Status.OPEN]
    assert {(app.bringer.name, app.bringer.relation) for app in apps} == {
        ("Hendri Saputra", "courier")
    }
    assert {app.workplace.name for app in apps} == {ANANDA.name}
    assert [[one.paper for one in app.prints] for app in apps] == [
        ["label-map"],
        ["lembar-pengembalian"],
        ["label-map"],
    ]
    assert intake.bar.note() == "2 berkas lengkap"
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.files.over)
    hands.settle()
    assert hands.said == "Kiriman selesai: 2 berkas pada satu tanda terima"
    assert intake.files.preview.pages() == 1
    assert list(hands.data.papers.glob("*tanda-terima-kolektif*.pdf"))
    assert hands.on_register(lambda session: session.kept_drafts()) == ()
    hands.press(Key.Key_C, ALT)
    hands.press(Key.Key_F12)
    assert intake.now == KIND
    assert NAMES[0] not in words(hands)
    assert "Hendri" not in words(hands)


def test_left_for_another_person_and_gone_on_from_the_list(hands: Hands) -> None:
    intake = begun(hands)
    to_check(hands, NAMES[0])
    decided(hands, "1" * 10)
    hands.press(Key.Key_Escape)
    assert intake.now == KIND
    assert intake.kiriman.lot is None
    hands.type("1")
    assert intake.applicant.form.texts()["bringer.relation"] == "self"
    hands.press(Key.Key_Escape)
    hands.settle()
    row = intake.kind.table.model().row(0)
    assert row.code.startswith("kiriman-")
    assert "1 berkas" in row.cells[0].caption
    intake.kind.table.opened.emit(row.code)
    hands.qtbot.waitUntil(lambda: intake.now == FILES)
    hands.settle()
    assert len(intake.files.apps) == 1
    to_check(hands, NAMES[1])
    assert intake.sitting.view.app.bringer.name == "Hendri Saputra"


def test_a_half_typed_and_a_half_checked_file_lead_back_to_their_lot(hands: Hands) -> None:
    intake = begun(hands)
    hands.type("1")
    hands.type("ayu")
    hands.press(Key.Key_PageUp)
    assert intake.now == FILES
    hands.settle()
    assert intake.bar.note() == "1 berkas belum selesai"
    to_check(hands, NAMES[1])
    hands.type("11")
    hands.press(Key.Key_Escape)
    hands.settle()
    file_id = next(
        one.code.removeprefix("check-") for one in rows(intake) if one.code.startswith("26")
    )
    intake.kind.table.opened.emit(file_id)
    hands.qtbot.waitUntil(lambda: intake.now == WALK)
    hands.settle()
    assert len(intake.sitting.left()) == 8
    decided(hands, "1" * 8)
    half = intake.files.typed[0].key
    intake.files.table.opened.emit(half)
    hands.qtbot.waitUntil(lambda: intake.now == APPLICANT)
    assert intake.sitting.lot == intake.kiriman.lot.name


def rows(intake: Intake) -> list:
    model = intake.kind.table.model()
    return [model.row(n) for n in range(model.rowCount())]


def test_a_killed_window_offers_the_lot_on_beranda(sit: Callable[..., Hands]) -> None:
    hands = sit()
    begun(hands)
    to_check(hands, NAMES[0])
    decided(hands, "1" * 10)
    hands.ask.stop()
    hands.window.screens["intake"].kept.stop()
    again = sit()
    home = again.screen("home")
    titles = [task.title for task in home._tasks.values()]
    assert "Lanjutkan kiriman: Hendri Saputra" in titles
    code = next(code for code, task in home._tasks.items() if "kiriman" in task.to)
    home.tasks.opened.emit(code)
    intake = again.screen("intake")
    again.qtbot.waitUntil(lambda: again.here == "intake" and intake.now == FILES)
    again.settle()
    assert [app.applicant.name for app in intake.files.apps] == [NAMES[0]]
    assert intake.files.primary()[0] == "Cetak tanda terima kolektif"


def test_a_courier_who_leaves_hands_in_files_to_be_checked_later(hands: Hands) -> None:
    intake = begun(hands)
    hands.type("1")
    hands.type("dimas")
    hands.qtbot.waitUntil(lambda: len(intake.applicant.found) == 1)
    hands.press(Key.Key_D, ALT)
    hands.press(Key.Key_F12)
    hands.press(Key.Key_T, ALT)
    hands.qtbot.waitUntil(lambda: intake.now == FILES)
    hands.settle()
    (app,) = of_lot(hands, intake)
    assert app.drop_off
    assert [one.paper for one in app.prints] == ["titip-berkas"]
    assert intake.files.primary()[0] == "Selesai"
    hands.press(Key.Key_F12)
    assert intake.now == KIND
    assert hands.on_register(lambda session: session.kept_drafts()) == ()
    intake.resume(app.file_id)
    hands.qtbot.waitUntil(lambda: intake.now == WALK)
    assert intake.sitting.lot == ""


@pytest.mark.parametrize("field", ["bringer.name"])
def test_a_lot_without_a_bringer_is_asked_for_one(hands: Hands, field: str) -> None:
    hands.press(Key.Key_F3)
    hands.type("0")
    hands.press(Key.Key_F12)
    intake = hands.screen("intake")
    assert intake.now == BRINGER
    assert intake.bringer.form.field(field).is_refused()
    hands.press(Key.Key_Escape)
    assert intake.now == KIND
    assert hands.on_register(lambda session: session.kept_drafts()) == ()


def test_the_bringer_may_be_mended_between_two_files(hands: Hands) -> None:
    intake = begun(hands)
    hands.press(Key.Key_U, ALT)
    assert intake.now == BRINGER
    intake.bringer.form.set_texts({"bringer.phone": "0761-555"})
    hands.press(Key.Key_F12)
    assert "0761-555" in words(hands)


def returned(hands: Hands) -> list[str]:
    """Let two files come in alone and go back for what is missing."""
    files = []
    for serial, name in ((41, "Farida Hanum"), (42, "Gilang Ramadhan")):
        files.append(hands.does(receive(applicant=person(serial, name=name))).file_id)
        hands.does(a.Check(verdicts=unfit("ktp")), files[-1])
        hands.does(a.Return(), files[-1])
    return files


def test_returned_files_come_back_together_on_one_receipt(hands: Hands) -> None:
    intake = begun(hands)
    files, stranger = returned(hands), hands.does(receive()).file_id
    heard: list[bool] = []
    intake.sounded.connect(heard.append)
    for file in files:
        hands.scan(file)
        hands.qtbot.waitUntil(lambda: "kembali, tercatat" in hands.said)
    hands.settle()
    assert [app.file_id for app in intake.files.apps] == files
    assert {app.bringer.name for app in intake.files.apps} == {"Hendri Saputra"}
    hands.scan(stranger)
    assert "Hanya berkas yang pernah dikembalikan" in words(hands)
    hands.scan("8998866200301")
    assert "bukan milik berkas kantor ini" in words(hands)
    assert heard == [True, True, False, False]
    assert intake.bar.note() == "2 berkas belum selesai"
    for file in files:
        hands.scan(file)
        hands.qtbot.waitUntil(lambda: intake.now == WALK)
        hands.settle()
        assert [one.key for one in intake.sitting.left()] == ["ktp"]
        hands.type("1")
        hands.press(Key.Key_F12)
        hands.qtbot.waitUntil(lambda: intake.now == SUMMARY)
        hands.settle()
        hands.press(Key.Key_F12)
        hands.qtbot.waitUntil(lambda: intake.now == FILES)
        hands.settle()
    assert clipped(hands.window) == []
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.files.over)
    assert hands.said == "Kiriman selesai: 2 berkas pada satu tanda terima"
