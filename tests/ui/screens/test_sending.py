"""Kirim Data by keys alone, on a real register, real folders and a real head office."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sikot_desk.desk import sending
from sikot_desk.head_office import home
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
from tests.ui.walks import nameless

# --- knowing each other -----------------------------------------------------------------------


def test_without_a_stick_it_asks_for_one(hands: Hands, office: Office) -> None:
    hands.press(Key.Key_F9)
    screen = hands.screen("sending")
    assert screen.half.shown is screen._none
    assert primary(hands)[1:] == (False, "flashdisk belum ada")
    stick = office.plug("KINGSTON")
    look(hands, lambda: using(hands) == stick)
    assert screen.half.shown is screen._main
    assert primary(hands)[1:] == (False, "kartu Kantor Dinas belum ada")
    assert "Kantor Dinas belum dikenal" in said(hands)
    office.sticks.clear()
    look(hands, lambda: using(hands) is None)
    assert screen.half.shown is screen._none


def test_the_eight_words_are_ticked_by_their_digits_and_the_own_card_is_laid_beside(
    hands: Hands, office: Office
) -> None:
    stick = office.plug("KINGSTON", card=True)
    open_on(hands, stick)
    says(hands, "Kartu Kantor Dinas ditemukan")
    hands.press(Key.Key_F12)
    card = hands.screen("sending").enrolling.card
    assert [one.label().split(". ")[1] for one in card.words] == list(
        hands.on_register(lambda s: sending.find_card(s.register, s.data, stick)).words
    )
    hands.type("1234567")
    assert primary(hands)[1:] == (False, "cocokkan delapan katanya")
    hands.type("8")
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: "sudah ada di flashdisk" in card._note.accessibleName())
    assert hands.said == "Kantor Dinas sudah dikenal"
    assert nameless(hands.window) == []
    (file,) = stick.glob("SIKOT-LOKET-*.TXT")
    own = hands.on_register(lambda s: sending.own_card(s.register, s.data))
    assert file.read_bytes() == own[0].content
    assert [one.label().split(". ")[1] for one in card.words] == list(own[1])
    hands.press(Key.Key_F12)
    says(hands, "Belum pernah dikirim")
    assert primary(hands) == ("Salin ke flashdisk", True, "")


def test_another_key_that_the_earlier_one_did_not_sign_needs_a_reason(
    known: tuple[Hands, Office, Path], tmp_path: Path
) -> None:
    hands, office, stick = known
    other = home.make(tmp_path / "lain", "Kantor Dinas", tmp_path / "lain.key")
    office.home, before = other, office.home
    office.lay_card(stick)
    open_on(hands, stick)
    says(hands, "kartu baru")
    hands.press(Key.Key_D, ALT)
    hands.type("12345678")
    hands.press(Key.Key_F12)
    card = hands.screen("sending").enrolling.card
    assert card.form.field("reason").edit.property("refused")
    card.form.field("reason").take_caret()
    hands.type("kunci lama hilang")
    hands.press(Key.Key_F12)
    known_now = hands.on_register(lambda s: s.office.head_office)
    assert (known_now.sign, known_now.reason) == (other.card.sign, "kunci lama hilang")
    assert known_now.sign != before.card.sign


def test_enrolling_is_an_admins(sit: Callable[..., Hands], office: Office) -> None:
    hands = sit("yusnidar")
    stick = office.plug("KINGSTON", card=True)
    open_on(hands, stick)
    says(hands, "Kartu Kantor Dinas ditemukan")
    assert primary(hands) == ("Cocokkan kartu", False, "dikerjakan Admin")


# --- sending ----------------------------------------------------------------------------------


def test_one_key_puts_everything_on_the_stick_and_the_receipt_comes_back(
    known: tuple[Hands, Office, Path],
) -> None:
    hands, office, stick = known
    open_on(hands, stick)
    hands.press(Key.Key_F12)
    says(hands, "Flashdisk sudah boleh dilepas")
    assert "setelah tanda terimanya dibaca" in said(hands)
    assert history(hands) == ["Tunggu tanda terima"]
    screen = hands.screen("sending")
    assert screen.run.progress.steps_done() == (True,) * 5
    exported = hands.on_register(lambda s: s.office.exported)
    assert bundles(stick) == sorted(exported.files)
    assert list(stick.glob("SIKOT-REKAP-*.XLSX"))
    assert office.receive(stick) == [""]
    hands.press(Key.Key_F12)
    assert hands.here == "home"
    office.confirm(hands, stick)
    open_on(hands, stick)
    hands.press(Key.Key_B, ALT)
    says(hands, "Tanda terima sudah dibaca")
    assert "Terakhir dikonfirmasi" in said(hands)
    assert history(hands) == ["Diterima 6 Juli"]
    hands.press(Key.Key_F12)
    assert primary(hands) == ("Salin ke flashdisk", False, "tidak ada catatan baru")
    hands.press(Key.Key_B, ALT)
    says(hands, "nomor 1, sudah dibaca")


def test_a_stick_nobody_knows_is_named_and_asked_about(
    known: tuple[Hands, Office, Path],
) -> None:
    hands, office, stick = known
    office.sticks.remove(stick)
    other = office.plug("PRIBADI")
    open_on(hands, other)
    says(hands, "Flashdisk ini belum dikenal")
    assert primary(hands) == ("Pakai flashdisk ini", True, "")
    hands.press(Key.Key_F12)
    assert primary(hands) == ("Salin ke flashdisk", True, "")
    hands.press(Key.Key_F12)
    says(hands, "sudah boleh dilepas")
    hands.press(Key.Key_F12)
    open_on(hands, other)
    assert "terakhir dipakai" in hands.screen("sending").stick_card.fact.text()


def test_of_two_sticks_one_is_chosen_by_its_digit(known: tuple[Hands, Office, Path]) -> None:
    hands, office, stick = known
    office.plug("ADATA")
    hands.press(Key.Key_F9)
    look(hands, lambda: len(hands.screen("sending").stick_card.choices) == 2)
    assert primary(hands)[1:] == (False, "pilih flashdisknya")
    number = list(hands.screen("sending").stick_card.choices).index(str(stick)) + 1
    hands.type(str(number))
    look(hands, lambda: using(hands) == stick)
    hands.press(Key.Key_F12)
    says(hands, "sudah boleh dilepas")
    assert bundles(stick)


def test_a_folder_is_named_where_no_stick_is_found(
    known: tuple[Hands, Office, Path], tmp_path: Path
) -> None:
    hands, office, _stick = known
    office.sticks.clear()
    hands.press(Key.Key_F9)
    hands.press(Key.Key_F, ALT)
    hands.type("/tidak/ada")
    hands.press(Key.Key_Return)
    screen = hands.screen("sending")
    assert screen.folder.field.edit.property("refused")
    place = tmp_path / "titipan"
    place.mkdir()
    screen.folder.field.set_text(str(place))
    hands.press(Key.Key_F12)
    look(hands, lambda: using(hands) == place)
    assert screen.half.shown is screen._main


def test_who_may_not_send_sees_whose_task_it_is(
    known: tuple[Hands, Office, Path],
) -> None:
    hands, _office, stick = known
    hands.becomes("sari")
    open_on(hands, stick)
    assert primary(hands) == ("Salin ke flashdisk", False, "dikerjakan Penyelia")


def test_whoever_began_is_recorded_though_another_sits_there_by_then(
    known: tuple[Hands, Office, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hands, _office, stick = known
    held = Held(monkeypatch)
    open_on(hands, stick)
    hands.press(Key.Key_F12)
    says(hands, "Jangan lepas flashdisk")
    hands.becomes("sari")
    held.go()
    says(hands, "sudah boleh dilepas")
    (entry,) = hands.on_register(lambda s: s.register.entries_of("export"))
    assert entry.officer == "rina"
