"""Daftar penyerahan: one list, signed once, for the permits that one person took away together."""

from collections.abc import Sequence
from datetime import datetime

from sikot_desk.db.boards import Boards
from sikot_desk.db.register import Register
from sikot_desk.desk import letters
from sikot_desk.desk.letters import PAPERS, Source
from sikot_desk.desk.procedures import of_file
from sikot_desk.desk.slips import IDENTITY_KINDS, RELATIONS
from sikot_desk.domain.application import Application
from sikot_desk.domain.events import HandedOver
from sikot_desk.domain.identity import grouped
from sikot_desk.domain.people import full_name
from sikot_desk.domain.refusals import Refused
from sikot_desk.print.handover_list import HandedPermit, HandoverList
from sikot_desk.print.marks import Marks

_OFFICER = "Petugas Loket"
_FOOT = "Disimpan dalam berkas penyerahan; salinan untuk penerima."


def handed_list(
    register: Register, files: Sequence[str], at: datetime, officer: str
) -> HandoverList | Refused:
    """Give the list of permits, their files named by any number of theirs, in that order.

    Refused when one is unknown or not handed over, or when several people received them. `at`
    decides nothing: the list tells when the last was handed over.
    """
    apps = _handed(register, files)
    if isinstance(apps, Refused):
        return apps
    office = register.office()
    source = Source(app=apps[0], procedure=of_file(office, apps[0])[1], office=office)
    last = _of(apps[-1])
    return HandoverList(
        paper=PAPERS[office.option("receipt_paper")],
        kop=letters.kop(office),
        marks=Marks(training=source.training),
        product=source.procedure.name,
        handed=max((_of(app).occurred for app in apps), default=at),
        receiver=_receiver(apps[-1]),
        identity_kind=_identity(apps[-1])[0],
        identity_number=_identity(apps[-1])[1],
        relation=RELATIONS[last.relation],
        proxy="ada, disimpan dalam berkas" if last.proxy_letter else "tidak diperlukan",
        originals="ditunjukkan" if all(_of(a).originals_shown for a in apps) else "tidak semua",
        permits=tuple(_permit(app) for app in apps),
        statement=source.procedure.sentences["hand_over"],
        officer=officer,
        officer_title=_OFFICER,
        footer=_FOOT,
    )


def _handed(register: Register, files: Sequence[str]) -> tuple[Application, ...] | Refused:
    boards, found = Boards(register), {}
    for text in files:
        file_id = boards.find(text)
        app = register.application(file_id) if file_id else None
        if app is None:
            return Refused("file_unknown", {"file": text}, field="files")
        if app.handed is None:
            return Refused("list_not_handed", {"file": grouped(app.file_id)}, field="files")
        found[app.file_id] = app
    if not found:
        return Refused("lot_empty", field="files")
    if len({(_of(app).relation, _receiver(app)) for app in found.values()}) > 1:
        return Refused("list_receivers", field="files")
    return tuple(found.values())


def _of(app: Application) -> HandedOver:
    if app.handed is None:
        raise ValueError("not handed over")
    return app.handed


def _receiver(app: Application) -> str:
    return _of(app).receiver or full_name(app.applicant)


def _identity(app: Application) -> tuple[str, str]:
    """Give kind and number of the receiver's identity; both empty where none was asked for."""
    handed, own = _of(app), app.applicant
    if handed.relation == "self":
        return IDENTITY_KINDS[own.identity_kind], handed.identity_number or own.identity_number
    return ("KTP" if handed.identity_number else "", handed.identity_number)


def _permit(app: Application) -> HandedPermit:
    handed = _of(app)
    if app.letter_date is None:
        raise ValueError("not numbered")
    said = {
        "tanda terima ditarik": handed.receipt == "returned",
        "tanda terima hilang, ada pernyataan": handed.receipt == "lost",
        "izin lama ditarik": handed.old_permit == "withdrawn",
        "izin lama hilang": handed.old_permit == "missing",
        handed.note: bool(handed.note),
    }
    return HandedPermit(
        number=app.number,
        letter_date=app.letter_date,
        code=app.code,
        holder=full_name(app.applicant),
        workplace=app.workplace.name,
        registration=app.registration,
        remarks="; ".join(words for words, is_so in said.items() if is_so),
    )
