"""The list widget itself: keys, row heights that use the room there is, and the empty state."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from sikot_desk.ui.kit.icons import draw_icon
from sikot_desk.ui.kit.lettering import font, metrics, width_of
from sikot_desk.ui.kit.paint import draw_line, middle
from sikot_desk.ui.kit.row_paint import EDGE, RowDelegate, cell_width
from sikot_desk.ui.kit.table import Column, Row, RowModel, Rows, Sorted, rows_of
from sikot_desk.ui.kit.tokens import PALETTE, TYPE

_HEAD = 34
_TWO_LINES = 40
_LEAST_STRETCH = 110
_SHORT = 6
_ARROW = 12


class _Head(QHeaderView):
    """Column heads: small, bold, sunken, no vertical rules; an arrow at the one ordered by."""

    def __init__(self, model: RowModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model, self._columns = model, model.columns
        self.setFixedHeight(max(_HEAD, metrics(TYPE.caption_strong).height() + 12))
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(12)

    def paintSection(self, painter: QPainter, rect: object, section: int) -> None:
        """Paint one head."""
        box = self.rect()
        left = self.sectionViewportPosition(section)
        wide = self.sectionSize(section)
        painter.fillRect(left, 0, wide, box.height(), PALETTE.sunken)
        painter.fillRect(left, box.height() - 1, wide, 1, PALETTE.line)
        painter.setFont(font(TYPE.caption_strong))
        painter.setPen(QColor(PALETTE.text3))
        first = EDGE if section == 0 else 0
        side = Qt.AlignmentFlag.AlignRight if self._columns[section].right else None
        align = (side or Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        last = EDGE if section == len(self._columns) - 1 else 0
        inner = wide - 2 * EDGE - first - last
        title, start = self._columns[section].title, left + EDGE + first
        painter.drawText(start, 0, inner, box.height() - 1, align, title)
        by = self._model.sorted
        if by is not None and by.place == section:
            place = QRectF(
                start + width_of(title, TYPE.caption_strong) + 4, 0, _ARROW, box.height()
            )
            icon = "arrow-down" if by.down else "arrow-up"
            draw_icon(painter, middle(place, _ARROW, _ARROW), icon, PALETTE.text2)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a head that orders the rows."""
        super().mouseMoveEvent(event)
        here = self.logicalIndexAt(event.position().toPoint())
        if self.sectionsClickable() and here >= 0 and self._columns[here].sortable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()


class RowTable(QTableView):
    """A list or table; signals `opened(code)` (Enter, click twice) and `chosen(code)`.

    Rows take between `least` and `most` pixels: all of the room when they are few.
    With `one_click` a single click opens, as in short lists of things to do. A click on the head of
    a sortable column signals `sort_wanted(place)`.
    """

    opened = Signal(str)
    chosen = Signal(str)
    sort_wanted = Signal(int)

    def __init__(
        self,
        columns: Sequence[Column],
        name: str,
        *,
        heights: tuple[int, int] = (33, 41),
        one_click: bool = False,
    ) -> None:
        super().__init__()
        self._model = RowModel(columns)
        self._least, self._most = heights
        self._empty: QWidget | None = None
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(self._model.columns, self))
        self.setAccessibleName(name)
        self._set_manners()
        self._set_heads()
        signal = self.clicked if one_click else self.doubleClicked
        signal.connect(self._open)

    def _set_manners(self) -> None:
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(24)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setCornerButtonEnabled(False)

    def _set_heads(self) -> None:
        columns = self._model.columns
        head = _Head(self._model, self)
        self.setHorizontalHeader(head)
        head.sectionClicked.connect(self._want_sort)
        head.setVisible(any(column.title for column in columns))
        for place, column in enumerate(columns):
            stretch = column.width == 0
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Fixed
            head.setSectionResizeMode(place, mode)
            if column.width > 0:
                head.resizeSection(place, column.width)

    def set_empty_state(self, widget: QWidget) -> None:
        """Show `widget` while there is no row, in the place of an earlier one."""
        if self._empty is not None:
            self._empty.setParent(None)
            self._empty.deleteLater()
        self._empty = widget
        widget.setParent(self.viewport())
        self._refresh_empty()

    def set_sorted(self, by: Sorted | None, *, sortable: bool = True) -> None:
        """Say by which column the rows are ordered, and whether the heads may order them now."""
        self._model.set_sorted(by)
        self.horizontalHeader().setSectionsClickable(sortable)

    def _want_sort(self, place: int) -> None:
        if self._model.columns[place].sortable:
            self.sort_wanted.emit(place)

    def set_rows(self, rows: Rows | Sequence[Row]) -> None:
        """Show `rows`; the chosen row stays chosen where it is still there."""
        before = self.chosen_code()
        given = rows if isinstance(rows, Rows) else rows_of(rows)
        self._model.set_rows(given)
        self.clearSpans()
        self._fit_columns(min(given.count, 60))
        self._drop_spare()
        self._fit_rows()
        self._refresh_empty()
        if before:
            self.choose(before)

    def _fit_columns(self, looked_at: int) -> None:
        columns = self._model.columns
        for place, column in enumerate(columns):
            if column.width != -1 or self.isColumnHidden(place):
                continue
            arrow = _ARROW + 4 if column.sortable else 0
            widest = max(24, width_of(column.title, TYPE.caption_strong) + arrow + 2 * EDGE + 1)
            for number in range(looked_at):
                row = self._model.row(number)
                if place < len(row.cells) and not row.group:
                    widest = max(widest, cell_width(row.cells[place]))
            last = EDGE if place in (0, len(columns) - 1) else 0
            self.horizontalHeader().resizeSection(place, widest + last)

    def _drop_spare(self) -> None:
        """Hide as many spare columns as there is no room for, the last first."""
        columns, room = self._model.columns, self.width()
        spare = [place for place, column in enumerate(columns) if column.spare]
        for place in spare:
            self.setColumnHidden(place, False)
        while spare and self._whole() > room:
            self.setColumnHidden(spare.pop(), True)
        self._stretch(scrolls=self._whole() > room)

    def _stretch(self, *, scrolls: bool) -> None:
        """Let the stretched columns share what is left, or keep their least where it scrolls."""
        fixed, stretch = QHeaderView.ResizeMode.Fixed, QHeaderView.ResizeMode.Stretch
        for place, column in enumerate(self._model.columns):
            if column.width == 0:
                self.horizontalHeader().setSectionResizeMode(place, fixed if scrolls else stretch)
                if scrolls:
                    self.horizontalHeader().resizeSection(place, _LEAST_STRETCH)

    def _whole(self) -> int:
        shown = (p for p in range(len(self._model.columns)) if not self.isColumnHidden(p))
        return sum(self._column_least(place) for place in shown)

    def _fit_rows(self) -> None:
        count = self._model.rowCount()
        least = self._least_height()
        room = self.viewport().height() // count if count else least
        overflows = room < least
        roomy = least + 8 if count > _SHORT else least
        height = min(self._most, roomy) if overflows else min(self._most, room)
        self.verticalHeader().setDefaultSectionSize(height)
        for place in range(min(count, 200)):
            row = self._model.row(place)
            if row.group:
                self.setSpan(place, 0, 1, len(self._model.columns))
            tall = any(cell.caption for cell in row.cells) and self._least < _TWO_LINES
            special = max(height, 52) if tall else min(height, 34)
            self.setRowHeight(place, special if row.group or tall else height)
        left_over = self.viewport().height() - count * height
        if 0 < left_over < count <= 200:
            self.setRowHeight(count - 1, height + left_over)

    def _least_height(self) -> int:
        lines = metrics(TYPE.body_strong).height()
        if self._least >= _TWO_LINES:
            lines += metrics(TYPE.caption).height()
        return max(self._least, lines + 7)

    def choose(self, code: str) -> None:
        """Choose the row of `code`, looking at no more than the first 500."""
        for place in range(min(self._model.rowCount(), 500)):
            if self._model.row(place).code == code:
                self.selectRow(place)
                return

    def chosen_code(self) -> str:
        """Return the code of the chosen row, or an empty text."""
        index = self.currentIndex()
        return self._model.row(index.row()).code if index.isValid() else ""

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which row is chosen."""
        super().selectionChanged(selected, deselected)
        if selected.indexes():
            self.chosen.emit(self._model.row(selected.indexes()[0].row()).code)

    def _open(self, index: QModelIndex) -> None:
        row = self._model.row(index.row())
        if not row.group:
            self.opened.emit(row.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; leave plain digits and letters to the screen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.text().isalnum() or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row when the keyboard comes and none is chosen."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.selectRow(1 if self._model.row(0).group else 0)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the ring inside the chosen one while the keyboard is here."""
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            box = self.visualRect(self.currentIndex())
            box.setLeft(0)
            box.setRight(self.viewport().width() - 1)
            inner = box.adjusted(2, 2, -1, -2)
            for one, other in (
                (inner.topLeft(), inner.topRight()),
                (inner.bottomLeft(), inner.bottomRight()),
                (inner.topLeft(), inner.bottomLeft()),
                (inner.topRight(), inner.bottomRight()),
            ):
                draw_line(painter, one.toPointF(), other.toPointF(), PALETTE.accent, 2)

    def _refresh_empty(self) -> None:
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())
            self._empty.setVisible(self._model.rowCount() == 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among rows."""
        super().resizeEvent(event)
        self._drop_spare()
        self._fit_rows()
        self._refresh_empty()

    def sizeHint(self) -> QSize:
        """Return room for a few rows."""
        head = 0 if self.horizontalHeader().isHidden() else _HEAD
        return QSize(240, head + min(8, max(3, self._model.rowCount())) * self._least_height())

    def minimumSizeHint(self) -> QSize:
        """Return room for head and two rows, and for every column that may not be cut."""
        head = 0 if self.horizontalHeader().isHidden() else _HEAD
        columns = enumerate(self._model.columns)
        whole = sum(self._column_least(place) for place, column in columns if not column.spare)
        return QSize(whole + 10, head + 2 * self._least_height())

    def _column_least(self, place: int) -> int:
        if self.isColumnHidden(place):
            return 0
        stretch = self._model.columns[place].width == 0
        return _LEAST_STRETCH if stretch else self.horizontalHeader().sectionSize(place)
