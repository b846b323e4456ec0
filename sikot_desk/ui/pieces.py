"""One paper on its way out: where it is, how it goes, and the job it makes."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from sikot_desk.config import Way
from sikot_desk.desk import office_papers, papers
from sikot_desk.desk.office_papers import OfficePaper
from sikot_desk.desk.papers import Paper
from sikot_desk.domain.identity import grouped
from sikot_desk.ui.spooling import A4, Job

_MM = 25.4 / 72


class State(StrEnum):
    """Where a paper is.

    No way chosen yet; being handed over; in the printer's queue; gone out of it; kept as PDF
    alone; not handed over; or taken by a printer that now waits for somebody's hand.
    """

    UNCHOSEN = "unchosen"
    SENDING = "sending"
    QUEUED = "queued"
    PRINTED = "printed"
    KEPT = "kept"
    FAILED = "failed"
    HELD = "held"


_ENDS = (State.PRINTED, State.KEPT)


@dataclass(frozen=True, slots=True)
class Piece:
    """One paper, its way, and why it is not out yet; `looks` are still to be taken after it."""

    paper: Paper | OfficePaper
    way: Way
    state: State = State.UNCHOSEN
    trouble: str = ""
    looks: int = 0

    @property
    def name(self) -> str:
        """What the counter calls it."""
        return papers.NAMES.get(self.paper.key) or office_papers.NAMES[self.paper.key]

    @property
    def file_id(self) -> str:
        """The file it belongs to; empty for a paper of the office."""
        return self.paper.file_id if isinstance(self.paper, Paper) else ""

    @property
    def about(self) -> str:
        """The file it belongs to, as people read it, or what else it is about."""
        return self.paper.of if isinstance(self.paper, OfficePaper) else grouped(self.file_id)

    @property
    def copies(self) -> int:
        """How many are printed: as the act says, or as this PC is used to."""
        return self.paper.copies if self.paper.copies > 1 else self.way.copies

    @property
    def is_open(self) -> bool:
        """Whether somebody may still have to do something about it."""
        followed = self.state is not State.QUEUED or self.looks > 0
        return followed and self.state not in _ENDS

    def job(self) -> Job:
        """Give what the printer gets. Its title names the paper and the file, and no person."""
        return Job(
            title=f"{self.name} {self.file_id}".strip(),
            pdf=self.paper.pdf,
            printer=self.way.printer,
            size=page_size(self.paper.pdf),
            tray=self.way.tray,
            media=self.way.media,
            copies=self.copies,
        )


def page_size(pdf: bytes) -> tuple[float, float]:
    """Give width and height of a PDF's first page in millimetres, to a tenth; A4 for no page."""
    source = QBuffer()
    source.setData(QByteArray(pdf))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(source)
    if not document.pageCount():
        return A4
    points = document.pagePointSize(0)
    document.close()
    return round(points.width() * _MM, 1), round(points.height() * _MM, 1)
