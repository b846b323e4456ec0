"""Names of the files on a stick: unique, safe on FAT, and all that is ever looked at there.

A name says what the file claims to hold; the signed comment inside must say the same.
"""

import re
from dataclasses import dataclass
from typing import Self

MOST = 10**9
"""Numbers of entries stay below this."""
_BUNDLE = re.compile(r"SIKOT-([0-9A-F]{16})-E(\d\d)-(\d{9})-(\d{9})-([0-9A-F]{8})\.AGE", re.ASCII)
_RECEIPT = re.compile(r"SIKOT-([0-9A-F]{16})-R(\d{6})-([0-9A-F]{8})\.TXT", re.ASCII)


@dataclass(frozen=True, slots=True)
class BundleName:
    """A bundle's name: counter (16 hex digits), epoch, first and last seq, 8 digits of its head."""

    counter: str
    epoch: int
    first: int
    last: int
    head: str

    @property
    def stem(self) -> str:
        """The name without its ending, which is also the comment that is signed."""
        run = f"{self.first:09d}-{self.last:09d}"
        return f"SIKOT-{self.counter.upper()}-E{self.epoch:02d}-{run}-{self.head.upper()}"

    def __str__(self) -> str:
        return f"{self.stem}.AGE"

    @classmethod
    def read(cls, name: str) -> Self | None:
        """Read a file's name, None when it is no bundle's. FAT may give it in small letters."""
        found = _BUNDLE.fullmatch(name.upper()) if name.isascii() else None
        if found is None:
            return None
        counter, epoch, first, last, head = found.groups()
        return cls(counter.lower(), int(epoch), int(first), int(last), head.lower())


@dataclass(frozen=True, slots=True)
class ReceiptName:
    """A receipt's name: the counter it is for, its running number, 8 digits of the hash in it."""

    counter: str
    number: int
    head: str

    @property
    def stem(self) -> str:
        """The name without its ending, which is also the comment that is signed."""
        return f"SIKOT-{self.counter.upper()}-R{self.number:06d}-{self.head.upper()}"

    def __str__(self) -> str:
        return f"{self.stem}.TXT"

    @classmethod
    def read(cls, name: str) -> Self | None:
        """Read a file's name, None when it is no receipt's."""
        found = _RECEIPT.fullmatch(name.upper()) if name.isascii() else None
        if found is None:
            return None
        counter, number, head = found.groups()
        return cls(counter.lower(), int(number), head.lower())
