"""Pictures of a new register: its two first steps, and the steps of Penyiapan."""

from collections.abc import Callable
from typing import Any

from sikot_desk.desk import beginning, opening
from sikot_desk.paths import resources


def first(camera: Any) -> None:
    """Draw both steps before there is a register."""
    from sikot_desk.ui.first_form import Offered

    offered = Offered(opening.identity(resources()))
    camera.stage.first_form(offered, lambda _first: camera.ask(), lambda _typed: None)
    camera.take("mulai")
    camera.stage.shown.show_step(1)
    camera.take("mulai-admin")


def _setting_up(step: int) -> Callable[[Any, Any], None]:
    def show(window: Any, camera: Any) -> None:
        from sikot_desk.ui import screens

        camera.sign_in("admin")
        before = tuple(one.code for one in window.screens["start"].steps[:step])
        progress = beginning.Progress(done=before[:2] + before[3:], skipped=before[2:3])
        window.ask.act(lambda session: beginning.keep(session.data, progress), lambda _none: None)
        camera.settle()
        window.screens["start"].form = None
        window._led(screens.set_up, "", "start")
        camera.settle()

    return show


PICTURES: dict[str, Callable[[Any, Any], None]] = {
    "latihan": lambda window, _camera: window.go("training"),
    "penyiapan-pejabat": _setting_up(1),
    "penyiapan-petugas": _setting_up(2),
    "penyiapan-nomor": _setting_up(3),
    "penyiapan-printer": _setting_up(4),
    "penyiapan-selesai": _setting_up(5),
}
