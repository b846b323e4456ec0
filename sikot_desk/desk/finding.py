"""Files of the register that a text and three filters find, newest first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import tzinfo

from sikot_desk.db.lines import FileLine
from sikot_desk.desk.boards import Board
from sikot_desk.domain.application import Status

_PAGE = 500
_FARTHEST = 40_000
"""How many files are looked at for a filter that lets few pass."""
STATES: Mapping[str, frozenset[Status]] = {
    "running": frozenset(Status) - {Status.READY, Status.HANDED_OVER, Status.WITHDRAWN},
    "ready": frozenset({Status.READY}),
    "handed_over": frozenset({Status.HANDED_OVER}),
    "withdrawn": frozenset({Status.WITHDRAWN}),
}
"""The filter of states: its keys, and what each lets pass."""


@dataclass(frozen=True, slots=True)
class Only:
    """What may pass: a key of STATES, a kind, a year of arrival; empty and 0 let everything."""

    state: str = ""
    kind: str = ""
    year: int = 0

    def lets(self, line: FileLine, zone: tzinfo | None) -> bool:
        """Say whether a file passes; years are those of the office's `zone`."""
        return (
            (not self.state or line.status in STATES[self.state])
            and (not self.kind or line.kind == self.kind)
            and (not self.year or line.received.astimezone(zone).year == self.year)
        )


def found(board: Board, text: str, only: Only, limit: int) -> tuple[FileLine, ...]:
    """Give at most `limit` files in which the words of a text stand and which pass."""
    if only == Only():
        return board.search(text, limit)
    zone = board.time.now.tzinfo
    lines = (line for line in _pages(board, text) if only.lets(line, zone))
    return tuple(line for _place, line in zip(range(limit), lines, strict=False))


def _pages(board: Board, text: str) -> Iterator[FileLine]:
    before: int | None = None
    for _page in range(_FARTHEST // _PAGE):
        page = board.search(text, _PAGE, before)
        yield from page
        if len(page) < _PAGE:
            return
        before = page[-1].id
