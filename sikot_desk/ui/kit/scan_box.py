"""The box to scan or search: its own caret, whether a scanner was heard, and its key."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from sikot_desk.ui.kit.icons import Icon
from sikot_desk.ui.kit.key_hint import KeyHint
from sikot_desk.ui.kit.lettering import font
from sikot_desk.ui.kit.paint import brush, draw_box
from sikot_desk.ui.kit.sound_line import ScannerState
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE, Tone

_LEAST_TYPED = 170
"""The width of the text below which the scanner's state makes way for it."""

MOST_SOUGHT = 1000
"""Letters a box takes: more than any name or number, a signed QR among them."""


class _BareEdit(QLineEdit):
    """A line edit without its own border; its box shows the focus."""

    caret_moved = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.caret_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.caret_moved.emit()


class ScanBox(QFrame):
    """One line to scan or type into.

    Signals `changed(str)`, `committed(str)` (Enter), and `cut()` when a paste was too long.
    `large` is the box that is a screen's own job: 52 high, with the scanner's state inside.
    """

    changed = Signal(str)
    committed = Signal(str)
    cut = Signal()

    def __init__(
        self, hint: str, key: str = "Ctrl+K", *, large: bool = False, icon: str = "barcode"
    ) -> None:
        super().__init__()
        self.setMinimumHeight(SIZES.scan_box if large else SIZES.field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(17 if large else 13, 2, 14 if large else 8, 2)
        layout.setSpacing(12 if large else 9)
        layout.addWidget(Icon(icon, 22 if large else 18, Tone.ACCENT if large else Tone.TEXT2))
        self.edit = _BareEdit()
        self.edit.setObjectName("bare")
        self.edit.setFont(font(TYPE.scan if large else TYPE.body))
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(hint)
        self.edit.setMaxLength(MOST_SOUGHT)
        self.edit.inputRejected.connect(self._rejected)
        self.edit.textChanged.connect(self.changed)
        self.edit.returnPressed.connect(lambda: self.committed.emit(self.edit.text().strip()))
        layout.addWidget(self.edit, 1)
        self._tail = layout
        self.scanner = ScannerState()
        layout.addWidget(self.scanner)
        self._says_scanner = large
        self.scanner.setVisible(large)
        if key:
            layout.addSpacing(6 if large else 0)
            layout.addWidget(KeyHint(key))
            QShortcut(QKeySequence(key), self, self.take_caret)
        self.edit.caret_moved.connect(self.update)

    def _rejected(self) -> None:
        if len(self.edit.text()) >= MOST_SOUGHT:
            self.cut.emit()

    def set_tail(self, widget: QWidget) -> None:
        """Put `widget` before the key, in place of the scanner's state."""
        self._says_scanner = False
        self.scanner.hide()
        self._tail.insertWidget(2, widget)

    def take_caret(self) -> None:
        """Put the caret into the box, all text selected."""
        self.edit.setFocus()
        self.edit.selectAll()

    def text(self) -> str:
        """Return what is typed."""
        return self.edit.text()

    def empty(self) -> None:
        """Take away what is typed."""
        self.edit.clear()

    def _bare_width(self) -> int:
        """Return the least width without the scanner's state."""
        whole = super().minimumSizeHint().width()
        return whole if self.scanner.isHidden() else whole - self._scanner_width()

    def _scanner_width(self) -> int:
        return self.scanner.sizeHint().width() + self._tail.spacing()

    def minimumSizeHint(self) -> QSize:
        """Return room for icon, some text and key: the scanner's state may make way."""
        return QSize(self._bare_width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the scanner's state where there is room beside what is typed."""
        super().resizeEvent(event)
        typed = _LEAST_TYPED - self.edit.minimumSizeHint().width()
        needed = self._bare_width() + typed + self._scanner_width()
        self.scanner.setVisible(self._says_scanner and self.width() >= needed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box; its border is two pixels of accent while it has the caret."""
        caret = self.edit.hasFocus()
        edge = PALETTE.accent if caret else PALETTE.control
        box = QRectF(self.rect())
        draw_box(brush(self), box, SIZES.radius_field, PALETTE.surface, edge, 2 if caret else 1)
