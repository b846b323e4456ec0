"""The trials: one deed at every call the counter makes, or at a few of them spread evenly."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.db import acts
from tests.faults import disturbing, proving
from tests.faults.disturbing import Run

KILLS = ("pwrite64:signal=KILL", "fsync,fdatasync:signal=KILL", "ftruncate:signal=KILL")
FAILURES = (
    "pwrite64:error=ENOSPC",
    "pwrite64:error=EIO",
    "fsync,fdatasync:error=EIO",
    "ftruncate:error=EIO",
    "pwrite64:error=ENOSPC+",
    "pwrite64:error=EIO+",
    "fsync,fdatasync:error=EIO+",
)
"""What the disk fails at, once or (`+`) from there on."""

COPYING = (
    "pwrite64:signal=KILL",
    "fsync,fdatasync:signal=KILL",
    "rename:signal=KILL",
    "pwrite64:error=EIO",
    "pwrite64:error=ENOSPC",
    "fsync,fdatasync:error=EIO",
)
READING = ("pread64:error=EIO", "pread64:error=EIO+")
FOUNDING = (
    "pwrite64:signal=KILL",
    "fsync,fdatasync:signal=KILL",
    "rename:signal=KILL",
    "pwrite64:error=ENOSPC",
    "fsync,fdatasync:error=EIO",
)


@contextmanager
def desk(*, founded: bool) -> Iterator[Path]:
    """A DATA folder, with or without a register, that vanishes afterwards."""
    place = Path(tempfile.mkdtemp(prefix="faults-"))
    if founded:
        acts.new_register(place / "data").close()
    else:
        (place / "data").mkdir()
    try:
        yield place / "data"
    finally:
        shutil.rmtree(place)


def spread(points: int, wanted: int | None) -> list[int]:
    """So many of the points 1..n, evenly spread and with both ends; all of them for None."""
    if wanted is None or wanted >= points:
        return list(range(1, points + 1))
    return sorted({1 + round(i * (points - 1) / max(wanted - 1, 1)) for i in range(wanted)})


def points(what: str, deed: str, count: int, wanted: int | None) -> list[int]:
    with desk(founded=what != "found") as folder:
        made = disturbing.calls(what, folder, count)
    disturbed, _ = deed.split(":", maxsplit=1)
    return spread(sum(made.get(call, 0) for call in disturbed.split(",")), wanted)


def trial(what: str, deed: str, count: int, point: int) -> Run:
    """Do one deed at one point, and prove what must hold."""
    with desk(founded=what != "found") as folder:
        lasting = "+" if deed.endswith("+") else ""
        run = disturbing.disturbed(what, folder, count, f"{deed.rstrip('+')}:when={point}{lasting}")
        prove(what, folder, run, count)
    return run


def prove(what: str, folder: Path, run: Run, count: int) -> None:
    if what == "work":
        proving.prove_work(folder, run, count)
    elif what == "found":
        proving.prove_founding(folder, run)
    else:
        proving.prove_copies(folder, run)


def killed_in_passing(count: int, lines: int) -> None:
    """Kill the counter while it goes on after so many acts, and prove what must hold."""
    with desk(founded=True) as folder:
        run = disturbing.killed_after("work", folder, count, lines)
        proving.prove_work(folder, run, count)
