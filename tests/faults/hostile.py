"""Sticks made to harm: what lies on them beside a true bundle, and damage done to that one.

The receiving program is watched: which files it opened, how much memory it took, what it kept.
"""

import json
import os
import re
import subprocess
import sys
import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from sikot_desk.export import bundle, names
from sikot_desk.head_office.home import Home
from sikot_desk.keys import minisign, sealing

ROOT = Path(__file__).resolve().parents[2]
_WEIGHED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[2:], check=False).returncode
with open(sys.argv[1], "w") as out:
    out.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(code)
"""
"""Runs a command and writes down its peak memory, in KiB. A process of its own, since what a
process took before it became another counts as that one's, and these tests may be large."""
_OPENED = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)", ([A-Z_|]+)')
MEGABYTES = 200


@dataclass(frozen=True)
class Watched:
    """What a receiving did: exit code, its words, files opened on the stick, peak memory (MB)."""

    code: int
    said: dict
    opened: tuple[str, ...]
    megabytes: float


def receive(stick: Path, home: Home, store: Path) -> Watched:
    """Receive a stick in a process of its own, under strace."""
    trace, weight = store.parent / "trace", store.parent / "weight"
    command = [
        *(sys.executable, "-c", _WEIGHED, weight),
        *("strace", "-f", "-qq", "-s", "4096", "-o", trace, "-e", "trace=open,openat"),
        *(sys.executable, "-m", "sikot_desk", "head-office", "receive", stick, "--json"),
        *("--home", home.folder, "--store", f"sqlite:///{store}", "--receipts", store.parent),
    ]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    peak = int(weight.read_text()) / 1024
    opened = tuple(
        Path(path).name
        for path, how in _OPENED.findall(trace.read_text("utf-8", "replace"))
        if path.startswith(f"{stick}/") and "O_DIRECTORY" not in how
    )
    assert ran.stdout.startswith("{"), ran.stderr[-800:]
    return Watched(ran.returncode, json.loads(ran.stdout), opened, peak)


def lay_traps(stick: Path, counter: str) -> None:
    """Lay everything a stick may hold that is none of ours, under its names and under ours."""
    ours = [str(names.BundleName(counter, 1, n, n, "00000000")) for n in range(1, 9)]
    (stick / ours[0]).symlink_to("/etc/passwd")
    (stick / ours[1]).symlink_to(stick)
    os.mkfifo(stick / ours[2])
    (stick / ours[3]).mkdir()
    for name, size in ((ours[4], 8 << 30), (ours[5], bundle.LARGEST_READ + 1), (ours[6], 0)):
        with (stick / name).open("wb") as sparse:
            sparse.truncate(size)
    if hasattr(os, "mknod") and os.geteuid() == 0:
        os.mknod(stick / ours[7], 0o600 | 0o060000, os.makedev(7, 200))
    strange = ("\u202etxt.AGE", "a\nb.AGE", ours[0].replace("0", "\u0660"), f"{ours[0]}.LNK")
    card = "SIKOT-KANTOR-DINAS.TXT"
    for name in ("AUTORUN.INF", "CON", "..AGE", "SIKOT.EXE", "-rf", card, *strange):
        (stick / name).write_bytes(b"MZ" + bytes(100))
    for number in range(3000):
        (stick / f"IMG_{number:04d}.JPG").touch()


def damaged(content: bytes, chance: Random) -> bytes:
    """Give a true file with some damage: bits, cuts, doubled pieces, another file's end."""
    raw = bytearray(content)
    deed = chance.randrange(5)
    if deed == 0:
        for _ in range(chance.randrange(1, 6)):
            raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    elif deed == 1:
        del raw[chance.randrange(len(raw)) :]
    elif deed == 2:
        at = chance.randrange(len(raw))
        raw[at:at] = raw[at : at + chance.randrange(1, 400)]
    elif deed == 3:
        raw[: chance.randrange(1, len(raw))] = b""
    else:
        raw += chance.randbytes(chance.randrange(1, 400))
    return bytes(raw)


def sealed_wrongly(
    part: bundle.Part, key, home: Home, chance: Random, bomb: int = 4 << 20
) -> bytes:
    """Give a file that its counter truly signed and sealed, with something wrong inside.

    `bomb` is what one kind inflates to, in bytes.
    """
    header, body = part.header, b'{"counter":"x","epoch":1,"seq":1}'
    deed = chance.randrange(5)
    frames = len(body).to_bytes(4, "big") + body
    if deed == 0:  # inflates without end
        frames = bytes(bomb)
        header = replace(header, size=chance.randrange(1, 1000))
    elif deed == 1:
        header = replace(header, size=len(frames) + chance.randrange(-3, 4))
    elif deed == 2:
        frames = chance.randbytes(chance.randrange(0, 500))
        header = replace(header, size=len(frames))
    elif deed == 3:
        header = replace(header, size=512 << 20)
    told = json.dumps({name: getattr(header, name) for name in header.__slots__}).encode()
    length = len(told) if deed != 4 else chance.randrange(1 << 32)
    plain = length.to_bytes(4, "big") + told + zlib.compress(frames, 9)
    shut = sealing.sealed(plain, (home.card.age,))
    return shut + minisign.trailer(key.sign, key.public, shut, header.name.stem)
