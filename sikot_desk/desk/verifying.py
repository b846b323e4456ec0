"""*Periksa keaslian*: what this register says of a code, barcode, number or QR, offline.

A code proves that the register knows the sheet; whether the sheet says the same is for the eyes,
so the answer always repeats what must stand on it.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from sikot_desk.db.boards import Boards
from sikot_desk.db.books import Books
from sikot_desk.db.lines import CodeLine
from sikot_desk.db.register import Register
from sikot_desk.db.reservations import Reservations
from sikot_desk.desk import proving
from sikot_desk.desk.verification import SAID, State, Verification, told
from sikot_desk.domain import dates
from sikot_desk.domain.application import Application, LetterNumber, Status
from sikot_desk.domain.case import IN_FORCE, Permit
from sikot_desk.domain.identity import Scan, is_file_id, scanned
from sikot_desk.keys import code, signed_text

_CODE_LIKE = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[0-9A-Za-z]{9,11}")
_MIXED = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[0-9A-Za-z]{5}-?[0-9A-Za-z]{5}")
_DIGITS = re.compile(r"\d{11,15}")


@dataclass(frozen=True, slots=True)
class Means:
    """What a text names: a file (empty for none), and whether it is to be proved.

    A letter's verification code is, and the text of its QR. `sheet` is the number of a receipt of
    the *map darurat* that bears no file, empty for none.
    """

    file_id: str
    is_code: bool
    sheet: str = ""


def is_sealed(text: str) -> bool:
    """Say whether a text is meant as that of a letter's QR, whole or not."""
    return signed_text.is_meant(text)


def means(register: Register, text: str) -> Means:
    """Say whether a text names a file, and whether it is a code or QR to be proved.

    Ten signs with letters and digits are meant as a code even where they are mistyped.
    """
    if signed_text.is_meant(text):
        return Means("", is_code=True)
    typed = " ".join(text.split())
    file_id = Boards(register).find(code.typed(typed) or typed) or ""
    mixed = _MIXED.fullmatch(typed) is not None
    known = bool(file_id) and code.typed(typed) is not None and not typed.isdigit()
    held = None if file_id or mixed else Reservations(register).named(typed)
    return Means(file_id, mixed or known, held.sheet.registration if held else "")


def verify(register: Register, text: str, today: date) -> Verification:
    """Say what a typed or scanned code, file id, number or QR stands for on a day."""
    if signed_text.is_meant(text):
        signed = signed_text.read(text)
        known = _of_code(register, signed.content.code, today) if signed else None
        return proving.judged(register, signed, known, today)
    typed = " ".join(text.split())
    if void := Books(register).void(typed):
        return told("void", number=void.number, reason=void.reason.rstrip("."))
    coded = code.typed(typed)
    known = _of_code(register, coded, today) if coded else None
    if known:
        return known
    boards = Boards(register)
    app = boards.named(typed)
    if app:
        return _of_file(register, app, typed, today)
    permit = boards.permit(typed)
    if permit:
        return _of_permit(permit, None, today)
    if held := Reservations(register).named(typed):
        return told("reserved", number=held.sheet.registration)
    return told("mistyped" if _is_mistyped(typed) else "unknown")


def _is_mistyped(text: str) -> bool:
    """Say whether a text that names nothing looks like a code or file id gone wrong."""
    bare = re.sub(r"[\s-]", "", text)
    if _DIGITS.fullmatch(bare):
        return not is_file_id(bare[:12])
    if len(bare) == code.LENGTH and bare.isascii() and bare.isalnum():
        return code.typed(bare) is None
    return _CODE_LIKE.fullmatch(bare) is not None and code.typed(bare) is None


def _of_code(register: Register, coded: str, today: date) -> Verification | None:
    """Say what the letter of a verification code is now; None for a code nothing here knows."""
    line = Boards(register).coded(coded)
    app = register.application(line.file_id) if line else None
    if line is None or app is None:
        return None
    given = app.number_of(line.letter)
    if given.numbered_by != line.seq:
        return _of_former(register, app, line)
    return _of_letter(register, app, given, today)


def _of_former(register: Register, app: Application, line: CodeLine) -> Verification:
    """Answer for a sheet that was numbered and then withdrawn, or whose number was voided."""
    entry = register.entry(line.seq)
    number = str(entry.data["number"]) if entry else ""
    if void := Books(register).void(number):
        return told("void", app, number=void.number, reason=void.reason.rstrip("."))
    return _of_withdrawn(app, line.version)


def _of_withdrawn(app: Application, version: int) -> Verification:
    reason = next(one.withdrawn for one in app.sheets if one.version == version)
    found = told("sheet_withdrawn", app, version=version, reason=reason.rstrip("."))
    newer = app.sheet.version if app.sheet else 0
    return _also(found, "sheet_newer", newer=newer) if newer > version else found


def _also(found: Verification, words: str, **facts: object) -> Verification:
    return replace(found, sentence=f"{found.sentence} {SAID[words].format(**facts)}")


def _of_file(register: Register, app: Application, text: str, today: date) -> Verification:
    scan = scanned(text) or Scan("")
    if scan.version:
        return _of_sheet(register, app, scan, today)
    typed = "".join(text.split()).casefold()
    named = (one for one in app.given if "".join(one.number.split()).casefold() == typed)
    given = next(named, None) if typed else None
    if given:
        return _of_number(register, app, given, today)
    return _of_letter(register, app, _telling(app), today)


def _of_sheet(register: Register, app: Application, scan: Scan, today: date) -> Verification:
    """Answer for the version and the letter that the bars of a sheet name."""
    sheet = next((one for one in app.sheets if one.version == scan.version), None)
    if sheet is None or (scan.beside and not sheet.besides):
        return Verification(
            state="unknown",
            sentence=SAID["sheet_unknown"].format(version=scan.version),
            file_id=app.file_id,
        )
    if sheet.withdrawn:
        return _of_withdrawn(app, scan.version)
    letter = sheet.besides[0] if scan.beside else ""
    return _of_letter(register, app, app.number_of(letter), today)


def _telling(app: Application) -> LetterNumber:
    """Give the letter that tells of a file: the main one, or the only one numbered."""
    return app.main if app.number or not app.given else app.given[-1]


def _of_number(
    register: Register, app: Application, given: LetterNumber, today: date
) -> Verification:
    """Answer for a number: where an amendment kept it, for the permit that stands under it."""
    standing = None if given.revokes else Boards(register).permit(given.number)
    if standing:
        return _of_permit(standing, register.application(standing.file_id) or app, today)
    return _of_letter(register, app, given, today)


def _of_letter(
    register: Register, app: Application, given: LetterNumber, today: date
) -> Verification:
    if given.revokes:
        return _of_revocation(register, app, given)
    permit = Boards(register).permit(given.number, app.file_id) if given.number else None
    if permit:
        return _of_permit(permit, app, today)
    return told("withdrawn" if app.status is Status.WITHDRAWN else "not_issued", app)


def _of_revocation(register: Register, app: Application, one: LetterNumber) -> Verification:
    ended = dates.long_date(one.letter_date) if one.letter_date else ""
    old = Boards(register).former(one.revokes, app.file_id)
    return Verification(
        state="revocation",
        sentence=SAID["revocation"].format(number=one.revokes, ended=ended),
        number=one.number,
        code=one.code,
        name=app.applicant.name,
        workplace=old.workplace if old else app.workplace.name,
        letter_date=one.letter_date,
        handed=app.handed is not None,
        file_id=app.file_id,
        form="revocation",
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
    sentence = SAID[said].format(
        ends=dates.long_date(permit.ends) if permit.ends else "",
        by=permit.ended_by,
        ended=dates.long_date(permit.ended) if permit.ended else "",
    )
    more = (SAID["first_revoked"] if permit.first_revoked else "", "" if app else SAID["noted"])
    return Verification(
        state=state,
        sentence=" ".join(part for part in (sentence, *more) if part),
        number=permit.number,
        code=app.code if app else "",
        name=permit.name,
        workplace=permit.workplace,
        letter_date=permit.letter_date,
        ends=permit.ends,
        handed=app.handed is not None if app else None,
        noted=app is None,
        file_id=permit.file_id,
        form="permit",
        first_revoked=permit.first_revoked,
    )
