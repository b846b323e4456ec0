"""The entries of the rail: where one can go from anywhere, and by which key."""

from sikot_desk.ui.kit.rail import Place
from sikot_desk.ui.words import _


def places() -> tuple[Place, ...]:
    """Give the rail's entries, in the SOP's order. What does not exist yet is absent."""
    return (
        Place("home", _("Beranda"), "home", "F2"),
        Place("intake", _("Permohonan Baru"), "file-plus", "F3"),
        Place("queue", _("Berkas Berjalan"), "layers", "F4"),
        Place("numbering", _("Penomoran"), "hash", "F5"),
        Place("handing", _("Penyerahan"), "hand-over", "F6"),
        Place("register", _("Register"), "book", "F7"),
        Place("reports", _("Laporan"), "chart", "F8"),
        Place("sending", _("Kirim Data"), "usb", "F9"),
    )


def foot() -> tuple[Place, ...]:
    """Give what stands at the rail's foot."""
    return (
        Place("settings", _("Pengaturan"), "gear", "F10"),
        Place("help", _("Bantuan"), "help", "F1"),
    )
