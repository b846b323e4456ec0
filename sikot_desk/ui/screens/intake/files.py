"""The move of a *kiriman* between two files: what became of each, and which comes next."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sikot_desk.domain.application import Application, Status
from sikot_desk.domain.identity import grouped
from sikot_desk.domain.people import full_name
from sikot_desk.domain.sop import Kind, Procedure
from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.choice import Reason
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.facts import Fact
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.pill import Pill
from sikot_desk.ui.kit.preview import Preview
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import SIZES
from sikot_desk.ui.screens.intake.lot import Lot
from sikot_desk.ui.screens.intake.move import Move
from sikot_desk.ui.screens.intake.sitting import Sitting
from sikot_desk.ui.screens.plain_words import relation_words
from sikot_desk.ui.words import _

_HIGH = 38
_TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Typed:
    """A file of the lot that is only half typed: its draft's key and the name typed so far."""

    key: str
    name: str


class FilesMove(Move):
    """Signals `chosen(Kind)` for the next file, and `going_on(code)`: a draft or a file."""

    chosen = Signal(object)
    going_on = Signal(str)

    def __init__(self, sitting: Sitting) -> None:
        """Build the list, the bringer's card, the kinds and the place of the receipt."""
        super().__init__(sitting)
        self.apps: tuple[Application, ...] = ()
        self.typed: tuple[Typed, ...] = ()
        self.over = False
        self.list_card = Card(_("Berkas dalam kiriman ini"), padded=False)
        self.list_card.add_to_head(key_note("Down", _("pilih"), "Enter", _("buka")))
        self.table = RowTable(
            (Column(), Column("", -1), Column("", -1, right=True)),
            _("Berkas dalam kiriman ini"), heights=(44, 58), one_click=True,
        )  # fmt: skip
        self.table.set_empty_state(
            EmptyState(
                "layers", _("Belum ada berkas"), _("Tekan angka jenis untuk berkas pertama.")
            )
        )
        self.table.opened.connect(self.going_on)
        self.list_card.body.addWidget(self.table)
        words = _(
            "Tekan angka jenis untuk berkas baru; pindai lembar pengembalian untuk yang kembali."
        )
        self.list_card.set_foot(Note(words, "barcode", flat=True))
        self.side = QWidget()
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        self.who, self.kinds = Card(_("Pembawa")), Card(_("Berkas berikutnya"))
        column.addWidget(self.who)
        column.addWidget(self.kinds)
        column.addStretch(1)
        self.preview = Preview()
        self.body.addWidget(Columns([self.list_card, self.side, self.preview], [600, 492, 492]), 1)
        self.preview.hide()
        self._shown: tuple[Kind, ...] = ()
        self._facts: QWidget | None = None

    # --- what is shown ------------------------------------------------------------------------

    def show_kinds(self, procedure: Procedure) -> None:
        """Show the kinds of the SOP under digits."""
        if procedure.kinds == self._shown:
            return
        self._shown = procedure.kinds
        choices = QWidget()
        grid = QGridLayout(choices)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        half = (len(procedure.kinds) + 1) // 2
        for place, kind in enumerate(procedure.kinds):
            choice = Reason(str(place + 1), kind.name)
            choice.setCheckable(False)
            choice.setFixedHeight(_HIGH)
            choice.clicked.connect(lambda _on=False, one=kind: self.chosen.emit(one))
            grid.addWidget(choice, place % half, place // half)
        while (item := self.kinds.body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.kinds.body.addWidget(choices)

    def show_lot(
        self, lot: Lot, apps: Sequence[Application], typed: Sequence[Typed], *, over: bool = False
    ) -> None:
        """Show a lot: its bringer, its files received, and those half typed."""
        self.apps, self.typed, self.over = tuple(apps), tuple(typed), over
        self.side.setVisible(not over)
        self.preview.setVisible(over)
        self._show_bringer(lot)
        rows = [_row(app) for app in self.apps]
        rows += [
            Row(
                one.key,
                (
                    Cell(one.name or _("Nama belum diketik"), strong=True, icon="file-plus"),
                    Cell(""),
                    Cell(pill=Pill(_("belum diterima"), icon="hourglass")),
                ),
            )
            for one in self.typed
        ]
        self.table.set_rows(rows)
        self.list_card.set_count(str(len(rows)) if rows else "")
        self.changed.emit()

    def _show_bringer(self, lot: Lot) -> None:
        if self._facts is not None:
            self._facts.hide()
            self._facts.deleteLater()
        bringer = lot.bringer()
        self._facts = QWidget()
        grid = QGridLayout(self._facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        letter = _("sudah diperiksa") if lot.proxy_seen else _("diperiksa pada tiap berkas")
        place = lot.texts.get("workplace.name", "").strip() or _("diketik pada tiap berkas")
        facts = (
            (relation_words(bringer.relation), bringer.name),
            (_("Telepon"), bringer.phone or "–"),
            (_("Tempat kerja"), place),
            (_("Surat kuasa dan KTP pembawa"), letter),
        )
        for number, (caption, value) in enumerate(facts):
            grid.addWidget(Fact(caption, value, wrap=True), number // 2, number % 2, _TOP)
        self.who.body.addWidget(self._facts)

    def show_receipt(self, name: str, pdf: bytes) -> None:
        """Show the one receipt as it was printed."""
        self.preview.set_paper(name, _("tersimpan di folder papers"))
        self.preview.show_pdf(pdf)

    def forget(self) -> None:
        """Take the people off the screen."""
        self.show_lot(Lot(""), (), ())
        self.preview.show_pdf(b"")

    # --- how it stands ------------------------------------------------------------------------

    def accepted(self) -> tuple[str, ...]:
        """Give the files that stand on the one receipt."""
        return tuple(
            app.file_id
            for app in self.apps
            if app.was_accepted and app.status is not Status.WITHDRAWN
        )

    def _unfinished(self) -> int:
        waits = {Status.RECEIVED, Status.INCOMPLETE, Status.COMPLETE, Status.RECHECK}
        held = (app for app in self.apps if app.status in waits and not _is_left(app))
        return len(self.typed) + sum(1 for _app in held)

    def primary(self) -> tuple[str, str]:
        """Print the receipt for all; or serve the next, when that is done."""
        if self.over:
            return _("Layani pemohon berikutnya"), "file-plus"
        if self.accepted():
            return _("Cetak tanda terima kolektif"), "printer"
        return _("Selesai"), "check"

    def reason(self) -> str:
        """Say what is not finished yet."""
        if self.over:
            return ""
        if not self.apps and not self.typed:
            return _("belum ada berkas")
        count = self._unfinished()
        return _("{count} berkas belum selesai").format(count=count) if count else ""

    def note(self) -> str:
        """Say what stands on the receipt."""
        if self.over:
            return ""
        count = len(self.accepted())
        return _("{count} berkas lengkap").format(count=count) if count else ""

    def acts(self) -> Sequence[SideAct]:
        """Offer to mend the bringer, and to serve somebody else meanwhile."""
        if self.over:
            return (SideAct("print_lot", _("Cetak lagi"), "Alt+C", "printer"),)
        return (
            SideAct("bringer", _("Ubah pembawa"), "Alt+U", "user"),
            SideAct("leave", _("Simpan, layani yang lain"), "Esc"),
        )

    def take_caret(self) -> None:
        """Hold the caret away from the fields: digits are kinds."""
        self.list_card.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.list_card.setProperty("own_ring", True)
        self.list_card.setFocus()


def _is_left(app: Application) -> bool:
    """Left to be checked later: its result comes by telephone."""
    return app.drop_off and not app.rounds


def _row(app: Application) -> Row:
    number = app.registration or grouped(app.file_id)
    name = Cell(full_name(app.applicant), app.workplace.name, strong=True, icon="folder")
    return Row(app.file_id, (name, Cell(number), Cell(pill=_state(app))))


def _state(app: Application) -> Pill:
    if app.status is Status.WITHDRAWN:
        return pill.refused(_("dibatalkan"))
    if app.was_accepted:
        return pill.valid(_("lengkap"))
    if app.status is Status.RETURNED:
        return pill.returned(_("dikembalikan"))
    return Pill(_("titipan") if _is_left(app) else _("belum selesai"), icon="hourglass")
