"""What a started process says once something is painted: what, and its memory in KiB."""

import resource
import sys
from pathlib import Path

STATUS = Path("/proc/self/status")


def resident() -> int:
    """Give this process's resident memory in KiB, its highest where the present is not known."""
    if STATUS.exists():
        lines = STATUS.read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def tell(what: str) -> None:
    sys.stdout.write(f"{what} {resident()}\n")
    sys.stdout.flush()
