"""The prints of papers that belong to no file: how often one was printed, and the latest.

Nothing is written here.
"""

from dataclasses import dataclass
from datetime import datetime

from sikot_desk.db import codec
from sikot_desk.db.projections import at_of
from sikot_desk.db.register import Register
from sikot_desk.db.searching import END
from sikot_desk.domain.entries import Entry, decode
from sikot_desk.domain.paper_settings import OfficePaperPrinted


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePrint:
    """One print: its entry, when it was recorded (aware), by which officer's id, and what."""

    seq: int
    at: datetime
    officer: str
    printed: OfficePaperPrinted


class OfficePrints:
    """The prints of an open register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def times(self, paper: str, about: str) -> int:
        """Give how often a paper about the same was printed."""
        rows = self._register.rows(
            "SELECT count(*) FROM office_prints WHERE paper = ? AND about = ?", paper, about
        )
        return int(rows[0][0])

    def first(self, paper: str, about: str) -> OfficePrint | None:
        """Give the first print of a paper about the same, None where there is none yet."""
        rows = self._register.rows(
            "SELECT body FROM office_prints JOIN journal USING (seq)"
            " WHERE paper = ? AND about = ? ORDER BY seq LIMIT 1",
            paper,
            about,
        )
        return next((_print_of(decode(body)) for (body,) in rows), None)

    def latest(self, limit: int, before: int = END) -> tuple[OfficePrint, ...]:
        """Give the prints before an entry, newest first."""
        rows = self._register.rows(
            "SELECT body FROM office_prints JOIN journal USING (seq) WHERE seq < ?"
            " ORDER BY seq DESC LIMIT ?",
            before,
            limit,
        )
        return tuple(_print_of(decode(body)) for (body,) in rows)


def _print_of(entry: Entry) -> OfficePrint:
    event = codec.event_of(entry)
    if not isinstance(event, OfficePaperPrinted):
        raise TypeError(entry.act)
    return OfficePrint(seq=entry.seq, at=at_of(entry), officer=entry.officer, printed=event)
