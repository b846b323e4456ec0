"""Whether the owner of a public key signed something.

Keys of other offices are the Admin's to enrol; nothing here says which are trusted.
"""


def signed(public: str, message: bytes, signature: bytes) -> bool:
    """Say whether the owner of this key (64 hex digits) signed the message (Ed25519)."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - seldom needed
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
