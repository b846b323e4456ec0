"""The bench runs and gives every row; how fast anything is, is not for a test to say."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import registers, stick
from sikot_desk.db.boards import Boards
from sikot_desk.db.check import check
from sikot_desk.desk import opening

ROOT = Path(__file__).resolve().parents[1]
SENT = {"export_recent", "export_all", "receive_sqlite", "receive_postgresql"}
ROWS = SENT | {
    "sign_in",
    "cold_start",
    "cold_start_typed",
    "memory",
    "self_check",
    "search",
    "misspelt",
    "filter",
    "count",
    "scan",
    "beranda",
    "act",
    "act_by_size",
    "permit_pdf",
    "book_pdf",
    "recap",
    "heartbeat",
}


@pytest.mark.real
def test_a_run_of_the_smallest_size_gives_every_row(tmp_path):
    results = tmp_path / "results.json"
    words = ["--size", "tiny", "--build", str(tmp_path / "build"), "--results", str(results)]
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    found = json.loads(results.read_text("utf-8"))
    assert {row["key"] for row in found["rows"]} == ROWS
    assert all(row["ratio"] > 0 for row in found["rows"])
    assert all(f"| {row['name']} |" in ran.stdout for row in found["rows"])


def test_the_stick_alone_is_measured_at_any_size_and_kept(tmp_path, capsys):
    results = tmp_path / "results.json"
    words = ["--entries", "150", "--times", "1", "--results", str(results)]
    assert stick.main([*words, "--build", str(tmp_path / "build")]) == 0
    found = json.loads(results.read_text("utf-8"))
    assert {row["key"] for row in found["rows"]} == SENT
    assert found["run"]["entries"] == 150
    assert found["run"]["memory_mb"] > 0
    said = capsys.readouterr().out
    assert all(f"| {row['name']} |" in said for row in found["rows"])


def test_a_loaded_register_is_whole_and_has_files_at_every_step(tmp_path):
    loaded = registers.loaded("tiny", tmp_path)
    crowd = registers.CROWDS["tiny"]
    with opening.open_register(loaded.folder) as register:
        assert check(register) == ()
        still_open = Boards(register).open_applications()
        newest, *_ = Boards(register).latest(1)
        steps = {app.step for app in still_open}
    assert len(still_open) == crowd.open_files
    assert loaded.files == crowd.count
    assert newest.file_id
    assert len(steps) > 5


def test_a_register_loaded_before_is_taken_again(tmp_path):
    first = registers.loaded("tiny", tmp_path)
    register = first.folder / "register.db"
    before = register.stat().st_ino
    assert registers.loaded("tiny", tmp_path).folder == first.folder
    assert register.stat().st_ino == before
