"""The text of a letter's QR: what the letter says in short, signed with the counter's key.

Only characters of a QR's alphanumeric set, so that a scanner which types can type it; the exact
form stands in docs/format.md. It proves who wrote the text, never that the letter still holds.
"""

import base64
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sikot_desk.keys.counter_key import CounterKey

Form = Literal["permit", "revocation"]
LONGEST = 311
"""As many characters as a QR of 57 modules holds at error correction M."""
MARK = "SIKOT1"
_FIELDS = 11
_KEPT = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $+-./:")
_LONGEST_WORDS = 40
_FORMS: dict[Form, str] = {"permit": "I", "revocation": "C"}
_LIFELONG = "-"
_ESCAPED = re.compile(r"(?:%[0-9A-F]{2})+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a letter's QR says: the same as its words. `ends` None: no end, or none to tell.

    `counter` and `epoch` say whose journal holds the entry of which `code` is the witness.
    """

    form: Form
    counter: str
    epoch: int
    code: str
    letter_date: date
    ends: date | None
    number: str
    name: str
    workplace: str

    @property
    def key(self) -> str:
        """The counter as keys are known: 16 hex digits in lower case."""
        return self.counter.lower()


@dataclass(frozen=True, slots=True)
class Signed:
    """A text as read: what it says, and the signature (64 bytes) of the `message` that says it."""

    content: Content
    message: bytes
    signature: bytes


def is_meant(text: str) -> bool:
    """Say whether a text is meant as that of a letter's QR, whole or not."""
    return text.lstrip().upper().startswith(f"{MARK}*")


def write(content: Content, key: CounterKey) -> str:
    """Give the signed text. Name and workplace are cut where it would be too long.

    Raises ValueError when the number alone is too long for it.
    """
    body = _body(content)
    sign = key.sign(body.encode("ascii"))
    return f"{body}*{base64.b32encode(sign).decode('ascii').rstrip('=')}"


def read(text: str) -> Signed | None:
    """Read a text as scanned or typed, None when it is not whole. Case does not matter."""
    fields = " ".join(text.upper().split()).split("*")
    if len(fields) != _FIELDS or fields[0] != MARK:
        return None
    *said, signature = fields
    try:
        content, sign = _content(said), base64.b32decode(f"{signature}=")
    except ValueError:
        return None
    return Signed(content, "*".join(said).encode("ascii"), sign)


def same(first: Content, second: Content) -> bool:
    """Say whether two say the same, as far as the text holds it."""
    return _body(first) == _body(second)


def _body(content: Content) -> str:
    """Give the text without its signature, the words cut so that all of it fits."""
    head = (
        MARK,
        _FORMS[content.form],
        content.counter.upper(),
        str(content.epoch),
        content.code,
        f"{content.letter_date:%Y%m%d}",
        f"{content.ends:%Y%m%d}" if content.ends else _LIFELONG,
        _quoted(content.number, LONGEST),
    )
    room = LONGEST - _SIGNED - sum(len(part) + 1 for part in head) - 1
    if room < 0:
        raise ValueError(f"the number is too long for a QR: {content.number}")
    name = _quoted(content.name, min(_LONGEST_WORDS, room))
    workplace = _quoted(content.workplace, min(_LONGEST_WORDS, room - len(name)))
    return "*".join((*head, name, workplace))


_SIGNED = 104
"""The signature in base 32, and the star before it."""


def _quoted(text: str, room: int) -> str:
    """Write a text in capitals, what the set lacks as %XX of its UTF-8; cut between characters."""
    written = ""
    for sign in _capitals(text):
        if len(written) + len(sign) > room:
            break
        written += sign
    return written.rstrip(" ")


def _capitals(text: str) -> Iterator[str]:
    words = " ".join(unicodedata.normalize("NFC", text).upper().split())
    for sign in words:
        yield sign if sign in _KEPT else "".join(f"%{one:02X}" for one in sign.encode())


def _unquoted(text: str) -> str:
    return _ESCAPED.sub(lambda found: bytes.fromhex(found[0].replace("%", "")).decode(), text)


def _content(said: list[str]) -> Content:
    """Read the fields. Raises ValueError for what no text of ours holds."""
    _, form, counter, epoch, code, letter_date, ends, number, name, workplace = said
    forms = {written: known for known, written in _FORMS.items()}
    if form not in forms or not epoch.isascii():
        raise ValueError(form)
    return Content(
        form=forms[form],
        counter=f"{int(counter, 16):016x}",
        epoch=int(epoch),
        code=code,
        letter_date=_day(letter_date),
        ends=None if ends == _LIFELONG else _day(ends),
        number=_unquoted(number),
        name=_unquoted(name),
        workplace=_unquoted(workplace),
    )


def _day(text: str) -> date:
    if not re.fullmatch(r"[0-9]{8}", text):
        raise ValueError(text)
    return date.fromisoformat(text)
