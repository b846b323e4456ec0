"""The command line: what it does, what it says, and how it ends (0 done, 1 refused, 2 trouble)."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sikot_desk import __version__, paths
from sikot_desk.__main__ import main
from sikot_desk.clock import now
from sikot_desk.db import migrations
from sikot_desk.db.register import Register
from sikot_desk.desk import opening, staff
from sikot_desk.domain import settings as s

RINA = s.UserAdded(user="rina", name="Rina", roles=("loket",))
RECEIVE = {
    "at": "2026-07-06T08:10",
    "officer": "rina",
    "act": "receive",
    "file": "siti",
    "data": {
        "kind": "baru",
        "applicant": {
            "name": "Siti",
            "identity_number": "1471015708960003",
            "birth_place": "Bangkinang",
            "birth_date": "1996-08-17",
            "address": "Jalan Melati Nomor 12",
        },
        "str_certificate": {"number": "16 05", "ends": "2028-03-14"},
        "workplace": {"name": "RSIA Bunda", "address": "Jalan Soekarno-Hatta Nomor 156"},
        "drop_off": True,
    },
}
EARLY = {"at": "2026-07-06T08:20", "officer": "rina", "act": "accept", "file": "siti"}
Say = pytest.CaptureFixture[str]


@pytest.fixture
def day(tmp_path: Path) -> Path:
    file = tmp_path / "hari.jsonl"
    expected = {**EARLY, "expect": "refused", "code": "check_first"}
    file.write_text("\n".join(json.dumps(line) for line in (RECEIVE, expected)), encoding="utf-8")
    return file


@pytest.fixture
def data(tmp_path: Path, day: Path, capsys: Say) -> str:
    """The DATA folder of a register on which the day was played."""
    folder = str(tmp_path / "data")
    assert main(["play", str(day), "--data", folder]) == 0
    capsys.readouterr()
    return folder


# --- play -------------------------------------------------------------------------------------


def test_a_day_is_played_line_by_line(tmp_path: Path, day: Path, capsys: Say) -> None:
    papers = tmp_path / "kertas"
    words = ["play", str(day), "--data", str(tmp_path / "d"), "--papers", str(papers)]
    assert main(words) == 0
    said = capsys.readouterr().out.splitlines()
    told = "Berkas dititipkan di loket (Baru, RSIA Bunda)."
    assert said[0] == f"   1  receive siti (26 01 0000001 7): {told}"
    assert "ditolak (check_first)" in said[1]
    assert [place.name for place in papers.iterdir()] == ["260100000017-titip-berkas.pdf"]


def test_data_may_stand_before_the_command(tmp_path: Path, day: Path) -> None:
    assert main(["--data", str(tmp_path / "d"), "play", str(day)]) == 0
    assert paths.Data(tmp_path / "d").register.is_file()


def test_results_as_json_lines(tmp_path: Path, day: Path, capsys: Say) -> None:
    assert main(["play", str(day), "--json", "--data", str(tmp_path / "d")]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["result"], first["file_id"]) == ("done", "260100000017")
    assert (second["result"], second["code"]) == ("refused", "check_first")


def test_what_does_not_go_as_expected_ends_with_one(tmp_path: Path, capsys: Say) -> None:
    file = tmp_path / "hari.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in (RECEIVE, EARLY)), encoding="utf-8")
    assert main(["play", str(file), "--data", str(tmp_path / "d")]) == 1
    assert "TIDAK SESUAI HARAPAN" in capsys.readouterr().out


def test_a_scenario_goes_on_where_another_ended(tmp_path: Path, data: str, capsys: Say) -> None:
    more = tmp_path / "lagi.jsonl"
    line = {**EARLY, "officer": "budi", "act": "note", "file": "260100000017"}
    more.write_text(json.dumps({**line, "data": {"text": "ditelepon"}}), encoding="utf-8")
    assert main(["play", str(more), "--data", data]) == 0
    assert "(26 01 0000001 7): Catatan: ditelepon." in capsys.readouterr().out


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path, day: Path) -> None:
    day.write_text(day.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert main(["play", str(day), "--data", str(tmp_path / "d")]) == 0


def test_an_empty_scenario_founds_a_register(tmp_path: Path) -> None:
    (tmp_path / "kosong.jsonl").write_text("# tidak ada apa-apa\n", encoding="utf-8")
    assert main(["play", str(tmp_path / "kosong.jsonl"), "--data", str(tmp_path / "d")]) == 0
    assert main(["check", "--data", str(tmp_path / "d")]) == 0


def test_a_live_register_is_refused_and_left_as_it_was(
    tmp_path: Path, day: Path, capsys: Say
) -> None:
    founding = opening.Founding(tmp_path / "live", "live", now())
    with opening.found(founding, paths.resources(), (RINA,)) as register:
        head = register.head
    assert main(["play", str(day), "--data", str(tmp_path / "live")]) == 2
    assert "dipakai sungguhan" in capsys.readouterr().err
    with opening.open_register(tmp_path / "live") as register:
        assert register.head == head


@pytest.mark.parametrize("words", [["play"], ["play", "x.jsonl"], ["play", "--data", "d"]])
def test_play_needs_a_file_and_a_folder_of_its_own(words: list[str], capsys: Say) -> None:
    assert main(words) == 2
    assert "--data DIR" in capsys.readouterr().err


def test_a_scenario_that_cannot_be_read_is_trouble(tmp_path: Path, capsys: Say) -> None:
    assert main(["play", str(tmp_path / "tidak-ada"), "--data", str(tmp_path / "d")]) == 2
    assert "tidak dapat dibaca" in capsys.readouterr().err
    (tmp_path / "biner").write_bytes(b"\xff\xfe\x00")
    assert main(["play", str(tmp_path / "biner"), "--data", str(tmp_path / "d")]) == 2
    assert "bukan teks UTF-8" in capsys.readouterr().err
    assert not (tmp_path / "d").exists()


def test_the_schema_is_printed(capsys: Say) -> None:
    assert main(["play", "--schema"]) == 0
    assert "receive" in json.loads(capsys.readouterr().out)["properties"]["act"]["enum"]


# --- show, check, backup ----------------------------------------------------------------------


def test_a_file_is_shown_in_words_and_as_json(data: str, capsys: Say) -> None:
    assert main(["show", "26 01 0000001 7", "--data", data]) == 0
    assert "Menunggu: Pemeriksaan kelengkapan" in capsys.readouterr().out
    assert main(["show", "260100000017", "--data", data, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["next_act"] == "check"


def test_what_is_not_there_ends_with_one(data: str, capsys: Say) -> None:
    assert main(["show", "0009/2026", "--data", data]) == 1
    assert capsys.readouterr().err == "0009/2026 tidak ada di register ini. Periksa nomornya.\n"


def test_a_whole_register_is_proven(data: str, capsys: Say) -> None:
    assert main(["check", "--data", data]) == 0
    assert capsys.readouterr().out.startswith("Register utuh: ")
    assert main(["check", "--data", data, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["whole"] is True


def test_a_register_that_was_tampered_with_ends_with_one(data: str, capsys: Say) -> None:
    import pysqlite3

    with pysqlite3.connect(paths.Data(Path(data)).register) as db:
        db.execute("UPDATE applications SET name = 'Orang Lain'")
    db.close()
    assert main(["check", "--data", data]) == 1
    assert capsys.readouterr().out
    assert main(["check", "--data", data, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["findings"]


def test_a_copy_is_made_and_can_be_opened(tmp_path: Path, data: str, capsys: Say) -> None:
    assert main(["backup", "--data", data, "--to", str(tmp_path / "salinan")]) == 0
    assert "Cadangan tersimpan dan terbukti" in capsys.readouterr().out
    assert main(["backup", "--data", data, "--json"]) == 0
    place = Path(json.loads(capsys.readouterr().out)["backup"])
    assert place.parent == paths.Data(Path(data)).backups
    (tmp_path / "kembali").mkdir()
    shutil.copy(place, tmp_path / "kembali" / "register.db")
    assert main(["check", "--data", str(tmp_path / "kembali")]) == 0


# --- trouble ----------------------------------------------------------------------------------


def test_no_register_is_trouble(tmp_path: Path, capsys: Say) -> None:
    assert main(["check", "--data", str(tmp_path)]) == 2
    assert "Tidak ada register" in capsys.readouterr().err


def test_a_register_of_a_newer_program_is_left_alone(data: str, capsys: Say) -> None:
    import pysqlite3

    newer = len(migrations.STEPS) + 1
    with pysqlite3.connect(paths.Data(Path(data)).register) as db:
        db.execute(f"PRAGMA user_version = {newer}")
    db.close()
    for words in (["check"], ["show", "1"], ["backup"]):
        assert main([*words, "--data", data]) == 2
        assert "lebih baru" in capsys.readouterr().err


@pytest.mark.fault
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_read_only_folder_is_said(data: str, day: Path, capsys: Say) -> None:
    Path(data).chmod(0o500)
    try:
        assert main(["play", str(day), "--data", data]) == 2
    finally:
        Path(data).chmod(0o700)
    assert "tidak dapat ditulisi" in capsys.readouterr().err


def test_a_folder_that_is_a_file_is_said(tmp_path: Path, day: Path, capsys: Say) -> None:
    (tmp_path / "d").write_text("bukan folder", encoding="utf-8")
    assert main(["play", str(day), "--data", str(tmp_path / "d")]) == 2
    assert "tidak dapat ditulisi" in capsys.readouterr().err


@pytest.mark.real
def test_a_second_program_on_the_register_is_told_so(data: str, day: Path) -> None:
    with Register.open(Path(data), code_of=lambda _epoch, _chain: ""):
        for words in (["check"], ["show", "1"], ["backup"], ["play", str(day)]):
            done = subprocess.run(
                [sys.executable, "-m", "sikot_desk", *words, "--data", data],
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=False,
            )
            assert done.returncode == 2
            assert done.stderr.startswith("SIKOT Desk sedang terbuka")


@pytest.mark.real
def test_whoever_reads_along_may_leave() -> None:
    words = [sys.executable, "-m", "sikot_desk", "play", "--schema"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout
        assert child.stderr
        child.stdout.close()
        said = child.stderr.read()
    assert (child.returncode, said) == (2, b"")


def test_wrong_usage_ends_with_two(capsys: Say) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["terbang"])
    assert ended.value.code == 2
    assert "terbang" in capsys.readouterr().err


def test_the_version_is_told(capsys: Say) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"SIKOT Desk {__version__}\n"


def test_without_a_command_the_window_opens(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import types

    asked: list[paths.Data] = []

    def run(data: paths.Data) -> int:
        asked.append(data)
        return 0

    fake = types.ModuleType("sikot_desk.app")
    fake.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sikot_desk.app", fake)
    monkeypatch.setattr("sikot_desk.app", fake, raising=False)
    assert main(["--data", str(tmp_path)]) == 0
    assert asked == [paths.Data(tmp_path)]


def test_a_live_register_is_played_by_who_proves_a_pin_and_by_the_clock(
    tmp_path: Path, capsys: Say
) -> None:
    live = tmp_path / "live"
    first = staff.First(officer="Rina", office="DPMPTSP", pin="284619")
    staff.begin(opening.Founding(live, "live", now()), paths.resources(), first).register.close()
    (tmp_path / "play.jsonl").write_text(
        '{"at":"2020-01-01T08:00","officer":"rina","act":"set_closure",'
        '"data":{"day":"2026-12-01","reason":"banjir"}}\n',
        encoding="utf-8",
    )
    for name, pin in (("wrong", "284618"), ("nobody", ""), ("right", "284619")):
        (tmp_path / name).write_text(f"# PIN\nrina {pin}\n", encoding="utf-8")
    play = ["play", str(tmp_path / "play.jsonl"), "--data", str(live), "--pin-file"]
    assert main([*play, str(tmp_path / "none")]) == 2
    assert main([*play, str(tmp_path / "nobody")]) == 1
    assert "PIN rina belum diberikan" in capsys.readouterr().err
    assert main([*play, str(tmp_path / "right")]) == 0
    assert main([*play, str(tmp_path / "wrong")]) == 1
    assert "PIN belum cocok" in capsys.readouterr().err
    with opening.open_register(live) as register:
        last = register.entry(register.head.seq)
    assert last is not None
    assert (last.act, last.officer, last.utc[:4]) == ("closure_set", "rina", str(now().year))
