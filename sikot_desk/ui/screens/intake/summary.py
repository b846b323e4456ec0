"""The last move: the verdict as a sentence, what is missing with its remedy, and the paper."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk.papers import NAMES, Paper
from sikot_desk.domain import dates
from sikot_desk.domain.actions import Verdict
from sikot_desk.domain.application import Status
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Requirement
from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.facts import Answer, BigAnswer
from sikot_desk.ui.kit.field import FieldRow
from sikot_desk.ui.kit.icons import State, state_icon
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.lettering import ElidedText, Text
from sikot_desk.ui.kit.preview import Preview
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.screens import typed_day
from sikot_desk.ui.screens.form import time_field
from sikot_desk.ui.screens.intake.faults import Fault, FaultList
from sikot_desk.ui.screens.intake.move import Move
from sikot_desk.ui.screens.intake.sitting import Sitting, Unreadable
from sikot_desk.ui.screens.plain_words import verdict_words
from sikot_desk.ui.sentences import words_of
from sikot_desk.ui.words import _

_ROWS = 5


class SummaryMove(Move):
    """Signals `mend(key)`: a requirement is to be judged again."""

    mend = Signal(str)

    def __init__(self, sitting: Sitting) -> None:
        """Build an empty page; `show_*` fills it."""
        super().__init__(sitting)
        self.left = QWidget()
        self._column = QVBoxLayout(self.left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(11)
        self.preview = Preview()
        self.body.addWidget(Columns([self.left, self.preview], [568, 524]), 1)
        self._times: FieldRow | None = None
        self._primary = ("", "")
        self._acts: tuple[SideAct, ...] = ()
        self._note = ""

    def _fill(self, *widgets: tuple[QWidget, int]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for widget, share in widgets:
            self._column.addWidget(widget, share)

    # --- before it is recorded ------------------------------------------------------------------

    def show_verdict(self, sitting: Sitting) -> None:
        """Show what the check came to."""
        self.enter(sitting)
        view = sitting.view
        if view is None:
            return
        failing = sitting.failing()
        back = SideAct("before", _("Kembali memeriksa"), "PgUp", "chevron-left")
        judged = view.app.status in {Status.COMPLETE, Status.INCOMPLETE}
        leave = SideAct("leave", _("Simpan, layani yang lain"), "Esc")
        self._acts = (leave,) if judged else (back, leave)
        self._note = ""
        if failing:
            self._primary = (_("Cetak lembar pengembalian"), "printer")
            self._fill(
                (self._incomplete(failing), 0),
                (self._faults(failing), 3),
                (self._passed(), 3),
                (Note(self._slip_words(failing)), 0),
                (self._time_line(), 0),
            )
            return
        in_lot = (_("Catat lengkap"), "check")
        bare = sitting.lot or view.app.afterwards
        self._primary = in_lot if bare else (_("Cetak tanda terima"), "printer")
        self.show_complete(None)

    def _incomplete(self, failing: Sequence[Verdict]) -> BigAnswer:
        view = self.sitting.view
        count = len(view.requirements) if view else 0
        words = _("{failed} dari {all} persyaratan perlu dilengkapi. Berkas dikembalikan.")
        return BigAnswer(
            Answer.WARN, _("Belum lengkap"), words.format(failed=len(failing), all=count)
        )

    def show_complete(self, due: datetime | None) -> None:
        """Show that all is right, with the promised time when it is known."""
        promise = _("Menghitung tanggal janji") if due is None else dates.weekday_date(due.date())
        head = Card()
        head.setObjectName("ok")
        line = QHBoxLayout()
        line.setSpacing(20)
        line.addWidget(state_icon(State.OK, 44))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(_("Lengkap dan benar"), TYPE.screen_title, Tone.OK))
        words.addWidget(Text(promise, TYPE.figure))
        hour = _("dijanjikan selesai pukul {hour} WIB").format(hour=dates.clock(due)) if due else ""
        words.addWidget(Text(hour, TYPE.secondary, Tone.TEXT2))
        line.addLayout(words, 1)
        head.body.addLayout(line)
        note = _("Nomor pendaftaran diberikan saat tanda terima dicetak; sejak itu waktu berjalan.")
        if self.sitting.lot:
            note = _("Nomor pendaftaran diberikan sekarang; tanda terimanya satu untuk kiriman.")
        elif then := self.sitting.afterwards():
            said = _("Tanda terimanya sudah ditulis tangan. Dicatat susulan untuk {when} WIB.")
            note = said.format(when=f"{dates.long_date(then.date())}, {dates.clock(then)}")
        typed = self.occurred.text() if self._times is not None else ""
        self._fill((head, 0), (self._passed(), 3), (Note(note), 0), (self._time_line(), 0))
        self.occurred.set_text(typed)

    def _time_line(self) -> FieldRow:
        """Make the place for the time of event: the check may be recorded after it was made."""
        self.occurred = time_field()
        if self.sitting.afterwards():
            hint = _("kosong: seperti pada tanda terima")
            self.occurred.rename(_("Waktu kejadian"), optional=True, hint=hint)
        self._times = FieldRow(self.occurred)
        return self._times

    def moment(self) -> datetime | None:
        """Give the time of event as typed, None when it is now. Raises Unreadable."""
        if self._times is None:
            return None
        try:
            return typed_day.read_moment(self.occurred.text())
        except ValueError as reason:
            raise Unreadable(typed_day.unreadable("occurred", moment=True)) from reason

    def refuse(self, refused: Refused) -> bool:
        """Show a no beneath the time of event; False when another thing is meant."""
        if self._times is None or refused.field != "occurred":
            return False
        self._times.refuse(self.occurred, *words_of(refused))
        return True

    def _faults(self, failing: Sequence[Verdict]) -> Card:
        card = Card(_("Perlu dilengkapi"), str(len(failing)), padded=False)
        view = self.sitting.view
        if view is None:
            return card
        if view.app.status is not Status.INCOMPLETE:
            card.add_to_head(key_note("Down", "", "Enter", _("ubah penilaian")))
        reasons, owed = view.procedure.reasons, {one.key: one for one in view.requirements}
        numbers = self._numbers()
        faults = []
        for verdict in failing:
            one = owed[verdict.item]
            missing = verdict.result == "missing"
            word = verdict_words(verdict, reasons)
            mark = pill.refused(word) if missing else pill.Pill(word, pill.Weight.TODAY, "info")
            remedy = view.procedure.remedy(one, "missing" if missing else verdict.reason)
            said = ". ".join(part for part in (verdict.note, remedy) if part)
            state = State.REFUSED if missing else State.WARNING
            faults.append(Fault(one.key, f"{numbers[one.key]}  {one.short}", said, state, mark))
        self.faults = FaultList(faults)
        if view.app.status is not Status.INCOMPLETE:
            self.faults.chosen.connect(self.mend)
        card.body.addWidget(self.faults)
        return card

    def _numbers(self) -> dict[str, int]:
        view = self.sitting.view
        rules = view.rules if view else None
        return {one.key: n for n, one in enumerate(rules.requirements if rules else (), 1)}

    def _passed(self) -> Card:
        view, merged = self.sitting.view, self.sitting.merged()
        owed = view.requirements if view else ()
        fit = [one for one in owed if one.key in merged and merged[one.key].result == "fit"]
        rest = [
            one for one in owed if one.key in merged and merged[one.key].result == "not_required"
        ]
        card = Card(_("Sesuai"), str(len(fit)), padded=False)
        if rest:
            card.add_fact(_("dan {count} tidak dipersyaratkan").format(count=len(rest)))
        inner = QWidget()
        inner.setObjectName("scrolled")
        grid = QGridLayout(inner)
        grid.setContentsMargins(17, 8, 17, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        lines = [(one, State.OK) for one in fit] + [(one, State.NOT_REQUIRED) for one in rest]
        half = max((len(lines) + 1) // 2, _ROWS)
        for place, (one, state) in enumerate(lines):
            grid.addWidget(self._line(one, state), place % half, place // half)
        grid.setRowStretch(half, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        card.body.addWidget(scrolled(inner))
        return card

    def _line(self, one: Requirement, state: State) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(9)
        layout.addWidget(state_icon(state, 16))
        number = Text(str(self._numbers()[one.key]), TYPE.secondary, Tone.TEXT2)
        number.setFixedWidth(20)
        layout.addWidget(number)
        tone = Tone.INK if state is State.OK else Tone.TEXT2
        layout.addWidget(ElidedText(one.short, TYPE.secondary, tone), 1)
        return line

    def _slip_words(self, failing: Sequence[Verdict]) -> str:
        numbers = self._numbers()
        which = dates.listed([str(numbers[one.item]) for one in failing])
        words = _(
            "Pemeriksaan ini tercatat di luar nomor pendaftaran. Saat pemohon kembali, pindai "
            "lembar ini: hanya nomor {which} yang diperiksa lagi."
        )
        return words.format(which=which)

    def await_paper(self, key: str) -> None:
        """Say that the paper is being made."""
        self.preview.set_paper(NAMES.get(key, key), _("menyiapkan pratinjau"))
        self.preview.show_pdf(b"")

    def show_paper(self, key: str, pdf: bytes) -> None:
        """Show the paper as the printer would give it."""
        self.preview.set_paper(NAMES.get(key, key), _("pratinjau"))
        self.preview.show_pdf(pdf)

    # --- after it is recorded -------------------------------------------------------------------

    def show_recorded(self, answer: tuple[str, str], papers: Sequence[Paper]) -> None:
        """Say what was recorded and show the papers it brought."""
        table = RowTable((Column(), Column("", -1, right=True)), _("Dokumen cetak"),
                         heights=(40, 44), one_click=True)  # fmt: skip
        table.set_rows(
            [
                Row(
                    paper.key,
                    (
                        Cell(NAMES[paper.key], strong=True, icon="printer"),
                        Cell(pill=pill.Pill(_("{n} rangkap").format(n=paper.copies))),
                    ),
                )
                for paper in papers
            ]
        )
        by_key = {paper.key: paper for paper in papers}
        table.opened.connect(lambda key: self._show_printed(by_key[key]))
        card = Card(_("Dokumen cetak"), str(len(papers)) if papers else "", padded=False)
        card.body.addWidget(table)
        if not papers:
            card.hide()
        self._times = None
        self._fill((BigAnswer(Answer.OK, *answer), 0), (card, 1))
        self._column.addStretch(1)
        if papers:
            self._show_printed(papers[0])
        else:
            self.preview.show_pdf(b"")
        self._primary = (_("Layani pemohon berikutnya"), "file-plus")
        self._acts = (SideAct("open", _("Buka berkas"), "Alt+B", "folder"),)
        self._note = ""
        self.changed.emit()

    def _show_printed(self, paper: Paper) -> None:
        self.preview.set_paper(NAMES[paper.key], _("PDF tersimpan"))
        self.preview.show_pdf(paper.pdf)

    def forget(self) -> None:
        """Take the person off the screen."""
        self._times = None
        self._fill()
        self.preview.set_paper("", "")
        self.preview.show_pdf(b"")

    # --- the move -----------------------------------------------------------------------------

    def primary(self) -> tuple[str, str]:
        """Give what the verdict leads to."""
        return self._primary

    def note(self) -> str:
        """Give the quiet words."""
        return self._note

    def acts(self) -> Sequence[SideAct]:
        """Give the way back while nothing is recorded."""
        return self._acts
