"""The one clock: everything else is told the time, and how much of it has passed.

The office's time zone is WIB, seven hours ahead of UTC, with no summer time.
"""

import time
from datetime import datetime, timedelta, timezone

WIB = timezone(timedelta(hours=7), "WIB")


def now() -> datetime:
    """Give the present moment on the office's clock, to the second."""
    return datetime.now(WIB).replace(microsecond=0)  # noqa: TID251


def passed() -> float:
    """Give seconds on a clock nobody can set; only differences within one run mean anything."""
    return time.monotonic()
