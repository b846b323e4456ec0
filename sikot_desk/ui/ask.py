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
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from sikot_desk import log
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.trouble import Trouble

if TYPE_CHECKING:
    from sikot_desk.desk.counter import Done
    from sikot_desk.desk.seat import Seat
    from sikot_desk.desk.session import Session
    from sikot_desk.domain.requests import Action

T = TypeVar("T")
_OF_SECOND = ("pin_", "second_")
_ACT, _READ, _JOB, _END = 0, 1, 2, 3


@dataclass(order=True, slots=True)
class _Task:
    """What the register's thread is asked to do, the most urgent and then the oldest first."""

    urgency: int
    order: int
    work: "Callable[[Session], Any] | None" = field(compare=False)
    then: Callable[[Any], None] = field(compare=False)
    topic: str = field(compare=False, default="")
    failed: Callable[[Trouble], None] | None = field(compare=False, default=None)


@dataclass(frozen=True, slots=True)
class Unsaved:
    """An act that was not recorded; `again` tries the very same one (same operation) again."""

    trouble: Trouble
    again: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Vouching:
    """An act that waits for a second person.

    `again(user, word, told)` does it with that person vouching; `told` gets why the person was not
    accepted, or None when the dialog's work is done. `give_up` leaves it refused.
    """

    refused: Refused
    again: Callable[[str, str, Callable[[Refused | None], None]], None]
    give_up: Callable[[], None]


class Ask(QObject):
    """Signals, all on the screens' thread.

    `trouble(Trouble)` a read failed and nobody else handles it; `unsaved(Unsaved)` an act was not
    recorded; `unopened(Trouble)` the register could not be opened; `bug(str)` a fault of the
    program; `changed()` after every recorded act; `unprinted(Done)` its papers are missing;
    `second_wanted(Vouching)` an act needs a second person; `papers_made(tuple[Paper | OfficePaper,
    ...])` papers to be printed: those of every act.
    """

    trouble = Signal(object)
    unsaved = Signal(object)
    unopened = Signal(object)
    bug = Signal(str)
    changed = Signal()
    unprinted = Signal(object)
    papers_made = Signal(object)
    second_wanted = Signal(object)
    _answered = Signal(object)
    _not_opened = Signal(object)

    def __init__(
        self,
        opening: "Callable[[], Session]",
        look: "Callable[[], Seat | None] | None" = None,
    ) -> None:
        """Open the session on a thread of its own; `opening` runs there, and `look` before it."""
        super().__init__()
        self._opening, self._look = opening, look
        self._glance: _Task | None = None
        self._wanted = threading.Event()
        self._tasks: queue.PriorityQueue[_Task] = queue.PriorityQueue()
        self._orders = itertools.count()
        self._latest: dict[str, int] = {}
        self._over = False
        self._thread = threading.Thread(target=self._work, name="register", daemon=True)
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._not_opened.connect(self._take_failure, Qt.ConnectionType.QueuedConnection)

    def glance(self, then: "Callable[[Seat | None], None]") -> None:
        """Give what can be seen of the register before it is opened, which waits for `start`."""
        self._glance = _Task(_READ, next(self._orders), None, then)
        self._thread.start()

    def start(self, first: "Callable[[Session], T]", opened: Callable[[T], None]) -> None:
        """Open the register and do `first` there; `opened` is told its answer."""
        self._put(_ACT, first, opened)
        self._wanted.set()
        if not self._thread.is_alive():
            self._thread.start()

    def do(
        self, action: "Action", then: "Callable[[Done | Refused], None]", file_id: str = ""
    ) -> None:
        """Do one act of the officer; what fails to save may be tried again under the same id."""
        import uuid  # noqa: PLC0415 - after the sign-in is painted

        op = uuid.uuid4().hex
        self.act(lambda session: session.act(action, file_id, op), then)

    def act(
        self,
        work: "Callable[[Session], T]",
        then: Callable[[T], None],
        failed: Callable[[Trouble], None] | None = None,
    ) -> None:
        """Do an act before everything else that waits; screens are told of the change after."""

        def recorded(answer: T) -> None:
            refused = _refusal(answer)
            if refused is not None and refused.code == "second_needed":
                self.second_wanted.emit(self._vouching(refused, answer, work, then))
                return
            then(answer)
            if isinstance(answer, Refused):
                return
            from sikot_desk.desk.counter import Done  # noqa: PLC0415 - after the sign-in is painted

            if isinstance(answer, Done) and answer.trouble:
                self.unprinted.emit(answer)
            if papers := getattr(answer, "papers", ()):
                self.papers_made.emit(papers)
            self.changed.emit()

        def not_saved(trouble: Trouble) -> None:
            self.unsaved.emit(Unsaved(trouble, lambda: self.act(work, then, failed)))

        self._put(_ACT, work, recorded, failed=failed or not_saved)

    def _vouching(
        self,
        refused: Refused,
        first: Any,
        work: "Callable[[Session], T]",
        then: Callable[[Any], None],
    ) -> Vouching:
        def again(second: str, word: str, told: Callable[[Refused | None], None]) -> None:
            def answered(answer: Any) -> None:
                no = _refusal(answer)
                unproven = no is not None and no.code.startswith(_OF_SECOND)
                told(no if unproven else None)
                if not unproven:
                    then(answer)

            self.act(lambda session: session.vouched(second, word, work), answered)

        return Vouching(refused, again, lambda: then(first))

    def read(
        self,
        work: "Callable[[Session], T]",
        then: Callable[[T], None],
        topic: str = "",
        failed: Callable[[Trouble], None] | None = None,
    ) -> None:
        """Read; of several reads on one topic only the last one's answer is given.

        With `failed` the trouble of this read is its affair, and `trouble` is not emitted.
        """
        self._put(_READ, work, then, topic, failed)

    def job(
        self, work: "Callable[[Session], T]", then: Callable[[T], None], topic: str = ""
    ) -> None:
        """Do long work when nobody waits; of several on one topic only the last one counts."""
        self._put(_JOB, work, then, topic)

    def stop(self) -> None:
        """Finish what waits, close the register and end the thread; no answer comes after."""
        self._over = True
        self._wanted.set()
        if self._thread.is_alive():
            self._put(_END, None, lambda _: None)
            self._thread.join()

    def _put(
        self,
        urgency: int,
        work: "Callable[[Session], Any] | None",
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
            self._look_before()
            self._wanted.wait()
            if self._over:
                return
            session = self._opening()
        except Exception as reason:  # noqa: BLE001 - the one edge: it is told where it is shown
            self._not_opened.emit(reason)
            return
        try:
            while (task := self._tasks.get()).work is not None:
                self._answered.emit(self._answer(session, task, task.work))
        finally:
            session.close()

    def _look_before(self) -> None:
        if self._glance is not None:
            self._answered.emit((self._glance, self._look() if self._look else None))

    def _answer(
        self, session: "Session", task: _Task, work: "Callable[[Session], Any]"
    ) -> tuple[_Task, Any]:
        if task.topic and self._latest.get(task.topic) != task.order:
            return task, None
        try:
            return task, work(session)
        except Trouble as reason:
            log.failure("register", reason)
            return task, reason
        except Exception as reason:  # noqa: BLE001 - the one edge: a bug is told, not fatal
            log.failure("register", reason)
            return task, reason

    def _take(self, answered: tuple[_Task, Any]) -> None:
        task, answer = answered
        if self._over or (task.topic and self._latest.get(task.topic) != task.order):
            return
        if isinstance(answer, Trouble):
            (task.failed or self.trouble.emit)(answer)
        elif isinstance(answer, Exception):
            self.bug.emit(type(answer).__name__)
        else:
            task.then(answer)

    def _take_failure(self, reason: Exception) -> None:
        if self._over:
            return
        if isinstance(reason, Trouble):
            self.unopened.emit(reason)
        else:
            log.failure("opening", reason)
            self.bug.emit(type(reason).__name__)


def _refusal(answer: object) -> Refused | None:
    """Give the no in an answer: the answer itself, or what ended a row of acts."""
    no = answer if isinstance(answer, Refused) else getattr(answer, "refused", None)
    return no if isinstance(no, Refused) else None
