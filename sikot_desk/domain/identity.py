"""Numbers that name a file or a person: the file id, NIK, NIP, telephone.

Checks of a person's numbers give hints, never a no: NIK keeps old district codes and wrong
birth dates, and an STR is free text.
"""

import re
from dataclasses import dataclass
from datetime import date

_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)
_FILE_ID, _VERSION, _NIK = 12, 2, 16
_BESIDE = 50
"""What the version's digits on the letter beside the main one are raised by."""
MOST_VERSIONS = _BESIDE - 1
_FEMALE = 40
_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SHOWN = 4
_NIP = re.compile(r"(\d{8})(\d{6})(\d)(\d{3})")


def damm(digits: str) -> int:
    """Give the Damm check digit of a text of decimal digits; 0 when the last one checks."""
    row = 0
    for digit in digits:
        row = _DAMM[row][int(digit)]
    return row


@dataclass(frozen=True, slots=True)
class FileId:
    """The twelve digits YY EE NNNNNNN C of one file: year, epoch, running number, check."""

    year: int
    epoch: int
    running: int

    def __str__(self) -> str:
        """Give the twelve digits, as on the barcode."""
        digits = f"{self.year % 100:02d}{self.epoch:02d}{self.running:07d}"
        return f"{digits}{damm(digits)}"


def is_file_id(text: str) -> bool:
    """Say whether the text is twelve digits with a right check digit."""
    return len(text) == _FILE_ID and text.isascii() and text.isdigit() and damm(text) == 0


def grouped(file_id: str) -> str:
    """Give a file id as people read it: `26 01 0000047 3`."""
    return f"{file_id[:2]} {file_id[2:4]} {file_id[4:11]} {file_id[11:]}"


@dataclass(frozen=True, slots=True)
class Scan:
    """A barcode as read: `version` is the sheet's, 0 on papers that bear none.

    `beside` says that the sheet is of the letter made beside the main one.
    """

    file_id: str
    version: int = 0
    beside: bool = False


def scanned(text: str) -> Scan | None:
    """Read a barcode; None when the digits are none of ours. Spaces between groups are allowed."""
    digits = "".join(text.split())
    file_id, version = digits[:_FILE_ID], digits[_FILE_ID:]
    if not is_file_id(file_id):
        return None
    if not version:
        return Scan(file_id)
    if len(version) != _VERSION or not (version.isascii() and version.isdigit()):
        return None
    beside, number = divmod(int(version), _BESIDE)
    return Scan(file_id, number, beside > 0) if number else None


def sheet_digits(version: int, *, beside: bool = False) -> str:
    """Give the two digits of a sheet's version on its barcode: 01–49, 51–99 for one beside.

    Raises ValueError for a version that has none.
    """
    if not 1 <= version <= MOST_VERSIONS:
        raise ValueError(f"a version is 1 to {MOST_VERSIONS}: {version}")
    return f"{version + _BESIDE * beside:02d}"


def nik_hints(nik: str, birth: date | None) -> tuple[str, ...]:
    """Give the codes of what looks odd in a NIK (16 digits, DDMMYY at 7, day + 40 for women).

    Codes: nik_letters, nik_length, nik_date, nik_birth. `birth` is compared when known.
    """
    if not (nik.isascii() and nik.isdigit()):
        return ("nik_letters",)
    if len(nik) != _NIK:
        return ("nik_length",)
    day, month, year = int(nik[6:8]), int(nik[8:10]), int(nik[10:12])
    day -= _FEMALE if day > _FEMALE else 0
    if not (1 <= month <= len(_MONTH_DAYS) and 1 <= day <= _MONTH_DAYS[month - 1]):
        return ("nik_date",)
    if birth is not None and (birth.day, birth.month, birth.year % 100) != (day, month, year):
        return ("nik_birth",)
    return ()


def masked(number: str) -> str:
    """Give an identity number as lists and public papers show it: first and last four."""
    hidden = len(number) - 2 * _SHOWN
    if hidden <= 0:
        return number[:2] + "•" * max(len(number) - 2, 0)
    return f"{number[:_SHOWN]}{'•' * hidden}{number[-_SHOWN:]}"


def nip_blocks(nip: str) -> str:
    """Give a NIP in blocks 8-6-1-3; one of another length stays as typed."""
    found = _NIP.fullmatch(nip.replace(" ", ""))
    return " ".join(found.groups()) if found else nip


def telephone(text: str) -> str:
    """Normalise a telephone to digits with a leading 0 or +; kept as text (08…, +62…, (0761)…)."""
    digits = re.sub(r"[\s().-]", "", text)
    return "0" + digits[3:] if digits.startswith("+62") else digits
