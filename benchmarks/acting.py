"""Acts at the counter, one by one and durable, against one durable row in the same folder."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from time import perf_counter, process_time

from sqlite_utils.utils import sqlite3

from benchmarks import lives
from benchmarks.lives import Life
from benchmarks.registers import NOW, OFFICER
from benchmarks.table import Row, calm, middle, ms, p95
from sikot_desk.desk import opening, places
from sikot_desk.desk.counter import Counter, Done
from sikot_desk.domain.requests import Request
from sikot_desk.paths import resources

Times = dict[str, list[tuple[float, float]]]
"""By act: wall and computing seconds of each time it was done."""
_DURABLE = ("locking_mode = exclusive", "journal_mode = wal", "synchronous = full")


@contextmanager
def durable_rows(folder: Path) -> Iterator[sqlite3.Connection]:
    """Give a database beside the register, as durable, with one table of one column."""
    file = folder / "limit.db"
    conn = sqlite3.connect(str(file), isolation_level=None)
    for pragma in _DURABLE:
        conn.execute(f"PRAGMA {pragma}")
    conn.execute("CREATE TABLE limit_rows (id INTEGER PRIMARY KEY, body BLOB NOT NULL)")
    try:
        yield conn
    finally:
        conn.close()
        file.unlink()


@dataclass
class Sitting:
    """A counter at work on one register, walking the same invented files as any other."""

    counter: Counter
    desk: lives.Desk
    rng: Random
    times: Times
    at: datetime = NOW
    done: int = 0

    def walk(self) -> Iterator[None]:
        """Walk one file from the loket to the hand-over, giving way after every act."""
        came, _ = lives.coming(self.rng, self.desk, self.at.date())
        life = Life(came, [])
        for act in lives.WHOLE:
            self.at += timedelta(seconds=2)
            self._do(life, act)
            yield

    def _do(self, life: Life, act: str) -> None:
        self.done += 1
        request = Request(
            op=f"bench-{self.done}",
            at=self.at,
            officer=OFFICER,
            session="bench",
            action=self.desk.action(life, act, self.at.date()),
            subject=life.app.file_id if life.app else "",
        )
        begun, computing = perf_counter(), process_time()
        done = self.counter.act(request)
        self.times[act].append((perf_counter() - begun, process_time() - computing))
        if not isinstance(done, Done):
            raise RuntimeError(f"{act}: {done}")
        life.app = done.application


@contextmanager
def sitting(folder: Path) -> Iterator[Sitting]:
    """Open a register and sit down at it; no paper is made."""
    with opening.open_register(folder) as register:
        counter = Counter(register, places.read(resources()))
        desk = lives.Desk(register.office(), OFFICER, register.head.seq)
        yield Sitting(counter, desk, Random(11), defaultdict(list))


def rows(small: Path, large: Path, files: int) -> Iterator[Row]:
    """Walk files on both registers in turn, with one durable row after each pair of acts."""
    limits: list[float] = []
    with sitting(small) as few, sitting(large) as many, durable_rows(large) as limit:
        for _ in range(files):
            for _ in zip(few.walk(), many.walk(), strict=True):
                begun = perf_counter()
                limit.execute("INSERT INTO limit_rows (body) VALUES (?)", (b"x" * 500,))
                limits.append(perf_counter() - begun)
    yield _act(many.times, limits)
    yield _by_size(few.times, many.times)


def _act(times: Times, limits: list[float]) -> Row:
    wall = [one for many in times.values() for one, _ in many]
    computing = [one for many in times.values() for _, one in many]
    return Row(
        key="act",
        name="one act (decide, chain, snapshot, search rows, durable)",
        limit="one-row durable insert in the same folder",
        ratio=calm(wall) / calm(limits),
        goal=4,
        facts={
            "act_ms": ms(calm(wall)),
            "act_median_ms": ms(middle(wall)),
            "act_p95_ms": ms(p95(wall)),
            "computing_ms": ms(calm(computing)),
            "limit_ms": ms(calm(limits)),
            "limit_median_ms": ms(middle(limits)),
            "limit_p95_ms": ms(p95(limits)),
        },
    )


def _by_size(few: Times, many: Times) -> Row:
    """Compare in total: the time on the disk is much the same for all and very uneven."""
    facts = {
        f"{act}_computing_ratio": round(_computing(many[act]) / _computing(few[act]), 3)
        for act in few
    }
    small, large = ([one for kind in times.values() for one in kind] for times in (few, many))
    facts["computing_ratio"] = round(_computing(large) / _computing(small), 3)
    return Row(
        key="act_by_size",
        name="any act on the large register",
        limit="the same on the small one",
        ratio=calm([one for one, _ in large]) / calm([one for one, _ in small]),
        goal=1.3,
        facts=facts,
    )


def _computing(times: list[tuple[float, float]]) -> float:
    return calm([one for _, one in times])
