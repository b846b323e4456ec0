"""Every fault at every point: `python -m tests.faults [--few N]`, a table line for each deed."""

import argparse
import random
import sys
import tempfile
from pathlib import Path

from tests.faults import forging, sticks, trials
from tests.print import names

COUNT = 6
PLAN = [
    *(("work", deed) for deed in (*trials.KILLS, *trials.FAILURES, *trials.READING)),
    *(("found", deed) for deed in trials.FOUNDING),
    *(("copy", deed) for deed in trials.COPYING),
]


def told(what: str, deed: str, times: int, bad: list[str]) -> int:
    """Print one line of the table and whatever did not hold; give how much that was."""
    print(f"{what:<6} {deed:<30} {times:>6} tried {len(bad):>4} did not hold", flush=True)
    print(*(f"    {reason}" for reason in bad), sep="\n", end="\n" if bad else "")
    return len(bad)


def disturb(what: str, deed: str, few: int | None) -> int:
    bad = []
    points = trials.points(what, deed, COUNT, few)
    for point in points:
        try:
            trials.trial(what, deed, COUNT, point)
        except AssertionError as reason:
            bad.append(f"{deed}:when={point}: {reason}")
    return told(what, deed, len(points), bad)


def kill_in_passing(times: int) -> int:
    bad = []
    for n in range(times):
        try:
            trials.killed_in_passing(200, 1 + n % 20)
        except AssertionError as reason:
            bad.append(f"after {1 + n % 20} lines: {reason}")
    return told("work", "killed in passing", times, bad)


def forge(deed, times: int, seed: int) -> int:
    bad, chance = [], random.Random(seed)
    with forging.book() as book:
        for _ in range(times):
            try:
                forging.forge(book, deed, chance)
            except AssertionError as reason:
                bad.append(str(reason))
    return told("check", f"an entry {deed.__name__}", times, bad)


def name(times: int, seed: int) -> int:
    """Draw every paper with so many made-up names."""
    bad = [one for each in names.made_up(times, seed) for one in names.trial(each)]
    return told("paper", "a name", times, bad)


def pulled() -> int:
    """Pull a stick at every call that putting a file makes."""
    points = [
        (call, since) for call, times in sticks.CALLS.items() for since in range(1, times + 1)
    ]
    with tempfile.TemporaryDirectory() as place:
        bad = []
        for number, (call, since) in enumerate(points):
            folder = Path(place) / str(number) / "stick"
            folder.mkdir(parents=True)
            if sticks.gone(folder, call, since) != (False, True):
                bad.append(f"{call}:when={since}: called safe")
    return told("stick", "pulled", len(points), bad)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("--few", type=int, help="so many points of each deed, not all")
    parser.add_argument("--passing", type=int, default=40, help="kills at no chosen point")
    parser.add_argument("--forged", type=int, default=300, help="times each way of forging")
    parser.add_argument("--names", type=int, default=500, help="names drawn on every paper")
    parser.add_argument("--seed", type=int, default=2026, help="of the forger's choices")
    parser.add_argument("--cuts", type=int, default=40, help="power cuts of each kind of stick")
    options = parser.parse_args()
    bad = sum(forge(deed, options.forged, options.seed) for deed in forging.DEEDS)
    bad += name(options.names, options.seed)
    bad += kill_in_passing(options.passing)
    bad += sum(disturb(what, deed, options.few) for what, deed in PLAN)
    for kind in ("vfat", "ext4"):
        lost = sticks.cuts(kind, options.cuts, options.seed)
        bad += told("stick", f"power cut, {kind}", options.cuts, lost)
    bad += pulled()
    print(f"{bad} did not hold" if bad else "everything held")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
