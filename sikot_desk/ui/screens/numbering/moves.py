"""The three moves of numbering, in the order of the hands: write, read back, tick."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk.boards import FileView
from sikot_desk.desk.foreseeing import NextNumber
from sikot_desk.domain import actions as a
from sikot_desk.domain import dates
from sikot_desk.domain.people import full_name
from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.card import Card, rule
from sikot_desk.ui.kit.choice import Mark, Tick
from sikot_desk.ui.kit.digit_boxes import DigitBoxes
from sikot_desk.ui.kit.field import Field, FieldRow, Refusal
from sikot_desk.ui.kit.icons import State, state_icon
from sikot_desk.ui.kit.lettering import ElidedText, Text
from sikot_desk.ui.kit.pill import Pill, PillLabel
from sikot_desk.ui.kit.step_strip import MoveHead
from sikot_desk.ui.kit.timeline import Phase
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.kit.whole_number import WholeNumber
from sikot_desk.ui.screens import typed_day
from sikot_desk.ui.screens.form import time_field
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.words import _

_INDENT = 37
TICKS = ("number", "stamp", "photo", "archive")


class Moves(Card):
    """One file's numbering. Signals `read_back(digits)` and `changed()`."""

    read_back = Signal(str)
    changed = Signal()

    def __init__(self, view: FileView, number: NextNumber, pill: Pill | None) -> None:
        """Show where the file stands: to be numbered, or numbered and to be ticked."""
        super().__init__()
        self.view, self.number = view, number
        self.numbered = view.app.unnumbered(view.kind) is None
        self.body.setContentsMargins(22, 16, 22, 18)
        self.body.setSpacing(10)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("own_ring", True)
        self._name_line(pill)
        self.body.addWidget(rule())
        self._write()
        self._read()
        self._tick()
        self.body.addStretch(1)

    def _name_line(self, pill: Pill | None) -> None:
        app, line = self.view.app, QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(full_name(app.applicant), TYPE.screen_title, wrap=True))
        where = f"{app.registration}, {app.workplace.name}"
        words.addWidget(ElidedText(where, TYPE.secondary, Tone.TEXT2))
        line.addLayout(words, 1)
        if pill is not None:
            line.addWidget(PillLabel(pill), 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(line)

    # --- write --------------------------------------------------------------------------------

    def _write(self) -> None:
        phase = Phase.DONE if self.numbered else Phase.NOW
        overprint = self.number.overprint and not self.numbered
        title = _("Nomor ini dicetak pada lembar") if overprint else _(
            "Tulis nomor ini pada lembar yang sudah ditandatangani"
        )  # fmt: skip
        if len(self.view.kind.made) > 1 and not self.numbered:
            title = _("{letter}: tulis nomor ini pada lembarnya").format(letter=self.number.letter)
            if overprint:
                title = _("{letter}: nomor ini dicetak").format(letter=self.number.letter)
        self.body.addWidget(MoveHead(1, title, phase))
        inset = QFrame()
        inset.setObjectName("inset")
        lines = QVBoxLayout(inset)
        lines.setContentsMargins(16, 10, 16, 10)
        lines.setSpacing(2)
        whole = WholeNumber(
            (self.number.before, Tone.TEXT2),
            (self.number.digits, Tone.ACCENT),
            (self.number.after, Tone.TEXT2),
        )
        inset.setAccessibleName(whole.accessibleName())
        lines.addWidget(whole)
        lines.addWidget(Text(self._date_words(), TYPE.caption, Tone.TEXT2))
        self._indented(inset)

    def _date_words(self) -> str:
        day = dates.long_date(self.view.app.letter_date or self.number.day)
        sheets = _("pada {n} lembar bertanda tangan").format(n=self.number.sheets)
        if self.number.kept and not self.numbered:
            return _("Nomor tetap, tanggal surat {day}, {sheets}").format(day=day, sheets=sheets)
        return _("Tanggal surat {day}, {sheets}").format(day=day, sheets=sheets)

    # --- read back ----------------------------------------------------------------------------

    def _read(self) -> None:
        count = len(self.number.digits)
        word = dates.number_word(count) if count else ""
        title = _("Ketik {count} angka yang terbaca pada lembar").format(count=word)
        phase = Phase.DONE if self.numbered else Phase.NOW
        self.boxes = DigitBoxes(max(count, 1), title)
        self._answer = QVBoxLayout()
        if not count or (self.number.overprint and not self.numbered):
            self.boxes.hide()
            return
        self.body.addWidget(MoveHead(2, title, phase))
        line = QHBoxLayout()
        line.setSpacing(20)
        line.addWidget(self.boxes)
        line.addLayout(self._answer, 1)
        holder = QWidget()
        line.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(line)
        self._indented(holder)
        if self.numbered:
            self.boxes.set_text(self.number.digits)
            self.boxes.setEnabled(False)
            self._matched()
        else:
            self.boxes.completed.connect(self.read_back)
            self.boxes.changed.connect(self._typed)

    def _matched(self) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(state_icon(State.OK, 18))
        at = self.view.app.numbered
        words = _("Cocok, tersimpan {hour}").format(hour=dates.clock(at)) if at else _("Tersimpan")
        row.addWidget(Text(words, TYPE.secondary_strong, Tone.OK))
        row.addStretch(1)
        self._say(line)

    def _typed(self, _digits: str) -> None:
        self._say(None)
        self.changed.emit()

    def _say(self, widget: QWidget | None) -> None:
        while (item := self._answer.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if widget is not None:
            self._answer.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def refuse(self, what: str, remedy: str) -> None:
        """Say why the digits do not fit; they stay until the next key."""
        self.boxes.refuse()
        self._say(Refusal(what, remedy))

    def is_refused(self) -> bool:
        """Tell whether the digits stand refused."""
        return self.boxes.is_refused()

    # --- tick ---------------------------------------------------------------------------------

    def _tick(self) -> None:
        phase = Phase.NOW if self.numbered else Phase.AHEAD
        line = QHBoxLayout()
        line.addWidget(MoveHead(3, _("Pastikan sebelum siap diambil"), phase), 1)
        every = Button(_("Centang semua"), "5", icon="check")
        every.clicked.connect(self.tick_all)
        line.addWidget(every)
        if not self.numbered:
            every.hide()
        self.body.addLayout(line)
        words = (
            (_("Nomor dan tanggal tertulis"),
             _("pada {n} lembar bertanda tangan").format(n=self.number.sheets)),
            (_("Cap dinas dibubuhkan"), _("menyentuh tanda tangan")),
            (_("Foto 4×6 ditempel"), _("pada lembar pemohon")),
            (_("Arsip disimpan"), _("lembar arsip dan berkasnya")),
        )  # fmt: skip
        inset = QFrame()
        inset.setObjectName("inset")
        lines = QVBoxLayout(inset)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        self.ticks: dict[str, Tick] = {}
        for place, (key, (title, caption)) in enumerate(zip(TICKS, words, strict=True), start=1):
            tick = Tick(title, str(place), caption, mark=Mark.STATE)
            tick.setEnabled(self.numbered)
            tick.toggled.connect(self.changed)
            self.ticks[key] = tick
            lines.addWidget(tick)
        self._indented(inset)
        self.archive = Field(_("Tempat arsip"), optional=True)
        self.rack = Field(_("Rak pengambilan"), optional=True)
        self.occurred = time_field()
        self._places = FieldRow(self.archive, self.rack, self.occurred)
        self._places.set_stretch(4, 3, 4)
        self._indented(self._places)
        if not self.numbered:
            self._places.hide()

    def tick_all(self) -> None:
        """Tick all four with one key."""
        for tick in self.ticks.values():
            tick.setChecked(True)

    def ready(self, sheet: int) -> a.TickReady:
        """Give the act that ends step 8, as ticked. Raises Unreadable."""
        try:
            occurred = typed_day.read_moment(self.occurred.text())
        except ValueError as reason:
            raise Unreadable(typed_day.unreadable("occurred", moment=True)) from reason
        return a.TickReady(
            number=self.ticks["number"].isChecked(),
            stamp=self.ticks["stamp"].isChecked(),
            photo=self.ticks["photo"].isChecked(),
            archive=self.ticks["archive"].isChecked(),
            archive_place=self.archive.text().strip(),
            rack=self.rack.text().strip(),
            sheet=sheet,
            occurred=occurred,
        )

    def refuse_time(self, what: str, remedy: str) -> None:
        """Say beneath the time of event why it does not fit."""
        self._places.refuse(self.occurred, what, remedy)

    def left(self) -> int:
        """Give how many are not ticked yet."""
        return sum(not tick.isChecked() for tick in self.ticks.values())

    def _indented(self, widget: QWidget) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(_INDENT, 0, 0, 0)
        row.addWidget(widget)
        self.body.addLayout(row)

    def take_caret(self) -> None:
        """Begin with the digits; once numbered, digits are ticks."""
        if self.numbered or self.boxes.isHidden():
            self.setFocus()
        else:
            self.boxes.setFocus()
