"""Who and where a permit is about: applicant, STR, workplace, bringer; and limits of their text.

Values only. Text limits ride on the fields and are enforced by `domain.text`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from sikot_desk.domain.text import free, needed

IdentityKind = Literal["nik", "passport", "kitas"]
Relation = Literal["self", "proxy", "staff", "family", "courier"]
"""Who brings or takes: the applicant, a proxy, the workplace's staff, a relative, a courier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """The person who asks for the permit; titles are kept apart from the bare name."""

    name: str = needed(120)
    identity_number: str = needed(32)
    birth_place: str = needed(60)
    birth_date: date
    address: str = needed(200)
    identity_kind: IdentityKind = "nik"
    titles_before: str = free(40)
    titles_after: str = free(60)
    phone: str = free(32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Str:
    """The registration certificate (STROT). `ends` is None for *seumur hidup*."""

    number: str = needed(60)
    issued: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """The one health facility the permit is for."""

    name: str = needed(120)
    address: str = needed(200)
    kelurahan: str = free(40)
    kecamatan: str = free(40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bringer:
    """Who stands at the loket; an empty name means the applicant in person."""

    name: str = free(120)
    relation: Relation = "self"
    phone: str = free(32)


def full_name(applicant: Applicant) -> str:
    """Give the name with its titles, as on receipts: `Siti Rahmawati, A.Md.OT.`."""
    before = f"{applicant.titles_before} " if applicant.titles_before else ""
    after = f", {applicant.titles_after}" if applicant.titles_after else ""
    return f"{before}{applicant.name}{after}"
