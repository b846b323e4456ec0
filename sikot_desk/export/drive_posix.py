"""The stick on Linux: mounts of removable devices, and writing that reaches the device.

On FAT a rename may leave an empty name after a cut; the file is synced once more under its final
name, then its folder. Reading back goes past the page cache, which would answer for a stick that
is gone.
"""

import errno
import mmap
import os
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from sikot_desk.export.drive import CHUNK

if sys.platform == "win32":
    raise ImportError("drive_windows is for this system")

_MOUNTS = Path("/proc/self/mounts")
_BLOCKS = Path("/sys/class/block")


def removable(mounts: Path = _MOUNTS, blocks: Path = _BLOCKS) -> Iterator[tuple[Path, str]]:
    """Give folder and label of each mounted drive that says it is removable or hangs on USB."""
    with suppress(OSError):
        for line in mounts.read_text("utf-8").splitlines():
            device, folder, *_ = (_unescaped(part) for part in line.split(" "))
            if device.startswith("/dev/") and _is_removable(blocks / Path(device).name):
                yield Path(folder), Path(folder).name


def _unescaped(text: str) -> str:
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, letter)
    return text


def _is_removable(block: Path) -> bool:
    """Ask a device, or the disk that a partition lies on."""
    if not block.exists():
        return False
    real = block.resolve()
    disk = real.parent if (real / "partition").exists() else real
    flag = disk / "removable"
    return (flag.exists() and flag.read_text().strip() == "1") or "/usb" in str(disk)


def write(place: Path, content: bytes) -> Iterator[int]:
    """Write a new file through to the device, giving the bytes of each piece."""
    handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    with os.fdopen(handle, "wb", buffering=0) as opened:
        view = memoryview(content)
        while view:
            done = opened.write(view[:CHUNK]) or 0
            view = view[done:]
            yield done
        os.fsync(opened.fileno())


def rename(place: Path, final: Path) -> None:
    """Give a synced file its name."""
    place.rename(final)


def settle(final: Path) -> None:
    """Sync a file under its final name, and the folder that holds the name."""
    with final.open("rb+", buffering=0) as opened:
        os.fsync(opened.fileno())
    settle_folder(final.parent)


def settle_folder(folder: Path) -> None:
    """Sync the names of a folder."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def uncached(final: Path) -> Iterator[bytes]:
    """Read a file from the device itself, piece by piece."""
    handle = os.open(final, os.O_RDONLY)
    try:
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)
    try:
        handle = os.open(final, os.O_RDONLY | os.O_DIRECT)
    except OSError as reason:
        if reason.errno != errno.EINVAL:
            raise
        # A file system without direct reading; its cache was dropped above.
        handle = os.open(final, os.O_RDONLY)
    with os.fdopen(handle, "rb", buffering=0) as opened, closing(mmap.mmap(-1, CHUNK)) as room:
        while done := opened.readinto(room):
            yield room[:done]
