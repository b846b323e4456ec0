"""What the window needs of a computer's printers: which there are, what they can, what they do.

Everything here may take seconds and is done on the printing thread alone. Knows no register.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import Protocol

from sikot_desk.domain.trouble import Trouble
from sikot_desk.ui.words import _

A4 = (210.0, 297.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One paper for one printer: `size` is the page's width and height in millimetres.

    `tray` and `media` are the printer's own words; empty leaves the tray to the printer and asks
    for the page's own size.
    """

    title: str
    pdf: bytes
    printer: str
    size: tuple[float, float] = A4
    tray: str = ""
    media: str = ""
    copies: int = 1


@dataclass(frozen=True, slots=True)
class Named:
    """One of a printer's trays or paper sizes: its code, and its name for the officer."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Abilities:
    """What one printer offers to choose from."""

    trays: tuple[Named, ...] = ()
    media: tuple[Named, ...] = ()


class Fate(StrEnum):
    """What became of a paper the printer took: still in its queue, or gone out of it."""

    QUEUED = "queued"
    GONE = "gone"


class Spooler(Protocol):
    """The printers of this computer. Every method may raise Trouble (printer)."""

    def printers(self) -> tuple[str, ...]:
        """Give the names of the printers, the usual one first."""

    def abilities(self, printer: str) -> Abilities:
        """Give what a printer offers to choose from; nothing where it does not tell."""

    def send(self, job: Job) -> str:
        """Hand a paper over and give the receipt to ask after it; empty where there is none.

        Raises Trouble when the printer is missing, paused or refuses: nothing was handed over.
        """

    def fate(self, printer: str, receipt: str) -> Fate:
        """Tell what became of a paper. Raises Trouble (printer_waits) when somebody must help."""


def no_print(printer: str, detail: str) -> Trouble:
    """Give the trouble of a printer that does not print."""
    return Trouble("printer", printer=printer, detail=detail)


def reason_words(reasons: str) -> str:
    """Say what a printer reports in a few words; empty when it reports nothing that matters."""
    table = _reasons()
    found = [words for code, words in table.items() if code in reasons]
    return ", ".join(dict.fromkeys(found))


def spooler() -> Spooler:
    """Give this computer's printers."""
    name, kind = ("windows", "Windows") if sys.platform == "win32" else ("cups", "Cups")
    made: Spooler = getattr(import_module(f"sikot_desk.ui.printing_{name}"), kind)()
    return made


def _reasons() -> Mapping[str, str]:
    return {
        "media-empty": _("kertas habis"),
        "media-needed": _("kertas habis"),
        "input-tray-missing": _("baki kertas tidak terpasang"),
        "media-jam": _("kertas macet"),
        "cover-open": _("tutupnya terbuka"),
        "door-open": _("pintunya terbuka"),
        "toner-empty": _("toner habis"),
        "marker-supply-empty": _("tinta atau toner habis"),
        "offline": _("tidak tersambung atau mati"),
        "timed-out": _("tidak menjawab"),
        "shutdown": _("mati"),
    }
