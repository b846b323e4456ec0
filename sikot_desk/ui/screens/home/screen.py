"""Beranda: scan, see the flow of the SOP's steps, see what is late and what is mine to do."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sikot_desk.desk.boards import Home as HomeBoard
from sikot_desk.desk.boards import Row as FileRow
from sikot_desk.desk.boards import StepCount
from sikot_desk.desk.conditions import Conditions
from sikot_desk.desk.counter import Done
from sikot_desk.desk.seat import Seat
from sikot_desk.desk.session import Session
from sikot_desk.domain import actions as a
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Standard
from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.button import Button, Rank
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.scan_box import ScanBox
from sikot_desk.ui.kit.step_flow import FlowLegend, FlowStep, StepFlow
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.home import empty
from sikot_desk.ui.screens.home.state import (
    BACKUP,
    CALENDAR,
    GAPS,
    OUTAGE,
    SENDING,
    gaps,
    state_rows,
)
from sikot_desk.ui.screens.home.tasks import Desk, HalfDone, Task, tasks
from sikot_desk.ui.screens.notice import Notice
from sikot_desk.ui.times import due_pill, is_pressing, lasting, short_day
from sikot_desk.ui.words import _

_PAIR = (Column(), Column("", -1, right=True))
_ONE_LINE = 13
_MOST_DUE = 50
_REST = "rest"
"""The row after so many due files; it leads to all of them."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything Beranda shows, read at one moment."""

    board: HomeBoard
    seat: Seat
    conditions: Conditions
    now: datetime
    day: int
    half_done: tuple[HalfDone, ...]


def read(session: Session) -> Seen:
    """Read what Beranda shows."""
    board = session.board()
    return Seen(
        board=board.home(),
        seat=session.seat(),
        conditions=session.conditions(),
        now=board.time.now,
        day=board.time.standard(Standard(days=1)),
        half_done=tuple(
            HalfDone.of(one.key, one.body, one.saved)
            for one in session.kept_drafts()
            if not one.key.startswith("check-")
        ),
    )


class Home(Screen):
    """The first screen."""

    code = "home"
    own_box = True
    shows_scanner = True

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self._seen: Seen | None = None
        self._tasks: dict[str, Task] = {}
        self.box = ScanBox(_("Pindai barcode, atau ketik nomor, nama, NIK, STR"), large=True)
        self.new = Button(
            _("Permohonan baru"), "F3", icon="file-plus", rank=Rank.PRIMARY, bound=False
        )
        self.flow, self.legend = StepFlow(), FlowLegend()
        self.tasks = RowTable(
            (Column(), Column("", 44, right=True)), _("Yang perlu saya kerjakan"),
            heights=(44, 66), one_click=True,
        )  # fmt: skip
        self.due = RowTable(_PAIR, _("Jatuh tempo"), heights=(44, 66), one_click=True)
        self.untold = RowTable(
            _PAIR, _("Siap, belum diberi tahu"), heights=(33, 44), one_click=True
        )
        self.state = RowTable(_PAIR, _("Keadaan loket"), heights=(30, 44), one_click=True)
        self._lists = (self.tasks, self.due, self.untold, self.state)
        self.page = Page(self._body(), first=self.box.edit)
        self.legend.set_counts(0, _("sedang dibaca"))
        empty.say_reading(self._lists)
        self.notice = Notice()
        layout = self.page.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addWidget(self.notice)
        self._listen()

    # --- made -----------------------------------------------------------------------------

    def _body(self) -> QWidget:
        body = QWidget()
        body.setObjectName("scrolled")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        layout.setSpacing(SIZES.gap)
        line = QHBoxLayout()
        line.setSpacing(SIZES.gap)
        line.addWidget(self.box, 1)
        self.new.setMinimumHeight(SIZES.scan_box)
        line.addWidget(self.new)
        layout.addLayout(line)
        layout.addWidget(self._flow_card())
        self._due_card = _list_card(_("Jatuh tempo"), self.due, key_note("F4", _("semua")))
        hint = key_note("Down", _("pilih"), "Enter", _("buka"))
        mine = _list_card(_("Yang perlu saya kerjakan"), self.tasks, hint)
        layout.addWidget(Columns([mine, self._due_card, self._side()], [408, 366, 304]), 1)
        return body

    def _flow_card(self) -> Card:
        card = Card()
        card.body.setContentsMargins(16, 11, 16, 12)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Text(_("Berkas menurut langkah SOP"), TYPE.card_title))
        line.addStretch(1)
        line.addWidget(self.legend)
        card.body.addLayout(line)
        card.body.addWidget(self.flow)
        return card

    def _side(self) -> QWidget:
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SIZES.gap)
        self._untold_card = _list_card(_("Siap, belum diberi tahu"), self.untold)
        layout.addWidget(self._untold_card, 4)
        layout.addWidget(_list_card(_("Keadaan loket"), self.state), 5)
        return side

    def _listen(self) -> None:
        self.box.committed.connect(self._search)
        self.box.edit.installEventFilter(self)
        self.new.clicked.connect(lambda: self.place_wanted.emit("intake"))
        self.flow.step_opened.connect(self.step_wanted)
        self.tasks.opened.connect(self._open_task)
        self.due.opened.connect(self._open_due)
        self.untold.opened.connect(self._offer_call)
        self.state.opened.connect(self._mend)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the scan box into the tasks with ↓."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() == Qt.Key.Key_Down:  # type: ignore[attr-defined]
            self.tasks.setFocus()
            return True
        return False

    # --- shown ----------------------------------------------------------------------------

    def title(self) -> tuple[str, str]:
        """Give the title, and who is greeted."""
        if self._seen is None or self._seen.seat.officer is None:
            return _("Beranda"), ""
        hour = self._seen.now.hour
        return _("Beranda"), f"{_greeting(hour)}, {self._seen.seat.officer.name}"

    def heard(self) -> None:
        """Say that the scanner is ready."""
        self.box.scanner.set_heard(True)

    def refresh(self) -> None:
        """Read the board again."""
        self.ask.read(read, self._show, "home", self._unread)

    def opened(self) -> None:
        """Begin with an empty box."""
        self.box.empty()
        self.notice.clear()
        self.refresh()

    def _unread(self, trouble: Trouble) -> None:
        """Claim nothing of a register that was never read; what was read before stays."""
        if self._seen is None:
            self.legend.set_counts(0, _("belum terbaca"))
            empty.say_unread(self._lists)
        self.ask.trouble.emit(trouble)

    def _show(self, seen: Seen) -> None:
        if self._seen is None:
            empty.say_nothing(self.tasks, self.due, self.untold)
        self._seen = seen
        board = seen.board
        roles = seen.seat.officer.roles if seen.seat.officer else ()
        self.flow.set_steps([_flow_step(one, roles, seen.day) for one in board.steps])
        self.legend.set_counts(
            board.late,
            _("{running} berjalan, {ready} siap diambil").format(
                running=board.running, ready=board.ready
            ),
        )
        self._show_tasks(seen, roles)
        pressing = [row for row in board.rows if _presses(row, seen.now)]
        self._due_card.set_count(str(len(pressing)) if pressing else "")
        self.due.set_rows(_due_rows(pressing, seen.now))
        self._untold_card.set_count(str(len(board.untold)) if board.untold else "")
        self.untold.set_rows([_untold_row(row) for row in board.untold])
        self.state.set_rows(state_rows(seen.conditions, seen.now))
        if (lacking := gaps(seen.conditions)) is not None:
            self.told.emit(lacking)
        else:
            self.solved.emit(GAPS)
        self.titled.emit()

    def _show_tasks(self, seen: Seen, roles: tuple[str, ...]) -> None:
        desk = Desk(roles, seen.now, seen.day, seen.half_done)
        found = tasks(seen.board, desk)
        self._tasks = {f"{task.way}:{task.to}": task for task in found}
        self.tasks.set_rows(
            [
                Row(
                    code,
                    (
                        Cell(task.title, task.caption, strong=True, icon=task.icon),
                        Cell(icon="chevron-right", icon_tone=Tone.TEXT2),
                    ),
                )
                for code, task in self._tasks.items()
            ]
        )

    # --- done -----------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        if text:
            self.search_wanted.emit(text)

    def _open_task(self, code: str) -> None:
        task = self._tasks[code]
        if task.way == "told":
            self.untold.setFocus()
            return
        {
            "draft": self.draft_wanted,
            "check": self.check_wanted,
            "file": self.file_wanted,
            "step": self.step_wanted,
            "place": self.place_wanted,
        }[task.way].emit(task.to)

    def _open_due(self, code: str) -> None:
        if code == _REST:
            self.place_wanted.emit("queue")
        else:
            self.file_wanted.emit(code)

    def _offer_call(self, file_id: str) -> None:
        """Offer what came of the call: told, told by message, or not reached."""
        row = next(one for one in self._seen.board.untold if one.app.file_id == file_id)  # type: ignore[union-attr]
        menu = QMenu(self.untold)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        number = row.app.applicant.phone or row.app.bringer.phone or _("tanpa nomor telepon")
        menu.addSection(f"{row.app.applicant.name}, {number}".replace("&", "&&"))
        for words, told in _calls():
            act = menu.addAction(words)
            act.triggered.connect(lambda _checked=False, what=told: self._tell(row, what))
        menu.addSeparator()
        look = menu.addAction(_("&4  Buka berkas"))
        look.triggered.connect(lambda: self.file_wanted.emit(file_id))
        below = self.untold.visualRect(self.untold.currentIndex()).bottomLeft()
        menu.popup(self.untold.viewport().mapToGlobal(below + QPoint(8, 2)))

    def _mend(self, code: str) -> None:
        """Make a copy, or go where the row that is opened leads."""
        if code in (OUTAGE, SENDING):
            self.place_wanted.emit(code)
        if code == CALENDAR:
            self.place_wanted.emit("settings")
        if code == BACKUP:
            self.ask.job(lambda session: session.backup(), self._backed_up)

    def _backed_up(self, place: Path) -> None:
        self.recorded.emit(_("Cadangan {name} tersimpan dan terbukti").format(name=place.stem))
        self.refresh()

    def _tell(self, row: FileRow, told: a.Told) -> None:
        def came(answer: Done | Refused) -> None:
            if isinstance(answer, Refused):
                self.notice.tell(answer)
                return
            self.notice.clear()
            name = row.app.applicant.name
            sentence = (
                _("{name} sudah diberi tahu, tercatat")
                if told.reached
                else _("Telepon ke {name} tidak dijawab, tercatat")
            )
            self.recorded.emit(sentence.format(name=name))

        self.ask.do(told, came, row.app.file_id)


def _list_card(title: str, table: RowTable, hint: QWidget | None = None) -> Card:
    card = Card(title, padded=False)
    if hint is not None:
        card.add_to_head(hint)
    card.body.addWidget(table)
    return card


def _calls() -> tuple[tuple[str, a.Told], ...]:
    return (
        (_("&1  Sudah ditelepon, dijawab"), a.Told(channel="phone")),
        (_("&2  Sudah dikirimi WhatsApp"), a.Told(channel="whatsapp")),
        (_("&3  Ditelepon, tidak dijawab"), a.Told(channel="phone", reached=False)),
    )


def _greeting(hour: int) -> str:
    if hour < 11:
        return _("Selamat pagi")
    if hour < 15:
        return _("Selamat siang")
    return _("Selamat sore") if hour < 18 else _("Selamat malam")


def _flow_step(one: StepCount, roles: tuple[str, ...], day: int) -> FlowStep:
    return FlowStep(
        code=one.step.key,
        number=one.step.number,
        holder=one.step.holder,
        name=two_lines(one.step.name),
        waiting=one.count,
        waited=_("tertua {long}").format(long=lasting(one.oldest, day, narrow=True)),
        late=one.late,
        mine=one.step.role in roles,
    )


def two_lines(name: str) -> str:
    """Break a step's name where its two lines come out most alike; a short one stays whole."""
    words = name.split()
    if len(name) <= _ONE_LINE or len(words) < 2:
        return name
    breaks = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    return "\n".join(min(breaks, key=lambda pair: max(map(len, pair))))


def _presses(row: FileRow, now: datetime) -> bool:
    return row.app.ready is None and is_pressing(row.standing, now)


def _due_rows(pressing: list[FileRow], now: datetime) -> list[Row]:
    """Give the most pressing files, and after so many where the rest of them is."""
    rows = [_due_row(row, now) for row in pressing[:_MOST_DUE]]
    if more := len(pressing) - len(rows):
        words = Cell(_("{n} berkas lagi").format(n=more), _("semua di Berkas Berjalan, F4"))
        rows.append(Row(_REST, (words, Cell(icon="chevron-right", tone=Tone.TEXT2))))
    return rows


def _due_row(row: FileRow, now: datetime) -> Row:
    which = f"{row.app.registration}, {row.step.name}"
    name = Cell(row.app.applicant.name, which, strong=True)
    return Row(row.app.file_id, (name, Cell(pill=due_pill(row.standing, now))))


def _untold_row(row: FileRow) -> Row:
    rack = _("rak {rack}").format(rack=row.app.rack) if row.app.rack else ""
    since = short_day(row.app.ready.date()) if row.app.ready else ""
    place = ", ".join(part for part in (rack, since) if part)
    call = Cell(place, icon="phone", tone=Tone.TEXT2)
    return Row(row.app.file_id, (Cell(row.app.applicant.name, strong=True), call))
