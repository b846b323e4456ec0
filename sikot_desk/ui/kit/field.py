"""Fields: a label above, a warning that one key accepts, a refusal that brings the caret back.

A warned field stays valid; a refused one keeps what was typed.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from sikot_desk.ui.kit.area import Area
from sikot_desk.ui.kit.icons import Icon, State, icon_pixmap, state_icon
from sikot_desk.ui.kit.key_hint import KeyHint
from sikot_desk.ui.kit.lettering import Text, font
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE, Tone
from sikot_desk.ui.words import _

_LEAST_SAID = 300
"""The width a refusal is read at; under a field nearer to the right edge it begins further left."""
_FOOT = Qt.AlignmentFlag.AlignBottom
CUT = "cut"
"""The code of the warning that a paste was cut."""
MOST_TYPED = 500
"""Letters a field takes; more than any line of a paper, so that a stray paste stays small."""


def label_of(name: str, *, optional: bool) -> str:
    """Return the label over a field."""
    return f"{name} {_('(boleh kosong)')}" if optional else name


class Field(QWidget):
    """A label over one line of text.

    Signals `changed(str)`, `committed(str)` (Enter), and `cut()` when a paste was too long. `tidy`
    writes what was typed as it was read, once the caret leaves.
    """

    changed = Signal(str)
    committed = Signal(str)
    cut = Signal()

    def __init__(
        self,
        name: str,
        *,
        optional: bool = False,
        icon: str = "",
        hint: str = "",
        tidy: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__()
        self._tidy = tidy
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        label = self._label = Text("", TYPE.caption_strong, Tone.TEXT2)
        self.edit = QLineEdit()
        self.edit.setFont(font(TYPE.body))
        self.edit.setMinimumHeight(SIZES.field)
        self.rename(name, optional=optional, hint=hint)
        self.edit.setMaxLength(MOST_TYPED)
        label.setBuddy(self.edit)
        if icon:
            self._lead(icon)
        layout.addWidget(label)
        layout.addWidget(self.edit)
        self.edit.textChanged.connect(self.changed)
        self.edit.returnPressed.connect(self._commit)
        self.edit.inputRejected.connect(self._rejected)
        self.edit.editingFinished.connect(self._tidy_up)

    def _commit(self) -> None:
        self._tidy_up()
        self.committed.emit(self.text())

    def _rejected(self) -> None:
        if len(self.edit.text()) >= MOST_TYPED:
            self.cut.emit()

    def _tidy_up(self) -> None:
        typed = self.text()
        if self._tidy is not None and (read := self._tidy(typed)) != typed:
            self.edit.setText(read)

    def _lead(self, icon: str) -> None:
        mark = QLabel(self.edit)
        mark.setPixmap(icon_pixmap(icon, PALETTE.text2, 16, self.devicePixelRatioF()))
        mark.move(13, (SIZES.field - 16) // 2)
        self.edit.setTextMargins(25, 0, 0, 0)

    def text(self) -> str:
        """Return what is typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Put `text` into the field."""
        self.edit.setText(text)

    def rename(self, name: str, *, optional: bool = False, hint: str = "") -> None:
        """Ask for something else: its name, whether it may stay empty, the quiet words in it."""
        self._label.setText(label_of(name, optional=optional))
        self.edit.setAccessibleName(self._label.text())
        self.edit.setPlaceholderText(hint)

    def take_caret(self) -> None:
        """Put the caret into the field, all text selected."""
        self.edit.setFocus()
        self.edit.selectAll()

    def is_refused(self) -> bool:
        """Tell whether the field stands refused."""
        return bool(self.edit.property("refused"))

    def mark_refused(self, refused: bool) -> None:
        """Give the field its red border, or take it away."""
        self.edit.setProperty("refused", refused)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)


class WarningStrip(QFrame):
    """An amber strip: a sentence, and the one key that accepts it; signals `accepted`."""

    accepted = Signal()

    def __init__(self, sentence: str, key: str = "", accept: str = "") -> None:
        super().__init__()
        self.setObjectName("warn")
        self.setAccessibleName(sentence)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(11, 7, 12, 7)
        layout.setSpacing(8)
        layout.addWidget(state_icon(State.WARNING, 18))
        layout.addWidget(Text(sentence, TYPE.secondary, Tone.WARN, wrap=True), 1)
        if key:
            layout.addWidget(KeyHint(key))
            layout.addWidget(Text(accept, TYPE.caption, Tone.TEXT2))
            action = QAction(accept, self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(self.accepted)
            self.addAction(action)


class Refusal(QWidget):
    """An octagon, one bold sentence what is wrong, one plain what to do and what stayed."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__()
        self.setAccessibleName(f"{what} {remedy}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(9)
        mark: Icon = state_icon(State.REFUSED, 16)
        side = QVBoxLayout()
        side.addWidget(mark)
        side.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(what, TYPE.secondary_strong, Tone.LATE, wrap=True))
        words.addWidget(Text(remedy, TYPE.secondary, Tone.TEXT2, wrap=True))
        layout.addLayout(side)
        layout.addLayout(words, 1)


Typed = Field | Area
"""What is typed into, and can stand refused."""


class FieldRow(QWidget):
    """Fields side by side with one place beneath for a warning or a refusal.

    A refusal stands beneath its own field, and leaves when that field is typed in again.
    Signals `warning_accepted(str)` with the code given to `warn`.
    """

    warning_accepted = Signal(str)

    def __init__(self, *fields: QWidget) -> None:
        super().__init__()
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(9)
        row = QHBoxLayout()
        row.setSpacing(10)
        for field in fields:
            row.addWidget(field, 1, Qt.AlignmentFlag(0) if isinstance(field, Typed) else _FOOT)
            if isinstance(field, Typed):
                field.changed.connect(lambda _text, one=field: self._typed(one))
            if isinstance(field, Field):
                field.cut.connect(lambda one=field: self._say_cut(one))
        self._outer.addLayout(row)
        self._row = row
        self._message: QWidget | None = None
        self._refused: Typed | None = None
        self._cut: Field | None = None

    def set_stretch(self, *shares: int) -> None:
        """Divide the width among the fields by `shares`."""
        for place, share in enumerate(shares):
            self._row.setStretch(place, share)

    def warn(self, code: str, sentence: str, key: str = "", accept: str = "") -> None:
        """Show the amber strip; the fields stay valid."""
        self.clear()
        strip = WarningStrip(sentence, key, accept)
        strip.accepted.connect(lambda: self.warning_accepted.emit(code))
        self._show(strip)

    def refuse(self, field: Typed, what: str, remedy: str) -> None:
        """Mark `field` refused, say why beneath, and bring the caret back into it."""
        self.clear()
        self._refused = field
        field.mark_refused(True)
        self._show(Refusal(what, remedy))
        self._stand_beneath()
        field.take_caret()

    def _stand_beneath(self) -> None:
        """Let the refusal begin where its field does, as far as there is room to read it."""
        said = self._message.layout() if self._message is not None else None
        if self._refused is not None and said is not None:
            left = min(self._refused.x(), max(0, self.width() - _LEAST_SAID))
            said.setContentsMargins(left, 0, 0, 0)

    def minimumSizeHint(self) -> QSize:
        """Return room for the fields: what stands beneath them wraps."""
        return QSize(self._row.minimumSize().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the refusal beneath its field."""
        super().resizeEvent(event)
        self._row.activate()
        self._stand_beneath()

    def clear(self) -> None:
        """Take warning and refusal away; what was typed stays."""
        if self._refused is not None:
            self._refused.mark_refused(False)
            self._refused = None
        self._cut = None
        if self._message is not None:
            self._message.hide()
            self._message.deleteLater()
            self._message = None

    def _typed(self, field: Typed) -> None:
        """Take a refusal away as soon as its field says something else."""
        shorter = field is self._cut and len(field.text()) < MOST_TYPED
        if field is self._refused or shorter:
            self.clear()

    def _say_cut(self, field: Field) -> None:
        what = _("Teks terlalu panjang untuk isian ini: hanya {n} huruf pertama yang diambil.")
        self.warn(CUT, what.format(n=MOST_TYPED))
        self._cut = field

    def message(self) -> str:
        """Return what stands beneath, or an empty text."""
        return "" if self._message is None else self._message.accessibleName()

    def _show(self, widget: QWidget) -> None:
        self._message = widget
        self._outer.addWidget(widget)
