"""What the office sets about its papers, and the prints of papers that belong to no file.

The acts are the Admin's; each event is the act as typed, but for the emblem, which is kept as the
PNG that papers print. Decided by `domain.paper_acts`; kinds and limits are `domain.paper_kinds`'.
"""

from dataclasses import dataclass, field

from sikot_desk.domain.text import free, needed

LONGEST_PICTURE = 2_800_000
"""Letters of base64: 2 MB of picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetEmblem:
    """The emblem of the kop: `picture` is a PNG or SVG in base64; empty takes the emblem away."""

    picture: str = field(default="", repr=False, metadata={"longest": LONGEST_PICTURE})
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPaper:
    """Size, margins (whole mm, None: as designed) and step of type of one kind of paper."""

    paper: str = needed(40)
    size: str = needed(40)
    top: int | None = None
    right: int | None = None
    bottom: int | None = None
    left: int | None = None
    step: int = 0
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRegisterColumns:
    """The columns of the buku register in their order; none: the usual thirteen."""

    columns: tuple[str, ...] = ()
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class EmblemSet:
    """The emblem as papers print it: a PNG in base64, empty when it was taken away."""

    png: str = field(repr=False)
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSet(SetPaper):
    """How one kind of paper is set; the same kind again replaces it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterColumnsSet(SetRegisterColumns):
    """The columns of the buku register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePaperPrinted:
    """A paper that belongs to no file was printed.

    `about` is the period, kind or files it is about; `again` counts earlier prints of the same
    where that is said on it; `digest` is SHA-256 (hex) of its unmarked render by `program`.
    """

    paper: str
    about: str
    copies: int
    again: int
    digest: str
    program: str
