"""PINs and passwords as this PC keeps them: argon2id, slow on purpose, one salt each.

A PIN of six digits falls to whoever holds its hash and some hours, so hashes never leave the PC.
"""

import secrets
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

_PASSES, _KIBIBYTES, _LANES = 3, 64 * 1024, 4
_DIGITS = 6


def hashed(word: str) -> str:
    """Give the argon2id hash of a PIN, password or recovery code, with its salt (PHC text)."""
    return _hasher().hash(_composed(word))


def matches(kept: str, word: str) -> bool:
    """Say whether the word is the one that was hashed. A hash that is none matches nothing."""
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415

    try:
        return _hasher().verify(kept, _composed(word))
    except (VerificationError, InvalidHashError):
        return False


def fresh() -> str:
    """Give six random digits for one sign-in."""
    return f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}d}"


def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher  # noqa: PLC0415 - loaded when somebody signs in

    return PasswordHasher(time_cost=_PASSES, memory_cost=_KIBIBYTES, parallelism=_LANES)


def _composed(word: str) -> str:
    return unicodedata.normalize("NFC", word)
