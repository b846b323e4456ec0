"""What the blocking dialog says: an act that was not saved, a fault of the program."""

from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui.kit.banner import Remedy
from sikot_desk.ui.kit.blocking_dialog import Stop
from sikot_desk.ui.words import _


def unsaved(trouble: Trouble) -> Stop:
    """Say what is not saved, what is safe, and how the same act is tried again."""
    return Stop(
        what=_("Tindakan terakhir belum tersimpan"),
        consequence=_("Loket berhenti sampai penyimpanan berhasil."),
        explanation=str(trouble),
        safe=_("Tidak ada data lama yang hilang."),
        not_safe=_("Yang baru dikerjakan belum tercatat. Jangan serahkan kertasnya."),
        steps=(_first(trouble), _("Tekan Coba simpan lagi. Jangan matikan komputer.")),
        way_on=Remedy("again", _("Coba simpan lagi"), "F12", "save"),
        aside=Remedy("close", _("Tutup program"), "Alt+T", "cross"),
    )


def bug() -> Stop:
    """Say that the program failed, and that the same may be tried again."""
    return Stop(
        what=_("Program gagal"),
        consequence=_("Tindakan terakhir tidak selesai."),
        explanation=_("Keterangannya sudah dicatat untuk admin di folder logs."),
        safe=_("Semua yang tercatat sebelumnya tersimpan."),
        not_safe=_("Tindakan terakhir mungkin belum tercatat. Lihat riwayat berkasnya."),
        steps=(
            _("Ulangi tindakan yang sama; yang sudah tercatat tidak tercatat dua kali."),
            _("Bila terulang, panggil Admin."),
        ),
        way_on=Remedy("on", _("Lanjutkan"), "F12", "check"),
    )


def _first(trouble: Trouble) -> str:
    if trouble.code == "disk_full":
        return _("Panggil Admin. Kosongkan ruang pada komputer ini.")
    return _("Panggil Admin. Periksa disk dan folder register pada komputer ini.")
