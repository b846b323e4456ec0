"""A window on a register of one test, closed again and proven whole."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sikot_desk.db.check import check
from sikot_desk.desk import opening, places
from sikot_desk.desk.counter import Counter
from sikot_desk.desk.script import EVERY_ROLE
from sikot_desk.domain import settings as s
from sikot_desk.export import drive
from sikot_desk.ui import window
from tests.desk.day import MONDAY, RESOURCES, Day, Tray
from tests.ui.screens.hands import After, Hands
from tests.ui.screens.office_hands import Office

Work = Callable[[Day], Any]
Lived = tuple[Path, Any]
STAFF = (
    s.UserAdded(user="rina", name="Rina Marlina", roles=EVERY_ROLE),
    s.UserAdded(user="sari", name="Sari Oktaviani", roles=("loket",)),
    s.UserAdded(user="yusnidar", name="Yusnidar", roles=("penyelia",)),
)


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("founded")
    opening.found(opening.Founding(folder, "scenario", MONDAY), RESOURCES, STAFF).close()
    return folder


@pytest.fixture
def data(founded: Path, tmp_path: Path) -> Path:
    """The DATA folder of a register that is not open."""
    return Path(shutil.copytree(founded, tmp_path / "data"))


@pytest.fixture(autouse=True)
def _nobody_hurries(monkeypatch: pytest.MonkeyPatch) -> None:
    """No screen is made ready by time that passes: each test has those that it goes to."""
    monkeypatch.setattr(window, "_QUIET", 3_600_000)


@pytest.fixture
def sit(qtbot: QtBot, data: Path) -> Iterator[Callable[..., Hands]]:
    """Open the window for an officer; the register is whole after it was closed."""
    opened: list[Hands] = []

    def open_one(officer: str = "rina") -> Hands:
        opened.append(Hands(qtbot, data, officer))
        return opened[-1]

    yield open_one
    for hands in opened:
        hands.window.close()
        hands.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with opening.open_register(data) as register:
        assert check(register) == ()


@pytest.fixture
def hands(sit: Callable[..., Hands]) -> Hands:
    return sit()


@pytest.fixture(scope="session")
def days(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Work], Lived]:
    """Give a register on which some work was done, and what it came to; done once for all tests."""
    made: dict[Work, Lived] = {}

    def lived(work: Work) -> Lived:
        if work not in made:
            folder = tmp_path_factory.mktemp("lived") / "data"
            shutil.copytree(founded, folder)
            with opening.open_register(folder) as register:
                tray = Tray()
                came = work(Day(Counter(register, places.read(RESOURCES), tray), tray))
            made[work] = folder, came
        return made[work]

    return lived


@pytest.fixture
def after(days: Callable[[Work], Lived], data: Path, sit: Callable[..., Hands]) -> After:
    """Open the window after some work, a function of a module; `files` is what it came to."""

    def opened(work: Work) -> Hands:
        folder, files = days(work)
        shutil.copytree(folder, data, dirs_exist_ok=True)
        hands = sit()
        hands.files = files
        return hands

    return opened


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    made = Office(tmp_path)
    monkeypatch.setattr(drive, "removable", made.removable)
    yield made
    made.desk.store.close()


@pytest.fixture
def known(after: After, office: Office) -> tuple[Hands, Office, Path]:
    """A counter that knows its head office, with files, and the stick that brought the card."""
    stick = office.plug("KINGSTON", card=True)
    hands = after(Day.numbered)
    office.enrol(hands, stick)
    return hands, office, stick
