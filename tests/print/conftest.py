"""Every test here prints with the real face."""

import pytest

from sikot_desk.print import fonts


@pytest.fixture(autouse=True)
def face() -> None:
    fonts.register(fonts.usual_places())
