"""What a screen says above its action bar: a refusal in red, or a warning that takes a reason.

Nothing typed is lost by it; the officer answers, or mends what was typed.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.icons import State, state_icon
from sikot_desk.ui.kit.lettering import Text, font
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.sentences import words_of
from sikot_desk.ui.words import _

SEEN_KEY = "Alt+S"


class Doubt(QFrame):
    """One amber strip: a warning's sentence and the reason for going on; signals `answered`."""

    answered = Signal(str, str)
    typed = Signal()

    def __init__(self, refused: Refused, reason: str = "", *, of_papers: bool = True) -> None:
        """Show the warning with the reason typed so far; one `of_papers` may be of an original."""
        super().__init__()
        self.code = refused.code
        self.setObjectName("warn")
        self.setAccessibleName(" ".join(words_of(refused)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(11, 7, 12, 9)
        layout.setSpacing(6)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(state_icon(State.WARNING, 18), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(" ".join(words_of(refused)), TYPE.secondary, Tone.WARN, wrap=True), 1)
        layout.addLayout(line)
        layout.addLayout(self._answer_line(reason, of_papers=of_papers))

    def _answer_line(self, reason: str, *, of_papers: bool) -> QHBoxLayout:
        self.edit = QLineEdit(reason)
        self.edit.setFont(font(TYPE.secondary))
        self.edit.setMinimumHeight(30)
        self.edit.setMaxLength(200)
        self.edit.setPlaceholderText(_("Alasan meneruskan"))
        self.edit.setAccessibleName(_("Alasan meneruskan"))
        self.edit.textChanged.connect(self.typed)
        self.edit.returnPressed.connect(self._answer)
        self.seen = Button(_("Asli sudah dilihat"), SEEN_KEY, bound=False)
        self.seen.clicked.connect(self.take_seen)
        row = QHBoxLayout()
        row.setContentsMargins(26, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        if of_papers:
            row.addWidget(self.seen)
        else:
            self.seen.hide()
        return row

    def reason(self) -> str:
        """Give the reason typed so far."""
        return self.edit.text().strip()

    def take_seen(self) -> None:
        """Answer with the plain reason: the original was looked at."""
        self.edit.setText(_("Dokumen asli sudah dilihat dan cocok"))
        self._answer()

    def _answer(self) -> None:
        if self.reason():
            self.answered.emit(self.code, self.reason())


class Notice(QWidget):
    """The place above the action bar; signals `answered(code, reason)` of a warning.

    Where the warnings are not `of_papers`, no strip offers that an original was looked at.
    """

    answered = Signal(str, str)

    def __init__(self, *, of_papers: bool = True) -> None:
        """Begin empty."""
        super().__init__()
        self._of_papers = of_papers
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SIZES.page, 0, SIZES.page, 10)
        self._shown: QFrame | None = None
        self._refused: Refused | None = None
        self.hide()
        shortcut = QShortcut(QKeySequence(SEEN_KEY), self)
        shortcut.activated.connect(self._take_seen)

    def stand_on(self, page: Page) -> None:
        """Take the place between the page's body and its action bar."""
        layout = page.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, self)

    def tell(self, refused: Refused) -> None:
        """Say no; or warn, where a reason would do."""
        self.clear()
        self._refused = refused
        if refused.overridable:
            doubt = Doubt(refused, of_papers=self._of_papers)
            doubt.answered.connect(self.answered)
            self._show(doubt)
            doubt.edit.setFocus()
        else:
            self._show(_no(*words_of(refused)))

    def say(self, what: str, remedy: str) -> None:
        """Say what did not work, and what to do."""
        self.clear()
        self._show(_no(what, remedy))

    def clear(self) -> None:
        """Say nothing any more."""
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        self._shown, self._refused = None, None
        self.hide()

    def reasons(self) -> dict[str, str]:
        """Give the reason typed so far by the warning's code; empty where none is typed."""
        shown = self._shown
        return {shown.code: shown.reason()} if isinstance(shown, Doubt) and shown.reason() else {}

    def words(self) -> str:
        """Give what is said, empty for nothing."""
        return "" if self._shown is None else self._shown.accessibleName()

    def _show(self, widget: QFrame) -> None:
        self._shown = widget
        self._layout.addWidget(widget)
        self.show()

    def _take_seen(self) -> None:
        if isinstance(self._shown, Doubt) and self._of_papers:
            self._shown.take_seen()


def _no(what: str, remedy: str) -> QFrame:
    frame = QFrame()
    frame.setObjectName("late")
    frame.setAccessibleName(f"{what} {remedy}".strip())
    line = QHBoxLayout(frame)
    line.setContentsMargins(12, 8, 12, 8)
    line.setSpacing(10)
    line.addWidget(state_icon(State.REFUSED, 18))
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(Text(what, TYPE.secondary_strong, Tone.LATE, wrap=True))
    if remedy:
        words.addWidget(Text(remedy, TYPE.secondary, Tone.INK, wrap=True))
    line.addLayout(words, 1)
    return frame
