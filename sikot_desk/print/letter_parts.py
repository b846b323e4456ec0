"""What a letter is made of, before it is set: plain values, no measure and no drawing."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import TypeAlias

from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks
from sikot_desk.print.page import Paper
from sikot_desk.print.text import Sentence

__all__ = [
    "Archive",
    "ByHand",
    "DataRow",
    "DataRows",
    "Letter",
    "Numbering",
    "OverPrint",
    "ParafForm",
    "Printed",
    "Signatory",
    "Statement",
]


@dataclass(frozen=True, slots=True)
class Signatory:
    """The official who signs: the lines of the office held, then name, rank (or ""), NIP (or "").

    The lines are printed as they are stored, `a.n.` and `Plt.` included, the last with its comma.
    """

    lines: tuple[str, ...]
    name: str
    rank: str
    nip: str


@dataclass(frozen=True, slots=True)
class ByHand:
    """Number and date are left blank for the pen; the code comes on a label."""


@dataclass(frozen=True, slots=True)
class OverPrint:
    """Number, date and code will be printed onto this sheet later.

    `widest` is the widest number the office's format gives, so that label and number never move;
    with `qr` there is room for a QR beside the code.
    """

    widest: str
    qr: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """Number, date and verification code (ten characters) are printed with the letter.

    `qr` is the text of the QR beside the code, empty where there is none.
    """

    number: str
    letter_date: date
    code: str
    widest: str = ""
    qr: str = ""


Numbering: TypeAlias = ByHand | OverPrint | Printed


class ParafForm(Enum):
    """Where the archive copy has room for the paraf."""

    AROUND_NAME = auto()
    BOX = auto()
    CONTROL_SHEET = auto()


@dataclass(frozen=True, slots=True)
class Archive:
    """The archive copy: the titles of the paraf posts in their order, and where they initial."""

    posts: tuple[str, ...]
    form: ParafForm


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence between blocks of data, justified."""

    text: Sentence


@dataclass(frozen=True, slots=True)
class DataRow:
    """One line of a data block, as in `Nama : SITI RAHMAWATI, A.Md.OT.`; `bold` is its value."""

    label: str
    value: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class DataRows:
    """A block of data, colons aligned."""

    rows: tuple[DataRow, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything a letter says.

    `basis` are the laws without end marks; `body` stands between basis and `closing` (validity
    and further sentences); `copies` is the tembusan, without end marks; `beside` marks in the bars
    the letter made beside the main one; `draft_note` makes it a DRAF without bars and code;
    `copy_mark` is SALINAN, DUPLIKAT or empty; `margins` are left and right in mm;
    `step` sets the type half a point smaller (-1) or larger (1) to begin with.
    """

    paper: Paper
    kop: Kop
    marks: Marks
    title_lines: tuple[str, ...]
    numbering: Numbering
    basis_heading: str
    basis: tuple[str, ...]
    body: tuple[Statement | DataRows, ...]
    closing: tuple[Sentence, ...]
    place: str
    signatory: Signatory
    photo: bool
    copies: tuple[str, ...]
    file_id: str
    version: int
    code_note: str
    beside: bool = False
    archive: Archive | None = None
    copy_mark: str = ""
    draft_note: str = ""
    margins: tuple[float, float] = (25.0, 20.0)
    step: int = 0
