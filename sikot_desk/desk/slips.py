"""The content of the counter's forms: receipt, return slip, labels, proof.

From a file, its procedure, the office and the time to what is printed; fixed sentences come from
the SOP's data.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from sikot_desk.desk.letters import Source, filled, kop, sentence
from sikot_desk.desk.sheets import paper_of
from sikot_desk.desk.standing import Timekeeper
from sikot_desk.domain import checklist, dates
from sikot_desk.domain import events as e
from sikot_desk.domain.actions import Verdict
from sikot_desk.domain.application import Application
from sikot_desk.domain.people import Applicant, full_name
from sikot_desk.domain.sop import Requirement, RuleSet
from sikot_desk.print import handover_proof, labels, receipt, return_slip
from sikot_desk.print.form import Tick
from sikot_desk.print.marks import Marks

RELATIONS: Mapping[str, str] = {
    "self": "pemohon sendiri",
    "proxy": "penerima kuasa",
    "staff": "staf tempat kerja",
    "family": "keluarga",
    "courier": "kurir",
}
RESULTS: Mapping[str, str] = {
    "fit": "Ada, sesuai",
    "unfit": "Ada, belum sesuai",
    "missing": "Tidak ada",
    "not_required": "Tidak dipersyaratkan",
}
IDENTITY_KINDS: Mapping[str, str] = {"nik": "KTP", "passport": "Paspor", "kitas": "KITAS"}
_RECEIPT = {
    "fit": receipt.Verdict.PRESENT,
    "unfit": receipt.Verdict.PRESENT,
    "missing": receipt.Verdict.ABSENT,
    "not_required": receipt.Verdict.NOT_REQUIRED,
}
_A_MONDAY = date(2024, 1, 1)
_OFFICER = "Petugas Loket"
_EARLIER = "Janji semula {first}; waktu menunggu pemohon sampai {until} tidak dihitung."
_HAND_OVER_FOOT = (
    "Lembar untuk kantor. Disimpan dalam berkas dan dicatat pada buku penyerahan izin."
)


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who makes the paper, when (aware), and the time it is reckoned by."""

    officer: str
    at: datetime
    time: Timekeeper


def tanda_terima(source: Source, sitting: Sitting) -> receipt.Receipt:
    """Give the receipt of a complete file: registration number, checklist, promised end."""
    app = source.app
    promise = sitting.time.promised(app, source.procedure)
    words = source.procedure.sentences
    return _receipt(
        source,
        sitting,
        receipt.Acceptance(
            registration=app.registration,
            moment=app.accepted or app.last,
            requirements=tuple(_receipt_lines(source)),
            terms=(words["receipt_standard"], words["receipt_fee"]),
            promise=promise,
            earlier=_earlier(app, promise, sitting.time.calendar.zone),
        ),
    )


def _earlier(app: Application, promise: datetime, zone: tzinfo) -> str:
    """Say what was promised first where the clock stood still since; else nothing.

    Time at the applicant is none of the office's working days (SOP, total: 2 hari kerja).
    """
    ends = [pause.end for pause in app.pauses if pause.end]
    first = app.first_promised
    if first is None or first == promise or not ends:
        return ""
    return _EARLIER.format(
        first=dates.weekday_date(first.astimezone(zone).date()),
        until=dates.weekday_date(ends[-1].astimezone(zone).date()),
    )


def titip_berkas(source: Source, sitting: Sitting) -> receipt.Receipt:
    """Give the slip of a file left at the counter: not complete, no number, no clock."""
    said = source.procedure.sentences["custody"]
    return _receipt(source, sitting, receipt.Custody(source.app.received, said))


def _receipt(
    source: Source, sitting: Sitting, outcome: receipt.Acceptance | receipt.Custody
) -> receipt.Receipt:
    app, words = source.app, source.procedure.sentences
    accepted = isinstance(outcome, receipt.Acceptance)
    bring = sentence(words["receipt_bring"], hours=hours(source, sitting))
    return receipt.Receipt(
        paper=paper_of(source.office, "tanda-terima"),
        kop=kop(source.office),
        marks=Marks(),
        product=source.procedure.name,
        file_id=app.file_id,
        kind=kind_words(source),
        applicant=full_name(app.applicant),
        workplace=app.workplace.name,
        bringer=bringer(app),
        relation=RELATIONS[app.bringer.relation],
        phone=app.bringer.phone or app.applicant.phone,
        officer=sitting.officer,
        officer_title=_OFFICER,
        outcome=outcome,
        notice=bring if accepted else (),
        small_print=f"{words['data_notice']} {words['complaint_notice']}",
    )


def kind_words(source: Source) -> str:
    """Give the kind with the workplace's order: `Baru, tempat kerja pertama`."""
    ordinals = {1: "pertama", 2: "kedua", 3: "ketiga"}
    order = ordinals.get(source.app.workplace_no, f"ke-{source.app.workplace_no}")
    return f"{source.procedure.kind(source.app.kind).name}, tempat kerja {order}"


def bringer(app: Application) -> str:
    """Give the name of who brought the file."""
    return app.bringer.name or full_name(app.applicant)


def _brought_by(app: Application) -> str:
    relation = RELATIONS[app.bringer.relation]
    who = f"{bringer(app)} ({relation})" if app.bringer.name else relation.capitalize()
    phone = app.bringer.phone or app.applicant.phone
    return f"{who}, telepon {phone}" if phone else who


def hours(source: Source, sitting: Sitting) -> str:
    """Give the office's hours on an ordinary day: `Senin–Jumat pukul 08.00–16.00 WIB`."""
    tables = [one for one in source.office.hours if one.since <= sitting.at.date()]
    if not tables:
        return "hari kerja"
    table = max(tables, key=lambda one: one.since)
    days = {int(day): spans for day, spans in table.days.items() if spans}
    first, last = min(days), max(days)
    start = time.fromisoformat(days[first][0].split("-")[0])
    end = time.fromisoformat(days[first][-1].split("-")[1])
    names = f"{_weekday(first)}–{_weekday(last)}"
    return f"{names} pukul {dates.between_clocks(start, end)} WIB"


def _weekday(number: int) -> str:
    return dates.weekday_name(_A_MONDAY + timedelta(days=number))


def _rules(source: Source) -> RuleSet:
    key = source.app.rules or source.app.rounds[-1].rules
    return source.procedure.rule_set(key)


def _receipt_lines(source: Source) -> list[receipt.RequirementLine]:
    verdicts = {verdict.item: verdict for verdict in source.app.verdicts}
    return [
        receipt.RequirementLine(number, one.short, _RECEIPT[verdicts[one.key].result])
        for number, one in enumerate(_rules(source).requirements, 1)
        if one.key in verdicts and one.is_for(source.app.kind)
    ]


def _begun(text: str, passed: int) -> str:
    """Fill in how many need no further check; a sentence begins with a letter, not a figure."""
    said = filled(text, passed=dates.in_words(passed))
    return said[:1].upper() + said[1:]


def lembar_pengembalian(source: Source, sitting: Sitting) -> return_slip.ReturnSlip:
    """Give the return slip: only what failed, how to mend it, and until when it spares a check."""
    app, words = source.app, source.procedure.sentences
    failed = checklist.failed(app.verdicts)
    passed = sum(verdict.result == "fit" for verdict in app.verdicts)
    after = words["return_after"] if app.was_accepted else words["return_before"]
    return return_slip.ReturnSlip(
        paper=paper_of(source.office, "lembar-pengembalian"),
        kop=kop(source.office),
        marks=Marks(),
        product=source.procedure.name,
        file_id=app.file_id,
        applicant=full_name(app.applicant),
        kind=kind_words(source),
        workplace=app.workplace.name,
        brought_by=_brought_by(app),
        checked_from=app.since if not app.was_accepted else app.rounds[-1].occurred,
        checked_to=app.rounds[-1].occurred,
        round=app.rounds[-1].number,
        registration=app.registration,
        statement=sentence(after, registration=app.registration),
        rows=tuple(_return_rows(source, failed)),
        passed_note=_begun(words["return_rest"], passed) if passed else "",
        next_step=sentence(
            words["return_next_after" if app.was_accepted else "return_next"],
            failed=dates.in_words(len(failed)),
            hours=hours(source, sitting),
            until=dates.long_date(app.slip_until or sitting.at.date()),
        ),
        place=source.office.identity.city if source.office.identity else "",
        receiver=bringer(app),
        officer=sitting.officer,
        officer_title=_OFFICER,
        footer=words["return_foot"],
    )


def _return_rows(source: Source, failed: tuple[Verdict, ...]) -> list[return_slip.ReturnRow]:
    numbered = {one.key: (n, one) for n, one in enumerate(_rules(source).requirements, 1)}
    return [
        return_slip.ReturnRow(
            number=numbered[verdict.item][0],
            name=numbered[verdict.item][1].name,
            result=result_words(verdict, source.procedure.reasons),
            remedy=remedy(source, numbered[verdict.item][1], verdict),
        )
        for verdict in failed
    ]


def result_words(verdict: Verdict, reasons: Mapping[str, str]) -> str:
    """Give a verdict in words with its reason and note: `Ada, belum sesuai: tidak dilegalisir`."""
    reason = "" if verdict.reason == "other" else reasons.get(verdict.reason, "")
    why = "; ".join(part for part in (reason, verdict.note) if part)
    return f"{RESULTS[verdict.result]}: {why}" if why else RESULTS[verdict.result]


def remedy(source: Source, requirement: Requirement, verdict: Verdict) -> str:
    """Give *cara melengkapi*: the requirement's own for that reason, else the general one."""
    key = "missing" if verdict.result == "missing" else verdict.reason
    return requirement.remedies.get(key) or source.procedure.remedies[key]


def label_map(source: Source, _sitting: Sitting) -> labels.MapLabel:
    """Give the label of the map."""
    app = source.app
    return labels.MapLabel(
        marks=Marks(),
        registration=app.registration,
        kind=f"{source.letter.short} {source.procedure.kind(app.kind).name}",
        name=app.applicant.name,
        file_id=app.file_id,
    )


def label_kode(source: Source, _sitting: Sitting) -> labels.CodeLabel:
    """Give the label that a sheet numbered by hand gets. Raises ValueError before the number."""
    app, given = source.app, source.given
    if given.letter_date is None:
        raise ValueError("not numbered")
    first, _, second = source.procedure.sentences["code_note"].partition(". ")
    return labels.CodeLabel(
        marks=Marks(),
        number=given.number,
        letter_date=given.letter_date,
        file_id=app.file_id,
        version=app.sheets[-1].version,
        code=given.code,
        note=(f"{first}.", second),
        beside=bool(source.making),
    )


def bukti_penyerahan(source: Source, sitting: Sitting) -> handover_proof.HandoverProof:
    """Give the proof the receiver signs. Raises ValueError before the hand-over."""
    app, handed = source.app, source.app.handed
    if handed is None or app.letter_date is None:
        raise ValueError("not handed over")
    return handover_proof.HandoverProof(
        paper=paper_of(source.office, "bukti-penyerahan"),
        kop=kop(source.office),
        marks=Marks(),
        product=source.procedure.name,
        file_id=app.file_id,
        number=app.number,
        letter_date=app.letter_date,
        valid_until=app.ends,
        holder=full_name(app.applicant),
        workplace=app.workplace.name,
        registration=app.registration,
        handed=handed.occurred,
        receiver=handed.receiver,
        identity_kind=IDENTITY_KINDS[app.applicant.identity_kind],
        identity_number=_shown_identity(app.applicant, handed),
        relation=RELATIONS[handed.relation],
        proxy="ada, disimpan dalam berkas" if handed.proxy_letter else "tidak diperlukan",
        code=app.code,
        ticks=tuple(_hand_over_ticks(handed)),
        statement=source.letter.sentences.get("hand_over", source.procedure.sentences["hand_over"]),
        officer=sitting.officer,
        officer_title=_OFFICER,
        footer=_HAND_OVER_FOOT,
        letter=source.letter.short if source.revokes else "Surat izin",
        number_label=_number_label(source, source.kind.letter),
        date_label="Tanggal surat" if source.revokes else "Tanggal izin",
        others=tuple(
            (_number_label(source, one.letter), one.number) for one in app.given if one.letter
        ),
    )


def _number_label(source: Source, key: str) -> str:
    """Name the number of a letter as its own texts call it: `Nomor surat pencabutan`."""
    words = source.procedure.letter(key)
    if words.form == "permit":
        return "Nomor izin"
    return f"Nomor {words.short[:1].lower()}{words.short[1:]}"


def _shown_identity(applicant: Applicant, handed: e.HandedOver) -> str:
    own = applicant.identity_number if handed.relation == "self" else ""
    return handed.identity_number or own


def _hand_over_ticks(handed: e.HandedOver) -> list[Tick]:
    said = {
        "Asli KTP dan STR ditunjukkan": handed.originals_shown,
        "Tanda terima ditarik": handed.receipt == "returned",
        "Izin lama ditarik": handed.old_permit == "withdrawn",
        "Tanda terima hilang, ada pernyataan": handed.receipt == "lost",
        "Surat kuasa dan KTP penerima": handed.proxy_letter,
        "Izin lama hilang": handed.old_permit == "missing",
    }
    return [Tick(name, done) for name, done in said.items()]
