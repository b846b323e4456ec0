"""Which typed fields of a file an officer may mend, and how their text is read and shown.

Knows no rule about when; that is `domain.mending`'s.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, get_args

from sikot_desk.domain.application import Application
from sikot_desk.domain.people import Applicant, Bringer, IdentityKind, Relation, Str, Workplace
from sikot_desk.domain.text import free


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What officers typed into a file, with the limits of its text."""

    applicant: Applicant
    str_certificate: Str
    workplace: Workplace
    bringer: Bringer
    old_permit: str = free(80)
    reason: str = free(40)
    archive_place: str = free(80)
    rack: str = free(20)


def typed_data(application: Application) -> Typed:
    """Give everything that was typed into the file."""
    values: Any = {one.name: getattr(application, one.name) for one in fields(Typed)}
    return Typed(**values)


def typed(application: Application, field: str) -> str:
    """Give a correctable field by its dotted name as text. Raises KeyError for any other."""
    if field not in CORRECTABLE:
        raise KeyError(field)
    value: Any = application
    for part in field.split("."):
        value = getattr(value, part)
    return _as_text(value)


def with_typed(application: Application, field: str, text: str) -> Application:
    """Give the file with one correctable field set from text.

    Raises KeyError for a field that may not be corrected, ValueError for text that is no value.
    """
    value = CORRECTABLE[field](text)
    owner, _, name = field.partition(".")
    if name:
        value = replace(getattr(application, owner), **{name: value})
    change: Any = {owner: value}
    return replace(application, **change)


def _as_text(value: date | str | int | None) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _one_of(allowed: tuple[str, ...]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in allowed:
            raise ValueError(text)
        return text

    return read


CORRECTABLE: Mapping[str, Callable[[str], Any]] = {
    "applicant.name": str,
    "applicant.titles_before": str,
    "applicant.titles_after": str,
    "applicant.identity_kind": _one_of(get_args(IdentityKind)),
    "applicant.identity_number": str,
    "applicant.birth_place": str,
    "applicant.birth_date": date.fromisoformat,
    "applicant.address": str,
    "applicant.phone": str,
    "str_certificate.number": str,
    "str_certificate.issued": _day,
    "str_certificate.ends": _day,
    "workplace.name": str,
    "workplace.address": str,
    "workplace.kelurahan": str,
    "workplace.kecamatan": str,
    "workplace_no": int,
    "bringer.name": str,
    "bringer.relation": _one_of(get_args(Relation)),
    "bringer.phone": str,
    "old_permit": str,
    "reason": str,
    "archive_place": str,
    "rack": str,
}
"""The fields an officer may correct, and how their text is read."""
