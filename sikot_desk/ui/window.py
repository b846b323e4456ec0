"""The window: the frame, its screens, and the ways between them.

It routes keys, scans, trouble and the clock; what a screen shows is the screen's own.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from sikot_desk.config import Found
from sikot_desk.desk import verifying
from sikot_desk.desk.counter import Done
from sikot_desk.desk.seat import Seat
from sikot_desk.desk.verifying import Means
from sikot_desk.domain import dates
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui import scans, screens, stops, tellings, ways
from sikot_desk.ui.ask import Ask, Unsaved, Vouching
from sikot_desk.ui.clock_watch import ClockWatch
from sikot_desk.ui.frame import Frame, Office
from sikot_desk.ui.guard import Guard
from sikot_desk.ui.kit.banner import HIDE
from sikot_desk.ui.kit.blocking_dialog import BlockingDialog, Stop
from sikot_desk.ui.kit.scan_box import ScanBox
from sikot_desk.ui.roles import role_words
from sikot_desk.ui.scanner import Scanner
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.second import SecondPerson
from sikot_desk.ui.settings import read_settings
from sikot_desk.ui.sounding import Sounds
from sikot_desk.ui.words import _

PRODUCT = "SIKOT Desk"
_UNSAVED = ("disk_full", "save_failed")
"""Troubles that are over once an act is saved."""
_TICK = 1000
_QUIET, _PAUSE = 800, 120
"""Milliseconds after Beranda is shown, and between two screens that are made ready."""
_TRAIL = 20


class Window(QMainWindow):
    """The counter's window on one register; `register_wanted(which)` asks for another one."""

    register_wanted = Signal(str)

    def __init__(self, ask: Ask, now: Callable[[], datetime]) -> None:
        """Build the frame and Beranda; nothing is read, and nobody heard, before `begin`.

        `now` gives the present moment (aware).
        """
        super().__init__()
        self.ask, self.now = ask, now
        self.seat: Seat
        self.sounds = Sounds(self)
        self.screens = screens.Screens(ask, self._join)
        self.frame = Frame(Office(PRODUCT, ""), ways.places(), ways.foot())
        self.guard = Guard(ask, self.frame, PRODUCT, now)
        self.setCentralWidget(self.guard.place)
        self.setWindowTitle(PRODUCT)
        self._trail: list[str] = []
        self._dialog: BlockingDialog | None = None
        self._unsaved: list[Unsaved] = []
        self._unread = ""
        self._offered = False
        self._second: SecondPerson | None = None
        self.current = self.screens["home"]
        self.watch = ClockWatch(self.frame.banner)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.tick)
        self.scanner = Scanner(self)
        self._listen()

    def begin(self, seat: Seat) -> None:
        """Hear the register, the scanner and the clock, and show Beranda to who sits there."""
        self._attend()
        self._sat(seat)
        if seat.purpose != "live":
            self.frame.set_training(_("LATIHAN: tidak ada yang sungguh tercatat"))
        self._clock.start(_TICK)
        self.tick()
        self.go("home")
        self.guard.begin(seat)
        if seat.officer is None:
            self.guard.lock()
        self._go_on_setting_up()
        QTimer.singleShot(_QUIET, self, self.make_ready)

    def _join(self, screen: Screen) -> None:
        screen.setParent(self)
        self.frame.add_page(screen.code, screen.page)
        screen.file_wanted.connect(self.open_file)
        screen.place_wanted.connect(self.go)
        screen.search_wanted.connect(self.typed)
        for signal, lead, code in screens.LEADS:
            wanted = getattr(screen, signal)
            wanted.connect(lambda what="", way=lead, to=code: self._led(way, what, to))
        screen.register_wanted.connect(self.register_wanted)
        screen.sounded.connect(self.sounds.play)
        screen.recorded.connect(self.frame.header.sound.say)
        screen.recorded.connect(lambda _said: self._saved())
        screen.titled.connect(self._titled)
        screen.told.connect(self.frame.banner.tell)
        screen.solved.connect(self.frame.banner.solve)
        screen.left.connect(self.back)
        screen.desk_left.connect(self.guard.lock)
        screen.alarmed.connect(lambda stop: self._stop(stop, self._refresh))
        for box in screen.page.findChildren(ScanBox):
            box.cut.connect(lambda: self.frame.banner.tell(scans.too_long()))
        if self._scanner_is_heard():
            screen.heard()

    def _listen(self) -> None:
        self.frame.place_chosen.connect(self.go)
        self.frame.search_wanted.connect(self.typed)
        self.frame.header.scan_box.cut.connect(lambda: self.frame.banner.tell(scans.too_long()))
        self.frame.back_wanted.connect(self.back)
        self.frame.page_turned.connect(lambda n: self.current.turned(n))  # noqa: PLW0108 - it changes
        self.frame.remedy_chosen.connect(self._remedy)
        self.frame.officer_change_wanted.connect(self.guard.lock)
        self.guard.left.connect(self._left)
        self.guard.seated.connect(self._seated)
        self.guard.seen.connect(self._sat)
        self.guard.register_wanted.connect(self.register_wanted)
        self.scanner.scanned.connect(self._heard)
        self.scanner.scanned.connect(self.scanned)
        QShortcut(QKeySequence("Ctrl+P"), self.frame, lambda: self.go("papers"))
        QShortcut(QKeySequence("Ctrl+M"), self.frame, self.turn_sound)

    def _attend(self) -> None:
        self.ask.second_wanted.connect(self._ask_second)
        self.ask.changed.connect(self._refresh)
        self.ask.trouble.connect(self.tell_trouble)
        self.ask.unsaved.connect(self.tell_unsaved)
        self.ask.unprinted.connect(self.tell_unprinted)
        self.ask.bug.connect(self.tell_bug)
        self.ask.papers_made.connect(lambda them: screens.print_papers(self.screens, them))
        self.ask.read(read_settings, self._use)
        self.scanner.begin()

    def _use(self, found: Found) -> None:
        """Take the settings of this PC."""
        self._mute(found.pc.mute)
        own = found.pc.scanner
        self.scanner.set_surroundings(own.prefix, own.suffix, own.gap)
        if found.trouble is not None:
            self.tell_trouble(found.trouble)

    def turn_sound(self) -> None:
        """Mute this PC, or let it sound again."""

        def turned(muted: bool) -> None:
            self._mute(muted)
            said = _("Suara dimatikan") if muted else _("Suara dinyalakan")
            self.frame.header.sound.say(said)

        screens.turn_sound(self.screens, turned)

    def _mute(self, muted: bool) -> None:
        self.sounds.muted = muted
        self.frame.header.sound.set_muted(muted)

    def make_ready(self) -> None:
        """Make the screens that nobody asked for yet, one at a time while nothing else is done."""
        code = next((one for one in screens.CODES if one not in self.screens), "")
        if code:
            self.ask.job(lambda _session: screens.load(code), lambda _loaded: self._made(code))

    def _made(self, code: str) -> None:
        self.screens.want(code)
        QTimer.singleShot(_PAUSE, self, self.make_ready)

    # --- the ways -------------------------------------------------------------------------

    def go(self, code: str) -> None:
        """Show a screen."""
        if self.current.code != code:
            screens.explain(self.screens, self.current.code, code)
            self._trail = [*self._trail[-_TRAIL:], self.current.code]
            self.frame.banner.solve(scans.UNREAD)
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

    def _refresh(self) -> None:
        self.ask.read(read_settings, self._use, "pc")
        self.current.refresh()

    def open_file(self, file_id: str) -> None:
        """Show one file."""
        screens.show_file(self.screens, file_id)
        self.go("file")

    def _led(self, lead: Callable[[dict[str, Screen], str], None], what: str, code: str) -> None:
        """Show a screen that was led to something."""
        self.go(code)
        lead(self.screens, what)

    def _heard(self, _code: str) -> None:
        if not self._scanner_is_heard():
            self.frame.header.set_scanner_heard(True)
            for screen in self.screens.values():
                screen.heard()

    def _scanner_is_heard(self) -> bool:
        return self.frame.header.scanner.words() == _("Pemindai siap")

    def scanned(self, code: str) -> None:
        """Take a scan: the screen's own affair, or the file it names, or a sentence."""
        if self._dialog is not None or self._second is not None:
            return
        if self.guard.is_locked:
            self.sounds.play(False)
            self.guard.sign_in.scanned(code)
            return
        self.frame.header.scan_box.empty()
        self.frame.banner.solve(scans.UNREAD)
        told = scans.test_of(code, self.scanner.heard)
        if told is not None:
            self.sounds.play(True)
            self.frame.banner.tell(told)
        elif self.current.takes_scans and not verifying.is_sealed(code):
            self.current.scanned(code)
        else:
            self.look_up(code, loud=True)

    def typed(self, text: str) -> None:
        """Take what was typed into a scan box: as a scan, but without a sound."""
        if self._dialog is None:
            self.frame.header.scan_box.empty()
            self.look_up(text)

    def look_up(self, text: str, *, loud: bool = False) -> None:
        """Open what a number names or prove a code; else search for it on the Register.

        A scan (`loud`) that names nothing leaves no screen and is told: what is half typed there
        stays in sight.
        """

        def found(means: Means) -> None:
            if loud and not means.is_code:
                self.sounds.play(bool(means.file_id or means.sheet))
            if means.is_code:
                self._led(screens.prove, text, "verify")
            elif means.file_id:
                self.open_file(means.file_id)
            elif means.sheet:
                self._led(screens.record_afterwards, means.sheet, "intake")
            elif loud:
                self._unread = text
                self.frame.banner.tell(scans.unread(text))
            else:
                self._search(text)

        if loud:
            self.ask.read(lambda session: scans.meant(session, text), found, "find")
        else:
            self.ask.read(lambda session: session.means(text), found, "find")

    def _search(self, text: str) -> None:
        screens.search(self.screens, text)
        self.go("register")

    # --- who ------------------------------------------------------------------------------

    def _left(self) -> None:
        """Show nothing of anybody while nobody is at the desk."""
        self.setWindowTitle(_("Masuk Petugas – {product}").format(product=PRODUCT))
        if self._second is not None:
            self._second.leave.click()

    def _seated(self, seat: Seat) -> None:
        """Go on where the counter was, whoever is at the desk now."""
        self._sat(seat)
        self._titled()
        if not self.guard.restored:
            self.frame.show_page(self.current.code, self.current.place)
        self.current.refresh()
        self._go_on_setting_up()

    def _go_on_setting_up(self) -> None:
        """Let an Admin go on once with the setting up of a new register."""
        officer = self.seat.officer
        wanted = self.seat.unfinished and not self._offered
        if wanted and officer is not None and "admin" in officer.roles:
            self._offered = True
            self._led(screens.set_up, "", "start")

    def _ask_second(self, vouching: Vouching) -> None:
        """Ask for the second pair of eyes."""
        self._second = SecondPerson(self, self.ask, self.seat, vouching)
        self._second.finished.connect(lambda: setattr(self, "_second", None))

    def _sat(self, seat: Seat) -> None:
        self.seat = seat
        self.frame.rail.mark.set_office(seat.office)
        user = seat.officer
        name, roles = (user.name, user.roles) if user else (_("Belum ada petugas"), ())
        self.frame.set_officer(name, role_words(roles))

    # --- told -----------------------------------------------------------------------------

    def tick(self) -> None:
        """Show the present time."""
        now = self.now()
        self.watch.see(now)
        self.frame.header.set_clock(f"{dates.clock(now)} WIB", dates.weekday_date(now.date()))

    def _titled(self) -> None:
        title, fact = self.current.title()
        header = self.frame.header
        header.set_title(title, fact)
        if not self.guard.is_locked:
            self.setWindowTitle(f"{title}{fact and f', {fact}'} – {PRODUCT}")
        if self.current.tool is not None:
            header.show_tool(self.current.tool)
        elif self.current.own_box and self.current.shows_scanner:
            header.show_clock_alone()
        elif self.current.own_box:
            header.show_scanner_state()
        else:
            header.show_scan_box()

    def tell_trouble(self, trouble: Trouble) -> None:
        """Say that something could not be read; nothing is lost by it."""
        self.frame.banner.tell(tellings.unread(trouble))

    def _saved(self) -> None:
        """Take away what said that nothing could be saved: something just was."""
        for code in _UNSAVED:
            self.frame.banner.solve(code)

    def tell_unprinted(self, done: Done) -> None:
        """Say that the papers of a recorded act are missing."""
        self.frame.banner.tell(tellings.unprinted(done))

    def _remedy(self, trouble: str, remedy: str) -> None:
        self.frame.banner.solve(trouble)
        if trouble == scans.UNREAD:
            if remedy == scans.SEARCH:
                self._search(self._unread)
        elif remedy == "open":
            self.open_file(trouble.partition(":")[2])
        elif remedy in {"papers", "outage", "start", "sending"}:
            self.go(remedy)
        elif remedy != HIDE:
            self.current.refresh()

    def tell_unsaved(self, unsaved: Unsaved) -> None:
        """Stop the counter until the act is saved, or the program is closed."""
        self._unsaved.append(unsaved)
        if self._dialog is None:
            self._stop(stops.unsaved(unsaved.trouble), self._save_again)

    def _save_again(self) -> None:
        waiting, self._unsaved = self._unsaved, []
        for one in waiting:
            one.again()

    def tell_bug(self, _what: str) -> None:
        """Say once that the program itself failed and nothing was saved."""
        if self._dialog is None:
            self._stop(stops.bug(), self._refresh)

    def _stop(self, stop: Stop, on: Callable[[], None]) -> None:
        self._dialog = BlockingDialog(self, stop)

        def chosen(code: str) -> None:
            if code == "close":
                self.close()
                return
            if self._dialog is not None:
                self._dialog.finish()
                self._dialog = None
            on()

        self._dialog.chosen.connect(chosen)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the screens keep what is typed, and close the register before the window goes."""
        for screen in self.screens.values():
            screen.closing()
        self.scanner.rest()
        self._clock.stop()
        self.guard.idleness.rest()
        self.ask.stop()
        super().closeEvent(event)
