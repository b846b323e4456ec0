"""From the first form to the window: what is on stage before and while a register is open.

One register is open at a time: before another one is opened, the window of this one is closed.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from sikot_desk.desk.seat import Seat
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.entrance import Entrance, unknown
from sikot_desk.ui.kit.stylesheet import dress
from sikot_desk.ui.words import _

if TYPE_CHECKING:
    from sikot_desk.desk.session import Session
    from sikot_desk.desk.staff import First
    from sikot_desk.ui.first_form import FirstForm, Offered
    from sikot_desk.ui.making_page import MakingPage
    from sikot_desk.ui.window import Window

PRODUCT = "SIKOT Desk"
_WIDE, _HIGH = 1366, 768


class Stage:
    """Holds what is shown: the first form, a notice of trouble, or the window."""

    def __init__(self, qt: QApplication, now: Callable[[], datetime]) -> None:
        """Dress the application; `now` gives the present moment (aware)."""
        dress(qt)
        self._qt = qt
        self._now = now
        self.shown: QWidget | None = None
        self.ahead: Window | None = None
        """The window before anybody came in, out of sight."""
        self.turn: Callable[[str], None] = lambda _which: None
        """Opens the register that is wanted: `live`, `training` or `anew`."""

    def first_form(
        self,
        offered: "Offered",
        begin: "Callable[[First], Ask]",
        keep: Callable[[Mapping[str, str]], None],
    ) -> None:
        """Ask for the office and the first administrator, for a register not there yet.

        `keep` gets what is typed when the window is closed before there is one.
        """
        from sikot_desk.ui.first_form import FirstForm  # noqa: PLC0415 - once in a register's life

        form = FirstForm(PRODUCT, offered)
        form.left.connect(keep)
        form.training_wanted.connect(
            lambda: self.turn("training"), Qt.ConnectionType.QueuedConnection
        )
        form.filled.connect(
            lambda first: self._start(begin(first), lambda: self._back_to(form), keep=form)
        )
        self._show(form)

    def open(self, opening: Callable[[], Ask]) -> None:
        """Show the sign-in, open the register behind it, then the window; or say why it cannot be.

        Only what the sign-in needs is loaded before it is painted.
        """
        ask = opening()
        entrance = Entrance(ask, PRODUCT, self._now)
        entrance.failed.connect(lambda said: self._refused(said, lambda: self.open(opening), None))
        entrance.loaded.connect(lambda: self._build_ahead(ask))
        entrance.entered.connect(lambda seat: self.enter(ask, seat))
        entrance.sign_in.register_wanted.connect(self._turn, Qt.ConnectionType.QueuedConnection)
        self._show(entrance)
        entrance.begin()

    def make_way(self, which: str) -> "MakingPage":
        """Close what is on stage, and say instead which register is made or opened."""
        from sikot_desk.ui.making_page import MakingPage  # noqa: PLC0415 - seldom shown

        old, page = self.shown, MakingPage(PRODUCT, *_coming(which))
        self._show(page, keep=old)
        if old is not None:
            old.close()
            old.deleteLater()
        return page

    def train(self, which: str, begin: Callable[[Callable[[int, int], bool]], Ask]) -> None:
        """Open the training register; `begin` tells while it is made and stops when told to."""
        page = self.make_way(which)
        ask = begin(page.tell)
        page.closed.connect(ask.stop)
        self._start(ask, lambda: self.train(which, begin))

    def _start(self, ask: Ask, again: Callable[[], None], keep: QWidget | None = None) -> None:
        ask.unopened.connect(lambda trouble: self._refused(str(trouble), again, keep))
        ask.bug.connect(lambda _what: self._refused(unknown(), again, keep))
        ask.start(_take_seat, lambda seat: self._opened(ask, seat))

    def _back_to(self, form: "FirstForm") -> None:
        form.again()
        self._show(form)

    def _opened(self, ask: Ask, seat: Seat) -> None:
        ask.bug.disconnect()
        if seat.sheet is None:
            self.enter(ask, seat)
            return
        from sikot_desk.ui.recovery_notice import RecoveryNotice  # noqa: PLC0415 - once, too

        notice = RecoveryNotice(PRODUCT, seat.sheet)
        notice.on_wanted.connect(lambda: self.enter(ask, seat))
        notice.printed.connect(lambda: ask.job(_forget_sheet, lambda _nothing: None))
        notice.closed.connect(ask.stop)
        self._show(notice)

    def enter(self, ask: Ask, seat: Seat) -> None:
        """Show the window on an open register."""
        window = self.ahead or self._window(ask)
        window.begin(seat)
        self._show(window)

    def _build_ahead(self, ask: Ask) -> None:
        """Build the window, and paint it once out of sight, while the officer types the PIN."""
        self.ahead = self._window(ask)
        self.ahead.resize(_size(self.ahead))
        self.ahead.grab()

    def _window(self, ask: Ask) -> "Window":
        from sikot_desk.ui.window import Window  # noqa: PLC0415 - loaded behind the sign-in

        window = Window(ask, self._now)
        window.register_wanted.connect(self._turn, Qt.ConnectionType.QueuedConnection)
        return window

    def _turn(self, which: str) -> None:
        self.turn(which)

    def _refused(self, sentence: str, again: Callable[[], None], keep: QWidget | None) -> None:
        from sikot_desk.ui.trouble_notice import TroubleNotice  # noqa: PLC0415 - seldom shown

        notice = TroubleNotice(PRODUCT, sentence)
        notice.again_wanted.connect(again)
        self._show(notice, keep)

    def _show(self, widget: QWidget, keep: QWidget | None = None) -> None:
        """Show `widget` in the place of what was shown; `keep` is hidden and comes back."""
        old, self.shown = self.shown, widget
        widget.resize(_size(widget))
        room = widget.screen().availableSize()
        if room.width() <= _WIDE or room.height() <= _HIGH:
            widget.showMaximized()
        else:
            widget.show()
        widget.activateWindow()
        if old is not None and old is not widget:
            old.hide()
            if old is not keep:
                old.deleteLater()
        ahead, self.ahead = self.ahead, None
        if ahead is not None and ahead is not widget:
            ahead.deleteLater()


def _take_seat(session: "Session") -> Seat:
    """Say where one sits."""
    return session.seat()


def _size(widget: QWidget) -> QSize:
    """Give the size in which a window is shown."""
    return widget.screen().availableSize().boundedTo(QSize(_WIDE, _HIGH))


def _forget_sheet(session: "Session") -> None:
    """Take the printed recovery sheet off this PC."""
    from sikot_desk.desk import staff  # noqa: PLC0415 - once in a register's life

    staff.forget_sheet(session)


def _coming(which: str) -> tuple[str, str]:
    if which == "live":
        return _("Membuka register"), _("Register sungguhan dibuka kembali.")
    return (
        _("Menyiapkan register latihan"),
        _("Berkas contoh satu bulan sedang dicatat. Register sungguhan tidak tersentuh."),
    )
