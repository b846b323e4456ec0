"""Which papers an act brings, what of them is recorded, and where they go.

A paper is rendered from what was recorded and nothing else; its digest is that of the render
without marks. The press (a folder, a printer) is handed in; its trouble never undoes an act.
How papers are drawn is loaded with the first one that is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeAlias

from sikot_desk import __version__, disk
from sikot_desk.db.register import Register
from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain.application import Application, Print, Status
from sikot_desk.domain.case import Facts
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.trouble import Trouble

Offset: TypeAlias = tuple[float, float]
"""What an over-print is moved by, right and down in mm."""
STILL: Offset = (0.0, 0.0)
NAMES: Mapping[str, str] = {
    "tanda-terima": "Tanda terima berkas",
    "titip-berkas": "Tanda titip berkas",
    "lembar-pengembalian": "Lembar pengembalian",
    "label-map": "Label map",
    "lembar-kendali": "Lembar kendali",
    "blanko": "Blanko SIKOT",
    "blanko-arsip": "Blanko, lembar arsip",
    "salinan-arsip": "Salinan arsip",
    "label-kode": "Label kode",
    "nomor-lembar": "Nomor pada lembar (cetak timpa)",
    "bukti-penyerahan": "Bukti penyerahan",
    "blanko-pencabutan": "Blanko surat pencabutan",
    "blanko-arsip-pencabutan": "Blanko surat pencabutan, lembar arsip",
    "salinan-arsip-pencabutan": "Salinan arsip surat pencabutan",
    "label-kode-pencabutan": "Label kode surat pencabutan",
    "nomor-lembar-pencabutan": "Nomor pada surat pencabutan (cetak timpa)",
}
"""Every paper of a file by its key, and what the counter calls it."""
BESIDE = "-pencabutan"
"""What the keys of a revocation's papers end in, where it is made beside the main letter."""
_BLANKS = ("blanko", "blanko-arsip")
_OF_SHEET = frozenset({*_BLANKS, "salinan-arsip", "label-kode", "nomor-lembar"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper as it goes to the press.

    `version` is the sheet's on papers that bear it, the round of a return slip, and how often the
    clock was stopped before a receipt; `again` counts reprints of that version; `digest` is
    SHA-256 (hex) of the render without marks and offset; `anchors` are the places for the
    over-print on a blanko; `first_program` is the version that rendered the first print, where
    this render is another.
    """

    key: str
    file_id: str
    version: int
    again: int
    copies: int
    digest: str
    pdf: bytes = field(repr=False)
    anchors: e.Anchors | None = None
    first_program: str = ""

    @property
    def file(self) -> str:
        """The name under which a folder keeps it."""
        version = f"-v{self.version:02d}" if self.version else ""
        again = f"-ulang{self.again}" if self.again else ""
        return f"{self.file_id}-{self.key}{version}{again}.pdf"


class Printable(Protocol):
    """What a press takes: a paper with its key, copies, file name and PDF."""

    @property
    def key(self) -> str:
        """The paper's kind, by which printer and tray are chosen."""

    @property
    def copies(self) -> int:
        """How many are wanted."""

    @property
    def file(self) -> str:
        """The name under which a folder keeps it."""

    @property
    def pdf(self) -> bytes:
        """The paper itself."""


class Press(Protocol):
    """Takes papers: a folder, a printer."""

    def take(self, paper: Printable) -> None:
        """Take one paper. Raises Trouble when it could not be kept or printed."""


@dataclass(frozen=True, slots=True)
class FolderPress:
    """Keeps papers as PDF files in a folder."""

    folder: Path

    def take(self, paper: Printable) -> None:
        """Write the paper whole or not at all. Raises Trouble (papers_not_saved)."""
        place = self.folder / paper.file
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with disk.whole(place) as out:
                out.write(paper.pdf)
        except OSError as reason:
            detail = reason.strerror or str(reason)
            raise Trouble("papers_not_saved", folder=self.folder, detail=detail) from reason


def brought(action: object, app: Application) -> tuple[str, ...]:
    """Give the keys of the papers an act brings, in the order they are printed.

    Where one paper for several files is `listed`, the act brings none of its own; nor does the
    acceptance of a file whose receipt was written by hand and is recorded afterwards.
    """
    if isinstance(action, a.Reprint | a.FailPrint):
        return (action.paper,)
    if isinstance(action, a.Receive):
        return ("label-map",) if app.was_accepted else ("titip-berkas",) if app.drop_off else ()
    if isinstance(action, a.Check | a.Resume):
        return ("tanda-terima",) if app.status is Status.OPEN else ()
    if isinstance(action, a.Draft | a.ChangeSignatory):
        return _blanks(app) if len(app.sheets) > 1 else (*_blanks(app), "lembar-kendali")
    if isinstance(action, a.Accept) and app.afterwards:
        return ("label-map",)
    if isinstance(action, a.Accept | a.HandOver) and action.listed:
        return ("label-map",) if isinstance(action, a.Accept) else ()
    if isinstance(action, a.Number):
        return _numbered(app)
    return _BROUGHT.get(type(action), ())


def _blanks(app: Application) -> tuple[str, ...]:
    beside = _BLANKS if app.sheets[-1].besides else ()
    return (*(f"{key}{BESIDE}" for key in beside), *_BLANKS)


def _numbered(app: Application) -> tuple[str, ...]:
    """Give what the letter just numbered brings; archive copies once every letter is numbered.

    They name each other's numbers.
    """
    last = max(app.given, key=lambda one: one.numbered_by)
    end = BESIDE if last.letter else ""
    over = kept(app, f"blanko{end}") is not None
    copies = [f"salinan-arsip{BESIDE if one.letter else ''}" for one in app.given]
    whole = app.numbered_by and all(one.numbered_by for one in app.letters)
    own = (f"nomor-lembar{end}",) if over else ()
    return (*own, *(copies if whole else ()), *(() if over else (f"label-kode{end}",)))


_BROUGHT: Mapping[type, tuple[str, ...]] = {
    a.Return: ("lembar-pengembalian",),
    a.ReturnToApplicant: ("lembar-pengembalian",),
    a.Accept: ("tanda-terima", "label-map"),
    a.HandOver: ("bukti-penyerahan",),
}


def possible(app: Application) -> tuple[str, ...]:
    """Give the keys of the papers that can be printed of a file as it stands."""
    can = {
        "titip-berkas": app.drop_off,
        "lembar-pengembalian": app.slip_until is not None and app.owes_recheck,
        "tanda-terima": app.was_accepted and bool(app.rounds),
        "label-map": app.was_accepted,
        "blanko": app.sheet is not None and not app.signed_by,
        "blanko-arsip": app.sheet is not None and not app.signed_by,
        "lembar-kendali": bool(app.sheets),
        "salinan-arsip": bool(app.numbered_by),
        "label-kode": bool(app.numbered_by),
        "nomor-lembar": bool(app.numbered_by) and kept(app) is not None,
        "bukti-penyerahan": app.handed is not None,
        **_possible_beside(app),
    }
    return tuple(key for key, is_so in can.items() if is_so)


def _possible_beside(app: Application) -> dict[str, bool]:
    made = app.sheet is not None and bool(app.sheet.besides) and not app.signed_by
    numbered = any(one.numbered_by for one in app.letters)
    over = kept(app, f"blanko{BESIDE}") is not None
    whole = numbered and bool(app.numbered_by)
    can = {"blanko": made, "blanko-arsip": made, "salinan-arsip": whole}
    can |= {"label-kode": numbered, "nomor-lembar": numbered and over}
    return {f"{key}{BESIDE}": is_so for key, is_so in can.items()}


@dataclass(frozen=True, slots=True)
class Order:
    """One paper to be made: which, when (aware), by which officer's name, how many copies.

    `offset` moves an over-print, right and down in mm.
    """

    key: str
    at: datetime
    officer: str
    copies: int = 1
    offset: Offset = STILL


def kept(app: Application, paper: str = "blanko") -> e.Anchors | None:
    """Give the places on the sheet in hand; None when it is to be numbered by hand."""
    if not app.sheets:
        return None
    version = app.sheets[-1].version
    prints = (one for one in app.prints if (one.paper, one.version) == (paper, version))
    return next((one.anchors for one in prints), None)


def fault(facts: Facts, events: tuple[e.Event, ...], offset: Offset = STILL) -> Refused | None:
    """Refuse what no paper holds before it is recorded: a long letter, a number off the page."""
    if not any(isinstance(one, e.Numbered | e.Drafted | e.SignatoryChanged) for one in events):
        return None
    from sikot_desk.desk import drawing  # noqa: PLC0415 - loaded with the first paper

    return drawing.fault(facts, events, offset)


def draf(facts: Facts, drafted: e.Drafted | e.SignatoryChanged) -> bytes:
    """Give the reading copy of the letter an event would make, marked DRAF. Raises Trouble."""
    from sikot_desk.desk import drawing  # noqa: PLC0415 - loaded with the first paper

    return drawing.draf(facts, drafted)


def make(register: Register, app: Application, order: Order) -> Paper:
    """Render one paper of a file. Raises Trouble (font_missing, letter_too_long)."""
    from sikot_desk.desk import drawing  # noqa: PLC0415 - loaded with the first paper

    return drawing.make(register, app, order)


def version_of(app: Application, key: str) -> int:
    """Give the version of a paper as the file stands; only the same one again is a reprint."""
    if bare(key) in _OF_SHEET and app.sheets:
        return app.sheets[-1].version
    if key == "lembar-pengembalian":
        return len(app.rounds)
    return len(app.pauses) if key == "tanda-terima" else 0


def again(app: Application, key: str) -> Refused | None:
    """Refuse to print what the file does not have, or a sheet somebody signs a second time."""
    if key not in possible(app):
        return Refused("paper_unknown", {"paper": NAMES.get(key, key)}, field="paper")
    version = version_of(app, key)
    if bare(key) == "blanko" and times_of(app, key, version):
        return Refused("blanko_printed_once", {"version": version}, field="paper")
    return None


def never_out(app: Application, key: str) -> Refused | None:
    """Refuse to call a paper stuck that is no blanko, or was never recorded as printed."""
    if bare(key) != "blanko" or key not in possible(app):
        return Refused("paper_unknown", {"paper": NAMES.get(key, key)}, field="paper")
    if not times_of(app, key, version_of(app, key)):
        return Refused("not_printed", {"paper": NAMES[key]}, field="paper")
    return None


def bare(key: str) -> str:
    """Give a paper's key without what says that it is the letter beside the main one."""
    return key.removesuffix(BESIDE)


def times_of(app: Application, key: str, version: int) -> int:
    """Give how often a version of a paper was printed."""
    found = before(app, key, version)
    return found.times if found else 0


def before(app: Application, key: str, version: int) -> Print | None:
    """Give the prints of a version of a paper so far, None before the first."""
    return next((one for one in app.prints if (one.paper, one.version) == (key, version)), None)


def printed(paper: Paper, at: datetime) -> e.Printed:
    """Give the event that records a print."""
    return e.Printed(
        paper=paper.key,
        version=paper.version,
        copies=paper.copies,
        again=paper.again,
        digest=paper.digest,
        program=__version__,
        occurred=at,
        anchors=paper.anchors,
        first_program=paper.first_program,
    )
