"""Sending to head office: whose keys are known, what was put on a stick, what came back.

Acts, imperative, and the events they become; and the states in which the sending can be, with
their sentences. Frozen values only.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from sikot_desk.domain.text import free, needed


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolHeadOffice:
    """Know head office by its card, after its eight words were compared with what it reads out.

    `sign` and `replaces` are Ed25519 public keys (64 hex digits), `age` and `escrow` recipients;
    `by_earlier` is the replaced key's signature over the card's text and `by_counter` this
    counter's (hex). Without the replaced key's signature a change needs a reason.
    """

    head_office: str = needed(80)
    sign: str = needed(64)
    age: str = needed(80)
    escrow: str = needed(80)
    replaces: str = free(64)
    by_earlier: str = free(128)
    by_counter: str = free(128)
    words_compared: bool = False
    reason: str = free(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """Entries `first` to `last` were put on a stick and read back from it.

    `head` is the last entry's hash (hex), `files` the names on the stick, `stick` what people
    call it, `sealed_to` the recipients.
    """

    first: int
    last: int
    head: str = needed(64)
    files: tuple[str, ...]
    stick: str = free(80)
    sealed_to: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReceipt:
    """Head office confirms that it holds everything up to entry `seq`, whose hash it names.

    `number` counts its receipts for this counter; `missing` are gaps beyond (first and last seq of
    each, in turn); `received` is when it wrote so (UTC); `signed` the receipt's own text with head
    office's signature, which nobody here can make.
    """

    head_office: str = needed(80)
    number: int
    epoch: int
    seq: int
    hash: str = needed(64)
    missing: tuple[int, ...] = ()
    received: str = needed(32)
    signed: str = field(default="", metadata={"longest": 4000, "lines": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadOfficeEnrolled(EnrolHeadOffice):
    """Head office is known by these keys from now on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported(Export):
    """A run of entries lies on a stick."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptRead(ReadReceipt):
    """Head office's confirmation: an anchor of the journal up to that entry."""


SendingAction = EnrolHeadOffice | Export | ReadReceipt
SendingEvent = HeadOfficeEnrolled | Exported | ReceiptRead


class Sending(Enum):
    """How the counter stands towards head office."""

    UNKNOWN = "unknown"
    NEVER = "never"
    WAITING = "waiting"
    ON_STICK = "on_stick"
    CONFIRMED = "confirmed"
    GAPS = "gaps"


SENTENCES: Mapping[Sending, str] = {
    Sending.UNKNOWN: "Kantor Dinas belum dikenal. Pasang flashdisk yang berisi kartu Kantor "
    "Dinas, lalu cocokkan delapan katanya lewat telepon.",
    Sending.NEVER: "Belum pernah dikirim. Ada {new} catatan yang menunggu.",
    Sending.WAITING: "Ada {uncopied} catatan yang belum disalin ke flashdisk.",
    Sending.ON_STICK: "{sent} catatan sudah disalin ke flashdisk dan belum dikonfirmasi. Antarkan "
    "flashdisknya ke {head_office}.",
    Sending.CONFIRMED: "Semua catatan sudah dikonfirmasi {head_office}.",
    Sending.GAPS: "{head_office} belum menerima catatan {missing}. Kirim lagi; catatan itu ikut "
    "dengan sendirinya.",
}
"""One sentence for each state; `{…}` are the figures it needs."""


def state(
    known: EnrolHeadOffice | None, sent: Export | None, confirmed: ReadReceipt | None, last: int
) -> Sending:
    """Say how the sending stands, `last` being the seq of the journal's last entry that counts.

    An export's own entry and a receipt's do not count as something new to send. What a receipt
    misses is asked for until it is put on a stick again: `sent` is then the export since.
    """
    if known is None:
        return Sending.UNKNOWN
    if confirmed and confirmed.missing and not sent:
        return Sending.GAPS
    up_to = confirmed.seq if confirmed else 0
    if last <= up_to:
        return Sending.CONFIRMED
    if sent and sent.last > up_to:
        return Sending.ON_STICK if last <= sent.last else Sending.WAITING
    return Sending.WAITING if confirmed else Sending.NEVER
