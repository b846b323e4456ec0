"""The screens of the office: settings, reports, map darurat, maps out, and the lock."""

from collections.abc import Callable
from typing import Any

from benchmarks.pictures.camera import Camera
from sikot_desk.db import pins
from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.identity import grouped
from sikot_desk.keys import pin

_BRINGER = 6
_PIN = "314159"
_WHY = "nomor tertulis pada lembar yang salah"
Show = Callable[[Any, Camera], None]


def pictures(window: Any) -> dict[str, Show]:
    """Give the office's pictures; every section of Pengaturan is one."""
    names = [one.name for one in window.screens["settings"].sections]
    sections = {f"pengaturan-{_slug(name)}": _section(n) for n, name in enumerate(names)}
    return {
        "laporan": _reports,
        "laporan-berkas": _figure,
        "laporan-daftar": _listed,
        "pengaturan": _settings,
        **sections,
        "pengaturan-isian": _change,
        "map-darurat": _outage,
        "riwayat-cetak": _prints,
        "dokumen-cetak": _papers,
        "izin-lama": _old_permit,
        "kiriman": _bringer,
        "map-keluar": _ways,
        "orang-kedua": _second,
        "terkunci": _locked,
        "gagal-simpan": _unsaved,
    }


def _slug(name: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())


def _reports(window: Any, camera: Camera) -> None:
    camera.sign_in("hendra")
    window.go("reports")
    camera.settle()
    window.screens["reports"].turned(1)


def _figure(window: Any, camera: Camera) -> None:
    window.screens["reports"].balances.figures["accepted"].click()
    camera.settle()


def _listed(window: Any, _camera: Camera) -> None:
    window.screens["reports"].back()
    window.screens["reports"].bar.act_chosen.emit("daftar-dinkes")


def _settings(window: Any, camera: Camera) -> None:
    window.screens["reports"].back()
    camera.sign_in("admin")
    window.go("settings")


def _section(place: int) -> Show:
    return lambda window, _camera: window.screens["settings"].choose(place)


def _change(window: Any, camera: Camera) -> None:
    """Open the first line of the officials."""
    screen = window.screens["settings"]
    screen.choose(1)
    camera.settle()
    screen.table.opened.emit(screen.table.model().row(0).code)


def _outage(window: Any, camera: Camera) -> None:
    window.screens["settings"].back()
    camera.sign_in("hendra")
    window.go("outage")
    camera.paint()


def _prints(window: Any, _camera: Camera) -> None:
    window.go("prints")


def _papers(window: Any, camera: Camera) -> None:
    window.go("papers")
    camera.paint()


def _old_permit(window: Any, camera: Camera) -> None:
    window.go("intake")
    camera.settle()
    window.screens["intake"].act("old_permit")


def _bringer(window: Any, _camera: Camera) -> None:
    window.screens["intake"].show_move(_BRINGER)


def _ways(window: Any, camera: Camera) -> None:
    camera.sign_in("admin")
    window.ask.do(s.SetOption(option="custody", value="on"), lambda _answer: None)
    camera.settle()
    camera.sign_in("dimas")
    window.go("queue")
    camera.settle()
    queue = window.screens["queue"]
    queue.begin(queue._ways()[0])
    rows = [row for row in queue._seen.board.rows if row.step.act in {"paraf", "sign"}]
    for row in rows[:3]:
        window.scanned(row.app.file_id)
        camera.settle()
    window.scanned(grouped(rows[0].app.file_id))
    camera.settle()
    queue.undo()


def _second(window: Any, camera: Camera) -> None:
    """Ask the Admin, by PIN, for a number to be voided."""
    window.screens["queue"].finish()
    camera.sign_in("hendra")
    kept = pins.kept(pins.Lock(user="admin", hash=pin.hashed(_PIN)))
    window.ask.read(lambda session: session.register.local(kept.sql, *kept.values), lambda _: None)
    window.go("handing")
    camera.settle()
    file_id = window.screens["handing"].list.model().row(0).code
    window.open_file(file_id)
    camera.settle()
    window.ask.do(a.Void(reason=_WHY), lambda _answer: None, file_id)
    camera.wait(lambda: window._second is not None)


def _locked(window: Any, camera: Camera) -> None:
    window._second._give_up()
    window.ask.read(
        lambda session: session.register.local("DELETE FROM local_pins"), lambda _: None
    )
    camera.settle()
    window.guard.lock()


def _unsaved(window: Any, camera: Camera) -> None:
    from sikot_desk.domain.trouble import Trouble
    from sikot_desk.ui.ask import Unsaved

    window.guard.sign_in.prover.offered.emit("rina", "")
    camera.settle()
    window.go("home")
    window.tell_unsaved(Unsaved(Trouble("disk_full"), lambda: None))
