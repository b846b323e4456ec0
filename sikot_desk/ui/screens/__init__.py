"""The screens of the window by their codes, and the ways into them that need more than a code."""

from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any

from sikot_desk.ui.ask import Ask
from sikot_desk.ui.screen import Screen

CODES = (
    "home", "intake", "file", "queue", "numbering", "handing", "register", "reports", "sending",
    "help", "papers", "informs", "books", "prints", "verify", "calibration", "settings", "sheets",
    "outage", "training", "start",
)  # fmt: skip
"""Every screen; each is a module of its code with a class of that name."""


class Screens(dict[str, Screen]):
    """The screens made so far; asking for another one makes it and has it joined to the window.

    Beranda is painted without waiting for screens that nobody has asked for.
    """

    def __init__(self, ask: Ask, join: Callable[[Screen], None]) -> None:
        super().__init__()
        self._ask = ask
        self._join = join

    def want(self, code: str) -> Screen:
        """Give a screen, made now if it is not there yet. Raises KeyError."""
        return self[code]

    def __missing__(self, code: str) -> Screen:
        """Make a screen. Raises KeyError when there is none of that code."""
        if code not in CODES:
            raise KeyError(code)
        made = getattr(load(code), code.capitalize())(self._ask)
        self[code] = made
        self._join(made)
        return self[code]


def load(code: str) -> ModuleType:
    """Load the module of a screen, on whichever thread has time for it.

    A big screen has a folder; what else stands in it is loaded by itself as well, without it.
    """
    module = import_module(f"{__name__}.{code}")
    return import_module(f"{module.__name__}.screen") if hasattr(module, "__path__") else module


def show_file(screens: dict[str, Screen], file_id: str) -> None:
    """Let the Berkas screen show a file."""
    _lead(screens["file"], "show", file_id)


def search(screens: dict[str, Screen], text: str) -> None:
    """Let the Register search for a text."""
    _lead(screens["register"], "search", text)


def check(screens: dict[str, Screen], file_id: str) -> None:
    """Let Permohonan Baru go on with a file's check."""
    _lead(screens["intake"], "resume", file_id)


def record_afterwards(screens: dict[str, Screen], text: str) -> None:
    """Let Permohonan Baru record a file that came on a receipt of the map darurat."""
    _lead(screens["intake"], "record_afterwards", text)


def go_on(screens: dict[str, Screen], key: str) -> None:
    """Let Permohonan Baru go on with a half-filled form."""
    _lead(screens["intake"], "go_on", key)


def show_step(screens: dict[str, Screen], step: str) -> None:
    """Let Berkas Berjalan show the files of a step."""
    _lead(screens["queue"], "show_step", step)


def take_file(screens: dict[str, Screen], file_id: str) -> None:
    """Let Penomoran take a file."""
    _lead(screens["numbering"], "choose", file_id)


def hand_file(screens: dict[str, Screen], file_id: str) -> None:
    """Let Penyerahan take a file."""
    _lead(screens["handing"], "choose", file_id)


def print_papers(screens: dict[str, Screen], papers: object) -> None:
    """Let the papers of an act be printed."""
    _lead(screens["papers"], "offer", papers)


def choose_paper(screens: dict[str, Screen], key: str) -> None:
    """Let one of the papers of step 1 be looked at and printed."""
    _lead(screens["informs"], "choose", key)


def prove(screens: dict[str, Screen], text: str) -> None:
    """Let Periksa keaslian say what a text on a sheet stands for."""
    _lead(screens["verify"], "check", text)


def calibrate(screens: dict[str, Screen], _what: str = "") -> None:
    """Let the printers that the papers go to be measured."""
    _lead(screens["calibration"], "use", _own(screens["papers"], "printer"))


def print_all(screens: dict[str, Screen], _what: str = "") -> None:
    """Let many sheets be printed in one go, by the printers that the papers go to."""
    _lead(screens["sheets"], "use", _own(screens["papers"], "printer"))


def explain(screens: dict[str, Screen], code: str, to: str) -> None:
    """Let Bantuan, where it is gone to, begin with the screen one comes from."""
    if to == "help":
        _own(screens[to], "explain")(screens, code)


def set_up(screens: dict[str, Screen], _what: str = "") -> None:
    """Let Penyiapan go on, with the printers that the papers go to."""
    _lead(screens["start"], "use", _own(screens["papers"], "printer"))


LEADS: tuple[tuple[str, Callable[[dict[str, Screen], str], None], str], ...] = (
    ("check_wanted", check, "intake"),
    ("draft_wanted", go_on, "intake"),
    ("step_wanted", show_step, "queue"),
    ("number_wanted", take_file, "numbering"),
    ("hand_over_wanted", hand_file, "handing"),
    ("paper_wanted", choose_paper, "informs"),
    ("proof_wanted", prove, "verify"),
    ("calibration_wanted", calibrate, "calibration"),
    ("sheets_wanted", print_all, "sheets"),
)
"""A screen's signal, what leads another screen to what it names, and that screen."""


def turn_sound(screens: dict[str, Screen], then: Callable[[bool], None]) -> None:
    """Mute this PC or let it sound again; `then` is told whether it is muted now."""
    _lead(screens["papers"], "turn_sound", then)


def _lead(screen: Screen, way: str, what: object) -> None:
    """Go one of a screen's own ways, which no other screen has."""
    _own(screen, way)(what)


def _own(screen: Screen, name: str) -> Any:
    return getattr(screen, name)
