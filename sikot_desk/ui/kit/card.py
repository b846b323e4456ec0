"""White cards on the canvas: a head with title, count and side notes, a body, a foot."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.ui.kit.icons import Icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone


def rule() -> QFrame:
    """Return a hairline."""
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line


class Card(QFrame):
    """A white card; put widgets into `body`. The head appears when there is a title."""

    def __init__(self, title: str = "", count: str = "", *, padded: bool = True) -> None:
        super().__init__()
        self.setObjectName("card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self._outer = outer
        self._title = Text(title, TYPE.card_title)
        self._count = Text(count, TYPE.card_title, Tone.TEXT2)
        self._head = QHBoxLayout()
        if title:
            outer.addWidget(self._make_head())
            outer.addWidget(rule())
        self.body = QVBoxLayout()
        edge = SIZES.card if padded else 0
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(SIZES.step * 2)
        outer.addLayout(self.body, 1)

    def _make_head(self) -> QWidget:
        head = QWidget()
        head.setMinimumHeight(45)
        self._head = QHBoxLayout(head)
        self._head.setContentsMargins(17, 6, 15, 6)
        self._head.setSpacing(9)
        self._head.addWidget(self._title)
        self._head.addWidget(self._count)
        self._head.addStretch(1)
        self._count.setVisible(bool(self._count.text()))
        return head

    def set_title(self, title: str) -> None:
        """Change the title of a card that has a head."""
        self._title.setText(title)

    def set_count(self, count: str) -> None:
        """Show `count` after the title, or nothing when empty."""
        self._count.setText(count)
        self._count.setVisible(bool(count))

    def add_fact(self, fact: str) -> Text:
        """Put a quiet fact after the title and return its label."""
        text = Text(fact, TYPE.caption, Tone.TEXT2)
        self._head.insertWidget(2, text)
        return text

    def add_to_head(self, widget: QWidget) -> None:
        """Put `widget` at the right of the head."""
        self._head.addWidget(widget)

    def set_foot(self, widget: QWidget) -> None:
        """Put `widget` under a hairline at the foot."""
        self._outer.addWidget(rule())
        self._outer.addWidget(widget)


class Note(QFrame):
    """A quiet inset with an icon and one or two sentences; `flat` leaves out ground and edge."""

    spoken = Role.Note

    def __init__(self, text: str, icon: str = "info", *, flat: bool = False) -> None:
        super().__init__()
        self.setObjectName("" if flat else "inset")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(11)
        mark = Icon(icon, 16)
        layout.addWidget(mark)
        lettering = TYPE.caption if flat else TYPE.secondary
        self._text = Text(text, lettering, Tone.TEXT2, wrap=True)
        layout.addWidget(self._text, 1)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Change the sentence."""
        self._text.setText(text)
        self.setAccessibleName(text)
