"""The bar at the foot of a screen: side acts at left, note and the one primary at right.

Side acts that do not fit, and those beyond three, fold into "Tindakan lain".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy

from sikot_desk.ui.kit.button import Button, primary
from sikot_desk.ui.kit.lettering import Text, width_of
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.words import _

_MOST = 3
_GAP = 10
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class SideAct:
    """A side act; `right` puts it beside the primary. `code` comes back with the signal."""

    code: str
    text: str
    key: str = ""
    icon: str = ""
    right: bool = False


class ActionBar(QFrame):
    """Holds the acts of one screen; signals `act_chosen(code)` and `primary_chosen()`."""

    act_chosen = Signal(str)
    primary_chosen = Signal()

    def __init__(self, text: str = "", key: str = "F12", icon: str = "") -> None:
        super().__init__()
        self.setObjectName("action_bar")
        self.setMinimumHeight(SIZES.action_bar)
        self.primary = primary(text, key, icon)
        self.primary.clicked.connect(self.primary_chosen)
        self.more = Button(_("Tindakan lain"), "Alt+L", icon="dots")
        self.more.clicked.connect(self._open_menu)
        self._note = Text("", TYPE.secondary, Tone.TEXT2)
        self._note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._note.setAlignment(_RIGHT)
        self._acts: tuple[SideAct, ...] = ()
        self._extra: tuple[SideAct, ...] = ()
        self._folded: list[SideAct] = []
        self._buttons: dict[str, Button] = {}
        self._build()

    def _build(self) -> None:
        layout = self._line = QHBoxLayout(self)
        layout.setContentsMargins(SIZES.page, 8, SIZES.page, 8)
        layout.setSpacing(0)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        for part in (self._left, self._right):
            part.setSpacing(_GAP)
        self._left.addWidget(self.more)
        layout.addLayout(self._left)
        layout.addStretch(1)
        layout.addWidget(self._note)
        layout.addSpacing(_GAP)
        layout.addLayout(self._right)
        layout.addWidget(self.primary)
        self.primary.setVisible(bool(self.primary.label()))
        self.more.setVisible(False)

    def set_acts(self, acts: Sequence[SideAct], extra: Sequence[SideAct] = ()) -> None:
        """Show `acts` as buttons; `extra` always stands in "Tindakan lain"."""
        for button in self._buttons.values():
            button.hide()
            self._left.removeWidget(button)
            self._right.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        self._acts, self._extra = tuple(acts), tuple(extra)
        self._listen()
        for act in self._acts:
            button = Button(act.text, act.key, icon=act.icon, bound=False)
            button.clicked.connect(lambda _checked=False, code=act.code: self.act_chosen.emit(code))
            (self._right if act.right else self._left).addWidget(button)
            self._buttons[act.code] = button
        order = [self.more, *self._buttons.values(), self.primary]
        for one, other in pairwise(order):
            self.setTabOrder(one, other)
        if self._right.count():
            self._right.setContentsMargins(0, 0, _GAP, 0)
        self._fold()

    def _listen(self) -> None:
        for old in self.actions():
            self.removeAction(old)
            old.deleteLater()
        for act in (*self._acts, *self._extra):
            action = QAction(act.text, self)
            action.setData(act.code)
            if act.key not in ("Esc", "Enter"):
                action.setShortcut(QKeySequence(act.key))
            action.triggered.connect(
                lambda _checked=False, code=act.code: self.act_chosen.emit(code)
            )
            self.addAction(action)

    def button(self, code: str) -> Button:
        """Return the button of the side act `code`."""
        return self._buttons[code]

    def set_primary(self, text: str, icon: str = "") -> None:
        """Name the primary act; an empty text takes it away."""
        self.primary.set_icon(icon)
        self.primary.set_label(text)
        self.primary.setVisible(bool(text))
        self._fold()

    def allow(self, note: str = "") -> None:
        """Switch the primary on, with a quiet `note` at its left."""
        self.primary.setEnabled(True)
        self._say(note)

    def refuse(self, reason: str) -> None:
        """Switch the primary off and say why at its left; the reason may not be empty."""
        if not reason:
            message = "a primary that is off says why"
            raise ValueError(message)
        self.primary.setEnabled(False)
        self._say(reason)

    def note(self) -> str:
        """Return the words at the left of the primary."""
        return self._note.text()

    def _say(self, text: str) -> None:
        self._note.setText(text)
        self.primary.setAccessibleDescription(text or self.primary.key)
        self._fold()

    def folded(self) -> tuple[str, ...]:
        """Return the codes of the acts that stand in "Tindakan lain"."""
        return tuple(act.code for act in (*self._folded, *self._extra))

    def _fold(self) -> None:
        room = self.width() - 2 * SIZES.page - _GAP
        if not self.primary.isHidden():
            room -= self.primary.sizeHint().width() + _GAP
        note = width_of(self._note.text(), TYPE.secondary) if self._note.text() else 0
        room -= note + _GAP if note else 0
        need = {code: b.sizeHint().width() + _GAP for code, b in self._buttons.items()}
        shown = list(self._acts)
        self._folded = []
        limit = _MOST - 1 if self._extra else _MOST
        while shown and (
            len([act for act in shown if not act.right]) > limit
            or sum(need[act.code] for act in shown) + self._more_width() > room
        ):
            self._folded.insert(0, shown.pop())
        for act in self._acts:
            self._buttons[act.code].setVisible(act in shown)
        self.more.setVisible(bool(self._folded or self._extra))
        used = sum(need[act.code] for act in shown) + self._more_width()
        self._note.setWordWrap(used > room)
        self._line.activate()  # else a button shown first is painted once at its size of before

    def _more_width(self) -> int:
        needed = bool(self._folded or self._extra)
        return self.more.sizeHint().width() + _GAP if needed else 0

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        codes = self.folded()
        menu.addActions([action for action in self.actions() if action.data() in codes])
        height = menu.sizeHint().height()
        menu.popup(self.more.mapToGlobal(QPoint(0, -height - 4)))

    def minimumSizeHint(self) -> QSize:
        """Return room for the primary whole, its note and "Tindakan lain"."""
        width = self.primary.sizeHint().width() if not self.primary.isHidden() else 0
        return QSize(width + 2 * SIZES.page, SIZES.action_bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold side acts."""
        super().resizeEvent(event)
        self._fold()
