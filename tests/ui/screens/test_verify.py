"""Periksa keaslian: one big answer for each state, by keys and by scan."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from sikot_desk.desk import sealing
from sikot_desk.desk.session import Session
from sikot_desk.desk.verification import State, Verification
from sikot_desk.domain import actions as a
from sikot_desk.ui.kit.facts import BigAnswer
from tests.desk.day import BUNDA, Day
from tests.ui.screens.hands import ALT, TEN, Hands
from tests.ui.walks import clipped, nameless

Key = Qt.Key


def code_of(hands: Hands, file: str) -> str:
    return str(hands.on_register(lambda session: session.register.application(file).code))


def answer(hands: Hands) -> tuple[str, str]:
    """Give the ground and the words of the answer."""
    found = [one for one in hands.screen("verify").page.findChildren(BigAnswer) if one.isVisible()]
    assert len(found) == 1
    return found[0].objectName(), found[0].accessibleName()


def words(hands: Hands) -> list[str]:
    return [one.text() for one in hands.screen("verify").page.findChildren(QLabel)]


def ask(hands: Hands, text: str) -> None:
    hands.press(Key.Key_F7)
    hands.press(Key.Key_P, ALT)
    assert hands.here == "verify"
    hands.type(text)
    hands.press(Key.Key_Return)


def test_before_anything_is_asked_it_says_how(hands: Hands) -> None:
    hands.press(Key.Key_F7)
    hands.press(Key.Key_P, ALT)
    screen = hands.screen("verify")
    assert not screen.bar.primary.isEnabled()
    assert clipped(hands.window) == []
    assert nameless(hands.window) == []
    hands.press(Key.Key_Escape)
    assert hands.here == "register"


def test_a_genuine_permit_says_what_must_stand_on_it(hands: Hands) -> None:
    file = hands.day(lambda day: day.handed())
    code = code_of(hands, file)
    ask(hands, code.lower())
    ground, said = answer(hands)
    assert ground == "ok"
    assert said.startswith("Asli dan berlaku")
    for one in ("Siti Rahmawati", "503/SIKOT/001/DPMPTSP/2026", f"{code[:5]}-{code[5:]}"):
        assert one in words(hands)
    assert clipped(hands.window) == []
    hands.press(Key.Key_F12)
    assert hands.here == "file"


def test_one_that_was_not_handed_over_says_so(hands: Hands) -> None:
    file = hands.day(lambda day: day.numbered())
    ask(hands, code_of(hands, file))
    assert any("masih di kantor" in one for one in words(hands))


def test_a_permit_that_ended_is_amber(hands: Hands) -> None:
    file = hands.day(lambda day: day.handed())
    code = code_of(hands, file)
    hands.at(TEN + timedelta(days=365 * 9))
    ask(hands, code)
    assert answer(hands)[0] == "warn"
    assert "masa berlakunya berakhir" in answer(hands)[1]


@pytest.mark.parametrize(
    ("text", "ground", "said"),
    [
        ("7Q4ZK-M2XN0", "warn", "Salah ketik"),
        ("503/SIKOT/099/DPMPTSP/2026", "late", "Tidak dikenal"),
    ],
)
def test_what_the_register_does_not_know(hands: Hands, text: str, ground: str, said: str) -> None:
    ask(hands, text)
    assert answer(hands)[0] == ground
    assert answer(hands)[1].startswith(said)
    assert not hands.screen("verify").bar.primary.isEnabled()
    assert clipped(hands.window) == []


def test_a_withdrawn_application_is_red(hands: Hands) -> None:
    file = hands.day(lambda day: day.accepted())
    hands.does(a.Withdraw(reason="Pindah kota"), file)
    ask(hands, file)
    assert answer(hands)[0] == "late"
    assert "dibatalkan pemohon" in answer(hands)[1]


def test_a_code_scanned_anywhere_is_proved(hands: Hands) -> None:
    file = hands.day(lambda day: day.handed())
    code = code_of(hands, file)
    hands.scan(code)
    assert hands.here == "verify"
    assert answer(hands)[0] == "ok"
    hands.scan(file)
    assert hands.here == "verify"
    assert answer(hands)[0] == "ok"
    hands.press(Key.Key_G, ALT)
    assert hands.screen("verify").found is None
    hands.press(Key.Key_Escape)
    assert hands.here == "home"


def qr_of(hands: Hands, file: str) -> str:
    def sealed(session: Session) -> str:
        app = session.register.application(file)
        assert app
        return sealing.sealed(session.register, app, app.main)

    return hands.on_register(sealed)


def test_a_qr_scanned_anywhere_is_proved(hands: Hands) -> None:
    file = hands.day(lambda day: day.handed())
    text = qr_of(hands, file)
    for key in (Key.Key_F4, Key.Key_F5, Key.Key_F6):
        hands.press(key)
        hands.scan(text)
        hands.settle()
        assert hands.here == "verify"
        assert answer(hands)[0] == "ok"
        assert "Siti Rahmawati" in " ".join(words(hands))
    hands.scan(text[:90])
    hands.settle()
    assert answer(hands)[0] == "warn"
    assert "tidak terbaca utuh" in answer(hands)[1]
    hands.scan(text.replace("SITI", "SITA"))
    hands.settle()
    assert answer(hands)[0] == "late"
    assert "Palsu" in answer(hands)[1]
    assert clipped(hands.window) == []


def test_a_permit_whose_first_was_revoked_is_amber(hands: Hands) -> None:
    def both(day: Day) -> str:
        day.handed()
        further = {"workplace": BUNDA, "workplace_no": 2, "overrides": {"other_permits": "dua"}}
        second = day.handed(**further)
        old = "503/SIKOT/001/DPMPTSP/2026"
        day.handed(kind="pencabutan", old_permit=old, reason="stops")
        return second

    file = hands.day(both)
    ask(hands, code_of(hands, file))
    assert answer(hands)[0] == "warn"
    assert "Izin pertama pemegangnya sudah dicabut" in answer(hands)[1]


def test_a_code_typed_into_the_box_is_proved(hands: Hands) -> None:
    hands.press(Key.Key_F4)
    hands.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    hands.type("7Q4ZK-M2XN0")
    hands.press(Key.Key_Return)
    assert hands.here == "verify"
    assert answer(hands)[1].startswith("Salah ketik")
    hands.press(Key.Key_Escape)
    assert hands.screen("verify").box.text() == ""


@pytest.mark.parametrize(
    ("state", "ground"),
    [
        ("in_force", "ok"),
        ("expired", "warn"),
        ("replaced", "warn"),
        ("not_issued", "warn"),
        ("mistyped", "warn"),
        ("elsewhere", "warn"),
        ("unknown_signer", "warn"),
        ("key_closed", "warn"),
        ("unreadable", "warn"),
        ("forged", "late"),
        ("revoked", "late"),
        ("sheet_withdrawn", "late"),
        ("withdrawn", "late"),
        ("void", "late"),
        ("unknown", "late"),
    ],
)
def test_each_state_has_its_ground(hands: Hands, state: State, ground: str) -> None:
    screen = hands.screen("verify")
    hands.window.go("verify")
    screen._told(Verification(state=state, sentence="Satu kalimat. Lalu yang lain."))
    hands.settle()
    assert answer(hands) == (ground, "Satu kalimat. Lalu yang lain.")
