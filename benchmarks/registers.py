"""Registers of a size to measure on: loaded once, kept under build/bench, copied for each run.

What is kept is named by a hash of how rows are made and of what a tiny register holds, so that a
change of any of them loads anew.
"""

import hashlib
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import lives, people
from benchmarks.lives import Crowd, Desk
from sikot_desk.clock import WIB
from sikot_desk.db import codec, counting, journal, numbers, permits, projections, search, tables
from sikot_desk.db.check import check
from sikot_desk.db.register import NewEntry
from sikot_desk.desk import opening
from sikot_desk.desk.script import EVERY_ROLE
from sikot_desk.domain import settings as s
from sikot_desk.domain.entries import decode
from sikot_desk.paths import Data, resources

BUILD = Path("build") / "bench"
OFFICER = "rina"
FOUNDED = datetime(2024, 1, 2, 7, tzinfo=WIB)
NOW = datetime(2026, 7, 29, 9, 30, tzinfo=WIB)
"""The moment at which a loaded register is used: a working day after its last entry."""
CROWDS = {
    "tiny": Crowd(60, 20),
    "1k": Crowd(1_000, 100),
    "month": Crowd(10_000, 300, days=20),
    "100k": Crowd(100_000, 1_000),
    "1m": Crowd(1_000_000, 1_000, short=True),
}
SOURCES = (
    *(lives, people),
    *(tables, journal, codec, projections, counting, numbers, permits, search),
)
"""The modules that decide who comes, and how entries become rows."""
_CODE = re.compile(r'"code":"[^"]*"')
"""What is proved by the counter's key, and therefore another each time."""
PARAFS = ("ahli_muda", "ahli_madya", "sekretaris")


@dataclass(frozen=True)
class Loaded:
    """A register that was loaded: its DATA folder, files, entries, and the seconds it took."""

    folder: Path
    files: int
    entries: int
    seconds: float


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """Give what the kept registers depend on, in short: how rows are made, and those of a tiny one.

    What the domain's modules say beyond that does not matter.
    """
    digest = hashlib.sha256()
    for one in SOURCES:
        digest.update(Path(str(one.__file__)).read_bytes())
    with TemporaryDirectory() as folder:
        place = Path(folder) / "tiny"
        _load(CROWDS["tiny"], place)
        with opening.open_register(place) as register:
            for line in register.bodies(1):
                entry = decode(line.body)
                digest.update(codec.to_text((entry.act, entry.data)).encode())
            for (body,) in register.rows("SELECT body FROM applications ORDER BY id"):
                digest.update(_CODE.sub("", body).encode())
    return digest.hexdigest()[:12]


def loaded(size: str, build: Path = BUILD) -> Loaded:
    """Give the register of a size, loaded now or before."""
    crowd, place = CROWDS[size], build / fingerprint() / size
    begun = perf_counter()
    if not Data(place).register.exists():
        _load(crowd, place.with_name(f"{size}.new"))
        place.with_name(f"{size}.new").rename(place)
    with opening.open_register(place) as register:
        count = register.head.seq
    return Loaded(place, crowd.count, count, perf_counter() - begun)


def _load(crowd: Crowd, place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    founding = opening.Founding(place, "scenario", FOUNDED)
    staff = s.UserAdded(user=OFFICER, name="Rina Marlina", roles=EVERY_ROLE)
    with opening.found(founding, resources(), (staff,)) as register:
        register.append(_officials())
        desk = Desk(register.office(), OFFICER, register.head.seq)
        register.append_all(lives.batches(desk, crowd))


def _officials() -> list[NewEntry]:
    return [
        NewEntry(
            op="officials", at=FOUNDED, officer=OFFICER, role="admin", session="pagi",
            subject="office",
            event=s.OfficialSet(
                official=post, post=post, name=post.title(), since=date(2024, 1, 2)
            ),
        )
        for post in PARAFS
    ]  # fmt: skip


@contextmanager
def copied(kept: Loaded, beside: Path) -> Iterator[Path]:
    """Give a copy of a loaded register's DATA folder, thrown away afterwards."""
    place = beside / f"{kept.folder.name}-work"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(kept.folder, place)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def whole(folder: Path) -> bool:
    """Say whether `check` finds the register whole."""
    with opening.open_register(folder) as register:
        return not check(register)
