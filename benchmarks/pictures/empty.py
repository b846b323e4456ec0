"""Each screen of a counter on its first morning, before anything was received."""

from collections.abc import Callable
from typing import Any

from benchmarks.pictures import office
from benchmarks.pictures.camera import Camera


def _place(code: str) -> Callable[[Any, Camera], None]:
    return lambda window, _camera: window.go(code)


def _sheets(window: Any, camera: Camera) -> None:
    window.screens["papers"].sheets_wanted.emit()
    camera.settle()


def _books(window: Any, camera: Camera) -> None:
    window.go("books")
    camera.painted(window.screens["books"])


def _batch(window: Any, camera: Camera) -> None:
    window.go("queue")
    camera.settle()
    queue = window.screens["queue"]
    queue.begin(queue._mine()[0].step)


def _locked(window: Any, _camera: Camera) -> None:
    window.screens["queue"].finish()
    window.guard.lock()


def pictures(window: Any) -> dict[str, office.Show]:
    """Give the pictures of an empty register, the sections of Pengaturan among them."""
    sections = {
        name: show
        for name, show in office.pictures(window).items()
        if name.startswith("pengaturan-") and name != "pengaturan-isian"
    }
    return {
        "beranda": _place("home"),
        "permohonan-baru": _place("intake"),
        "berkas-berjalan": _place("queue"),
        "penomoran": _place("numbering"),
        "penyerahan": _place("handing"),
        "register": _place("register"),
        "laporan": _place("reports"),
        "dokumen-cetak": _place("papers"),
        "cetak-sekaligus": _sheets,
        "cetak-buku": _books,
        "riwayat-cetak": _place("prints"),
        "map-darurat": _place("outage"),
        "keaslian": _place("verify"),
        "pengaturan": _place("settings"),
        **sections,
        "memindai": _batch,
        "terkunci": _locked,
    }
