"""A scenario register with one officer in every role, copied afresh for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sikot_desk.db.check import check
from sikot_desk.desk import opening, places
from sikot_desk.desk.counter import Counter
from sikot_desk.desk.script import EVERY_ROLE
from sikot_desk.domain import settings as s
from tests.desk.day import MONDAY, RESOURCES, Day, Tray

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


@pytest.fixture
def day(data: Path) -> Iterator[Day]:
    """A day at the counter; whatever was done, the register is whole afterwards."""
    tray = Tray()
    with opening.open_register(data) as register:
        yield Day(Counter(register, places.read(RESOURCES), tray), tray)
        assert check(register) == ()
