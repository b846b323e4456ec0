"""The verification code of an entry: ten characters that witness the journal on paper.

Nine characters are cut from a hash, the tenth checks them against a slip of the pen: any one
wrong character and any two neighbours swapped are noticed. A code proves nothing by itself;
the register says whether it is one of its own.
"""

import hashlib

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's 32 characters: no I, L, O, U."""

LENGTH = 10
_BITS = 5 * (LENGTH - 1)
_MISREAD = str.maketrans("OIL", "011")


def code_of(epoch: int, chain: bytes) -> str:
    """Give the ten-character code of the entry with this epoch and chain hash (32 bytes).

    Nine characters are the first 45 bits of SHA-256(0x01 ‖ epoch as 4 bytes ‖ hash).
    """
    digest = hashlib.sha256(b"\x01" + epoch.to_bytes(4, "big") + chain).digest()
    number = int.from_bytes(digest[:8], "big") >> (64 - _BITS)
    bare = "".join(ALPHABET[number >> shift & 31] for shift in range(_BITS - 5, -1, -5))
    return bare + _check(bare)


def printed(code: str) -> str:
    """Give a code as papers show it: `7Q4ZK-M2XN8`."""
    return f"{code[:5]}-{code[5:]}"


def typed(text: str) -> str | None:
    """Read a code as typed or scanned, None when it is none.

    Spaces, hyphens and case do not matter; O is read as 0, I and L as 1.
    """
    code = "".join(text.split()).replace("-", "").upper().translate(_MISREAD)
    if len(code) != LENGTH or not set(code) <= set(ALPHABET) or _check(code[:-1]) != code[-1]:
        return None
    return code


def _check(bare: str) -> str:
    """Double and add over the field of 32 elements; doubling the sum once more is the check."""
    total = 0
    for character in bare:
        total = _double(total) ^ ALPHABET.index(character)
    return ALPHABET[_double(total)]


def _double(element: int) -> int:
    doubled = element << 1
    return doubled ^ 0b100101 if doubled & 32 else doubled
