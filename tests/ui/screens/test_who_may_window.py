"""Every act as every role from the window: what is not one's own is absent or said whose it is."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from sikot_desk.domain import settings as s
from tests.desk.day import person
from tests.desk.test_who_may import LETTERS, MAY, ROLES
from tests.ui.screens.hands import ALT, Hands
from tests.ui.screens.settings_hands import at_settings, fill, go, history, save

Key = Qt.Key
Sit = Callable[..., Hands]
STATES = ("received", "accepted", "drafted", "signed", "numbered", "ready")
NEXT = dict(
    zip(STATES, ("check", "draft", "paraf", "number", "tick_ready", "hand_over"), strict=True)
)


def seated(sit: Sit, role: str) -> Hands:
    hands = sit("rina")
    hands.does(s.AddUser(user="budi", name="Budi Hartono", roles=(role,)))
    return hands


def shows(screen: Any, file: str) -> bool:
    return screen.seen is not None and screen.seen.view.app.file_id == file


def may(role: str, act: str) -> bool:
    return LETTERS[role] in MAY[act]


@pytest.mark.parametrize("role", ROLES)
def test_berkas_offers_only_one_s_own_acts(sit: Sit, role: str) -> None:
    hands = seated(sit, role)
    files = hands.day(
        lambda day: {
            one: getattr(day, one)(applicant=person(place)) for place, one in enumerate(STATES[1:])
        }
    )
    hands.becomes("budi")
    screen = hands.screen("file")
    for state, file in files.items():
        hands.window.open_file(file)
        hands.qtbot.waitUntil(
            lambda want=file: screen.seen and screen.seen.view.app.file_id == want
        )
        hands.settle()
        for code, spec in screen.specs.items():
            assert may(role, spec.act or code), (state, code)
        bar = screen.bar
        if may(role, NEXT[state]):
            continue
        assert bar.primary.isHidden() or not bar.primary.isEnabled(), (state, bar.primary.label())
        before = hands.on_register(lambda session: session.register.head.seq)
        hands.press(Key.Key_F12)
        assert hands.on_register(lambda session: session.register.head.seq) == before


@pytest.mark.parametrize("role", [one for one in ROLES if one != "admin"])
def test_pengaturan_is_read_by_all_and_set_by_the_admin_alone(sit: Sit, role: str) -> None:
    hands = seated(sit, role)
    hands.becomes("budi")
    screen = at_settings(hands).screen("settings")
    before = hands.on_register(lambda session: session.register.head.seq)
    for section in [one.code for one in screen.sections]:
        go(hands, section)
        acts = screen_of(hands).section.acts(
            screen_of(hands).setup, screen_of(hands).table.chosen_code()
        )
        offered = [one.code for one in acts if screen_of(hands)._may(one.code)]
        assert offered in ([], ["unlock"]), section
        assert screen_of(hands).bar.note() == ("" if not acts else "dikerjakan Admin"), section
        save(hands)
        assert hands.screen("settings").form is None
    assert hands.on_register(lambda session: session.register.head.seq) == before


def screen_of(hands: Hands):
    return hands.screen("settings")


def screen_sections(hands: Hands) -> list[str]:
    return [one.code for one in screen_of(hands).sections]


def test_the_penyelia_forgives_wrong_tries_and_the_admin_does_not(sit: Sit) -> None:
    hands = seated(sit, "penyelia")
    hands.becomes("budi")
    at_settings(hands)
    go(hands, "users", "sari")
    hands.press(Key.Key_B, ALT)
    fill(hands, reason="salah tekan")
    save(hands)
    assert hands.said == "Petugas dapat mencoba lagi"
    assert "salah tekan" in history(hands)
    hands.becomes("rina")
    hands.does(s.AddUser(user="rina", name="Rina Marlina", roles=("admin",)))
    hands.becomes("rina")
    go(hands, "users", "sari")
    hands.press(Key.Key_B, ALT)
    assert hands.screen("settings").form is None
