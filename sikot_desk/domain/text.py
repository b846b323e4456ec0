"""What text a paper can print, and how long a typed field may be.

Holds the rule and its check; knows no screen and no paper.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, fields, is_dataclass
from functools import lru_cache
from typing import Any

from sikot_desk.domain.refusals import Refused

LONGEST = 200
_PRINTABLE = (
    *((0x20, 0x7E), (0xA0, 0x17F), (0x1E80, 0x1E85), (0x1EF2, 0x1EF3), (0x2010, 0x2011)),
    *((0x2013, 0x2015), (0x2017, 0x201E), (0x2020, 0x2022)),
    *((0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A)),
)
"""What every face that papers are set in has: Latin as Europe and this country write it."""
_ALSO = frozenset("€ȘșȚț−…")
_MOST_SHOWN = 12
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})

Limits = Mapping[str, Any]
"""What a field's declaration says of its text: `longest`, `needed`, `lines` (may hold lines)."""


def needed(longest: int) -> Any:
    """Declare a text field that must not be empty and holds at most `longest` letters."""
    return field(metadata={"longest": longest, "needed": True})


def free(longest: int) -> Any:
    """Declare a text field that may be empty and holds at most `longest` letters."""
    return field(default="", metadata={"longest": longest})


def strange(text: str) -> str:
    """Give the letters of the text that no paper can print (emoji, Arabic, Chinese …), once each.

    Combining marks count with the letter they compose to.
    """
    composed = unicodedata.normalize("NFC", text)
    return "".join(letter for letter in dict.fromkeys(composed) if not _prints(letter))


def check(value: object, path: str = "") -> Refused | None:
    """Find the first text of a dataclass that cannot be accepted, in nested values too.

    Texts within lists and maps are held to the limit of the field that holds them. Codes: blank,
    too_long, control_characters, unprintable; `field` is the dotted path.
    """
    return _fault(value, {}, path)


def _fault(value: object, limits: Limits, where: str) -> Refused | None:
    if isinstance(value, str):
        return next(_text_faults(value, limits, where), None) if _doubtful(value, limits) else None
    if isinstance(value, tuple):
        named = ((str(place), inner) for place, inner in enumerate(value))
        return _first((where, name, inner, limits) for name, inner in named)
    if is_dataclass(value) and not isinstance(value, type):
        return _first(
            (where, name, getattr(value, name), limits) for name, limits in _limits_of(type(value))
        )
    return _fault_in_map(value, limits, where) if isinstance(value, Mapping) else None


def _first(parts: Iterable[tuple[str, str, object, Limits]]) -> Refused | None:
    for where, name, inner, limits in parts:
        inside = f"{where}.{name}" if where else name
        if fault := _fault(inner, limits, inside):
            return fault
    return None


def _fault_in_map(value: Mapping[str, object], limits: Limits, where: str) -> Refused | None:
    for name, inner in value.items():
        fault = next(_text_faults(name, {}, where), None) or _fault(
            inner, limits, f"{where}.{name}"
        )
        if fault:
            return fault
    return None


@lru_cache(maxsize=256)
def _limits_of(kind: type[Any]) -> tuple[tuple[str, Limits], ...]:
    return tuple((one.name, one.metadata) for one in fields(kind))


def _doubtful(text: str, limits: Limits) -> bool:
    """Say whether a text must be looked at closely; most are short, plain and there."""
    return (
        len(text) > limits.get("longest", LONGEST)
        or not (text.isascii() and text.isprintable())
        or not text.strip()
    )


def _text_faults(text: str, limits: Limits, where: str) -> Iterator[Refused]:
    longest = limits.get("longest", LONGEST)
    if limits.get("needed") and not text.strip():
        yield Refused("blank", field=where)
    if len(text) > longest:
        yield Refused("too_long", {"letters": len(text), "most": longest}, field=where)
    if limits.get("lines"):
        return
    if text.isascii() and text.isprintable():
        return
    if any(unicodedata.category(letter) in _UNSEEN for letter in set(text)):
        yield Refused("control_characters", field=where)
    if odd := strange(text):
        shown = odd[:_MOST_SHOWN].encode(errors="replace").decode()
        yield Refused("unprintable", {"letters": shown}, field=where)


def _prints(letter: str) -> bool:
    code = ord(letter)
    return letter in _ALSO or any(low <= code <= high for low, high in _PRINTABLE)
