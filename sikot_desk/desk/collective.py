"""Tanda terima kolektif: one receipt for the complete files that one person brought."""

from collections.abc import Sequence
from datetime import datetime

from sikot_desk.db.boards import Boards
from sikot_desk.db.register import Register
from sikot_desk.desk import letters, slips
from sikot_desk.desk.letters import Source, sentence
from sikot_desk.desk.procedures import of_file
from sikot_desk.desk.sheets import on_a_sheet
from sikot_desk.desk.slips import Sitting
from sikot_desk.desk.standing import Timekeeper
from sikot_desk.domain.application import Application, Status
from sikot_desk.domain.calendars import calendar
from sikot_desk.domain.identity import grouped
from sikot_desk.domain.people import full_name
from sikot_desk.domain.refusals import Refused
from sikot_desk.print.collective_receipt import CollectedFile, CollectiveReceipt
from sikot_desk.print.marks import Marks

_OFFICER = "Petugas Loket"
_PLACES = "{count} tempat kerja"


def lot(register: Register, files: Sequence[str]) -> tuple[Application, ...] | Refused:
    """Give the files of a lot, each named by any number of its own, in registration order.

    Refused when one is unknown or not accepted, or when others brought them.
    """
    boards, found = Boards(register), {}
    for text in files:
        app = boards.named(text)
        if app is None:
            return Refused("file_unknown", {"file": text}, field="files")
        if not app.was_accepted or app.status is Status.WITHDRAWN:
            return Refused("lot_not_accepted", {"file": grouped(app.file_id)}, field="files")
        found[app.file_id] = app
    if not found:
        return Refused("lot_empty", field="files")
    if len({(app.bringer.relation, slips.bringer(app)) for app in found.values()}) > 1:
        return Refused("lot_bringers", field="files")
    return tuple(sorted(found.values(), key=lambda app: (app.year, app.serial)))


def receipt(
    register: Register, apps: Sequence[Application], at: datetime, officer: str
) -> CollectiveReceipt:
    """Give the receipt of a `lot`, as an officer (by name) gives it at a moment (aware)."""
    office = register.office().on(at.date())
    time = Timekeeper(office, calendar(office), at)
    sources = [Source(app=app, procedure=of_file(office, app)[1], office=office) for app in apps]
    first, sitting = sources[0], Sitting(officer, at, time)
    words = first.procedure.sentences
    places = list(dict.fromkeys(app.workplace.name for app in apps))
    return CollectiveReceipt(
        paper=on_a_sheet(office, "tanda-terima"),
        kop=letters.kop(office),
        marks=Marks(training=first.training),
        product=first.procedure.name,
        moment=max(app.accepted or app.last for app in apps),
        bringer=slips.bringer(apps[0]),
        relation=slips.RELATIONS[apps[0].bringer.relation],
        phone=apps[0].bringer.phone or apps[0].applicant.phone,
        workplace=places[0] if len(places) == 1 else _PLACES.format(count=len(places)),
        files=tuple(_row(source, time) for source in sources),
        terms=(words["receipt_standard"], words["receipt_fee"]),
        officer=officer,
        officer_title=_OFFICER,
        notice=sentence(words["receipt_bring"], hours=slips.hours(first, sitting)),
        small_print=f"{words['data_notice']} {words['complaint_notice']}",
    )


def _row(source: Source, time: Timekeeper) -> CollectedFile:
    app = source.app
    return CollectedFile(
        registration=app.registration,
        applicant=full_name(app.applicant),
        kind=slips.kind_words(source),
        promise=time.promised(app, source.procedure),
        file_id=app.file_id,
    )
