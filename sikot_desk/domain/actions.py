"""What an officer asks for, in the counter's verbs: imperative frozen values, one per act.

Actions of a file first, then those of the office. They carry what was typed and nothing that
is computed; deciding on them is `domain.stages`' work. `occurred` is *waktu kejadian*, None
when the act happens as it is recorded.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from sikot_desk.domain.people import Applicant, Bringer, Relation, Str, Workplace
from sikot_desk.domain.text import free, needed

Result = Literal["fit", "unfit", "missing", "not_required"]
"""*ada, sesuai* · *ada, belum sesuai* · *tidak ada* · *tidak dipersyaratkan*."""
Given = Literal["holder", "substitute", "omitted"]
Channel = Literal["phone", "whatsapp", "in_person", "letter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The judgement on one requirement: `reason` is a key of the SOP's reasons."""

    item: str = needed(40)
    result: Result
    reason: str = free(40)
    note: str = free(200)
    dated: date | None = None
    sheets: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Receive:
    """Step 1: the file is handed in. `drop_off` is *titip berkas*: the check comes later.

    `overrides` maps a warning's code to the officer's reason for going on.
    """

    kind: str = needed(40)
    applicant: Applicant
    str: Str
    workplace: Workplace
    workplace_no: int = 1
    bringer: Bringer = Bringer()
    old_permit: str = free(80)
    drop_off: bool = False
    overrides: Mapping[str, str] = field(default_factory=dict)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Step 2: one round of the completeness check, all its verdicts at once.

    `rules` keeps an older requirement set (*masa peralihan*), which `rules_reason` explains.
    """

    verdicts: tuple[Verdict, ...]
    rules: str = free(40)
    rules_reason: str = free(200)
    overrides: Mapping[str, str] = field(default_factory=dict)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """Step 2, the other branch: the incomplete file goes back with its slip; no clock runs."""

    note: str = free(200)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resubmit:
    """The applicant brings the returned file back; only what failed is checked again."""

    bringer: Bringer | None = None
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept:
    """Step 2, complete: the registration number is given and the clock starts."""

    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Step 3: the blanko is made, bearing the official in office."""

    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paraf:
    """Steps 4–6: a paraf is recorded. `post` empty means the one the file waits for.

    By the holder; by a substitute (`official`, with `basis`); or *tidak diparaf* with `reason`
    and `ordered_by`, the supervisor who ordered it.
    """

    post: str = free(40)
    given: Given = "holder"
    official: str = free(40)
    basis: str = free(120)
    reason: str = free(200)
    ordered_by: str = free(40)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SendBack:
    """From any paraf or the signature back to Back Office, to correct the letter."""

    reason: str = needed(200)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnToApplicant:
    """After acceptance: items to be mended, a slip is given, the clock pauses."""

    verdicts: tuple[Verdict, ...]
    note: str = free(200)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """After acceptance: the applicant was called to bring something; the clock pauses."""

    reason: str = needed(200)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """What the call asked for has come; the clock runs on."""

    reason: str = needed(200)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Step 7: the letter was signed; `official` empty means the one on the blanko."""

    official: str = free(40)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSignatory:
    """*Ganti penandatangan*: the sheet is withdrawn and a new version bears another official."""

    official: str = needed(40)
    reason: str = needed(200)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """Step 8: the number, after the signature.

    `serial_read` is what the officer read from the sheet (None when the sheet is over-printed);
    `take_written` takes a free written number and voids those skipped; `other_book` with
    `written_number` takes a number typed from another book. `letter_date` other than the day of
    numbering is back-numbering and needs `reason`.
    """

    serial_read: int | None = None
    take_written: bool = False
    letter_date: date | None = None
    other_book: str = free(60)
    written_number: str = free(80)
    reason: str = free(200)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TickReady:
    """Step 8, its end: number written, stamp, photo, archive; all four, then *siap diambil*."""

    number: bool = False
    stamp: bool = False
    photo: bool = False
    archive: bool = False
    archive_place: str = free(80)
    rack: str = free(20)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The applicant was told that the permit is ready, or could not be reached."""

    channel: Channel = "phone"
    reached: bool = True
    note: str = free(200)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """Step 9: the permit is handed over, to the holder or another (proxy letter and KTP).

    `receipt` says whether the applicant's half came back; `old_permit` what became of the
    original of a renewed permit.
    """

    relation: Relation = "self"
    receiver: str = free(120)
    identity_number: str = free(32)
    proxy_letter: bool = False
    originals_shown: bool = True
    receipt: Literal["returned", "lost"] = "returned"
    old_permit: Literal["", "withdrawn", "missing"] = ""
    note: str = free(200)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw:
    """*Pembatalan oleh pemohon*, any time before the number."""

    reason: str = needed(200)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoil:
    """*Lembar rusak*: the sheet is spoiled before hand-over; the file goes back to step 3."""

    reason: str = needed(200)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct:
    """Mend typed data: `entry` is the journal's number of the entry that held it (0: the last
    that set it), `changes` maps dotted fields (`applicant.name`) to their right value.
    """

    changes: Mapping[str, str]
    reason: str = needed(200)
    entry: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """Take back the file's last recorded step by an entry that points at it (0: the last)."""

    reason: str = needed(200)
    entry: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Void:
    """Void the number a file was given before hand-over; the Penyelia's."""

    reason: str = needed(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note on the file: a telephone call, a complaint, a place."""

    text: str = needed(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint:
    """Print a paper of the file again, marked where marks belong."""

    paper: str = needed(40)
    copies: int = 1


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
    """The office's identity as it stands on papers. `address` holds the parts of one line."""

    government: str = needed(80)
    dinas: tuple[str, ...]
    city: str = needed(60)
    short_name: str = needed(60)
    address: tuple[str, ...]
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOfficial:
    """One line of the dated table of officials.

    `post` is a key of the SOP's posts; `form` how the letter names the office held (`lines`, the
    jabatan as printed, wins over the form); `to` None is open-ended. A `substitute` may give
    paraf or sign in the post's place with `basis` (SK, surat perintah). `vacant`: nobody holds it.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SetHours:
    """Office hours from a day on: weekday 0–6 (Monday 0) to `HH:MM-HH:MM` intervals."""

    since: date
    days: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetHolidays:
    """Holidays and *cuti bersama* of one year, ISO day to name; replaces that year's table."""

    year: int
    days: Mapping[str, str]
    provisional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetClosure:
    """One day on which the office is closed."""

    day: date
    reason: str = needed(120)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetNumberFormat:
    """The form of a series' numbers from a day on, with the first serial to give."""

    series: str = needed(40)
    template: str = needed(80)
    start: int = 1
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptProcedure:
    """Take a procedure's text (TOML) into the register; acceptances from now on follow it."""

    text: str = field(metadata={"longest": 400_000, "needed": True, "lines": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptRules:
    """Date a requirement set: it is in force from `since`; `basis` names the decree."""

    rules: str = needed(40)
    since: date
    basis: str = free(120)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddUser:
    """A member of staff with roles; users are closed, never deleted."""

    user: str = needed(40)
    name: str = needed(120)
    roles: tuple[Literal["loket", "back_office", "penyelia", "admin", "pemeriksa"], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseUser:
    """The person no longer works with the register; the history keeps the name."""

    user: str = needed(40)
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOption:
    """One switch of the office; its name and values stand in `domain.options`."""

    option: str = needed(60)
    value: str = free(80)


CaseAction = (
    Receive
    | Check
    | Return
    | Resubmit
    | Accept
    | Draft
    | Paraf
    | SendBack
    | ReturnToApplicant
    | Pause
    | Resume
    | Sign
    | ChangeSignatory
    | Number
    | TickReady
    | Told
    | HandOver
    | Withdraw
    | Spoil
    | Correct
    | Undo
    | Void
    | Note
    | Reprint
)
OfficeAction = (
    RecordOldPermit
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
    | SetOption
)
Action = CaseAction | OfficeAction
