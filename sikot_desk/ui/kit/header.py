"""The header of every screen: title and one quiet fact; sound line, scan box, clock and date.

The clock is told from outside; nothing here reads one.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.ui.kit.lettering import ElidedText, Text
from sikot_desk.ui.kit.scan_box import ScanBox
from sikot_desk.ui.kit.sound_line import ScannerState, SoundLine
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.words import _

_BOX = 286


class Header(QFrame):
    """One header for all screens; signals `search_wanted(text)`."""

    search_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setMinimumHeight(SIZES.header)
        self._title = Text("", TYPE.screen_title)
        self._fact = ElidedText("", TYPE.secondary, Tone.TEXT2)
        self.sound = SoundLine()
        self.scan_box = ScanBox(_("Pindai, atau cari berkas"))
        self.scan_box.setMinimumWidth(190)
        self.scan_box.setMaximumWidth(_BOX)
        self.scan_box.committed.connect(self._search)
        self.scanner = ScannerState()
        self._time = Text("", TYPE.body_strong)
        self._date = Text("", TYPE.caption, Tone.TEXT2)
        self._tool: QWidget | None = None
        self._wants_box, self._wants_scanner = True, False
        self.sound.turned.connect(self._fit)
        self._build()
        self.show_scan_box()

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SIZES.page, 6, SIZES.page, 6)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addSpacing(3)
        layout.addWidget(self._fact, 3)
        layout.addStretch(1)
        layout.addWidget(self.sound)
        layout.addWidget(self.scan_box, 4)
        layout.addWidget(self.scanner)
        layout.addSpacing(8)
        clock = QVBoxLayout()
        clock.setSpacing(1)
        clock.addStretch(1)
        for text in (self._time, self._date):
            text.setAlignment(Qt.AlignmentFlag.AlignRight)
            clock.addWidget(text)
        clock.addStretch(1)
        layout.addLayout(clock)
        self._layout = layout

    def set_title(self, title: str, fact: str = "") -> None:
        """Show the title of the screen and one quiet fact."""
        self._title.setText(title)
        self._fact.set_text(fact)

    def title(self) -> str:
        """Return the title of the screen."""
        return self._title.text()

    def set_clock(self, time: str, date: str) -> None:
        """Show `time` such as "10.24 WIB" over `date` such as "Rabu, 8 Juli 2026"."""
        self._time.setText(time)
        self._date.setText(date)

    def set_scanner_heard(self, heard: bool) -> None:
        """Say whether a scanner was heard since the program began."""
        self.scanner.set_heard(heard)

    def show_scan_box(self) -> None:
        """Offer the scan box: the manner of most screens."""
        self._show(box=True, tool=None)

    def show_scanner_state(self) -> None:
        """Make way for "Pemindai siap" where scanning is the body's own job."""
        self._show(box=False, tool=None)

    def show_clock_alone(self) -> None:
        """Make way where the body says itself whether the scanner is ready."""
        self._show(box=False, tool=None, scanner=False)

    def show_tool(self, tool: QWidget) -> None:
        """Show `tool`, such as a month picker, in place of the scan box."""
        self._show(box=False, tool=tool)

    def _show(self, *, box: bool, tool: QWidget | None, scanner: bool = True) -> None:
        if self._tool is not None and self._tool is not tool:
            self._layout.removeWidget(self._tool)
            self._tool.hide()
        if tool is not None:
            self._layout.insertWidget(self._layout.indexOf(self.scan_box), tool)
            tool.show()
        self._tool = tool
        self._wants_box = box
        self._wants_scanner = scanner and not box and tool is None
        self._fit()

    def _fit(self) -> None:
        """Let the sound line take the place of scan box or scanner where both do not fit."""
        needed = self._title.sizeHint().width() + self._date.sizeHint().width()
        beside = _BOX if self._wants_box else self.scanner.sizeHint().width()
        needed += self.sound.sizeHint().width() + beside + 2 * SIZES.page + 40
        crowded = not self.sound.isHidden() and needed > self.width()
        self.scan_box.setVisible(self._wants_box and not crowded)
        self.scanner.setVisible(self._wants_scanner and not crowded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what stands at the right."""
        super().resizeEvent(event)
        self._fit()

    def _search(self, text: str) -> None:
        if text:
            self.search_wanted.emit(text)
