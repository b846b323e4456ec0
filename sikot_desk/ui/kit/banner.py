"""The amber banner under the header: what failed, what is safe, at most two buttons.

It stays until it is solved; one shows at a time, then "dan 1 lagi".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.icons import State, state_icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.words import _


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
                old.setParent(None)
                old.deleteLater()
        if self._troubles:
            self._layout.addWidget(self._strip(self._troubles[0]))
        self.setVisible(bool(self._troubles))

    def _strip(self, trouble: Trouble) -> QFrame:
        strip = QFrame()
        strip.setObjectName("warn")
        strip.setAccessibleName(f"{trouble.what} {trouble.safe}")
        layout = QHBoxLayout(strip)
        layout.setContentsMargins(16, 10, 14, 10)
        layout.setSpacing(12)
        layout.addWidget(state_icon(State.WARNING, 26))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(trouble.what, TYPE.body_strong, Tone.WARN, wrap=True))
        words.addWidget(Text(self._safe(trouble), TYPE.secondary, Tone.INK, wrap=True))
        layout.addLayout(words, 1)
        for remedy in trouble.remedies[:2]:
            layout.addWidget(self._button(trouble, remedy))
        return strip

    def _safe(self, trouble: Trouble) -> str:
        more = len(self._troubles) - 1
        return f"{trouble.safe} {_('dan {n} lagi').format(n=more)}" if more else trouble.safe

    def _button(self, trouble: Trouble, remedy: Remedy) -> Button:
        button = Button(remedy.text, remedy.key, icon=remedy.icon)
        button.clicked.connect(lambda: self.remedy_chosen.emit(trouble.code, remedy.code))
        return button
