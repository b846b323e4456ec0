"""What a started process says once something is painted: what, its memory, its computing time."""

import resource
import sys
from pathlib import Path
from time import process_time

STATUS = Path("/proc/self/status")


def resident() -> int:
    """Give this process's resident memory in KiB, its highest where the present is not known."""
    if STATUS.exists():
        lines = STATUS.read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def tell(what: str) -> None:
    """Say what is painted, the memory in KiB, and the seconds computed so far (user and system)."""
    sys.stdout.write(f"{what} {resident()} {process_time()}\n")
    sys.stdout.flush()
