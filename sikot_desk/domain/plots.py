"""Plots as plain shapes in millimetres, drawn the same on a screen and on paper.

A plot knows bars, lines and words and where they stand, from its top left corner down; it knows
no colour, no painter and no page. Every figure is printed beside its bar, so no axis is read.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log1p
from typing import Literal

Tone = Literal["first", "second", "bar", "over", "track", "found"]
"""What a filled shape says: one of two series, a bar, one over its standard, a ground."""
Weight = Literal["hair", "axis", "tick", "cut"]
"""How heavy a line is; a cut is one of the strokes across a bar that goes on."""
Align = Literal["left", "middle", "right"]
_ASCENT = 0.13
"""Half the height of digits, in mm for each point of type: how far a baseline lies below."""

_LOW_TOPS = (2, 4, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A filled rectangle; `place` is the row or month it belongs to, -1 for a ground."""

    x: float
    y: float
    width: float
    height: float
    tone: Tone
    place: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    weight: Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A line of text at its baseline; `room` is the most it may be wide (0: as wide as it is)."""

    x: float
    y: float
    text: str
    align: Align = "left"
    strong: bool = False
    quiet: bool = False
    room: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A drawing `width` by `height` mm, its words set in `size` points.

    `said` tells in words what the drawing shows.
    """

    width: float
    height: float
    size: float
    said: str
    boxes: tuple[Box, ...] = ()
    lines: tuple[Line, ...] = ()
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One month of paired bars: its name and the figures of the two series."""

    name: str
    first: int
    second: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One level bar: its name, its measure and how that is written.

    `standard` is where its thick tick stands (0: none) and `beside` what is written after the
    figure; over its standard it is dark and its figure bold.
    """

    name: str
    measure: float
    written: str
    standard: float = 0.0
    beside: str = ""

    @property
    def over(self) -> bool:
        """More than its standard."""
        return 0 < self.standard < self.measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Where a plot is drawn: its size in mm, its type in points."""

    width: float
    height: float
    size: float = 8.0


def paired(months: Sequence[Pair], frame: Frame, said: str) -> Plot:
    """Draw two series as pairs of upright bars; the last month is the one that is looked at.

    Figures stand on all bars where there is room, else on the last pair alone.
    """
    drawing = _Pairs(tuple(months), frame)
    return Plot(
        width=frame.width,
        height=frame.height,
        size=frame.size,
        said=said,
        boxes=tuple(drawing.boxes()),
        lines=tuple(drawing.lines()),
        words=tuple(drawing.words()),
    )


@dataclass(frozen=True, slots=True)
class _Pairs:
    months: tuple[Pair, ...]
    frame: Frame

    @property
    def top(self) -> int:
        return half_up(max((max(one.first, one.second) for one in self.months), default=0))

    @property
    def left(self) -> float:
        """Room for the figures of the axis."""
        return 2.2 + 0.2 * self.frame.size * len(f"{self.top}")

    @property
    def floor(self) -> float:
        return self.frame.height - 0.55 * self.frame.size

    @property
    def high(self) -> float:
        return self.floor - 0.6 * self.frame.size

    @property
    def each(self) -> float:
        return (self.frame.width - self.left) / max(len(self.months), 1)

    @property
    def bar(self) -> float:
        return min(self.each * 0.32, 7.0)

    def middle(self, place: int) -> float:
        return self.left + self.each * (place + 0.5)

    def bars(self) -> Iterator[tuple[int, Box, int]]:
        """Each bar with its month's place and its figure."""
        for place, one in enumerate(self.months):
            series: tuple[tuple[Tone, int, float], ...] = (
                ("first", one.first, -self.bar - 0.2),
                ("second", one.second, 0.2),
            )
            for tone, figure, off in series:
                tall = self.high * figure / self.top
                x, y = self.middle(place) + off, self.floor - tall
                box = Box(x=x, y=y, width=self.bar, height=tall, tone=tone, place=place)
                yield place, box, figure

    def boxes(self) -> Iterator[Box]:
        if len(self.months) > 1:
            x, tall = self.frame.width - self.each, self.frame.height
            yield Box(x=x, y=0, width=self.each, height=tall, tone="found")
        for _, box, _ in self.bars():
            yield box

    def lines(self) -> Iterator[Line]:
        for part in (0.0, 0.5, 1.0):
            y = self.floor - self.high * part
            weight: Weight = "hair" if part else "axis"
            yield Line(x=self.left, y=y, to_x=self.frame.width, to_y=y, weight=weight)

    def words(self) -> Iterator[Word]:
        size, latest = self.frame.size, len(self.months) - 1
        for part in (0.0, 0.5, 1.0):
            y = self.floor - self.high * part + _ASCENT * size
            mark = f"{round(self.top * part)}"
            yield Word(x=self.left - 1.2, y=y, text=mark, align="right", quiet=True)
        crowded = self.bar < 0.2 * size * len(f"{self.top}")
        for place, box, figure in self.bars():
            if place == latest or (figure and not crowded):
                x, y = box.x + self.bar / 2, box.y - 0.9
                strong = place == latest
                yield Word(x=x, y=y, text=f"{figure}", align="middle", strong=strong)
        for place, one in enumerate(self.months):
            last = place == latest
            x, y = self.middle(place), self.frame.height - 0.12 * size
            yield Word(x=x, y=y, text=one.name, align="middle", strong=last, quiet=not last)


def half_up(most: int) -> int:
    """Give the top of an axis whose half is whole too: 2, 4, 10, 20 … 100, 200 … above the most."""
    for top in _LOW_TOPS:
        if most <= top:
            return top
    step = _LOW_TOPS[-1]
    while most > step * 10:
        step *= 10
    return -(-most // step) * step


def level(
    bars: Iterable[Bar], frame: Frame, said: str, *, log: bool = False, most: float = 0.0
) -> Plot:
    """Draw level bars, one a row, with their standards as thick ticks.

    `log` draws short and long ones so that both can be seen; without it lengths are true, and a
    bar over `most` (0: no limit) is cut there and bears two strokes.
    """
    drawing = _Level(tuple(bars), frame, log, most)
    return Plot(
        width=frame.width,
        height=frame.height,
        size=frame.size,
        said=said,
        boxes=tuple(drawing.boxes()),
        lines=(*drawing.ticks(), *drawing.breaks()),
        words=tuple(drawing.words()),
    )


@dataclass(frozen=True, slots=True)
class _Level:
    rows: tuple[Bar, ...]
    frame: Frame
    log: bool
    most: float

    def _room(self, texts: Iterable[str], most: float) -> float:
        letters = max((len(text) for text in texts), default=0)
        return min(0.2 * self.frame.size * letters, most)

    @property
    def label(self) -> float:
        return self._room((one.name for one in self.rows), self.frame.width * 0.62) + 2

    @property
    def beside(self) -> float:
        wide = self._room((one.beside for one in self.rows), 40)
        return wide + 3 if wide else 0

    @property
    def length(self) -> float:
        figures = self._room((one.written for one in self.rows), 40)
        return self.frame.width - self.label - figures - self.beside - 2.5

    @property
    def thick(self) -> float:
        return min(self._each * 0.62, 0.42 * self.frame.size)

    @property
    def _each(self) -> float:
        return self.frame.height / max(len(self.rows), 1)

    def middle(self, place: int) -> float:
        return self._each * (place + 0.5)

    def boxes(self) -> Iterator[Box]:
        scale, thick = self._scale(), self.thick
        for place, one in enumerate(self.rows):
            y = self.middle(place) - thick / 2
            wide = self.length * min(scale(one.measure), 1.0)
            yield Box(x=self.label, y=y, width=self.length, height=thick, tone="track")
            yield _row_box(self.label, y, (wide, thick), over=one.over, place=place)

    def ticks(self) -> Iterator[Line]:
        scale, reach = self._scale(), self.thick * 0.75 + 0.4
        for place, one in enumerate(self.rows):
            if one.standard:
                x, y = self.label + self.length * scale(one.standard), self.middle(place)
                yield Line(x=x, y=y - reach, to_x=x, to_y=y + reach, weight="tick")

    def breaks(self) -> Iterator[Line]:
        """Two strokes across a bar that goes on beyond the plot."""
        scale, reach = self._scale(), self.thick * 0.7
        for place, one in enumerate(self.rows):
            if scale(one.measure) <= 1:
                continue
            for off in (3.4, 2.2):
                x, y = self.label + self.length - off, self.middle(place)
                yield Line(x=x - 0.8, y=y + reach, to_x=x + 0.8, to_y=y - reach, weight="cut")

    def _scale(self) -> Callable[[float], float]:
        """Give the share of the whole length that a measure takes."""
        measures = (max(one.measure, one.standard) for one in self.rows)
        most = self.most or max(measures, default=0.0) or 1.0
        if self.log:
            return lambda measure: log1p(measure) / log1p(most)
        return lambda measure: measure / most

    def words(self) -> Iterator[Word]:
        for place, one in enumerate(self.rows):
            y = self.middle(place) + _ASCENT * self.frame.size
            yield Word(x=0, y=y, text=one.name, room=self.label - 2)
            strong = one.over or not self.beside
            x = self.frame.width - self.beside
            yield Word(x=x, y=y, text=one.written, align="right", strong=strong)
            if one.beside:
                text = one.beside
                yield Word(x=self.frame.width, y=y, text=text, align="right", quiet=True)


def _row_box(x: float, y: float, size: tuple[float, float], *, over: bool, place: int) -> Box:
    tone: Tone = "over" if over else "bar"
    return Box(x=x, y=y, width=size[0], height=size[1], tone=tone, place=place)
