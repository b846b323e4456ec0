"""The check by keys: verdicts, reasons, rounds, receipt or return slip."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Status
from sikot_desk.ui.screens.intake.requirement import RequirementPad
from tests.desk.day import MONDAY, SITI, unfit
from tests.ui.screens.hands import ALT, Hands
from tests.ui.screens.intake_hands import begun, concluded, received, words
from tests.ui.walks import clipped, nameless

Key = Qt.Key


def test_complete_file_gets_its_receipt_and_leaves_the_screen(hands: Hands) -> None:
    intake = received(hands)
    assert "diterima" in hands.said
    assert intake.title() == ("Permohonan Baru", SITI.name)
    assert intake.bar.note() == "10 persyaratan belum dinilai"
    hands.type("1" * 10)
    assert intake.bar.note() == ""
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: "Rabu, 8 Juli 2026" in words(hands))
    assert "Lengkap dan benar" in words(hands)
    assert intake.summary.preview.pages() > 0
    file_id = intake.sitting.file_id
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.checking.is_over)
    hands.settle()
    app = hands.on_register(lambda session: session.register.application(file_id))
    assert app.status is Status.OPEN
    assert app.registration in words(hands)
    assert "Dijanjikan selesai Rabu, 8 Juli 2026, pukul 16.00 WIB" in words(hands)
    assert [one.paper for one in app.prints] == ["tanda-terima", "label-map"]
    hands.press(Key.Key_F12)
    assert intake.now == 0
    assert SITI.name not in words(hands)
    assert hands.on_register(lambda session: session.kept_drafts()) == ()


def test_enter_leads_from_the_date_over_the_sheets_to_the_verdicts(hands: Hands) -> None:
    intake = received(hands)
    pad = intake.walk.findChildren(RequirementPad)[-1]
    date, sheets = pad.findChildren(QLineEdit)
    date.setFocus()
    hands.type("06-07-2026")
    hands.press(Key.Key_Return)
    assert sheets.hasFocus()
    hands.press(Key.Key_Return)
    hands.type("1")
    assert intake.bar.note() == "9 persyaratan belum dinilai"
    (verdict,) = intake.sitting.verdicts.values()
    assert (verdict.sheets, str(verdict.dated)) == (1, "2026-07-06")


def test_every_move_stands_in_full_and_has_names(hands: Hands) -> None:
    begun(hands)
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    hands.press(Key.Key_Escape)
    intake = received(hands)
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    hands.type("2")
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])
    hands.press(Key.Key_Escape)
    hands.type("3" + "1" * 9)
    hands.press(Key.Key_F12)
    assert intake.now == 4
    assert (clipped(hands.window), nameless(hands.window)) == ([], [])


def test_incomplete_file_goes_back_with_its_slip_and_only_what_failed_is_asked(
    hands: Hands,
) -> None:
    intake = received(hands)
    hands.type("112a")
    hands.press(Key.Key_Return)
    hands.type("1113" + "1" * 3)
    concluded(hands, intake)
    file_id = intake.sitting.file_id
    app = hands.on_register(lambda session: session.register.application(file_id))
    assert app.status is Status.RETURNED
    assert {one.item: one.reason for one in app.verdicts if one.result == "unfit"} == {
        "ijazah": "not_legalised"
    }
    hands.press(Key.Key_F12)
    hands.scan(file_id)
    hands.qtbot.waitUntil(lambda: hands.here == "file" and hands.screen("file").seen is not None)
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 3 and bool(intake.sitting.view))
    hands.settle()
    assert [one.key for one in intake.sitting.asked()] == ["ijazah", "foto"]
    assert intake.walk.current().key == "ijazah"
    assert "Pemeriksaan ke-1: Ada, tidak dilegalisir" in words(hands)
    hands.type("11")
    concluded(hands, intake)
    app = hands.on_register(lambda session: session.register.application(file_id))
    assert (app.status, len(app.rounds)) == (Status.OPEN, 2)


def test_reasons_and_notes_are_asked_for(hands: Hands) -> None:
    intake = received(hands)
    hands.type("2")
    hands.press(Key.Key_Return)
    assert "Alasannya belum dipilih." in words(hands)
    hands.type("h")
    hands.press(Key.Key_Return)
    assert "Catatan masih kosong." in words(hands)
    hands.type("robek")
    hands.press(Key.Key_Return)
    given = intake.sitting.verdicts["permohonan"]
    assert (given.result, given.reason, given.note) == ("unfit", "other", "robek")
    hands.type("4")
    hands.press(Key.Key_Return)
    assert "Catatan masih kosong." in words(hands)
    hands.press(Key.Key_Escape)
    assert "ktp" not in intake.sitting.verdicts
    assert intake.now == 3
    hands.press(Key.Key_PageUp)
    assert intake.walk.current().key == "permohonan"
    hands.type("1")
    assert intake.sitting.verdicts["permohonan"].result == "fit"


def test_reasons_swap_and_rounds_go_to_where_the_list_is_clicked(hands: Hands) -> None:
    intake = received(hands)
    hands.type("2ab")
    hands.press(Key.Key_Return)
    assert intake.sitting.verdicts["permohonan"].reason == "expired"
    intake.walk.list.chosen.emit(5)
    assert intake.walk.current().key == "sehat"
    intake.walk.list.chosen.emit(10)
    assert intake.walk.current().key == "sehat"
    pad = intake.walk._pad
    pad._dated.set_text("31-02-2026")
    hands.type("1")
    assert "Tanggal ini tidak dapat dibaca." in words(hands)
    pad._dated.set_text("01-07-2026")
    assert "berlaku sampai 1 Oktober 2026" in words(hands)


def test_stale_paper_warns_and_goes_on_with_a_reason(hands: Hands) -> None:
    intake = received(hands)
    hands.type("1111")
    intake.walk._pad._dated.set_text("01-01-2026")
    hands.type("1" * 6)
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: "umur surat lebih dari 3 bulan" in intake.notice.words())
    hands.press(Key.Key_S, ALT)
    hands.qtbot.waitUntil(lambda: intake.checking.is_over)
    file_id = intake.sitting.file_id
    app = hands.on_register(lambda session: session.register.application(file_id))
    assert app.status is Status.OPEN


def test_an_older_requirement_set_is_kept_with_a_reason(hands: Hands) -> None:
    hands.does(s.AdoptRules(rules="SE6-2024", since=MONDAY.date()))
    intake = received(hands)
    assert intake.sitting.view.rules.key == "SE6-2024"
    hands.press(Key.Key_A, ALT)
    hands.type("berkas disiapkan sebelum aturan baru")
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(lambda: intake.sitting.rules == "PMK23-2013")
    hands.settle()
    hands.type("1")
    hands.press(Key.Key_Escape)
    hands.settle()
    intake.kind.table.opened.emit(intake.kind.table.model().row(0).code)
    hands.qtbot.waitUntil(lambda: intake.now == 3)
    hands.settle()
    assert intake.sitting.view.rules.key == "PMK23-2013"
    hands.type("1" * len(intake.sitting.left()))
    concluded(hands, intake)
    file_id = intake.sitting.file_id
    app = hands.on_register(lambda session: session.register.application(file_id))
    assert app.rounds[-1].rules_reason == "berkas disiapkan sebelum aturan baru"


@pytest.mark.parametrize("complete", [True, False])
def test_a_file_checked_but_not_concluded_is_concluded(hands: Hands, *, complete: bool) -> None:
    file_id = hands.day(lambda day: day.received())
    verdicts: Callable[..., tuple[a.Verdict, ...]] = lambda: unfit("ktp")  # noqa: E731
    asked = hands.on_register(lambda session: session.board().file(file_id).asked)
    given = tuple(
        one if not complete else a.Verdict(item=one.item, result="fit")
        for one in verdicts()
        if one.item in asked
    )
    hands.does(a.Check(verdicts=given), file_id)
    hands.window.open_file(file_id)
    hands.settle()
    hands.press(Key.Key_F12)
    intake = hands.screen("intake")
    hands.qtbot.waitUntil(lambda: intake.now == 4)
    hands.settle()
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.checking.is_over)
    app = hands.on_register(lambda session: session.register.application(file_id))
    assert app.status is (Status.OPEN if complete else Status.RETURNED)
