"""Pejabat, pengganti, dan penandatangan: who holds each post of the SOP, by date."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

from sikot_desk.desk import specimen
from sikot_desk.desk.session import Session
from sikot_desk.desk.setup import Setup
from sikot_desk.domain import letter
from sikot_desk.domain import settings as s
from sikot_desk.domain.dates import period
from sikot_desk.domain.events import past
from sikot_desk.domain.office import Office
from sikot_desk.domain.sop import Post, Procedure
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.pill import Pill
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import Tone
from sikot_desk.ui.screens.file.side_form import Answers, Line
from sikot_desk.ui.screens.settings.section import (
    OPEN,
    Section,
    Shown,
    Spec,
    day_of,
    day_or_none,
    lines_of,
    reason_line,
    state_pill,
    term,
    warned,
    why,
)
from sikot_desk.ui.screens.typed_day import show_day
from sikot_desk.ui.words import _

_DAY = timedelta(days=1)
_AHEAD = timedelta(days=365)
_ADD, _END, _GROUP, _GAP = "add", "end", "post:", "gap:"
_BEHALF = {"an", "an_ub"}


def forms() -> Mapping[str, str]:
    """Give how an office may be held, as the list names it."""
    return {
        "definitive": _("Pejabat definitif"),
        "plt": _("Plt. (pelaksana tugas)"),
        "plh": _("Plh. (pelaksana harian)"),
        "pj": _("Pj. (penjabat)"),
        "an": _("a.n. (atas nama)"),
        "an_ub": _("a.n. dan u.b. (untuk beliau)"),
    }


class OfficialsSection(Section):
    """The dated table of officials, by post; days without anybody are shown as gaps."""

    code = "officials"
    kinds = (s.OfficialSet,)

    @property
    def name(self) -> str:
        """Give the section's name."""
        return _("Pejabat")

    def columns(self) -> tuple[Column, ...]:
        """Give who, from when to when, and how the line stands."""
        return (Column(_("Pejabat")), Column(_("Masa"), -1), Column("", -1))

    def rows(self, setup: Setup) -> Sequence[Row]:
        """Give the lines of every post, holders first, and its gaps."""
        return [row for post in setup.procedure.posts for row in _of_post(setup, post)]

    def acts(self, setup: Setup, row: str) -> tuple[SideAct, ...]:
        """Give adding; and changing and ending of the chosen line."""
        add = SideAct(_ADD, _("Tambah pejabat"), icon="plus")
        line = setup.office.official(row)
        if line is None:
            return (add,)
        ends = (SideAct(_END, _("Akhiri masa"), "Alt+A", "calendar"),)
        change = SideAct(OPEN, _("Ubah baris"), "Alt+U", "pen")
        return (add, change, *(ends if line.until is None else ()))

    def start(self, setup: Setup, act: str, row: str) -> Spec | None:
        """Give the form of a new line, of the chosen one, or of its end."""
        line = setup.office.official(row)
        if act == _END and line:
            return _ending(line, setup)
        if act == OPEN and line:
            return _spec(setup, line)
        post = row.partition(":")[2] or setup.procedure.signatory["post"]
        return _spec(setup, blank_line(setup, line.post if line else post))

    def note(self, setup: Setup) -> str:
        """Say which post that signs has nobody."""
        sign = next(one.post for one in setup.procedure.steps if one.act == "sign")
        gaps = setup.office.empty_days(sign, setup.today, setup.today + _AHEAD)
        if not gaps:
            return ""
        title = setup.procedure.post(sign).short
        return _("Tidak ada {post} {days}: surat tidak dapat dibuat pada hari itu.").format(
            post=title, days=_gap_words(gaps[0], setup.today)
        )


def _of_post(setup: Setup, post: Post) -> Iterator[Row]:
    lines = [one for one in setup.office.officials if one.post == post.key]
    yield Row(f"{_GROUP}{post.key}", (Cell(post.title, strong=True),), group=True)
    for one in sorted(lines, key=lambda line: (line.substitute, -line.since.toordinal())):
        yield Row(
            one.official,
            (Cell(_name(one), _caption(one), strong=True), Cell(term(one.since, one.until)),
             Cell(pill=_pill(setup, one))),
        )  # fmt: skip
    first = min((one.since for one in lines), default=setup.today)
    for gap in setup.office.empty_days(post.key, first, setup.today + _AHEAD):
        said = _("Tidak ada pejabat {days}").format(days=_gap_words(gap, setup.today))
        pill = warned(_("Kosong"))
        yield Row(f"{_GAP}{post.key}", (Cell(said, tone=Tone.WARN), Cell(), Cell(pill=pill)))


def _gap_words(gap: tuple[date, date], today: date) -> str:
    if gap[1] >= today + _AHEAD:
        return term(gap[0], None)
    return _("pada {days}").format(days=period(*gap))


def _name(one: s.OfficialSet) -> str:
    if one.vacant:
        return _("Dinyatakan kosong")
    form = {"plt": "Plt. ", "plh": "Plh. ", "pj": "Pj. "}.get(one.form, "")
    return f"{form}{letter.official_name(one)}"


def _caption(one: s.OfficialSet) -> str:
    what = _("pengganti") if one.substitute else ""
    parts = (what, one.rank, f"NIP {one.nip}" if one.nip else "", one.basis)
    return ", ".join(part for part in parts if part)


def _pill(setup: Setup, one: s.OfficialSet) -> Pill:
    holding = one in setup.office.in_post(one.post, setup.today)
    if one.since <= setup.today and not holding:
        return Pill(_("Berakhir"), icon="clock")
    return state_pill(one.since, one.until, setup.today)


def blank_line(setup: Setup, post: str) -> s.OfficialSet:
    """Give a new line of a post, from today on, under a name no other line has."""
    taken = {one.official for one in setup.office.officials}
    number = next(n for n in range(1, len(taken) + 2) if f"{post}_{n}" not in taken)
    return s.OfficialSet(official=f"{post}_{number}", post=post, since=setup.today)


# --- the form --------------------------------------------------------------------------------


def _spec(setup: Setup, line: s.OfficialSet) -> Spec:
    known = setup.office.official(line.official) is not None
    office, procedure = setup.office, setup.procedure
    return Spec(
        code=line.official,
        title=_name(line) if known else _("Pejabat baru"),
        does=_("Baris berlaku menurut tanggalnya. Surat yang sudah dicetak tetap memuat pejabat "
               "yang lama. Bila pejabat baru menggantikan pejabat yang masih menjabat, masa yang "
               "lama berakhir sehari sebelumnya."),
        said=_("Daftar pejabat tersimpan"),
        lines=_lines(procedure, line),
        make=lambda said: _actions(said, line, office),
        preview=lambda session, said: _preview(session, said, line),
        follows={"form": lambda said: _behalf(said, procedure)},
    )  # fmt: skip


def _lines(procedure: Procedure, line: s.OfficialSet) -> tuple[Line, ...]:
    posts = tuple((post.key, post.title) for post in procedure.posts)
    kinds = (("holder", _("Pejabat")), ("substitute", _("Pengganti")), ("vacant", _("Kosong")))
    kind = "vacant" if line.vacant else "substitute" if line.substitute else "holder"
    return (
        Line("post", _("Jabatan"), "drop", posts, value=line.post),
        Line("kind", _("Kedudukan"), "pick", kinds, value=kind),
        Line("form", _("Bentuk"), "drop", tuple(forms().items()), value=line.form),
        Line("name", _("Nama tanpa gelar"), value=line.name),
        Line("titles_before", _("Gelar depan"), optional=True, value=line.titles_before),
        Line("titles_after", _("Gelar belakang"), optional=True, value=line.titles_after,
             beside=True),
        Line("rank", _("Pangkat"), optional=True, value=line.rank),
        Line("nip", _("NIP"), optional=True, value=line.nip, beside=True),
        Line("since", _("Sejak"), "day", value=show_day(line.since), hint="01-07-2026"),
        Line("until", _("Sampai"), "day", optional=True, value=show_day(line.until), beside=True),
        Line("basis", _("SK atau surat perintah"), optional=True, value=line.basis),
        Line("lines", _("Jabatan pada surat, satu baris tiap baris"), "area", optional=True,
             value="\n".join(line.lines)),
        reason_line(),
    )  # fmt: skip


def _action(said: Answers, line: s.OfficialSet) -> s.SetOfficial:
    kind = said.said("kind")
    return s.SetOfficial(
        official=line.official,
        post=said.said("post"),
        name="" if kind == "vacant" else said.said("name"),
        titles_before=said.said("titles_before"),
        titles_after=said.said("titles_after"),
        rank=said.said("rank"),
        nip="".join(said.said("nip").split()),
        form=said.said("form"),  # type: ignore[arg-type]  # one of the list
        lines=lines_of(said, "lines"),
        basis=said.said("basis"),
        since=day_of(said, "since"),
        until=day_or_none(said, "until"),
        substitute=kind == "substitute",
        vacant=kind == "vacant",
    )


def _actions(said: Answers, line: s.OfficialSet, office: Office) -> tuple[s.SetOfficial, ...]:
    """Give the line, and the end of the one whose place it takes."""
    action = replace(_action(said, line), reason=why(said))
    earlier = _replaced(action, office)
    if earlier is None:
        return (action,)
    ended = as_action(earlier, until=action.since - _DAY, reason=action.reason)
    return (action, ended)


def _replaced(action: s.SetOfficial, office: Office) -> s.OfficialSet | None:
    """Give the open-ended holder whose post another takes from a later day on."""
    if action.substitute:
        return None
    open_ended = (
        one
        for one in office.in_post(action.post, action.since)
        if not one.substitute and one.until is None and one.official != action.official
    )
    return next((one for one in open_ended if one.since < action.since), None)


def as_action(event: s.OfficialSet, **changes: Any) -> s.SetOfficial:
    """Give a line as the act that sets it, with changes."""
    kept = {one.name: getattr(event, one.name) for one in fields(s.SetOfficial)}
    return s.SetOfficial(**{**kept, **changes})


def _preview(session: Session, said: Answers, line: s.OfficialSet) -> Shown:
    action, office = _action(said, line), session.office
    earlier = _replaced(action, office)
    facts = []
    if earlier:
        ends = term(earlier.since, action.since - _DAY)
        facts.append((ends, _("Masa {name} menjadi").format(name=letter.official_name(earlier))))
    procedure = session.board().procedure
    signs = {step.post for step in procedure.steps if step.act == "sign"}
    if action.vacant or action.post not in signs:
        facts.append((_said(action), _("Pada catatan paraf dan lembar kendali")))
        return Shown(facts=tuple(facts))
    event = past(s.OfficialSet, action)
    page = specimen.draw(office, procedure, session.now(), by=event)
    return Shown(facts=tuple(facts), pdf=page, foot=True)


def _said(action: s.SetOfficial) -> str:
    return _name(past(s.OfficialSet, action))


def _behalf(said: Answers, procedure: Procedure) -> Mapping[str, str]:
    """Give the lines of a letter signed on behalf, to be mended by hand."""
    if said.said("form") not in _BEHALF or said.said("lines"):
        return {}
    head = procedure.post(said.said("post")).title.upper()
    lines = [f"a.n. {head}", _("SEKRETARIS,")]
    if said.said("form") == "an_ub":
        lines = [f"a.n. {head}", _("SEKRETARIS"), _("u.b. KEPALA BIDANG,")]
    return {"lines": "\n".join(lines)}


def _ending(line: s.OfficialSet, setup: Setup) -> Spec:
    def make(said: Answers) -> tuple[s.SetOfficial, ...]:
        return (as_action(line, until=day_of(said, "until"), reason=why(said)),)

    return Spec(
        code=f"{_END}.{line.official}",
        title=_("Akhiri masa {name}").format(name=_name(line)),
        does=_("Baris tetap tersimpan; namanya tetap pada surat yang sudah dibuat."),
        said=_("Masa pejabat berakhir"),
        lines=(
            Line("until", _("Hari terakhir"), "day", value=show_day(setup.today)),
            reason_line(),
        ),
        make=make,
    )
