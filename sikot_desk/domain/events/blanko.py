"""What was frozen as printed on a blanko: who signs, and where the over-print goes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs, frozen as printed: jabatan lines, name with titles, pangkat, NIP as typed."""

    official: str
    lines: tuple[str, ...]
    name: str
    rank: str
    nip: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """Where number, date and code go on a blanko as it was printed, for the over-print.

    Places are hundredths of a millimetre from the sheet's left and top edge (a baseline): where
    number and date begin, where the code ends, the bottom right corner of the QR (None: no room
    was kept for one). `size` is the type's, in hundredths of a point; `sheet` the paper's size, a
    key of `paper_kinds.SIZES`.
    """

    sheet: str
    size: int
    number: tuple[int, int]
    date: tuple[int, int]
    code: tuple[int, int]
    qr: tuple[int, int] | None = None
