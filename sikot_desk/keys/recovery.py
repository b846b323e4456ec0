"""What the recovery sheet bears: an administrator's code, and the counter's key written out.

Both are groups of the verification code's 32 characters, so that a hand can copy them.
"""

import hashlib
import secrets

from sikot_desk.keys.code import ALPHABET

CODE = 20
"""Characters of a recovery code: 100 bits, beyond any search."""
_SEED, _SUM = 32, 3
_KEY = (_SEED + _SUM) * 8 // 5
_GROUP = 4
_MISREAD = str.maketrans("OIL", "011")


def code() -> str:
    """Give a new recovery code."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE))


def grouped(text: str) -> str:
    """Give a code or key as the sheet shows it: `7Q4Z-KM2X-…`."""
    return "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def typed_code(text: str) -> str | None:
    """Read a recovery code as typed or scanned, None when it is none.

    Spaces, hyphens and case do not matter; O is read as 0, I and L as 1.
    """
    bare = _bare(text)
    return bare if len(bare) == CODE and set(bare) <= set(ALPHABET) else None


def written(seed: bytes) -> str:
    """Write a signing key's seed (32 bytes) and three bytes of its SHA-256(0x04 ‖ seed)."""
    number = int.from_bytes(seed + _check(seed), "big")
    return "".join(ALPHABET[number >> shift & 31] for shift in range(5 * _KEY - 5, -1, -5))


def read(text: str) -> bytes | None:
    """Read a seed back as typed or scanned; None where a character is wrong or missing."""
    bare = _bare(text)
    if len(bare) != _KEY or not set(bare) <= set(ALPHABET):
        return None
    number = 0
    for character in bare:
        number = number << 5 | ALPHABET.index(character)
    whole = number.to_bytes(_SEED + _SUM, "big")
    return whole[:_SEED] if _check(whole[:_SEED]) == whole[_SEED:] else None


def _bare(text: str) -> str:
    return "".join(text.split()).replace("-", "").upper().translate(_MISREAD)


def _check(seed: bytes) -> bytes:
    return hashlib.sha256(b"\x04" + seed).digest()[:_SUM]
