"""Who may see the window: covers it by the sign-in until somebody proves to be of the staff.

Half-done work stays behind the cover; nothing of it is shown and no key or scan reaches it.
"""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property, partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from sikot_desk.desk.seat import Seat
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.sign_in import SignIn

_SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
)
_MINUTE = 60_000


class Idleness(QObject):
    """Signals `idle` when nobody touched keyboard or pointer for so many minutes (0: never)."""

    idle = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.idle)

    def begin(self) -> None:
        """Listen to every key and the pointer."""
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def watch(self, minutes: int) -> None:
        """Begin to wait, or stop with 0."""
        self.timer.setInterval(minutes * _MINUTE)
        if minutes:
            self.timer.start()
        else:
            self.timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Begin to wait anew at every sign of life."""
        if (
            isinstance(event, QInputEvent)
            and event.type() in _SIGNS_OF_LIFE
            and self.timer.isActive()
        ):
            self.timer.start()
        return False

    def rest(self) -> None:
        """Listen no more: the window goes."""
        self.timer.stop()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)


class Guard(QObject):
    """Holds the frame and the sign-in in one place; signals `seated(Seat)` and `left()`.

    `register_wanted(which)` is the sign-in's.
    `seen(Seat)` tells how the seat stands after something was set, with the same person on it.
    """

    seated = Signal(object)
    seen = Signal(object)
    left = Signal()
    register_wanted = Signal(str)

    def __init__(self, ask: Ask, frame: QWidget, product: str, now: Callable[[], datetime]) -> None:
        """Put both into `place`, which is the window's middle; the frame shows until `lock`."""
        super().__init__()
        self._ask, self._frame = ask, frame
        self.place = QStackedWidget()
        self._sign_in = partial(SignIn, ask, product, now)
        self.place.addWidget(frame)
        self.idleness = Idleness(self)
        self.idleness.idle.connect(self.lock)
        self._caret: QWidget | None = None
        self._last = ""
        self.restored = False

    @cached_property
    def sign_in(self) -> SignIn:
        """What covers the window; made when it does so for the first time."""
        made = self._sign_in()
        made.entered.connect(self._enter)
        made.register_wanted.connect(self.register_wanted)
        self.place.addWidget(made)
        return made

    @property
    def is_locked(self) -> bool:
        """Whether the sign-in covers the window."""
        return self.place.currentWidget() is not self._frame

    def begin(self, seat: Seat) -> None:
        """Begin to hear the register and signs of life."""
        self._ask.changed.connect(self.look_again)
        self.idleness.begin()
        self.watch(seat)

    def watch(self, seat: Seat) -> None:
        """Lock by itself once nobody is at the desk of this seat any more."""
        self._last = seat.officer.user if seat.officer else ""
        self.idleness.watch(seat.lock_minutes)

    def look_again(self) -> None:
        """Ask how the seat stands: the office's name, who sits, after how many minutes to lock.

        Who works here no more leaves the desk at once.
        """
        if not self.is_locked:
            self._ask.read(lambda session: session.seat(), self._seen, "seat")

    def _seen(self, seat: Seat) -> None:
        if self.is_locked:
            return
        if seat.officer is not None and seat.officer.closed:
            self.lock()
            return
        self.idleness.watch(seat.lock_minutes)
        self.seen.emit(seat)

    def lock(self) -> None:
        """Cover the window; whoever was at the desk acts no more."""
        if self.is_locked:
            return
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self._caret = QApplication.focusWidget()
        self.idleness.watch(0)
        self._ask.act(lambda session: session.leave(), lambda _none: None)
        self.place.setCurrentWidget(self.sign_in)
        self.sign_in.setFocus()
        self.sign_in.show_who(self._last)
        self.left.emit()

    def _enter(self, seat: Seat) -> None:
        self.sign_in.rest()
        self.place.setCurrentWidget(self._frame)
        self.restored = self._caret is not None and self._caret.isVisible()
        if self._caret is not None and self.restored:
            self._caret.setFocus()
        self._caret = None
        self.watch(seat)
        self.seated.emit(seat)
