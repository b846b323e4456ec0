"""How much of each room the tests must reach: `python -m tests.floors REPORT.json`.

Reads coverage's JSON report (lines and branches together), prints one line a room and exits 1
where a room lies below its floor, naming what was not reached. A room that does not exist has no
line.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any

FLOORS = {
    "domain": 100,
    "config": 100,
    "db": 100,
    "desk": 100,
    "print": 95,
    "keys": 95,
    "export": 95,
    "head_office": 95,
    "commands": 90,
    "ui": 85,
}

Files = Mapping[str, Mapping[str, Any]]


def rooms(files: Files) -> dict[str, dict[str, Mapping[str, Any]]]:
    """The report's files by room: `db` for sikot_desk/db/connect.py, `app` for app.py."""
    found: dict[str, dict[str, Mapping[str, Any]]] = defaultdict(dict)
    for path, file in sorted(files.items()):
        parts = PurePath(path.replace("\\", "/")).parts
        found[parts[parts.index("sikot_desk") + 1].removesuffix(".py")][path] = file
    return found


def reach(files: Files) -> tuple[int, int]:
    """(reached, countable): lines plus branches."""
    summaries = [file["summary"] for file in files.values()]
    return (
        sum(s["covered_lines"] + s["covered_branches"] for s in summaries),
        sum(s["num_statements"] + s["num_branches"] for s in summaries),
    )


def unreached(files: Files) -> Iterator[str]:
    """One line a file: the lines, then the branches (from -> to) that no test took."""
    for path, file in files.items():
        lines = [str(n) for n in file["missing_lines"]]
        branches = [
            f"{a}->{b}" if b > 0 else f"{a}->end"
            for a, b in file["missing_branches"]
            if a not in file["missing_lines"]
        ]
        if lines or branches:
            yield f"    {path}: {', '.join(lines + branches)}"


def table(files: Files) -> tuple[list[str], bool]:
    """The lines to print, and whether every room stands on its floor."""
    lines, good = [f"{'room':<12} {'reached':>8} {'floor':>6}"], True
    for room, own in sorted(rooms(files).items()):
        reached, countable = reach(own)
        floor = FLOORS.get(room, 0)
        share = 100 * reached / countable if countable else 100.0
        below = reached * 100 < floor * countable
        mark = "  <- below" if below else ""
        lines.append(f"{room:<12} {share:>7.2f}% {floor or '-':>6}{mark}")
        lines += unreached(own) if below else ()
        good = good and not below
    return lines, good


def main(report: str) -> int:
    lines, good = table(json.loads(Path(report).read_text("utf-8"))["files"])
    print(*lines, sep="\n")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
