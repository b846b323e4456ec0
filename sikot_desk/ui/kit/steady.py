"""Keeps Python's None, True and False alive under PySide6 6.12 on Python 3.11.

That release's wheels give away one reference to None with every toolkit call that returns
nothing, and to True or False with every answer of an event filter. From Python 3.12 on they are
immortal and nothing happens; before, the interpreter stops after some thousand calls. Raising
the counts once is enough for as long as a counter is open.
"""

import ctypes
import sys

IMMORTAL_SINCE = (3, 12)
_PLENTY = 1 << 60


def keep_constants() -> None:
    """Raise the counts of None, True and False beyond what any day can use up."""
    if sys.version_info < IMMORTAL_SINCE:
        for constant in (None, True, False):
            ctypes.c_ssize_t.from_address(id(constant)).value = _PLENTY
