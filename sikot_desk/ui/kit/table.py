"""Lists and tables: rows fetched as they are shown, two lines to a row, state as a pill at the end.

The model knows no store: it is given a count and a function that returns one row.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from sikot_desk.ui.kit.lettering import font
from sikot_desk.ui.kit.pill import Pill
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.words import _

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
CELL_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `icon_room` keeps an icon's place free, so that pills above each other line up.

    `found` are (start, length) of matched letters.
    """

    text: str = ""
    caption: str = ""
    strong: bool = False
    tone: Tone = Tone.INK
    caption_tone: Tone = Tone.TEXT2
    icon: str = ""
    icon_tone: Tone = Tone.ACCENT
    state: str = ""
    pill: Pill | None = None
    found: tuple[tuple[int, int], ...] = ()
    icon_room: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `code` comes back when it is opened. A `group` row is a sunken heading."""

    code: str
    cells: tuple[Cell, ...]
    group: bool = False
    refused: bool = False
    current: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `width` in pixels, 0 takes what is left, -1 fits what it holds.

    A `spare` one goes, the last of them first, while the table is too narrow for all. The rows may
    be ordered by a `sortable` one.
    """

    title: str = ""
    width: int = 0
    right: bool = False
    spare: bool = False
    sortable: bool = False


@dataclass(frozen=True, slots=True)
class Sorted:
    """By which column the rows are ordered, and whether `down`; this model only says so."""

    place: int
    down: bool

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return _("terurut turun") if self.down else _("terurut naik")


def spoken(cell: Cell) -> str:
    """Return what a screen reader says of `cell`."""
    pill = cell.pill.text if cell.pill else ""
    return ", ".join(part for part in (cell.text, cell.caption, pill) if part)


@dataclass(frozen=True, slots=True)
class Rows:
    """A number of rows and how to fetch one; nothing is held in memory."""

    count: int
    fetch: Callable[[int], Row] = field(repr=False)


def rows_of(rows: Sequence[Row]) -> Rows:
    """Return `rows`, held in memory, as fetchable rows."""
    held = tuple(rows)
    return Rows(len(held), held.__getitem__)


class RowModel(QAbstractTableModel):
    """Answers the view from fetched rows."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows = rows_of(())
        self.sorted: Sorted | None = None

    def set_rows(self, rows: Rows) -> None:
        """Show `rows` from now on."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def set_sorted(self, sorted_by: Sorted | None) -> None:
        """Say in the heads by which column the rows are ordered."""
        if sorted_by != self.sorted:
            self.sorted = sorted_by
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def row(self, place: int) -> Row:
        """Return the row at `place`."""
        return self._rows.fetch(place)

    def cell(self, index: Index) -> Cell:
        """Return the cell at `index`; an empty one where the row is shorter."""
        cells = self.row(index.row()).cells
        return cells[index.column()] if index.column() < len(cells) else Cell()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else self._rows.count

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the cell or row for painting, or its words."""
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self.row(index.row())
        cell = self.cell(index)
        if role == CELL_ROLE:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(cell)
        return cell.text if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return title, font and alignment of a column head."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken_head(section)
        if role == Qt.ItemDataRole.FontRole:
            head: QFont = font(TYPE.caption_strong)
            return head
        return None

    def _spoken_head(self, section: int) -> str:
        title, by = self.columns[section].title, self.sorted
        return f"{title}, {by.spoken}" if by is not None and by.place == section else title

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that group rows cannot be chosen and are stepped over."""
        if not index.isValid() or self.row(index.row()).group:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
