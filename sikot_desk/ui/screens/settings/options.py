"""Pilihan: every switch of the office in plain words, what it does, and whether it is confirmed."""

from collections.abc import Iterator, Mapping, Sequence

from sikot_desk.desk import setup as setups
from sikot_desk.desk.session import Session
from sikot_desk.desk.setup import Change, Setup
from sikot_desk.domain import options
from sikot_desk.domain import settings as s
from sikot_desk.domain.sop import Requirement
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import Tone
from sikot_desk.ui.screens.file.side_form import Answers, Line
from sikot_desk.ui.screens.settings.option_words import Words, option_words
from sikot_desk.ui.screens.settings.section import (
    CONFIRM,
    OPEN,
    Section,
    Shown,
    Spec,
    confirm_act,
    confirm_spec,
    confirmed_pill,
    reason_line,
    why,
)
from sikot_desk.ui.words import _

_SWITCH = "requirement."
_TIMED = ("count_first_day", "cutoff")
"""The options that a promise depends on."""


class OptionsSection(Section):
    """The options, and the requirements that are switches."""

    code = "options"
    kinds = (s.OptionSet,)
    item = "options."

    @property
    def name(self) -> str:
        """Give the section's name."""
        return _("Pilihan")

    def columns(self) -> tuple[Column, ...]:
        """Give the option, its value, and its mark."""
        return (Column(_("Pilihan")), Column(_("Sekarang"), -1), Column("", -1))

    def rows(self, setup: Setup) -> Sequence[Row]:
        """Give every option, in groups."""
        return list(_rows(setup))

    def acts(self, setup: Setup, row: str) -> tuple[SideAct, ...]:
        """Give changing and confirming of the chosen one."""
        if not row:
            return ()
        return (SideAct(OPEN, _("Ubah pilihan"), icon="pen"), confirm_act())

    def start(self, setup: Setup, act: str, row: str) -> Spec | None:
        """Give the form of the chosen option."""
        words = _words(setup).get(row)
        if words is None:
            return None
        value = value_of(setup, row)
        if act == CONFIRM:
            return confirm_spec(f"options.{row}", value, words.name)
        return _spec(row, words, value)

    def words(self, setup: Setup, change: Change) -> str:
        """Say which option was set, and to what, or confirmed."""
        event, words = change.event, _words(setup)
        if isinstance(event, s.OptionSet) and event.option in words:
            one = words[event.option]
            return f"{one.name}: {one.value(event.value)}"
        return super().words(setup, change)

    def name_of(self, setup: Setup, item: str) -> str:
        """Give the name of a confirmed option."""
        option = item.removeprefix(self.item)
        words = _words(setup)
        return words[option].name if option in words else option


def value_of(setup: Setup, option: str) -> str:
    """Give the value an option has now, as set or as it comes."""
    if option in options.OPTIONS:
        return setup.office.option(option)
    switch = next(one for one in _switches(setup) if f"{_SWITCH}{one.key}" == option)
    return setup.office.options.get(option, "on" if switch.asked else "off")


def _switches(setup: Setup) -> list[Requirement]:
    """Give the requirements that are switches, each once."""
    every = (one for rules in setup.procedure.rule_sets for one in rules.requirements)
    return list({one.key: one for one in every if one.switch}.values())


def _words(setup: Setup) -> Mapping[str, Words]:
    asked = {"off": _("Tidak ditanyakan"), "on": _("Ditanyakan")}
    switches = {
        f"{_SWITCH}{one.key}": Words(
            _("Persyaratan"), one.short,
            _("Persyaratan ini ditanyakan pada pemeriksaan berikutnya: {name}.").format(
                name=one.name), asked)
        for one in _switches(setup)
    }  # fmt: skip
    return {**option_words(), **switches}


def _rows(setup: Setup) -> Iterator[Row]:
    words = _words(setup)
    for group in dict.fromkeys(one.group for one in words.values()):
        yield Row(f"group:{group}", (Cell(group, strong=True),), group=True)
        for option, one in words.items():
            if one.group != group:
                continue
            value = value_of(setup, option)
            pill = confirmed_pill(setup.office.has_confirmed(f"options.{option}", value))
            usual = option in setup.office.options and value != _default(setup, option)
            shown = Cell(one.value(value), _("bukan bawaan") if usual else "",
                         caption_tone=Tone.TEXT3)  # fmt: skip
            yield Row(option, (Cell(one.name, one.does, strong=True), shown, Cell(pill=pill)))


def _default(setup: Setup, option: str) -> str:
    if option in options.OPTIONS:
        return options.OPTIONS[option][0]
    switch = next(one for one in _switches(setup) if f"{_SWITCH}{one.key}" == option)
    return "on" if switch.asked else "off"


def _moved(session: Session, option: str, said: Answers) -> Shown:
    """Say how many promises another value moves, or why it would be refused."""
    value = said.said("value")
    no = session.would_refuse(s.SetOption(option=option, value=value))
    if no:
        return Shown(warning=no)
    after = setups.with_option(session.office, option, value)
    files = setups.moved(session.register, after)
    count = _("{n} berkas berjalan").format(n=len(files)) if files else _("Tidak ada")
    return Shown(facts=((count, _("Janji yang bergeser")),))


def _spec(option: str, words: Words, value: str) -> Spec:
    choices = tuple(words.values.items())
    if choices:
        line = Line("value", _("Pilihan"), "pick", choices, value=value)
    else:
        line = Line("value", words.name, optional=words.empty, value=value, hint=words.hint)
    return Spec(
        code=option,
        title=words.name,
        does=words.does,
        said=_("{name} tersimpan").format(name=words.name),
        lines=(line, reason_line()),
        preview=(lambda session, said: _moved(session, option, said)) if option in _TIMED else None,
        make=lambda said: (s.SetOption(option=option, value=said.said("value"), reason=why(said)),),
    )
