"""Files that appear under their name only when they are whole and on the disk."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole(file: Path, *, secret: bool = False) -> Iterator[BinaryIO]:
    """Give a stream to write a file into; it has its name when the block ends well.

    It is written beside its place under a hidden name; whatever is raised meanwhile leaves
    nothing behind. A `secret` one is never readable to others than its owner. Raises OSError.
    """
    beside = file.with_name(f".{file.name}.new")
    beside.unlink(missing_ok=True)
    try:
        with open(beside, "x+b", opener=partial(os.open, mode=0o600 if secret else 0o666)) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        beside.replace(file)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def publish(place: Path, file: Path) -> None:
    """Give a closed, whole file its name, durably."""
    sync(place)
    place.replace(file)
    sync(file)
    sync_folder(file.parent)


def remove(place: Path) -> None:
    """Remove what an interrupted attempt left: the file and whatever SQLite kept beside it."""
    for rest in place.parent.glob(f"{place.name}*"):
        rest.unlink()


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
