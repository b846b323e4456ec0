"""The only bridge from the screens to the register's thread.

One thread opens, uses and closes the register; it takes acts before reads before jobs. Screens
hand in what to do with the session and what to do with the answer; answers come back on the
screens' own thread. No screen ever waits.
"""

import itertools
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from sikot_desk.desk.session import Session
from sikot_desk.domain.trouble import Trouble

T = TypeVar("T")
_ACT, _READ, _JOB, _END = 0, 1, 2, 3


@dataclass(order=True, slots=True)
class _Task:
    urgency: int
    order: int
    work: Callable[[Session], Any] | None = field(compare=False)
    then: Callable[[Any], None] = field(compare=False)
    topic: str = field(compare=False, default="")
    failed: Callable[[Trouble], None] | None = field(compare=False, default=None)


class Ask(QObject):
    """Signals: `trouble(Trouble)` nobody else handles, `bug(str)` a fault of the program,
    `changed()` after every recorded act.
    """

    trouble = Signal(object)
    bug = Signal(str)
    changed = Signal()
    _answered = Signal(object)

    def __init__(self, opening: Callable[[], Session]) -> None:
        """Open the session on a thread of its own; `opening` runs there."""
        super().__init__()
        self._opening = opening
        self._tasks: queue.PriorityQueue[_Task] = queue.PriorityQueue()
        self._orders = itertools.count()
        self._latest: dict[str, int] = {}
        self._thread = threading.Thread(target=self._work, name="register", daemon=True)
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def start(self, opened: Callable[[Session], None]) -> None:
        """Open the register; `opened` is told when it is."""
        self._put(_ACT, lambda session: session, opened)
        self._thread.start()

    def act(
        self,
        work: Callable[[Session], T],
        then: Callable[[T], None],
        failed: Callable[[Trouble], None] | None = None,
    ) -> None:
        """Do an act before everything else that waits; screens are told of the change after."""

        def recorded(answer: T) -> None:
            then(answer)
            self.changed.emit()

        self._put(_ACT, work, recorded, failed=failed)

    def read(
        self, work: Callable[[Session], T], then: Callable[[T], None], topic: str = ""
    ) -> None:
        """Read; of several reads on one topic only the last one's answer is given."""
        self._put(_READ, work, then, topic)

    def job(self, work: Callable[[Session], T], then: Callable[[T], None]) -> None:
        """Do long work when nobody waits."""
        self._put(_JOB, work, then)

    def stop(self) -> None:
        """Finish what waits, close the register and end the thread."""
        if self._thread.is_alive():
            self._put(_END, None, lambda _: None)
            self._thread.join()

    def _put(
        self,
        urgency: int,
        work: Callable[[Session], Any] | None,
        then: Callable[[Any], None],
        topic: str = "",
        failed: Callable[[Trouble], None] | None = None,
    ) -> None:
        order = next(self._orders)
        if topic:
            self._latest[topic] = order
        self._tasks.put(_Task(urgency, order, work, then, topic, failed))

    def _work(self) -> None:
        try:
            session = self._opening()
        except Trouble as reason:
            self.trouble.emit(reason)
            return
        try:
            while (task := self._tasks.get()).work is not None:
                self._answered.emit(self._answer(session, task, task.work))
        finally:
            session.close()

    def _answer(
        self, session: Session, task: _Task, work: Callable[[Session], Any]
    ) -> tuple[_Task, Any]:
        if task.topic and self._latest.get(task.topic) != task.order:
            return task, None
        try:
            return task, work(session)
        except Trouble as reason:
            return task, reason
        except Exception as reason:  # noqa: BLE001 - the one edge: a bug is told, not fatal
            return task, reason

    def _take(self, answered: tuple[_Task, Any]) -> None:
        task, answer = answered
        if task.topic and self._latest.get(task.topic) != task.order:
            return
        if isinstance(answer, Trouble):
            (task.failed or self.trouble.emit)(answer)
        elif isinstance(answer, Exception):
            self.bug.emit(f"{type(answer).__name__}: {answer}")
        else:
            task.then(answer)
