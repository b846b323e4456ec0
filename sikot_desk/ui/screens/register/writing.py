"""A long table written on a thread of its own, page by page as it asks for them.

The register's thread reads one page at a time between other work, so no act ever waits for a
table. Cancelling leaves nothing half written.
"""

import threading
from collections.abc import Iterator, Sequence
from queue import SimpleQueue

from PySide6.QtCore import QObject, Qt, Signal

from sikot_desk.desk.finding import Mark
from sikot_desk.desk.saving import Table, save_table, take_back

Rows = Sequence[Sequence[str]]


class _Dropped(Exception):
    """The table is wanted no more."""


class Writing(QObject):
    """One table being written. Signals, on the screens' thread.

    `wanted()` the next page, to be given by `give`; `ended(reason)` it is written (empty), or why
    not, as `desk.saving` says it. After `drop` nothing is signalled.
    """

    wanted = Signal()
    ended = Signal(str)
    _done = Signal(str)

    def __init__(self, file: str, table: Table) -> None:
        super().__init__()
        self.count = 0
        self.mark: Mark | None = None
        self._file, self._table = file, table
        self._pages: SimpleQueue[tuple[Rows, bool]] = SimpleQueue()
        self._dropped = False
        self._thread = threading.Thread(target=self._write, name="table", daemon=True)
        self._done.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin: the first page will be asked for."""
        self._thread.start()

    def give(self, rows: Rows, mark: Mark | None) -> None:
        """Give the page that was asked for; the next begins after `mark`, None: there is none."""
        self.count += len(rows)
        self.mark = mark
        self._pages.put((rows, mark is None))

    def drop(self, *, wait: bool = False) -> None:
        """Stop, leaving nothing of the file; `wait` until that is so."""
        self._dropped = True
        self._pages.put(((), True))
        if wait and self._thread.is_alive():
            self._thread.join()

    def _write(self) -> None:
        try:
            reason = save_table(self._file, self._table, self._rows())
        except _Dropped:
            return
        if not self._dropped:
            self._done.emit(reason)
        elif not reason:
            take_back(self._file)

    def _rows(self) -> Iterator[Sequence[str]]:
        last = False
        while not last:
            self.wanted.emit()
            page, last = self._pages.get()
            if self._dropped:
                raise _Dropped
            yield from page

    def _end(self, reason: str) -> None:
        if not self._dropped:
            self.ended.emit(reason)
