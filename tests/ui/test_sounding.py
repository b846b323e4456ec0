"""The sounds of a scan: a player where there is one, else a beep, and silence when muted."""

import wave
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sikot_desk.ui.sounding import Sounds


@pytest.fixture
def player(tmp_path: Path) -> Path:
    """A player that writes down what it was asked to play."""
    script, heard = tmp_path / "aplay", tmp_path / "heard"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$*" >> "{heard}"\n')
    script.chmod(0o755)
    return script


def heard(player: Path) -> list[str]:
    file = player.parent / "heard"
    return file.read_text().splitlines() if file.exists() else []


def settled(sounds: Sounds) -> bool:
    return not sounds.findChildren(QProcess)


@pytest.mark.parametrize("name", ["good", "bad"])
def test_the_sounds_are_short_and_readable(name: str) -> None:
    with wave.open(str(Sounds().folder / f"{name}.wav")) as sound:
        assert 0 < sound.getnframes() / sound.getframerate() < 0.5


def test_each_scan_is_played(qtbot: QtBot, player: Path) -> None:
    sounds = Sounds()
    sounds._player = str(player)
    for good in (True, False):
        sounds.play(good)
        qtbot.waitUntil(lambda: settled(sounds))
    assert [line.rsplit("/", 1)[1] for line in heard(player)] == ["good.wav", "bad.wav"]


def test_no_more_than_two_sound_at_once(qtbot: QtBot, tmp_path: Path, player: Path) -> None:
    sounds = Sounds()
    sounds._player = str(player)
    for _scan in range(5):
        sounds.play(True)
    assert len(sounds.findChildren(QProcess)) == 2
    qtbot.waitUntil(lambda: settled(sounds))


def test_a_muted_pc_is_silent(player: Path) -> None:
    sounds = Sounds()
    sounds._player, sounds.muted = str(player), True
    sounds.play(False)
    assert settled(sounds)
    assert heard(player) == []


def test_a_player_that_fails_is_let_go(qtbot: QtBot, tmp_path: Path) -> None:
    sounds = Sounds()
    sounds._player = str(tmp_path / "none")
    sounds.play(True)
    qtbot.waitUntil(lambda: settled(sounds))


def test_without_a_player_it_beeps(monkeypatch: pytest.MonkeyPatch) -> None:
    beeps: list[int] = []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(1))
    sounds = Sounds()
    sounds._player = ""
    sounds.play(True)
    assert beeps == [1]
