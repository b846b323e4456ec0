"""`sikot-desk paper`: papers of no act, from the command line."""

import json
from pathlib import Path

import pytest

from sikot_desk.__main__ import DONE, REFUSED, main
from sikot_desk.db.check import check
from sikot_desk.db.office_prints import OfficePrints
from sikot_desk.desk import opening
from tests.desk.day import MONDAY, RESOURCES


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    opening.found(opening.Founding(folder, "scenario", MONDAY), RESOURCES).close()
    return folder


def test_a_paper_lands_in_the_folder_asked_for(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    words = ["paper", "lembar-persyaratan", "--kind", "baru", "--data", str(data)]
    assert main([*words, "--to", str(tmp_path)]) == DONE
    kept = tmp_path / "baru-lembar-persyaratan.pdf"
    assert kept.read_bytes().startswith(b"%PDF")
    assert f"tersimpan: {kept}" in capsys.readouterr().out


def test_without_a_folder_it_lands_among_the_register_s_papers(
    data: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["paper", "surat-kuasa", "--data", str(data), "--json"]) == DONE
    said = json.loads(capsys.readouterr().out)
    assert said["paper"] == "surat-kuasa"
    assert Path(said["file"]).parent == data / "papers"
    assert Path(said["file"]).exists()


def test_what_cannot_be_had_is_said(data: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["paper", "surat-kuasa", "--kind", "x", "--data", str(data)]) == REFUSED
    assert "Jenis permohonan x tidak ada" in capsys.readouterr().err


def test_a_print_by_command_is_recorded_with_its_officer(data: Path):
    with opening.open_register(data) as register:
        names = {user.user: user.name for user in register.office().users}
    for officer in ("", "Siapa Saja", *names.values()):
        words = ["paper", "buku-nomor", "--data", str(data), "--officer", officer]
        assert main(words) == DONE
    with opening.open_register(data) as register:
        prints = OfficePrints(register).latest(9)
        assert check(register) == ()
    assert [one.officer for one in reversed(prints)] == ["", "Siapa Saja", *names]


def test_a_paper_that_is_refused_is_not_recorded(data: Path):
    assert main(["paper", "surat-kuasa", "--kind", "x", "--data", str(data)]) == REFUSED
    with opening.open_register(data) as register:
        assert OfficePrints(register).latest(9) == ()
