"""What Laporan reads on the register's thread: a month, the files behind a figure, a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sikot_desk.desk import procedures, report_lists, reports, saving
from sikot_desk.desk.office_papers import Wish
from sikot_desk.desk.report_lists import Listed
from sikot_desk.desk.reports import Report
from sikot_desk.desk.session import Session
from sikot_desk.desk.shelf import Shelf
from sikot_desk.domain.recaps import days_of
from sikot_desk.domain.reports import Cut
from sikot_desk.ui.screens.found import Found

_MOST = 2000
"""Files of a figure that are listed; a database takes no more values at once anyway."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A month as it is shown, and the roles of who looks at it."""

    report: Report
    roles: tuple[str, ...]


def read(session: Session, month: str) -> Seen:
    """Read a month; an empty one is the last that has ended."""
    now = session.now()
    officer = session.seat().officer
    seen = reports.report(session.register, month or reports.offered(now.date()), now)
    return Seen(seen, officer.roles if officer else ())


def behind(session: Session, cut: Cut) -> Found:
    """Give the files behind a figure as rows of the Register."""
    board, now = session.board(), session.now()
    ids = reports.files_behind(session.register, cut, now.date())
    lines = board.lists.lines_of(ids[:_MOST])
    return Found("", lines, board.procedure, now.date(), now.tzinfo)


def listed(session: Session, key: str, month: str) -> Listed:
    """Give one of the month's lists."""
    return report_lists.listed(key, _shelf(session, month))


def wish(session: Session, key: str, month: str) -> Wish:
    """Give the wish for a paper of the month."""
    since, until = days_of(month)
    return session.wish(key, since=since, until=until)


def save(session: Session, key: str, month: str, file: str) -> str:
    """Save the recap or a list as a table; empty when saved, else why not."""
    if key == "rekap-bulanan":
        seen = reports.report(session.register, month, session.now())
        head: Sequence[str] = ("Bagian", "Uraian", "Jumlah")
        return _saved(session, file, ("Rekap", head), list(report_lists.recap_rows(seen)))
    found = listed(session, key, month)
    return _saved(session, file, (found.title.capitalize(), found.head), found.rows)


def _saved(
    session: Session,
    file: str,
    said: tuple[str, Sequence[str]],
    rows: Sequence[Sequence[str]],
) -> str:
    table = saving.Table(said[0], said[1], session.now())
    return saving.save_table(file, table, rows)


def _shelf(session: Session, month: str) -> Shelf:
    since, until = days_of(month)
    office = session.office
    user = office.user(session.officer)
    return Shelf(
        register=session.register,
        office=office,
        procedure=procedures.current(office)[1],
        since=since,
        until=until,
        at=session.now(),
        officer=user.name if user else session.officer,
    )


def turned(month: str, step: int) -> str:
    """Give the month so many before or after another."""
    year, number = (int(part) for part in month.split("-"))
    place = date(year, number, 1)
    index = place.year * 12 + place.month - 1 + step
    return f"{index // 12:04d}-{index % 12 + 1:02d}"
