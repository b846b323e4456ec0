"""A procedure's text with one part of it changed, to be adopted as any other text.

Whatever is not touched stays as it was adopted; comments of the first file are not kept.
"""

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import tomli_w

from sikot_desk.domain.rule_sets import as_data
from sikot_desk.domain.sop import Letter, RuleSet


def with_rules(text: str, rules: RuleSet) -> str:
    """Give the text with a requirement set: in the place of the one of its key, else at the end."""
    return _with(text, "rule_sets", as_data(rules))


def with_letter(text: str, letter: Letter) -> str:
    """Give the text with a letter in the place of the one of its key."""
    return _with(text, "letters", as_data(letter))


def with_letter_basis(text: str, lines: Sequence[str]) -> str:
    """Give the text with the legal basis that letters print, the SOP's own wording kept."""
    data = tomllib.loads(text)
    data["letter_basis"] = list(lines)
    return tomli_w.dumps(data)


@lru_cache(maxsize=64)
def parts_changed(before: str, after: str) -> tuple[str, ...]:
    """Name the parts in which two texts differ: `rules.KEY`, `letters.KEY`, `letters.basis`."""
    old, new = tomllib.loads(before), tomllib.loads(after)
    found = [
        f"{word}.{key}"
        for word, table in (("rules", "rule_sets"), ("letters", "letters"))
        for key, part in _by_key(new, table).items()
        if _by_key(old, table).get(key) != part
    ]
    if old.get("letter_basis") != new.get("letter_basis"):
        found.append("letters.basis")
    return tuple(found)


def _by_key(data: dict[str, Any], table: str) -> dict[str, Any]:
    return {one["key"]: one for one in data[table]}


def _with(text: str, where: str, part: dict[str, Any]) -> str:
    data = tomllib.loads(text)
    keys = [one["key"] for one in data[where]]
    if part["key"] in keys:
        data[where][keys.index(part["key"])] = part
    else:
        data[where].append(part)
    return tomli_w.dumps(data)
