"""What happened at the loket, steps 1 and 2, until the file is registered or handed back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sikot_desk.domain.actions import Verdict
from sikot_desk.domain.people import Applicant, Bringer, Str, Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """Step 1 done. `procedure` is the version the file was received under.

    `lot` is the same for all files of one *kiriman*, empty for a file that came alone. `step` is
    empty where the route begins after it; `reason` is one of the kind's; `afterwards` says that
    it came on a reserved sheet of the *map darurat* (*dicatat susulan*).
    """

    procedure: str
    kind: str
    applicant: Applicant
    str_certificate: Str
    workplace: Workplace
    workplace_no: int
    bringer: Bringer
    old_permit: str
    drop_off: bool
    overrides: Mapping[str, str]
    step: str
    waits_for: str
    occurred: datetime
    lot: str = ""
    reason: str = ""
    afterwards: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One round of the check: every applicable requirement has its verdict, kept or new."""

    round: int
    rules: str
    rules_reason: str
    verdicts: tuple[Verdict, ...]
    asked: tuple[str, ...]
    complete: bool
    overrides: Mapping[str, str]
    occurred: datetime
    promised: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """Step 2, incomplete: handed back with a slip that is good until a day."""

    round: int
    note: str
    until: date
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Resubmitted:
    """The returned file is back; `recheck` are the requirements to be checked again.

    `lot` is the *kiriman* it came back in, empty where it stays in the one it came in at first.
    """

    bringer: Bringer
    recheck: tuple[str, ...]
    occurred: datetime
    lot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """Step 2, complete: registered; procedure and rules are frozen into the file."""

    procedure: str
    rules: str
    year: int
    serial: int
    registration: str
    waits_for: str
    occurred: datetime
    promised: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedToApplicant:
    """Returned after acceptance; the clock pauses, the registration number stays."""

    verdicts: tuple[Verdict, ...]
    note: str
    until: date
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused:
    """The clock pauses: the applicant was asked for something."""

    reason: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed:
    """The clock runs on."""

    reason: str
    occurred: datetime
    promised: datetime | None = None
