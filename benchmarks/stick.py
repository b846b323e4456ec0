"""The stick alone, at any size: `python -m benchmarks.stick [--entries 1000000]`.

Makes a register of so many plain entries (a switch set again and again), which loads in minutes
where a million files take far longer, and one of a thousand beside it. Prints the table and writes
the results.
"""

import argparse
import hashlib
import resource
import shutil
import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from benchmarks import sending, table
from sikot_desk.clock import now
from sikot_desk.db.register import NewEntry
from sikot_desk.desk import opening
from sikot_desk.domain.settings import OptionSet
from sikot_desk.paths import resources

_BUILD = Path("build") / "stick"
_RESULTS = Path("benchmarks") / "results-stick.json"
_FEW = 1000


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stick", description=__doc__)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--times", type=int, default=10, help="how often the recent are exported")
    parser.add_argument("--build", type=Path, default=_BUILD, help="where registers are made")
    parser.add_argument("--results", type=Path, default=_RESULTS)
    asked = parser.parse_args(words)
    shutil.rmtree(asked.build, ignore_errors=True)
    begun = perf_counter()
    few, many = (_loaded(asked.build / name, count) for name, count in _sizes(asked.entries))
    loading = perf_counter() - begun
    _say(f"{asked.entries} entries, loaded in {loading:.0f} s")
    rows = list(sending.rows(few, many, asked.times, asked.build))
    _say(table.written(rows))
    run = {
        "entries": asked.entries,
        "loading_s": round(loading),
        "all_s": round(perf_counter() - begun),
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        **table.machine(),
    }
    table.kept(rows, run, asked.results)
    return 0


def _sizes(entries: int) -> tuple[tuple[str, int], tuple[str, int]]:
    return ("few", min(_FEW, entries)), ("many", entries)


def _loaded(folder: Path, count: int) -> Path:
    start = now()
    batches = (
        [
            NewEntry(
                op=hashlib.sha256(str(number).encode()).hexdigest()[:32],
                at=start + timedelta(seconds=number),
                officer="rina",
                role="admin",
                session="",
                subject="set_option",
                event=OptionSet(option="cutoff", value="15:30", reason=f"rapat {number}"),
            )
        ]
        for number in range(count)
    )
    founding = opening.Founding(folder, "scenario", start)
    with opening.found(founding, resources()) as register:
        register.append_all(batches, per_transaction=2000)
    return folder


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())
