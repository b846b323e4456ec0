"""The kinds of paper an office may set: sizes, margins and type, and the limits each can bear.

Measures are whole millimetres of the sheet as it is held. A paper is set with the margins it was
designed with; wider ones leave less room, and a paper that cannot do with the room is refused
before anything is printed on it. Sizes of blank forms, labels and lists are not settable.
"""

from collections.abc import Mapping
from dataclasses import dataclass

ROLL = "ROLL_80"
"""The 80 mm roll of a thermal printer: as long as what is printed, its margins its own."""
SIZES: Mapping[str, tuple[int, int]] = {
    "F4_215": (215, 330),
    "F4_210": (210, 330),
    "A4": (210, 297),
    "A5": (210, 148),
    "F4_LANDSCAPE": (330, 215),
    "A4_LANDSCAPE": (297, 210),
    ROLL: (80, 0),
}
"""Size to width and height; A5 lies on its side, a roll has no height of its own."""
MOST_MARGIN = 60
STEP = 0.04
"""By how much one step of type makes a paper's letters larger or smaller."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """The four margins of a sheet."""

    top: int
    right: int
    bottom: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """What can be set of one kind of paper.

    `sizes`, the usual one first; `margins` are those it is designed with and `least` the closest
    it bears; `room` is the width and height it needs between them at its own type; `steps` of
    type; `closest` is how far everything on it may shrink where there is less room; `height` is
    where it ends on a higher sheet (0: it fills the sheet); `own_type` says that its steps of
    type are its own affair and nothing on it is ever scaled.
    """

    name: str
    sizes: tuple[str, ...]
    margins: Margins
    least: Margins
    room: tuple[float, float]
    steps: tuple[int, ...] = (0,)
    closest: float = 1.0
    height: int = 0
    own_type: bool = False


def _margins(top: int, right: int, bottom: int, left: int) -> Margins:
    return Margins(top=top, right=right, bottom=bottom, left=left)


_F4, _A4 = ("F4_215", "F4_210", "A4"), ("A4", "F4_215", "F4_210")
_LETTER = _margins(15, 20, 12, 25)
_RECEIPT = _margins(8, 12, 6, 12)
_FORM = _margins(12, 20, 12, 25)
_CLOSE = _margins(8, 10, 8, 10)

KINDS: Mapping[str, PaperKind] = {
    "surat": PaperKind(
        name="Surat izin dan surat pencabutan",
        sizes=_F4,
        margins=_LETTER,
        least=_margins(10, 15, 8, 15),
        room=(140, 268),
        steps=(-1, 0, 1),
        own_type=True,
    ),
    "tanda-terima": PaperKind(
        name="Tanda terima",
        sizes=(*_A4, ROLL),
        margins=_RECEIPT,
        least=_margins(6, 8, 5, 8),
        room=(176, 270),
        steps=(0, 1),
    ),
    "daftar-penyerahan": PaperKind(
        name="Daftar penyerahan",
        sizes=_A4,
        margins=_margins(12, 15, 12, 15),
        least=_CLOSE,
        room=(168, 200),
        steps=(-1, 0, 1),
    ),
    "lembar-pengembalian": PaperKind(
        name="Lembar pengembalian",
        sizes=_A4,
        margins=_margins(12, 20, 17, 20),
        least=_margins(8, 10, 12, 10),
        room=(156, 230),
        steps=(0, 1, 2),
    ),
    "lembar-kendali": PaperKind(
        name="Lembar kendali",
        sizes=_F4,
        margins=_margins(10, 12, 12, 12),
        least=_margins(8, 8, 8, 8),
        room=(185, 300),
        steps=(-1, 0),
        closest=0.9,
    ),
    "bukti-penyerahan": PaperKind(
        name="Bukti penyerahan",
        sizes=("A5", "A4"),
        margins=_margins(9, 15, 6, 15),
        least=_margins(6, 10, 5, 10),
        room=(172, 128),
        height=148,
    ),
    "lembar-persyaratan": PaperKind(
        name="Lembar persyaratan",
        sizes=_F4,
        margins=_margins(12, 18, 10, 18),
        least=_CLOSE,
        room=(164, 230),
        steps=(-1, 0, 1),
    ),
    "formulir-permohonan": PaperKind(
        name="Formulir permohonan",
        sizes=_F4,
        margins=_FORM,
        least=_margins(8, 12, 10, 15),
        room=(156, 230),
        steps=(-1, 0, 1),
    ),
    "surat-kuasa": PaperKind(
        name="Surat kuasa",
        sizes=_A4,
        margins=_FORM,
        least=_margins(8, 12, 10, 15),
        room=(156, 265),
        steps=(-1, 0, 1),
    ),
    "buku": PaperKind(
        name="Buku register, buku penyerahan izin, dan buku ekspedisi",
        sizes=("F4_LANDSCAPE", "A4_LANDSCAPE"),
        margins=_margins(8, 12, 10, 15),
        least=_margins(8, 8, 10, 10),
        room=(303, 130),
        steps=(-1, 0),
        closest=0.8,
    ),
    "buku-nomor": PaperKind(
        name="Buku nomor",
        sizes=_F4,
        margins=_margins(8, 15, 10, 25),
        least=_margins(8, 8, 10, 15),
        room=(175, 200),
        steps=(-1, 0),
        closest=0.86,
    ),
}
"""Every kind that can be set, by its key."""

REGISTER_COLUMNS: Mapping[str, float] = {
    "row": 8.0,
    "complete": 16.5,
    "registration": 20.0,
    "name": 31.0,
    "born": 25.0,
    "address": 31.0,
    "kind": 21.0,
    "str": 30.5,
    "workplace": 36.0,
    "permit": 25.0,
    "ends": 17.0,
    "taken": 16.0,
    "remarks": 26.0,
    "nik": 27.0,
}
"""The columns of the buku register and their widths in mm; the identity number is not usual."""
USUAL_COLUMNS = tuple(key for key in REGISTER_COLUMNS if key != "nik")
NEEDED_COLUMNS = ("registration", "name")
"""Without these a row of the register names no file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How one kind of paper is set; a margin of None is the one it was designed with."""

    size: str
    top: int | None = None
    right: int | None = None
    bottom: int | None = None
    left: int | None = None
    step: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A sheet as a paper is laid out on it.

    The layout is `width` × `height`; on the real sheet (`size`) it stands `shift` mm to the right
    and down, everything on it `scale` times as large.
    """

    size: str
    width: float
    height: float
    shift: tuple[float, float] = (0.0, 0.0)
    scale: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class NoRoom:
    """Too little room: what there is, what is needed (width, height), and which field to change."""

    found: tuple[int, int]
    needed: tuple[int, int]
    field: str


def layout(kind: PaperKind, setting: Setting) -> Layout | NoRoom:
    """Give how a kind is laid out as set, or why its sheet is too small for it.

    A roll needs no layout: its own width comes back. Raises KeyError for a size nobody knows.
    """
    if setting.size == ROLL:
        return Layout(size=ROLL, width=SIZES[ROLL][0], height=0)
    margins = chosen(kind, setting)
    wide, high = SIZES[setting.size]
    room = (wide - margins.left - margins.right, high - margins.top - margins.bottom)
    wanted = 1.0 if kind.own_type else 1 + STEP * setting.step
    scale = min(wanted, room[0] / kind.room[0], room[1] / kind.room[1])
    if scale < min(wanted, kind.closest) or (setting.step > 0 and scale < wanted):
        return _no_room(kind, setting, room, wanted)
    own = kind.margins
    height = room[1] / scale + own.top + own.bottom
    return Layout(
        size=setting.size,
        width=room[0] / scale + own.left + own.right,
        height=min(height, kind.height) if kind.height else height,
        shift=(margins.left - scale * own.left, margins.top - scale * own.top),
        scale=scale,
    )


def chosen(kind: PaperKind, setting: Setting) -> Margins:
    """Give the margins as set: those the kind is designed with where nothing else is said."""
    own = kind.margins
    return Margins(
        top=own.top if setting.top is None else setting.top,
        right=own.right if setting.right is None else setting.right,
        bottom=own.bottom if setting.bottom is None else setting.bottom,
        left=own.left if setting.left is None else setting.left,
    )


def _no_room(kind: PaperKind, setting: Setting, room: tuple[int, int], wanted: float) -> NoRoom:
    """Name the field to change: the type when it was made larger, else a margin, else the size."""
    factor = wanted if setting.step > 0 else min(wanted, kind.closest)
    needed = (round(kind.room[0] * factor), round(kind.room[1] * factor))
    own, now = kind.margins, chosen(kind, setting)
    wider = [
        name
        for name in ("left", "right", "top", "bottom")
        if getattr(now, name) > getattr(own, name)
    ]
    narrow = room[0] / kind.room[0] <= room[1] / kind.room[1]
    guilty = [name for name in wider if (name in {"left", "right"}) is narrow]
    field = "step" if setting.step > 0 else next(iter(guilty), "size")
    return NoRoom(found=room, needed=needed, field=field)
