"""Nomor: the form of each series, by date, with its example."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from sikot_desk.desk.session import Session
from sikot_desk.desk.setup import Setup
from sikot_desk.domain import numbering
from sikot_desk.domain import settings as s
from sikot_desk.domain.intake import REGISTRATION, formats_of
from sikot_desk.domain.sop import Procedure
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.pill import Pill
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.screens.file.side_form import Answers, Line
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
    reason_line,
    state_pill,
    term,
    whole,
    why,
)
from sikot_desk.ui.screens.typed_day import show_day
from sikot_desk.ui.words import _

_NEW = "new"


def series_names(procedure: Procedure) -> Mapping[str, str]:
    """Give every series with what it numbers."""
    names = {REGISTRATION: _("Nomor pendaftaran")}
    for kind in procedure.kinds:
        for made in kind.made:
            names.setdefault(made.series, _("Nomor {letter}").format(
                letter=procedure.letter(made.letter).short))  # fmt: skip
    return names


class NumbersSection(Section):
    """The dated forms of the number series."""

    code = "numbers"
    kinds = (s.NumberFormatSet,)
    item = "numbers."

    @property
    def name(self) -> str:
        """Give the section's name."""
        return _("Nomor")

    def columns(self) -> tuple[Column, ...]:
        """Give form with example, from when, and state."""
        return (Column(_("Bentuk dan contoh")), Column(_("Berlaku"), -1), Column("", -1))

    def rows(self, setup: Setup) -> Sequence[Row]:
        """Give the forms of every series, the newest first."""
        names = series_names(setup.procedure)
        return [row for key, name in names.items() for row in _of_series(setup, key, name)]

    def acts(self, setup: Setup, row: str) -> tuple[SideAct, ...]:
        """Give a new form; and confirming the one in force."""
        new = SideAct(_NEW, _("Bentuk baru"), icon="plus")
        return (new, confirm_act()) if _found(setup, row) else (new,)

    def start(self, setup: Setup, act: str, row: str) -> Spec | None:
        """Give the form of a new form of a series, or of the chosen line."""
        found = _found(setup, row)
        if act == CONFIRM and found:
            name = series_names(setup.procedure)[found.series]
            return confirm_spec(f"numbers.{found.series}", found.template, name)
        if act == OPEN and found:
            return _spec(setup, found, found.since == setup.today)
        series = row.partition(":")[0] or REGISTRATION
        return _spec(setup, found or _now(setup, series), kept=False)

    def name_of(self, setup: Setup, item: str) -> str:
        """Give the name of a confirmed series."""
        return series_names(setup.procedure).get(item.removeprefix(self.item), item)


def _of_series(setup: Setup, series: str, name: str) -> Iterator[Row]:
    yield Row(f"{series}:", (Cell(name, strong=True),), group=True)
    lines = [one for one in setup.office.formats if one.series == series]
    current = in_force(setup, series)
    for one in sorted(lines, key=lambda line: line.since, reverse=True):
        example = _("contoh {number}; mulai {start}").format(
            number=numbering.write(one.template, one.start, setup.today), start=one.start
        )
        yield Row(
            f"{series}:{one.since.isoformat()}",
            (Cell(one.template, example, strong=True), Cell(term(one.since, None)),
             Cell(pill=_pill(setup, one, current))),
        )  # fmt: skip


def _pill(setup: Setup, one: s.NumberFormatSet, current: s.NumberFormatSet | None) -> Pill:
    if one == current:
        return confirmed_pill(setup.office.has_confirmed(f"numbers.{one.series}", one.template))
    if one.since > setup.today:
        return state_pill(one.since, None, setup.today)
    return Pill(_("Berakhir"), icon="clock")


def in_force(setup: Setup, series: str) -> s.NumberFormatSet | None:
    """Give the form of a series today, None where it has none."""
    lines = [one for one in setup.office.formats if one.series == series]
    started = [one for one in lines if one.since <= setup.today]
    return max(started, key=lambda one: one.since, default=None)


def _found(setup: Setup, row: str) -> s.NumberFormatSet | None:
    series, _colon, since = row.partition(":")
    lines = (one for one in setup.office.formats if one.series == series)
    return next((one for one in lines if one.since.isoformat() == since), None)


def _now(setup: Setup, series: str) -> s.NumberFormatSet:
    now = in_force(setup, series)
    return now or s.NumberFormatSet(series=series, template="{seq:03d}/{year}", since=setup.today)


def _spec(setup: Setup, line: s.NumberFormatSet, kept: bool) -> Spec:
    names = tuple(series_names(setup.procedure).items())
    return Spec(
        code=f"{line.series}:{line.since.isoformat()}",
        title=_("Bentuk nomor"),
        does=_("Nomor yang sudah diberikan tidak berubah. Tanda yang dikenal: {tokens}. Angka "
               "awal hanya dipakai bila belum ada nomor pada tahun itu.").format(
                   tokens="{seq:03d}, {year}, {month}, {month_roman}"),
        said=_("Bentuk nomor tersimpan"),
        lines=(
            Line("series", _("Untuk"), "drop", names, value=line.series),
            Line("template", _("Bentuk"), value=line.template,
                 hint="503/SIKOT/{seq:03d}/DPMPTSP/{year}"),
            Line("start", _("Angka awal"), value=str(line.start)),
            Line("since", _("Berlaku sejak"), "day", beside=True,
                 value=show_day(line.since if kept else setup.today)),
            reason_line(),
        ),
        make=lambda said: (_action(said, why(said)),),
        preview=_preview,
    )  # fmt: skip


def _action(said: Answers, reason: str = "") -> s.SetNumberFormat:
    return s.SetNumberFormat(
        series=said.said("series"),
        template=said.said("template"),
        start=whole(said, "start"),
        since=day_of(said, "since"),
        reason=reason,
    )


def _preview(session: Session, said: Answers) -> Shown:
    action = _action(said)
    no = session.would_refuse(action)
    if no:
        return Shown(warning=no)
    number, last, day = next_number(session, action)
    used = _("belum ada") if not last else str(last)
    return Shown(
        facts=(
            (number, _("Nomor berikutnya")),
            (used, _("Angka terakhir yang dipakai tahun {year}").format(year=day.year)),
            (_("{n} huruf, paling banyak {most}").format(n=len(number), most=numbering.LONGEST),
             _("Panjang")),
        )
    )  # fmt: skip


def next_number(session: Session, action: s.SetNumberFormat) -> tuple[str, int, date]:
    """Give the number that would come next, the serial used last, and the day it would bear."""
    office, day = session.office, max(session.now().date(), action.since)
    formats = (
        *(one for one in formats_of(office) if one.effective != action.since),
        numbering.NumberFormat(series=action.series, template=action.template,
                               effective=action.since, start=action.start),
    )  # fmt: skip
    last = session.register.last(action.series, day.year)
    serial = numbering.next_serial(formats, action.series, day, last)
    return numbering.write(action.template, serial, day), last, day
