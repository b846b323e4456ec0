"""The stick on Windows: drives of the removable type, and writing that reaches the device.

Handles write through, names are moved write-through, and reading back is unbuffered.
"""

import ctypes
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sikot_desk.export.drive import CHUNK

_REMOVABLE = 2
_READ, _WRITE = 0x80000000, 0x40000000
_SHARE_READ = 1
_NEW, _EXISTING = 1, 3
_THROUGH, _UNBUFFERED = 0x80000000, 0x20000000
_MOVE_THROUGH = 8
_INVALID = ctypes.c_void_p(-1).value


def _kernel() -> Any:
    windows: Any = ctypes
    kernel = windows.WinDLL("kernel32", use_last_error=True)
    kernel.CreateFileW.restype = ctypes.c_void_p
    return kernel


def _prove(done: Any) -> None:
    if not done:
        windows: Any = ctypes
        raise windows.WinError(windows.get_last_error())


def removable() -> Iterator[tuple[Path, str]]:
    """Give root folder and label of each drive of the removable type."""
    kernel = _kernel()
    present = kernel.GetLogicalDrives()
    for index in range(26):
        root = f"{chr(ord('A') + index)}:\\"
        if present >> index & 1 and kernel.GetDriveTypeW(root) == _REMOVABLE:
            yield Path(root), _label(kernel, root) or root


def _label(kernel: Any, root: str) -> str:
    label = ctypes.create_unicode_buffer(64)
    found = kernel.GetVolumeInformationW(root, label, 64, None, None, None, None, 0)
    return label.value if found else ""


def write(place: Path, content: bytes) -> Iterator[int]:
    """Write a new file through to the device, giving the bytes of each piece."""
    kernel = _kernel()
    handle = _opened(kernel, place, _WRITE, _NEW, _THROUGH)
    done = ctypes.c_ulong()
    try:
        for start in range(0, len(content), CHUNK):
            piece = content[start : start + CHUNK]
            given = kernel.WriteFile(handle, piece, len(piece), ctypes.byref(done), None)
            _prove(given and done.value == len(piece))
            yield len(piece)
        _prove(kernel.FlushFileBuffers(handle))
    finally:
        kernel.CloseHandle(handle)


def rename(place: Path, final: Path) -> None:
    """Give a flushed file its name, on the device before the call returns."""
    _prove(_kernel().MoveFileExW(str(place), str(final), _MOVE_THROUGH))


def settle(final: Path) -> None:
    """Flush a file under its final name."""
    kernel = _kernel()
    handle = _opened(kernel, final, _READ | _WRITE, _EXISTING, _THROUGH)
    try:
        _prove(kernel.FlushFileBuffers(handle))
    finally:
        kernel.CloseHandle(handle)


def settle_folder(folder: Path) -> None:
    """Do nothing: Windows has no handle for a folder's names that can be flushed."""


def uncached(final: Path) -> Iterator[bytes]:
    """Read a file from the device itself, piece by piece."""
    kernel = _kernel()
    handle = _opened(kernel, final, _READ, _EXISTING, _UNBUFFERED)
    kernel.VirtualAlloc.restype = ctypes.c_void_p
    room = kernel.VirtualAlloc(None, CHUNK, 0x3000, 0x04)
    done = ctypes.c_ulong()
    try:
        while True:
            _prove(kernel.ReadFile(handle, room, CHUNK, ctypes.byref(done), None))
            if not done.value:
                return
            yield ctypes.string_at(room, done.value)
    finally:
        kernel.VirtualFree(room, 0, 0x8000)
        kernel.CloseHandle(handle)


def _opened(kernel: Any, file: Path, access: int, how: int, flags: int) -> Any:
    handle = kernel.CreateFileW(os.fspath(file), access, _SHARE_READ, None, how, flags, None)
    _prove(handle != _INVALID)
    return ctypes.c_void_p(handle)
