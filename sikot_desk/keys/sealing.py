"""Sealing to those who may read: age files (X25519), opened by stock `age -d` too.

Recipients and identities are age's own texts (`age1…`, `AGE-SECRET-KEY-1…`).
"""

from collections.abc import Iterable
from dataclasses import dataclass


class NotSealed(ValueError):
    """Bytes that are no age file, or one that none of the identities opens."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A secret that opens what was sealed to its public half; it shows only that half."""

    public: str
    secret: str

    def __repr__(self) -> str:
        return f"Identity({self.public})"


def new_identity() -> Identity:
    """Make a new identity."""
    import pyrage  # noqa: PLC0415 - seldom needed

    made = pyrage.x25519.Identity.generate()
    return Identity(str(made.to_public()), str(made))


def identity(secret: str) -> Identity:
    """Read an identity's text. Raises ValueError when it is none."""
    import pyrage  # noqa: PLC0415

    try:
        return Identity(str(pyrage.x25519.Identity.from_str(secret.strip()).to_public()), secret)
    except pyrage.IdentityError as reason:
        raise ValueError("no identity") from reason


def is_recipient(text: str) -> bool:
    """Say whether a text is a recipient that can be sealed to."""
    import pyrage  # noqa: PLC0415

    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


def sealed(content: bytes, recipients: Iterable[str]) -> bytes:
    """Seal bytes so that each of the recipients alone can open them.

    Raises ValueError when there is no recipient, or one that is none.
    """
    import pyrage  # noqa: PLC0415

    try:
        to = [pyrage.x25519.Recipient.from_str(one) for one in recipients]
    except pyrage.RecipientError as reason:
        raise ValueError("no recipient") from reason
    if not to:
        raise ValueError("no recipient")
    return bytes(pyrage.encrypt(content, to))


def opened(content: bytes, identities: Iterable[Identity]) -> bytes:
    """Open a sealed file with whichever identity fits. Raises NotSealed."""
    import pyrage  # noqa: PLC0415

    try:
        secrets = [pyrage.x25519.Identity.from_str(one.secret.strip()) for one in identities]
        return bytes(pyrage.decrypt(content, secrets))
    except pyrage.DecryptError as reason:
        raise NotSealed(str(reason)) from reason
