"""The window: the frame, its screens, and the ways between them.

It routes keys, scans, trouble and the clock; what a screen shows is the screen's own.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow

from sikot_desk import log
from sikot_desk.domain import dates
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui import screens
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Frame, Office
from sikot_desk.ui.kit import banner, blocking_dialog
from sikot_desk.ui.kit.rail import Place
from sikot_desk.ui.scanner import Scanner
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.words import _

_TICK = 1000


def places() -> tuple[Place, ...]:
    """Give the rail's entries, in the SOP's order. What does not exist yet is absent."""
    return (
        Place("home", _("Beranda"), "home", "F2"),
        Place("intake", _("Permohonan Baru"), "file-plus", "F3"),
        Place("queue", _("Berkas Berjalan"), "layers", "F4"),
        Place("numbering", _("Penomoran"), "hash", "F5"),
        Place("handing", _("Penyerahan"), "hand-over", "F6"),
        Place("register", _("Register"), "book", "F7"),
    )


class Window(QMainWindow):
    """The counter's window on one register."""

    def __init__(self, ask: Ask, office: Office, now: Callable[[], datetime]) -> None:
        """Build the screens and show Beranda; `now` gives the present moment (aware)."""
        super().__init__()
        self.ask = ask
        self.now = now
        self.frame = Frame(office, places(), (Place("help", _("Bantuan"), "help", "F1"),))
        self.setCentralWidget(self.frame)
        self.setWindowTitle(office.product)
        self.screens: dict[str, Screen] = screens.build(ask)
        self.current = self.screens["home"]
        self._trail: list[str] = []
        for screen in self.screens.values():
            self._join(screen)
        self._listen()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.tick)
        self._clock.start(_TICK)
        self.tick()
        self.go("home")

    def _join(self, screen: Screen) -> None:
        self.frame.add_page(screen.code, screen.page)
        screen.file_wanted.connect(self.open_file)
        screen.place_wanted.connect(self.go)
        screen.recorded.connect(self.frame.header.sound.say)
        screen.titled.connect(self._titled)

    def _listen(self) -> None:
        self.frame.place_chosen.connect(self.go)
        self.frame.search_wanted.connect(self.find)
        self.frame.back_wanted.connect(self.back)
        self.frame.page_turned.connect(lambda step: self.current.turned(step))
        self.frame.remedy_chosen.connect(lambda trouble, _code: self.frame.banner.solve(trouble))
        self.ask.changed.connect(lambda: self.current.refresh())
        self.ask.trouble.connect(self.tell_trouble)
        self.ask.bug.connect(self.tell_bug)
        self.scanner = Scanner(QApplication.instance())
        self.scanner.scanned.connect(self.scanned)
        self.scanner.scanned.connect(lambda _code: self.frame.header.scanner.set_heard(True))
        QShortcut(QKeySequence("Ctrl+K"), self, self.frame.header.scan_box.take_caret)

    # --- the ways -------------------------------------------------------------------------

    def go(self, code: str) -> None:
        """Show a screen."""
        if self.current.code != code:
            self._trail = [*self._trail[-20:], self.current.code]
        self._show(code)

    def _show(self, code: str) -> None:
        self.current = self.screens[code]
        self.frame.show_page(code, self.current.place)
        self._titled()
        self.current.opened()

    def back(self) -> None:
        """One step back: within the screen first, then to the screen before."""
        if self.current.back():
            return
        self._show(self._trail.pop() if self._trail else "home")

    def open_file(self, file_id: str) -> None:
        """Show one file."""
        screens.show_file(self.screens, file_id)
        self.go("file")

    def scanned(self, code: str) -> None:
        """Take a scan: the screen's own affair, or the file it names, or a sentence."""
        if self.current.takes_scans:
            self.current.scanned(code)
            return
        self.find(code)

    def find(self, text: str) -> None:
        """Open what a number names; otherwise search for it on the Register."""

        def found(file_id: str | None) -> None:
            if file_id:
                self.open_file(file_id)
            else:
                screens.search(self.screens, text)
                self.go("register")

        self.ask.read(lambda session: session.board().find(text), found, "find")

    # --- told -----------------------------------------------------------------------------

    def tick(self) -> None:
        """Show the present time."""
        now = self.now()
        self.frame.header.set_clock(f"{dates.clock(now)} WIB", dates.weekday_date(now.date()))

    def _titled(self) -> None:
        title, fact = self.current.title()
        self.frame.header.set_title(title, fact)

    def tell_trouble(self, trouble: Trouble) -> None:
        """Say what failed where it cannot be missed; work that is safe goes on."""
        self.frame.banner.tell(banner.Trouble(trouble.code, str(trouble), ""))

    def tell_bug(self, what: str) -> None:
        """Say once that the program itself failed and nothing was saved."""
        log.logger().error("shown as a fault: %s", what)
        dialog = blocking_dialog.BlockingDialog(
            self,
            blocking_dialog.Stop(
                what=_("Program gagal"),
                consequence=_("Perbuatan terakhir tidak tersimpan."),
                explanation=what,
                safe=_("Semua yang tercatat sebelumnya tersimpan."),
                not_safe=_("Perbuatan terakhir."),
                steps=(_("Ulangi perbuatan yang sama."), _("Bila terulang, panggil admin.")),
                way_on=banner.Remedy("on", _("Lanjutkan"), "F12"),
            ),
        )
        dialog.chosen.connect(lambda _code: dialog.finish())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the register before the window goes."""
        self.ask.stop()
        super().closeEvent(event)
