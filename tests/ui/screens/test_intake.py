"""Permohonan Baru by keys: the forms, drafts, warnings, refusals, old permits."""

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from sikot_desk.domain.application import Status
from sikot_desk.ui.kit.tokens import PALETTE
from tests.desk.day import ANANDA, SITI, STR
from tests.ui.screens.hands import ALT, Hands
from tests.ui.screens.intake_hands import (
    PERSON,
    PLACE,
    begun,
    concluded,
    doubts,
    filled,
    received,
    words,
)

Key = Qt.Key


def test_what_is_typed_survives_and_is_offered_again(hands: Hands) -> None:
    intake = begun(hands)
    intake.applicant.form.set_texts(PERSON)
    hands.qtbot.waitUntil(lambda: bool(hands.on_register(lambda session: session.kept_drafts())))
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


def test_a_scan_in_mid_typing_gives_the_caret_back_where_it_was(hands: Hands) -> None:
    file = hands.day(lambda day: day.drafted())
    begun(hands)
    for _field in range(4):
        hands.press(Key.Key_Tab)
    hands.type("Peka")
    field = hands.caret()
    assert field.accessibleName() == "Tempat lahir"
    hands.scan(f"{file}01")
    assert hands.here == "file"
    hands.press(Key.Key_F3)
    assert hands.caret() is field
    hands.type("n")
    assert hands.screen("intake").applicant.form.texts()["applicant.birth_place"] == "Pekan"


def test_half_done_check_is_taken_up_again(hands: Hands) -> None:
    intake = received(hands)
    hands.type("113")
    hands.press(Key.Key_Escape)
    hands.settle()
    assert intake.now == 0
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
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


def test_refusal_of_the_person_leads_back_to_its_field(hands: Hands) -> None:
    intake = filled(hands)
    intake.applicant.form.set_texts({"applicant.birth_date": "17-08-2090"})
    intake.applicant.form.changed.emit()
    intake.sitting.reasons["nik_birth"] = "sesuai KTP"
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 1)
    assert intake.applicant.form.field("applicant.birth_date").is_refused()
    assert intake.where.form.texts()["workplace.name"] == ANANDA.name


def test_workplace_outside_the_city_warns(hands: Hands) -> None:
    intake = filled(hands, **{"workplace.kecamatan": "Tebet"})
    hands.qtbot.waitUntil(lambda: "workplace_outside" in doubts(intake))
    hands.press(Key.Key_F12)
    assert intake.now == 2
    hands.type("benar, di Jakarta")
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 3)


def ground(edit: QLineEdit) -> str:
    return edit.grab().toImage().pixelColor(edit.width() - 12, edit.height() // 2).name()


def test_kelurahan_brings_its_kecamatan_and_lifelong_takes_the_end_away(hands: Hands) -> None:
    intake = filled(hands)
    assert intake.where.form.texts()["workplace.kecamatan"] == ANANDA.kecamatan
    ends = intake.where.form.field("str_certificate.ends").edit
    assert ground(ends) == PALETTE.surface.lower()
    hands.press(Key.Key_H, ALT)
    assert intake.where.form.texts()["str_certificate.ends"] == ""
    assert ground(ends) == PALETTE.off.lower()
    assert intake.sitting.receive().str_certificate.ends is None


def test_a_file_dropped_off_is_received_without_a_check(hands: Hands) -> None:
    intake = filled(hands)
    hands.press(Key.Key_T, ALT)
    hands.qtbot.waitUntil(lambda: intake.checking.is_over)
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


def test_a_duplicate_asks_for_its_reason(hands: Hands) -> None:
    hands.day(lambda day: day.handed())
    intake = filled(hands, kind="5", old_permit="503/SIKOT/001/DPMPTSP/2026")
    assert intake.where.why.isVisibleTo(intake.where)
    hands.press(Key.Key_F12)
    hands.settle()
    assert intake.now == 2
    intake.where.form.set_texts({"reason": "lost"})
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: intake.now == 3)
    hands.settle()
    assert (intake.sitting.view.app.kind, intake.sitting.view.app.reason) == ("duplikat", "lost")
    assert [one.key for one in intake.sitting.view.requirements][-1] == "kehilangan"


def test_the_office_s_own_mistake_is_registered_at_once(hands: Hands) -> None:
    hands.day(lambda day: day.handed())
    intake = filled(hands, kind="7", old_permit="503/SIKOT/001/DPMPTSP/2026")
    assert not intake.where.why.isVisibleTo(intake.where)
    hands.press(Key.Key_F12)
    hands.settle()
    hands.qtbot.waitUntil(lambda: "0002/2026" in words(hands))
    assert "Berkas terdaftar" in words(hands)
