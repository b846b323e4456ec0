"""The steps of Penyiapan: each a form whose acts are those of Pengaturan.

They know no widget; what they ask is short, and everything may be left for later.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sikot_desk.desk import beginning, emblems, office_papers, papers, staff
from sikot_desk.desk.session import Session
from sikot_desk.desk.setup import Setup
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain import settings as s
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Post
from sikot_desk.domain.user import ROLE_NAMES
from sikot_desk.ui.printing import Printer
from sikot_desk.ui.screens.file.side_form import Answers, Line
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.screens.settings.identity import identity_lines, identity_typed
from sikot_desk.ui.screens.settings.numbers import in_force, next_number, series_names
from sikot_desk.ui.screens.settings.officials import as_action, blank_line
from sikot_desk.ui.screens.settings.section import Shown, Spec, day_of, whole
from sikot_desk.ui.screens.settings.users import new_id
from sikot_desk.ui.screens.typed_day import show_day
from sikot_desk.ui.words import _

OFFICE, OFFICIALS, STAFF, NUMBERS, PRINTER = (
    beginning.OFFICE, "officials", "staff", "numbers", "printer",
)  # fmt: skip
PEOPLE = 3
"""How many members of staff are asked for at once; more are added on Pengaturan."""
_EMBLEM, _KEEP, _LATER = "emblem", "keep", "later"
_NOT_SHEETS = ("label-", "nomor-lembar", "uji-timpa")
"""Papers that go to a printer of their own, or onto a sheet that is there already."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a step needs besides the office's settings: printers, and a PIN for each person."""

    printer: Printer | None = None
    pins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its code, its name in the list, and its form."""

    code: str
    name: str
    spec: Callable[[Setup, Around], Spec]


def steps() -> tuple[Step, ...]:
    """Give the steps in their order."""
    return (
        Step(OFFICE, _("Kantor"), _office),
        Step(OFFICIALS, _("Pejabat"), _officials),
        Step(STAFF, _("Petugas"), _staff),
        Step(NUMBERS, _("Nomor"), _numbers),
        Step(PRINTER, _("Printer"), _printers),
    )


# --- kantor ----------------------------------------------------------------------------------


def _office(setup: Setup, _around: Around) -> Spec:
    now = setup.office.identity
    blank = s.OfficeSet(government="", dinas=(), city="", short_name="", address=())

    def make(said: Answers) -> tuple[s.OfficeAction, ...]:
        acts: list[s.OfficeAction] = []
        identity = replace(identity_typed(said), reason=beginning.REASON)
        if beginning.differs(identity, now):
            acts.append(identity)
        place = said.said(_EMBLEM)
        picture = emblems.typed(Path(place)) if place else ""
        if isinstance(picture, Refused):
            raise Unreadable(replace(picture, field=_EMBLEM))
        if picture:
            acts.append(p.SetEmblem(picture=picture, reason=beginning.REASON))
        return tuple(acts)

    emblem = Line(_EMBLEM, _("Lambang kop, gambar PNG atau SVG"), optional=True)
    return Spec(
        code=OFFICE,
        title=_("Kantor mana ini?"),
        does=_("Begini kantor tercetak pada kop. Semuanya dapat diubah lagi di Pengaturan."),
        said=_("Identitas kantor tersimpan"),
        lines=(*identity_lines(now or blank), emblem),
        make=make,
        file=_EMBLEM,
    )


# --- pejabat ---------------------------------------------------------------------------------


def _officials(setup: Setup, _around: Around) -> Spec:
    held = {post.key: _holder(setup, post) for post in reversed(setup.procedure.posts)}
    names = {post.key: post.short for post in setup.procedure.posts}

    def make(said: Answers) -> tuple[s.OfficeAction, ...]:
        acts = (_official(said, key, line) for key, line in held.items())
        return tuple(act for act in acts if act is not None)

    return Spec(
        code=OFFICIALS,
        title=_("Siapa pejabatnya?"),
        does=_("Nama pejabat menurut tanggal mulainya. Yang belum diketahui dikosongkan; "
               "pengganti dan Plt. ditambahkan di Pengaturan."),
        said=_("Daftar pejabat tersimpan"),
        lines=tuple(
            line for key, now in held.items() for line in _post_lines(key, names[key], now)
        ),
        make=make,
    )  # fmt: skip


def _holder(setup: Setup, post: Post) -> s.OfficialSet:
    known = [one for one in setup.office.officials if one.post == post.key and not one.substitute]
    return max(known, key=lambda one: one.since, default=blank_line(setup, post.key))


def _post_lines(key: str, title: str, now: s.OfficialSet) -> tuple[Line, ...]:
    return (
        Line(f"{key}.name", _("{post}: nama tanpa gelar").format(post=title), value=now.name,
             share=9),
        Line(f"{key}.titles_after", _("Gelar belakang"), value=now.titles_after, beside=True,
             share=5),
        Line(f"{key}.nip", _("NIP"), value=now.nip, beside=True, share=8),
        Line(f"{key}.since", _("Sejak"), "day", value=show_day(now.since), beside=True, share=6),
    )  # fmt: skip


def _official(said: Answers, key: str, now: s.OfficialSet) -> s.SetOfficial | None:
    """Give the act of one post; None where nothing was typed or nothing is new."""
    name = said.said(f"{key}.name")
    if not name:
        return None
    act = as_action(
        now,
        name=name,
        titles_after=said.said(f"{key}.titles_after"),
        nip="".join(said.said(f"{key}.nip").split()),
        since=day_of(said, f"{key}.since"),
        reason=beginning.REASON,
    )
    known = as_action(now, reason=beginning.REASON)
    return None if act == known else act


# --- petugas ---------------------------------------------------------------------------------


def _staff(setup: Setup, around: Around) -> Spec:
    roles = tuple(ROLE_NAMES.items())
    usual = ("loket", "back_office", "penyelia")
    taken = {one.user for one in setup.office.users}

    def make(said: Answers) -> tuple[s.OfficeAction, ...]:
        _people(said, taken)
        return ()

    def keep(session: Session, said: Answers) -> object:
        return _added(session, _people(said, taken))

    lines = [
        line
        for place, pin in enumerate(around.pins)
        for line in (
            Line(f"{place}.name", _("Nama petugas"), share=4),
            Line(f"{place}.role", _("Peran"), "drop", roles, value=usual[place % len(usual)],
                 beside=True, share=3),
            Line(f"{place}.pin", _("PIN sekali masuk"), value=pin, beside=True, share=2),
        )
    ]  # fmt: skip
    return Spec(
        code=STAFF,
        title=_("Siapa lagi yang bertugas?"),
        does=_("Sampaikan PIN kepada petugasnya. Saat pertama masuk ia memilih PIN sendiri. Baris "
               "tanpa nama dilewati; petugas lain ditambahkan di Pengaturan."),
        said=_("Petugas tercatat"),
        lines=tuple(lines),
        make=make,
        keep=keep,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff to be: the act, where its fields stand, and the PIN for one sign-in."""

    act: s.AddUser
    place: str
    pin: str


def _people(said: Answers, taken: set[str]) -> Sequence[Person]:
    """Read the rows that have a name. Raises Unreadable."""
    found: list[Person] = []
    for place in (path.partition(".")[0] for path in said.texts if path.endswith(".name")):
        name = said.said(f"{place}.name")
        if not name:
            continue
        role = said.said(f"{place}.role")
        user = new_id(name, taken | {one.act.user for one in found})
        act = s.AddUser(user=user, name=name, roles=(role,), reason=beginning.REASON)  # type: ignore[arg-type]  # one of the list
        fault = staff.pin_fault(said.said(f"{place}.pin"), act.roles, f"{place}.pin")
        if fault:
            raise Unreadable(fault)
        found.append(Person(act, place, said.said(f"{place}.pin")))
    return found


def _added(session: Session, people: Sequence[Person]) -> Refused | None:
    """Add people with their PINs; those who are there already are let pass. Give the first no."""
    known = {user.name for user in session.office.users}
    for person in people:
        if person.act.name in known:
            continue
        no = session.act(person.act)
        if not isinstance(no, Refused):
            no = staff.reset_pin(session, person.act.user, person.pin, beginning.REASON)
        if isinstance(no, Refused):
            return replace(no, field=f"{person.place}.{'pin' if no.field == 'new' else 'name'}")
    return None


def pins_said(texts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Give name and PIN of everybody in the rows of staff."""
    rows = (path.partition(".")[0] for path in texts if path.endswith(".name"))
    return tuple(
        (texts[f"{n}.name"], texts[f"{n}.pin"]) for n in rows if texts[f"{n}.name"].strip()
    )


# --- nomor -----------------------------------------------------------------------------------


def _numbers(setup: Setup, _around: Around) -> Spec:
    names = series_names(setup.procedure)
    now = {series: line for series in names if (line := in_force(setup, series))}

    def act(said: Answers, series: str) -> s.SetNumberFormat:
        return s.SetNumberFormat(
            series=series,
            template=said.said(f"{series}.template"),
            start=whole(said, f"{series}.start"),
            since=setup.today,
            reason=beginning.REASON,
        )

    def make(said: Answers) -> tuple[s.OfficeAction, ...]:
        acts = (act(said, series) for series in now)
        return tuple(one for one in acts if _is_new(one, now[one.series]))

    def preview(session: Session, said: Answers) -> Shown:
        facts = []
        for series in now:
            one = act(said, series)
            no = session.would_refuse(one)
            if no:
                return Shown(warning=no)
            facts.append((next_number(session, one)[0], names[series]))
        return Shown(facts=tuple(facts))

    return Spec(
        code=NUMBERS,
        title=_("Bentuk nomor"),
        does=_("Tanda yang dikenal: {tokens}. Angka awal adalah nomor pertama dari program ini; "
               "isi lanjutan buku nomor bila kantor sudah memberi nomor tahun ini.").format(
                   tokens="{seq:03d}, {year}, {month}, {month_roman}"),
        said=_("Bentuk nomor tersimpan"),
        lines=tuple(
            line for series, form in now.items() for line in _form_lines(names[series], form)
        ),
        make=make,
        preview=preview,
    )  # fmt: skip


def _form_lines(name: str, form: s.NumberFormatSet) -> tuple[Line, Line]:
    return (
        Line(f"{form.series}.template", name, value=form.template, share=4),
        Line(f"{form.series}.start", _("Angka awal"), value=str(form.start), beside=True),
    )


def _is_new(act: s.SetNumberFormat, now: s.NumberFormatSet) -> bool:
    return (act.template, act.start) != (now.template, now.start)


# --- printer ---------------------------------------------------------------------------------


def _printers(_setup: Setup, around: Around) -> Spec:
    found = around.printer.printers if around.printer else ()
    ways = (
        *((f"printer:{name}", name) for name in found or ()),
        (_KEEP, _("Simpan PDF saja")),
        (_LATER, _("Tanyakan saat mencetak")),
    )

    def keep(_session: Session, _said: Answers) -> None:
        return None

    return Spec(
        code=PRINTER,
        title=_("Printer mana?"),
        does=_("Hanya untuk komputer ini. Label dan cetak timpa ditanyakan saat pertama dipakai; "
               "baki dan jumlah lembar diatur di layar Kertas (Ctrl+P)."),
        said=_("Tersimpan untuk komputer ini"),
        lines=(Line("printer", _("Printer untuk kertas"), "pick", ways, value=ways[0][0]),),
        make=lambda _said: (),
        keep=keep,
    )  # fmt: skip


def use_printer(printer: Printer | None, chosen: str) -> None:
    """Let every usual paper go the chosen way, on this PC alone; `later` chooses nothing."""
    if printer is None or chosen == _LATER:
        return
    pc = printer.pc
    for key in (*papers.NAMES, *office_papers.NAMES):
        if not key.startswith(_NOT_SHEETS):
            name = chosen.partition(":")[2]
            way = replace(pc.way(key), printer=name, keep_only=chosen == _KEEP)
            pc = pc.with_way(key, way)
    printer.settle_for(pc)
