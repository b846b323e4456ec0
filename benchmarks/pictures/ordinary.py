"""Each screen of a counter at work, in the order in which they are drawn."""

from collections.abc import Callable
from typing import Any

from benchmarks.pictures.camera import Camera


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
    window.screens["register"].search(camera.sought)
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
    camera.painted(window.screens["informs"])


def _books(window: Any, camera: Camera) -> None:
    window.go("books")
    camera.painted(window.screens["books"])


def _genuine(window: Any, camera: Camera) -> None:
    window.go("numbering")
    camera.settle()
    numbers = window.screens["numbering"].seen.book
    number = f"503/SIKOT/{numbers[0].serial:03d}/DPMPTSP/2026"
    window.screens["register"].proof_wanted.emit(number)
    camera.settle()


def _unknown(window: Any, _camera: Camera) -> None:
    window.screens["verify"].check("7Q4ZK-M2XN0")


def _calibration(window: Any, camera: Camera) -> None:
    from sikot_desk.config import Offset

    printer = window.screens["papers"].printer
    printer.look = lambda: None
    printer.printers = ("Printer Loket", "Printer Label")
    printer.pc = printer.pc.with_offset("Printer Loket", "", Offset(right=1.5, down=-0.8))
    window.screens["papers"].calibration_wanted.emit()
    camera.paint()


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
    intake = window.screens["intake"]
    intake.back()
    while intake.sitting.left():
        intake.walk.decide(3 if len(intake.sitting.verdicts) == 4 else 1)
    intake.proceed()
    camera.settle()
    camera.paint()


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
    "bantuan-panduan": _help(4),
    "bantuan-tentang": _help(5),
}
