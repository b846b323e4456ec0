"""A frame with invented people, and the body of a page."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sikot_desk.ui.frame import Frame, Office
from sikot_desk.ui.kit.rail import Place
from sikot_desk.ui.kit.tokens import SIZES

PLACES = (
    Place("beranda", "Beranda", "home", "F2"),
    Place("permohonan", "Permohonan Baru", "file-plus", "F3"),
    Place("berjalan", "Berkas Berjalan", "layers", "F4"),
    Place("penomoran", "Penomoran", "hash", "F5"),
    Place("penyerahan", "Penyerahan", "hand-over", "F6"),
    Place("register", "Register", "book", "F7"),
    Place("laporan", "Laporan", "chart", "F8"),
    Place("kirim", "Kirim Data", "usb", "F9"),
)


FOOT = (Place("pengaturan", "Pengaturan", "gear"), Place("bantuan", "Bantuan", "help", "F1"))


def frame() -> Frame:
    """Return a frame with an officer and a clock."""
    made = Frame(Office("SIKOT Desk", "DPMPTSP Pekanbaru"), PLACES, FOOT)
    made.set_officer("Rina Marlina", "Petugas Loket")
    made.header.set_clock("10.24 WIB", "Rabu, 8 Juli 2026")
    made.header.set_scanner_heard(True)
    return made


def page_body() -> tuple[QWidget, QVBoxLayout]:
    body = QWidget()
    body.setObjectName("scrolled")
    layout = QVBoxLayout(body)
    layout.setContentsMargins(SIZES.page, SIZES.page_top, SIZES.page, SIZES.page_top)
    layout.setSpacing(SIZES.gap)
    return body, layout
