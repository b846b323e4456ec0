"""The papers of step 1, given to whoever asks: what is required, the form, the power of attorney.

With them stand the two blank pages for a day without this PC.
"""

from PySide6.QtCore import QSignalBlocker

from sikot_desk.desk import office_papers
from sikot_desk.desk.session import Session
from sikot_desk.domain.sop import Procedure
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.card import Note
from sikot_desk.ui.screens.form import Entry, Pick
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
FILLED = ("formulir-permohonan", "surat-kuasa")
"""The papers that can be filled from a file."""


class Informs(Offering):
    """A digit chooses the paper, a letter the kind, a scan the file; F12 prints."""

    code = "informs"
    place = "intake"
    takes_scans = True

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
        self._file = self.form.add_row(
            Entry(
                "file",
                _("Diisi dari berkas, atau dari pemohon lama"),
                optional=True,
                hint=_("nomor, pindaian, atau nama; kosong: tidak diisi"),
            )
        )
        self.form.changed.connect(self.later)
        self._paper.changed.connect(lambda _key: self._turn())
        self.form.field("file").changed.connect(lambda _text: self._half_typed())
        self.form.field("file").committed.connect(lambda _text: self.later())
        self._turn()
        self.bar.set_acts(
            (
                SideAct("back", _("Kembali"), "Esc", "chevron-left"),
                SideAct("outage", _("Map darurat"), "Alt+D", "map"),
            )
        )

    def key(self) -> str:
        """Give the chosen paper."""
        return self._paper.text()

    def choose(self, key: str) -> None:
        """Choose a paper by its key."""
        self._paper.set_text(key)

    def scanned(self, code: str) -> None:
        """Fill the paper from the file scanned."""
        if self.key() not in FILLED:
            self.choose(FILLED[0])
        self.form.field("file").set_text(code)
        self.ask.read(
            lambda session: session.means(code), lambda it: self.sounded.emit(bool(it.file_id))
        )
        self.later()

    def _turn(self) -> None:
        self._file.setVisible(self.key() in FILLED)

    def _half_typed(self) -> None:
        """Print nothing but what was looked at."""
        self.let_go(_("tekan Enter untuk mengisinya"))

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
        """Ask for the chosen paper, of the chosen kind, filled from the file named."""
        kind = self._kind.text() if self._kind else ""
        named = self.form.field("file").text().strip() if self.key() in FILLED else ""
        return wish(self.key(), {"kind": kind, "file": named})


def _procedure(session: Session) -> Procedure:
    return session.board().procedure
