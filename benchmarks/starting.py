"""Cold starts: processes that are started, timed until their window is painted, and ended."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.table import Row, calm, ms
from sikot_desk.db.check import check_end
from sikot_desk.desk import opening

TYPING = "2"
"""Seconds an officer takes to type a PIN; what happens meanwhile is not waited for."""


@dataclass(frozen=True)
class Moment:
    """Seconds since a process was started, seconds it computed in them, and its memory in KiB."""

    seconds: float
    computed: float
    memory: int

    def since(self, other: "Moment") -> "Moment":
        return Moment(self.seconds - other.seconds, self.computed - other.computed, self.memory)

    def after(self, other: "Moment") -> "Moment":
        return Moment(self.seconds + other.seconds, self.computed + other.computed, self.memory)


@dataclass(frozen=True)
class Start:
    """What a started process painted last; before it the sign-in, and who proved to be there."""

    painted: Moment
    sign_in: Moment
    offered: Moment

    @property
    def waited(self) -> Moment:
        """Until the sign-in, and from the proof to the last: what nobody typed meanwhile."""
        return self.painted.since(self.offered).after(self.sign_in)


def started(module: str, *words: str) -> Start:
    """Start a module in a process of its own, without a screen, and wait for its paint.

    Modules are compiled once, as an installed program's are.
    """
    command = [sys.executable, "-m", f"benchmarks.{module}", *words]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
    begun = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as process:
        assert process.stdout is not None
        told: dict[str, Moment] = {}
        for line in process.stdout:
            what, memory, computed = line.split()
            told[what] = Moment(perf_counter() - begun, float(computed), int(memory))
        process.communicate(timeout=60)
    if process.returncode or "painted" not in told:
        raise RuntimeError(f"{module} ended with {process.returncode}: {told}")
    nothing = Moment(0, 0, 0)
    return Start(told["painted"], told.get("sign-in", nothing), told.get("offered", nothing))


def rows(folder: Path, times: int) -> Iterator[Row]:
    """Start the empty window and the program in turn; the first of each warms the disk's cache."""
    words = "window", str(folder)
    taken = [
        (started("empty_window"), started(*words), started(*words, TYPING))
        for _ in range(times + 1)
    ]
    empty, product, typed = zip(*taken[1:], strict=True)
    limit = [one.painted for one in empty]
    for key, name, measured, goal in (
        ("sign_in", "a painted sign-in", [one.sign_in for one in (*product, *typed)], 2),
        (
            "cold_start_typed",
            "a painted Beranda, the PIN typed by hand",
            [one.waited for one in typed],
            3,
        ),
        (
            "cold_start",
            "a painted Beranda, nobody typing",
            [one.painted for one in product],
            3,
        ),
    ):
        yield _cold(key, f"cold start to {name}", (measured, limit), goal)
    yield _memory([one.painted for one in product], limit)


def _cold(key: str, name: str, pair: tuple[Sequence[Moment], Sequence[Moment]], goal: int) -> Row:
    ours, limit = (calm([one.seconds for one in side]) for side in pair)
    computed, least = (calm([one.computed for one in side]) for side in pair)
    return Row(
        key=key,
        name=name,
        limit="an empty window, process wall time",
        ratio=ours / limit,
        goal=goal,
        facts={
            "start_ms": ms(ours),
            "limit_ms": ms(limit),
            "start_computing_ms": ms(computed),
            "limit_computing_ms": ms(least),
        },
    )


def _memory(product: Sequence[Moment], empty: Sequence[Moment]) -> Row:
    memory = calm([one.memory for one in product]), calm([one.memory for one in empty])
    return Row(
        key="memory",
        name="memory of Beranda",
        limit="an empty window",
        ratio=memory[0] / memory[1],
        goal=2,
        facts={"memory_kib": memory[0], "limit_kib": memory[1]},
    )


def self_check(folder: Path) -> Iterator[Row]:
    """Open and prove as a start does: pragmas, fingerprint, the last entries of the journal."""
    begun = perf_counter()
    with opening.open_register(folder) as register:
        opened = perf_counter() - begun
        found = check_end(register)
        seconds = perf_counter() - begun
    if found:
        raise RuntimeError(found[0].sentence)
    yield Row(
        key="self_check",
        name="start-up self-check",
        limit="seconds",
        ratio=seconds,
        goal=1,
        unit="s",
        facts={"open_ms": ms(opened)},
    )
