"""What the banner says of trouble that every screen may meet: nothing read, papers missing."""

from sikot_desk.desk.counter import Done
from sikot_desk.domain import trouble
from sikot_desk.ui.kit.banner import Remedy, Trouble
from sikot_desk.ui.sentences import halves
from sikot_desk.ui.words import _


def unread(reason: trouble.Trouble) -> Trouble:
    """Say that something could not be read; nothing is lost by it."""
    what, rest = halves(str(reason))
    return Trouble(reason.code, what, rest, (Remedy("again", _("Coba lagi"), "Alt+M", "undo"),))


def unprinted(done: Done) -> Trouble:
    """Say that the papers of a recorded act are missing."""
    app = done.application
    which = (app.registration or app.file_id) if app else _("map darurat")
    what = _("Kertas {which} belum tercetak.").format(which=which)
    look = Remedy("open", _("Buka berkas"), "Alt+M", "folder")
    if app is None:
        look = Remedy("outage", _("Buka map darurat"), "Alt+M", "map")
    return Trouble(f"papers:{done.file_id}", what, done.trouble, (look,))
