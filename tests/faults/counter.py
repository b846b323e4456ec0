"""A counter at work that somebody is going to disturb: `python -m tests.faults.counter ...`.

Prints `ACK n` once act n is recorded, `NO n code` when it was told that nothing was, and then
asks for the same act again.
"""

import sys
from pathlib import Path

from sikot_desk.db.backup import backup
from sikot_desk.db.register import NewEntry, Register
from sikot_desk.domain.trouble import Trouble
from tests.db import acts

TRIES = 4


def act(n: int) -> list[NewEntry]:
    """Act n of the day: every third a new file with two entries, then its acceptance, a note."""
    file_id = acts.file_id(n // 3 + 1)
    if n % 3 == 0:
        events = [acts.received(nik=f"1471014101{n:06d}"), acts.noted("x" * 3000)]
    else:
        events = [acts.accepted(n // 3 + 1)] if n % 3 == 1 else [acts.noted()]
    return [acts.new(event, file_id, f"act-{n}", acts.at(n)) for event in events]


def say(*words: object) -> None:
    print(*words, flush=True)


def recorded(register: Register, n: int) -> bool:
    for _ in range(TRIES):
        try:
            entries = register.append(act(n))
        except Trouble as trouble:
            say("NO", n, trouble.code)
            if trouble.code == "save_unsure":
                return False
            if register.outcome(f"act-{n}") is not None:
                say("LIE", n)
        else:
            assert register.outcome(f"act-{n}") == entries
            say("ACK", n)
            return True
    return False


def work(folder: Path, count: int) -> None:
    """Do the day's acts until one cannot be recorded."""
    with acts.open_register(folder) as register:
        for n in range(count):
            if not recorded(register, n):
                say("STOP", n)
                return


def main(what: str, folder: Path, count: int) -> None:
    try:
        if what == "work":
            work(folder, count)
        elif what == "found":
            acts.new_register(folder).close()
            say("ACK", 0)
        else:
            with acts.open_register(folder) as register:
                say("ACK", backup(register, folder / "backups").name)
    except Trouble as trouble:
        say("NO", "-", trouble.code)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
