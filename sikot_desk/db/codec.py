"""Between frozen values and plain data: events and actions as maps, snapshots as JSON text.

Dates and times are ISO texts, times with their offset and to the second; there are no floats.
Nothing here knows a table or decides what a value means.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar

import msgspec

from sikot_desk.domain.entries import Entry
from sikot_desk.domain.events import EVENTS, Event

T = TypeVar("T")
_LEAF = (str, int)
"""What holds nothing else; most of any entry, so it is not gone into."""


class BadData(ValueError):
    """Plain data that is no value of the kind asked for; the message names the place."""


def to_data(value: object) -> dict[str, Any]:
    """Give a frozen value as maps, lists, texts, integers and booleans.

    Times lose their fraction of a second. Raises BadData for a time without offset.
    """
    data = msgspec.to_builtins(value, builtin_types=(datetime,), enc_hook=_foreign)
    plain: dict[str, Any] = _plain(data, "$")
    return plain


def from_data(kind: type[T], data: Any) -> T:
    """Read a value of `kind`. Raises BadData that names the path of what is wrong or unknown."""
    try:
        value = msgspec.convert(data, type=kind)
    except msgspec.ValidationError as reason:
        raise BadData(str(reason)) from reason
    _refuse_strangers(data, msgspec.to_builtins(value), "$")
    return value


def to_text(snapshot: object) -> str:
    """Give a snapshot as JSON text, for a table's `body`."""
    return msgspec.json.encode(snapshot, enc_hook=_foreign).decode()


def from_text(kind: type[T], body: str) -> T:
    """Read a snapshot back. Raises BadData when the text is none of `kind`."""
    try:
        value: T = _reader(kind).decode(body)  # type: ignore[arg-type]  # a class is hashable
    except msgspec.DecodeError as reason:
        raise BadData(str(reason)) from reason
    return value


@lru_cache(maxsize=64)
def _reader(kind: Any) -> Any:
    """Give what reads a kind of snapshot: made once, a board reads a thousand."""
    return msgspec.json.Decoder(kind)


def event_of(entry: Entry) -> Event:
    """Give the event an entry holds. Raises BadData when its act or data are unknown."""
    kind = EVENTS.get(entry.act)
    if kind is None:
        raise BadData(f"an unknown act: {entry.act}")
    return from_data(kind, entry.data)


def schema(kinds: Mapping[str, type]) -> dict[str, Any]:
    """Give a JSON Schema (2020-12) with the data of each named kind under `$defs`."""
    shapes, parts = msgspec.json.schema_components(kinds.values(), ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": parts,
        "acts": dict(zip(kinds, shapes, strict=True)),
    }


def _foreign(value: Any) -> dict[str, Any]:
    """Mappings of any kind are maps."""
    if isinstance(value, Mapping):
        return dict(value)
    raise BadData(f"no data may hold {type(value).__name__}")


def _plain(value: Any, path: str) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise BadData(f"a time without offset - at `{path}`")
        return value.isoformat(timespec="seconds")
    if isinstance(value, (dict, Mapping)):
        return {
            name: inner if isinstance(inner, _LEAF) else _plain(inner, f"{path}.{name}")
            for name, inner in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [_plain(inner, f"{path}[{place}]") for place, inner in enumerate(value)]
    return value


def _refuse_strangers(data: Any, known: Any, path: str) -> None:
    """Whatever does not come back from the value it was read into is unknown to its kind."""
    if isinstance(data, _LEAF):
        return
    if isinstance(data, (dict, Mapping)):
        for name, inner in data.items():
            if name not in known:
                raise BadData(f"an unknown field `{name}` - at `{path}`")
            if not isinstance(inner, _LEAF):
                _refuse_strangers(inner, known[name], f"{path}.{name}")
    elif isinstance(data, Sequence):
        for place, (inner, back) in enumerate(zip(data, known, strict=True)):
            _refuse_strangers(inner, back, f"{path}[{place}]")
