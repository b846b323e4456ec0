"""A stick whose power is cut: a real FAT or ext4 file system in a machine that stops at once.

The machine is User-Mode Linux: killed, it loses whatever its kernel had not brought to the device.
Every file that was said to be safe must then be on the image, byte for byte.
"""

import hashlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_SAFE = re.compile(r"^SAFE (\S+) ([0-9a-f]{64})$", re.MULTILINE)
_MAKE = {"vfat": ["mkfs.vfat", "-F", "32"], "ext4": ["mkfs.ext4", "-q", "-F"]}
_START_SECONDS = 60


@dataclass(frozen=True)
class Cut:
    """What a cut left: how many files were said to be safe, and those that are not."""

    safe: int
    broken: tuple[str, ...]


def cut(kind: str, seed: int, after: float, how: str = "") -> Cut:
    """Write on a stick of a kind, cut the power so many seconds after it began, and look.

    Raises AssertionError when the machine does not start writing.
    """
    work = Path(tempfile.mkdtemp(prefix="stick"))
    try:
        image, said = work / "image", work / "said"
        (work / "stick").mkdir()
        with image.open("wb") as opened:
            opened.truncate(64 << 20)
        subprocess.run([*_MAKE[kind], image], check=True, capture_output=True)
        _run_and_kill(work, kind, seed, after, how)
        if kind == "ext4":  # what a system does with it when it is put in again
            subprocess.run(["e2fsck", "-fy", image], check=False, capture_output=True)
        safe = _SAFE.findall(said.read_text("utf-8", "replace"))
        return Cut(
            len(safe), tuple(name for name, digest in safe if not _holds(kind, work, name, digest))
        )
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _run_and_kill(work: Path, kind: str, seed: int, after: float, how: str) -> None:
    told = {"WORK": work, "KIND": kind, "SEED": seed, "HOW": how, "PYTHON": sys.executable,
            "HOME_OF": ROOT}  # fmt: skip
    command = [
        "linux.uml", "mem=256M", f"ubd0={work / 'image'}", "rootfstype=hostfs", "rootflags=/", "rw",
        f"init={ROOT / 'tests/faults/stick_machine.sh'}", "con=null", "con0=null,fd:1", "quiet",
        *(f"{name}={value}" for name, value in told.items()),
    ]  # fmt: skip
    with (work / "said").open("wb") as said:
        machine = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True,
            env={**os.environ, "TMPDIR": str(work)},
        )  # fmt: skip
        try:
            _await(work / "said", "READY")
            time.sleep(after)
        finally:
            os.killpg(machine.pid, signal.SIGKILL)
            machine.wait()


def _await(said: Path, word: str) -> None:
    for _ in range(_START_SECONDS * 20):
        if word in said.read_text("utf-8", "replace"):
            return
        time.sleep(0.05)
    raise AssertionError(
        f"the machine did not say {word}: {said.read_text('utf-8', 'replace')[-400:]}"
    )


def _holds(kind: str, work: Path, name: str, digest: str) -> bool:
    """Read a file off the image with other programs than those that wrote it."""
    out = work / "out"
    out.unlink(missing_ok=True)
    if kind == "vfat":
        command = ["mcopy", "-n", "-i", work / "image", f"::{name}", out]
    else:
        command = ["debugfs", "-R", f"dump /{name} {out}", work / "image"]
    subprocess.run(command, check=False, capture_output=True)
    return out.exists() and hashlib.sha256(out.read_bytes()).hexdigest() == digest


CALLS = {"openat": 5, "write": 1, "fsync": 3, "rename": 1, "read": 2, "fadvise64": 1}
"""The calls that putting one file makes on a stick, and how often."""


def gone(folder: Path, call: str, since: int) -> tuple[bool, bool]:
    """Put one file on a stick that answers a call no more from the `since`th time on.

    Says whether it was called safe, and whether the call had failed at all.
    """
    names = ("", "SIKOT-00000001.TMP", "SIKOT-00000001.AGE")
    paths = [word for name in names for word in ("-P", str(folder / name).rstrip("/"))]
    trace = folder.parent / "trace"
    ran = subprocess.run(
        [
            *("strace", "-f", "-qq", "-o", trace, *paths, "-e", f"trace={call}"),
            *("-e", f"inject={call}:error=EIO:when={since}+"),
            *(sys.executable, "-m", "tests.faults.stick_writer", folder, "1", "once"),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return "SAFE" in ran.stdout, "INJECTED" in trace.read_text("utf-8", "replace")


def cuts(kind: str, times: int, seed: int) -> list[str]:
    """Cut so many times at random moments; give what did not hold."""
    chance, bad, safe = random.Random(seed), [], 0
    for number in range(times):
        after = chance.uniform(0.1, 2.5)
        found = cut(kind, seed + number, after)
        safe += found.safe
        bad += [f"{kind}, {after:.2f} s: {name}" for name in found.broken]
    assert safe > times, "hardly a file was written: these cuts prove nothing"
    return bad
