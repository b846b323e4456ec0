"""How much of each room the tests must reach: `python -m tests.floors REPORT.json`.

Reads coverage's JSON report (lines and branches together), prints one line a room and exits 1
where a room lies below its floor. Rooms that do not exist have no line.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath

FLOORS = {
    "domain": 100,
    "db": 100,
    "desk": 100,
    "print": 95,
    "keys": 95,
    "export": 95,
    "head_office": 95,
    "ui": 85,
}


def rooms(files: Mapping[str, dict]) -> dict[str, tuple[int, int]]:
    """Room to (reached, countable): lines plus branches of all its files."""
    found: dict[str, tuple[int, int]] = {}
    for path, file in files.items():
        parts = PurePath(path).as_posix().split("/")
        room = parts[parts.index("sikot_desk") + 1].removesuffix(".py")
        summary, (reached, countable) = file["summary"], found.get(room, (0, 0))
        found[room] = (
            reached + summary["covered_lines"] + summary["covered_branches"],
            countable + summary["num_statements"] + summary["num_branches"],
        )
    return found


def table(found: Mapping[str, tuple[int, int]]) -> tuple[list[str], bool]:
    """The lines to print, and whether every room stands on its floor."""
    lines, good = [f"{'room':<12} {'reached':>8} {'floor':>6}"], True
    for room, (reached, countable) in sorted(found.items()):
        floor = FLOORS.get(room, 0)
        below = reached * 100 < floor * countable
        share = 100 * reached / countable if countable else 100.0
        mark = "  <- below" if below else ""
        lines.append(f"{room:<12} {share:>7.2f}% {floor or '-':>6}{mark}")
        good = good and not below
    return lines, good


def main(report: str) -> int:
    found = rooms(json.loads(Path(report).read_text("utf-8"))["files"])
    lines, good = table(found)
    print(*lines, sep="\n")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
