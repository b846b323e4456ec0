"""The screens of the window by their codes, and the ways into them that need more than a code."""

from importlib import import_module
from importlib.util import find_spec

from sikot_desk.ui.ask import Ask
from sikot_desk.ui.screen import Screen

_NAMES = ("home", "intake", "file", "queue", "numbering", "handing", "register", "help")


def build(ask: Ask) -> dict[str, Screen]:
    """Give every screen under its code."""
    made: dict[str, Screen] = {}
    for name in _NAMES:
        if find_spec(f"{__name__}.{name}"):
            made[name] = getattr(import_module(f"{__name__}.{name}"), name.capitalize())(ask)
    return made


def show_file(screens: dict[str, Screen], file_id: str) -> None:
    """Let the Berkas screen show a file."""
    getattr(screens["file"], "show")(file_id)  # noqa: B009


def search(screens: dict[str, Screen], text: str) -> None:
    """Let the Register search for a text."""
    getattr(screens["register"], "search")(text)  # noqa: B009


def check(screens: dict[str, Screen], file_id: str) -> None:
    """Let Permohonan Baru go on with a file's check."""
    getattr(screens["intake"], "resume")(file_id)  # noqa: B009


def go_on(screens: dict[str, Screen], key: str) -> None:
    """Let Permohonan Baru go on with a half-filled form."""
    getattr(screens["intake"], "go_on")(key)  # noqa: B009


def show_step(screens: dict[str, Screen], step: str) -> None:
    """Let Berkas Berjalan show the files of a step."""
    getattr(screens["queue"], "show_step")(step)  # noqa: B009
