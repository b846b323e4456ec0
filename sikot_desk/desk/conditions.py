"""How the counter itself stands: its last copy, its clock, its calendar. Read, never changed."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sikot_desk.db.projections import at_of
from sikot_desk.db.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """`backup` tells when the newest copy was made, None for never; `entries` how many there are.

    `clock_back` says that this PC's clock stands before the last entry; `last` is that entry's
    time; `calendar_until` the last year whose holidays are known, 0 for none.
    """

    backup: datetime | None
    entries: int
    last: datetime | None
    clock_back: bool
    calendar_until: int


def conditions(register: Register, backups: Path, now: datetime) -> Conditions:
    """Read how the counter stands at a moment."""
    head = register.head
    entry = register.entry(head.seq)
    last = at_of(entry) if entry else None
    known = sorted(register.office().holidays, key=lambda table: table.year)
    return Conditions(
        backup=_newest(backups, now),
        entries=head.seq,
        last=last,
        clock_back=last is not None and now < last,
        calendar_until=known[-1].year if known else 0,
    )


def _newest(backups: Path, now: datetime) -> datetime | None:
    made: list[float] = []
    with suppress(OSError):
        made = [file.stat().st_mtime for file in backups.glob("*.db")]
    return datetime.fromtimestamp(max(made), now.tzinfo) if made else None
