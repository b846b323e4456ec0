"""Every key of the window in words, for the page of help."""

from dataclasses import dataclass

from sikot_desk.ui import ways
from sikot_desk.ui.words import _

Keys = tuple[tuple[tuple[str, ...], str], ...]


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together."""

    title: str
    keys: Keys


def key_groups() -> tuple[KeyGroup, ...]:
    """Give all keys by where they work."""
    return (
        KeyGroup(_("Di mana saja"), _everywhere()),
        KeyGroup(_("Pindah layar"), _places()),
        KeyGroup(_("Daftar"), _lists()),
        KeyGroup(_("Memeriksa berkas"), _checking()),
        KeyGroup(_("Memindai beruntun"), _batch()),
        KeyGroup(_("Kertas dan register"), _papers()),
    )


def _everywhere() -> Keys:
    return (
        (("F12",), _("Tindakan utama layar ini; Ctrl+Enter juga")),
        (("Ctrl+K",), _("Ke kotak pindai atau cari")),
        (("Esc",), _("Mundur satu langkah; ketikan tidak hilang")),
        (("Alt+L",), _("Tindakan lain")),
        (("Ctrl+L",), _("Ganti petugas")),
        (("Ctrl+P",), _("Kertas yang baru dicetak, dan printernya")),
        (("Ctrl+M",), _("Matikan atau nyalakan suara pindaian")),
        (("Tab",), _("Ke isian atau tombol berikutnya")),
        ((_("pindai"),), _("Membuka berkas itu, dari layar mana pun")),
    )


def _places() -> Keys:
    rail = sorted((*ways.places(), *ways.foot()), key=lambda place: int(place.key[1:]))
    return tuple(((place.key,), place.name) for place in rail)


def _lists() -> Keys:
    return (
        (("Up", "Down"), _("Pilih baris")),
        (("Enter",), _("Buka yang dipilih")),
        (("PgUp", "PgDn"), _("Sebelumnya, berikutnya")),
        (("0–9",), _("Pilih langkah di Berkas Berjalan")),
    )


def _checking() -> Keys:
    return (
        (("1",), _("Ada, sesuai")),
        (("2",), _("Ada, belum sesuai; lalu huruf alasannya")),
        (("3",), _("Tidak ada")),
        (("4",), _("Tidak dipersyaratkan")),
        (("A–H",), _("Alasan")),
    )


def _batch() -> Keys:
    return (
        (("Ctrl+Z",), _("Urungkan pindaian terakhir dengan catatan pembetulan")),
        (("Alt+W",), _("Ketik waktu kejadian")),
        (("Alt+D",), _("Cetak daftar berkas yang baru dipindai")),
        (("Alt+G",), _("Ganti kegiatan")),
        (("Enter",), _("Catat berkas yang dipilih tanpa pindai")),
    )


def _papers() -> Keys:
    return (
        (("Alt+Y",), _("Di Permohonan Baru: lembar persyaratan")),
        (("Alt+F",), _("Di Permohonan Baru: formulir permohonan")),
        (("Alt+K",), _("Di Permohonan Baru: surat kuasa; di Kertas: kalibrasi printer")),
        (("Alt+P",), _("Di Register: periksa keaslian surat izin")),
        (("Alt+B",), _("Di Register: cetak buku")),
        (("Alt+R",), _("Di Cetak buku: riwayat cetak")),
        (("Alt+C",), _("Di Register: simpan yang ditemukan sebagai CSV")),
        (
            ("Alt+D",),
            _("Di Permohonan Baru: map darurat; di Laporan: daftar untuk Dinas Kesehatan"),
        ),
        (("Alt+J",), _("Di Laporan: menurut jenis; Alt+B, Alt+A, Alt+N, Alt+K daftar lainnya")),
    )
