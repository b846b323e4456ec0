"""What the Penomoran screen reads: signed files, the number of the chosen one, the number book."""

from dataclasses import dataclass
from datetime import datetime

from sikot_desk.desk import foreseeing
from sikot_desk.desk.boards import FileView, Row
from sikot_desk.desk.foreseeing import NextNumber
from sikot_desk.desk.session import Session
from sikot_desk.domain.refusals import Refused

ACTS = ("number", "tick_ready")
_LINES = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class BookLine:
    """One number of the book: its serial, whose or why void, when, and how it stands."""

    serial: int
    words: str
    when: datetime | None
    void: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was read. `number` is what the chosen file gets, or why it gets none.

    `roles` are those of the officer who looks.
    """

    rows: tuple[Row, ...]
    view: FileView | None
    number: NextNumber | Refused | None
    book: tuple[BookLine, ...]
    next_serial: int
    now: datetime
    roles: tuple[str, ...] = ()


def read(session: Session, file_id: str) -> Seen:
    """Read the files that wait for a number or its ticks, and one of them whole."""
    board, now = session.board(), session.now()
    rows = tuple(row for row in board.rows() if row.next_act in ACTS)
    chosen = file_id if any(row.app.file_id == file_id for row in rows) else ""
    chosen = chosen or (rows[0].app.file_id if rows else "")
    view = board.file(chosen) if chosen else None
    number = _number(session, view)
    lines = board.numbers(now.year, limit=_LINES)
    return Seen(
        rows=rows,
        view=view,
        number=number,
        book=tuple(_line(session, one) for one in lines),
        next_serial=max((one.serial for one in lines), default=0) + 1,
        now=now,
        roles=session.roles(),
    )


def _number(session: Session, view: FileView | None) -> NextNumber | Refused | None:
    return foreseeing.next_number(session, view.app.file_id) if view else None


def _line(session: Session, one: object) -> BookLine:
    serial, state = getattr(one, "serial", 0), getattr(one, "state", "")
    app = session.register.application(getattr(one, "file_id", ""))
    void = state == "void"
    words = getattr(one, "reason", "") if void or app is None else app.applicant.name
    when = app.numbered if app is not None and not void else None
    return BookLine(serial=serial, words=words, when=when, void=void)
