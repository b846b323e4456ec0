"""Requirement sets and letters set on screen, and used at the counter afterwards."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt

from sikot_desk.domain import actions as a
from sikot_desk.domain import checklist
from sikot_desk.domain import settings as s
from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.screens.notice import Doubt
from tests.desk.day import intake
from tests.ui.screens.hands import ALT, Hands
from tests.ui.screens.settings_hands import at_settings, fill, go, history, preview, refusal, save
from tests.ui.walks import clipped, nameless

Key = Qt.Key
LIST = """Surat permohonan bermeterai
Fotokopi KTP elektronik
RPTKA dan KITAS bagi tenaga kerja asing
Surat keterangan sehat dari rumah sakit pemerintah
Surat keterangan tempat kerja kedua dari pimpinan"""


@pytest.fixture
def admin(hands: Hands) -> Hands:
    return at_settings(hands)


def procedure(hands: Hands) -> Any:
    return hands.on_register(lambda session: session.board().procedure)


def entered(hands: Hands) -> Any:
    """Enter another office's list, copied from the set in force."""
    screen = go(hands, "rules", "set:PMK23-2013")
    save(hands)
    fill(hands, key="SK12-2026", name="Persyaratan menurut SK 12/2026", basis="SK 12 Tahun 2026")
    screen.form.form.controls["names"].set_text(LIST)
    fill(hands, reason="SK Kepala Dinas 12/2026")
    save(hands)
    assert hands.said == "Perangkat baru tersimpan"
    return screen


def test_a_list_nobody_has_seen_is_entered_line_by_line(admin: Hands) -> None:
    screen = entered(admin)
    rules = procedure(admin).rule_sets[-1]
    assert (rules.key, rules.effective, rules.confirmed) == ("SK12-2026", None, False)
    assert [one.name for one in rules.requirements] == LIST.splitlines()
    assert len({one.key for one in rules.requirements}) == 5
    assert all(len(one.short) <= 45 for one in rules.requirements)
    assert history(admin).startswith("Diubah: Persyaratan menurut SK 12/2026")
    assert screen.table.model().row(0).cells[2].pill.text == "Belum berlaku"


def test_what_differs_from_the_source_is_shown_before_saving(admin: Hands) -> None:
    screen = go(admin, "rules", "set:PMK23-2013")
    save(admin)
    names = screen.form.form.controls["names"]
    kept = names.text().splitlines()[1:]
    names.set_text("\n".join([*kept, "RPTKA bagi tenaga kerja asing"]))
    facts = dict(preview(admin).facts)
    assert facts["RPTKA bagi tenaga kerja asing"] == "Baru"
    assert "Dihapus" in facts.values()
    count = preview(admin).facts[0][0]
    assert count.startswith("1 baru, 0 berubah, 1 dihapus")


def test_a_requirement_holds_every_condition_and_is_asked_by_it(admin: Hands) -> None:
    screen = entered(admin)
    rptka = procedure(admin).rule_sets[-1].requirements[2]
    screen.table.choose(f"asked:SK12-2026/{rptka.key}")
    admin.press(Key.Key_U, ALT)
    controls = screen.form.form.controls
    controls["how"].set_text("Lihat RPTKA.\nLihat masa KITAS.")
    controls["keep"].set_text("shown")
    controls["when"].set_text("foreigner second_workplace")
    controls["kinds"].set_text("baru perpanjangan")
    controls["remedies"].set_text("tidak ada: Urus RPTKA.\nhabis berlaku: Perpanjang KITAS.")
    fill(admin, expires_months="6", copies="2", reason="SK 12")
    assert preview(admin).facts[0][1] == "Yang berubah"
    save(admin)
    one = procedure(admin).rule_sets[-1].requirements[2]
    assert one.how == ("Lihat RPTKA.", "Lihat masa KITAS.")
    assert {one.when, *one.also} == {"foreigner", "second_workplace"}
    assert (one.kinds, one.keep, one.copies) == (("baru", "perpanjangan"), "shown", 2)
    assert one.expires_months == 6
    assert one.remedies == {"missing": "Urus RPTKA.", "expired": "Perpanjang KITAS."}


@pytest.mark.parametrize(
    ("path", "text", "why"),
    [
        ("remedies", "entah: Bawa lagi.", "Baris “entah: Bawa lagi.”"),
        ("short", "x" * 46, "46 huruf"),
        ("how", " \n ", "masih kosong"),
        ("copies", "dua", "dua"),
    ],
)
def test_a_requirement_that_cannot_be_is_refused_beside_it(admin: Hands, path, text, why) -> None:
    screen = entered(admin)
    screen.begin("open", "asked:SK12-2026/" + procedure(admin).rule_sets[-1].requirements[0].key)
    screen.form.form.controls[path].set_text(text)
    fill(admin, reason="coba")
    save(admin)
    assert why in refusal(admin, path)


def test_a_requirement_for_no_kind_is_refused(admin: Hands) -> None:
    screen = entered(admin)
    screen.begin("open", "asked:SK12-2026/" + procedure(admin).rule_sets[-1].requirements[0].key)
    screen.form.form.controls["kinds"].set_text("")
    fill(admin, reason="coba")
    save(admin)
    assert "belum untuk jenis permohonan mana pun" in screen.notice.words()


def test_a_set_in_force_is_read_and_not_changed(admin: Hands) -> None:
    screen = go(admin, "rules", "set:PMK23-2013")
    screen.begin("open", "set:PMK23-2013")
    assert screen.bar.primary.isHidden()
    screen.back()
    screen.begin("open", "asked:PMK23-2013/ktp")
    assert not screen.form.form.isEnabled()
    assert screen.bar.primary.isHidden()
    assert nameless(admin.window) == []


def test_a_dated_set_is_asked_of_the_next_file(admin: Hands) -> None:
    screen = entered(admin)
    screen.table.choose("set:SK12-2026")
    admin.press(Key.Key_T, ALT)
    fill(admin, since="06-07-2026", basis="SK 12/2026", reason="berlaku hari ini")
    save(admin)
    file_id = admin.does(intake()).file_id
    view = admin.on_register(lambda session: session.board().file(file_id))
    assert view.rules.key == "SK12-2026"
    assert not view.rules.confirmed
    assert len(view.requirements) == 5
    screen.table.choose("set:SK12-2026")
    admin.press(Key.Key_K, ALT)
    fill(admin, reason="rapat")
    save(admin)
    view = admin.on_register(lambda session: session.board().file(file_id))
    assert view.rules.confirmed
    assert history(admin).startswith("Dikonfirmasi kantor: Persyaratan menurut SK 12/2026")


def test_a_late_decree_needs_a_reason_and_lists_the_files(admin: Hands) -> None:
    file_id = admin.day(lambda day: day.accepted())
    app = admin.on_register(lambda session: session.register.application(file_id))
    screen = entered(admin)
    screen.table.choose("set:SK12-2026")
    admin.press(Key.Key_T, ALT)
    fill(admin, since="01-07-2026", reason="SK datang terlambat")
    shown = preview(admin)
    assert shown.facts[0][0] == "1 berkas, putuskan satu per satu"
    ((led_to, words),) = shown.files
    assert led_to == file_id
    assert words.startswith(app.registration)
    (way,) = (one for one in screen.foresight.findChildren(Button) if one.label() == words)
    way.setFocus()
    admin.press(Key.Key_Space)
    assert admin.here == "file"
    admin.press(Key.Key_Escape)
    assert admin.here == "settings"
    save(admin)
    assert "1 berkas sudah diterima" in screen.notice.words()
    strip = screen.notice.findChild(Doubt)
    assert not strip.seen.isVisible()
    admin.type("berkas lama tetap memakai aturan lama")
    save(admin)
    office = admin.on_register(lambda session: session.office)
    assert office.rules[-1].overrides == {"rules_late": "berkas lama tetap memakai aturan lama"}
    in_force = checklist.in_force(procedure(admin), office, date(2026, 7, 6))
    assert in_force.key == "SK12-2026"
    assert "; berkas lama tetap memakai aturan lama" in history(admin)
    screen.begin("open", "set:SK12-2026")
    assert "1 berkas, putuskan satu per satu" in dict(preview(admin).facts)


# --- letters ---------------------------------------------------------------------------------


def test_the_words_of_a_letter_are_seen_saved_and_printed(admin: Hands) -> None:
    screen = go(admin, "letters", "sikot")
    save(admin)
    controls = screen.form.form.controls
    controls["tembusan"].set_text("Kepala Dinas Kesehatan\nArsip")
    assert preview(admin).pdf.startswith(b"%PDF")
    fill(admin, reason="nota dinas 7")
    save(admin)
    letter = procedure(admin).letter("sikot")
    assert letter.tembusan == ("Kepala Dinas Kesehatan", "Arsip")
    assert history(admin).startswith("Diubah: SIKOT")
    admin.press(Key.Key_K, ALT)
    fill(admin, reason="rapat")
    save(admin)
    assert screen.table.model().row(0).cells[1].pill.text == "Dikonfirmasi kantor"
    assert clipped(admin.window) == []


def test_a_token_nobody_knows_is_told_in_the_preview_and_refused(admin: Hands) -> None:
    screen = go(admin, "letters", "sikot")
    save(admin)
    screen.form.form.controls["statement"].set_text("{bupati} memberikan izin kepada:")
    assert "bupati" in preview(admin).warning
    fill(admin, reason="coba")
    save(admin)
    assert "bupati" in screen.notice.words()
    assert procedure(admin).letter("sikot").statement.startswith("{office_head}")


def test_the_legal_basis_of_letters_is_the_office_s(admin: Hands) -> None:
    screen = go(admin, "letters", "basis")
    save(admin)
    screen.form.form.controls["basis"].set_text("UU 17 Tahun 2023\nPP 28 Tahun 2024")
    fill(admin, reason="peraturan baru")
    save(admin)
    assert procedure(admin).letter_basis[1] == "PP 28 Tahun 2024"
    assert history(admin).startswith("Diubah: Dasar hukum pada surat")


def test_a_file_keeps_the_words_under_which_it_was_accepted(
    admin: Hands, sit: Callable[..., Hands]
) -> None:
    file_id = admin.day(lambda day: day.accepted())
    screen = go(admin, "letters", "sikot")
    save(admin)
    screen.form.form.controls["title"].set_text("SURAT IZIN BARU")
    fill(admin, reason="coba")
    save(admin)
    view = admin.on_register(lambda session: session.board().file(file_id))
    assert view.procedure.letter("sikot").title[0] == "SURAT IZIN KERJA OKUPASI TERAPIS"
    admin.at(admin.now + timedelta(minutes=5))
    admin.does(a.Draft(), file_id)
    assert isinstance(screen.setup.changes[0].event, s.ProcedureAdopted)


def test_how_long_permits_last_is_part_of_the_set(admin: Hands) -> None:
    screen = go(admin, "rules", "set:PMK23-2013")
    save(admin)
    fill(admin, key="SK13", name="SK 13", basis="SK 13 Tahun 2026", years="3", reason="SK 13")
    controls = screen.form.form.controls
    controls["str_lifelong"].set_text("years")
    controls["further_workplace"].set_text("first_permit")
    assert ("Berubah", "Masa berlaku") in preview(admin).facts
    save(admin)
    rules = procedure(admin).rule_sets[-1].validity
    assert (rules[0].when, rules[0].ends) == ("further_workplace", "first_permit")
    assert [(one.ends, one.years) for one in rules if one.when == "str_lifelong"] == [("years", 3)]
    kept = procedure(admin).rule_set("PMK23-2013").validity
    dated = [one for one in kept if one.when == "str_dated"]
    assert [one for one in rules if one.when == "str_dated"] == dated


def test_a_letter_typed_before_a_set_was_saved_does_not_take_the_set_away(admin: Hands) -> None:
    screen = go(admin, "letters", "sikot")
    save(admin)
    screen.form.form.controls["title"].set_text("SURAT IZIN KERJA")
    admin.press(Key.Key_Escape)
    entered(admin)
    screen = go(admin, "letters", "sikot")
    save(admin)
    assert screen.form.form.controls["title"].text() == "SURAT IZIN KERJA"
    fill(admin, reason="nota dinas")
    save(admin)
    assert procedure(admin).letter("sikot").title == ("SURAT IZIN KERJA",)
    assert procedure(admin).rule_sets[-1].key == "SK12-2026"


@pytest.mark.parametrize(("key", "why"), [("PMK23-2013", "sudah dipakai"), ("SK 12.", "SK12-2026")])
def test_a_key_that_is_taken_or_odd_is_refused_beside_it(admin: Hands, key, why) -> None:
    go(admin, "rules", "set:PMK23-2013")
    save(admin)
    fill(admin, key=key, name="SK 12", basis="SK 12", reason="SK 12")
    save(admin)
    assert why in refusal(admin, "key")
    assert len(procedure(admin).rule_sets) == 2


def test_what_no_paper_can_print_is_refused_and_a_name_without_end_too(admin: Hands) -> None:
    screen = go(admin, "rules", "set:PMK23-2013")
    save(admin)
    fill(admin, key="SK12", name="SK 12", basis="SK 12", reason="SK 12")
    names = screen.form.form.controls["names"]
    names.set_text("KTP\n" + "x" * 301)
    save(admin)
    assert "301 huruf" in refusal(admin, "names")
    names.set_text("KTP 部長")
    save(admin)
    assert "部長" in screen.notice.words()
    assert len(procedure(admin).rule_sets) == 2
