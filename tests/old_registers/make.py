"""Keeps a register of this version for ever: `python -m tests.old_registers.make`.

Run once when a version is released. Plays the shipped first day, and writes the register and
what a reader must still find in it beside this file.
"""

import gzip
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from sikot_desk import __version__, paths
from sikot_desk.db.register import Register
from tests.db import acts

HERE = Path(__file__).resolve().parent


def seen(register: Register) -> dict[str, object]:
    """What every later program must find: the journal's end, and each file as lists show it."""
    files = register.rows(
        "SELECT file_id, status, step, kind, registration, number, code, name, ends"
        " FROM applications ORDER BY id"
    )
    numbers = register.rows("SELECT series, year, serial, number, state FROM numbers ORDER BY 1, 4")
    return {
        "seq": register.head.seq,
        "hash": register.head.hash.hex(),
        "files": [list(row) for row in files],
        "numbers": [list(row) for row in numbers],
    }


def main() -> None:
    scenario = paths.resources() / "scenarios" / "first-day.jsonl"
    with tempfile.TemporaryDirectory() as folder:
        play = [sys.executable, "-m", "sikot_desk", "play", str(scenario), "--data", folder]
        subprocess.run(play, check=True, stdout=subprocess.DEVNULL)
        with acts.open_register(Path(folder)) as register:
            expected = seen(register)
        stored = (Path(folder) / "register.db").read_bytes()
    (HERE / f"{__version__}.db.gz").write_bytes(gzip.compress(stored, 9, mtime=0))
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    (HERE / f"{__version__}.json").write_text(text + "\n", "utf-8")
    print(f"{__version__}: {expected['seq']} entries, {len(expected['files'])} files")


if __name__ == "__main__":
    main()
