"""The first move: which kind of application, by one digit; and what waits to be gone on with."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.domain.roles import roles_for
from sikot_desk.domain.sop import Kind, Procedure
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.choice import Reason
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.pill import Pill, PillLabel
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import TYPE, Tone
from sikot_desk.ui.kit.wrapping import wrapped
from sikot_desk.ui.roles import done_by
from sikot_desk.ui.screens.intake.move import Move
from sikot_desk.ui.screens.intake.sitting import Sitting
from sikot_desk.ui.words import _

_HIGH, _WIDE = 38, 266


class KindMove(Move):
    """Signals `going_on(code)`: a draft's key or a file id that is to be gone on with."""

    going_on = Signal(str)
    old_permit_wanted = Signal()
    lot_wanted = Signal()
    paper_wanted = Signal(str)
    place_wanted = Signal(str)

    def __init__(self, sitting: Sitting) -> None:
        """Build both cards; kinds come with `show_kinds`."""
        super().__init__(sitting)
        self.kinds = Card(_("Jenis permohonan"))
        self._choices = QVBoxLayout()
        self._choices.setSpacing(6)
        self.kinds.body.addLayout(self._choices)
        self.kinds.body.addStretch(1)
        self.hint = Note("", "barcode", flat=True)
        self.kinds.set_foot(self.hint)
        self.enter(sitting)
        self.waiting = Card(_("Belum selesai"), padded=False)
        self.waiting.add_to_head(key_note("Down", _("pilih"), "Enter", _("lanjutkan")))
        self.table = RowTable(
            (Column(), Column("", -1, right=True)),
            _("Belum selesai"),
            heights=(44, 58),
            one_click=True,
        )
        self.table.set_empty_state(
            EmptyState(
                "inbox",
                _("Tidak ada yang tertunda"),
                _("Permohonan yang disimpan di tengah jalan muncul di sini."),
            )
        )
        self.table.opened.connect(self.going_on)
        self.waiting.body.addWidget(self.table)
        self.body.addWidget(Columns([self.kinds, self.waiting], [664, 428]), 1)
        self._shown: tuple[Kind, ...] = ()
        self._not_mine = ""
        self._keeps_old = True

    def enter(self, sitting: Sitting) -> None:
        """Say for which receipt of the map darurat the kind is chosen, where it is one."""
        super().enter(sitting)
        sheet = sitting.said("reserved")
        words = _("Berkas yang pernah dikembalikan: pindai lembar pengembaliannya.")
        if sheet:
            words = _(
                "Dicatat susulan: pilih jenis yang dicentang pada lembar {n}. Esc membatalkan."
            )
        self.hint.set_text(words.format(n=sheet))

    def show_roles(self, procedure: Procedure, roles: Sequence[str]) -> None:
        """Let only those begin who receive files; say whose that is to the others."""
        receivers = roles_for("receive", procedure)
        mine = bool(set(receivers) & set(roles))
        self._not_mine = "" if mine else done_by(receivers)
        for choice in self.kinds.findChildren(Reason):
            choice.setEnabled(mine)
        keepers = roles_for("record_old_permit", procedure)
        self._keeps_old = bool(set(keepers) & set(roles))
        self.changed.emit()

    def show_kinds(self, procedure: Procedure) -> None:
        """Show the kinds of the SOP under digits, in its order."""
        if procedure.kinds == self._shown:
            return
        self._shown = procedure.kinds
        while (item := self._choices.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, kind in enumerate(procedure.kinds, start=1):
            self._choices.addWidget(self._line(place, kind, procedure.days))
        self._choices.addWidget(self._lot_line())

    def _lot_line(self) -> QWidget:
        choice = Reason("0", _("Kiriman"))
        choice.clicked.connect(lambda _on=False: self.lot_wanted.emit())
        words = _("beberapa berkas, satu pembawa, satu tanda terima")
        return _choice_line(choice, words)

    def _line(self, place: int, kind: Kind, days: int) -> QWidget:
        choice = Reason(str(place), kind.name)
        choice.clicked.connect(lambda _on=False, chosen=kind: self._choose(chosen))
        steps = _("{count} langkah, {days} hari kerja")
        mark = None if kind.confirmed else Pill(_("Belum dikonfirmasi kantor"), icon="info")
        return _choice_line(choice, steps.format(count=len(kind.route), days=days), mark)

    def _choose(self, kind: Kind) -> None:
        self.sitting.kind = kind
        self.done.emit()

    def show_waiting(self, rows: Sequence[Row]) -> None:
        """Show what may be gone on with."""
        self.table.set_rows(rows)
        self.waiting.set_count(str(len(rows)) if rows else "")

    def primary(self) -> tuple[str, str]:
        """Give none: a digit decides."""
        return "", ""

    def note(self) -> str:
        """Say how to go on."""
        if self._not_mine:
            return _("Permohonan baru {whose}").format(whose=self._not_mine)
        if sheet := self.sitting.said("reserved"):
            return _("Tekan angka jenisnya untuk lembar {n}").format(n=sheet)
        return _("Tekan angka jenis permohonan")

    def acts(self) -> Sequence[SideAct]:
        """Offer what step 1 gives out, and the short form for permits from before."""
        papers = (
            SideAct("lembar-persyaratan", _("Lembar persyaratan"), "Alt+Y", "printer"),
            SideAct("formulir-permohonan", _("Formulir permohonan"), "Alt+F", "printer"),
            SideAct("surat-kuasa", _("Surat kuasa"), "Alt+K", "printer"),
        )
        old = SideAct("old_permit", _("Catat izin lama"), "Alt+I", "book")
        map_ = SideAct("outage", _("Map darurat"), "Alt+D", "map")
        return (*papers, old, map_) if self._keeps_old else (*papers, map_)

    def act(self, code: str) -> None:
        """Ask for the short form, the map darurat, or a paper by its key."""
        if code == "old_permit":
            self.old_permit_wanted.emit()
        elif code == "outage":
            self.place_wanted.emit(code)
        else:
            self.paper_wanted.emit(code)

    def take_caret(self) -> None:
        """Stand in the list of what waits: arrows and Enter go on with it, digits begin."""
        self.table.setFocus()


def waiting_row(code: str, name: str, fact: str, state: str) -> Row:
    """Give one line of what waits to be gone on with."""
    return Row(
        code,
        (Cell(name, fact, strong=True, icon="file-plus"), Cell(pill=Pill(state, icon="hourglass"))),
    )


def _choice_line(choice: Reason, words: str, mark: Pill | None = None) -> QWidget:
    """Give one choice under its digit, with quiet words after it."""
    choice.setCheckable(False)
    choice.setFixedHeight(_HIGH)
    choice.setFixedWidth(_WIDE)
    beside: list[QWidget] = [Text(words, TYPE.secondary, Tone.TEXT2)]
    if mark is not None:
        beside.append(PillLabel(mark))
    return wrapped(choice, *beside, gap=12)
