"""What must hold afterwards, whatever was done to the counter."""

from pathlib import Path

from sikot_desk.db.check import check
from tests.db import acts
from tests.faults.counter import act
from tests.faults.disturbing import Run


def prove_work(folder: Path, run: Run, count: int) -> None:
    """Every act told as recorded is there, whole; at most the next one besides; all holds."""
    told = [int(n) for n in run.told("ACK")]
    assert run.told("LIE") == []
    assert told == list(range(len(told)))
    with acts.open_register(folder) as register:
        assert check(register) == ()
        there = [n for n in range(count) if register.outcome(f"act-{n}") is not None]
        assert there in (told, [*told, len(told)])
        for n in there:
            assert len(register.outcome(f"act-{n}")) == len(act(n))
        assert register.head.seq == 1 + sum(len(act(n)) for n in there)
        for n in range(len(there), count):
            register.append(act(n))
        assert check(register) == ()
    if not (run.killed or run.told("STOP") or run.told("NO")[-1:] == ["-"]):
        assert len(told) == count


def prove_founding(folder: Path, run: Run) -> None:
    """There is a whole register or none, and then it can be founded again."""
    if not (folder / "register.db").exists():
        assert run.told("ACK") == []
        acts.new_register(folder).close()
    with acts.open_register(folder) as register:
        assert register.head.seq == 1
        assert check(register) == ()


def prove_copies(folder: Path, run: Run) -> None:
    """Whatever bears the name of a copy is a whole register; the register never changed."""
    copies = list((folder / "backups").glob("*.db"))
    assert len(copies) >= len(run.told("ACK"))
    for copy in copies:
        place = folder / "restored"
        place.mkdir()
        copy.rename(place / "register.db")
        with acts.open_register(place) as register:
            assert check(register) == ()
    with acts.open_register(folder) as register:
        assert check(register) == ()
