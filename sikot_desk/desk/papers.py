"""Which papers an act brings, how each is made from the register, and where it goes.

A paper is rendered from what was recorded and nothing else; its digest is that of the render
without marks. The press (a folder, a printer) is handed in; its trouble never undoes an act.
"""

import hashlib
import io
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from sikot_desk import __version__
from sikot_desk.db.boards import Boards
from sikot_desk.db.register import Register
from sikot_desk.desk import letters, overprinting, slips
from sikot_desk.desk.calendars import calendar
from sikot_desk.desk.letters import Source
from sikot_desk.desk.overprinting import STILL, Offset
from sikot_desk.desk.procedures import of_file
from sikot_desk.desk.slips import Sitting
from sikot_desk.desk.standing import Timekeeper
from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain import numbering
from sikot_desk.domain.application import Application, Sheet, Status
from sikot_desk.domain.case import Facts
from sikot_desk.domain.folding import Meta, fold
from sikot_desk.domain.intake import formats_of
from sikot_desk.domain.office import Office
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.trouble import Trouble
from sikot_desk.print import (
    control_sheet,
    handover_proof,
    labels,
    letter,
    overprint,
    receipt,
    return_slip,
)
from sikot_desk.print.fonts import FontMissing
from sikot_desk.print.marks import Marks, Reprint
from sikot_desk.print.overprint import NumberPrint

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
}
"""Every paper of a file by its key, and what the counter calls it."""
_OF_SHEET = frozenset({"blanko", "blanko-arsip", "salinan-arsip", "label-kode", "nomor-lembar"})
_REPRINT_MARKED = frozenset(
    {"tanda-terima", "titip-berkas", "lembar-pengembalian", "lembar-kendali"}
)
"""Slips, receipts and control cards say CETAK ULANG; a letter somebody signs never does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper as it goes to the press.

    `version` is the sheet's on papers that bear it, the round of a return slip, and how often the
    clock was stopped before a receipt; `again` counts reprints of that version; `digest` is
    SHA-256 (hex) of the render without marks and offset; `anchors` are the places for the
    over-print on a blanko.
    """

    key: str
    file_id: str
    version: int
    again: int
    copies: int
    digest: str
    pdf: bytes = field(repr=False)
    anchors: e.Anchors | None = None

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
        beside = place.with_suffix(".new")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with beside.open("wb") as out:
                out.write(paper.pdf)
                out.flush()
                os.fsync(out.fileno())
            beside.replace(place)
        except OSError as reason:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            detail = reason.strerror or str(reason)
            raise Trouble("papers_not_saved", folder=self.folder, detail=detail) from reason


def brought(action: object, app: Application) -> tuple[str, ...]:
    """Give the keys of the papers an act brings, in the order they are printed."""
    if isinstance(action, a.Reprint):
        return (action.paper,)
    if isinstance(action, a.Receive):
        return ("titip-berkas",) if action.drop_off else ()
    if isinstance(action, a.Check | a.Resume):
        return ("tanda-terima",) if app.status is Status.OPEN else ()
    if isinstance(action, a.Draft):
        return _LETTER if len(app.sheets) > 1 else (*_LETTER, "lembar-kendali")
    if isinstance(action, a.Number) and overprinting.kept(app):
        return ("nomor-lembar", "salinan-arsip")
    return _BROUGHT.get(type(action), ())


_LETTER = ("blanko", "blanko-arsip")
_BROUGHT: Mapping[type, tuple[str, ...]] = {
    a.Return: ("lembar-pengembalian",),
    a.ReturnToApplicant: ("lembar-pengembalian",),
    a.Accept: ("tanda-terima", "label-map"),
    a.ChangeSignatory: _LETTER,
    a.Number: ("salinan-arsip", "label-kode"),
    a.HandOver: ("bukti-penyerahan",),
}


def possible(app: Application) -> tuple[str, ...]:
    """Give the keys of the papers that can be printed of a file as it stands."""
    can = {
        "titip-berkas": app.drop_off,
        "lembar-pengembalian": app.slip_until is not None and app.owes_recheck,
        "tanda-terima": app.was_accepted,
        "label-map": app.was_accepted,
        "blanko": app.sheet is not None and not app.signed_by,
        "blanko-arsip": app.sheet is not None and not app.signed_by,
        "lembar-kendali": bool(app.sheets),
        "salinan-arsip": bool(app.numbered_by),
        "label-kode": bool(app.numbered_by),
        "nomor-lembar": bool(app.numbered_by) and overprinting.kept(app) is not None,
        "bukti-penyerahan": app.handed is not None,
    }
    return tuple(key for key, is_so in can.items() if is_so)


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


def fault(facts: Facts, events: tuple[e.Event, ...], offset: Offset = STILL) -> Refused | None:
    """Refuse what no paper holds before it is recorded: a long letter, a number off the page."""
    numbered = [one for one in events if isinstance(one, e.Numbered)]
    if numbered:
        return overprinting.fault(facts, numbered[0], offset)
    drafted = [one for one in events if isinstance(one, e.Drafted | e.SignatoryChanged)]
    if not drafted:
        return None
    source, sheet = _ahead(facts, drafted[0])
    for data in (letters.blanko(source, sheet), letters.archive_blanko(source, sheet)):
        refused = _too_long(data)
        if refused:
            return refused
    return None


def _too_long(data: letter.Letter) -> Refused | None:
    found = letter.fit(data, data.paper)
    if isinstance(found, letter.Fit):
        return None
    longest = "; ".join(row.label for row in found.fields)
    cure = f"Kertas {found.paper.name} memuatnya." if found.paper else "Ringkas isian itu."
    said = {"paper": data.paper.name, "fields": longest, "cure": cure}
    return Refused("letter_does_not_fit", said)


def draf(facts: Facts, drafted: e.Drafted | e.SignatoryChanged) -> bytes:
    """Give the reading copy of the letter an event would make, marked DRAF. Raises Trouble."""
    data = letters.blanko(*_ahead(facts, drafted))
    return _pdf(letter.render, replace(data, draft_note=facts.procedure.sentences["draft_note"]))


def _ahead(facts: Facts, drafted: e.Drafted | e.SignatoryChanged) -> tuple[Source, Sheet]:
    """Give what the letter of an event not yet recorded is made of."""
    meta = Meta(seq=0, at=facts.now, officer=facts.user.user, subject=facts.file.file_id)
    app = fold(facts.file, drafted, meta)
    old = next((one for one in facts.permits if one.number == app.old_permit), None)
    source = Source(
        app=app, procedure=facts.procedure, office=facts.office, old=old, widest=_widest(facts)
    )
    return source, app.sheets[-1]


def _widest(facts: Facts) -> str:
    series = facts.procedure.kind(facts.file.kind).series
    return _widest_number(facts.office, series, facts.now)


def _widest_number(office: Office, series: str, at: datetime) -> str:
    """Give the widest number a series writes, empty while the series has no form."""
    try:
        form = numbering.format_on(formats_of(office), series, at.date())
    except LookupError:
        return ""
    return numbering.write(form.template, 888, at.date())


def make(register: Register, app: Application, order: Order) -> Paper:
    """Render one paper of a file. Raises Trouble (font_missing, letter_too_long)."""
    source = _source(register, app, order.at)
    version = version_of(app, order.key)
    times = _times(app, order.key, version)
    draw, data = _drawn(order, source)
    still = replace(data, offset=STILL) if order.key == "nomor-lembar" else data
    plain = _pdf(draw, still)
    reprint = Reprint(times, order.at, order.officer)
    marked = times > 0 and order.key in _REPRINT_MARKED
    marks = Marks(training=source.training, reprint=reprint if marked else None)
    return Paper(
        key=order.key,
        file_id=app.file_id,
        version=version,
        again=times,
        copies=order.copies,
        digest=hashlib.sha256(plain).hexdigest(),
        pdf=plain if data == still and marks == Marks() else _pdf(draw, _marked(data, marks)),
        anchors=overprinting.anchors_of(data) if order.key == "blanko" else None,
    )


def _marked(data: Any, marks: Marks) -> Any:
    """Give the data with its marks; an over-print goes onto a sheet that bears them already."""
    return data if isinstance(data, NumberPrint) else replace(data, marks=marks)


def version_of(app: Application, key: str) -> int:
    """Give the version of a paper as the file stands; only the same one again is a reprint."""
    if key in _OF_SHEET and app.sheets:
        return app.sheets[-1].version
    if key == "lembar-pengembalian":
        return len(app.rounds)
    return len(app.pauses) if key == "tanda-terima" else 0


def again(app: Application, key: str) -> Refused | None:
    """Refuse to print what the file does not have, or a sheet somebody signs a second time."""
    if key not in possible(app):
        return Refused("paper_unknown", {"paper": NAMES.get(key, key)}, field="paper")
    version = version_of(app, key)
    if key == "blanko" and _times(app, key, version):
        return Refused("blanko_printed_once", {"version": version}, field="paper")
    return None


def _times(app: Application, key: str, version: int) -> int:
    found = (one.times for one in app.prints if (one.paper, one.version) == (key, version))
    return next(found, 0)


def _source(register: Register, app: Application, at: datetime) -> Source:
    office = register.office()
    _, procedure = of_file(office, app)
    series = procedure.kind(app.kind).series
    return Source(
        app=app,
        procedure=procedure,
        office=office,
        old=Boards(register).permit(app.old_permit) if app.old_permit else None,
        widest=_widest_number(office, series, at),
    )


_SLIPS: Mapping[str, tuple[Callable[[Any, BinaryIO], None], Callable[[Source, Sitting], Any]]] = {
    "tanda-terima": (receipt.render, slips.tanda_terima),
    "titip-berkas": (receipt.render, slips.titip_berkas),
    "lembar-pengembalian": (return_slip.render, slips.lembar_pengembalian),
    "label-map": (labels.render, slips.label_map),
    "label-kode": (labels.render, slips.label_kode),
    "lembar-kendali": (control_sheet.render, slips.lembar_kendali),
    "bukti-penyerahan": (handover_proof.render, slips.bukti_penyerahan),
}


def _drawn(order: Order, source: Source) -> tuple[Callable[[Any, BinaryIO], None], Any]:
    if order.key == "blanko":
        return letter.render, letters.blanko(source, source.app.sheets[-1])
    if order.key == "blanko-arsip":
        return letter.render, letters.archive_blanko(source, source.app.sheets[-1])
    if order.key == "salinan-arsip":
        return letter.render, letters.archive_copy(source)
    if order.key == "nomor-lembar":
        return overprint.render, overprinting.number_print(source, order.offset)
    draw, content = _SLIPS[order.key]
    time = Timekeeper(source.office, calendar(source.office), order.at)
    return draw, content(source, Sitting(order.officer, order.at, time))


def _pdf(draw: Callable[[Any, BinaryIO], None], data: object) -> bytes:
    out = io.BytesIO()
    try:
        draw(data, out)
    except FontMissing as reason:
        raise Trouble("font_missing", font=str(reason)) from reason
    except letter.LetterTooLong as reason:
        longest = "; ".join(row.label for row in reason.reason.fields)
        raise Trouble("letter_too_long", fields=longest) from reason
    return out.getvalue()


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
    )
