"""After a batch: the list of its files, whole; and the sounds that each scan makes."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from sikot_desk import config
from sikot_desk.config import Pc, Way
from tests.desk.day import Day, person
from tests.desk.reading import text_of
from tests.ui.screens.hands import ALT, CTRL, After, Hands

Key = Qt.Key


def files(day: Day) -> list[str]:
    return [day.drafted(applicant=person(n, name=f"Pemohon {'ABC'[n]}")) for n in range(3)]


@pytest.fixture
def batch(after: After) -> Hands:
    hands = after(files)
    hands.press(Key.Key_F4)
    hands.type("4")
    hands.press(Key.Key_F12)
    return hands


def listed(hands: Hands) -> Any:
    pieces = hands.screen("papers").printer.pieces()
    return next((one.paper for one in pieces if one.paper.key == "daftar-paraf"), None)


def test_the_list_of_a_batch_is_printed_during_and_after_it(batch: Hands) -> None:
    hands = batch
    hands.press(Key.Key_D, ALT)
    assert listed(hands) is None
    for file in hands.files[:2]:
        hands.scan(file)
    hands.press(Key.Key_D, ALT)
    text = text_of(listed(hands).pdf)
    assert "Pemohon A" in text
    assert "Pemohon C" not in text
    hands.scan(hands.files[2])
    hands.press(Key.Key_F12)
    hands.press(Key.Key_D, ALT)
    text = text_of(listed(hands).pdf)
    assert "3 berkas" in text
    assert hands.here == "queue"


def test_a_file_taken_back_stands_on_no_list(batch: Hands) -> None:
    for file in batch.files[:2]:
        batch.scan(file)
    batch.press(Key.Key_Z, CTRL)
    batch.press(Key.Key_D, ALT)
    text = text_of(listed(batch).pdf)
    assert "Pemohon A" in text
    assert "Pemohon B" not in text


def test_each_scan_sounds_taken_or_refused(batch: Hands) -> None:
    heard: list[bool] = []
    batch.window.sounds.play = heard.append
    batch.scan(batch.files[0])
    batch.scan("999999")
    assert heard == [True, False]


def test_a_scan_of_a_file_sounds_and_an_unknown_one_too(hands: Hands) -> None:
    file = hands.day(lambda day: day.accepted())
    heard: list[bool] = []
    hands.window.sounds.play = heard.append
    hands.scan(file)
    hands.scan("ZZZ")
    assert heard == [True, False]
    hands.press(Key.Key_F2)
    hands.window.typed("zzz")
    hands.settle()
    assert heard == [True, False]


def test_a_key_mutes_the_pc_and_lets_it_sound_again(hands: Hands) -> None:
    config.write(hands.data.pc, Pc(papers={"tanda-terima": Way(printer="Loket")}))
    hands.press(Key.Key_M, CTRL)
    assert hands.window.sounds.muted
    assert hands.said == "Suara dimatikan"
    kept = config.read(hands.data.pc).pc
    assert (kept.mute, kept.way("tanda-terima").printer) == (True, "Loket")
    assert "mute = true" in hands.data.pc.read_text("utf-8")
    hands.press(Key.Key_M, CTRL)
    assert not hands.window.sounds.muted
    assert "mute = false" in hands.data.pc.read_text("utf-8")
