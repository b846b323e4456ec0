"""Periksa keaslian: what this register says of a code or number on a sheet, in one big answer.

A code proves that the register knows the sheet; the officer's eyes compare what stands on it.
"""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sikot_desk.desk import verifying
from sikot_desk.desk.verification import State, Verification
from sikot_desk.domain.dates import long_date
from sikot_desk.ui.ask import Ask
from sikot_desk.ui.frame import Page
from sikot_desk.ui.kit.action_bar import ActionBar, SideAct
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.facts import Answer, BigAnswer, Fact
from sikot_desk.ui.kit.scan_box import ScanBox
from sikot_desk.ui.kit.tokens import SIZES, TYPE
from sikot_desk.ui.screen import Screen
from sikot_desk.ui.sentences import halves
from sikot_desk.ui.words import _

_GROUNDS: Mapping[State, Answer] = {
    "in_force": Answer.OK,
    "expired": Answer.WARN,
    "replaced": Answer.WARN,
    "not_issued": Answer.WARN,
    "reserved": Answer.WARN,
    "mistyped": Answer.WARN,
    "elsewhere": Answer.WARN,
    "unknown_signer": Answer.WARN,
    "key_closed": Answer.WARN,
    "unreadable": Answer.WARN,
}
"""Every other state is red."""


class Verify(Screen):
    """Scan or type; Enter asks; F12 opens the file."""

    code = "verify"
    place = "register"
    own_box = True
    shows_scanner = True
    takes_scans = True

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.found: Verification | None = None
        self.box = ScanBox(_("Pindai bilah kode, atau ketik kode maupun nomor surat"), large=True)
        self.bar = ActionBar(_("Buka berkas"), icon="folder")
        self.bar.set_acts(
            (
                SideAct("back", _("Kembali"), "Esc", "chevron-left"),
                SideAct("clear", _("Periksa yang lain"), "Alt+G", "barcode"),
            )
        )
        self._answer: QWidget = QWidget()
        self.page = Page(self._body(), self.bar, first=self.box.edit)
        self.box.committed.connect(self.check)
        self.bar.primary_chosen.connect(self._open)
        self.bar.act_chosen.connect(self._act)
        self._show(None)

    def _body(self) -> QWidget:
        body = QWidget()
        body.setObjectName("scrolled")
        self._layout = QVBoxLayout(body)
        self._layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
        self._layout.setSpacing(SIZES.gap)
        self._layout.addWidget(self.box)
        self._layout.addWidget(self._answer, 1)
        return body

    def title(self) -> tuple[str, str]:
        """Give the title."""
        return _("Periksa keaslian"), ""

    def opened(self) -> None:
        """Begin with the caret in the box."""
        self.box.take_caret()

    def heard(self) -> None:
        """Say that the scanner is ready."""
        self.box.scanner.set_heard(True)

    # --- asked ------------------------------------------------------------------------------

    def scanned(self, code: str) -> None:
        """Take a scan."""
        self.check(code)

    def check(self, text: str) -> None:
        """Ask the register what a text on a sheet stands for; nobody reads a QR's text."""
        self.box.edit.setText("" if verifying.is_sealed(text) else text)
        self.box.take_caret()
        if not text.strip():
            self._show(None)
            return
        self.ask.read(lambda session: session.verify(text), self._told, "verify")

    def _told(self, found: Verification) -> None:
        self.sounded.emit(found.good)
        self._show(found)

    # --- shown ------------------------------------------------------------------------------

    def _show(self, found: Verification | None) -> None:
        self.found = found
        old, self._answer = self._answer, _answer(found) if found else _nothing_yet()
        self._layout.replaceWidget(old, self._answer)
        old.hide()
        old.deleteLater()
        if found is not None and found.file_id:
            self.bar.allow()
        else:
            self.bar.refuse(_("belum ada berkas untuk dibuka"))

    def _open(self) -> None:
        if self.found is not None:
            self.file_wanted.emit(self.found.file_id)

    def _act(self, code: str) -> None:
        if code == "back":
            self.left.emit()
        else:
            self.check("")

    def back(self) -> bool:
        """Take the answer away first."""
        if self.found is None and not self.box.text():
            return False
        self.check("")
        return True


def _nothing_yet() -> QWidget:
    card = Card()
    card.body.addWidget(
        EmptyState(
            "shield-check",
            _("Belum ada yang diperiksa"),
            _("Kodenya sepuluh huruf dan angka, tercetak di bawah bilah kode pada surat izin."),
        )
    )
    return card


def _answer(found: Verification) -> QWidget:
    """Give the answer as a panel: the ground of its state, then what must stand on the sheet."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SIZES.gap)
    what, rest = halves(found.sentence)
    ground = Answer.WARN if found.first_revoked else _GROUNDS.get(found.state, Answer.LATE)
    known = found.number and found.letter_date
    compare = _("Bandingkan dengan lembarnya.") if known else ""
    layout.addWidget(BigAnswer(ground, what.rstrip("."), rest or compare))
    if facts := _facts(found):
        card = Card(_("Yang harus tertulis pada lembarnya"))
        for line in facts:
            card.body.addLayout(line)
        card.body.addStretch(1)
        if found.handed is not None:
            where = _("Surat izin ini sudah diserahkan.")
            if not found.handed:
                where = _("Surat izin ini belum diserahkan; lembarnya masih di kantor.")
            card.set_foot(Note(where, flat=True))
        layout.addWidget(card, 1)
    else:
        layout.addStretch(1)
    return whole


def _facts(found: Verification) -> list[QHBoxLayout]:
    ends = ""
    if found.letter_date and found.form != "revocation":
        ends = long_date(found.ends) if found.ends else _("seumur hidup STR")
    date = long_date(found.letter_date) if found.letter_date else ""
    pairs = (
        ((_("Nomor"), found.number), (_("Tanggal surat"), date)),
        ((_("Nama"), found.name), (_("Berlaku sampai"), ends)),
        ((_("Tempat kerja"), found.workplace), (_("Kode"), _printed(found.code))),
    )
    lines: list[QHBoxLayout] = []
    for pair in pairs:
        line = QHBoxLayout()
        line.setSpacing(24)
        for caption, value in pair:
            if value:
                line.addWidget(Fact(caption, value, TYPE.screen_title, wrap=True), 1)
        if line.count():
            lines.append(line)
    return lines


def _printed(code: str) -> str:
    return f"{code[:5]}-{code[5:]}" if code else ""
