"""The permit letter's content: from a file, its procedure and the office to what is printed.

Words come from the SOP's letter texts; the issued letter bears the signatory frozen on its sheet.
"""

import base64
import re
from dataclasses import dataclass, replace

from sikot_desk.desk import sheets
from sikot_desk.domain import dates
from sikot_desk.domain.application import Application, LetterNumber, Sheet
from sikot_desk.domain.case import Permit
from sikot_desk.domain.office import Office
from sikot_desk.domain.people import Workplace, full_name
from sikot_desk.domain.sop import Kind, Procedure
from sikot_desk.domain.sop import Letter as LetterText
from sikot_desk.print import letter, text
from sikot_desk.print.fonts import Face
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks

LIFELONG = "Seumur Hidup"
_ROOM_FOR_NUMBER, _ROOM_FOR_DATE = "." * 40, "." * 25
_TOKEN = re.compile(r"\{(\w+)\}")
_PARAF_FORMS = {
    "around": letter.ParafForm.AROUND_NAME,
    "box": letter.ParafForm.BOX,
    "control_sheet": letter.ParafForm.CONTROL_SHEET,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a paper is made from: the file, its procedure, the office; `old` is the old permit.

    `making` is the key of the letter beside the main one, where that is made; `widest` the widest
    number the letter's series gives; `qr` the signed text of a numbered letter's QR, empty where
    none is wanted.
    """

    app: Application
    procedure: Procedure
    office: Office
    old: Permit | None = None
    widest: str = ""
    making: str = ""
    qr: str = ""

    @property
    def kind(self) -> Kind:
        """The file's kind."""
        return self.procedure.kind(self.app.kind)

    @property
    def letter(self) -> LetterText:
        """The texts of the letter being made."""
        return self.procedure.letter(self.making or self.kind.letter)

    @property
    def given(self) -> LetterNumber:
        """The number of the letter being made."""
        return self.app.number_of(self.making)

    @property
    def revokes(self) -> bool:
        """The letter being made revokes the old permit."""
        return self.letter.form == "revocation"

    @property
    def place(self) -> Workplace:
        """The workplace the letter is about: the old permit's, where it is revoked."""
        old = self.old.place if self.old and self.revokes else None
        return old or self.app.workplace

    @property
    def training(self) -> bool:
        """Papers of a training register say so."""
        return self.office.purpose == "training"


def kop(office: Office) -> Kop:
    """Give the office as its papers name it."""
    identity = office.identity
    if identity is None:
        return Kop(government="", dinas_lines=(), address_parts=())
    return Kop(
        government=identity.government,
        dinas_lines=identity.dinas,
        address_parts=identity.address,
        emblem=base64.b64decode(office.emblem) or None,
    )


def blanko(source: Source, sheet: Sheet) -> letter.Letter:
    """Give the applicant's sheet of a version: number and date blank for pen or over-print."""
    over = source.office.option("number_on_paper") == "overprint"
    qr = source.office.option("qr_on_letter") == "on"
    numbering = letter.OverPrint(source.widest, qr=qr) if over else letter.ByHand()
    return _letter(source, sheet, numbering)


def archive_blanko(source: Source, sheet: Sheet) -> letter.Letter:
    """Give the archive copy of a version, with the places for the parafs."""
    return replace(blanko(source, sheet), archive=_archive(source))


def archive_copy(source: Source) -> letter.Letter:
    """Give the numbered letter printed whole, for the archive. Raises ValueError before that."""
    given = source.given
    if given.letter_date is None:
        raise ValueError("not numbered")
    numbering = letter.Printed(
        number=given.number,
        letter_date=given.letter_date,
        code=given.code,
        widest=source.widest,
        qr=source.qr,
    )
    return replace(_letter(source, source.app.sheets[-1], numbering), copy_mark="SALINAN")


def _archive(source: Source) -> letter.Archive:
    route = source.procedure.kind(source.app.kind).route
    steps = [source.procedure.step(key) for key in route]
    posts = tuple(one.performer for one in steps if one.act == "paraf")
    return letter.Archive(posts, _PARAF_FORMS[source.office.option("paraf_places")])


def _letter(source: Source, sheet: Sheet, numbering: letter.Numbering) -> letter.Letter:
    words = source.letter
    city = source.office.identity.city if source.office.identity else ""
    return letter.Letter(
        paper=sheets.paper_of(source.office, "surat"),
        step=source.office.paper("surat").step,
        kop=kop(source.office),
        marks=Marks(training=source.training),
        title_lines=words.title,
        numbering=numbering,
        basis_heading=source.procedure.sentences["basis_intro"],
        basis=source.procedure.letter_basis,
        body=_revoking(source, numbering) if source.revokes else _body(source, words),
        closing=_revoked(source, numbering) if source.revokes else _closing(source, sheet, words),
        place=city,
        signatory=letter.Signatory(
            lines=sheet.signatory.lines,
            name=sheet.signatory.name,
            rank=sheet.signatory.rank,
            nip=sheet.signatory.nip,
        ),
        photo=not source.revokes,
        copies=tuple(filled(line, workplace=source.place.name) for line in words.tembusan),
        file_id=source.app.file_id,
        version=sheet.version,
        code_note=source.procedure.sentences["code_note"],
        beside=bool(source.making),
        copy_mark="" if source.revokes else source.kind.mark,
    )


def _revoking(
    source: Source, numbering: letter.Numbering
) -> tuple[letter.Statement | letter.DataRows, ...]:
    """Give the body of a letter of revocation: what is revoked, whose, why and since when."""
    app, words, old = source.app, source.letter, source.old
    head = source.procedure.signatory["office_head"]
    applied = dates.long_date(app.received)
    name, born, _, number, *_ = _person(app)
    why = source.kind.reasons.get(app.reason, "")
    rows = (
        letter.DataRow("Nomor", old.number if old else app.old_permit),
        letter.DataRow("Tanggal", dates.long_date(old.letter_date) if old else ""),
        replace(name, label="Atas nama"),
        born,
        number,
        letter.DataRow("Nama tempat kerja", source.place.name, bold=True),
        letter.DataRow("Alamat tempat kerja", _address(source.place, source.office)),
        letter.DataRow("Alasan", filled(words.sentences["reason"], reason=why)),
        letter.DataRow("Berlaku sejak", _date_or_room(numbering)),
    )
    said = sentence(words.statement, office_head=head, applied=applied)
    return letter.Statement(said), letter.DataRows(rows)


def _date_or_room(numbering: letter.Numbering) -> str:
    """Give the letter's date, or the dots on which it is written with the number."""
    if isinstance(numbering, letter.Printed):
        return dates.long_date(numbering.letter_date)
    return _ROOM_FOR_DATE


def _revoked(source: Source, numbering: letter.Numbering) -> tuple[text.Sentence, ...]:
    """Give the sentences of a revocation; the new permit's number is written with its own."""
    words, app = source.letter.sentences, source.app
    said = [sentence(words["withdrawn" if _sheet_is_in(source) else "outstanding"])]
    if source.kind.moves and "new_permit" in words:
        known = isinstance(numbering, letter.Printed) and app.letter_date
        said.append(
            sentence(
                words["new_permit"],
                new_number=app.number if known else _ROOM_FOR_NUMBER,
                new_date=dates.long_date(app.letter_date)
                if known and app.letter_date
                else _ROOM_FOR_DATE,
            )
        )
    return tuple(said)


def _sheet_is_in(source: Source) -> bool:
    """Say whether the check found the old permit's original."""
    rules = source.procedure.rule_set(source.app.rules)
    originals = {one.key for one in rules.requirements if one.old_sheet}
    return any(one.item in originals and one.result == "fit" for one in source.app.verdicts)


def _body(source: Source, words: LetterText) -> tuple[letter.Statement | letter.DataRows, ...]:
    head = source.procedure.signatory["office_head"]
    return (
        letter.Statement(sentence(words.statement, office_head=head)),
        letter.DataRows(_person(source.app)),
        letter.Statement(sentence(words.purpose)),
        letter.DataRows(_workplace(source.app, source.office)),
    )


def _person(app: Application) -> tuple[letter.DataRow, ...]:
    who, ends = app.applicant, app.str_certificate.ends
    name = full_name(replace(who, name=who.name.upper()))
    lasts = f"sampai dengan {dates.long_date(ends)}" if ends else LIFELONG
    return (
        letter.DataRow("Nama", name, bold=True),
        letter.DataRow(
            "Tempat, tanggal lahir", f"{who.birth_place}, {dates.long_date(who.birth_date)}"
        ),
        letter.DataRow("Alamat", who.address),
        letter.DataRow("Nomor STR", app.str_certificate.number),
        letter.DataRow("Masa berlaku STR", lasts),
    )


def _workplace(app: Application, office: Office) -> tuple[letter.DataRow, ...]:
    return (
        letter.DataRow("Nama tempat kerja", app.workplace.name, bold=True),
        letter.DataRow("Alamat", address(app, office)),
        letter.DataRow("Tempat kerja ke-", dates.counted(app.workplace_no)),
    )


def address(app: Application, office: Office) -> str:
    """Give the workplace's address with kelurahan, kecamatan and city, as letters write it."""
    return _address(app.workplace, office)


def _address(place: Workplace, office: Office) -> str:
    parts = [
        place.address,
        f"Kelurahan {place.kelurahan}" if place.kelurahan else "",
        f"Kecamatan {place.kecamatan}" if place.kecamatan else "",
        _region(office) if place.kelurahan or place.kecamatan else "",
    ]
    return ", ".join(part for part in parts if part)


def _region(office: Office) -> str:
    """Give the region whose office this is: `Kota Pekanbaru` of PEMERINTAH KOTA PEKANBARU."""
    government = office.identity.government if office.identity else ""
    return government.upper().removeprefix("PEMERINTAH ").title()


def _closing(source: Source, sheet: Sheet, words: LetterText) -> tuple[text.Sentence, ...]:
    ends = source.app.ends
    said = [
        sentence(
            words.sentences[sheet.sentence],
            ends=dates.long_date(ends) if ends else "",
            years=dates.counted(sheet.years) if sheet.years else "",
            first_number=sheet.first_number,
        ),
        sentence(words.one_place),
    ]
    if source.old and source.kind.old == "replaced":
        said.append(_replaces(source.old, words))
    if source.kind.old == "same":
        why = source.kind.reasons.get(source.app.reason, "")
        said.append(sentence(words.sentences["duplicate"], reason=why))
    return tuple(said)


def _replaces(old: Permit, words: LetterText) -> text.Sentence:
    return sentence(
        words.sentences["replaces"],
        old_number=old.number,
        old_date=dates.long_date(old.letter_date),
    )


def sentence(template: str, **values: str) -> text.Sentence:
    """Fill a fixed sentence; what stands between ** is bold, typed data is never markup."""
    parts = template.split("**")
    spans = (
        text.Span(filled(part, **values), Face.BOLD if place % 2 else Face.REGULAR)
        for place, part in enumerate(parts)
    )
    return tuple(span for span in spans if span.text)


def filled(template: str, **values: str) -> str:
    """Fill the tokens of a fixed text; a token without a value stays as it stands."""
    return _TOKEN.sub(lambda found: values.get(found[1], found[0]), template)
