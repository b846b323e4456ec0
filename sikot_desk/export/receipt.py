"""Head office's receipt: up to which entry it holds a counter's journal, signed.

It comes back on the stick as a text that people can read and stock minisign verifies. The form is
told in docs/format.md. Reads and writes no file itself.
"""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from sikot_desk.export import names
from sikot_desk.keys import minisign

VERSION = 1
LARGEST_READ = 64 * 1024


class BadReceipt(ValueError):
    """A file that is no receipt, or was not signed by the head office. `code` names why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What head office confirms to one counter.

    `seq` and `hash` (hex) are the last entry up to which it holds everything, of `epoch`; 0 and
    zeros when it holds nothing yet. `number` counts the receipts of this counter, `missing` are
    runs of entries that it holds only beyond (first and last seq of each gap). `utc` is when.
    """

    v: int = VERSION
    head_office: str
    counter: str
    number: int
    epoch: int
    seq: int
    hash: str
    missing: tuple[tuple[int, int], ...] = ()
    utc: str

    @property
    def name(self) -> names.ReceiptName:
        """The name its file bears."""
        return names.ReceiptName(self.counter, self.number, self.hash[:8])


def written(receipt: Receipt, sign: Callable[[bytes], bytes], public_key: str) -> bytes:
    """Give the signed file of a receipt; `sign` and `public_key` are head office's."""
    told = msgspec.json.format(msgspec.json.encode(receipt), indent=1) + b"\n"
    return told + minisign.trailer(sign, public_key, told, receipt.name.stem)


def read(file: bytes, public_key: str) -> Receipt:
    """Prove and read a receipt by head office's public key (64 hex digits).

    Raises BadReceipt: no_receipt, forged, damaged.
    """
    try:
        signed = minisign.read(file)
    except minisign.BadSignature as reason:
        raise BadReceipt("no_receipt") from reason
    try:
        signed.prove(public_key)
    except minisign.BadSignature as reason:
        raise BadReceipt("forged") from reason
    try:
        receipt = msgspec.json.decode(signed.content, type=Receipt)
    except (msgspec.DecodeError, UnicodeDecodeError) as reason:
        raise BadReceipt("damaged") from reason
    whole = receipt.v == VERSION and len(receipt.hash) == len(receipt.counter) * 4
    if not whole or receipt.name.stem != signed.comment:
        raise BadReceipt("damaged")
    return receipt
