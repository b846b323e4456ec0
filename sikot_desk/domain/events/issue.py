"""What happened from the signature on, steps 8 and 9: number, ready, told, handed over."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from sikot_desk.domain.actions import Channel
from sikot_desk.domain.people import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """Step 8: the number and date of a letter. `serial` is 0 for one from another book.

    `letter` is the key of a letter beside the main one. `replaces` and `revokes` are the number
    of the permit this letter ends. `copied`: the number is an earlier permit's own, none is used.
    """

    series: str
    year: int
    serial: int
    number: str
    letter_date: date
    ends: date | None
    replaces: str
    other_book: str
    reason: str
    occurred: datetime
    letter: str = ""
    revokes: str = ""
    copied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberVoided:
    """A number that will never be used: of this file, or skipped on paper.

    `letter` as in Numbered; a `copied` one is taken from this file and stays its permit's.
    """

    series: str
    year: int
    serial: int
    number: str
    reason: str
    of_file: bool
    waits_for: str
    occurred: datetime
    letter: str = ""
    copied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeReady:
    """Step 8 done: the four ticks are set; the clock ends here."""

    archive_place: str
    rack: str
    waits_for: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantTold:
    """A call or message to the applicant about a ready permit."""

    channel: Channel
    reached: bool
    note: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """Step 9 done."""

    relation: Relation
    receiver: str
    identity_number: str
    proxy_letter: bool
    originals_shown: bool
    receipt: Literal["returned", "lost"]
    old_permit: Literal["", "withdrawn", "missing"]
    note: str
    occurred: datetime
