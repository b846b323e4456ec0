"""The side acts of a batch scan, with their keys and words."""

from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.words import _

WHEN_KEY = "Alt+W"
"""Asks for the time of event."""


def batch_acts() -> tuple[SideAct, ...]:
    """Give what a batch offers once something was recorded: taking back, its list, another act."""
    return (
        SideAct("undo", _("Urungkan pindaian terakhir"), "Ctrl+Z", "undo"),
        list_act(),
        other_act(),
    )


def list_act() -> SideAct:
    """Give the printing of the batch's list, offered after the batch too."""
    return SideAct("list", _("Cetak daftarnya"), "Alt+D", "printer")


def other_act() -> SideAct:
    """Give the change to another act."""
    return SideAct("other", _("Ganti kegiatan"), "Alt+G", "layers")
