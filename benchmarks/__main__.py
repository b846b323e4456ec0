"""Speed against the limits, all in one run: `python -m benchmarks [--size 1k|100k|1m|tiny]`.

Prints the table and writes benchmarks/results.json. What the sizes mean stands in docs/bench.md.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from benchmarks import (
    acting,
    finding,
    heartbeat,
    printing,
    registers,
    reporting,
    sending,
    starting,
    table,
)
from benchmarks.registers import BUILD, CROWDS
from benchmarks.table import Row

RESULTS = Path("benchmarks") / "results.json"
SMALL = {"tiny": "tiny"}
"""The register beside which each size is held; 1k where nothing is said."""


def main(words: Sequence[str] | None = None) -> int:
    asked = _parser().parse_args(words)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    times = 1 if asked.size == "tiny" else asked.times
    small = registers.loaded(SMALL.get(asked.size, "1k"), asked.build)
    large = registers.loaded(asked.size, asked.build)
    _say(f"{large.files} files, {large.entries} entries, loaded in {large.seconds:.0f} s")
    if asked.check and not registers.whole(large.folder):
        _say("the loaded register is not whole")
        return 1
    with ExitStack() as stack:
        few = stack.enter_context(registers.copied(small, asked.build / "work-small"))
        many = stack.enter_context(registers.copied(large, asked.build / "work"))
        rows = measured(few, many, times) if not asked.starts else started(many, times)
    _say(table.written(rows))
    if not asked.starts:
        table.kept(rows, _run(asked.size, large), asked.results)
    return 0


def measured(few: Path, many: Path, times: int) -> list[Row]:
    """Measure all rows on copies of a small and a large register."""
    return [
        *started(many, times),
        *finding.rows(many, 20 * times),
        *acting.rows(few, many, 4 * times),
        *printing.rows(many, 10 * times),
        *reporting.rows(many, 2 * times),
        *heartbeat.rows(many),
        *sending.rows(few, many, times, few.parent),
    ]


def started(many: Path, times: int) -> list[Row]:
    """Measure the rows of a start alone."""
    return [*starting.rows(many, times), *starting.self_check(many)]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--size", choices=sorted(CROWDS), default="100k")
    parser.add_argument("--times", type=int, default=10, help="how often each is measured")
    parser.add_argument("--build", type=Path, default=BUILD, help="where registers are kept")
    parser.add_argument("--results", type=Path, default=RESULTS)
    parser.add_argument("--starts", action="store_true", help="only how it starts; keep no results")
    parser.add_argument("--check", action="store_true", help="prove the loaded register first")
    return parser


def _run(size: str, loaded: registers.Loaded) -> dict[str, object]:
    return {
        "size": size,
        "files": loaded.files,
        "entries": loaded.entries,
        **table.machine(),
    }


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())
