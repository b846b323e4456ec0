"""What a scan names, and what is said of one that names nothing here.

Asks the register through the session it is given; opens and records nothing.
"""

from sikot_desk.desk.session import Session
from sikot_desk.desk.verifying import Means
from sikot_desk.domain import barcodes
from sikot_desk.domain.refusals import sentence
from sikot_desk.ui.kit import banner
from sikot_desk.ui.kit.scan_box import MOST_SOUGHT
from sikot_desk.ui.sentences import halves
from sikot_desk.ui.words import _

UNREAD = "scan-unread"
"""The banner of a scan that led nowhere; the next scan takes it away."""
SEARCH, HIDE = "search", "hide"


def file_of(session: Session, code: str) -> str | None:
    """Give the file that a scan names, None for a half, foreign or unknown one."""
    return session.board().find(code) if barcodes.may_name(code) else None


def meant(session: Session, code: str) -> Means:
    """Say what a scan means: a file, a code to be proved, or nothing here."""
    return session.means(code) if barcodes.may_name(code) else Means("", False)


def unread(code: str) -> banner.Trouble:
    """Say why a scan led nowhere; nothing was left and nothing was changed."""
    what, rest = halves(sentence(barcodes.unread(code)))
    search = banner.Remedy(SEARCH, _("Cari di Register"), "Alt+M", "search")
    hide = banner.Remedy(HIDE, _("Tutup"), "Alt+Z", "cross")
    return banner.Trouble(UNREAD, what, rest, (search, hide))


def too_long() -> banner.Trouble:
    """Say that what was pasted into a box to search was cut."""
    what = _("Teks yang ditempel terlalu panjang untuk dicari.")
    rest = _("Hanya {n} huruf pertama yang diambil; tidak ada yang berubah.")
    hide = banner.Remedy(HIDE, _("Tutup"), "Alt+Z", "cross")
    return banner.Trouble(UNREAD, what, rest.format(n=MOST_SOUGHT), (hide,))
