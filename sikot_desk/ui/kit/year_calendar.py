"""A year at a glance: twelve months, days off marked by shape and weight, not by colour alone."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sikot_desk.domain.dates import month_name
from sikot_desk.ui.kit.lettering import metrics
from sikot_desk.ui.kit.paint import CENTRE, brush, draw_box, draw_text
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, TYPE
from sikot_desk.ui.words import _

_ACROSS, _WEEK, _ROWS = 2, 7, 6
_GAP = 14
_SATURDAY = 5


class YearCalendar(QWidget):
    """The months of one year; days given a name are marked."""

    spoken = Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self._year = 0
        self._days: Mapping[date, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_year(self, year: int, days: Mapping[date, str]) -> None:
        """Show `year` with its days off."""
        self._year, self._days = year, days
        self.setAccessibleName(_("Kalender {year}, {n} hari libur").format(year=year, n=len(days)))
        self.updateGeometry()
        self.update()

    def _line(self) -> int:
        return metrics(TYPE.caption).height() + 1

    def sizeHint(self) -> QSize:
        """Return room for six rows of two months."""
        return QSize(330, 6 * ((_ROWS + 1) * self._line() + _GAP))

    def minimumSizeHint(self) -> QSize:
        """Return the least in which two figures stand beside each other."""
        return QSize(_ACROSS * (_WEEK * 18 + _GAP), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the months."""
        if not self._year:
            return
        painter = brush(self)
        wide = (self.width() - (_ACROSS - 1) * _GAP) / _ACROSS
        high = (_ROWS + 1) * self._line() + _GAP
        for month in range(1, 13):
            down, across = divmod(month - 1, _ACROSS)
            place = QRectF(across * (wide + _GAP), down * high, wide, high)
            self._paint_month(painter, place, month)

    def _paint_month(self, painter: QPainter, place: QRectF, month: int) -> None:
        line, cell = self._line(), place.width() / _WEEK
        head = QRectF(place.left() + 2, place.top(), place.width(), line)
        draw_text(painter, head, month_name(month), TYPE.caption_strong, PALETTE.ink)
        first, count = monthrange(self._year, month)
        for day in range(1, count + 1):
            down, across = divmod(first + day - 1, _WEEK)
            box = QRectF(place.left() + across * cell, place.top() + (down + 1) * line, cell, line)
            self._paint_day(painter, box, date(self._year, month, day))

    def _paint_day(self, painter: QPainter, box: QRectF, day: date) -> None:
        off = day in self._days
        if off:
            ground = box.adjusted(0.5, 0.5, -0.5, -0.5)
            draw_box(painter, ground, 3, PALETTE.tint, PALETTE.accent)
        rest = day.weekday() >= _SATURDAY
        ink = PALETTE.accent if off else PALETTE.text3 if rest else PALETTE.ink
        lettering = TYPE.caption_strong if off else TYPE.caption
        draw_text(painter, box, str(day.day), lettering, ink, CENTRE)
