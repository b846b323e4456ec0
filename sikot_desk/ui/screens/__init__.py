"""The screens of the window by their codes, and the ways into them that need more than a code."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from sikot_desk.ui.ask import Ask
from sikot_desk.ui.screen import Screen

_NAMES = ("home", "intake", "file", "queue", "numbering", "handing", "register", "help", "papers")


class Screens(dict[str, Screen]):
    """The screens made so far; asking for another one makes it and has it joined to the window.

    Beranda is painted without waiting for screens that nobody has asked for.
    """

    def __init__(self, ask: Ask, join: Callable[[Screen], None]) -> None:
        super().__init__()
        self._ask = ask
        self._join = join

    def __missing__(self, code: str) -> Screen:
        """Make a screen. Raises KeyError when there is none of that code."""
        if code not in codes():
            raise KeyError(code)
        made = getattr(import_module(f"{__name__}.{code}"), code.capitalize())(self._ask)
        self[code] = made
        self._join(made)
        return self[code]


def codes() -> tuple[str, ...]:
    """Give the codes of all screens there are."""
    return tuple(name for name in _NAMES if find_spec(f"{__name__}.{name}"))


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


def take_file(screens: dict[str, Screen], file_id: str) -> None:
    """Let Penomoran take a file."""
    getattr(screens["numbering"], "choose")(file_id)  # noqa: B009


def hand_file(screens: dict[str, Screen], file_id: str) -> None:
    """Let Penyerahan take a file."""
    getattr(screens["handing"], "choose")(file_id)  # noqa: B009


def print_papers(screens: dict[str, Screen], papers: object) -> None:
    """Let the papers of an act be printed."""
    getattr(screens["papers"], "offer")(papers)  # noqa: B009
