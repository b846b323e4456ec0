"""The stick: which drives can be pulled out, and writing there that a cut cannot break.

A file is written beside its name, synced, renamed, synced again under its name, and read back past
the cache: only then is it on the stick. What differs by system stands in `drive_posix` and
`drive_windows`.
"""

import errno
import hashlib
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from sikot_desk.domain.trouble import Trouble

CHUNK = 1024 * 1024
_SPARE = 1024 * 1024
"""What is left free on a stick: its own tables may grow."""
_UNFINISHED = ".TMP"
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@dataclass(frozen=True, slots=True, kw_only=True)
class Drive:
    """A drive that can be pulled out: where it is, what people call it, bytes free and in all."""

    folder: Path
    label: str
    free: int
    size: int


@dataclass(frozen=True, slots=True)
class File:
    """A file to be put on the stick."""

    name: str
    content: bytes


def removable() -> tuple[Drive, ...]:
    """Give the drives that can be pulled out and are there now, by folder."""
    found = [_drive(folder, label) for folder, label in _system().removable()]
    return tuple(sorted((one for one in found if one), key=lambda one: one.folder))


def at(folder: Path) -> Drive:
    """Give a folder as a drive to write to. Raises Trouble (stick_missing)."""
    found = _drive(folder, folder.name)
    if found is None or not folder.is_dir():
        raise Trouble("stick_missing", folder=folder)
    return found


def _drive(folder: Path, label: str) -> Drive | None:
    try:
        usage = shutil.disk_usage(folder)
    except OSError:
        return None
    return Drive(folder=folder, label=label, free=usage.free, size=usage.total)


def room_for(folder: Path, size: int) -> None:
    """See that so many bytes fit. Raises Trouble: stick_full, stick_missing."""
    with _trouble(folder):
        free = shutil.disk_usage(folder).free
    if free < size + _SPARE:
        raise Trouble("stick_full", folder=folder, free=_told(free))


def put(folder: Path, file: File) -> Iterator[int]:
    """Put one file on the stick, giving the bytes done as it goes: written, then read back.

    In all that is twice its size. When the last figure was given, the file is on the stick under
    its name; stopped before, or on trouble, it is not there under its name or it is whole. A file
    of that name and content that is there already is read back alone.
    Raises Trouble: stick_missing, stick_read_only, stick_full, stick_gone, stick_differs.
    """
    place, final = folder / (Path(file.name).stem + _UNFINISHED), folder / file.name
    with _trouble(folder):
        if not _is_there(final, file.content):
            yield from _written(place, final, file.content)
        yield from _read_back(final, file.content)


def put_at_once(folder: Path, file: File) -> None:
    """Put one small file on the stick where nobody waits for figures: room seen to, then `put`.

    Raises Trouble, as both do.
    """
    room_for(folder, len(file.content))
    for _ in put(folder, file):
        pass


def _written(place: Path, final: Path, content: bytes) -> Iterator[int]:
    system = _system()
    place.unlink(missing_ok=True)
    try:
        yield from system.write(place, content)
        system.rename(place, final)
        system.settle(final)
    except BaseException:
        with suppress(OSError):
            place.unlink(missing_ok=True)
        raise


def _is_there(final: Path, content: bytes) -> bool:
    return final.is_file() and final.stat().st_size == len(content)


def _read_back(final: Path, content: bytes) -> Iterator[int]:
    wanted, got = hashlib.sha256(content).digest(), hashlib.sha256()
    for piece in _system().uncached(final):
        got.update(piece)
        yield len(piece)
    if got.digest() != wanted:
        raise Trouble("stick_differs", file=final.name)


def remove(folder: Path, name: str) -> None:
    """Remove a file from the stick, if it is there and the stick still is."""
    with suppress(OSError):
        (folder / name).unlink(missing_ok=True)
        _system().settle_folder(folder)


@contextmanager
def _trouble(folder: Path) -> Iterator[None]:
    """Say plainly what a system's refusal means for the stick."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as reason:
        code = "stick_gone" if folder.is_dir() else "stick_missing"
        raise Trouble(code, folder=folder) from reason
    except OSError as reason:
        if reason.errno in _FULL:
            free = shutil.disk_usage(folder).free
            raise Trouble("stick_full", folder=folder, free=_told(free)) from reason
        code = "stick_read_only" if reason.errno in _READ_ONLY else "stick_gone"
        raise Trouble(code, folder=folder) from reason


def _told(size: int) -> str:
    """Give a size as people read it: `12,4 MB`."""
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def _system() -> ModuleType:
    if sys.platform == "win32":
        from sikot_desk.export import drive_windows as system  # noqa: PLC0415 - one of two
    else:
        from sikot_desk.export import drive_posix as system  # noqa: PLC0415
    return system
