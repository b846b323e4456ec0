"""The settings of this PC alone, in DATA/pc.toml: the way of each kind of paper, scanner, sound.

They are no part of the register and never leave this PC. A file that cannot be read costs nobody
their counter: the program goes on with what it is born with and says so. Keys that this version
does not know stay in the file. How the Register was left stands beside them, and is worth no word.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any

import msgspec
import tomli_w

from sikot_desk import disk
from sikot_desk.domain.trouble import Trouble

MOST_COPIES = 20
LEAST_GAP, MOST_GAP = 20, 80
FARTHEST = 30.0
"""Millimetres beyond which an offset is a mistake in measuring."""
_VIEW = "register"
"""The table that is no setting: how a list was left."""
_MEDIA = r"^[A-Za-z0-9._-]{0,40}$"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How one kind of paper leaves this PC.

    Nothing is chosen until there is a `printer` or `keep_only` (the PDF in DATA/papers is enough).
    `tray` and `media` are the printer's own words, empty for what it does by itself; an empty
    `media` asks for the page's own size.
    """

    printer: str = ""
    keep_only: bool = False
    tray: Annotated[str, msgspec.Meta(pattern=_MEDIA)] = ""
    media: Annotated[str, msgspec.Meta(pattern=_MEDIA)] = ""
    copies: Annotated[int, msgspec.Meta(ge=1, le=MOST_COPIES)] = 1

    @property
    def chosen(self) -> bool:
        """Whether the officer has chosen a printer, or the PDF alone."""
        return self.keep_only or bool(self.printer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """Where a printer puts what should stand at 0: millimetres to move it right and down."""

    right: Annotated[float, msgspec.Meta(ge=-FARTHEST, le=FARTHEST)] = 0.0
    down: Annotated[float, msgspec.Meta(ge=-FARTHEST, le=FARTHEST)] = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanner:
    """What the barcode scanner puts before and after each code, and how slow its signs may come.

    `gap` is the most milliseconds between two of them; a slow wireless one needs more, but from
    what hands reach on, quick typing would be taken for a scan.
    """

    prefix: str = ""
    suffix: str = ""
    gap: Annotated[int, msgspec.Meta(ge=LEAST_GAP, le=MOST_GAP)] = 35


@dataclass(frozen=True, slots=True, kw_only=True)
class Pc:
    """The settings of this PC.

    `papers` holds the way of each kind of paper by its key; `offsets` what was measured on the
    calibration page, by printer and then by tray.
    """

    papers: Mapping[str, Way] = field(default_factory=dict)
    offsets: Mapping[str, Mapping[str, Offset]] = field(default_factory=dict)
    scanner: Scanner = Scanner()
    mute: bool = False

    def way(self, paper: str) -> Way:
        """Give the way of one kind of paper, not chosen where nobody chose."""
        return self.papers.get(paper, Way())

    def with_way(self, paper: str, way: Way) -> "Pc":
        """Give these settings with another way for one kind of paper."""
        return replace(self, papers={**self.papers, paper: way})

    def offset(self, printer: str, tray: str) -> Offset:
        """Give the offset of one tray of a printer, none where none was measured."""
        return self.offsets.get(printer, {}).get(tray, Offset())

    def with_offset(self, printer: str, tray: str, offset: Offset) -> "Pc":
        """Give these settings with a newly measured offset for one tray of a printer."""
        trays = {**self.offsets.get(printer, {}), tray: offset}
        return replace(self, offsets={**self.offsets, printer: trays})


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterView:
    """How the Register is looked at here: the keys of its columns and of its order, as left."""

    columns: tuple[str, ...] = ()
    order: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: the settings, and why they are not those of the file."""

    pc: Pc
    trouble: Trouble | None = None


def read(file: Path) -> Found:
    """Read the settings; a missing file means what the program is born with. Never raises."""
    try:
        return Found(msgspec.convert(_document(file), Pc))
    except msgspec.ValidationError as reason:
        return _born(file, _place(reason))
    except (OSError, ValueError) as reason:
        return _born(file, _words(reason))


def write(file: Path, pc: Pc) -> None:
    """Write the settings whole or not at all. Raises Trouble (pc_not_saved).

    What this version does not know stays in the file. A file that could not be read is put aside
    under another name before it is replaced.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        whole = _merged(_kept(file), msgspec.to_builtins(pc))
        with disk.whole(file) as out:
            out.write(tomli_w.dumps(whole).encode())
    except OSError as reason:
        raise Trouble("pc_not_saved", file=file, detail=_words(reason)) from reason


def read_view(file: Path) -> RegisterView:
    """Read how the Register was left, as it is at first where that cannot be read. Never raises."""
    try:
        return msgspec.convert(_document(file).get(_VIEW, {}), RegisterView)
    except (OSError, ValueError):
        return RegisterView()


def write_view(file: Path, view: RegisterView) -> None:
    """Remember how the Register was left, beside the settings. Raises Trouble (pc_not_saved).

    A file that cannot be read is left as it is: it is for the settings to put it aside.
    """
    try:
        document = _document(file)
        with disk.whole(file) as out:
            out.write(tomli_w.dumps({**document, _VIEW: msgspec.to_builtins(view)}).encode())
    except OSError as reason:
        raise Trouble("pc_not_saved", file=file, detail=_words(reason)) from reason
    except ValueError:
        return


def _document(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as source:
            return tomllib.load(source)
    except FileNotFoundError:
        return {}


def _kept(file: Path) -> dict[str, Any]:
    """Give what stands in the file; one that is broken is put aside first."""
    try:
        document = _document(file)
        msgspec.convert(document, Pc)
    except ValueError:
        file.replace(file.with_suffix(".rusak.toml"))
        return {}
    return document


def _merged(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Lay `new` over `old`, table by table."""
    whole: dict[str, Any] = dict(old)
    for key, value in new.items():
        below = whole.get(key)
        if isinstance(below, dict) and isinstance(value, dict):
            whole[key] = _merged(below, value)
        else:
            whole[key] = value
    return whole


def _born(file: Path, detail: str) -> Found:
    return Found(Pc(), Trouble("pc_unreadable", file=file, detail=detail))


def _place(reason: msgspec.ValidationError) -> str:
    """Name the setting that holds a wrong value, such as `papers.*.copies`."""
    found = re.search(r"`\$\.?(.*)`$", str(reason))
    return f"nilai {found.group(1).replace('[...]', '.*')} salah" if found else "isinya salah"


def _words(reason: OSError | ValueError) -> str:
    if isinstance(reason, OSError):
        return reason.strerror or str(reason)
    line = re.search(r"line (\d+)", str(reason))
    return f"tulisannya salah pada baris {line.group(1)}" if line else "tulisannya salah"
