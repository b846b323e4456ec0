"""How the papers of a file are drawn: what each says, its marks, and whether it fits its page.

Nothing here is recorded or kept; what is drawn goes back to who asked.
"""

import hashlib
import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import takewhile
from typing import Any, BinaryIO

from sikot_desk.db.boards import Boards
from sikot_desk.db.codec import event_of
from sikot_desk.db.projections import at_of
from sikot_desk.db.register import Register
from sikot_desk.desk import control_card, letters, overprinting, sealing, slips
from sikot_desk.desk.letters import Source
from sikot_desk.desk.papers import (
    BESIDE,
    STILL,
    Offset,
    Order,
    Paper,
    bare,
    before,
    kept,
    version_of,
)
from sikot_desk.desk.procedures import of_file
from sikot_desk.desk.slips import Sitting
from sikot_desk.desk.standing import Timekeeper
from sikot_desk.domain import events as e
from sikot_desk.domain import numbering
from sikot_desk.domain.application import Application, Print, Sheet
from sikot_desk.domain.calendars import calendar
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
    receipt_roll,
    return_slip,
)
from sikot_desk.print.fonts import FontMissing
from sikot_desk.print.marks import Marks, Reprint
from sikot_desk.print.overprint import NumberPrint
from sikot_desk.print.page import ROLL_80

_REPRINT_MARKED = frozenset(
    {"tanda-terima", "titip-berkas", "lembar-pengembalian", "lembar-kendali"}
)
"""Slips, receipts and control cards say CETAK ULANG; a letter somebody signs never does."""


def fault(facts: Facts, events: tuple[e.Event, ...], offset: Offset) -> Refused | None:
    """Refuse a letter too long or a number off the page; one of the events makes a sheet."""
    numbered = [one for one in events if isinstance(one, e.Numbered)]
    if numbered:
        return overprinting.fault(facts, numbered[0], offset)
    drafted = next(one for one in events if isinstance(one, e.Drafted | e.SignatoryChanged))
    main, sheet = _ahead(facts, drafted)
    for making in (*sheet.besides, ""):
        source = replace(main, making=making)
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
    """Give the reading copy of the letters an event would make, one a page, marked DRAF.

    Raises Trouble.
    """
    main, sheet = _ahead(facts, drafted)
    made = (replace(main, making=making) for making in (*sheet.besides, ""))
    note = facts.procedure.sentences["draft_note"]
    return pdf(
        letter.render_all,
        [replace(letters.blanko(source, sheet), draft_note=note) for source in made],
    )


def _ahead(facts: Facts, drafted: e.Drafted | e.SignatoryChanged) -> tuple[Source, Sheet]:
    """Give what the letter of an event not yet recorded is made of."""
    meta = Meta(seq=0, at=facts.now, officer=facts.user.user, subject=facts.file.file_id)
    app = fold(facts.file, drafted, meta)
    source = Source(
        app=app,
        procedure=facts.procedure,
        office=facts.office.on(facts.now.date()),
        old=facts.old,
        widest=_widest(facts),
    )
    return source, app.sheets[-1]


def _widest(facts: Facts) -> str:
    series = facts.procedure.kind(facts.file.kind).series
    return widest_number(facts.office, series, facts.now)


def widest_number(office: Office, series: str, at: datetime) -> str:
    """Give the widest number a series writes, empty while the series has no form."""
    try:
        form = numbering.format_on(formats_of(office), series, at.date())
    except LookupError:
        return ""
    return numbering.write(form.template, 888, at.date())


def make(register: Register, app: Application, order: Order) -> Paper:
    """Render one paper of a file. Raises Trouble (font_missing, letter_too_long)."""
    version = version_of(app, order.key)
    first = before(app, order.key, version)
    at = first.first if first else order.at
    shown = _then(register, app, order.key) if first and order.key in _AS_FIRST else app
    source = _with_qr(register, _source(register, shown, at, order.key), order.key)
    times = first.times if first else 0
    draw, data = _drawn(_as_first(order, first, source.office), source)
    still = replace(data, offset=STILL) if isinstance(data, NumberPrint) else data
    plain = pdf(draw, still)
    reprint = Reprint(times, order.at, order.officer)
    marked = times > 0 and order.key in _REPRINT_MARKED
    marks = Marks(training=source.training, reprint=reprint if marked else None)
    digest = hashlib.sha256(plain).hexdigest()
    return Paper(
        key=order.key,
        file_id=app.file_id,
        version=version,
        again=times,
        copies=order.copies,
        digest=digest,
        pdf=plain if data == still and marks == Marks() else pdf(draw, _marked(data, marks)),
        anchors=overprinting.anchors_of(data) if bare(order.key) == "blanko" else None,
        first_program=first.program if first and first.digest != digest else "",
    )


def _then(register: Register, app: Application, key: str) -> Application:
    """Give a file as it stood when a paper of it was printed first."""
    found: Application | None = None
    events = ((entry, event_of(entry)) for entry in register.entries_of(app.file_id))
    for entry, event in takewhile(lambda one: not _prints(one[1], key), events):
        if isinstance(event, e.CaseEvent):
            meta = Meta(
                seq=entry.seq,
                at=at_of(entry),
                officer=entry.officer,
                subject=entry.subject,
            )
            found = fold(found, event, meta)
    return found or app


def _prints(event: object, key: str) -> bool:
    return isinstance(event, e.Printed) and event.paper == key


_AS_FIRST = frozenset({"lembar-kendali"})
"""What goes on by hand after its print: a reprint has the same printed steps as the first."""


def _as_first(order: Order, first: Print | None, office: Office) -> Order:
    """Let a reprint say when and by whom it was made first; its mark says who prints it again."""
    if first is None:
        return order
    user = office.user(first.officer)
    return replace(order, at=first.first, officer=user.name if user else first.officer)


def _marked(data: Any, marks: Marks) -> Any:
    """Give the data with its marks; an over-print goes onto a sheet that bears them already."""
    return data if isinstance(data, NumberPrint) else replace(data, marks=marks)


def _source(register: Register, app: Application, at: datetime, key: str = "") -> Source:
    office = register.office().on(at.date())
    _, procedure = of_file(office, app)
    made = procedure.kind(app.kind).made
    one = made[0] if key.endswith(BESIDE) else made[-1]
    return Source(
        app=app,
        procedure=procedure,
        office=office,
        old=Boards(register).former(app.old_permit, app.file_id) if app.old_permit else None,
        widest=widest_number(office, one.series, at),
        making=one.letter if one is not made[-1] else "",
    )


def _with_qr(register: Register, source: Source, key: str) -> Source:
    """Sign the QR where the office wants one, or the blanko kept room for it. Raises Trouble."""
    wanted = source.office.option("qr_on_letter") == "on"
    if bare(key) == "nomor-lembar":
        anchors = kept(source.app, f"blanko{BESIDE}" if source.making else "blanko")
        wanted = bool(anchors and anchors.qr)
    if not (wanted and bare(key) in _BEAR_QR and source.given.numbered_by):
        return source
    return replace(source, qr=sealing.sealed(register, source.app, source.given))


_BEAR_QR = frozenset({"salinan-arsip", "nomor-lembar"})
"""What is printed after numbering and has room for a QR; the label of 50 × 25 mm has none."""


def _receipt(data: receipt.Receipt, out: BinaryIO) -> None:
    """Draw a receipt on its sheet, or on the roll where that is its paper."""
    draw = receipt_roll.render if data.paper == ROLL_80 else receipt.render
    draw(data, out)


_SLIPS: Mapping[str, tuple[Callable[[Any, BinaryIO], None], Callable[[Source, Sitting], Any]]] = {
    "tanda-terima": (_receipt, slips.tanda_terima),
    "titip-berkas": (_receipt, slips.titip_berkas),
    "lembar-pengembalian": (return_slip.render, slips.lembar_pengembalian),
    "label-map": (labels.render, slips.label_map),
    "label-kode": (labels.render, slips.label_kode),
    "lembar-kendali": (control_sheet.render, control_card.lembar_kendali),
    "bukti-penyerahan": (handover_proof.render, slips.bukti_penyerahan),
}


def _drawn(order: Order, source: Source) -> tuple[Callable[[Any, BinaryIO], None], Any]:
    key = bare(order.key)
    if key == "blanko":
        return letter.render, letters.blanko(source, source.app.sheets[-1])
    if key == "blanko-arsip":
        return letter.render, letters.archive_blanko(source, source.app.sheets[-1])
    if key == "salinan-arsip":
        return letter.render, letters.archive_copy(source)
    if key == "nomor-lembar":
        return overprint.render, overprinting.number_print(source, order.offset)
    draw, content = _SLIPS[key]
    time = Timekeeper(source.office, calendar(source.office), order.at)
    return draw, content(source, Sitting(order.officer, order.at, time))


def pdf(draw: Callable[[Any, BinaryIO], None], data: object) -> bytes:
    """Give what a paper draws as the bytes of a PDF. Raises Trouble."""
    out = io.BytesIO()
    try:
        draw(data, out)
    except FontMissing as reason:
        raise Trouble("font_missing", font=str(reason)) from reason
    except letter.LetterTooLong as reason:
        longest = "; ".join(row.label for row in reason.reason.fields)
        raise Trouble("letter_too_long", fields=longest) from reason
    return out.getvalue()
