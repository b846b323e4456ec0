"""Jam dan hari libur: office hours by date, Ramadan, holidays of each year, closed days."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sikot_desk.desk import lacking, seeds
from sikot_desk.desk import setup as setups
from sikot_desk.desk.session import Session
from sikot_desk.desk.setup import Setup
from sikot_desk.domain import settings as s
from sikot_desk.domain.dates import long_date, weekday_date, weekday_moment
from sikot_desk.domain.events import past
from sikot_desk.domain.folding import Meta
from sikot_desk.domain.office import fold
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.pill import Pill
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.screens import typed_day
from sikot_desk.ui.screens.file.side_form import Answers, Line
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.screens.settings.section import (
    REASON,
    Section,
    Shown,
    Spec,
    day_of,
    day_or_none,
    lines_of,
    needed,
    reason_line,
    state_pill,
    term,
    why,
)
from sikot_desk.ui.screens.typed_day import show_day
from sikot_desk.ui.words import _

_NEW, _TIME, _CLOSE, _LIFT, _SEED = "new", "time", "close", "lift", "seed"
_SPAN = re.compile(r"(\d{1,2})[.:](\d{2})\s*[-–]\s*(\d{1,2})[.:](\d{2})")
_DAY_LINE = re.compile(r"(\d{1,2} \w+ \d{4}|\S+)\s+(.+)")
_MOST_SHOWN = 6
_LASTING, _PASSING, _YEAR, _CLOSED = "hours:", "passing:", "year:", "closed:"


def weekdays() -> tuple[str, ...]:
    """Give the names of the days, Monday first."""
    return (_("Senin"), _("Selasa"), _("Rabu"), _("Kamis"), _("Jumat"), _("Sabtu"), _("Minggu"))


class HoursSection(Section):
    """Everything the working calendar is made of."""

    code = "hours"
    kinds = (s.HoursSet, s.HolidaysSet, s.ClosureSet)

    @property
    def name(self) -> str:
        """Give the section's name."""
        return _("Jam dan libur")

    def columns(self) -> tuple[Column, ...]:
        """Give what it is, when, and how it stands."""
        return (Column(_("Jam, libur, dan hari tutup")), Column(_("Masa"), -1), Column("", -1))

    def rows(self, setup: Setup) -> Sequence[Row]:
        """Give hours, hours for a time, holidays by year, and closed days."""
        return [*_hours_rows(setup), *_holiday_rows(setup), *_closure_rows(setup)]

    def acts(self, setup: Setup, row: str) -> tuple[SideAct, ...]:
        """Give closing a day, new hours, hours for a time; and what the chosen row allows."""
        acts = [
            SideAct(_CLOSE, _("Tutup satu hari"), icon="calendar"),
            SideAct(_NEW, _("Jam kerja baru"), "Alt+J", "clock"),
            SideAct(_TIME, _("Jam Ramadan"), "Alt+R", "clock"),
        ]
        if row.startswith(_CLOSED):
            acts.append(SideAct(_LIFT, _("Batalkan hari tutup"), "Alt+B", "undo"))
        acts.append(SideAct(_SEED, _("Tahun libur baru"), "Alt+T", "plus"))
        return tuple(acts)

    def start(self, setup: Setup, act: str, row: str) -> Spec | None:
        """Give the form of an act, or of the chosen row."""
        if act == _NEW:
            return _hours_spec(setup, None, passing=False)
        if act == _TIME:
            return _hours_spec(setup, None, passing=True)
        if act == _CLOSE:
            return _closing(setup)
        if act == _SEED:
            year = max((one.year for one in setup.office.holidays), default=setup.today.year - 1)
            return _holidays_spec(_seeded(year + 1), seeded=True)
        if act == _LIFT or row.startswith(_CLOSED):
            return _lifting(setup, row)
        return _opened(setup, row)

    def note(self, setup: Setup) -> str:
        """Say what the calendar will lack."""
        lacks = lacking.missing(setup.office, setup.today)
        if lacks.ramadan:
            return _("Jam Ramadan belum diisi; puasa diperkirakan mulai {day}.").format(
                day=long_date(lacks.ramadan)
            )
        if setup.today.year > lacks.confirmed_to:
            return _("Daftar libur {year} masih sementara atau belum ada. Cocokkan dengan "
                     "keputusan bersama.").format(year=setup.today.year)  # fmt: skip
        return _("Daftar libur terisi sampai {year}, sudah pasti sampai {sure}.").format(
            year=lacks.holidays_to, sure=lacks.confirmed_to
        )


# --- rows ------------------------------------------------------------------------------------


def _group(code: str, name: str) -> Row:
    return Row(code, (Cell(name, strong=True),), group=True)


def _hours_rows(setup: Setup) -> Iterator[Row]:
    yield _group("g1", _("Jam kerja"))
    tables = sorted(setup.office.hours, key=lambda one: one.since, reverse=True)
    started = [one for one in tables if one.until is None and one.since <= setup.today]
    for one in tables:
        over = one.until is None and one in started[1:]
        pill = Pill(_("Berakhir"), icon="clock") if over else None
        code = f"{_PASSING if one.until else _LASTING}{one.since.isoformat()}"
        cells = (Cell(one.name or _("Jam kerja"), _week(one.days), strong=True),
                 Cell(term(one.since, one.until)),
                 Cell(pill=pill or state_pill(one.since, one.until, setup.today)))  # fmt: skip
        yield Row(code, cells)


def _week(days: Mapping[str, tuple[str, ...]]) -> str:
    """Say a week's hours, days with the same hours together."""
    runs: list[list[str]] = []
    for number, name in enumerate(weekdays()):
        spans = shown_spans(days.get(str(number), ()))
        if runs and runs[-1][2] == spans:
            runs[-1][1] = name
        else:
            runs.append([name, name, spans])
    said = [f"{a if a == b else f'{a}–{b}'} {spans}" for a, b, spans in runs if spans]
    return "; ".join(said)


def shown_spans(spans: Sequence[str]) -> str:
    """Write intervals as officers type them: `08.00–12.00, 13.30–16.00`."""
    return ", ".join(span.replace(":", ".").replace("-", "–") for span in spans)


def _holiday_rows(setup: Setup) -> Iterator[Row]:
    yield _group("g2", _("Hari libur dan cuti bersama"))
    for one in sorted(setup.office.holidays, key=lambda table: table.year, reverse=True):
        coming = sorted(day for day in one.days if day >= setup.today.isoformat())
        following = ""
        if coming:
            day = date.fromisoformat(coming[0])
            following = _("berikutnya {day}, {name}").format(
                day=long_date(day), name=one.days[coming[0]]
            )
        pill = Pill(_("Sementara"), icon="info") if one.provisional else None
        count = _("{n} hari").format(n=len(one.days))
        cells = (Cell(str(one.year), following, strong=True), Cell(count), Cell(pill=pill))
        yield Row(f"{_YEAR}{one.year}", cells)


def _closure_rows(setup: Setup) -> Iterator[Row]:
    yield _group("g3", _("Hari tutup"))
    for one in sorted(setup.office.closures, key=lambda closure: closure.day, reverse=True):
        pill = state_pill(one.day, one.day, setup.today)
        yield Row(
            f"{_CLOSED}{one.day.isoformat()}",
            (Cell(weekday_date(one.day), one.reason, strong=True), Cell(), Cell(pill=pill)),
        )


def _opened(setup: Setup, row: str) -> Spec | None:
    kind, _colon, what = row.partition(":")
    if f"{kind}:" == _YEAR:
        table = next((one for one in setup.office.holidays if str(one.year) == what), None)
        return _holidays_spec(table, seeded=False) if table else None
    found = next((one for one in setup.office.hours if one.since.isoformat() == what), None)
    return _hours_spec(setup, found, passing=found.until is not None) if found else None


# --- hours -----------------------------------------------------------------------------------


def _hours_spec(setup: Setup, line: s.HoursSet | None, *, passing: bool) -> Spec:
    usual = [one for one in setup.office.hours if one.until is None and one.since <= setup.today]
    latest = max(usual, key=lambda one: one.since, default=None)
    shown = line or latest
    days = shown.days if shown else {}
    since = show_day(line.since) if line else ""
    dates = [Line("since", _("Sejak"), "day", value=since, hint="18-02-2026")]
    if passing:
        until = show_day(line.until) if line else ""
        dates = [
            Line("name", _("Nama"), value=line.name if line else _("Ramadan")),
            *dates,
            Line("until", _("Sampai"), "day", value=until, beside=True, hint="19-03-2026"),
        ]
    week = [
        Line(f"days.{number}", name, optional=True, beside=number in {1, 3, 5},
             value=shown_spans(days.get(str(number), ())), hint=_("tutup"))
        for number, name in enumerate(weekdays())
    ]  # fmt: skip
    return Spec(
        code=f"{'passing' if passing else 'hours'}:{since}",
        title=_("Jam sementara, misalnya Ramadan") if passing else _("Jam kerja"),
        does=_("Jam ditulis seperti 08.00–12.00, 13.30–16.00; hari tanpa jam adalah hari tutup. "
               "Janji berkas yang berjalan dihitung ulang, tanda terimanya tidak berubah."),
        said=_("Jam kerja tersimpan"),
        lines=(*dates, *week, reason_line()),
        make=lambda said: (_hours(said, why(said), passing=passing),),
        preview=lambda session, said: _effect(session, _hours(said, "", passing=passing)),
    )  # fmt: skip


def _hours(said: Answers, reason: str, *, passing: bool) -> s.SetHours:
    if passing:
        needed(said, "until")
    texts = {str(number): said.said(f"days.{number}") for number in range(7)}
    return s.SetHours(
        since=day_of(said, "since"),
        until=day_or_none(said, "until") if passing else None,
        name=said.said("name"),
        days={day: read_spans(text) for day, text in texts.items() if text},
        reason=reason,
    )


def read_spans(text: str) -> tuple[str, ...]:
    """Read intervals as officers type them; what cannot be read stays as it is, to be refused."""
    parts = [part.strip() for part in re.split(r"[,;]", text) if part.strip()]
    return tuple(_span(part) for part in parts)


def _span(part: str) -> str:
    found = _SPAN.fullmatch(part)
    if found is None:
        return part
    begin, stop = (f"{int(found[one]):02d}:{found[one + 1]}" for one in (1, 3))
    return f"{begin}-{stop}"


def _effect(session: Session, *actions: s.OfficeAction) -> Shown:
    """Say which open files a change of the calendar moves, or why it would be refused."""
    office = session.office
    for action in actions:
        no = session.would_refuse(action)
        if no:
            return Shown(warning=no)
        office = fold(office, _event(action), Meta(seq=0, at=session.now(), officer="", subject=""))
    moved = setups.moved(session.register, office)
    count = _("{n} berkas berjalan").format(n=len(moved)) if moved else _("Tidak ada")
    rows = [
        (weekday_moment(one.after), _("{number}, semula {day}").format(
            number=one.app.registration, day=long_date(one.before.date())))
        for one in moved[:_MOST_SHOWN]
    ]  # fmt: skip
    return Shown(facts=((count, _("Janji yang bergeser")), *rows))


def _event(action: s.OfficeAction) -> Any:
    kinds = {s.SetHours: s.HoursSet, s.SetHolidays: s.HolidaysSet, s.SetClosure: s.ClosureSet}
    return past(kinds[type(action)], action)


# --- holidays --------------------------------------------------------------------------------


def _seeded(year: int) -> s.HolidaysSet:
    """Give a year's holidays as the library knows them, provisional until the joint decree."""
    days = {day.isoformat(): name for day, name in seeds.holidays_seed([year]).items()}
    return s.HolidaysSet(year=year, days=days, provisional=True)


def _holidays_spec(table: s.HolidaysSet, *, seeded: bool) -> Spec:
    sure = (("yes", _("Sudah pasti")), ("no", _("Sementara")))
    shown = "\n".join(
        f"{date.fromisoformat(day):%d-%m-%Y} {name}" for day, name in sorted(table.days.items())
    )
    return Spec(
        code=f"{_YEAR}{table.year}",
        title=_("Hari libur {year}").format(year=table.year),
        does=_("Satu hari tiap baris: tanggal lalu namanya. Cocokkan dengan keputusan bersama "
               "tiga menteri tentang hari libur nasional dan cuti bersama."),
        said=_("Hari libur {year} tersimpan").format(year=table.year),
        lines=(
            Line("days", _("Hari libur dan cuti bersama"), "area", value=shown, high=11),
            Line("sure", _("Daftar ini"), "pick", sure,
                 value="no" if table.provisional or seeded else "yes"),
            reason_line(),
        ),
        make=lambda said: (_holidays(said, table.year, why(said)),),
        preview=lambda session, said: _year_seen(session, _holidays(said, table.year, "")),
    )  # fmt: skip


def _year_seen(session: Session, action: s.SetHolidays) -> Shown:
    """Show the year's days on a calendar, and which promises they move."""
    days = {date.fromisoformat(day): name for day, name in action.days.items()}
    return replace(_effect(session, action), year=action.year, days=days)


def _holidays(said: Answers, year: int, reason: str) -> s.SetHolidays:
    days = dict(_holiday(line) for line in lines_of(said, "days"))
    provisional = said.said("sure") != "yes"
    return s.SetHolidays(year=year, days=days, provisional=provisional, reason=reason)


def _holiday(line: str) -> tuple[str, str]:
    """Read `17-08-2026 Hari Kemerdekaan`. Raises Unreadable."""
    found = _DAY_LINE.fullmatch(line)
    try:
        day = typed_day.read_day(found[1]) if found else None
    except ValueError:
        day = None
    if found is None or day is None:
        raise Unreadable(Refused("holiday_line", {"line": line[:40]}, field="days"))
    return day.isoformat(), found[2].strip()


# --- closed days -----------------------------------------------------------------------------


def _closing(setup: Setup) -> Spec:
    def action(said: Answers) -> s.SetClosure:
        return s.SetClosure(day=day_of(said, "day"), reason=needed(said, REASON))

    return Spec(
        code=_CLOSE,
        title=_("Kantor tutup satu hari"),
        does=_("Hari itu tidak dihitung sebagai hari kerja. Tanda terima tidak berubah; pemohon "
               "yang janjinya bergeser masuk daftar yang perlu ditelepon."),
        said=_("Hari tutup tercatat"),
        lines=(
            Line("day", _("Hari"), "day", value=show_day(setup.today)),
            Line(REASON, _("Alasan"), hint=_("misalnya listrik padam")),
        ),
        make=lambda said: (action(said),),
        preview=lambda session, said: _effect(
            session, replace(_closure(said), reason=said.said(REASON) or "-")
        ),
    )  # fmt: skip


def _closure(said: Answers) -> s.SetClosure:
    return s.SetClosure(day=day_of(said, "day"), reason="-")


def _lifting(setup: Setup, row: str) -> Spec | None:
    what = row.removeprefix(_CLOSED)
    found = next((one for one in setup.office.closures if one.day.isoformat() == what), None)
    if found is None:
        return None

    def action(said: Answers) -> s.SetClosure:
        return s.SetClosure(day=found.day, reason=why(said), lifted=True)

    lifted = s.SetClosure(day=found.day, reason="-", lifted=True)
    return Spec(
        code=f"{_LIFT}.{what}",
        title=_("Batalkan hari tutup {day}").format(day=long_date(found.day)),
        does=_("Hari itu dihitung lagi sebagai hari kerja."),
        said=_("Hari tutup dibatalkan"),
        lines=(reason_line(),),
        make=lambda said: (action(said),),
        preview=lambda session, _said: _effect(session, lifted),
    )
