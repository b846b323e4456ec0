"""Pengaturan, by keys on a real register: each section saves, refuses, and shows what was."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from sikot_desk.domain import public_keys
from sikot_desk.domain import settings as s
from sikot_desk.domain.options import OPTIONS
from sikot_desk.ui.screens.settings.hours import read_spans
from sikot_desk.ui.screens.settings.option_words import option_words
from tests.ui.screens.hands import ALT, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key
SECTIONS = (
    "identity",
    "officials",
    "numbers",
    "hours",
    "rules",
    "letters",
    "papers",
    "users",
    "options",
    "keys",
)


@pytest.fixture
def admin(hands: Hands) -> Hands:
    return at_settings(hands)


def at_settings(hands: Hands) -> Hands:
    hands.press(Key.Key_F10)
    assert hands.here == "settings"
    hands.qtbot.waitUntil(lambda: hands.screen("settings").setup is not None)
    return hands


def go(hands: Hands, code: str, row: str = "") -> Any:
    """Go to a section by its digit, and to one of its rows."""
    screen = hands.screen("settings")
    place = [one.code for one in screen.sections].index(code)
    hands.type(str((place + 1) % 10))
    assert screen.section.code == code
    if row:
        screen.table.choose(row)
        assert screen.table.chosen_code() == row
    return screen


def fill(hands: Hands, **texts: str) -> None:
    """Type into fields; lists are chosen."""
    form = hands.screen("settings").form.form
    for path, text in texts.items():
        control = form.controls[path.replace("__", ".")]
        if hasattr(control, "take_caret") and "\n" not in text:
            control.set_text("")
            control.take_caret()
            hands.type(text)
        else:
            control.set_text(text)
    hands.settle()


def refusal(hands: Hands, path: str) -> str:
    """What stands beneath a field."""
    form = hands.screen("settings").form.form
    assert form.controls[path].is_refused()
    return form._rows[path].message()


def save(hands: Hands) -> None:
    hands.press(Key.Key_F12)


def office(hands: Hands) -> Any:
    return hands.on_register(lambda session: session.office)


def history(hands: Hands) -> str:
    """The newest line of the section's history."""
    model = hands.screen("settings").entries.model()
    return model.row(0).cells[0].text + " | " + model.row(0).cells[0].caption


def preview(hands: Hands) -> Any:
    foresight = hands.screen("settings").foresight
    hands.qtbot.waitUntil(lambda: not foresight._timer.isActive())
    hands.settle()
    return foresight.shown


# --- the screen ------------------------------------------------------------------------------


def test_every_section_is_reached_by_its_digit_and_whole(admin: Hands) -> None:
    for code in SECTIONS:
        screen = go(admin, code)
        assert screen.table.model().rowCount() > 0
        assert clipped(admin.window) == []
        assert nameless(admin.window) == []
    admin.press(Key.Key_PageUp)
    assert admin.screen("settings").section.code == SECTIONS[-2]


def test_others_read_and_do_not_set(sit: Callable[..., Hands]) -> None:
    hands = at_settings(sit("sari"))
    screen = go(hands, "options", "cutoff")
    assert not screen.bar.primary.isEnabled()
    assert screen.bar.note() == "dikerjakan Admin"
    screen.table.setFocus()
    hands.press(Key.Key_Return)
    assert not screen.form.form.isEnabled()
    save(hands)
    assert office(hands).option("cutoff") == ""


def test_what_is_typed_stays_after_leaving_the_form(admin: Hands) -> None:
    screen = go(admin, "options", "cutoff")
    save(admin)
    fill(admin, value="14:30")
    admin.press(Key.Key_Escape)
    assert screen.form is None
    save(admin)
    assert screen.form.form.controls["value"].text() == "14:30"


def test_a_change_without_a_reason_is_refused_beside_the_reason(admin: Hands) -> None:
    go(admin, "options", "cutoff")
    save(admin)
    fill(admin, value="14:30")
    save(admin)
    assert "masih kosong" in refusal(admin, "reason")
    assert office(admin).option("cutoff") == ""


# --- identity --------------------------------------------------------------------------------


def test_identity_is_seen_on_the_letter_saved_and_confirmed(admin: Hands) -> None:
    screen = go(admin, "identity")
    save(admin)
    assert preview(admin).pdf.startswith(b"%PDF")
    fill(admin, city="Dumai", reason="Perwako 3/2026")
    save(admin)
    assert admin.said == "Identitas kantor tersimpan"
    assert office(admin).identity.city == "Dumai"
    assert history(admin).endswith("Rina Marlina: Perwako 3/2026")
    admin.press(Key.Key_K, ALT)
    fill(admin, reason="rapat 6 Juli")
    save(admin)
    assert history(admin).startswith("Dikonfirmasi kantor: Identitas kantor")
    assert screen.table.model().row(0).cells[2].pill.text == "Dikonfirmasi kantor"


def test_an_office_without_name_is_refused_beside_its_lines(admin: Hands) -> None:
    screen = go(admin, "identity")
    save(admin)
    screen.form.form.controls["dinas"].set_text(" \n ")
    fill(admin, reason="salah")
    save(admin)
    assert "masih kosong" in refusal(admin, "dinas")


# --- officials -------------------------------------------------------------------------------


def test_a_new_holder_ends_the_old_one_the_day_before(admin: Hands) -> None:
    go(admin, "officials", "kepala_dinas")
    save(admin)
    fill(admin, name="Suryani Lubis", since="01-08-2026", basis="SK 12/2026", reason="mutasi")
    shown = preview(admin)
    (ends,) = shown.facts
    assert ends == ("10 Mei 2023 – 31 Juli 2026", "Masa AKMAL KHAIRI, S.Th.I., MH menjadi")
    assert shown.pdf.startswith(b"%PDF")
    save(admin)
    lines = {one.official: one for one in office(admin).officials}
    assert lines["kepala_dinas"].until == date(2026, 7, 31)
    assert lines["kepala_dinas_1"].since == date(2026, 8, 1)


def test_two_holders_on_one_day_need_a_reason(admin: Hands) -> None:
    screen = go(admin, "officials", "kepala_dinas")
    save(admin)
    fill(admin, name="Suryani Lubis", since="10-05-2023", reason="mutasi")
    save(admin)
    assert "sudah dipegang AKMAL KHAIRI" in screen.notice.words()
    assert len(office(admin).officials) == 1
    admin.type("serah terima siang hari")
    admin.press(Key.Key_Return)
    added = office(admin).official("kepala_dinas_1")
    assert added.overrides == {"two_holders": "serah terima siang hari"}


def test_days_without_anybody_are_shown_as_a_gap(admin: Hands) -> None:
    screen = go(admin, "officials", "kepala_dinas")
    admin.press(Key.Key_A, ALT)
    fill(admin, until="31-07-2026", reason="pensiun")
    save(admin)
    rows = [screen.table.model().row(n) for n in range(screen.table.model().rowCount())]
    assert "Tidak ada pejabat sejak 1 Agustus 2026" in [row.cells[0].text for row in rows]
    assert "surat tidak dapat dibuat" in screen.hint.accessibleName()


def test_on_behalf_the_lines_are_proposed(admin: Hands) -> None:
    screen = go(admin, "officials", "kepala_dinas")
    save(admin)
    screen.form.form.controls["form"].set_text("an")
    lines = screen.form.form.controls["lines"].text().splitlines()
    assert lines[0].startswith("a.n. KEPALA DINAS")
    assert lines[-1] == "SEKRETARIS,"


def test_a_day_that_cannot_be_read_is_said_beside_it(admin: Hands) -> None:
    go(admin, "officials", "kepala_dinas")
    save(admin)
    fill(admin, name="Suryani", since="kemarin", reason="mutasi")
    save(admin)
    assert "tidak dapat dibaca" in refusal(admin, "since")


# --- numbers ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("template", "why"),
    [
        ("503/{year}", "nomor urut ({seq}) tidak ada"),
        ("503/{seq:03d}", "tahun ({year}) tidak ada"),
        ("{seq:04d}/{year}", "registration"),
        ("503/SIKOT/{seq:03d}/DINAS-PENANAMAN-MODAL-PELAYANAN-TERPADU-SATU-PINTU/{year}", "60"),
    ],
)
def test_a_form_that_cannot_be_is_refused_beside_it(admin: Hands, template, why) -> None:
    screen = go(admin, "numbers", "permit:2023-05-10")
    save(admin)
    screen.form.form.controls["template"].set_text(template)
    assert why in preview(admin).warning
    fill(admin, reason="coba")
    save(admin)
    assert why in refusal(admin, "template")
    assert len(office(admin).formats) == 3


def test_a_new_form_shows_the_next_number_and_holds_from_its_day(admin: Hands) -> None:
    screen = go(admin, "numbers", "permit:2023-05-10")
    save(admin)
    screen.form.form.controls["template"].set_text("500.16.7.2/{seq:03d}/{month_roman}/{year}")
    fill(admin, start="35", reason="SK 4/2026")
    assert preview(admin).facts[0][0] == "500.16.7.2/035/VII/2026"
    save(admin)
    newest = office(admin).formats[-1]
    assert (newest.series, newest.start, newest.since) == ("permit", 35, date(2026, 7, 6))
    screen.table.choose("permit:2026-07-06")
    admin.press(Key.Key_K, ALT)
    fill(admin, reason="SK 4/2026")
    save(admin)
    assert office(admin).has_confirmed("numbers.permit", newest.template)
    assert history(admin).startswith("Dikonfirmasi kantor: Nomor SIKOT")


# --- hours -----------------------------------------------------------------------------------


def test_hours_are_read_as_typed() -> None:
    assert read_spans("8.00-12.00, 13.30–16.00") == ("08:00-12:00", "13:30-16:00")
    assert read_spans("pagi") == ("pagi",)


def test_overlapping_hours_are_refused_beside_their_day(admin: Hands) -> None:
    go(admin, "hours")
    admin.press(Key.Key_J, ALT)
    fill(admin, since="01-08-2026", reason="Perwako")
    admin.screen("settings").form.form.controls["days.1"].set_text("08.00–12.00, 11.00–16.00")
    save(admin)
    assert refusal(admin, "days.1")
    assert len(office(admin).hours) == 1


def test_ramadan_has_its_days_and_ends(admin: Hands) -> None:
    go(admin, "hours")
    admin.press(Key.Key_R, ALT)
    fill(admin, since="08-02-2027", until="09-03-2027", reason="SE Wali Kota")
    save(admin)
    table = office(admin).hours[-1]
    assert (table.name, table.until) == ("Ramadan", date(2027, 3, 9))


def test_a_closed_day_says_which_promises_it_moves_and_is_taken_back(admin: Hands) -> None:
    admin.day(lambda day: day.accepted())
    screen = go(admin, "hours")
    save(admin)
    fill(admin, day="07-07-2026", reason="listrik padam")
    assert preview(admin).facts[0] == ("1 berkas berjalan", "Janji yang bergeser")
    save(admin)
    assert [one.day for one in office(admin).closures] == [date(2026, 7, 7)]
    screen.table.choose("closed:2026-07-07")
    admin.press(Key.Key_B, ALT)
    fill(admin, reason="listrik menyala")
    save(admin)
    assert office(admin).closures == ()
    assert history(admin).startswith("Kantor buka pada 7 Juli 2026")


def test_a_year_s_holidays_are_seeded_mended_and_saved(admin: Hands) -> None:
    screen = go(admin, "hours")
    admin.press(Key.Key_T, ALT)
    area = screen.form.form.controls["days"]
    assert "17-08-2028 Hari Kemerdekaan" in area.text()
    area.set_text("17-08-2028 Hari Kemerdekaan\nlebaran")
    fill(admin, reason="SKB")
    save(admin)
    assert "Baris “lebaran” tidak dapat dibaca." in refusal(admin, "days")
    area.set_text("17-08-2028 Hari Kemerdekaan")
    save(admin)
    table = office(admin).holidays[-1]
    assert table.days == {"2028-08-17": "Hari Kemerdekaan"}
    assert table.provisional


# --- people and options ----------------------------------------------------------------------


def test_an_officer_is_added_with_roles_and_closed(admin: Hands) -> None:
    screen = go(admin, "users")
    save(admin)
    fill(admin, name="Rina Wulandari", reason="penempatan baru")
    screen.form.form.controls["roles"].set_text("loket penyelia")
    save(admin)
    added = office(admin).user("rina2")
    assert (added.name, added.roles) == ("Rina Wulandari", ("loket", "penyelia"))
    screen.table.choose("rina2")
    admin.press(Key.Key_T, ALT)
    fill(admin, reason="pindah")
    save(admin)
    assert office(admin).user("rina2").closed


def test_the_last_admin_stays(admin: Hands) -> None:
    screen = go(admin, "users", "rina")
    admin.press(Key.Key_T, ALT)
    fill(admin, reason="pindah")
    save(admin)
    assert "Admin terakhir" in screen.notice.words()
    assert not office(admin).user("rina").closed


def test_every_option_has_plain_words_for_every_value() -> None:
    words = option_words()
    assert set(words) == set(OPTIONS)
    for option, values in OPTIONS.items():
        typed = set(values) & {"HH:MM", "N"}
        assert bool(words[option].values) != bool(typed)
        assert typed or set(words[option].values) == set(values)


def test_an_option_is_set_confirmed_and_unconfirmed_by_another_value(admin: Hands) -> None:
    screen = go(admin, "options", "signed_sheets")
    admin.press(Key.Key_K, ALT)
    fill(admin, reason="rapat")
    save(admin)
    assert office(admin).has_confirmed("options.signed_sheets", "2")
    screen.table.choose("signed_sheets")
    save(admin)
    screen.form.form.controls["value"].set_text("3")
    fill(admin, reason="arsip Dinkes")
    save(admin)
    assert office(admin).option("signed_sheets") == "3"
    assert not office(admin).has_confirmed("options.signed_sheets", "3")
    assert history(admin).startswith("Lembar yang ditandatangani: 3 lembar")


def test_an_hour_that_is_none_is_refused_beside_it(admin: Hands) -> None:
    go(admin, "options", "cutoff")
    save(admin)
    fill(admin, value="sore", reason="coba")
    save(admin)
    assert refusal(admin, "value")


def test_a_requirement_s_switch_is_an_option(admin: Hands) -> None:
    screen = go(admin, "options", "requirement.rekomendasi_dinkes")
    save(admin)
    screen.form.form.controls["value"].set_text("on")
    fill(admin, reason="SE Dinkes")
    save(admin)
    assert office(admin).options["requirement.rekomendasi_dinkes"] == "on"
    assert isinstance(screen.setup.changes[0].event, s.OptionSet)


def test_a_deputy_of_the_penyelia_is_named_for_some_days(admin: Hands) -> None:
    screen = go(admin, "users", "sari")
    admin.press(Key.Key_P, ALT)
    fill(admin, since="06-07-2026", until="01-07-2026", reason="ST 8/2026")
    save(admin)
    assert refusal(admin, "until")
    fill(admin, until="10-07-2026")
    save(admin)
    assert "penyelia" in office(admin).acting("sari", date(2026, 7, 8)).roles
    captions = [screen.table.model().row(n).cells[1].caption for n in range(2)]
    assert "pengganti Penyelia 6–10 Juli 2026" in captions


# --- papers and this PC ----------------------------------------------------------------------


def test_a_paper_s_size_is_seen_saved_and_refused_beside_its_field(admin: Hands) -> None:
    screen = go(admin, "papers", "surat")
    save(admin)
    assert preview(admin).pdf.startswith(b"%PDF")
    fill(admin, left="5", reason="coba")
    save(admin)
    assert refusal(admin, "left")
    fill(admin, left="30")
    screen.form.form.controls["size"].set_text("A4")
    save(admin)
    setting = office(admin).paper("surat")
    assert (setting.size, setting.left, setting.top) == ("A4", 30, None)
    assert screen.table.model().row(1).cells[2].pill.text == "Diubah kantor"


def test_the_register_s_columns_are_typed_in_their_order(admin: Hands) -> None:
    screen = go(admin, "papers", "columns")
    save(admin)
    area = screen.form.form.controls["columns"]
    area.set_text("Nama\nNomor pendaftaran\nWarna")
    fill(admin, reason="Kadis")
    save(admin)
    assert "Warna" in refusal(admin, "columns")
    area.set_text("Nomor pendaftaran\nNama\nNIK\nNomor dan tanggal izin")
    assert "Alamat" in preview(admin).facts[0][0]
    save(admin)
    assert office(admin).register_columns == ("registration", "name", "nik", "permit")


def test_what_belongs_to_this_pc_stays_on_it(admin: Hands) -> None:
    go(admin, "papers", "pc:scanner")
    before = admin.on_register(lambda session: session.register.head.seq)
    save(admin)
    fill(admin, prefix="]C1")
    admin.screen("settings").form.form.controls["sound"].set_text("off")
    save(admin)
    assert admin.said == "Tersimpan untuk komputer ini"
    assert 'prefix = "]C1"' in admin.data.pc.read_text("utf-8")
    assert admin.on_register(lambda session: session.register.head.seq) == before
    assert admin.window.sounds.muted


@pytest.mark.parametrize(
    ("row", "place"), [("pc:papers", "papers"), ("pc:calibration", "calibration")]
)
def test_printers_and_calibration_are_led_to(admin: Hands, row: str, place: str) -> None:
    go(admin, "papers", row)
    save(admin)
    assert admin.here == place
    admin.press(Key.Key_Escape)
    assert admin.here == "settings"


# --- the emblem and keys ---------------------------------------------------------------------

SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200">'
    '<rect width="200" height="200" fill="#205080"/></svg>'
)


def test_an_emblem_is_picked_seen_and_saved(
    admin: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = tmp_path / "lambang.svg", tmp_path / "surat.png"
    good.write_text(SQUARE, "utf-8")
    bad.write_text("bukan gambar", "utf-8")
    screen = go(admin, "identity")
    monkeypatch.setattr(screen, "choose_file", lambda: str(bad))
    admin.press(Key.Key_G, ALT)
    admin.press(Key.Key_P, ALT)
    assert preview(admin).warning
    fill(admin, reason="Perwako lambang")
    save(admin)
    assert "gambar" in (screen.notice.words() or refusal(admin, "picture"))
    assert office(admin).emblem == ""
    monkeypatch.setattr(screen, "choose_file", lambda: str(good))
    admin.press(Key.Key_P, ALT)
    assert preview(admin).pdf.startswith(b"%PDF")
    save(admin)
    assert office(admin).emblem
    assert history(admin).endswith("Perwako lambang")


def test_another_office_s_key_is_enrolled_by_its_fingerprint_and_closed(admin: Hands) -> None:
    public = "ab" * 32
    screen = go(admin, "keys")
    assert screen.table.model().rowCount() == 1
    save(admin)
    controls = screen.form.form.controls
    controls["key"].set_text(public)
    controls["fingerprint"].set_text("1234")
    fill(admin, name="DPMPTSP Kota Dumai", reason="MoU")
    save(admin)
    assert refusal(admin, "fingerprint")
    controls["fingerprint"].set_text(public_keys.fingerprint(public))
    save(admin)
    assert [one.name for one in office(admin).keys] == ["DPMPTSP Kota Dumai"]
    screen.table.choose(public_keys.key_id(public))
    admin.press(Key.Key_T, ALT)
    fill(admin, reason="laptopnya hilang")
    save(admin)
    assert office(admin).keys[0].closed == "laptopnya hilang"


def test_a_pin_for_one_sign_in_is_given_and_an_easy_one_refused(admin: Hands) -> None:
    go(admin, "users", "sari")
    admin.press(Key.Key_N, ALT)
    fill(admin, new="111111", reason="petugas baru")
    save(admin)
    assert refusal(admin, "new")
    fill(admin, new="804213")
    save(admin)
    assert admin.said == "PIN baru berlaku"
    assert office(admin).user("sari").pin
    assert "804213" not in str(admin.on_register(lambda s: s.register.entries_of("reset_pin")))


def test_who_waits_after_wrong_pins_is_let_in_again(admin: Hands) -> None:
    screen = go(admin, "users", "sari")
    screen.begin("unlock", "sari")
    save(admin)
    assert refusal(admin, "reason")
    fill(admin, reason="salah ketik")
    save(admin)
    assert admin.said == "Petugas dapat mencoba lagi"


def test_an_option_of_time_says_which_promises_it_moves(admin: Hands) -> None:
    admin.day(lambda day: day.accepted())
    screen = go(admin, "options", "count_first_day")
    save(admin)
    assert preview(admin).facts[0][0] == "Tidak ada"
    screen.form.form.controls["value"].set_text("on")
    assert preview(admin).facts[0][0] == "1 berkas berjalan"
