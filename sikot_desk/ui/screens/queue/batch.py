"""A batch: one act chosen once, then file after file. What is recorded, and what it says.

Knows no widget; `record` and `take_back` run on the register's thread.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sikot_desk.desk.counter import Done
from sikot_desk.desk.session import Session
from sikot_desk.domain import actions as a
from sikot_desk.domain.dates import clock
from sikot_desk.domain.identity import scanned
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.domain.requests import Action
from sikot_desk.domain.sop import Step
from sikot_desk.ui import scans
from sikot_desk.ui.words import _

ACTS = frozenset({"draft", "paraf", "sign"})
"""Acts that need nothing but the file in hand."""


CUSTODY: Mapping[str, Callable[[datetime | None], Action]] = {
    "send_out": lambda occurred: a.SendOut(occurred=occurred),
    "take_in": lambda occurred: a.TakeIn(occurred=occurred),
}
"""The ways of a map, which are no step of the SOP; by the `key` of what stands for their step."""
LIST = "daftar-paraf"
"""The paper that lists the files of a batch."""


@dataclass(frozen=True, slots=True)
class Scan:
    """One scan to be recorded for a step; `occurred` is None for now, `op` its operation id."""

    step: Step
    code: str
    op: str
    occurred: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What came of one scan. `seq` is its entry, 0 when nothing was recorded.

    `refused` is why; `again` says that the file had been recorded in this batch before, `other`
    that this was its other letter; `undone` that it was taken back by an entry of its own; `done`
    is the recorded act; `beside` says that the sheet is of the letter made beside the main one,
    `way` that it was a way of the map, no step.
    """

    at: datetime
    file_id: str
    number: str
    name: str
    what: str
    seq: int = 0
    refused: Refused | None = None
    again: bool = False
    other: bool = False
    undone: bool = False
    done: Done | None = None
    beside: bool = False
    way: bool = False

    @property
    def recorded(self) -> bool:
        """Tell whether it stands recorded."""
        return bool(self.seq) and not self.undone


def action(scan: Scan, sheet: int) -> Action:
    """Give the act of a step for a file in hand. Raises KeyError for one that needs more."""
    if scan.step.key in CUSTODY:
        return CUSTODY[scan.step.key](scan.occurred)
    acts: dict[str, Action] = {
        "draft": a.Draft(occurred=scan.occurred),
        "paraf": a.Paraf(post=scan.step.post, sheet=sheet, occurred=scan.occurred),
        "sign": a.Sign(sheet=sheet, occurred=scan.occurred),
    }
    return acts[scan.step.act]


def custody(step: Step) -> tuple[Step, Step]:
    """Give what stands for the ways of a map where a batch asks for a step: out, and back."""
    return (
        replace(step, key="send_out", name=_("Map keluar"), button=_("Catat map keluar")),
        replace(step, key="take_in", name=_("Map kembali"), button=_("Catat map kembali")),
    )


def record(session: Session, scan: Scan) -> Line:
    """Record the step for the file that a scan names, or say why not. Raises Trouble."""
    now = session.now()
    file_id = scans.file_of(session, scan.code)
    if file_id is None:
        unknown = sentence(scans.refused(session, scan.code))
        return Line(at=now, file_id="", number=scan.code[:20], name="", what=unknown)
    read = scanned(scan.code)
    sheet = read.version if read else 0
    answer = session.act(action(scan, sheet), file_id, scan.op)
    view = session.board().file(file_id)
    if view is None:
        raise KeyError(file_id)
    line = Line(
        at=now,
        file_id=file_id,
        number=view.app.registration or file_id,
        name=view.app.applicant.name,
        what="",
        beside=read.beside if read else False,
        way=scan.step.key in CUSTODY,
    )
    if isinstance(answer, Refused):
        aside = _("Sisihkan map ini.")
        return replace(line, what=f"{sentence(answer)} {aside}", refused=answer)
    done = _("{step} tercatat pukul {clock}.").format(step=scan.step.name, clock=clock(now))
    ahead = view.next_step.name if view.next_step else ""
    after = _(" Berikutnya: {step}.").format(step=ahead) if ahead else ""
    return replace(line, what=done + after, seq=answer.entries[0].seq, done=answer)


def take_back(session: Session, line: Line, op: str) -> Line:
    """Take back what a line recorded by an entry that points at it, or say why not."""
    reason = _("Pindaian terakhir diurungkan")
    undo = a.UndoWay if line.way else a.Undo
    answer = session.act(undo(reason=reason, entry=line.seq), line.file_id, op)
    if isinstance(answer, Refused):
        return replace(line, what=sentence(answer))
    undone = _("Diurungkan. Berkas kembali menunggu langkah ini.")
    if line.way:
        undone = _("Diurungkan. Map berada di tempat sebelumnya.")
    return replace(line, undone=True, what=undone)


def again(line: Line, before: Sequence[Line]) -> Line:
    """Give the line as what was there before: the same map twice, or a file's other letter.

    A sheet that is refused for itself (*ditarik*, unknown) stays refused.
    """
    same = [one for one in before if one.recorded and one.file_id == line.file_id]
    if not same or line.refused is None or line.refused.field == "sheet":
        return line
    if all(one.beside != line.beside for one in same):
        both = _("Surat lain dari berkas yang sama; berkasnya sudah tercatat.")
        return replace(line, again=True, other=True, what=both)
    twice = _("Sudah tercatat dalam pindaian ini; dihitung satu.")
    return replace(line, again=True, what=twice)


def counted(lines: Sequence[Line]) -> tuple[int, int]:
    """Give how many stand recorded, and how many scans were refused."""
    refused = sum(not line.seq and not line.again for line in lines)
    return sum(line.recorded for line in lines), refused


def last_recorded(lines: Sequence[Line]) -> Line | None:
    """Give the newest line that stands recorded; `lines` are newest first."""
    return next((line for line in lines if line.recorded), None)
