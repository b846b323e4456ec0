"""The steps as a list to choose from: how many files wait, how many of them are late."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from sikot_desk.ui.kit.button import bind_key
from sikot_desk.ui.kit.lettering import metrics
from sikot_desk.ui.kit.paint import RIGHT, brush, draw_key, draw_text, key_size, middle
from sikot_desk.ui.kit.pill import draw_pill, late, pill_size
from sikot_desk.ui.kit.pressable import Pressable
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, TYPE
from sikot_desk.ui.words import _

ALL = ""
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


@dataclass(frozen=True, slots=True)
class StepOption:
    """One step to choose; `code` is ALL for every step, `key` the digit that chooses it."""

    code: str
    key: str
    name: str
    count: int
    late: int = 0


class _Option(Pressable):
    """One row of the list; signals `moved(key)` for an arrow, Home or End."""

    moved = Signal(Qt.Key)

    def __init__(self, option: StepOption) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(max(34, metrics(TYPE.body_strong).height() + 12))
        self.setMaximumHeight(46)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleDescription(option.key)
        self.setToolTip(option.name)
        bind_key(self, option.key)
        self.say(option)

    def say(self, option: StepOption) -> None:
        """Show how many files wait for the same step now."""
        self.option = option
        said = _("{name}: {n} berkas").format(name=option.name, n=option.count)
        if option.late:
            said += f", {_('{n} terlambat').format(n=option.late)}"
        self.setAccessibleName(said)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that move in a list to the list."""
        if event.key() in _MOVES:
            self.moved.emit(Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Leave the choice to the list."""

    def sizeHint(self) -> QSize:
        return QSize(230, 42)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box, one, here = brush(self), QRectF(self.rect()), self.option, self.isChecked()
        if here:
            painter.fillRect(self.rect(), PALETTE.tint)
            painter.fillRect(QRectF(0, 0, 3, box.height()), PALETTE.accent)
        if one.key:
            cap = key_size(one.key)
            draw_key(painter, middle(box.adjusted(14, 0, 0, 0), cap.width(), cap.height()), one.key)
        count = QRectF(box.right() - 46, 0, 31, box.height())
        ink = PALETTE.ink if one.count else PALETTE.text3
        lettering = TYPE.body_strong if one.count else TYPE.body
        draw_text(painter, count, str(one.count), lettering, ink, RIGHT)
        end = count.left()
        if one.late:
            size = pill_size(late(str(one.late)))
            end -= size.width()
            place = QRectF(end, 0, 0, box.height())
            draw_pill(painter, middle(place, size.width(), size.height()), late(str(one.late)))
        words = QRectF(48, 0, end - 48 - 6, box.height())
        draw_text(painter, words, one.name, TYPE.body_strong if here else TYPE.body, PALETTE.ink)


class StepFilter(QFrame):
    """Signals `chosen(code)`. One stop of Tab: within it the arrows move, Enter chooses."""

    spoken = Role.Grouping

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 6, 1, 6)
        self._layout.setSpacing(0)
        self._options: dict[str, _Option] = {}
        self._before: QWidget | None = None
        self.setAccessibleName(_("Berkas menurut langkah"))

    def come_after(self, widget: QWidget) -> None:
        """Let Tab come here from `widget`."""
        self._before = widget

    def set_options(self, options: Sequence[StepOption], chosen: str) -> None:
        """Show `options`; `chosen` is tinted. The keyboard stays where it was."""
        same = [(one.code, one.key, one.name) for one in options]
        shown = [one.option for one in self._options.values()]
        if same != [(one.code, one.key, one.name) for one in shown]:
            self._make(options)
        for option in options:
            self._options[option.code].say(option)
            self._options[option.code].setChecked(option.code == chosen)
        if not any(one.hasFocus() for one in self._options.values()):
            self._stop_at(chosen)

    def _make(self, options: Sequence[StepOption]) -> None:
        held = next((code for code, one in self._options.items() if one.hasFocus()), None)
        while (item := self._layout.takeAt(0)) is not None:
            _let_go(item.widget())
        self._options = {}
        before = self._before
        for option in options:
            made = _Option(option)
            made.clicked.connect(lambda _on=False, code=option.code: self.chosen.emit(code))
            made.moved.connect(lambda key, code=option.code: self._move(code, key))
            self._options[option.code] = made
            self._layout.addWidget(made, 1)
            if before is not None:
                self.setTabOrder(before, made)
                before = made
        self._layout.addStretch(1)
        if held in self._options:
            self._options[held].show()  # what is not shown yet takes no keyboard
            self._stop_at(held)
            self._options[held].setFocus()

    def _stop_at(self, code: str) -> None:
        """Let Tab stop at one option alone."""
        for one, option in self._options.items():
            here = Qt.FocusPolicy.TabFocus if one == code else Qt.FocusPolicy.NoFocus
            option.setFocusPolicy(here)

    def _move(self, code: str, key: Qt.Key) -> None:
        """Move the keyboard from an option as in any list; the ends hold it."""
        codes = list(self._options)
        last = len(codes) - 1
        place = codes.index(code)
        to = {
            Qt.Key.Key_Up: max(place - 1, 0),
            Qt.Key.Key_Down: min(place + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }[key]
        self._stop_at(codes[to])
        self._options[codes[to]].setFocus(Qt.FocusReason.TabFocusReason)

    def option(self, code: str) -> QAbstractButton:
        """Return the option of a step."""
        return self._options[code]


def _let_go(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
