"""How the counter itself stands: its last copy, its clock, its calendar. Read, never changed."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sikot_desk.db.projections import at_of
from sikot_desk.db.register import Register
from sikot_desk.db.reservations import Reservations
from sikot_desk.desk import shipments
from sikot_desk.desk.lacking import missing
from sikot_desk.desk.shipments import Owed


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """`backup` tells when the newest copy was made, None for never; `entries` how many there are.

    `clock_back` says that this PC's clock stands before the last entry; `last` is that entry's
    time; `calendar_until` the last year whose holidays are known, 0 for none. `sheets` are the
    receipts left in the *map darurat*, None where none was ever printed; `stale_sheets` those of
    earlier years, to be voided. `ramadan` is its first day, as reckoned, where it is near and has
    no hours yet. `owed` is how the sending to head office stands.
    """

    backup: datetime | None
    entries: int
    last: datetime | None
    clock_back: bool
    calendar_until: int
    sheets: int | None = None
    stale_sheets: int = 0
    ramadan: date | None = None
    owed: Owed | None = None


def conditions(register: Register, backups: Path, now: datetime) -> Conditions:
    """Read how the counter stands at a moment."""
    head = register.head
    entry = register.entry(head.seq)
    last = at_of(entry) if entry else None
    kept = Reservations(register)
    lacks = missing(register.office(), now.date())
    return Conditions(
        backup=_newest(backups, now),
        entries=head.seq,
        last=last,
        clock_back=last is not None and now < last,
        calendar_until=lacks.holidays_to,
        ramadan=lacks.ramadan,
        sheets=len(kept.left(now.year)) if kept.printed() else None,
        stale_sheets=len(kept.stale(now.year)),
        owed=shipments.owed(register, now),
    )


def _newest(backups: Path, now: datetime) -> datetime | None:
    made: list[float] = []
    with suppress(OSError):
        made = [file.stat().st_mtime for file in backups.glob("*.db")]
    return datetime.fromtimestamp(max(made), now.tzinfo) if made else None
