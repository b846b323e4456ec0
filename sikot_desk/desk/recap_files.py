"""The recap that lies beside the bundles on a stick, for people: never read back by a program."""

import io
from datetime import datetime

from sikot_desk.db.register import Register
from sikot_desk.desk import office_papers, report_lists, reports
from sikot_desk.desk.office_papers import Wish
from sikot_desk.domain.recaps import days_of, named
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.trouble import Trouble
from sikot_desk.export import xlsx_table
from sikot_desk.export.drive import File

_RECAP = "rekap-bulanan"


def files(register: Register, at: datetime, officer: str) -> tuple[File, ...]:
    """Give this month's recap as PDF and XLSX, named by month and the journal's last entry.

    `officer` is who sends, by name. A PDF that cannot be made here is left out: sending matters
    more.
    """
    month = f"{at:%Y-%m}"
    stem = f"SIKOT-REKAP-{month}-{register.head.seq:09d}"
    since, until = days_of(month)
    wish = Wish(key=_RECAP, at=at, officer=officer, since=since, until=until)
    return (*_pdf(register, wish, stem), File(f"{stem}.XLSX", _workbook(register, month, at)))


def _pdf(register: Register, wish: Wish, stem: str) -> tuple[File, ...]:
    try:
        paper = office_papers.make(register, wish)
    except Trouble:
        return ()
    return () if isinstance(paper, Refused) else (File(f"{stem}.PDF", paper.pdf),)


def _workbook(register: Register, month: str, at: datetime) -> bytes:
    seen = reports.report(register, month, at)
    out = io.BytesIO()
    head = ("Bagian", "Uraian", "Jumlah")
    rows = list(report_lists.recap_rows(seen))
    xlsx_table.write(out, named(month), head, rows, at)
    return out.getvalue()
