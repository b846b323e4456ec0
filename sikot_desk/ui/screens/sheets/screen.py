"""The screen of printing in one go: a digit chooses, F12 prints, the list says what came of each.

While it runs, F12 stops it after the sheet under way; what is recorded stays.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.domain.identity import grouped
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.bars import ProgressBar
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.pill import Pill, Weight
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone
from sikot_desk.ui.printing import Printer
from sikot_desk.ui.roles import done_by
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.form import Pick
from sikot_desk.ui.screens.sheets import sets
from sikot_desk.ui.screens.sheets.run import Line, Run, Stand
from sikot_desk.ui.screens.sheets.sets import Waiting
from sikot_desk.ui.words import _


class Sheets(Screen):
    """Printing in one go. `use(printer)` brings the printers before it is shown."""

    code = "sheets"
    place = "papers"

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.run: Run | None = None
        self._waiting: Waiting | None = None
        words = sets.named()
        self.pick = Pick(
            _("Yang dicetak"),
            [(key, words[key], str(n)) for n, key in enumerate(words, start=1)],
            wraps=True,
        )
        self.progress, self.said = ProgressBar(green_when_full=True), Text("", TYPE.body_strong)
        self.why = Text("", TYPE.secondary, Tone.WARN, wrap=True)
        self.table = RowTable(
            (Column(_("Pemohon")), Column(_("Nomor"), -1), Column(_("Keadaan"), -1)),
            _("Lembar yang dicetak"), heights=(44, 52),
        )  # fmt: skip
        self.table.set_empty_state(
            EmptyState(
                "printer",
                _("Tidak ada yang menunggu dicetak"),
                _("Pilih yang lain dengan angka di atas."),
            )
        )
        self.bar = ActionBar(_("Cetak"), icon="printer")
        self.page = Page(self._body(), self.bar, first=self.table)
        self.pick.changed.connect(lambda _key: self._prepare())
        self.bar.primary_chosen.connect(self.proceed)
        self.bar.act_chosen.connect(lambda _code: self.left.emit())
        self.table.opened.connect(self.file_wanted)
        self.bar.set_acts((SideAct("back", _("Kembali"), "Esc", "chevron-left"),))

    def _body(self) -> QWidget:
        head = Card()
        head.body.setSpacing(10)
        for one in (self.pick, self.said, self.progress, self.why):
            head.body.addWidget(one)
        head.body.addStretch(1)
        head.body.addWidget(
            Note(_("Tiap lembar dicatat dahulu, lalu dicetak. Yang belum keluar ditawarkan lagi."))
        )
        card = Card(_("Lembar yang dicetak"), padded=False)
        card.body.addWidget(self.table)
        self._list = card
        body = QWidget()
        body.setObjectName("scrolled")
        outer = QVBoxLayout(body)
        outer.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        outer.addWidget(Columns((head, card), (4, 6)))
        return body

    # --- shown --------------------------------------------------------------------------------

    def title(self) -> tuple[str, str]:
        """Give the title and what is printed."""
        return _("Cetak sekaligus"), sets.named()[self.pick.text()]

    def use(self, printer: Printer) -> None:
        """Print through these printers."""
        if self.run is None:
            self.run = Run(self.ask, printer)
            self.run.changed.connect(self._show)
            self.run.ended.connect(self._ended)

    def refresh(self) -> None:
        """Read what waits, unless a run is under way or its outcome stands."""
        if self.run is None or not self._is_begun():
            self.ask.read(sets.read, self._take, "sheets")

    def opened(self) -> None:
        """Become the screen that is shown; an outcome without failures makes way."""
        if self.run is not None and not self.run.is_running and not self.run.count(Stand.STOPPED):
            self.run.prepare((), sets.making(self.pick.text()))
        self.refresh()

    def _is_begun(self) -> bool:
        run = self.run
        return run is not None and (run.is_running or run.count(*set(Stand) - {Stand.WAITS}) > 0)

    def _take(self, waiting: Waiting) -> None:
        self._waiting = waiting
        if not self._is_begun():
            self._prepare()

    def _prepare(self) -> None:
        chosen = self.pick.text()
        if self.run is not None and self._waiting is not None and not self.run.is_running:
            self.run.prepare(self._waiting.files[chosen], sets.making(chosen))
        self.titled.emit()

    def _show(self) -> None:
        run = self.run
        if run is None:
            return
        lines = run.lines()
        self.table.set_rows([_row(one) for one in lines])
        self._list.set_count(str(len(lines)) if lines else "")
        out = run.count(Stand.OUT)
        self.progress.set_share(out, len(lines))
        self.progress.setVisible(self._is_begun())
        self.said.setText(self._said(out, len(lines)) if lines else "")
        self.why.setText(next((one.why for one in lines if one.stand is Stand.STOPPED), ""))
        self.why.setVisible(bool(self.why.text()))
        for choice in self.pick.choices.values():
            choice.setEnabled(not run.is_running)
        self._tell_bar(run)

    def _said(self, out: int, count: int) -> str:
        if not self._is_begun():
            return _("{count} berkas menunggu").format(count=count)
        return _("{out} dari {count} berkas keluar").format(out=out, count=count)

    def _tell_bar(self, run: Run) -> None:
        left = run.count(Stand.WAITS, Stand.STOPPED)
        if run.is_running:
            self.bar.set_primary(_("Hentikan sesudah lembar ini"), "circle-cross")
            self.bar.allow()
            return
        words = _("Lanjutkan, {n} berkas") if self._is_begun() else _("Cetak {n} berkas")
        self.bar.set_primary(words.format(n=left) if left else _("Selesai"),
                             "printer" if left else "check")  # fmt: skip
        waiting, chosen = self._waiting, self.pick.text()
        if left and waiting is not None and not waiting.mine(chosen):
            self.bar.refuse(done_by(waiting.allowed[chosen]))
        else:
            self.bar.allow()

    # --- printing -----------------------------------------------------------------------------

    def proceed(self) -> None:
        """Take the primary: print, stop after this sheet, or leave when all is out."""
        run = self.run
        if run is None:
            return
        if run.is_running:
            run.cancel()
            self.bar.refuse(_("berhenti sesudah lembar ini"))
        elif run.count(Stand.WAITS, Stand.STOPPED):
            run.start()
        else:
            self.left.emit()

    def _ended(self) -> None:
        run = self.run
        if run is not None and (out := run.count(Stand.OUT)):
            what = sets.named()[self.pick.text()]
            self.recorded.emit(_("{what}: {n} berkas tercetak").format(what=what, n=out))

    def back(self) -> bool:
        """Stay while a sheet is under way: it stops first."""
        if self.run is not None and self.run.is_running:
            self.proceed()
            return True
        return False

    def closing(self) -> None:
        """Begin no further sheet: the window goes."""
        if self.run is not None:
            self.run.cancel()


def _row(line: Line) -> Row:
    app = line.app
    name = Cell(app.applicant.name, line.why or app.workplace.name, strong=True)
    number = Cell(app.registration or grouped(app.file_id))
    return Row(app.file_id, (name, number, Cell(pill=_pill(line.stand))))


def _pill(stand: Stand) -> Pill:
    return {
        Stand.WAITS: Pill(_("menunggu"), icon="hourglass"),
        Stand.NOW: Pill(_("sedang dicetak"), Weight.INFO, "printer"),
        Stand.OUT: pill.valid(_("keluar")),
        Stand.STOPPED: Pill(_("belum keluar"), Weight.TODAY, "printer"),
        Stand.PASSED: pill.refused(_("dilewati")),
    }[stand]
