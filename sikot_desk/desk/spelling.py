"""Typed text in one spelling, so that equal words compare equal.

Letters are composed (NFC), spaces at the ends go, a NIK typed in groups is joined and a permit's
number has no space beside its strokes. What the words say is never changed.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from sikot_desk.domain import settings as s

T = TypeVar("T")
_NIK = re.compile(r"(?:\d[ .-]?){15}\d", re.ASCII)
_SPACES = " \u00a0"
_PERMIT_NUMBERS = frozenset({"old_permit", "written_number"})


def composed(value: T) -> T:
    """Give a frozen value, and all within it, with its text in one spelling."""
    return _composed(value)  # type: ignore[no-any-return]


def _composed(value: Any, name: str = "") -> Any:
    if isinstance(value, str):
        return _spelled(unicodedata.normalize("NFC", value), name.rpartition(".")[2])
    if isinstance(value, tuple):
        return tuple(_composed(one) for one in value)
    if isinstance(value, Mapping):
        return {_composed(key): _composed(one, key) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        values = {
            one.name: _composed(getattr(value, one.name), _called(value, one.name))
            for one in fields(value)
        }
        return replace(value, **values)
    return value


def _called(value: object, name: str) -> str:
    """Give the name by which a field is spelled: a noted permit's number is a permit number."""
    return "old_permit" if isinstance(value, s.RecordOldPermit) and name == "number" else name


def _spelled(text: str, name: str) -> str:
    trimmed = text.strip(_SPACES)
    if name == "identity_number" and _NIK.fullmatch(trimmed):
        return re.sub(r"[ .-]", "", trimmed)
    if name in _PERMIT_NUMBERS:
        return re.sub(r" *([/.]) *", r"\1", re.sub(f"[{_SPACES}]+", " ", trimmed))
    return trimmed
