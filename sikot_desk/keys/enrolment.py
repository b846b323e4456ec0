"""The two cards by which head office and a counter come to know each other's keys.

Each is a small signed file that travels by stick; two people compare its eight words before either
is believed. A card that replaces an earlier one is signed by the earlier key too. The form is
told in docs/format.md. Reads and writes no file itself.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from sikot_desk.keys import minisign, sealing, words

VERSION = 1
LARGEST_READ = 64 * 1024
HEAD_OFFICE_FILE = "SIKOT-KANTOR-DINAS.TXT"
COUNTER_FILE = "SIKOT-LOKET-{counter}.TXT"
Sign = Callable[[bytes], bytes]
Card = TypeVar("Card", "HeadOfficeCard", "CounterCard")


class BadCard(ValueError):
    """A file that is no card, or one that its keys did not sign. `code` names why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadOfficeCard:
    """Head office's keys: `sign` and `replaces` (64 hex digits), `age` and `escrow` recipients.

    `replaces` is the signing key that this card's takes over from, empty on the first card.
    """

    v: int = VERSION
    head_office: str
    sign: str
    age: str
    escrow: str
    replaces: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterCard:
    """A counter's public key (64 hex digits) and the office it stands in."""

    v: int = VERSION
    office: str
    public_key: str


@dataclass(frozen=True, slots=True)
class Read:
    """A card of head office that proved itself: what it says, its eight words, the old signature.

    `by_earlier` is the earlier key's signature (hex) over the card's text, empty on the first.
    """

    card: HeadOfficeCard
    words: tuple[str, ...]
    by_earlier: str = ""


def head_office_file(card: HeadOfficeCard, sign: Sign, earlier: Sign | None = None) -> bytes:
    """Give the signed file of head office's card; `earlier` signs with the key it replaces."""
    told = text(card)
    if earlier:
        told += minisign.trailer(earlier, card.replaces, told, "kartu kantor dinas")
    return told + minisign.trailer(sign, card.sign, told, "kartu kantor dinas")


def read_head_office(file: bytes) -> Read:
    """Read and prove head office's card. Raises BadCard: no_card, forged, damaged.

    Whose it is, the eight words tell; nothing else does.
    """
    signed = _signed(file)
    inner = None
    try:
        inner = minisign.read(signed.content)
    except minisign.BadSignature:
        told = signed.content
    else:
        told = inner.content
    card = _decoded(told, HeadOfficeCard)
    if bool(card.replaces) != bool(inner):
        raise BadCard("forged")
    _prove(signed, card.sign)
    if inner:
        _prove(inner, card.replaces)
    if not (sealing.is_recipient(card.age) and sealing.is_recipient(card.escrow)):
        raise BadCard("damaged")
    return Read(card, words.eight(told), inner.signature.hex() if inner else "")


def counter_file(card: CounterCard, sign: Sign) -> bytes:
    """Give the signed file of a counter's card."""
    told = text(card)
    return told + minisign.trailer(sign, card.public_key, told, "kartu loket")


def read_counter(file: bytes) -> tuple[CounterCard, tuple[str, ...]]:
    """Read and prove a counter's card, with its eight words. Raises BadCard."""
    signed = _signed(file)
    card = _decoded(signed.content, CounterCard)
    _prove(signed, card.public_key)
    return card, words.eight(signed.content)


def words_of(card: HeadOfficeCard | CounterCard) -> tuple[str, ...]:
    """Give the eight words of a card one made oneself."""
    return words.eight(text(card))


def text(card: HeadOfficeCard | CounterCard) -> bytes:
    """Give the bytes of a card that its keys sign, and that its eight words stand for."""
    return msgspec.json.format(msgspec.json.encode(card), indent=1) + b"\n"


def _signed(file: bytes) -> minisign.Signed:
    try:
        return minisign.read(file)
    except minisign.BadSignature as reason:
        raise BadCard("no_card") from reason


def _prove(signed: minisign.Signed, public: str) -> None:
    try:
        signed.prove(public)
    except minisign.BadSignature as reason:
        raise BadCard("forged") from reason


def _decoded(told: bytes, kind: type[Card]) -> Card:
    try:
        card = msgspec.json.decode(told, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as reason:
        raise BadCard("damaged") from reason
    if card.v != VERSION:
        raise BadCard("damaged")
    return card
