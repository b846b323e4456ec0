"""The steps as a list to choose from: how many files wait, how many of them are late."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
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


@dataclass(frozen=True, slots=True)
class StepOption:
    """One step to choose; `code` is ALL for every step, `key` the digit that chooses it."""

    code: str
    key: str
    name: str
    count: int
    late: int = 0


class _Option(Pressable):
    def __init__(self, option: StepOption) -> None:
        super().__init__()
        self.option = option
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(max(34, metrics(TYPE.body_strong).height() + 12))
        self.setMaximumHeight(46)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        said = _("{name}: {n} berkas").format(name=option.name, n=option.count)
        if option.late:
            said += f", {_('{n} terlambat').format(n=option.late)}"
        self.setAccessibleName(said)
        self.setAccessibleDescription(option.key)
        self.setToolTip(option.name)
        bind_key(self, option.key)

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
    """Signals `chosen(code)`."""

    spoken = Role.Grouping

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 6, 1, 6)
        self._layout.setSpacing(0)
        self._options: dict[str, _Option] = {}
        self.setAccessibleName(_("Berkas menurut langkah"))

    def set_options(self, options: Sequence[StepOption], chosen: str) -> None:
        """Show `options`; `chosen` is tinted. The keyboard stays where it was."""
        held = next((code for code, one in self._options.items() if one.hasFocus()), None)
        while (item := self._layout.takeAt(0)) is not None:
            _let_go(item.widget())
        self._options = {}
        for option in options:
            made = _Option(option)
            made.setChecked(option.code == chosen)
            made.clicked.connect(lambda _on=False, code=option.code: self.chosen.emit(code))
            self._options[option.code] = made
            self._layout.addWidget(made, 1)
        self._layout.addStretch(1)
        if held in self._options:
            self._options[held].show()  # what is not shown yet takes no keyboard
            self._options[held].setFocus()

    def option(self, code: str) -> QAbstractButton:
        """Return the option of a step."""
        return self._options[code]


def _let_go(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
