"""Facts by size: a caption over a value, initials in a disc, when a file is due, the big answer."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sikot_desk.ui.kit.icons import Icon, State, state_icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.paint import CENTRE, brush, draw_disc, draw_text
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, SIZES, TYPE, Lettering, Tone


class Fact(QWidget):
    """A caption over a value; the value may wrap when `wrap`."""

    def __init__(
        self,
        caption: str,
        value: str,
        lettering: Lettering = TYPE.body_strong,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(Text(caption, TYPE.caption, Tone.TEXT2))
        self._line = QHBoxLayout()
        self._value = Text(value, lettering, wrap=wrap)
        self._line.addWidget(self._value, 1 if wrap else 0)
        if not wrap:
            self._line.addStretch(1)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout.addLayout(self._line)

    def set_value(self, value: str) -> None:
        """Change the value."""
        self._value.setText(value)

    def value(self) -> str:
        """Return the value."""
        return self._value.text()

    def add_beside(self, widget: QWidget) -> None:
        """Put `widget` after the value."""
        self._line.insertSpacing(1, 7)
        self._line.insertWidget(2, widget)


def initials(name: str) -> str:
    """Return two letters for `name`: of its first and last word, or its first two letters."""
    words = [word for word in name.split() if word[0].isalpha()]
    if not words:
        return ""
    pair = words[0][0] + words[-1][0] if len(words) > 1 else words[0][:2]
    return pair.upper()


class Avatar(QWidget):
    """Initials in a disc; `strong` is white on accent, else dark on grey."""

    spoken = Role.Graphic

    def __init__(self, name: str, size: int = 38, *, fill: str = "") -> None:
        super().__init__()
        self._name, self._size, self._fill = name, size, fill
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Show the initials of `name`."""
        self._name = name
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square of the disc."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint disc and initials."""
        painter, box = brush(self), QRectF(self.rect())
        lettering = TYPE.caption_strong if self._size < 36 else TYPE.body_strong
        draw_disc(painter, box, "", lettering, self._fill or PALETTE.avatar)
        ink = PALETTE.white if self._fill else PALETTE.text2
        draw_text(painter, box, initials(self._name), lettering, ink, CENTRE)


class Due(StrEnum):
    """How a file stands to its promised time."""

    PLAIN = "plain"
    TODAY = "today"
    LATE = "late"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class _DueLook:
    ground: str
    line: str
    icon: str
    strong: Tone
    quiet: Tone


_DUE_LOOKS = {
    Due.PLAIN: _DueLook(PALETTE.surface, PALETTE.line, "calendar", Tone.INK, Tone.TEXT2),
    Due.TODAY: _DueLook(PALETTE.warn_ground, PALETTE.warn_line, "hourglass", Tone.WARN, Tone.TEXT2),
    Due.LATE: _DueLook(PALETTE.late, PALETTE.late, "alarm", Tone.WHITE, Tone.WHITE),
    Due.PAUSED: _DueLook(PALETTE.tint, PALETTE.tint_line, "user", Tone.ACCENT, Tone.TEXT2),
}


class DueBox(QFrame):
    """By when: amber today, solid red when late, plain otherwise, blue while paused."""

    spoken = Role.StaticText

    def __init__(self, due: Due, promise: str, rest: str = "") -> None:
        super().__init__()
        look = _DUE_LOOKS[due]
        self.setObjectName("due")
        self.setStyleSheet(
            f"QFrame#due {{ background: {look.ground}; border: 1px solid {look.line};"
            " border-radius: 6px; }"
        )
        self.setAccessibleName(f"{promise}, {rest}" if rest else promise)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 13, 20, 13)
        layout.setSpacing(14)
        layout.addWidget(Icon(look.icon, 24, look.strong))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(promise, TYPE.body_strong, look.strong))
        if rest:
            words.addWidget(Text(rest, TYPE.secondary, look.quiet))
        layout.addLayout(words)


class Answer(StrEnum):
    """The ground of a big answer."""

    OK = "ok"
    WARN = "warn"
    LATE = "late"


class BigAnswer(QFrame):
    """A whole panel coloured: shape, one sentence, one line of explanation."""

    spoken = Role.AlertMessage

    def __init__(self, answer: Answer, sentence: str, explanation: str, icon: str = "") -> None:
        super().__init__()
        self.setObjectName(answer.value)
        self.setAccessibleName(f"{sentence}. {explanation}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SIZES.page, 14, SIZES.page, 14)
        layout.setSpacing(20)
        tone = Tone(answer.value)
        state = {Answer.OK: State.OK, Answer.WARN: State.WARNING, Answer.LATE: State.REFUSED}
        mark = Icon(icon, 64, tone) if icon else state_icon(state[answer], 64)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(sentence, TYPE.figure, tone, wrap=True))
        words.addWidget(Text(explanation, TYPE.body, Tone.INK, wrap=True))
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        side = QVBoxLayout()
        side.addStretch(1)
        side.addLayout(words)
        side.addStretch(1)
        layout.addLayout(side, 1)
