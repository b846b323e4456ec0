"""Kirim Data while it runs, in every trouble, and when a receipt comes back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from sikot_desk.desk import load
from sikot_desk.domain.trouble import Trouble
from sikot_desk.export import drive, names
from sikot_desk.export.receipt import written
from tests.desk.day import intake, person
from tests.ui.screens.hands import ALT, Hands
from tests.ui.screens.office_hands import (
    Held,
    Key,
    Office,
    bundles,
    history,
    look,
    open_on,
    primary,
    said,
    says,
    using,
)

# --- while it runs ----------------------------------------------------------------------------


def test_work_goes_on_elsewhere_and_the_window_warns_there(
    known: tuple[Hands, Office, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hands, _office, stick = known
    held = Held(monkeypatch)
    open_on(hands, stick)
    hands.press(Key.Key_F12)
    says(hands, "Jangan lepas flashdisk")
    assert history(hands) == ["Disalin"]
    assert primary(hands)[1] is False
    hands.press(Key.Key_F2)
    (told,) = hands.window.frame.banner.troubles()
    assert told.what == "Jangan lepas flashdisk."
    hands.does(intake(applicant=person(8)))
    held.go()
    hands.qtbot.waitUntil(lambda: hands.window.frame.banner.troubles()[0].well, timeout=20_000)
    assert hands.window.frame.banner.troubles()[0].what == "Flashdisk sudah boleh dilepas."
    hands.settle()
    hands.press(Key.Key_M, ALT)
    assert hands.here == "sending"
    assert hands.window.frame.banner.troubles() == ()


def test_esc_while_it_is_copied_leaves_nothing(
    known: tuple[Hands, Office, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hands, _office, stick = known
    before = sorted(stick.iterdir())
    held = Held(monkeypatch)
    open_on(hands, stick)
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: sorted(stick.iterdir()) != before)
    hands.press(Key.Key_Escape)
    held.go()
    says(hands, "Penyalinan dibatalkan")
    assert sorted(stick.iterdir()) == before
    assert hands.on_register(lambda s: s.office.exported) is None
    hands.press(Key.Key_F12)
    look(hands, lambda: using(hands) == stick)
    assert primary(hands) == ("Salin ke flashdisk", True, "")


def test_a_window_that_closes_while_copying_leaves_nothing(
    known: tuple[Hands, Office, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hands, _office, stick = known
    before = sorted(stick.iterdir())
    held = Held(monkeypatch)
    open_on(hands, stick)
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: sorted(stick.iterdir()) != before)
    held.go()
    hands.window.close()
    left = sorted(stick.iterdir())
    assert left == before or len(bundles(stick)) == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("stick_full", "tidak cukup"),
        ("stick_read_only", "tidak dapat ditulisi"),
        ("stick_gone", "tidak menjawab lagi"),
        ("stick_differs", "berbeda dari yang ditulis"),
    ],
)
def test_every_trouble_is_said_in_its_place_and_nothing_is_recorded(
    known: tuple[Hands, Office, Path], monkeypatch: pytest.MonkeyPatch, code: str, words: str
) -> None:
    hands, _office, stick = known
    put = drive.put

    def broken(folder: Path, file: drive.File) -> Iterator[int]:
        yield next(put(folder, file))
        raise Trouble(code, folder=folder, file=file.name, free="0,5 MB")

    monkeypatch.setattr(drive, "put", broken)
    open_on(hands, stick)
    hands.press(Key.Key_F12)
    says(hands, words)
    assert hands.on_register(lambda s: s.office.exported) is None
    assert bundles(stick) == []
    assert history(hands) == []


def test_a_stick_without_room_is_told_before_anything_is_written(
    known: tuple[Hands, Office, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hands, _office, stick = known
    usage = drive.shutil.disk_usage(stick)
    monkeypatch.setattr(drive.shutil, "disk_usage", lambda _place: usage._replace(free=600_000))
    open_on(hands, stick)
    hands.press(Key.Key_F12)
    says(hands, "0,6 MB")
    assert bundles(stick) == []


def test_a_key_that_is_missing_is_told(known: tuple[Hands, Office, Path]) -> None:
    hands, _office, stick = known
    open_on(hands, stick)
    (key,) = hands.data.keys.glob("counter*")
    key.write_bytes(b"rusak")
    hands.press(Key.Key_F12)
    says(hands, "Kunci loket")


# --- what comes back --------------------------------------------------------------------------


def sent_and_received(known: tuple[Hands, Office, Path]) -> tuple[Hands, Office, Path]:
    hands, office, stick = known
    office.send(hands, stick)
    office.receive(stick)
    return known


def test_a_receipt_that_contradicts_the_journal_stops_the_counter(
    known: tuple[Hands, Office, Path],
) -> None:
    hands, office, stick = sent_and_received(known)
    counter = hands.on_register(lambda s: s.register.counter)
    receipt, _ = office.desk.confirm(counter, "2026-07-06T05:00:00Z", stick)
    for file in stick.glob("SIKOT-*-R*.TXT"):
        file.unlink()
    forked = replace(receipt, hash="ab" * 32)
    key = office.home.key
    list(drive.put(stick, drive.File(str(forked.name), written(forked, key.sign, key.public))))
    open_on(hands, stick)
    hands.press(Key.Key_B, ALT)
    hands.qtbot.waitUntil(lambda: hands.window._dialog is not None)
    assert "berbeda" in hands.window._dialog.accessibleName()
    hands.press(Key.Key_F12)
    assert hands.window._dialog is None
    assert "panggil Admin" in said(hands)
    assert hands.on_register(lambda s: s.office.receipt) is None


def test_receipts_that_are_none_of_ours_are_told_apart(
    known: tuple[Hands, Office, Path],
) -> None:
    hands, _office, stick = known
    open_on(hands, stick)
    hands.press(Key.Key_B, ALT)
    says(hands, "Tidak ada tanda terima baru")
    other = stick / str(names.ReceiptName("0" * 16, 9, "0" * 8))
    other.write_bytes(b"untuk loket lain")
    hands.press(Key.Key_B, ALT)
    says(hands, "untuk loket lain")
    counter = hands.on_register(lambda s: s.register.counter)
    forged = names.ReceiptName(counter, 9, "0" * 8)
    (stick / str(forged)).write_bytes(b"palsu")
    hands.press(Key.Key_B, ALT)
    says(hands, "tidak dapat dipercaya")
    assert str(forged) in said(hands)


def test_what_head_office_lacks_is_told_on_beranda(known: tuple[Hands, Office, Path]) -> None:
    hands, office, stick = sent_and_received(known)
    counter = hands.on_register(lambda s: s.register.counter)
    receipt, _ = office.desk.confirm(counter, "2026-07-06T05:00:00Z", stick)
    gaps = replace(receipt, number=2, missing=((40, 50),))
    key = office.home.key
    list(drive.put(stick, drive.File(str(gaps.name), written(gaps, key.sign, key.public))))
    open_on(hands, stick)
    hands.press(Key.Key_B, ALT)
    says(hands, "40–50")
    hands.press(Key.Key_F2)
    assert "40–50" in hands.window.frame.banner.troubles()[0].what
    assert "Kirim data" in row_of_beranda(hands)


def row_of_beranda(hands: Hands) -> str:
    model = hands.screen("home").state.model()
    rows = [model.row(n) for n in range(model.rowCount())]
    row = next(one for one in rows if one.code == "sending")
    return f"{row.cells[0].text}: {row.cells[1].text} ({row.cells[0].state})"


def test_beranda_warns_when_the_confirmation_is_long_ago(
    known: tuple[Hands, Office, Path],
) -> None:
    hands, office, stick = known
    hands.press(Key.Key_F2)
    assert row_of_beranda(hands) == "Kirim data: belum pernah (state-ok)"
    office.send(hands, stick)
    hands.press(Key.Key_F2)
    assert row_of_beranda(hands) == "Kirim data: dikirim 6 Juli (state-ok)"
    hands.at(hands.now + timedelta(days=35))
    hands.press(Key.Key_F2)
    assert row_of_beranda(hands) == "Kirim data: dikirim 6 Juli (state-warning)"


# --- beside -----------------------------------------------------------------------------------


def test_the_list_is_saved_as_a_workbook(known: tuple[Hands, Office, Path], tmp_path: Path) -> None:
    hands, office, stick = known
    office.send(hands, stick)
    open_on(hands, stick)
    hands.press(Key.Key_S, ALT)
    screen = hands.screen("sending")
    screen.saving.field.set_text(str(tmp_path / "pengiriman.xlsx"))
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: hands.said == "pengiriman.xlsx tersimpan")
    sheet = openpyxl.load_workbook(tmp_path / "pengiriman.xlsx").active
    values = [[str(cell.value) for cell in row] for row in sheet.iter_rows()]
    line = next(row for row in values if "KINGSTON" in row)
    assert line[-1] == "Tunggu tanda terima"


def test_a_stick_is_tried_and_keeps_nothing(
    known: tuple[Hands, Office, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hands, _office, stick = known
    before = sorted(stick.iterdir())
    open_on(hands, stick)
    hands.press(Key.Key_U, ALT)
    says(hands, "Flashdisk ini baik")
    assert "MB per detik" in said(hands)
    assert sorted(stick.iterdir()) == before
    held = Held(monkeypatch)
    hands.press(Key.Key_F12)
    look(hands, lambda: using(hands) == stick)
    hands.press(Key.Key_U, ALT)
    says(hands, "Jangan lepas")
    hands.press(Key.Key_Escape)
    held.go()
    says(hands, "dibatalkan")
    assert sorted(stick.iterdir()) == before


def test_more_than_a_page_of_entries_goes_whole(
    known: tuple[Hands, Office, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hands, office, stick = known
    monkeypatch.setattr(load, "_PAGE", 7)
    open_on(hands, stick)
    hands.press(Key.Key_F12)
    says(hands, "sudah boleh dilepas")
    assert office.receive(stick) == [""]
