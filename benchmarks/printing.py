"""One permit letter as PDF, against a bare canvas that draws the very same page.

The page's calls are taken down once while the program draws it; the limit plays them back.
"""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from reportlab.pdfgen import canvas as bare

from benchmarks.table import Row, calm, ms
from sikot_desk.db.boards import Boards
from sikot_desk.db.register import Register
from sikot_desk.desk import letters, opening, procedures
from sikot_desk.print import letter

CANVAS = bare.Canvas
Call = tuple[str, tuple[Any, ...], dict[str, Any]]


class Listening:
    """A canvas that takes down every call it hands on."""

    def __init__(self, calls: list[Call], *words: Any, **named: Any) -> None:
        self._canvas = CANVAS(*words, **named)
        self._calls = calls
        self._calls.append(("", words[1:], named))

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method = getattr(self._canvas, name)

        def heard(*words: Any, **named: Any) -> Any:
            if name != "beginPath":
                self._calls.append((name, words, named))
            return method(*words, **named)

        return heard


def rows(folder: Path, times: int) -> Iterator[Row]:
    """Print the archive's copies of the last permits, and play each page back."""
    with opening.open_register(folder) as register:
        first, *sources = _numbered(register, times + 1)
    _drawn(first)
    product, limit = zip(*(_pair(source) for source in sources), strict=True)
    yield Row(
        key="permit_pdf",
        name="one permit PDF",
        limit="a bare canvas drawing the same page",
        ratio=calm(product) / calm(limit),
        goal=2,
        facts={
            "pdf_ms": ms(calm(product)),
            "limit_ms": ms(calm(limit)),
            "permits": len(sources),
        },
    )


def _pair(source: letters.Source) -> tuple[float, float]:
    """Give the seconds of a letter never printed before, and of its page played back."""
    begun = perf_counter()
    drawn = _drawn(source)
    product = perf_counter() - begun
    calls = _heard(source)
    begun = perf_counter()
    played = _played(calls)
    limit = perf_counter() - begun
    if len(played) != len(drawn):
        raise RuntimeError("the page played back is another")
    return product, limit


def _numbered(register: Register, count: int) -> list[letters.Source]:
    office, found = register.office(), []
    for line in Boards(register).latest(50 * count):
        app = register.application(line.file_id)
        if app and app.numbered_by:
            procedure = procedures.of_file(office, app)[1]
            found.append(letters.Source(app=app, procedure=procedure, office=office, old=None))
    return found[:count]


def _drawn(source: letters.Source) -> bytes:
    out = io.BytesIO()
    letter.render(letters.archive_copy(source), out)
    return out.getvalue()


def _heard(source: letters.Source) -> list[Call]:
    calls: list[Call] = []
    bare.Canvas = lambda *words, **named: Listening(calls, *words, **named)
    try:
        _drawn(source)
    finally:
        bare.Canvas = CANVAS
    return calls


def _played(calls: list[Call]) -> bytes:
    out = io.BytesIO()
    (_, words, named), *rest = calls
    canvas = CANVAS(out, *words, **named)
    for name, said, more in rest:
        getattr(canvas, name)(*said, **more)
    return out.getvalue()
