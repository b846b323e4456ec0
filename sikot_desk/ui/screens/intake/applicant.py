"""The second move: who applies and who brings the file; a former applicant is filled in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.domain import identity
from sikot_desk.domain.application import Application
from sikot_desk.domain.case import Permit
from sikot_desk.domain.people import full_name
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.card import Card
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.key_hint import KeyHint
from sikot_desk.ui.kit.pill import Pill, refused, valid
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import SIZES
from sikot_desk.ui.screens import typed_day
from sikot_desk.ui.screens.form import Entry, Form, Pick, day_entry
from sikot_desk.ui.screens.intake.move import Move
from sikot_desk.ui.screens.intake.sitting import Sitting
from sikot_desk.ui.screens.plain_words import identity_kinds, relations
from sikot_desk.ui.words import _

_ENOUGH = 3


class ApplicantMove(Move):
    """Signals `sought(text)` for former applicants, `known(number)` for a person's permits."""

    sought = Signal(str)
    known = Signal(str)

    def __init__(self, sitting: Sitting) -> None:
        """Build the form and the two cards beside it."""
        super().__init__(sitting)
        self.form = Form()
        self._rows()
        card = Card()
        card.body.addWidget(self.form, 1)
        self.found: tuple[Application, ...] = ()
        self.body.addWidget(Columns([card, self._side()], [794, 298]), 1)
        self.form.changed.connect(self._typed)
        self._filling = False

    def _rows(self) -> None:
        kinds = Pick(
            _("Jenis identitas"),
            [(value, words, f"Alt+{n}") for n, (value, words) in enumerate(identity_kinds(), 1)],
            wraps=True,
        )
        number = Entry("applicant.identity_number", _("Nomor identitas"), icon="id-card", share=3)
        self.form.add_row(("applicant.identity_kind", kinds, 5), number)
        self.form.add_row(
            Entry("applicant.name", _("Nama tanpa gelar"), share=4),
            Entry("applicant.titles_before", _("Gelar depan"), optional=True, share=2),
            Entry("applicant.titles_after", _("Gelar belakang"), optional=True, share=2),
        )
        self.form.add_row(
            Entry("applicant.birth_place", _("Tempat lahir"), share=3),
            day_entry("applicant.birth_date", _("Tanggal lahir"), 2),
            Entry("applicant.phone", _("Telepon"), optional=True, share=3),
        )
        self.form.add_row(Entry("applicant.address", _("Alamat sesuai identitas")))
        relation = Pick(_("Dibawa oleh"), [(value, words, "") for value, words in relations()],
                        wraps=True)  # fmt: skip
        self.form.add_row(("bringer.relation", relation, 1))
        self.bringer = self.form.add_row(
            Entry("bringer.name", _("Nama pembawa"), share=3),
            Entry("bringer.phone", _("Telepon pembawa"), optional=True, share=2),
        )
        self.form.close_up()

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        former = Card(_("Pernah memohon"), padded=False)
        former.add_to_head(KeyHint("Alt+D"))
        self.former = RowTable((Column(),), _("Pernah memohon"), heights=(44, 52), one_click=True)
        self.former.set_empty_state(
            EmptyState(
                "user",
                _("Belum ada yang cocok"),
                _("Ketik NIK atau nama; data lama dapat dipakai lagi."),
            )
        )
        self.former.opened.connect(self._fill)
        former.body.addWidget(self.former)
        self.permits_card = Card(_("Izin orang ini"), padded=False)
        self.permits = RowTable((Column(), Column("", -1, right=True)), _("Izin orang ini"),
                                heights=(44, 52))  # fmt: skip
        self.permits.set_empty_state(
            EmptyState("file-plus", _("Tidak ada izin lain"), _("Menurut register ini."))
        )
        self.permits_card.body.addWidget(self.permits)
        column.addWidget(former, 1)
        column.addWidget(self.permits_card, 1)
        return side

    # --- what is at the counter -------------------------------------------------------------

    def enter(self, sitting: Sitting) -> None:
        """Show the person as typed so far."""
        super().enter(sitting)
        self._filling = True
        blank = dict.fromkeys(self.form.controls, "")
        blank |= {"applicant.identity_kind": "nik", "bringer.relation": "self"}
        self.form.set_texts(blank | {k: v for k, v in sitting.texts.items() if k in blank})
        self.form.reasons = dict(sitting.reasons)
        self._filling = False
        self.show_former(())
        self.show_permits((), None)
        self.form.clear()
        self.form.warn(self._hints())
        self._fit()
        if sitting.said("applicant.identity_number"):
            self.known.emit(sitting.said("applicant.identity_number"))

    def _typed(self) -> None:
        if self._filling:
            return
        before = dict(self.sitting.texts)
        self.sitting.texts |= self.form.texts()
        self.sitting.reasons |= self.form.reasons
        self._fit()
        self.form.warn(self._hints())
        for path in ("applicant.identity_number", "applicant.name"):
            said = self.sitting.said(path)
            if said != before.get(path, "").strip() and len(said) >= _ENOUGH:
                self.sought.emit(said)
                if path.endswith("number"):
                    self.known.emit(said)
        self.changed.emit()

    def _fit(self) -> None:
        self.bringer.setVisible(self.sitting.bringer().relation != "self")

    def _hints(self) -> tuple[Refused, ...]:
        number = self.sitting.said("applicant.identity_number")
        caret = self.form.field("applicant.identity_number").edit.hasFocus()
        is_nik = (self.sitting.said("applicant.identity_kind") or "nik") == "nik"
        if not is_nik or not number or (caret and len(number) < 16):
            return ()
        try:
            born = typed_day.read_day(self.sitting.said("applicant.birth_date"))
        except ValueError:
            born = None
        codes = identity.nik_hints(number, born)
        return tuple(
            Refused(code, field="applicant.identity_number", overridable=True) for code in codes
        )

    # --- former applicants --------------------------------------------------------------------

    def show_former(self, found: tuple[Application, ...]) -> None:
        """Show who has applied before and fits what is typed."""
        self.found = found
        self.former.set_rows(
            [
                Row(
                    one.file_id,
                    (
                        Cell(
                            one.applicant.name,
                            f"{identity.masked(one.applicant.identity_number)}, "
                            f"{one.workplace.name}",
                            strong=True,
                        ),
                    ),
                )
                for one in found
            ]
        )
        if found:
            self.former.choose(found[0].file_id)

    def _fill(self, file_id: str) -> None:
        former = next((one for one in self.found if one.file_id == file_id), None)
        if former is None:
            return
        self.sitting.fill_from(former)
        self.enter(self.sitting)
        self.changed.emit()
        self.form.field("applicant.phone").take_caret()

    def show_permits(self, permits: Sequence[Permit], today: object) -> None:
        """Show the permits of the person whose number is typed."""
        self.permits.set_rows([permit_row(one) for one in permits])
        self.permits_card.set_count(str(len(permits)) if permits else "")

    # --- the move -----------------------------------------------------------------------------

    def primary(self) -> tuple[str, str]:
        """Go on to STR and workplace."""
        return _("STR dan tempat kerja"), "arrow-right"

    def note(self) -> str:
        """Name who is typed."""
        try:
            return full_name(self.sitting.applicant())
        except ValueError:
            return ""

    def acts(self) -> Sequence[SideAct]:
        """Offer to fill in from the chosen former applicant."""
        return (SideAct("fill", _("Pakai data terdahulu"), "Alt+D", "user"),)

    def act(self, code: str) -> None:
        """Fill in from the chosen former applicant."""
        if code == "fill" and self.found:
            self._fill(self.former.chosen_code() or self.found[0].file_id)

    def turned(self, step: int) -> bool:
        """PgDn goes on as the primary does."""
        return False

    def check(self) -> bool:
        """Say whether one may go on; shows what is wrong where it is."""
        fault = self.sitting.person_fault()
        if fault:
            self.form.refuse(fault)
            return False
        self.form.clear()
        self.form.warn(self._final_hints())
        return not self.form.ask()

    def _final_hints(self) -> tuple[Refused, ...]:
        person = self.sitting.applicant()
        if person.identity_kind != "nik":
            return ()
        return tuple(
            Refused(code, field="applicant.identity_number", overridable=True)
            for code in identity.nik_hints(person.identity_number, person.birth_date)
        )

    def take_caret(self) -> None:
        """Begin with the number."""
        self.form.field("applicant.identity_number").take_caret()


def permit_row(permit: Permit) -> Row:
    """Give one permit as a line: number, workplace, until when, and how it stands."""
    until = typed_day.show_day(permit.ends) or _("seumur hidup")
    states = {"in_force": valid(_("Berlaku")), "replaced": Pill(_("Diganti"), icon="undo")}
    state = states.get(permit.state, refused(_("Dicabut")))
    caption = _("{place}, sampai {until}").format(place=permit.workplace, until=until)
    return Row(permit.number, (Cell(permit.number, caption, strong=True), Cell(pill=state)))
