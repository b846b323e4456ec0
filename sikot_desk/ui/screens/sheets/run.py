"""One run over many files: act, wait until its sheets are handed over, then the next.

Each act is recorded before its sheets go out, so a run that stops leaves no half: what is
recorded stays, what is not out yet is offered again. Knows no widget.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from sikot_desk.desk import papers
from sikot_desk.domain import actions as a
from sikot_desk.domain.application import Application
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.pieces import Piece, State
from sikot_desk.ui.printing import Printer
from sikot_desk.ui.screens.acting import Acting, Came, Deed
from sikot_desk.ui.words import _

_NOT_OUT = frozenset({State.FAILED, State.HELD, State.UNCHOSEN})


class Stand(StrEnum):
    """How one file stands: waits, is being printed, is out, stopped the run, or was passed by."""

    WAITS = "waits"
    NOW = "now"
    OUT = "out"
    STOPPED = "stopped"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Line:
    """One file of the run. `missing` are the papers of its recorded act that were not made."""

    app: Application
    stand: Stand = Stand.WAITS
    why: str = ""
    missing: tuple[str, ...] = field(default=())

    @property
    def is_open(self) -> bool:
        """Tell whether something is still to be printed."""
        return self.stand in (Stand.WAITS, Stand.STOPPED)


class Run(QObject):
    """Signals `changed()` after each step, `ended()` when nothing runs any more."""

    changed = Signal()
    ended = Signal()

    def __init__(self, ask: Ask, printer: Printer) -> None:
        """Print through one printer's ways."""
        super().__init__()
        self._printer = printer
        self._acting = Acting(ask)
        self._acting.refused.connect(self._refused)
        self._make: Callable[[], a.CaseAction] = a.Draft
        self._lines: list[Line] = []
        self._at = -1
        self._files: frozenset[str] = frozenset()
        """The sheets of the act just recorded, on their way to the printer."""
        self._cancelled = False
        printer.changed.connect(self._look)
        printer.stopped.connect(self._stopped)

    # --- how it stands ------------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Tell whether a sheet is under way."""
        return self._at >= 0

    def lines(self) -> Sequence[Line]:
        """Give every file of the run."""
        return tuple(self._lines)

    def count(self, *stands: Stand) -> int:
        """Give how many files stand so."""
        return sum(one.stand in stands for one in self._lines)

    # --- running ------------------------------------------------------------------------------

    def prepare(self, apps: Sequence[Application], make: Callable[[], a.CaseAction]) -> None:
        """Take other files for the next run."""
        self._lines, self._make = [Line(app) for app in apps], make
        self.changed.emit()

    def start(self) -> None:
        """Print what is not out yet, first what stopped the run."""
        self._cancelled = False
        if not self.is_running:
            self._next()

    def cancel(self) -> None:
        """Stop after the sheet that is under way."""
        self._cancelled = True
        self.changed.emit()

    def _next(self) -> None:
        order = sorted(range(len(self._lines)), key=lambda n: self._lines[n].stand is Stand.WAITS)
        self._at = next((n for n in order if self._lines[n].is_open), -1)
        if self._at < 0 or self._cancelled:
            self._end()
            return
        line, self._files = self._lines[self._at], frozenset()
        again = line.stand is Stand.STOPPED
        self._set(Stand.NOW, missing=line.missing)
        if again and not line.missing:
            self._send_again(line)
            return
        made: Sequence[a.CaseAction] = [a.Reprint(paper=key) for key in line.missing]
        deeds = [Deed(one, line.app.file_id) for one in made or [self._make()]]
        self._acting.do(deeds, self._came)

    def _send_again(self, line: Line) -> None:
        """Hand the sheets that a printer did not take to it once more; the act stands."""
        of_file = [one for one in self._printer.pieces() if one.file_id == line.app.file_id]
        stopped = [one for one in of_file if one.state in _NOT_OUT]
        self._files = frozenset(one.paper.file for one in stopped)
        if not stopped:
            self._out()
            return
        for key in {one.paper.key for one in stopped}:
            self._printer.choose(key, self._printer.pc.way(key))
        self._look()

    def _came(self, came: Came) -> None:
        trouble = next((one.trouble for one in came.done if one.trouble), "")
        if not trouble:
            self._files = frozenset(one.file for one in came.papers)
            if not self._files:
                self._out()
            return
        app = came.last.application
        wanted = self._lines[self._at].missing or (
            papers.brought(self._make(), app) if app is not None else ()
        )
        made = {one.key for one in came.papers}
        self._halt(trouble, tuple(key for key in wanted if key not in made))

    def _refused(self, refused: Refused) -> None:
        if self.is_running:
            self._set(Stand.PASSED, sentence(refused))
            self._next()

    def _look(self) -> None:
        """Go on once every sheet of the file under way was handed over."""
        if not self.is_running or not self._files:
            return
        pieces = [one for one in self._printer.pieces() if one.paper.file in self._files]
        states = {one.state for one in pieces}
        if State.SENDING in states:
            return
        if State.UNCHOSEN in states:
            self._halt(_("Printernya belum dipilih. Pilih sekali di layar Kertas."), ())
        elif states & _NOT_OUT:
            self._halt(next(one.trouble for one in pieces if one.state in _NOT_OUT), ())
        else:
            self._out()

    def _out(self) -> None:
        self._set(Stand.OUT)
        self._next()

    def _stopped(self, piece: Piece) -> None:
        """Stop when a printer does: at once, or when it says so of a sheet it had taken."""
        for place, line in enumerate(self._lines):
            if line.app.file_id == piece.file_id and line.stand in (Stand.NOW, Stand.OUT):
                self._lines[place] = replace(line, stand=Stand.STOPPED, why=piece.trouble)
                self._cancelled = True
                if place == self._at:
                    self._end()
                else:
                    self.changed.emit()
                return

    def _halt(self, why: str, missing: tuple[str, ...]) -> None:
        self._set(Stand.STOPPED, why, missing)
        self._end()

    def _set(self, stand: Stand, why: str = "", missing: tuple[str, ...] = ()) -> None:
        line = self._lines[self._at]
        self._lines[self._at] = replace(line, stand=stand, why=why, missing=missing)
        self.changed.emit()

    def _end(self) -> None:
        self._at = -1
        self.changed.emit()
        self.ended.emit()
