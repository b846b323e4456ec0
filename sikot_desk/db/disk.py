"""Files that appear under their name only when they are whole and on the disk."""

import os
from pathlib import Path


def remove(place: Path) -> None:
    """Remove what an interrupted attempt left: the file and whatever SQLite kept beside it."""
    for rest in place.parent.glob(f"{place.name}*"):
        rest.unlink()


def publish(place: Path, file: Path) -> None:
    """Give a closed, whole file its name, durably."""
    sync(place)
    place.replace(file)
    sync(file)
    sync_folder(file.parent)


def sync(file: Path) -> None:
    """Bring a file's bytes to the disk."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def sync_folder(folder: Path) -> None:
    """Bring a folder's names to the disk, where the system can."""
    flag = getattr(os, "O_DIRECTORY", None)
    if flag is None:
        return
    handle = os.open(folder, os.O_RDONLY | flag)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
