"""The codes of the *kartu uji pemindai*, and what a scan of one tells about the scanner.

Their file id has epoch 00, which no register has; its running number says how wide a module is.
Knows no window and no paper.
"""

from dataclasses import dataclass
from typing import Literal

from sikot_desk.domain.identity import FileId, scanned

_BASE = 1_000_000
MODULES = (33, 36, 38, 40)
"""Widths of a module on the papers in use, in hundredths of a millimetre, the finest first."""
_SLOW = 20
"""Milliseconds between two signs from which a scan comes near to being taken for typing."""
End = Literal["enter", "tab", ""]


def code(module: int, version: int = 0) -> str:
    """Give the digits of a test code: 12, or 14 with a version as on a letter."""
    digits = str(FileId(year=0, epoch=0, running=_BASE + module))
    return f"{digits}{version:02d}" if version else digits


def module_of(text: str) -> int | None:
    """Give the module's width of a test code in hundredths of a mm, None for any other text."""
    found = scanned(text)
    if found is None or not found.file_id.startswith("0000"):
        return None
    module = int(found.file_id[4:11]) - _BASE
    return module if module in MODULES else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A scan as the keyboard gave it: all its signs, how long they took (ms), and how it ended."""

    signs: str
    milliseconds: int
    end: End


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a test scan tells: the module read (hundredths of mm), ms per sign, what is added.

    `layout` flags signs that another keyboard made of digits; `ended` that a key ended the scan;
    `slow` that its signs came nearly as slowly as typing.
    """

    module: int
    pace: int
    prefix: str
    suffix: str
    layout: bool
    ended: bool
    slow: bool

    @property
    def is_right(self) -> bool:
        """Say whether nothing about the scanner needs to be changed."""
        return self.ended and not self.slow and not self.layout


def report(text: str, heard: Heard) -> Report | None:
    """Judge a scan: `text` is what it was taken for, `heard` what came. None for no test code."""
    module = module_of(text)
    if module is None:
        return None
    found = heard.signs.find(text)
    pace = round(heard.milliseconds / max(len(heard.signs) - 1, 1))
    return Report(
        module=module,
        pace=pace,
        prefix=heard.signs[: max(found, 0)],
        suffix=heard.signs[found + len(text) :] if found >= 0 else "",
        layout=found < 0,
        ended=bool(heard.end),
        slow=pace > _SLOW,
    )
