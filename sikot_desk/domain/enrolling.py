"""Keys of other counters: the acts that enrol and close one, and the events they become.

Frozen values only; whether the digits agree is for `key_acts`.
"""

from dataclasses import dataclass

from sikot_desk.domain.text import needed


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolKey:
    """The public key (64 hex digits) of another office, or of this counter's earlier PC.

    `fingerprint` are the 32 digits its owner read out; spaces do not matter.
    """

    key: str = needed(120)
    name: str = needed(80)
    fingerprint: str = needed(80)
    reason: str = needed(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseKey:
    """A key whose signatures are no longer taken for genuine; `key` its first 16 hex digits."""

    key: str = needed(16)
    reason: str = needed(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEnrolled(EnrolKey):
    """A key was enrolled; `key` and `fingerprint` as bare digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyClosed(CloseKey):
    """An enrolled key was closed."""


EnrollingAction = EnrolKey | CloseKey
EnrollingEvent = KeyEnrolled | KeyClosed
