"""The text of a letter's QR is judged offline: genuine, replaced, elsewhere, forged, unreadable."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from sikot_desk.desk import sealing, verifying
from sikot_desk.desk.verification import Verification, account
from sikot_desk.domain import actions as a
from sikot_desk.domain import enrolling as k
from sikot_desk.domain import public_keys
from sikot_desk.domain.application import Application
from sikot_desk.keys import counter_key, signed_text
from sikot_desk.keys.counter_key import CounterKey
from sikot_desk.paths import Data
from tests.desk.day import Day


def app_of(day: Day, file: str) -> Application:
    found = day.counter.register.application(file)
    assert found
    return found


def own_key(day: Day) -> CounterKey:
    found = counter_key.load(Data(day.counter.register.file.parent).keys)
    assert found
    return found


def qr(day: Day, file: str, key: CounterKey | None = None, **change: object) -> str:
    """The text on the file's letter, or a changed one signed with a key."""
    app = app_of(day, file)
    said = sealing.content(day.counter.register, app, app.main)
    if key:
        said = replace(said, counter=public_keys.key_id(key.public))
    return signed_text.write(replace(said, **change), key or own_key(day))


def verify(day: Day, text: str) -> Verification:
    return verifying.verify(day.counter.register, text, day.now.date())


def test_the_text_on_a_letter_is_good_as_scanned_or_typed(day: Day) -> None:
    file = day.handed()
    text = qr(day, file)
    for typed in (text, text.lower(), f" {text}\n"):
        found = verify(day, typed)
        assert (found.state, found.file_id, found.handed) == ("in_force", file, True)
        assert found.name == "Siti Rahmawati"
    means = verifying.means(day.counter.register, text)
    assert (means.file_id, means.is_code) == ("", True)


def test_it_follows_what_became_of_the_letter(day: Day) -> None:
    file = day.handed()
    text = qr(day, file)
    later = verifying.verify(day.counter.register, text, app_of(day, file).ends + timedelta(1))
    assert later.state == "expired"
    day.ready(kind="perpanjangan", old_permit=app_of(day, file).number)
    assert verify(day, text).state == "replaced"


def test_one_of_a_spoiled_sheet_is_withdrawn(day: Day) -> None:
    file = day.numbered()
    text = qr(day, file)
    day.does(a.Spoil(reason="tinta tumpah"), file)
    found = verify(day, text)
    assert (found.state, found.good) == ("sheet_withdrawn", False)
    day.does(a.Draft(), file)
    assert "diganti cetakan 2" in verify(day, text).sentence


def test_changed_words_are_forged(day: Day) -> None:
    text = qr(day, day.numbered())
    for forged in (text.replace("SITI", "SITA"), text.replace("*20280314*", "*20380314*")):
        found = verify(day, forged)
        assert (found.state, found.good) == ("forged", False)
        assert "Palsu" in found.sentence


def test_our_own_signature_over_other_words_is_forged_too(day: Day) -> None:
    found = verify(day, qr(day, day.numbered(), name="Sita Rahmawati"))
    assert found.state == "forged"
    assert "berbeda dari register" in found.sentence
    assert found.name == "Siti Rahmawati"


def test_half_a_scan_is_unreadable(day: Day) -> None:
    text = qr(day, day.numbered())
    for half in (text[:60], text.replace("*1*", "*"), "SIKOT1*"):
        assert verify(day, half).state == "unreadable"
        assert verifying.means(day.counter.register, half).is_code


def test_what_we_signed_and_the_register_lost_is_genuine_but_unknown(day: Day) -> None:
    found = verify(day, qr(day, day.numbered(), code="EP0ZH2XJ8Y"))
    assert (found.state, found.good) == ("elsewhere", False)
    assert "kunci loket ini" in found.sentence
    assert found.number == "503/SIKOT/001/DPMPTSP/2026"


@pytest.fixture
def other(tmp_path: Path) -> CounterKey:
    return counter_key.load_or_make(tmp_path / "other")


def enrolled(day: Day, key: CounterKey) -> None:
    day.does(
        k.EnrolKey(
            key=key.public,
            name="DPMPTSP Dumai",
            fingerprint=public_keys.grouped(public_keys.fingerprint(key.public)),
            reason="izin dari Dumai diperiksa di sini",
        )
    )


def test_another_office_is_believed_once_its_key_is_enrolled(day: Day, other: CounterKey) -> None:
    file = day.numbered()
    text = qr(day, file, other, code="EP0ZH2XJ8Y", number="9/Dumai/2026", epoch=4)
    found = verify(day, text)
    assert found.state == "unknown_signer"
    assert "tidak terdaftar" in found.sentence
    enrolled(day, other)
    found = verify(day, text)
    assert (found.state, found.number) == ("elsewhere", "9/DUMAI/2026")
    assert "kunci DPMPTSP Dumai" in found.sentence
    said = account(found)
    for words in ("9/DUMAI/2026", "SITI RAHMAWATI", "14 Maret 2028"):
        assert words in said
    ended = verifying.verify(day.counter.register, text, found.ends + timedelta(1))
    assert "berakhir pada 14 Maret 2028" in ended.sentence
    assert verify(day, text.replace("SITI", "SITA")).state == "forged"
    day.does(k.CloseKey(key=public_keys.key_id(other.public), reason="PC-nya dicuri."))
    found = verify(day, text)
    assert found.state == "key_closed"
    assert "sudah ditutup (PC-nya dicuri)" in found.sentence


def test_the_register_vouches_for_a_letter_signed_by_an_earlier_pc(
    day: Day, other: CounterKey
) -> None:
    file = day.numbered()
    assert verify(day, qr(day, file, other)).state == "in_force"
    assert verify(day, qr(day, file, other, name="Sita")).state == "forged"


def test_a_letter_of_revocation_says_what_it_is(day: Day) -> None:
    file = day.handed()
    number = app_of(day, file).number
    change = {"kind": "pencabutan", "old_permit": number, "reason": "stops"}
    revoked = day.numbered(**change)
    text = qr(day, revoked)
    assert text.startswith("SIKOT1*C*")
    found = verify(day, text)
    assert (found.state, found.good) == ("revocation", True)
    assert "Berlaku sampai: —" in account(found)
    assert verify(day, qr(day, file)).state == "revoked"
