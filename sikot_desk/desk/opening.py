"""Open a register for the counter's work, or found a new one from what is shipped.

A new register's first entries are its purpose and key, then everything the office starts with:
the procedure, number formats, identity, hours, holidays, and the official the SOP names. All of
it is the office's to change by later entries.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sikot_desk import __version__
from sikot_desk.db.register import Local, NewEntry, Register
from sikot_desk.desk import procedures, seeds
from sikot_desk.domain import settings as s
from sikot_desk.domain.sop import Procedure
from sikot_desk.keys import code, counter_key
from sikot_desk.paths import Data

FOUNDER = "sistem"
"""Who is named in the entries a new register starts with."""
SUBJECT = "office"


@dataclass(frozen=True, slots=True)
class Founding:
    """A register to be: its DATA folder, purpose, and the time (aware) of its first entries.

    `office` is the office's short name, empty for the shipped one.
    """

    folder: Path
    purpose: s.Purpose
    at: datetime
    office: str = ""


def open_register(folder: Path) -> Register:
    """Open the register of a DATA folder. Raises Trouble."""
    return Register.open(folder, code_of=code.code_of)


def found(
    founding: Founding,
    resources: Path,
    staff: Sequence[s.OfficeEvent] = (),
    beside: tuple[Local, ...] = (),
) -> Register:
    """Make a new register with key and starting entries, and leave it open.

    `staff` are the last of them; `beside` is what this PC keeps for itself. It is there whole or
    not at all. Raises Trouble.
    """
    key = counter_key.load_or_make(Data(founding.folder).keys)
    opened = s.Opened(purpose=founding.purpose, public_key=key.public, program=__version__)
    events = (*starting_events(resources, founding), *staff)
    return Register.create(
        founding.folder,
        opened,
        at=founding.at,
        officer=FOUNDER,
        code_of=code.code_of,
        starting=_batch("founding", founding.at, events, beside),
    )


def enrol(register: Register, users: Sequence[s.UserAdded], at: datetime) -> None:
    """Add the staff a scenario names to a scenario register."""
    if users:
        register.append(_batch(f"enrol-{register.head.seq}", at, users))


def _batch(
    op: str, at: datetime, events: Sequence[s.OfficeEvent], beside: tuple[Local, ...] = ()
) -> list[NewEntry]:
    return [
        NewEntry(
            op=op,
            at=at,
            officer=FOUNDER,
            role="admin",
            session="",
            subject=SUBJECT,
            event=event,
            beside=beside if event is events[-1] else (),
        )
        for event in events
    ]


def starting_events(resources: Path, founding: Founding) -> Iterator[s.OfficeEvent]:
    """Give what an office starts with, from the shipped data. Raises Trouble (sop_broken)."""
    text = procedures.shipped(resources)
    procedure = procedures.build(text, "sikot.toml")
    yield s.ProcedureAdopted(version=procedures.version_of(procedure, text), text=text)
    for series, template in procedure.templates.items():
        yield s.NumberFormatSet(series=series, template=template, since=procedure.effective)
    yield signatory(procedure)
    office = seeds.read_toml(resources / "office" / "pekanbaru.toml")
    yield identity(resources, founding.office)
    yield from _hours(office)
    for option, value in office["options"].items():
        yield s.OptionSet(option=option, value=value)
    yield from _holidays()


def _holidays() -> Iterator[s.HolidaysSet]:
    known = seeds.holidays_seed(seeds.SEEDED)
    for year in seeds.SEEDED:
        days = {day.isoformat(): name for day, name in known.items() if day.year == year}
        yield s.HolidaysSet(year=year, days=days, provisional=year >= seeds.PROVISIONAL_FROM)


def signatory(procedure: Procedure) -> s.OfficialSet:
    """Give the official the SOP names as the one who signs."""
    named = procedure.signatory
    return s.OfficialSet(
        official=named["post"],
        post=named["post"],
        name=named["name"],
        titles_before=named["titles_before"],
        titles_after=named["titles_after"],
        rank=named["rank"],
        nip=named["nip"],
        lines=tuple(line for line in named["lines"].splitlines() if line.strip()),
        since=date.fromisoformat(named["since"]),
    )


def identity(resources: Path, name: str = "") -> s.OfficeSet:
    """Give the office's identity as shipped, under another short name where one is given."""
    office = seeds.read_toml(resources / "office" / "pekanbaru.toml")
    return s.OfficeSet(
        government=office["government"],
        dinas=tuple(office["dinas"]),
        city=office["city"],
        short_name=name or office["short_name"],
        address=tuple(part for part in office["address"] if part),
    )


def _hours(office: Mapping[str, Any]) -> Iterator[s.HoursSet]:
    for table in office["hours"]:
        days = {str(day): tuple(spans) for day, spans in table["days"].items()}
        yield s.HoursSet(since=table["since"], days=days)
