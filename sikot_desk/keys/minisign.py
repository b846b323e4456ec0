"""Signatures of whole files in minisign's own form, as a trailer of fixed size at their end.

What is written here, `minisign -V` verifies; docs/format.md tells how. Knows bytes only.
"""

import base64
import binascii
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

_UNTRUSTED = "untrusted comment: SIKOT Desk {signer}\n"
_TRUSTED = "trusted comment: {comment}\n"
_COMMENT = 96
_PREHASHED = b"ED"
_SIGNATURE = 64
SIZE = (
    len(_UNTRUSTED.format(signer="0" * 16))
    + len(base64.b64encode(bytes(2 + 8 + _SIGNATURE)))
    + len(_TRUSTED.format(comment=" " * _COMMENT))
    + len(base64.b64encode(bytes(_SIGNATURE)))
    + 2
)
"""Bytes of a trailer, always: 351."""


class BadSignature(ValueError):
    """The file bears no trailer of ours, or one that its key did not make over these bytes."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed file as read: what was signed, the comment signed with it, and who signed.

    `signer` is the first 16 hex digits of the public key. Nothing is proven yet: `prove` does.
    """

    content: bytes
    comment: str
    signer: str
    signature: bytes
    _over_comment: bytes

    def prove(self, public: str) -> None:
        """Prove that the owner of a public key (64 hex digits) signed content and comment.

        Raises BadSignature.
        """
        if not public.startswith(self.signer):
            raise BadSignature("signed by another key")
        padded = self.comment.ljust(_COMMENT).encode()
        _verify(public, self.signature, _digest(self.content))
        _verify(public, self._over_comment, self.signature + padded)


def trailer(sign: Callable[[bytes], bytes], public: str, content: bytes, comment: str) -> bytes:
    """Give the trailer for a file's content: `SIZE` bytes of text, to be written after it.

    `sign` gives the Ed25519 signature of a message, `public` is its key (64 hex digits);
    `comment` (ASCII, at most 96 letters) is signed too. Raises ValueError for another comment.
    """
    if len(comment) > _COMMENT or not (comment.isascii() and comment.isprintable()):
        raise ValueError(f"no comment of a signature: {comment!r}")
    padded = comment.ljust(_COMMENT)
    signature = sign(_digest(content))
    return _text(public[:16], signature, padded, sign(signature + padded.encode()))


def read(file: bytes) -> Signed:
    """Part a signed file into content and trailer. Raises BadSignature when it ends in none."""
    content, end = file[:-SIZE], file[-SIZE:]
    try:
        _, first, trusted, second, _ = end.decode("ascii").split("\n")
        signed = base64.b64decode(first, validate=True)
        over_comment = base64.b64decode(second, validate=True)
    except (ValueError, binascii.Error) as reason:
        raise BadSignature("no trailer") from reason
    signer, signature = signed[2:10].hex(), signed[10:]
    padded = trusted[-_COMMENT:]
    if _text(signer, signature, padded, over_comment) != end:
        raise BadSignature("no trailer")
    return Signed(content, padded.rstrip(), signer, signature, over_comment)


def _text(signer: str, signature: bytes, padded: str, over_comment: bytes) -> bytes:
    first = base64.b64encode(_PREHASHED + bytes.fromhex(signer) + signature).decode()
    second = base64.b64encode(over_comment).decode()
    lines = (_UNTRUSTED.format(signer=signer), f"{first}\n")
    return "".join((*lines, _TRUSTED.format(comment=padded), f"{second}\n")).encode()


def public_line(public: str) -> str:
    """Give a public key (64 hex digits) as `minisign -P` takes it."""
    return base64.b64encode(b"Ed" + bytes.fromhex(public[:16]) + bytes.fromhex(public)).decode()


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=64).digest()


def _verify(public: str, signature: bytes, message: bytes) -> None:
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - seldom needed
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(signature, message)
    except (InvalidSignature, ValueError) as reason:
        raise BadSignature("the signature does not hold") from reason
