"""Breaking the cells of a long table into lines, quickly: words repeat, so their widths are kept.

Widths are in mm, type in points. One breaker serves one paper.
"""

from collections.abc import Iterator

from sikot_desk.print import fonts
from sikot_desk.print.fonts import Face
from sikot_desk.print.text import plain, wrap

__all__ = ["Breaker"]

_Key = tuple[str, Face]


class Breaker:
    """Breaks text in one type size; a word too wide is broken after `/`, else where it must."""

    def __init__(self, size: float) -> None:
        """Nothing is known yet."""
        self.size = size
        self._widths: dict[_Key, float] = {}
        self._cells: dict[tuple[str, Face, float], tuple[str, ...]] = {}

    def width(self, text: str, face: Face) -> float:
        """The width of one line."""
        key = (text, face)
        found = self._widths.get(key)
        if found is None:
            found = self._widths[key] = fonts.width(text, face, self.size)
        return found

    def lines(self, text: str, face: Face, room: float) -> tuple[str, ...]:
        """The lines of a cell `room` wide; a line break in the text is kept."""
        key = (text, face, room)
        found = self._cells.get(key)
        if found is None:
            parts = text.split("\n")
            found = tuple(line for part in parts for line in self._broken(part, face, room))
            self._cells[key] = found
        return found

    def _broken(self, text: str, face: Face, room: float) -> Iterator[str]:
        space = self.width(" ", face)
        line, used = "", 0.0
        for word, glued in self._words(text, face, room):
            wide = self.width(word, face)
            gap = 0.0 if glued or not line else space
            if line and used + gap + wide > room:
                yield line
                line, used = word, wide
            else:
                line = f"{line}{' ' if gap else ''}{word}"
                used += gap + wide
        yield line

    def _words(self, text: str, face: Face, room: float) -> Iterator[tuple[str, bool]]:
        """The words; parts of one that is too wide are glued to the one before."""
        for word in text.split():
            if self.width(word, face) <= room:
                yield word, False
                continue
            for at, part in enumerate(self._parts(word, face, room)):
                yield part, at > 0

    def _parts(self, word: str, face: Face, room: float) -> Iterator[str]:
        for part in word.replace("/", "/\n").split("\n"):
            if self.width(part, face) <= room:
                yield part
                continue
            for line in wrap(plain(part, face), self.size, room):
                yield "".join(span.text for piece in line.words for span in piece)
