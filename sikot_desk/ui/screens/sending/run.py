"""One sending, from the first entry read to the act that records it.

Entries are read page by page on the register's thread; sealing, copying and reading back run
beside it. Only when everything was read back and recorded is the stick said to be safe.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from sikot_desk import clock
from sikot_desk.desk import load, recap_files, sending
from sikot_desk.desk.load import Drive, File, Going, Load, Safe
from sikot_desk.desk.session import Session
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.screens.sending.errand import Errand, Pages


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sending is; `copying` and `reading` are the seconds these took so far."""

    going: Going
    gathered: int = 0
    copying: float = 0.0
    reading: float = 0.0
    is_safe: bool = False

    def steps_done(self) -> tuple[bool, ...]:
        """Say of each of the five steps whether it is done."""
        going = self.going
        shut = going.total > 0 and going.shut >= going.total
        gathered = shut or (going.total > 0 and self.gathered >= going.total)
        copied = shut and going.copied >= going.sealed
        read = copied and going.read_back >= going.sealed
        return gathered, shut, copied, read, self.is_safe

    def share(self) -> tuple[int, int]:
        """Give the part of all that is done, for the bar."""
        return (1, 1) if self.is_safe else (self.going.done, max(self.going.total, 1) + 1)

    def seconds_left(self) -> int | None:
        """Guess how many seconds copying and reading back still take, None while unknown."""
        going, spent = self.going, self.copying + self.reading
        moved = going.copied + going.read_back
        if not spent or moved < _TELLING or going.shut < going.total:
            return None
        return max(1, round(spent / moved * (2 * going.sealed - moved)))


_TELLING = 512 * 1024
"""So many bytes tell how fast a stick is."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """What a sending was begun with."""

    what: Load
    beside: tuple[File, ...]
    officer: str


class Run(QObject):
    """One sending at a time.

    Signals: `changed()` further; `safe()` recorded, the stick may be pulled; `failed(Trouble)`;
    `refused(Refused)`; `cancelled()`.
    """

    changed = Signal()
    safe = Signal()
    failed = Signal(object)
    refused = Signal(object)
    cancelled = Signal()

    def __init__(self, ask: Ask) -> None:
        """Send through the bridge to the register."""
        super().__init__()
        self._ask = ask
        self.progress: Progress | None = None
        self.stick: Drive | None = None
        self.is_running = False
        self._errand: Errand | None = None
        self._begun: _Begun | None = None
        self._after = 0
        self._stopped = False
        self._turned = 0.0
        ask.bug.connect(self._broke)

    # --- begun ------------------------------------------------------------------------------

    def start(self, stick: Drive) -> None:
        """Put on the stick what goes now; dropped while one runs."""
        if self.is_running:
            return
        self.stick, self.is_running, self._stopped = stick, True, False
        self.progress, self._errand, self._begun = None, None, None
        self._ask.read(_begin, self._go, failed=self._fail)
        self.changed.emit()

    def _go(self, begun: _Begun | Refused) -> None:
        if isinstance(begun, Refused):
            no = begun
            self._over(lambda: self.refused.emit(no))
            return
        if self._stopped or self.stick is None:
            self._over(self.cancelled.emit)
            return
        stick, self._begun, self._after = self.stick, begun, begun.what.since
        self.progress = Progress(Going(done=0, total=begun.what.total))
        self._turned = clock.passed()
        errand = Errand(lambda bodies: load.put(begun.what, bodies, stick, begun.beside))
        errand.wanted.connect(self._read_page)
        errand.moved.connect(self._move)
        errand.ended.connect(self._record)
        errand.failed.connect(self._fail)
        errand.cancelled.connect(lambda: self._over(self.cancelled.emit))
        errand.broke.connect(self._ask.bug)
        self._errand = errand
        errand.start()
        self.changed.emit()

    def cancel(self, *, wait: bool = False) -> None:
        """Stop, leaving nothing on the stick; what was read back already is recorded."""
        self._stopped = True
        if self._errand is not None and self.is_running:
            self._errand.cancel(wait=wait)

    # --- under way --------------------------------------------------------------------------

    def _read_page(self) -> None:
        begun, errand, after = self._begun, self._errand, self._after
        if begun is None or errand is None:
            return

        def given(page: Pages) -> None:
            self._after = after + len(page)
            if self.progress is not None:
                gathered = self._after - begun.what.since
                self.progress = _with(self.progress, self.progress.going, gathered)
            errand.give(page)
            self.changed.emit()

        self._ask.read(
            lambda session: load.page(session.register, begun.what, after),
            given,
            failed=errand.fail,
        )

    def _move(self, going: Going) -> None:
        before = self.progress
        if before is None:
            return
        now = clock.passed()
        spent, self._turned = now - self._turned, now
        copying = before.copying + (spent if going.copied > before.going.copied else 0)
        read = going.read_back > before.going.read_back
        self.progress = Progress(
            going=going,
            gathered=before.gathered,
            copying=copying,
            reading=before.reading + (spent if read else 0),
        )
        self.changed.emit()

    # --- over -------------------------------------------------------------------------------

    def _record(self, safe: Safe) -> None:
        """Record what lies on the stick now, in the name of who began, whoever sits there now."""
        begun = self._begun
        if begun is None:
            return
        op = uuid.uuid4().hex

        def recorded(answer: object) -> None:
            if isinstance(answer, Refused):
                self._take_back(safe, answer)
                return
            if self.progress is not None:
                self.progress = _with(self.progress, safe, self.progress.gathered, is_safe=True)
            self._over(self.safe.emit)

        self._ask.act(lambda session: session.keep(safe.action, (), begun.officer, op), recorded)

    def _take_back(self, safe: Safe, refused: Refused) -> None:
        stick = self.stick

        def taken(_nothing: None) -> None:
            self._over(lambda: self.refused.emit(refused))

        if stick is not None:
            self._ask.read(lambda _session: load.take_back(safe.action, stick), taken)

    def _fail(self, trouble: Trouble) -> None:
        self._over(lambda: self.failed.emit(trouble))

    def _broke(self, _what: str) -> None:
        """End what cannot end itself after a fault of the program."""
        if self.is_running:
            if self._errand is not None:
                self._errand.cancel()
            self._over(self.cancelled.emit)

    def _over(self, tell: Callable[[], None]) -> None:
        if self.is_running:
            self.is_running = False
            tell()
            self.changed.emit()


def _begin(session: Session) -> _Begun | Refused:
    refused = sending.may_send(session.register, session.officer, session.now())
    if refused is not None:
        return refused
    user = session.office.user(session.officer)
    name = user.name if user else session.officer
    what = load.load(session.register, session.data, session.now())
    return _Begun(what, recap_files.files(session.register, session.now(), name), session.officer)


def _with(far: Progress, going: Going, gathered: int, *, is_safe: bool = False) -> Progress:
    return Progress(going, gathered, far.copying, far.reading, is_safe)
