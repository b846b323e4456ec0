"""What happened, in the past tense: the frozen values that the journal's entries hold.

A fold of these gives every snapshot, so each carries all that later readers need and nothing
they could compute. Events of a file carry `occurred`, the time of event (aware); those that move a
file carry `waits_for`, the key of the step it waits for afterwards; those that bring a receipt
carry `promised`, the end it prints.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

from sikot_desk.domain.actions import Channel, Given, Verdict
from sikot_desk.domain.people import Applicant, Bringer, Relation, Str, Workplace
from sikot_desk.domain.settings import OfficeEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs, frozen as printed: jabatan lines, name with titles, pangkat, NIP as typed."""

    official: str
    lines: tuple[str, ...]
    name: str
    rank: str
    nip: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """Step 1 done. `procedure` is the version the file was received under.

    `lot` is the same for all files of one *kiriman*, empty for a file that came alone. `step` is
    empty where the route begins after it; `reason` is one of the kind's.
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
    """The returned file is back; `recheck` are the requirements to be checked again."""

    bringer: Bringer
    recheck: tuple[str, ...]
    occurred: datetime


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """*Pembatalan oleh pemohon*."""

    reason: str
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
class Corrected:
    """Typed data mended: `before` and `after` by dotted field; `entry` is what they mend."""

    entry: int
    before: Mapping[str, str]
    after: Mapping[str, str]
    reason: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StepUndone:
    """A recorded step taken back; `entry` is the one that recorded it."""

    entry: int
    step: str
    reason: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A note on the file."""

    text: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """Where number, date and code go on a blanko as it was printed, for the over-print.

    Places are hundredths of a millimetre from the sheet's left and top edge (a baseline): where
    number and date begin, where the code ends. `size` is the type's, in hundredths of a point;
    `sheet` the paper's size, a value of the option `letter_paper`.
    """

    sheet: str
    size: int
    number: tuple[int, int]
    date: tuple[int, int]
    code: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A paper was printed: `digest` is SHA-256 (hex) of its unmarked render by `program`.

    `again` counts reprints (0: the first print); `version` is the blanko's, 0 for other papers;
    `anchors` are those of a blanko that will be over-printed, never computed again.
    """

    paper: str
    version: int
    copies: int
    again: int
    digest: str
    program: str
    occurred: datetime
    anchors: Anchors | None = None


CaseEvent = (
    Received
    | Checked
    | Returned
    | Resubmitted
    | Accepted
    | Drafted
    | ParafGiven
    | SentBack
    | ReturnedToApplicant
    | Paused
    | Resumed
    | Signed
    | SignatoryChanged
    | Numbered
    | NumberVoided
    | MadeReady
    | ApplicantTold
    | HandedOver
    | Withdrawn
    | Spoiled
    | Corrected
    | StepUndone
    | Noted
    | Printed
)
Event = CaseEvent | OfficeEvent


def event_name(kind: type) -> str:
    """Give the `act` of the entries that hold this event: `ParafGiven` → `paraf_given`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


EVENTS: Mapping[str, type[Event]] = {
    event_name(kind): kind for kind in (*get_args(CaseEvent), *get_args(OfficeEvent))
}
