"""Pages made of the kit with invented people, for pictures and for tests that walk widgets.

Run `python -m tests.ui.gallery FOLDER WIDTH HEIGHT` with QT_QPA_PLATFORM=offscreen to draw them.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from sikot_desk.ui.frame import Frame
from sikot_desk.ui.kit.stylesheet import dress
from tests.ui.gallery_frame import frame
from tests.ui.gallery_lists import beranda, berkas, register
from tests.ui.gallery_moves import alasan, gagal_simpan, penomoran, permohonan

PAGES: dict[str, Callable[[Frame], None]] = {
    "beranda": beranda,
    "permohonan": permohonan,
    "alasan": alasan,
    "berkas": berkas,
    "penomoran": penomoran,
    "register": register,
    "gagal_simpan": gagal_simpan,
}


def draw(folder: Path, size: QSize, suffix: str) -> None:
    """Draw every page at `size` logical pixels into `folder`."""
    for name, show in PAGES.items():
        window = frame()
        window.resize(size)
        show(window)
        window.show()
        for _round in range(4):
            QApplication.processEvents()
        window.grab().save(str(folder / f"{name}{suffix}.png"))
        window.close()


def main() -> None:
    """Draw at the scale of QT_SCALE_FACTOR into the folder named on the command line."""
    application = QApplication(sys.argv)
    dress(application)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    wide, high = int(sys.argv[2]), int(sys.argv[3])
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    draw(folder, QSize(wide, high), f"-{wide}x{high}@{scale}")


if __name__ == "__main__":
    main()
