"""The Register's table: files read so far, more as one scrolls, and the columns that are shown.

Also says in words how many files were found.
"""

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from sikot_desk.desk import finding
from sikot_desk.desk.finding import Only, Sought
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.screens.found import columns, rows
from sikot_desk.ui.screens.register.reading import Page
from sikot_desk.ui.words import _

_LOOKED_FOR = 500
"""Rows from here on the table does not look for by their file."""
_NEAR_END = 4
_LEAST_WIDE, _ROOMY = 110, 180
_LEAST_TABLE = 420


class Listing(RowTable):
    """Holds what was `read`, None before. Signals `ended(page)`: its end came into view."""

    ended = Signal(object)

    def __init__(self) -> None:
        super().__init__(columns(), _("Register"))
        self.read: Page | None = None
        self._reading_on = False
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_page(self, page: Page) -> None:
        """Show what was found; what was in view stays there when it was read again."""
        again = self.read is not None
        self.read, self._reading_on = page, False
        self._set_found(again=again)

    def append(self, page: Page) -> None:
        """Show further files below those read, unless something else is shown by now."""
        before = self.read
        here = (page.wanted.sought, page.wanted.after)
        if before is not None and (before.wanted.sought, before.mark) == here:
            lines = (*before.found.lines, *page.found.lines)
            self.read = replace(before, found=replace(before.found, lines=lines), mark=page.mark)
            self._reading_on = False
            self._set_found(again=True)

    def hide_columns(self, hidden: Collection[int]) -> None:
        """Show all columns but these, by their places."""
        for place in range(self.model().columnCount()):
            self.setColumnHidden(place, place in hidden)
        self._set_found(again=True)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among columns too."""
        super().resizeEvent(event)
        self._share_room()

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than a small screen has: what is wider scrolls within the table."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), _LEAST_TABLE), least.height())

    def _share_room(self) -> None:
        """Let the widest columns have what the others leave, or a width of their own to scroll."""
        head = self.horizontalHeader()
        shown = [n for n in range(head.count()) if not head.isSectionHidden(n)]
        wide = [n for n in shown if columns()[n].width == 0]
        others = sum(head.sectionSize(n) for n in shown if n not in wide)
        cramped = self.viewport().width() - others < _LEAST_WIDE * len(wide)
        mode = QHeaderView.ResizeMode.Fixed if cramped else QHeaderView.ResizeMode.Stretch
        for place in wide:
            head.setSectionResizeMode(place, mode)
            if cramped:
                head.resizeSection(place, _ROOMY)

    def _set_found(self, *, again: bool) -> None:
        if self.read is None:
            return
        bar = self.verticalScrollBar()
        place, here = bar.value(), self.currentIndex().row()
        self.set_rows(rows(self.read.found))
        if again and here >= _LOOKED_FOR:
            with QSignalBlocker(self):
                self.selectRow(here)
        bar.setValue(place if again else 0)

    def _scrolled(self, value: int) -> None:
        most, page = self.verticalScrollBar().maximum(), self.read
        if page is None or page.mark is None or self._reading_on:
            return
        if most and value >= most - _NEAR_END:
            self._reading_on = True
            self.ended.emit(page)


def read_words(page: Page) -> str:
    """Say how many files were read, with a plus where there are more."""
    count = grouped(len(page.found.lines))
    return _words(count if page.mark is None else f"{count}+", page.wanted.sought)


def count_words(number: int, sought: Sought) -> str:
    """Say how many files there are, as far as they are counted."""
    most = finding.most(sought.text)
    many = _("lebih dari {n}").format(n=grouped(most))
    return _words(many if number > most else grouped(number), sought)


def grouped(number: int) -> str:
    """Give a number with a dot after each thousand."""
    return f"{number:,}".replace(",", ".")


def _words(count: str, sought: Sought) -> str:
    narrowed = sought.text.strip() or sought.only != Only()
    return (_("{n} hasil") if narrowed else _("{n} berkas")).format(n=count)
