"""The office's options in plain words: name, one sentence of what each does, its values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sikot_desk.ui.words import _


@dataclass(frozen=True, slots=True)
class Words:
    """How one option is shown. Without `values` it is typed, like `hint`; `empty` is allowed."""

    group: str
    name: str
    does: str
    values: Mapping[str, str] = field(default_factory=dict)
    hint: str = ""
    empty: bool = False

    def value(self, value: str) -> str:
        """Give a value in words."""
        return self.values.get(value, value) or _("kosong")


def option_words() -> Mapping[str, Words]:
    """Give the words of every option, in the order of the screen."""
    return {**_time(), **_numbers(), **_sheets(), **_paper(), **_people(), **_sending()}


def _on_off() -> Mapping[str, str]:
    return {"off": _("Tidak"), "on": _("Ya")}


def _time() -> Mapping[str, Words]:
    group = _("Waktu")
    return {
        "count_first_day": Words(
            group, _("Hari diterima dihitung"),
            _("Bila ya, hari berkas dinyatakan lengkap adalah hari kerja pertama dari janji."),
            _on_off()),
        "cutoff": Words(
            group, _("Batas jam penerimaan"),
            _("Berkas yang lengkap sesudah jam ini dihitung sebagai diterima hari kerja "
              "berikutnya. Kosong berarti tanpa batas."), hint="14:30", empty=True),
        "return_slip_days": Words(
            group, _("Masa lembar pengembalian"),
            _("Sekian hari sesudahnya berkas diperiksa dari awal."), hint="90"),
    }  # fmt: skip


def _numbers() -> Mapping[str, Words]:
    group = _("Nomor")
    return {
        "back_numbering": Words(
            group, _("Nomor mundur"),
            _("Bila ya, surat boleh bertanggal sebelum hari penomoran, dengan alasan."),
            _on_off()),
        "number_on_paper": Words(
            group, _("Nomor pada lembar"),
            _("Nomor dan tanggal ditulis tangan, atau dicetak pada lembar yang sudah "
              "ditandatangani."),
            {"hand": _("Ditulis tangan"), "overprint": _("Dicetak pada lembar")}),
        "number_after_spoiled_sheet": Words(
            group, _("Nomor bila lembar rusak"),
            _("Nomor lembar bernomor yang rusak tetap dipakai, atau dibatalkan dan diambil "
              "nomor berikutnya."),
            {"keep": _("Tetap dipakai"), "void": _("Dibatalkan")}),
        "number_after_amendment": Words(
            group, _("Nomor setelah perubahan data"),
            _("Surat pengganti memakai nomor baru, atau nomor surat yang digantikannya."),
            {"new": _("Nomor baru"), "same": _("Nomor yang sama")}),
    }  # fmt: skip


def _sheets() -> Mapping[str, Words]:
    group = _("Paraf dan tanda tangan")
    return {
        "parafs_after_signatory_change": Words(
            group, _("Paraf bila penandatangan berganti"),
            _("Paraf diminta lagi pada lembar baru, atau dialihkan dengan catatan."),
            {"renew": _("Diminta lagi"), "carry": _("Dialihkan")}),
        "signed_sheets": Words(
            group, _("Lembar yang ditandatangani"),
            _("Banyaknya lembar asli tiap surat."),
            {"1": _("1 lembar"), "2": _("2 lembar"), "3": _("3 lembar")}),
        "custody": Words(
            group, _("Map keluar dan kembali"),
            _("Bila ya, map dicatat saat keluar ke pejabat dan saat kembali, dengan memindai."),
            _on_off()),
        "paraf_places": Words(
            group, _("Tempat paraf"),
            _("Letak paraf pada lembar arsip."),
            {"around": _("Di sekitar nama"), "box": _("Kotak paraf"),
             "control_sheet": _("Lembar kendali saja")}),
    }  # fmt: skip


def _paper() -> Mapping[str, Words]:
    group = _("Kertas")
    return {
        "qr_on_letter": Words(
            group, _("Kode QR pada surat"),
            _("Bila ya, surat memuat kode QR untuk memeriksa keasliannya di loket."), _on_off()),
    }  # fmt: skip


def _people() -> Mapping[str, Words]:
    group = _("Petugas")
    return {
        "lock_minutes": Words(
            group, _("Layar terkunci sendiri"),
            _("Sekian menit tanpa dipakai, layar meminta PIN lagi."), hint="10"),
    }  # fmt: skip


def _sending() -> Mapping[str, Words]:
    group = _("Kirim data")
    return {
        "send_days": Words(
            group, _("Ingatkan mengirim data"),
            _("Sekian hari sesudah konfirmasi terakhir Kantor Dinas, Beranda mengingatkan."),
            hint="35"),
    }  # fmt: skip
