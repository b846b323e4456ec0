"""One file as it stands: the frozen snapshot, folded from its entries and nothing else.

The fold decides nothing: what an entry says has happened. Durations, due dates and lateness
are computed from what stands here, never kept.
"""

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from operator import attrgetter
from typing import Any

from sikot_desk.domain.actions import Given, Verdict
from sikot_desk.domain.events import Anchors, ApplicantTold, HandedOver, Signatory
from sikot_desk.domain.people import Applicant, Bringer, Str, Workplace
from sikot_desk.domain.sop import Kind, Made


class Status(StrEnum):
    """Where a file is in its life; which step it waits for stands beside it."""

    RECEIVED = "received"
    INCOMPLETE = "incomplete"
    COMPLETE = "complete"
    RETURNED = "returned"
    OPEN = "open"
    WITH_APPLICANT = "with_applicant"
    RECHECK = "recheck"
    READY = "ready"
    HANDED_OVER = "handed_over"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One round of the check, with all verdicts as they then stood.

    `rules_reason` says why an older requirement set was kept, empty when it was the current one.
    """

    number: int
    rules: str
    rules_reason: str
    verdicts: tuple[Verdict, ...]
    complete: bool
    officer: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A step passed: `seq` of its entry, when it could start, when it happened, by whom."""

    step: str
    seq: int
    started: datetime
    occurred: datetime
    officer: str
    official: str = ""
    given: Given = "holder"


@dataclass(frozen=True, slots=True, kw_only=True)
class MapWay:
    """One way of the map to the official of a post; `back` None while it is there.

    `sent` and `returned` are the entries that recorded both halves, 0 while there is none.
    """

    post: str
    went: datetime
    back: datetime | None = None
    sent: int = 0
    returned: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A stretch in which the file was with the applicant; `end` None while it still is."""

    start: datetime
    end: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One version of the blanko; `withdrawn` says why it is *ditarik*, empty while it holds.

    `besides` are the keys of the letters made with the main one.
    """

    version: int
    signatory: Signatory
    sentence: str
    years: int
    first_number: str
    made: datetime
    withdrawn: str = ""
    besides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """How often a paper was printed; `anchors` of a blanko that will be over-printed.

    `first`, `officer`, `digest` and `program` are the first print's: when, by whom, and the
    unmarked render it was.
    """

    paper: str
    version: int
    times: int
    last: datetime
    first: datetime
    officer: str
    digest: str
    program: str
    anchors: Anchors | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterNumber:
    """Number and date of one letter; `numbered_by` is the entry (0: none, or kept for a new sheet).

    `letter` is empty for the main letter; `replaces` and `revokes` are the permit it ends;
    `copied` says that the number is an earlier permit's own.
    """

    letter: str = ""
    number: str = ""
    year: int = 0
    serial: int = 0
    letter_date: date | None = None
    code: str = ""
    numbered_by: int = 0
    replaces: str = ""
    revokes: str = ""
    copied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """A file. `step` is the key of the step it waits for (empty: none), `since` from when.

    `last` is the time of the last event that moved it; no later act may be dated before it.
    `promised` is what the latest receipt prints, `first_promised` what the first one did.
    `set_by` is the entry that last set typed data, `set_in` all that did; `numbered_by` the one
    that numbered it (0: none, or its sheet was spoiled and the number waits for the new one);
    `lot` the *kiriman* it came in, empty when it came alone. `number` and what goes with it are
    the main letter's; `letters` those of the others. `afterwards`: it came on a reserved sheet of
    the *map darurat* and was recorded later (*dicatat susulan*).
    """

    file_id: str
    procedure: str
    kind: str
    applicant: Applicant
    str_certificate: Str
    workplace: Workplace
    workplace_no: int
    bringer: Bringer
    old_permit: str
    drop_off: bool
    status: Status
    step: str
    received: datetime
    since: datetime
    last: datetime
    set_by: int
    set_in: tuple[int, ...] = ()
    numbered_by: int = 0
    numbered: datetime | None = None
    rounds: tuple[Round, ...] = ()
    recheck: tuple[str, ...] = ()
    slip_until: date | None = None
    rules: str = ""
    registration: str = ""
    year: int = 0
    serial: int = 0
    accepted: datetime | None = None
    promised: datetime | None = None
    first_promised: datetime | None = None
    pauses: tuple[Pause, ...] = ()
    passages: tuple[Passage, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    signed_by: str = ""
    number: str = ""
    number_year: int = 0
    number_serial: int = 0
    letter_date: date | None = None
    ends: date | None = None
    code: str = ""
    ready: datetime | None = None
    archive_place: str = ""
    rack: str = ""
    told: tuple[ApplicantTold, ...] = ()
    handed: HandedOver | None = None
    closed_reason: str = ""
    notes: int = 0
    prints: tuple[Print, ...] = ()
    lot: str = ""
    reason: str = ""
    replaces: str = ""
    revokes: str = ""
    copied: bool = False
    letters: tuple[LetterNumber, ...] = ()
    afterwards: bool = False
    ways: tuple[MapWay, ...] = ()

    @property
    def out(self) -> MapWay | None:
        """Where the map is, None while it is in the office."""
        return self.ways[-1] if self.ways and self.ways[-1].back is None else None

    @property
    def moved(self) -> datetime:
        """When the file last went on, or its map last went out: the later of both."""
        return max(self.last, *(way.went for way in self.ways)) if self.ways else self.last

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts of the latest round, none before the first."""
        return self.rounds[-1].verdicts if self.rounds else ()

    @property
    def sheet(self) -> Sheet | None:
        """The version of the blanko that holds; None before the first or once withdrawn."""
        if self.sheets and not self.sheets[-1].withdrawn:
            return self.sheets[-1]
        return None

    @property
    def main(self) -> LetterNumber:
        """The number of the main letter; blank before it has one."""
        return LetterNumber(
            number=self.number,
            year=self.number_year,
            serial=self.number_serial,
            letter_date=self.letter_date,
            code=self.code,
            numbered_by=self.numbered_by,
            replaces=self.replaces,
            revokes=self.revokes,
            copied=self.copied,
        )

    @property
    def given(self) -> tuple[LetterNumber, ...]:
        """Every number the file was given, the main letter's last."""
        return (*self.letters, self.main) if self.number else self.letters

    def number_of(self, letter: str) -> LetterNumber:
        """Give the number of a letter by its key (empty: the main one); blank when it has none."""
        blank = LetterNumber(letter=letter)
        return next((one for one in self.given if one.letter == letter), blank)

    def unnumbered(self, kind: Kind) -> Made | None:
        """Give the letter that waits for its number, in the kind's order; None when none does."""
        waiting = (made for made in kind.made if not self.number_of(kind.key_of(made)).numbered_by)
        return next(waiting, None)

    @property
    def is_numbered(self) -> bool:
        """A letter of the file bears its number."""
        return any(one.numbered_by for one in self.given)

    @property
    def owes_recheck(self) -> bool:
        """Something was found wrong and has not passed a check since."""
        return any(one.result in FAILING for one in self.verdicts)

    @property
    def is_open(self) -> bool:
        """Work remains: neither handed over, withdrawn, nor handed back before acceptance."""
        return self.status not in RESTING

    @property
    def is_over(self) -> bool:
        """Its life is over: handed over or withdrawn."""
        return self.status in {Status.HANDED_OVER, Status.WITHDRAWN}

    @property
    def was_accepted(self) -> bool:
        """The file has its registration number."""
        return self.accepted is not None


FAILING = frozenset({"unfit", "missing"})
"""The results that keep a file from being complete."""
RESTING = frozenset({Status.RETURNED, Status.HANDED_OVER, Status.WITHDRAWN})

_FIELDS = tuple(one.name for one in fields(Application))
_VALUES = attrgetter(*_FIELDS)
_PUTS = tuple(getattr(Application, name).__set__ for name in _FIELDS)


def changed(application: Application, **values: Any) -> Application:
    """Give the file with other values, as `dataclasses.replace` does, in a fifth of its time.

    The fold does this for every entry of a journal. Raises AttributeError for no field of a file.
    """
    new = object.__new__(Application)
    for put, value in zip(_PUTS, _VALUES(application), strict=True):
        put(new, value)
    for name, value in values.items():
        object.__setattr__(new, name, value)
    return new
