"""What is looked at on a stick: plain files of our own names and of sensible size, nothing else.

Links are never followed, devices and pipes never opened, folders not entered. A file whose name is
not one of ours is not opened at all.
"""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sikot_desk.domain.trouble import Trouble

Name = TypeVar("Name")
_SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class NotPlain(ValueError):
    """A file of our name that is no plain file, or too large to be one of ours."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file of our name: where it lies, still unread."""

    folder: Path
    name: str

    def read(self, largest: int) -> bytes:
        """Give its bytes. Raises NotPlain; OSError when the stick does not answer."""
        return _read(self.folder / self.name, largest)


def named(folder: Path, read: Callable[[str], Name | None]) -> Iterator[tuple[Name, Found]]:
    """Give the files whose names `read` understands, sorted by name.

    Raises Trouble (stick_missing) when the folder cannot be listed.
    """
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entry.name for entry in entries if read(entry.name) is not None)
    except OSError as reason:
        raise Trouble("stick_missing", folder=folder) from reason
    for name in listed:
        understood = read(name)
        if understood is not None:
            yield understood, Found(folder, name)


def one(folder: Path, wanted: str, largest: int) -> bytes | None:
    """Give the bytes of the one file of that name (in any case), None when it is not there.

    Raises Trouble: stick_missing, stick_gone; NotPlain.
    """
    for _, found in named(folder, lambda name: name.upper() == wanted.upper() or None):
        try:
            return found.read(largest)
        except OSError as reason:
            raise Trouble("stick_gone", folder=folder) from reason
    return None


def _read(file: Path, largest: int) -> bytes:
    told = os.lstat(file)
    if not stat.S_ISREG(told.st_mode) or told.st_size > largest:
        raise NotPlain(file.name)
    handle = os.open(file, os.O_RDONLY | _SAFELY)
    with os.fdopen(handle, "rb") as opened:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise NotPlain(file.name)
        content = opened.read(largest + 1)
    if len(content) > largest:
        raise NotPlain(file.name)
    return content
