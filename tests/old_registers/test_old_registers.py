"""A register of every released version opens, proves and goes on being used."""

import gzip
import json
from pathlib import Path

import pytest

from sikot_desk.db.boards import Boards
from sikot_desk.db.check import check
from tests.db import acts
from tests.old_registers.make import seen

HERE = Path(__file__).resolve().parent
VERSIONS = sorted(file.stem for file in HERE.glob("*.json"))


def test_there_is_one_of_the_first_version():
    assert "0.1.0" in VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
def test_a_register_of_an_old_version_is_as_good_as_new(version: str, tmp_path: Path):
    stored = (HERE / f"{version}.db.gz").read_bytes()
    (tmp_path / "register.db").write_bytes(gzip.decompress(stored))
    expected = json.loads((HERE / f"{version}.json").read_text("utf-8"))
    with acts.open_register(tmp_path) as register:
        assert seen(register) == expected
        assert check(register) == ()
        for file_id, *_, number, code, _name, _ends in expected["files"]:
            for text in (file_id, number, code):
                assert not text or Boards(register).find(text) == file_id
        register.append([acts.new(acts.noted(), expected["files"][0][0])])
        assert register.head.seq == expected["seq"] + 1
