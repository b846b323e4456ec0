"""Every fault at every point: `python -m tests.faults [--few N]`, a table line for each deed."""

import argparse
import random
import sys

from tests.faults import forging, trials

COUNT = 6


def attempts(few: int | None) -> list[tuple[str, str, int]]:
    """Deeds and the points at which to do them: what, deed, point."""
    plan = [
        *(("work", deed) for deed in (*trials.KILLS, *trials.FAILURES, *trials.READING)),
        *(("found", deed) for deed in trials.FOUNDING),
        *(("copy", deed) for deed in trials.COPYING),
    ]
    return [
        (what, deed, point)
        for what, deed in plan
        for point in trials.points(what, deed, COUNT, few)
    ]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("--few", type=int, help="so many points of each deed, not all")
    parser.add_argument("--passing", type=int, default=40, help="kills at no chosen point")
    parser.add_argument("--forged", type=int, default=200, help="forged entries to be found")
    parser.add_argument("--seed", type=int, default=2026, help="of the forger's choices")
    options = parser.parse_args()
    bad, done = 0, {}
    for what, deed, point in attempts(options.few):
        try:
            trials.trial(what, deed, COUNT, point)
        except AssertionError as reason:
            bad += 1
            print(f"{what} {deed}:when={point}: {reason}", flush=True)
        done[what, deed] = done.get((what, deed), 0) + 1
    for (what, deed), times in done.items():
        print(f"{what:<6} {deed:<26} {times:>5}")
    for n in range(options.passing):
        trials.killed_in_passing(200, 1 + n % 20)
    print(f"work   killed in passing          {options.passing:>5}")
    chance = random.Random(options.seed)
    for n in range(options.forged):
        forging.forge(list(forging.DEEDS)[n % len(forging.DEEDS)], chance)
    print(f"check  forged entries             {options.forged:>5}")
    print(f"{bad} of {sum(done.values()) + options.passing + options.forged} did not hold")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
