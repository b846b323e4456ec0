"""A list of people and the place where the picked one proves to be it: PIN boxes, or a password.

It keeps the seconds of a wrong try and counts them down; whether a word is right, it is told.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from sikot_desk.domain import pins
from sikot_desk.domain.pins import Standing
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.user import User
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.digit_boxes import DigitBoxes
from sikot_desk.ui.kit.field import Field
from sikot_desk.ui.kit.icons import State, state_icon
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.sentences import words_of
from sikot_desk.ui.staff_list import ROW, StaffList
from sikot_desk.ui.words import _

_MOST_ROWS = 5


class _No(QWidget):
    """Why a PIN was not taken."""

    spoken = Role.AlertMessage


class Prover(QWidget):
    """Signals `offered(user, word)`; answer with `refuse`, or take the prover away.

    `picked(user)` tells whose name is chosen, `stood(bool)` whether that one has a word to prove.
    """

    offered = Signal(str, str)
    picked = Signal(str)
    stood = Signal(bool)

    def __init__(self, ask: Ask, aside: str) -> None:
        """`aside` are a few quiet words beside the PIN."""
        super().__init__()
        self._ask = ask
        self._standing = Standing()
        self._left, self._what = 0, ""
        self._wrong = False
        self.busy = False
        self.people = StaffList(_("Petugas"))
        self.boxes = DigitBoxes(pins.DIGITS, _("PIN"), secret=True)
        self.password = Field(_("Kata sandi"))
        self.password.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.enter = Button(_("Masuk"), "Enter", icon="arrow-right")
        self._label = Text("", TYPE.caption_strong, Tone.TEXT2)
        self._aside = Text(aside, TYPE.caption, Tone.TEXT2)
        self._said = Text("", TYPE.secondary_strong, Tone.LATE, wrap=True)
        self._no = _No()
        self._countdown = QTimer(self)
        self._countdown.setTimerType(Qt.TimerType.PreciseTimer)
        self._countdown.setInterval(1000)
        self._countdown.timeout.connect(self._second)
        self._build()
        self.people.picked.connect(self._pick)
        self.boxes.completed.connect(self._offer)
        self.boxes.changed.connect(lambda _digits: self._say(""))
        self.password.committed.connect(self._offer)
        self.enter.clicked.connect(lambda: self._offer(self.password.text()))

    def _build(self) -> None:
        card = Card(padded=False)
        self._area = scrolled(self.people)
        card.body.addWidget(self._area)
        self.boxes.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout()
        line.addWidget(self.boxes)
        line.addWidget(self.password, 1)
        line.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        line.addWidget(self._aside)
        no = QHBoxLayout(self._no)
        no.setContentsMargins(0, 0, 0, 0)
        no.setSpacing(9)
        no.addWidget(state_icon(State.REFUSED, 16), 0, Qt.AlignmentFlag.AlignTop)
        no.addWidget(self._said, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(card)
        layout.addSpacing(20)
        layout.addWidget(self._label)
        layout.addSpacing(6)
        layout.addLayout(line)
        layout.addSpacing(10)
        layout.addWidget(self._no)
        self._no.hide()

    def set_people(self, staff: tuple[User, ...], chosen: str = "") -> None:
        """Show people to pick from, nothing typed."""
        self._area.setFixedHeight(ROW * max(1, min(len(staff), _MOST_ROWS)))
        self.people.set_staff(staff, chosen)

    def user(self) -> User | None:
        """Return who is picked."""
        return self.people.chosen()

    def said(self) -> str:
        """Return why the last word was refused, or that one has to wait."""
        return "" if self._no.isHidden() else self._said.text()

    def _pick(self, user: str) -> None:
        self._area.ensureVisible(0, int(self.people.here().center().y()), 0, ROW // 2)
        self.look_again()
        self.picked.emit(user)

    def look_again(self) -> None:
        """Ask what the door wants of the picked person."""
        self._forget()
        one = self.user()
        if one is not None:
            self._ask.read(lambda session: session.standing(one.user), self._stand, "standing")

    def expect(self) -> None:
        """Show what the door will most likely ask of who is picked, until it says so itself."""
        one = self.user()
        self._stand(Standing(form="pin" if one is not None and one.pin else "none"))

    def _stand(self, standing: Standing) -> None:
        self._standing, self.busy = standing, False
        one = self.user()
        name = one.name if one else ""
        labels = {
            "pin": _("PIN {name}, 6 angka").format(name=name),
            "password": _("Kata sandi {name}").format(name=name),
            "none": _("{name} masuk tanpa PIN").format(name=name),
        }
        label = labels[standing.form]
        if standing.locked:
            label = _("{name} belum punya PIN di komputer ini").format(name=name)
        self._label.setText(label)
        self.boxes.setAccessibleName(label)
        self.boxes.setVisible(standing.form == "pin")
        self.password.setVisible(standing.form == "password")
        self.enter.setVisible(standing.form != "pin" and not standing.locked)
        self.stood.emit(standing.form != "none" and not standing.locked and not standing.wait)
        if standing.locked and one is not None:
            self._say(" ".join(words_of(Refused("pin_missing", {"name": name}))))
        elif standing.wait:
            self._wait(standing.wait, _("Belum dapat mencoba lagi."))
        else:
            self._say("")
        self.take_caret()

    def take_caret(self) -> None:
        """Put the caret where the word is typed."""
        places = {"pin": self.boxes, "password": self.password.edit, "none": self.people}
        places[self._standing.form].setFocus()

    def _forget(self) -> None:
        self._countdown.stop()
        self._left = 0
        self.boxes.empty()
        self.boxes.setEnabled(True)
        self.password.set_text("")
        self.password.setEnabled(True)

    def _offer(self, word: str) -> None:
        one = self.user()
        if one is None or self.busy or self._left or self._standing.locked:
            return
        self.busy = True
        self.offered.emit(one.user, word)

    def refuse(self, refused: Refused) -> None:
        """Say why the word was not taken; a wrong one makes wait, counted down in seconds."""
        self.busy = False
        what, remedy = words_of(refused)
        seconds = int(refused.facts.get("seconds", 0))
        if self._standing.form == "pin":
            self.boxes.refuse()
        if seconds:
            self._wait(seconds, what, wrong=True)
        else:
            self._say(f"{what} {remedy}".strip())

    def _wait(self, seconds: int, what: str, *, wrong: bool = False) -> None:
        self._left, self._what, self._wrong = seconds, what, wrong
        self.boxes.setEnabled(False)
        self.password.setEnabled(False)
        self.people.setFocus()
        self._tell_wait()
        self._countdown.start()

    def _second(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._tell_wait()
            return
        self._forget()
        self._say(_("{what} Silakan ketik lagi.").format(what=self._what) if self._wrong else "")
        self.take_caret()

    def _tell_wait(self) -> None:
        minutes, seconds = divmod(self._left, 60)
        lasting = _("{n} detik").format(n=seconds)
        if minutes:
            lasting = _("{m} menit {n} detik").format(m=minutes, n=seconds)
        again = _("Coba lagi dalam {lasting}.").format(lasting=lasting)
        self._say(f"{self._what} {again}")

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._no.setAccessibleName(words)
        self._no.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows and letters pick a person, Enter go in where no word is asked."""
        enters = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in enters and self._standing.form == "none":
            self._offer("")
        elif self.busy or not self.people.take_key(event):
            event.ignore()
