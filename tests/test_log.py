"""Failures are noted where they happened, without anybody's name; the program goes on."""

import faulthandler
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from sikot_desk import log
from sikot_desk.domain.trouble import Trouble


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    return tmp_path / "logs"


def fail(name: str):
    raise ValueError(f"no such applicant: {name}")


def diary(logs: Path) -> str:
    return (logs / "sikot-desk.log").read_text("utf-8")


def test_a_failure_is_noted_by_type_and_place_without_a_name(logs: Path):
    with log.kept_in(logs):
        try:
            try:
                fail("Siti Rahmawati")
            except ValueError as reason:
                raise Trouble("disk_full") from reason
        except Trouble as trouble:
            log.failure("append", trouble)
    noted = diary(logs)
    assert "append: Trouble disk_full at test_log.py:" in noted
    assert "append, because: ValueError at test_log.py:" in noted
    assert "Siti" not in noted


def test_what_nobody_caught_is_noted_from_every_thread(logs: Path):
    hooks = sys.excepthook, threading.excepthook
    with log.kept_in(logs):
        try:
            fail("Budi")
        except ValueError:
            sys.excepthook(*sys.exc_info())
        thread = threading.Thread(target=fail, args=("Budi",))
        thread.start()
        thread.join()
        threading.excepthook(threading.ExceptHookArgs((ValueError, None, None, None)))
    assert (sys.excepthook, threading.excepthook) == hooks
    noted = diary(logs)
    assert noted.count("ValueError") == 2
    assert "unhandled in a thread: ValueError at test_log.py" in noted
    assert "Budi" not in noted


def test_an_interrupt_from_the_keyboard_is_no_failure(logs: Path, capsys):
    with log.kept_in(logs):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not (logs / "sikot-desk.log").exists()
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_a_failure_without_place(logs: Path):
    with log.kept_in(logs):
        log.failure("start", ValueError("x"))
    assert "start: ValueError at ?" in diary(logs)


def test_a_crash_of_the_interpreter_leaves_its_place(logs: Path):
    script = (
        "import sys, os, signal; from pathlib import Path; from sikot_desk import log\n"
        "with log.kept_in(Path(sys.argv[1])): os.kill(os.getpid(), signal.SIGSEGV)"
    )
    done = subprocess.run([sys.executable, "-c", script, str(logs)], check=False)
    assert done.returncode < 0
    assert "Segmentation fault" in (logs / "crash.log").read_text("utf-8")


def test_where_the_diary_cannot_be_kept_the_program_goes_on(tmp_path: Path):
    (tmp_path / "logs").write_text("a file")
    was_on = faulthandler.is_enabled()
    with log.kept_in(tmp_path / "logs") as logger:
        logger.info("on")
        log.failure("append", ValueError("x"))
    assert faulthandler.is_enabled() == was_on


def test_where_the_diary_vanishes_the_program_goes_on(logs: Path):
    with log.kept_in(logs):
        (logs / "sikot-desk.log").mkdir()
        log.failure("append", ValueError("x"))
    assert (logs / "sikot-desk.log").is_dir()
