"""A letter about an invented person, to see on screen what a setting does to paper.

Nothing of it is recorded; it bears DRAF. The person stands in no register.
"""

from dataclasses import replace
from datetime import date, datetime

from sikot_desk.desk import drawing, letters
from sikot_desk.desk.letters import Source
from sikot_desk.domain import letter as signing
from sikot_desk.domain.application import Application, Sheet, Status
from sikot_desk.domain.case import Permit
from sikot_desk.domain.events import Signatory
from sikot_desk.domain.office import Office
from sikot_desk.domain.people import Applicant, Bringer, Str, Workplace
from sikot_desk.domain.settings import OfficialSet
from sikot_desk.domain.sop import Procedure
from sikot_desk.print import letter

_NOBODY = Signatory(official="", lines=("",), name="", rank="", nip="")
_WHO = Applicant(
    name="Nama Pemohon",
    titles_after="A.Md.OT.",
    identity_number="1471010101900001",
    birth_place="Pekanbaru",
    birth_date=date(1990, 1, 1),
    address="Jalan Contoh Nomor 1, Kelurahan Delima, Kecamatan Binawidya, Kota Pekanbaru",
)
_PLACE = Workplace(name="Rumah Sakit Contoh", address="Jalan Contoh Nomor 2")


def signatory(office: Office, procedure: Procedure, day: date) -> OfficialSet | None:
    """Give who would sign on a day: the holder of the signing post, or who stands in."""
    post = next(one.post for one in procedure.steps if one.act == "sign")
    lines = [one for one in office.in_post(post, day) if not one.vacant]
    return lines[0] if lines else None


def draw(
    office: Office, procedure: Procedure, at: datetime, key: str = "", by: OfficialSet | None = None
) -> bytes:
    """Give the letter of that key (empty: the first kind's) as a PDF marked DRAF.

    `by` is who signs, else whoever holds the post that day. Raises Trouble (letter_too_long).
    """
    wanted = key or procedure.kinds[0].letter
    kind = next(one for one in procedure.kinds if wanted in {made.letter for made in one.made})
    signs = by or signatory(office, procedure, at.date())
    source = Source(
        app=_application(procedure, kind.key, at),
        procedure=procedure,
        office=office,
        old=_old(at.date()) if kind.names_old else None,
        widest=drawing.widest_number(office, kind.series, at),
        making="" if wanted == kind.letter else wanted,
    )
    sheet = Sheet(
        version=1,
        signatory=signing.frozen(signs, procedure.post(signs.post).title) if signs else _NOBODY,
        sentence=_sentence(procedure),
        years=5,
        first_number="",
        made=at,
    )
    data = letters.blanko(source, sheet)
    note = procedure.sentences["draft_note"]
    return drawing.pdf(letter.render, replace(data, draft_note=note))


def _sentence(procedure: Procedure) -> str:
    """Give the sentence of a permit that ends with the STR, or the first there is."""
    rules = [rule for one in procedure.rule_sets for rule in one.validity]
    ending = [rule.sentence for rule in rules if rule.ends == "str_end"]
    return (ending or [rule.sentence for rule in rules])[0]


def _application(procedure: Procedure, kind: str, at: datetime) -> Application:
    ends = date(at.year + 4, 12, 31)
    why = next(iter(procedure.kind(kind).reasons), "")
    return Application(
        file_id="260100000000",
        procedure="",
        kind=kind,
        applicant=_WHO,
        str_certificate=Str(number="16 05 5 2 2 23-0000000", issued=date(2023, 1, 2), ends=ends),
        workplace=_PLACE,
        workplace_no=1,
        bringer=Bringer(),
        old_permit="",
        drop_off=False,
        status=Status.OPEN,
        step="",
        received=at,
        since=at,
        last=at,
        set_by=0,
        rules=procedure.rule_sets[0].key,
        ends=ends,
        reason=why,
    )


def _old(day: date) -> Permit:
    return Permit(
        number="000/CONTOH/2020",
        name=_WHO.name,
        workplace=_PLACE.name,
        letter_date=date(day.year - 3, 1, 2),
        ends=day,
        state="in_force",
        place=_PLACE,
    )
