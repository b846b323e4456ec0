"""Rows of the register's lists as frozen values.

Each says which columns it is read from; nothing is computed here.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar, Self

from sikot_desk.db.codec import from_text
from sikot_desk.domain.application import Status
from sikot_desk.domain.case import Permit
from sikot_desk.domain.people import Workplace

PERMIT = (
    "number, name, workplace, letter_date, ends, state, file_id, place, workplace_no, ended_by,"
    " ended"
)
"""The columns `permit_of` reads, in their order."""


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file in a list. `id` grows with time and pages a list (`before`)."""

    id: int
    file_id: str
    status: Status
    step: str
    kind: str
    registration: str
    number: str
    name: str
    identity_number: str
    workplace: str
    kecamatan: str
    received: datetime
    accepted: datetime | None
    letter_date: date | None
    ends: date | None
    is_open: bool

    COLUMNS: ClassVar[str] = (
        "id, file_id, status, step, kind, registration, number, name, identity_number, workplace,"
        " kecamatan, received, accepted, letter_date, ends, is_open"
    )

    @classmethod
    def of(cls, row: tuple[Any, ...]) -> Self:
        """Give a line from its row of `COLUMNS`."""
        values = dict(zip(cls.COLUMNS.split(", "), row, strict=True))
        moment = values["accepted"]
        values |= {
            "status": Status(values["status"]),
            "received": datetime.fromisoformat(values["received"]),
            "accepted": datetime.fromisoformat(moment) if moment else None,
            "letter_date": day(values["letter_date"]),
            "ends": day(values["ends"]),
            "is_open": bool(values["is_open"]),
        }
        return cls(**values)


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A number of a series: `state` is used, void or reserved; `seq` the entry that says so."""

    number: str
    serial: int
    state: str
    file_id: str
    seq: int
    reason: str


@dataclass(frozen=True, slots=True)
class CodeLine:
    """What a verification code witnesses: entry `seq`, which numbered a letter of a file.

    `letter` is empty for the main letter; `version` the sheet's that bore the code.
    """

    file_id: str
    seq: int
    letter: str
    version: int


def permit_of(row: tuple[Any, ...]) -> Permit:
    """Give a permit from its row of `PERMIT` columns."""
    values = dict(zip(PERMIT.split(", "), row, strict=True))
    values |= {
        "letter_date": date.fromisoformat(values["letter_date"]),
        "ends": day(values["ends"]),
        "place": from_text(Workplace, values["place"]),
        "ended": day(values["ended"]),
    }
    return Permit(**values)


def day(text: str | None) -> date | None:
    """Read a date column that may be empty."""
    return date.fromisoformat(text) if text else None
