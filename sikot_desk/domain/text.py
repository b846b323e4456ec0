"""What text a paper can print, and how long a typed field may be.

Holds the rule and its check; knows no screen and no paper.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import Field, field, fields, is_dataclass
from typing import Any

from sikot_desk.domain.refusals import Refused

LONGEST = 200
_PRINTABLE = ((0x20, 0x7E), (0xA0, 0x17F), (0x1E00, 0x1EFF), (0x2010, 0x2026), (0x2030, 0x203A))
_ALSO = frozenset("€ƠơƯưȘșȚț−×")


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
    """Find the first text field of a dataclass (nested ones too) that cannot be accepted.

    Codes: blank, too_long, control_characters, unprintable; `field` is the dotted path.
    """
    return next(_faults(value, path), None)


def _faults(value: object, path: str) -> Iterator[Refused]:
    if isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from _faults(inner, f"{path}.{place}" if path else str(place))
    if not is_dataclass(value):
        return
    for one in fields(value):
        inner = getattr(value, one.name)
        where = f"{path}.{one.name}" if path else one.name
        if isinstance(inner, str):
            yield from _text_faults(inner, one, where)
        elif isinstance(inner, dict):
            for name, text in inner.items():
                yield from _text_faults(str(text), one, f"{where}.{name}")
        else:
            yield from _faults(inner, where)


def _text_faults(text: str, one: Field[Any], where: str) -> Iterator[Refused]:
    longest = one.metadata.get("longest", LONGEST)
    if one.metadata.get("needed") and not text.strip():
        yield Refused("blank", field=where)
    if len(text) > longest:
        yield Refused("too_long", {"letters": len(text), "most": longest}, field=where)
    if any(unicodedata.category(letter) in {"Cc", "Cf", "Zl", "Zp"} for letter in text):
        yield Refused("control_characters", field=where)
    if odd := strange(text):
        yield Refused("unprintable", {"letters": odd[:12]}, field=where)


def _prints(letter: str) -> bool:
    code = ord(letter)
    return letter in _ALSO or any(low <= code <= high for low, high in _PRINTABLE)
