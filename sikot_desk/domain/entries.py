"""One line of the journal: its exact bytes and the hash that chains it to the line before.

The bytes are a contract (docs/format.md). Nothing here stores or reads a journal.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, Literal

VERSION = 1
GENESIS = bytes(32)
"""The `prev` of a register's first entry."""

type_of_clock = Literal["ok", "suspect"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One act as it was recorded.

    `utc` is the time of record (ISO 8601, seconds, ending in Z); `offset` the office's
    distance from UTC in minutes; `second` who else vouched for it, mostly nobody; `act` the
    past-tense name of the event; `subject` the file id, or the name of what was set; `data` the
    event itself (text, integers, booleans, lists and maps only).
    """

    v: int
    counter: str
    epoch: int
    seq: int
    op: str
    utc: str
    offset: int
    clock: type_of_clock
    officer: str
    role: str
    second: str
    session: str
    act: str
    subject: str
    data: Mapping[str, Any]


_NAMES = tuple(one.name for one in fields(Entry))
_VALUES = attrgetter(*_NAMES)
_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


class BadEntry(ValueError):
    """Bytes that are no entry of this format, or a value that no entry may hold."""


def encode(entry: Entry) -> bytes:
    """Give the entry's exact bytes: UTF-8 JSON, sorted keys, no spaces, NFC, no floats.

    Raises BadEntry when `data` holds a float, a key that is no text, or another foreign value.
    """
    named = zip(_NAMES, _VALUES(entry), strict=True)
    return _JSON.encode({name: _clean(value) for name, value in named}).encode()


def decode(body: bytes) -> Entry:
    """Read the bytes of one entry. Raises BadEntry when they are none of this format."""
    try:
        entry = Entry(**json.loads(body.decode()))
    except (ValueError, TypeError) as reason:
        raise BadEntry(str(reason)) from reason
    if entry.v != VERSION:
        raise BadEntry(f"entry version {entry.v}")
    return entry


def chain_hash(prev: bytes, body: bytes) -> bytes:
    """Give SHA-256(0x00 ‖ prev ‖ body), 32 bytes, over the stored bytes as they are."""
    return hashlib.sha256(b"\x00" + prev + body).digest()


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, (list, tuple)):
        return [_clean(inner) for inner in value]
    if isinstance(value, (dict, Mapping)):
        return {_key(name): _clean(inner) for name, inner in value.items()}
    raise BadEntry(f"no entry may hold {type(value).__name__}")


def _key(name: Any) -> str:
    if not isinstance(name, str):
        raise BadEntry(f"a key that is no text: {name!r}")
    return name if name.isascii() else unicodedata.normalize("NFC", name)
