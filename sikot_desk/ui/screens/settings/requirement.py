"""One requirement of a set as a form: its words, how to look at it, and when it is asked."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sikot_desk.desk import amending
from sikot_desk.desk.session import Session
from sikot_desk.desk.setup import Setup
from sikot_desk.domain import settings as s
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.rule_sets import differing
from sikot_desk.domain.sop import Procedure, Requirement, RuleSet
from sikot_desk.ui.screens.file.side_form import Answers, Line
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.screens.settings.section import (
    Shown,
    Spec,
    lines_of,
    needed,
    reason_line,
    whole,
    why,
)
from sikot_desk.ui.words import _

_SHORTEST = 45
_LONGEST = 300
_LONGEST_IF = 60
_MISSING = "missing"
_IF = re.compile(r"^(hanya\s+)?(bila|jika|apabila|kalau|bagi)\s+", re.IGNORECASE)
"""What begins a condition and is said by the form already."""


def conditions() -> Mapping[str, str]:
    """Give the conditions under which a requirement may be asked alone."""
    return {
        "first_workplace": _("hanya tempat kerja pertama"),
        "further_workplace": _("hanya tempat kerja kedua dan seterusnya"),
        "second_workplace": _("hanya tempat kerja kedua"),
        "third_workplace": _("hanya tempat kerja ketiga"),
        "represented": _("hanya bila diwakilkan"),
        "str_lifelong": _("hanya STR seumur hidup"),
        "str_dated": _("hanya STR berjangka waktu"),
        "citizen": _("hanya warga negara Indonesia"),
        "foreigner": _("hanya warga negara asing"),
    }


def field_words() -> Mapping[str, str]:
    """Give what the fields of a requirement are called, for saying what changed."""
    return {
        "name": _("nama"), "short": _("nama pendek"), "how": _("cara memeriksa"),
        "keep": _("asli atau fotokopi"), "copies": _("jumlah lembar"),
        "remedies": _("cara melengkapi"), "kinds": _("jenis permohonan"),
        "except_kinds": _("jenis permohonan"), "when": _("syarat"), "also": _("syarat"),
        "expires_months": _("umur kertas"), "switch": _("dapat dimatikan"),
        "asked": _("menyala"), "reasons": _("alasan permohonan"),
        "old_sheet": _("lembar izin lama"), "only_if": _("syarat"),
    }  # fmt: skip


def conditions_said(setup: Setup, one: Requirement) -> str:
    """Say when a requirement is asked, in one line."""
    words = conditions()
    said = [words[when] for when in (one.when, *one.also) if when in words]
    if one.only_if:
        said.append(_("hanya bila {when}").format(when=one.only_if))
    kinds = setup.procedure.kinds
    asked = [kind.name for kind in kinds if one.is_for(kind.key)]
    left = [kind.name for kind in kinds if not one.is_for(kind.key)]
    if left and len(left) < len(asked):
        said.insert(0, _("selain {kinds}").format(kinds=", ".join(left)))
    elif left:
        said.insert(0, ", ".join(asked))
    if one.expires_months:
        said.append(_("paling lama {n} bulan").format(n=one.expires_months))
    if one.switch:
        said.append(_("dapat dimatikan"))
    return "; ".join(said)


def plain(name: str, taken: set[str], source: RuleSet) -> Requirement:
    """Give a new requirement that says no more than its name, asked of the kinds most are."""
    beside = Counter((one.kinds, one.except_kinds) for one in source.requirements)
    (kinds, except_kinds), _times = (beside or Counter({((), ()): 1})).most_common(1)[0]
    return Requirement(
        key=_new_key(name, taken),
        name=name,
        short=_shortened(name),
        how=(_("Periksa bahwa dokumen ini ada, terbaca, dan sesuai dengan data pemohon."),),
        keep="copy",
        copies=1,
        remedies={},
        kinds=kinds,
        except_kinds=except_kinds,
    )


def fits(name: str, field: str) -> str:
    """Give a requirement's name that papers have room for. Raises Unreadable."""
    if len(name) > _LONGEST:
        facts = {"letters": len(name), "most": _LONGEST}
        raise Unreadable(Refused("too_long", facts, field=field))
    return name


def _new_key(name: str, taken: set[str]) -> str:
    letters = "".join(one if one.isalnum() and one.isascii() else " " for one in name.lower())
    wanted = "_".join(letters.split()[:4])[:32] or "syarat"
    tries = (wanted, *(f"{wanted}_{number}" for number in range(2, len(taken) + 3)))
    return next(one for one in tries if one not in taken)


def _shortened(name: str) -> str:
    if len(name) <= _SHORTEST:
        return name
    return name[: _SHORTEST - 1].rsplit(" ", 1)[0].rstrip(" ,;") + "…"


# --- the form --------------------------------------------------------------------------------


def spec(setup: Setup, rules: RuleSet, one: Requirement, *, begun: bool) -> Spec:
    """Give the form of a requirement; one of a set in force is only read."""
    does = _("Perangkat ini sudah berlaku, maka hanya dibaca. Ubah pada perangkat baru.")
    if not begun:
        does = _("Yang ditulis di sini tampil saat memeriksa, pada tanda terima, dan pada lembar "
                 "persyaratan.")  # fmt: skip
    procedure = setup.procedure

    def made(said: Answers) -> RuleSet:
        new = typed(said, procedure, one)
        changed = tuple(new if old.key == one.key else old for old in rules.requirements)
        return replace(rules, requirements=changed, confirmed=False)

    def act(said: Answers) -> tuple[s.OfficeAction, ...]:
        text = amending.with_rules(setup.text, made(said))
        return (s.AdoptProcedure(text=text, reason=why(said)),)

    def shown(_session: Session, said: Answers) -> Shown:
        return _changes(one, typed(said, procedure, one))

    return Spec(
        code=f"{rules.key}/{one.key}",
        title=one.short,
        does=does,
        said=_("Persyaratan tersimpan"),
        lines=_lines(procedure, one, begun=begun),
        make=(lambda _said: ()) if begun else act,
        preview=shown,
        only_read=begun,
    )


def _changes(old: Requirement, new: Requirement) -> Shown:
    words = field_words()
    names = dict.fromkeys(words[name] for name in differing(old, new) if name in words)
    said = ", ".join(names) or _("Belum ada")
    how = [(line, _("Cara memeriksa")) for line in new.how]
    return Shown(facts=((said, _("Yang berubah")), (new.name, _("Persyaratan")), *how))


def _lines(procedure: Procedure, one: Requirement, *, begun: bool) -> tuple[Line, ...]:
    keeps = (("original", _("Asli disimpan")), ("copy", _("Fotokopi disimpan")),
             ("shown", _("Asli ditunjukkan")))  # fmt: skip
    kinds = tuple((kind.key, kind.name) for kind in procedure.kinds)
    asked = " ".join(key for key, _name in kinds if one.is_for(key))
    reasons = tuple(pair for kind in procedure.kinds for pair in kind.reasons.items())
    yes_no = (("no", _("Tidak")), ("yes", _("Ya")))
    switches = (("no", _("Selalu ditanyakan")), ("on", _("Dapat dimatikan, menyala")),
                ("off", _("Dapat dimatikan, mati")))  # fmt: skip
    switch = "no" if not one.switch else "on" if one.asked else "off"
    lines = (
        Line("name", _("Persyaratan selengkapnya"), value=one.name),
        Line("short", _("Nama pendek, paling banyak 45 huruf"), value=one.short),
        Line("how", _("Cara memeriksa, satu kalimat tiap baris"), "area",
             value="\n".join(one.how), high=4),
        Line("keep", _("Yang diserahkan"), "pick", keeps, value=one.keep),
        Line("copies", _("Jumlah lembar"), value=str(one.copies)),
        Line("expires_months", _("Umur kertas dalam bulan, 0 tanpa batas"), beside=True,
             value=str(one.expires_months)),
        Line("kinds", _("Untuk jenis permohonan"), "ticks", kinds, value=asked),
        Line("when", _("Ditanyakan bila"), "ticks", tuple(conditions().items()), optional=True,
             value=" ".join(when for when in (one.when, *one.also) if when != "always")),
        Line("only_if", _("Ditanyakan hanya bila, dengan kata sendiri"), optional=True,
             value=one.only_if, hint=_("misalnya pemohon ASN; petugas yang menilainya")),
        Line("reasons", _("Hanya untuk alasan permohonan"), "ticks", reasons, optional=True,
             value=" ".join(one.reasons)),
        Line("switch", _("Sakelar"), "pick", switches, value=switch),
        Line("old_sheet", _("Lembar asli izin lama"), "pick", yes_no,
             value="yes" if one.old_sheet else "no"),
        Line("remedies", _("Cara melengkapi: alasan, titik dua, caranya"), "area", optional=True,
             value=shown_remedies(procedure, one), high=5),
    )  # fmt: skip
    return lines if begun else (*lines, reason_line())


def typed(said: Answers, procedure: Procedure, old: Requirement) -> Requirement:
    """Give the requirement as typed. Raises Unreadable."""
    short = needed(said, "short")
    if len(short) > _SHORTEST:
        facts = {"letters": len(short), "most": _SHORTEST}
        raise Unreadable(Refused("too_long", facts, field="short"))
    needed(said, "how")
    when = said.said("when").split()
    switch = said.said("switch")
    values: dict[str, Any] = {"when": when[0] if when else "always", "also": tuple(when[1:])}
    return replace(
        old,
        name=fits(needed(said, "name"), "name"),
        short=short,
        how=lines_of(said, "how"),
        copies=max(1, whole(said, "copies")),
        expires_months=whole(said, "expires_months"),
        only_if=_only_if(said),
        reasons=tuple(said.said("reasons").split()),
        switch=switch != "no",
        asked=switch != "off",
        old_sheet=said.said("old_sheet") == "yes",
        remedies=_remedies(said, procedure),
        **_kinds(said, procedure, old),
        **{**values, "keep": said.said("keep")},
    )


def _only_if(said: Answers) -> str:
    when = _IF.sub("", said.said("only_if")).rstrip(" .;")
    if len(when) > _LONGEST_IF:
        facts = {"letters": len(when), "most": _LONGEST_IF}
        raise Unreadable(Refused("too_long", facts, field="only_if"))
    return when


def _kinds(said: Answers, procedure: Procedure, old: Requirement) -> dict[str, Any]:
    """Give the kinds as ticked; where nothing was changed, as they were written."""
    ticked = tuple(said.said("kinds").split())
    every = tuple(kind.key for kind in procedure.kinds)
    if ticked == tuple(key for key in every if old.is_for(key)):
        return {"kinds": old.kinds, "except_kinds": old.except_kinds}
    if not ticked:
        raise Unreadable(Refused("kinds_missing", field="kinds"))
    return {"kinds": () if ticked == every else ticked, "except_kinds": ()}


def _named_reasons(procedure: Procedure) -> Mapping[str, str]:
    return {_MISSING: _("tidak ada"), **procedure.reasons}


def shown_remedies(procedure: Procedure, one: Requirement) -> str:
    """Write the remedies as they are typed: reason, colon, cure."""
    names = _named_reasons(procedure)
    return "\n".join(f"{names[key]}: {cure}" for key, cure in one.remedies.items())


def _remedies(said: Answers, procedure: Procedure) -> Mapping[str, str]:
    keys = {name.casefold(): key for key, name in _named_reasons(procedure).items()}
    found: dict[str, str] = {}
    for line in lines_of(said, "remedies"):
        name, _colon, cure = line.partition(":")
        key = keys.get(name.strip().casefold())
        if key is None or not cure.strip():
            known = ", ".join(_named_reasons(procedure).values())
            facts = {"line": line[:40], "known": known}
            raise Unreadable(Refused("remedy_line", facts, field="remedies"))
        found[key] = cure.strip()
    return found
