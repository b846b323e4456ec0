"""What happened beside the route: withdrawn, corrected, taken back, noted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """*Pembatalan oleh pemohon*."""

    reason: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """Typed data mended: `before` and `after` by dotted field; `entry` is what they mend."""

    entry: int
    before: Mapping[str, str]
    after: Mapping[str, str]
    reason: str
    occurred: datetime
    overrides: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepUndone:
    """A recorded step taken back; `entry` is the one that recorded it."""

    entry: int
    step: str
    reason: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A note on the file."""

    text: str
    occurred: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Revealed:
    """The whole identity number was shown to the officer; what it is stays out of the entry."""

    reason: str
    occurred: datetime
