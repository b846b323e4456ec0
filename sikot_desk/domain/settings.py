"""What the office sets: acts, and the events they become; a dated one holds from its day on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from sikot_desk.domain import paper_settings as p
from sikot_desk.domain.enrolling import EnrollingAction, EnrollingEvent
from sikot_desk.domain.fixing import AmendRecap, FixRecap, RecapAmended, RecapFixed
from sikot_desk.domain.people import Applicant, Workplace
from sikot_desk.domain.reservations import ReservationAction, ReservationEvent
from sikot_desk.domain.sending import SendingAction, SendingEvent
from sikot_desk.domain.text import free, needed

Purpose = Literal["live", "training", "scenario"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOldPermit:
    """*Catat izin lama*: a permit from before this register, outside the series."""

    number: str = needed(80)
    letter_date: date
    ends: date | None = None
    applicant: Applicant
    workplace: Workplace
    issuer: str = needed(120)
    source: str = needed(120)
    copy_seen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOffice:
    """The office's identity on papers from `since` on (None: now); `address`: parts of one line."""

    government: str = needed(80)
    dinas: tuple[str, ...]
    city: str = needed(60)
    short_name: str = needed(60)
    address: tuple[str, ...]
    since: date | None = None
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOfficial:
    """One line of the dated table of officials.

    `post` is a key of the SOP's posts; `form` how the letter names the office held (`lines`, the
    jabatan as printed, wins over the form); `until` None is open-ended. A `substitute` may give
    paraf or sign in the post's place with `basis` (SK, surat perintah). `vacant`: nobody holds it.
    `overrides` maps a warning's code to the reason for going on.
    """

    official: str = needed(40)
    post: str = needed(40)
    name: str = free(120)
    titles_before: str = free(40)
    titles_after: str = free(60)
    rank: str = free(60)
    nip: str = free(32)
    form: Literal["definitive", "plt", "plh", "pj", "an", "an_ub"] = "definitive"
    lines: tuple[str, ...] = ()
    basis: str = free(120)
    since: date
    until: date | None = None
    substitute: bool = False
    vacant: bool = False
    reason: str = free(200)
    overrides: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetHours:
    """Office hours from a day on: weekday 0–6 (Monday 0) to `HH:MM-HH:MM` intervals.

    With `until` they hold for a time (Ramadan); the day after, those from before hold again.
    """

    since: date
    days: Mapping[str, tuple[str, ...]]
    until: date | None = None
    name: str = free(60)
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetHolidays:
    """Holidays and *cuti bersama* of one year, ISO day to name; replaces that year's table."""

    year: int
    days: Mapping[str, str]
    provisional: bool = False
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetClosure:
    """One day on which the office is closed; `lifted` says that it works on that day after all."""

    day: date
    reason: str = needed(120)
    lifted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetNumberFormat:
    """The form of a series' numbers from a day on, with the first serial to give."""

    series: str = needed(40)
    template: str = needed(80)
    start: int = 1
    since: date
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptProcedure:
    """Take a procedure's text (TOML) into the register; acceptances from now on follow it.

    `overrides` maps a warning's code to the reason for going on.
    """

    text: str = field(metadata={"longest": 400_000, "needed": True, "lines": True})
    reason: str = free(200)
    overrides: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptRules:
    """Date a requirement set: it is in force from `since`; `basis` names the decree."""

    rules: str = needed(40)
    since: date
    basis: str = free(120)
    reason: str = free(200)
    overrides: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddUser:
    """A member of staff with roles; users are closed, never deleted."""

    user: str = needed(40)
    name: str = needed(120)
    roles: tuple[Literal["loket", "back_office", "penyelia", "admin", "pemeriksa"], ...]
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseUser:
    """The person no longer works with the register; the history keeps the name."""

    user: str = needed(40)
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameDeputy:
    """From `since` to `until` the person holds the Penyelia's rights besides their own.

    The same person and first day again replaces the line.
    """

    user: str = needed(40)
    since: date
    until: date
    basis: str = free(120)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePin:
    """Who acts sets a PIN of their own choice; it is no part of the act and of no entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResetPin:
    """A person gets a PIN for one sign-in, to be replaced by one of their own there."""

    user: str = needed(40)
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverPin:
    """An administrator who forgot the PIN sets a new one with the recovery sheet in hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewRecovery:
    """A new recovery sheet for who acts; the code on the old one is worth nothing any more."""

    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlock:
    """Let a person who waits after wrong PINs try again at once."""

    user: str = needed(40)
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOption:
    """One switch of the office; its name and values stand in `domain.options`."""

    option: str = needed(60)
    value: str = free(80)
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm:
    """*Dikonfirmasi kantor*: the office looked at a value and it is right.

    `item` names it by a dotted path (`options.cutoff`, `rules.PMK23-2013.ktp`); `seen` is the value
    as it was looked at (`office.mark_of`), so that another value later is unconfirmed again.
    """

    item: str = needed(80)
    seen: str = free(80)
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The register's first entry: its purpose, and the counter's Ed25519 public key (hex)."""

    purpose: Purpose
    public_key: str
    program: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OldPermitRecorded(RecordOldPermit):
    """A permit from before this register (*dicatat susulan*)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSet(SetOffice):
    """The office's identity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialSet(SetOfficial):
    """One line of the table of officials; the same id again replaces the line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursSet(SetHours):
    """Office hours from a day on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidaysSet(SetHolidays):
    """A year's holidays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosureSet(SetClosure):
    """A closed day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberFormatSet(SetNumberFormat):
    """The form of a series from a day on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureAdopted:
    """A procedure's text, and the version it is known by: `key@` and eight digits of its hash."""

    version: str
    text: str = field(repr=False)
    reason: str = ""
    overrides: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesAdopted(AdoptRules):
    """A requirement set was dated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UserAdded(AddUser):
    """A member of staff; the same id again replaces name and roles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UserClosed(CloseUser):
    """The person no longer works with the register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputyNamed(NameDeputy):
    """Somebody stands in for the Penyelia for some days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PinChanged:
    """The person chose a new PIN."""

    user: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PinReset(ResetPin):
    """The person was given a PIN for one sign-in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PinRecovered:
    """The person set a new PIN with the recovery sheet."""

    user: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryRenewed(RenewRecovery):
    """A new recovery sheet was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked(Unlock):
    """Wrong tries were forgiven."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionSet(SetOption):
    """One switch of the office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed(Confirm):
    """The office looked at a value and it is right."""


OfficeAction = (
    RecordOldPermit
    | FixRecap
    | AmendRecap
    | SetOffice
    | SetOfficial
    | SetHours
    | SetHolidays
    | SetClosure
    | SetNumberFormat
    | AdoptProcedure
    | AdoptRules
    | AddUser
    | CloseUser
    | NameDeputy
    | ChangePin
    | ResetPin
    | RecoverPin
    | RenewRecovery
    | Unlock
    | SetOption
    | Confirm
    | p.SetEmblem
    | p.SetPaper
    | p.SetRegisterColumns
    | SendingAction
    | ReservationAction
    | EnrollingAction
)
OfficeEvent = (
    Opened
    | OldPermitRecorded
    | RecapFixed
    | RecapAmended
    | OfficeSet
    | OfficialSet
    | HoursSet
    | HolidaysSet
    | ClosureSet
    | NumberFormatSet
    | ProcedureAdopted
    | RulesAdopted
    | UserAdded
    | UserClosed
    | DeputyNamed
    | PinChanged
    | PinReset
    | PinRecovered
    | RecoveryRenewed
    | Unlocked
    | OptionSet
    | Confirmed
    | p.EmblemSet
    | p.PaperSet
    | p.RegisterColumnsSet
    | p.OfficePaperPrinted
    | SendingEvent
    | ReservationEvent
    | EnrollingEvent
)
