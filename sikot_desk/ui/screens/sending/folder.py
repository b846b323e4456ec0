"""A folder named in place of a stick: typed, or chosen."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog

from sikot_desk.ui.kit.button import Button
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.screens.form import Entry, Form
from sikot_desk.ui.words import _

_FOLDER = "folder"


class FolderCard(Card):
    """Signals `wanted()` when Enter is pressed in the field."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Folder flashdisk"))
        self.add_to_head(key_note("Esc", _("batal")))
        self.form = Form()
        self.form.add_row(
            Entry(_FOLDER, _("Folder"), hint=_("misalnya E:\\ atau /media/flashdisk"))
        )
        self.field = self.form.field(_FOLDER)
        self.field.committed.connect(lambda _text: self.wanted.emit())
        self.browse = Button(_("Pilih folder"), "Alt+T", icon="folder", bound=False)
        self.browse.clicked.connect(self._browse)
        self._shortcut = QShortcut(QKeySequence("Alt+T"), self, self._browse)
        self._dialog: QFileDialog | None = None
        self.body.addWidget(
            Note(
                _(
                    "Dipakai bila flashdisk tidak ditemukan sendiri. Salin hanya ke flashdisk "
                    "yang dapat dicabut."
                )
            )
        )
        self.body.addWidget(self.form)
        self.body.addWidget(self.browse)
        self.body.addStretch(1)

    def begin(self) -> None:
        """Begin with the caret in the field; what was typed before stays."""
        self.form.clear()
        self.field.take_caret()

    def folder(self) -> Path:
        """Give the folder as typed."""
        return Path(self.field.text().strip()).expanduser()

    def refuse(self, what: str, remedy: str) -> None:
        """Say beside the field why it is none."""
        self.form.say_no(_FOLDER, what, remedy)

    def _browse(self) -> None:
        dialog = QFileDialog(self.window(), _("Pilih folder"), self.field.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.field.set_text)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self._dialog = dialog
