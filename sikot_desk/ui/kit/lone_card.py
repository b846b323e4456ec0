"""One card in the middle of a page that stands in the window's place: a mark, what, and why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.icons import Icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone

_WIDE = 660


class LoneCard(Card):
    """A card with a mark beside a title and a sentence; `words` takes what stands under them."""

    def __init__(self, mark: Icon, title: str, sentence: str, tone: Tone = Tone.INK) -> None:
        super().__init__()
        self.setMaximumWidth(_WIDE)
        self.body.setContentsMargins(28, 24, 28, 20)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self.words = QVBoxLayout()
        self.words.setSpacing(6)
        self.words.addWidget(Text(title, TYPE.name, tone, wrap=True))
        self.words.addWidget(Text(sentence, TYPE.body, wrap=True))
        head.addLayout(self.words, 1)
        self.body.addLayout(head)

    def add_ways(self, aside: Button, main: Button) -> None:
        """Put the ways on at the foot: `aside` at the left, the `main` one at the right."""
        self.body.addSpacing(8)
        ways = QHBoxLayout()
        ways.addWidget(aside)
        ways.addStretch(1)
        ways.addWidget(main)
        self.body.addLayout(ways)

    def stand_on(self, page: QWidget) -> None:
        """Stand in the middle of `page`, a little above its half."""
        outer = QVBoxLayout(page)
        outer.setContentsMargins(SIZES.page, SIZES.page, SIZES.page, SIZES.page)
        outer.addStretch(2)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self, 20)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(3)
