"""What the Penomoran screen reads: signed files, the number of the chosen one, the number book."""

from dataclasses import dataclass
from datetime import datetime

from sikot_desk.desk import foreseeing
from sikot_desk.desk.boards import FileView, Row
from sikot_desk.desk.foreseeing import NextNumber
from sikot_desk.desk.session import Session
from sikot_desk.domain import identity
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui import scans

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
    series: str
    all_series: tuple[tuple[str, str], ...]
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hand:
    """The sheet in hand as its bars name it: file (None: unknown), version, and its letter.

    `given` is the number that letter bears already; another of the file waits then. `refused` is
    why the bars name no file here.
    """

    file_id: str | None
    version: int = 0
    letter: str = ""
    given: str = ""
    refused: Refused | None = None


def in_hand(session: Session, code: str) -> Hand:
    """Say which sheet a scan means; bars without a version name no letter."""
    board, scan = session.board(), identity.scanned(code)
    file_id = board.find(code)
    if file_id is None:
        return Hand(None, refused=scans.refused(session, code))
    view = board.file(file_id) if file_id and scan and scan.version else None
    if view is None or scan is None:
        return Hand(file_id)
    besides = view.kind.besides
    made = besides[0].letter if besides and scan.beside else view.kind.letter
    given = view.app.number_of("" if made == view.kind.letter else made)
    if given.numbered_by or not besides:
        waits = bool(view.app.unnumbered(view.kind)) and given.numbered_by
        return Hand(file_id, 0 if waits else scan.version, given=given.number if waits else "")
    return Hand(file_id, scan.version, made)


def read(session: Session, file_id: str, letter: str = "", series: str = "") -> Seen:
    """Read the files that wait for a number or its ticks, and one of them whole.

    `letter` is the key of the letter in hand, empty for the next that waits; `series` that of
    the number book, empty for the letter's.
    """
    board, now = session.board(), session.now()
    rows = tuple(row for row in board.rows() if row.next_act in ACTS)
    chosen = file_id if any(row.app.file_id == file_id for row in rows) else ""
    chosen = chosen or (rows[0].app.file_id if rows else "")
    view = board.file(chosen) if chosen else None
    number = _number(session, view, letter)
    all_series = board.series()
    if series not in dict(all_series):
        series = number.series if isinstance(number, NextNumber) else all_series[0][0]
    lines = board.numbers(now.year, _LINES, series)
    return Seen(
        rows=rows,
        view=view,
        number=number,
        book=tuple(_line(session, one) for one in lines),
        next_serial=max((one.serial for one in lines), default=0) + 1,
        now=now,
        roles=session.roles(),
        series=series,
        all_series=all_series,
    )


def _number(session: Session, view: FileView | None, letter: str) -> NextNumber | Refused | None:
    return foreseeing.next_number(session, view.app.file_id, letter) if view else None


def _line(session: Session, one: object) -> BookLine:
    serial, state = getattr(one, "serial", 0), getattr(one, "state", "")
    app = session.register.application(getattr(one, "file_id", ""))
    void = state == "void"
    words = getattr(one, "reason", "") if void or app is None else app.applicant.name
    when = app.numbered if app is not None and not void else None
    return BookLine(serial=serial, words=words, when=when, void=void)
