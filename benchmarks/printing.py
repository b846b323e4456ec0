"""Papers as PDF, against a bare canvas that draws the very same pages: a permit, a year's book."""

import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import BinaryIO

from benchmarks.playing import Played
from benchmarks.registers import NOW, OFFICER
from benchmarks.table import Row, calm, ms
from sikot_desk.db.boards import Boards
from sikot_desk.db.register import Register
from sikot_desk.desk import letters, opening, procedures
from sikot_desk.desk.register_book import register_book
from sikot_desk.desk.shelf import Shelf
from sikot_desk.domain.intake import REGISTRATION
from sikot_desk.print import book, letter

BOOK_ROWS = 10_000
Draw = Callable[[BinaryIO], None]


def rows(folder: Path, times: int) -> Iterator[Row]:
    """Print the archive's copies of the last permits, and play each page back."""
    with opening.open_register(folder) as register:
        permits = [_permit(source) for source in _numbered(register, times + 1)]
        shelf = _shelf(register)
        begun = perf_counter()
        year = register_book(shelf)
        made = perf_counter() - begun
    yield _row("permit_pdf", "one permit PDF", "page", permits)
    draw = lambda out: book.render(year, out)  # noqa: E731 - the book alone, its rows were read
    yield _row("book_pdf", f"register book of {len(year.rows)} rows", "pages", [draw] * 3, made)


def _row(key: str, name: str, what: str, draws: list[Draw], made: float = 0.0) -> Row:
    """Draw each but the first, which warms fonts and imports, and play its pages back."""
    _drawn(draws[0])
    product, limit = zip(*(_pair(draw) for draw in draws[1:]), strict=True)
    return Row(
        key=key,
        name=name,
        limit=f"a bare canvas drawing the same {what}",
        ratio=calm(product) / calm(limit),
        goal=2,
        facts={
            "pdf_ms": ms(calm(product)),
            "limit_ms": ms(calm(limit)),
            "drawn": len(product),
            **({"rows_read_ms": ms(made)} if made else {}),
        },
    )


def _pair(draw: Draw) -> tuple[float, float]:
    """Give the seconds of a paper drawn by the program, and of its pages played back."""
    begun = perf_counter()
    drawn = _drawn(draw)
    product = perf_counter() - begun
    played = Played(draw)
    begun = perf_counter()
    again = played.drawn()
    limit = perf_counter() - begun
    if again != drawn:
        raise RuntimeError("what is played back is another paper")
    return product, limit


def _permit(source: letters.Source) -> Draw:
    return lambda out: letter.render(letters.archive_copy(source), out)


def _shelf(register: Register) -> Shelf:
    """Give the shelf of the first so many files, as a year's book holds."""
    ((until,),) = register.rows(
        "SELECT max(accepted) FROM (SELECT accepted FROM applications AS a"
        " JOIN numbers AS n USING (file_id) WHERE n.series = ? AND n.serial > 0"
        " ORDER BY n.year, n.serial LIMIT ?)",
        REGISTRATION,
        BOOK_ROWS,
    )
    return Shelf(
        register=register,
        office=register.office(),
        procedure=procedures.current(register.office())[1],
        since=date(2024, 1, 1),
        until=date.fromisoformat(until[:10]),
        at=NOW,
        officer=OFFICER,
    )


def _numbered(register: Register, count: int) -> list[letters.Source]:
    office, found = register.office(), []
    for line in Boards(register).latest(50 * count):
        app = register.application(line.file_id)
        if app and app.numbered_by:
            procedure = procedures.of_file(office, app)[1]
            found.append(letters.Source(app=app, procedure=procedure, office=office, old=None))
    return found[:count]


def _drawn(draw: Draw) -> bytes:
    out = io.BytesIO()
    draw(out)
    return out.getvalue()
