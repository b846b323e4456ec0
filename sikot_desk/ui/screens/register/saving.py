"""Saving what the Register found as a table: where, by typing or by choosing a folder."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from sikot_desk.desk import saving
from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.scrolling import scrolled
from sikot_desk.ui.screens.form import Entry, Form
from sikot_desk.ui.words import _

_FILE = "file"


class SavingCard(Card):
    """Signals `wanted()` when Enter is pressed in the field."""

    wanted = Signal()

    def __init__(self, note: str = "") -> None:
        """Begin without a place; `note` says what is written, where it is not the Register."""
        super().__init__(_("Simpan tabel"), padded=False)
        self.add_to_head(key_note("Esc", _("batal")))
        self.form = Form()
        self.form.add_row(Entry(_FILE, _("Simpan sebagai")))
        self.field = self.form.field(_FILE)
        self.field.committed.connect(lambda _text: self.wanted.emit())
        self.browse = Button(_("Pilih folder"), "Alt+T", icon="folder", bound=False)
        self.browse.clicked.connect(self._browse)
        self._shortcut = QShortcut(QKeySequence("Alt+T"), self, self._browse)
        self._dialog: QFileDialog | None = None
        inner = QWidget()
        inner.setObjectName("scrolled")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(17, 12, 17, 12)
        layout.setSpacing(10)
        layout.addWidget(
            Note(
                note
                or _(
                    "Semua berkas yang ditemukan ditulis, satu baris satu berkas. Nama yang "
                    "berakhir dengan .xlsx menjadi buku kerja, selainnya CSV. Berisi NIK: "
                    "simpan hanya di tempat yang aman."
                )
            )
        )
        layout.addWidget(self.form)
        layout.addWidget(self.browse)
        layout.addStretch(1)
        self.body.addWidget(scrolled(inner))

    def begin(self, name: str) -> None:
        """Offer a file of that name in the officer's own documents."""
        where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.form.clear()
        self.field.set_text(str(Path(where) / name))
        self.field.take_caret()

    def place(self) -> str:
        """Give the place as typed."""
        return self.field.text()

    def refuse(self, reason: str) -> None:
        """Say beside the field why nothing was saved."""
        said = {
            saving.NO_PLACE: (
                _("Ini bukan nama berkas yang lengkap."),
                _("Ketik folder dan nama berkasnya, atau pilih foldernya dengan Alt+T."),
            ),
            saving.NO_FOLDER: (
                _("Foldernya tidak ada."),
                _("Periksa ketikannya, atau pilih foldernya dengan Alt+T."),
            ),
            saving.ALREADY: (
                _("Berkas dengan nama itu sudah ada dan tidak ditimpa."),
                _("Ketik nama lain."),
            ),
            saving.NOT_YOURS: (
                _("Menyimpan tabel adalah tugas Penyelia."),
                _("Minta Penyelia masuk, lalu simpan."),
            ),
            saving.UNWRITABLE: (
                _("Berkas tidak dapat ditulis di folder itu."),
                _("Periksa sisa tempat dan hak tulisnya, atau pilih folder lain."),
            ),
        }
        self.form.say_no(_FILE, *said[reason])

    def _browse(self) -> None:
        """Let the place be chosen; what is there already is asked for by the field."""
        ending = Path(self.place()).suffix.lstrip(".") or "csv"
        said = _("Tabel (*.{ending})").format(ending=ending)
        dialog = QFileDialog(self.window(), _("Simpan tabel"), self.place(), said)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(ending)
        dialog.fileSelected.connect(self.field.set_text)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self._dialog = dialog
