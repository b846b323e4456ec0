"""The papers of step 1, given to whoever asks: what is required, the form, the power of attorney.

With them stand the two blank pages for a day without this PC.
"""

from PySide6.QtCore import QSignalBlocker

from sikot_desk.desk import office_papers
from sikot_desk.desk.session import Session
from sikot_desk.domain.sop import Procedure
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.kit.card import Note
from sikot_desk.ui.screens.form import Pick
from sikot_desk.ui.screens.offering import Asked, Offering, wish
from sikot_desk.ui.words import _

PAPERS = (
    "lembar-persyaratan",
    "formulir-permohonan",
    "surat-kuasa",
    "daftar-periksa",
    "lembar-register",
    "kartu-pemindai",
)


class Informs(Offering):
    """A digit chooses the paper, a letter the kind; F12 prints."""

    code = "informs"
    place = "intake"

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask, _("Kertas pemohon"))
        options = [
            (key, office_papers.NAMES[key], str(place)) for place, key in enumerate(PAPERS, start=1)
        ]
        self._paper = Pick(_("Kertas"), options, wraps=True)
        self.form.add_row(("key", self._paper, 1))
        self._kind: Pick | None = None
        self._kinds: tuple[tuple[str, str], ...] = ()
        self._note = Note(
            _("Daftar periksa dan lembar register kosong diisi tangan bila PC tidak dapat dipakai.")
        )
        self.form.changed.connect(self.later)

    def key(self) -> str:
        """Give the chosen paper."""
        return self._paper.text()

    def choose(self, key: str) -> None:
        """Choose a paper by its key."""
        self._paper.set_text(key)

    def refresh(self) -> None:
        """Read the kinds of the SOP."""
        self.ask.read(_procedure, self._offer, "informs-kinds")

    def _offer(self, procedure: Procedure) -> None:
        kinds = tuple((kind.key, kind.name) for kind in procedure.kinds)
        if kinds == self._kinds:
            return
        self._kinds = kinds
        every = (*kinds, ("", _("Semua jenis")))
        options = [(key, name, chr(ord("A") + place)) for place, (key, name) in enumerate(every)]
        if self._kind is None:
            self._kind = Pick(_("Jenis permohonan"), options, wraps=True)
            with QSignalBlocker(self.form):
                self.form.add_row(("kind", self._kind, 1))
            self.form.add_widget(self._note)
            self.draw()

    def wanted(self) -> Asked | None:
        """Ask for the chosen paper, of the chosen kind."""
        kind = self._kind.text() if self._kind else ""
        return wish(self.key(), {"kind": kind})


def _procedure(session: Session) -> Procedure:
    return session.board().procedure
