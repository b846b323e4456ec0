"""The training register: a filled one in a folder of its own, where nothing counts.

Its month of files is the story that comes with the program, moved to the weeks before today. It is
made beside and takes its place whole; the register used for real is never opened by it.
"""

import re
import shutil
from collections import Counter as Counting
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sikot_desk import config
from sikot_desk.config import Pc, Way
from sikot_desk.db.pins import Lock, kept
from sikot_desk.db.register import Local, Register
from sikot_desk.desk import (
    office_papers,
    opening,
    papers,
    places,
    procedures,
    scenario,
    script,
)
from sikot_desk.desk.counter import Counter
from sikot_desk.desk.script import Line
from sikot_desk.desk.session import Session
from sikot_desk.domain import numbering
from sikot_desk.domain.intake import formats_of
from sikot_desk.domain.trouble import Trouble
from sikot_desk.keys import pin
from sikot_desk.paths import Data

PIN = "246809"
"""What opens the training register for everybody; the sign-in shows it."""
STORY = Path("scenarios") / "month.jsonl"
_FOLDER, _BEGUN = "latihan", "latihan.baru"
_WEEK = 7
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T|$)")
_FIXED = frozenset({"birth_date", "since"})
"""Days of the story that stay where they are."""
_STOPS = (
    *("check", "draft", "paraf1", "paraf2", "paraf3", "sign", "number", "tick_ready"),
    *("told", "hand_over"),
)
_HELD = 30
"""How many files are left where they stand: the latest received."""
_EVERY = 25
"""After how many acts it is told how far the making is."""
Told = Callable[[int, int], bool]
"""Told how many acts of how many are done; False stops the making."""


def folder(live: Data) -> Data:
    """Give the DATA folder of the training register that belongs to a register."""
    return Data(live.folder / _FOLDER)


def session(
    live: Data, resources: Path, now: Callable[[], datetime], told: Told, *, anew: bool = False
) -> Session:
    """Open the training register, made first where there is none or it is wanted anew.

    Nobody is at the desk. Raises Trouble (training_stopped when `told` said so).
    """
    data = folder(live)
    if anew or not data.register.exists():
        _make(live, resources, now(), told)
    return Session(opening.open_register(data.folder), data, resources, now)


def _make(live: Data, resources: Path, now: datetime, told: Told) -> None:
    begun = live.folder / _BEGUN
    try:
        shutil.rmtree(begun, ignore_errors=True)
        lines = tuple(_with_piles(tuple(_moved(_story(resources), now))))
        staff = script.officers(lines)
        founding = opening.Founding(begun, "training", lines[0].at or now)
        locks = _locks(lines)
        founded = opening.found(founding, resources, staff, locks)
        with founded as register, register.together():
            _play(register, resources, lines, told)
        config.write(Data(begun).pc, _papers_kept())
        shutil.rmtree(live.folder / _FOLDER, ignore_errors=True)
        begun.rename(live.folder / _FOLDER)
    except OSError as reason:
        raise Trouble("folder_read_only", folder=live.folder) from reason
    finally:
        shutil.rmtree(begun, ignore_errors=True)


def _play(register: Register, resources: Path, lines: tuple[Line, ...], told: Told) -> None:
    player = scenario.Player(Counter(register, places.read(resources)))
    read_back = (_read_back(line, player) for line in lines)
    for done, _result in enumerate(player.play(read_back)):
        if done % _EVERY == 0 and not told(done, len(lines)):
            raise Trouble("training_stopped")
    told(len(lines), len(lines))


def _read_back(line: Line, player: scenario.Player) -> Line:
    """Let a number be given as it stands on the sheet: the next one of its series."""
    register = player.counter.register
    app = register.application(player.files.get(line.file, ""))
    if line.act != "number" or line.at is None or app is None:
        return line
    office, day = register.office(), line.at.date()
    _, procedure = procedures.of_file(office, app)
    series = procedure.kind(app.kind).made[0].series
    last = register.last(series, day.year)
    serial = numbering.next_serial(formats_of(office), series, day, last)
    return replace(line, data={**line.data, "serial_read": serial})


def _locks(lines: Iterable[Line]) -> tuple[Local, ...]:
    """Give everybody of the story the same PIN."""
    hashed = pin.hashed(PIN)
    people = dict.fromkeys(line.officer for line in lines)
    return tuple(kept(Lock(user=user, hash=hashed)) for user in people)


def _papers_kept() -> Pc:
    """Give settings by which papers are kept as PDF and no printer is troubled."""
    keys = (*papers.NAMES, *office_papers.NAMES)
    return Pc(papers=dict.fromkeys(keys, Way(keep_only=True)))


# --- the story, moved to today ------------------------------------------------------------------


def _story(resources: Path) -> tuple[Line, ...]:
    return script.read((resources / STORY).read_text(encoding="utf-8").splitlines())


def _moved(lines: tuple[Line, ...], now: datetime) -> Iterator[Line]:
    """Give the acts up to now, each on its own weekday; the story's last quiet days never come."""
    last = max(line.at.date() for line in lines if line.at and line.act == "receive")
    weeks = -((last - now.date()).days // _WEEK)
    ahead = timedelta(days=weeks * _WEEK)
    for line in lines:
        if line.at is not None and line.at + ahead <= now:
            yield replace(line, at=line.at + ahead, data=_moved_data(line.data, ahead))


def _with_piles(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Let the files received last stop before one step or another, so that each has work."""
    received = [line.file for line in lines if line.act == "receive"][-_HELD:]
    stops = {file: _STOPS[place % len(_STOPS)] for place, file in enumerate(received)}
    parafs: Counting[str] = Counting()
    stopped: set[str] = set()
    for line in lines:
        parafs[line.file] += line.act == "paraf"
        step = f"{line.act}{parafs[line.file]}" if line.act == "paraf" else line.act
        if stops.get(line.file) == step:
            stopped.add(line.file)
        if line.file not in stopped:
            yield line


def _moved_data(data: Mapping[str, Any], ahead: timedelta) -> dict[str, Any]:
    return {
        key: value if key in _FIXED else _moved_value(value, ahead) for key, value in data.items()
    }


def _moved_value(value: Any, ahead: timedelta) -> Any:
    if isinstance(value, dict):
        return _moved_data(value, ahead)
    if isinstance(value, list):
        return [_moved_value(one, ahead) for one in value]
    found = _DAY.match(value) if isinstance(value, str) else None
    if found is None:
        return value
    moved = date.fromisoformat(found.group()) + ahead
    return moved.isoformat() + value[found.end() :]
