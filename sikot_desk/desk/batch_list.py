"""Daftar paraf: the files that went through one step together, each row signed for in ink."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sikot_desk.db.boards import Boards
from sikot_desk.db.register import Register
from sikot_desk.desk import letters, procedures
from sikot_desk.desk.letters import Source
from sikot_desk.desk.shelf import columns
from sikot_desk.domain import dates
from sikot_desk.domain.application import Application, Passage
from sikot_desk.domain.identity import grouped
from sikot_desk.domain.people import full_name
from sikot_desk.domain.refusals import Refused
from sikot_desk.print import page
from sikot_desk.print.book import Book, BookRow, BookSigning
from sikot_desk.print.marks import Marks

_COLUMNS = (
    ("No.", 9.0, True),
    ("Nomor pendaftaran", 24.0, True),
    ("Nama pemohon", 48.0, False),
    ("Tempat kerja", 44.0, False),
    ("Tanggal, jam", 22.0, True),
    ("Paraf penerima", 28.0, False),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Which files (any number of each), through which step, when it is printed and by whom."""

    files: Sequence[str]
    step: str
    at: datetime
    officer: str


def batch_list(register: Register, batch: Batch) -> Book | Refused:
    """Give the list of a batch in the order given: whole, or refused.

    Refused when there is no file, when one is unknown, or when one stands not recorded for the
    step.
    """
    passed = _passed(register, batch)
    if isinstance(passed, Refused):
        return passed
    office = register.office().on(batch.at.date())
    app = passed[0][0]
    source = Source(app=app, procedure=procedures.of_file(office, app)[1], office=office)
    step = source.procedure.step(batch.step)
    day: date = batch.at.date()
    return Book(
        paper=page.F4_215,
        kop=letters.kop(office),
        marks=Marks(training=source.training),
        title=f"DAFTAR BERKAS {step.name.upper()}",
        subtitle=(
            source.procedure.name,
            f"Dicetak {dates.long_date(day)} pukul {dates.clock(batch.at)} WIB",
        ),
        columns=columns(_COLUMNS),
        rows=[_row(number, *one) for number, one in enumerate(passed, 1)],
        totals=("berkas",),
        closing=("Map berkas sejumlah ini diterima lengkap.",),
        note="",
        signings=(
            BookSigning(("Yang menerima,",), nip=""),
            BookSigning(
                (f"{_city(source)}, {dates.long_date(day)}", "Petugas Back Office,"),
                batch.officer,
            ),
        ),
        foot=f"Daftar berkas {step.name}  ·  {len(passed)} berkas",
        size=8.0,
        row_high=11.0,
    )


def _passed(register: Register, batch: Batch) -> tuple[tuple[Application, Passage], ...] | Refused:
    boards = Boards(register)
    found: dict[str, tuple[Application, Passage]] = {}
    for text in batch.files:
        app = boards.named(text)
        if app is None:
            return Refused("file_unknown", {"file": text}, field="files")
        passages = [one for one in app.passages if one.step == batch.step]
        if not passages:
            return Refused("list_not_recorded", {"file": grouped(app.file_id)}, field="files")
        found[app.file_id] = (app, passages[-1])
    return tuple(found.values()) or Refused("lot_empty", field="files")


def _row(number: int, app: Application, passage: Passage) -> BookRow:
    when = f"{dates.narrow_date(passage.occurred)}\n{dates.clock(passage.occurred)}"
    cells = (
        f"{number}",
        app.registration,
        full_name(app.applicant),
        app.workplace.name,
        when,
        "",
    )
    return BookRow(cells, (1,), bold=1)


def _city(source: Source) -> str:
    return source.office.identity.city if source.office.identity else ""
