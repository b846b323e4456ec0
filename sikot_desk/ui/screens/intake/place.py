"""The third move: STR, workplace, and which of the person's permits this will be."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from sikot_desk.domain import text
from sikot_desk.domain.case import Permit
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.card import Card, rule
from sikot_desk.ui.kit.choice import Tick
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Column
from sikot_desk.ui.kit.tokens import TYPE
from sikot_desk.ui.screens.form import Drop, Entry, Form, Pick, day_entry
from sikot_desk.ui.screens.intake.applicant import permit_row
from sikot_desk.ui.screens.intake.move import Move
from sikot_desk.ui.screens.intake.sitting import Sitting, Unreadable
from sikot_desk.ui.screens.typed_day import tidy_moment
from sikot_desk.ui.words import _

_MOST = 3


class PlaceMove(Move):
    """Signals `doubted()` when warnings are to be asked for again."""

    doubted = Signal()

    def __init__(self, sitting: Sitting) -> None:
        """Build the form and the card of permits."""
        super().__init__(sitting)
        self.form = Form()
        self._rows()
        card = Card()
        card.body.addWidget(self.form, 1)
        self.permits_card = Card(_("Izin orang ini"), padded=False)
        self.permits = RowTable(
            (Column(), Column("", -1, right=True)), _("Izin orang ini"), heights=(44, 52),
            one_click=True,
        )  # fmt: skip
        self.permits.set_empty_state(
            EmptyState("file-plus", _("Tidak ada izin lain"), _("Menurut register ini."))
        )
        self.permits.opened.connect(self._take_permit)
        self.permits_card.body.addWidget(self.permits)
        self.body.addWidget(Columns([card, self.permits_card], [794, 298]), 1)
        self._filling = False
        self._kelurahan: Mapping[str, str] = {}
        self._reasons: Mapping[str, str] = {}
        self._receive = ""
        self.form.changed.connect(self._typed)

    def _rows(self) -> None:
        self.lifelong = Tick(_("STR seumur hidup"), "Alt+H", _("tanpa tanggal akhir"))
        self.lifelong.toggled.connect(self._lifelong_set)
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Text(_("STR okupasi terapis"), TYPE.card_title), 1)
        line.addWidget(self.lifelong)
        self.form.add_widget(head)
        self.form.add_row(
            Entry("str_certificate.number", _("Nomor STR"), share=4),
            day_entry("str_certificate.issued", _("Tanggal terbit"), 3, optional=True),
            day_entry("str_certificate.ends", _("Berlaku sampai"), 2),
        )  # fmt: skip
        self.form.add_widget(rule())
        self.form.add_widget(Text(_("Tempat kerja"), TYPE.card_title))
        self.form.add_row(Entry("workplace.name", _("Nama tempat kerja")))
        self.form.add_row(Entry("workplace.address", _("Alamat tempat kerja")))
        order = Pick(
            _("Urutan tempat kerja"),
            [(str(n), _("ke-{n}").format(n=n), f"Alt+{n}") for n in range(1, _MOST + 1)],
            wraps=True,
        )
        self.form.add_row(
            Entry("workplace.kelurahan", _("Kelurahan"), optional=True),
            Entry("workplace.kecamatan", _("Kecamatan"), optional=True),
        )
        self.why = Drop(_("Alasan permohonan"), [])
        self.form.add_row(
            Entry("old_permit", _("Nomor izin lama"), share=3),
            ("reason", self.why, 3),
        )
        self.form.add_row(
            ("workplace_no", order, 5),
            Entry("occurred", _("Waktu kejadian"), optional=True, share=3, tidy=tidy_moment),
        )
        self.form.close_up()

    def know_places(self, places: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        """Complete what is typed from the city's list; a kelurahan brings its kecamatan."""
        self._kelurahan = complete_places(self.form, places)

    # --- what is typed ------------------------------------------------------------------------

    def enter(self, sitting: Sitting) -> None:
        """Show STR and workplace as typed so far."""
        super().enter(sitting)
        self._filling = True
        blank = dict.fromkeys(self.form.controls, "") | {"workplace_no": "1"}
        self.form.set_texts(blank | {k: v for k, v in sitting.texts.items() if k in blank})
        self.lifelong.setChecked(sitting.said("str_certificate.lifelong") == "yes")
        self.form.reasons = dict(sitting.reasons)
        self._filling = False
        self.form.clear()
        self.form.warn(())
        self._fit()
        self.doubted.emit()

    def _lifelong_set(self, _on: bool) -> None:
        if self.lifelong.isChecked():
            self.form.field("str_certificate.ends").set_text("")
        self._typed()

    def _typed(self) -> None:
        if self._filling:
            return
        self.sitting.texts |= self.form.texts()
        self.sitting.texts["str_certificate.lifelong"] = "yes" if self.lifelong.isChecked() else ""
        self.sitting.reasons |= self.form.reasons
        self._complete_place()
        self._fit()
        self.doubted.emit()
        self.changed.emit()

    def _complete_place(self) -> None:
        district = self._kelurahan.get(self.sitting.said("workplace.kelurahan"))
        if district and not self.sitting.said("workplace.kecamatan"):
            self.form.field("workplace.kecamatan").set_text(district)

    def _fit(self) -> None:
        self.form.field("str_certificate.ends").setEnabled(not self.lifelong.isChecked())
        self._ask_time(late=bool(self.sitting.said("reserved")))
        kind = self.sitting.kind
        self.form.field("old_permit").setVisible(bool(kind and kind.names_old))
        reasons = kind.reasons if kind and len(kind.reasons) > 1 else {}
        if reasons != self._reasons:
            self._reasons = dict(reasons)
            self.why.offer([("", _("pilih alasannya")), *reasons.items()])
        self.why.setVisible(bool(reasons))

    def _ask_time(self, *, late: bool) -> None:
        """Ask for the time of event; on a receipt of the map darurat it was written down."""
        time = self.form.field("occurred")
        if late:
            time.rename(_("Waktu pada tanda terima darurat"), hint=_("HH-BB-TTTT JJ.MM"))
        else:
            time.rename(_("Waktu kejadian"), optional=True, hint=_("kosong: sekarang"))

    def show_permits(self, permits: Sequence[Permit]) -> None:
        """Show the person's permits; for a renewal, one may be chosen as the old one."""
        self.permits.set_rows([permit_row(one) for one in permits])
        self.permits_card.set_count(str(len(permits)) if permits else "")

    def _take_permit(self, number: str) -> None:
        if self.sitting.kind and self.sitting.kind.names_old:
            self.form.field("old_permit").set_text(number)

    # --- the move -----------------------------------------------------------------------------

    def named(self, button: str) -> None:
        """Call the primary as the SOP calls step 1."""
        self._receive = button

    def primary(self) -> tuple[str, str]:
        """Receive the file: step 1."""
        return self._receive or _("Terima berkas"), "inbox"

    def note(self) -> str:
        """Say what follows."""
        return _("Lalu periksa kelengkapannya")

    def acts(self) -> Sequence[SideAct]:
        """Offer going back, and taking the file in without a check."""
        before = SideAct("before", _("Pemohon"), "PgUp", "chevron-left")
        if self.sitting.said("reserved"):
            return (before,)
        return (before, SideAct("drop_off", _("Titip berkas"), "Alt+T", "archive"))

    def check(self) -> bool:
        """Say whether the form makes an act; shows what is wrong where it is."""
        try:
            receive = self.sitting.receive()
        except Unreadable as odd:
            self.form.refuse(self._first_blank() or odd.refused)
            return False
        kind = self.sitting.kind
        fault = text.check(receive)
        if not fault and kind and kind.names_old and not receive.old_permit:
            fault = Refused("old_permit_missing", field="old_permit")
        if not fault and receive.reserved and receive.occurred is None:
            fault = Refused("sheet_moment", field="occurred")
        if fault and self.form.refuse(fault):
            return False
        self.form.clear()
        return not self.form.ask()

    def _first_blank(self) -> Refused | None:
        if not self.sitting.said("str_certificate.number"):
            return Refused("blank", field="str_certificate.number")
        return None

    def take_caret(self) -> None:
        """Begin with the first field that is empty."""
        for path in ("str_certificate.number", "workplace.name", "old_permit"):
            field = self.form.field(path)
            if not field.text() and not field.isHidden():
                field.take_caret()
                return
        self.form.field("workplace.name").take_caret()


def complete_places(form: Form, places: Sequence[tuple[str, tuple[str, ...]]]) -> Mapping[str, str]:
    """Let a form's kelurahan and kecamatan be completed; give each kelurahan's kecamatan."""
    districts = {one: district for district, many in places for one in many}
    for path, words in (
        ("workplace.kecamatan", [district for district, _many in places]),
        ("workplace.kelurahan", sorted(districts)),
    ):
        edit = form.field(path).edit
        completer = QCompleter(words, edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        edit.setCompleter(completer)
    return districts
