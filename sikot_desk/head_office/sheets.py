"""Head office's tables as files for other programs and for paper: XLSX, CSV, PDF."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sikot_desk.disk import whole
from sikot_desk.domain import dates
from sikot_desk.domain.trouble import Trouble
from sikot_desk.export import csv_table, xlsx_table
from sikot_desk.head_office.lists import Table
from sikot_desk.print import book, page
from sikot_desk.print.book import Book, BookColumn, BookRow, BookSigning
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks

_WIDE = 303.0
"""What a landscape sheet has room for, in mm."""
_NARROW = 25.0
"""Columns below this hold figures and days, which stand in the middle."""


def write(tables: Sequence[Table], place: Path, office: str, at: datetime) -> list[Path]:
    """Write one workbook of all tables, and each as CSV and PDF, beside each other; give the files.

    `place` is a folder and the beginning of the names.

    Raises Trouble (folder_read_only).
    """
    folder, stem = place.parent, place.name
    made = [folder / f"{stem}.xlsx"]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        sheets = [xlsx_table.Sheet(one.title, one.head, one.rows) for one in tables]
        xlsx_table.write_sheets(made[0], sheets, at)
        for one in tables:
            csv, pdf = (folder / f"{stem}-{one.key}{ending}" for ending in (".csv", ".pdf"))
            csv_table.write(csv, one.head, ([str(cell) for cell in row] for row in one.rows))
            with whole(pdf) as out:
                book.render(_book(one, office, at), out)
            made += [csv, pdf]
    except OSError as reason:
        raise Trouble("folder_read_only", folder=folder) from reason
    return made


def _book(table: Table, office: str, at: datetime) -> Book:
    wide = sum(width for _, width in table.columns)
    part = _WIDE / wide
    numbers = {place for place, (_, width) in enumerate(table.columns) if width < _NARROW}
    return Book(
        paper=page.F4_LANDSCAPE,
        kop=Kop(government="", dinas_lines=(office,), address_parts=()),
        marks=Marks(),
        title=table.title.upper(),
        subtitle=(f"menurut yang diterima sampai {dates.long_date(at.date())}",),
        columns=tuple(
            BookColumn(title, width * part, centred=place in numbers)
            for place, (title, width) in enumerate(table.columns)
        ),
        rows=[BookRow(tuple(str(cell) for cell in row)) for row in table.rows],
        totals=(),
        closing=(),
        note="",
        signings=(BookSigning(("Mengetahui",)), BookSigning(("Dibuat oleh",))),
        foot=f"{office} · dicetak {dates.long_date(at.date())} pukul {dates.clock(at)} WIB",
        row_high=8.0,
    )
