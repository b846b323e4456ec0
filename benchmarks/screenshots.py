"""Every screen as a picture, at 100 % and 150 %, from a played register: `make screenshots`.

`python -m benchmarks.screenshots FOLDER` draws in child processes, since a scale is chosen once.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from sikot_desk.desk import opening, places, scenario, script
from sikot_desk.desk.counter import Counter
from sikot_desk.paths import Data, resources

NOW = datetime.fromisoformat("2026-07-09T10:24:00+07:00")
WIDE, HIGH = 1366, 768
_PAINTED_MS = 800
SCALES = ("1", "1.5")
STORY = resources() / "scenarios" / "month.jsonl"
HELD = {
    "p00008": "sign",
    "p00011": "sign",
    **{f"p000{n}": "paraf_sekretaris" for n in (13, 15, 16, 18, 20, 21, 22, 23, 24, 25)},
    "p00026": "paraf_madya",
    "p00027": "number",
    "p00028": "number",
    "p00029": "tick_ready",
    "p00033": "check",
}
"""Files of the story that stop before an act, so that every step has its pile."""


def main(words: list[str]) -> None:
    """Play the story once, then draw it at every scale."""
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        data = Path(place) / "full"
        play(data)
        for scale in SCALES:
            again = shutil.copytree(data, Path(place) / scale)
            child = [sys.executable, "-m", "benchmarks.screenshots", "--draw", str(again)]
            over = {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
            subprocess.run([*child, str(folder), scale], env={**os.environ, **over}, check=True)


def play(folder: Path) -> None:
    """Play the story up to NOW, with the files of HELD left where they stand."""
    lines = script.read(list(_story()))
    founding = opening.Founding(folder, "scenario", lines[0].at)
    with opening.found(founding, resources(), script.officers(lines)) as register:
        for _result in scenario.Player(Counter(register, places.read(resources()))).play(lines):
            pass


def _story() -> Iterator[str]:
    parafs: dict[str, int] = {}
    stopped: set[str] = set()
    for line in STORY.read_text(encoding="utf-8").splitlines():
        if not line.startswith("{"):
            continue
        told = json.loads(line)
        file, act = told.get("file", ""), told["act"]
        if datetime.fromisoformat(f"{told['at']}+07:00") > NOW:
            continue
        if act == "paraf":
            parafs[file] = parafs.get(file, 0) + 1
            act = ("paraf_muda", "paraf_madya", "paraf_sekretaris")[min(parafs[file], 3) - 1]
        untold = act == "told" and file[-1:] in "02468"
        if HELD.get(file) == act or untold:
            stopped.add(file)
        if file not in stopped or not file:
            yield line


class Camera:
    """Draws what the window shows, once the register's thread has nothing left to do."""

    def __init__(self, data: Data, folder: Path, scale: str) -> None:
        from PySide6.QtWidgets import QApplication

        from sikot_desk import app
        from sikot_desk.desk.session import Session
        from sikot_desk.ui.ask import Ask
        from sikot_desk.ui.stage import Stage

        self.qt = QApplication.instance() or QApplication(["screenshots"])
        self.qt.setQuitOnLastWindowClosed(False)
        sys.setswitchinterval(app._SWITCH_SECONDS)
        self.folder, self.suffix = folder, "" if scale == "1" else f"-{scale.replace('.', '')}0"
        self.stage: Any = Stage(self.qt, lambda: NOW)

        def session() -> Session:
            return Session(opening.open_register(data.folder), data, resources(), lambda: NOW)

        self.asks: list[Ask] = []

        def ask() -> Ask:
            self.asks.append(Ask(session))
            return self.asks[-1]

        self.ask = ask

    def wait(self, until: Callable[[], bool]) -> None:
        while not until():
            self.qt.processEvents()

    def settle(self) -> None:
        """Wait until all reads were answered, painted and asked again."""
        for _round in range(3):
            self._idle()
            for _turn in range(5):
                self.qt.processEvents()

    def _idle(self) -> None:
        done: list[bool] = []
        self.window.ask.job(lambda _session: None, lambda _: done.append(True))
        self.wait(lambda: bool(done))

    @property
    def window(self) -> Any:
        return self.stage.shown

    def open(self) -> None:
        self.stage.open(self.ask)
        self.wait(lambda: self.stage.shown is not None)
        self.window.resize(WIDE, HIGH)
        self.window.frame.set_training("")
        self.settle()

    def sign_in(self, name: str) -> None:
        """Let another of the staff take the desk, as Ctrl+L does."""
        self.window.guard.lock()
        self.settle()
        self.window.guard.sign_in.prover.offered.emit(name, "")
        self.settle()

    def take(self, name: str) -> None:
        for _turn in range(10):
            self.qt.processEvents()
        shown = self.stage.shown
        shown.resize(WIDE, HIGH)
        self.qt.processEvents()
        shown.grab().save(str(self.folder / f"{name}{self.suffix}.png"))


def draw(data: Data, folder: Path, scale: str) -> None:
    """Draw every screen of the full register."""
    camera = Camera(data, folder, scale)
    camera.stage.first_form("DPMPTSP Kota Pekanbaru", lambda *_names: camera.ask())
    camera.take("mulai")
    camera.stage.shown.close()
    camera.stage.shown = None
    camera.open()
    camera.take("masuk")
    camera.sign_in("rina")
    window = camera.window
    window.scanner.scanned.emit("?")
    camera.settle()
    window.go("queue")
    window.go("home")
    for name, show in PICTURES.items():
        show(window, camera)
        camera.settle()
        camera.take(name)
    window.close()


def _place(code: str) -> Callable[[Any, Camera], None]:
    return lambda window, _camera: window.go(code)


def _file(window: Any, _camera: Camera) -> None:
    row = next(r for r in window.screens["home"]._seen.board.rows if r.step.act == "paraf")
    window.open_file(row.app.file_id)


def _step(window: Any, _camera: Camera) -> None:
    window.go("queue")
    window.screens["queue"].choose("paraf_sekretaris")


def _batch(window: Any, camera: Camera) -> None:
    camera.sign_in("dimas")
    queue = window.screens["queue"]
    board = window.screens["home"]._seen.board
    queue.begin(next(one.step for one in board.steps if one.step.key == "paraf_sekretaris"))
    rows = [row for row in board.rows if row.step.key == "paraf_sekretaris"]
    wrong = next(row for row in board.rows if row.step.key == "paraf_ahli_madya")
    for row in [*rows[:3], wrong, *rows[3:7]]:
        window.scanned(row.app.file_id)
        camera.settle()


def _search(window: Any, camera: Camera) -> None:
    window.screens["queue"].finish()
    camera.sign_in("rina")
    window.go("register")
    window.screens["register"].search("ayu rankuti")
    window.screens["register"].refresh()


def _nothing(window: Any, _camera: Camera) -> None:
    window.screens["register"].search("zzqqxx")
    window.screens["register"].refresh()


def _saving(window: Any, camera: Camera) -> None:
    window.screens["register"].search("")
    window.screens["register"].refresh()
    camera.settle()
    window.screens["register"].bar.act_chosen.emit("csv")
    window.screens["register"].saving.field.set_text("/media/flashdisk/register-2026-07-09.csv")


def _paper(window: Any, camera: Camera) -> None:
    window.screens["home"].paper_wanted.emit("lembar-persyaratan")
    _drawn(window.screens["informs"], camera)


def _books(window: Any, camera: Camera) -> None:
    window.go("books")
    _drawn(window.screens["books"], camera)


def _drawn(screen: Any, camera: Camera) -> None:
    """Wait until a paper was made and its pages have had the time to be painted."""
    from PySide6.QtTest import QTest

    camera.wait(lambda: screen.paper is not None)
    QTest.qWait(_PAINTED_MS)


def _genuine(window: Any, camera: Camera) -> None:
    window.go("numbering")
    camera.settle()
    numbers = window.screens["numbering"].seen.book
    number = f"503/SIKOT/{numbers[0].serial:03d}/DPMPTSP/2026"
    window.screens["register"].proof_wanted.emit(number)
    camera.settle()


def _unknown(window: Any, _camera: Camera) -> None:
    window.screens["verify"].check("7Q4ZK-M2XN0")


def _calibration(window: Any, _camera: Camera) -> None:
    from PySide6.QtTest import QTest

    from sikot_desk.config import Offset

    printer = window.screens["papers"].printer
    printer.look = lambda: None
    printer.printers = ("Printer Loket", "Printer Label")
    printer.pc = printer.pc.with_offset("Printer Loket", "", Offset(right=1.5, down=-0.8))
    window.screens["papers"].calibration_wanted.emit()
    QTest.qWait(_PAINTED_MS)


def _sheets(window: Any, camera: Camera) -> None:
    camera.sign_in("dimas")
    window.screens["papers"].sheets_wanted.emit()
    camera.wait(lambda: window.screens["sheets"]._waiting is not None)


def _applicant(window: Any, camera: Camera) -> None:
    camera.sign_in("rina")
    intake = window.screens["intake"]
    window.go("intake")
    camera.settle()
    intake.kind.sitting.kind = intake.kind._shown[1]
    intake.kind.done.emit()
    intake.applicant.form.set_texts(
        {"applicant.name": _LONG, "bringer.relation": "courier", "bringer.name": "Hendri Saputra"}
    )


def _place_of_work(window: Any, _camera: Camera) -> None:
    window.screens["intake"].show_move(2)


def _check(window: Any, camera: Camera) -> None:
    window.screens["intake"].leave()
    board = window.screens["home"]._seen.board
    row = next(one for one in board.rows if one.next_act == "check")
    window.screens["home"].check_wanted.emit(row.app.file_id)
    camera.wait(lambda: window.screens["intake"].now == _WALK)
    window.screens["intake"].walk.decide(1)
    window.screens["intake"].walk.decide(1)


def _reasons(window: Any, _camera: Camera) -> None:
    window.screens["intake"].walk.decide(2)


def _summary(window: Any, camera: Camera) -> None:
    from PySide6.QtTest import QTest

    intake = window.screens["intake"]
    intake.back()
    while intake.sitting.left():
        intake.walk.decide(3 if len(intake.sitting.verdicts) == 4 else 1)
    intake.proceed()
    camera.settle()
    QTest.qWait(_PAINTED_MS)


def _hand_over(window: Any, camera: Camera) -> None:
    window.screens["intake"].leave()
    window.go("handing")
    camera.settle()
    handing = window.screens["handing"]
    handing.choose(handing.list.model().row(0).code)
    camera.wait(lambda: handing.form is not None)
    handing.form.who["other"].setChecked(True)


def _half_scan(window: Any, _camera: Camera) -> None:
    window.screens["handing"].close()
    window.go("home")
    window.scanned("2601000000")


def _help(page: int) -> Callable[[Any, Camera], None]:
    def show(window: Any, _camera: Camera) -> None:
        window.go("help")
        window.screens["help"].choose(page)

    return show


def _unsaved(window: Any, _camera: Camera) -> None:
    from sikot_desk.domain.trouble import Trouble
    from sikot_desk.ui.ask import Unsaved

    window.tell_unsaved(Unsaved(Trouble("disk_full"), lambda: None))


_LONG = "T. Raja Muhammad Iskandar Zulkarnain Alamsyah"
_WALK = 3
PICTURES: dict[str, Callable[[Any, Camera], None]] = {
    "beranda": _place("home"),
    "permohonan-baru": _place("intake"),
    "berkas": _file,
    "berkas-berjalan": _step,
    "memindai": _batch,
    "penomoran": _place("numbering"),
    "penyerahan": _place("handing"),
    "register": _search,
    "register-kosong": _nothing,
    "simpan-csv": _saving,
    "kertas-pemohon": _paper,
    "cetak-buku": _books,
    "keaslian": _genuine,
    "keaslian-salah-ketik": _unknown,
    "kalibrasi": _calibration,
    "cetak-sekaligus": _sheets,
    "pemohon": _applicant,
    "tempat-kerja": _place_of_work,
    "pemeriksaan": _check,
    "alasan": _reasons,
    "ringkasan": _summary,
    "menyerahkan": _hand_over,
    "barcode-sebagian": _half_scan,
    "bantuan-tombol": _help(0),
    "bantuan-sop": _help(1),
    "bantuan-penolakan": _help(2),
    "gagal-simpan": _unsaved,
}


if __name__ == "__main__":
    if sys.argv[1] == "--draw":
        draw(Data(Path(sys.argv[2])), Path(sys.argv[3]), sys.argv[4])
    else:
        main(sys.argv[1:])
