"""What text a paper can print, and how long a typed field may be.

Holds the rule and its check; knows no screen and no paper.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import field, fields, is_dataclass
from typing import Any

from sikot_desk.domain.refusals import Refused

LONGEST = 200
_PRINTABLE = ((0x20, 0x7E), (0xA0, 0x17F), (0x1E00, 0x1EFF), (0x2010, 0x2026), (0x2030, 0x203A))
_ALSO = frozenset("€ƠơƯưȘșȚț−×")
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
    return "".join(dict.fromkeys(letter for letter in composed if not _prints(letter)))


def check(value: object, path: str = "") -> Refused | None:
    """Find the first text of a dataclass that cannot be accepted, in nested values too.

    Texts within lists and maps are held to the limit of the field that holds them. Codes: blank,
    too_long, control_characters, unprintable; `field` is the dotted path.
    """
    return next(_faults(value, {}, path), None)


def _faults(value: object, limits: Limits, where: str) -> Iterator[Refused]:
    if isinstance(value, str):
        yield from _text_faults(value, limits, where)
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _text_faults(name, {}, where)
            yield from _faults(inner, limits, f"{where}.{name}")
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from _faults(inner, limits, f"{where}.{place}" if where else str(place))
    elif is_dataclass(value):
        for one in fields(value):
            inside = f"{where}.{one.name}" if where else one.name
            yield from _faults(getattr(value, one.name), one.metadata, inside)


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
    if any(unicodedata.category(letter) in _UNSEEN for letter in text):
        yield Refused("control_characters", field=where)
    if odd := strange(text):
        shown = odd[:_MOST_SHOWN].encode(errors="replace").decode()
        yield Refused("unprintable", {"letters": shown}, field=where)


def _prints(letter: str) -> bool:
    code = ord(letter)
    return letter in _ALSO or any(low <= code <= high for low, high in _PRINTABLE)
