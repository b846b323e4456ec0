"""What an officer asks for, in the counter's verbs: imperative frozen values, one per act.

These are the acts on a file; what the office sets stands in `domain.settings`. They carry what
was typed and nothing that is computed; deciding on them is `domain.stages`' work. `occurred` is
*waktu kejadian*, None when the act happens as it is recorded; `sheet` is the version read from
the barcode of the blanko in hand, 0 when it was not scanned.
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

    `reason` is one of the kind's reasons, needed where it has several. `lot` names the *kiriman*
    the file came in, the same for all that one person brought at once. `overrides` maps a
    warning's code to the officer's reason for going on. `reserved` names the pre-printed receipt
    of the *map darurat* that was given without the PC (its number or file id): the file is
    recorded afterwards, `occurred` is what stands on that receipt.
    """

    kind: str = needed(40)
    applicant: Applicant
    str_certificate: Str
    workplace: Workplace
    workplace_no: int = 1
    bringer: Bringer = field(default_factory=Bringer)
    old_permit: str = free(80)
    drop_off: bool = False
    lot: str = free(40)
    reason: str = free(40)
    reserved: str = free(40)
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
    """The applicant brings the returned file back; only what failed is checked again.

    `lot` names the *kiriman* it comes back in, empty when it comes as it was.
    """

    bringer: Bringer | None = None
    lot: str = free(40)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept:
    """Step 2, complete: the registration number is given and the clock starts.

    `listed` says that one receipt for the whole lot takes the place of this file's own.
    """

    listed: bool = False
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
    sheet: int = 0
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
    sheet: int = 0
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSignatory:
    """*Ganti penandatangan*: the sheet is withdrawn and a new version bears another official."""

    official: str = needed(40)
    reason: str = needed(200)
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """Step 8: the number, after the signature; a file with several letters is numbered for each.

    `serial_read` is what the officer read from the sheet (None when the sheet is over-printed);
    `take_written` takes a free written number and voids those skipped; `other_book` with
    `written_number` takes a number typed from another book. `letter_date` other than the day of
    numbering is back-numbering and needs `reason`. `letter` is the key of the letter in hand
    where a file has several; empty is the next in the kind's order. `overrides` maps a warning's
    code to the officer's reason for going on.
    """

    letter: str = free(40)
    serial_read: int | None = None
    take_written: bool = False
    letter_date: date | None = None
    other_book: str = free(60)
    written_number: str = free(80)
    reason: str = free(200)
    overrides: Mapping[str, str] = field(default_factory=dict)
    sheet: int = 0
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
    sheet: int = 0
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
    original of a renewed permit; `listed` that the receiver signs one list for several permits
    instead of a proof for each.
    """

    relation: Relation = "self"
    receiver: str = free(120)
    identity_number: str = free(32)
    proxy_letter: bool = False
    originals_shown: bool = True
    receipt: Literal["returned", "lost"] = "returned"
    old_permit: Literal["", "withdrawn", "missing"] = ""
    listed: bool = False
    note: str = free(200)
    sheet: int = 0
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
    """Mend typed data; `changes` maps dotted fields (`applicant.name`) to their right value.

    `entry` is the journal's number of the entry that held it (0: the last that set the data);
    `overrides` maps a warning's code to the officer's reason for going on.
    """

    changes: Mapping[str, str]
    reason: str = needed(200)
    entry: int = 0
    overrides: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """Take back the file's last recorded step by an entry that points at it (0: the last)."""

    reason: str = needed(200)
    entry: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Void:
    """Void the number a file was given before hand-over; the Penyelia's.

    `letter` is the key of a letter beside the main one.
    """

    reason: str = needed(200)
    letter: str = free(40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note on the file: a telephone call, a complaint, a place."""

    text: str = needed(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reveal:
    """See the whole identity number, which stands masked on every screen that only lists it."""

    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint:
    """Print a paper of the file again, marked where marks belong."""

    paper: str = needed(40)
    copies: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FailPrint:
    """*Kertas tidak keluar*: the blanko was recorded as printed and never left the printer."""

    paper: str = needed(40)
    reason: str = needed(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class SendOut:
    """*Map keluar*: the map goes to the official the file waits for (option `custody`)."""

    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeIn:
    """*Map kembali*: the map is back from the official."""

    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoWay:
    """Take back the last recorded way of the map by an entry that points at it (0: the last)."""

    reason: str = needed(200)
    entry: int = 0


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
    | Reveal
    | Reprint
    | FailPrint
    | SendOut
    | TakeIn
    | UndoWay
)
