"""The batch as it is read from two metres: the act, the last result, three counts, the log."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sikot_desk.desk.boards import Row as FileRow
from sikot_desk.domain.dates import clock
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.icons import Icon, State
from sikot_desk.ui.kit.key_hint import KeyHint, key_note
from sikot_desk.ui.kit.lettering import ElidedText, Text, font
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.spoken import Role
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.kit.wrapping import wrapped
from sikot_desk.ui.screens.queue.acts import WHEN_KEY
from sikot_desk.ui.screens.queue.batch import Line, counted
from sikot_desk.ui.sentences import halves
from sikot_desk.ui.times import due_pill
from sikot_desk.ui.words import _


class Count(QWidget):
    """One of the three counts: a large figure and its word."""

    spoken = Role.StaticText

    def __init__(self, words: str, tone: Tone) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(9)
        self._tone, self._words = tone, words
        self._figure = Text("0", TYPE.figure, Tone.TEXT3)
        layout.addWidget(self._figure)
        layout.addWidget(Text(words, TYPE.secondary, Tone.TEXT2))

    def show_count(self, count: int) -> None:
        """Show how many."""
        self._figure.setText(str(count))
        self._figure.set_tone(self._tone if count else Tone.TEXT3)
        self.setAccessibleName(f"{count} {self._words}")


class BigLine(QFrame):
    """The last result across the room; each kind has its ground and its shape."""

    spoken = Role.AlertMessage

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SIZES.page, 14, SIZES.page, 14)
        layout.setSpacing(20)
        self._mark = Icon("barcode", 38, Tone.ACCENT)
        layout.addWidget(self._mark)
        words = QVBoxLayout()
        words.setSpacing(1)
        self._title = ElidedText("", TYPE.name)
        self._detail = Text("", TYPE.body, wrap=True)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        layout.addLayout(words, 1)

    def say(self, ground: str, title: str, detail: str, state: State | None = None) -> None:
        """Show `title` and `detail` on `ground`: ok, late, warn or inset."""
        self.setObjectName(ground)
        self.style().unpolish(self)
        self.style().polish(self)
        if state is None:
            self._mark.show_icon("barcode", Tone.ACCENT)
        else:
            self._mark.show_state(state)
        self._title.set_text(title)
        self._detail.setText(detail)
        self.setAccessibleName(f"{title}. {detail}")


class BatchPanel(QWidget):
    """Signals `by_hand(file_id)` for a file recorded without a scan, `time_typed(text)`."""

    by_hand = Signal(str)
    time_typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.line = BigLine()
        self._title = Text("", TYPE.name, wrap=True)
        self.time = QLineEdit()
        self._when = Text("", TYPE.body_strong)
        self._counts = (
            Count(_("tercatat"), Tone.OK),
            Count(_("ditolak"), Tone.LATE),
            Count(_("belum dipindai"), Tone.TEXT2),
        )
        self.log = RowTable(
            (Column("", 44, right=True), Column(_("Pukul"), -1, spare=True), Column(_("Nomor"), -1),
             Column(_("Pemohon")), Column(_("Hasil"), -1)),
            _("Hasil pindaian"), heights=(36, 41),
        )  # fmt: skip
        self.missing = RowTable(
            (Column(), Column("", -1, right=True)), _("Belum dipindai"), heights=(44, 56)
        )
        self._build()
        self.missing.opened.connect(self.by_hand)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._head())
        layout.addWidget(self.line)
        card = Card(padded=False)
        card.body.addWidget(self.log)
        self.log.set_empty_state(
            EmptyState(
                "barcode",
                _("Belum ada pindaian"),
                _("Setiap pindaian tercatat di sini, satu baris."),
            )
        )
        self._missing_card = Card(_("Belum dipindai"), padded=False)
        self._missing_card.add_to_head(key_note("Enter", _("catat")))
        self._missing_card.body.addWidget(self.missing)
        self.missing.set_empty_state(
            EmptyState(
                "check", _("Semua sudah dipindai"), _("Tidak ada berkas lain di langkah ini.")
            )
        )
        hint = _(
            "Pindai barcode pada blanko atau lembar kendali. Yang sama dua kali dihitung satu."
        )
        self._missing_card.set_foot(Note(hint, flat=True))
        layout.addWidget(Columns([card, self._missing_card], [794, 296]), 1)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("tinted")
        layout = QHBoxLayout(head)
        layout.setContentsMargins(22, 12, 24, 12)
        layout.setSpacing(14)
        layout.addWidget(Icon("barcode", 26, Tone.ACCENT))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(_("Memindai beruntun"), TYPE.caption_strong, Tone.ACCENT))
        words.addWidget(self._title)
        layout.addLayout(words, 1)
        when = QWidget()
        when.setLayout(self._time())
        layout.addWidget(wrapped(when, *self._counts, gap=22))
        return head

    def _time(self) -> QVBoxLayout:
        self.time.setFont(font(TYPE.body))
        self.time.setMinimumHeight(30)
        self.time.setMaximumWidth(160)
        self.time.setMaxLength(60)
        self.time.setPlaceholderText(_("10.30 atau 08-07-2026 10.30"))
        self.time.setAccessibleName(_("Waktu kejadian"))
        self.time.hide()
        self.time.returnPressed.connect(lambda: self.time_typed.emit(self.time.text()))
        column, line = QVBoxLayout(), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        line.setSpacing(8)
        column.addWidget(Text(_("Waktu kejadian"), TYPE.caption, Tone.TEXT2))
        line.addWidget(self._when)
        line.addWidget(self.time)
        line.addWidget(KeyHint(WHEN_KEY))
        line.addStretch(1)
        column.addLayout(line)
        QShortcut(QKeySequence(WHEN_KEY), self, self.ask_time)
        return column

    def ask_time(self) -> None:
        """Let the time of the event be typed."""
        self._when.hide()
        self.time.show()
        self.time.setFocus()
        self.time.selectAll()

    def show_time(self, words: str) -> None:
        """Show the time of the event and take the field away."""
        self._when.setText(words)
        self._when.show()
        self.time.hide()

    def begin(self, act: str) -> None:
        """Begin a batch of `act`."""
        self._title.setText(act)
        self.line.say("inset", _("Pindai map pertama"), _("Satu pindaian untuk setiap berkas."))

    def say(self, line: Line) -> None:
        """Show what came of the last scan."""
        title = f"{line.number}  {line.name}".strip()
        if line.undone:
            self.line.say("warn", title, line.what, State.VOID)
        elif line.recorded or line.other:
            self.line.say("ok", title, line.what, State.OK)
        elif line.again:
            self.line.say("warn", title, line.what, State.WARNING)
        else:
            self.line.say("late", title, line.what, State.REFUSED)

    def show_log(self, lines: Sequence[Line]) -> None:
        """Show all lines, newest first."""
        left = sum(bool(line.seq) for line in lines)
        rows: list[Row] = []
        for place, line in enumerate(lines):
            rows.append(_log_row(place, line, str(left) if line.seq else ""))
            left -= bool(line.seq)
        self.log.set_rows(rows)
        recorded, refused = counted(lines)
        self._counts[0].show_count(recorded)
        self._counts[1].show_count(refused)

    def show_missing(self, rows: Sequence[FileRow], now: datetime) -> None:
        """Show the files of the step that were not scanned yet."""
        self._counts[2].show_count(len(rows))
        self._missing_card.set_count(str(len(rows)) if rows else "")
        self.missing.set_rows(
            [
                Row(
                    row.app.file_id,
                    (
                        Cell(row.app.applicant.name, row.app.registration, strong=True),
                        Cell(pill=due_pill(row.standing, now)),
                    ),
                )
                for row in rows
            ]
        )


def _log_row(place: int, line: Line, number: str) -> Row:
    """Give a line of the log; a refused one says what to do with the map."""
    undone, refused = line.undone, not line.seq and not line.again
    result = (State.OK, _("tercatat"), Tone.OK)
    if undone:
        result = (State.VOID, _("diurungkan"), Tone.LATE)
    elif line.other:
        result = (State.OK, _("sudah"), Tone.TEXT2)
    elif line.again:
        result = (State.WARNING, _("sudah tadi"), Tone.WARN)
    elif refused:
        result = (State.REFUSED, _("ditolak"), Tone.LATE)
    state, words, tone = result
    why = halves(line.what)[0] if refused else ""
    return Row(
        str(place),
        (
            Cell(number),
            Cell(_clock(line.at)),
            Cell(line.number, strong=True),
            Cell(line.name, why, caption_tone=Tone.LATE),
            Cell(words, state=state.value, tone=tone, strong=refused),
        ),
        refused=refused,
    )


def _clock(moment: datetime) -> str:
    return f"{clock(moment)}.{moment.second:02d}"
