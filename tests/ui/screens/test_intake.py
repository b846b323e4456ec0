"""Permohonan Baru by keys: kind, applicant, STR and workplace, the check, receipt or slip."""

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Status
from sikot_desk.ui.screens.intake import Intake
from tests.desk.day import ANANDA, MONDAY, SITI, STR, unfit
from tests.ui.screens.hands import ALT, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key
PERSON = {
    "applicant.identity_number": SITI.identity_number,
    "applicant.name": SITI.name,
    "applicant.titles_after": SITI.titles_after,
    "applicant.birth_place": SITI.birth_place,
    "applicant.birth_date": "17-08-1996",
    "applicant.address": SITI.address,
    "applicant.phone": SITI.phone,
}
PLACE = {
    "str_certificate.number": STR.number,
    "str_certificate.issued": "14-03-2023",
    "str_certificate.ends": "14-03-2028",
    "workplace.name": ANANDA.name,
    "workplace.address": ANANDA.address,
    "workplace.kelurahan": ANANDA.kelurahan,
}


def begun(hands: Hands, kind: str = "1") -> Intake:
    """F3 and the digit of a kind."""
    hands.press(Key.Key_F3)
    hands.type(kind)
    return hands.screen("intake")


def filled(hands: Hands, kind: str = "1", **change: str) -> Intake:
    """As far as the form of STR and workplace, filled in."""
    intake = begun(hands, kind)
    intake.applicant.form.set_texts(PERSON)
    hands.press(Key.Key_F12)
    assert intake.now == 2
    intake.where.form.set_texts({**PLACE, **change})
    hands.settle()
    return intake


def received(hands: Hands) -> Intake:
    intake = filled(hands)
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 3)
    hands.settle()
    return intake


def words(hands: Hands) -> str:
    """Everything the page says."""
    page = hands.window.current.page
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def concluded(hands: Hands, intake: Intake) -> None:
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 4)
    hands.settle()
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.checking.is_over, timeout=20_000)
    hands.settle()


def test_complete_file_gets_its_receipt_and_leaves_the_screen(hands: Hands) -> None:
    intake = received(hands)
    assert "diterima" in hands.said
    assert intake.bar.note() == "10 persyaratan belum dinilai"
    hands.type("1" * 10)
    assert intake.bar.note() == ""
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: "Rabu, 8 Juli 2026" in words(hands), timeout=20_000)
    assert "Lengkap dan benar" in words(hands)
    assert intake.summary.preview.pages() > 0
    file_id = intake.sitting.file_id
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.checking.is_over, timeout=20_000)
    hands.settle()
    app = hands.on_register(lambda session: session.register.application(file_id))
    assert app.status is Status.OPEN
    assert app.registration in words(hands)
    assert [one.paper for one in app.prints] == ["tanda-terima", "label-map"]
    hands.press(Key.Key_F12)
    assert intake.now == 0
    assert SITI.name not in words(hands)
    assert hands.on_register(lambda session: session.kept_drafts()) == ()


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
    assert "berlaku sampai 01-10-2026" in words(hands)


def test_stale_paper_warns_and_goes_on_with_a_reason(hands: Hands) -> None:
    intake = received(hands)
    hands.type("1111")
    intake.walk._pad._dated.set_text("01-01-2026")
    hands.type("1" * 6)
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: "umur surat lebih dari 3 bulan" in intake.notice.words())
    hands.press(Key.Key_S, ALT)
    hands.qtbot.waitUntil(lambda: intake.checking.is_over, timeout=20_000)
    file_id = intake.sitting.file_id
    app = hands.on_register(lambda session: session.register.application(file_id))
    assert app.status is Status.OPEN


def test_what_is_typed_survives_and_is_offered_again(hands: Hands) -> None:
    intake = begun(hands)
    intake.applicant.form.set_texts(PERSON)
    hands.qtbot.waitUntil(
        lambda: bool(hands.on_register(lambda session: session.kept_drafts())), timeout=5_000
    )
    (draft,) = hands.on_register(lambda session: session.kept_drafts())
    assert json.loads(draft.body)["texts"]["applicant.name"] == SITI.name
    hands.press(Key.Key_Escape)
    assert intake.now == 0
    assert intake.applicant.form.texts()["applicant.name"] == ""
    assert intake.kind.table.model().rowCount() == 1
    hands.press(Key.Key_F2)
    hands.window.screens["home"].draft_wanted.emit(draft.key)
    hands.qtbot.waitUntil(lambda: intake.now == 1)
    assert intake.applicant.form.texts()["applicant.name"] == SITI.name


def test_half_done_check_is_taken_up_again(hands: Hands) -> None:
    intake = received(hands)
    hands.type("113")
    hands.press(Key.Key_Escape)
    hands.settle()
    assert intake.now == 0
    code = intake.kind.table.model().row(0).code
    intake.kind.table.opened.emit(code)
    hands.qtbot.waitUntil(lambda: intake.now == 3)
    hands.settle()
    assert [one.result for one in intake.sitting.verdicts.values()] == ["fit", "fit", "missing"]
    assert intake.walk.current().key == "strot"


def test_returning_applicant_is_filled_in_within_the_keys_allowed(hands: Hands) -> None:
    hands.day(lambda day: day.handed())
    pressed = 0
    hands.press(Key.Key_F3)
    hands.type("1siti")
    intake = hands.screen("intake")
    intake.applicant.form.set_texts({"applicant.identity_number": SITI.identity_number[:12]})
    pressed += 2 + 12
    hands.qtbot.waitUntil(lambda: len(intake.applicant.found) == 1)
    hands.press(Key.Key_D, ALT)
    hands.press(Key.Key_F12)
    assert intake.now == 2
    assert intake.where.form.texts()["str_certificate.number"] == STR.number
    intake.where.form.set_texts(
        {"workplace.name": "RSIA Bunda", "workplace.address": "Jalan Riau 1", "workplace_no": "2"}
    )
    hands.settle()
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 3)
    hands.settle()
    count = len(intake.sitting.asked())
    hands.type("1" * count)
    concluded(hands, intake)
    assert pressed + 3 + count + 2 <= 45


def test_odd_identity_number_warns_and_a_reason_goes_on(hands: Hands) -> None:
    intake = begun(hands)
    intake.applicant.form.set_texts({**PERSON, "applicant.identity_number": "123"})
    hands.press(Key.Key_F12)
    assert intake.now == 1
    assert "NIK bukan 16 angka." in words(hands)
    hands.type("KTP sudah dicocokkan")
    hands.press(Key.Key_F12)
    assert intake.now == 2
    assert intake.sitting.reasons == {"nik_length": "KTP sudah dicocokkan"}


def test_one_key_answers_a_warning_and_a_fault_is_judged_again(hands: Hands) -> None:
    intake = begun(hands)
    intake.applicant.form.set_texts({**PERSON, "applicant.identity_number": "123"})
    hands.press(Key.Key_F12)
    hands.press(Key.Key_S, ALT)
    assert intake.sitting.reasons == {"nik_length": "Dokumen asli sudah dilihat dan cocok"}
    hands.press(Key.Key_F12)
    assert intake.now == 2
    intake.where.form.set_texts(PLACE)
    hands.settle()
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 3)
    hands.settle()
    hands.type("33" + "1" * 8)
    hands.press(Key.Key_F12)
    hands.settle()
    assert "Belum lengkap" in words(hands)
    intake.summary.faults.take_caret()
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    assert intake.now == 3
    assert intake.walk.current().key == "ktp"
    hands.press(Key.Key_PageDown)
    assert intake.walk.current().key == "ijazah"


def test_an_older_requirement_set_is_kept_with_a_reason(hands: Hands) -> None:
    hands.does(s.AdoptRules(rules="SE6-2024", since=MONDAY.date()))
    intake = received(hands)
    assert intake.sitting.view.rules.key == "SE6-2024"
    hands.press(Key.Key_A, ALT)
    hands.type("berkas disiapkan sebelum aturan baru")
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(lambda: intake.sitting.rules == "PMK23-2013")
    hands.settle()
    hands.type("1" * len(intake.sitting.asked()))
    concluded(hands, intake)
    file_id = intake.sitting.file_id
    app = hands.on_register(lambda session: session.register.application(file_id))
    assert app.rounds[-1].rules_reason == "berkas disiapkan sebelum aturan baru"


def test_time_of_event_is_typed(hands: Hands) -> None:
    intake = filled(hands, occurred="tadi")
    hands.press(Key.Key_F12)
    assert intake.where.form.field("occurred").is_refused()
    intake.where.form.set_texts({"occurred": "06-07-2026 09.10"})
    hands.settle()
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 3)
    assert intake.sitting.view.app.received.hour == 9


def test_blank_and_unreadable_fields_say_so_where_they_are(hands: Hands) -> None:
    intake = begun(hands)
    hands.press(Key.Key_F12)
    assert intake.applicant.form.field("applicant.identity_number").is_refused()
    intake.applicant.form.set_texts({**PERSON, "applicant.birth_date": "17-17-1996"})
    hands.press(Key.Key_F12)
    assert intake.applicant.form.field("applicant.birth_date").is_refused()
    assert "Tanggal ini tidak dapat dibaca." in words(hands)
    intake.applicant.form.set_texts(
        {"applicant.birth_date": "17081996", "bringer.relation": "courier"}
    )
    hands.press(Key.Key_F12)
    assert intake.applicant.form.field("bringer.name").is_refused()
    intake.applicant.form.set_texts({"bringer.name": "Hendri"})
    hands.press(Key.Key_F12)
    assert intake.now == 2
    hands.press(Key.Key_F12)
    assert intake.where.form.field("str_certificate.number").is_refused()
    hands.press(Key.Key_PageUp)
    assert intake.now == 1


def test_refusal_of_the_register_stands_at_its_field(hands: Hands) -> None:
    intake = filled(hands, **{"str_certificate.issued": "14-03-2027"})
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.where.form.field("str_certificate.issued").is_refused())
    assert "Tanggal terbit STR belum tiba." in words(hands)
    assert intake.where.form.texts()["workplace.name"] == ANANDA.name


def test_workplace_outside_the_city_warns(hands: Hands) -> None:
    intake = filled(hands, **{"workplace.kecamatan": "Tebet"})
    hands.qtbot.waitUntil(lambda: "workplace_outside" in doubts(intake))
    hands.press(Key.Key_F12)
    assert intake.now == 2
    hands.type("benar, di Jakarta")
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 3)


def doubts(intake: Intake) -> list[str]:
    return [one.code for one in intake.where.form.doubts()]


def test_kelurahan_brings_its_kecamatan_and_lifelong_takes_the_end_away(hands: Hands) -> None:
    intake = filled(hands)
    assert intake.where.form.texts()["workplace.kecamatan"] == ANANDA.kecamatan
    hands.press(Key.Key_H, ALT)
    assert intake.where.form.texts()["str_certificate.ends"] == ""
    assert intake.sitting.receive().str_certificate.ends is None


def test_a_file_dropped_off_is_received_without_a_check(hands: Hands) -> None:
    intake = filled(hands)
    hands.press(Key.Key_T, ALT)
    hands.qtbot.waitUntil(lambda: intake.checking.is_over, timeout=20_000)
    hands.settle()
    assert "Berkas dititipkan" in words(hands)
    app = hands.on_register(lambda session: session.register.application(intake.sitting.file_id))
    assert (app.status, app.drop_off) == (Status.RECEIVED, True)
    hands.press(Key.Key_B, ALT)
    hands.qtbot.waitUntil(lambda: hands.here == "file")


def test_old_permit_is_recorded_and_renewed(hands: Hands) -> None:
    hands.press(Key.Key_F3)
    hands.press(Key.Key_I, ALT)
    intake = hands.screen("intake")
    hands.press(Key.Key_F12)
    assert intake.old_permit.form.field("letter_date").is_refused()
    intake.old_permit.form.set_texts(
        PERSON
        | {
            "number": "503/017/2021",
            "letter_date": "02-08-2021",
            "ends": "02-08-2026",
            "workplace.name": ANANDA.name,
            "workplace.address": ANANDA.address,
            "issuer": "DPMPTSP Kota Pekanbaru",
            "source": "buku register 2021",
        }
    )
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 0)
    assert "Izin lama 503/017/2021" in hands.said
    intake = filled(hands, kind="2")
    hands.qtbot.waitUntil(lambda: intake.where.permits.model().rowCount() == 1)
    hands.press(Key.Key_F12)
    assert intake.where.form.field("old_permit").is_refused()
    intake.where.permits.opened.emit("503/017/2021")
    hands.settle()
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 3)
    assert intake.sitting.view.app.old_permit == "503/017/2021"


def test_esc_of_the_short_form_goes_back(hands: Hands) -> None:
    hands.press(Key.Key_F3)
    hands.press(Key.Key_I, ALT)
    assert hands.window.current.title()[0] == "Catat izin lama"
    hands.press(Key.Key_Escape)
    assert hands.window.current.title()[0] == "Permohonan Baru"


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
    hands.qtbot.waitUntil(lambda: intake.checking.is_over, timeout=20_000)
    app = hands.on_register(lambda session: session.register.application(file_id))
    assert app.status is (Status.OPEN if complete else Status.RETURNED)
