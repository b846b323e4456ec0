"""Any value of an act: words where words are needed, else what its declaration has."""

from dataclasses import MISSING, fields
from datetime import date
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from tests.desk.day import MONDAY


def of(kind: Any) -> Any:
    """Give an act whose text passes every check, so that only its role can be refused first."""
    hints = get_type_hints(kind)
    needed = [
        one for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING
    ]
    return kind(**{one.name: _value(hints[one.name]) for one in needed})


def _value(hint: Any) -> Any:
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        return _value(get_args(hint)[0])
    if origin is Literal:
        return get_args(hint)[0]
    plain = {str: "x", int: 1, bool: True, date: MONDAY.date(), bytes: b"x", float: 1.0}
    if hint in plain:
        return plain[hint]
    return () if origin is tuple else {}
