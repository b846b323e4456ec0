"""What stands in the Register's table where no file was found, and what to try then."""

from sikot_desk.desk.finding import Only
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.words import _


def empty_state(text: str, only: Only) -> EmptyState:
    """Say that a text, or the filters without one, find nothing; or that there is no file yet."""
    if only != Only() and not text:
        what = _("Tidak ada berkas dengan saringan ini")
        return EmptyState("filter", what, _("Pilih keadaan, jenis, atau tahun yang lain."))
    if not text:
        what = _("Register masih kosong")
        return EmptyState("book", what, _("Berkas pertama muncul di sini."))
    when = _("Periksa ejaannya, atau ketik sebagian nama, nomor, atau tempat kerja.")
    if text.isdigit():
        when = _("Bila dari pindaian: barcode lain, atau terbaca sebagian. Pindai lagi.")
    what = _("Tidak ada yang cocok dengan “{text}”").format(text=text[:40])
    return EmptyState("search", what, when)
