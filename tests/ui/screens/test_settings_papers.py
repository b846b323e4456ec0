"""Pengaturan, by keys: officers, options, papers, the emblem and trusted keys."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from sikot_desk.domain import public_keys
from sikot_desk.domain import settings as s
from sikot_desk.domain.options import OPTIONS
from sikot_desk.ui.screens.settings.option_words import option_words
from tests.ui.screens.hands import ALT, Hands
from tests.ui.screens.settings_hands import (
    at_settings,
    fill,
    go,
    history,
    office,
    preview,
    refusal,
    save,
)

Key = Qt.Key


@pytest.fixture
def admin(hands: Hands) -> Hands:
    return at_settings(hands)


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
    fill(admin, prefix="]C1", gap="200")
    save(admin)
    assert "antara 20 dan 80" in refusal(admin, "gap")
    admin.press(Key.Key_C, ALT)
    assert admin.here == "papers"
    admin.press(Key.Key_Escape)
    fill(admin, gap="60")
    admin.screen("settings").form.form.controls["sound"].set_text("off")
    save(admin)
    assert admin.said == "Tersimpan untuk komputer ini"
    assert 'prefix = "]C1"' in admin.data.pc.read_text("utf-8")
    assert admin.on_register(lambda session: session.register.head.seq) == before
    assert admin.window.sounds.muted
    assert admin.window.scanner._gap == 60


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


def test_the_scanner_s_test_card_is_a_key_away_from_its_settings(admin: Hands) -> None:
    screen = go(admin, "papers")
    screen.table.choose("pc:scanner")
    admin.press(Key.Key_C, ALT)
    assert admin.here == "informs"
    assert admin.screen("informs").key() == "kartu-pemindai"
