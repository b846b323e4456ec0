"""Put files on a stick for ever, as the program does, and say each that may be pulled out.

Runs inside the machine whose power is cut: `python -m tests.faults.stick_writer FOLDER SEED [HOW]`.
`careless` leaves out what the program does after the rename: the cut must then be seen.
"""

import hashlib
import random
import sys
from pathlib import Path

from sikot_desk.export import drive, drive_posix
from sikot_desk.export.drive import File


def main() -> None:
    folder, chance = Path(sys.argv[1]), random.Random(sys.argv[2])
    if sys.argv[3:] == ["careless"]:
        drive_posix.settle = drive_posix.settle_folder = lambda _place: None
        drive_posix.uncached = lambda final: iter([final.read_bytes()])
    drive.removable()
    print("READY", flush=True)
    for number in range(1, 2 if sys.argv[3:] == ["once"] else 10_000):
        content = chance.randbytes(chance.randrange(1, 600_000))
        name = f"SIKOT-{number:08d}.AGE"
        for _ in drive.put(folder, File(name, content)):
            pass
        print("SAFE", name, hashlib.sha256(content).hexdigest(), flush=True)


if __name__ == "__main__":
    main()
