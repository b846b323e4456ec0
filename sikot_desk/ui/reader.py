"""Files that another program of this PC shows, and what is said where there is no such program."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from sikot_desk.ui.words import _


def look_at(file: Path, say: Callable[[str, str], None]) -> bool:
    """Open a file in the reader of this PC; where none opens it, `say` so and where it lies."""
    opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
    if not opened:
        say(*unopened(file))
    return opened


def unopened(file: Path) -> tuple[str, str]:
    """Say that nothing opened a file, and where it lies."""
    return (
        _("Lembar belum terbuka: komputer ini belum mempunyai pembaca PDF."),
        _("Pasang pembacanya, lalu coba lagi. Berkasnya tetap ada di {file}").format(file=file),
    )
