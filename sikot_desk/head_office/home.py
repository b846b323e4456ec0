"""Head office's own folder: its signing key, its age identity, and how both are made.

The escrow identity is made with them and given away at once: it opens what was sealed when
everything here is lost, so it must lie elsewhere.
"""

from dataclasses import dataclass
from pathlib import Path

from sikot_desk import disk
from sikot_desk.domain.trouble import Trouble
from sikot_desk.keys import counter_key, enrolment, sealing
from sikot_desk.keys.counter_key import CounterKey
from sikot_desk.keys.enrolment import HeadOfficeCard
from sikot_desk.keys.sealing import Identity

_AGE = "age.key"
_CARD = enrolment.HEAD_OFFICE_FILE


@dataclass(frozen=True, slots=True)
class Home:
    """Head office's folder, opened."""

    folder: Path
    key: CounterKey
    identities: tuple[Identity, ...]
    card: HeadOfficeCard

    @property
    def store(self) -> str:
        """The URL of the store where nobody named another: SQLite in this folder."""
        return f"sqlite:///{self.folder / 'store.db'}"


def exists(folder: Path) -> bool:
    """Say whether a folder is a head office's."""
    return (folder / _CARD).exists()


def make(folder: Path, name: str, escrow: Path) -> Home:
    """Make head office's keys and card; the escrow identity goes to its own file alone.

    Raises Trouble: home_exists, folder_read_only.
    """
    if exists(folder) or escrow.exists():
        raise Trouble("home_exists", folder=folder, file=escrow)
    age, kept_elsewhere = sealing.new_identity(), sealing.new_identity()
    key = counter_key.load_or_make(folder)
    card = HeadOfficeCard(
        head_office=name, sign=key.public, age=age.public, escrow=kept_elsewhere.public
    )
    _write(folder / _AGE, age.secret.encode() + b"\n")
    _write(escrow, kept_elsewhere.secret.encode() + b"\n")
    _write(folder / _CARD, enrolment.head_office_file(card, key.sign))
    return Home(folder, key, (age,), card)


def rotate(home: Home) -> Home:
    """Make new keys; the card that tells them is signed by the earlier key too.

    What was sealed to the earlier identity can still be opened. Raises Trouble.
    """
    age = sealing.new_identity()
    earlier = home.folder / f"earlier-{home.key.public[:16]}"
    try:
        earlier.mkdir(mode=0o700)
        (home.folder / counter_key.NAME).replace(earlier / counter_key.NAME)
    except OSError as reason:
        raise Trouble("folder_read_only", folder=home.folder) from reason
    key = counter_key.load_or_make(home.folder)
    card = HeadOfficeCard(
        head_office=home.card.head_office,
        sign=key.public,
        age=age.public,
        escrow=home.card.escrow,
        replaces=home.key.public,
    )
    identities = (age, *home.identities)
    secrets = "".join(f"{one.secret.strip()}\n" for one in identities)
    _write(home.folder / _AGE, secrets.encode())
    _write(home.folder / _CARD, enrolment.head_office_file(card, key.sign, home.key.sign))
    return Home(home.folder, key, identities, card)


def load(folder: Path) -> Home:
    """Open head office's folder. Raises Trouble: home_missing, key_unreadable."""
    try:
        card = enrolment.read_head_office((folder / _CARD).read_bytes()).card
        secrets = (folder / _AGE).read_text("ascii").split()
        identities = tuple(sealing.identity(secret) for secret in secrets)
    except FileNotFoundError as reason:
        raise Trouble("home_missing", folder=folder) from reason
    except (OSError, ValueError) as reason:
        raise Trouble("key_unreadable", file=folder / _AGE) from reason
    key = counter_key.load(folder)
    if key is None or key.public != card.sign:
        raise Trouble("key_unreadable", file=folder / counter_key.NAME)
    return Home(folder, key, identities, card)


def card_file(home: Home) -> bytes:
    """Give the card as it goes to the counters."""
    return (home.folder / _CARD).read_bytes()


def _write(file: Path, content: bytes) -> None:
    """Write a file that its owner alone may read, whole or not at all. Raises Trouble."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with disk.whole(file, secret=True) as out:
            out.write(content)
    except OSError as reason:
        raise Trouble("folder_read_only", folder=file.parent) from reason
