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
class Start:
    """Seconds from starting a process to what it painted last, and its memory then in KiB.

    `sign_in` are the seconds to the painted sign-in before it, `entering` those from who proved to
    be there to the last; 0 where there is none.
    """

    seconds: float
    memory: int
    sign_in: float = 0
    entering: float = 0


def started(module: str, *words: str) -> Start:
    """Start a module in a process of its own, without a screen, and wait for its paint.

    Modules are compiled once, as an installed program's are.
    """
    command = [sys.executable, "-m", f"benchmarks.{module}", *words]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
    begun = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as process:
        assert process.stdout is not None
        told: dict[str, tuple[float, int]] = {}
        for line in process.stdout:
            what, memory = line.split()
            told[what] = perf_counter() - begun, int(memory)
        process.communicate(timeout=60)
    if process.returncode or "painted" not in told:
        raise RuntimeError(f"{module} ended with {process.returncode}: {told}")
    seconds, memory = told["painted"]
    offered, sign_in = (told[one][0] if one in told else 0 for one in ("offered", "sign-in"))
    return Start(seconds, memory, sign_in, seconds - offered if offered else 0)


def rows(folder: Path, times: int) -> Iterator[Row]:
    """Start the empty window and the program in turn; the first of each warms the disk's cache."""
    words = "window", str(folder)
    taken = [
        (started("empty_window"), started(*words), started(*words, TYPING))
        for _ in range(times + 1)
    ]
    empty, product, typed = zip(*taken[1:], strict=True)
    seconds = calm([one.seconds for one in product]), calm([one.seconds for one in empty])
    signing = calm([one.sign_in for one in product])
    yield Row(
        key="sign_in",
        name="cold start to a painted sign-in",
        limit="an empty window, process wall time",
        ratio=signing / seconds[1],
        goal=2,
        facts={"start_ms": ms(signing), "limit_ms": ms(seconds[1])},
    )
    typing = calm([one.sign_in + one.entering for one in typed])
    yield Row(
        key="cold_start_typed",
        name="cold start to a painted Beranda, the PIN typed by hand",
        limit="an empty window, process wall time",
        ratio=typing / seconds[1],
        goal=3,
        facts={"start_ms": ms(typing), "limit_ms": ms(seconds[1])},
    )
    yield Row(
        key="cold_start",
        name="cold start to a painted Beranda, nobody typing",
        limit="an empty window, process wall time",
        ratio=seconds[0] / seconds[1],
        goal=3,
        facts={"start_ms": ms(seconds[0]), "limit_ms": ms(seconds[1])},
    )
    yield _memory(product, empty)


def _memory(product: Sequence[Start], empty: Sequence[Start]) -> Row:
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
