"""Daftar penyerahan: one list, signed once, for the permits that one person took away together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sikot_desk.db.boards import Boards
from sikot_desk.db.register import Register
from sikot_desk.desk import letters
from sikot_desk.desk.letters import Source
from sikot_desk.desk.procedures import of_file
from sikot_desk.desk.sheets import paper_of
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
    taken = _taken(register, files)
    if isinstance(taken, Refused):
        return taken
    office, last = register.office().on(at.date()), taken[-1]
    source = Source(app=last.app, procedure=of_file(office, last.app)[1], office=office)
    kind, number = last.identity()
    shown = all(one.handed.originals_shown for one in taken)
    return HandoverList(
        paper=paper_of(office, "daftar-penyerahan"),
        kop=letters.kop(office),
        marks=Marks(training=source.training),
        product=source.procedure.name,
        handed=max((one.handed.occurred for one in taken), default=at),
        receiver=last.receiver,
        identity_kind=kind,
        identity_number=number,
        relation=RELATIONS[last.handed.relation],
        proxy="ada, disimpan dalam berkas" if last.handed.proxy_letter else "tidak diperlukan",
        originals="ditunjukkan" if shown else "tidak semua",
        permits=tuple(one.permit() for one in taken),
        statement=source.procedure.sentences["hand_over"],
        officer=officer,
        officer_title=_OFFICER,
        footer=_FOOT,
    )


@dataclass(frozen=True, slots=True)
class _Taken:
    """A permit taken away: its file, the hand-over, the date of its letter."""

    app: Application
    handed: HandedOver
    letter_date: date

    @property
    def receiver(self) -> str:
        return self.handed.receiver or full_name(self.app.applicant)

    def identity(self) -> tuple[str, str]:
        """Give kind and number of the receiver's identity; both empty where none was asked for."""
        typed, own = self.handed.identity_number, self.app.applicant
        if self.handed.relation == "self":
            return IDENTITY_KINDS[own.identity_kind], typed or own.identity_number
        return ("KTP" if typed else "", typed)

    def permit(self) -> HandedPermit:
        """Give the row of the list."""
        handed, app = self.handed, self.app
        said = {
            "tanda terima ditarik": handed.receipt == "returned",
            "tanda terima hilang, ada pernyataan": handed.receipt == "lost",
            "izin lama ditarik": handed.old_permit == "withdrawn",
            "izin lama hilang": handed.old_permit == "missing",
            handed.note: bool(handed.note),
        }
        return HandedPermit(
            number="\n".join(one.number for one in reversed(app.given)),
            letter_date=self.letter_date,
            code=app.code,
            holder=full_name(app.applicant),
            workplace=app.workplace.name,
            registration=app.registration,
            remarks="; ".join(words for words, is_so in said.items() if is_so),
        )


def _taken(register: Register, files: Sequence[str]) -> tuple[_Taken, ...] | Refused:
    boards, found = Boards(register), {}
    for text in files:
        app = boards.named(text)
        if app is None:
            return Refused("file_unknown", {"file": text}, field="files")
        if app.handed is None or app.letter_date is None:
            return Refused("list_not_handed", {"file": grouped(app.file_id)}, field="files")
        found[app.file_id] = _Taken(app, app.handed, app.letter_date)
    if not found:
        return Refused("lot_empty", field="files")
    if len({(one.handed.relation, one.receiver) for one in found.values()}) > 1:
        return Refused("list_receivers", field="files")
    return tuple(found.values())
