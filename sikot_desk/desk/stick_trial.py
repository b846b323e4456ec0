"""Trying a stick before it is trusted: a file is written, read back past the cache, and removed.

For the weeks in which an office tries its own sticks on its own PC.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass

from sikot_desk import clock
from sikot_desk.desk.load import Going
from sikot_desk.export import drive

SIZE = 8 * 1024 * 1024
_NAME = "SIKOT-UJI.BIN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Good(Going):
    """The stick gave back what was written; how many seconds writing and reading took.

    Writing lasts until the first piece was read back: what is not there yet is waited for.
    """

    writing: float
    reading: float


def run(stick: drive.Drive, size: int = SIZE) -> Iterator[Going]:
    """Try a stick with bytes nobody can foretell, saying how far it is in bytes; `Good` last.

    Nothing stays on it, also when left before. Raises Trouble, as putting a file does.
    """
    content, done = os.urandom(size), 0
    drive.room_for(stick.folder, size)
    begun, turned = clock.passed(), 0.0
    try:
        for piece in drive.put(stick.folder, drive.File(_NAME, content)):
            done += piece
            if done > size and not turned:
                turned = clock.passed()
            yield Going(done=done, total=2 * size)
    finally:
        drive.remove(stick.folder, _NAME)
    ended = clock.passed()
    yield Good(done=done, total=2 * size, writing=turned - begun, reading=ended - turned)
