"""Bundles: a run of journal entries, sealed to head office and signed by the counter.

One file holds one part: a header, then the entries' exact bytes, deflated; sealed as age, signed
at its end. Each part is valid alone, belongs to one epoch and is at most `LARGEST` bytes. The
form is told in docs/format.md. Reads and writes no file itself.
"""

import json
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

import msgspec

from sikot_desk.domain.entries import chain_hash
from sikot_desk.export import names
from sikot_desk.keys import minisign, sealing

VERSION = 1
LARGEST = 32 * 1024 * 1024
"""The largest part that is written, in bytes."""
LARGEST_READ = 40 * 1024 * 1024
"""The largest file that is looked at."""
LARGEST_ENTRY = 1024 * 1024
_ROOM = 1024 * 1024
"""What header, sealing and trailer may take, and one more entry."""
_LARGEST_RAW = 512 * 1024 * 1024
"""The most that a part may inflate to; a writer starts another part before."""
_LARGEST_HEADER = 64 * 1024
_LENGTH = struct.Struct(">I")
_CHUNK = 256 * 1024


class BadBundle(ValueError):
    """A file that is no bundle, or not the one it says it is. `code` names why."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a part says of itself.

    `counter` is the first 16 hex digits of `public_key`; `first` to `last` are the entries' seq,
    `prev` the hash before the first and `head` that of the last (hex); `size` the bytes of the
    entries with their lengths, before deflating; `utc` when it was made; `program` its version.
    """

    v: int
    counter: str
    public_key: str
    office: str
    epoch: int
    first: int
    last: int
    prev: str
    head: str
    size: int
    program: str
    utc: str

    @property
    def name(self) -> names.BundleName:
        """The name its file bears."""
        return names.BundleName(self.counter, self.epoch, self.first, self.last, self.head[:8])


@dataclass(frozen=True, slots=True)
class Part:
    """One part as it goes onto a stick."""

    header: Header
    content: bytes

    @property
    def file(self) -> str:
        """The name of its file."""
        return str(self.header.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who sends: the counter's key, its office, the recipients, and when by which program."""

    sign: Callable[[bytes], bytes]
    public_key: str
    office: str
    recipients: tuple[str, ...]
    program: str
    utc: str


class _Numbered(msgspec.Struct):
    """What of an entry's bytes says where it stands."""

    counter: str
    epoch: int
    seq: int


_NUMBERED = msgspec.json.Decoder(_Numbered)


def parts(
    bodies: Iterable[bytes], prev: bytes, sender: Sender, largest: int = LARGEST
) -> Iterator[Part]:
    """Give the parts that hold the entries, in order; none for no entry.

    `bodies` are exact bytes of successive entries, `prev` the hash before the first. Between two
    parts the caller may stop; every part given is whole.
    """
    filling: _Filling | None = None
    for body in bodies:
        numbered = _NUMBERED.decode(body)
        if filling and not filling.takes(numbered.epoch, body, largest):
            yield filling.part(sender)
            filling = None
        filling = filling or _Filling(numbered, prev)
        filling.add(numbered.seq, body)
        prev = filling.head
    if filling:
        yield filling.part(sender)


class _Filling:
    """A part being filled."""

    def __init__(self, numbered: _Numbered, prev: bytes) -> None:
        self.numbered, self.prev, self.head = numbered, prev, prev
        self.last = numbered.seq - 1
        self.size = 0
        self._pending = bytearray()
        self._deflater = zlib.compressobj()
        self._deflated = bytearray()

    def takes(self, epoch: int, body: bytes, largest: int) -> bool:
        """Say whether one more entry may go into this part."""
        full = len(self._deflated) + len(self._pending) + len(body) > largest - _ROOM
        return epoch == self.numbered.epoch and not full and self.size < _LARGEST_RAW - _ROOM

    def add(self, seq: int, body: bytes) -> None:
        self.head = chain_hash(self.head, body)
        self.last = seq
        self._pending += _LENGTH.pack(len(body)) + body
        self.size += _LENGTH.size + len(body)
        if len(self._pending) >= _CHUNK:
            self._deflated += self._deflater.compress(bytes(self._pending))
            self._pending.clear()

    def part(self, sender: Sender) -> Part:
        """Close the part: seal and sign it."""
        self._deflated += self._deflater.compress(bytes(self._pending)) + self._deflater.flush()
        header = Header(
            v=VERSION,
            counter=self.numbered.counter,
            public_key=sender.public_key,
            office=sender.office,
            epoch=self.numbered.epoch,
            first=self.numbered.seq,
            last=self.last,
            prev=self.prev.hex(),
            head=self.head.hex(),
            size=self.size,
            program=sender.program,
            utc=sender.utc,
        )
        told = json.dumps(asdict(header), sort_keys=True, ensure_ascii=False).encode()
        plain = _LENGTH.pack(len(told)) + told + bytes(self._deflated)
        shut = sealing.sealed(plain, sender.recipients)
        comment = header.name.stem
        return Part(header, shut + minisign.trailer(sender.sign, sender.public_key, shut, comment))


@dataclass(frozen=True, slots=True)
class Bundle:
    """A part that was proven to be signed by its counter and opened: header and entries."""

    header: Header
    _deflated: memoryview

    def bodies(self) -> Iterator[tuple[bytes, bytes]]:
        """Give each entry's bytes with its chain hash (32 bytes).

        Raises BadBundle (damaged, chain, order) as soon as something does not hold: nothing of
        this bundle may be kept then.
        """
        head, seq = bytes.fromhex(self.header.prev), self.header.first
        for body in _frames(self._deflated, self.header.size):
            try:
                numbered = _NUMBERED.decode(body)
            except msgspec.DecodeError as reason:
                raise BadBundle("damaged", f"entry {seq}") from reason
            if (numbered.counter, numbered.epoch, numbered.seq) != (
                self.header.counter,
                self.header.epoch,
                seq,
            ):
                raise BadBundle("order", f"entry {seq}")
            head = chain_hash(head, body)
            yield body, head
            seq += 1
        if (seq - 1, head.hex()) != (self.header.last, self.header.head):
            raise BadBundle("chain", f"ends at {seq - 1}")


def signer(file: bytes) -> str:
    """Give the counter (16 hex digits) that a bundle says it is signed by.

    Raises BadBundle (no_bundle).
    """
    try:
        return minisign.read(file).signer
    except minisign.BadSignature as reason:
        raise BadBundle("no_bundle") from reason


def opened(file: bytes, public_key: str, identities: Sequence[sealing.Identity]) -> Bundle:
    """Prove a bundle's signature by its counter's key, then open it with one of the identities.

    Raises BadBundle: no_bundle, forged, sealed_to_another, damaged, version, not_itself.
    """
    try:
        signed = minisign.read(file)
        signed.prove(public_key)
    except minisign.BadSignature as reason:
        raise BadBundle("forged", str(reason)) from reason
    try:
        plain = sealing.opened(signed.content, identities)
    except sealing.NotSealed as reason:
        raise BadBundle("sealed_to_another") from reason
    header, rest = _header(plain)
    if header.name.stem != signed.comment or header.public_key != public_key:
        raise BadBundle("not_itself")
    return Bundle(header, rest)


def _header(plain: bytes) -> tuple[Header, memoryview]:
    size = _LENGTH.unpack_from(plain)[0] if len(plain) >= _LENGTH.size else _LARGEST_HEADER + 1
    end = _LENGTH.size + size
    if size > _LARGEST_HEADER or end > len(plain):
        raise BadBundle("damaged", "header")
    try:
        told: dict[str, Any] = json.loads(plain[_LENGTH.size : end])
        if told.get("v") != VERSION:
            raise BadBundle("version", str(told.get("v")))
        header = msgspec.convert({one.name: told[one.name] for one in fields(Header)}, Header)
    except (ValueError, KeyError, AttributeError, msgspec.ValidationError) as reason:
        if isinstance(reason, BadBundle):
            raise
        raise BadBundle("damaged", "header") from reason
    _prove_numbers(header)
    return header, memoryview(plain)[end:]


def _prove_numbers(header: Header) -> None:
    hashes = all(len(one) == 64 and set(one) <= set("0123456789abcdef") for one in _hexes(header))  # noqa: PLR2004
    ordered = 1 <= header.first <= header.last < names.MOST and 1 <= header.epoch < 100  # noqa: PLR2004
    if not (hashes and ordered and 0 <= header.size <= _LARGEST_RAW):
        raise BadBundle("damaged", "header")


def _hexes(header: Header) -> tuple[str, ...]:
    return header.public_key, header.prev, header.head


def _frames(deflated: memoryview, size: int) -> Iterator[bytes]:
    """Give the length-prefixed pieces of a deflated stream that inflates to exactly `size`."""
    waiting = bytearray()
    for piece in _inflated(deflated, size):
        waiting += piece
        place = 0
        while len(waiting) - place >= _LENGTH.size:
            length = _LENGTH.unpack_from(waiting, place)[0]
            if not 0 < length <= LARGEST_ENTRY:
                raise BadBundle("damaged", "length")
            end = place + _LENGTH.size + length
            if end > len(waiting):
                break
            yield bytes(waiting[place + _LENGTH.size : end])
            place = end
        del waiting[:place]
    if waiting:
        raise BadBundle("damaged", "cut")


def _inflated(deflated: memoryview, size: int) -> Iterator[bytes]:
    inflater = zlib.decompressobj()
    total, rest = 0, deflated
    while not inflater.eof:
        give = inflater.unconsumed_tail or bytes(rest[:_CHUNK])
        if not inflater.unconsumed_tail:
            rest = rest[_CHUNK:]
        try:
            piece = inflater.decompress(give, _CHUNK)
        except zlib.error as reason:
            raise BadBundle("damaged", "deflate") from reason
        total += len(piece)
        if total > size or not (give or piece):
            raise BadBundle("damaged", "size")
        yield piece
    if total != size or inflater.unused_data or rest:
        raise BadBundle("damaged", "size")
