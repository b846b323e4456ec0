"""Persyaratan: the requirement sets, dated; what differs, and the files a late date touches."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sikot_desk.desk import amending
from sikot_desk.desk import setup as setups
from sikot_desk.desk.session import Session
from sikot_desk.desk.setup import Setup
from sikot_desk.domain import checklist, rule_sets
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Application
from sikot_desk.domain.dates import long_date
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.rule_sets import Difference
from sikot_desk.domain.sop import Kind, Requirement, RuleSet
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.pill import Pill, valid
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import Tone
from sikot_desk.ui.screens.file.side_form import Answers, Line
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.screens.settings import pasted, validity
from sikot_desk.ui.screens.settings import requirement as requirements
from sikot_desk.ui.screens.settings.section import (
    CONFIRM,
    OPEN,
    Section,
    Shown,
    Spec,
    confirm_act,
    confirm_spec,
    confirmed_pill,
    day_of,
    lines_of,
    needed,
    reason_line,
    state_pill,
    term,
    whole,
    why,
)
from sikot_desk.ui.screens.typed_day import show_day
from sikot_desk.ui.words import _

_NEW, _DATE = "new", "date"
_SET, _ASKED = "set:", "asked:"
_MOST_SHOWN = 8
_KEY = re.compile(r"[A-Za-z0-9-]{1,40}")


class RulesSection(Section):
    """Every set with its requirements; one in force is copied, never edited."""

    code = "rules"
    kinds = (s.RulesAdopted,)
    item = "rules."

    @property
    def name(self) -> str:
        """Give the section's name."""
        return _("Persyaratan")

    def columns(self) -> tuple[Column, ...]:
        """Give set or requirement, since when or how many, and its state."""
        return (Column(_("Perangkat dan persyaratannya")), Column(_("Berlaku"), -1), Column("", -1))

    def rows(self, setup: Setup) -> Sequence[Row]:
        """Give the sets, the newest first, each over its requirements."""
        ordered = sorted(
            setup.procedure.rule_sets, key=lambda one: since_of(setup, one) or date.max
        )
        return [row for one in reversed(ordered) for row in _rows(setup, one)]

    def acts(self, setup: Setup, row: str) -> tuple[SideAct, ...]:
        """Give a new set; and what the chosen row allows."""
        rules, asked = found(setup, row)
        acts = [SideAct(_NEW, _("Perangkat baru"), icon="plus")]
        if rules is None:
            return tuple(acts)
        if asked or not has_begun(setup, rules):
            acts.append(SideAct(OPEN, _("Buka"), "Alt+U", "pen"))
        if asked is None:
            acts.append(SideAct(_DATE, _("Tanggal berlaku"), "Alt+T", "calendar"))
        return (*acts, confirm_act())

    def start(self, setup: Setup, act: str, row: str) -> Spec | None:
        """Give the form of a new set, of the chosen one, of its date, or of a requirement."""
        rules, asked = found(setup, row)
        if act == _NEW:
            source = rules or checklist.in_force(setup.procedure, setup.office, setup.today)
            return _new(setup, source or setup.procedure.rule_sets[0])
        if rules is None:
            return None
        if act == CONFIRM:
            value = rule_sets.mark(asked or rules)
            name = asked.short if asked else rules.name
            return confirm_spec(rule_sets.item_of(rules, asked), value, name)
        if asked is not None:
            return requirements.spec(setup, rules, asked, begun=has_begun(setup, rules))
        if act == _DATE:
            return _dating(rules, setup)
        return _seen(setup, rules) if has_begun(setup, rules) else _editing(setup, rules)

    def name_of(self, setup: Setup, item: str) -> str:
        """Give the name of a confirmed set or requirement."""
        key, _dot, asked = item.removeprefix(self.item).partition(".")
        rules = next((one for one in setup.procedure.rule_sets if one.key == key), None)
        if rules is None:
            return item
        names = {one.key: one.short for one in rules.requirements}
        return names.get(asked, rules.name)


def since_of(setup: Setup, rules: RuleSet) -> date | None:
    """Give the day a set begins, None while it has none."""
    return checklist.effective(rules, setup.office)


def has_begun(setup: Setup, rules: RuleSet) -> bool:
    """Say whether files may have been accepted under a set."""
    since = since_of(setup, rules)
    return since is not None and since <= setup.today


def found(setup: Setup, row: str) -> tuple[RuleSet | None, Requirement | None]:
    """Give the set of a row, and the requirement where it is one's."""
    key, _slash, asked = row.removeprefix(_SET).removeprefix(_ASKED).partition("/")
    rules = next((one for one in setup.procedure.rule_sets if one.key == key), None)
    if rules is None:
        return None, None
    return rules, next((one for one in rules.requirements if one.key == asked), None)


def _rows(setup: Setup, rules: RuleSet) -> Iterator[Row]:
    since = since_of(setup, rules)
    confirmed = rule_sets.is_confirmed(rules, setup.office)
    mark = _("dikonfirmasi kantor") if confirmed else _("belum dikonfirmasi kantor")
    caption = _("{n} persyaratan; {mark}; {basis}").format(
        n=len(rules.requirements), mark=mark, basis=rules.basis
    )
    yield Row(
        f"{_SET}{rules.key}",
        (Cell(rules.name, caption, strong=True), Cell(term(since, None) if since else ""),
         Cell(pill=_state(setup, rules))),
        current=True,
    )  # fmt: skip
    for number, one in enumerate(rules.requirements, start=1):
        own = not confirmed and rule_sets.is_confirmed(rules, setup.office, one)
        sheets = _("{n} lembar").format(n=one.copies)
        yield Row(
            f"{_ASKED}{rules.key}/{one.key}",
            (Cell(f"{number}. {one.name}", requirements.conditions_said(setup, one)),
             Cell(sheets, tone=Tone.TEXT2), Cell(pill=confirmed_pill(True) if own else None)),
        )  # fmt: skip


def _state(setup: Setup, rules: RuleSet) -> Pill:
    since = since_of(setup, rules)
    if since is None:
        return Pill(_("Belum berlaku"), icon="pen")
    current = checklist.in_force(setup.procedure, setup.office, setup.today)
    if current and current.key == rules.key:
        return valid(_("Berlaku"))
    ended = since <= setup.today
    return Pill(_("Berakhir"), icon="clock") if ended else state_pill(since, None, setup.today)


# --- a set -----------------------------------------------------------------------------------


def _new(setup: Setup, source: RuleSet) -> Spec:
    return Spec(
        code=_NEW,
        title=_("Perangkat persyaratan baru"),
        does=_("Disalin dari {name}. Satu persyaratan tiap baris, menurut urutannya; daftar "
               "bernomor dapat ditempel apa adanya. Baris yang "
               "namanya sama membawa cara memeriksa yang lama, baris baru dirinci sesudah "
               "disimpan. Perangkat belum berlaku sampai diberi tanggal.").format(
                   name=source.name),
        said=_("Perangkat baru tersimpan"),
        lines=(
            Line("key", _("Kode singkat"), hint="SK12-2026"),
            Line("name", _("Nama perangkat"), beside=True, share=2),
            *_set_lines(source),
        ),
        make=lambda said: _adopt(setup, _typed(said, source, _new_key(said, setup)), said),
        preview=lambda _session, said: _against(
            source, _typed(said, source, said.said("key") or "-"), setup.procedure.kinds),
    )  # fmt: skip


def _editing(setup: Setup, rules: RuleSet) -> Spec:
    current = checklist.in_force(setup.procedure, setup.office, setup.today) or rules
    return Spec(
        code=f"{_SET}{rules.key}",
        title=rules.name,
        does=_("Perangkat ini belum berlaku dan masih dapat diubah. Satu persyaratan tiap baris, "
               "menurut urutannya."),
        said=_("Perangkat tersimpan"),
        lines=(Line("name", _("Nama perangkat"), value=rules.name), *_set_lines(rules)),
        make=lambda said: _adopt(setup, _typed(said, rules, rules.key), said),
        preview=lambda _session, said: _against(
            current, _typed(said, rules, rules.key), setup.procedure.kinds),
    )  # fmt: skip


def _set_lines(source: RuleSet) -> tuple[Line, ...]:
    names = "\n".join(one.name for one in source.requirements)
    return (
        Line("basis", _("Dasar"), value=source.basis, hint=_("peraturan atau SK dengan nomornya")),
        Line("most", _("Tempat kerja paling banyak"), value=str(source.max_workplaces)),
        Line("names", _("Persyaratan"), "area", value=names, high=9),
        *validity.lines(source.validity),
        reason_line(),
    )


def _typed(said: Answers, source: RuleSet, key: str) -> RuleSet:
    """Give the set as typed: known names keep what is known of them, new ones begin plainly."""
    known = {_bare(one.name): one for one in source.requirements}
    taken = {one.key for one in source.requirements}
    asked: list[Requirement] = []
    for name in _names(said):
        one = known.get(_bare(name)) or requirements.plain(name, taken, source)
        taken.add(one.key)
        asked.append(one)
    return replace(
        source,
        key=key,
        name=said.said("name") or key,
        basis=said.said("basis"),
        effective=None if key != source.key else source.effective,
        confirmed=False,
        max_workplaces=whole(said, "most"),
        requirements=tuple(asked),
        validity=validity.typed(said, source.validity),
    )


def _names(said: Answers) -> Iterator[str]:
    """Give the requirements as listed, without marks. Raises Unreadable for one twice there."""
    seen: set[str] = set()
    for item in pasted.items(lines_of(said, "names")):
        name = requirements.fits(item, "names")
        if _bare(name) in seen:
            raise Unreadable(Refused("requirement_twice", {"name": name[:60]}, field="names"))
        seen.add(_bare(name))
        yield name


def _new_key(said: Answers, setup: Setup) -> str:
    """Give the key typed for a new set. Raises Unreadable for one that is odd or taken."""
    key = needed(said, "key")
    if not _KEY.fullmatch(key):
        raise Unreadable(Refused("rules_key_odd", field="key"))
    if any(one.key == key for one in setup.procedure.rule_sets):
        raise Unreadable(Refused("rules_key_taken", {"key": key}, field="key"))
    return key


def _bare(name: str) -> str:
    return " ".join(pasted.ended(name).casefold().split())


def _adopt(setup: Setup, rules: RuleSet, said: Answers) -> tuple[s.OfficeAction, ...]:
    needed(said, "basis")
    needed(said, "names")
    return adoption(setup, rules, why(said))


def adoption(setup: Setup, rules: RuleSet, reason: str) -> tuple[s.OfficeAction, ...]:
    """Give the act that takes a set into the procedure."""
    return (s.AdoptProcedure(text=amending.with_rules(setup.text, rules), reason=reason),)


def _seen(setup: Setup, rules: RuleSet) -> Spec:
    """Give a set that is in force, to be read beside the one before it."""
    earlier = _before(setup, rules)
    since = since_of(setup, rules) or setup.today

    def shown(session: Session, _said: Answers) -> Shown:
        facts = _against(earlier, rules, setup.procedure.kinds).facts if earlier else ()
        touched = _touched(session, rules, since)
        return replace(touched, facts=(*facts, *touched.facts))

    return Spec(
        code=f"seen.{rules.key}",
        title=rules.name,
        does=_("Perangkat ini sudah berlaku sejak {day}, maka tidak diubah lagi. Buat perangkat "
               "baru dari sini. Di samping: bedanya dengan perangkat sebelumnya, dan berkas yang "
               "diterima sejak tanggal itu menurut aturan lain.").format(day=long_date(since)),
        said="",
        lines=(),
        make=lambda _said: (),
        preview=shown,
        only_read=True,
    )  # fmt: skip


def _before(setup: Setup, rules: RuleSet) -> RuleSet | None:
    since = since_of(setup, rules)
    if since is None:
        return None
    return checklist.in_force(setup.procedure, setup.office, since - timedelta(days=1))


def _asks(rules: RuleSet, kind: Kind) -> bool:
    return any(one.is_for(kind.key) for one in rules.requirements)


def _against(old: RuleSet, new: RuleSet, kinds: Sequence[Kind]) -> Shown:
    """Say what a set asks otherwise than another."""
    found_ = rule_sets.compare(old, new)
    count = _("{new} baru, {changed} berubah, {dropped} dihapus, {same} tetap").format(
        new=len(found_.new), changed=len(found_.changed), dropped=len(found_.dropped),
        same=found_.same,
    )  # fmt: skip
    beside = _("Dibandingkan dengan {name}").format(name=old.name)
    bare = [one.name for one in kinds if not _asks(new, one) and _asks(old, one)]
    without = ((", ".join(bare), _("Tanpa persyaratan sama sekali")),) if bare else ()
    lasts = () if old.validity == new.validity else ((_("Berubah"), _("Masa berlaku")),)
    return Shown(facts=((count, beside), *without, *lasts, *_differences(found_)))


def _differences(found_: Difference) -> Iterator[tuple[str, str]]:
    fields = requirements.field_words()
    yield from ((one.name, _("Baru")) for one in found_.new)
    for one, names in found_.changed:
        what = ", ".join(fields[name] for name in names if name in fields)
        yield one.name, _("Berubah: {what}").format(what=what)
    yield from ((one.name, _("Dihapus")) for one in found_.dropped)


# --- its date --------------------------------------------------------------------------------


def _dating(rules: RuleSet, setup: Setup) -> Spec:
    since = since_of(setup, rules)

    def action(said: Answers, reason: str) -> s.AdoptRules:
        basis = said.said("basis")
        return s.AdoptRules(rules=rules.key, since=day_of(said, "since"), basis=basis,
                            reason=reason)  # fmt: skip

    def shown(session: Session, said: Answers) -> Shown:
        day = day_of(said, "since")
        earlier = checklist.in_force(setup.procedure, setup.office, day - timedelta(days=1))
        facts = _against(earlier, rules, setup.procedure.kinds).facts if earlier else ()
        touched = _touched(session, rules, day)
        return replace(touched, facts=(*touched.facts, *facts))

    return Spec(
        code=f"{_DATE}.{rules.key}",
        title=_("Tanggal berlaku {name}").format(name=rules.name),
        does=_("Berkas yang diterima sejak tanggal itu memakai perangkat ini; yang sudah diterima "
               "tetap memakai perangkatnya."),
        said=_("Tanggal berlaku tersimpan"),
        lines=(
            Line("since", _("Berlaku sejak"), "day", value=show_day(since or setup.today)),
            Line("basis", _("Nomor SK atau surat edaran"), optional=True),
            reason_line(),
        ),
        make=lambda said: (action(said, why(said)),),
        preview=shown,
    )  # fmt: skip


def _touched(session: Session, rules: RuleSet, since: date) -> Shown:
    """Name the files accepted since a day under another set: each is to be decided on."""
    many, files = setups.accepted_since(session.register, since, rules.key, _MOST_SHOWN)
    caption = _("Berkas yang diterima sejak itu menurut aturan lain")
    if not many:
        return Shown(facts=((_("Tidak ada"), caption),))
    facts = [(_("{n} berkas, putuskan satu per satu").format(n=many), caption)]
    if many > len(files):
        facts.append((_("{n} yang pertama dapat dibuka di bawah").format(n=len(files)), ""))
    return Shown(facts=tuple(facts), files=tuple((one.file_id, _named(one)) for one in files))


def _named(one: Application) -> str:
    accepted = long_date(one.accepted.date()) if one.accepted else ""
    who = f"{one.registration} {one.applicant.name}"
    return _("{who}, diterima {day}").format(who=who, day=accepted)
