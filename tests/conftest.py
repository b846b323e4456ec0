"""What every test stands on: no screen needed, nobody's own register touched, no clock races."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# Before any Qt module is loaded; a test that wants a real screen gives its child its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


_LONG = {"real", "fault"}


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let what starts whole programs come first, so that no worker waits for one at the end."""
    items.sort(key=lambda one: _LONG.isdisjoint(mark.name for mark in one.iter_markers()))


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Point the folders in which a user's register may lie away from the real ones."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        yield
