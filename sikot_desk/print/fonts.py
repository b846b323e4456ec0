"""The one face all papers are set in: an Arial-metric sans, regular, bold and italic.

The face is looked for in folders handed in, registered once and embedded in every PDF. Nothing
is read when this module is imported, and reportlab itself is loaded by the first paper alone.
"""

import functools
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Any

__all__ = [
    "UNKNOWN_SIGN",
    "Face",
    "FontMissing",
    "printable",
    "ready",
    "register",
    "unprintable",
    "usual_places",
    "width",
]

MM = 72 / 25.4
"""Points in a millimetre."""

UNKNOWN_SIGN = "?"
"""What stands in a paper where a character cannot be printed."""


class Face(StrEnum):
    """The three cuts of the face, by the name they are registered under."""

    REGULAR = "SikotSans"
    BOLD = "SikotSans-Bold"
    ITALIC = "SikotSans-Italic"


class FontMissing(Exception):
    """The face of the papers was not found in any folder; `places` says where it was sought."""

    def __init__(self, places: Sequence[Path]) -> None:
        """Keep the folders that were searched."""
        super().__init__("no Liberation Sans or Arial in: " + ", ".join(map(str, places)))
        self.places = tuple(places)


_CUTS = (
    ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "LiberationSans-Italic.ttf"),
    ("arial.ttf", "arialbd.ttf", "ariali.ttf"),
)
_MEASURED = 16_384
_READ_LEFT_TO_RIGHT = frozenset({"L", "EN", "ES", "ET", "CS", "WS", "ON", "AN"})
_NOT_PRINTED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def usual_places() -> tuple[Path, ...]:
    """The folders where Debian and Windows keep the face."""
    return (
        Path("/usr/share/fonts/truetype/liberation"),
        Path("/usr/share/fonts/truetype/liberation2"),
        Path("C:/Windows/Fonts"),
    )


@functools.cache
def _metrics() -> Any:
    return import_module("reportlab.pdfbase.pdfmetrics")


@functools.cache
def _truetype() -> Any:
    return import_module("reportlab.pdfbase.ttfonts")


def register(search: Sequence[Path]) -> None:
    """Find the face in the first folder that holds all three cuts, and register it once.

    Raises FontMissing when no folder holds them, or when what is there is no usable font.
    """
    files = _find(search)
    if files is None:
        raise FontMissing(search)
    if not ready():
        try:
            cuts = [
                _truetype().TTFont(face, str(path)) for face, path in zip(Face, files, strict=True)
            ]
        except _truetype().TTFError as unusable:
            raise FontMissing(search) from unusable
        for cut in cuts:
            _metrics().registerFont(cut)


def ready() -> bool:
    """Whether the face has been registered in this process."""
    return all(face in _metrics().getRegisteredFontNames() for face in Face)


def _find(search: Sequence[Path]) -> list[Path] | None:
    for folder in search:
        for names in _CUTS:
            files = [folder / name for name in names]
            if all(file.is_file() for file in files):
                return files
    return None


def unprintable(text: str) -> tuple[str, ...]:
    """The characters of `text` that no paper can print, each once, in their order.

    These are characters the face lacks, scripts written from right to left, and invisible
    control characters; line breaks and tabs count as spaces. The face must be registered.
    """
    lacking = (sign for sign in _composed(text) if not _has(sign))
    return tuple(dict.fromkeys(lacking))


def printable(text: str) -> str:
    """`text` as it is drawn: composed, on one line, each unprintable character as `?`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(sign if _has(sign) else UNKNOWN_SIGN for sign in _composed(text))


@functools.lru_cache(_MEASURED)
def width(text: str, face: Face, size: float) -> float:
    """The width of one line in mm; `size` in points.

    Most words of a letter stand in every letter, so what was measured is remembered.
    """
    drawn = printable(text)
    return float(_metrics().stringWidth(drawn, str(face), size)) / MM


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(" " if c in "\t\r\n\v\f" else c for c in text))


@functools.cache
def _has(sign: str) -> bool:
    if unicodedata.category(sign) in _NOT_PRINTED:
        return False
    if unicodedata.bidirectional(sign) not in _READ_LEFT_TO_RIGHT:
        return False
    return all(ord(sign) in _glyphs(face) for face in Face)


def _glyphs(face: Face) -> dict[int, int]:
    font = _metrics().getFont(face)
    glyphs: dict[int, int] = getattr(font.face, "charToGlyph", {})
    return glyphs
