"""The stick alone, at any size: `python -m benchmarks.stick [--entries 1000000]`.

Makes a register of so many plain entries (a switch set again and again), which loads in a minute
or two where a million files take far longer, and one of a thousand beside it.
"""

import argparse
import shutil
import sys
from datetime import timedelta
from pathlib import Path

from benchmarks import sending, table
from sikot_desk.clock import now
from sikot_desk.db.register import NewEntry
from sikot_desk.desk import opening
from sikot_desk.domain.settings import OptionSet
from sikot_desk.paths import resources

_BUILD = Path("build") / "stick"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stick", description=__doc__)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--times", type=int, default=10, help="how often the recent are exported")
    asked = parser.parse_args()
    shutil.rmtree(_BUILD, ignore_errors=True)
    few, many = (_loaded(_BUILD / str(count), count) for count in (1000, asked.entries))
    rows = list(sending.rows(few, many, asked.times, _BUILD))
    sys.stdout.write(f"{asked.entries} entries\n{table.written(rows)}\n")
    return 0


def _loaded(folder: Path, count: int) -> Path:
    start = now()
    batches = (
        [
            NewEntry(
                op=f"{number:08d}",
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


if __name__ == "__main__":
    sys.exit(main())
