"""Berkas Berjalan: every open file by step, the most urgent first, and the batch scan."""

import uuid
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from sikot_desk.desk.boards import Home, Row, StepCount
from sikot_desk.desk.office_papers import OfficePaper
from sikot_desk.desk.session import Session
from sikot_desk.domain.application import Status
from sikot_desk.domain.custody import CARRIED
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Standard, Step
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Column, Rows
from sikot_desk.ui.kit.tokens import SIZES
from sikot_desk.ui.roles import done_by
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.notice import Notice
from sikot_desk.ui.screens.queue import batch
from sikot_desk.ui.screens.queue.acts import batch_acts, list_act, other_act
from sikot_desk.ui.screens.queue.batch import Line, Scan
from sikot_desk.ui.screens.queue.batch_panel import BatchPanel
from sikot_desk.ui.screens.queue.rows import file_row, options
from sikot_desk.ui.screens.step_filter import ALL, StepFilter
from sikot_desk.ui.screens.typed_day import read_moment
from sikot_desk.ui.words import _


@dataclass(frozen=True, slots=True)
class Seen:
    """All open files at one moment; `day` are the minutes of a working day."""

    board: Home
    now: datetime
    day: int
    roles: tuple[str, ...]
    custody: bool = False


def read(session: Session) -> Seen:
    """Read every open file."""
    board = session.board()
    day = board.time.standard(Standard(days=1))
    custody = session.office.option("custody") == "on"
    return Seen(board.home(), board.time.now, day, session.roles(), custody)


class Queue(Screen):
    """The queue, or the batch that runs on it."""

    code = "queue"

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self._seen: Seen | None = None
        self._chosen = ALL
        self._step: Step | None = None
        self._lines: list[Line] = []
        self._before: Step | None = None
        """The step of the batch whose lines are kept."""
        self._occurred: datetime | None = None
        self.filter, self.panel = StepFilter(), BatchPanel()
        self.files = RowTable(
            (Column(_("Nomor"), -1), Column(_("Pemohon")), Column(_("Langkah"), -1, spare=True),
             Column(_("Menunggu"), -1, right=True, spare=True), Column(_("Tenggat"), -1)),
            _("Berkas Berjalan"), heights=(44, 52),
        )  # fmt: skip
        self.filter.come_after(self.files)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list())
        self._stack.addWidget(self.panel)
        self.bar = ActionBar(_("Pindai beruntun"), icon="barcode")
        self.page = Page(_body(self._stack), self.bar, first=self.files)
        self.notice = Notice()
        self.notice.stand_on(self.page)
        self.filter.chosen.connect(self.choose)
        self.files.opened.connect(self.file_wanted)
        self.bar.primary_chosen.connect(self._primary)
        self.bar.act_chosen.connect(self._side_act)
        self.panel.by_hand.connect(self.scanned)
        self.panel.time_typed.connect(self._take_time)

    def _list(self) -> QWidget:
        card = Card(padded=False)
        card.body.addWidget(self.files)
        return Columns([self.filter, card], [300, 792])

    # --- shown ----------------------------------------------------------------------------

    def title(self) -> tuple[str, str]:
        """Give the title and the chosen step."""
        step = self._step or self._chosen_step()
        fact = _("Langkah {n}, {name}").format(n=step.number, name=step.name) if step else ""
        if step and step.key in batch.CUSTODY:
            fact = step.name
        return _("Berkas Berjalan"), fact

    @property
    def takes_scans(self) -> bool:  # type: ignore[override]
        """Tell whether a batch runs."""
        return self._step is not None

    @property
    def own_box(self) -> bool:  # type: ignore[override]
        """Tell whether scanning is the body's own job."""
        return self._step is not None

    def refresh(self) -> None:
        """Read every open file again."""
        self.ask.read(read, self._show, "queue")

    def show_step(self, step: str) -> None:
        """Show the files of a step."""
        self.choose(step)

    def choose(self, step: str) -> None:
        """Choose a step, or ALL."""
        self._chosen = step
        if self._step is None:
            self._offer()
            if self._seen is not None:
                self._show(self._seen)

    def _show(self, seen: Seen) -> None:
        self._seen = seen
        self.files.set_empty_state(_empty(self._chosen))
        shown = [row for row in seen.board.rows if self._chosen in (ALL, row.step.key)]
        self.filter.set_options(options(seen.board), self._chosen)
        self.files.set_rows(
            Rows(len(shown), lambda place: file_row(shown[place], seen.now, seen.day))
        )
        if self._step is not None:
            self._show_missing(seen, self._step)
        self._offer()
        self.titled.emit()

    def _show_missing(self, seen: Seen, step: Step) -> None:
        waiting = [row for row in seen.board.rows if _is_due(row, step)]
        self.panel.show_missing(waiting, seen.now)

    def _chosen_step(self) -> Step | None:
        return next((one.step for one in self._counts() if one.step.key == self._chosen), None)

    def _counts(self) -> tuple[StepCount, ...]:
        return self._seen.board.steps if self._seen else ()

    def _roles(self) -> tuple[str, ...]:
        return self._seen.roles if self._seen else ()

    def _mine(self) -> list[StepCount]:
        """Give the steps whose act this officer may do file after file."""
        return [
            one
            for one in self._counts()
            if one.step.act in batch.ACTS and one.step.role in self._roles()
        ]

    def _ways(self) -> tuple[Step, ...]:
        """Give the ways of a map where the office records them."""
        signing = [one.step for one in self._mine() if one.step.act == "sign"]
        on = self._seen is not None and self._seen.custody
        return batch.custody(signing[0]) if signing and on else ()

    def _offer(self) -> None:
        """Offer the acts of the moment."""
        if self._step is not None:
            last = batch.last_recorded(self._lines)
            self.bar.set_acts(batch_acts() if last else (other_act(),))
            self.bar.set_primary(_("Selesai memindai"), "check")
            self.bar.allow()
            return
        listed = batch.last_recorded(self._lines)
        self.bar.set_acts((list_act(),) if listed else ())
        self.bar.set_primary(_("Pindai beruntun"), "barcode")
        step = self._chosen_step()
        if step is not None and step.act not in batch.ACTS:
            self.bar.refuse(_("{step} dikerjakan satu per satu").format(step=step.name))
        elif step is not None and step.role not in self._roles():
            self.bar.refuse(done_by((step.role,)))
        elif step is None and not self._mine():
            self.bar.refuse(_("tidak ada kegiatan beruntun untuk peran ini"))
        else:
            self.bar.allow(step.button if step else _("pilih satu kegiatan, lalu pindai berkasnya"))

    # --- the batch ------------------------------------------------------------------------

    def _primary(self) -> None:
        if self._step is not None:
            self.finish()
            return
        step = self._chosen_step()
        if step is not None:
            self.begin(step)
        else:
            self._offer_steps()

    def _offer_steps(self) -> None:
        """Let one act be chosen from those that need nothing but the file in hand."""
        menu = QMenu(self.bar)
        for one in self._mine():
            words = _("&{n}  {act}").format(n=one.step.number, act=one.step.button)
            act = menu.addAction(f"{words}\t{one.count}")
            act.triggered.connect(lambda _on=False, step=one.step: self.begin(step))
        for number, way in zip("MK", self._ways(), strict=False):
            act = menu.addAction(f"&{number}  {way.button}")
            act.triggered.connect(lambda _on=False, step=way: self.begin(step))
        place = self.bar.primary
        menu.popup(place.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))
        self._menu = menu

    def begin(self, step: Step) -> None:
        """Begin a batch of a step's act."""
        self._step, self._before = step, step
        if step.key not in batch.CUSTODY:
            self._chosen = step.key
        self._lines, self._occurred = [], None
        self.panel.begin(step.button)
        self.panel.show_time(_("saat dipindai"))
        self.panel.show_log(())
        self._stack.setCurrentWidget(self.panel)
        self.panel.missing.setFocus()
        self._offer()
        self.titled.emit()
        self.refresh()

    def finish(self) -> None:
        """End the batch and go back to the list."""
        recorded, _refused = batch.counted(self._lines)
        if recorded and self._step is not None:
            self.recorded.emit(
                _("{step}: {n} berkas tercatat").format(step=self._step.name, n=recorded)
            )
        self._step = None
        self._stack.setCurrentIndex(0)
        self.files.setFocus()
        self._offer()
        self.titled.emit()
        self.refresh()

    def scanned(self, code: str) -> None:
        """Record the step for the file in hand; a refusal does not stop the run."""
        if self._step is None:
            return
        scan = Scan(self._step, code, uuid.uuid4().hex, self._occurred)
        self.ask.act(lambda session: batch.record(session, scan), self._came)

    def _came(self, line: Line) -> None:
        line = batch.again(line, self._lines)
        self._lines.insert(0, line)
        self._tell(line)
        if line.done is not None and line.done.trouble:
            self.ask.unprinted.emit(line.done)
        if not line.other:
            self.sounded.emit(line.recorded)
        if line.recorded:
            self.recorded.emit(_("{number} tercatat").format(number=line.number))

    def _tell(self, line: Line) -> None:
        self.panel.say(line)
        self.panel.show_log(self._lines)
        self._offer()

    def undo(self) -> None:
        """Take back the last scan by an entry of its own."""
        last = batch.last_recorded(self._lines)
        if last is None:
            return
        op = uuid.uuid4().hex
        self.ask.act(lambda session: batch.take_back(session, last, op), self._taken_back)

    def _taken_back(self, line: Line) -> None:
        place = next(n for n, one in enumerate(self._lines) if one.seq == line.seq)
        if line.undone:
            self._lines[place] = line
            self._tell(line)
        else:
            self.panel.say(replace(line, seq=0))

    def _side_act(self, code: str) -> None:
        if code == "undo":
            self.undo()
        elif code == "list":
            self.print_list()
        else:
            self.finish()
            self._chosen = ALL
            self._offer_steps()

    def print_list(self) -> None:
        """Print the list of this batch, or of the last one, for whoever receives its maps."""
        files = tuple(line.file_id for line in reversed(self._lines) if line.recorded)
        step = self._before
        if step is None or not files:
            return
        key = step.key
        self.notice.clear()
        self.ask.read(
            lambda session: session.print_office_paper(
                session.wish(batch.LIST, files=files, step=key)
            ),
            self._list_printed,
        )

    def _list_printed(self, answer: OfficePaper | Refused) -> None:
        if isinstance(answer, Refused):
            self.notice.tell(answer)
            return
        self.ask.papers_made.emit((answer,))
        self.recorded.emit(_("Daftar berkas dibuat"))

    def _take_time(self, text: str) -> None:
        """Take the typed time of the events that follow; empty means as they are scanned."""
        now = self._seen.now if self._seen else None
        try:
            self._occurred = read_moment(text, now.date() if now else None)
        except ValueError:
            what = _("Waktu ini tidak dapat dibaca. Ketik seperti 10.30 atau 08-07-2026 10.30.")
            self.panel.line.say("warn", _("Waktu kejadian"), what)
            self.panel.time.selectAll()
            return
        self.panel.show_time(text.strip() or _("saat dipindai"))
        self.panel.missing.setFocus()

    def back(self) -> bool:
        """Leave the field of the time, then the batch."""
        if self._step is None:
            return False
        if self.panel.time.isVisibleTo(self.panel):
            self._take_time("")
            return True
        self.finish()
        return True


def _is_due(row: Row, step: Step) -> bool:
    """Tell whether a file waits for the step of a batch, or its map for the way."""
    app = row.app
    if step.key == "take_in":
        return app.out is not None
    if step.key == "send_out":
        wanted = row.step.act in CARRIED
        return wanted and app.out is None and app.status is Status.OPEN
    return app.step == step.key and app.status is Status.OPEN


def _empty(chosen: str) -> EmptyState:
    if chosen == ALL:
        what, when = _("Belum ada berkas berjalan"), _("Berkas muncul di sini setelah didaftar.")
        return EmptyState("layers", what, when)
    return EmptyState("layers", _("Tidak ada berkas di sini"), _("Pilih langkah lain di kiri."))


def _body(inner: QWidget) -> QWidget:
    body = QWidget()
    body.setObjectName("scrolled")
    layout = QVBoxLayout(body)
    layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
    layout.addWidget(inner)
    return body
