"""The question of four eyes: a second person reads what is to be done and proves to be it by PIN.

Covers the window until it is answered or given up; Esc gives up, and nothing was recorded.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk.seat import Seat
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.user import User
from sikot_desk.ui.ask import Ask, Vouching
from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.icons import State, state_icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import PALETTE, TYPE
from sikot_desk.ui.prover import Prover
from sikot_desk.ui.words import _

_SCRIM = 150
_WIDE = 560


class SecondPerson(QWidget):
    """Covers `window`; signals `finished` once it is answered or given up."""

    spoken = Role.Dialog

    finished = Signal()

    def __init__(self, window: QWidget, ask: Ask, seat: Seat, vouching: Vouching) -> None:
        super().__init__(window)
        self._window, self._vouching = window, vouching
        self._before = window.focusWidget()
        self.prover = Prover(ask, _("Orang kedua\nmengetik PIN-nya."))
        self.leave = Button(_("Batal"), "Esc", icon="cross", bound=False)
        self.leave.clicked.connect(self._give_up)
        self.prover.offered.connect(self._offer)
        what = str(vouching.refused.facts["what"])
        self.setAccessibleName(what)
        others = seconds(seat, str(vouching.refused.facts["who"]))
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._panel(what, someone=bool(others)))
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(1)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()
        self.leave.setFocus()
        if others:
            self.prover.set_people(others)

    def _panel(self, what: str, *, someone: bool) -> QFrame:
        panel = QFrame()
        panel.setObjectName("dialog")
        panel.setFixedWidth(min(_WIDE, self._window.width() - 40))
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(state_icon(State.WARNING, 28), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(_("Perlu persetujuan orang kedua"), TYPE.screen_title, wrap=True))
        told = _("{what}. Keduanya tercatat.").format(what=what)
        words.addWidget(Text(told, TYPE.body, wrap=True))
        head.addLayout(words, 1)
        layout.addLayout(head)
        if someone:
            layout.addWidget(self.prover)
        else:
            layout.addWidget(_nobody())
        foot = QHBoxLayout()
        foot.addWidget(self.leave)
        foot.addStretch(1)
        layout.addLayout(foot)
        return panel

    def _offer(self, user: str, word: str) -> None:
        self._vouching.again(user, word, self._told)

    def _told(self, refused: Refused | None) -> None:
        if refused is None:
            self._finish()
        else:
            self.prover.refuse(refused)

    def _give_up(self) -> None:
        self._finish()
        self._vouching.give_up()

    def _finish(self) -> None:
        self._window.removeEventFilter(self)
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self.deleteLater()
        self.finished.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep covering the window when it changes size."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def event(self, event: QEvent) -> bool:
        """Take every shortcut while it stands, so that nothing behind it answers."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Esc; everything else stops here."""
        if QKeySequence(event.keyCombination()) == QKeySequence("Esc"):
            self._give_up()
        event.accept()

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Keep Tab inside: between the prover and the way out."""
        if self.leave.hasFocus():
            self.prover.take_caret()
        else:
            self.leave.setFocus()
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the scrim."""
        scrim = QColor(PALETTE.ink)
        scrim.setAlpha(_SCRIM)
        QPainter(self).fillRect(self.rect(), scrim)


def _nobody() -> EmptyState:
    return EmptyState(
        "user",
        _("Belum ada petugas lain yang berhak menyetujui"),
        _("Minta Admin mencatat Penyelia, atau penggantinya."),
    )


def seconds(seat: Seat, who: str) -> tuple[User, ...]:
    """Give who may vouch: other staff in a role that the refusal names."""
    roles = {"penyelia"} if who == "Penyelia" else {"penyelia", "admin"}
    me = seat.officer.user if seat.officer else ""
    return tuple(one for one in seat.staff if one.user != me and roles & set(one.roles))
