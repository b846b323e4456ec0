"""Masuk Petugas: who is at the desk, proven by PIN. Nothing of an applicant is on this page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from sikot_desk.desk.seat import Seat
from sikot_desk.domain import dates
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.user import User
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.card import Note
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.focus import FocusRing
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.prover import Prover
from sikot_desk.ui.side import Fact, Side
from sikot_desk.ui.words import _

if TYPE_CHECKING:
    from sikot_desk.desk.conditions import Conditions
    from sikot_desk.desk.session import Session
    from sikot_desk.ui.new_pin import NewPin, Way

_FORM = 520
_TRAINING_HIGH = 28
_LEAST = 300
_WHO, _NOBODY, _NEW_PIN = range(3)
"""The pages, in the order in which they are made."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the page shows: the seat, how the counter stands, how much half-done work there is."""

    seat: Seat
    conditions: "Conditions"
    drafts: int


class SignIn(QWidget):
    """Signals `entered(Seat)`, and `register_wanted("live")` from the training register.

    `show_who` begins anew, with somebody picked.
    """

    entered = Signal(object)
    register_wanted = Signal(str)

    def __init__(self, ask: Ask, product: str, now: Callable[[], datetime]) -> None:
        """Build the page; nothing is read before `show_who`."""
        super().__init__()
        self._ask, self._now = ask, now
        self._word = ""
        self.side = Side(product, _("Surat Izin Kerja\nOkupasi Terapis"))
        self.prover = Prover(ask, _("Terbuka di angka keenam.\nLupa PIN? Minta Admin."))
        self.recovery = Button(_("Pakai lembar pemulihan"), "Alt+P", icon="lock")
        self.change = Button(_("Ganti PIN"), "Alt+G", icon="pen")
        self.kept = Note("", "folder")
        self.scan = Note("", "barcode")
        self._training = QLabel(_("LATIHAN: tidak ada yang sungguh tercatat"))
        self.trained = Note("", "info")
        self.leave = Button(_("Kembali ke register sungguhan"), "Alt+K", icon="book")
        self.leave.clicked.connect(lambda: self.register_wanted.emit("live"))
        self._pages = QStackedWidget()
        self._glanced: tuple[User, ...] | None = None
        self._pages.setObjectName("scrolled")
        self._lay_out()
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._tick)
        self.prover.offered.connect(self._offer)
        self.prover.picked.connect(lambda _user: self._may_recover())
        self.prover.stood.connect(self.change.setVisible)
        self.recovery.clicked.connect(lambda: self._ask_new("recovery"))
        self.change.clicked.connect(lambda: self._ask_new("other"))
        self.ring = FocusRing(self)

    def _lay_out(self) -> None:
        self._pages.addWidget(self._who())
        nobody = EmptyState(
            "user",
            _("Belum ada petugas di register ini"),
            _("Petugas dicatat oleh Admin, atau oleh skenario."),
        )
        self._pages.addWidget(nobody)
        right = QVBoxLayout()
        right.setSpacing(0)
        self._training.setObjectName("training")
        self._training.setFixedHeight(_TRAINING_HIGH)
        self._training.setContentsMargins(SIZES.page, 0, 0, 0)
        right.addWidget(self._training)
        right.addWidget(scrolled(self._pages), 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.side)
        outer.addLayout(right, 1)

    @cached_property
    def new_pin(self) -> "NewPin":
        """Where a PIN of one's own is chosen; seldom shown, and made when first wanted."""
        from sikot_desk.ui.new_pin import NewPin  # noqa: PLC0415 - seldom shown

        made = NewPin()
        made.given.connect(self._renew)
        made.left.connect(self._choose)
        self._pages.addWidget(_framed(made))
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the dark side make way in a narrow window."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= SIZES.fold_columns_below)

    def minimumSizeHint(self) -> QSize:
        """Fit any window: the page scrolls, and the side makes way."""
        return QSize(_LEAST, _LEAST)

    def _who(self) -> QWidget:
        form = QWidget()
        layout = QVBoxLayout(form)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Text(_("Siapa yang bertugas?"), TYPE.name))
        layout.addSpacing(4)
        how = _("Pilih nama dengan ↑ ↓ atau ketik huruf awalnya.")
        layout.addWidget(Text(how, TYPE.secondary, Tone.TEXT2))
        layout.addSpacing(14)
        layout.addWidget(self.prover)
        layout.addSpacing(10)
        for note in (self.scan, self.kept, self.trained):
            layout.addWidget(note)
            layout.addSpacing(8)
            note.hide()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.change)
        line.addWidget(self.recovery)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addSpacing(8)
        layout.addWidget(self.leave)
        self.leave.hide()
        QShortcut(QKeySequence("Esc"), form, self.prover.take_caret)
        return _framed(form)

    # --- reading --------------------------------------------------------------------------

    def show_who(self, chosen: str = "") -> None:
        """Read the staff and ask who is at the desk."""
        self._word = ""
        self.scan.hide()
        self._tick()
        self._clock.start()
        self._ask.read(_look, lambda seen: self._show(seen, chosen), "sign-in")

    def rest(self) -> None:
        """Stop the clock: somebody is at the desk."""
        self._clock.stop()

    def see(self, seat: Seat) -> None:
        """Show what was seen of a register before it is open; reading it confirms it."""
        self._greet(seat)
        self.prover.set_people(seat.staff)
        self.prover.expect()
        self._glanced = seat.staff

    def _greet(self, seat: Seat) -> None:
        self.side.set_office(seat.office)
        self._training.setVisible(seat.purpose != "live")
        self._pages.setCurrentIndex(_WHO if seat.staff else _NOBODY)

    def _show(self, seen: _Seen, chosen: str) -> None:
        seat = seen.seat
        self._greet(seat)
        self.side.set_facts(_facts(seen.conditions, self._now()))
        self._tell_training(seat)
        self.kept.setVisible(seen.drafts > 0)
        told = _("{n} pekerjaan tersimpan di loket ini. Siapa pun yang bertugas dapat melanjutkan.")
        self.kept.set_text(told.format(n=seen.drafts))
        if self._glanced != seat.staff:
            self.prover.set_people(seat.staff, chosen)
        self._glanced = None

    def _tell_training(self, seat: Seat) -> None:
        for widget in (self.trained, self.leave):
            widget.setVisible(seat.purpose == "training")
        if seat.purpose != "training":
            return
        from sikot_desk.desk import training  # noqa: PLC0415 - seldom, and with the whole scenario

        told = _("PIN semua petugas latihan: {pin}").format(pin=training.PIN)
        self.trained.set_text(told)

    def _choose(self) -> None:
        self.new_pin.empty()
        self._pages.setCurrentIndex(_WHO)
        self.prover.look_again()

    def _may_recover(self) -> None:
        one = self.prover.user()
        self.recovery.setVisible(one is not None and "admin" in one.roles)

    def _tick(self) -> None:
        now = self._now()
        self.side.set_clock(dates.clock(now), dates.weekday_date(now.date()))

    def scanned(self, code: str) -> None:
        """Say that nobody is at the desk; a recovery sheet's code is taken where it is asked."""
        if self._pages.currentIndex() == _NEW_PIN:
            self.new_pin.scanned(code)
            return
        self.scan.set_text(_("Pindaian diabaikan: belum ada petugas. Masuk dahulu, lalu pindai."))
        self.scan.show()

    # --- proving --------------------------------------------------------------------------

    def _offer(self, user: str, word: str) -> None:
        self._word = word
        self._ask.read(lambda session: session.sign_in(user, word), self._answered)

    def _answered(self, answer: Seat | Refused) -> None:
        one = self.prover.user()
        if not isinstance(answer, Refused):
            self._word = ""
            self.entered.emit(answer)
        elif answer.code == "pin_once" and one is not None:
            self._ask_new("first")
        else:
            self.prover.refuse(answer)

    def _ask_new(self, way: "Way") -> None:
        """Let the picked person choose a PIN."""
        one = self.prover.user()
        if one is not None:
            self._word = self._word if way == "first" else ""
            new_pin = self.new_pin
            self._pages.setCurrentIndex(_NEW_PIN)
            new_pin.ask(one, way)

    def _renew(self, proof: str, new: str) -> None:
        one, word = self.prover.user(), self._word or proof
        if one is None:
            return
        user = one.user
        if self.new_pin.way == "recovery":
            self._ask.act(lambda session: _recovered(session, user, proof, new), self._renewed)
        else:
            self._ask.act(lambda session: _changed(session, user, word, new), self._renewed)

    def _renewed(self, answer: Seat | Refused) -> None:
        if isinstance(answer, Refused):
            self.new_pin.refuse(answer)
        else:
            self._word = ""
            self.new_pin.empty()
            self._pages.setCurrentIndex(_WHO)
            self.entered.emit(answer)


def _look(session: "Session") -> _Seen:
    return _Seen(session.seat(), session.conditions(), len(session.kept_drafts()))


def _changed(session: "Session", user: str, word: str, new: str) -> Seat | Refused:
    from sikot_desk.desk import staff  # noqa: PLC0415 - after the sign-in is painted

    done = staff.change_pin(session, user, word, new)
    return done if isinstance(done, Refused) else session.sign_in(user, new)


def _recovered(session: "Session", user: str, code: str, new: str) -> Seat | Refused:
    from sikot_desk.desk import staff  # noqa: PLC0415 - after the sign-in is painted

    done = staff.recover(session, user, code, new)
    return done if isinstance(done, Refused) else session.sign_in(user, new)


def _facts(conditions: "Conditions", now: datetime) -> tuple[Fact, ...]:
    from sikot_desk.ui import times  # noqa: PLC0415 - after the sign-in is painted

    entries = f"{conditions.entries:,}".replace(",", ".")
    last = times.near(conditions.last, now) if conditions.last else ""
    kept = _("{n} catatan, terakhir {when}").format(n=entries, when=last)
    if conditions.backup:
        copied = times.near(conditions.backup, now)
        return (
            ("shield-check", _("Register terbuka"), kept),
            ("save", _("Cadangan ada"), copied[:1].upper() + copied[1:]),
        )
    return (
        ("shield-check", _("Register terbuka"), kept),
        ("save", _("Belum ada cadangan"), _("Minta Admin membuatnya hari ini.")),
    )


def _framed(form: QWidget) -> QWidget:
    """Put a form into the middle of the page."""
    page = QWidget()
    form.setMaximumWidth(_FORM)
    around = QHBoxLayout()
    around.addStretch(1)
    around.addWidget(form, 8)
    around.addStretch(1)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
    layout.addStretch(2)
    layout.addLayout(around)
    layout.addStretch(3)
    return page
