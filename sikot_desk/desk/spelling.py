"""Typed text in one spelling: composed letters (NFC), so that equal words compare equal."""

import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

T = TypeVar("T")


def composed(value: T) -> T:
    """Give a frozen value, and all within it, with its text in composed letters."""
    return _composed(value)  # type: ignore[no-any-return]


def _composed(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if isinstance(value, tuple):
        return tuple(_composed(one) for one in value)
    if isinstance(value, Mapping):
        return {_composed(name): _composed(one) for name, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        values = {one.name: _composed(getattr(value, one.name)) for one in fields(value)}
        new = {name: one for name, one in values.items() if one is not getattr(value, name)}
        return replace(value, **new) if new else value
    return value
