"""What the loket warns of as a file comes in: odd identity numbers, other permits, the old permit.

A warning never blocks; going on needs the officer's reason.
"""

from datetime import date

from sikot_desk.domain import actions as a
from sikot_desk.domain import checklist, identity
from sikot_desk.domain.case import IN_FORCE, Facts, Permit
from sikot_desk.domain.dates import long_date
from sikot_desk.domain.people import Applicant
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Kind

MOST_WORKPLACES = 9
"""No person has more, whatever the rules say."""
_YOUNGEST, _OLDEST = 17, 99


def receive_hints(action: a.Receive, facts: Facts) -> tuple[Refused, ...]:
    """Give every warning about an intake: identity, STR, workplace, other permits and files."""
    kind = next((one for one in facts.procedure.kinds if one.key == action.kind), None)
    if kind is None:
        return ()
    said = _permit_hints(action, facts) if kind.ends == "rule" else _again_hints(action, facts)
    return (
        *person_hints(action.applicant, facts.occurred.date()),
        *said,
        *_old_hints(kind, action, facts),
    )


def person_hints(person: Applicant, today: date) -> tuple[Refused, ...]:
    """Give the warnings about a person as typed: identity number, birth date."""
    return (*_identity_hints(person), *_age_hints(person.birth_date, today))


def _identity_hints(person: Applicant) -> tuple[Refused, ...]:
    if person.identity_kind != "nik":
        return ()
    codes = identity.nik_hints(person.identity_number, person.birth_date)
    return tuple(hint(code, "applicant.identity_number") for code in codes)


def _age_hints(born: date, today: date) -> tuple[Refused, ...]:
    """Warn of a year of birth that no therapist at work has: most are one digit off."""
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    if _YOUNGEST <= age <= _OLDEST:
        return ()
    return (hint("age_odd", "applicant.birth_date", {"age": age}),)


def _permit_hints(action: a.Receive, facts: Facts) -> tuple[Refused, ...]:
    day, place = facts.occurred.date(), action.workplace.name.casefold()
    old = _old_permit(action, facts)
    others = [one for one in facts.permits if one.holds_on(day) and one != old]
    rules = checklist.in_force(facts.procedure, facts.office, day)
    most = rules.max_workplaces if rules else MOST_WORKPLACES
    ends = action.str_certificate.ends
    found = {
        "str_ended": ends is not None and ends < day,
        "workplace_outside": not facts.workplace_known,
        "workplace_again": any(one.workplace.casefold() == place for one in facts.open_files),
        "workplace_has_permit": any(one.workplace.casefold() == place for one in others),
        "other_permits": action.workplace_no == 1 and bool(others) and not action.old_permit,
        "too_many_workplaces": max(action.workplace_no, len(others) + 1) > most,
        "first_permit_unknown": action.workplace_no > 1 and not others,
    }
    said: dict[str, int | str] = {
        "count": len(others),
        "most": most,
        "numbers": ", ".join(one.number for one in others) or "-",
        "files": ", ".join(identity.grouped(one.file_id) for one in facts.open_files) or "-",
    }
    fields = {"str_ended": "str_certificate.ends", "other_permits": "workplace_no"}
    return tuple(
        hint(code, fields.get(code, "workplace"), said) for code, is_so in found.items() if is_so
    )


def _again_hints(action: a.Receive, facts: Facts) -> tuple[Refused, ...]:
    """Warn, where no new permit is asked for, of another open file for the workplace alone."""
    hints = _permit_hints(action, facts)
    return tuple(one for one in hints if one.code == "workplace_again")


def _old_hints(kind: Kind, action: a.Receive, facts: Facts) -> tuple[Refused, ...]:
    """Warn of an old permit that is unknown, another's, lapsed, no longer stands, or is elsewhere.

    A move to another workplace is no renewal: one permit is one person at one workplace.
    """
    if not action.old_permit:
        return ()
    old = _old_permit(action, facts)
    if old is None and facts.old and kind.needs_old:
        whose: dict[str, int | str] = {"number": facts.old.number, "name": facts.old.name}
        return (hint("old_permit_of_another", "old_permit", whose),)
    if old is None:
        return (hint("old_permit_unknown", "old_permit"),)
    if old.state != IN_FORCE:
        return (hint("old_permit_replaced", "old_permit", {"number": old.number}),)
    if old.ends and old.ends < facts.occurred.date() and kind.old != "revoked":
        code = "old_permit_lapsed" if kind.needs_old else "old_permit_ended"
        return (hint(code, "old_permit", {"ended": long_date(old.ends)}),)
    same = old.workplace.casefold() == action.workplace.name.casefold()
    if same is kind.moves:
        code = "old_permit_here" if same else "old_permit_elsewhere"
        place: dict[str, int | str] = {"number": old.number, "workplace": old.workplace}
        return (hint(code, "workplace.name", place),)
    return ()


def hint(code: str, field: str, facts: dict[str, int | str] | None = None) -> Refused:
    """Give a warning about a field."""
    return Refused(code, facts or {}, field=field, overridable=True)


def old_number(action: a.Receive, facts: Facts) -> str:
    """Give the old permit's number as the register knows it; as typed where it does not."""
    old = facts.old or _old_permit(action, facts)
    return old.number if old else action.old_permit


def _old_permit(action: a.Receive, facts: Facts) -> Permit | None:
    """Give the holder's permit of that number, the one that stands where there are several."""
    typed = action.old_permit.casefold()
    mine = [one for one in facts.permits if one.number.casefold() == typed]
    return min(mine, key=lambda one: one.state != IN_FORCE, default=None)
