"""A head office and a stick for tests of Kirim Data: real keys, a real store, real folders."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from sikot_desk.desk import load, sending
from sikot_desk.export import drive
from sikot_desk.export.drive import Drive, File
from sikot_desk.head_office import home
from sikot_desk.head_office.desk import Desk
from sikot_desk.head_office.store import Store
from sikot_desk.keys import enrolment
from tests.ui.screens.hands import Hands

UTC = "2026-07-06T05:00:00Z"

Key = Qt.Key


class Office:
    """Head office in a folder of its own. `sticks` are the folders that are in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = home.make(folder / "kantor", "Kantor Dinas", folder / "titipan.key")
        self.desk = Desk(self.home, Store(self.home.store))
        self.sticks: list[Path] = []

    def removable(self) -> tuple[Drive, ...]:
        return tuple(drive.at(one) for one in self.sticks if one.is_dir())

    def plug(self, name: str, *, card: bool = False) -> Path:
        stick = self.folder / name
        stick.mkdir(exist_ok=True)
        self.sticks.append(stick)
        if card:
            self.lay_card(stick)
        return stick

    def lay_card(self, stick: Path) -> None:
        (stick / enrolment.HEAD_OFFICE_FILE).unlink(missing_ok=True)
        list(drive.put(stick, File(enrolment.HEAD_OFFICE_FILE, home.card_file(self.home))))

    def receive(self, stick: Path) -> list[str]:
        """Take what lies on a stick; give why each bundle was refused, empty for not."""
        return [one.reason for one in self.desk.receive([stick], UTC)]

    def confirm(self, hands: Hands, stick: Path) -> None:
        counter = hands.on_register(lambda session: session.register.counter)
        self.desk.confirm(counter, UTC, stick)

    def enrol(self, hands: Hands, stick: Path) -> None:
        """Let counter and head office know each other without the screen."""

        def known(session: object) -> File:
            register, data = session.register, session.data  # type: ignore[attr-defined]
            card = sending.find_card(register, data, stick)
            session.keep(sending.compared(card, card.words), (), "rina")  # type: ignore[attr-defined]
            return sending.own_card(register, data)[0]

        file = hands.on_register(known)
        self.know(file)

    def know(self, file: File) -> None:
        _card, words = enrolment.read_counter(file.content)
        self.desk.know(file.content, UTC, words)

    def send(self, hands: Hands, stick: Path) -> None:
        """Put everything on a stick without the screen."""

        def sent(session: object) -> None:
            register, data = session.register, session.data  # type: ignore[attr-defined]
            *_, last = sending.send(register, data, drive.at(stick), session.now())  # type: ignore[attr-defined]
            assert isinstance(last, load.Safe)
            session.keep(last.action, (), "rina")  # type: ignore[attr-defined]

        hands.on_register(sent)


def look(hands: Hands, until: Callable[[], bool]) -> None:
    """Let the screen look at what is in until it sees it."""
    screen = hands.screen("sending")

    def seen() -> bool:
        screen.sticks.watch.look()
        return until()

    hands.qtbot.waitUntil(seen, timeout=20_000)
    hands.settle()


def open_on(hands: Hands, stick: Path) -> None:
    hands.press(Key.Key_F9)
    look(hands, lambda: using(hands) == stick)


def using(hands: Hands) -> Path | None:
    stick = hands.screen("sending").sticks.stick
    return stick.drive.folder if stick else None


def said(hands: Hands) -> str:
    return str(hands.screen("sending").answer.accessibleName())


def says(hands: Hands, words: str) -> None:
    hands.qtbot.waitUntil(lambda: words in said(hands), timeout=20_000)
    hands.settle()


def primary(hands: Hands) -> tuple[str, bool, str]:
    bar = hands.screen("sending").bar
    return bar.primary.label(), bar.primary.isEnabled(), bar.note()


def history(hands: Hands) -> list[str]:
    model = hands.screen("sending").history.table.model()
    return [model.row(n).cells[1].pill.text for n in range(model.rowCount())]


def bundles(stick: Path) -> list[str]:
    return sorted(one.name for one in stick.glob("SIKOT-*.AGE"))


class Held:
    """Holds the writing of files on the stick until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.gate = threading.Event()
        put = drive.put

        def waiting(folder: Path, file: drive.File) -> Iterator[int]:
            for done in put(folder, file):
                self.gate.wait(20)
                yield done

        monkeypatch.setattr(drive, "put", waiting)

    def go(self) -> None:
        self.gate.set()
