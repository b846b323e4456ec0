"""Where DATA and the resources lie, on each kind of machine."""

from pathlib import Path

import pytest

from sikot_desk import paths

CLONE = Path("/home/budi/sikot_desk")


@pytest.mark.parametrize(
    ("platform", "environ", "program", "folder"),
    [
        ("win32", {"PROGRAMDATA": "D:/Data"}, CLONE, Path("D:/Data/SikotDesk")),
        ("win32", {}, CLONE, Path("C:/ProgramData/SikotDesk")),
        ("linux", {}, paths.PACKAGED / "sikot_desk", Path("/var/lib/sikot-desk")),
        ("linux", {}, CLONE, Path.home() / ".local/share/sikot-desk"),
        ("linux", {"XDG_DATA_HOME": "/x"}, CLONE, Path("/x/sikot-desk")),
    ],
)
def test_data_where_nobody_named_a_folder(platform, environ, program, folder):
    assert paths.default_folder(platform, environ, program) == folder


def test_a_named_folder_is_taken_and_holds_everything(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    data = paths.data(Path("mine"))
    assert data.folder == tmp_path / "mine"
    inside = [data.register, data.keys, data.papers, data.backups, data.logs, data.pc]
    assert [place.relative_to(data.folder).as_posix() for place in inside] == [
        "register.db",
        "keys",
        "papers",
        "backups",
        "logs",
        "pc.toml",
    ]


def test_the_default_is_this_machine_s(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.data().folder == tmp_path / "sikot-desk"


def test_resources_stand_beside_the_package_or_in_the_bundle(monkeypatch, tmp_path):
    assert paths.resources() == Path(__file__).resolve().parents[1] / "resources"
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"
