"""The *map darurat* as the office looks at it: what is left in it, and what a filling would give.

Read-only; reserving and voiding are acts of the counter.
"""

from dataclasses import dataclass

from sikot_desk.db.reservations import Reservations
from sikot_desk.desk import facts as facts_of
from sikot_desk.desk.office_papers import MAP, Wish
from sikot_desk.desk.session import Session
from sikot_desk.domain.case import ReservedSheet
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import Request
from sikot_desk.domain.reservations import Reserve, SheetReserved
from sikot_desk.domain.roles import roles_for
from sikot_desk.domain.stages import decide

FILLED_BY = roles_for("reserve", None)
"""The roles that fill the map and void its sheets."""
LEAST = 5
"""With fewer sheets than these the map is to be filled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """The sheets that bear no file: this year's, and those of earlier years, to be voided.

    `printed` says whether a map was ever printed, `mine` whether the officer fills it and voids.
    """

    left: tuple[SheetReserved, ...]
    stale: tuple[SheetReserved, ...]
    printed: bool
    mine: bool


def stock(session: Session) -> Stock:
    """Read what is left in the map."""
    kept, year = Reservations(session.register), session.now().year
    return Stock(
        left=kept.left(year),
        stale=kept.stale(year),
        printed=kept.printed(),
        mine=bool(set(FILLED_BY) & set(session.roles())),
    )


def sheet(session: Session, text: str) -> ReservedSheet | None:
    """Give the pre-printed receipt that a scan or a typed number names, None for none."""
    return Reservations(session.register).named(text)


def foreseen(session: Session, count: int) -> Wish | Refused:
    """Give the wish for a map of so many sheets as it would be reserved now, or why it cannot."""
    request = Request(
        op="-",
        at=session.now(),
        officer=session.officer,
        session=session.name,
        action=Reserve(count=count),
    )
    facts = facts_of.read(session.register, session.places, request)
    if isinstance(facts, Refused):
        return facts
    events = decide(request.action, facts)
    if isinstance(events, Refused):
        return events
    sheets = tuple(one for one in events if isinstance(one, SheetReserved))
    return session.wish(MAP, sheets=sheets)
