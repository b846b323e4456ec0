"""How the papers of the office are drawn: step 1's, the books, the calibration sheet.

Nothing here is recorded or kept; what is drawn goes back to who asked.
"""

import hashlib
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from sikot_desk.db.boards import Boards
from sikot_desk.db.office_prints import OfficePrints
from sikot_desk.db.register import Register
from sikot_desk.db.reservations import Reservations
from sikot_desk.desk import (
    batch_list,
    collective,
    handover_list,
    informs,
    number_book,
    outage_papers,
    procedures,
    recap_paper,
    register_book,
    registration_book,
    report_lists,
    scanner_papers,
    signed_books,
)
from sikot_desk.desk.informs import Desk
from sikot_desk.desk.office_papers import OfficePaper, Wish
from sikot_desk.desk.sheets import PAPERS
from sikot_desk.desk.shelf import Shelf
from sikot_desk.domain import numbering
from sikot_desk.domain.application import Application
from sikot_desk.domain.intake import formats_of
from sikot_desk.domain.paper_kinds import KINDS
from sikot_desk.domain.people import full_name
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Kind, Procedure
from sikot_desk.domain.trouble import Trouble
from sikot_desk.print import (
    application_form,
    book,
    calibration,
    collective_receipt,
    proxy_letter,
    recap,
    requirements_sheet,
    scanner_card,
)
from sikot_desk.print import handover_list as signed_list
from sikot_desk.print.fonts import FontMissing
from sikot_desk.print.marks import Marks, Reprint

_MOST_NAMED = 3
"""So many people are named where a text fits several."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What is drawn; `again` and `reprint` are of a paper that says how often it was printed."""

    of: str
    render: Callable[[Any, BinaryIO], None]
    data: Any
    again: int = 0
    reprint: Reprint | None = None


def make(register: Register, wish: Wish) -> OfficePaper | Refused:
    """Render one paper. Raises Trouble (font_missing, sop_broken) and KeyError for no such key."""
    found = _PAPERS[wish.key](register, wish)
    if isinstance(found, Refused):
        return found
    plain = _pdf(found.render, found.data)
    marked = found.data
    if found.reprint:
        marked = replace(marked, marks=replace(marked.marks, reprint=found.reprint))
    return OfficePaper(
        key=wish.key,
        of=found.of,
        copies=wish.copies,
        digest=hashlib.sha256(plain).hexdigest(),
        pdf=_pdf(found.render, marked) if found.reprint else plain,
        again=found.again,
    )


def _pdf(render: Callable[[Any, BinaryIO], None], data: object) -> bytes:
    out = io.BytesIO()
    try:
        render(data, out)
    except FontMissing as reason:
        raise Trouble("font_missing", font=str(reason)) from reason
    return out.getvalue()


def _of_step_one(
    render: Callable[[Any, BinaryIO], None], content: Callable[[Desk], object]
) -> Callable[[Register, Wish], _Drawn | Refused]:
    def drawn(register: Register, wish: Wish) -> _Drawn | Refused:
        desk = _desk(register, wish)
        if isinstance(desk, Refused):
            return desk
        of = desk.app.file_id if desk.app else wish.kind
        return _Drawn(of, render, content(desk))

    return drawn


def _desk(register: Register, wish: Wish) -> Desk | Refused:
    office = register.office().on(wish.at.date())
    app = _file(register, wish.file)
    if isinstance(app, Refused):
        return app
    procedure = (procedures.of_file(office, app) if app else procedures.current(office))[1]
    former = app is not None and app.is_over
    kind = _kind(procedure, app.kind if app and not former else wish.kind)
    if isinstance(kind, Refused):
        return kind
    return Desk(
        office=office,
        procedure=procedure,
        today=wish.at.date(),
        marks=Marks(training=office.purpose == "training"),
        kind=kind,
        app=app,
        former=former,
    )


def _of_period(
    content: Callable[[Shelf], object], render: Callable[[Any, BinaryIO], None] = book.render
) -> Callable[[Register, Wish], _Drawn | Refused]:
    def drawn(register: Register, wish: Wish) -> _Drawn | Refused:
        shelf = _shelf(register, wish)
        if isinstance(shelf, Refused):
            return shelf
        of = f"{shelf.since.isoformat()}-{shelf.until.isoformat()}"
        return _Drawn(of, render, content(shelf))

    return drawn


def _shelf(register: Register, wish: Wish) -> Shelf | Refused:
    until = wish.until or wish.at.date()
    since = wish.since or until.replace(day=1)
    if since > until:
        return Refused("period_reversed", field="since")
    office = register.office().on(wish.at.date())
    procedure = procedures.current(office)[1]
    kind = _kind(procedure, wish.kind)
    if isinstance(kind, Refused):
        return kind
    return Shelf(
        register=register,
        office=office,
        procedure=procedure,
        kind=kind,
        series=wish.series,
        since=since,
        until=until,
        at=wish.at,
        officer=wish.officer,
    )


def _collective(register: Register, wish: Wish) -> _Drawn | Refused:
    apps = collective.lot(register, wish.files)
    if isinstance(apps, Refused):
        return apps
    files = [app.file_id for app in apps]
    which = hashlib.sha256(" ".join(files).encode()).hexdigest()[:8]
    of = f"{files[0]}-{len(files)}-{which}"
    times = OfficePrints(register).times(wish.key, of)
    reprint = Reprint(times, wish.at, wish.officer) if times else None
    at, by = wish.at, wish.officer
    if first := OfficePrints(register).first(wish.key, of):
        user = register.office().user(first.officer)
        at, by = first.at, user.name if user else first.officer
    content = collective.receipt(register, apps, at, by)
    return _Drawn(of, collective_receipt.render, content, times, reprint)


def _outage(register: Register, wish: Wish) -> _Drawn | Refused:
    if not wish.sheets:
        return Refused("none_reserved")
    office = register.office().on(wish.at.date())
    marks = Marks(training=office.purpose == "training")
    procedure = procedures.current(office)[1]
    desk = Desk(office=office, procedure=procedure, today=wish.at.date(), marks=marks)
    files = [one.file_id for one in wish.sheets]
    which = hashlib.sha256(" ".join(files).encode()).hexdigest()[:8]
    times = Reservations(register).prints(wish.sheets[-1])
    return _Drawn(
        of=f"{files[0]}-{len(files)}-{which}",
        render=outage_papers.render,
        data=outage_papers.Folder(desk, wish.sheets, marks),
        again=times,
        reprint=Reprint(times, wish.at, wish.officer) if times else None,
    )


def _handed(register: Register, wish: Wish) -> _Drawn | Refused:
    content = handover_list.handed_list(register, wish.files, wish.at, wish.officer)
    if isinstance(content, Refused):
        return content
    of = f"{content.handed:%Y%m%d-%H%M}-{len(content.permits)}"
    return _Drawn(of, signed_list.render, content)


def _batch(register: Register, wish: Wish) -> _Drawn | Refused:
    if wish.step in signed_books.WAYS:
        return _maps(register, wish)
    batch = batch_list.Batch(files=wish.files, step=wish.step, at=wish.at, officer=wish.officer)
    content = batch_list.batch_list(register, batch)
    if isinstance(content, Refused):
        return content
    of = f"{wish.at:%Y%m%d-%H%M}-{wish.step}"
    return _Drawn(of, book.render, content)


def _maps(register: Register, wish: Wish) -> _Drawn | Refused:
    shelf = _shelf(register, replace(wish, since=wish.at.date(), until=wish.at.date()))
    if isinstance(shelf, Refused):
        return shelf
    content = signed_books.ways_list(shelf, wish.files, wish.step)
    if isinstance(content, Refused):
        return content
    return _Drawn(f"{wish.at:%Y%m%d-%H%M}-{wish.step}", book.render, content)


def _calibration(register: Register, wish: Wish) -> _Drawn | Refused:
    office = register.office().on(wish.at.date())
    size, sizes = wish.size or office.paper("surat").size, KINDS["surat"].sizes
    if size not in sizes:
        said = {"size": size, "paper": KINDS["surat"].name, "known": ", ".join(sizes)}
        return Refused("paper_size_unknown", said, field="size")
    paper = PAPERS[size]
    if wish.key == "uji-timpa":
        test = calibration.TestOverprint(paper, wish.offset)
        return _Drawn(size, calibration.render_test, test)
    series = procedures.current(office)[1].kinds[0].series
    form = numbering.format_on(formats_of(office), series, wish.at.date())
    number = numbering.write(form.template, 34, wish.at.date())
    return _Drawn(size, calibration.render, calibration.Calibration(paper, number))


def _scanner_card(register: Register, wish: Wish) -> _Drawn:
    content = scanner_papers.scanner_card(register.office().on(wish.at.date()), wish.at.date())
    return _Drawn("", scanner_card.render, content)


def _file(register: Register, text: str) -> Application | Refused | None:
    if not text:
        return None
    boards = Boards(register)
    found = boards.named(text)
    if found:
        return found
    holders = boards.holders(text, _MOST_NAMED + 1)
    if len(holders) == 1:
        return holders[0]
    if holders:
        names = "; ".join(full_name(one.applicant) for one in holders[:_MOST_NAMED])
        more = " …" if len(holders) > _MOST_NAMED else ""
        return Refused("person_several", {"names": f"{names}{more}"}, field="file")
    return Refused("file_unknown", {"file": text}, field="file")


def _kind(procedure: Procedure, key: str) -> Kind | Refused | None:
    if not key:
        return None
    known = {kind.key: kind for kind in procedure.kinds}
    return known.get(key) or Refused("kind_unknown", {"kind": key}, field="kind")


_PAPERS: Mapping[str, Callable[[Register, Wish], _Drawn | Refused]] = {
    "lembar-persyaratan": _of_step_one(requirements_sheet.render, informs.requirements_sheet),
    "formulir-permohonan": _of_step_one(application_form.render, informs.application_form),
    "surat-kuasa": _of_step_one(proxy_letter.render, informs.proxy_letter),
    "daftar-periksa": _of_step_one(book.render, outage_papers.checklist),
    "lembar-register": _of_step_one(book.render, outage_papers.register_page),
    "tanda-terima-kolektif": _collective,
    "daftar-penyerahan": _handed,
    "daftar-paraf": _batch,
    "buku-register": _of_period(register_book.register_book),
    "buku-nomor": _of_period(number_book.number_book),
    "buku-nomor-pendaftaran": _of_period(registration_book.registration_book),
    "buku-penyerahan": _of_period(signed_books.hand_over_book),
    "buku-ekspedisi": _of_period(signed_books.expedition_book),
    "map-darurat": _outage,
    "rekap-bulanan": _of_period(recap_paper.recap, recap.render),
    **{key: _of_period(report_lists.book_of(key)) for key in report_lists.LISTS},
    "lembar-kalibrasi": _calibration,
    "uji-timpa": _calibration,
    "kartu-pemindai": _scanner_card,
}
