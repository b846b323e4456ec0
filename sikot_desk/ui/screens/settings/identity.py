"""Identitas kantor: how papers name the office."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sikot_desk.desk import emblems, specimen
from sikot_desk.desk.session import Session
from sikot_desk.desk.setup import Setup
from sikot_desk.domain import paper_settings as p
from sikot_desk.domain import settings as s
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import Tone
from sikot_desk.ui.screens.file.side_form import Answers, Line
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.screens.settings.section import (
    CONFIRM,
    OPEN,
    Section,
    Shown,
    Spec,
    confirm_act,
    confirm_spec,
    confirmed_pill,
    day_or_none,
    lines_of,
    reason_line,
    state_pill,
    term,
    why,
)
from sikot_desk.ui.words import _

_ITEM = "office"
_EMBLEM = "picture"


class IdentitySection(Section):
    """Government, dinas, city and address, as the kop prints them."""

    code = "identity"
    kinds = (s.OfficeSet, p.EmblemSet)
    item = _ITEM

    @property
    def name(self) -> str:
        """Give the section's name."""
        return _("Identitas kantor")

    def columns(self) -> tuple[Column, ...]:
        """Give name and value."""
        return (Column(_("Isian"), 150), Column(_("Sekarang")), Column("", -1))

    def rows(self, setup: Setup) -> Sequence[Row]:
        """Give one line for each part."""
        office = setup.office.identity
        if office is None:
            return ()
        pill = confirmed_pill(setup.office.has_confirmed(_ITEM, _value(office)))
        parts = (
            ("government", _("Pemerintah"), (office.government,)),
            ("dinas", _("Nama dinas"), office.dinas),
            ("short_name", _("Nama pendek"), (office.short_name,)),
            ("city", _("Kota pada surat"), (office.city,)),
            ("address", _("Alamat pada kop"), office.address),
        )
        emblem = _("ada") if setup.office.emblem else _("belum ada")
        shown = Row(_EMBLEM, (Cell(_("Lambang kop"), tone=Tone.TEXT2), Cell(emblem, strong=True)))
        lines = [
            Row(code, (Cell(label, tone=Tone.TEXT2), Cell(" · ".join(value), strong=True),
                       Cell(pill=pill if code == "government" else None)))
            for code, label, value in parts
        ]  # fmt: skip
        return [*lines, shown, *_coming(setup)]

    def acts(self, setup: Setup, row: str) -> tuple[SideAct, ...]:
        """Give the change and the confirmation."""
        change = SideAct(OPEN, _("Ubah identitas"), icon="pen")
        emblem = SideAct(_EMBLEM, _("Lambang kop"), "Alt+G", "shield-check")
        return (change, emblem, confirm_act()) if setup.office.identity else (change, emblem)

    def start(self, setup: Setup, act: str, row: str) -> Spec | None:
        """Give the form of the identity."""
        office = setup.office.identity
        if act == CONFIRM and office:
            return confirm_spec(_ITEM, _value(office), _("Identitas kantor"))
        if _EMBLEM in {act, row}:
            return _emblem_spec()
        return _spec(office) if act == OPEN else None


def _coming(setup: Setup) -> Iterator[Row]:
    """Give the names that are set for a day to come."""
    for one in sorted(setup.office.coming, key=lambda one: one.since or setup.today):
        if one.since and one.since > setup.today:
            label = Cell(term(one.since, None), tone=Tone.TEXT2)
            name = Cell(one.short_name, " · ".join(one.dinas), strong=True)
            pill = state_pill(one.since, None, setup.today)
            yield Row(f"coming.{one.since}", (label, name, Cell(pill=pill)))


def _value(office: s.OfficeSet) -> str:
    parts = (office.government, *office.dinas, office.short_name, office.city, *office.address)
    return "\n".join(parts)


def _spec(office: s.OfficeSet | None) -> Spec:
    now = office or s.OfficeSet(government="", dinas=(), city="", short_name="", address=())
    return Spec(
        code=_ITEM,
        title=_("Identitas kantor"),
        does=_("Mengubah kop dan nama kantor pada kertas yang dibuat sejak tanggal berlakunya. "
               "Kertas yang sudah dicetak tidak berubah."),
        said=_("Identitas kantor tersimpan"),
        lines=(
            *identity_lines(now),
            Line("since", _("Berlaku sejak"), "day", optional=True,
                 hint=_("kosong: sejak disimpan")),
            reason_line(),
        ),
        make=lambda said: (replace(identity_typed(said), reason=why(said)),),
        preview=_preview,
    )  # fmt: skip


def identity_lines(now: s.OfficeSet) -> tuple[Line, ...]:
    """Give the fields of an office's identity, filled."""
    return (
        Line("government", _("Pemerintah"), value=now.government),
        Line("dinas", _("Nama dinas, satu baris kop tiap baris"), "area", high=2,
             value="\n".join(now.dinas)),
        Line("short_name", _("Nama pendek di layar"), value=now.short_name),
        Line("city", _("Kota pada surat"), value=now.city, beside=True),
        Line("address", _("Alamat, telepon, laman; satu bagian tiap baris"), "area", high=3,
             value="\n".join(now.address)),
    )  # fmt: skip


def identity_typed(said: Answers) -> s.SetOffice:
    """Give the act of an identity as typed."""
    return s.SetOffice(
        government=said.said("government"),
        dinas=lines_of(said, "dinas"),
        city=said.said("city"),
        short_name=said.said("short_name"),
        address=lines_of(said, "address"),
        since=day_or_none(said, "since"),
    )


def _preview(session: Session, said: Answers) -> Shown:
    action = identity_typed(said)
    event = s.OfficeSet(
        government=action.government,
        dinas=action.dinas or ("",),
        city=action.city,
        short_name=action.short_name,
        address=action.address,
    )
    office = replace(session.office, identity=event)
    return Shown(pdf=specimen.draw(office, session.board().procedure, session.now()))


# --- the emblem ------------------------------------------------------------------------------


def _emblem_spec() -> Spec:
    return Spec(
        code=_EMBLEM,
        title=_("Lambang kop"),
        does=_("Gambar PNG atau SVG, tercetak di kiri kop. Kosongkan untuk mencetak kop tanpa "
               "lambang."),
        said=_("Lambang kop tersimpan"),
        lines=(Line(_EMBLEM, _("Berkas gambar"), optional=True), reason_line()),
        make=lambda said: (p.SetEmblem(picture=_picture(said), reason=why(said)),),
        preview=_with_emblem,
        file=_EMBLEM,
    )  # fmt: skip


def _picture(said: Answers) -> str:
    """Give the picture typed, in base64; empty for none. Raises Unreadable."""
    place = said.said(_EMBLEM)
    return _readable(emblems.typed(Path(place))) if place else ""


def _readable(found: str | Refused) -> str:
    if isinstance(found, Refused):
        raise Unreadable(replace(found, field=_EMBLEM))
    return found


def _with_emblem(session: Session, said: Answers) -> Shown:
    office = replace(session.office, emblem=_readable(emblems.read(_picture(said))))
    return Shown(pdf=specimen.draw(office, session.board().procedure, session.now()))
