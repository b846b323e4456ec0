"""Doing acts from a screen: one thing at a time, tried again safely, answered in one place.

Knows no act; it carries them to the register's thread and brings back what came of them.
"""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from sikot_desk.desk.counter import Done
from sikot_desk.desk.papers import Paper
from sikot_desk.desk.session import Session
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import Action
from sikot_desk.ui.ask import Ask


@dataclass(frozen=True, slots=True)
class Deed:
    """One act on one file (empty where the act makes the file or has none)."""

    action: Action
    file_id: str = ""


@dataclass(frozen=True, slots=True)
class Came:
    """What came of deeds done in a row: those recorded, and the no that ended the row."""

    done: tuple[Done, ...]
    refused: Refused | None

    @property
    def last(self) -> Done:
        """The last deed recorded."""
        return self.done[-1]

    @property
    def papers(self) -> tuple[Paper, ...]:
        """Every paper of a file that the deeds brought."""
        papers = (paper for done in self.done for paper in done.papers)
        return tuple(paper for paper in papers if isinstance(paper, Paper))


class Acting(QObject):
    """The deeds of one screen. Signals `refused(Refused)`, and `began()`, `ended()` around each."""

    refused = Signal(object)
    began = Signal()
    ended = Signal()

    def __init__(self, ask: Ask) -> None:
        """Act through the bridge to the register."""
        super().__init__()
        self._ask = ask
        self._running = False
        ask.bug.connect(self._broke_off)

    def do(self, deeds: Sequence[Deed], then: Callable[[Came], None]) -> None:
        """Do deeds in a row until one is refused; `then` gets those that were recorded.

        A second call while one runs is dropped. After trouble the same deeds are tried again
        under the same operation ids, so that nothing is recorded twice.
        """
        if self._running:
            return
        row = tuple(deeds)
        ops = tuple(uuid.uuid4().hex for _ in row)
        self._running = True
        self.began.emit()
        self._ask.act(lambda session: _done(session, row, ops), lambda came: self._came(came, then))

    def _broke_off(self, _what: str) -> None:
        """Let the screen act again after a fault of the program."""
        if self._running:
            self._running = False
            self.ended.emit()

    def _came(self, came: Came, then: Callable[[Came], None]) -> None:
        self._running = False
        self.ended.emit()
        for done in came.done:
            if done.trouble:
                self._ask.unprinted.emit(done)
        if came.done:
            then(came)
        if came.refused:
            self.refused.emit(came.refused)


def _done(session: Session, deeds: tuple[Deed, ...], ops: tuple[str, ...]) -> Came:
    recorded: list[Done] = []
    for deed, op in zip(deeds, ops, strict=True):
        answer = session.act(deed.action, deed.file_id, op)
        if isinstance(answer, Refused):
            return Came(tuple(recorded), answer)
        recorded.append(answer)
    return Came(tuple(recorded), None)
