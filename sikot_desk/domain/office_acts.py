"""What the office sets: identity, officials, hours, holidays, numbers, procedures, users, options.

Each setting is an entry; a dated one holds from its day on and changes nothing before it.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from itertools import pairwise

from sikot_desk.domain import numbering, options, text
from sikot_desk.domain import settings as s
from sikot_desk.domain.case import Facts, overridden
from sikot_desk.domain.dates import long_date, weekday_called
from sikot_desk.domain.events import past
from sikot_desk.domain.intake import REGISTRATION, Outcome
from sikot_desk.domain.refusals import Refused

_MOST_ODD = 12
_SPAN = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_TEMPLATE_FAULTS: Mapping[str, str] = {
    "braces": "tanda kurung kurawal tidak berpasangan",
    "unknown_token": "yang dikenal hanya {seq}, {year}, {month}, dan {month_roman}",
    "width": "lebar ditulis seperti {seq:03d}",
    "no_seq": "nomor urut ({seq}) tidak ada",
    "seq_twice": "nomor urut ({seq}) ada dua kali",
    "too_long": "hasilnya lebih dari 60 huruf",
}


def set_office(action: s.SetOffice, facts: Facts) -> Outcome:
    """Set the office's identity, now or from a day to come; the dinas needs at least one line."""
    if not any(line.strip() for line in action.dinas):
        return Refused("blank", field="dinas")
    today = facts.now.date()
    ahead = action.since is not None and action.since > today
    since = action.since if ahead else today if facts.office.coming else None
    return (past(s.OfficeSet, replace(action, since=since)),)


def set_official(action: s.SetOfficial, facts: Facts) -> Outcome:
    """Set one dated line of the officials' table."""
    posts = {post.key for post in facts.procedure.posts}
    if action.post not in posts:
        return Refused("post_unknown", {"post": action.post}, field="post")
    if action.until and action.until < action.since:
        return Refused("dates_order", field="until")
    if not action.vacant and not action.name.strip():
        return Refused("blank", field="name")
    if action.form in {"an", "an_ub"} and not action.lines:
        return Refused("lines_missing", field="lines")
    refused = overridden(_holding(action, facts), action.overrides)
    return refused or (past(s.OfficialSet, action),)


def _holding(action: s.SetOfficial, facts: Facts) -> tuple[Refused, ...]:
    """Warn of another who holds the post on a day that this line claims too.

    A later line ends an open one by itself; two that name the same day outright do not agree.
    """
    if action.substitute or action.vacant:
        return ()
    others = (
        one
        for one in facts.office.officials
        if (one.post, one.substitute, one.vacant) == (action.post, False, False)
        and one.official != action.official
    )
    for one in others:
        day = _both_on(one, action)
        if day:
            said = {"day": long_date(day), "name": one.name}
            return (Refused("two_holders", said, field="since", overridable=True),)
    return ()


def _both_on(one: s.SetOfficial, other: s.SetOfficial) -> date | None:
    """Give the first day that both lines claim outright; None when they agree."""
    early, late = sorted((one, other), key=lambda line: line.since)
    if early.since == late.since or (early.until and early.until >= late.since):
        return late.since
    return None


def set_hours(action: s.SetHours, _facts: Facts) -> Outcome:
    """Set the office hours from a day on: `HH:MM-HH:MM`, in order, none overlapping."""
    if action.until and action.until < action.since:
        return Refused("dates_order", field="until")
    for weekday, spans in action.days.items():
        if weekday not in set("0123456") or not spans_in_order(spans):
            said = {"day": weekday_called(weekday)}
            return Refused("hours_odd", said, field=f"days.{weekday}")
    if not any(action.days.values()):
        return Refused("hours_missing", field="days")
    return (past(s.HoursSet, action),)


def spans_in_order(spans: tuple[str, ...]) -> bool:
    """Say whether the intervals are well written, in order and apart."""
    if not all(_SPAN.fullmatch(span) for span in spans):
        return False
    marks = [time.fromisoformat(mark) for span in spans for mark in span.split("-")]
    return all(early < late for early, late in pairwise(marks))


def set_holidays(action: s.SetHolidays, _facts: Facts) -> Outcome:
    """Set one year's holidays and *cuti bersama*."""
    for day in action.days:
        if not _is_day_of(day, action.year):
            facts = {"day": _as_typed(day), "year": str(action.year)}
            return Refused("holiday_year", facts, field="days")
    return (past(s.HolidaysSet, action),)


def _is_day_of(day: str, year: int) -> bool:
    read = _day(day)
    return read is not None and read.year == year and read.isoformat() == day


def _day(day: str) -> date | None:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def _as_typed(day: str) -> str:
    read = _day(day)
    return long_date(read) if read else day


def set_closure(action: s.SetClosure, _facts: Facts) -> Outcome:
    """Close the office for a day, or take that back."""
    return (past(s.ClosureSet, action),)


def set_number_format(action: s.SetNumberFormat, facts: Facts) -> Outcome:
    """Set the form of a series; it needs serial and year, and fits sixty letters."""
    known = {REGISTRATION, *(one.series for kind in facts.procedure.kinds for one in kind.made)}
    if action.series not in known:
        said = {"series": action.series, "known": ", ".join(sorted(known))}
        return Refused("series_unknown", said, field="series")
    faults = [_TEMPLATE_FAULTS[code] for code in numbering.problems(action.template)]
    if not faults and "{year}" not in action.template:
        faults = ["tahun ({year}) tidak ada, padahal nomor mulai lagi setiap tahun"]
    if faults:
        return Refused("template_odd", {"why": ", ".join(faults)}, field="template")
    if not 1 <= action.start <= numbering.HIGHEST:
        return Refused("number_between", {"least": 1, "most": numbering.HIGHEST}, field="start")
    shape = numbering.shape(action.template)
    for one in facts.office.formats:
        if one.series != action.series and numbering.shape(one.template) == shape:
            said = {"series": facts.procedure.series_called(one.series)}
            return Refused("template_shared", said, field="template")
    return (past(s.NumberFormatSet, action),)


def adopt_procedure(action: s.AdoptProcedure, facts: Facts) -> Outcome:
    """Take a procedure's text into the register (the desk has built it and found it whole).

    What it says is printed, so it holds no letter that no paper can print.
    """
    odd = text.strange("".join(action.text.split()))
    if odd:
        return Refused("unprintable", {"letters": odd[:_MOST_ODD]}, field="text")
    adopted = s.ProcedureAdopted(
        version=facts.adopting,
        text=action.text,
        reason=action.reason,
        overrides=action.overrides,
    )
    return overridden(_late(facts), action.overrides) or (adopted,)


def adopt_rules(action: s.AdoptRules, facts: Facts) -> Outcome:
    """Date a requirement set."""
    if all(one.key != action.rules for one in facts.procedure.rule_sets):
        return Refused("rules_unknown", {"rules": action.rules}, field="rules")
    return overridden(_late(facts), action.overrides) or (past(s.RulesAdopted, action),)


def _late(facts: Facts) -> tuple[Refused, ...]:
    """Warn of a requirement set that begins before files accepted already (*SK terlambat*)."""
    if not facts.accepted_since:
        return ()
    said = {"count": facts.accepted_since}
    return (Refused("rules_late", said, field="since", overridable=True),)


def confirm(action: s.Confirm, _facts: Facts) -> Outcome:
    """*Dikonfirmasi kantor*: the office looked at a value and it is right."""
    return (past(s.Confirmed, action),)


def add_user(action: s.AddUser, facts: Facts) -> Outcome:
    """Add a member of staff, or set the roles of one; one open Admin always remains."""
    if not action.roles:
        return Refused("roles_missing", field="roles")
    if "admin" not in action.roles and _is_last_admin(action.user, facts):
        return Refused("last_admin", field="roles")
    return (past(s.UserAdded, action),)


def close_user(action: s.CloseUser, facts: Facts) -> Outcome:
    """Close a member of staff; one open Admin always remains."""
    known = facts.office.user(action.user)
    if known is None:
        return Refused("user_unknown", {"user": action.user}, field="user")
    if known.closed:
        return Refused("user_closed_already", {"name": known.name}, field="user")
    if _is_last_admin(action.user, facts):
        return Refused("last_admin", field="user")
    return (past(s.UserClosed, action),)


def _is_last_admin(user: str, facts: Facts) -> bool:
    admins = [one.user for one in facts.office.users if "admin" in one.roles and not one.closed]
    return admins == [user]


def set_option(action: s.SetOption, facts: Facts) -> Outcome:
    """Set one switch of the office, or of a requirement that has one."""
    switches = {
        f"requirement.{one.key}"
        for rules in facts.procedure.rule_sets
        for one in rules.requirements
        if one.switch
    }
    if action.option not in {*options.OPTIONS, *switches}:
        return Refused("option_unknown", {"option": action.option}, field="option")
    if not options.is_allowed(action.option, action.value):
        said = {"value": action.value, "option": action.option}
        return Refused("option_value", said, field="value")
    return (past(s.OptionSet, action),)


def record_old_permit(action: s.RecordOldPermit, facts: Facts) -> Outcome:
    """*Catat izin lama*: outside the series, marked *dicatat susulan*."""
    if facts.number_taken:
        return Refused("number_taken", {"number": action.number}, field="number")
    if action.letter_date > facts.occurred.date():
        return Refused("letter_date_ahead", field="letter_date")
    if action.ends and action.ends < action.letter_date:
        return Refused("dates_order", field="ends")
    if action.applicant.birth_date > action.letter_date:
        return Refused("birth_ahead", field="applicant.birth_date")
    return (past(s.OldPermitRecorded, action),)
