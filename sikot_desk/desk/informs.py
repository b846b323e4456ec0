"""What step 1 of the SOP gives to who asks: the standard of service, application form, surat kuasa.

Requirements come from the same data as the checklist, fixed sentences from the SOP's; prefilled
from a file, or blank.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from itertools import groupby, pairwise

from sikot_desk.desk import letters
from sikot_desk.desk.letters import sentence
from sikot_desk.desk.sheets import paper_of
from sikot_desk.domain import checklist, dates, rule_sets
from sikot_desk.domain.application import Application
from sikot_desk.domain.office import Office
from sikot_desk.domain.people import full_name
from sikot_desk.domain.sop import Condition, Kind, Procedure, Requirement, RuleSet, Step
from sikot_desk.domain.trouble import Trouble
from sikot_desk.print.application_form import ApplicationForm
from sikot_desk.print.marks import Marks
from sikot_desk.print.proxy_letter import ProxyLetter
from sikot_desk.print.requirements_sheet import RequirementRow, RequirementsSheet, Section
from sikot_desk.print.text import Sentence, Span
from sikot_desk.print.written import Blank

IDENTITY_LABELS: Mapping[str, str] = {
    "nik": "NIK",
    "passport": "Nomor paspor",
    "kitas": "Nomor KITAS",
}
_NIK_CELLS = 16
_A_MONDAY = date(2024, 1, 1)
_ONE_REMARK: Mapping[Condition, str] = {
    "first_workplace": "untuk tempat kerja pertama",
    "second_workplace": "untuk tempat kerja kedua",
    "third_workplace": "untuk tempat kerja ketiga",
    "citizen": "bagi warga negara Indonesia",
    "foreigner": "bagi warga negara asing",
    "represented": "bila diwakilkan",
    "str_lifelong": "bila STR seumur hidup",
    "str_dated": "bila STR berjangka waktu",
}
_FOR_REASON = "menurut alasannya"
_FURTHER = {2: "untuk tempat kerja kedua", 3: "untuk tempat kerja kedua dan ketiga"}
_SECTIONS = (
    ("Jangka waktu", "standard_time"),
    ("Biaya atau tarif", "standard_fee"),
    ("Produk pelayanan", "standard_product"),
    ("Waktu pelayanan", ""),
    ("Pengambilan", "standard_pick_up"),
    ("Pengaduan, saran, dan masukan", "standard_complaint"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What the papers of step 1 are made from; `app` is None for a blank one, `kind` for all.

    `former`: the file is over, and lends a new application its person and workplace alone.
    """

    office: Office
    procedure: Procedure
    today: date
    marks: Marks
    kind: Kind | None = None
    app: Application | None = None
    former: bool = False

    @property
    def rules(self) -> RuleSet:
        """The requirement set of the file once accepted, else the one in force today."""
        if self.app and self.app.was_accepted and not self.former:
            return self.procedure.rule_set(self.app.rules)
        found = checklist.in_force(self.procedure, self.office, self.today)
        return found or self.procedure.rule_sets[0]

    def words(self, key: str) -> str:
        """Give a fixed sentence. Raises Trouble when the adopted SOP does not have it."""
        said = self.procedure.sentences.get(key)
        if said is None:
            where = f"sentences.{key}: belum ada. Perbarui data SOP."
            raise Trouble("sop_broken", file=self.procedure.number, problems=where)
        return said


# --- lembar persyaratan ---------------------------------------------------------------------------


def requirements_sheet(desk: Desk) -> RequirementsSheet:
    """Give the standard of service: of one kind, or of all with what each asks besides."""
    procedure, rules = desk.procedure, desk.rules
    return RequirementsSheet(
        paper=paper_of(desk.office, "lembar-persyaratan"),
        kop=letters.kop(desk.office),
        marks=desk.marks,
        product=procedure.name,
        subtitle=_subtitle(desk),
        requirements=tuple(
            RequirementRow(number, one.name, remark(one, rules))
            for number, one in enumerate(asked(desk), 1)
        ),
        requirements_note=() if desk.kind else _besides(desk),
        steps=tuple(step.box or step.name for step in _steps(desk)),
        steps_note=sentence(desk.words("standard_return")),
        sections=tuple(_section(desk, *one) for one in _SECTIONS),
        basis=procedure.letter_basis or procedure.basis,
        footer=(
            desk.words("data_notice"),
            f"{desk.words('standard_source')}; keadaan tanggal {dates.long_date(desk.today)}.",
        ),
        confirmed=_confirmed(desk),
    )


def asked(desk: Desk) -> tuple[Requirement, ...]:
    """Give what is asked for the kind, or of whatever kind; switched-off ones are left out."""
    kind = desk.kind or desk.procedure.kinds[0]
    return tuple(one for one in _switched_on(desk) if one.is_for(kind.key))


def _switched_on(desk: Desk) -> Iterable[Requirement]:
    return (one for one in desk.rules.requirements if checklist.is_asked(one, desk.office))


def remark(one: Requirement, rules: RuleSet) -> str:
    """Give what stands beside a requirement: when it is asked, how many, original to be shown."""
    if one.reasons:
        return _FOR_REASON
    asked = [_when(when, rules) for when in (one.when, *one.also) if when != "always"]
    if one.only_if:
        asked.append(f"bila {one.only_if}")
    if asked:
        return ", ".join(asked)
    if one.copies > 1:
        return f"{one.copies} {'rangkap' if one.keep == 'copy' else 'lembar'}"
    return "asli ditunjukkan" if one.keep == "shown" else ""


def _when(condition: Condition, rules: RuleSet) -> str:
    if condition == "further_workplace":
        return _FURTHER.get(rules.max_workplaces, "untuk tempat kerja berikutnya")
    return _ONE_REMARK[condition]


def _besides(desk: Desk) -> Sentence:
    """Say what single kinds ask besides, `Perpanjangan: ditambah SIKOT lama (asli)`.

    A kind that leaves most of the list out says what it asks for alone.
    """
    spans: list[Span] = []
    first = asked(desk)
    for kind in desk.procedure.kinds[1:]:
        whole = asked(replace(desk, kind=kind))
        added = [one for one in whole if one not in first]
        short = len(whole) - len(added) < len(first)
        names = [_inside(one.short) for one in (whole if short else added)]
        if names:
            lead = " " if spans else ""
            how = "hanya" if short else "ditambah"
            spans += sentence(f"{lead}**{kind.name}**: {how} {dates.listed(names)}.")
    return tuple(spans)


def _inside(name: str) -> str:
    """Give a requirement's name as it stands inside a sentence; `SIKOT lama` keeps its capitals."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def _subtitle(desk: Desk) -> str:
    rules = desk.rules
    since = checklist.effective(rules, desk.office)
    started = f", berlaku sejak {dates.long_date(since)}" if since else ""
    parts = [desk.procedure.number, f"perangkat syarat {rules.key}{started}"]
    if desk.kind:
        parts.insert(1, f"permohonan {desk.kind.name}")
    return "  ·  ".join(parts)


def _steps(desk: Desk) -> list[Step]:
    kind = desk.kind or desk.procedure.kinds[0]
    return [desk.procedure.step(key) for key in kind.route]


def _section(desk: Desk, title: str, key: str) -> Section:
    text = desk.words(key) if key else f"{opening_hours(desk.office, desk.today)}."
    return Section(title, sentence(text))


def _confirmed(desk: Desk) -> bool:
    waiting = any(path.startswith("sentences.standard_") for path in desk.procedure.unconfirmed)
    return rule_sets.is_confirmed(desk.rules, desk.office) and not waiting


def opening_hours(office: Office, day: date) -> str:
    """Give the hours in force: `Senin–Kamis pukul 08.00–16.00 WIB; Jumat pukul …`."""
    tables = [one for one in office.hours if one.since <= day]
    if not tables:
        return "Hari kerja"
    days = max(tables, key=lambda one: one.since).days
    rows = sorted((int(number), tuple(spans)) for number, spans in days.items() if spans)
    said = []
    for spans, group in groupby(rows, key=lambda row: row[1]):
        numbers = [number for number, _ in group]
        said.append(f"{_weekdays(numbers)} {_spans(spans)}")
    return "; ".join(said)


def _weekdays(numbers: list[int]) -> str:
    names = [dates.weekday_name(_A_MONDAY + timedelta(days=number)) for number in numbers]
    if len(names) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{names[0]}–{names[-1]}"
    return dates.listed(names)


def _spans(spans: tuple[str, ...]) -> str:
    ends = [tuple(time.fromisoformat(end) for end in span.split("-")) for span in spans]
    hours = f"pukul {dates.between_clocks(ends[0][0], ends[-1][1])} WIB"
    breaks = [dates.between_clocks(one[1], after[0]) for one, after in pairwise(ends)]
    return f"{hours}, istirahat pukul {dates.listed(breaks)} WIB" if breaks else hours


# --- formulir permohonan and surat kuasa ----------------------------------------------------------


def application_form(desk: Desk) -> ApplicationForm:
    """Give the application form, prefilled from the file if there is one."""
    app, city = desk.app, _city(desk.office)
    return ApplicationForm(
        paper=paper_of(desk.office, "formulir-permohonan"),
        kop=letters.kop(desk.office),
        marks=desk.marks,
        title=f"PERMOHONAN {desk.procedure.name.upper()}",
        addressee=(desk.procedure.signatory["office_head"], f"di {city}"),
        opening=sentence(desk.words("form_opening")),
        person=_person(app),
        asks=sentence(desk.words("form_asks")),
        workplace=_workplace(desk),
        encloses=sentence(desk.words("form_encloses")),
        enclosures=tuple(_enclosures(desk)),
        declares=sentence(desk.words("form_declares")),
        notice=desk.words("data_notice"),
        place=city,
        day=dates.long_date(desk.today) if app else "",
        applicant=full_name(app.applicant) if app else "",
        file_id=app.file_id if app and not desk.former else "",
    )


def _person(app: Application | None) -> tuple[Blank, ...]:
    if app is None:
        return (
            Blank("Nama dan gelar"),
            Blank("NIK", cells=_NIK_CELLS),
            Blank("Tempat, tanggal lahir"),
            Blank("Alamat", lines=2),
            Blank("Telepon"),
            Blank("Nomor STR"),
            Blank("Masa berlaku STR"),
        )
    who, ends = app.applicant, app.str_certificate.ends
    return (
        Blank("Nama dan gelar", full_name(who), bold=True),
        Blank(IDENTITY_LABELS[who.identity_kind], who.identity_number),
        Blank("Tempat, tanggal lahir", f"{who.birth_place}, {dates.long_date(who.birth_date)}"),
        Blank("Alamat", who.address),
        Blank("Telepon", who.phone),
        Blank("Nomor STR", app.str_certificate.number),
        Blank("Masa berlaku STR", _lasts(ends)),
    )


def _lasts(ends: date | None) -> str:
    return f"sampai dengan {dates.long_date(ends)}" if ends else letters.LIFELONG


def _workplace(desk: Desk) -> tuple[Blank, ...]:
    app, kind = desk.app, desk.kind
    if app is None:
        return (
            Blank("Nama tempat kerja"),
            Blank("Alamat", lines=2),
            Blank("Tempat kerja ke-"),
            Blank("Jenis permohonan", kind.name if kind else ""),
        )
    return (
        Blank("Nama tempat kerja", app.workplace.name, bold=True),
        Blank("Alamat", letters.address(app, desk.office)),
        Blank("Tempat kerja ke-", dates.counted(app.workplace_no)),
        Blank("Jenis permohonan", kind.name if kind else ""),
    )


def _enclosures(desk: Desk) -> Iterable[str]:
    """Name what is to be enclosed; the form itself, the first requirement, is not its own."""
    if desk.app and not desk.former:
        owed = checklist.owed(desk.rules, desk.app, desk.office)
        return (_counted(one) for one in owed if one.key != "permohonan")
    rows = ((one, remark(one, desk.rules)) for one in asked(desk) if one.key != "permohonan")
    return (f"{one.name} ({said})" if said else one.name for one, said in rows)


def _counted(one: Requirement) -> str:
    unit = "rangkap" if one.keep == "copy" else "lembar"
    return f"{one.name} ({one.copies} {unit})" if one.copies > 1 else one.name


def proxy_letter(desk: Desk) -> ProxyLetter:
    """Give the surat kuasa: the giver prefilled from the file, the taker from who brought it."""
    app = desk.app
    brought = app is not None and not desk.former and app.bringer.relation != "self"
    taker = app.bringer if app and brought else None
    return ProxyLetter(
        paper=paper_of(desk.office, "surat-kuasa"),
        marks=desk.marks,
        opening=sentence(desk.words("proxy_opening")),
        giver=_giver(app),
        gives=sentence(desk.words("proxy_gives")),
        taker=(
            Blank("Nama", taker.name if taker else "", bold=True),
            Blank("NIK", cells=_NIK_CELLS),
            Blank("Alamat", lines=2),
            Blank("Telepon", taker.phone if taker else ""),
            Blank("Hubungan"),
        ),
        purpose=sentence(desk.words("proxy_for")),
        purposes=tuple(line for line in desk.words("proxy_may").splitlines() if line.strip()),
        closing=(sentence(desk.words("proxy_ends")), sentence(desk.words("proxy_closes"))),
        place=_city(desk.office),
        day="",
        giver_name=full_name(app.applicant) if app else "",
        taker_name=taker.name if taker else "",
        file_id=app.file_id if app and not desk.former else "",
    )


def _giver(app: Application | None) -> tuple[Blank, ...]:
    if app is None:
        return (
            Blank("Nama"),
            Blank("NIK", cells=_NIK_CELLS),
            Blank("Alamat", lines=2),
            Blank("Telepon"),
        )
    who = app.applicant
    return (
        Blank("Nama", full_name(who), bold=True),
        Blank(IDENTITY_LABELS[who.identity_kind], who.identity_number),
        Blank("Alamat", who.address),
        Blank("Telepon", who.phone),
    )


def _city(office: Office) -> str:
    return office.identity.city if office.identity else ""
