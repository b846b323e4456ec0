"""The *map darurat*'s acts, imperative, and the events they become, in the past tense.

Frozen values only: receipts printed for a day without the PC, each with a reserved number.
"""

from dataclasses import dataclass
from datetime import datetime

from sikot_desk.domain.text import needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserve:
    """Fill the *map darurat*: so many pre-printed receipts, each with its own reserved number."""

    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidReserved:
    """A pre-printed receipt was spoiled or will not be used; `sheet` is its number or file id."""

    sheet: str = needed(40)
    reason: str = needed(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintReserved:
    """Print the *map darurat* again: the sheets of this year that are neither used nor void."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReserved:
    """File id and registration number of one pre-printed receipt, the `sheet`-th of `count`."""

    file_id: str
    year: int
    serial: int
    registration: str
    sheet: int
    count: int
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReservedVoided:
    """A reserved registration number that will never be used; nor will its file id."""

    file_id: str
    year: int
    serial: int
    registration: str
    reason: str
    occurred: datetime


ReservationAction = Reserve | VoidReserved | PrintReserved
ReservationEvent = SheetReserved | ReservedVoided
