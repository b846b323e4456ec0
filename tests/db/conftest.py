"""A real register on the disk for each test, closed afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sikot_desk.db.register import Register
from tests.db import acts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def register(folder: Path) -> Iterator[Register]:
    with acts.new_register(folder) as register:
        yield register
