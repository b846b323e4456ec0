"""Keeps Python's None alive under PySide6 6.12 on Python 3.11.

That release's wheels give away one reference to None with every toolkit call that returns
nothing. From Python 3.12 on None is immortal and nothing happens; before, the interpreter stops
after some thousand calls. Raising the count once is enough for as long as a counter is open.
"""

import ctypes
import sys

IMMORTAL_SINCE = (3, 12)
_PLENTY = 1 << 60


def keep_none() -> None:
    """Raise the reference count of None beyond what any day can use up, where it is counted."""
    if sys.version_info < IMMORTAL_SINCE:
        ctypes.c_ssize_t.from_address(id(None)).value = _PLENTY
