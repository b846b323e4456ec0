"""The registers that are drawn: a new one, an ordinary one, and a full one of the longest names."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks.pictures import stick
from sikot_desk.desk import opening, places, scenario, script
from sikot_desk.desk.counter import Counter
from sikot_desk.desk.script import EVERY_ROLE
from sikot_desk.domain.settings import UserAdded
from sikot_desk.paths import Data, resources

STORY = resources() / "scenarios" / "month.jsonl"
_HELD = {
    "p00008": "sign",
    "p00011": "sign",
    **{f"p000{n}": "paraf_sekretaris" for n in (13, 15, 16, 18, 20, 21, 22, 23, 24, 25)},
    "p00026": "paraf_madya",
    "p00027": "number",
    "p00028": "number",
    "p00029": "tick_ready",
    "p00033": "check",
}
"""Files of the story that stop before an act, so that every step has its pile."""
_PILES = (
    "draft", "paraf_muda", "paraf_madya", "paraf_sekretaris", "sign", "number", "tick_ready",
    "hand_over", "check",
)  # fmt: skip
_SENT = tuple(datetime.fromisoformat(f"2026-07-0{day}:00+07:00") for day in ("7T15:58", "8T16:02"))
"""When the ordinary register's data was sent to head office."""
_FIRST_HELD = 30
"""In a full register every file from this one on stops before one of these acts in turn."""
_NAMES = (
    "T. Raja Muhammad Iskandar Zulkarnain Alamsyah",
    "Ni Luh Putu Ayu Kusumawardhani Pradnyaparamitha Dewi",
    "Siti Nurhalizah Rahmawati Hutasoit Panggabean Simanjuntak",
    "Maria Magdalena Yosephine Christianingrum Wulandari",
)
_WORKPLACES = (
    "Pusat Layanan Tumbuh Kembang dan Terapi Okupasi Anak Hebat Sejahtera Marpoyan Damai",
    "Rumah Sakit Umum Daerah Petala Bumi Provinsi Riau, Instalasi Rehabilitasi Medik",
)
_ADDRESS = (
    "Jalan Jenderal Sudirman Gang Haji Muhammad Yamin Nomor 188 Blok C Nomor 12, RT 008/RW 013, "
    "Kelurahan Sidomulyo Timur, Kecamatan Marpoyan Damai, Kota Pekanbaru"
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A register to be drawn: its name, the moment it is looked at, and a misspelled name there."""

    name: str
    now: datetime
    sought: str = ""

    @property
    def prefix(self) -> str:
        """What the names of its pictures begin with; the ordinary one's with nothing."""
        return f"{self.name}-" if self is not ORDINARY else ""


EMPTY = Kept("kosong", datetime.fromisoformat("2026-07-06T07:42:00+07:00"))
ORDINARY = Kept("biasa", datetime.fromisoformat("2026-07-09T10:24:00+07:00"), "ayu rankuti")
FULL = Kept("penuh", datetime.fromisoformat("2026-07-20T10:24:00+07:00"), "ayu kusumawardani")
ALL = (EMPTY, ORDINARY, FULL)


def play(kept: Kept, folder: Path) -> None:
    """Make a register up to its moment, with files left where they stand."""
    if kept is EMPTY:
        first = UserAdded(user="rina", name="Rina Marlina", roles=EVERY_ROLE)
        opening.found(opening.Founding(folder, "scenario", kept.now), resources(), (first,)).close()
        return
    told = _ordinary(kept.now) if kept is ORDINARY else _full(kept.now)
    lines = script.read([json.dumps(one) for one in told])
    founding = opening.Founding(folder, "scenario", lines[0].at)
    with opening.found(founding, resources(), script.officers(lines)) as register:
        counter = Counter(register, places.read(resources()))
        player = scenario.Player(counter)
        for at in _SENT if kept is ORDINARY else ():
            for _result in player.play([one for one in lines if one.at <= at]):
                pass
            stick.send_and_confirm(counter, Data(folder), at)
            lines = [one for one in lines if one.at > at]
        for _result in player.play(lines):
            pass


def _story(until: datetime) -> Iterator[tuple[dict[str, Any], str]]:
    """Give the lines of the month up to a moment, each with its act, the parafs told apart."""
    parafs: dict[str, int] = {}
    for line in STORY.read_text(encoding="utf-8").splitlines():
        if not line.startswith("{"):
            continue
        told = json.loads(line)
        file, act = told.get("file", ""), told["act"]
        if datetime.fromisoformat(f"{told['at']}+07:00") > until:
            continue
        if act == "paraf":
            parafs[file] = parafs.get(file, 0) + 1
            act = ("paraf_muda", "paraf_madya", "paraf_sekretaris")[min(parafs[file], 3) - 1]
        yield told, act


def _held(until: datetime, held: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Give the lines of files until each stops before its act; every second call is not made."""
    stopped: set[str] = set()
    numbers = 0
    for told, act in _story(until):
        file = told.get("file", "")
        untold = act == "told" and file[-1:] in "02468"
        if held.get(file) == act or untold:
            stopped.add(file)
        if file and file in stopped:
            continue
        if act == "number":
            numbers += 1
            told["data"]["serial_read"] = numbers
        yield told


def _ordinary(until: datetime) -> Iterator[dict[str, Any]]:
    return _held(until, _HELD)


def _full(until: datetime) -> Iterator[dict[str, Any]]:
    held = {f"p{n:05d}": _PILES[n % len(_PILES)] for n in range(_FIRST_HELD, 999)}
    for told in _held(until, held):
        data = told.get("data", {})
        if "applicant" in data:
            _stretch(data, int(data["applicant"]["identity_number"][-4:]))
        yield told


def _stretch(data: dict[str, Any], which: int) -> None:
    """Give a person and a workplace the longest names and addresses there are."""
    data["applicant"]["name"] = _NAMES[which % len(_NAMES)]
    data["applicant"]["titles_after"] = "S.Tr.Kes., M.Kes., Sp.OT."
    data["applicant"]["address"] = _ADDRESS
    unit = sum(map(ord, data["workplace"]["name"]))
    data["workplace"]["name"] = f"{_WORKPLACES[unit % len(_WORKPLACES)]} {unit}"
