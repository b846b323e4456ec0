"""A file that appears whole or not at all.

It is written beside its place under a hidden name, brought to the disk, and only then named.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole(file: Path) -> Iterator[BinaryIO]:
    """Give a stream to write the file into; whatever is raised meanwhile leaves nothing behind.

    Raises OSError.
    """
    beside = file.with_name(f".{file.name}.new")
    try:
        with beside.open("w+b") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
