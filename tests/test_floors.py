"""The table of floors: what it counts, and that it fails where a room lies below."""

import json
from pathlib import Path

import pytest

from tests import floors


def file(reached: int, missing: list[int], skipped: list[list[int]]) -> dict[str, object]:
    return {
        "summary": {
            "covered_lines": reached,
            "num_statements": reached + len(missing),
            "covered_branches": 2,
            "num_branches": 2 + len(skipped),
        },
        "missing_lines": missing,
        "missing_branches": skipped,
    }


def report(folder: Path, files: dict[str, dict[str, object]]) -> str:
    path = folder / "report.json"
    path.write_text(json.dumps({"files": files}), "utf-8")
    return str(path)


def test_rooms_on_their_floor_pass(tmp_path, capsys):
    files = {"sikot_desk/domain/sop.py": file(8, [], []), "sikot_desk/app.py": file(0, [1], [])}
    assert floors.main(report(tmp_path, files)) == 0
    assert capsys.readouterr().out.splitlines() == [
        "room          reached  floor",
        "app            66.67%      -",
        "domain        100.00%    100",
    ]


@pytest.mark.parametrize("room", sorted(floors.FLOORS))
def test_a_room_below_its_floor_fails_and_names_what_was_not_reached(room, tmp_path, capsys):
    files = {f"sikot_desk/{room}/a.py": file(2, [7, 9], [[7, 8], [3, 5], [4, -1]])}
    assert floors.main(report(tmp_path, files)) == 1
    assert capsys.readouterr().out.splitlines()[1:] == [
        f"{room:<12}   44.44% {floors.FLOORS[room]:>6}  <- below",
        f"    sikot_desk/{room}/a.py: 7, 9, 3->5, 4->end",
    ]
