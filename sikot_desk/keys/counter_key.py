"""The counter's Ed25519 key: made once, kept in one file that only its owner may read.

It signs unattended, so no PIN wraps it. Whoever owns the PC can sign with it; what that can
and cannot forge is told in docs/format.md.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sikot_desk import disk
from sikot_desk.domain.trouble import Trouble

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

NAME = "counter.key"


@dataclass(frozen=True, slots=True)
class CounterKey:
    """A signing key in memory; it shows only its public half."""

    _secret: "Ed25519PrivateKey"

    def __repr__(self) -> str:
        return f"CounterKey({self.public})"

    @property
    def public(self) -> str:
        """The public half: 32 bytes as 64 hex digits, as the register's first entry bears it."""
        return self._secret.public_key().public_bytes_raw().hex()

    def seed(self) -> bytes:
        """Give the secret itself, 32 bytes: for the recovery sheet alone."""
        return self._secret.private_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """Give the 64-byte Ed25519 signature of a message."""
        return self._secret.sign(message)


def load(folder: Path) -> CounterKey | None:
    """Read the key of a `keys` folder, None when it has none yet.

    Raises Trouble (key_unreadable) when the file is none of ours or cannot be read.
    """
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - seldom needed
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    file = folder / NAME
    try:
        secret = serialization.load_pem_private_key(file.read_bytes(), password=None)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as reason:
        raise Trouble("key_unreadable", file=file) from reason
    if not isinstance(secret, Ed25519PrivateKey):
        raise Trouble("key_unreadable", file=file)
    return CounterKey(secret)


def load_or_make(folder: Path) -> CounterKey:
    """Read the key of a `keys` folder, or make it: first start.

    Folder and file are readable to their owner alone; the file appears only when it is whole.
    Raises Trouble: key_unreadable, folder_read_only.
    """
    known = load(folder)
    if known is not None:
        return known
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    made = CounterKey(Ed25519PrivateKey.generate())
    _keep(folder, made)
    return made


def of_seed(seed: bytes) -> CounterKey:
    """Give the key of a seed (32 bytes), as a recovery sheet bears it."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    return CounterKey(Ed25519PrivateKey.from_private_bytes(seed))


def restore(folder: Path, seed: bytes) -> CounterKey:
    """Put a key back into a `keys` folder that has none. Raises Trouble.

    A key that is there already is never replaced: key_unreadable when it is another.
    """
    key, known = of_seed(seed), load(folder)
    if known is not None and known.public != key.public:
        raise Trouble("key_unreadable", file=folder / NAME)
    if known is None:
        _keep(folder, key)
    return key


def _keep(folder: Path, key: CounterKey) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        with disk.whole(folder / NAME, secret=True) as out:
            out.write(_pem(key))
        disk.sync_folder(folder)
    except OSError as reason:
        raise Trouble("folder_read_only", folder=folder) from reason


def _pem(key: CounterKey) -> bytes:
    """Give the key as a PKCS #8 file."""
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415

    form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    return key._secret.private_bytes(*form, serialization.NoEncryption())  # noqa: SLF001
