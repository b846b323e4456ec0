"""Running the counter under strace, which kills it or makes the disk fail at a chosen call."""

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COPY = "backups/register-01-0000001.part"
FILES = tuple(
    name + beside for name in ("register.db", "register.new", COPY) for beside in ("", "-wal")
)
CALLS = ("pread64", "pwrite64", "fdatasync", "fsync", "ftruncate", "rename", "unlink")


@dataclass(frozen=True)
class Run:
    """What the counter said before it ended, and whether it was killed."""

    lines: tuple[str, ...]
    killed: bool

    def told(self, word: str) -> list[str]:
        return [line.split()[1] for line in self.lines if line.startswith(f"{word} ")]


def command(what: str, folder: Path, count: int) -> list[str]:
    return [sys.executable, "-m", "tests.faults.counter", what, str(folder), str(count)]


def _strace(folder: Path, out: Path | str, *more: str) -> list[str]:
    paths = [part for name in FILES for part in ("-P", str(folder / name))]
    return ["strace", "-f", "-qq", "-o", str(out), *paths, *more]


def calls(what: str, folder: Path, count: int) -> dict[str, int]:
    """How often an undisturbed run makes each call on the register's files."""
    log = folder.parent / "calls.log"
    trace = f"trace={','.join(CALLS)}"
    subprocess.run(
        [*_strace(folder, log, "-e", trace), *command(what, folder, count)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    made = re.findall(r"^\d+ +(\w+)\(", log.read_text(), re.MULTILINE)
    return {call: made.count(call) for call in CALLS if call in made}


def disturbed(what: str, folder: Path, count: int, injection: str) -> Run:
    """Run the counter with one injection, such as `pwrite64:signal=KILL:when=5`."""
    call = injection.split(":", maxsplit=1)[0]
    options = ("-e", f"trace={call}", "-e", f"inject={injection}")
    done = subprocess.run(
        [*_strace(folder, "/dev/null", *options), *command(what, folder, count)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    killed = done.returncode != 0
    if killed and "KILL" not in injection:
        raise AssertionError(f"{injection}: {done.stdout}\n{done.stderr}")
    return Run(tuple(done.stdout.splitlines()), killed)


def killed_after(what: str, folder: Path, count: int, lines: int) -> Run:
    """Kill the counter as soon as it has said so many lines, wherever it then is."""
    with subprocess.Popen(
        command(what, folder, count), cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(lines)]
        child.kill()
        said += child.stdout.readlines()
    return Run(tuple(line.strip() for line in said if line.endswith("\n")), killed=True)
