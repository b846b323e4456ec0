"""Slow work on a stick, on a thread of its own: what it says comes back on the screens' thread.

It touches no register. Entries that it needs are asked for page by page, so that acts and reads go
on between them; cancelled, the work takes away what it wrote.
"""

import threading
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from sikot_desk import log
from sikot_desk.domain.trouble import Trouble

Pages = tuple[bytes, ...]
Work = Callable[[Iterator[bytes]], Iterator[Any]]


class _Dropped(Exception):
    """The work is wanted no more."""


class Errand(QObject):
    """One errand. Signals, on the screens' thread.

    `wanted()` the next page, to be given by `give`; `moved(said)` what the work says; then one of
    `ended(last)` with the last thing it said, `failed(Trouble)`, `cancelled()`, `broke(str)` for a
    fault of the program. After `cancel(wait=True)` nothing is signalled.
    """

    wanted = Signal()
    moved = Signal(object)
    ended = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    broke = Signal(str)
    _done = Signal(object, object)

    def __init__(self, work: Work) -> None:
        """Take the work: given the entries, it says how far it is."""
        super().__init__()
        self._work = work
        self._pages: SimpleQueue[Pages] = SimpleQueue()
        self._dropped = self._silent = False
        self._trouble: Trouble | None = None
        self._thread = threading.Thread(target=self._run, name="stick", daemon=True)
        self._done.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def give(self, page: Pages) -> None:
        """Give the page that was asked for; an empty one says that there are no more."""
        self._pages.put(page)

    def fail(self, trouble: Trouble) -> None:
        """End with trouble: a page could not be read."""
        self._trouble = trouble
        self.cancel()

    def cancel(self, *, wait: bool = False) -> None:
        """Stop after the piece under way, leaving nothing; `wait` until that is so."""
        self._dropped, self._silent = True, wait
        self._pages.put(())
        if wait and self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        said: Any = None
        work = self._work(self._entries())
        try:
            for said in work:
                if self._dropped:
                    raise _Dropped
                self._say(said)
        except _Dropped:
            work.close()  # type: ignore[attr-defined]
            self._finish(None, self._trouble)
        except Trouble as reason:
            self._finish(None, reason)
        except Exception as reason:  # noqa: BLE001 - the one edge of this thread: a bug is told
            log.failure("stick", reason)
            self._finish(None, reason)
        else:
            self._finish(said, None)

    def _say(self, said: object) -> None:
        if not self._silent:
            self.moved.emit(said)

    def _finish(self, said: object, reason: Exception | None) -> None:
        if not self._silent:
            self._done.emit(said, reason)

    def _entries(self) -> Iterator[bytes]:
        while True:
            self.wanted.emit()
            page = self._pages.get()
            if self._dropped:
                raise _Dropped
            if not page:
                return
            yield from page

    def _end(self, said: object, reason: Exception | None) -> None:
        if self._silent:
            return
        if isinstance(reason, Trouble):
            self.failed.emit(reason)
        elif reason is not None:
            self.broke.emit(type(reason).__name__)
        elif said is None:
            self.cancelled.emit()
        else:
            self.ended.emit(said)
