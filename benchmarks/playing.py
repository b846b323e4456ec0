"""The limit of a paper: the very calls that drew it, taken down once and played on a bare canvas.

What is drawn in pieces (a run of text, a path) is made anew for the playing, as the program does.
"""

import io
from collections.abc import Callable
from typing import Any, BinaryIO, NamedTuple

from reportlab.pdfgen import canvas as bare

CANVAS = bare.Canvas
PIECES = ("beginText", "beginPath")


class Call(NamedTuple):
    """One call: what was called, with which words."""

    method: str
    words: tuple[Any, ...]
    named: dict[str, Any]

    def on(self, drawn: Any) -> Any:
        """Call it again on another; a piece among the words is made anew."""
        words = (word.again(drawn) if isinstance(word, _Piece) else word for word in self.words)
        return getattr(drawn, self.method)(*words, **self.named)


class _Listening:
    """Takes down every call it hands on."""

    def __init__(self, listened: Any) -> None:
        self.listened = listened
        self.calls: list[Call] = []

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method = getattr(self.listened, name)

        def heard(*words: Any, **named: Any) -> Any:
            if name in PIECES:
                return _Piece(Call(name, words, named), method(*words, **named))
            self.calls.append(Call(name, words, named))
            own = (word.listened if isinstance(word, _Piece) else word for word in words)
            return method(*own, **named)

        return heard


class _Piece(_Listening):
    """A run of text or a path, with how it is made."""

    def __init__(self, begin: Call, made: Any) -> None:
        super().__init__(made)
        self.begin = begin

    def again(self, canvas: Any) -> Any:
        made = self.begin.on(canvas)
        for call in self.calls:
            call.on(made)
        return made


class Played:
    """The calls of a drawn PDF, and the very same PDF drawn from them alone."""

    def __init__(self, draw: Callable[[BinaryIO], None]) -> None:
        """Draw once, and listen."""
        heard: list[tuple[dict[str, Any], _Listening]] = []

        def listening(*words: Any, **named: Any) -> _Listening:
            heard.append((named, _Listening(CANVAS(*words, **named))))
            return heard[-1][1]

        bare.Canvas = listening
        try:
            draw(io.BytesIO())
        finally:
            bare.Canvas = CANVAS
        ((self._named, listened),) = heard
        self._calls = listened.calls

    def drawn(self) -> bytes:
        """Draw it again on a bare canvas."""
        out = io.BytesIO()
        canvas = CANVAS(out, **self._named)
        for call in self._calls:
            call.on(canvas)
        return out.getvalue()
