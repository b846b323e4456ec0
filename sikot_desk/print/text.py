"""Setting text: sentences with bold words, line breaks, justified paragraphs, fitting.

All text is drawn as it is given; no character is markup. Widths, leadings and positions are in
mm, type in points.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from sikot_desk.print import fonts
from sikot_desk.print.fonts import Face
from sikot_desk.print.page import Sheet, Type

__all__ = [
    "Fitted",
    "Line",
    "Sentence",
    "Span",
    "cut",
    "draw_lines",
    "fitted",
    "grouped_code",
    "grouped_id",
    "grouped_nip",
    "justified",
    "kept",
    "masked",
    "plain",
    "sentence",
    "wrap",
]

_WIDEST_GAP = 1.6
"""A justified line's word gap may be this many times the normal one (longer: flush left)."""
_SQUEEZE = 0.1
_NBSP = "\N{NO-BREAK SPACE}"
_WITH_NEXT = re.compile(
    r"(?<!\w)(Kelurahan|Kecamatan|Kota|Kabupaten|Nomor|Jalan|Blok|RT|RW|Kilometer|Rp"
    r"|Plt\.|Plh\.|Pj\.|a\.n\.|pukul) (?=\S)"
)
_DATE = re.compile(
    r"(\d{1,2}) (Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober"
    r"|November|Desember) (\d{4})"
)
_HOUR = re.compile(r"(\d\d\.\d\d) (WIB)")
_COUNT = re.compile(r"(\d+) (\([a-z ]+\))")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a sentence in one face."""

    text: str
    face: Face = Face.REGULAR


Sentence: TypeAlias = tuple[Span, ...]
_Word: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph: its words and its natural width in mm; `last` is never justified."""

    words: tuple[_Word, ...]
    width: float
    last: bool


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text made to fit: its lines, their type size, and whether the `whole` text is there."""

    lines: tuple[str, ...]
    size: float
    whole: bool = True


def plain(text: str, face: Face = Face.REGULAR) -> Sentence:
    """A sentence in one face."""
    return (Span(text, face),)


def sentence(text: str, *bold: str) -> Sentence:
    """A sentence in which the first occurrence of each of `bold`, in this order, is bold."""
    spans: list[Span] = []
    rest = text
    for words in bold:
        before, found, after = rest.partition(words)
        if found:
            spans += [Span(before), Span(found, Face.BOLD)]
            rest = after
    return tuple(span for span in (*spans, Span(rest)) if span.text)


def kept(text: str) -> str:
    """`text` with no-break spaces where a line must not end: `Kelurahan X`, dates, `Nomor n`."""
    text = _WITH_NEXT.sub(rf"\1{_NBSP}", text)
    text = _DATE.sub(rf"\1{_NBSP}\2{_NBSP}\3", text)
    text = _HOUR.sub(rf"\1{_NBSP}\2", text)
    return _COUNT.sub(rf"\1{_NBSP}\2", text)


def masked(number: str) -> str:
    """An identity number for papers that lie open: first and last four, dots between."""
    if len(number) <= 8:
        return number
    return number[:4] + "•" * (len(number) - 8) + number[-4:]


def grouped_id(file_id: str) -> str:
    """The file id as people read it: `26 01 0000047 3`."""
    if len(file_id) != 12:
        return file_id
    return f"{file_id[:2]} {file_id[2:4]} {file_id[4:11]} {file_id[11]}"


def grouped_code(code: str) -> str:
    """A verification code of ten characters as people read it: `K7QF4 M2X9T`."""
    return f"{code[:5]} {code[5:]}" if len(code) == 10 else code


def grouped_nip(nip: str) -> str:
    """`19370417 200312 1 004`; a NIP of another length than 18 digits stays as typed."""
    digits = nip.replace(" ", "")
    if len(digits) != 18 or not digits.isdigit():
        return nip
    return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"


@lru_cache(maxsize=256)
def wrap(text: Sentence, size: float, width: float, *, squeeze: bool = False) -> tuple[Line, ...]:
    """Break a sentence into lines no wider than `width`; a longer word is cut where it must.

    With `squeeze` the word gaps of a line that will be justified may lose a tenth.
    """
    lines: list[Line] = []
    words: list[_Word] = []
    used = 0.0
    space = fonts.width(" ", Face.REGULAR, size)
    for word in _words(text, size, width):
        wide = _word_width(word, size)
        spare = _gaps((*words, word)) * space * _SQUEEZE if squeeze else 1e-6
        if words and used + space + wide > width + spare:
            lines.append(Line(tuple(words), used, last=False))
            words, used = [], 0.0
        used += wide + (space if words else 0.0)
        words.append(word)
    lines.append(Line(tuple(words), used, last=True))
    return tuple(lines)


def justified(lines: Sequence[Line], size: float, width: float) -> bool:
    """Whether the paragraph may be justified without gaping word spaces."""
    space = fonts.width(" ", Face.REGULAR, size)
    return all(line.last or 1 + _extra(line, width) / space <= _WIDEST_GAP for line in lines)


def _extra(line: Line, width: float) -> float:
    """What every gap of the line must gain for the line to be `width` wide."""
    gaps = _gaps(line.words)
    return (width - line.width) / gaps if gaps else 0.0


def _gaps(words: Sequence[_Word]) -> int:
    """The spaces between and, where they do not break, inside the words."""
    return len(words) - 1 + sum(span.text.count(_NBSP) for word in words for span in word)


def draw_lines(
    sheet: Sheet,
    place: tuple[float, float],
    lines: Sequence[Line],
    type_: Type,
    leading: float,
    *,
    justify: float | None = None,
) -> float:
    """Draw a paragraph from the first baseline at `place`; the last baseline is returned.

    `type_` gives size and grey, the words bring their faces; `leading` is in mm. With `justify`,
    lines reach that width unless their gaps would gape.
    """
    x, y = place
    size = type_.size
    even = justify is not None and justified(lines, size, justify)
    for number, line in enumerate(lines):
        extra = 0.0
        if justify is not None and (line.width > justify or (even and not line.last)):
            extra = _extra(line, justify)
        _draw_line(sheet, (x, y + number * leading), line, type_, extra)
    return y + (len(lines) - 1) * leading


def fitted(text: str, type_: Type, width: float, least: float, most_lines: int = 1) -> Fitted:
    """`text` in at most `most_lines` lines of `width`: smaller down to `least`, then cut with ….

    One line at the largest size that holds it is preferred; only at `least` it is broken.
    """
    natural = type_.width(text)
    if natural <= width:
        return Fitted((text,), type_.size)
    one_line = int(type_.size * width / natural * 20) / 20
    if one_line >= least:
        return Fitted((text,), one_line)
    small = type_.at(least)
    lines = [_joined(line) for line in wrap(plain(text, type_.face), least, width)]
    if len(lines) > most_lines:
        rest = " ".join(lines[most_lines - 1 :])
        lines = [*lines[: most_lines - 1], cut(rest, small, width, always=True)]
        return Fitted(tuple(lines), least, whole=False)
    return Fitted(tuple(lines), least)


def cut(text: str, type_: Type, width: float, *, always: bool = False) -> str:
    """`text` shortened with an ellipsis until it is no wider than `width`."""
    if not always and type_.width(text) <= width:
        return text
    while text and type_.width(text + "…") > width:
        text = text[:-1].rstrip()
    return text + "…"


def _words(text: Sentence, size: float, width: float) -> Iterator[_Word]:
    word: list[Span] = []
    for span in text:
        pieces = re.split(r"[ \t\r\n\v\f]+", kept(span.text))
        for number, piece in enumerate(pieces):
            if number and word:
                yield from _broken(tuple(word), size, width)
                word = []
            if piece:
                word.append(Span(piece, span.face))
    if word:
        yield from _broken(tuple(word), size, width)


def _broken(word: _Word, size: float, width: float) -> Iterator[_Word]:
    """The word itself, or its parts: first at its no-break spaces, then between characters."""
    if _word_width(word, size) <= width:
        yield word
        return
    part: list[Span] = []
    for span in word:
        for sign in span.text:
            if sign == _NBSP or _word_width((*part, Span(sign, span.face)), size) > width:
                if part:
                    yield tuple(part)
                part = []
            if sign != _NBSP:
                part = _appended(part, Span(sign, span.face))
    if part:
        yield tuple(part)


def _appended(part: list[Span], sign: Span) -> list[Span]:
    if part and part[-1].face == sign.face:
        return [*part[:-1], Span(part[-1].text + sign.text, sign.face)]
    return [*part, sign]


def _word_width(word: _Word, size: float) -> float:
    return sum(fonts.width(span.text, span.face, size) for span in word)


def _draw_line(
    sheet: Sheet, place: tuple[float, float], line: Line, type_: Type, extra: float
) -> None:
    """Draw one line, every word gap `extra` mm wider (or narrower) than a space."""
    x, y = place
    gap = fonts.width(" ", Face.REGULAR, type_.size) + extra
    for piece in [_runs(line)] if not extra else _apart(line):
        for span in piece:
            set_as = Type(type_.size, span.face, type_.grey)
            sheet.text(x, y, span.text, set_as)
            x += set_as.width(span.text)
        x += gap


def _apart(line: Line) -> list[list[Span]]:
    """The words of a line, those joined by a no-break space apart as well."""
    words: list[list[Span]] = []
    for word in line.words:
        words.append([])
        for span in word:
            first, *others = span.text.split(_NBSP)
            words[-1].append(Span(first, span.face))
            words += [[Span(other, span.face)] for other in others]
    return words


def _runs(line: Line) -> list[Span]:
    """The words of a line joined by spaces, as few pieces as there are changes of face."""
    runs: list[Span] = []
    for number, word in enumerate(line.words):
        if number:
            runs = _appended(runs, Span(" ", runs[-1].face))
        for span in word:
            runs = _appended(runs, span)
    return runs


def _joined(line: Line) -> str:
    return "".join(span.text for span in _runs(line))
