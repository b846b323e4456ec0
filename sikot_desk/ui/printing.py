"""Papers on their way to the printer: which way each kind goes, and what became of each.

The window gives `Printer.offer` the papers of every recorded act (`Ask.papers_made`), so a screen
does nothing for its papers to be printed; one that asks for a paper of the office emits
`ask.papers_made` with it. Nothing here waits: the printers are asked on a thread
of their own, and no failure touches what was recorded.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal

from sikot_desk import log
from sikot_desk.config import Pc, Way
from sikot_desk.desk.office_papers import OfficePaper
from sikot_desk.desk.papers import Paper
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui.pieces import Piece, State
from sikot_desk.ui.spooling import Abilities, Fate, Spooler, no_print
from sikot_desk.ui.words import _

T = TypeVar("T")
_LOOK_MS = 2000
"""How often a printer is asked about a paper that it took."""
_LOOKS = 30


class Printer(QObject):
    """Sends papers the way that is remembered for their kind, and remembers new ways.

    Signals: `changed()` something about papers or printers is new; `asked()` a kind of paper has
    no way yet and was not asked for before; `stopped(Piece)` a paper did not come out; `settled()`
    every paper is where it belongs; `chosen(Pc)` the settings of this PC changed.
    """

    changed = Signal()
    asked = Signal()
    stopped = Signal(object)
    settled = Signal()
    chosen = Signal(object)
    _answered = Signal(object)

    def __init__(self, spooler: Spooler, look_ms: int = _LOOK_MS) -> None:
        """Print on this computer's printers; `use` brings the settings."""
        super().__init__()
        self.pc = Pc()
        self.printers: tuple[str, ...] | None = None
        """None until the printers were looked for."""
        self.unseen = ""
        """Why no printer could be looked for."""
        self.abilities: dict[str, Abilities] = {}
        self._spooler = spooler
        self._look_ms = look_ms
        self._pieces: dict[str, Piece] = {}
        self._asked: set[str] = set()
        self._over = False
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def pieces(self) -> tuple[Piece, ...]:
        """Give the papers of the last act, and those of earlier acts that are not out yet."""
        return tuple(self._pieces.values())

    def use(self, pc: Pc) -> None:
        """Take the settings of this PC, and send what only waited for them."""
        self.pc = pc
        for piece in self.pieces():
            if piece.state is State.UNCHOSEN:
                self._go(replace(piece, way=pc.way(piece.paper.key)))
        self._settle()

    def offer(self, papers: Sequence[Paper | OfficePaper]) -> None:
        """Take the papers an act brought: print each in its remembered way, or ask for one.

        Called once for every act that brought papers, on the window's thread; returns at once.
        """
        if not papers:
            return
        self._pieces = {file: piece for file, piece in self._pieces.items() if piece.is_open}
        for paper in papers:
            self._go(Piece(paper, self.pc.way(paper.key)))
        self._settle()
        unchosen = {one.paper.key for one in self.pieces() if one.state is State.UNCHOSEN}
        if unchosen - self._asked:
            self._asked |= unchosen
            self.asked.emit()

    def choose(self, key: str, way: Way) -> None:
        """Remember the way of a kind of paper, and send what waits for one or has failed."""
        if way != self.pc.way(key):
            self.settle_for(self.pc.with_way(key, way))
        for piece in self.pieces():
            if piece.paper.key == key and piece.state in (State.UNCHOSEN, State.FAILED):
                self._go(replace(piece, way=way))
        self._settle()

    def settle_for(self, pc: Pc) -> None:
        """Use other settings of this PC from now on; `chosen` has them kept."""
        self.pc = pc
        self.chosen.emit(pc)

    def look(self) -> None:
        """Ask which printers there are; `changed` tells when it is known."""
        self._ask(self._spooler.printers, self._found)

    def look_at(self, printer: str) -> None:
        """Ask what one printer offers to choose from, unless it is known."""
        if printer and printer not in self.abilities:
            self._ask(
                lambda: self._spooler.abilities(printer),
                lambda answer: self._able(printer, answer),
            )

    def close(self) -> None:
        """Let the paper that is being handed over go, and tell nobody any more."""
        self._over = True
        self._pool.waitForDone()

    # --- on the way -----------------------------------------------------------------------

    def _go(self, piece: Piece) -> None:
        if piece.way.keep_only:
            self._set(replace(piece, state=State.KEPT, trouble=""))
        elif piece.way.printer:
            piece = self._set(replace(piece, state=State.SENDING, trouble=""))
            job = piece.job()
            self._ask(lambda: self._spooler.send(job), lambda answer: self._sent(piece, answer))
        else:
            self._set(replace(piece, state=State.UNCHOSEN))

    def _sent(self, piece: Piece, answer: str | Trouble) -> None:
        if isinstance(answer, Trouble):
            self._stop(replace(piece, state=State.FAILED, trouble=str(answer)))
        elif answer:
            queued = self._set(replace(piece, state=State.QUEUED, looks=_LOOKS))
            self._follow(queued, answer)
        else:
            self._set(replace(piece, state=State.PRINTED))
        self._settle()

    def _follow(self, piece: Piece, receipt: str) -> None:
        if not self._over:
            self._ask(
                lambda: self._spooler.fate(piece.way.printer, receipt),
                lambda answer: self._looked(piece, receipt, answer),
            )

    def _looked(self, piece: Piece, receipt: str, answer: Fate | Trouble) -> None:
        if answer is Fate.GONE:
            self._set(replace(piece, state=State.PRINTED, trouble="", looks=0))
        else:
            piece = self._waits(piece, answer)
            if piece.looks:
                QTimer.singleShot(self._look_ms, self, lambda: self._follow(piece, receipt))
        self._settle()

    def _waits(self, piece: Piece, answer: Fate | Trouble) -> Piece:
        """Note that a paper is still in the queue; only while nothing hinders it looks run out."""
        if not isinstance(answer, Trouble):
            looks = piece.looks - 1
            return self._set(replace(piece, state=State.QUEUED, trouble="", looks=looks))
        held = replace(piece, state=State.HELD, trouble=str(answer))
        if piece.state is State.HELD:
            return self._set(held)
        self._stop(held)
        return held

    def _stop(self, piece: Piece) -> None:
        self._set(piece)
        self.stopped.emit(piece)

    def _set(self, piece: Piece) -> Piece:
        self._pieces[piece.paper.file] = piece
        return piece

    def _settle(self) -> None:
        self.changed.emit()
        if not any(piece.is_open for piece in self.pieces()):
            self.settled.emit()

    # --- the printers ---------------------------------------------------------------------

    def _found(self, answer: tuple[str, ...] | Trouble) -> None:
        self.printers = () if isinstance(answer, Trouble) else answer
        self.unseen = str(answer) if isinstance(answer, Trouble) else ""
        self.abilities.clear()
        self.changed.emit()

    def _able(self, printer: str, answer: Abilities | Trouble) -> None:
        self.abilities[printer] = Abilities() if isinstance(answer, Trouble) else answer
        self.changed.emit()

    def _ask(self, work: Callable[[], T], then: Callable[[T | Trouble], None]) -> None:
        self._pool.start(lambda: self._answered.emit((then, _answer(work))))

    def _take(self, answered: tuple[Callable[[Any], None], Any]) -> None:
        then, answer = answered
        if not self._over:
            then(answer)


def _answer(work: Callable[[], T]) -> T | Trouble:
    """Do what a printer was asked, on the printing thread."""
    try:
        return work()
    except Trouble as reason:
        return reason
    except Exception as reason:  # noqa: BLE001 - the one edge: it is told, and no paper is lost
        log.failure("printing", reason)
        return no_print(_("ini"), _("program cetak gagal"))
