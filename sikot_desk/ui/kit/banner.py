"""The amber banner under the header: what failed, what is safe, at most two buttons.

It stays until it is solved, or is closed where it carries `closing()`; one shows at a time, then
"dan 1 lagi".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.icons import State, state_icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.words import _

_BUTTONS_UNDER_BELOW = 800
HIDE = "hide"
"""The code of the remedy that only takes the banner away."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """A button of a banner; `code` comes back with the signal."""

    code: str
    text: str
    key: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What one banner says; `code` names it so that it can be solved."""

    code: str
    what: str
    safe: str
    remedies: tuple[Remedy, ...] = ()
    well: bool = False
    """Nothing is wrong: what was asked about is told with the shape of what is right."""


def closing() -> Remedy:
    """Give the button of a banner that may be put aside before it is solved."""
    return Remedy(HIDE, _("Tutup"), "Alt+Z", "cross")


class BannerPlace(QWidget):
    """The place of the banner; empty and without height while nothing is wrong."""

    remedy_chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._troubles: list[Trouble] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, 0)
        self.setVisible(False)

    def troubles(self) -> Sequence[Trouble]:
        """Return what is not solved, the shown one first."""
        return tuple(self._troubles)

    def keep_off(self, gap: int) -> None:
        """Leave `gap` pixels beneath, where what follows has no margin of its own."""
        self._layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, gap)

    def tell(self, trouble: Trouble) -> None:
        """Show `trouble`, or bring it up to date when it stands already."""
        self._troubles = [old for old in self._troubles if old.code != trouble.code]
        self._troubles.insert(0, trouble)
        self._refresh()

    def solve(self, code: str) -> None:
        """Take away the trouble named `code`; unknown codes change nothing."""
        self._troubles = [old for old in self._troubles if old.code != code]
        self._refresh()

    def _refresh(self) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if self._troubles:
            self._layout.addWidget(self._strip(self._troubles[0]))
        self.setVisible(bool(self._troubles))

    def _strip(self, trouble: Trouble) -> QFrame:
        strip = QFrame()
        strip.setObjectName("warn")
        strip.setAccessibleName(f"{trouble.what} {trouble.safe}")
        self._direction = QBoxLayout(QBoxLayout.Direction.LeftToRight, strip)
        self._direction.setContentsMargins(16, 10, 14, 10)
        self._direction.setSpacing(12)
        layout, buttons = QHBoxLayout(), QHBoxLayout()
        layout.setSpacing(12)
        buttons.setSpacing(12)
        self._direction.addLayout(layout, 1)
        self._direction.addLayout(buttons)
        layout.addWidget(state_icon(State.OK if trouble.well else State.WARNING, 26))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(
            Text(trouble.what, TYPE.body_strong, Tone.OK if trouble.well else Tone.WARN, wrap=True)
        )
        words.addWidget(Text(self._safe(trouble), TYPE.secondary, Tone.INK, wrap=True))
        layout.addLayout(words, 1)
        for remedy in trouble.remedies[:2]:
            buttons.addWidget(self._button(trouble, remedy))
        buttons.addStretch(0)
        self._turn()
        return strip

    def _turn(self) -> None:
        narrow = self.width() < _BUTTONS_UNDER_BELOW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._direction.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the words on a narrow page."""
        super().resizeEvent(event)
        if self._troubles:
            self._turn()

    def _safe(self, trouble: Trouble) -> str:
        more = len(self._troubles) - 1
        return f"{trouble.safe} {_('dan {n} lagi').format(n=more)}" if more else trouble.safe

    def _button(self, trouble: Trouble, remedy: Remedy) -> Button:
        button = Button(remedy.text, remedy.key, icon=remedy.icon)
        button.clicked.connect(lambda: self.remedy_chosen.emit(trouble.code, remedy.code))
        return button
