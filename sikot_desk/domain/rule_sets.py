"""Requirement sets beside each other: as plain data, as confirmed by the office, what differs.

A set in force is never edited; another one is dated, and files keep the one they were accepted by.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from sikot_desk.domain.office import Office, mark_of
from sikot_desk.domain.sop import Letter, Requirement, RuleSet

_ALWAYS_SAID = frozenset({"confirmed"})


def as_data(part: object) -> Any:
    """Give a part of a procedure as its data file writes it, what is usual left out."""
    if is_dataclass(part):
        pairs = ((one, getattr(part, one.name)) for one in fields(part))
        return {
            one.name: as_data(value)
            for one, value in pairs
            if value is not None and (one.name in _ALWAYS_SAID or value != _usual(one))
        }
    if isinstance(part, tuple):
        return [as_data(one) for one in part]
    return dict(part) if isinstance(part, Mapping) else part


def _usual(one: Any) -> object:
    made: object = one.default_factory() if one.default_factory is not MISSING else one.default
    return made


def mark(part: RuleSet | Requirement | Letter) -> str:
    """Give the mark by which a confirmed part is known: of its words, not of its dates."""
    data = as_data(part)
    said = {key: value for key, value in data.items() if key not in {"confirmed", "effective"}}
    return mark_of(json.dumps(said, ensure_ascii=False, sort_keys=True, default=_iso) + " " * 40)


def _iso(value: date) -> str:
    return value.isoformat()


def item_of(rules: RuleSet, requirement: Requirement | None = None) -> str:
    """Give the name by which a set, or one of its requirements, is confirmed."""
    return f"rules.{rules.key}" + (f".{requirement.key}" if requirement else "")


def is_confirmed(rules: RuleSet, office: Office, requirement: Requirement | None = None) -> bool:
    """Say whether the office stands by a set, or by one of its requirements, as it is worded."""
    if rules.confirmed or _stands(office.confirmed.get(item_of(rules)), rules):
        return True
    if requirement is None:
        return False
    return _stands(office.confirmed.get(item_of(rules, requirement)), requirement)


def _stands(confirmed: str | None, part: RuleSet | Requirement) -> bool:
    return confirmed is not None and confirmed == mark(part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What a set asks otherwise than another: requirements that are new, dropped, or changed.

    `changed` pairs the new wording with the names of the fields that differ; `same` counts.
    """

    new: tuple[Requirement, ...]
    dropped: tuple[Requirement, ...]
    changed: tuple[tuple[Requirement, tuple[str, ...]], ...]
    same: int


def compare(old: RuleSet, new: RuleSet) -> Difference:
    """Compare two sets, requirement by requirement, by their keys."""
    before = {one.key: one for one in old.requirements}
    after = {one.key: one for one in new.requirements}
    both = [(before[one.key], one) for one in new.requirements if one.key in before]
    changed = tuple((one, differing(was, one)) for was, one in both if was != one)
    return Difference(
        new=tuple(one for one in new.requirements if one.key not in before),
        dropped=tuple(one for one in old.requirements if one.key not in after),
        changed=changed,
        same=len(both) - len(changed),
    )


def differing(old: Requirement, new: Requirement) -> tuple[str, ...]:
    """Give the names of the fields in which two wordings of a requirement differ."""
    names = (one.name for one in fields(Requirement))
    return tuple(name for name in names if getattr(old, name) != getattr(new, name))
