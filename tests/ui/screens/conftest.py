"""A window on a register of one test, closed again and proven whole."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sikot_desk.db.check import check
from sikot_desk.desk import opening
from sikot_desk.desk.script import EVERY_ROLE
from sikot_desk.domain import settings as s
from sikot_desk.export import drive
from sikot_desk.ui import window
from tests.desk.day import MONDAY, RESOURCES
from tests.ui.screens.hands import Hands
from tests.ui.screens.office_hands import Office

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


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    made = Office(tmp_path)
    monkeypatch.setattr(drive, "removable", made.removable)
    yield made
    made.desk.store.close()


@pytest.fixture
def known(hands: Hands, office: Office) -> tuple[Hands, Office, Path]:
    """A counter that knows its head office, with files, and the stick that brought the card."""
    stick = office.plug("KINGSTON", card=True)
    hands.day(lambda day: day.numbered())
    office.enrol(hands, stick)
    return hands, office, stick
