"""Catat izin lama: one short form for a permit from before this register."""

from collections.abc import Sequence

from sikot_desk.domain import text
from sikot_desk.domain.people import Workplace
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.settings import RecordOldPermit
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.choice import Tick
from sikot_desk.ui.screens.form import Entry, Form, day_entry
from sikot_desk.ui.screens.intake.move import Move
from sikot_desk.ui.screens.intake.sitting import Sitting, Unreadable
from sikot_desk.ui.words import _


class OldPermitMove(Move):
    """The form; `action` gives what is typed."""

    def __init__(self, sitting: Sitting) -> None:
        """Build the form."""
        super().__init__(sitting)
        self.form = Form()
        self.form.add_row(
            Entry("number", _("Nomor izin"), share=3),
            day_entry("letter_date", _("Tanggal surat"), 2),
            day_entry("ends", _("Berlaku sampai"), 2, optional=True),
        )
        self.form.add_row(
            Entry("applicant.identity_number", _("NIK"), share=3, icon="id-card"),
            Entry("applicant.name", _("Nama tanpa gelar"), share=4),
            Entry("applicant.titles_after", _("Gelar belakang"), optional=True, share=2),
        )
        self.form.add_row(
            Entry("applicant.birth_place", _("Tempat lahir"), share=3),
            day_entry("applicant.birth_date", _("Tanggal lahir"), 2),
            Entry("applicant.address", _("Alamat"), share=4),
        )
        self.form.add_row(
            Entry("workplace.name", _("Nama tempat kerja"), share=3),
            Entry("workplace.address", _("Alamat tempat kerja"), share=4),
        )
        self.form.add_row(
            Entry("issuer", _("Diterbitkan oleh"), share=3),
            Entry("source", _("Sumber catatan"), share=4, hint=_("buku register 2024, hal. 12")),
        )
        self.seen = Tick(_("Salinan izin sudah dilihat"), "Alt+A", _("asli atau fotokopi"))
        self.form.add_widget(self.seen)
        self.form.close_up()
        card = Card()
        card.body.addWidget(
            Note(
                _("Di luar seri nomor, bertanda dicatat susulan. Dipakai untuk perpanjangan dan "
                  "tempat kerja kedua.")
            )
        )  # fmt: skip
        card.body.addWidget(self.form, 1)
        self.body.addWidget(card, 1)
        self.form.changed.connect(self.changed)

    def action(self) -> RecordOldPermit | None:
        """Give the act as typed; None when something is missing, and says where."""
        typed = Sitting(texts=self.form.texts())
        try:
            letter_date = typed.day("letter_date")
            if letter_date is None:
                raise Unreadable(Refused("blank", field="letter_date"))
            made = RecordOldPermit(
                number=typed.said("number"),
                letter_date=letter_date,
                ends=typed.day("ends"),
                applicant=typed.applicant(),
                workplace=Workplace(
                    name=typed.said("workplace.name"), address=typed.said("workplace.address")
                ),
                issuer=typed.said("issuer"),
                source=typed.said("source"),
                copy_seen=self.seen.isChecked(),
            )
        except Unreadable as odd:
            self.form.refuse(odd.refused)
            return None
        fault = text.check(made)
        if fault:
            self.form.refuse(fault)
            return None
        return made

    def primary(self) -> tuple[str, str]:
        """Record it."""
        return _("Catat izin lama"), "save"

    def acts(self) -> Sequence[SideAct]:
        """Offer the way back."""
        return (SideAct("leave", _("Batal"), "Esc"),)

    def take_caret(self) -> None:
        """Begin with the number."""
        self.form.field("number").take_caret()
