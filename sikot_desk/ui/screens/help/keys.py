"""The keys that work alike everywhere, or stand on no button, in words for the page of help.

Those of a screen's buttons are read off them, by `own_keys`.
"""

from dataclasses import dataclass

from sikot_desk.ui import ways
from sikot_desk.ui.screens.queue.acts import WHEN_KEY, batch_acts
from sikot_desk.ui.words import _

Keys = tuple[tuple[tuple[str, ...], str], ...]


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together."""

    title: str
    keys: Keys


def key_groups() -> tuple[KeyGroup, ...]:
    """Give those keys by where they work."""
    return (
        KeyGroup(_("Di mana saja"), everywhere()),
        KeyGroup(_("Pindah layar"), _places()),
        KeyGroup(_("Daftar"), _lists()),
        KeyGroup(_("Memeriksa berkas"), _checking()),
        KeyGroup(_("Memindai beruntun"), _batch()),
    )


def everywhere() -> Keys:
    """Give the keys that work on every screen."""
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
        *(((act.key,), act.text) for act in batch_acts()),
        ((WHEN_KEY,), _("Ketik waktu kejadian")),
        (("Enter",), _("Catat berkas yang dipilih tanpa pindai")),
    )
