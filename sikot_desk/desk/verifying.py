"""*Periksa keaslian*: what this register says of a code, barcode or number on a sheet, offline.

A code proves that the register knows the sheet; whether the sheet says the same is for the eyes,
so the answer always repeats what must stand on it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sikot_desk.db.boards import Boards
from sikot_desk.db.books import Books
from sikot_desk.db.register import Register
from sikot_desk.domain import dates
from sikot_desk.domain.application import Application, LetterNumber, Status
from sikot_desk.domain.case import IN_FORCE, Permit
from sikot_desk.domain.identity import is_file_id, scanned
from sikot_desk.keys import code

State = Literal[
    "in_force",
    "expired",
    "replaced",
    "revoked",
    "sheet_withdrawn",
    "not_issued",
    "withdrawn",
    "revocation",
    "void",
    "mistyped",
    "unknown",
]
_SAID: Mapping[str, str] = {
    "in_force": "Asli dan berlaku.",
    "expired": "Asli, tetapi sudah habis berlaku sejak {ends}.",
    "replaced": "Asli, tetapi sudah diganti dengan Nomor {by}.",
    "revoked": "Asli, tetapi sudah dicabut dengan Nomor {by} sejak {ended}.",
    "same_number": "Asli, tetapi sudah diganti dengan lembar baru bernomor sama, tanggal {ended}.",
    "revocation": "Surat pencabutan ini asli. Izin {number} dicabut sejak {ended}.",
    "sheet_withdrawn": "Lembar cetakan {version} sudah ditarik ({reason}); jangan dipakai.",
    "not_issued": "Berkas ini dikenal, tetapi surat izinnya belum terbit.",
    "withdrawn": "Permohonan ini ditarik pemohon; surat izinnya tidak pernah terbit.",
    "void": "Nomor {number} sudah dibatalkan dan tidak dipakai lagi: {reason}.",
    "mistyped": "Salah ketik: huruf atau angka pemeriksanya tidak cocok. Ketik sekali lagi, satu "
    "per satu, atau pindai bilah kodenya.",
    "unknown": "Tidak dikenal di register ini. Lembarnya mungkin dari kantor lain, sudah diganti, "
    "atau palsu. Jangan diterima sebelum ditanyakan kepada Penyelia.",
}
_COMPARE = "Bandingkan dengan lembarnya:"
_NOTED = "Izin ini terbit sebelum register ini dan dicatat dari salinannya."
_CODE_LIKE = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[0-9A-Za-z]{9,11}")
_MIXED = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[0-9A-Za-z]{5}-?[0-9A-Za-z]{5}")
_DIGITS = re.compile(r"\d{11,15}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The answer: `state`, its `sentence`, and what the sheet must say (empty where unknown).

    `handed` tells whether it was handed over, None where that is not known here; `noted` that the
    permit is older than this register.
    """

    state: State
    sentence: str
    number: str = ""
    code: str = ""
    name: str = ""
    workplace: str = ""
    letter_date: date | None = None
    ends: date | None = None
    handed: bool | None = None
    noted: bool = False
    file_id: str = ""

    @property
    def good(self) -> bool:
        """Genuine and in force; a letter of revocation is too."""
        return self.state in {"in_force", "revocation"}


@dataclass(frozen=True, slots=True)
class Means:
    """What a text names: a file (empty for none), and whether by a letter's verification code."""

    file_id: str
    is_code: bool


def means(register: Register, text: str) -> Means:
    """Say whether a text names a file, and whether it is a ten-character code to be proved.

    Ten signs with letters and digits are meant as a code even where they are mistyped.
    """
    typed = " ".join(text.split())
    file_id = Boards(register).find(code.typed(typed) or typed) or ""
    mixed = _MIXED.fullmatch(typed) is not None
    known = bool(file_id) and code.typed(typed) is not None and not typed.isdigit()
    return Means(file_id, mixed or known)


def verify(register: Register, text: str, today: date) -> Verification:
    """Say what a typed or scanned code, file id or number stands for on a day."""
    typed = " ".join(text.split())
    if void := Books(register).void(typed):
        return _told("void", number=void.number, reason=void.reason.rstrip("."))
    boards = Boards(register)
    app = boards.named(code.typed(typed) or typed)
    if app:
        return _of_file(register, app, typed, today)
    permit = boards.permit(typed)
    if permit:
        return _of_permit(permit, None, today)
    return _told("mistyped" if _is_mistyped(typed) else "unknown")


def _is_mistyped(text: str) -> bool:
    """Say whether a text that names nothing looks like a code or file id gone wrong."""
    bare = re.sub(r"[\s-]", "", text)
    if _DIGITS.fullmatch(bare):
        return not is_file_id(bare[:12])
    if len(bare) == code.LENGTH and bare.isascii() and bare.isalnum():
        return code.typed(bare) is None
    return _CODE_LIKE.fullmatch(bare) is not None and code.typed(bare) is None


def _of_file(register: Register, app: Application, text: str, today: date) -> Verification:
    found = scanned(text)
    version = found[1] if found else None
    for sheet in app.sheets:
        if sheet.version == version and sheet.withdrawn:
            reason = sheet.withdrawn.rstrip(".")
            return _told("sheet_withdrawn", app, version=version, reason=reason)
    revocation = _revocation(app, text)
    if revocation:
        return _of_revocation(app, revocation)
    boards, said = Boards(register), "".join(text.split()).casefold()
    is_number = bool(said) and said == "".join(app.number.split()).casefold()
    standing = boards.permit(app.number) if is_number else None
    if standing:
        return _of_permit(standing, register.application(standing.file_id) or app, today)
    permit = boards.permit(app.number, app.file_id) if app.number else None
    if permit:
        return _of_permit(permit, app, today)
    return _told("withdrawn" if app.status is Status.WITHDRAWN else "not_issued", app)


def _revocation(app: Application, text: str) -> LetterNumber | None:
    """Give the letter of revocation that a text names, or that is all the file issued."""
    typed = {text.casefold(), (code.typed(text) or text).casefold()}
    for one in app.given:
        named = {one.number.casefold(), one.code.casefold()} & typed
        if one.revokes and (named or not one.letter):
            return one
    return None


def _of_revocation(app: Application, one: LetterNumber) -> Verification:
    ended = dates.long_date(one.letter_date) if one.letter_date else ""
    return Verification(
        state="revocation",
        sentence=_SAID["revocation"].format(number=one.revokes, ended=ended),
        number=one.number,
        code=one.code,
        name=app.applicant.name,
        workplace=app.workplace.name,
        letter_date=one.letter_date,
        handed=app.handed is not None,
        file_id=app.file_id,
    )


def _of_permit(permit: Permit, app: Application | None, today: date) -> Verification:
    state: State = "in_force"
    if permit.state != IN_FORCE:
        state = "revoked" if permit.state == "revoked" else "replaced"
    elif not permit.holds_on(today):
        state = "expired"
    said: str = state
    if permit.ended_by.casefold() == permit.number.casefold():
        said = "same_number"
    sentence = _SAID[said].format(
        ends=dates.long_date(permit.ends) if permit.ends else "",
        by=permit.ended_by,
        ended=dates.long_date(permit.ended) if permit.ended else "",
    )
    handed = app.handed is not None if app else None
    return Verification(
        state=state,
        sentence=" ".join(part for part in (sentence, _NOTED if app is None else "") if part),
        number=permit.number,
        code=app.code if app else "",
        name=permit.name,
        workplace=permit.workplace,
        letter_date=permit.letter_date,
        ends=permit.ends,
        handed=handed,
        noted=app is None,
        file_id=permit.file_id,
    )


def _told(state: State, app: Application | None = None, **facts: object) -> Verification:
    return Verification(
        state=state,
        sentence=_SAID[state].format(**facts),
        number=str(facts.get("number", "")),
        name=app.applicant.name if app else "",
        workplace=app.workplace.name if app else "",
        file_id=app.file_id if app else "",
    )


def account(found: Verification) -> str:
    """Tell a verification in plain sentences."""
    said = [found.sentence]
    if found.letter_date:
        ends = dates.long_date(found.ends) if found.ends else "seumur hidup STR"
        ends = "—" if found.state == "revocation" else ends
        said += [
            _COMPARE,
            f"  Nomor         : {found.number}",
            f"  Tanggal       : {dates.long_date(found.letter_date)}",
            f"  Nama          : {found.name}",
            f"  Tempat kerja  : {found.workplace}",
            f"  Berlaku sampai: {ends}",
        ]
    if found.handed is not None:
        where = "sudah diserahkan" if found.handed else "belum diserahkan, masih di kantor"
        said.append(f"Surat izin ini {where}.")
    return "\n".join(said)
