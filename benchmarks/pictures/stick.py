"""Pictures of Kirim Data: a head office in a folder, a stick that is another, and what went."""

import threading
import uuid
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from sikot_desk.desk import load, sending
from sikot_desk.desk.counter import Counter
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.requests import Action, Request
from sikot_desk.domain.sending import EnrolHeadOffice
from sikot_desk.export import drive
from sikot_desk.export.drive import Drive, File
from sikot_desk.head_office import home
from sikot_desk.head_office.desk import Desk
from sikot_desk.head_office.store import Store
from sikot_desk.keys import enrolment
from sikot_desk.paths import Data

_LABEL, _SIZE, _FREE = "KINGSTON", 15_700_000_000, 14_200_000_000


def send_and_confirm(counter: Counter, data: Data, at: datetime) -> None:
    """Send everything by a stick beside DATA, and read the receipt back; first enrol."""
    register = counter.register

    def act(action: Action, moment: datetime) -> object:
        officer = "admin" if isinstance(action, EnrolHeadOffice) else "hendra"
        op = uuid.uuid4().hex
        return counter.act(Request(op=op, at=moment, officer=officer, session="", action=action))

    place = data.folder / "kantor"
    stick = data.folder / "stick"
    if not stick.exists():
        stick.mkdir()
        made = home.make(place, "Kantor Dinas", data.folder / "titipan.key")
        _lay(stick, File(enrolment.HEAD_OFFICE_FILE, home.card_file(made)))
        card = sending.find_card(register, data, stick)
        _done(act(sending.compared(card, card.words), at))
    office = home.load(place)
    desk = Desk(office, Store(office.store))
    file, words = sending.own_card(register, data)
    utc = f"{at:%Y-%m-%d}T09:00:00Z"
    desk.know(file.content, utc, words)
    there = Drive(folder=stick, label=_LABEL, free=_FREE, size=_SIZE)
    *_, last = sending.send(register, data, there, at)
    if isinstance(last, load.Safe):
        _done(act(last.action, at))
    list(desk.receive([stick], utc))
    desk.confirm(register.counter, utc, stick)
    found = sending.find_receipts(register, stick)
    if found.action is not None:
        _done(act(found.action, at))
    desk.store.close()


def _done(outcome: object) -> None:
    if isinstance(outcome, Refused):
        raise RuntimeError(outcome.code)


def _lay(stick: Path, file: File) -> None:
    (stick / file.name).unlink(missing_ok=True)
    list(drive.put(stick, file))


class Plug:
    """Puts the stick in and out while pictures are taken, and holds a copy half way."""

    def __init__(self, data: Data) -> None:
        self._data = data
        self.stick = data.folder / "stick"
        self.is_in = False
        self.gate = threading.Event()
        self.gate.set()
        put = drive.put

        def held(folder: Path, file: File) -> Iterator[int]:
            for done in put(folder, file):
                yield done // 2
                self.gate.wait(60)
                yield done - done // 2

        drive.put = held
        drive.removable = self._removable

    def _removable(self) -> tuple[Drive, ...]:
        there = Drive(folder=self.stick, label=_LABEL, free=_FREE, size=_SIZE)
        return (there,) if self.is_in else ()

    def lay_new_card(self) -> None:
        """Let head office's keys change."""
        made = home.rotate(home.load(self._data.folder / "kantor"))
        _lay(self.stick, File(enrolment.HEAD_OFFICE_FILE, home.card_file(made)))


class Shots:
    """What is shown for each picture of the screen."""

    def __init__(self, plug: Plug) -> None:
        self._plug = plug

    def absent(self, window: Any, camera: Any) -> None:
        camera.sign_in("hendra")
        window.go("sending")

    def there(self, window: Any, camera: Any) -> None:
        self._plug.is_in = True
        screen = window.screens["sending"]
        screen.sticks.watch.look()
        camera.wait(lambda: screen.sticks.stick is not None)

    def copying(self, window: Any, camera: Any) -> None:
        self._plug.gate.clear()
        screen = window.screens["sending"]
        screen.proceed()
        camera.wait(lambda: screen.run.progress and screen.run.progress.going.copied > 0)

    def safe(self, window: Any, camera: Any) -> None:
        self._plug.gate.set()
        run = window.screens["sending"].run
        camera.wait(lambda: not run.is_running)

    def tried(self, window: Any, camera: Any) -> None:
        screen = window.screens["sending"]
        screen.bar.act_chosen.emit("try")
        camera.wait(lambda: not screen.beside.is_trying)

    def card(self, window: Any, camera: Any) -> None:
        self._plug.lay_new_card()
        camera.sign_in("admin")
        screen = window.screens["sending"]
        screen.bar.act_chosen.emit("again")
        camera.settle()
        camera.wait(lambda: not screen.sticks.stick.card.is_known)
        screen.bar.act_chosen.emit("card")
        for word in screen.enrolling.card.words[:3]:
            word.setChecked(True)

    def own(self, window: Any, camera: Any) -> None:
        screen = window.screens["sending"]
        screen.back()
        screen.bar.act_chosen.emit("own")
        camera.wait(lambda: "sudah ada" in screen.enrolling.card._note.accessibleName())


def pictures(plug: Plug) -> dict[str, Callable[[Any, Any], None]]:
    """Give the pictures of the screen, in the order in which they are taken."""
    shots = Shots(plug)
    return {
        "kirim-tanpa-flashdisk": shots.absent,
        "kirim-data": shots.there,
        "kirim-menyalin": shots.copying,
        "kirim-selesai": shots.safe,
        "kirim-uji": shots.tried,
        "kirim-kartu": shots.card,
        "kirim-kartu-loket": shots.own,
    }
