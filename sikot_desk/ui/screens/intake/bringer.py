"""The first move of a *kiriman*: who brings the files, with what letter, from which workplace."""

from collections.abc import Mapping, Sequence

from sikot_desk.domain import text
from sikot_desk.domain.refusals import Refused
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.card import Card, Note, rule
from sikot_desk.ui.kit.choice import Tick
from sikot_desk.ui.kit.columns import Columns
from sikot_desk.ui.kit.lettering import Text
from sikot_desk.ui.kit.tokens import TYPE
from sikot_desk.ui.screens.form import Entry, Form, Pick
from sikot_desk.ui.screens.intake.lot import PROXY_SEEN, Lot
from sikot_desk.ui.screens.intake.move import Move
from sikot_desk.ui.screens.intake.place import complete_places
from sikot_desk.ui.screens.intake.sitting import Sitting
from sikot_desk.ui.screens.plain_words import relations
from sikot_desk.ui.words import _


class BringerMove(Move):
    """What is typed once for all files of a lot; signals `changed()`."""

    def __init__(self, sitting: Sitting) -> None:
        """Build the form and the words beside it."""
        super().__init__(sitting)
        self.lot = Lot("")
        self.form = Form()
        self._filling = False
        self._kelurahan: Mapping[str, str] = {}
        self._rows()
        card = Card()
        card.body.addWidget(self.form, 1)
        self.body.addWidget(Columns([card, self._beside()], [794, 298]), 1)
        self.form.changed.connect(self._typed)

    def _rows(self) -> None:
        self.form.add_widget(Text(_("Pembawa"), TYPE.card_title))
        others = enumerate(relations()[1:], start=1)
        options = [(value, words, f"Alt+{n}") for n, (value, words) in others]
        self.form.add_row(("bringer.relation", Pick(_("Dibawa oleh"), options, wraps=True), 1))
        self.form.add_row(
            Entry("bringer.name", _("Nama pembawa"), share=3, icon="user"),
            Entry("bringer.phone", _("Telepon pembawa"), optional=True, share=2),
        )
        self.proxy = Tick(
            _("Surat kuasa dan KTP pembawa sudah diperiksa"), "Alt+H", _("untuk semua berkas")
        )
        self.proxy.toggled.connect(lambda _on: self._typed())
        self.form.add_widget(self.proxy)
        self.form.add_widget(rule())
        self.form.add_widget(Text(_("Tempat kerja yang sama"), TYPE.card_title))
        self.form.add_row(Entry("workplace.name", _("Nama tempat kerja"), optional=True))
        self.form.add_row(Entry("workplace.address", _("Alamat tempat kerja"), optional=True))
        self.form.add_row(
            Entry("workplace.kelurahan", _("Kelurahan"), optional=True),
            Entry("workplace.kecamatan", _("Kecamatan"), optional=True),
        )
        self.form.close_up()

    def _beside(self) -> Card:
        card = Card(_("Kiriman"))
        for words, icon in (
            (_("Diketik sekali; tiap berkas berikutnya memakainya."), "user"),
            (_("Kosongkan tempat kerja bila berbeda-beda."), "info"),
            (_("Hasil diputuskan berkas demi berkas; tanda terimanya satu."), "printer"),
        ):
            card.body.addWidget(Note(words, icon, flat=True))
        card.body.addStretch(1)
        return card

    def know_places(self, places: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        """Complete what is typed from the city's list."""
        self._kelurahan = complete_places(self.form, places)

    # --- what is typed ------------------------------------------------------------------------

    def show_lot(self, lot: Lot) -> None:
        """Show what is typed of a lot so far."""
        self.lot = lot
        self._filling = True
        blank = dict.fromkeys(self.form.controls, "") | {"bringer.relation": relations()[1][0]}
        self.form.set_texts(blank | {k: v for k, v in lot.texts.items() if k in blank})
        self.proxy.setChecked(lot.proxy_seen)
        self._filling = False
        self.form.clear()
        lot.texts |= self.form.texts()

    def _typed(self) -> None:
        if self._filling:
            return
        self.lot.texts |= self.form.texts()
        self.lot.texts[PROXY_SEEN] = "yes" if self.proxy.isChecked() else ""
        district = self._kelurahan.get(self.lot.texts["workplace.kelurahan"].strip())
        if district and not self.lot.texts["workplace.kecamatan"].strip():
            self.form.field("workplace.kecamatan").set_text(district)
        self.changed.emit()

    def check(self) -> bool:
        """Say whether one may go on; shows what is wrong where it is."""
        bringer = self.lot.bringer()
        fault = text.check(bringer, "bringer")
        if not bringer.name:
            fault = Refused("blank", field="bringer.name")
        if fault:
            self.form.refuse(fault)
            return False
        self.form.clear()
        return True

    # --- the move -----------------------------------------------------------------------------

    def primary(self) -> tuple[str, str]:
        """Go on to the files."""
        return _("Lanjut ke berkas"), "arrow-right"

    def note(self) -> str:
        """Name who is typed."""
        return self.lot.texts.get("bringer.name", "").strip()

    def acts(self) -> Sequence[SideAct]:
        """Offer to serve somebody else meanwhile."""
        return (SideAct("leave", _("Simpan, layani yang lain"), "Esc"),)

    def take_caret(self) -> None:
        """Begin with the name."""
        self.form.field("bringer.name").take_caret()
