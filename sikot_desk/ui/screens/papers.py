"""The papers of the last act: as they are printed, where each goes, and what became of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.config import Found, Pc, Way
from sikot_desk.desk.counter import Done
from sikot_desk.desk.office_papers import OfficePaper
from sikot_desk.desk.papers import Paper
from sikot_desk.domain.actions import Reprint
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit import banner
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.field import WarningStrip
from sikot_desk.ui.kit.preview import Preview
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Column
from sikot_desk.ui.kit.tokens import SIZES
from sikot_desk.ui.pieces import Piece, State, page_size
from sikot_desk.ui.printing import Printer
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.screens.notice import Notice
from sikot_desk.ui.screens.paper_rows import row, size_words
from sikot_desk.ui.screens.paper_way import Offered, WayForm
from sikot_desk.ui.sentences import halves
from sikot_desk.ui.settings import keep_settings, read_settings
from sikot_desk.ui.spooling import Abilities, Spooler, spooler
from sikot_desk.ui.words import _

UNCHOSEN, STOPPED = "papers-unchosen", "papers-stopped"
OPEN = "papers"
"""The remedy of both banners: open this screen."""
_TO_SEND = (State.UNCHOSEN, State.FAILED)
_STOPPED = frozenset({State.FAILED, State.HELD})


class Papers(Screen):
    """Preview, printer and reprint of the papers that acts brought (Ctrl+P).

    It never comes up by itself: a paper without a printer and a paper that did not come out are
    told in the banner, whose button leads here.
    """

    code = "papers"

    def __init__(self, ask: Ask, printers: Spooler | None = None) -> None:
        super().__init__(ask)
        self.printer = Printer(printers or spooler())
        self.table = RowTable(
            (Column(), Column("", -1, right=True)), _("Dokumen cetak"), heights=(46, 52),
            one_click=True,
        )  # fmt: skip
        self.form, self.preview, self.notice = WayForm(), Preview(), Notice()
        self._half: dict[str, Way] = {}
        """Ways chosen on the screen and not yet used, by kind of paper."""
        self._acts: list[SideAct] = []
        self._early: list[Sequence[Paper | OfficePaper]] | None = []
        """Papers that came before the settings were read."""
        self._file = ""
        self._shown = b""
        self._strip: WarningStrip | None = None
        self._build()
        self._listen()
        ask.read(read_settings, self._use)

    def _build(self) -> None:
        self._list = Card(_("Dokumen cetak"), padded=False)
        self._list.body.addWidget(self.table)
        self.table.set_empty_state(
            EmptyState(
                "printer",
                _("Belum ada kertas yang dicetak"),
                _("Kertas dari tindakan terakhir tampil di sini."),
            )
        )
        self._ways = Card(_("Cara mencetak"))
        self._ways.body.addWidget(self.form, 1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self._list, 4)
        column.addWidget(self._ways, 6)
        body = QWidget()
        outer = QVBoxLayout(body)
        outer.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        outer.addWidget(Columns((left, self.preview), (5, 6)))
        self.bar = ActionBar(_("Cetak"), icon="printer")
        self.page = Page(body, self.bar, first=self.table)
        self.notice.stand_on(self.page)

    def _listen(self) -> None:
        self.printer.changed.connect(self._show)
        self.printer.asked.connect(self._tell_unchosen)
        self.printer.stopped.connect(self._tell_stopped)
        self.printer.changed.connect(self._solve)
        self.printer.chosen.connect(self._keep)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._choose)
        self.form.changed.connect(self._changed)
        self.bar.primary_chosen.connect(self._primary)
        self.bar.act_chosen.connect(self._act)

    # --- the screen -----------------------------------------------------------------------

    def title(self) -> tuple[str, str]:
        """Give the title, and the file the papers belong to."""
        piece = self.piece()
        return _("Kertas"), piece.about if piece else ""

    def opened(self) -> None:
        """Look for printers again, and begin at what is not out yet."""
        self.solved.emit(UNCHOSEN)
        self.printer.look()
        first = next((one for one in self.printer.pieces() if one.is_open), None)
        if first is not None:
            self._file = first.paper.file
        self._show()

    def closing(self) -> None:
        """Let go of the printers."""
        self.printer.close()

    def piece(self) -> Piece | None:
        """Give the chosen paper."""
        pieces = self.printer.pieces()
        chosen = next((one for one in pieces if one.paper.file == self._file), None)
        return chosen or next(iter(pieces), None)

    def offer(self, papers: Sequence[Paper | OfficePaper]) -> None:
        """Take papers to be printed: those an act brought, or one of the office's own."""
        if self._early is None:
            self.printer.offer(papers)
        else:
            self._early.append(papers)

    def turn_sound(self, then: Callable[[bool], None]) -> None:
        """Mute this PC or let it sound again, and keep that; `then` is told if it is muted.

        Waits for the settings, so that none is lost.
        """
        if self._early is not None:
            self.ask.read(lambda _session: None, lambda _none: self.turn_sound(then))
            return
        pc = replace(self.printer.pc, mute=not self.printer.pc.mute)
        self.printer.settle_for(pc)
        then(pc.mute)

    def _use(self, found: Found) -> None:
        self.printer.use(found.pc)
        early, self._early = self._early or [], None
        for papers in early:
            self.printer.offer(papers)

    # --- showing --------------------------------------------------------------------------

    def _show(self) -> None:
        piece = self.piece()
        with QSignalBlocker(self.table):
            self.table.set_rows([row(one) for one in self.printer.pieces()])
            self.table.choose(piece.paper.file if piece else "")
        self._ways.setVisible(piece is not None)
        self._show_way()
        self._show_paper()
        self.titled.emit()

    def _choose(self, file: str) -> None:
        if file != self._file:
            self._file = file
            self.notice.clear()
            self._show_way()
            self._show_paper()
            self.titled.emit()

    def _show_way(self) -> None:
        piece = self.piece()
        if piece is None:
            self._tell_bar(None)
            return
        self._file = piece.paper.file
        self._ways.set_title(_("Cara mencetak: {name}").format(name=piece.name))
        self._offer(piece)
        self._say(piece.trouble)
        self._tell_bar(piece)

    def _offer(self, piece: Piece) -> None:
        way = self._half.get(piece.paper.key, self._way(piece))
        self.printer.look_at(way.printer)
        abilities = self.printer.abilities.get(way.printer, Abilities())
        printers = self.printer.printers
        missing = self._no_printer() if printers == () else ""
        self.form.offer(Offered(printers or (), abilities, missing), way)

    def _no_printer(self) -> str:
        why = self.printer.unseen or _("Tidak ada printer yang terpasang pada PC ini.")
        return f"{halves(why)[0]} {_('Pasang atau nyalakan printernya, lalu cari lagi.')}"

    def _show_paper(self) -> None:
        piece = self.piece()
        pdf = piece.paper.pdf if piece else b""
        if piece is not None:
            self.preview.set_paper(piece.name, self._fact(piece))
        else:
            self.preview.set_paper(_("Pratinjau"), "")
        if pdf != self._shown:
            self._shown = pdf
            self.preview.show_pdf(pdf)

    def _fact(self, piece: Piece) -> str:
        way = self._half.get(piece.paper.key, self._way(piece))
        copies = piece.paper.copies if piece.paper.copies > 1 else way.copies
        return " · ".join(
            part
            for part in (
                size_words(page_size(piece.paper.pdf)),
                _("{n} rangkap").format(n=copies) if way.printer else "",
                way.printer or (_("PDF saja") if way.keep_only else _("belum ada printer")),
            )
            if part
        )

    def _say(self, trouble: str) -> None:
        if self._strip is not None:
            if self._strip.accessibleName() == trouble:
                return
            self._strip.hide()
            self._strip.setParent(None)
            self._strip.deleteLater()
            self._strip = None
        if trouble:
            self._strip = WarningStrip(trouble)
            self._ways.body.insertWidget(0, self._strip)

    # --- doing ----------------------------------------------------------------------------

    def _changed(self) -> None:
        """Take a half-made choice; another printer has other trays and sizes."""
        piece, way = self.piece(), self.form.way()
        if piece is None or way is None:
            return
        before = self._half.get(piece.paper.key, self._way(piece))
        if way.printer != before.printer:
            way = replace(way, tray="", media="")
        self._half[piece.paper.key] = way
        self._show_way()
        self._show_paper()

    def _tell_bar(self, piece: Piece | None) -> None:
        words, icon = self._move(piece)
        self.bar.set_primary(words, icon)
        if piece is not None and piece.state in _TO_SEND and not self._chosen(piece).chosen:
            self.bar.refuse(_("Pilih printernya, atau Simpan PDF saja"))
        else:
            self.bar.allow()
        acts = [SideAct("back", _("Kembali"), "Esc", "chevron-left")]
        if piece is not None and piece.file_id and piece.state in (State.PRINTED, State.KEPT):
            acts.append(SideAct("reprint", _("Cetak ulang"), "Alt+R", "printer"))
        acts.append(SideAct("sheets", _("Cetak sekaligus"), "Alt+B", "layers"))
        acts.append(SideAct("look", _("Cari printer"), "Alt+C", "search"))
        acts.append(SideAct("measure", _("Kalibrasi printer"), "Alt+K", "gear"))
        if acts != self._acts:
            self._acts = acts
            self.bar.set_acts(acts)

    def _move(self, piece: Piece | None) -> tuple[str, str]:
        if piece is None:
            return _("Selesai"), "check"
        way = self._chosen(piece)
        if piece.state in _TO_SEND:
            return (_("Simpan PDF saja"), "save") if way.keep_only else (_("Cetak"), "printer")
        if way != self._way(piece):
            return _("Simpan pilihan"), "save"
        return _("Selesai"), "check"

    def _primary(self) -> None:
        piece = self.piece()
        if piece is None:
            self.left.emit()
            return
        way = self._chosen(piece)
        if piece.state not in _TO_SEND and way == self._way(piece):
            self.left.emit()
            return
        self._half.pop(piece.paper.key, None)
        self.printer.choose(piece.paper.key, way)
        waiting = (one for one in self.printer.pieces() if one.state is State.UNCHOSEN)
        self._file = next((one.paper.file for one in waiting), self._file)
        self._show()

    def _act(self, code: str) -> None:
        if code == "back":
            self.left.emit()
        elif code == "look":
            self.printer.look()
        elif code == "sheets":
            self.sheets_wanted.emit()
        elif code == "measure":
            self.calibration_wanted.emit()
        elif (piece := self.piece()) is not None:
            self._reprint(piece)

    def _reprint(self, piece: Piece) -> None:
        """Print a paper once more: an act of its own, marked where marks belong."""
        self.notice.clear()

        def answered(answer: Done | Refused) -> None:
            if isinstance(answer, Refused):
                self.notice.tell(answer)

        self.ask.do(Reprint(paper=piece.paper.key), answered, piece.file_id)

    def _way(self, piece: Piece) -> Way:
        return self.printer.pc.way(piece.paper.key)

    def _chosen(self, piece: Piece) -> Way:
        return self._half.get(piece.paper.key, self._way(piece))

    def _keep(self, pc: Pc) -> None:
        self.ask.job(lambda session: keep_settings(session, pc), lambda _none: None)

    # --- telling --------------------------------------------------------------------------

    def _tell_unchosen(self) -> None:
        waiting = [one.name for one in self.printer.pieces() if one.state is State.UNCHOSEN]
        what = _("Printer belum dipilih untuk: {names}.").format(names=", ".join(waiting))
        safe = _("PDF-nya sudah tersimpan. Pilih sekali, seterusnya tercetak sendiri.")
        remedy = banner.Remedy(OPEN, _("Pilih printer"), "Alt+M", "printer")
        self.told.emit(banner.Trouble(UNCHOSEN, what, safe, (remedy, banner.closing())))

    def _tell_stopped(self, piece: Piece) -> None:
        stopped = [one.name for one in self.printer.pieces() if one.state in _STOPPED]
        what, safe = halves(piece.trouble)
        if len(stopped) > 1:
            names = ", ".join(stopped)
            what = _("{n} kertas belum keluar: {names}.").format(n=len(stopped), names=names)
            safe = _("Pencatatannya tetap tersimpan. Lihat sebabnya pada tiap kertas.")
        else:
            what = f"{piece.name}: {what}"
        remedy = banner.Remedy(OPEN, _("Lihat kertas"), "Alt+M", "printer")
        self.told.emit(banner.Trouble(STOPPED, what, safe, (remedy,)))

    def _solve(self) -> None:
        """Take a banner away once what it told of is no longer so."""
        states = {one.state for one in self.printer.pieces()}
        if State.UNCHOSEN not in states:
            self.solved.emit(UNCHOSEN)
        if not states & _STOPPED:
            self.solved.emit(STOPPED)
