"""What the Register reads on the register's thread: pages of files, their number, table rows."""

from dataclasses import dataclass

from sikot_desk.desk import finding
from sikot_desk.desk.finding import Mark, Sought
from sikot_desk.desk.session import Session
from sikot_desk.ui.screens.found import Found, table_row


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched, how many files at most, and after which mark."""

    sought: Sought
    limit: int
    after: Mark | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What was found of what was wanted; `mark` is where it goes on, `kecamatan` the city's."""

    wanted: Wanted
    found: Found
    mark: Mark | None
    kecamatan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """Rows of the table that is saved, and the mark where it goes on."""

    rows: tuple[tuple[str, ...], ...]
    mark: Mark | None


def read(session: Session, wanted: Wanted) -> Page:
    """Search the register."""
    board = session.board()
    picked = finding.page(board, wanted.sought, wanted.limit, wanted.after)
    now = board.time.now
    endings = board.lists.endings(line.file_id for line in picked.lines)
    found = Found(
        wanted.sought.text, picked.lines, board.procedure, now.date(), now.tzinfo, endings
    )
    kecamatan = tuple(name for name, _many in session.places.by_kecamatan)
    return Page(wanted, found, picked.mark, kecamatan)


def count(session: Session, sought: Sought) -> int:
    """Count what is found."""
    return finding.count(session.board(), sought)


def written(session: Session, wanted: Wanted) -> Written:
    """Give the next rows of the table that is saved."""
    page = read(session, wanted)
    return Written(tuple(table_row(line, page.found) for line in page.found.lines), page.mark)
