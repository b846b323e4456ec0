"""What happened to the letter, steps 3 to 7: blanko, parafs, signature, print."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from sikot_desk.domain.actions import Given
from sikot_desk.domain.events.blanko import Anchors, Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """Step 3 done: a version of the blanko. `sentence`, `ends`, `years`: its validity.

    `besides` are the keys of the letters made with the main one.
    """

    version: int
    signatory: Signatory
    sentence: str
    ends: date | None
    years: int
    first_number: str
    waits_for: str
    occurred: datetime
    besides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ParafGiven:
    """Steps 4–6: a paraf by holder or substitute, or *tidak diparaf* by order."""

    step: str
    post: str
    given: Given
    official: str
    name: str
    basis: str
    reason: str
    ordered_by: str
    waits_for: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SentBack:
    """Sent back to Back Office from a step; the sheet of that version is withdrawn."""

    step: str
    version: int
    reason: str
    waits_for: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Step 7 done."""

    version: int
    official: str
    name: str
    waits_for: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatoryChanged:
    """Another official will sign: the old sheet is withdrawn, `version` is the new one."""

    version: int
    signatory: Signatory
    reason: str
    parafs: Literal["renew", "carry"]
    waits_for: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoiled:
    """*Lembar rusak*: back to the blanko; `number_kept` says that a given number stays."""

    version: int
    reason: str
    number_kept: bool
    waits_for: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A paper was printed: `digest` is SHA-256 (hex) of its unmarked render by `program`.

    `again` counts reprints (0: the first print); `version` is the blanko's, 0 for other papers;
    `anchors` are those of a blanko that will be over-printed, never computed again;
    `first_program` is who rendered the first print, on a reprint whose digest is another.
    """

    paper: str
    version: int
    copies: int
    again: int
    digest: str
    program: str
    occurred: datetime
    anchors: Anchors | None = None
    first_program: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSentOut:
    """The map went to the official of a post, for the step it waits for."""

    step: str
    post: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCameBack:
    """The map is back from the official of a post."""

    post: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WayUndone:
    """A recorded way of the map taken back; `entry` is the one that recorded it."""

    entry: int
    post: str
    reason: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintFailed:
    """*Kertas tidak keluar*: a version of the blanko recorded as printed never left the printer."""

    paper: str
    version: int
    reason: str
    occurred: datetime
