"""Pengguna: who works here, what their roles are, and the recovery sheet, all by keys."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices

from sikot_desk.desk import staff
from sikot_desk.domain import settings as s
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


@pytest.fixture
def admin(hands: Hands) -> Hands:
    return at_settings(hands)


def mark(hands: Hands) -> str:
    return str(hands.window.frame.rail.mark.accessibleName())


def tick(hands: Hands, role: str) -> None:
    """Press Space on a role."""
    ticks: Any = hands.screen("settings").form.form.controls["roles"].ticks
    ticks[role].setFocus()
    hands.press(Key.Key_Space)


def test_a_name_that_is_there_already_is_told_and_both_may_work(admin: Hands) -> None:
    go(admin, "users")
    save(admin)
    fill(admin, name="sari oktaviani", reason="pegawai baru")
    assert "Sudah ada petugas dengan nama ini" in preview(admin).warning
    save(admin)
    assert [one.user for one in office(admin).users if one.name.lower().startswith("sari")] == [
        "sari",
        "sari2",
    ]


def test_several_roles_are_ticked_and_said_what_they_do(admin: Hands) -> None:
    go(admin, "users")
    save(admin)
    fill(admin, name="Budi Hartono", reason="SK 4")
    tick(admin, "penyelia")
    assert [caption for _value, caption in preview(admin).facts] == ["Petugas Loket", "Penyelia"]
    save(admin)
    assert office(admin).user("budi").roles == ("loket", "penyelia")
    assert "SK 4" in history(admin)


def test_nobody_is_without_a_role_and_the_last_admin_stays(admin: Hands) -> None:
    screen = go(admin, "users", "rina")
    admin.press(Key.Key_U, ALT)
    tick(admin, "admin")
    fill(admin, reason="coba")
    save(admin)
    assert "Admin terakhir" in screen.notice.words() + refusal_or_none(admin, "roles")
    for role in office(admin).user("rina").roles:
        if role != "admin":
            tick(admin, role)
    save(admin)
    assert "belum diberi peran" in screen.notice.words() + refusal_or_none(admin, "roles")
    admin.press(Key.Key_Escape)
    admin.press(Key.Key_T, ALT)
    fill(admin, reason="pindah")
    save(admin)
    assert "Admin terakhir" in screen.notice.words()
    assert not office(admin).user("rina").closed


def refusal_or_none(hands: Hands, path: str) -> str:
    control = hands.screen("settings").form.form.controls[path]
    return refusal(hands, path) if getattr(control, "is_refused", lambda: False)() else ""


def test_who_closes_oneself_leaves_the_desk_at_once(admin: Hands) -> None:
    admin.does(s.AddUser(user="sari", name="Sari Oktaviani", roles=("admin",)))
    go(admin, "users", "rina")
    admin.press(Key.Key_T, ALT)
    fill(admin, reason="pindah tugas")
    save(admin)
    admin.qtbot.waitUntil(lambda: admin.window.guard.is_locked)
    people = admin.window.guard.sign_in.prover.people._staff
    assert "rina" not in [one.user for one in people]


def test_roles_that_change_show_at_the_desk_at_once(admin: Hands) -> None:
    admin.does(s.AddUser(user="sari", name="Sari Oktaviani", roles=("admin",)))
    go(admin, "users", "rina")
    admin.press(Key.Key_U, ALT)
    tick(admin, "loket")
    fill(admin, reason="pembagian tugas")
    save(admin)
    admin.qtbot.waitUntil(lambda: "loket" not in admin.window.seat.officer.roles)


def test_the_office_s_new_name_stands_on_the_rail_at_once(admin: Hands) -> None:
    go(admin, "identity")
    save(admin)
    fill(admin, short_name="DPMPTSP Baru", reason="Perda 2")
    save(admin)
    admin.qtbot.waitUntil(lambda: mark(admin).endswith("DPMPTSP Baru"))


def test_a_pin_typed_for_another_does_not_stay_in_the_form(admin: Hands) -> None:
    screen = go(admin, "users", "sari")
    admin.press(Key.Key_N, ALT)
    fill(admin, new="123456", reason="lupa")
    save(admin)
    assert "mudah ditebak" in refusal(admin, "new")
    admin.press(Key.Key_Escape)
    admin.press(Key.Key_N, ALT)
    assert screen.form.form.controls["new"].text() == ""


def test_a_new_recovery_sheet_is_made_printed_and_taken_off_this_pc(
    admin: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = go(admin, "users")
    admin.press(Key.Key_R, ALT)
    fill(admin, reason="amplop terbuka")
    save(admin)
    assert admin.said == "Lembar pemulihan baru siap dicetak"
    place = admin.on_register(staff.kept_sheet)
    assert place.read_bytes().startswith(b"%PDF")
    assert place.stat().st_mode & 0o077 == 0
    assert "masih ada di komputer ini" in screen.hint.accessibleName()
    assert "amplop terbuka" in history(admin)
    admin.press(Key.Key_R, ALT)
    assert screen.bar.button("look").label() == "Buka dan cetak lembar"
    assert (clipped(admin.window), nameless(admin.window)) == ([], [])
    opens = [False, True]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: opens.pop(0))
    admin.press(Key.Key_C, ALT)
    assert "belum mempunyai pembaca PDF" in screen.notice.words()
    assert str(place) in screen.notice.words()
    assert clipped(admin.window) == []
    admin.press(Key.Key_C, ALT)
    assert screen.notice.words() == ""
    save(admin)
    assert admin.said == "Lembar pemulihan dihapus dari komputer ini"
    assert admin.on_register(staff.kept_sheet) is None
    assert "Ganti PIN" in screen.hint.accessibleName()


def test_a_deputy_and_a_forgiven_wait_are_recorded_with_their_reason(admin: Hands) -> None:
    screen = go(admin, "users", "sari")
    admin.press(Key.Key_P, ALT)
    fill(admin, since="07-07-2026", until="06-07-2026", reason="ND 3/2026")
    save(admin)
    assert "hari" in refusal(admin, "until").lower() or "tanggal" in refusal(admin, "until").lower()
    fill(admin, until="09-07-2026")
    save(admin)
    assert "ND 3/2026" in history(admin)
    assert office(admin).deputies[-1].user == "sari"
    screen.table.choose("sari")
    admin.press(Key.Key_B, ALT)
    fill(admin, reason="salah tekan")
    save(admin)
    assert "salah tekan" in history(admin)


def test_a_new_name_of_the_dinas_waits_for_its_day(admin: Hands) -> None:
    screen = go(admin, "identity")
    save(admin)
    fill(admin, short_name="DPMPTSP 2027", since="01-01-2027", reason="Perda 9/2026")
    save(admin)
    assert admin.said == "Identitas kantor tersimpan"
    assert "sejak 1 Januari 2027" in history(admin)
    assert not mark(admin).endswith("DPMPTSP 2027")
    row = screen.table.model().row(screen.table.model().rowCount() - 1)
    assert (row.cells[1].text, row.cells[2].pill.text) == ("DPMPTSP 2027", "Akan datang")
    admin.at(admin.now.replace(year=2027, month=1, day=4))
    admin.becomes("rina")
    assert mark(admin).endswith("DPMPTSP 2027")
