"""What a scan names, and what is said of one that names nothing here.

Asks the register through the session it is given; opens and records nothing.
"""

from sikot_desk.desk import outage
from sikot_desk.desk.session import Session
from sikot_desk.desk.verifying import Means
from sikot_desk.domain import barcodes
from sikot_desk.domain.refusals import Refused, sentence
from sikot_desk.domain.scanner_test import Heard, report
from sikot_desk.ui.kit import banner
from sikot_desk.ui.kit.scan_box import MOST_SOUGHT
from sikot_desk.ui.sentences import halves
from sikot_desk.ui.words import _

UNREAD = "scan-unread"
"""The banner of a scan that led nowhere; the next scan takes it away."""
SEARCH = "search"


def file_of(session: Session, code: str) -> str | None:
    """Give the file that a scan names, None for a half, foreign or unknown one."""
    return session.board().find(code) if barcodes.may_name(code) else None


def named(session: Session, code: str) -> str | Refused:
    """Give the file that a scan names, or why it names none."""
    return file_of(session, code) or refused(session, code)


def refused(session: Session, code: str) -> Refused:
    """Say why a scan names no file: a reserved sheet without one, a void one, nothing here."""
    held = outage.sheet(session, code) if barcodes.may_name(code) else None
    if held is None or held.state not in {"reserved", "void"}:
        return barcodes.unread(code)
    if held.state == "void":
        return Refused("sheet_void", {"registration": held.sheet.registration})
    return Refused("scan_reserved", {"number": held.sheet.registration})


def meant(session: Session, code: str) -> Means:
    """Say what a scan means: a file, a code to be proved, or nothing here."""
    return session.means(code) if barcodes.may_name(code) else Means("", False)


def unread(code: str) -> banner.Trouble:
    """Say why a scan led nowhere; nothing was left and nothing was changed."""
    what, rest = halves(sentence(barcodes.unread(code)))
    search = banner.Remedy(SEARCH, _("Cari di Register"), "Alt+M", "search")
    return banner.Trouble(UNREAD, what, rest, (search, banner.closing()))


def test_of(code: str, heard: Heard) -> banner.Trouble | None:
    """Give what to say of a scan of the scanner test card, None for any other scan.

    `heard` is the scan as its keys came: its speed, what the scanner adds, how it ended.
    """
    found = report(code, heard)
    if found is None:
        return None
    size = f"{found.module / 100:.2f}".replace(".", ",")
    said = [_("Barcode {size} mm terbaca, {pace} milidetik tiap huruf.").format(
        size=size, pace=found.pace
    )]  # fmt: skip
    if not found.ended:
        said.append(_("Enter tidak ada: atur pemindai agar menambahkan Enter setelah kode."))
    if found.layout:
        said.append(_("Papan ketik PC bukan tata letak Amerika (US), atau Caps Lock menyala."))
    if found.slow:
        said.append(_("Pemindai lambat: percepat jeda antarhurufnya, atau dekatkan penerimanya."))
    if found.prefix:
        said.append(_("Awalan pemindai: {added}.").format(added=found.prefix))
    if found.suffix:
        said.append(_("Akhiran pemindai: {added}.").format(added=found.suffix))
    what = _("Pemindai bekerja.")
    return banner.Trouble(UNREAD, what, " ".join(said), (banner.closing(),), well=found.is_right)


def too_long() -> banner.Trouble:
    """Say that what was pasted into a box to search was cut."""
    what = _("Teks yang ditempel terlalu panjang untuk dicari.")
    rest = _("Hanya {n} huruf pertama yang diambil; tidak ada yang berubah.")
    return banner.Trouble(UNREAD, what, rest.format(n=MOST_SOUGHT), (banner.closing(),))
