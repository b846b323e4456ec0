"""Sheets of paper: their sizes, what is put on them, and the PDF they become.

A sheet only collects what is to be drawn, in millimetres from its left and top edge with `y` of
text as baseline and type in points; `publish` draws all sheets at once. The same sheets always
give the same bytes.
"""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from sikot_desk.print import fonts
from sikot_desk.print.fonts import MM, Face

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

__all__ = [
    "A4",
    "A4_LANDSCAPE",
    "A5_LANDSCAPE",
    "BLACK",
    "F4_210",
    "F4_215",
    "F4_LANDSCAPE",
    "HAIRLINE",
    "HEAD",
    "HINT",
    "LABEL",
    "PAPERS",
    "ROLL_80",
    "Paper",
    "Pen",
    "Sheet",
    "Type",
    "publish",
    "require_face",
]

BLACK = 0.0
HINT = 0.6
"""Grey of hints: 40 % ink."""
HAIRLINE = 0.7
HEAD = 0.93
"""Grey of table heads."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper size: its name for the officer, width and height in mm as it is printed.

    What is laid out with other margins or type than it was designed with is laid out on a sheet
    of another size; `within` is then the real one, on which the layout stands `shift` mm to the
    right and down, everything on it `scale` times as large.
    """

    name: str
    width: float
    height: float
    within: tuple[float, float] | None = None
    shift: tuple[float, float] = (0.0, 0.0)
    scale: float = 1.0

    @property
    def held(self) -> tuple[float, float]:
        """Width and height in mm of the sheet in hand."""
        return self.within or (self.width, self.height)

    @property
    def extent(self) -> tuple[float, float, float]:
        """Where the sheet in hand lies in the layout: its left and top edge, and its width."""
        left, top = (-part / self.scale for part in self.shift)
        return left, top, self.held[0] / self.scale

    def on_sheet(self, x: float, y: float) -> tuple[float, float]:
        """Give where a place of the layout lies on the sheet in hand."""
        return self.shift[0] + self.scale * x, self.shift[1] + self.scale * y


A4 = Paper("A4", 210, 297)
F4_215 = Paper("F4 215 × 330", 215, 330)
F4_210 = Paper("F4 210 × 330", 210, 330)
A4_LANDSCAPE = Paper("A4 lanskap", 297, 210)
F4_LANDSCAPE = Paper("F4 lanskap", 330, 215)
A5_LANDSCAPE = Paper("A5 lanskap", 210, 148)
LABEL = Paper("Label 50 × 25", 50, 25)
ROLL_80 = Paper("Gulungan 80 mm", 80, 297)
"""As wide as the roll; each paper on it ends where its content does."""
PAPERS = (A4, F4_210, F4_215, A5_LANDSCAPE, LABEL)


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line is drawn: width in points, grey 0–1, dash lengths in points."""

    width: float = 0.5
    grey: float = BLACK
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Type:
    """How text is set: size in points, face, grey 0–1, points added after every character."""

    size: float
    face: Face = Face.REGULAR
    grey: float = BLACK
    spacing: float = 0.0

    def width(self, text: str) -> float:
        """The width of one line in mm."""
        return fonts.width(text, self.face, self.size) + len(text) * self.spacing / MM

    def at(self, size: float) -> "Type":
        """The same, in another size."""
        return replace(self, size=size)


_Mark: TypeAlias = Callable[["_Desk"], None]


class _Desk:
    """One PDF page being drawn on, top-left millimetres turned into reportlab's points."""

    def __init__(self, canvas: "Canvas", paper: Paper) -> None:
        self.canvas = canvas
        self.height = paper.height

    def x(self, x: float) -> float:
        return x * MM

    def y(self, y: float) -> float:
        return (self.height - y) * MM

    def take(self, pen: Pen) -> None:
        self.canvas.setLineWidth(pen.width)
        self.canvas.setStrokeGray(pen.grey)
        self.canvas.setDash(list(pen.dash))


class Sheet:
    """One page of one paper: what is put on it is drawn in the order it was put."""

    def __init__(self, paper: Paper) -> None:
        """An empty sheet of `paper`."""
        self.paper = paper
        self._marks: list[_Mark] = []

    def text(self, x: float, y: float, text: str, type_: Type) -> None:
        """One line of text starting at `x`, nothing interpreted in it."""
        drawn = fonts.printable(text).replace("\N{NO-BREAK SPACE}", " ")

        def mark(desk: _Desk) -> None:
            canvas = desk.canvas
            canvas.setFillGray(type_.grey)
            canvas.setFont(str(type_.face), type_.size)
            canvas.drawString(desk.x(x), desk.y(y), drawn, charSpace=type_.spacing)

        if drawn.strip():
            self._marks.append(mark)

    def texts(self, pieces: Sequence[tuple[float, float, str]], type_: Type) -> None:
        """Many lines of text (x, y, text) in one type at once, which is quicker than singly."""
        drawn = [(x, y, fonts.printable(text)) for x, y, text in pieces]

        def mark(desk: _Desk) -> None:
            desk.canvas.setFillGray(type_.grey)
            run = desk.canvas.beginText()
            run.setFont(str(type_.face), type_.size)
            for x, y, text in drawn:
                run.setTextOrigin(desk.x(x), desk.y(y))
                run.textOut(text)
            desk.canvas.drawText(run)

        if drawn:
            self._marks.append(mark)

    def right(self, x: float, y: float, text: str, type_: Type) -> None:
        """One line of text ending at `x`."""
        self.text(x - type_.width(text), y, text, type_)

    def centred(self, x: float, y: float, text: str, type_: Type) -> None:
        """One line of text with its middle at `x`."""
        self.text(x - type_.width(text) / 2, y, text, type_)

    def path(self, points: Sequence[tuple[float, float]], pen: Pen) -> None:
        """A line through all `points`."""
        corners = tuple(points)

        def mark(desk: _Desk) -> None:
            desk.take(pen)
            path = desk.canvas.beginPath()
            path.moveTo(desk.x(corners[0][0]), desk.y(corners[0][1]))
            for x, y in corners[1:]:
                path.lineTo(desk.x(x), desk.y(y))
            desk.canvas.drawPath(path, stroke=1, fill=0)

        self._marks.append(mark)

    def rule(self, left: float, right: float, y: float, pen: Pen) -> None:
        """A level line."""
        self.path(((left, y), (right, y)), pen)

    def upright(self, x: float, top: float, bottom: float, pen: Pen) -> None:
        """A vertical line."""
        self.path(((x, top), (x, bottom)), pen)

    def segments(self, lines: Sequence[tuple[float, float, float, float]], pen: Pen) -> None:
        """Many straight lines (x, y, to x, to y) with one pen at once."""
        drawn = tuple(lines)

        def mark(desk: _Desk) -> None:
            desk.take(pen)
            desk.canvas.lines(
                [(desk.x(a), desk.y(b), desk.x(c), desk.y(d)) for a, b, c, d in drawn]
            )

        self._marks.append(mark)

    def frame(self, x: float, y: float, width: float, height: float, pen: Pen) -> None:
        """An empty rectangle whose top left corner is (x, y)."""

        def mark(desk: _Desk) -> None:
            desk.take(pen)
            desk.canvas.rect(
                desk.x(x), desk.y(y + height), width * MM, height * MM, stroke=1, fill=0
            )

        self._marks.append(mark)

    def circle(self, middle: tuple[float, float], radius: float, pen: Pen) -> None:
        """An empty circle."""

        def mark(desk: _Desk) -> None:
            desk.take(pen)
            x, y = desk.x(middle[0]), desk.y(middle[1])
            desk.canvas.circle(x, y, radius * MM, stroke=1, fill=0)

        self._marks.append(mark)

    def block(self, x: float, y: float, width: float, height: float, grey: float) -> None:
        """A filled rectangle whose top left corner is (x, y)."""

        def mark(desk: _Desk) -> None:
            desk.canvas.setFillGray(grey)
            desk.canvas.rect(
                desk.x(x), desk.y(y + height), width * MM, height * MM, stroke=0, fill=1
            )

        self._marks.append(mark)

    def bars(
        self, place: tuple[float, float], bars: Sequence[tuple[float, float]], high: float
    ) -> None:
        """Black bars (offset, width) from the top left corner `place`, all in one shape.

        In one shape a viewer smooths their edges; singly it would round each to whole pixels.
        """
        shape = tuple(bars)

        def mark(desk: _Desk) -> None:
            desk.canvas.setFillGray(BLACK)
            path = desk.canvas.beginPath()
            for offset, width in shape:
                left = desk.x(place[0] + offset)
                path.rect(left, desk.y(place[1] + high), width * MM, high * MM)
            desk.canvas.drawPath(path, stroke=0, fill=1)

        self._marks.append(mark)

    def blocks(self, rectangles: Sequence[tuple[float, float, float, float]]) -> None:
        """Many black rectangles (x, y, width, height) at once, without a seam between them."""
        drawn = tuple(rectangles)

        def mark(desk: _Desk) -> None:
            desk.canvas.setFillGray(0)
            path = desk.canvas.beginPath()
            for x, y, width, height in drawn:
                path.rect(desk.x(x), desk.y(y + height), width * MM, height * MM)
            desk.canvas.drawPath(path, stroke=0, fill=1)

        self._marks.append(mark)

    def dotted(self, left: float, right: float, y: float) -> None:
        """A dotted line for handwriting, 0.8 mm below the baseline `y`."""
        self.rule(left, right, y + 0.8, Pen(0.55, 0.35, (0.55, 1.6)))

    def picture(self, x: float, y: float, width: float, height: float, image: bytes) -> None:
        """A picture kept in proportion and centred inside the given box."""

        def mark(desk: _Desk) -> None:
            from reportlab.lib.utils import ImageReader  # noqa: PLC0415 - loaded when drawn

            desk.canvas.drawImage(
                ImageReader(io.BytesIO(image)),
                desk.x(x),
                desk.y(y + height),
                width * MM,
                height * MM,
                mask="auto",
                preserveAspectRatio=True,
                anchor="c",
            )

        self._marks.append(mark)

    def slanted(
        self, middle: tuple[float, float], text: str, size: float, angle: float, grey: float
    ) -> None:
        """Large bold text behind everything else, its middle at `middle`, `angle` in degrees."""

        def mark(desk: _Desk) -> None:
            canvas = desk.canvas
            canvas.saveState()
            canvas.setFillGray(grey)
            canvas.setFont(str(Face.BOLD), size)
            canvas.translate(desk.x(middle[0]), desk.y(middle[1]))
            canvas.rotate(angle)
            canvas.drawCentredString(0, -0.36 * size, text)
            canvas.restoreState()

        self._marks.insert(0, mark)

    def draw(self, canvas: "Canvas") -> None:
        """Draw everything on the next page of a PDF and end that page."""
        wide, high = self.paper.held
        canvas.setPageSize((wide * MM, high * MM))
        if self.paper.within:
            _place(canvas, self.paper)
        desk = _Desk(canvas, self.paper)
        for mark in self._marks:
            mark(desk)
        canvas.showPage()


def _place(canvas: "Canvas", paper: Paper) -> None:
    """Put the layout where it stands on its sheet."""
    (left, down), scale = paper.shift, paper.scale
    canvas.translate(left * MM, (paper.held[1] - down - scale * paper.height) * MM)
    if scale != 1.0:
        canvas.scale(scale, scale)


def publish(sheets: Sequence[Sheet], title: str, out: BinaryIO, *, compress: bool = True) -> None:
    """Write the sheets as one PDF onto `out`; `title` is the document's name in a viewer.

    Raises FontMissing when the face of the papers is neither registered nor in a usual place.
    """
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - loaded by the first paper

    require_face()
    wide, high = sheets[0].paper.held
    canvas = Canvas(
        out,
        pagesize=(wide * MM, high * MM),
        pageCompression=1 if compress else 0,
        invariant=1,
        initialFontName=str(Face.REGULAR),  # type: ignore[arg-type]
    )
    canvas.setTitle(fonts.printable(title))
    canvas.setCreator("SIKOT Desk")
    for sheet in sheets:
        sheet.draw(canvas)
    canvas.save()


def require_face() -> None:
    """Have the face registered, from the usual places when nobody handed in others."""
    if not fonts.ready():
        fonts.register(fonts.usual_places())
