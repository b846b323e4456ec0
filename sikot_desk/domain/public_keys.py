"""Public keys of counters as text: read, named in short, and compared by voice.

Which of them this office trusts, its entries say; who signed something is not proved here.
"""

import hashlib
import re

_GROUPS, _DIGITS = 8, 4
_KEY = re.compile(r"[0-9a-f]{64}")


def read(text: str) -> str | None:
    """Read a public key as typed, pasted or scanned: 64 hex digits; None when it is none."""
    bare = re.sub(r"[\s:-]", "", text).lower()
    return bare if _KEY.fullmatch(bare) else None


def key_id(public: str) -> str:
    """Give the first 16 hex digits, by which entries and letters name the counter."""
    return public[:16]


def fingerprint(public: str) -> str:
    """Give the 32 digits that two offices read to each other before one trusts the other.

    They are SHA-256(0x02 ‖ key), its first 16 bytes as a number, modulo 10³².
    """
    digest = hashlib.sha256(b"\x02" + bytes.fromhex(public)).digest()
    digits = _GROUPS * _DIGITS
    return f"{int.from_bytes(digest[:16], 'big') % 10**digits:0{digits}d}"


def grouped(digits: str) -> str:
    """Give a fingerprint as it is read aloud: eight groups of four digits."""
    return " ".join(digits[at : at + _DIGITS] for at in range(0, len(digits), _DIGITS))
