"""Masuk Petugas before there is a window: painted while the rest of the program is loaded.

Whoever signs in here goes on in the window; what is locked later, the window covers itself.
"""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from sikot_desk.ui.ask import Ask
from sikot_desk.ui.sign_in import SignIn
from sikot_desk.ui.words import _

if TYPE_CHECKING:
    from sikot_desk.config import Found
    from sikot_desk.desk.seat import Seat
    from sikot_desk.desk.session import Session
    from sikot_desk.ui.scanner import Scanner


class Entrance(QMainWindow):
    """The sign-in in a window of its own.

    Signals `loaded()` when the window can be built, out of sight as yet; `entered(Seat)` when it
    can be shown to who came in; and `failed(sentence)` when the register cannot be opened or read;
    it is let go of then.
    """

    loaded = Signal()
    entered = Signal(object)
    failed = Signal(str)

    def __init__(self, ask: Ask, product: str, now: Callable[[], datetime]) -> None:
        """Build the page; nothing is read before `begin`."""
        super().__init__()
        self._ask, self._gone = ask, False
        self.sign_in = SignIn(ask, product, now)
        self.sign_in.entered.connect(self._enter)
        self.setCentralWidget(self.sign_in)
        self.setWindowTitle(_("Masuk Petugas – {product}").format(product=product))
        self.scanner: Scanner | None = None
        self._signals = (ask.unopened, ask.trouble, ask.unsaved, ask.bug)
        for told in self._signals[:2]:
            told.connect(lambda trouble: self._fail(str(trouble)))
        ask.unsaved.connect(lambda unsaved: self._fail(str(unsaved.trouble)))
        ask.bug.connect(lambda _what: self._fail(unknown()))

    def begin(self) -> None:
        """Show who may sign in, and open the register once that is painted."""
        self._ask.glance(self._glanced)
        self.sign_in.show_who()

    def _glanced(self, seat: "Seat | None") -> None:
        if seat is not None:
            self.sign_in.see(seat)
        QTimer.singleShot(0, self, self._painted)

    def _painted(self) -> None:
        """Hear the scanner and open the register, both of which would have kept the page waiting.

        To give every event to a filter makes the toolkit's binding build all its classes.
        """
        from sikot_desk.ui.scanner import Scanner  # noqa: PLC0415 - after the sign-in is painted

        if self._gone:
            return
        self.scanner = Scanner(self)
        self.scanner.scanned.connect(self.sign_in.scanned)
        self.scanner.begin()
        self._ask.start(_load, self._opened)

    def _opened(self, read_settings: Any) -> None:
        def use(found: "Found") -> None:
            if self.scanner is not None:
                self.scanner.set_surroundings(found.pc.scanner.prefix, found.pc.scanner.suffix)

        self._ask.read(read_settings, use)
        self._ask.job(_load_rest, self._ready)

    def _ready(self, _loaded: None) -> None:
        if not self._gone:
            self.loaded.emit()

    def _enter(self, seat: "Seat") -> None:
        self._ask.read(_load_rest, lambda _loaded: self._leave(seat))

    def _leave(self, seat: "Seat") -> None:
        if self._gone:
            return
        self._rest()
        self.entered.emit(seat)

    def _fail(self, sentence: str) -> None:
        self._rest()
        self._ask.stop()
        self.failed.emit(sentence)

    def _rest(self) -> None:
        """Listen no more."""
        if self._gone:
            return
        self._gone = True
        for told in self._signals:
            told.disconnect()
        self.sign_in.rest()
        if self.scanner is not None:
            self.scanner.rest()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the register before the program goes."""
        self._rest()
        self._ask.stop()
        super().closeEvent(event)


def unknown() -> str:
    """Say that the program itself failed before there was a window."""
    return _("Program gagal membuka register. Tidak ada yang berubah. Panggil admin.")


def _load(_session: object) -> Any:
    return import_module("sikot_desk.ui.settings").read_settings


def _load_rest(session: "Session") -> None:
    """Load what the officer sees next, with all that it needs, on the register's thread.

    The procedure is a long text: it is read while the PIN is typed, and kept by who reads it.
    """
    import_module("sikot_desk.ui.window")
    import_module("sikot_desk.ui.screens").load("home")
    session.board().procedure  # noqa: B018 - for what it leaves behind
