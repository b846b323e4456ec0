"""Tells a scanner from hands by speed, before any field sees a letter.

A scan is at least six keys with no gap over 35 ms (or what this PC is set to) and then Enter or
Tab; a code of ours is one without. Letters wait at most as long after the last one; typing by hand
is always given back whole and in order. It knows no file.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from sikot_desk.domain import barcodes
from sikot_desk.domain.scanner_test import End, Heard

LONGEST_GAP_MS = 35
FEWEST_KEYS = 6
SAME_SCAN_MS = 1000
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENDS = (*_ENTERS, Qt.Key.Key_Tab)
"""What scanners are set to send after a code."""
_CHORDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def moment_of(event: QKeyEvent) -> int:
    """Return when the key was struck, in milliseconds, as the system stamped it.

    The stamp is the keyboard's, so a busy window does not make slow typing look like a scan.
    """
    return int(event.timestamp())


def _copy(event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )


class Scanner(QObject):
    """An event filter for the whole application from `begin` to `rest`; signals `scanned(code)`.

    `prefix` and `suffix` are what the office's scanner adds around a code.
    """

    scanned = Signal(str)

    def __init__(
        self,
        parent: QObject,
        *,
        moment: Callable[[QKeyEvent], int] = moment_of,
        prefix: str = "",
        suffix: str = "",
    ) -> None:
        super().__init__(parent)
        self._moment, self._prefix, self._suffix = moment, prefix, suffix
        self._gap = LONGEST_GAP_MS
        self._held: list[tuple[QObject, QKeyEvent]] = []
        self._letters = ""
        self._first_key, self._last_key = 0, 0
        self.heard = Heard(signs="", milliseconds=0, end="")
        """The last scan as its keys came."""
        self._last_code, self._last_scan = "", -SAME_SCAN_MS
        self._giving_back = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(LONGEST_GAP_MS)
        self._timer.timeout.connect(self._wait_for_queued)

    def begin(self) -> None:
        """Hear every key of the application."""
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def rest(self) -> None:
        """Give back what is held, and hear no more."""
        self.give_back()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def set_surroundings(self, prefix: str, suffix: str, gap: int = LONGEST_GAP_MS) -> None:
        """Set what the scanner of this PC adds around a code, and its longest gap (ms)."""
        self._prefix, self._suffix = prefix, suffix
        if gap != self._gap:
            self._gap = gap
            self._timer.setInterval(gap)

    def held(self) -> str:
        """Return the letters that wait to be told apart."""
        return self._letters

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold letters back; let everything else pass in its order."""
        if self._giving_back or not isinstance(event, QKeyEvent):
            return False
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride:
            return self._claim(event)
        if kind == QEvent.Type.KeyPress:
            return self._press(watched, event)
        if kind == QEvent.Type.KeyRelease and self._held:
            return self._release(watched, event)
        return False

    def _claim(self, event: QKeyEvent) -> bool:
        """Keep plain letters, and Enter in a run, from the shortcuts."""
        plain = _is_letter(event) or (self._held and event.key() in _ENDS)
        if plain and not event.isAutoRepeat():
            event.accept()
            return True
        return False

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        now = self._moment(event)
        gap = now - self._last_key
        if self._held and gap > self._gap:
            self.give_back()
        if event.key() in _ENTERS and not event.modifiers() & _CHORDS:
            return self._enter(now, gap)
        if event.key() == Qt.Key.Key_Tab and len(self._letters) >= FEWEST_KEYS:
            self._finish(now, "tab")
            return True
        if not _is_letter(event) or event.isAutoRepeat() or self._starts_with_space(event):
            return self._pass(event)
        self._first_key = self._first_key if self._held else now
        self._last_key = now
        self._letters += event.text()
        self._held.append((_receiver(watched), _copy(event)))
        self._timer.start()
        return True

    def _starts_with_space(self, event: QKeyEvent) -> bool:
        return event.text() == " " and not self._held

    def _pass(self, event: QKeyEvent) -> bool:
        """Let a key through that cannot belong to a scan, after those that wait."""
        if self._held and event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock):
            self.give_back()
        return False

    def _enter(self, now: int, gap: int) -> bool:
        if len(self._letters) >= FEWEST_KEYS:
            self._finish(now, "enter")
            return True
        if self._held:
            self.give_back()
        second_of_pair = gap <= self._gap and self._last_scan == self._last_key
        return second_of_pair and bool(self._last_code)

    def _finish(self, now: int, end: End = "") -> None:
        took = self._last_key - self._first_key
        self.heard = Heard(signs=self._letters, milliseconds=took, end=end)
        self._give_back_typed()
        code = barcodes.mended(self._bare(self._letters))
        self._forget()
        again = code == self._last_code and now - self._last_scan < SAME_SCAN_MS
        self._last_code, self._last_scan, self._last_key = code, now, now
        if code and not again:
            self.scanned.emit(code)

    def _bare(self, letters: str) -> str:
        """Take away what the office's scanner adds; Caps Lock may have turned its case."""
        lower = letters.lower()
        start = len(self._prefix) if lower.startswith(self._prefix.lower()) else 0
        ends = self._suffix and lower.endswith(self._suffix.lower())
        return letters[start : len(letters) - len(self._suffix) if ends else None].strip()

    def _give_back_typed(self) -> None:
        """Give back what a hand typed in the last moment before the scan."""
        if self._prefix or not (count := barcodes.typed_before(self._bare(self._letters))):
            return
        presses = (place for place, (_to, event) in enumerate(self._held) if _is_press(event))
        cut = [*presses, len(self._held)][count]
        held, letters = self._held[cut:], self._letters[count:]
        self._held = self._held[:cut]
        self.give_back()
        self._held, self._letters = held, letters

    def _release(self, watched: QObject, event: QKeyEvent) -> bool:
        """Keep the release of a waiting key behind its press."""
        waiting = {held.key() for _place, held in self._held}
        if event.key() not in waiting:
            return False
        self._held.append((_receiver(watched), _copy(event)))
        return True

    def _forget(self) -> None:
        self._timer.stop()
        self._held, self._letters = [], ""

    def _wait_for_queued(self) -> None:
        """Let keys that the system has already queued arrive before giving back."""
        waiting = len(self._held)
        QTimer.singleShot(0, self, lambda: self._give_back_unless_more(waiting))

    def _give_back_unless_more(self, waiting: int) -> None:
        if len(self._held) != waiting:
            return
        if barcodes.is_whole(self._bare(self._letters)):
            self._finish(self._last_key)
        else:
            self.give_back()

    def give_back(self) -> None:
        """Give every waiting key to where it was going."""
        held = self._held
        self._forget()
        self._giving_back = True
        try:
            for place, event in held:
                if isValid(place):
                    QCoreApplication.sendEvent(place, event)
        finally:
            self._giving_back = False


def _is_press(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress


def _receiver(watched: QObject) -> QObject:
    """Return who would get the key now, so that a caret that moves meanwhile changes nothing."""
    if not watched.isWindowType():
        return watched
    popup: QWidget | None = QApplication.activePopupWidget()
    top = watched if popup is None else popup
    caret: QWidget | None = QApplication.focusWidget() if popup is None else popup.focusWidget()
    return top if caret is None else caret


def _is_letter(event: QKeyEvent) -> bool:
    text = event.text()
    return len(text) == 1 and text.isprintable() and not event.modifiers() & _CHORDS
