"""Pengaturan, by keys on a real register: each section saves, refuses, and shows what was."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt

from sikot_desk.ui.screens.settings.hours import read_spans
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
        ("{seq:04d}/{year}", "nomor pendaftaran"),
        ("{seq:05d}/{year}", "nomor pendaftaran"),
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
    assert refusal(admin, "days.1").startswith("Jam kerja hari Selasa tumpang tindih")
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
