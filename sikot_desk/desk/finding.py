"""Files of the register that a text and the officer's filters find, page by page, and how many.

Turns what an officer chooses into days, statuses and files of this moment; the looking itself is
the register's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sikot_desk.db import picking
from sikot_desk.db.filter import ANY, Filter
from sikot_desk.db.picking import Order, Picked
from sikot_desk.db.searching import END
from sikot_desk.desk.boards import Board
from sikot_desk.domain.application import Status

Mark = picking.Mark
MOST = 10_000
"""Files are counted no further than this."""
MOST_FOUND = 1_000
"""The same where a text is searched, for each found file is looked at."""
LATE, STEP = "late", "step:"
TODAY, MONTH = "today", "month"
LAPSED = -1
STATES: Mapping[str, frozenset[Status]] = {
    "running": frozenset(Status) - {Status.READY, Status.HANDED_OVER, Status.WITHDRAWN},
    "ready": frozenset({Status.READY}),
    "returned": frozenset({Status.RETURNED}),
    "handed_over": frozenset({Status.HANDED_OVER}),
    "withdrawn": frozenset({Status.WITHDRAWN}),
}
"""The filter of states: its keys, and what each lets pass."""
ORDERS: Mapping[str, Order] = {
    "newest": Order.NEWEST,
    "oldest": Order.OLDEST,
    "ends_first": Order.ENDS_FIRST,
    "ends_last": Order.ENDS_LAST,
    "names_up": Order.NAMES_UP,
    "names_down": Order.NAMES_DOWN,
    "registrations_up": Order.REGISTRATIONS_UP,
    "registrations_down": Order.REGISTRATIONS_DOWN,
    "kecamatan_up": Order.KECAMATAN_UP,
    "kecamatan_down": Order.KECAMATAN_DOWN,
}
"""The orders a list may have where no text is searched, by their keys."""


@dataclass(frozen=True, slots=True)
class Only:
    """What may pass; what is empty lets everything.

    `state` is a key of STATES, LATE, or STEP and the key of a step. `period` is a year, TODAY or
    MONTH. `ending` are the days from today within which the permit ends; LAPSED: it ended.
    """

    state: str = ""
    kind: str = ""
    period: str = ""
    ending: int = 0
    kecamatan: str = ""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for: words, filters, and a key of ORDERS, which a searched text overrules."""

    text: str = ""
    only: Only = Only()
    order: str = "newest"


def page(board: Board, sought: Sought, limit: int, after: Mark | None = None) -> Picked:
    """Give at most `limit` files that are found, after the mark of the page before."""
    wanted = _filter(board, sought.only)
    if not sought.text.strip():
        return board.lists.page(wanted, limit, ORDERS[sought.order], after)
    before = after.id if after else END
    lines = board.lists.search(sought.text, limit, before, wanted)
    return Picked(lines, Mark((), lines[-1].id) if len(lines) == limit else None)


def count(board: Board, sought: Sought) -> int:
    """Give how many files are found; `most` of the text and one more where they are more."""
    return board.lists.count(sought.text, _filter(board, sought.only), most(sought.text))


def most(text: str) -> int:
    """Give how far the files that a text finds are counted."""
    return MOST_FOUND if text.strip() else MOST


def _filter(board: Board, only: Only) -> Filter:
    if only == Only():
        return ANY
    today = board.time.now.date()
    since, until = _period(only.period, today)
    ends_since, ends_until = _ending(only.ending, today)
    late = only.state == LATE
    return Filter(
        statuses=STATES.get(only.state, frozenset()),
        step=only.state.removeprefix(STEP) if only.state.startswith(STEP) else "",
        kind=only.kind,
        kecamatan=only.kecamatan,
        since=since,
        until=until,
        ends_since=ends_since,
        ends_until=ends_until,
        among=frozenset(row.app.file_id for row in board.late()) if late else None,
    )


def _period(period: str, today: date) -> tuple[date | None, date | None]:
    if not period:
        return None, None
    if period == TODAY:
        return today, today
    if period == MONTH:
        return today.replace(day=1), today
    return date(int(period), 1, 1), date(int(period), 12, 31)


def _ending(days: int, today: date) -> tuple[date | None, date | None]:
    if days == LAPSED:
        return None, today - timedelta(days=1)
    return (today, today + timedelta(days=days)) if days else (None, None)
