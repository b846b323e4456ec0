"""`sikot-desk verify`: exit 0 for genuine and in force, 1 for anything else."""

import json
from pathlib import Path

import pytest

from sikot_desk.__main__ import DONE, REFUSED, main
from sikot_desk.desk import opening, sealing
from sikot_desk.desk.counter import Counter
from sikot_desk.desk.places import read
from tests.desk.conftest import STAFF
from tests.desk.day import MONDAY, RESOURCES, Day, Tray


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    with opening.found(opening.Founding(folder, "scenario", MONDAY), RESOURCES, STAFF) as register:
        Day(Counter(register, read(RESOURCES), Tray()), Tray()).numbered()
    return folder


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The permit of these tests ends in 2028."""
    monkeypatch.setattr("sikot_desk.__main__.now", lambda: MONDAY)


def test_what_is_in_force_is_good(data: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["verify", "0001/2026", "--data", str(data), "--json"]) == DONE
    said = json.loads(capsys.readouterr().out)
    assert (said["good"], said["state"]) == (True, "in_force")
    assert main(["verify", said["code"], "--data", str(data)]) == DONE
    assert "Asli dan berlaku." in capsys.readouterr().out


def test_anything_else_is_not(data: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["verify", "0002/2026", "--data", str(data)]) == REFUSED
    assert "Tidak dikenal" in capsys.readouterr().out


def test_the_text_of_a_qr_is_proved(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with opening.open_register(data) as register:
        (file,) = register.rows("SELECT file_id FROM applications")[0]
        app = register.application(file)
        assert app
        text = sealing.sealed(register, app, app.main)
    assert main(["verify", text, "--data", str(data)]) == DONE
    assert "Asli dan berlaku." in capsys.readouterr().out
    assert main(["verify", text.replace("SITI", "SITA"), "--data", str(data), "--json"]) == REFUSED
    told = json.loads(capsys.readouterr().out)
    assert (told["state"], told["good"]) == ("forged", False)
    assert main(["verify", text[:70], "--data", str(data)]) == REFUSED
    assert "tidak terbaca utuh" in capsys.readouterr().out
