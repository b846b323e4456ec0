"""The program's resources with every tenth file of its month, for tests that make training."""

import json
from pathlib import Path

from sikot_desk.desk import training
from tests.desk.day import RESOURCES

_EVERY = 10


def resources(folder: Path) -> Path:
    """Lay the resources out in `folder`, most files of the story left out."""
    folder.mkdir()
    for one in RESOURCES.iterdir():
        if one.name != training.STORY.parts[0]:
            (folder / one.name).symlink_to(one)
    story = (RESOURCES / training.STORY).read_text(encoding="utf-8").splitlines()
    place = folder / training.STORY
    place.parent.mkdir()
    place.write_text("\n".join(line for line in story if _is_kept(line)))
    return folder


def _is_kept(line: str) -> bool:
    said = json.loads(line) if line.startswith("{") else {"act": "record_old_permit"}
    number = int(said.get("file", "p0")[1:])
    return said["act"] != "record_old_permit" and number % _EVERY == 0
